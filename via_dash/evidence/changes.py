"""What differs between two releases, row by row."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from via_dash.schema import TABLES
from via_dash.tables import Row

Kind = Literal["added", "removed", "changed"]

# Where a row is written says nothing of what it says.
_SILENT = frozenset({"authored_file"})


@dataclass(frozen=True)
class RowChange:
    """One row that came, went or says something else; ``fields`` are the ones that differ."""

    table: str
    key: str
    kind: Kind
    fields: tuple[str, ...]
    before: Row | None
    after: Row | None


def changes(
    before: Mapping[str, Iterable[Row]], after: Mapping[str, Iterable[Row]]
) -> tuple[RowChange, ...]:
    """Every row that differs, by table in the order of the schema, then as written, what went last.

    Tables that one of the two lacks are not compared.
    """
    return tuple(
        change
        for name in TABLES
        if name in before and name in after
        for change in _table_changes(name, before[name], after[name])
    )


def _table_changes(table: str, before: Iterable[Row], after: Iterable[Row]) -> Iterable[RowChange]:
    column = TABLES[table].key
    old, new = ({str(row[column]): row for row in rows} for rows in (before, after))
    for key, row in new.items():
        if key not in old:
            yield RowChange(table, key, "added", (), None, row)
        elif fields := _differing(old[key], row):
            yield RowChange(table, key, "changed", fields, old[key], row)
    for key, row in old.items():
        if key not in new:
            yield RowChange(table, key, "removed", (), row, None)


def _differing(before: Row, after: Row) -> tuple[str, ...]:
    names = dict.fromkeys((*after, *before))
    return tuple(n for n in names if n not in _SILENT and before.get(n) != after.get(n))
