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
from via_dash.views.pilots import PROGRAMME
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
    values: tuple[float, ...]  # the ends of the number
    months: float | None
    horizon: Message | None
    provisional: bool
    extrapolated: bool
    note: Localised | None
    evidence: Evidence


@dataclass(frozen=True)
class Perspective:
    """Costs and benefits as one party sees them."""

    code: str
    outcomes: tuple[Outcome, ...]


@dataclass(frozen=True)
class Missing:
    """A study of a pilot of which no document reports costs or benefits."""

    study: Localised
    evidence: Evidence


Marks = tuple[Perspective | Missing, ...]


@lru_cache(maxsize=64)
def costs(release: Release, choice: Choice) -> View[Marks] | None:
    """Costs and benefits by perspective, then the studies of pilots without; only the study is a filter."""
    wanted = next((codes for name, codes in choice if name == "study"), ())
    names = release.by_key("studies")
    rows = [r for r in release.rows("costs_benefits") if not wanted or r["study_id"] in wanted]
    missing = tuple(
        Missing(Localised(study["name_nl"], study["name_en"]), evidence_of("studies", study))
        for key, study in names.items()
        if study["pilot_id"] not in (None, PROGRAMME)
        and (not wanted or key in wanted)
        and not any(r["study_id"] == key for r in rows)
    )
    if not rows and not missing:
        return None
    seen = tuple(
        Perspective(
            p, tuple(_outcome(r, names[r["study_id"]]) for r in rows if r["perspective"] == p)
        )
        for p in allowed("costs_benefits", "perspective")
        if any(r["perspective"] == p for r in rows)
    )
    return View(
        key="costs",
        finding=_headline(seen, missing),
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
        records=(
            *(_record(p.code, o) for p in seen for o in p.outcomes),
            *(_missing_record(m) for m in missing),
        ),
        marks=(*seen, *missing),
        caveats=tuple(
            message(f"costs-caveat-{about}") for about in ("loss", "perspectives", "range")
        ),
    )


def _headline(marks: tuple[Perspective, ...], missing: tuple[Missing, ...]) -> Message:
    """Returns per euro by study, perspective and side of 1; what has no return is counted apart.

    Several statements of one study on the same side are one part with their range: they are about
    the same money.
    """
    returns = tuple(
        _told(p.code, verdict, study, same)
        for p in marks
        for verdict in _VERDICTS
        for study in dict.fromkeys(o.study for o in p.outcomes)
        if (same := [o for o in p.outcomes if (o.study, o.verdict) == (study, verdict)])
    )
    other = sum(o.verdict is None for p in marks for o in p.outcomes)
    without: Param = ""
    if missing:
        named = Joined(tuple(m.study for m in missing))
        without = message("costs-finding-missing", studies=named)
    if not marks:
        return message("costs-finding-only-missing", studies=named)
    if not returns:
        return message("costs-finding-no-return", n=other, without=without)
    return message(
        "costs-finding", parts=Joined(returns, "semicolon"), other=other, without=without
    )


def _told(perspective: str, verdict: str, study: Localised, outcomes: list[Outcome]) -> Message:
    """What one study found on one side of 1: how much, over what time, for whom, and how sure."""
    about: list[Param] = [_amounts(outcomes)]
    if (span := _months(outcomes)) is not None:
        about.append(span)
    about.append(
        message("costs-perspective-in-line", perspective=message(f"perspective-{perspective}"))
    )
    if any(o.extrapolated for o in outcomes):
        whole = all(o.extrapolated for o in outcomes)
        about.append(message("costs-extrapolated" if whole else "costs-partly-extrapolated"))
    if any(o.provisional for o in outcomes):
        about.append(message("provisional"))
    return message(
        "costs-told", study=study, verdict=message(f"verdict-{verdict}"), about=Joined(tuple(about), "comma")
    )  # fmt: skip


def _amounts(outcomes: list[Outcome]) -> Param:
    values = sorted({value for o in outcomes for value in o.values})
    if len(outcomes) == 1 and outcomes[0].size is not None:
        return outcomes[0].size
    low, high = Number(values[0]), Number(values[-1])
    span: Param = low if low == high else message("range", low=low, high=high)
    return message("amount-eur", amount=span)


def _months(outcomes: list[Outcome]) -> Message | None:
    months = sorted({o.months for o in outcomes if o.months is not None})
    if not months:
        return None
    low, high = Number(months[0]), Number(months[-1])
    value: Param = low if low == high else message("range", low=low, high=high)
    return message(
        "horizon-over", value=value, unit=message("units-month", n=math.ceil(months[-1]))
    )


def _outcome(row: Row, study: Row) -> Outcome:
    months = row["horizon_months"]
    return Outcome(
        study=Localised(study["name_nl"], study["name_en"]),
        measure=row["measure"],
        size=quantity(row),
        verdict=against_one(row),
        values=tuple(row[k] for k in ("value", "value_low", "value_high") if row[k] is not None),
        months=months,
        horizon=None
        if months is None
        else message(
            "horizon-over", value=Number(months), unit=message("units-month", n=math.ceil(months))
        ),
        provisional=row["provisional"],
        extrapolated=row["range_kind"] == "extrapolation",
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


def _missing_record(missing: Missing) -> Record:
    unknown = message("not-reported")
    return Record(
        (unknown, missing.study, message("costs-missing"), *(unknown,) * 5), (missing.evidence,)
    )
