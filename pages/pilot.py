"""Pilot: everything the evidence holds on one pilot, one sub-pilot, or the programme itself."""

from via_dash.figures import timeline as timeline_figure
from via_dash.ui import boards, pilot_boards
from via_dash.ui.discrepancy_boards import differences
from via_dash.ui.page import contents, opening_on
from via_dash.ui.tile import Part, tiles
from via_dash.views import complexity, corona, discrepancies, profile, statements, timeline

frame, pilot = opening_on(profile.control)
release, texts = frame.release, frame.texts
only = (("pilot", (pilot,)),)


def said(groups: tuple[str, ...]) -> list[Part]:
    return [Part(statements.facts(release, pilot, g), body=pilot_boards.statements) for g in groups]


parts = [
    Part(profile.identity(release, pilot), body=pilot_boards.traits),
    *said(statements.PURPOSE),
    Part(profile.statuses(release, pilot), body=pilot_boards.statuses),
    Part(timeline.timeline(release, only), timeline_figure.draw, legend=boards.TIMELINE_LEGEND),
    Part(profile.undated(release, pilot), body=pilot_boards.statements),
    Part(profile.net_findings(release, pilot), body=boards.findings_by_class),
    Part(profile.other_findings(release, pilot), body=boards.findings_list),
    *said(statements.OUTCOMES),
    Part(statements.lessons(release, pilot), body=pilot_boards.statements),
    Part(corona.of_pilot(release, pilot), body=boards.impact_matrix),
    Part(complexity.plane(release, only), body=boards.position_list),
    *said(statements.DETAILS),
    Part(profile.coverage(release, pilot), body=pilot_boards.statements),
    Part(profile.context(release, pilot), body=pilot_boards.statements),
    Part(discrepancies.of_pilot(release, pilot), body=differences),
]
frame.show(pilot_boards.relatives(texts, profile.relatives(release, pilot)))
frame.show(pilot_boards.sentences(texts, profile.brief(release, pilot)))
contents(frame, [part.view for part in parts])
tiles(frame, parts)
