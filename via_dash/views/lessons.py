"""What documents say was learned: by theme, by year and by pilot, where it recurs, where both are said."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from via_dash.data import Release
from via_dash.evidence.dates import bounds
from via_dash.schema import allowed
from via_dash.tables import Row
from via_dash.texts import Joined, Localised, Message, Param, localised, message
from via_dash.views.controls import Choice, Control, Option
from via_dash.views.discrepancies import Discrepancy, among
from via_dash.views.pilots import PROGRAMME, pilots, with_parts
from via_dash.views.profile import own_and_parts
from via_dash.views.view import (
    Column,
    Evidence,
    Record,
    View,
    evidence_of,
    pilot_name,
    source_label,
)

THEMES = allowed("lessons", "theme")
KINDS = allowed("lessons", "kind")
_REST = "other"  # what fits no theme is no theme to compare


@dataclass(frozen=True)
class Place:
    """One passage that says a lesson, and what is known of how it is said there."""

    text: Localised
    kind: str
    pilot_id: str
    pilot: Param
    entrances: tuple[str, ...]
    source_id: str
    source: Param
    document: str | None  # what kind of document it stands in
    year: str | None  # in which that appeared
    note: Localised | None
    evidence: Evidence


@dataclass(frozen=True)
class Lesson:
    """Passages that say one thing. It is told in the words of the first, and is of its kind."""

    lesson_id: str
    theme: str
    places: tuple[Place, ...]

    @property
    def text(self) -> Localised:
        return self.places[0].text

    @property
    def kind(self) -> str:
        return self.places[0].kind

    @property
    def note(self) -> Localised | None:
        return self.places[0].note

    @property
    def documents(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(place.source_id for place in self.places))

    @property
    def years(self) -> tuple[str, ...]:
        return tuple(sorted({place.year for place in self.places if place.year}))

    @property
    def pilots(self) -> dict[str, Param]:
        """The pilots it is about, with their names."""
        return {place.pilot_id: place.pilot for place in self.places}

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        return tuple(place.evidence for place in self.places)


@lru_cache(maxsize=8)
def lessons(release: Release) -> tuple[Lesson, ...]:
    """Every lesson by theme, else in the order written; its theme is that of its first passage."""
    grouped: dict[str, list[Row]] = {}
    for row in release.rows("lessons"):
        grouped.setdefault(row["lesson_id"], []).append(row)
    found = (
        Lesson(lesson_id, rows[0]["theme"], tuple(_place(release, row) for row in rows))
        for lesson_id, rows in grouped.items()
    )
    return tuple(sorted(found, key=lambda lesson: THEMES.index(lesson.theme)))


def _place(release: Release, row: Row) -> Place:
    source = release.by_key("sources").get(row["source_id"])
    published = source["published_edtf"] if source else None
    last = bounds(published)[1] if published else None
    return Place(
        text=Localised(row["lesson_nl"], row["lesson_en"]),
        kind=row["kind"],
        pilot_id=row["pilot_id"],
        pilot=_about(release, row["pilot_id"]),
        entrances=tuple(row["entrances"] or ()),
        source_id=row["source_id"],
        source=source_label(release, row["source_id"]),
        document=source["kind"] if source else None,
        year=str(last.year) if last else None,
        note=localised(row, "note"),
        evidence=evidence_of("lessons", row),
    )


def _about(release: Release, pilot_id: str) -> Param:
    """The name of a pilot. What is of no pilot need not be of the programme: some is older than it."""
    if pilot_id == PROGRAMME:
        return message("learned-no-pilot")
    return pilot_name(release, pilot_id)


def _all_years(release: Release) -> tuple[str, ...]:
    return tuple(sorted({year for lesson in lessons(release) for year in lesson.years}))


# What is chosen


def controls(release: Release) -> tuple[Control, ...]:
    """Theme, kind of lesson, pilot, and for whom."""
    present = {lesson.theme for lesson in lessons(release)}
    about = {place.pilot_id for lesson in lessons(release) for place in lesson.places}
    listed = [row["pilot_id"] for row in with_parts(release)]
    listed = [p for p in listed if about.intersection(own_and_parts(release, p))]
    listed += [PROGRAMME] if PROGRAMME in about else []
    return (
        Control("theme", message("filter-theme"), _coded("theme", (t for t in THEMES if t in present))),
        Control("kind", message("filter-lesson-kind"), _coded("lessons_kind", KINDS)),
        Control("pilot", message("filter-pilot"), tuple(Option(p, _about(release, p)) for p in listed)),
        Control("entrance", message("filter-entrance"), _coded("entrance", allowed("lessons", "entrances"))),
    )  # fmt: skip


def more_controls(release: Release) -> tuple[Control, ...]:
    """The year of the document, which the table of years chooses too."""
    years = tuple(Option(year, year) for year in _all_years(release))
    return (Control("reported", message("filter-reported"), years),)


def _coded(field: str, codes: Iterable[str]) -> tuple[Option, ...]:
    return tuple(Option(code, message(f"{field}-{code}")) for code in codes)


@lru_cache(maxsize=512)
def selected(release: Release, choice: Choice) -> tuple[Lesson, ...]:
    """The lessons of which one passage fits every filter; that passage comes first, no place is left out."""
    chosen = dict(choice)
    fits = _fitting(release, choice)
    themes = chosen.get("theme", ())
    return tuple(
        _told_as(lesson, first)
        for lesson in lessons(release)
        if not themes or lesson.theme in themes
        if (first := next((p for p in lesson.places if fits(p)), None)) is not None
    )


def _told_as(lesson: Lesson, first: Place) -> Lesson:
    return replace(lesson, places=(first, *(p for p in lesson.places if p is not first)))


def _fitting(release: Release, choice: Choice) -> Callable[[Place], bool]:
    """Whether a passage fits every filter but that on the theme, which is the lesson's."""
    chosen = dict(choice)
    kinds, years = chosen.get("kind", ()), chosen.get("reported", ())
    wanted = {p for code in chosen.get("pilot", ()) for p in own_and_parts(release, code)}
    entrances = set(chosen.get("entrance", ()))
    return lambda place: (
        (not kinds or place.kind in kinds)
        and (not wanted or place.pilot_id in wanted)
        and (not entrances or not entrances.isdisjoint(place.entrances))
        and (not years or place.year in years)
    )


def count(release: Release, choice: Choice) -> Message:
    """How many of all lessons the filters select."""
    return message("count-lessons", n=len(selected(release, choice)), total=len(lessons(release)))


def changed(choice: Choice, **codes: str) -> Choice:
    """The choice with some filters set to a single value."""
    kept = tuple((name, chosen) for name, chosen in choice if name not in codes)
    return kept + tuple((name, (code,)) for name, code in codes.items())


@dataclass(frozen=True)
class Cell:
    """How many lessons there are, and the choice that shows them."""

    n: int
    choice: Choice


def _cell(release: Release, choice: Choice, **codes: str) -> Cell:
    narrowed = changed(choice, **codes)
    return Cell(len(selected(release, narrowed)), narrowed)


def _themes(found: Iterable[Lesson]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(lesson.theme for lesson in found))


def _evidence(found: Iterable[Lesson]) -> tuple[Evidence, ...]:
    return tuple(e for lesson in found for e in lesson.evidence)


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
    marks = tuple(_theme(code, [ls for ls in found if ls.theme == code]) for code in _themes(found))
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


def base(lesson: Lesson) -> Message:
    """What a lesson rests on: how many passages in how many documents, of which kinds, on what basis.

    These are ingredients; no grade is made of them.
    """
    kinds = dict.fromkeys(place.document for place in lesson.places if place.document)
    bases = dict.fromkeys(place.evidence.basis for place in lesson.places)
    return message(
        "learned-base",
        places=len(lesson.places),
        documents=len(lesson.documents),
        kinds=Joined(tuple(message(f"sources_kind-{kind}") for kind in kinds), "comma"),
        basis=Joined(tuple(message(f"basis-{basis}") for basis in bases), "comma"),
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
    years = _all_years(release)
    rest = tuple((name, codes) for name, codes in choice if name != "reported")
    found = tuple(lesson for lesson in selected(release, rest) if lesson.theme != _REST)
    if not found or len(years) < 2:
        return None
    of_theme = {code: [ls for ls in lessons(release) if ls.theme == code] for code in _themes(found)}  # fmt: skip
    themes = tuple(
        ThemeYears(
            code,
            tuple(_cell(release, rest, theme=code, reported=year) for year in years),
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
                _evidence(of_theme[theme.code]),
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
    without = tuple(_about(release, p) for p in wanted if p not in held)
    themes = tuple(
        ThemePilots(
            code,
            _cell(release, choice, theme=code),
            tuple(_cell(release, choice, theme=code, pilot=p) for p in held),
        )
        for code in _themes(found)
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
            *(Column(p, _about(release, p), numeric=True) for p in held),
        ),
        records=tuple(
            Record(
                (message(f"theme-{t.code}"), t.total.n, *(cell.n for cell in t.cells)),
                _evidence(ls for ls in found if ls.theme == t.code),
            )
            for t in themes
        ),
        marks=ByPilot(tuple((p, _about(release, p)) for p in held), themes),
        caveats=(
            message("learned-pilots-caveat-total"),
            *((message("learned-pilots-caveat-without", pilots=Joined(without)),) if without else ()),
        ),
    )  # fmt: skip


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
    fits = _fitting(release, choice)
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
        _cell(release, choice, theme=theme, kind=kind),
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
    fits = _fitting(release, choice)
    pairs = (
        BothSaid(
            code,
            *(
                _of_kind([ls for ls in found if ls.theme == code], kind, fits)
                for kind in ("working_element", "obstacle")
            ),
        )
        for code in _themes(found)
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
    view = among(release, _evidence(selected(release, choice)))
    if view is None:
        return None
    return replace(view, finding=message("learned-differ-finding", n=len(view.marks)))
