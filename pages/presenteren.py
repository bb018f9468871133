"""Presenteren: a sequence of exhibits on a projector; here where the address names none."""

from via_dash.ui.page import opening
from via_dash.ui.presenting import pages_to_present

frame = opening()
pages_to_present(frame)
