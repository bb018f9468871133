"""What the reports contain, which reports and studies there are, and how the studies were set up."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.tables import Row
from via_dash.texts import Edtf, Joined, Localised, Message, Number, Param, localised, message
from via_dash.views.pilots import pilots, with_parts
from via_dash.views.statements import Statements, by_pilot, statements_view
from via_dash.views.view import (
    Column,
    Evidence,
    Record,
    View,
    evidence_of,
    field_column,
    pilot_name,
    source_label,
)

ASPECTS = allowed("report_coverage", "aspect")


@dataclass(frozen=True)
class Claim:
    """What one passage says of a part of a report."""

    coverage: str
    source: Param
    note: Localised | None
    evidence: Evidence


@dataclass(frozen=True)
class Covered:
    """A report, by the pilot it is about: per aspect every claim on it."""

    pilot: Localised
    pilot_id: str
    claims: tuple[tuple[Claim, ...], ...]  # in the order of ASPECTS


@lru_cache(maxsize=8)
def coverage(release: Release) -> View[tuple[Covered, ...]] | None:
    """Per report which parts it has; where passages disagree, what each of them says."""
    rows = release.rows("report_coverage")
    order = [row["pilot_id"] for row in with_parts(release)]
    about = sorted({row["pilot_id"] for row in rows}, key=order.index)
    if not about:
        return None
    marks = tuple(
        Covered(
            pilot_name(release, p),
            p,
            tuple(
                tuple(_claim(release, r) for r in rows if (r["pilot_id"], r["aspect"]) == (p, a))
                for a in ASPECTS
            ),
        )
        for p in about
    )
    differ = sum(len({c.coverage for c in claims}) > 1 for m in marks for claims in m.claims)
    contained = tuple(
        message(f"coverage-counted-{aspect}", n=sum(_contains(m.claims[i]) for m in marks))
        for i, aspect in enumerate(ASPECTS)
    )
    return View(
        key="coverage-matrix",
        finding=message(
            "coverage-matrix-finding", n=len(marks), parts=Joined(contained, "and"), differ=differ
        ),
        description=message("coverage-matrix-description", n=len(marks)),
        columns=(
            Column("pilot", message("column-pilot")),
            field_column("aspect"),
            field_column("coverage"),
            Column("note", message("column-note")),
        ),
        records=tuple(
            Record(
                (
                    m.pilot,
                    *coverage_in_words(aspect, claim.coverage),
                    claim.note or message("no-caveat"),
                ),
                (claim.evidence,),
            )
            for m in marks
            for aspect, claims in zip(ASPECTS, m.claims, strict=True)
            for claim in claims
        ),
        marks=marks,
        caveats=(message("coverage-caveat"), message("coverage-matrix-caveat")),
    )


def _claim(release: Release, row: Row) -> Claim:
    return Claim(
        row["coverage"],
        source_label(release, row["source_id"]),
        localised(row, "note"),
        evidence_of("report_coverage", row),
    )


def _contains(claims: tuple[Claim, ...]) -> bool:
    """Whether every passage that speaks of it says that the report has it, at length or briefly."""
    return bool(claims) and all(claim.coverage in ("yes", "brief") for claim in claims)


def coverage_in_words(aspect: str, coverage: str) -> tuple[Message, Message]:
    """A part of a report, and whether the report has it."""
    return message(f"aspect-{aspect}"), message(f"coverage-{coverage}")


@lru_cache(maxsize=8)
def reports(release: Release) -> View[tuple[Statements, ...]] | None:
    """Which reports on the pilots there are, by pilot, as the documents say."""
    rows = _facts(release, "reports")
    whole = [row["pilot_id"] for row in pilots(release)]
    none_yet = {r["pilot_id"] for r in rows if r["pilot_id"] in whole and r["value"] == 0}
    return statements_view(
        release,
        "reports",
        "facts",
        by_pilot(release, _in_order(release, rows)),
        finding=message("reports-finding", none=len(none_yet), total=len(whole)),
        caveats=(message("reports-caveat"),),
    )


@lru_cache(maxsize=8)
def separate_research(release: Release) -> View[tuple[Statements, ...]] | None:
    """Research beside the pilots, and how far it is."""
    attributes = ("additional_research_status", "additional_research")
    rows = _facts(release, *attributes)
    return statements_view(
        release,
        "separate-research",
        "facts",
        [(message(f"attribute-{a}"), [r for r in rows if r["attribute"] == a]) for a in attributes],
        finding=message(
            "separate-research-finding",
            n=len({r["fact_id"] for r in rows if r["attribute"] == attributes[0]}),
        ),
        caveats=(message("separate-research-caveat"),),
    )


def _facts(release: Release, *attributes: str) -> list[Row]:
    return [row for row in release.rows("facts") if row["attribute"] in attributes]


def _in_order(release: Release, rows: Iterable[Row]) -> list[Row]:
    """Rows by pilot in the order of the programme, the programme itself last."""
    order = {row["pilot_id"]: index for index, row in enumerate(with_parts(release))}
    return sorted(rows, key=lambda row: order.get(row["pilot_id"], len(order)))


@dataclass(frozen=True)
class Study:
    """How a study was set up and how far it is."""

    name: Localised
    approach: Localised
    design: str
    maryland: int | None
    people: tuple[Message, ...]  # the groups whose number is known
    period: Edtf | None
    status: str
    provisional: bool
    note: Localised | None
    evidence: Evidence
    groups: tuple[Evidence, ...]


@lru_cache(maxsize=8)
def studies(release: Release) -> View[tuple[Study, ...]] | None:
    """Every study with its design, the experiments first, and whether its result is valid."""
    designs = allowed("studies", "design")
    rows = sorted(release.rows("studies"), key=lambda row: designs.index(row["design"]))
    if not rows:
        return None
    marks = tuple(_study(release, row) for row in rows)
    counts = Counter(m.design for m in marks)
    parts = tuple(
        message("studies-counted", n=counts[d], design=message(f"design-{d}"))
        for d in designs
        if counts[d]
    )
    return View(
        key="studies",
        finding=message(
            "studies-finding",
            n=len(marks),
            parts=Joined(parts, "and"),
            invalid=sum(m.status == "invalid" for m in marks),
        ),
        description=message("studies-description", n=len(marks)),
        columns=(
            Column("study", message("column-study")),
            field_column("intervention_nl"),
            field_column("design"),
            field_column("maryland_level"),
            field_column("n"),
            field_column("period_edtf"),
            field_column("status"),
            field_column("provisional"),
            Column("note", message("column-note")),
        ),
        records=tuple(
            Record(
                (
                    m.name,
                    m.approach,
                    message(f"design-{m.design}"),
                    maryland(m),
                    people(m),
                    m.period or message("not-reported"),
                    message(f"studies_status-{m.status}"),
                    message("yes" if m.provisional else "no"),
                    m.note or message("no-caveat"),
                ),
                (m.evidence, *m.groups),
            )
            for m in marks
        ),
        marks=marks,
        caveats=tuple(
            message(f"studies-caveat-{about}") for about in ("coded", "ladder", "invalid")
        ),
    )


def maryland(study: Study) -> Message:
    """The level on the Maryland scale, which is always the curators' judgement."""
    if study.maryland is None:
        return message("maryland-none")
    return message("maryland-level", level=study.maryland)


def people(study: Study) -> Param:
    """How many people there were, by group, as far as a document says."""
    return Joined(study.people, "semicolon") if study.people else message("not-reported")


def _study(release: Release, row: Row) -> Study:
    groups = [
        g for g in release.rows("groups") if g["study_id"] == row["study_id"] and g["n"] is not None
    ]
    return Study(
        name=Localised(row["name_nl"], row["name_en"]),
        approach=Localised(row["intervention_nl"], row["intervention_en"]),
        design=row["design"],
        maryland=row["maryland_level"],
        people=tuple(group_size(g) for g in groups),
        period=Edtf(row["period_edtf"]) if row["period_edtf"] else None,
        status=row["status"],
        provisional=row["provisional"],
        note=localised(row, "note"),
        evidence=evidence_of("studies", row),
        groups=tuple(evidence_of("groups", g) for g in groups),
    )


def group_size(group: Row) -> Message:
    """A group and its number of people."""
    return message("group-size", group=group_name(group), n=Number(group["n"]))


def group_name(group: Row) -> Message:
    """The part of a group in the comparison, and who is in it."""
    return message(
        "group-name",
        arm=message(f"arm-{group['arm']}"),
        subgroup=message(f"subgroup-short-{group['subgroup']}"),
    )
