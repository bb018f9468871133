"""Where documents disagree: who says what, which reading is followed, and why."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release, TableUnavailable
from via_dash.schema import TABLES, allowed
from via_dash.tables import Row
from via_dash.texts import Joined, Localised, Message, Param, message
from via_dash.views.controls import Choice, Control, Option, coded_options
from via_dash.views.pilots import (
    PROGRAMME,
    all_and_parts,
    own_and_parts,
    pilot_or_programme,
    with_parts,
)
from via_dash.views.rows import summary
from via_dash.views.view import (
    Column,
    Evidence,
    Record,
    View,
    evidence_of,
    field_column,
    pilot_name,
    source_label,
)

DISCREPANCIES = "discrepancies"  # key of their view
_STATUSES = allowed("discrepancies", "status")
_KINDS = allowed("discrepancies", "kind")


@dataclass(frozen=True)
class Claim:
    """What one document says."""

    what: Param
    note: Localised | None
    source: Param
    followed: bool
    evidence: Evidence


@dataclass(frozen=True)
class Discrepancy:
    """A place where two documents, or two places in one, differ."""

    subject: Localised
    kind: str
    status: str
    reason: Localised
    claims: tuple[Claim, ...]
    pilots: frozenset[str]  # the pilots, sub-pilots or programme it is about
    evidence: Evidence


@lru_cache(maxsize=8)
def discrepancies(release: Release) -> tuple[Discrepancy, ...]:
    """Every discrepancy, open ones first, else in the order written. Raises TableUnavailable."""
    by_address = _rows_by_address(release)
    pilot_of_study = {s["study_id"]: s["pilot_id"] for s in release.tables.get("studies", ())}
    found = [
        _discrepancy(release, row, by_address, pilot_of_study)
        for row in release.rows("discrepancies")
    ]
    return tuple(sorted(found, key=lambda d: d.status != "open"))


def _rows_by_address(release: Release) -> dict[str, tuple[str, Row]]:
    return {
        f"{name}/{row[table.key]}": (name, row)
        for name, table in TABLES.items()
        for row in release.tables.get(name, ())
    }


def _discrepancy(
    release: Release,
    row: Row,
    by_address: dict[str, tuple[str, Row]],
    pilot_of_study: dict[str, str | None],
) -> Discrepancy:
    own = evidence_of("discrepancies", row)
    # A claim whose table cannot be served is left out.
    found = [(address, *by_address[address]) for address in row["claims"] if address in by_address]
    about = [
        claim.get("pilot_id") or pilot_of_study.get(claim.get("study_id", "")) or PROGRAMME
        for _, _, claim in found
    ]
    several = len(set(about)) > 1
    claims = (
        _claim(release, table, claim, address == row["preferred"], own, pilot if several else None)
        for (address, table, claim), pilot in zip(found, about, strict=True)
    )
    return Discrepancy(
        subject=Localised(row["subject_nl"], row["subject_en"]),
        kind=row["kind"],
        status=row["status"],
        reason=Localised(row["reason_nl"], row["reason_en"]),
        claims=tuple(claims),
        pilots=frozenset(about),
        evidence=own,
    )


def _claim(
    release: Release,
    table: str,
    row: Row,
    followed: bool,
    of_discrepancy: Evidence,
    pilot: str | None,
) -> Claim:
    """A claim, with the ``pilot`` it is about where the others are about another.

    What stands in a list rather than in a passage is found where the discrepancy is.
    """
    note = Localised(row["note_nl"], row["note_en"]) if row["note_nl"] and row["note_en"] else None
    evidence = evidence_of(table, row) if TABLES[table].is_fact else of_discrepancy
    document = source_label(release, evidence.source_id)
    what = summary(release, table, row)
    if pilot is not None:
        what = message("claim-about", name=pilot_or_programme(release, pilot), what=what)
    return Claim(what, note, document, followed, evidence)


def controls(release: Release) -> tuple[Control, ...]:
    """Pilot, kind of difference, and what was done with it; and the ones a figure refers to."""
    names = release.by_key("pilots")
    ordered = [row["pilot_id"] for row in with_parts(release)]
    present = {pilot for d in discrepancies(release) for pilot in d.pilots}
    pilots = [p for p in (*ordered, PROGRAMME) if p in present and p in names]
    return (
        Control(
            "pilot",
            message("filter-pilot"),
            tuple(Option(p, pilot_name(release, p)) for p in pilots),
        ),
        Control(
            "kind",
            message("filter-difference"),
            coded_options("discrepancies_kind", _KINDS),
        ),
        Control(
            "status",
            message("filter-reading"),
            coded_options("discrepancies_status", _STATUSES),
        ),
    )


def selected(release: Release, choice: Choice) -> tuple[Discrepancy, ...]:
    """The discrepancies that fit every filter."""
    chosen = dict(choice)
    kinds, statuses = chosen.get("kind", ()), chosen.get("status", ())
    pilots = all_and_parts(release, chosen.get("pilot", ()))
    return tuple(
        d
        for d in discrepancies(release)
        if (not pilots or d.pilots & pilots)
        and (not kinds or d.kind in kinds)
        and (not statuses or d.status in statuses)
    )


def count(release: Release, choice: Choice) -> Message:
    """How many of all discrepancies the filters select."""
    return message(
        "count-discrepancies",
        n=len(selected(release, choice)),
        total=len(discrepancies(release)),
    )


@lru_cache(maxsize=256)
def register(release: Release, choice: Choice) -> View[tuple[Discrepancy, ...]] | None:
    """The chosen discrepancies; None when the filters leave none."""
    return _view(selected(release, choice))


@lru_cache(maxsize=64)
def of_pilot(release: Release, pilot_id: str) -> View[tuple[Discrepancy, ...]] | None:
    """The discrepancies about a pilot or its sub-pilots; None when there is none."""
    about = own_and_parts(release, pilot_id)
    return _view(tuple(d for d in discrepancies(release) if not d.pilots.isdisjoint(about)))


def among(release: Release, evidence: Iterable[Evidence]) -> View[tuple[Discrepancy, ...]] | None:
    """The discrepancies that any of these rows is a claim in; None when there is none."""
    return _view(touching(release, evidence))


def _view(chosen: tuple[Discrepancy, ...]) -> View[tuple[Discrepancy, ...]] | None:
    shown = tuple(d for d in chosen if d.claims)
    if not shown:
        return None
    by_status = {s: sum(d.status == s for d in shown) for s in _STATUSES}
    return View(
        key=DISCREPANCIES,
        finding=message(
            "discrepancies-finding",
            n=len(shown),
            statuses=Joined(
                tuple(message(f"discrepancies-{s}", n=n) for s, n in by_status.items() if n), "and"
            ),
        ),
        description=message("discrepancies-description", n=len(shown)),
        columns=_COLUMNS,
        records=tuple(_record(d, claim) for d in shown for claim in d.claims),
        marks=shown,
        caveats=(message("discrepancies-caveat"),),
    )


_COLUMNS = (
    field_column("subject_nl"),
    Column("claim", message("column-claim")),
    Column("followed", message("column-followed")),
    Column("kind", message("column-kind")),
    Column("reading", message("column-reading")),
    field_column("reason_nl"),
)


def _record(d: Discrepancy, claim: Claim) -> Record:
    return Record(
        (
            d.subject,
            claim.what,
            message("yes" if claim.followed else "no"),
            message(f"discrepancies_kind-{d.kind}"),
            message(f"discrepancies_status-{d.status}"),
            d.reason,
        ),
        (claim.evidence, d.evidence),
    )


@lru_cache(maxsize=8)
def _by_claim(release: Release) -> dict[str, tuple[Discrepancy, ...]]:
    try:
        listed = discrepancies(release)
    except TableUnavailable:
        return {}
    found: dict[str, list[Discrepancy]] = {}
    for d in listed:
        for claim in d.claims:
            found.setdefault(claim.evidence.address, []).append(d)
    return {address: tuple(group) for address, group in found.items()}


def touching(release: Release, evidence: Iterable[Evidence]) -> tuple[Discrepancy, ...]:
    """The discrepancies that any of these rows is a claim in, each once; none where they cannot be read."""
    by_claim = _by_claim(release)
    return tuple(dict.fromkeys(d for e in evidence for d in by_claim.get(e.address, ())))
