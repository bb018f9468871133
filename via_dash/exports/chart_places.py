"""The plane and the ranks as charts that PowerPoint draws."""

from datetime import date

from via_dash.exports.chart_parts import PALETTE, Band, Cell, RowChart, WithList
from via_dash.exports.document import Plate
from via_dash.exports.native_chart import (
    Axis,
    Bars,
    Ink,
    Line,
    Marker,
    NativeChart,
    Xy,
)
from via_dash.exports.slide_text import Piece
from via_dash.texts import Translator
from via_dash.theme import LINE_COLOURS
from via_dash.views.complexity import TOP_LEVEL, Position
from via_dash.views.weighing import Ranked, percent

_LABEL_FROM = 0.045  # as on the screen; a smaller share of a bar has no room for its number


def plane_chart(
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


def ranks_chart(marks: tuple[Ranked, ...], texts: Translator, ink: Ink, day: date) -> RowChart:
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
