"""Whether what was shown from an earlier release still holds, and if not, what changed since."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, TypeVar

from via_dash.data import Release
from via_dash.evidence.changes import RowChange, changes
from via_dash.texts import Message, message
from via_dash.views.history import Change, told
from via_dash.views.view import View

Shown = TypeVar("Shown")
ViewOf = Callable[[Release, Shown], View[Any] | None]


@dataclass(frozen=True)
class Holds:
    """What became of what was shown. ``otherwise`` are exhibits that read differently for another reason.

    Nothing changed where all three are empty.
    """

    changes: tuple[Change, ...]
    otherwise: tuple[str, ...]
    as_of_moved: bool

    @property
    def answer(self) -> Message:
        if not self.changes and not self.otherwise:
            return message("holds-yes")
        return message("holds-no", n=len(self.changes) + len(self.otherwise))


def holds(
    made: Release, now: Release, shown: Iterable[Shown], view_of: ViewOf[Shown], name_of: Callable[[Shown], str]
) -> Holds:  # fmt: skip
    """Compares what exhibits showed of the release they were made from with what they show now.

    A row counts once, however many exhibits showed it: it changed, it went, or it came. Raises
    TableUnavailable.
    """
    differing = _differing(made, now)
    found: dict[str, RowChange] = {}
    otherwise: list[str] = []
    for one in shown:
        before, after = view_of(made, one), view_of(now, one)
        explained = [
            differing[address]
            for address in dict.fromkeys((*_addresses(before), *_addresses(after)))
            if address in differing
        ]
        found.update((_address(change), change) for change in explained)
        if not explained and _content(before) != _content(after):
            otherwise.append(name_of(one))
    return Holds(
        changes=tuple(told(now, made, change) for change in found.values()),
        otherwise=tuple(otherwise),
        as_of_moved=made.as_of != now.as_of,
    )


@lru_cache(maxsize=8)
def _differing(made: Release, now: Release) -> dict[str, RowChange]:
    return {_address(change): change for change in changes(made.tables, now.tables)}


def _address(change: RowChange) -> str:
    return f"{change.table}/{change.key}"


def _addresses(view: View[Any] | None) -> Iterable[str]:
    return () if view is None else (evidence.address for evidence in view.evidence)


def _content(view: View[Any] | None) -> object:
    """What a view says, whatever it is drawn from."""
    if view is None:
        return None
    return view.finding, view.caveats, tuple(record.cells for record in view.records)
