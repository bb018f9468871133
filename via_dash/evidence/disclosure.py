"""Counts of persons so small that one of them could be recognised.

The bound is that of Statistics Netherlands (CBS) for results of microdata that leave its
premises, and of the European guidelines for checking such output (Brandt et al., *Guidelines for
the checking of output based on microdata research*, ESSnet SDC 2010): at least ten persons,
unweighted, behind every cell. A cell without anybody is no small cell: nobody is in it. A share of
a known group is two cells, those it counts and those it does not. Whether nearly everybody shares
a trait (the guidelines' "group disclosure") is not looked at.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import floor
from typing import Any

from via_dash.schema import COUNTS_NO_PERSONS, FIELDS

FEWEST = 10  # persons in a cell that may be published

_VALUES = ("value", "value_low", "value_high", "estimate", "estimate_low", "estimate_high")

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Few:
    """A cell of fewer than ``FEWEST`` persons: where it is told, and for a share of which group size."""

    field: str
    persons: int
    share: float | None = None  # percent
    group: int | None = None  # persons

    @property
    def is_share(self) -> bool:
        return self.group is not None


def group_sizes(groups: Iterable[Row]) -> dict[tuple[str, str], int | None]:
    """The number of persons of each group of each study; None where it is not known."""
    return {(row["study_id"], row["group_id"]): row["n"] for row in groups}


def few_in(table: str, row: Row, sizes: Mapping[tuple[str, str], int | None]) -> list[Few]:
    """The cells of fewer than ``FEWEST`` persons that one row tells of; ``sizes`` as from ``group_sizes``."""
    counted = [Few(name, int(n)) for name, n in _counts(table, row) if 0 < n < FEWEST]
    return counted + [few for name, n in _groups_of_shares(table, row, sizes) for few in _cells(name, row[name], n)]  # fmt: skip


def _counts(table: str, row: Row) -> Iterator[tuple[str, float]]:
    """The fields of a row that count persons, and what they say."""
    for name, value in row.items():
        if name in FIELDS and FIELDS[name].persons and value is not None:
            yield name, value
    if row.get("unit") != "count":
        return
    if table == "facts" and row["attribute"] in COUNTS_NO_PERSONS:
        return
    yield from ((name, row[name]) for name in _VALUES if row.get(name) is not None)


def _groups_of_shares(
    table: str, row: Row, sizes: Mapping[tuple[str, str], int | None]
) -> Iterator[tuple[str, int]]:
    """The fields that are a share of a group of known size, with that size.

    A net effect is a difference between shares and no share itself. A level before or without
    the approach may be of either group: the smaller one is taken.
    """
    if table == "characteristics" and row["unit"] == "percent":
        n = sizes.get((row["study_id"], row["group_id"]))
        yield from _known(row, (name for name in _VALUES if name in row), n)
    if table == "effects" and row["contrast"] == "effect":
        treated, others = row["n_intervention"], row["n_control"]
        if row["unit"] == "percent" and row["measure"] in ("gross", "level"):
            yield from _known(row, (name for name in _VALUES if name in row), treated)
        if row["unit"] in ("percent", "percentage_point"):
            known = [n for n in (treated, others) if n is not None]
            yield from _known(row, ("baseline",), min(known, default=None))
            yield from _known(row, ("followup",), treated)


def _known(row: Row, names: Iterable[str], n: int | None) -> Iterator[tuple[str, int]]:
    yield from ((name, n) for name in names if row[name] is not None and n is not None)


def _cells(name: str, share: float, group: int) -> Iterator[Few]:
    """The smaller of the two cells of a share, where it is too small.

    Nothing where it is no share, or where the group is too small itself.
    """
    if not 0 <= share <= 100 or group < FEWEST:
        return
    inside = floor(share / 100 * group + 0.5)  # printed shares are rounded
    persons = min(inside, group - inside)
    if 0 < persons < FEWEST:
        yield Few(name, persons, share, group)


def rows_with_few(tables: Mapping[str, Sequence[Row]]) -> list[tuple[str, Row, Few]]:
    """Every too small cell of the evidence: its table, its row and what it is."""
    sizes = group_sizes(tables["groups"])
    return [
        (table, row, few)
        for table, rows in tables.items()
        for row in rows
        for few in few_in(table, row, sizes)
    ]
