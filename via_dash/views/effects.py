"""Findings of the studies: net effects, gross results, levels and differences, never mixed."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release
from via_dash.evidence.classes import CLASSES, EvidenceClass, classify
from via_dash.evidence.sentences import change, finding_sentence, horizon
from via_dash.schema import allowed
from via_dash.tables import Row
from via_dash.texts import Joined, Localised, Message, localised, message
from via_dash.views.controls import Choice, Control, Option
from via_dash.views.view import Column, Evidence, Record, View, evidence_of, field_column, notes_of


@dataclass(frozen=True)
class Finding:
    """One row of the effects, with what every view of it needs."""

    row_id: str
    study: Localised
    design: Message
    subgroup: Message
    short: Message  # the subgroup in a few words
    outcome: Message
    horizon: Message | None
    sentence: Message
    size: Message | None
    per: Message | None
    low: float | None
    high: float | None
    estimate: float | None
    unit: str
    range_kind: str
    evidence_class: EvidenceClass | None
    significance: str
    provisional: bool
    measure: str
    contrast: str
    direction: str
    family: str
    n_intervention: int | None
    n_control: int | None
    intervention: Localised
    note: Localised | None
    evidence: Evidence
    others: tuple[Evidence, ...]  # other claims on the same finding, not followed
    differences: tuple[Message, ...]  # between the groups of this finding


@lru_cache(maxsize=8)
def findings(release: Release) -> tuple[tuple[Finding, Row], ...]:
    """Every finding, by study, intervention, outcome, subgroup and horizon.

    Of several claims on one finding the one written first is followed; the others stay with
    it as evidence. Raises TableUnavailable.
    """
    studies = release.by_key("studies")
    order = {study: index for index, study in enumerate(_study_order(studies.values()))}
    outcomes, subgroups = allowed("effects", "outcome"), allowed("effects", "subgroup")
    claims: dict[str, list[Row]] = {}
    for row in release.rows("effects"):
        claims.setdefault(row["effect_id"], []).append(row)
    interventions = list(dict.fromkeys(row["intervention_nl"] for row in release.rows("effects")))
    rows = sorted(
        (group[0] for group in claims.values()),
        key=lambda r: (
            order[r["study_id"]], interventions.index(r["intervention_nl"]), outcomes.index(r["outcome"]),
            r["horizon_months"] or 0.0, subgroups.index(r["subgroup"]),
        ),
    )  # fmt: skip
    between = _differences_between_groups(rows)
    return tuple(
        (
            _finding(
                row,
                studies[row["study_id"]],
                claims[row["effect_id"]][1:],
                between.get(_compared(row), ()),
            ),
            row,
        )
        for row in rows
    )


def _compared(row: Row) -> tuple[str, str, str]:
    """What the subgroups of one finding share."""
    return row["study_id"], row["intervention_nl"], row["outcome"]


def _differences_between_groups(
    rows: Iterable[Row],
) -> dict[tuple[str, str, str], tuple[Message, ...]]:
    """What is said of the difference in effect between groups, and whether that was tested."""
    found: dict[tuple[str, str, str], dict[Message, None]] = {}
    for row in rows:
        if row["contrast"] == "difference_between_groups":
            said = message(
                "difference-short",
                direction=message(f"difference-{row['direction']}"),
                group=message(f"subgroup-short-{row['subgroup']}"),
                significance=message(f"significance-{row['significance']}"),
            )
            found.setdefault(_compared(row), {})[said] = None
    return {key: tuple(said) for key, said in found.items()}


def _study_order(studies: Iterable[Row]) -> list[str]:
    """Studies of the pilots first, then the others, each in the order they were written."""
    listed = list(studies)
    return [s["study_id"] for s in listed if s["pilot_id"]] + [
        s["study_id"] for s in listed if not s["pilot_id"]
    ]


def _finding(row: Row, study: Row, others: list[Row], differences: tuple[Message, ...]) -> Finding:
    return Finding(
        row_id=row["row_id"],
        study=Localised(study["name_nl"], study["name_en"]),
        design=message(f"design-{study['design']}"),
        subgroup=message(f"subgroup-{row['subgroup']}"),
        short=message(f"subgroup-short-{row['subgroup']}"),
        outcome=message(f"outcome-{row['outcome']}"),
        horizon=horizon(row),
        sentence=finding_sentence(row),
        size=change(row),
        per=message(f"per-{row['per']}") if row["per"] else None,
        low=row["estimate_low"],
        high=row["estimate_high"],
        estimate=row["estimate"],
        unit=row["unit"],
        range_kind=row["range_kind"],
        evidence_class=classify(row),
        significance=row["significance"],
        provisional=row["provisional"],
        measure=row["measure"],
        contrast=row["contrast"],
        direction=row["direction"],
        family=row["outcome_family"],
        n_intervention=row["n_intervention"],
        n_control=row["n_control"],
        intervention=Localised(row["intervention_nl"], row["intervention_en"]),
        note=localised(row, "note"),
        evidence=evidence_of("effects", row),
        others=tuple(evidence_of("effects", other) for other in others),
        differences=differences,
    )


@lru_cache(maxsize=8)
def controls(release: Release) -> tuple[Control, ...]:
    """Study, kind of outcome and subgroup, each with the values that occur."""
    return tuple(_control(release, name) for name in ("study", "outcome", "subgroup"))


@lru_cache(maxsize=8)
def more_controls(release: Release) -> tuple[Control, ...]:
    """What fewer people ask for: intervention, split, design, document year, significance."""
    rest = tuple(
        _control(release, name) for name in ("intervention", "dimension", "design", "reported")
    )
    return (*rest, _ONLY_SIGNIFICANT)


_ALL, _SIGNIFICANT = "all", "significant"
_ONLY_SIGNIFICANT = Control(
    "significance",
    message("filter-significance"),
    (Option(_ALL, message("significance-all")), Option(_SIGNIFICANT, message("significance-only"))),
    single=True,
)
# The filters whose values are codes of the schema, in its order.
_CODED = {"outcome": "outcome_family", "subgroup": "subgroup", "dimension": "subgroup_dimension"}


def _control(release: Release, name: str) -> Control:
    present = dict.fromkeys(facet[name] for facet in _facets(release))
    return Control(name, message(f"filter-{name}"), tuple(_options(release, name, present)))


def _options(release: Release, name: str, present: Iterable[str]) -> Iterable[Option]:
    """The values that occur, each with its label."""
    found = set(present)
    if name in _CODED or name == "design":
        field, table = _CODED.get(name, name), "studies" if name == "design" else "effects"
        for code in allowed(table, field):
            if code in found:
                yield Option(code, message(f"{field}-{code}"))
    elif name == "study":
        studies = release.by_key("studies")
        for code in present:
            yield Option(code, Localised(studies[code]["name_nl"], studies[code]["name_en"]))
    elif name == "intervention":
        labels = {intervention_code(f): f.intervention for f, _ in findings(release)}
        for code in present:
            yield Option(code, labels[code])
    else:
        for code in sorted(found, reverse=True):
            yield Option(code, code)


def intervention_code(finding: Finding) -> str:
    """A key for the URL, made of the words in English: there is no other that lasts."""
    words = re.findall(r"[a-z0-9]+", finding.intervention.en.lower())
    return "-".join(words)[:_LONGEST_CODE].strip("-")


_LONGEST_CODE = 60


@lru_cache(maxsize=8)
def _facets(release: Release) -> tuple[dict[str, str], ...]:
    """What each finding is in every filter, in the order of ``findings``."""
    studies, sources = release.by_key("studies"), release.by_key("sources")
    return tuple(
        {
            "study": row["study_id"],
            "outcome": row["outcome_family"],
            "subgroup": row["subgroup"],
            "dimension": row["subgroup_dimension"],
            "design": studies[row["study_id"]]["design"],
            "reported": str((sources[row["source_id"]]["published_edtf"] or "")[:4]),
            "intervention": intervention_code(finding),
            "significance": _SIGNIFICANT
            if row["significance"] in ("significant", "significant_10pct")
            else _ALL,
        }
        for finding, row in findings(release)
    )


@lru_cache(maxsize=256)
def selected(release: Release, choice: Choice) -> tuple[Finding, ...]:
    """The findings that fit every filter."""
    wanted = [
        (name, codes)
        for name, codes in choice
        if codes and (name, codes) != ("significance", (_ALL,))
    ]
    return tuple(
        finding
        for (finding, _), facet in zip(findings(release), _facets(release), strict=True)
        if all(facet[name] in codes for name, codes in wanted)
    )


def shows_only_significant(choice: Choice) -> bool:
    """Whether the filters leave out what is not significant, which misleads."""
    return dict(choice).get("significance") == (_SIGNIFICANT,)


def count(release: Release, choice: Choice) -> Message:
    """How many of all findings the filters select."""
    return message("count-findings", n=len(selected(release, choice)), total=len(findings(release)))


def _is_net(f: Finding) -> bool:
    return f.measure == "net" and f.contrast == "effect"


def _is_gross_share(f: Finding) -> bool:
    return (
        f.measure == "gross"
        and f.contrast == "effect"
        and f.estimate is not None
        and f.unit == "percent"
    )


def _is_dated_level(f: Finding) -> bool:
    """A share of a group at a moment; what happened over a span is no point in time."""
    return (
        f.measure == "level"
        and f.contrast == "effect"
        and f.unit == "percent"
        and f.estimate is not None
        and f.horizon is not None
        and f.horizon.key in ("horizon-at", "horizon-start")
    )


def _is_direction(f: Finding) -> bool:
    """Without a number; a level without one says nothing of a direction."""
    return f.contrast == "effect" and f.measure != "level" and not _has_size(f)


def _has_size(f: Finding) -> bool:
    return f.estimate is not None or f.low is not None or f.high is not None


@lru_cache(maxsize=256)
def net(release: Release, choice: Choice) -> View[tuple[Finding, ...]] | None:
    """Net effects with a size in percentage points; None when the filters leave none."""
    return _view(
        release,
        choice,
        "net",
        lambda f: _is_net(f) and _has_size(f) and f.unit == "percentage_point",
    )


@lru_cache(maxsize=256)
def net_other_units(release: Release, choice: Choice) -> View[tuple[Finding, ...]] | None:
    """Net effects with a size in any other unit; None when the filters leave none."""
    return _view(
        release,
        choice,
        "net-other",
        lambda f: _is_net(f) and _has_size(f) and f.unit != "percentage_point",
    )


@lru_cache(maxsize=256)
def directions(release: Release, choice: Choice) -> View[tuple[Finding, ...]] | None:
    """Net effects of which the source gives a direction or a significance, no size."""
    return _view(release, choice, "direction", lambda f: _is_net(f) and _is_direction(f))


@lru_cache(maxsize=256)
def other_directions(release: Release, choice: Choice) -> View[tuple[Finding, ...]] | None:
    """The same of what is gross, or of which the source does not say whether it is net."""
    return _view(release, choice, "direction-other", lambda f: not _is_net(f) and _is_direction(f))


@lru_cache(maxsize=256)
def gross(release: Release, choice: Choice) -> View[tuple[Finding, ...]] | None:
    """Gross results in percent of the intervention group, which are not effects."""
    return _view(release, choice, "gross", _is_gross_share)


@lru_cache(maxsize=256)
def not_net_other(release: Release, choice: Choice) -> View[tuple[Finding, ...]] | None:
    """Gross results and levels in another unit, without a number or without a moment in time."""
    return _view(
        release,
        choice,
        "not-net",
        lambda f: (
            f.contrast == "effect"
            and f.measure != "net"
            and not _is_direction(f)
            and not _is_gross_share(f)
            and not _is_dated_level(f)
        ),
    )


@lru_cache(maxsize=256)
def differences(release: Release, choice: Choice) -> View[tuple[Finding, ...]] | None:
    """Differences in effect between groups, which are not effects within a group."""
    return _view(release, choice, "difference", lambda f: f.contrast == "difference_between_groups")


@dataclass(frozen=True)
class LevelSeries:
    """A level of one group followed over time."""

    study: Localised
    intervention: Localised
    subgroup: Message
    outcome: Message
    points: tuple[tuple[float, float], ...]  # months, percent


@lru_cache(maxsize=256)
def levels(release: Release, choice: Choice) -> View[tuple[LevelSeries, ...]] | None:
    """Levels followed over time in one group, which are not effects."""
    chosen = [f for f in selected(release, choice) if _is_dated_level(f)]
    if not chosen:
        return None
    rows = {row["row_id"]: row for _, row in findings(release)}
    series: dict[tuple[Localised, Localised, Message, Message], list[tuple[float, float]]] = {}
    for f in chosen:
        points = series.setdefault((f.study, f.intervention, f.short, f.outcome), [])
        points.append((rows[f.row_id]["horizon_months"], f.estimate or 0.0))
    marks = tuple(LevelSeries(*key, tuple(sorted(points))) for key, points in series.items())
    return View(
        key="levels",
        finding=message("levels-finding", n=len(series), studies=len({f.study for f in chosen})),
        description=message("levels-description", n=len(series)),
        columns=_COLUMNS,
        records=tuple(_record(f) for f in chosen),
        marks=marks,
        caveats=(message("levels-caveat"), *notes_of(rows[f.row_id] for f in chosen)),
    )


_COLUMNS = (
    Column("study", message("column-study")),
    Column("finding", message("column-finding")),
    field_column("subgroup"),
    field_column("outcome"),
    Column("horizon", message("column-horizon")),
    Column("size", message("column-size"), numeric=True),
    field_column("significance"),
    field_column("n_intervention", numeric=True),
    field_column("n_control", numeric=True),
    field_column("design"),
    Column("class", message("column-class")),
)


def _record(f: Finding) -> Record:
    return Record(
        (
            f.study,
            f.sentence,
            f.subgroup,
            f.outcome,
            f.horizon,
            f.size,
            message(f"significance-{f.significance}"),
            f.n_intervention,
            f.n_control,
            f.design,
            message(f"class-{f.evidence_class}") if f.evidence_class else message("class-none"),
        ),
        (f.evidence, *f.others),
    )


def _view(
    release: Release, choice: Choice, key: str, fits: Callable[[Finding], bool]
) -> View[tuple[Finding, ...]] | None:
    chosen = tuple(f for f in selected(release, choice) if fits(f))
    if not chosen:
        return None
    rows = {row["row_id"]: row for _, row in findings(release)}
    return View(
        key=key,
        finding=_headline(key, chosen),
        description=message(f"{key}-description", n=len(chosen), finding=_headline(key, chosen)),
        columns=_COLUMNS,
        records=tuple(_record(f) for f in chosen),
        marks=chosen,
        caveats=(message(f"{key}-caveat"), *notes_of(rows[f.row_id] for f in chosen)),
    )


def _headline(key: str, chosen: tuple[Finding, ...]) -> Message:
    """One finding is its own sentence; several are counted by class."""
    if len(chosen) == 1:
        return chosen[0].sentence
    return message(f"{key}-finding", n=len(chosen), classes=counted_by_class(chosen))


def counted_by_class(chosen: Iterable[Finding]) -> Joined:
    """How many findings are in each class, leaving out the classes that none is in."""
    classes = Counter(f.evidence_class for f in chosen)
    return Joined(
        tuple(message(f"counted-{c}", n=classes[c]) for c in CLASSES if classes[c]), "and"
    )


@dataclass(frozen=True)
class ClassOfFindings:
    """One class of evidence with the findings in it."""

    evidence_class: EvidenceClass
    findings: tuple[Finding, ...]


def in_classes(chosen: Iterable[Finding]) -> tuple[ClassOfFindings, ...]:
    """The findings by class of evidence, every class in its order, also those that none is in."""
    listed = tuple(chosen)
    return tuple(
        ClassOfFindings(c, tuple(f for f in listed if f.evidence_class == c)) for c in CLASSES
    )
