"""Complexiteit: how complex and how developed each intervention is, and where it would go next."""

from via_dash.figures import plane as figure
from via_dash.ui import complexity_boards
from via_dash.ui.controls import choose
from via_dash.ui.exhibits import COMPLEXITY
from via_dash.ui.own_placing import own_placing_section
from via_dash.ui.page import hint, nothing_selected, opening
from via_dash.ui.tile import tile, tiles
from via_dash.views import complexity

frame = opening()
plane, *others = COMPLEXITY.parts(frame.release, choose(frame, complexity.controls()))
own = own_placing_section(frame)
if plane.view is not None:
    hint(frame, "plane-hint")
if own is None:
    tiles(frame, [plane])
else:
    tile(
        frame,
        plane.view,
        lambda view, texts, scheme: figure.draw_with_own(view, own, texts, scheme),
        legend=complexity_boards.OWN_LEGEND,
        body=plane.body,
        kept=False,
    )
if plane.view is None:
    nothing_selected(frame)
tiles(frame, others)
