"""Overzicht: the programme at a glance."""

import streamlit as st

from via_dash.ui import boards
from via_dash.ui.page import opening
from via_dash.ui.tile import tile
from via_dash.views import corona, overview, pilots

frame = opening()
release = frame.release
found, board = overview.main_findings(release), pilots.board(release)
hit, unknown = corona.impacts(release, ()), overview.facts(release, "unknown")
st.html(boards.brief(frame.texts, found, board, hit, unknown))
tile(frame, board, body=boards.status_board)
tile(frame, found, body=boards.findings_by_class)
tile(frame, overview.facts(release, "main_conclusion"), body=boards.statements)
tile(frame, unknown, body=boards.statements)
