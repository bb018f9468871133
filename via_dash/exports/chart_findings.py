"""Findings, levels and shares as charts that PowerPoint draws."""

from collections.abc import Iterable
from datetime import date
from math import ceil, floor

from via_dash.exports.chart_parts import (
    PALETTE,
    Band,
    Cell,
    Panel,
    Panels,
    RowChart,
    mark_at,
    placed,
    rows_axis,
    step_of,
)
from via_dash.exports.native_chart import (
    Axis,
    Ink,
    Line,
    Marker,
    NativeChart,
    Symbol,
    Xy,
)
from via_dash.exports.slide_text import Piece
from via_dash.figures.forest import row_words
from via_dash.texts import Translator
from via_dash.theme import CLASS_GLYPHS, CLASS_MARKS, GROSS_MARK
from via_dash.views.corona import Share
from via_dash.views.effects import LevelSeries
from via_dash.views.findings import Finding

_SYMBOLS: dict[str, Symbol] = {
    "circle": "circle", "circle-open": "circle", "x": "x", "square": "square", "diamond-open": "diamond",
}  # fmt: skip
_SHARE_COLOURS = ("vermillion", "blue", "green", "purple")


def forest_chart(findings: tuple[Finding, ...], texts: Translator, ink: Ink, day: date) -> RowChart:
    low, high = _span(findings)
    step = step_of(high - low, 6)
    axis = Axis(floor(low / step) * step, ceil(high / step) * step, step)

    def draw(bands: tuple[Band, ...], _: float) -> NativeChart:
        series = [Xy("0", ((0, 0), (0, len(bands))), Line(PALETTE.muted, 1.75))]
        for y, band in placed(bands):
            series += _finding_marks(band.mark, y, texts)
        return NativeChart(tuple(series), axis, rows_axis(len(bands)), ink, day)

    return RowChart(
        headings=(texts.text("column-finding"), texts.text("column-size")),
        widths=(4.5, 2.95),
        bands=tuple(
            Band(
                (_finding_label(f, texts), _finding_value(f, texts)),
                f,
                # Groups that are compared stay on one slide.
                f"{texts.say(f.study)}, {texts.say(f.intervention)}",
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
    size = Piece(texts.say(f.size), colour=colour, glyph=glyph)
    # Of which group the number is, and another calculation where there is one: as on the page.
    more = row_words(f, texts).more
    return (size, *(Piece(line) for line in (" · ".join(said), more) if line))


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
        series += mark_at(name, (point, y), _SYMBOLS[symbol], 12, colour, hollow="open" in symbol)
    return series


def _span(findings: Iterable[Finding]) -> tuple[float, float]:
    values = [v for f in findings for v in (f.estimate, f.low, f.high) if v is not None]
    low, high = min([0.0, *values]), max([0.0, *values])
    room = (high - low or 1.0) * 0.04
    return (low - room if low < 0 else low), high + room


def levels_chart(marks: tuple[LevelSeries, ...], texts: Translator, ink: Ink, day: date) -> Panels:
    top = max(value for s in marks for _, value in s.points)
    step = step_of(top * 1.25 or 1.0, 5)
    last = max(month for s in marks for month, _ in s.points) or 1.0
    months = step_of(last, 6)
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


def shares_chart(marks: tuple[Share, ...], texts: Translator, ink: Ink, day: date) -> RowChart:
    top = max(max(s.before, s.after) for s in marks) or 1.0
    step = step_of(top * 1.2, 5)
    axis = Axis(0, ceil(top * 1.2 / step) * step, step, '0.###"%"' if step < 1 else '0"%"')

    def draw(bands: tuple[Band, ...], _: float) -> NativeChart:
        series = []
        for y, band in placed(bands):
            index, share = band.mark
            colour = getattr(PALETTE, _SHARE_COLOURS[index % len(_SHARE_COLOURS)])
            name = texts.say(share.subgroup)
            points = ((share.before, y), (share.after, y))
            series.append(Xy(name, points, Line(colour, 3.5)))
            for point, hollow in zip(points, (True, False), strict=True):
                said = f"{texts.number(point[0])}%"
                series += mark_at(name, point, "circle", 13, colour, hollow=hollow, label=said)
        return NativeChart(tuple(series), axis, rows_axis(len(bands)), ink, day)

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
