"""Effecten: what worked for whom, and how sure that is."""

from via_dash.figures import forest, levels
from via_dash.ui.boards import CLASS_LEGEND, findings_list
from via_dash.ui.controls import choose
from via_dash.ui.page import count, nothing_selected, opening
from via_dash.ui.tile import tile
from via_dash.views import effects

frame = opening()
release, choice = frame.release, choose(frame, effects.controls(frame.release))
count(frame, effects.count(release, choice))
tile(frame, effects.net(release, choice), forest.draw, legend=CLASS_LEGEND)
tile(frame, effects.net_other_units(release, choice), body=findings_list)
tile(frame, effects.net_without_size(release, choice), body=findings_list)
tile(frame, effects.differences(release, choice), body=findings_list)
tile(frame, effects.gross(release, choice), forest.draw)
tile(frame, effects.levels(release, choice), levels.draw)
tile(frame, effects.not_net_other(release, choice), body=findings_list)
if not effects.selected(release, choice):
    nothing_selected(frame)
