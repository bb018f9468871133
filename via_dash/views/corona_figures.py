"""The labour-market figures of two documents side by side, and whether they agree."""

from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release
from via_dash.evidence.rounding import change_agrees, relative_change_agrees
from via_dash.tables import Row
from via_dash.texts import Edtf, Message, Number, Param, message
from via_dash.views.view import Column, Record, View, evidence_of, field_column, source_label


@dataclass(frozen=True)
class Compared:
    """A figure of one document, and how it agrees with the levels that another prints."""

    subgroup: Message
    what: Message
    value: Message
    when: Param
    source: Param
    agreement: Message


@lru_cache(maxsize=8)
def compared(release: Release) -> View[tuple[Compared, ...]] | None:
    """Every figure with its document; None where only one document gives any."""
    rows = release.rows("covid_indicators")
    if len({row["source_id"] for row in rows}) < 2:
        return None
    levels = _levels(rows)
    marks = tuple(_compared(release, row, levels) for row in rows)
    agree = [m.agreement.key for m in marks]
    return View(
        key="compared",
        finding=message(
            "compared-finding",
            n=sum(key != "agreement-level" for key in agree),
            agree=sum(key == "agreement-yes" for key in agree),
        ),
        description=message("compared-description", n=len(marks)),
        columns=(
            field_column("subgroup"),
            Column("kind", message("column-kind")),
            Column("value", message("column-value"), numeric=True),
            field_column("period_edtf"),
            Column("source", message("column-document")),
            Column("agreement", message("column-agreement")),
        ),
        records=tuple(
            Record(
                (m.subgroup, m.what, m.value, m.when, m.source, m.agreement),
                (evidence_of("covid_indicators", row),),
            )
            for m, row in zip(marks, rows, strict=True)
        ),
        marks=marks,
        caveats=(message("compared-caveat"),),
    )


Levels = dict[tuple[str, str], float]


def _levels(rows: tuple[Row, ...]) -> Levels:
    """The printed levels by group and period; of several, the one written first."""
    found: Levels = {}
    for row in rows:
        if row["kind"] == "level" and row["value"] is not None:
            found.setdefault((row["subgroup"], row["period_edtf"]), row["value"])
    return found


def _compared(release: Release, row: Row, levels: Levels) -> Compared:
    form = "share" if row["unit"] == "percent" else row["unit"]
    n = 1 if row["value"] in (1, -1) else 2
    value = (
        message(f"amount-{form}", amount=Number(row["value"]), n=n)
        if row["value"] is not None
        else message("not-reported")
    )
    return Compared(
        subgroup=message(f"subgroup-{row['subgroup']}"),
        what=message(f"covid_indicators_kind-{row['kind']}"),
        value=value,
        when=Edtf(row["period_edtf"]),
        source=source_label(release, row["source_id"]),
        agreement=_agreement(row, levels),
    )


def _agreement(row: Row, levels: Levels) -> Message:
    """A change is held against the levels at the two ends of its own period."""
    if row["kind"] == "level":
        return message("agreement-level")
    first, _, last = row["period_edtf"].partition("/")
    before, after = levels.get((row["subgroup"], first)), levels.get((row["subgroup"], last))
    if before is None or after is None or row["value"] is None:
        return message("agreement-unknown")
    fits = change_agrees if row["kind"] == "change" else relative_change_agrees
    return message("agreement-yes" if fits(before, after, row["value"]) else "agreement-no")
