"""The register of sources and what rests on each."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release, TableUnavailable
from via_dash.schema import TABLES
from via_dash.tables import Row
from via_dash.texts import Param, localised, message
from via_dash.views.controls import Choice, Control, Option, coded_options
from via_dash.views.rows import summary
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
            coded_options("table", (t for t in _LISTED if _rows(release, t))),
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
        Resting(summary(release, name, row), evidence_of(name, row))
        for row in _rows(release, name)
        if row["source_id"] == source_id
    )
