"""What documents say was learned: the lessons with the passages that say them, and the filters on them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from via_dash.data import Release
from via_dash.evidence.dates import bounds
from via_dash.schema import allowed
from via_dash.tables import Row
from via_dash.texts import Joined, Localised, Message, Param, localised, message
from via_dash.views.controls import Choice, Control, Option, coded_options
from via_dash.views.pilots import (
    PROGRAMME,
    all_and_parts,
    own_and_parts,
    pilot_or_programme,
    with_parts,
)
from via_dash.views.view import Evidence, evidence_of, source_label

THEMES = allowed("lessons", "theme")
KINDS = allowed("lessons", "kind")


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
        pilot=pilot_label(release, row["pilot_id"]),
        entrances=tuple(row["entrances"] or ()),
        source_id=row["source_id"],
        source=source_label(release, row["source_id"]),
        document=source["kind"] if source else None,
        year=str(last.year) if last else None,
        note=localised(row, "note"),
        evidence=evidence_of("lessons", row),
    )


def pilot_label(release: Release, pilot_id: str) -> Param:
    """The name of a pilot. What is of no pilot need not be of the programme: some is older than it."""
    return pilot_or_programme(release, pilot_id, "learned-no-pilot")


def all_years(release: Release) -> tuple[str, ...]:
    """The years in which a document appeared that says a lesson, oldest first."""
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
        Control("theme", message("filter-theme"), coded_options("theme", (t for t in THEMES if t in present))),
        Control("kind", message("filter-lesson-kind"), coded_options("lessons_kind", KINDS)),
        Control("pilot", message("filter-pilot"), tuple(Option(p, pilot_label(release, p)) for p in listed)),
        Control("entrance", message("filter-entrance"), coded_options("entrance", allowed("lessons", "entrances"))),
    )  # fmt: skip


def more_controls(release: Release) -> tuple[Control, ...]:
    """The year of the document, which the table of years chooses too."""
    years = tuple(Option(year, year) for year in all_years(release))
    return (Control("reported", message("filter-reported"), years),)


@lru_cache(maxsize=512)
def selected(release: Release, choice: Choice) -> tuple[Lesson, ...]:
    """The lessons of which one passage fits every filter; that passage comes first, no place is left out."""
    chosen = dict(choice)
    fits = fitting(release, choice)
    themes = chosen.get("theme", ())
    return tuple(
        _told_as(lesson, first)
        for lesson in lessons(release)
        if not themes or lesson.theme in themes
        if (first := next((p for p in lesson.places if fits(p)), None)) is not None
    )


def _told_as(lesson: Lesson, first: Place) -> Lesson:
    return replace(lesson, places=(first, *(p for p in lesson.places if p is not first)))


def fitting(release: Release, choice: Choice) -> Callable[[Place], bool]:
    """Whether a passage fits every filter but that on the theme, which is the lesson's."""
    chosen = dict(choice)
    kinds, years = chosen.get("kind", ()), chosen.get("reported", ())
    wanted = all_and_parts(release, chosen.get("pilot", ()))
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


def cell(release: Release, choice: Choice, **codes: str) -> Cell:
    """The choice narrowed to single values, with what it leaves."""
    narrowed = changed(choice, **codes)
    return Cell(len(selected(release, narrowed)), narrowed)


def themes_of(found: Iterable[Lesson]) -> tuple[str, ...]:
    """The themes of these lessons, each once, in their order."""
    return tuple(dict.fromkeys(lesson.theme for lesson in found))


def all_evidence(found: Iterable[Lesson]) -> tuple[Evidence, ...]:
    """Every passage that says one of these lessons."""
    return tuple(e for lesson in found for e in lesson.evidence)


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
