"""Effecten: what worked for whom, and how sure that is."""

from via_dash.ui import boards
from via_dash.ui.controls import choose, choose_more
from via_dash.ui.detectable import detectable_section
from via_dash.ui.exhibits import EFFECTS
from via_dash.ui.own_comparison import own_comparison_section
from via_dash.ui.page import count, nothing_selected, opening, warn
from via_dash.ui.tile import tiles
from via_dash.views import effect_filters

frame = opening()
release = frame.release
choice = choose(frame, effect_filters.controls(release)) + choose_more(
    frame, effect_filters.more_controls(release)
)
count(frame, effect_filters.count(release, choice))
if effect_filters.shows_only_significant(choice):
    warn(frame, "only-significant-warning")
tiles(frame, EFFECTS.parts(release, choice))
if not effect_filters.selected(release, choice):
    nothing_selected(frame)
detectable_section(frame)
own_comparison_section(frame)
frame.show(boards.swim(frame.texts))
