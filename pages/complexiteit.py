"""Complexiteit: how complex and how developed each intervention is, and where it would go next."""

from via_dash.figures import plane as figure
from via_dash.ui import boards, complexity_boards
from via_dash.ui.controls import choose
from via_dash.ui.own_placing import own_placing_section
from via_dash.ui.page import nothing_selected, opening
from via_dash.ui.tile import tile
from via_dash.views import complexity

frame = opening()
release = frame.release
choice = choose(frame, complexity.controls())
plane = complexity.plane(release, choice)
own = own_placing_section(frame)
if own is None:
    tile(frame, plane, figure.draw, legend=boards.PLANE_LEGEND, body=boards.position_list)
else:
    tile(
        frame,
        plane,
        lambda view, texts, scheme: figure.draw_with_own(view, own, texts, scheme),
        legend=complexity_boards.OWN_LEGEND,
        body=boards.position_list,
        kept=False,
    )
if plane is None:
    nothing_selected(frame)
tile(
    frame,
    complexity.steps(release, choice),
    legend=complexity_boards.STEPS_LEGEND,
    body=complexity_boards.steps,
)
tile(frame, complexity.ladder(release), body=boards.ladder)
