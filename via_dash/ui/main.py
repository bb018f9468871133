"""The script behind every page: frame, navigation, the page itself, footer."""

import streamlit as st

from via_dash.data import TableUnavailable
from via_dash.ui import frame as frames
from via_dash.ui import navigation, presenting, shell
from via_dash.ui.counters import RUNS
from via_dash.ui.drain import DRAIN

with DRAIN.under_way():
    frame = frames.begin()
    if not frame.unfolded:  # else no visitor's
        RUNS.inc()
    pages = navigation.pages(frame.language)
    chosen = st.navigation(list(pages.values()), position="hidden")
    frame.page = next(key for key, page in pages.items() if page is chosen)
    st.set_page_config(page_title=f"{chosen.title} · {frame.text('app-name')}", layout="wide")
    presented = presenting.asked_to_present(frame)
    if not presented:
        shell.header(frame, pages)
    try:
        if presented:
            presenting.present(frame, presented, pages)
        else:
            chosen.run()
    except TableUnavailable as error:
        shell.table_unavailable(frame, error)
    if not presented:
        shell.footer(frame)
