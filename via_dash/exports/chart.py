"""A view as charts that PowerPoint draws: rows with texts, and what stands beside them.

Marks, colours and their meaning are those of ``via_dash.figures``; the view is drawn, not its picture.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from math import ceil, floor, log10
from typing import Any

from via_dash.exports.document import Document, Plate
from via_dash.exports.native_chart import (
    Axis,
    Bars,
    Ink,
    Line,
    Marker,
    NativeChart,
    Symbol,
    Xy,
    day_number,
)
from via_dash.exports.slide_text import Piece
from via_dash.texts import Translator
from via_dash.theme import CLASS_GLYPHS, CLASS_MARKS, GROSS_MARK, LANE_MARKS, LINE_COLOURS, PALETTES
from via_dash.views.complexity import TOP_LEVEL, Position
from via_dash.views.corona import Share
from via_dash.views.delays import Delay
from via_dash.views.effects import LevelSeries
from via_dash.views.findings import Finding
from via_dash.views.timeline import Event, Segment, Timeline
from via_dash.views.weighing import Ranked, percent

PALETTE = PALETTES["light"]
LANGUAGE_TAGS = {"nl": "nl-NL", "en": "en-GB"}
Cell = tuple[Piece, ...]

_SYMBOLS: dict[str, Symbol] = {
    "circle": "circle", "circle-open": "circle", "x": "x", "square": "square", "diamond-open": "diamond",
}  # fmt: skip
_EVENT_SYMBOLS: dict[str, Symbol] = {
    "interim_result": "diamond", "final_result": "diamond", "publication": "diamond",
    "pause": "plus", "start": "triangle", "restart": "triangle", "end": "square",
}  # fmt: skip
_OPEN = timedelta(days=120)  # how far a span without an end is drawn
_SHARE_COLOURS = ("vermillion", "blue", "green", "purple")
_YEAR = 365.25
_LABEL_FROM = 0.045  # as on the screen; a smaller share of a bar has no room for its number


@dataclass(frozen=True)
class Band:
    """A row: texts in columns, and what its chart draws. Rows of one ``group`` stay together."""

    cells: tuple[Cell, ...]
    mark: Any
    group: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class RowChart:
    """Rows of equal height with one chart beside them; ``widths`` in inches, the chart has the rest.

    ``draw`` takes the rows of one slide: row i from the top lies at ``len(rows) - i - 0.5`` on the
    vertical axis, or is a category (or two) of bars. ``zone`` is the room in inches
    for marks above the first row; ``draw`` gets it in rows. Keys in ``unused`` are not drawn.
    """

    headings: tuple[str, ...]
    widths: tuple[float, ...]
    bands: tuple[Band, ...]
    over: str
    draw: Callable[[tuple[Band, ...], float], NativeChart]
    zone: float = 0
    ticks_above: bool = False
    keys: tuple[Piece, ...] = ()
    unused: frozenset[str] = frozenset()
    merged: bool = False  # equal neighbours in the first column are one cell


@dataclass(frozen=True)
class Panel:
    """A small chart under a heading of its own."""

    heading: tuple[Piece, ...]
    chart: NativeChart


@dataclass(frozen=True)
class Panels:
    """Charts beside each other, at most two on a slide."""

    panels: tuple[Panel, ...]


@dataclass(frozen=True)
class WithList:
    """One chart with a numbered list beside it."""

    chart: NativeChart
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]


Drawing = RowChart | Panels | WithList


def native(plate: Plate, document: Document, texts: Translator) -> Drawing | None:
    """The chart of a plate as PowerPoint draws it; None where it cannot, or there is no chart."""
    marks = plate.view.marks
    if plate.figure is None:
        return None
    ink = Ink(LANGUAGE_TAGS[document.language], PALETTE.text, PALETTE.line, PALETTE.background)
    day = document.as_of
    if isinstance(marks, Timeline):
        return _timeline(marks, texts, ink, day)
    if not isinstance(marks, tuple) or not marks:
        return None
    kinds = {type(mark) for mark in marks}
    if kinds == {Finding} and len({f.unit for f in marks}) == 1:
        return _forest(marks, texts, ink, day)
    if kinds == {LevelSeries}:
        return _levels(marks, texts, ink, day)
    if kinds == {Delay}:
        return _delays(marks, texts, ink, day)
    if kinds == {Share}:
        return _shares(marks, texts, ink, day)
    if kinds == {Position}:
        return _plane(marks, plate, texts, ink, day)
    if kinds == {Ranked}:
        return _ranks(marks, texts, ink, day)
    return None


# Findings


def _forest(findings: tuple[Finding, ...], texts: Translator, ink: Ink, day: date) -> RowChart:
    low, high = _span(findings)
    step = _step(high - low, 6)
    axis = Axis(floor(low / step) * step, ceil(high / step) * step, step)

    def draw(bands: tuple[Band, ...], _: float) -> NativeChart:
        series = [Xy("0", ((0, 0), (0, len(bands))), Line(PALETTE.muted, 1.75))]
        for y, band in _placed(bands):
            series += _finding_marks(band.mark, y, texts)
        return NativeChart(tuple(series), axis, _rows_axis(len(bands)), ink, day)

    return RowChart(
        headings=(texts.text("column-finding"), texts.text("column-size")),
        widths=(4.5, 2.95),
        bands=tuple(
            Band(
                (_finding_label(f, texts), _finding_value(f, texts)),
                f,
                texts.say(f.study),
                _difference_note(findings, index, texts),
            )
            for index, f in enumerate(findings)
        ),
        over=_axis_title(findings, texts),
        draw=draw,
        unused=frozenset(CLASS_GLYPHS.values())
        - {CLASS_GLYPHS[f.evidence_class or "insufficient"] for f in findings},
    )


def _axis_title(findings: tuple[Finding, ...], texts: Translator) -> str:
    first = findings[0]
    return texts.text(
        f"axis-{first.unit if first.measure == 'net' else f'{first.measure}-{first.unit}'}"
    )


def _finding_label(f: Finding, texts: Translator) -> Cell:
    when = [said for part in (f.horizon, f.per) if (said := texts.say(part))]
    return (
        Piece(texts.say(f.study), bold=True),
        Piece(" · ".join((texts.say(f.short), *when))),
        Piece(texts.say(f.outcome)),
    )


def _finding_value(f: Finding, texts: Translator) -> Cell:
    """Size and significance in words, and the glyph of the class: the mark never carries it alone."""
    colour, _ = _look(f)
    glyph = CLASS_GLYPHS[f.evidence_class or "insufficient"] if f.measure == "net" else "◇"
    said = []
    if f.measure == "net":
        said.append(texts.text(f"significance-short-{f.significance}"))
    if f.provisional:
        said.append(texts.text("provisional"))
    if f.n_intervention is not None:
        said.append(f"n\u00a0=\u00a0{texts.number(f.n_intervention)}")
    size = Piece(texts.say(f.size), colour=colour, glyph=glyph)
    return (size, Piece(" · ".join(said))) if said else (size,)


def _difference_note(
    findings: tuple[Finding, ...], index: int, texts: Translator
) -> tuple[str, ...]:
    """What the source says of the difference between the groups above, which is no effect itself."""
    own = findings[index]
    same = [f for f in findings if _compared(f) == _compared(own)]
    if len({f.subgroup for f in same}) < 2 or same[-1] is not own:
        return ()
    said = [texts.say(d) for d in own.differences] or [texts.text("difference-not-reported-short")]
    what = ", ".join(part for p in (own.outcome, own.horizon) if (part := texts.say(p)))
    return (f"↕ {texts.say(own.study)}, {what}: {'; '.join(said)}",)


def _compared(f: Finding) -> tuple[object, ...]:
    return f.study, f.intervention, f.outcome, f.horizon, f.per


def _look(f: Finding) -> tuple[str, str]:
    """Colour and plotly symbol of a finding."""
    name, symbol = (
        CLASS_MARKS[f.evidence_class or "insufficient"] if f.measure == "net" else GROSS_MARK
    )
    return getattr(PALETTE, name), symbol


def _finding_marks(f: Finding, y: float, texts: Translator) -> list[Xy]:
    colour, symbol = _look(f)
    name = f"{texts.say(f.study)}: {texts.say(f.short)}, {texts.say(f.outcome)}"
    series = []
    if f.low is not None and f.high is not None:
        ends = Marker("square", 8, colour)
        series.append(Xy(name, ((f.low, y), (f.high, y)), Line(colour, 4.5), ends))
    point = f.estimate
    if point is None and (f.low is None or f.high is None):
        point = f.low if f.low is not None else f.high
    if point is not None:
        series += _mark(name, (point, y), _SYMBOLS[symbol], 12, colour, hollow="open" in symbol)
    return series


def _mark(
    name: str,
    point: tuple[float, float],
    symbol: Symbol,
    size: int,
    colour: str,
    *,
    hollow: bool,
    label: str = "",
) -> list[Xy]:
    """A mark; a hollow one has its inside below and above it, for programs stack in either order."""
    mark = Xy(name, (point,), None, Marker(symbol, size, colour), (label,))
    if not hollow or symbol in ("x", "plus"):
        return [mark]
    inside = max(size - (6 if symbol in ("diamond", "triangle") else 5), 3)
    white = Xy(f"{name} ○", (point,), None, Marker(symbol, inside, PALETTE.background))
    return [white, mark, white]


def _span(findings: Iterable[Finding]) -> tuple[float, float]:
    values = [v for f in findings for v in (f.estimate, f.low, f.high) if v is not None]
    low, high = min([0.0, *values]), max([0.0, *values])
    room = (high - low or 1.0) * 0.04
    return (low - room if low < 0 else low), high + room


def _step(span: float, ticks: int) -> float:
    """A step of 1, 2 or 5 times a power of ten that gives at most so many ticks."""
    rough = span / ticks
    base = 10.0 ** floor(log10(rough))
    return next(base * times for times in (1, 2, 5, 10) if base * times >= rough - 1e-9)


# Levels and shares


def _levels(marks: tuple[LevelSeries, ...], texts: Translator, ink: Ink, day: date) -> Panels:
    top = max(value for s in marks for _, value in s.points)
    step = _step(top * 1.25 or 1.0, 5)
    last = max(month for s in marks for month, _ in s.points) or 1.0
    months = _step(last, 6)
    x = Axis(-months / 4, last + months / 4, months, title=texts.text("axis-months"))
    if all(float(m).is_integer() and m % 6 == 0 for s in marks for m, _ in s.points):
        x = Axis(0, ceil(last / 6) * 6, 6, title=texts.text("axis-months"))
    y = Axis(0, ceil(top * 1.25 / step) * step or step, step, '0"%"', shown=False, grid=True)
    return Panels(
        tuple(
            Panel(
                (
                    Piece(f"{texts.say(s.study)}, {texts.say(s.subgroup)}", bold=True),
                    Piece(texts.say(s.outcome)),
                ),
                NativeChart(
                    (
                        Xy(
                            f"{texts.say(s.study)}: {texts.say(s.outcome)}",
                            s.points,
                            Line(PALETTE.grey, 2.25, "dot"),
                            Marker("square", 9, PALETTE.grey),
                            tuple(f"{texts.number(value)}%" for _, value in s.points),
                        ),
                    ),
                    x,
                    y,
                    ink,
                    day,
                ),
            )
            for s in marks
        )
    )


def _shares(marks: tuple[Share, ...], texts: Translator, ink: Ink, day: date) -> RowChart:
    top = max(max(s.before, s.after) for s in marks) or 1.0
    step = _step(top * 1.2, 5)
    axis = Axis(0, ceil(top * 1.2 / step) * step, step, '0.###"%"' if step < 1 else '0"%"')

    def draw(bands: tuple[Band, ...], _: float) -> NativeChart:
        series = []
        for y, band in _placed(bands):
            index, share = band.mark
            colour = getattr(PALETTE, _SHARE_COLOURS[index % len(_SHARE_COLOURS)])
            name = texts.say(share.subgroup)
            points = ((share.before, y), (share.after, y))
            series.append(Xy(name, points, Line(colour, 3.5)))
            for point, hollow in zip(points, (True, False), strict=True):
                said = f"{texts.number(point[0])}%"
                series += _mark(name, point, "circle", 13, colour, hollow=hollow, label=said)
        return NativeChart(tuple(series), axis, _rows_axis(len(bands)), ink, day)

    def cells(s: Share) -> tuple[Cell, ...]:
        moments = ((s.before_when, s.before), (s.after_when, s.after))
        return (
            (Piece(texts.say(s.subgroup), bold=True),),
            tuple(Piece(f"{texts.say(when)}: {texts.number(value)}%") for when, value in moments),
        )

    return RowChart(
        headings=(texts.text("column-who"), texts.text("column-value")),
        widths=(3.6, 2.2),
        bands=tuple(Band(cells(s), (i, s), texts.say(s.subgroup)) for i, s in enumerate(marks)),
        over=texts.text("axis-benefit"),
        draw=draw,
    )


# Time


def _timeline(timeline: Timeline, texts: Translator, ink: Ink, day: date) -> RowChart:
    axis = _years(min(timeline.first, timeline.at.day), max(timeline.last, timeline.at.day))
    bands = tuple(
        Band(
            (
                (Piece(("↳ " if row.is_part else "") + texts.say(row.name), bold=not row.is_part),),
                (Piece(texts.text(f"lane-{lane}"), colour=_lane_colour(lane)),),
            ),
            (
                tuple(s for s in row.segments if s.lane == lane),
                tuple(e for e in row.events if e.lane == lane),
            ),
            texts.say(row.name),
        )
        for row in timeline.rows
        for lane in row.lanes
    )

    def draw(shown: tuple[Band, ...], zone: float) -> NativeChart:
        series = _across(timeline, len(shown), zone, texts)
        for y, band in _placed(shown):
            segments, events = band.mark
            for segment in segments:
                series += _segment(segment, timeline.at.day, y, band.group, texts)
            for event in events:
                series += _event(event, timeline, y, texts)
        rows = Axis(0, len(shown) + zone, 1, shown=False, grid=False)
        return NativeChart(tuple(series), axis, rows, ink, day)

    return RowChart(
        headings=(texts.text("column-pilot"), texts.text("slides-lane")),
        widths=(3.9, 1.5),
        bands=bands,
        over="",
        draw=draw,
        zone=_ZONE,
        ticks_above=True,
        keys=tuple(
            Piece(texts.text(f"slides-turn-{key}"), colour=PALETTE.grey, glyph=glyph)
            for glyph, key in (("▲", "start"), ("■", "end"), ("✕", "cancelled"))
        )
        + tuple(
            Piece(texts.text(_STATES[look]), colour=PALETTE.grey, glyph=glyph)
            for glyph, look in (("▥", "imprecise"), ("▬ ▬", "paused"), ("┄", "unclear"))
        ),
        # The lanes stand in words in their colour; stretches look otherwise than on the screen.
        unused=frozenset("━▨▒"),
        merged=True,
    )


_ZONE = 0.52


def _years(first: date, last: date) -> Axis:
    """Whole years; each tick falls on the first or second day of one, so that none is told twice."""
    low = day_number(date(first.year, 1, 1)) + 1
    years = last.year + 1 - first.year
    step = 1 if years <= 10 else ceil(years / 10)
    return Axis(
        low, low + _YEAR * ceil(years / step) * step, _YEAR * step, "yyyy", grid=True, far=True
    )


def _lane_colour(lane: str) -> str:
    colour: str = getattr(PALETTE, LANE_MARKS[lane][0])
    return colour


def _across(timeline: Timeline, rows: int, zone: float, texts: Translator) -> list[Xy]:
    """Lines over all rows: the as-of day, the start of corona, elections and the end."""

    def line(day: date, height: float, said: str, look: Line, side: str) -> Xy:
        x = day_number(day)
        points = ((x, 0.0), (x, height))
        return Xy(said, points, look, None, ("", said), "r" if side == "r" else "l", look.colour)

    low, high = rows + zone * 0.28, rows + zone * 0.76
    series = [line(timeline.at.day, high, f"{texts.text('as-of-mark')} {texts.date(timeline.at.day)}", Line(PALETTE.text, 1.75, "dash"), "l")]  # fmt: skip
    if timeline.corona_from and timeline.corona_from.earliest <= timeline.at.day:
        series.append(line(timeline.corona_from.earliest, low, texts.text("corona-mark"), Line(PALETTE.vermillion, 1.5), "l"))  # fmt: skip
    for landmark in timeline.landmarks:
        is_election = landmark.kind == "election"
        said = texts.text("mark-election" if is_election else "mark-end")
        series.append(line(landmark.middle, high if is_election else low, said, Line(PALETTE.muted, 1.25, "dot"), "r"))  # fmt: skip
    return series


def _segment(segment: Segment, as_of: date, y: float, row: str, texts: Translator) -> list[Xy]:
    """Solid between the certain days, striped where a date is somewhere within, hollow when planned."""
    start, end = segment.start, segment.end
    colour = _lane_colour(segment.lane)
    core_to = end.earliest if end else as_of
    core_from = min(start.latest, core_to)
    stretches = [
        (start.earliest, core_from, "imprecise"),
        (core_from, min(core_to, as_of), segment.state),
        (max(core_from, as_of), core_to, "planned"),
        *([(max(end.earliest, core_from), end.latest, "imprecise")] if end else []),
    ]
    name = f"{row}: {texts.text(f'lane-{segment.lane}')}"
    series: list[Xy] = []
    for begin, finish, look in stretches:
        if finish <= begin:
            continue
        points = ((day_number(begin), y), (day_number(finish), y))
        said = f"{name}, {texts.text(_STATES[look])}"
        if look == "planned":
            white = Xy(f"{said} ○", _inset(points), Line(PALETTE.background, 6))
            series += [white, Xy(said, points, Line(colour, 9)), white]
        else:
            series.append(Xy(said, points, _STRETCHES[look](colour)))
    return series


def _inset(points: Sequence[tuple[float, float]]) -> tuple[tuple[float, float], ...]:
    """The inside of a hollow stretch: its ends show as edges."""
    (begin, y), (finish, _) = points
    edge = min(6.0, (finish - begin) / 4)
    return ((begin + edge, y), (finish - edge, y))


_STRETCHES: dict[str, Callable[[str], Line]] = {
    "running": lambda colour: Line(colour, 9),
    "imprecise": lambda colour: Line(colour, 9, "stripes"),
    "paused": lambda colour: Line(colour, 5, "blocks"),
    "unclear": lambda colour: Line(colour, 2.5, "dot"),
}
_STATES = {
    "running": "segment-running", "paused": "segment-paused", "unclear": "segment-unclear",
    "planned": "segment-planned", "imprecise": "legend-imprecise",
}  # fmt: skip


def _event(event: Event, timeline: Timeline, y: float, texts: Translator) -> list[Xy]:
    """A mark at the middle of what is possible, with a line over the whole of it; open when planned."""
    colour = _lane_colour(event.lane)
    at = timeline.at
    is_open = event.certainty == "planned" or (at.hindsight and not event.surely_by(at.day))
    said = f"{texts.say(event.label)} ({texts.say(event.when)}, {texts.text(f'certainty-{event.certainty}')})"
    series = []
    if not event.is_precise:
        before = _OPEN if event.open_at == "start" else timedelta(0)
        after = _OPEN if event.open_at == "end" else timedelta(0)
        ends = (event.earliest - before, event.latest + after)
        series.append(Xy(said, tuple((day_number(d), y) for d in ends), Line(colour, 1.75, "dot")))
    symbol: Symbol = (
        "x" if event.certainty == "cancelled" else _EVENT_SYMBOLS.get(event.kind, "circle")
    )
    point = (day_number(event.middle), y)
    return [*series, *_mark(said, point, symbol, 10, colour, hollow=is_open)]


def _delays(marks: tuple[Delay, ...], texts: Translator, ink: Ink, day: date) -> RowChart:
    spans = [d for delay in marks for e in (delay.before, delay.after) for d in e.span]
    axis = _years(min(spans), max(spans))
    before, after = texts.text("column-before"), texts.text("column-after")

    def draw(bands: tuple[Band, ...], _: float) -> NativeChart:
        names, bases, olds, news = [], [], [], []
        for band in bands:
            for heading, expected in ((before, band.mark.before), (after, band.mark.after)):
                start, end = expected.span
                length = (end - start).days + 1
                names.append(f"{band.group}: {heading}, {texts.say(expected.when)}")
                bases.append(day_number(start))
                olds.append(length if heading == before else None)
                news.append(length if heading == after else None)
        # An axis that does not begin at zero cuts the invisible base, not what stands on it.
        return NativeChart(
            (
                Bars(texts.text("slides-from-day"), tuple(bases), "none", PALETTE.background),
                Bars(texts.text("slides-days", what=before), tuple(olds), "hatched", PALETTE.grey),
                Bars(texts.text("slides-days", what=after), tuple(news), "hollow", PALETTE.blue),
            ),
            axis,
            axis,
            ink,
            day,
            categories=tuple(names),
            gap=45,
        )

    def cells(d: Delay) -> tuple[Cell, ...]:
        return (
            (
                Piece(texts.say(d.pilot), bold=True),
                Piece(texts.say(d.label)),
                *((Piece(texts.text("because-of-corona")),) if d.covid == "yes" else ()),
            ),
            (
                Piece(f"{before}: {texts.say(d.before.when)}"),
                Piece(f"{after}: {texts.say(d.after.when)}"),
                Piece(texts.say(d.size)),
            ),
        )

    return RowChart(
        headings=(texts.text("column-event"), texts.text("slides-when")),
        widths=(4.65, 3.45),
        bands=tuple(
            Band(cells(d), d, f"{texts.say(d.pilot)}: {texts.say(d.label)}") for d in marks
        ),
        over="",
        draw=draw,
        ticks_above=True,
    )


# Places and ranks


def _plane(
    positions: tuple[Position, ...], plate: Plate, texts: Translator, ink: Ink, day: date
) -> WithList:
    series: list[Xy] = []
    rows: list[tuple[Cell, ...]] = []
    for number, p in enumerate(positions, start=1):
        colour = getattr(PALETTE, LINE_COLOURS.get(p.line or "", "grey"))
        series += _box(p, number, colour, texts)
        basis = "slides-placed-stated" if p.stated is not None else "slides-placed-coded"
        rows.append(
            (
                (Piece(str(number), bold=True, colour=colour),),
                (Piece(texts.say(p.name)),),
                (Piece(texts.text(basis)),),
            )
        )
    own = next((t for t in plate.figure.data if t.name == "own"), None) if plate.figure else None
    if own is not None:
        said = texts.text("own-placing-mark")
        mark = Marker("diamond", 14, PALETTE.text)
        point = (float(own.x[0]), float(own.y[0]))
        series.append(Xy(said, (point,), None, mark, (said,), "l" if point[0] > 0.5 else "r"))
    chart = NativeChart(
        tuple(series),
        Axis(-0.03, 1.03, 0.5, title=f"{texts.text('axis-complexity')}: {texts.text('axis-simple')} → {texts.text('axis-complex')}", number_format=";;;"),
        Axis(0, TOP_LEVEL, 1, title=texts.text("axis-development"), number_format="0"),
        ink,
        day,
    )  # fmt: skip
    headings = ("", texts.text("column-pilot"), texts.text("slides-placed"))
    return WithList(chart, headings, tuple(rows), (0.45, 3.85, 1.95))


def _box(p: Position, number: int, colour: str, texts: Translator) -> list[Xy]:
    """Four edges; those that bound an axis are solid where the report speaks of that axis."""
    (x0, x1), (y0, y1) = p.complexity, p.development

    def edge(points: tuple[tuple[float, float], ...], stated: bool) -> Xy:
        look = Line(colour, 2.75 if stated else 1.5, "solid" if stated else "dash")
        return Xy(f"{number} {texts.say(p.name)}", points, look)

    return [
        edge(((x0, y1), (x1, y1)), p.development_stated),
        edge(((x0, y0), (x1, y0)), p.development_stated),
        edge(((x0, y0), (x0, y1)), p.complexity_stated),
        edge(((x1, y0), (x1, y1)), p.complexity_stated),
        Xy(str(number), ((x0, y1),), None, None, (str(number),), "ctr", colour),
    ]


def _ranks(marks: tuple[Ranked, ...], texts: Translator, ink: Ink, day: date) -> RowChart:
    count = len(marks)

    def draw(bands: tuple[Band, ...], _: float) -> NativeChart:
        layers = []
        for rank in range(count):
            shares = tuple(band.mark.shares[rank] for band in bands)
            colour, on = _tint(rank, count)
            layers.append(
                Bars(
                    texts.text("column-rank", rank=str(rank + 1)),
                    shares,
                    "solid",
                    colour,
                    tuple(texts.say(percent(s)) if s >= _LABEL_FROM else "" for s in shares),
                    on,
                )
            )
        return NativeChart(
            tuple(layers),
            Axis(0, 1, 0.25, "0%", shown=False),
            Axis(0, 1, 0.25),
            ink,
            day,
            categories=tuple(band.group for band in bands),
            percent=True,
        )

    return RowChart(
        headings=(
            texts.text("column-pilot"),
            texts.text("column-possible-ranks"),
            texts.text("column-unknown-scores"),
        ),
        widths=(3.15, 1.85, 1.35),
        bands=tuple(
            Band(
                (
                    (Piece(texts.say(m.name), bold=True),),
                    # The caveats speak of this line, which stands beside the bars on the screen.
                    (Piece(texts.say(m.interval), colour=PALETTE.text, glyph="┣━┫"),),
                    (Piece(texts.text("n-of-total", n=m.unknown, total=m.of)),),
                ),
                m,
                texts.say(m.name),
            )
            for m in marks
        ),
        over=texts.text("slides-ranks-over", n=count),
        draw=draw,
    )


def _tint(index: int, count: int) -> tuple[str, str]:
    """One hue from dark to light over the ranks, and the colour that reads on it."""
    share = 0.85 * index / max(count - 1, 1)
    hue, paper = (_channels(c) for c in (PALETTE.blue, PALETTE.background))
    mixed = [round(h + (p - h) * share) for h, p in zip(hue, paper, strict=True)]
    return "#" + "".join(f"{c:02x}" for c in mixed), (
        PALETTE.background if share < 0.35 else PALETTE.text
    )


def _channels(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return red, green, blue


def _placed(bands: tuple[Band, ...]) -> list[tuple[float, Band]]:
    """Each row with its place on the vertical axis, the first on top."""
    return [(len(bands) - index - 0.5, band) for index, band in enumerate(bands)]


def _rows_axis(rows: int) -> Axis:
    return Axis(0, rows, 1, shown=False, grid=True)


def groups_of(bands: tuple[Band, ...]) -> list[tuple[Band, ...]]:
    return [tuple(group) for _, group in groupby(bands, key=lambda band: band.group)]
