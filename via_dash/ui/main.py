"""The script behind every page: frame, navigation, the page itself, footer."""

import streamlit as st

from via_dash.data import TableUnavailable
from via_dash.ui import frame as frames
from via_dash.ui import navigation, shell

frame = frames.begin()
pages = navigation.pages(frame.language)
chosen = st.navigation(list(pages.values()), position="hidden")
frame.page = next(key for key, page in pages.items() if page is chosen)
st.set_page_config(page_title=f"{chosen.title} · {frame.text('app-name')}", layout="wide")
shell.header(frame, pages)
try:
    chosen.run()
except TableUnavailable as error:
    shell.table_unavailable(frame, error)
shell.footer(frame)
