"""How much of a chart's rows fits a slide, in inches."""

from collections.abc import Sequence

from via_dash.exports.chart_parts import Band, Cell, RowChart, groups_of
from via_dash.exports.slide_text import (
    Piece,
    height_of,
    runs_of,
)
from via_dash.exports.slide_xml import (
    ACROSS,
    BODY,
    CELL_X,
    CELL_Y,
)

GAP = 0.12
AXIS = 0.38  # of ticks below a plot


def packed(chart: RowChart, room: float) -> list[list[Band]]:
    """The rows per slide; a group is parted only where it fits no slide."""
    pages: list[list[Band]] = [[]]
    for group in groups_of(chart.bands):
        if pages[-1] and not _fits(chart, (*pages[-1], *group), room):
            pages.append([])
        for band in group:
            if pages[-1] and not _fits(chart, (*pages[-1], band), room):
                pages.append([])
            pages[-1].append(band)
    return pages


def _fits(chart: RowChart, bands: tuple[Band, ...], room: float) -> bool:
    notes = tuple(Piece(n) for band in bands for n in band.notes)
    needed = (
        zone_height(chart)
        + row_height(chart, bands) * len(bands)
        + (0 if chart.ticks_above or not chart.over else AXIS)
        + height_of(notes, ACROSS * 72, BODY) / 72
    )
    return needed <= room


def row_of_text(cells: Sequence[Cell], widths: Sequence[float]) -> float:
    return max(
        height_of(cell, (width - 2 * CELL_X) * 72, BODY) / 72 + 2 * CELL_Y
        for cell, width in zip(cells, widths, strict=True)
    )


def row_height(chart: RowChart, bands: tuple[Band, ...]) -> float:
    """The height in which every row fits; what is merged has the height of all its rows."""
    spans = [1.0] * len(bands)
    if chart.merged:
        for start, count in runs_of([band.group for band in bands]):
            spans[start : start + count] = [count] * count
    return max(
        max(
            row_of_text(band.cells[:1], chart.widths[:1]) / span,
            row_of_text(band.cells[1:], chart.widths[1:]),
        )
        for band, span in zip(bands, spans, strict=True)
    )


def zone_height(chart: RowChart) -> float:
    """Of the row of headings, which is also the room for ticks and marks above the first row."""
    head = row_of_text(tuple((Piece(h, bold=True),) for h in chart.headings), chart.widths)
    if chart.over:
        width = (ACROSS - sum(chart.widths) - GAP) * 72
        head = max(head, height_of((Piece(chart.over),), width, BODY) / 72 + 0.03)
    if chart.ticks_above:
        head = max(head, 0.32 + chart.zone)
    return head


def split_rows(
    rows: list[tuple[Cell, ...]], widths: Sequence[float], room: float
) -> list[list[tuple[Cell, ...]]]:
    parts: list[list[tuple[Cell, ...]]] = [[]]
    used = 0.35
    for row in rows:
        height = row_of_text(row, widths)
        if parts[-1] and used + height > room:
            parts.append([])
            used = 0.35
        parts[-1].append(row)
        used += height
    return parts
