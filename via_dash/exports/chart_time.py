"""The timeline and shifted milestones as charts that PowerPoint draws."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from math import ceil

from via_dash.exports.chart_parts import PALETTE, Band, Cell, RowChart, mark_at, placed
from via_dash.exports.native_chart import (
    Axis,
    Bars,
    Ink,
    Line,
    NativeChart,
    Symbol,
    Xy,
    day_number,
)
from via_dash.exports.slide_text import Piece
from via_dash.texts import Translator
from via_dash.theme import LANE_MARKS
from via_dash.views.delays import Delay
from via_dash.views.timeline import Event, Segment, Timeline

_EVENT_SYMBOLS: dict[str, Symbol] = {
    "interim_result": "diamond", "final_result": "diamond", "publication": "diamond",
    "pause": "plus", "start": "triangle", "restart": "triangle", "end": "square",
}  # fmt: skip
_OPEN = timedelta(days=120)  # how far a span without an end is drawn
_YEAR = 365.25


def timeline_chart(timeline: Timeline, texts: Translator, ink: Ink, day: date) -> RowChart:
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
        for y, band in placed(shown):
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
    return [*series, *mark_at(said, point, symbol, 10, colour, hollow=is_open)]


def delays_chart(marks: tuple[Delay, ...], texts: Translator, ink: Ink, day: date) -> RowChart:
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
