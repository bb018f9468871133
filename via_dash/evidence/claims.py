"""Which of several claims about one thing is followed. None is ever merged or averaged.

For what has happened the most specific claim wins, then the most recent document; for
plans and statuses the most recent document wins, then the most specific claim. A vaguer
date in a newer document that contains an older, more precise one does not replace it.

A document dated by its month counts as of the end of that month: the brochure of November 2020
speaks of each pilot apart and is followed over the letter of 9 November that it was sent with.
"""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from via_dash.evidence.dates import bounds
from via_dash.tables import Row

_UNDATED = timedelta.max


def by_event(rows: Iterable[Row]) -> dict[tuple[str, str], list[Row]]:
    """The claims on each event by pilot and event, in the order written: an event is one pilot's own."""
    claims: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        claims.setdefault((row["pilot_id"], row["event_id"]), []).append(row)
    return claims


def published(row: Row, sources: Mapping[str, Row]) -> date:
    """The last day on which the row's document can have appeared; the first of days where unknown."""
    source = sources.get(row["source_id"])
    when = source["published_edtf"] if source else None
    return (bounds(when)[1] if when else None) or date.min


def _span(row: Row) -> timedelta:
    if row["date_earliest"] is None or row["date_latest"] is None:
        return _UNDATED
    span: timedelta = row["date_latest"] - row["date_earliest"]
    return span


def _within(row: Row, other: Row) -> bool:
    """Whether a claim only says more precisely when, and so does not contradict the other."""
    spans = (row["date_earliest"], row["date_latest"], other["date_earliest"], other["date_latest"])
    if None in spans or row["certainty"] != other["certainty"]:
        return False
    first, last, other_first, other_last = spans
    return bool(other_first <= first and last <= other_last)


def preferred_event(claims: Iterable[Row], sources: Mapping[str, Row]) -> Row:
    """The claim to draw of one event. Ties go to the claim written first.

    A row that another row says it supersedes is never chosen while that other is there.
    """
    listed = list(claims)
    superseded = {row["supersedes"] for row in listed if row["supersedes"]}
    standing = [row for row in listed if row["row_id"] not in superseded] or listed
    newest = max(published(row, sources) for row in standing)
    happened = any(
        row["certainty"] == "realised" for row in standing if published(row, sources) == newest
    )
    if happened:
        realised = [row for row in standing if row["certainty"] == "realised"]
        return min(realised, key=lambda r: (_span(r), date.max - published(r, sources)))
    followed = min(standing, key=lambda r: (date.max - published(r, sources), _span(r)))
    return min((row for row in standing if _within(row, followed)), key=_span, default=followed)


def latest_claim(claims: Iterable[Row], sources: Mapping[str, Row], dated_by: str) -> Row:
    """The claim with the latest as-of date, then of the newest document, then the first written."""
    return newest_first(claims, sources, dated_by)[0]


def newest_first(claims: Iterable[Row], sources: Mapping[str, Row], dated_by: str) -> list[Row]:
    """The claims in the order in which they are followed: the first is the one that is."""
    return sorted(
        claims,
        key=lambda row: (bounds(row[dated_by])[1] or date.max, published(row, sources)),
        reverse=True,
    )
