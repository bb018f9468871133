"""What the page on one pilot is made of: a new part of it is named here once."""

from typing import Any

from via_dash.data import Release
from via_dash.views import complexity, corona, discrepancies, profile, statements, timeline
from via_dash.views.view import View


def views_on_the_page(release: Release, pilot_id: str) -> list[View[Any]]:
    """Every view that the page on a pilot, a sub-pilot or the programme has, in any order."""
    only = (("pilot", (pilot_id,)),)
    made = [
        profile.identity(release, pilot_id), profile.statuses(release, pilot_id), timeline.timeline(release, only),
        profile.undated(release, pilot_id), profile.net_findings(release, pilot_id), profile.other_findings(release, pilot_id),
        statements.lessons(release, pilot_id), corona.of_pilot(release, pilot_id), complexity.plane(release, only),
        profile.coverage(release, pilot_id), profile.context(release, pilot_id), discrepancies.of_pilot(release, pilot_id),
        *(statements.facts(release, pilot_id, group) for group in statements.FACT_GROUPS),
    ]  # fmt: skip
    return [view for view in made if view is not None]
