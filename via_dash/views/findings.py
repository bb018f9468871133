"""Findings of the studies: what was found, of whom, how large and how sure, and of which class."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release
from via_dash.evidence.classes import CLASSES, EvidenceClass, classify
from via_dash.evidence.sentences import (
    OTHER_CALCULATIONS,
    change,
    finding_sentence,
    horizon,
    people,
    short_result,
)
from via_dash.schema import allowed
from via_dash.tables import Row
from via_dash.texts import Joined, Localised, Message, Param, localised, message
from via_dash.views.pilots import PROGRAMME
from via_dash.views.view import Evidence, evidence_of, source_label


@dataclass(frozen=True)
class Finding:
    """One row of the effects, with what every view of it needs."""

    row_id: str
    study_id: str
    study: Localised
    design: Message
    subgroup: Message
    short: Message  # the subgroup in a few words
    outcome: Message
    horizon: Message | None
    sentence: Message
    result: Message  # what was found in a few words, where people know of which kind it is
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
    estimator: Message | None  # where it is another calculation than the one of the groups
    measure: str
    contrast: str
    direction: str
    family: str
    n_intervention: int | None
    n_control: int | None
    people: Message
    intervention: Localised
    note: Localised | None
    evidence: Evidence
    others: tuple[Evidence, ...]  # other claims on the same finding, not followed
    differences: tuple[Message, ...]  # between the groups of this finding
    earlier: Param | None  # the document, of research that is not of the programme
    difference_notes: tuple[Localised, ...]  # where one group is said to be better off

    @property
    def is_significant(self) -> bool:
        return self.significance in SIGNIFICANT

    @property
    def is_net_effect(self) -> bool:
        return self.measure == "net" and self.contrast == "effect"


SIGNIFICANT = ("significant", "significant_10pct")


@dataclass(frozen=True)
class _Difference:
    """What a source says of the difference in effect between groups."""

    said: Message
    note: Localised | None  # where one of them is said to be better off


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
    earlier = {
        key: source_label(release, study["source_id"])
        for key, study in studies.items()
        if study["pilot_id"] is None
    }
    return tuple(
        (
            _finding(
                row,
                studies[row["study_id"]],
                claims[row["effect_id"]][1:],
                between.get(_compared(row), ()),
                earlier.get(row["study_id"]),
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
) -> dict[tuple[str, str, str], tuple[_Difference, ...]]:
    """What is said of the difference in effect between groups, and whether that was tested."""
    found: dict[tuple[str, str, str], dict[_Difference, None]] = {}
    for row in rows:
        if row["contrast"] == "difference_between_groups":
            said = message(
                "difference-short",
                direction=message(f"difference-{row['direction']}"),
                group=message(f"subgroup-short-{row['subgroup']}"),
                horizon=horizon(row) or message("no-horizon"),
                significance=message(f"significance-{row['significance']}"),
            )
            ranks = row["direction"] in ("favourable", "unfavourable")
            difference = _Difference(said, localised(row, "note") if ranks else None)
            found.setdefault(_compared(row), {})[difference] = None
    return {key: tuple(said) for key, said in found.items()}


def _study_order(studies: Iterable[Row]) -> list[str]:
    """Studies of the pilots first, then others in the programme, then the rest, each as written."""
    rank = {PROGRAMME: 1, None: 2}
    return [s["study_id"] for s in sorted(studies, key=lambda s: rank.get(s["pilot_id"], 0))]


def _finding(
    row: Row,
    study: Row,
    others: list[Row],
    differences: tuple[_Difference, ...],
    earlier: Param | None,
) -> Finding:
    return Finding(
        row_id=row["row_id"],
        study_id=row["study_id"],
        study=Localised(study["name_nl"], study["name_en"]),
        design=message(f"design-{study['design']}"),
        subgroup=message(f"subgroup-{row['subgroup']}"),
        short=message(f"subgroup-short-{row['subgroup']}"),
        outcome=message(f"outcome-{row['outcome']}"),
        horizon=horizon(row),
        sentence=finding_sentence(row),
        result=short_result(row),
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
        estimator=message(f"estimator-{row['estimator']}")
        if row["estimator"] in OTHER_CALCULATIONS
        else None,
        measure=row["measure"],
        contrast=row["contrast"],
        direction=row["direction"],
        family=row["outcome_family"],
        n_intervention=row["n_intervention"],
        n_control=row["n_control"],
        people=people(row),
        intervention=Localised(row["intervention_nl"], row["intervention_en"]),
        note=localised(row, "note"),
        evidence=evidence_of("effects", row),
        others=tuple(evidence_of("effects", other) for other in others),
        earlier=earlier,
        differences=tuple(d.said for d in differences),
        difference_notes=tuple(d.note for d in differences if d.note is not None),
    )


def counted_by_class(chosen: Iterable[Finding]) -> Joined:
    """How many findings are in each class, leaving out the classes that none is in."""
    found = in_classes(chosen)
    return Joined(tuple(_counted(c) for c in found if c.findings), "and")


def _counted(group: "ClassOfFindings") -> Message:
    n = len(group.findings)
    if group.evidence_class != "insufficient":
        return message(f"counted-{group.evidence_class}", n=n)
    why = Counter("significant" if f.is_significant else f.significance for f in group.findings)
    split = Joined(
        tuple(message(f"counted-because-{w}", n=why[w]) for w in _WHY if why[w]), "comma"
    )
    return message("counted-insufficient", n=n, split=message("counted-split", parts=split))


# Why knowledge is insufficient; of what is significant, the source does not judge the direction.
_WHY = ("not_significant", "not_reported", "significant")


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
