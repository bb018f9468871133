"""A chart of a page laid out for a slide or a page of paper.

The charts of the pages are long and narrow: rows under each other, at the size of a page. Here they
keep their proportions and get the type of a slide or of print; what is too tall for a slide goes on
in a second column and then on a next picture, never squashed. All places are CSS pixels from the top
left corner of the picture.
"""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Literal, Protocol

from via_dash.data import Release
from via_dash.exports.document import Plate
from via_dash.exports.picture_text import (
    FONT,
    LINE,
    harmless,
    lines_of,
    markup_width,
    plain,
    width,
    wrapped,
)
from via_dash.texts import Translator
from via_dash.theme import PALETTES

Size = Literal["slide", "document"]
Figure = dict[str, Any]
Annotation = dict[str, Any]

_PALETTE = PALETTES["light"]


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
_GAP = 36  # between columns
_GLYPH = 1.25  # the signs of a legend, which are smaller than letters
_ZOOM = 1.5  # at most; a chart that leaves room on a slide is drawn larger


@dataclass
class Sheet:
    """One picture to be: plotly's figure, and which of how many pages it is."""

    figure: Figure
    width: int
    height: int
    scale: float
    page: int
    pages: int


@dataclass
class _Box:
    """Where a chart may be; without a bottom it is as tall as it likes."""

    left: float
    right: float
    top: float
    bottom: float | None

    @property
    def width(self) -> float:
        return self.right - self.left


@dataclass
class _Drawn:
    """What has been placed so far."""

    traces: list[dict[str, Any]] = field(default_factory=list)
    axes: dict[str, Any] = field(default_factory=dict)
    annotations: list[Annotation] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)
    bottom: float = 0.0
    panels: int = 0


def sheet(
    plate: Plate,
    texts: Translator,
    release: Release,
    size: Size,
    *,
    framed: bool = True,
    page: int | None = None,
) -> Sheet:
    """The picture of a plate. Without a page a document's picture holds the whole chart.

    Raises ValueError for a plate without a chart and IndexError for a page that is not there.
    """
    if plate.figure is None:
        raise ValueError(f"{plate.name} has no chart")
    look = LOOKS[size]
    whole = look.height is None and page is None
    figure = _cleaned(plate.figure.to_dict())
    chart = _chart_of(figure, plate, texts, look)
    drawn = _Drawn()
    top = _header(drawn, plate, look) if framed else float(look.pad)
    footer = _footer(plate, texts, release, look) if framed else []

    def box() -> _Box:
        bottom = None if whole else look.page - look.pad - _footer_height(footer, look)
        return _Box(look.pad, look.width - look.pad, top, bottom)

    number = 1 if page is None else page
    pages = chart.pages(box())
    # A slide that is not all says so itself; beside a part in a document its writer does.
    parts, told = list(footer), 0
    while pages > max(told, 1) and (framed or look.height):
        told = pages
        said = texts.text("picture-page", page=str(number), pages=str(pages))
        last = " ".join([said, *(parts[-1] if parts else ())])
        footer[:] = [*parts[:-1], wrapped(last, look.note, box().width)]
        pages = chart.pages(box())
    if not 1 <= number <= pages:
        raise IndexError(f"{plate.name} has {pages} pages, not {number}")
    chart.place(drawn, box(), number)
    footer_height = _footer_height(footer, look)
    height = look.height or int(drawn.bottom + footer_height + look.pad + 1)
    _footnotes(drawn, footer, look, height - look.pad - footer_height + 10)
    return Sheet(
        _figure(figure, drawn, look, height), look.width, height, look.scale, number, pages
    )


def bare_pages(plate: Plate, texts: Translator, look: Look) -> tuple[tuple[Figure, int], ...]:
    """The chart alone in any look, page by page, each with its height.

    Raises ValueError for a plate without a chart.
    """
    if plate.figure is None:
        raise ValueError(f"{plate.name} has no chart")
    figure = _cleaned(plate.figure.to_dict())
    box = _Box(look.pad, look.width - look.pad, look.pad, look.page - look.pad)
    made = []
    for number in range(1, _chart_of(figure, plate, texts, look).pages(box) + 1):
        drawn = _Drawn()
        _chart_of(deepcopy(figure), plate, texts, look).place(drawn, box, number)
        height = int(min(look.page, drawn.bottom + 4))
        made.append((_figure(figure, drawn, look, height), height))
    return tuple(made)


def pages(plate: Plate, texts: Translator, release: Release, size: Size, *, framed: bool = True) -> int:  # fmt: skip
    """On how many pictures a chart fits where none is larger than a slide or a page of paper."""
    return sheet(plate, texts, release, size, framed=framed, page=1).pages


# --- what stands around a chart


def _header(drawn: _Drawn, plate: Plate, look: Look) -> float:
    """The finding and the legend; the place under them."""
    room = look.width - 2 * look.pad
    size = look.title
    title = wrapped(plate.finding, size, room, bold=True)
    while len(title) > 2 and size > look.legend + 2:  # smaller, but always whole
        size -= 1
        title = wrapped(plate.finding, size, room, bold=True)
    y = float(look.pad)
    drawn.annotations.append(
        _text("<br>".join(f"<b>{plain(line)}</b>" for line in title), look.pad, y, size)
    )
    y += _height(len(title), size) + 6
    for line in _legend(plate, look, room):
        x = float(look.pad)
        for glyph, colour, label, advance in line:
            sign = look.legend * _GLYPH
            drawn.annotations.append(
                _text(plain(glyph), x, y - 0.2 * look.legend, sign, colour=colour)
            )
            x += width(glyph, sign) + 5
            drawn.annotations.append(_text(plain(label), x, y, look.legend))
            x += advance
        y += look.legend * LINE + 3
    return y + 10


def _legend(plate: Plate, look: Look, room: float) -> list[list[tuple[str, str, str, float]]]:
    """The entries in lines: glyph, colour, label and how far the next one is."""
    lines: list[list[tuple[str, str, str, float]]] = []
    used = room + 1.0
    for key in plate.legend:
        advance = width(key.label, look.legend) * 1.03 + 22
        whole = width(key.glyph, look.legend * _GLYPH) + 5 + advance
        if used + whole - 22 > room:
            lines.append([])
            used = 0.0
        lines[-1].append((key.glyph, key.colour, key.label, advance))
        used += whole
    return lines


def _footer(plate: Plate, texts: Translator, release: Release, look: Look) -> list[list[str]]:
    """Caveat, sources, and what reproduces the picture, each in lines."""
    room = look.width - 2 * look.pad

    def fitting(*tries: str) -> list[str]:
        """The fullest way of saying it that fits."""
        found: list[str] = []
        for text in tries:
            found = wrapped(text, look.note, room)
            if len(found) <= look.most_lines:
                return found
        return found

    parts = []
    if plate.caveats:
        first, more = plate.caveats[0], len(plate.caveats) - 1
        one = f"{texts.text('caveat-label')} {first}"
        if more:
            one += " " + texts.text("picture-more-caveats", n=more)
        parts.append(fitting(one, texts.text("caveats-label", n=len(plate.caveats))))
    sources = plate.sources
    label = texts.text("source-label")
    places = [texts.text("picture-places", source=s.label, n=len(s.locators)) for s in sources]
    parts.append(
        fitting(f"{label} {'; '.join(s.line for s in sources)}.", f"{label} {'; '.join(places)}.")
    )
    made = [
        *plate.filters,
        texts.text("release-line", release=release.name, date=texts.date(release.as_of)),
    ]
    parts.append(wrapped(" · ".join([*made, plate.link]), look.note, room))
    return [part for part in parts if part]


def _footer_height(parts: Sequence[Sequence[str]], look: Look) -> float:
    return sum(_height(len(part), look.note) for part in parts) + (10 if parts else 0)


def _footnotes(drawn: _Drawn, parts: Sequence[Sequence[str]], look: Look, y: float) -> None:
    if parts:
        drawn.shapes.append(
            {"type": "line", "x0": look.pad, "x1": look.width - look.pad, "y0": y - 5, "y1": y - 5,
             "line": {"color": _PALETTE.line, "width": 1}}
        )  # fmt: skip
    for part in parts:
        text = "<br>".join(plain(line) for line in part)
        drawn.annotations.append(_text(text, look.pad, y, look.note, colour=_PALETTE.muted))
        y += _height(len(part), look.note)


def _height(lines: int, size: float) -> float:
    return lines * size * LINE + 3


def _text(markup: str, x: float, y: float, size: float, *, colour: str | None = None) -> Annotation:
    """Text with its top left corner at a place in pixels."""
    return {
        "x": x, "y": y, "xanchor": "left", "yanchor": "top", "align": "left", "showarrow": False,
        "borderpad": 0, "text": markup, "font": {"size": size, "color": colour or _PALETTE.text},
    }  # fmt: skip


def _figure(figure: Figure, drawn: _Drawn, look: Look, height: int) -> Figure:
    """Everything placed, with plotly's own margins out of the way."""

    def in_paper(item: dict[str, Any]) -> dict[str, Any]:
        placed = {"xref": "paper", "yref": "paper"} | item
        for axis, extent in (("x", look.width), ("y", height)):
            if placed[f"{axis}ref"] != "paper":
                continue
            for key in (axis, f"{axis}0", f"{axis}1"):
                if key in placed:
                    share = placed[key] / extent
                    placed[key] = share if axis == "x" else 1 - share
        return placed

    axes = deepcopy(drawn.axes)
    for name, axis in axes.items():
        first, last = axis["domain"]
        if name.startswith("x"):
            axis["domain"] = [first / look.width, last / look.width]
        else:
            axis["domain"] = [max(0.0, 1 - last / height), min(1.0, 1 - first / height)]
    return {
        "data": drawn.traces,
        "layout": {
            "width": look.width,
            "height": height,
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0, "pad": 0},
            "paper_bgcolor": _PALETTE.background,
            "plot_bgcolor": "rgba(0,0,0,0)",
            "font": {"family": FONT, "color": _PALETTE.text, "size": look.least},
            "showlegend": False,
            "hovermode": False,
            "barmode": figure["layout"].get("barmode", "overlay"),
            "annotations": [in_paper(a) for a in drawn.annotations],
            "shapes": [in_paper(s) for s in drawn.shapes],
            **axes,
        },
    }


class _Chart(Protocol):
    """A chart that can be divided over pages."""

    def pages(self, box: _Box) -> int: ...

    def place(self, drawn: _Drawn, box: _Box, page: int) -> None: ...


# --- a figure of a page, read


def _cleaned(figure: Figure) -> Figure:
    """A figure without what only a screen shows, and without markup that came with the data."""
    layout = deepcopy(figure["layout"])
    traces = []
    for trace in figure["data"]:
        kept = {
            key: value for key, value in trace.items()
            if key not in ("hovertext", "customdata", "hoverlabel", "selected", "unselected", "hoveron")
        }  # fmt: skip
        kept["hoverinfo"] = "skip"
        if "text" in kept.get("mode", ""):
            kept["text"] = [harmless(str(text)) for text in kept["text"]]
        else:
            kept.pop("text", None)
        traces.append(deepcopy(kept))
    for annotation in layout.get("annotations", ()):
        annotation["text"] = harmless(annotation["text"])
    return {"data": traces, "layout": layout}


def _chart_of(figure: Figure, plate: Plate, texts: Translator, look: Look) -> "_Chart":
    layout, marks = figure["layout"], plate.view.marks
    marks = marks if isinstance(marks, tuple) else ()
    if "domain" in layout.get("yaxis", {}):  # one panel or more, each with a place of its own
        return _Panels(figure, look)
    if layout.get("yaxis", {}).get("visible", True):
        return _Plane(figure, look, [texts.say(m.name) for m in marks if hasattr(m, "name")])
    headings = {texts.say(m.intervention) for m in marks if hasattr(m, "intervention")}
    return _Rows(figure, look, texts.text("picture-continued"), sorted(headings))


def _size(item: dict[str, Any], look: Look) -> float:
    return max(float(item.get("font", {}).get("size", look.least)), look.least)


def _axis_room(axis: dict[str, Any], look: Look, extent: float) -> tuple[float, list[str]]:
    """How much an x axis needs beside its chart, and its title in lines."""
    size = max(13, look.least)
    text = harmless((axis.get("title") or {}).get("text") or "")
    title = wrapped(" ".join(lines_of(text)), size, extent) if text else []
    return look.least * LINE + 10 + (_height(len(title), size) if title else 0), title


def _x_axis(
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
        "tickfont": {"color": _PALETTE.text, "size": look.least * zoom},
    }


def _axis_title(drawn: _Drawn, title: Sequence[str], look: Look, x: float, y: float) -> None:
    if title:
        size = max(13, look.least)
        text = "<br>".join(plain(line) for line in title)
        drawn.annotations.append(_text(text, x, y + look.least * LINE + 8, size))


# --- rows under each other


@dataclass(frozen=True)
class _Block:
    """Rows that stay together: a label with its marks. ``heading`` is of the group it is in."""

    first: float
    last: float
    starts_group: bool
    heading: Annotation | None
    grown: float = 0.0  # what its labels need more than on the page

    @property
    def height(self) -> float:
        return self.last - self.first + self.grown


class _Rows:
    """A chart whose vertical axis counts pixels from the top."""

    def __init__(self, figure: Figure, look: Look, continued: str, headings: Sequence[str]) -> None:
        self.look, self.continued = look, continued
        self.extent = (look.width - 2 * look.pad - _GAP * (look.columns - 1)) / look.columns
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

    def pages(self, box: _Box) -> int:
        return len(self._divided(box))

    def place(self, drawn: _Drawn, box: _Box, page: int) -> None:
        divided = self._divided(box)
        columns = divided[page - 1]
        number = 1 if divided == [[self.blocks]] else self.look.columns
        extent = (box.width - _GAP * (number - 1)) / number
        zoom = 1.0
        if number == 1 and box.bottom is not None and self.look.height is not None:
            needed = self._height(self.blocks) + self._axis_room(box)[0]
            zoom = max(1.0, min(_ZOOM, (box.bottom - box.top) / needed))
        elif box.bottom is not None:
            # A row that is higher than a whole column is drawn smaller, type and all.
            most = max(self._height(c) + self._repeated(c[0])[1] for c in columns)
            zoom = min(1.0, (box.bottom - box.top) / (most + self._axis_room(box)[0]))
        for index, blocks in enumerate(columns):
            left = box.left + index * (extent + _GAP)
            self._place_column(drawn, blocks, _Box(left, left + extent, box.top, None), zoom)
        title = self._axis_room(box)[1]
        if title:
            size = max(13, self.look.least) * zoom
            text = "<br>".join(plain(line) for line in title)
            drawn.annotations.append(_text(text, box.left, drawn.bottom + 2, size))
            drawn.bottom += _height(len(title), size)

    def _axis_room(self, box: _Box) -> tuple[float, list[str]]:
        """The height of the axis with its title, which stands once under all columns."""
        return _axis_room(self.axis, self.look, box.width)

    def _room(self, box: _Box) -> float | None:
        """The height there is for rows."""
        return None if box.bottom is None else box.bottom - box.top - self._axis_room(box)[0]

    def _height(self, blocks: Sequence[_Block]) -> float:
        return sum(block.height for block in blocks) + self._band

    # -- dividing

    def _blocks(self) -> list[_Block]:
        """Cut above each label on the left; a label without marks is the heading of what follows."""
        labels = sorted(
            (a for a in self.annotations if self._is_label(a)), key=lambda a: self._extent(a)[0]
        )
        marks = sorted(y for t in self.traces for y in _heights(t))
        blocks: list[_Block] = []
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
            blocks.append(_Block(top if start is None else start, below, starts, heading))
            start = None
        blocks = blocks or [_Block(0.0, self.total, True, None)]
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
        return on_the_left and annotation["font"].get("color") != _PALETTE.muted

    @property
    def _band(self) -> float:
        """What stands above the first row and belongs to all of them."""
        above = [a for a in self.annotations if a["y"] < self.blocks[0].first]
        return self.blocks[0].first if above else 0.0

    def _divided(self, box: _Box) -> list[list[list[_Block]]]:
        """Pages of columns of blocks: as few pages as can be, and columns of like height."""
        room = self._room(box)
        if room is None or self._height(self.blocks) <= room:
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

    def _filled(self, room: float) -> list[list[_Block]]:
        columns: list[list[_Block]] = []
        left = -1.0
        for block in self.blocks:
            if not columns or block.height > left:
                columns.append([])
                left = room - self._repeated(block)[1]
            columns[-1].append(block)
            left -= block.height
        return columns

    def _repeated(self, block: _Block) -> tuple[Annotation | None, float]:
        """The heading said again where a column begins in the middle of a group, and its height."""
        if block.starts_group or block.heading is None:
            return None, 0.0
        first = lines_of(block.heading["text"])[0]
        text = f"<b>{plain(first)}</b> {plain(self.continued)}"
        size = _size(block.heading, self.look)
        return _text(text, 0, 0, size), size * LINE + 8

    # -- placing

    def _place_column(
        self, drawn: _Drawn, blocks: Sequence[_Block], box: _Box, zoom: float
    ) -> None:
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

        axis = _x_axis(self.axis, look, box.left, box.right, f"y{name}", zoom)
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
            place = {"x": box.left, "y": top + band * zoom + 2, "bgcolor": _PALETTE.background}
            drawn.annotations.append(heading | place)
        drawn.bottom = max(drawn.bottom, bottom + (0 if on_top else ticks))

    def _place_block(
        self, drawn: _Drawn, block: _Block, shift: float, name: str, box: _Box, top: float, zoom: float,
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
        self, annotation: Annotation, y: float, name: str, box: _Box, zoom: float
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

    def _spread_band(self, drawn: _Drawn, name: str, axis: Figure) -> None:
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
        self, shape: dict[str, Any], span: tuple[float, float], name: str, box: _Box, top: float, zoom: float,
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
        size = _size(annotation, self.look)
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


# --- small charts beside and under each other


class _Panels:
    """Small charts, each with a title of its own above it."""

    def __init__(self, figure: Figure, look: Look) -> None:
        self.figure, self.look = figure, look
        layout = figure["layout"]
        self.titles = list(layout.get("annotations", ()))
        self.names = ["" if n == 1 else str(n) for n in range(1, len(self.titles) + 1)]

    def pages(self, box: _Box) -> int:
        return -(-len(self.titles) // (self._columns() * self._rows(box)))

    def _columns(self) -> int:
        return min(self.look.columns, len(self.titles))

    def _rows(self, box: _Box) -> int:
        rows = -(-len(self.titles) // self._columns())
        if box.bottom is None:
            return rows
        return max(1, min(rows, int((box.bottom - box.top) // self._least())))

    def _least(self) -> float:
        return 200.0

    def place(self, drawn: _Drawn, box: _Box, page: int) -> None:
        columns, rows = self._columns(), self._rows(box)
        each = columns * rows
        chosen = list(enumerate(self.names))[(page - 1) * each : page * each]
        extent = (box.width - _GAP * (columns - 1)) / columns
        used = -(-len(chosen) // columns)
        tall = self._least() if box.bottom is None else min((box.bottom - box.top) / used, 360.0)
        for place, (index, name) in enumerate(chosen):
            row, column = divmod(place, columns)
            left = box.left + column * (extent + _GAP)
            top = box.top + row * tall
            self._place(drawn, index, name, _Box(left, left + extent, top, top + tall - 6))

    def _place(self, drawn: _Drawn, index: int, name: str, box: _Box) -> None:
        look, layout = self.look, self.figure["layout"]
        assert box.bottom is not None
        size = max(14, look.least)
        title = [
            line
            for said in lines_of(self.titles[index]["text"])
            for line in wrapped(said, size, box.width)
        ]
        drawn.annotations.append(_text("<br>".join(map(plain, title)), box.left, box.top, size))
        last_title = layout[f"xaxis{self.names[-1]}"].get("title")
        beside, axis_title = _axis_room({"title": last_title}, look, box.width)
        top, bottom = box.top + _height(len(title), size) + 8, box.bottom - beside
        room = 24  # for half a label at either end
        source = layout[f"xaxis{name}"]
        drawn.axes[f"xaxis{name}"] = _x_axis(
            source, look, box.left, box.right - room / 2, f"y{name}"
        )
        drawn.axes[f"yaxis{name}"] = layout[f"yaxis{name}"] | {
            "domain": [top, bottom], "visible": False, "anchor": f"x{name}",
        }  # fmt: skip
        for trace in self.figure["data"]:
            if trace.get("yaxis", "y") == f"y{name}":
                drawn.traces.append(trace)
        _axis_title(drawn, axis_title, look, box.left, bottom)
        drawn.bottom = max(drawn.bottom, box.bottom)


# --- the plane


class _Plane:
    """A plane with numbered areas, and beside or under it what the numbers are."""

    def __init__(self, figure: Figure, look: Look, names: Sequence[str]) -> None:
        self.figure, self.look, self.names = figure, look, names

    def pages(self, box: _Box) -> int:  # noqa: ARG002 - always one
        return 1

    def place(self, drawn: _Drawn, box: _Box, page: int) -> None:  # noqa: ARG002
        look, layout = self.look, self.figure["layout"]
        beside = look.height is not None
        size = max(14, look.least) if beside else 13
        right = box.left + box.width * self._share(box, size) if beside else box.right
        room, _ = _axis_room(layout["xaxis"], look, right - box.left)
        head = size * LINE + 6
        # The title of the y axis lies above it; all other labels are numbers in the plane.
        titles = [a for a in layout.get("annotations", ()) if a.get("yref") == "paper"]
        for title in titles:
            drawn.annotations.append(_text(harmless(title["text"]), box.left, box.top, size))
        top = box.top + head
        listed = self._list(box.right - right - _GAP if beside else box.width, size)
        if beside:
            bottom = (box.bottom or 0) - room
        else:
            bottom = top + 400.0
            if box.bottom is not None:
                high = sum(_height(len(n), size) for n in listed)
                bottom = min(bottom, max(box.bottom - room - high - 12, top + 240.0))
        left = box.left + 24
        axis = _x_axis(layout["xaxis"], look, left, right, "y")
        drawn.axes["xaxis"] = axis
        drawn.axes["yaxis"] = {k: v for k, v in layout["yaxis"].items() if k != "title"} | {
            "domain": [top, bottom], "anchor": "x", "automargin": False,
            "tickfont": {"color": _PALETTE.text, "size": look.least},
        }  # fmt: skip
        drawn.traces += self.figure["data"]
        colours = {}
        for annotation in layout.get("annotations", ()):
            if annotation in titles:
                continue
            placed = annotation | {"xref": "x", "yref": "y"}
            placed["font"] = annotation["font"] | {"size": max(15, look.least)}
            drawn.annotations.append(placed)
            colours[lines_of(annotation["text"])[0]] = annotation["font"]["color"]
        x_title = wrapped(
            (layout["xaxis"].get("title") or {}).get("text") or "", size, right - left
        )
        text = "<br>".join(plain(line) for line in x_title)
        x = (left + right) / 2
        drawn.annotations.append(
            _text(text, x, bottom + look.least * LINE + 8, size) | {"xanchor": "center"}
        )
        drawn.bottom = bottom + room
        if beside:
            self._place_list(drawn, listed, colours, right + _GAP, box.top, size)
        else:
            drawn.bottom = self._place_list(
                drawn, listed, colours, box.left, drawn.bottom + 8, size
            )

    def _share(self, box: _Box, size: float) -> float:
        """How much of the width the plane gets: as much as leaves the list room to be whole."""
        for share in (0.62, 0.56, 0.5, 0.44):
            listed = self._list(box.width * (1 - share) - _GAP, size)
            if box.top + sum(_height(len(lines), size) for lines in listed) <= (box.bottom or 0):
                return share
        return 0.4

    def _list(self, room: float, size: float) -> list[list[str]]:
        return [wrapped(name, size, room - 28) for name in self.names]

    def _place_list(
        self, drawn: _Drawn, listed: Sequence[Sequence[str]], colours: dict[str, str],
        x: float, y: float, size: float,
    ) -> float:  # fmt: skip
        for number, lines in enumerate(listed, start=1):
            colour = colours.get(str(number), _PALETTE.text)
            drawn.annotations.append(_text(f"<b>{number}</b>", x, y, size, colour=colour))
            text = "<br>".join(plain(line) for line in lines)
            drawn.annotations.append(_text(text, x + 28, y, size))
            y += _height(len(lines), size)
        return y
