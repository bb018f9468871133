"""Kennisbasis: what is and is not known, why not, and what the knowledge rests on."""

from via_dash.ui.controls import choose
from via_dash.ui.exhibits import GAPS, KNOWLEDGE
from via_dash.ui.page import contents, opening
from via_dash.ui.tile import tiles
from via_dash.views import gaps

frame = opening()
release = frame.release
parts = KNOWLEDGE.parts(release, ())
contents(frame, [gaps.gap_map(release, ()), *(part.view for part in parts)])
tiles(frame, GAPS.parts(release, choose(frame, gaps.controls())))
tiles(frame, parts)
