"""What charts in a picture are made of: looks, the room there is, and what has been placed so far.

All places are CSS pixels from the top left corner of the picture.
"""

from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from via_dash.exports.picture_text import LINE, harmless, lines_of, wrapped
from via_dash.theme import PALETTES

Size = Literal["slide", "document"]
Figure = dict[str, Any]
Annotation = dict[str, Any]

PALETTE = PALETTES["light"]


@dataclass(frozen=True)
class Look:
    """The measures of a size, in CSS pixels; a picture has ``scale`` dots for each."""

    width: int
    height: int | None  # None: as tall as the chart
    page: int  # the height at which a chart that may be divided is divided
    scale: float
    least: int  # the smallest type of the chart
    title: int
    legend: int
    note: int
    pad: int
    columns: int
    most_lines: int  # of a caveat or of the sources; what is longer is told shorter


LOOKS: dict[Size, Look] = {
    # 1920 x 1080 dots. 28 dots is 14 pt on a slide of 13.33 inches.
    "slide": Look(960, 540, 540, 2.0, 14, 20, 14, 12, 20, 2, 2),
    # 16 cm at 300 dots per inch: 12 pixels are 9 pt. A page holds 23 cm.
    "document": Look(605, None, 870, 300 / 96, 12, 16, 13, 12, 12, 1, 7),
}
GAP = 36  # between columns


@dataclass
class Box:
    """Where a chart may be; without a bottom it is as tall as it likes."""

    left: float
    right: float
    top: float
    bottom: float | None

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass
class Drawn:
    """What has been placed so far."""

    traces: list[dict[str, Any]] = field(default_factory=list)
    axes: dict[str, Any] = field(default_factory=dict)
    annotations: list[Annotation] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)
    bottom: float = 0.0
    panels: int = 0


class Chart(Protocol):
    """A chart that can be divided over pages."""

    def pages(self, box: Box) -> int: ...

    def place(self, drawn: Drawn, box: Box, page: int) -> None: ...


def height_of(lines: int, size: float) -> float:
    return lines * size * LINE + 3


def text_at(
    markup: str, x: float, y: float, size: float, *, colour: str | None = None
) -> Annotation:
    """Text with its top left corner at a place in pixels."""
    return {
        "x": x, "y": y, "xanchor": "left", "yanchor": "top", "align": "left", "showarrow": False,
        "borderpad": 0, "text": markup, "font": {"size": size, "color": colour or PALETTE.text},
    }  # fmt: skip


def size_of(item: dict[str, Any], look: Look) -> float:
    return max(float(item.get("font", {}).get("size", look.least)), look.least)


def axis_room(axis: dict[str, Any], look: Look, extent: float) -> tuple[float, list[str]]:
    """How much an x axis needs beside its chart, and its title in lines."""
    size = max(13, look.least)
    text = harmless((axis.get("title") or {}).get("text") or "")
    title = wrapped(" ".join(lines_of(text)), size, extent) if text else []
    return look.least * LINE + 10 + (height_of(len(title), size) if title else 0), title


def x_axis(
    axis: dict[str, Any], look: Look, left: float, right: float, anchor: str, zoom: float = 1.0
) -> Figure:
    first, last = axis.get("domain", [0, 1])
    kept = {key: value for key, value in axis.items() if key != "title"}
    if not isinstance(axis["range"][0] if "range" in axis else "", str) and axis["range"][0] == 0:
        left += 0.8 * look.least * zoom  # room for half of what stands under zero
    extent = right - left
    return kept | {
        "domain": [left + first * extent, left + last * extent],
        "anchor": anchor,
        "automargin": False,
        "tickfont": {"color": PALETTE.text, "size": look.least * zoom},
    }
