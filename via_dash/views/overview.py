"""The programme at a glance: the main findings."""

from functools import lru_cache

from via_dash.data import Release
from via_dash.texts import Message, message
from via_dash.views.findings import ClassOfFindings, counted_by_class, findings, in_classes
from via_dash.views.view import Column, Record, View


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
    classes = in_classes(net)
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
        caveats=(message("findings-caveat"), *_left_out(release, len(net))),
    )


def _left_out(release: Release, shown: int) -> tuple[Message, ...]:
    """How many more net findings the page on effects has, which older documents give."""
    total = sum(f.is_net_effect for f, _ in findings(release))
    return (
        (message("findings-caveat-older", n=total - shown, total=total),) if total > shown else ()
    )


def _sources_of_the_year(release: Release) -> frozenset[str]:
    return frozenset(
        source["source_id"]
        for source in release.rows("sources")
        if source["in_hand"] and str(source["published_edtf"]).startswith(str(release.as_of.year))
    )
