"""Complexiteit: how complex and how developed each intervention is."""

from via_dash.figures import plane as figure
from via_dash.ui import boards
from via_dash.ui.controls import choose
from via_dash.ui.page import nothing_selected, opening
from via_dash.ui.tile import tile
from via_dash.views import complexity

frame = opening()
plane = complexity.plane(frame.release, choose(frame, complexity.controls()))
tile(frame, plane, figure.draw, legend=boards.PLANE_LEGEND, body=boards.position_list)
if plane is None:
    nothing_selected(frame)
tile(frame, complexity.ladder(frame.release), body=boards.ladder)
