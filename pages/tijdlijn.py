"""Tijdlijn: where every pilot and sub-pilot stands over time."""

from via_dash.figures import timeline as figure
from via_dash.ui.boards import TIMELINE_LEGEND
from via_dash.ui.controls import choose
from via_dash.ui.page import count, nothing_selected, opening
from via_dash.ui.tile import tile
from via_dash.views import timeline

frame = opening()
choice = choose(frame, timeline.controls(frame.release))
count(frame, timeline.count(frame.release, choice))
view = timeline.timeline(frame.release, choice)
tile(frame, view, figure.draw, legend=TIMELINE_LEGEND)
if view is None:
    nothing_selected(frame)
