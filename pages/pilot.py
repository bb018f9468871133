"""Pilot: everything the evidence holds on one pilot, one sub-pilot, or the programme itself."""

from via_dash.ui import pilot_boards
from via_dash.ui.exhibits import PILOT
from via_dash.ui.page import contents, opening_on
from via_dash.ui.tile import tiles
from via_dash.views import profile

frame, pilot = opening_on(profile.control)
release, texts = frame.release, frame.texts
parts = PILOT.parts(release, (("pilot", (pilot,)),))
frame.show(pilot_boards.relatives(texts, profile.relatives(release, pilot)))
frame.show(pilot_boards.sentences(texts, profile.brief(release, pilot)))
contents(frame, [part.view for part in parts])
tiles(frame, parts)
