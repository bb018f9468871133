"""Tile bodies of the page on lessons: folded themes, theme by year and by pilot, what recurs."""

from collections.abc import Iterable, Sequence

from via_dash.texts import Translator
from via_dash.ui.markup import Html, escape, link, marked, note, source_link, table
from via_dash.ui.pilot_boards import pilot_link
from via_dash.views.controls import Choice
from via_dash.views.lessons import (
    BothSaid,
    ByPilot,
    Cell,
    Lesson,
    Place,
    Recurrence,
    Theme,
    Years,
    base,
)
from via_dash.views.pilots import PROGRAMME
from via_dash.views.view import View

ADDRESS = "lessen"
_FEW = 8
_STANDING = {"known": "◆", "new": "◇", "earlier": "◁", "unclear": "?"}
_KIND = {"working_element": "▲", "condition": "◆", "obstacle": "▼", "recommendation": "➔"}


def _folded(head: str, body: str, *, is_open: bool = False) -> str:
    opened = " open" if is_open else ""
    return f"<details class='class'{opened}><summary>{head}</summary>{body}</details>"


# By theme


def themes(texts: Translator, view: View[tuple[Theme, ...]]) -> Html:
    """The themes folded, each with how many lessons of each kind; open where there are few lessons."""
    few = len(view.marks) == 1 or len(view.records) <= _FEW
    return Html("".join(_theme(texts, theme, is_open=few) for theme in view.marks))


def _theme(texts: Translator, theme: Theme, *, is_open: bool) -> str:
    counts = ", ".join(texts.text(f"learned-{kind}", n=len(g)) for kind, g in theme.by_kind)
    name = escape(texts.value("theme", theme.code))
    head = f"<b class='group'>{name}</b> ({len(theme.lessons)}): {escape(counts)}"
    groups = (_kind(texts, kind, group) for kind, group in theme.by_kind)
    return _folded(head, "".join(groups), is_open=is_open)


def _kind(texts: Translator, kind: str, found: Sequence[Lesson]) -> str:
    label = marked(_KIND[kind], texts.text(f"learned-{kind}", n=len(found)))
    items = "".join(_lesson(texts, lesson) for lesson in found)
    return f"<p><b>{label}</b></p><ul class='statements'>{items}</ul>"


def _lesson(texts: Translator, lesson: Lesson) -> str:
    """A lesson, whom it is about, what it rests on, its caveat, and the passages that say it."""
    about = " · ".join(str(_pilot(texts, p, name)) for p, name in lesson.pilots.items())
    rests = escape(texts.say(base(lesson)))
    if len(lesson.places) == 1:
        head, places = f"{about} – {rests}: {_where(texts, lesson.places[0])}", ""
    else:
        items = "".join(f"<li>{_said(texts, place, lesson)}</li>" for place in lesson.places)
        head = about
        places = f"<details class='source'><summary>{rests}</summary><ul>{items}</ul></details>"
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


def _pilot(texts: Translator, pilot_id: str, name: object) -> Html:
    """A link to the page on a pilot; what is of no pilot has none."""
    if pilot_id == PROGRAMME:
        return Html(escape(texts.text("learned-no-pilot")))
    return pilot_link(texts, pilot_id, name)  # type: ignore[arg-type]


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
        f"<p>{escape(texts.say(ls.text))} ({escape(', '.join(ls.years))}: "
        f"{'; '.join(str(_where(texts, place)) for place in ls.places)})</p>"
        for ls in found
    )
    return Html(f"<details><summary>{len(found)}</summary>{items}</details>")


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
    markup = table(texts.say(view.finding), headings, shown)
    if rest:
        more = texts.text("learned-more", n=len(rest))
        markup += _folded(escape(more), table(more, headings, rest))
    return Html(markup)


def _recurrence(texts: Translator, r: Recurrence) -> list[object]:
    about = " · ".join(str(_pilot(texts, p, name)) for p, name in r.pilots)
    return [
        _name(texts, r.theme),
        marked(_KIND[r.kind], texts.value("lessons_kind", r.kind)),
        _counted(texts, r.cell),
        Html(about) if about else marked("–", texts.text("learned-in-no-pilot"), "unknown"),
        ", ".join(texts.say(document) for document in r.documents),
    ]


def both(texts: Translator, view: View[tuple[BothSaid, ...]]) -> Html:
    """A fold per theme: what works beside what stands in the way, each with its pilots."""
    headings = [texts.text("learned-works"), texts.text("learned-hinders")]
    parts = []
    for pair in view.marks:
        name = escape(texts.value("theme", pair.theme))
        counts = escape(
            texts.text("learned-both-counts", works=len(pair.works), hinders=len(pair.hinders))
        )
        rows = [[_side(texts, pair.works), _side(texts, pair.hinders)]]
        caption = texts.text("learned-both-of", theme=texts.value("theme", pair.theme))
        body = table(caption, headings, rows, row_headings=False)
        parts.append(_folded(f"<b class='group'>{name}</b>: {counts}", body))
    return Html(f"<div class='halves'>{''.join(parts)}</div>")


def _side(texts: Translator, found: Iterable[Lesson]) -> Html:
    items = "".join(
        f"<li>{escape(texts.say(ls.text))}<br><span class='source'>"
        f"{' · '.join(str(_pilot(texts, p, name)) for p, name in ls.pilots.items())} – "
        f"{'; '.join(str(_where(texts, place)) for place in ls.places)}</span>{_note(texts, ls)}</li>"
        for ls in found
    )
    return Html(f"<ul class='statements'>{items}</ul>")
