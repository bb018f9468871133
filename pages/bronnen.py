"""Verantwoording: what all of it rests on, where documents disagree, what words mean, what changed."""

from via_dash.ui import accountability
from via_dash.ui.page import opening
from via_dash.ui.register import record_panel

frame = opening()
record_panel(frame)
accountability.in_numbers(frame)
accountability.PARTS[accountability.chosen_part(frame)](frame)
