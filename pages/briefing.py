"""Briefing: the same figures and sentences, taken along as slides, paper, numbers or one file."""

from via_dash.ui.briefing_boards import contents_of, links
from via_dash.ui.holds import ask_whether_it_holds
from via_dash.ui.page import opening
from via_dash.ui.sequence import chosen_sequence
from via_dash.ui.take_along import take_along

frame = opening()
title, items = chosen_sequence(frame)
contents_of(frame, items)
if items:
    take_along(frame, title, items)
    links(frame, items)
ask_whether_it_holds(frame)
