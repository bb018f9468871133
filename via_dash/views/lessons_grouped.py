"""Lessons in their groups: by theme and kind, by year of the document, by pilot."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release
from via_dash.texts import Joined, Param, message
from via_dash.views.controls import Choice
from via_dash.views.lessons import (
    KINDS,
    Cell,
    Lesson,
    all_evidence,
    all_years,
    base,
    cell,
    changed,
    lessons,
    pilot_label,
    selected,
    themes_of,
)
from via_dash.views.pilots import PROGRAMME, pilots
from via_dash.views.view import Column, Record, View

_REST = "other"  # what fits no theme is no theme to compare

# By theme


@dataclass(frozen=True)
class Theme:
    """The lessons on one theme, by kind in the order of the schema."""

    code: str
    by_kind: tuple[tuple[str, tuple[Lesson, ...]], ...]

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        return tuple(lesson for _, group in self.by_kind for lesson in group)


@lru_cache(maxsize=128)
def by_theme(release: Release, choice: Choice) -> View[tuple[Theme, ...]] | None:
    """The lessons by theme and kind; None when the filters leave none."""
    found = selected(release, choice)
    if not found:
        return None
    marks = tuple(
        _theme(code, [ls for ls in found if ls.theme == code]) for code in themes_of(found)
    )
    kinds = Counter(lesson.kind for lesson in found)
    return View(
        key="learned",
        finding=message(
            "learned-finding",
            n=len(found),
            themes=len(marks),
            kinds=Joined(tuple(message(f"learned-{k}", n=kinds[k]) for k in KINDS if kinds[k])),
            several=sum(len(lesson.documents) > 1 for lesson in found),
        ),
        description=message("learned-description", n=len(found), themes=len(marks)),
        columns=(
            Column("theme", message("column-theme")),
            Column("kind", message("column-kind")),
            Column("lesson", message("column-lesson")),
            Column("pilot", message("column-pilot")),
            Column("base", message("column-base")),
            Column("note", message("column-note")),
        ),
        records=tuple(_record(lesson) for theme in marks for lesson in theme.lessons),
        marks=marks,
        caveats=(message("learned-caveat-reported"), message("learned-caveat-places"), message("learned-caveat-theme")),
    )  # fmt: skip


def _theme(code: str, found: list[Lesson]) -> Theme:
    groups = ((kind, tuple(ls for ls in found if ls.kind == kind)) for kind in KINDS)
    return Theme(code, tuple((kind, group) for kind, group in groups if group))


def _record(lesson: Lesson) -> Record:
    return Record(
        (
            message(f"theme-{lesson.theme}"),
            message(f"lessons_kind-{lesson.kind}"),
            lesson.text,
            Joined(tuple(lesson.pilots.values()), "comma"),
            base(lesson),
            lesson.note or message("learned-no-note"),
        ),
        lesson.evidence,
    )


# By year of the document


@dataclass(frozen=True)
class ThemeYears:
    """A theme through the years: ``known``, ``new``, ``earlier`` or ``unclear``; what is said again."""

    code: str
    cells: tuple[Cell, ...]  # in the order of the years
    standing: str
    again: tuple[Lesson, ...]


@dataclass(frozen=True)
class Years:
    """The years compared, and the themes: those known before first, then what is new."""

    years: tuple[str, ...]
    themes: tuple[ThemeYears, ...]


@lru_cache(maxsize=128)
def by_year(release: Release, choice: Choice) -> View[Years] | None:
    """Theme by year; None where there is nothing to compare.

    Of the filters all but the year count in the cells. Whether a theme is known or new is of all
    that is said on it, for what a filter leaves out was said all the same.
    """
    years = all_years(release)
    rest = tuple((name, codes) for name, codes in choice if name != "reported")
    found = tuple(lesson for lesson in selected(release, rest) if lesson.theme != _REST)
    if not found or len(years) < 2:
        return None
    of_theme = {code: [ls for ls in lessons(release) if ls.theme == code] for code in themes_of(found)}  # fmt: skip
    themes = tuple(
        ThemeYears(
            code,
            tuple(cell(release, rest, theme=code, reported=year) for year in years),
            _standing(everything, years[-1]),
            tuple(ls for ls in found if ls.theme == code and len(ls.years) > 1),
        )
        for code, everything in of_theme.items()
    )
    themes = tuple(sorted(themes, key=lambda theme: STANDINGS.index(theme.standing)))
    counts = Counter(theme.standing for theme in themes)
    return View(
        key="learned-years",
        finding=message(
            "learned-years-finding",
            n=len(themes),
            newest=years[-1],
            parts=Joined(tuple(message(f"learned-counted-{s}", n=counts[s], newest=years[-1]) for s in STANDINGS if counts[s])),
            again=sum(len(theme.again) for theme in themes),
        ),
        description=message("learned-years-description", n=len(themes)),
        columns=(
            Column("theme", message("column-theme")),
            *(Column(year, year, numeric=True) for year in years),
            Column("standing", message("column-standing")),
            Column("again", message("column-again"), numeric=True),
        ),
        records=tuple(
            Record(
                (
                    message(f"theme-{theme.code}"),
                    *(cell.n for cell in theme.cells),
                    message(f"learned-{theme.standing}", newest=years[-1]),
                    len(theme.again),
                ),
                all_evidence(of_theme[theme.code]),
            )
            for theme in themes
        ),
        marks=Years(years, themes),
        caveats=(
            message("learned-years-caveat-ours"),
            message("learned-years-caveat-uneven"),
            message("learned-years-caveat-filters"),
        ),
    )  # fmt: skip


STANDINGS = ("known", "new", "earlier", "unclear")


def _standing(found: Iterable[Lesson], newest: str) -> str:
    """What the years of all passages on a theme say of it; unclear where a passage has no year."""
    years = {place.year for lesson in found for place in lesson.places}
    if newest not in years:
        return "earlier" if None not in years else "unclear"
    if years - {newest, None}:
        return "known"
    return "new" if None not in years else "unclear"


# By pilot


@dataclass(frozen=True)
class ThemePilots:
    """A theme with its lessons in all and per pilot."""

    code: str
    total: Cell
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class ByPilot:
    """The pilots with lessons, each with its sub-pilots, what is of no pilot last; and the themes."""

    pilots: tuple[tuple[str, Param], ...]
    themes: tuple[ThemePilots, ...]


@lru_cache(maxsize=128)
def by_pilot(release: Release, choice: Choice) -> View[ByPilot] | None:
    """Theme by pilot; None when the filters leave nothing, or nothing but what is of no pilot."""
    found = selected(release, choice)
    chosen = dict(choice).get("pilot", ())
    if not found or chosen == (PROGRAMME,):
        return None
    wanted = chosen or (*(p["pilot_id"] for p in pilots(release)), PROGRAMME)
    held = tuple(p for p in wanted if selected(release, changed(choice, pilot=p)))
    without = tuple(pilot_label(release, p) for p in wanted if p not in held)
    themes = tuple(
        ThemePilots(
            code,
            cell(release, choice, theme=code),
            tuple(cell(release, choice, theme=code, pilot=p) for p in held),
        )
        for code in themes_of(found)
    )
    return View(
        key="learned-pilots",
        finding=message(
            "learned-pilots-finding",
            n=len([p for p in held if p != PROGRAMME]),
            total=len([p for p in wanted if p != PROGRAMME]),
            own=sum(any(p != PROGRAMME for p in lesson.pilots) for lesson in found),
            lessons=len(found),
        ),
        description=message("learned-pilots-description", n=len(themes)),
        columns=(
            Column("theme", message("column-theme")),
            Column("total", message("column-total"), numeric=True),
            *(Column(p, pilot_label(release, p), numeric=True) for p in held),
        ),
        records=tuple(
            Record(
                (message(f"theme-{t.code}"), t.total.n, *(cell.n for cell in t.cells)),
                all_evidence(ls for ls in found if ls.theme == t.code),
            )
            for t in themes
        ),
        marks=ByPilot(tuple((p, pilot_label(release, p)) for p in held), themes),
        caveats=(
            message("learned-pilots-caveat-total"),
            *((message("learned-pilots-caveat-without", pilots=Joined(without)),) if without else ()),
        ),
    )  # fmt: skip
