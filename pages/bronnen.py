"""Bronnen: every source, what rests on it, and the record of a single row."""

from via_dash.ui.controls import choose
from via_dash.ui.page import opening
from via_dash.ui.register import record_panel, register_table, resting_table
from via_dash.views import sources

frame = opening()
record_panel(frame)
register_table(frame, sources.register(frame.release))
choice = choose(frame, sources.controls(frame.release))
resting_table(frame, sources.resting_on(frame.release, choice))
