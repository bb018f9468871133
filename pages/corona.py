"""Corona: what it did to people's work and to the pilots."""

from via_dash.figures import shares
from via_dash.ui import boards
from via_dash.ui.controls import choose
from via_dash.ui.page import nothing_selected, opening
from via_dash.ui.tile import tile
from via_dash.views import corona

frame = opening()
tile(frame, corona.benefit_shares(frame.release), shares.draw, legend=boards.SHARES_LEGEND)
impacts = corona.impacts(frame.release, choose(frame, corona.controls()))
tile(frame, impacts, body=boards.impact_matrix)
if impacts is None:
    nothing_selected(frame)
