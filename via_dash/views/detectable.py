"""What the studies could have shown with the people they had: computed here, from reported numbers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release
from via_dash.evidence.power import minimum_detectable_effect, wilson_interval
from via_dash.tables import Row
from via_dash.texts import Joined, Localised, Message, Number, Param, message
from via_dash.views import effects, findings
from via_dash.views.controls import Choice, Control, Option
from via_dash.views.pilots import PROGRAMME
from via_dash.views.view import Column, Evidence, Record, View, evidence_of, field_column, notes_of

_POWERS = (80, 90)
_BASES = (10, 20, 30, 40, 50)
_USUAL_BASE = 20
_EVEN_CHANCE = 0.5  # what is found less often than not was probably missed


def controls() -> tuple[Control, Control]:
    """The chance of finding a difference, and the share of the control group with the outcome."""
    power, base = (
        tuple(Option(str(p), message("amount-share", amount=Number(p))) for p in percents)
        for percents in (_POWERS, _BASES)
    )
    return (
        Control("power", message("filter-power"), power, single=True, in_row=True),
        Control(
            "base",
            message("filter-base"),
            base,
            single=True,
            in_row=True,
            start=str(_USUAL_BASE),
        ),
    )


@dataclass(frozen=True)
class Detectable:
    """A study's groups with the smallest rise that it would have found, in percentage points.

    Nothing is computed where a number is not known. ``smallest`` is None, too, where the groups
    are so small that no rise would have been found with the chosen chance; ``missed`` is the
    rise below which the study would more often than not have found nothing.
    """

    study: Localised
    groups: Param
    design: Message
    n_intervention: int | None
    n_control: int | None
    power: int  # the chosen chance of finding it, in percent
    smallest: float | None
    missed: float | None
    is_of_pilot: bool
    evidence: tuple[Evidence, ...]

    @property
    def is_known(self) -> bool:
        """Whether the number of people in both groups is known."""
        return self.n_intervention is not None and self.n_control is not None


@dataclass(frozen=True)
class _Groups:
    """Two groups that a study compares, with the numbers that the documents give."""

    study_id: str
    subgroups: tuple[str, ...]
    sizes: tuple[int | None, int | None]  # intervention, control
    evidence: tuple[Evidence, ...]


@lru_cache(maxsize=64)
def detectable(release: Release, choice: Choice) -> View[tuple[Detectable, ...]] | None:
    """Every study with what it could have shown: those of pilots first, and what is not known last."""
    power, base = _percents(choice)
    studies = release.by_key("studies")
    compared = [(studies[g.study_id], g) for g in _compared(release)]
    marks = tuple(
        sorted(
            (_detectable(study, groups, power, base) for study, groups in compared),
            key=lambda mark: (not mark.is_of_pilot, not mark.is_known),
        )
    )
    if not marks:
        return None
    known = [study for study, groups in compared if None not in groups.sizes]
    return View(
        key="detectable",
        finding=_finding(marks, power, base),
        description=message("detectable-description", n=len(marks)),
        columns=(
            Column("study", message("column-study")),
            field_column("subgroup"),
            field_column("n_intervention", numeric=True),
            field_column("n_control", numeric=True),
            field_column("design"),
            Column("smallest", message("column-smallest", power=power), numeric=True),
            Column("missed", message("column-missed"), numeric=True),
            Column("computation", message("column-computation")),
        ),
        records=tuple(_record(mark) for mark in marks),
        marks=marks,
        caveats=(
            message("detectable-derived"),
            message("detectable-assumptions"),
            message("detectable-rise"),
            *notes_of(known),
        ),
    )


def _percents(choice: Choice) -> tuple[int, int]:
    """The chosen power and base rate in percent; the defaults where nothing is chosen."""
    chosen = {control.name: control.default for control in controls()} | dict(choice)
    return int(chosen["power"][0]), int(chosen["base"][0])


def _compared(release: Release) -> tuple[_Groups, ...]:
    """Per study each distinct pair of numbers; what has no pair together, by what is known of it."""
    studies = release.by_key("studies")
    by_subgroup: dict[tuple[str, str], list[Row]] = {}
    for row in _comparisons(release):
        by_subgroup.setdefault((row["study_id"], row["subgroup"]), []).append(row)
    shown = dict.fromkeys([row["study_id"] for _, row in findings.findings(release)] + [*studies])
    found: list[_Groups] = []
    for study_id in shown:
        of_study = [
            groups
            for (study, subgroup), rows in by_subgroup.items()
            if study == study_id
            for groups in _sizes(release, study_id, subgroup, rows)
        ]
        whole = evidence_of("studies", studies[study_id])
        found += _together(study_id, of_study or [_Groups(study_id, (), (None, None), ())], whole)
    return tuple(found)


def _comparisons(release: Release) -> list[Row]:
    """The net effects, for which people were compared; of a study without any, what else it found."""
    rows = [row for row in release.rows("effects") if row["contrast"] == "effect"]
    with_net = {row["study_id"] for row in rows if row["measure"] == "net"}
    return [row for row in rows if row["measure"] == "net" or row["study_id"] not in with_net]


def _sizes(release: Release, study_id: str, subgroup: str, rows: list[Row]) -> Iterator[_Groups]:
    """The distinct pairs of numbers of one subgroup; without one, the most that is known."""
    pairs: dict[tuple[int | None, int | None], Row] = {}
    for row in rows:
        pairs.setdefault((row["n_intervention"], row["n_control"]), row)
    whole = {sizes: row for sizes, row in pairs.items() if None not in sizes}
    for sizes, row in whole.items():
        yield _Groups(study_id, (subgroup,), sizes, (evidence_of("effects", row),))
    if whole:
        return
    # Of what no row gives a number for, the study itself is the evidence.
    (intervention, control), row = min(pairs.items(), key=lambda pair: pair[0].count(None))
    told = (evidence_of("effects", row),) if (intervention, control) != (None, None) else ()
    of_intervention = _group(release, study_id, subgroup, "intervention")
    of_control = _group(release, study_id, subgroup, "control")
    if intervention is None and of_intervention is not None:
        intervention = of_intervention["n"]
    if control is None and of_control is not None:
        control = of_control["n"]
    used = tuple(evidence_of("groups", g) for g in (of_intervention, of_control) if g is not None)
    yield _Groups(study_id, (subgroup,), (intervention, control), (*told, *used))


def _group(release: Release, study_id: str, subgroup: str, arm: str) -> Row | None:
    """The study's group of these people; None where it has none, or more than one."""
    found = [
        row
        for row in release.rows("groups")
        if (row["study_id"], row["subgroup"], row["arm"]) == (study_id, subgroup, arm)
    ]
    return found[0] if len(found) == 1 else None


def _together(study_id: str, listed: list[_Groups], study: Evidence) -> Iterator[_Groups]:
    """The subgroups without a pair as one, where the same is known of them."""
    alike: dict[tuple[int | None, int | None], list[_Groups]] = {}
    for groups in listed:
        if None in groups.sizes:
            alike.setdefault(groups.sizes, []).append(groups)
        else:
            yield _Groups(study_id, groups.subgroups, groups.sizes, (*groups.evidence, study))
    for sizes, same in alike.items():
        yield _Groups(
            study_id,
            tuple(s for groups in same for s in groups.subgroups),
            sizes,
            (*(e for groups in same for e in groups.evidence), study),
        )


def _detectable(study: Row, groups: _Groups, power: int, base: int) -> Detectable:
    intervention, control = groups.sizes
    smallest = missed = None
    if intervention is not None and control is not None:
        smallest, missed = (
            _points(minimum_detectable_effect(intervention, control, base=base / 100, power=chance))
            for chance in (power / 100, _EVEN_CHANCE)
        )
    names = tuple(message(f"subgroup-short-{code}") for code in groups.subgroups)
    return Detectable(
        study=Localised(study["name_nl"], study["name_en"]),
        groups=Joined(names) if names else message("no-group-named"),
        design=message(f"design-{study['design']}"),
        n_intervention=intervention,
        n_control=control,
        power=power,
        smallest=smallest,
        missed=missed,
        is_of_pilot=study["pilot_id"] not in (None, PROGRAMME),
        evidence=groups.evidence,
    )


def _points(difference: float | None) -> float | None:
    return None if difference is None else round(100 * difference, 1)


def _finding(marks: tuple[Detectable, ...], power: int, base: int) -> Message:
    sizes = sorted(mark.smallest for mark in marks if mark.smallest is not None)
    unknown = len({mark.study for mark in marks} - {mark.study for mark in marks if mark.is_known})
    if not sizes:
        return message("detectable-finding-none", power=power, base=base, unknown=unknown)
    low, high = Number(sizes[0]), Number(sizes[-1])
    return message(
        "detectable-finding",
        n=len(sizes),
        span=low if low == high else message("range", low=low, high=high),
        power=power,
        base=base,
        unknown=unknown,
    )


def _record(mark: Detectable) -> Record:
    return Record(
        (
            mark.study,
            mark.groups,
            _number(mark.n_intervention),
            _number(mark.n_control),
            mark.design,
            _rise(mark, mark.smallest),
            _rise(mark, mark.missed),
            message("basis-derived") if mark.is_known else why_not(mark),
        ),
        mark.evidence,
    )


def why_not(mark: Detectable) -> Message:
    """Which number is missing, so that nothing is computed."""
    if mark.n_intervention is None and mark.n_control is None:
        return message("why-not-computed", what=message("why-both"))
    which = "why-control" if mark.n_control is None else "why-intervention"
    return message("why-not-computed", what=message(which))


def _number(n: int | None) -> Number | None:
    return None if n is None else Number(n)


def _rise(mark: Detectable, points: float | None) -> Message:
    if not mark.is_known:
        return message("not-computed")
    return message("never-found") if points is None else in_points(points)


def in_points(points: float) -> Message:
    """A number of percentage points in words."""
    return message("amount-percentage_point", amount=Number(points), n=1 if points == 1 else 2)


@dataclass(frozen=True)
class GrossShare:
    """A gross share as printed, with the interval of that share in percent where n is known."""

    outcome_code: str
    study: Localised
    subgroup: Message
    outcome: Message
    horizon: Message | None
    size: Message | None
    n: int | None
    interval: tuple[float, float] | None
    note: Localised | None
    evidence: tuple[Evidence, ...]


@lru_cache(maxsize=8)
def gross_shares(release: Release) -> tuple[GrossShare, ...]:
    """The gross shares of the intervention groups, in the order of the findings."""
    view = effects.gross(release, ())
    rows = {row["row_id"]: row for _, row in findings.findings(release)}
    return tuple(_gross_share(f, rows[f.row_id]) for f in (view.marks if view else ()))


def _gross_share(f: findings.Finding, row: Row) -> GrossShare:
    share, n = row["estimate"], row["n_intervention"]
    interval = None
    if n and 0 <= share <= 100:
        low, high = wilson_interval(share / 100, n)
        interval = round(100 * low, 1), round(100 * high, 1)
    return GrossShare(
        outcome_code=row["outcome"],
        study=f.study,
        subgroup=f.short,
        outcome=f.outcome,
        horizon=f.horizon,
        size=f.size,
        n=n,
        interval=interval,
        note=f.note,
        evidence=(f.evidence, *f.others),
    )


@lru_cache(maxsize=8)
def share_intervals(release: Release) -> View[tuple[GrossShare, ...]] | None:
    """The gross shares with their Wilson intervals; None where there are none."""
    marks = gross_shares(release)
    if not marks:
        return None
    known = sum(mark.interval is not None for mark in marks)
    return View(
        key="share-intervals",
        finding=message("share-intervals-finding-all", n=known)
        if known == len(marks)
        else message("share-intervals-finding", n=len(marks), known=known),
        description=message("share-intervals-description", n=len(marks)),
        columns=(
            Column("study", message("column-study")),
            field_column("subgroup"),
            field_column("outcome"),
            Column("horizon", message("column-horizon")),
            field_column("n_intervention", numeric=True),
            Column("share", message("column-share"), numeric=True),
            Column("interval", message("column-interval"), numeric=True),
            Column("computation", message("column-computation")),
        ),
        records=tuple(_share_record(mark) for mark in marks),
        marks=marks,
        caveats=(message("share-intervals-caveat"), *_notes(marks)),
    )


def _notes(marks: Iterable[GrossShare]) -> tuple[Param, ...]:
    return tuple(dict.fromkeys(mark.note for mark in marks if mark.note is not None))


def _share_record(mark: GrossShare) -> Record:
    return Record(
        (
            mark.study,
            mark.subgroup,
            mark.outcome,
            mark.horizon,
            _number(mark.n),
            mark.size,
            interval_in_words(mark),
            message("basis-derived")
            if mark.interval
            else message("why-not-computed", what=message("why-intervention")),
        ),
        mark.evidence,
    )


def interval_in_words(mark: GrossShare) -> Message:
    """The interval of a share in words, or that it is not computed."""
    if mark.interval is None:
        return message("not-computed")
    low, high = mark.interval
    ends = message("range", low=Number(low), high=Number(high))
    return message("amount-share", amount=ends)


def outcomes_of(shares: Iterable[GrossShare]) -> tuple[Option, ...]:
    """The outcomes that the shares are about, each once, in their order."""
    found = {share.outcome_code: share.outcome for share in shares}
    return tuple(Option(code, label) for code, label in found.items())
