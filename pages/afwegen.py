"""Afwegen: what the evidence supports, what is one's own judgement, and whether the choice depends on it."""

from via_dash.ui.exhibits import WEIGHING, weighed
from via_dash.ui.page import contents, count, opening
from via_dash.ui.tile import tiles
from via_dash.ui.weighing import TOGETHER, comparison, sharing_hint, stated_weighting
from via_dash.views import weighing

frame = opening()
release = frame.release
weighting = stated_weighting(frame)
count(frame, weighing.stated(release, weighting))
sharing_hint(frame)
parts = WEIGHING.parts(release, weighed(weighting))
contents(frame, [part.view for part in parts], TOGETHER)
tiles(frame, parts)
comparison(frame)
