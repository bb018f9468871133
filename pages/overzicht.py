"""Overzicht: the programme at a glance."""

from via_dash.ui import boards
from via_dash.ui.exhibits import OVERVIEW
from via_dash.ui.page import opening
from via_dash.ui.tile import tiles
from via_dash.views import answers, corona

frame = opening()
parts = OVERVIEW.parts(frame.release, ())
board, _, conclusion, unknown = (part.view for part in parts)
answer, impacts = answers.answers(frame.release, ()), corona.impacts(frame.release, ())
frame.show(boards.brief(frame.texts, answer, conclusion, board, impacts, unknown))
tiles(frame, parts)
