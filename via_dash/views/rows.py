"""A single row of the evidence for people: what it says in a line, and its record in full."""

from dataclasses import dataclass

from via_dash.data import Release
from via_dash.evidence.sentences import finding_sentence, quantity
from via_dash.schema import FIELDS, TABLES, allowed, value_key
from via_dash.tables import KEY_COLUMN, Row
from via_dash.texts import Edtf, Joined, Localised, Number, Param, localised, message
from via_dash.views.view import Evidence, field_label

_SUMMARY_FIELDS = (
    "label", "status", "impact", "text", "lesson", "name", "intervention", "rationale", "subject",
)  # fmt: skip


def summary(release: Release, table: str, row: Row) -> Param:
    """What the row says, as shortly as its own fields allow."""
    if table == "effects":
        return finding_sentence(row)
    if table == "events":
        when: Param = Edtf(row["date_edtf"]) if row["date_edtf"] else message("no-date")
        return message(
            "event-summary",
            label=Localised(row["label_nl"], row["label_en"]),
            date=when,
            certainty=message(f"certainty-{row['certainty']}"),
        )
    if table == "context_figures":
        return _context_figure(row)
    for stem in _SUMMARY_FIELDS:
        if row.get(f"{stem}_nl") and row.get(f"{stem}_en"):
            return Localised(row[f"{stem}_nl"], row[f"{stem}_en"])
    shown = (_part(release, table, f, row) for f in TABLES[table].fields if f not in _UNSAID)
    return Joined(tuple(value for value in shown if value is not None)[:_SUMMARY_PARTS], "comma")


_SUMMARY_PARTS = 4
# The first three only tie rows together; a size is said as one, and a caveat beside the summary.
_UNSAID = (
    "row_id", "fact_id", "indicator_id",
    "value_low", "value_high", "range_kind", "unit", "note_nl", "note_en",
)  # fmt: skip


def _part(release: Release, table: str, name: str, row: Row) -> Param | None:
    """A field as a part of a summary; a size with its unit and range, or that there is none."""
    if name == "value":
        return quantity(row) or message("not-reported")
    return _shown(release, table, name, row)


def _context_figure(row: Row) -> Param:
    label = Localised(row["label_nl"], row["label_en"])
    value = quantity(row) or message("not-reported")
    if row["period_edtf"] is None:
        return message("context-line", label=label, value=value)
    return message("context-line-dated", label=label, value=value, when=Edtf(row["period_edtf"]))


@dataclass(frozen=True)
class RecordOfRow:
    """One row in full: its fields in the order of the schema, its document, and its YAML file."""

    address: str
    what: Param
    evidence: Evidence
    title: str
    fields: tuple[tuple[Param, Param], ...]


def has_record(row: Row) -> bool:
    """Whether a row has a place in a document, and so a record that can be opened."""
    return bool(row.get("locator"))


def record(release: Release, address: str) -> RecordOfRow | None:
    """The row at ``table/key``; None when there is none. Raises TableUnavailable."""
    table, _, key = address.partition("/")
    if table not in TABLES:
        return None
    column = TABLES[table].key
    row = next((r for r in release.rows(table) if str(r[column]) == key), None)
    if row is None or not has_record(row):
        return None
    sources = {s["source_id"]: s for s in release.tables.get("sources", ())}
    source = sources.get(row["source_id"])
    fields = tuple(
        (field_label(name), value)
        for name in TABLES[table].fields
        if (value := _shown(release, table, name, row)) is not None
    )
    return RecordOfRow(
        address=address,
        what=summary(release, table, row),
        evidence=Evidence(
            table,
            key,
            row["source_id"],
            row["locator"],
            row["anchor"],
            row.get("basis", "stated"),
            row["authored_file"],
        ),
        title=source["title"] if source else row["source_id"],
        fields=fields,
    )


def _shown(release: Release, table: str, name: str, row: Row) -> Param | None:
    """A field's value for people: labels for codes, dates in words, one language of a pair."""
    value, field = row[name], FIELDS[name]
    if value is None or name in ("authored_file", "locator", "anchor", "source_id", "basis"):
        return None
    if name.endswith("_en"):
        return None
    if name.endswith("_nl"):
        return Localised(value, row[name.removesuffix("_nl") + "_en"] or value)
    match field.kind:
        case "edtf":
            return Edtf(value)
        case "keys":
            parts = tuple(_said(release, table, name, v) for v in value)
            return Joined(parts, "comma") if parts else None
        case "boolean":
            return message("yes" if value else "no")
        case "number" | "integer":
            return Number(value)
        case "key":
            return _said(release, table, name, value)
        case _:
            plain: Param = value
            return plain


def _said(release: Release, table: str, name: str, code: str) -> Param:
    """A code in words: its label, or the name of what it refers to."""
    if allowed(table, name):
        return message(value_key(table, name, code))
    target = FIELDS[name].references
    return _named(release, target, code) if target else code


def _named(release: Release, table: str, key: str) -> Param:
    """What people call the thing a key stands for; the key itself where its table is not there."""
    for row in release.tables.get(table, ()):
        if row[KEY_COLUMN[table]] == key:
            name = localised(row, "name") if "name_nl" in row else row.get("name")
            return name or row.get("title") or key
    return key
