"""The script behind every page: frame, navigation, the page itself, footer."""

import streamlit as st

from via_dash.data import TableUnavailable
from via_dash.ui import frame as frames
from via_dash.ui import shell
from via_dash.ui.registry import PAGES


def run() -> None:
    """One run for one visitor."""
    frame = frames.begin()
    pages = {
        entry.key: st.Page(
            entry.script,
            title=frame.text(f"page-{entry.key}"),
            url_path=entry.path or None,
            default=not entry.path,
        )
        for entry in PAGES
    }
    chosen = st.navigation(list(pages.values()), position="hidden")
    frame.page = next(
        entry.key for entry in PAGES if pages[entry.key] is chosen or pages[entry.key] == chosen
    )
    st.set_page_config(page_title=f"{chosen.title} · {frame.text('app-name')}", layout="wide")
    shell.header(frame, pages, chosen)
    try:
        chosen.run()
    except TableUnavailable as error:
        shell.table_unavailable(frame, error)
    frame.report_unknown_parameters()
    shell.footer(frame)


run()
