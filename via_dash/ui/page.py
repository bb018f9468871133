"""How every page begins, counts and says that nothing fits."""

import streamlit as st

from via_dash.texts import Message
from via_dash.ui.frame import Frame, current


def opening() -> Frame:
    """The page's question as its heading, and one line on how to read the answer."""
    frame = current()
    st.title(frame.text(f"title-{frame.page}"), anchor=False)
    st.html(f"<p class='intro'>{frame.text(f'intro-{frame.page}')}</p>")
    return frame


def count(frame: Frame, what: Message) -> None:
    """What the filters select; announced to screen readers, for it keeps its place."""
    st.info(frame.texts.say(what))


def nothing_selected(frame: Frame) -> None:
    """Says that the filters leave nothing, and offers the page without them."""
    st.info(frame.text("nothing-selected"))
    st.link_button(frame.text("reset-filters"), f"?lang={frame.language}")
