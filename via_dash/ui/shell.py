"""The frame around every page: name, navigation, language, and what to say when something is wrong."""

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from via_dash.data import TableUnavailable
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui.controls import choose
from via_dash.ui.faults import numbered
from via_dash.ui.frame import Frame, current
from via_dash.ui.holds import show_whether_it_holds
from via_dash.ui.markup import joined, link
from via_dash.ui.presenting import show_links
from via_dash.ui.registry import MENU, address_of
from via_dash.views import entrance

CONTENT = "inhoud"  # where the skip link leads


def header(frame: Frame, pages: dict[str, StreamlitPage]) -> None:
    """Name, visitor and language, and below them the pages; every link keeps visitor and language."""
    with st.container(key="topbar", gap=None):
        with st.container(
            key="masthead", horizontal=True, vertical_alignment="center", gap="small"
        ):
            skip = f"<a class='skip' href='#{CONTENT}'>{frame.text('skip-to-content')}</a>"
            frame.show(f"{skip}<p class='brand'>{frame.text('app-name')}</p>")
            ((_, (frame.role,)),) = choose(frame, (entrance.control(),), place="role")
            frame.language_place = st.empty()
            _show_language_links(frame)
        with st.container(key="pages", horizontal=True, gap=None):
            for entry in MENU:
                st.page_link(
                    pages[entry.key],
                    label=frame.text(f"page-{entry.key}"),
                    query_params=frame.link(),
                )
    frame.open_notices()
    show_whether_it_holds(frame)


def footer(frame: Frame) -> None:
    """What only the whole run knows: the language link and those to present and print, with the choices made, and the release."""
    frame.report_unknown_parameters()
    _show_language_links(frame)
    show_links(frame)
    release, text = frame.release, ""
    if release.name:
        as_of = frame.texts.date(release.as_of)
        text = frame.text("footer", release=release.name, date=as_of)
    about = (
        link(frame.text(f"page-{key}"), address_of(key), lang=frame.language)
        for key in ("toegankelijkheid", "privacy")
    )
    frame.show(f"<p class='footer'>{text} <span class='about'>{joined(about)}</span></p>")


def _show_language_links(frame: Frame) -> None:
    if frame.language_place is not None:
        others = (language for language in LANGUAGES if language != frame.language)
        links = " ".join(_language_link(frame, language) for language in others)
        frame.language_place.html(frame.carried(links), width="content")


def _language_link(frame: Frame, language: Language) -> str:
    """The present view in another language; it loads the page anew, so that the document says so too."""
    name = translator(language).text("language-name")
    return f"<span lang='{language}' class='language'>{link(name, frame.address, **frame.here(lang=language))}</span>"


def table_unavailable(frame: Frame, error: TableUnavailable) -> None:
    """Says in plain language which table a page misses and what to do."""
    fault = error.fault
    reason = frame.text(f"fault-{fault.reason}")
    if not frame.release.tables:
        st.error(frame.text("no-data", reason=reason))
    else:
        st.error(frame.text("table-unavailable", table=fault.table or "", reason=reason))


def on_script_error(error: Exception) -> bool:
    """Logs an unforeseen fault under a number and shows the visitor that number, never a traceback."""
    number = numbered("script", error)
    try:
        text = current().text("unforeseen", number=number)
    except Exception:  # the fault came before there was a frame
        text = translator("nl").text("unforeseen", number=number)
    st.error(text)
    return True
