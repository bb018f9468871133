"""The pilots: their order, their three statuses, and what comes next."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from via_dash.data import Release
from via_dash.evidence.claims import by_event, latest_claim, preferred_event
from via_dash.evidence.standpoint import Standpoint
from via_dash.schema import allowed
from via_dash.tables import Row
from via_dash.texts import Edtf, Joined, Localised, Message, Param, localised, message
from via_dash.views.view import (
    Column,
    Evidence,
    Record,
    View,
    evidence_of,
    field_column,
    pilot_name,
)

PROGRAMME = "via"
STATUSES = ("delivery", "research", "scaling")
# Kinds of events by which research tells what it found.
RESULT_KINDS = ("interim_result", "final_result", "publication")
# How the headline of the board counts the statuses of delivery; None is "not mentioned".
_DELIVERY_GROUPS: dict[str, tuple[str | None, ...]] = {
    "completed": ("completed",),
    "stopped": ("not_carried_out_as_planned",),
    "paused": ("paused",),
    "other": ("preparation", "running", "adapted", "restarting"),
    "unmentioned": (None,),
}


@lru_cache(maxsize=8)
def pilots(release: Release) -> tuple[Row, ...]:
    """The pilots without sub-pilots and without the programme, by programme line."""
    lines = allowed("pilots", "programme_line")
    own = [
        row
        for row in release.rows("pilots")
        if row["parent_id"] is None and row["pilot_id"] != PROGRAMME
    ]
    return tuple(sorted(own, key=lambda row: lines.index(row["programme_line"])))


@lru_cache(maxsize=8)
def with_parts(release: Release) -> tuple[Row, ...]:
    """Every pilot followed by its sub-pilots, by programme line."""
    parts = [row for row in release.rows("pilots") if row["parent_id"] is not None]
    return tuple(
        row
        for pilot in pilots(release)
        for row in (pilot, *(part for part in parts if part["parent_id"] == pilot["pilot_id"]))
    )


def own_and_parts(release: Release, pilot_id: str) -> tuple[str, ...]:
    """The pilot and its sub-pilots, in the order of the programme; of the programme itself alone."""
    if pilot_id == PROGRAMME:
        return (PROGRAMME,)
    return tuple(
        row["pilot_id"]
        for row in with_parts(release)
        if pilot_id in (row["pilot_id"], row["parent_id"])
    )


def all_and_parts(release: Release, pilot_ids: Iterable[str]) -> frozenset[str]:
    """Several pilots, each with its sub-pilots."""
    return frozenset(part for pilot in pilot_ids for part in own_and_parts(release, pilot))


def pilot_or_programme(release: Release, pilot_id: str, programme: str = "programme") -> Param:
    """The name of a pilot; of the programme the text with that key. Raises TableUnavailable."""
    return message(programme) if pilot_id == PROGRAMME else pilot_name(release, pilot_id)


def line_of(release: Release, pilot: Row) -> str | None:
    """The programme line of a pilot or, for a sub-pilot without one, of the pilot it is part of."""
    own: str | None = pilot["programme_line"]
    if own or pilot["parent_id"] is None:
        return own
    parent: str | None = release.by_key("pilots")[pilot["parent_id"]]["programme_line"]
    return parent


@dataclass(frozen=True)
class Status:
    """One of the three statuses: the claim this dashboard follows, and how many say otherwise."""

    code: str
    label: Message
    explanation: Param
    others: int
    evidence: Evidence


def status(release: Release, pilot_id: str, which: str) -> Status | None:
    """The latest claim on one status of a pilot; None where no document speaks of it."""
    field = f"{which}_status"
    claims = [
        r for r in release.rows("statuses") if r["pilot_id"] == pilot_id and r[field] is not None
    ]
    if not claims:
        return None
    chosen = latest_claim(claims, release.by_key("sources"), "as_of_edtf")
    return Status(
        code=chosen[field],
        label=message(f"{field}-{chosen[field]}"),
        explanation=Joined(
            tuple(t for t in (localised(chosen, "status"), localised(chosen, "note")) if t), "space"
        ),
        others=len({r[field] for r in claims} - {chosen[field]}),
        evidence=evidence_of("statuses", chosen),
    )


@dataclass(frozen=True)
class Milestone:
    """A planned event still to come."""

    label: Localised
    when: Param
    pilot: Localised
    evidence: Evidence
    pilot_id: str
    event_id: str
    lane: str
    kind: str
    earliest: date | None
    latest: date | None
    note: Localised | None


def upcoming(
    release: Release, pilot_ids: Iterable[str], at: Standpoint | None = None
) -> tuple[Milestone, ...]:
    """What is planned for these pilots after the as-of date, soonest first.

    What may have happened by that date comes last.
    """
    wanted = set(pilot_ids)
    day = at.day if at is not None else release.as_of
    rows = (
        row
        for row in release.rows("events")
        if row["pilot_id"] in wanted and row["lane"] != "context" and (at is None or at.holds(row))
    )
    sources = release.by_key("sources")
    chosen = (preferred_event(claims, sources) for claims in by_event(rows).values())
    coming = [
        r for r in chosen
        if r["certainty"] == "planned" and (r["date_latest"] or date.max) > day and r["date_edtf"]
    ]  # fmt: skip
    return tuple(
        Milestone(
            Localised(r["label_nl"], r["label_en"]), Edtf(r["date_edtf"]),
            pilot_name(release, r["pilot_id"]), evidence_of("events", r),
            r["pilot_id"], r["event_id"], r["lane"], r["kind"], r["date_earliest"], r["date_latest"], localised(r, "note"),
        )
        for r in sorted(coming, key=lambda r: _soonest(r, day))
    )  # fmt: skip


def _soonest(event: Row, as_of: date) -> tuple[bool, date, date]:
    first = event["date_earliest"] or date.min
    return first <= as_of, event["date_latest"] or date.max, first


@dataclass(frozen=True)
class BoardRow:
    """A pilot on the board."""

    pilot_id: str
    line: str
    name: Localised
    summary: Localised
    statuses: tuple[Status | None, ...]  # in the order of STATUSES
    next: Milestone | None


@lru_cache(maxsize=8)
def board(release: Release) -> View[tuple[BoardRow, ...]]:
    """Every pilot with its three statuses and what is planned next."""
    rows = []
    for pilot in pilots(release):
        coming = upcoming(release, own_and_parts(release, pilot["pilot_id"]))
        rows.append(
            BoardRow(
                pilot_id=pilot["pilot_id"],
                line=pilot["programme_line"],
                name=Localised(pilot["name_nl"], pilot["name_en"]),
                summary=Localised(pilot["summary_nl"], pilot["summary_en"]),
                statuses=tuple(status(release, pilot["pilot_id"], which) for which in STATUSES),
                next=coming[0] if coming else None,
            )
        )
    codes = [row.statuses[0].code if row.statuses[0] else None for row in rows]
    counts = {key: sum(code in group for code in codes) for key, group in _DELIVERY_GROUPS.items()}
    pilot_rows = release.by_key("pilots")
    return View(
        key="board",
        finding=message(
            "board-finding",
            total=len(rows),
            statuses=Joined(
                tuple(message(f"board-{key}", n=n) for key, n in counts.items() if n), "and"
            ),
        ),
        description=message("board-description"),
        columns=(
            Column("pilot", message("column-pilot")),
            *(field_column(f"{which}_status") for which in STATUSES),
            Column("next", message("column-next")),
        ),
        records=tuple(
            _board_record(row, evidence_of("pilots", pilot_rows[row.pilot_id])) for row in rows
        ),
        marks=tuple(rows),
        caveats=(message("board-caveat"),),
    )


def _board_record(row: BoardRow, identity: Evidence) -> Record:
    said = [s for s in row.statuses if s is not None]
    coming = (
        message("milestone", date=row.next.when, label=row.next.label)
        if row.next
        else message("nothing-planned")
    )
    evidence = (*(s.evidence for s in said), *((row.next.evidence,) if row.next else ()))
    return Record(
        (row.name, *(s.label if s else message("not-mentioned") for s in row.statuses), coming),
        evidence or (identity,),
    )
