"""What concerns one kind of organisation: pilots whose knowledge is meant for it, milestones, lessons."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache, partial

from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.tables import Row
from via_dash.texts import Localised, Message, message
from via_dash.views.controls import Control, Option, coded_options
from via_dash.views.pilots import (
    Milestone,
    all_and_parts,
    own_and_parts,
    upcoming,
    with_parts,
)
from via_dash.views.profile import studies_of
from via_dash.views.rows import summary
from via_dash.views.statements import Statement, statement
from via_dash.views.view import Evidence, evidence_of, pilot_name

NOBODY = ""  # no choice was made
_ASKING = ("recommendation", "condition")
_SOONEST, _SHOWN = 3, 5


def control() -> Control:
    """Who the visitor is; nobody in particular unless chosen."""
    entrances = coded_options("entrance", allowed("organisations", "entrance"))
    options = (Option(NOBODY, message("role-nobody")), *entrances)
    return Control("role", message("role-label"), options, single=True)


@dataclass(frozen=True)
class Concerned:
    """A pilot whose knowledge is meant for the organisation's group in box 1."""

    pilot_id: str
    parent_id: str | None
    name: Localised
    evidence: Evidence


@dataclass(frozen=True)
class ForYou:
    """What concerns an organisation. ``asked`` and ``learned`` count all; ``asks`` shows some."""

    role: Message
    group: Message
    pilots: tuple[Concerned, ...]
    milestones: tuple[Milestone, ...]
    coming: int
    asks: tuple[Statement, ...]
    asked: int
    learned: int
    studies: tuple[str, ...]


def box_group(release: Release, entrance: str) -> str | None:
    """The group of box 1 that most organisations with this entrance belong to; None where none does."""
    groups = Counter(
        row["stakeholder_group"]
        for row in release.rows("organisations")
        if row["entrance"] == entrance and row["stakeholder_group"]
    )
    return groups.most_common(1)[0][0] if groups else None


@lru_cache(maxsize=64)
def for_you(release: Release, entrance: str, pilot_id: str | None = None) -> ForYou | None:
    """What concerns an entrance, of all pilots or of one; None where nobody in particular is chosen."""
    group = box_group(release, entrance) if entrance else None
    if group is None:
        return None
    pilots = _concerned(release, group)
    if pilot_id:
        pilots = _among_kin(release, pilots, pilot_id)
    wanted = all_and_parts(release, (pilot_id,) if pilot_id else (p.pilot_id for p in pilots))
    coming = upcoming(release, wanted)
    lessons = [
        row
        for row in release.rows("lessons")
        if entrance in (row["entrances"] or ()) and (pilot_id is None or row["pilot_id"] in wanted)
    ]
    grouped: dict[str, list[Row]] = {}
    for row in lessons:
        grouped.setdefault(row["lesson_id"], []).append(row)
    asks = [rows for rows in grouped.values() if rows[0]["kind"] in _ASKING]
    # What is meant for fewest others first; recommendations before conditions.
    asks.sort(key=lambda rows: (len(rows[0]["entrances"]), _ASKING.index(rows[0]["kind"])))
    studies = (s for p in pilots for s in studies_of(release, p.pilot_id))
    return ForYou(
        role=message(f"entrance-{entrance}"),
        group=message(f"stakeholder_group-{group}"),
        pilots=pilots,
        milestones=coming[:_SOONEST],
        coming=len(coming),
        asks=tuple(
            statement(release, "lessons", rows, partial(summary, release, "lessons"))
            for rows in asks[:_SHOWN]
        ),
        asked=len(asks),
        learned=len(grouped) - len(asks),
        studies=tuple(dict.fromkeys(studies)),
    )


def _concerned(release: Release, group: str) -> tuple[Concerned, ...]:
    """Pilots of the group; a sub-pilot only where the pilot it is part of is not of it."""
    own = {
        row["pilot_id"]: row
        for row in with_parts(release)
        if group in (row["stakeholder_groups"] or ())
    }
    return tuple(
        Concerned(p, row["parent_id"], pilot_name(release, p), evidence_of("pilots", row))
        for p, row in own.items()
        if row["parent_id"] not in own
    )


def _among_kin(
    release: Release, pilots: tuple[Concerned, ...], pilot_id: str
) -> tuple[Concerned, ...]:
    """Those that are the pilot, part of it, or what it is part of."""
    kin = {*own_and_parts(release, pilot_id), release.by_key("pilots")[pilot_id]["parent_id"]}
    return tuple(p for p in pilots if p.pilot_id in kin)
