"""Lessen: what was learned, where it recurs, since when it is said, and where it is contradicted."""

from via_dash.ui.controls import choose, choose_more
from via_dash.ui.exhibits import LESSONS
from via_dash.ui.page import contents, count, nothing_selected, opening
from via_dash.ui.tile import tiles
from via_dash.views import lessons

frame = opening()
release = frame.release
choice = choose(frame, lessons.controls(release)) + choose_more(
    frame, lessons.more_controls(release)
)
count(frame, lessons.count(release, choice))
parts = LESSONS.parts(release, choice)
if not lessons.selected(release, choice):
    nothing_selected(frame)
else:
    contents(frame, [part.view for part in parts])
tiles(frame, parts)
