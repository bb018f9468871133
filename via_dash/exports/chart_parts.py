"""What PowerPoint's charts are made of: rows with texts, charts beside them, and marks."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from math import floor, log10
from typing import Any

from via_dash.exports.native_chart import (
    Axis,
    Marker,
    NativeChart,
    Symbol,
    Xy,
)
from via_dash.exports.slide_text import Piece
from via_dash.theme import PALETTES

PALETTE = PALETTES["light"]
LANGUAGE_TAGS = {"nl": "nl-NL", "en": "en-GB"}
Cell = tuple[Piece, ...]


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


def mark_at(
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


def step_of(span: float, ticks: int) -> float:
    """A step of 1, 2 or 5 times a power of ten that gives at most so many ticks."""
    rough = span / ticks
    base = 10.0 ** floor(log10(rough))
    return next(base * times for times in (1, 2, 5, 10) if base * times >= rough - 1e-9)


def placed(bands: tuple[Band, ...]) -> list[tuple[float, Band]]:
    """Each row with its place on the vertical axis, the first on top."""
    return [(len(bands) - index - 0.5, band) for index, band in enumerate(bands)]


def rows_axis(rows: int) -> Axis:
    return Axis(0, rows, 1, shown=False, grid=True)


def groups_of(bands: tuple[Band, ...]) -> list[tuple[Band, ...]]:
    return [tuple(group) for _, group in groupby(bands, key=lambda band: band.group)]
