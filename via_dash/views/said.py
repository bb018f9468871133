"""What documents said by one day that they had not, or not so, by an earlier one."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release
from via_dash.evidence.claims import by_event, latest_claim, preferred_event
from via_dash.evidence.standpoint import Standpoint, document_days, standpoint
from via_dash.tables import Row
from via_dash.texts import Edtf, Localised, Message, Param, message
from via_dash.views.controls import Choice, Control
from via_dash.views.pilots import STATUSES
from via_dash.views.statements import Statement, Statements, statement, view_of
from via_dash.views.timeline import chosen_pilots, document_options, speaking_days, standing
from via_dash.views.view import View, pilot_name


def control(release: Release, choice: Choice) -> Control | None:
    """With which earlier document day to compare; None where there is no earlier one."""
    at = standing(release, choice)
    last = max((day for day in speaking_days(release) if day <= at.day), default=at.day)
    options = tuple(o for o in document_options(release) if o.code < last.isoformat())
    if at.hindsight or not options:
        return None
    return Control("vs", message("filter-vs"), options, single=True)


@dataclass(frozen=True)
class _Difference:
    pilot_id: str
    text: Message
    table: str
    now: Row  # the claim followed now
    then: Row | None  # the one followed before; None where it was not yet said


@lru_cache(maxsize=64)
def since(release: Release, choice: Choice) -> View[tuple[Statements, ...]] | None:
    """In plain words what changed since the day compared with; None where nothing did."""
    compared = dict(choice).get("vs", ())
    if not compared:
        return None
    sources = release.by_key("sources")
    days = {day.isoformat(): day for day in document_days(release.rows("sources"))}
    now, then = standing(release, choice), standpoint(sources, days[compared[0]])
    wanted = chosen_pilots(release, choice)
    kinds = dict(choice).get("kind", ())
    found = [
        *(d for d in _events(release, then, now, wanted) if not kinds or d.now["kind"] in kinds),
        *(() if kinds else _statuses(release, then, now, wanted)),
    ]
    groups: dict[str, list[_Difference]] = {}
    for difference in found:
        groups.setdefault(difference.pilot_id, []).append(difference)
    order = [row["pilot_id"] for row in release.rows("pilots")]
    marks = tuple(
        Statements(
            message("heading-pilot", name=pilot_name(release, pilot_id)),
            tuple(_statement(release, d) for d in groups[pilot_id]),
        )
        for pilot_id in sorted(groups, key=order.index)
    )
    return view_of(
        "since",
        marks,
        finding=message("since-finding", n=len(found), then=then.day, now=now.day),
        caveats=(message("since-caveat"),),
        columns=("pilot", "change"),
    )


def _statement(release: Release, d: _Difference) -> Statement:
    """The change, with the document that says it now and the one that said otherwise."""
    rows = (d.now,) if d.then is None else (d.now, d.then)
    return statement(release, d.table, rows, lambda _: d.text)


def _events(
    release: Release, then: Standpoint, now: Standpoint, wanted: frozenset[str]
) -> Iterable[_Difference]:
    sources = release.by_key("sources")
    rows = [row for row in release.rows("events") if row["pilot_id"] in wanted]
    before = by_event(row for row in rows if then.holds(row))
    for key, claims in by_event(row for row in rows if now.holds(row)).items():
        row = preferred_event(claims, sources)
        label = Localised(row["label_nl"], row["label_en"])
        if key not in before:
            text = message("since-new", label=label, when=_when(row), certainty=_certainty(row))
            yield _Difference(row["pilot_id"], text, "events", row, None)
            continue
        old = preferred_event(before[key], sources)
        if (old["date_edtf"], old["certainty"]) != (row["date_edtf"], row["certainty"]):
            text = message(
                "since-moved",
                label=label,
                before=_when(old),
                certain_before=_certainty(old),
                after=_when(row),
                certain_after=_certainty(row),
            )
            yield _Difference(row["pilot_id"], text, "events", row, old)


def _when(row: Row) -> Param:
    return Edtf(row["date_edtf"]) if row["date_edtf"] else message("no-date")


def _certainty(row: Row) -> Message:
    return message(f"certainty-{row['certainty']}")


def _statuses(
    release: Release, then: Standpoint, now: Standpoint, wanted: frozenset[str]
) -> Iterable[_Difference]:
    sources = release.by_key("sources")
    for pilot in release.rows("pilots"):
        if pilot["pilot_id"] not in wanted:
            continue
        for which in STATUSES:
            field = f"{which}_status"
            rows = [
                r
                for r in release.rows("statuses")
                if r["pilot_id"] == pilot["pilot_id"] and r[field] is not None and now.holds(r)
            ]
            if not rows:
                continue
            row = latest_claim(rows, sources, "as_of_edtf")
            earlier = [r for r in rows if then.holds(r)]
            old = latest_claim(earlier, sources, "as_of_edtf") if earlier else None
            if old is None or old[field] != row[field]:
                text = _status(which, old, row)
                yield _Difference(pilot["pilot_id"], text, "statuses", row, old)


def _status(which: str, old: Row | None, row: Row) -> Message:
    field, lane = f"{which}_status", message(f"lane-{which}")
    after = message(f"{field}-{row[field]}")
    if old is None:
        return message("since-status-new", which=lane, after=after)
    before = message(f"{field}-{old[field]}")
    return message("since-status", which=lane, before=before, after=after)
