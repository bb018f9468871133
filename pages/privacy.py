"""Privacy: what is and is not processed, and what the organisation that publishes must still say."""

from via_dash.ui.page import opening
from via_dash.ui.privacy_statement import PRIVACY
from via_dash.ui.prose import show_prose

frame = opening()
show_prose(frame, "privacy-draft", PRIVACY)
