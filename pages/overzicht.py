"""Overzicht: the programme at a glance."""

from via_dash.ui import boards
from via_dash.ui.page import opening
from via_dash.ui.tile import tile
from via_dash.views import overview, pilots

frame = opening()
tile(frame, pilots.board(frame.release), body=boards.status_board)
tile(frame, overview.main_findings(frame.release), body=boards.findings_by_class)
tile(frame, overview.facts(frame.release, "main_conclusion"), body=boards.statements)
tile(frame, overview.facts(frame.release, "unknown"), body=boards.statements)
