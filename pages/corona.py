"""Corona: what it did to people's work and to the pilots, and what it means for what can be concluded."""

from via_dash.ui.controls import choose
from via_dash.ui.exhibits import CORONA, CORONA_FIGURES
from via_dash.ui.page import nothing_selected, opening
from via_dash.ui.tile import tiles
from via_dash.views import corona

frame = opening()
release = frame.release
tiles(frame, CORONA_FIGURES.parts(release, ()))
impacts, *others = CORONA.parts(release, choose(frame, corona.controls()))
tiles(frame, [impacts])
if impacts.view is None:
    nothing_selected(frame)
tiles(frame, others)
