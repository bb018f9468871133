"""Small charts beside and under each other."""

from collections.abc import Sequence

from via_dash.exports.picture_parts import (
    GAP,
    Box,
    Drawn,
    Figure,
    Look,
    axis_room,
    height_of,
    text_at,
    x_axis,
)
from via_dash.exports.picture_text import LINE, lines_of, plain, wrapped


class Panels:
    """Small charts, each with a title of its own above it."""

    def __init__(self, figure: Figure, look: Look) -> None:
        self.figure, self.look = figure, look
        layout = figure["layout"]
        self.titles = list(layout.get("annotations", ()))
        self.names = ["" if n == 1 else str(n) for n in range(1, len(self.titles) + 1)]

    def pages(self, box: Box) -> int:
        return -(-len(self.titles) // (self._columns() * self._rows(box)))

    def _columns(self) -> int:
        return min(self.look.columns, len(self.titles))

    def _rows(self, box: Box) -> int:
        rows = -(-len(self.titles) // self._columns())
        if box.bottom is None:
            return rows
        return max(1, min(rows, int((box.bottom - box.top) // self._least())))

    def _least(self) -> float:
        return 200.0

    def place(self, drawn: Drawn, box: Box, page: int) -> None:
        columns, rows = self._columns(), self._rows(box)
        each = columns * rows
        chosen = list(enumerate(self.names))[(page - 1) * each : page * each]
        extent = (box.width - GAP * (columns - 1)) / columns
        used = -(-len(chosen) // columns)
        tall = self._least() if box.bottom is None else min((box.bottom - box.top) / used, 360.0)
        for place, (index, name) in enumerate(chosen):
            row, column = divmod(place, columns)
            left = box.left + column * (extent + GAP)
            top = box.top + row * tall
            self._place(drawn, index, name, Box(left, left + extent, top, top + tall - 6))

    def _place(self, drawn: Drawn, index: int, name: str, box: Box) -> None:
        look, layout = self.look, self.figure["layout"]
        assert box.bottom is not None
        size = max(14, look.least)
        title = [
            line
            for said in lines_of(self.titles[index]["text"])
            for line in wrapped(said, size, box.width)
        ]
        drawn.annotations.append(text_at("<br>".join(map(plain, title)), box.left, box.top, size))
        last_title = layout[f"xaxis{self.names[-1]}"].get("title")
        beside, under = axis_room({"title": last_title}, look, box.width)
        top, bottom = box.top + height_of(len(title), size) + 8, box.bottom - beside
        room = 24  # for half a label at either end
        source = layout[f"xaxis{name}"]
        drawn.axes[f"xaxis{name}"] = x_axis(
            source, look, box.left, box.right - room / 2, f"y{name}"
        )
        drawn.axes[f"yaxis{name}"] = layout[f"yaxis{name}"] | {
            "domain": [top, bottom], "visible": False, "anchor": f"x{name}",
        }  # fmt: skip
        for trace in self.figure["data"]:
            if trace.get("yaxis", "y") == f"y{name}":
                drawn.traces.append(trace)
        _axis_title(drawn, under, look, box.left, bottom)
        drawn.bottom = max(drawn.bottom, box.bottom)


def _axis_title(drawn: Drawn, title: Sequence[str], look: Look, x: float, y: float) -> None:
    if title:
        size = max(13, look.least)
        text = "<br>".join(plain(line) for line in title)
        drawn.annotations.append(text_at(text, x, y + look.least * LINE + 8, size))
