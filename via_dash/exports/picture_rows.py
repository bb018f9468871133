"""A chart of rows under each other, divided between its rows."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from via_dash.exports.picture_parts import (
    GAP,
    PALETTE,
    Annotation,
    Box,
    Drawn,
    Figure,
    Look,
    axis_room,
    height_of,
    size_of,
    text_at,
    x_axis,
)
from via_dash.exports.picture_text import LINE, lines_of, markup_width, plain, wrapped

_ZOOM = 1.5  # at most; a chart that leaves room on a slide is drawn larger


@dataclass(frozen=True)
class Block:
    """Rows that stay together: a label with its marks. ``heading`` is of the group it is in."""

    first: float
    last: float
    starts_group: bool
    heading: Annotation | None
    grown: float = 0.0  # what its labels need more than on the page

    @property
    def height(self) -> float:
        return self.last - self.first + self.grown


class Rows:
    """A chart whose vertical axis counts pixels from the top."""

    def __init__(self, figure: Figure, look: Look, continued: str, headings: Sequence[str]) -> None:
        self.look, self.continued = look, continued
        self.extent = (look.width - 2 * look.pad - GAP * (look.columns - 1)) / look.columns
        layout = figure["layout"]
        first, last = layout["yaxis"]["range"]
        self.total = abs(last - first)
        self._top, self._down = float(last), -1.0 if first < last else 1.0
        self.axis = layout["xaxis"]
        self.traces = [self._moved_trace(t) for t in figure["data"]]
        self.annotations = [self._moved_label(a) for a in layout.get("annotations", ())]
        self.shapes = [
            s | {"y0": self._from_top(s["y0"]), "y1": self._from_top(s["y1"])}
            for s in layout.get("shapes", ())
        ]
        self.headings = headings
        self.blocks = self._blocks()

    def pages(self, box: Box) -> int:
        return len(self._divided(box))

    def place(self, drawn: Drawn, box: Box, page: int) -> None:
        divided = self._divided(box)
        columns = divided[page - 1]
        number = 1 if divided == [[self.blocks]] else self.look.columns
        extent = (box.width - GAP * (number - 1)) / number
        zoom = 1.0
        if number == 1 and box.bottom is not None and self.look.height is not None:
            needed = self._rows_height(self.blocks) + self._own_axis_room(box)[0]
            zoom = max(1.0, min(_ZOOM, (box.bottom - box.top) / needed))
        elif box.bottom is not None:
            # A row that is higher than a whole column is drawn smaller, type and all.
            most = max(self._rows_height(c) + self._repeated(c[0])[1] for c in columns)
            zoom = min(1.0, (box.bottom - box.top) / (most + self._own_axis_room(box)[0]))
        for index, blocks in enumerate(columns):
            left = box.left + index * (extent + GAP)
            self._place_column(drawn, blocks, Box(left, left + extent, box.top, None), zoom)
        title = self._own_axis_room(box)[1]
        if title:
            size = max(13, self.look.least) * zoom
            text = "<br>".join(plain(line) for line in title)
            drawn.annotations.append(text_at(text, box.left, drawn.bottom + 2, size))
            drawn.bottom += height_of(len(title), size)

    def _own_axis_room(self, box: Box) -> tuple[float, list[str]]:
        """The height of the axis with its title, which stands once under all columns."""
        return axis_room(self.axis, self.look, box.width)

    def _room(self, box: Box) -> float | None:
        """The height there is for rows."""
        return None if box.bottom is None else box.bottom - box.top - self._own_axis_room(box)[0]

    def _rows_height(self, blocks: Sequence[Block]) -> float:
        return sum(block.height for block in blocks) + self._band

    # -- dividing

    def _blocks(self) -> list[Block]:
        """Cut above each label on the left; a label without marks is the heading of what follows."""
        labels = sorted(
            (a for a in self.annotations if self._is_label(a)), key=lambda a: self._extent(a)[0]
        )
        marks = sorted(y for t in self.traces for y in _heights(t))
        blocks: list[Block] = []
        group: Annotation | None = None
        start: float | None = None
        leader: Annotation | None = None
        for index, label in enumerate(labels):
            top = self._extent(label)[0] - 5
            below = (
                self._extent(labels[index + 1])[0] - 5 if index + 1 < len(labels) else self.total
            )
            is_heading = not any(label["y"] <= y < below for y in marks)
            if is_heading:
                group, start = label, top if start is None else start
                continue
            part = lines_of(label["text"])[0].startswith("↳")
            if not part:
                leader = label
            heading = group or (leader if part else None)
            starts = start is not None or (not part and group is None)
            blocks.append(Block(top if start is None else start, below, starts, heading))
            start = None
        blocks = blocks or [Block(0.0, self.total, True, None)]
        return [
            replace(
                block,
                grown=sum(self._more(a) for a in labels if block.first <= a["y"] < block.last),
            )
            for block in blocks
        ]

    def _is_label(self, annotation: Annotation) -> bool:
        """A name on the left; a muted line is a remark on what stands above it."""
        on_the_left = annotation.get("xref") == "paper" and annotation["x"] == 0
        return on_the_left and annotation["font"].get("color") != PALETTE.muted

    @property
    def _band(self) -> float:
        """What stands above the first row and belongs to all of them."""
        above = [a for a in self.annotations if a["y"] < self.blocks[0].first]
        return self.blocks[0].first if above else 0.0

    def _divided(self, box: Box) -> list[list[list[Block]]]:
        """Pages of columns of blocks: as few pages as can be, and columns of like height."""
        room = self._room(box)
        if room is None or self._rows_height(self.blocks) <= room:
            return [[self.blocks]]
        room -= self._band
        columns = self._filled(room)
        wanted = -(-len(columns) // self.look.columns) * self.look.columns
        low, high = 0.0, room
        for _ in range(12):
            middle = (low + high) / 2
            low, high = (low, middle) if len(self._filled(middle)) <= wanted else (middle, high)
        columns = self._filled(high)
        each = self.look.columns
        return [columns[i : i + each] for i in range(0, len(columns), each)]

    def _filled(self, room: float) -> list[list[Block]]:
        columns: list[list[Block]] = []
        left = -1.0
        for block in self.blocks:
            if not columns or block.height > left:
                columns.append([])
                left = room - self._repeated(block)[1]
            columns[-1].append(block)
            left -= block.height
        return columns

    def _repeated(self, block: Block) -> tuple[Annotation | None, float]:
        """The heading said again where a column begins in the middle of a group, and its height."""
        if block.starts_group or block.heading is None:
            return None, 0.0
        first = lines_of(block.heading["text"])[0]
        text = f"<b>{plain(first)}</b> {plain(self.continued)}"
        size = size_of(block.heading, self.look)
        return text_at(text, 0, 0, size), size * LINE + 8

    # -- placing

    def _place_column(self, drawn: Drawn, blocks: Sequence[Block], box: Box, zoom: float) -> None:
        look = self.look
        drawn.panels += 1
        name = "" if drawn.panels == 1 else str(drawn.panels)
        ticks = (look.least * LINE + 10) * zoom
        on_top = self.axis.get("side") == "top"
        top = box.top + (ticks if on_top else 0.0)
        heading, said_again = self._repeated(blocks[0])
        band = self._band
        height = band + said_again + sum(block.height for block in blocks)
        bottom = top + height * zoom

        axis = x_axis(self.axis, look, box.left, box.right, f"y{name}", zoom)
        drawn.axes[f"xaxis{name}"] = axis
        drawn.axes[f"yaxis{name}"] = {
            "range": [height, 0], "domain": [top, bottom], "visible": False, "anchor": f"x{name}",
        }  # fmt: skip
        for annotation in self.annotations:
            if band and annotation["y"] < self.blocks[0].first:
                y = top + annotation["y"] * zoom
                drawn.annotations.append(self._placed(annotation, y, name, box, zoom))
        self._spread_band(drawn, name, axis)
        for shape in self.shapes:
            if self._is_across(shape):
                span = (min(shape["y0"], shape["y1"]) if band else 0.0, height)
                drawn.shapes.append(self._placed_shape(shape, span, name, box, top, zoom))
        at = band + said_again
        for block in blocks:
            shift = at + block.grown - block.first
            at += block.height
            self._place_block(drawn, block, shift, name, box, top, zoom)
        if heading is not None:
            place = {"x": box.left, "y": top + band * zoom + 2, "bgcolor": PALETTE.background}
            drawn.annotations.append(heading | place)
        drawn.bottom = max(drawn.bottom, bottom + (0 if on_top else ticks))

    def _place_block(
        self, drawn: Drawn, block: Block, shift: float, name: str, box: Box, top: float, zoom: float,
    ) -> None:  # fmt: skip
        for trace in self.traces:
            if any(block.first <= y < block.last for y in _heights(trace)[:1]):
                moved = _zoomed(_shifted(trace, shift), zoom)
                drawn.traces.append(moved | {"xaxis": f"x{name}", "yaxis": f"y{name}"})
        inside = [a for a in self.annotations if block.first <= a["y"] < block.last]
        up = 0.0
        # From the lowest label up: what a label needs more moves it and all above it.
        for annotation in sorted(inside, key=lambda a: -float(a["y"])):
            y = annotation["y"] + shift
            if self._is_label(annotation):
                more = self._more(annotation)
                y -= up + more * {"top": 1.0, "bottom": 0.0}.get(annotation.get("yanchor", ""), 0.5)
                up += more
            drawn.annotations.append(self._placed(annotation, top + y * zoom, name, box, zoom))
        for shape in self.shapes:
            low, high = sorted((shape["y0"], shape["y1"]))
            if not self._is_across(shape) and block.first <= low < block.last:
                span = (low + shift - block.grown, high + shift - block.grown)
                drawn.shapes.append(self._placed_shape(shape, span, name, box, top, zoom))

    def _more(self, label: Annotation) -> float:
        """What a label is higher than on the page, once nothing of it is shortened or cut."""
        size = label["font"]["size"]
        before = label["text"].count("<br>")
        return float((self._fitting(label["text"], size, self.extent).count("<br>") - before) * size * LINE)  # fmt: skip

    def _is_across(self, shape: dict[str, Any]) -> bool:
        """Whether it belongs to all rows."""
        return bool(abs(shape["y1"] - shape["y0"]) > 0.5 * self.total)

    def _placed(
        self, annotation: Annotation, y: float, name: str, box: Box, zoom: float
    ) -> Annotation:
        size = annotation["font"]["size"] * zoom
        placed = annotation | {"borderpad": 1, "y": y, "yref": "paper"}
        placed["font"] = annotation["font"] | {"size": size}
        if annotation.get("xref") == "paper":
            placed["x"] = box.left + annotation["x"] * box.width
            placed["text"] = self._fitting(annotation["text"], size, box.width)
        else:
            placed["xref"] = f"x{name}"
        return placed

    def _fitting(self, text: str, size: float, room: float) -> str:
        """A label with what the page had to shorten, and lines that do not fit wrapped."""
        lines = []
        for line in text.split("<br>"):
            words = lines_of(line)[0]
            full = next(
                (h for h in self.headings if words.endswith("…") and h.startswith(words[:-1])), None
            )
            if full is not None:
                lines += [plain(w) for w in wrapped(full, size, room)]
            elif markup_width(line, size) <= room:
                lines.append(line)
            elif "</b> · " in line:
                lines += line.replace("</b> · ", "</b><br>").split("<br>")
            elif "<b>" in line:
                lines += [f"<b>{plain(w)}</b>" for w in wrapped(words, size, room, bold=True)]
            else:
                lines += [plain(w) for w in wrapped(words, size, room)]
        return "<br>".join(lines)

    def _spread_band(self, drawn: Drawn, name: str, axis: Figure) -> None:
        """Words above the rows that would run into each other go a line higher."""
        words = [a for a in drawn.annotations if a.get("xref") == f"x{name}"]
        first, last = (_number(end) for end in axis["range"])
        left, right = axis["domain"]
        taken: list[tuple[float, float, float]] = []
        for word in sorted(words, key=lambda a: (-a["y"], _number(a["x"]))):
            size = word["font"]["size"]
            wide = markup_width(word["text"], size)
            x = left + (_number(word["x"]) - first) / (last - first) * (right - left)
            start = x - wide if word.get("xanchor") == "right" else x
            while any(abs(word["y"] - y) < size and start < e and b < start + wide for b, e, y in taken):  # fmt: skip
                word["y"] -= size * 1.2
            taken.append((start - 3, start + wide + 3, word["y"]))

    def _placed_shape(
        self, shape: dict[str, Any], span: tuple[float, float], name: str, box: Box, top: float, zoom: float,
    ) -> dict[str, Any]:  # fmt: skip
        y0, y1 = (top + y * zoom for y in span)
        placed = shape | {"y0": y0, "y1": y1, "yref": "paper"}
        if shape.get("xref") == "paper":
            return placed | {end: box.left + shape[end] * box.width for end in ("x0", "x1")}
        return placed | {"xref": f"x{name}"}

    def _extent(self, annotation: Annotation) -> tuple[float, float]:
        """The top and the bottom of a label, in the pixels of the page."""
        high = len(annotation["text"].split("<br>")) * annotation["font"]["size"] * LINE
        y = annotation["y"]
        match annotation.get("yanchor"):
            case "top":
                return y, y + high
            case "bottom":
                return y - high, y
            case _:
                return y - high / 2, y + high / 2

    def _from_top(self, y: float) -> float:
        return (y - self._top) * self._down

    def _moved_label(self, annotation: Annotation) -> Annotation:
        size = size_of(annotation, self.look)
        # What ends above a mark must stay above it when the words at the mark grow.
        grown = (self.look.least - 12) * LINE if annotation.get("yanchor") == "bottom" else 0.0
        font = annotation["font"] | {"size": size}
        return annotation | {"y": self._from_top(annotation["y"]) - grown, "font": font}

    def _moved_trace(self, trace: dict[str, Any]) -> dict[str, Any]:
        upright = trace["type"] == "bar" and trace.get("orientation") != "h"
        key = "base" if upright else "y"
        moved = trace | {key: [None if y is None else self._from_top(y) for y in trace[key]]}
        if "textfont" in moved:
            size = max(moved["textfont"].get("size", 0), self.look.least)
            moved["textfont"] = moved["textfont"] | {"size": size}
        return moved


def _heights(trace: dict[str, Any]) -> list[float]:
    """Where a trace is, from the top: of upright bars the foot, which stays in its row."""
    if trace["type"] == "bar" and trace.get("orientation") != "h":
        return [base + y for base, y in zip(trace["base"], trace["y"], strict=True)][:1]
    return [y for y in trace["y"] if y is not None]


def _shifted(trace: dict[str, Any], shift: float) -> dict[str, Any]:
    upright = trace["type"] == "bar" and trace.get("orientation") != "h"
    key = "base" if upright else "y"
    return trace | {key: [None if y is None else y + shift for y in trace[key]]}


def _zoomed(trace: dict[str, Any], zoom: float) -> dict[str, Any]:
    """A trace with larger marks, lines and text."""
    larger = dict(trace)
    for part in ("marker", "textfont"):
        if "size" in larger.get(part, {}):
            larger[part] = larger[part] | {"size": larger[part]["size"] * zoom}
    if "width" in larger.get("line", {}):
        larger["line"] = larger["line"] | {"width": larger["line"]["width"] * zoom}
    return larger


def _number(value: Any) -> float:
    return datetime.fromisoformat(value).timestamp() if isinstance(value, str) else float(value)
