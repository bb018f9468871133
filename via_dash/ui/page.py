"""How every page begins, counts and says that nothing fits."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from via_dash.data import Release, TableUnavailable
from via_dash.texts import Message
from via_dash.ui.controls import choose
from via_dash.ui.entrance import show_for_you
from via_dash.ui.frame import Frame, current
from via_dash.ui.markup import escape, link, plain
from via_dash.ui.presenting import open_links
from via_dash.ui.shell import CONTENT
from via_dash.views.controls import Control
from via_dash.views.view import View


def opening() -> Frame:
    """The page's question as its heading, and one line on how to read the answer."""
    frame = current()
    st.title(frame.text(f"title-{frame.page}"), anchor=False)
    intro = frame.text(f"intro-{frame.page}")
    frame.show(f"<p class='intro' id='{CONTENT}' tabindex='-1'>{intro}</p>")
    open_links(frame)
    show_for_you(frame)
    return frame


def opening_on(control: Callable[[Release], Control]) -> tuple[Frame, str]:
    """The same for a page on one thing, which a filter chooses and which heads the page."""
    frame = current()
    head = st.container()
    try:
        chosen = control(frame.release)
    except TableUnavailable:
        head.title(frame.text(f"title-{frame.page}"), anchor=False)
        raise
    (_, (code,)) = choose(frame, (chosen,))[0]
    label = next(option.label for option in chosen.options if option.code == code)
    with head:
        st.title(plain(frame.texts.say(label).removeprefix("↳ ")), anchor=False)
        intro = frame.text(f"intro-{frame.page}")
        frame.show(f"<p class='intro' id='{CONTENT}' tabindex='-1'>{intro}</p>")
        open_links(frame)
        show_for_you(frame, code)
    return frame, code


def contents(frame: Frame, views: Sequence[View[Any] | None], *others: str) -> None:
    """Links to the parts of a long page that it has: its tiles, and other anchors."""
    parts = [*(view.key for view in views if view is not None), *others]
    links = " · ".join(
        f"<a href='#{part}'>{escape(frame.text(f'contents-{part}'))}</a>" for part in parts
    )
    label = escape(frame.text("contents-label"))
    frame.show(f"<nav class='contents' aria-label='{label}'><b>{label}</b> {links}</nav>")


def count(frame: Frame, what: Message) -> None:
    """What the filters select; announced to screen readers, for it keeps its place."""
    st.info(plain(frame.texts.say(what)))


def hint(frame: Frame, key: str) -> None:
    """How to use what comes next, in a quiet line."""
    frame.show(f"<p class='source'>{escape(frame.text(key))}</p>")


def warn(frame: Frame, key: str) -> None:
    """Something to know before reading on."""
    st.warning(frame.text(key))


def nothing_selected(frame: Frame) -> None:
    """Says that the filters leave nothing, and offers the page without them."""
    st.info(frame.text("nothing-selected"))
    frame.show(f"<p>{link(frame.text('reset-filters'), frame.address, lang=frame.language)}</p>")
