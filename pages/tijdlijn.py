"""Tijdlijn: where every pilot and sub-pilot stands, what is coming, what is late, what changed."""

from via_dash.ui.controls import choose
from via_dash.ui.exhibits import SINCE, TIMELINE
from via_dash.ui.page import count, nothing_selected, opening
from via_dash.ui.tile import tiles
from via_dash.views import said, timeline

frame = opening()
release = frame.release
choice = choose(frame, timeline.controls(release))
count(frame, timeline.count(release, choice))
first, *others = TIMELINE.parts(release, choice)
tiles(frame, [first])
if first.view is None:
    nothing_selected(frame)
tiles(frame, others)
if (compare := said.control(release, choice)) is not None:
    compared = choice + choose(frame, (compare,), place="compare")
    tiles(frame, SINCE.parts(release, compared))
