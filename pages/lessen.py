"""Lessen: what was learned, where it recurs, since when it is said, and where it is contradicted."""

from via_dash.ui import lesson_boards as boards
from via_dash.ui.controls import choose, choose_more
from via_dash.ui.discrepancy_boards import differences
from via_dash.ui.page import contents, count, nothing_selected, opening
from via_dash.ui.tile import Part, tiles
from via_dash.views import lessons

frame = opening()
release = frame.release
choice = choose(frame, lessons.controls(release)) + choose_more(
    frame, lessons.more_controls(release)
)
count(frame, lessons.count(release, choice))
parts = [
    Part(lessons.by_theme(release, choice), body=boards.themes),
    Part(lessons.by_year(release, choice), body=boards.years),
    Part(lessons.by_pilot(release, choice), body=boards.pilots),
    Part(lessons.recurring(release, choice), body=boards.recurring),
    Part(lessons.both_said(release, choice), body=boards.both),
    Part(lessons.contradictions(release, choice), body=differences),
]
if not lessons.selected(release, choice):
    nothing_selected(frame)
else:
    contents(frame, [part.view for part in parts])
tiles(frame, parts)
