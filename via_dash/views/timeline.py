"""What happened and what is planned, per pilot and lane, with dates as precise as they are."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from via_dash.data import Release
from via_dash.evidence.claims import preferred_event
from via_dash.evidence.dates import midpoint
from via_dash.schema import allowed
from via_dash.tables import Row
from via_dash.texts import Edtf, Localised, Message, Param, message
from via_dash.views.controls import Choice, Control, Option
from via_dash.views.pilots import PROGRAMME, line_of, with_parts
from via_dash.views.view import Column, Evidence, Record, View, evidence_of, field_column, notes_of

LANES = ("delivery", "research", "scaling", "programme")
_OPENING, _CLOSING = ("start", "restart"), ("pause", "end")


@dataclass(frozen=True)
class Event:
    """One event as the chart draws it: the claim that is followed."""

    event_id: str
    pilot_id: str
    lane: str
    kind: str
    label: Localised
    when: Param
    earliest: date
    latest: date
    open_at: Literal["", "start", "end"]  # the end of the date that no document gives
    certainty: str
    covid: bool
    claims: int
    evidence: Evidence

    @property
    def middle(self) -> date:
        return midpoint(self.earliest, self.latest)

    @property
    def is_precise(self) -> bool:
        return not self.open_at and (self.latest - self.earliest).days <= 31


@dataclass(frozen=True)
class Segment:
    """A stretch in a lane: ``running``, ``paused`` or ``unclear``, from one event to the next.

    ``end`` is None where no document says when it ends; it is then drawn to the as-of date.
    """

    lane: str
    state: str
    start: Event
    end: Event | None


@dataclass(frozen=True)
class TimelineRow:
    """A pilot or sub-pilot with what happens in each of its lanes."""

    pilot_id: str
    name: Localised
    is_part: bool
    lanes: tuple[str, ...]
    events: tuple[Event, ...]
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class Timeline:
    """All rows, and what is marked across them."""

    rows: tuple[TimelineRow, ...]
    as_of: date
    corona_from: Event | None
    first: date
    last: date


def controls(release: Release) -> tuple[Control, ...]:
    """Programme line, pilot and kind of event."""
    pilots = [row for row in with_parts(release) if row["parent_id"] is None]
    kinds = {row["kind"] for row in release.rows("events")}
    return (
        Control("line", message("filter-line"), _coded("programme_line", allowed("pilots", "programme_line"))),
        Control(
            "pilot", message("filter-pilot"),
            (*(Option(p["pilot_id"], Localised(p["name_nl"], p["name_en"])) for p in pilots), Option(PROGRAMME, message("programme"))),
        ),
        Control("kind", message("filter-kind"), _coded("events_kind", tuple(k for k in allowed("events", "kind") if k in kinds))),
    )  # fmt: skip


def _coded(field: str, codes: tuple[str, ...]) -> tuple[Option, ...]:
    return tuple(Option(code, message(f"{field}-{code}")) for code in codes)


@lru_cache(maxsize=8)
def _drawn(release: Release) -> tuple[tuple[Event, ...], dict[str, tuple[Row, ...]]]:
    """The event to draw per event id, and all claims on it. Undated events are not drawn."""
    claims: dict[str, list[Row]] = {}
    for row in release.rows("events"):
        claims.setdefault(f"{row['pilot_id']}:{row['event_id']}", []).append(row)
    sources = release.by_key("sources")
    drawn = []
    for rows in claims.values():
        row = preferred_event(rows, sources)
        if row["date_edtf"] is None:
            continue
        last = _known_latest(row, release.as_of)
        drawn.append(
            Event(
                event_id=row["event_id"], pilot_id=row["pilot_id"], lane=row["lane"], kind=row["kind"],
                label=Localised(row["label_nl"], row["label_en"]), when=Edtf(row["date_edtf"]),
                earliest=row["date_earliest"] or last, latest=last, open_at=_open_at(row), certainty=row["certainty"],
                covid=bool(row["covid_related"]), claims=len(rows), evidence=evidence_of("events", row),
            )
        )  # fmt: skip
    return tuple(drawn), {key: tuple(rows) for key, rows in claims.items()}


def _open_at(row: Row) -> Literal["", "start", "end"]:
    if row["date_earliest"] is None:
        return "start"
    return "end" if row["date_latest"] is None else ""


def _known_latest(row: Row, as_of: date) -> date:
    """The last day it can have been: what is reported as done was done by the as-of date."""
    latest: date = row["date_latest"] or row["date_earliest"]
    return min(latest, as_of) if row["certainty"] == "realised" else latest


@lru_cache(maxsize=256)
def timeline(release: Release, choice: Choice) -> View[Timeline] | None:
    """Rows in the order of the programme; None when the filters leave no event."""
    chosen = dict(choice)
    events, claims = _drawn(release)
    kinds = chosen.get("kind", ())
    rows = []
    for pilot in _pilots(release, chosen.get("line", ()), chosen.get("pilot", ())):
        own = sorted(
            (e for e in events if e.pilot_id == pilot["pilot_id"] and e.lane != "context"),
            key=_in_order,
        )
        shown = tuple(e for e in own if not kinds or e.kind in kinds)
        if not shown:
            continue
        again = _resumed_undated(release, pilot["pilot_id"])
        segments = (
            tuple(s for lane in LANES for s in _segments(lane, own, lane in again))
            if not kinds
            else ()
        )
        rows.append(
            TimelineRow(
                pilot["pilot_id"], Localised(pilot["name_nl"], pilot["name_en"]), pilot["parent_id"] is not None,
                tuple(lane for lane in LANES if any(e.lane == lane for e in shown)), shown, segments,
            )
        )  # fmt: skip
    if not rows:
        return None
    every = [e for row in rows for e in row.events]
    by_address = {row["row_id"]: row for group in claims.values() for row in group}
    return View(
        key="timeline",
        finding=_headline(every, release.as_of),
        description=message("timeline-description", n=len(every), rows=len(rows), as_of=release.as_of),
        columns=_COLUMNS,
        records=tuple(
            _record(row, e, by_address[e.evidence.row_id] is row, release)
            for e in every for row in claims[f"{e.pilot_id}:{e.event_id}"]
        ),
        marks=Timeline(tuple(rows), release.as_of, _corona(events), min(e.earliest for e in every), max(e.latest for e in every)),
        caveats=(message("timeline-caveat"), *notes_of(by_address[e.evidence.row_id] for e in every)),
    )  # fmt: skip


def count(release: Release, choice: Choice) -> Message:
    """How many of all events the filters select."""
    shown, everything = timeline(release, choice), timeline(release, ())
    return message("count-events", n=_size(shown), total=_size(everything))


def _size(view: View[Timeline] | None) -> int:
    return sum(len(row.events) for row in view.marks.rows) if view else 0


def _pilots(release: Release, lines: tuple[str, ...], wanted: tuple[str, ...]) -> list[Row]:
    rows = [
        row for row in with_parts(release)
        if (not lines or line_of(release, row) in lines)
        and (not wanted or row["pilot_id"] in wanted or row["parent_id"] in wanted)
    ]  # fmt: skip
    if (not lines and not wanted) or PROGRAMME in wanted:
        rows.append(release.by_key("pilots")[PROGRAMME])
    return rows


def _in_order(event: Event) -> tuple[date, int, date]:
    """By first possible day; what opens a stretch before what closes one."""
    return event.earliest, event.kind not in _OPENING, event.latest


def _resumed_undated(release: Release, pilot_id: str) -> frozenset[str]:
    """The lanes of a pilot of which a document says that they resumed, not when."""
    return frozenset(
        row["lane"]
        for row in release.rows("events")
        if row["pilot_id"] == pilot_id
        and row["kind"] == "restart"
        and row["date_edtf"] is None
        and row["certainty"] != "cancelled"
    )


def _segments(lane: str, events: list[Event], resumed_undated: bool) -> list[Segment]:
    """Stretches between start, pause, restart and end.

    Between two openings no document says whether it went on: ``unclear``. So is the last
    stretch when it resumed on a day that no document gives.
    """
    turns = [
        e
        for e in events
        if e.lane == lane and e.kind in (*_OPENING, *_CLOSING) and e.certainty != "cancelled"
    ]
    segments = []
    for start, end in pairwise(turns):
        if start.kind in _OPENING and end.kind in _OPENING:
            segments.append(Segment(lane, "unclear", start, end))
        if start.kind in _OPENING and end.kind in _CLOSING:
            segments.append(Segment(lane, "running", start, end))
        elif start.kind == "pause" and end.kind == "restart":
            segments.append(Segment(lane, "paused", start, end))
    if turns and turns[-1].kind in (*_OPENING, "pause"):
        state = "running" if turns[-1].kind in _OPENING else "paused"
        segments.append(Segment(lane, "unclear" if resumed_undated else state, turns[-1], None))
    return segments


def _corona(events: tuple[Event, ...]) -> Event | None:
    measures = [e for e in events if e.lane == "context" and e.kind == "measure" and e.covid]
    return min(measures, key=lambda e: e.earliest) if measures else None


def _headline(events: list[Event], as_of: date) -> Message:
    realised = sum(e.certainty in ("realised", "partly_realised") for e in events)
    planned = [e for e in events if e.certainty == "planned"]
    coming = [e for e in planned if e.earliest > as_of]
    possible = [e for e in planned if e.latest > as_of]
    if not possible:
        return message("timeline-finding-past", realised=realised, as_of=as_of)
    first = min(coming or possible, key=lambda e: (e.latest, e.earliest))
    return message(
        "timeline-finding" if coming else "timeline-finding-maybe",
        realised=realised,
        planned=len(planned),
        as_of=as_of,
        next=first.label,
        when=first.when,
    )


_COLUMNS = (
    Column("pilot", message("column-pilot")),
    field_column("lane"),
    Column("event", message("column-event")),
    field_column("date_edtf"),
    field_column("date_wording"),
    field_column("certainty"),
    Column("drawn", message("column-drawn")),
)


def _record(row: Row, event: Event, followed: bool, release: Release) -> Record:
    pilot = release.by_key("pilots")[row["pilot_id"]]
    return Record(
        (
            Localised(pilot["name_nl"], pilot["name_en"]),
            message(f"lane-{row['lane']}"),
            Localised(row["label_nl"], row["label_en"]),
            Edtf(row["date_edtf"]) if row["date_edtf"] else message("no-date"),
            row["date_wording"],
            message(f"certainty-{row['certainty']}"),
            message("claim-followed", n=event.claims) if followed else message("claim-other"),
        ),
        (evidence_of("events", row),),
    )
