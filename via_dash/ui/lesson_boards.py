"""Tile bodies of the page on lessons: folded themes, theme by year and by pilot, what recurs."""

from collections.abc import Iterable, Sequence

from via_dash.texts import Translator
from via_dash.ui.markup import (
    Html,
    bold,
    escape,
    folded,
    joined,
    link,
    marked,
    note,
    opens,
    source_link,
    table,
)
from via_dash.ui.pilot_boards import pilot_link
from via_dash.views.controls import Choice
from via_dash.views.lessons import Cell, Lesson, Place, base
from via_dash.views.lessons_compared import BothSaid, Recurrence
from via_dash.views.lessons_grouped import ByPilot, Theme, Years
from via_dash.views.pilots import PROGRAMME
from via_dash.views.view import View

ADDRESS = "lessen"
_FEW = 8
_STANDING = {"known": "◆", "new": "◇", "earlier": "◁", "unclear": "?"}
_KIND = {"working_element": "▲", "condition": "◆", "obstacle": "▼", "recommendation": "➔"}


# By theme


def themes(texts: Translator, view: View[tuple[Theme, ...]]) -> Html:
    """The themes folded, each with how many lessons of each kind; open where there are few lessons."""
    few = len(view.marks) == 1 or len(view.records) <= _FEW
    return joined(_theme(texts, theme, is_open=few) for theme in view.marks)


def _theme(texts: Translator, theme: Theme, *, is_open: bool) -> Html:
    counts = ", ".join(texts.text(f"learned-{kind}", n=len(g)) for kind, g in theme.by_kind)
    head = f"{_name(texts, theme.code)} ({len(theme.lessons)}): {escape(counts)}"
    groups = (_kind(texts, kind, group) for kind, group in theme.by_kind)
    return folded(Html(head), Html("".join(groups)), is_open=is_open)


def _kind(texts: Translator, kind: str, found: Sequence[Lesson]) -> str:
    label = marked(_KIND[kind], texts.text(f"learned-{kind}", n=len(found)))
    items = "".join(_lesson(texts, lesson) for lesson in found)
    return f"<p>{bold(label)}</p><ul class='statements'>{items}</ul>"


def _lesson(texts: Translator, lesson: Lesson) -> str:
    """A lesson, whom it is about, what it rests on, its caveat, and the passages that say it."""
    head, rests = _pilots(texts, lesson.pilots.items()), texts.say(base(lesson))
    places = Html("")
    if len(lesson.places) == 1:
        head = Html(f"{head} – {escape(rests)}: {_where(texts, lesson.places[0])}")
    else:
        items = "".join(f"<li>{_said(texts, place, lesson)}</li>" for place in lesson.places)
        places = folded(rests, Html(f"<ul>{items}</ul>"), kind="source")
    said = escape(texts.say(lesson.text))
    return f"<li>{said}<br><span class='source'>{head}</span>{_note(texts, lesson)}{places}</li>"


def _note(texts: Translator, lesson: Lesson) -> str:
    """What kind of passage it is, in the curators' words; that there are none is said too."""
    if lesson.note is None:
        return f"<br><span class='note'>{escape(texts.text('learned-no-note'))}</span>"
    return note(texts, lesson.note)


def _said(texts: Translator, place: Place, lesson: Lesson) -> str:
    """A passage, with what is different about it from how the lesson is told."""
    first = place is lesson.places[0]
    about = _pilot(texts, place.pilot_id, place.pilot)
    kind = texts.value("lessons_kind", place.kind)
    said = f"{_where(texts, place)} – {about}; {escape(kind)}"
    if place.text != lesson.text:
        said += f": {escape(texts.say(place.text))}"
    return said if first or place.note == lesson.note else said + note(texts, place.note)


def _where(texts: Translator, place: Place) -> Html:
    return source_link(
        texts, place.evidence, f"{texts.say(place.source)}, {place.evidence.locator}"
    )


def _places(texts: Translator, lesson: Lesson) -> Html:
    return joined((_where(texts, place) for place in lesson.places), "; ")


def _pilot(texts: Translator, pilot_id: str, name: object) -> Html:
    """A link to the page on a pilot; what is of no pilot has none."""
    if pilot_id == PROGRAMME:
        return Html(escape(texts.text("learned-no-pilot")))
    return pilot_link(texts, pilot_id, name)  # type: ignore[arg-type]


def _pilots(texts: Translator, pilots: Iterable[tuple[str, object]]) -> Html:
    return joined((_pilot(texts, pilot_id, name) for pilot_id, name in pilots), " · ")


# Counts that lead to what they count


def _counted(texts: Translator, cell: Cell) -> Html:
    if not cell.n:
        dash = "<span aria-hidden='true'>–</span>"
        return Html(f"{dash}<span class='hidden'>{escape(texts.text('learned-none'))}</span>")
    return link(texts.number(cell.n), ADDRESS, **parameters(cell.choice), lang=texts.language)


def parameters(choice: Choice) -> dict[str, str]:
    """A choice as it stands in the address."""
    return {name: ",".join(codes) for name, codes in choice if codes}


def _matrix(caption: str, headings: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    return f"<div class='counts'>{table(caption, headings, rows)}</div>"


def _name(texts: Translator, theme: str) -> Html:
    return Html(f"<b class='group'>{escape(texts.value('theme', theme))}</b>")


def years(texts: Translator, view: View[Years]) -> Html:
    """Theme by year of the document, what the years say of it, and the lessons said again."""
    headings = [
        texts.text("column-theme"),
        *view.marks.years,
        texts.text("column-standing"),
        texts.text("column-again"),
    ]
    rows = [
        [
            _name(texts, theme.code),
            *(_counted(texts, cell) for cell in theme.cells),
            marked(
                _STANDING[theme.standing],
                texts.text(f"learned-{theme.standing}", newest=view.marks.years[-1]),
            ),
            _again(texts, theme.again),
        ]
        for theme in view.marks.themes
    ]
    return Html(_matrix(texts.say(view.finding), headings, rows))


def _again(texts: Translator, found: tuple[Lesson, ...]) -> Html:
    if not found:
        return _counted(texts, Cell(0, ()))
    items = "".join(
        f"<p>{escape(texts.say(ls.text))} ({escape(', '.join(ls.years))}: {_places(texts, ls)})</p>"
        for ls in found
    )
    return opens(len(found), Html(items))


def pilots(texts: Translator, view: View[ByPilot]) -> Html:
    """Theme by pilot, each count a link to what it counts."""
    headings = [
        texts.text("column-theme"),
        texts.text("column-total"),
        *(texts.say(name) for _, name in view.marks.pilots),
    ]
    rows = [
        [_name(texts, t.code), _counted(texts, t.total), *(_counted(texts, c) for c in t.cells)]
        for t in view.marks.themes
    ]
    return Html(_matrix(texts.say(view.finding), headings, rows))


# What recurs, and where both are said


def recurring(texts: Translator, view: View[tuple[Recurrence, ...]]) -> Html:
    """Theme and kind with their pilots and documents; the first few, the others folded."""
    headings = [texts.say(column.label) for column in view.columns]
    rows = [_recurrence(texts, r) for r in view.marks]
    shown, rest = rows[:_FEW], rows[_FEW:]
    first = Html(table(texts.say(view.finding), headings, shown))
    if not rest:
        return first
    more = texts.text("learned-more", n=len(rest))
    return joined((first, folded(more, Html(table(more, headings, rest)))))


def _recurrence(texts: Translator, r: Recurrence) -> list[object]:
    return [
        _name(texts, r.theme),
        marked(_KIND[r.kind], texts.value("lessons_kind", r.kind)),
        _counted(texts, r.cell),
        _pilots(texts, r.pilots)
        if r.pilots
        else marked("–", texts.text("learned-in-no-pilot"), "unknown"),
        ", ".join(texts.say(document) for document in r.documents),
    ]


def both(texts: Translator, view: View[tuple[BothSaid, ...]]) -> Html:
    """A fold per theme: what works beside what stands in the way, each with its pilots."""
    headings = [texts.text("learned-works"), texts.text("learned-hinders")]
    parts = []
    for pair in view.marks:
        counts = texts.text("learned-both-counts", works=len(pair.works), hinders=len(pair.hinders))
        head = Html(f"{_name(texts, pair.theme)}: {escape(counts)}")
        rows = [[_side(texts, pair.works), _side(texts, pair.hinders)]]
        caption = texts.text("learned-both-of", theme=texts.value("theme", pair.theme))
        body = table(caption, headings, rows, row_headings=False)
        parts.append(folded(head, Html(body)))
    return Html(f"<div class='halves'>{joined(parts)}</div>")


def _side(texts: Translator, found: Iterable[Lesson]) -> Html:
    items = "".join(
        f"<li>{escape(texts.say(ls.text))}<br><span class='source'>"
        f"{_pilots(texts, ls.pilots.items())} – {_places(texts, ls)}</span>{_note(texts, ls)}</li>"
        for ls in found
    )
    return Html(f"<ul class='statements'>{items}</ul>")
