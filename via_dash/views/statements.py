"""What documents say in words, under headings: facts and lessons, each with its document and place."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.tables import Row
from via_dash.texts import Message, Param, localised, message
from via_dash.views.pilots import PROGRAMME
from via_dash.views.rows import summary
from via_dash.views.view import (
    Column,
    Evidence,
    Record,
    View,
    evidence_of,
    pilot_name,
    source_label,
)

# The facts of a pilot by what a reader wants to know. Every attribute is in one group.
FACT_GROUPS: dict[str, tuple[str, ...]] = {
    "purpose": ("goal", "rationale", "definition", "context"),
    "organisation": ("budget", "funding", "team", "programme_lines", "pilots_count", "pilots_by_status"),
    "commitments": ("commitment",),
    "results": (
        "main_conclusion", "letter_conclusion", "interim_result", "experience", "rating", "interest", "solution",
    ),
    "scaling": ("scaling_activity", "scaling_need", "knowledge_products"),
    "obstacles": ("reason_not_delivered", "reason_late_start", "risk"),
    "unknowns": ("unknown",),
    "approach": ("approach", "adaptation", "origin", "duration", "intensity", "condition", "phase", "name"),
    "people": (
        "target_group", "participants", "participating_employers", "participating_employers_first_tranche",
        "participating_employers_second_tranche", "participating_municipalities", "subpilots", "sectors",
        "partners", "ownership",
    ),
    "evaluation": ("evaluation_question", "evaluation", "limitation"),
    "research": (
        "research_design", "research_questions", "research_ambition", "expected_insight", "outcome_measure",
        "secondary_analysis", "cost_benefit_analysis", "preliminary_research", "reports",
        "additional_research", "additional_research_status",
    ),
    "before": (
        "commitment_2014", "experiments_2014", "earlier_research_2014", "municipal_practice_2014",
        "g4_review", "g4_finding", "g4_open_question",
    ),
}  # fmt: skip
PURPOSE = ("purpose", "organisation", "commitments")
OUTCOMES = ("results", "scaling", "obstacles", "unknowns")
DETAILS = ("approach", "people", "evaluation", "research", "before")


@dataclass(frozen=True)
class Statement:
    """Something a document says, and what to keep in mind with it."""

    text: Param
    note: Param | None
    source: Param
    evidence: Evidence
    more: tuple[tuple[Param, Evidence], ...] = ()  # where else it is said


@dataclass(frozen=True)
class Statements:
    """Statements under one heading."""

    heading: Message
    statements: tuple[Statement, ...]


Say = Callable[[Row], Param]

Group = tuple[Message, Iterable[Row]]


@lru_cache(maxsize=512)
def facts(release: Release, pilot_id: str, group: str) -> View[tuple[Statements, ...]] | None:
    """The facts of one group of ``FACT_GROUPS``, by attribute; None where there is none."""
    about = FACT_GROUPS[group]
    own = [r for r in _of_pilot(release, "facts", pilot_id) if r["attribute"] in about]
    return statements_view(
        release,
        f"facts-{group}",
        "facts",
        [(message(f"attribute-{a}"), [r for r in own if r["attribute"] == a]) for a in about],
        finding=message(f"facts-{group}-finding", n=len(own)),
    )


@lru_cache(maxsize=64)
def facts_of_kind(release: Release, attribute: str) -> View[tuple[Statements, ...]] | None:
    """The programme's facts of one attribute; None where there is none."""
    own = [r for r in _of_pilot(release, "facts", PROGRAMME) if r["attribute"] == attribute]
    key = attribute.replace("_", "-")
    groups = [(message(f"attribute-{attribute}"), own)]
    finding = message(f"{key}-finding", n=len(own))
    return statements_view(release, key, "facts", groups, finding=finding)


@lru_cache(maxsize=64)
def lessons(release: Release, pilot_id: str) -> View[tuple[Statements, ...]] | None:
    """What was learned: of a pilot by kind of lesson, of the programme by theme; None where nothing."""
    own = _of_pilot(release, "lessons", pilot_id)
    field, prefix = ("theme", "theme") if pilot_id == PROGRAMME else ("kind", "lessons_kind")
    place = {row["lesson_id"]: row[field] for row in reversed(own)}  # as written first
    return statements_view(
        release,
        "lessons",
        "lessons",
        [
            (message(f"{prefix}-{code}"), [r for r in own if place[r["lesson_id"]] == code])
            for code in allowed("lessons", field)
        ],
        finding=message("lessons-finding", n=len({r["lesson_id"] for r in own})),
    )


def _of_pilot(release: Release, table: str, pilot_id: str) -> list[Row]:
    return [row for row in release.rows(table) if row["pilot_id"] == pilot_id]


def by_pilot(release: Release, rows: Iterable[Row]) -> list[Group]:
    """Rows under the name of the pilot that each is about."""
    grouped: dict[str, list[Row]] = {}
    for row in rows:
        grouped.setdefault(row["pilot_id"], []).append(row)
    return [(message("heading-pilot", name=pilot_name(release, p)), g) for p, g in grouped.items()]


def statements_by_pilot(
    release: Release,
    key: str,
    table: str,
    rows: Sequence[Row],
    *,
    n: int | None = None,
    say: Say | None = None,
) -> View[tuple[Statements, ...]] | None:
    """Rows of one table in words, under their pilots; None where there is none.

    The headline counts the rows, or says the ``n`` it is given; it and the caveat have the view's key.
    """
    return statements_view(
        release,
        key,
        table,
        by_pilot(release, rows),
        finding=message(f"{key}-finding", n=len(rows) if n is None else n),
        say=say,
        caveats=(message(f"{key}-caveat"),),
    )


def statements_view(
    release: Release,
    key: str,
    table: str,
    groups: Iterable[Group],
    *,
    finding: Message,
    say: Say | None = None,
    caveats: tuple[Param, ...] = (),
) -> View[tuple[Statements, ...]] | None:
    """Rows of one table in words, under their headings; groups without rows are left out."""
    told = say or partial(summary, release, table)
    marks = tuple(
        Statements(heading, tuple(statement(release, table, g, told) for g in _alike(table, rows)))
        for heading, rows in groups
        if rows
    )
    return view_of(key, marks, finding=finding, caveats=caveats)


def view_of(
    key: str,
    marks: tuple[Statements, ...],
    *,
    finding: Message,
    caveats: tuple[Param, ...] = (),
    columns: tuple[str, str] = ("about", "text"),
) -> View[tuple[Statements, ...]] | None:
    """Statements as a view, each with every place that it rests on; None where there is none.

    ``columns`` name what the headings and the statements are, for the table.
    """
    if not marks:
        return None
    return View(
        key=key,
        finding=finding,
        description=finding,
        columns=tuple(Column(name, message(f"column-{name}")) for name in (*columns, "note")),
        records=tuple(
            Record(
                (group.heading, s.text, s.note or message("no-caveat")),
                (s.evidence, *(evidence for _, evidence in s.more)),
            )
            for group in marks
            for s in group.statements
        ),
        marks=marks,
        caveats=caveats,
    )


def _alike(table: str, rows: Iterable[Row]) -> Iterable[list[Row]]:
    """The rows that are claims on one lesson together; of anything else each row apart."""
    groups: dict[str, list[Row]] = {}
    for row in rows:
        key = row["lesson_id"] if table == "lessons" else row["row_id"]
        groups.setdefault(key, []).append(row)
    return groups.values()


def statement(release: Release, table: str, rows: Sequence[Row], say: Say) -> Statement:
    """What the first row says, and in which other places the same is said."""
    first, *others = rows
    return Statement(
        say(first),
        localised(first, "note"),
        source_label(release, first["source_id"]),
        evidence_of(table, first),
        tuple((source_label(release, r["source_id"]), evidence_of(table, r)) for r in others),
    )
