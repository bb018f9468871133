"""What the evidence amounts to, in numbers: rows by table and by what they rest on."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release
from via_dash.schema import TABLES, allowed
from via_dash.texts import Joined, Message, message
from via_dash.views.discrepancies import discrepancies

BASES = allowed("facts", "basis")


@dataclass(frozen=True)
class TableInNumbers:
    """A table's rows, in all and by basis in the order of BASES."""

    table: str
    rows: int
    by_basis: tuple[int, ...]


@dataclass(frozen=True)
class Account:
    """The whole of the evidence in numbers."""

    tables: tuple[TableInNumbers, ...]
    documents: int
    cited: int
    answer: tuple[Message, ...]

    @property
    def total(self) -> TableInNumbers:
        return TableInNumbers(
            "",
            sum(t.rows for t in self.tables),
            tuple(map(sum, zip(*(t.by_basis for t in self.tables), strict=True))),
        )


@lru_cache(maxsize=8)
def account(release: Release) -> Account:
    """Every table of facts that can be served. Raises TableUnavailable for sources and discrepancies."""
    tables = tuple(_in_numbers(release, name) for name in TABLES if _is_counted(release, name))
    sources = release.rows("sources")
    read = sum(bool(row["in_hand"]) for row in sources)
    statuses = Counter(d.status for d in discrepancies(release))
    counted = Account(tables, read, len(sources) - read, ())
    total = counted.total
    parts = tuple(
        message(f"account-{basis}", n=n)
        for basis, n in zip(BASES, total.by_basis, strict=True)
        if n
    )
    differences = tuple(
        message(f"discrepancies-{status}", n=statuses[status])
        for status in allowed("discrepancies", "status")
        if statuses[status]
    )
    answer = (
        message("account-documents", read=read, cited=counted.cited),
        message("account-rows", n=total.rows, parts=Joined(parts, "and")),
        message(
            "account-discrepancies",
            n=sum(statuses.values()),
            statuses=Joined(differences, "and"),
        ),
    )
    return Account(tables, read, counted.cited, answer)


def _is_counted(release: Release, name: str) -> bool:
    """A discrepancy is about rows; it is no evidence of its own."""
    return TABLES[name].is_fact and name != "discrepancies" and bool(release.tables.get(name))


def _in_numbers(release: Release, name: str) -> TableInNumbers:
    counts = Counter(row["basis"] for row in release.rows(name))
    return TableInNumbers(name, counts.total(), tuple(counts[basis] for basis in BASES))
