"""Overzicht: the programme at a glance."""

from via_dash.ui import boards
from via_dash.ui.exhibits import OVERVIEW
from via_dash.ui.page import opening
from via_dash.ui.tile import tiles
from via_dash.views import corona

frame = opening()
parts = OVERVIEW.parts(frame.release, ())
board, found, _, unknown = (part.view for part in parts)
frame.show(boards.brief(frame.texts, found, board, corona.impacts(frame.release, ()), unknown))
tiles(frame, parts)
