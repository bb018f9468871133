"""Charts that PowerPoint draws itself and people can edit: chart XML and the workbook behind it.

It knows nothing of evidence. Intervals are series of two points: error bars with values of their
own are not drawn everywhere.
"""

import io
import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

import xlsxwriter
from pptx.enum.chart import XL_CHART_TYPE

from via_dash.exports.tabular import TEXT_IS_TEXT

Dash = Literal["solid", "dash", "dot", "stripes", "blocks"]
Symbol = Literal["circle", "diamond", "square", "triangle", "x", "plus"]
Look = Literal["solid", "hatched", "hollow", "none"]
Side = Literal["t", "b", "l", "r", "ctr"]

_SHEET = "Sheet1"
_POINT = 12700  # EMU in a point
# A dash and the space after it, in thousandths of a percent of the width of the line.
_OWN_DASHES = {"stripes": (30000, 30000), "blocks": (220000, 130000)}
_PRESET_DASHES = {"dash": "dash", "dot": "sysDot"}
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACE = re.compile("[^\\S\u00a0]+")  # all but the space that does not break
_EPOCH = date(1899, 12, 30)  # of the day numbers in a spreadsheet


@dataclass(frozen=True)
class Line:
    """``colour`` is ``#rrggbb``, ``width`` in points."""

    colour: str
    width: float
    dash: Dash = "solid"


@dataclass(frozen=True)
class Marker:
    """In one colour, ``size`` in points, 2 to 72. Not every reader draws edges, so a hollow mark is two."""

    symbol: Symbol
    size: int
    colour: str


@dataclass(frozen=True)
class Xy:
    """A series of points, joined by ``line`` if there is one; ``labels`` stand beside the points."""

    name: str
    points: tuple[tuple[float, float], ...]
    line: Line | None = None
    marker: Marker | None = None
    labels: tuple[str, ...] = ()
    side: Side = "t"
    label_colour: str | None = None


@dataclass(frozen=True)
class Bars:
    """A layer of stacked bars: a value per category, None where it has no bar there."""

    name: str
    values: tuple[float | None, ...]
    look: Look
    colour: str
    labels: tuple[str, ...] = ()
    label_colour: str | None = None


@dataclass(frozen=True)
class Axis:
    """From ``low`` to ``high`` with a tick each ``step``; not ``shown`` it has no line and no ticks."""

    low: float
    high: float
    step: float
    number_format: str = "General"
    title: str = ""
    shown: bool = True
    grid: bool = False
    far: bool = False  # at the far end of the other axis


@dataclass(frozen=True)
class Ink:
    """What a chart is written with: ``language`` such as nl-NL, ``size`` in points."""

    language: str
    text: str
    rule: str
    background: str
    size: int = 14


@dataclass(frozen=True)
class Inner:
    """The place of the plot within the chart, in shares of its width and height."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class NativeChart:
    """What ``shapes.add_chart`` of python-pptx takes for chart data.

    ``series`` holds points alone, or bars alone; bars have ``categories``, first on top.
    """

    series: tuple[Xy, ...] | tuple[Bars, ...]
    x: Axis
    y: Axis
    ink: Ink
    day: date  # the time stamp of the workbook
    inner: Inner = Inner(0, 0, 1, 1)
    categories: tuple[str, ...] = ()
    percent: bool = False  # stacked to 100%
    gap: int = 40  # between bars, in percent of a bar
    legend: bool = False

    @property
    def kind(self) -> XL_CHART_TYPE:
        if not self.categories:
            return XL_CHART_TYPE.XY_SCATTER_LINES
        return XL_CHART_TYPE.BAR_STACKED_100 if self.percent else XL_CHART_TYPE.BAR_STACKED

    def xml_bytes(self, _kind: XL_CHART_TYPE) -> bytes:
        """The chart part, but for the reference to its workbook."""
        return _chart_space(self).encode("utf-8")

    @cached_property
    def xlsx_blob(self) -> bytes:
        """The workbook that opens with "Edit data"; texts in it stay texts."""
        out = io.BytesIO()
        with xlsxwriter.Workbook(out, TEXT_IS_TEXT) as book:
            book.set_properties({"created": datetime(self.day.year, self.day.month, self.day.day)})
            sheet = book.add_worksheet(_SHEET)
            for row, column, value in _cells(self):
                if isinstance(value, str):
                    sheet.write_string(row, column, value)
                else:
                    sheet.write_number(row, column, value)
        return out.getvalue()


def plain(text: str) -> str:
    """A text on one line without the characters that XML does not allow."""
    return _SPACE.sub(" ", _NOT_IN_XML.sub(" ", text)).strip()


def day_number(day: date) -> int:
    """A date as spreadsheets and date axes count it."""
    return (day - _EPOCH).days


# The workbook: points under each other per series, bars as a column per layer.


def _cells(chart: NativeChart) -> list[tuple[int, int, str | float]]:
    cells: list[tuple[int, int, str | float]] = []
    if chart.categories:
        cells += [(i, 0, plain(name)) for i, name in enumerate(chart.categories, start=1)]
        for column, layer in enumerate(_bars(chart), start=1):
            cells.append((0, column, plain(layer.name)))
            cells += [(i, column, v) for i, v in enumerate(layer.values, start=1) if v is not None]
        return cells
    for start, series in _blocks(chart):
        cells += [(start, 0, "x"), (start, 1, plain(series.name))]
        for i, (x, y) in enumerate(series.points, start=start + 1):
            cells += [(i, 0, x), (i, 1, y)]
    return cells


def _points(chart: NativeChart) -> tuple[Xy, ...]:
    return tuple(s for s in chart.series if isinstance(s, Xy))


def _bars(chart: NativeChart) -> tuple[Bars, ...]:
    return tuple(s for s in chart.series if isinstance(s, Bars))


def _blocks(chart: NativeChart) -> list[tuple[int, Xy]]:
    """Each series with the row (from 0) of its heading in the workbook."""
    found, row = [], 0
    for series in _points(chart):
        found.append((row, series))
        row += len(series.points) + 2
    return found


# The chart part, its elements in the order that the format asks for


def _chart_space(chart: NativeChart) -> str:
    plot = _bar_plot(chart) if chart.categories else _xy_plot(chart)
    legend = (
        f'<c:legend><c:legendPos val="t"/><c:overlay val="0"/>{_text(chart.ink)}</c:legend>'
        if chart.legend
        else ""
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        f'<c:date1904 val="0"/><c:lang val="{chart.ink.language}"/><c:roundedCorners val="0"/>'
        '<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>'
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
        f'<c:yMode val="edge"/><c:x val="{chart.inner.x:.5f}"/><c:y val="{chart.inner.y:.5f}"/>'
        f'<c:w val="{chart.inner.width:.5f}"/><c:h val="{chart.inner.height:.5f}"/>'
        f"</c:manualLayout></c:layout>{plot}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f'</c:plotArea>{legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{_text(chart.ink)}</c:chartSpace>"
    )


def _xy_plot(chart: NativeChart) -> str:
    series = "".join(
        _xy_series(chart, index, start, s) for index, (start, s) in enumerate(_blocks(chart))
    )
    return (
        '<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>'
        f'{series}<c:axId val="1"/><c:axId val="2"/></c:scatterChart>'
        + _value_axis(chart, chart.x, 1, 2, "t" if chart.x.far else "b", "midCat")
        + _value_axis(chart, chart.y, 2, 1, "l", "midCat")
    )


def _xy_series(chart: NativeChart, index: int, start: int, series: Xy) -> str:
    first, last = start + 2, start + 1 + len(series.points)
    line = _line(series.line) if series.line else "<a:ln><a:noFill/></a:ln>"
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/>'
        + _name(f"{_SHEET}!$B${start + 1}", series.name)
        + f"<c:spPr>{line}</c:spPr>{_marker(series.marker)}"
        + _labels(chart, series.labels, series.side, series.label_colour)
        + f"<c:xVal>{_numbers(f'{_SHEET}!$A${first}:$A${last}', [x for x, _ in series.points])}</c:xVal>"
        + f"<c:yVal>{_numbers(f'{_SHEET}!$B${first}:$B${last}', [y for _, y in series.points])}</c:yVal>"
        + '<c:smooth val="0"/></c:ser>'
    )


def _bar_plot(chart: NativeChart) -> str:
    rows = len(chart.categories)
    categories = "".join(
        f'<c:pt idx="{i}"><c:v>{escape(plain(name))}</c:v></c:pt>'
        for i, name in enumerate(chart.categories)
    )
    parts = []
    for index, layer in enumerate(_bars(chart)):
        column = chr(ord("B") + index)
        parts.append(
            f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/>'
            + _name(f"{_SHEET}!${column}$1", layer.name)
            + f'{_fill(chart, layer)}<c:invertIfNegative val="0"/>'
            + _labels(chart, layer.labels, "ctr", layer.label_colour)
            + f"<c:cat><c:strRef><c:f>{_SHEET}!$A$2:$A${rows + 1}</c:f><c:strCache>"
            + f'<c:ptCount val="{rows}"/>{categories}</c:strCache></c:strRef></c:cat>'
            + f"<c:val>{_numbers(f'{_SHEET}!${column}$2:${column}${rows + 1}', layer.values)}</c:val></c:ser>"
        )
    grouping = "percentStacked" if chart.percent else "stacked"
    return (
        f'<c:barChart><c:barDir val="bar"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>'
        f'{"".join(parts)}<c:gapWidth val="{chart.gap}"/><c:overlap val="100"/>'
        '<c:axId val="1"/><c:axId val="2"/></c:barChart>'
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling>'
        '<c:delete val="1"/><c:axPos val="l"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        '<c:tickLblPos val="none"/><c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
        + _value_axis(chart, chart.x, 2, 1, "t", "between")
    )


def _value_axis(
    chart: NativeChart, axis: Axis, own: int, other: int, position: str, between: str
) -> str:
    grid = (
        f"<c:majorGridlines><c:spPr>{_line(Line(chart.ink.rule, 0.75))}</c:spPr></c:majorGridlines>"
        if axis.grid
        else ""
    )
    title = (
        "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>"
        f"{_run_look(chart.ink, 'a:defRPr', bold=False)}</a:pPr><a:r>{_run_look(chart.ink, 'a:rPr', bold=False)}"
        f'<a:t>{escape(plain(axis.title))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>'
        if axis.title
        else ""
    )
    ticks = "nextTo" if axis.shown else "none"
    crosses = "autoZero" if between == "between" else "max" if axis.far else "min"
    line = _line(Line(chart.ink.rule, 1)) if axis.shown else "<a:ln><a:noFill/></a:ln>"
    return (
        f'<c:valAx><c:axId val="{own}"/><c:scaling><c:orientation val="minMax"/>'
        f'<c:max val="{axis.high!r}"/><c:min val="{axis.low!r}"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="{position}"/>{grid}{title}'
        f'<c:numFmt formatCode={quoteattr(axis.number_format)} sourceLinked="0"/>'
        f'<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="{ticks}"/>'
        f"<c:spPr>{line}</c:spPr>{_text(chart.ink)}"
        f'<c:crossAx val="{other}"/><c:crosses val="{crosses}"/>'
        f'<c:crossBetween val="{between}"/><c:majorUnit val="{axis.step!r}"/></c:valAx>'
    )


def _name(reference: str, name: str) -> str:
    return (
        f'<c:tx><c:strRef><c:f>{reference}</c:f><c:strCache><c:ptCount val="1"/>'
        f'<c:pt idx="0"><c:v>{escape(plain(name))}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
    )


def _numbers(reference: str, values: list[float] | tuple[float | None, ...]) -> str:
    points = "".join(
        f'<c:pt idx="{i}"><c:v>{value!r}</c:v></c:pt>'
        for i, value in enumerate(values)
        if value is not None
    )
    return (
        f"<c:numRef><c:f>{reference}</c:f><c:numCache><c:formatCode>General</c:formatCode>"
        f'<c:ptCount val="{len(values)}"/>{points}</c:numCache></c:numRef>'
    )


def _labels(chart: NativeChart, labels: tuple[str, ...], side: str, colour: str | None) -> str:
    """A label of its own per point that has one; no other point has any."""
    shown = "".join(f'<c:{part} val="{int(part == "showVal")}"/>' for part in _LABEL_PARTS)
    # A label over what it names would be crossed by lines.
    paper = (
        f"<c:spPr>{_solid(chart.ink.background)}</c:spPr>"
        if side == "ctr" and not chart.categories
        else ""
    )
    hidden = "".join(f'<c:{part} val="0"/>' for part in _LABEL_PARTS)
    own = "".join(
        f'<c:dLbl><c:idx val="{i}"/><c:tx><c:rich><a:bodyPr wrap="none"/><a:p>'
        f"<a:r>{_run_look(chart.ink, 'a:rPr', bold=False, colour=colour)}<a:t>{escape(plain(label))}</a:t></a:r>"
        f'</a:p></c:rich></c:tx>{paper}<c:dLblPos val="{side}"/>{shown}</c:dLbl>'
        for i, label in enumerate(labels)
        if label
    )
    return f"<c:dLbls>{own}{hidden}</c:dLbls>" if own else ""


_LABEL_PARTS = (
    "showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize",
)  # fmt: skip


def _marker(marker: Marker | None) -> str:
    if marker is None:
        return '<c:marker><c:symbol val="none"/></c:marker>'
    # Of a cross the lines are all there is; a fill would make a box of it.
    fill = "<a:noFill/>" if marker.symbol in ("x", "plus") else _solid(marker.colour)
    edge = 2.25 if marker.symbol in ("x", "plus") else 0.75
    return (
        f'<c:marker><c:symbol val="{marker.symbol}"/><c:size val="{marker.size}"/>'
        f"<c:spPr>{fill}{_line(Line(marker.colour, edge))}</c:spPr></c:marker>"
    )


def _fill(chart: NativeChart, layer: Bars) -> str:
    edge = _line(Line(layer.colour, 1.5))
    if layer.look == "none":
        inside, edge = "<a:noFill/>", "<a:ln><a:noFill/></a:ln>"
    elif layer.look == "hatched":
        inside = (
            '<a:pattFill prst="wdUpDiag"><a:fgClr>'
            f'<a:srgbClr val="{layer.colour[1:]}"/></a:fgClr>'
            f'<a:bgClr><a:srgbClr val="{chart.ink.background[1:]}"/></a:bgClr></a:pattFill>'
        )
    else:
        inside = _solid(chart.ink.background if layer.look == "hollow" else layer.colour)
        edge = _line(Line(chart.ink.background, 1)) if layer.look == "solid" else edge
    return f"<c:spPr>{inside}{edge}</c:spPr>"


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill>'


def _line(line: Line) -> str:
    dash = ""
    if line.dash in _OWN_DASHES:
        on, off = _OWN_DASHES[line.dash]
        dash = f'<a:custDash><a:ds d="{on}" sp="{off}"/></a:custDash>'
    elif line.dash in _PRESET_DASHES:
        dash = f'<a:prstDash val="{_PRESET_DASHES[line.dash]}"/>'
    return f'<a:ln w="{round(line.width * _POINT)}" cap="flat">{_solid(line.colour)}{dash}<a:round/></a:ln>'


def _text(ink: Ink) -> str:
    return (
        "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>"
        f'{_run_look(ink, "a:defRPr", bold=False)}</a:pPr><a:endParaRPr lang="{ink.language}"/></a:p></c:txPr>'
    )


def _run_look(ink: Ink, tag: str, *, bold: bool, colour: str | None = None) -> str:
    return (
        f'<{tag} lang="{ink.language}" sz="{ink.size * 100}" b="{int(bold)}">'
        f"{_solid(colour or ink.text)}</{tag}>"
    )
