"""What a page shows before it has a language or a look: rows in order, sources, caveats, the finding."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from via_dash.data import Release
from via_dash.schema import FIELDS
from via_dash.tables import Row
from via_dash.texts import Localised, Message, Param, localised

Marks = TypeVar("Marks")


@dataclass(frozen=True)
class Evidence:
    """Where one row comes from: enough to find it in the document and in the YAML."""

    table: str
    row_id: str
    source_id: str
    locator: str
    anchor: str | None
    basis: str
    authored_file: str

    @property
    def address(self) -> str:
        return f"{self.table}/{self.row_id}"


@dataclass(frozen=True)
class Column:
    """A column of the table beside a chart."""

    key: str
    label: Param
    numeric: bool = False


@dataclass(frozen=True)
class Record:
    """One row of that table, and the evidence it rests on."""

    cells: tuple[Param | None, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, eq=False)
class View(Generic[Marks]):
    """A tile's content. ``marks`` is what its figure draws, in order."""

    key: str
    finding: Message
    description: Message
    columns: tuple[Column, ...]
    records: tuple[Record, ...]
    marks: Marks
    caveats: tuple[Param, ...] = ()

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every row this view rests on, once, in order."""
        return tuple(dict.fromkeys(e for record in self.records for e in record.evidence))


def evidence_of(table: str, row: Row) -> Evidence:
    """The evidence of one fact row."""
    return Evidence(
        table, row["row_id"], row["source_id"], row["locator"], row["anchor"], row["basis"], row["authored_file"]
    )  # fmt: skip


def field_column(name: str, *, numeric: bool = False) -> Column:
    """A column headed by the label of a declared field."""
    return Column(name, field_label(name), numeric)


def field_label(name: str) -> Localised:
    """What people call a declared field; of a pair of languages, each in its own."""
    dutch = name.removesuffix("_en") + "_nl" if name.endswith("_en") else name
    english = dutch.removesuffix("_nl") + "_en" if dutch.endswith("_nl") else dutch
    return Localised(FIELDS[dutch].label_nl, FIELDS[english].label_en)


def notes_of(rows: Iterable[Row]) -> tuple[Param, ...]:
    """The caveats that travel with the rows, each once, in order."""
    notes = (localised(row, "note") for row in rows)
    return tuple(dict.fromkeys(note for note in notes if note is not None))


def pilot_name(release: Release, pilot_id: str) -> Localised:
    """The name of a pilot as people know it. Raises TableUnavailable."""
    row = release.by_key("pilots")[pilot_id]
    return Localised(row["name_nl"], row["name_en"])


def source_label(release: Release, source_id: str) -> Param:
    """The short name by which people know a document; its key where it has none."""
    for row in release.tables.get("sources", ()):
        if row["source_id"] == source_id:
            return localised(row, "name") or source_id
    return source_id
