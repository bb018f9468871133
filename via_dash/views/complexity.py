"""Complexity against development: where the report places a pilot in words, and where the curators do."""

from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release
from via_dash.texts import Joined, Localised, Message, Number, localised, message
from via_dash.views.controls import Choice, Control, Option
from via_dash.views.pilots import line_of, with_parts
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
    """Which pilots to show: those the report places in words, or all."""
    return (
        Control(
            "placed",
            message("filter-placed"),
            (Option("all", message("placed-all")), Option("stated", message("placed-stated"))),
            single=True,
        ),
    )


@lru_cache(maxsize=64)
def plane(release: Release, choice: Choice) -> View[tuple[Position, ...]] | None:
    """Every position, in the order of the programme; None when there is none."""
    rows = {row["pilot_id"]: row for row in release.rows("positions")}
    lines = {row["pilot_id"]: row for row in with_parts(release)}
    wanted = dict(choice).get("pilot", ())
    only_stated = dict(choice).get("placed") == ("stated",)
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
        if pilot_id in rows
        and (not wanted or pilot_id in wanted or pilot["parent_id"] in wanted)
        and not (only_stated and localised(rows[pilot_id], "stated") is None)
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
        complexity=_interval(only.complexity),
        development=_interval(only.development),
    )


def _record(p: Position) -> Record:
    return Record(
        (
            p.name,
            p.stated or message("plane-not-stated"),
            _interval(p.complexity),
            _interval(p.development),
            p.rationale,
        ),
        (p.evidence,),
    )


def _interval(ends: tuple[float, float]) -> Joined:
    return Joined((message("range", low=Number(ends[0]), high=Number(ends[1])),), "space")


@dataclass(frozen=True)
class Rung:
    """A rung of the effect ladder."""

    level: int
    name: Localised
    definition: Localised


@lru_cache(maxsize=8)
def ladder(release: Release) -> View[tuple[Rung, ...]]:
    """The effect ladder from the highest rung down, as the report prints it."""
    rows = sorted(release.rows("ladder_levels"), key=lambda r: -r["level"])
    rungs = tuple(
        Rung(
            r["level"],
            Localised(r["name_nl"], r["name_en"]),
            Localised(r["definition_nl"], r["definition_en"]),
        )
        for r in rows
    )
    return View(
        key="ladder",
        finding=message("ladder-finding"),
        description=message("ladder-description"),
        columns=(field_column("level"), Column("name", message("column-rung")), field_column("definition_nl")),
        records=tuple(
            Record(
                (rung.level, rung.name, rung.definition),
                (Evidence("ladder_levels", str(r["level"]), r["source_id"], r["locator"], r["anchor"], "stated", r["authored_file"]),),
            )
            for rung, r in zip(rungs, rows, strict=True)
        ),
        marks=rungs,
        caveats=(message("ladder-caveat"),),
    )  # fmt: skip
