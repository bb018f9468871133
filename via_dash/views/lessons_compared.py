"""Lessons held against each other: what recurs, where both are said, where documents disagree."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from via_dash.data import Release
from via_dash.texts import Joined, Param, message
from via_dash.views.controls import Choice
from via_dash.views.discrepancies import Discrepancy, among
from via_dash.views.lessons import (
    KINDS,
    THEMES,
    Cell,
    Lesson,
    Place,
    all_evidence,
    cell,
    fitting,
    selected,
    themes_of,
)
from via_dash.views.pilots import PROGRAMME, own_and_parts, with_parts
from via_dash.views.view import Column, Evidence, Record, View

# What recurs


@dataclass(frozen=True)
class Recurrence:
    """Lessons of one kind on one theme, in which pilots and documents they stand."""

    theme: str
    kind: str
    cell: Cell
    pilots: tuple[tuple[str, Param], ...]
    documents: tuple[Param, ...]
    evidence: tuple[Evidence, ...]


@lru_cache(maxsize=128)
def recurring(release: Release, choice: Choice) -> View[tuple[Recurrence, ...]] | None:
    """Theme and kind that occur in more than one pilot or document, most pilots first; None for none."""
    fits = fitting(release, choice)
    groups: dict[tuple[str, str], list[Place]] = {}
    for lesson in selected(release, choice):
        for place in filter(fits, lesson.places):
            groups.setdefault((lesson.theme, place.kind), []).append(place)
    found = [_recurrence(release, choice, *key, places) for key, places in groups.items()]
    marks = sorted(
        (r for r in found if len(r.pilots) > 1 or len(r.documents) > 1),
        key=lambda r: (-len(r.pilots), -len(r.documents), THEMES.index(r.theme), KINDS.index(r.kind)),
    )  # fmt: skip
    if not marks:
        return None
    return View(
        key="learned-recurring",
        finding=message(
            "learned-recurring-finding",
            n=len(marks),
            pilots=sum(len(r.pilots) > 1 for r in marks),
            documents=sum(len(r.documents) > 1 for r in marks),
        ),
        description=message("learned-recurring-description", n=len(marks)),
        columns=(
            Column("theme", message("column-theme")),
            Column("kind", message("column-kind")),
            Column("lessons", message("column-lessons"), numeric=True),
            Column("pilots", message("column-pilots")),
            Column("documents", message("column-documents")),
        ),
        records=tuple(
            Record(
                (
                    message(f"theme-{r.theme}"),
                    message(f"lessons_kind-{r.kind}"),
                    r.cell.n,
                    Joined(tuple(name for _, name in r.pilots), "comma")
                    if r.pilots
                    else message("learned-in-no-pilot"),
                    Joined(r.documents, "comma"),
                ),
                r.evidence,
            )
            for r in marks
        ),
        marks=tuple(marks),
        caveats=(message("learned-recurring-caveat"), message("learned-recurring-caveat-documents")),
    )  # fmt: skip


def _recurrence(
    release: Release, choice: Choice, theme: str, kind: str, places: list[Place]
) -> Recurrence:
    about = {p.pilot_id: p.pilot for p in places if p.pilot_id != PROGRAMME}
    return Recurrence(
        theme,
        kind,
        cell(release, choice, theme=theme, kind=kind),
        tuple((p, about[p]) for p in _apart(release, about)),
        tuple(dict.fromkeys(p.source for p in places)),
        tuple(p.evidence for p in places),
    )


def _apart(release: Release, pilot_ids: Iterable[str]) -> tuple[str, ...]:
    """The pilots and sub-pilots in the order of the programme, without those whose own parts are there."""
    there = set(pilot_ids)
    return tuple(
        row["pilot_id"]
        for row in with_parts(release)
        if row["pilot_id"] in there
        and not (there & set(own_and_parts(release, row["pilot_id"])) - {row["pilot_id"]})
    )


# Where one pilot has a working element and another an obstacle


@dataclass(frozen=True)
class BothSaid:
    """A theme on which one pilot reports what works and another what stands in the way."""

    theme: str
    works: tuple[Lesson, ...]  # each with its fitting passages on pilots alone
    hinders: tuple[Lesson, ...]


@lru_cache(maxsize=128)
def both_said(release: Release, choice: Choice) -> View[tuple[BothSaid, ...]] | None:
    """Themes with a working element in one pilot and an obstacle in another; None for none."""
    found = selected(release, choice)
    fits = fitting(release, choice)
    pairs = (
        BothSaid(
            code,
            *(
                _of_kind([ls for ls in found if ls.theme == code], kind, fits)
                for kind in ("working_element", "obstacle")
            ),
        )
        for code in themes_of(found)
    )
    marks = tuple(pair for pair in pairs if _in_different_pilots(release, pair))
    if not marks:
        return None
    return View(
        key="learned-both",
        finding=message(
            "learned-both-finding",
            n=len(marks),
            themes=Joined(tuple(message(f"theme-{pair.theme}") for pair in marks)),
        ),
        description=message("learned-both-description", n=len(marks)),
        columns=(
            Column("theme", message("column-theme")),
            Column("kind", message("column-kind")),
            Column("lesson", message("column-lesson")),
            Column("pilot", message("column-pilot")),
            Column("note", message("column-note")),
        ),
        records=tuple(
            Record(
                (
                    message(f"theme-{pair.theme}"),
                    message(f"lessons_kind-{lesson.kind}"),
                    lesson.text,
                    Joined(tuple(lesson.pilots.values()), "comma"),
                    lesson.note or message("learned-no-note"),
                ),
                lesson.evidence,
            )
            for pair in marks
            for lesson in (*pair.works, *pair.hinders)
        ),
        marks=marks,
        caveats=(message("learned-both-caveat"), message("learned-caveat-reported")),
    )


def _of_kind(
    found: Iterable[Lesson], kind: str, fits: Callable[[Place], bool]
) -> tuple[Lesson, ...]:
    narrowed = (
        (lesson, tuple(p for p in lesson.places if p.kind == kind and p.pilot_id != PROGRAMME and fits(p)))
        for lesson in found
    )  # fmt: skip
    return tuple(replace(lesson, places=places) for lesson, places in narrowed if places)


def _in_different_pilots(release: Release, pair: BothSaid) -> bool:
    """Whether there is a working element and an obstacle of pilots that are not part of each other."""
    works, hinders = ({p for ls in side for p in ls.pilots} for side in (pair.works, pair.hinders))
    return any(
        w not in own_and_parts(release, h) and h not in own_and_parts(release, w)
        for w in works
        for h in hinders
    )


# Where documents disagree on a lesson


@lru_cache(maxsize=128)
def contradictions(release: Release, choice: Choice) -> View[tuple[Discrepancy, ...]] | None:
    """The discrepancies in which a chosen lesson is one of the claims; None for none."""
    view = among(release, all_evidence(selected(release, choice)))
    if view is None:
        return None
    return replace(view, finding=message("learned-differ-finding", n=len(view.marks)))
