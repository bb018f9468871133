"""Costs and benefits: a return below 1 euro per euro is a loss, and perspectives are never mixed."""

import math
from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release
from via_dash.evidence.sentences import quantity
from via_dash.schema import allowed
from via_dash.tables import Row
from via_dash.texts import Joined, Localised, Message, Number, Param, localised, message
from via_dash.views.controls import Choice
from via_dash.views.view import Column, Evidence, Record, View, evidence_of, field_column

BREAK_EVEN = 1.0
_VERDICTS = ("loss", "either", "even", "gain")


@dataclass(frozen=True)
class Outcome:
    """What one passage says of costs or benefits. ``verdict`` is of a return per euro alone."""

    study: Localised
    measure: str
    size: Message | None
    verdict: str | None
    horizon: Message | None
    provisional: bool
    note: Localised | None
    evidence: Evidence


@dataclass(frozen=True)
class Perspective:
    """Costs and benefits as one party sees them."""

    code: str
    outcomes: tuple[Outcome, ...]


@lru_cache(maxsize=64)
def costs(release: Release, choice: Choice) -> View[tuple[Perspective, ...]] | None:
    """Costs and benefits by perspective; of the filters only the study chooses among them."""
    wanted = next((codes for name, codes in choice if name == "study"), ())
    names = release.by_key("studies")
    rows = [r for r in release.rows("costs_benefits") if not wanted or r["study_id"] in wanted]
    if not rows:
        return None
    marks = tuple(
        Perspective(
            p, tuple(_outcome(r, names[r["study_id"]]) for r in rows if r["perspective"] == p)
        )
        for p in allowed("costs_benefits", "perspective")
        if any(r["perspective"] == p for r in rows)
    )
    return View(
        key="costs",
        finding=_headline(marks),
        description=message("costs-description", n=len(rows)),
        columns=(
            field_column("perspective"),
            Column("study", message("column-study")),
            Column("measure", message("column-measure")),
            Column("size", message("column-size")),
            Column("verdict", message("column-verdict")),
            Column("horizon", message("column-horizon")),
            field_column("provisional"),
            Column("note", message("column-note")),
        ),
        records=tuple(_record(p.code, o) for p in marks for o in p.outcomes),
        marks=marks,
        caveats=tuple(
            message(f"costs-caveat-{about}") for about in ("loss", "perspectives", "range")
        ),
    )


def _headline(marks: tuple[Perspective, ...]) -> Message:
    """Returns per euro counted by perspective and by side of 1; what has no return is counted apart."""
    returns = tuple(
        _counted(p.code, verdict, [o for o in p.outcomes if o.verdict == verdict])
        for p in marks
        for verdict in _VERDICTS
        if any(o.verdict == verdict for o in p.outcomes)
    )
    other = sum(o.verdict is None for p in marks for o in p.outcomes)
    if not returns:
        return message("costs-finding-no-return", n=other)
    return message("costs-finding", parts=Joined(returns, "and"), other=other)


def _counted(perspective: str, verdict: str, outcomes: list[Outcome]) -> Message:
    """How many, of which studies, from whose point of view, and whether all of it is provisional."""
    about: list[Param] = list(dict.fromkeys(o.study for o in outcomes))
    about.append(
        message("costs-perspective-in-line", perspective=message(f"perspective-{perspective}"))
    )
    if all(o.provisional for o in outcomes):
        about.append(message("provisional"))
    return message(
        "costs-counted",
        n=len(outcomes),
        verdict=message(f"verdict-{verdict}"),
        about=Joined(tuple(about), "comma"),
    )


def _outcome(row: Row, study: Row) -> Outcome:
    months = row["horizon_months"]
    return Outcome(
        study=Localised(study["name_nl"], study["name_en"]),
        measure=row["measure"],
        size=quantity(row),
        verdict=against_one(row),
        horizon=None
        if months is None
        else message(
            "horizon-over", value=Number(months), unit=message("units-month", n=math.ceil(months))
        ),
        provisional=row["provisional"],
        note=localised(row, "note"),
        evidence=evidence_of("costs_benefits", row),
    )


def against_one(row: Row) -> str | None:
    """On which side of 1 a return per euro lies; None for what is no return or has no number.

    A range lies on a side only when the whole of it does.
    """
    if row["measure"] != "benefit_per_euro":
        return None
    low = row["value"] if row["value_low"] is None else row["value_low"]
    high = row["value"] if row["value_high"] is None else row["value_high"]
    if low is None and high is None:
        return None
    least = -math.inf if low is None or row["range_kind"] == "maximum" else low
    most = math.inf if high is None or row["range_kind"] == "minimum" else high
    if most < BREAK_EVEN:
        return "loss"
    if least > BREAK_EVEN:
        return "gain"
    return "even" if least == most else "either"


def verdict(outcome: Outcome) -> Message:
    """The side of 1 in words; that there is no number, or that 1 is no measure for it."""
    if outcome.verdict is not None:
        return message(f"verdict-{outcome.verdict}")
    return message("verdict-no-number" if outcome.size is None else "verdict-no-return")


def _record(perspective: str, outcome: Outcome) -> Record:
    return Record(
        (
            message(f"perspective-{perspective}"),
            outcome.study,
            message(f"costs_benefits_measure-{outcome.measure}"),
            outcome.size or message("not-reported"),
            verdict(outcome),
            outcome.horizon or message("not-reported"),
            message("yes" if outcome.provisional else "no"),
            outcome.note or message("no-caveat"),
        ),
        (outcome.evidence,),
    )
