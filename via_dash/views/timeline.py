"""What happened and what is planned, per pilot and lane, with dates as precise as they are."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from via_dash.data import Release
from via_dash.evidence.claims import by_event, preferred_event
from via_dash.evidence.dates import midpoint
from via_dash.evidence.standpoint import Standpoint, day_of, document_days, standpoint
from via_dash.schema import allowed
from via_dash.tables import Row
from via_dash.texts import Edtf, Localised, Message, Param, message
from via_dash.views.controls import Choice, Control, Option, coded_options
from via_dash.views.pilots import (
    PROGRAMME,
    all_and_parts,
    line_of,
    pilot_or_programme,
    pilots,
    with_parts,
)
from via_dash.views.view import (
    Column,
    Evidence,
    Record,
    View,
    evidence_of,
    field_column,
    notes_of,
)

LANES = ("delivery", "research", "scaling", "programme", "context")
_STRETCHED = LANES[:-1]  # what happens around the programme is no stretch of it
_OPENING, _CLOSING = ("start", "restart"), ("pause", "end")
_DONE = ("realised", "partly_realised")


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

    def surely_by(self, day: date) -> bool:
        """Whether every day that it can have been lies behind a day."""
        return self.open_at != "end" and self.latest <= day


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
    name: Param
    is_part: bool
    lanes: tuple[str, ...]
    events: tuple[Event, ...]
    segments: tuple[Segment, ...]


@dataclass(frozen=True)
class Timeline:
    """All rows, and what is marked across them."""

    rows: tuple[TimelineRow, ...]
    at: Standpoint
    corona_from: Event | None
    landmarks: tuple[Event, ...]  # elections, and the end of the programme
    first: date
    last: date


def controls(release: Release) -> tuple[Control, ...]:
    """From when to look, programme line, pilot and kind of event."""
    listed = (*(row["pilot_id"] for row in pilots(release)), PROGRAMME)
    kinds = {row["kind"] for row in release.rows("events")}
    return (
        as_of_control(release),
        Control("line", message("filter-line"), coded_options("programme_line", allowed("pilots", "programme_line"))),
        Control("pilot", message("filter-pilot"), tuple(Option(p, pilot_or_programme(release, p)) for p in listed)),
        Control("kind", message("filter-kind"), coded_options("events_kind", (k for k in allowed("events", "kind") if k in kinds))),
    )  # fmt: skip


def speaking_days(release: Release) -> tuple[date, ...]:
    """The days on which a document appeared that dates anything, oldest first."""
    speaking = {row["source_id"] for row in release.rows("events")}
    days = document_days(release.rows("sources"))
    return tuple(day for day, documents in days.items() if documents & speaking)


def document_options(release: Release) -> tuple[Option, ...]:
    """Now, with all documents, and the days on which one appeared that dates anything."""
    days = speaking_days(release)
    now = max((release.as_of, *days))
    return (
        Option(now.isoformat(), message("asof-newest", day=now)),
        *(
            Option(day.isoformat(), message("asof-then", day=day))
            for day in days[::-1]
            if day < now
        ),
    )


def as_of_control(release: Release) -> Control:
    """From when to look: the day of a document, or any other day up to the last of them."""
    options = document_options(release)
    newest = date.fromisoformat(options[0].code)

    def typed(text: str) -> str | None:
        day = day_of(text)
        return day.isoformat() if day is not None and _EARLIEST <= day <= newest else None

    return Control("asof", message("filter-asof"), options, single=True, typed=typed)


_EARLIEST = date(2000, 1, 1)


def standing(release: Release, choice: Choice) -> Standpoint:
    """From when to look, as chosen; without a choice all that was said by the as-of date."""
    codes = dict(choice).get("asof", ())
    day = date.fromisoformat(codes[0]) if codes else release.as_of
    if day == release.as_of:
        return Standpoint(day, None)
    if day not in speaking_days(release):
        return Standpoint(day, None, hindsight=True)
    return standpoint(release.by_key("sources"), day)


@lru_cache(maxsize=64)
def _drawn(
    release: Release, at: Standpoint
) -> tuple[tuple[Event, ...], dict[tuple[str, str], list[Row]]]:
    """What to draw of each event, and all claims on it by pilot and event. Undated ones are not drawn."""
    claims = by_event(row for row in release.rows("events") if at.holds(row))
    sources = release.by_key("sources")
    drawn = []
    for rows in claims.values():
        row = preferred_event(rows, sources)
        if row["date_edtf"] is None or (at.hindsight and not _had_begun(row, at.day)):
            continue
        last = _known_latest(row, release.as_of if at.hindsight else at.day)
        drawn.append(
            Event(
                event_id=row["event_id"], pilot_id=row["pilot_id"], lane=row["lane"], kind=row["kind"],
                label=Localised(row["label_nl"], row["label_en"]), when=Edtf(row["date_edtf"]),
                earliest=row["date_earliest"] or last, latest=last, open_at=_open_at(row), certainty=row["certainty"],
                covid=bool(row["covid_related"]), claims=len(rows), evidence=evidence_of("events", row),
            )
        )  # fmt: skip
    return tuple(drawn), claims


def _had_begun(row: Row, day: date) -> bool:
    """Whether what later documents report as done had happened by a day, or may have."""
    done = row["certainty"] in _DONE
    return done and (row["date_earliest"] is None or row["date_earliest"] <= day)


def _open_at(row: Row) -> Literal["", "start", "end"]:
    if row["date_earliest"] is None:
        return "start"
    return "end" if row["date_latest"] is None else ""


def _known_latest(row: Row, as_of: date) -> date:
    """The last day it can have been: what is reported as done was done by the as-of date."""
    latest: date = row["date_latest"] or row["date_earliest"]
    if row["certainty"] != "realised":
        return latest
    return min(latest, max(as_of, row["date_earliest"] or as_of))


@lru_cache(maxsize=256)
def timeline(release: Release, choice: Choice) -> View[Timeline] | None:
    """Rows in the order of the programme; None when the filters leave no event."""
    chosen = dict(choice)
    at = standing(release, choice)
    events, claims = _drawn(release, at)
    kinds = chosen.get("kind", ())
    begin = _within_the_programme(events)
    by_pilot: dict[str, list[Event]] = {}
    for event in sorted(events, key=_in_order):
        by_pilot.setdefault(event.pilot_id, []).append(event)
    again = _resumed_undated(release, at)
    rows, before = [], []
    for pilot in _pilots(release, chosen.get("line", ()), chosen.get("pilot", ())):
        own = by_pilot.get(pilot["pilot_id"], [])
        fitting = [e for e in own if not kinds or e.kind in kinds]
        shown = tuple(e for e in fitting if e.latest >= begin)
        before += [e for e in fitting if e.latest < begin]
        if not shown:
            continue
        segments = (
            tuple(
                s
                for lane in _STRETCHED
                for s in _segments(lane, own, (pilot["pilot_id"], lane) in again)
            )
            if not kinds
            else ()
        )
        rows.append(
            TimelineRow(
                pilot["pilot_id"], _row_name(pilot, shown), pilot["parent_id"] is not None,
                tuple(lane for lane in LANES if any(e.lane == lane for e in shown)), shown, segments,
            )
        )  # fmt: skip
    if not rows:
        return None
    every = [e for row in rows for e in row.events]
    names = {p["pilot_id"]: Localised(p["name_nl"], p["name_en"]) for p in release.rows("pilots")}
    by_address = {row["row_id"]: row for group in claims.values() for row in group}
    return View(
        key="timeline",
        finding=_headline(every, at),
        description=message("timeline-description", n=len(every), rows=len(rows), as_of=at.day),
        columns=_COLUMNS,
        records=tuple(
            _record(row, e, by_address[e.evidence.row_id] is row, e in before, names[e.pilot_id])
            for e in (*every, *before) for row in claims[e.pilot_id, e.event_id]
        ),
        marks=Timeline(
            tuple(rows), at, _corona(events), _landmarks(events), min(e.earliest for e in every), max(e.latest for e in every)
        ),
        caveats=(*_seen_from(release, at), message("timeline-caveat"), *notes_of(by_address[e.evidence.row_id] for e in every)),
    )  # fmt: skip


def _row_name(pilot: Row, shown: tuple[Event, ...]) -> Param:
    """The pilot's name; what was said before there was a programme is not the programme."""
    if pilot["pilot_id"] == PROGRAMME and all(e.lane == "context" for e in shown):
        return message("row-context")
    return Localised(pilot["name_nl"], pilot["name_en"])


def count(release: Release, choice: Choice) -> Message:
    """How many of all events the filters select."""
    shown, everything = timeline(release, choice), timeline(release, ())
    return message("count-events", n=_size(shown), total=_size(everything))


def _size(view: View[Timeline] | None) -> int:
    return sum(len(row.events) for row in view.marks.rows) if view else 0


def chosen_pilots(release: Release, choice: Choice) -> frozenset[str]:
    """The pilots, sub-pilots and programme that the filters leave."""
    chosen = dict(choice)
    rows = _pilots(release, chosen.get("line", ()), chosen.get("pilot", ()))
    return frozenset(row["pilot_id"] for row in rows)


def _pilots(release: Release, lines: tuple[str, ...], wanted: tuple[str, ...]) -> list[Row]:
    about = all_and_parts(release, wanted)
    rows = [
        row
        for row in with_parts(release)
        if (not lines or line_of(release, row) in lines)
        and (not wanted or row["pilot_id"] in about)
    ]
    if (not lines and not wanted) or PROGRAMME in wanted:
        rows.append(release.by_key("pilots")[PROGRAMME])
    return rows


def _in_order(event: Event) -> tuple[date, int, date]:
    """By first possible day; what opens a stretch before what closes one."""
    return event.earliest, event.kind not in _OPENING, event.latest


def _resumed_undated(release: Release, at: Standpoint) -> frozenset[tuple[str, str]]:
    """The pilots and lanes of which a document says that they resumed, not when."""
    return frozenset(
        (row["pilot_id"], row["lane"])
        for row in release.rows("events")
        if at.holds(row)
        and row["kind"] == "restart"
        and row["date_edtf"] is None
        and row["certainty"] in (_DONE if at.hindsight else (*_DONE, "planned"))
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


def _landmarks(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """What everyone on the programme reckons with: elections and the end of the programme."""
    found = [
        e
        for e in events
        if e.pilot_id == PROGRAMME
        and (e.kind == "election" or (e.lane == "programme" and e.kind == "end"))
    ]
    return tuple(sorted(found, key=lambda e: e.earliest))


def _seen_from(release: Release, at: Standpoint) -> tuple[Message, ...]:
    """How to read a timeline that is not of the as-of date."""
    if at.hindsight:
        return (message("timeline-hindsight", day=at.day),)
    return (message("timeline-said-by", day=at.day),) if at.day != release.as_of else ()


def _within_the_programme(events: tuple[Event, ...]) -> date:
    """The first day of anything but context: what went before is told in the table alone."""
    return min((e.earliest for e in events if e.lane != "context"), default=date.min)


def _headline(events: list[Event], at: Standpoint) -> Message:
    as_of = at.day
    if at.hindsight:
        certain = sum(e.surely_by(as_of) for e in events)
        return message(
            "timeline-finding-hindsight", day=as_of, n=certain, possible=len(events) - certain
        )
    realised = sum(e.certainty in _DONE for e in events)
    # What was planned for a day gone by, and of which no document says more, is not counted.
    possible = [e for e in events if e.certainty == "planned" and e.latest > as_of]
    coming = [e for e in possible if e.earliest > as_of]
    if not possible:
        return message("timeline-finding-past", realised=realised, as_of=as_of)
    first = min(coming or possible, key=lambda e: (e.latest, e.earliest))
    return message(
        "timeline-finding" if coming else "timeline-finding-maybe",
        realised=realised,
        planned=len(possible),
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


def _drawn_as(event: Event, followed: bool, before: bool) -> Message:
    if before:
        return message("claim-before")
    return message("claim-followed", n=event.claims) if followed else message("claim-other")


def _record(row: Row, event: Event, followed: bool, before: bool, pilot: Localised) -> Record:
    return Record(
        (
            pilot,
            message(f"lane-{row['lane']}"),
            Localised(row["label_nl"], row["label_en"]),
            Edtf(row["date_edtf"]) if row["date_edtf"] else message("no-date"),
            row["date_wording"],
            message(f"certainty-{row['certainty']}"),
            _drawn_as(event, followed, before),
        ),
        (evidence_of("events", row),),
    )
