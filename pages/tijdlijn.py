"""Tijdlijn: where every pilot and sub-pilot stands, what is coming, what is late, what changed."""

from via_dash.exports.calendar import calendar_bytes
from via_dash.figures import delays as delays_figure
from via_dash.figures import timeline as figure
from via_dash.ui import boards, pilot_boards
from via_dash.ui.controls import choose
from via_dash.ui.page import count, nothing_selected, opening
from via_dash.ui.tile import Download, tile
from via_dash.views import coming, delays, said, timeline

CALENDAR = Download("download-calendar", calendar_bytes, "ics", "text/calendar")

frame = opening()
release = frame.release
choice = choose(frame, timeline.controls(release))
count(frame, timeline.count(release, choice))
view = timeline.timeline(release, choice)
tile(frame, view, figure.draw, legend=boards.TIMELINE_LEGEND, pickable=True)
if view is None:
    nothing_selected(frame)
tile(frame, coming.coming(release, choice), body=boards.milestones, download=CALENDAR)
tile(frame, delays.delays(release, choice), delays_figure.draw, legend=boards.DELAYS_LEGEND)
if (compare := said.control(release, choice)) is not None:
    compared = choice + choose(frame, (compare,), place="compare")
    tile(frame, said.since(release, compared), body=pilot_boards.statements)
