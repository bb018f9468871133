"""Corona: what it did to people's work and to the pilots, and what it means for what can be concluded."""

from via_dash.figures import shares
from via_dash.ui import boards, pilot_boards
from via_dash.ui.controls import choose
from via_dash.ui.page import nothing_selected, opening
from via_dash.ui.tile import tile
from via_dash.views import corona, corona_consequences, corona_figures, delays

frame = opening()
release = frame.release
tile(frame, corona.benefit_shares(release), shares.draw, legend=boards.SHARES_LEGEND)
tile(frame, corona_figures.compared(release), body=boards.records_table)
choice = choose(frame, corona.controls())
impacts = corona.impacts(release, choice)
tile(frame, impacts, body=boards.impact_matrix)
if impacts is None:
    nothing_selected(frame)
tile(frame, corona_consequences.mitigations(release, choice), body=pilot_boards.statements)
tile(frame, delays.because_of_corona(release, choice), body=boards.records_table)
tile(frame, corona_consequences.attributed(release, choice), body=pilot_boards.statements)
tile(frame, corona_consequences.windows(release), body=boards.records_table)
tile(frame, corona_consequences.for_research(release, choice), body=pilot_boards.statements)
