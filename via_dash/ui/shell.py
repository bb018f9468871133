"""The frame around every page: name, navigation, language, and what to say when something is wrong."""

import logging
import uuid

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from via_dash.data import TableUnavailable
from via_dash.texts import LANGUAGES, translator
from via_dash.ui.frame import Frame, current
from via_dash.ui.registry import PAGES

log = logging.getLogger("via_dash.ui")


def header(frame: Frame, pages: dict[str, StreamlitPage], chosen: StreamlitPage) -> None:
    """Name, pages and language, in one row that wraps on a phone; every link keeps the language."""
    with st.container(key="topbar", horizontal=True, vertical_alignment="center", gap="small"):
        st.html(f"<p class='brand'>{frame.text('app-name')}</p>", width="content")
        for entry in PAGES:
            st.page_link(
                pages[entry.key], label=frame.text(f"page-{entry.key}"), query_params=frame.link()
            )
        for language in LANGUAGES:
            if language != frame.language:
                st.page_link(
                    chosen, label=translator(language).text("language-name"),
                    query_params=frame.here(lang=language), icon=None,
                )  # fmt: skip
    frame.open_notices()


def footer(frame: Frame) -> None:
    """What stands under every page: the release, its date, and where faults were met."""
    release = frame.release
    if release.name:
        as_of = frame.texts.date(release.as_of)
        st.html(f"<p class='footer'>{frame.text('footer', release=release.name, date=as_of)}</p>")


def table_unavailable(frame: Frame, error: TableUnavailable) -> None:
    """Says in plain language which table a page misses and what to do."""
    fault = error.fault
    st.error(
        frame.text(
            "table-unavailable", table=fault.table or "", reason=frame.text(f"fault-{fault.reason}")
        )
    )


def on_script_error(error: Exception) -> bool:
    """Logs an unforeseen fault under a number and shows the visitor that number, never a traceback."""
    number = uuid.uuid4().hex[:8]
    log.error("fault %s", number, exc_info=error)
    try:
        text = current().text("unforeseen", number=number)
    except Exception:  # the fault came before there was a frame
        text = translator("nl").text("unforeseen", number=number)
    st.error(text)
    return True
