"""Overzicht: the programme at a glance."""

from via_dash.ui import boards, pilot_boards
from via_dash.ui.page import opening
from via_dash.ui.tile import tile
from via_dash.views import corona, overview, pilots
from via_dash.views.statements import facts_of_kind

frame = opening()
release = frame.release
found, board = overview.main_findings(release), pilots.board(release)
hit, unknown = corona.impacts(release, ()), facts_of_kind(release, "unknown")
frame.show(boards.brief(frame.texts, found, board, hit, unknown))
tile(frame, board, body=boards.status_board)
tile(frame, found, body=boards.findings_by_class)
tile(frame, facts_of_kind(release, "main_conclusion"), body=pilot_boards.statements)
tile(frame, unknown, body=pilot_boards.statements)
