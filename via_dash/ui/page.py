"""How every page begins, counts and says that nothing fits."""

import streamlit as st

from via_dash.texts import Message
from via_dash.ui.frame import Frame, current
from via_dash.ui.markup import link
from via_dash.ui.shell import CONTENT


def opening() -> Frame:
    """The page's question as its heading, and one line on how to read the answer."""
    frame = current()
    st.title(frame.text(f"title-{frame.page}"), anchor=False)
    intro = frame.text(f"intro-{frame.page}")
    st.html(f"<p class='intro' id='{CONTENT}' tabindex='-1'>{intro}</p>")
    return frame


def count(frame: Frame, what: Message) -> None:
    """What the filters select; announced to screen readers, for it keeps its place."""
    st.info(frame.texts.say(what))


def nothing_selected(frame: Frame) -> None:
    """Says that the filters leave nothing, and offers the page without them."""
    st.info(frame.text("nothing-selected"))
    st.html(f"<p>{link(frame.text('reset-filters'), frame.address, lang=frame.language)}</p>")
