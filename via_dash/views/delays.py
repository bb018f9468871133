"""Milestones that documents expect at another time than before, side by side."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from via_dash.data import Release
from via_dash.evidence.claims import by_event, preferred_event, published
from via_dash.evidence.delays import Shift, shift
from via_dash.tables import Row
from via_dash.texts import Edtf, Localised, Message, Param, message
from via_dash.views.controls import Choice
from via_dash.views.timeline import chosen_pilots, standing
from via_dash.views.view import (
    Column,
    Evidence,
    Record,
    View,
    evidence_of,
    notes_of,
    pilot_name,
    source_label,
)


@dataclass(frozen=True)
class Expectation:
    """When a document expects something."""

    when: Param
    wording: str | None
    span: tuple[date, date]
    source: Param
    evidence: Evidence


@dataclass(frozen=True)
class Delay:
    """A milestone with its earliest stated and its present expectation."""

    pilot: Localised
    label: Localised
    before: Expectation
    after: Expectation
    shift: Shift
    size: Message
    covid: str  # yes, no, or silent


@lru_cache(maxsize=64)
def delays(release: Release, choice: Choice) -> View[tuple[Delay, ...]] | None:
    """Every event expected at another time than an earlier claim said; None where there is none."""
    at = standing(release, choice)
    if at.hindsight:
        return None
    wanted = chosen_pilots(release, choice)
    kinds = dict(choice).get("kind", ())
    rows = (r for r in release.rows("events") if r["pilot_id"] in wanted and at.holds(r))
    every = (_delay(release, claims, kinds) for claims in by_event(rows).values())
    found = tuple(d for d in every if d is not None)
    late = sum(d.shift.direction == "later" for d in found)
    covid = sum(d.covid == "yes" for d in found)
    return _view(
        release,
        "delays",
        found,
        finding=message("delays-finding", n=len(found), late=late, covid=covid),
        description=message("delays-description", n=len(found)),
    )


@lru_cache(maxsize=16)
def because_of_corona(release: Release, choice: Choice) -> View[tuple[Delay, ...]] | None:
    """The postponements that a document ties to corona; None where there is none."""
    every = delays(release, choice)
    tied = (d for d in (every.marks if every else ()) if d.covid == "yes")
    found = tuple(d for d in tied if d.shift.direction != "earlier")
    finding = message("delayed-finding", n=len(found))
    return _view(release, "delayed", found, finding=finding, description=finding)


def _view(
    release: Release, key: str, found: tuple[Delay, ...], *, finding: Message, description: Message
) -> View[tuple[Delay, ...]] | None:
    """Delays with the caveats of both expectations; None where there is none."""
    if not found:
        return None
    rows = {row["row_id"]: row for row in release.rows("events")}
    return View(
        key=key,
        finding=finding,
        description=description,
        columns=_COLUMNS,
        records=tuple(_record(d) for d in found),
        marks=found,
        caveats=(
            message("delays-caveat"),
            *notes_of(rows[e.evidence.row_id] for d in found for e in (d.before, d.after)),
        ),
    )


def _delay(release: Release, claims: list[Row], kinds: tuple[str, ...]) -> Delay | None:
    """The first expectation against the one followed now; None where nothing is expected or moved.

    What is replaced comes first, then the older document, then what was written first. A claim
    that only says the same less or more precisely is no move.
    """
    sources = release.by_key("sources")
    dated = [r for r in claims if r["date_earliest"] is not None and r["date_latest"] is not None]
    now = preferred_event(claims, sources)
    if now not in dated or now["certainty"] != "planned" or (kinds and now["kind"] not in kinds):
        return None
    replaced = {r["supersedes"] for r in claims if r["supersedes"]}
    before = [
        r
        for r in dated
        if r is not now
        and r["certainty"] in ("planned", "cancelled")
        and (r["row_id"] in replaced or published(r, sources) < published(now, sources))
        and not _agree(r, now)
    ]
    if not before:
        return None
    first = min(before, key=lambda r: (r["row_id"] not in replaced, published(r, sources)))
    moved = shift(_span(first), _span(now))
    return Delay(
        pilot=pilot_name(release, now["pilot_id"]),
        label=Localised(now["label_nl"], now["label_en"]),
        before=_expectation(release, first),
        after=_expectation(release, now),
        shift=moved,
        size=_size(moved),
        covid={True: "yes", False: "no", None: "silent"}[now["covid_related"]],
    )


def _span(row: Row) -> tuple[date, date]:
    return row["date_earliest"], row["date_latest"]


def _agree(one: Row, other: Row) -> bool:
    """Whether one span lies within the other."""
    (a, b), (c, d) = _span(one), _span(other)
    return (a <= c and d <= b) or (c <= a and b <= d)


def _expectation(release: Release, row: Row) -> Expectation:
    return Expectation(
        Edtf(row["date_edtf"]),
        row["date_wording"],
        _span(row),
        source_label(release, row["source_id"]),
        evidence_of("events", row),
    )


def _size(moved: Shift) -> Message:
    """The move in whole months: later, earlier, or anything between."""
    low, high = round(moved.low), round(moved.high)
    if moved.direction == "either":
        return message("shift-either", earlier=max(-low, 0), later=max(high, 0))
    least, most = sorted((abs(low), abs(high)))
    if least == most:
        return message(f"shift-{moved.direction}-by", n=most)
    return message(f"shift-{moved.direction}", low=least, high=most)


_COLUMNS = (
    Column("pilot", message("column-pilot")),
    Column("event", message("column-event")),
    Column("before", message("column-before")),
    Column("after", message("column-after")),
    Column("moved", message("column-moved")),
    Column("covid", message("column-covid")),
)


def _record(d: Delay) -> Record:
    return Record(
        (
            d.pilot,
            d.label,
            message("expected-by", when=d.before.when, source=d.before.source),
            message("expected-by", when=d.after.when, source=d.after.source),
            d.size,
            message(f"covid-{d.covid}"),
        ),
        (d.before.evidence, d.after.evidence),
    )
