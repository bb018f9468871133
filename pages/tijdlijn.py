"""Tijdlijn: where every pilot and sub-pilot stands over time."""

from via_dash.figures import timeline as figure
from via_dash.ui.boards import TIMELINE_LEGEND
from via_dash.ui.controls import choose
from via_dash.ui.page import nothing_selected, opening
from via_dash.ui.tile import tile
from via_dash.views import timeline

frame = opening()
view = timeline.timeline(frame.release, choose(frame, timeline.controls(frame.release)))
tile(frame, view, figure.draw, legend=TIMELINE_LEGEND)
if view is None:
    nothing_selected(frame)
