"""The programme at a glance: the main findings and what is not known."""

from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release
from via_dash.evidence.classes import CLASSES, EvidenceClass
from via_dash.texts import Param, localised, message
from via_dash.views.effects import Finding, counted_by_class, findings
from via_dash.views.pilots import PROGRAMME
from via_dash.views.view import Column, Record, View, evidence_of


@dataclass(frozen=True)
class ClassOfFindings:
    """One class of evidence with the findings in it."""

    evidence_class: EvidenceClass
    findings: tuple[Finding, ...]


@lru_cache(maxsize=8)
def main_findings(release: Release) -> View[tuple[ClassOfFindings, ...]]:
    """Every net effect in the documents of the as-of year, by class of evidence.

    Older documents are about other measures for other groups; the page of effects has them.
    """
    own = _sources_of_the_year(release)
    net = [
        f
        for f, _ in findings(release)
        if f.measure == "net" and f.evidence_class is not None and f.evidence.source_id in own
    ]
    classes = tuple(
        ClassOfFindings(c, tuple(f for f in net if f.evidence_class == c)) for c in CLASSES
    )
    return View(
        key="findings",
        finding=message(
            "findings-finding",
            n=len(net),
            year=str(release.as_of.year),
            classes=counted_by_class(net),
        ),
        description=message("findings-description"),
        columns=(
            Column("finding", message("column-finding")),
            Column("class", message("column-class")),
            Column("note", message("column-note")),
        ),
        records=tuple(
            Record(
                (f.sentence, message(f"class-{c.evidence_class}"), f.note or message("no-caveat")),
                (f.evidence, *f.others),
            )
            for c in classes
            for f in c.findings
        ),
        marks=classes,
        caveats=(message("findings-caveat"),),
    )


def _sources_of_the_year(release: Release) -> frozenset[str]:
    return frozenset(
        source["source_id"]
        for source in release.rows("sources")
        if source["in_hand"] and str(source["published_edtf"]).startswith(str(release.as_of.year))
    )


@lru_cache(maxsize=8)
def facts(release: Release, attribute: str) -> View[tuple[Param, ...]] | None:
    """The programme's facts of one kind, as written; None where there is none."""
    rows = [
        r
        for r in release.rows("facts")
        if r["pilot_id"] == PROGRAMME and r["attribute"] == attribute and r["text_nl"]
    ]
    if not rows:
        return None
    texts = tuple(text for r in rows if (text := localised(r, "text")) is not None)
    return View(
        key=attribute.replace("_", "-"),
        finding=message(f"{attribute}-finding", n=len(rows)),
        description=message(f"{attribute}-finding", n=len(rows)),
        columns=(Column("text", message("column-text")), Column("note", message("column-note"))),
        records=tuple(
            Record((text, localised(r, "note") or message("no-caveat")), (evidence_of("facts", r),))
            for text, r in zip(texts, rows, strict=True)
        ),
        marks=texts,
    )
