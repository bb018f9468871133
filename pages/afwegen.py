"""Afwegen: what the evidence supports, what is one's own judgement, and whether the choice depends on it."""

from via_dash.figures import weighing as figure
from via_dash.ui import pilot_boards
from via_dash.ui import weighing_boards as boards
from via_dash.ui.page import contents, count, opening
from via_dash.ui.tile import Part, tiles
from via_dash.ui.weighing import comparison, sharing_hint, stated_weighting
from via_dash.views import weighing, weighing_change, weighing_rule

frame = opening()
release = frame.release
weighting = stated_weighting(frame)
count(frame, weighing.stated(release, weighting))
sharing_hint(frame)
ranks = Part(weighing.acceptability(release, weighting), figure.draw, legend=boards.RANKS_LEGEND)
parts = [
    ranks,
    Part(weighing_change.change(release, weighting), body=boards.change),
    Part(weighing.pairs(release, weighting), body=boards.pairs),
    Part(weighing.matrix(release), body=boards.scores, legend=boards.SCORES_LEGEND),
    Part(weighing_rule.ladder_rule(release), body=boards.ladder_rule),
    Part(weighing_rule.lessons(release), body=pilot_boards.statements),
    Part(weighing_rule.facts(release), body=pilot_boards.statements),
]
contents(frame, [part.view for part in parts])
tiles(frame, parts)
comparison(frame)
