"""Complexity against development: where the report places a pilot in words, where the curators do, what is next."""

from dataclasses import dataclass
from functools import lru_cache
from math import floor

from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.tables import Row
from via_dash.texts import Joined, Localised, Message, Number, Param, localised, message
from via_dash.views.controls import Choice, Control, coded_options
from via_dash.views.pilots import (
    RESULT_KINDS,
    Milestone,
    all_and_parts,
    line_of,
    own_and_parts,
    upcoming,
    with_parts,
)
from via_dash.views.view import Column, Evidence, Record, View, evidence_of, field_column

TOP_LEVEL = 5


@dataclass(frozen=True)
class Position:
    """A pilot's place: an interval on each axis, always coded; ``stated`` is the report's own words."""

    pilot_id: str
    name: Localised
    line: str | None
    complexity: tuple[float, float]
    development: tuple[float, float]
    complexity_stated: bool
    development_stated: bool
    stated: Localised | None
    rationale: Localised
    evidence: Evidence


def controls() -> tuple[Control, ...]:
    """Which pilots to show: those the report places in words, or all; of which line; for which group."""
    return (
        Control(
            "placed",
            message("filter-placed"),
            coded_options("placed", ("all", "stated")),
            single=True,
        ),
        Control("line", message("filter-line"), coded_options("programme_line", allowed("pilots", "programme_line"))),
        Control("group", message("filter-group"), coded_options("stakeholder_group", allowed("pilots", "stakeholder_groups"))),
    )  # fmt: skip


@lru_cache(maxsize=64)
def plane(release: Release, choice: Choice) -> View[tuple[Position, ...]] | None:
    """Every position, in the order of the programme; None when there is none."""
    rows = {row["pilot_id"]: row for row in release.rows("positions")}
    lines = {row["pilot_id"]: row for row in with_parts(release)}
    positions = tuple(
        Position(
            pilot_id=pilot_id,
            name=Localised(pilot["name_nl"], pilot["name_en"]),
            line=line_of(release, pilot),
            complexity=(rows[pilot_id]["complexity_low"], rows[pilot_id]["complexity_high"]),
            development=(rows[pilot_id]["development_low"], rows[pilot_id]["development_high"]),
            complexity_stated=rows[pilot_id]["complexity_stated"],
            development_stated=rows[pilot_id]["development_stated"],
            stated=localised(rows[pilot_id], "stated"),
            rationale=Localised(rows[pilot_id]["rationale_nl"], rows[pilot_id]["rationale_en"]),
            evidence=evidence_of("positions", rows[pilot_id]),
        )
        for pilot_id, pilot in lines.items()
        if pilot_id in rows and _is_chosen(release, pilot, rows[pilot_id], choice)
    )
    if not positions:
        return None
    return View(
        key="plane",
        finding=_finding(positions),
        description=message("plane-description", n=len(positions)),
        columns=(
            Column("pilot", message("column-pilot")),
            Column("stated", message("column-stated")),
            Column("complexity", message("column-complexity")),
            Column("development", message("column-development")),
            Column("rationale", message("column-rationale")),
        ),
        records=tuple(_record(p) for p in positions),
        marks=positions,
        caveats=(message("plane-caveat"),),
    )


def _is_chosen(release: Release, pilot: Row, position: Row, choice: Choice) -> bool:
    """Whether a placed pilot fits every filter."""
    chosen = dict(choice)
    wanted, lines, groups = (chosen.get(name, ()) for name in ("pilot", "line", "group"))
    return (
        (not wanted or pilot["pilot_id"] in all_and_parts(release, wanted))
        and (not lines or line_of(release, pilot) in lines)
        and (not groups or not set(groups).isdisjoint(_groups(release, pilot)))
        and not (chosen.get("placed") == ("stated",) and localised(position, "stated") is None)
    )


def _groups(release: Release, pilot: Row) -> tuple[str, ...]:
    """The stakeholder groups of a pilot or, for a sub-pilot without any, of the one it is part of."""
    if pilot["stakeholder_groups"] or pilot["parent_id"] is None:
        return tuple(pilot["stakeholder_groups"] or ())
    return tuple(release.by_key("pilots")[pilot["parent_id"]]["stakeholder_groups"] or ())


def _finding(positions: tuple[Position, ...]) -> Message:
    """How many the report places in words; of a single one where it is put, and by whom."""
    stated = sum(p.stated is not None for p in positions)
    if len(positions) > 1:
        return message(
            "plane-finding", n=len(positions), stated=stated, coded=len(positions) - stated
        )
    (only,) = positions
    return message(
        "plane-one-stated" if stated else "plane-one",
        name=only.name,
        complexity=interval(only.complexity),
        development=interval(only.development),
    )


def _record(p: Position) -> Record:
    return Record(
        (
            p.name,
            p.stated or message("plane-not-stated"),
            interval(p.complexity),
            interval(p.development),
            p.rationale,
        ),
        (p.evidence,),
    )


def interval(ends: tuple[float, float]) -> Joined:
    """Both ends of an interval in words."""
    return Joined((message("range", low=Number(ends[0]), high=Number(ends[1])),), "space")


@dataclass(frozen=True)
class Rung:
    """A rung of the effect ladder."""

    level: int
    name: Localised
    definition: Localised
    evidence: Evidence


def _rungs(release: Release) -> tuple[Rung, ...]:
    return tuple(
        Rung(
            r["level"],
            Localised(r["name_nl"], r["name_en"]),
            Localised(r["definition_nl"], r["definition_en"]),
            Evidence("ladder_levels", str(r["level"]), r["source_id"], r["locator"], r["anchor"], "stated", r["authored_file"]),
        )
        for r in sorted(release.rows("ladder_levels"), key=lambda r: -r["level"])
    )  # fmt: skip


@lru_cache(maxsize=8)
def ladder(release: Release) -> View[tuple[Rung, ...]]:
    """The effect ladder from the highest rung down, as the report prints it."""
    rungs = _rungs(release)
    return View(
        key="ladder",
        finding=message("ladder-finding"),
        description=message("ladder-description"),
        columns=(field_column("level"), Column("name", message("column-rung")), field_column("definition_nl")),
        records=tuple(
            Record((rung.level, rung.name, rung.definition), (rung.evidence,)) for rung in rungs
        ),
        marks=rungs,
        caveats=(message("ladder-caveat"),),
    )  # fmt: skip


@dataclass(frozen=True)
class Step:
    """Where a pilot stands on the ladder, the first rung above that, and what may show that it is there.

    ``results`` are planned results and reports of its research, soonest first; ``other`` is what
    research is planned besides, told only where there is no result.
    """

    position: Position
    rungs: tuple[int, int]  # the lowest and the highest rung that its interval touches
    next: Rung | None
    results: tuple[Milestone, ...]
    other: tuple[Milestone, ...]


@lru_cache(maxsize=64)
def steps(release: Release, choice: Choice) -> View[tuple[Step, ...]] | None:
    """Per placed pilot its stand on the ladder and where it would go next; None when there is none."""
    placed = plane(release, choice)
    if placed is None:
        return None
    marks = tuple(_step(release, position) for position in placed.marks)
    named = sum(bool(step.results) for step in marks)
    return View(
        key="steps",
        finding=message(
            "steps-finding", n=len(marks), named=named, none=len(marks) - named, as_of=release.as_of
        ),
        description=message("steps-description", n=len(marks)),
        columns=(
            Column("pilot", message("column-pilot")),
            Column("development", message("column-development")),
            Column("placed", message("column-placed")),
            Column("next-rung", message("column-next-rung")),
            Column("planned-result", message("column-planned-result")),
            Column("note", message("column-note")),
        ),
        records=tuple(_step_record(step) for step in marks),
        marks=marks,
        caveats=(message("plane-caveat"), message("steps-caveat-next"), message("steps-caveat-result")),
    )  # fmt: skip


def _step(release: Release, position: Position) -> Step:
    low, high = (min(floor(end), TOP_LEVEL) for end in position.development)
    planned = [m for m in upcoming(release, own_and_parts(release, position.pilot_id)) if m.lane == "research"]  # fmt: skip
    results = tuple(m for m in planned if m.kind in RESULT_KINDS)
    return Step(
        position,
        (low, high),
        next((rung for rung in _rungs(release) if rung.level == high + 1), None),
        results,
        () if results else tuple(planned),
    )


def _step_record(step: Step) -> Record:
    above = (step.next.evidence,) if step.next else ()
    notes = tuple(m.note for m in (*step.results, *step.other) if m.note)
    return Record(
        (
            step.position.name,
            interval(step.position.development),
            stated_on_ladder(step.position),
            next_rung(step),
            what_is_planned(step),
            Joined(notes, "space") if notes else message("no-caveat"),
        ),
        (step.position.evidence, *above, *(m.evidence for m in (*step.results, *step.other))),
    )


def stated_on_ladder(position: Position) -> Message:
    """Whether the report speaks of how far developed the approach is."""
    return message("steps-stated" if position.development_stated else "steps-coded")


def next_rung(step: Step) -> Message:
    """The first rung above the interval, or that there is none."""
    if step.next is None:
        return message("steps-no-rung")
    return message("steps-rung", level=step.next.level, name=step.next.name)


def what_is_planned(step: Step) -> Param:
    """The planned results in words; where no document names one, that, and what else is planned."""
    if step.results:
        return Joined(tuple(_planned(m) for m in step.results), "semicolon")
    none = message("steps-no-result")
    if not step.other:
        return none
    other = Joined(tuple(_planned(m) for m in step.other), "semicolon")
    return Joined((none, message("steps-other", what=other)), "semicolon")


def _planned(m: Milestone) -> Message:
    return message("milestone", date=m.when, label=m.label)
