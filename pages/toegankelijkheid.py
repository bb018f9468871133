"""Toegankelijkheid: the draft of the accessibility statement."""

from via_dash.ui.accessibility_statement import STATEMENT
from via_dash.ui.page import opening
from via_dash.ui.prose import show_prose

frame = opening()
show_prose(frame, "statement-draft", STATEMENT)
