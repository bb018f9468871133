"""What is coming: the planned milestones in order."""

from functools import lru_cache

from via_dash.data import Release
from via_dash.texts import message
from via_dash.views.controls import Choice
from via_dash.views.pilots import Milestone, upcoming
from via_dash.views.timeline import chosen_pilots, standing
from via_dash.views.view import Column, Record, View, field_column


@lru_cache(maxsize=64)
def coming(release: Release, choice: Choice) -> View[tuple[Milestone, ...]] | None:
    """Every planned milestone that can still come, soonest first; None where there is none."""
    at = standing(release, choice)
    if at.hindsight:
        return None
    wanted = chosen_pilots(release, choice)
    ordered = [row["pilot_id"] for row in release.rows("pilots") if row["pilot_id"] in wanted]
    kinds = dict(choice).get("kind", ())
    found = tuple(m for m in upcoming(release, ordered, at) if not kinds or m.kind in kinds)
    if not found:
        return None
    first = found[0]
    return View(
        key="coming",
        finding=message(
            "coming-finding", n=len(found), label=first.label, when=first.when, pilot=first.pilot
        ),
        description=message("coming-description", n=len(found)),
        columns=(
            field_column("date_edtf"),
            Column("event", message("column-event")),
            Column("pilot", message("column-pilot")),
            field_column("lane"),
            Column("note", message("column-note")),
        ),
        records=tuple(
            Record(
                (
                    m.when,
                    m.label,
                    m.pilot,
                    message(f"lane-{m.lane}"),
                    m.note or message("no-caveat"),
                ),
                (m.evidence,),
            )
            for m in found
        ),
        marks=found,
        caveats=(message("coming-caveat"),),
    )
