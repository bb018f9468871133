"""The register of sources, what rests on each, and the record of a single row."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release, TableUnavailable
from via_dash.evidence.sentences import finding_sentence
from via_dash.schema import FIELDS, TABLES, allowed, value_key
from via_dash.tables import Row
from via_dash.texts import Edtf, Joined, Localised, Number, Param, localised, message
from via_dash.views.controls import Choice, Control, Option
from via_dash.views.view import Column, Evidence, evidence_of

REGISTER_COLUMNS = (
    Column("title", message("column-title")),
    Column("authors", message("column-authors")),
    Column("published", message("column-published")),
    Column("kind", message("column-kind")),
    Column("rests", message("column-rests"), numeric=True),
)


@dataclass(frozen=True)
class SourceEntry:
    """A document, how it was used, and how many rows of each table rest on it."""

    source_id: str
    row: Row
    in_hand: bool
    rests: tuple[tuple[str, int], ...]

    @property
    def total(self) -> int:
        return sum(n for _, n in self.rests)


@lru_cache(maxsize=8)
def register(release: Release) -> tuple[SourceEntry, ...]:
    """Documents read for this dashboard first, then cited ones by title. Raises TableUnavailable."""
    counts: dict[str, Counter[str]] = {}
    for name, table in TABLES.items():
        if not table.is_fact:
            continue
        for row in _rows(release, name):
            counts.setdefault(row["source_id"], Counter())[name] += 1
            if row.get("cited_source_id"):
                counts.setdefault(row["cited_source_id"], Counter())[name] += 1
    entries = [
        SourceEntry(
            row["source_id"],
            row,
            row["in_hand"],
            tuple(counts.get(row["source_id"], Counter()).items()),
        )
        for row in release.rows("sources")
    ]
    read = [e for e in entries if e.in_hand]
    return (
        *read,
        *sorted((e for e in entries if not e.in_hand), key=lambda e: e.row["title"].lower()),
    )


def _rows(release: Release, table: str) -> tuple[Row, ...]:
    """The rows of a table, or none where it cannot be served: the register counts what is there."""
    try:
        return release.rows(table)
    except TableUnavailable:
        return ()


def controls(release: Release) -> tuple[Control, ...]:
    """Which document to look into, and which kind of data; each the first where none is chosen."""
    read = [entry for entry in register(release) if entry.in_hand]
    return (
        Control(
            "source",
            message("filter-source"),
            tuple(Option(e.source_id, localised(e.row, "name") or e.row["title"]) for e in read),
            single=True,
        ),
        Control(
            "table",
            message("filter-table"),
            tuple(Option(t, message(f"table-{t}")) for t in _LISTED if _rows(release, t)),
            single=True,
        ),
    )


# Kinds of data in the order in which people ask for them.
_FIRST = ("effects", "events", "statuses")
_LISTED = (*_FIRST, *(n for n, table in TABLES.items() if table.is_fact and n not in _FIRST))


@dataclass(frozen=True)
class Resting:
    """A row that rests on a document, in a line."""

    what: Param
    evidence: Evidence


@lru_cache(maxsize=64)
def resting_on(release: Release, choice: Choice) -> tuple[Resting, ...]:
    """The rows of the chosen table that rest on the chosen document, in the order written."""
    chosen = dict(choice)
    (source_id,), (name,) = chosen["source"], chosen["table"]
    return tuple(
        Resting(_summary(name, row), evidence_of(name, row))
        for row in _rows(release, name)
        if row["source_id"] == source_id
    )


_SUMMARY_FIELDS = (
    "label", "status", "impact", "text", "lesson", "name", "intervention", "rationale", "subject",
)  # fmt: skip


def _summary(table: str, row: Row) -> Param:
    """What the row says, as shortly as its own fields allow."""
    if table == "effects":
        return finding_sentence(row)
    for stem in _SUMMARY_FIELDS:
        if row.get(f"{stem}_nl") and row.get(f"{stem}_en"):
            return Localised(row[f"{stem}_nl"], row[f"{stem}_en"])
    parts: list[Param] = [
        value for f in TABLES[table].fields if (value := _shown(table, f, row)) is not None
    ]
    return Joined(tuple(parts[1:5]), "comma")


@dataclass(frozen=True)
class RecordOfRow:
    """One row in full: its fields in the order of the schema, its document, and its YAML file."""

    address: str
    what: Param
    evidence: Evidence
    title: str
    fields: tuple[tuple[Param, Param], ...]


def record(release: Release, address: str) -> RecordOfRow | None:
    """The row at ``table/key``; None when there is none. Raises TableUnavailable."""
    table, _, key = address.partition("/")
    if table not in TABLES:
        return None
    column = TABLES[table].key
    row = next((r for r in release.rows(table) if str(r[column]) == key), None)
    if row is None or not row.get("locator"):
        return None
    sources = {s["source_id"]: s for s in _rows(release, "sources")}
    source = sources.get(row["source_id"])
    fields = tuple(
        (Localised(FIELDS[name].label_nl, FIELDS[name].label_en), value)
        for name in TABLES[table].fields
        if (value := _shown(table, name, row)) is not None
    )
    return RecordOfRow(
        address=address,
        what=_summary(table, row),
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


def _shown(table: str, name: str, row: Row) -> Param | None:
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
            coded = bool(allowed(table, name))
            parts = tuple(message(value_key(table, name, v)) if coded else v for v in value)
            return Joined(parts, "comma") if parts else None
        case "boolean":
            return message("yes" if value else "no")
        case "number" | "integer":
            return Number(value)
        case "key" if allowed(table, name):
            return message(value_key(table, name, value))
        case _:
            plain: Param = value
            return plain
