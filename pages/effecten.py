"""Effecten: what worked for whom, and how sure that is."""

from via_dash.figures import forest, levels
from via_dash.ui import boards, knowledge_boards
from via_dash.ui.controls import choose, choose_more
from via_dash.ui.detectable import detectable_section
from via_dash.ui.own_comparison import own_comparison_section
from via_dash.ui.page import count, nothing_selected, opening, warn
from via_dash.ui.tile import tile
from via_dash.views import costs, effects, participants

frame = opening()
release = frame.release
choice = choose(frame, effects.controls(release)) + choose_more(
    frame, effects.more_controls(release)
)
count(frame, effects.count(release, choice))
if effects.shows_only_significant(choice):
    warn(frame, "only-significant-warning")
tile(frame, effects.net(release, choice), forest.draw, legend=boards.CLASS_LEGEND)
tile(frame, effects.net_other_units(release, choice), body=boards.findings_list)
tile(
    frame,
    effects.directions(release, choice),
    legend=boards.DIRECTION_LEGEND,
    body=boards.direction_plot,
)
tile(
    frame,
    effects.other_directions(release, choice),
    legend=boards.DIRECTION_LEGEND,
    body=boards.direction_plot,
)
tile(frame, effects.differences(release, choice), body=boards.findings_list)
tile(frame, effects.gross(release, choice), forest.draw)
tile(frame, effects.levels(release, choice), levels.draw)
tile(frame, effects.not_net_other(release, choice), body=boards.findings_list)
tile(frame, costs.costs(release, choice), body=knowledge_boards.costs)
tile(frame, participants.participants(release, choice), body=knowledge_boards.participants)
if not effects.selected(release, choice):
    nothing_selected(frame)
detectable_section(frame)
own_comparison_section(frame)
frame.show(boards.swim(frame.texts))
