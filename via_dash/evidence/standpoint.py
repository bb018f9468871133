"""From when one looks: what documents had said by a day, or what had happened by it.

What was known on a day can only be told for the days on which a document in hand appeared.
For any other day the documents that came later tell what had happened, which is hindsight.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from via_dash.evidence.dates import bounds
from via_dash.tables import Row


@dataclass(frozen=True)
class Standpoint:
    """A day, the documents that had appeared by then (None: all), and whether it is hindsight."""

    day: date
    documents: frozenset[str] | None
    hindsight: bool = False

    def holds(self, row: Row) -> bool:
        """Whether the row's document belongs to this standpoint."""
        return self.documents is None or row["source_id"] in self.documents


def document_days(sources: Iterable[Row]) -> dict[date, frozenset[str]]:
    """The days on which documents in hand appeared, oldest first, and which ones on each.

    A document dated by its month alone goes with the last one of that month that has a day;
    without such a one it counts as of the end of its month or year.
    """
    read = [row for row in sources if row["in_hand"] and row["published_edtf"]]
    spans = {row["source_id"]: bounds(row["published_edtf"]) for row in read}
    exact = sorted({last for first, last in spans.values() if last is not None and first == last})
    days: dict[date, set[str]] = {}
    for source_id, (first, last) in spans.items():
        if first is None or last is None:
            continue
        within = [day for day in exact if first <= day <= last]
        days.setdefault(within[-1] if within else last, set()).add(source_id)
    return {day: frozenset(days[day]) for day in sorted(days)}


def standpoint(sources: Mapping[str, Row], day: date) -> Standpoint:
    """What stands on a day: said by then where a document appeared on it, else hindsight."""
    days = document_days(sources.values())
    if day not in days:
        return Standpoint(day, None, hindsight=True)
    return Standpoint(day, frozenset().union(*(ids for on, ids in days.items() if on <= day)))


@lru_cache(maxsize=1024)
def day_of(text: str) -> date | None:
    """A day as people write it in a link or a field: 2020-05-01, 1-5-2020 or 1/5/2020; else None."""
    for separator in ("-", "/", "."):
        parts = text.strip().split(separator)
        if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts):
            continue
        year, month, day = parts if len(parts[0]) == 4 else parts[::-1]
        try:
            return date(int(year), int(month), int(day)) if len(year) == 4 else None
        except (ValueError, OverflowError):
            return None
    return None
