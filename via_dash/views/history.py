"""The releases of the evidence, newest first, and what changed from one to the next."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import get_args

from via_dash.data import Release
from via_dash.evidence.changes import Kind, RowChange, changes
from via_dash.texts import Joined, Localised, Message, Param, message
from via_dash.views.rows import has_record, summary
from via_dash.views.view import field_label

KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True)
class Change:
    """One row that differs: what it said, what it says now, and in which fields.

    ``opens`` is whether it has a record in the release that it is a change to.
    """

    kind: Kind
    table: str
    row_id: str
    before: Param | None
    after: Param | None
    fields: Joined
    opens: bool


@dataclass(frozen=True)
class Edition:
    """A release as it stands in the history. ``counts`` is None where there is nothing before it."""

    name: str
    as_of: date
    published: bool
    text: Localised
    counts: Message | None
    changes: tuple[Change, ...]


def history(release: Release, earlier: Callable[[Release], Release | None]) -> tuple[Edition, ...]:
    """The release and every one it goes back to; ``earlier`` gives the one before, or None."""
    chain: list[Release] = [release]
    while (before := earlier(chain[-1])) is not None and before.name not in {r.name for r in chain}:
        chain.append(before)
    editions = [_edition(newer, older) for newer, older in pairwise(chain)]
    return (*editions, _edition(chain[-1], None))


@lru_cache(maxsize=32)
def _edition(release: Release, before: Release | None) -> Edition:
    found = changes(before.tables, release.tables) if before is not None else ()
    counts = Counter(change.kind for change in found)
    return Edition(
        name=release.name,
        as_of=release.as_of,
        published=release.published,
        text=Localised(release.changes.get("nl", ""), release.changes.get("en", "")),
        counts=None if before is None else _counted(counts),
        changes=tuple(told(release, before or release, change) for change in found),
    )


def _counted(counts: Counter[Kind]) -> Message:
    if not counts:
        return message("history-same")
    parts = tuple(message(f"history-{kind}", n=counts[kind]) for kind in KINDS if counts[kind])
    return message("history-counts", parts=Joined(parts, "and"))


def told(release: Release, before: Release, change: RowChange) -> Change:
    """What a row said in the release before and says in this one."""
    return Change(
        kind=change.kind,
        table=change.table,
        row_id=change.key,
        before=summary(before, change.table, change.before) if change.before else None,
        after=summary(release, change.table, change.after) if change.after else None,
        fields=Joined(tuple(dict.fromkeys(field_label(name) for name in change.fields)), "comma"),
        opens=change.after is not None and has_record(change.after),
    )
