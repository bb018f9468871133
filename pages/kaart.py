"""Kaart: where the pilots take place."""

from via_dash.ui.controls import choose
from via_dash.ui.map import map_tile
from via_dash.ui.page import nothing_selected, opening
from via_dash.views import places

frame = opening()
view = places.places(frame.release, choose(frame, places.controls(frame.release)))
map_tile(frame, view)
if view is None:
    nothing_selected(frame)
