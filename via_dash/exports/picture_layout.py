"""A chart of a page laid out for a slide or a page of paper.

The charts of the pages are long and narrow: rows under each other, at the size of a page. Here they
keep their proportions and get the type of a slide or of print; what is too tall for a slide goes on
in a second column and then on a next picture, never squashed. All places are CSS pixels from the top
left corner of the picture.
"""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from via_dash.data import Release
from via_dash.exports.document import Plate
from via_dash.exports.picture_beside import Beside
from via_dash.exports.picture_panels import Panels
from via_dash.exports.picture_parts import (
    LOOKS,
    PALETTE,
    Box,
    Chart,
    Drawn,
    Figure,
    Look,
    Size,
    height_of,
    text_at,
)
from via_dash.exports.picture_plane import Plane
from via_dash.exports.picture_rows import Rows
from via_dash.exports.picture_text import FONT, LINE, harmless, plain, width, wrapped
from via_dash.texts import Translator
from via_dash.views.findings import Finding

_GLYPH = 1.25  # the signs of a legend, which are smaller than letters


@dataclass
class Sheet:
    """One picture to be: plotly's figure, and which of how many pages it is."""

    figure: Figure
    width: int
    height: int
    scale: float
    page: int
    pages: int


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
    drawn = Drawn()
    top = _header(drawn, plate, look) if framed else float(look.pad)
    footer = _footer(plate, texts, release, look) if framed else []

    def box() -> Box:
        bottom = None if whole else look.page - look.pad - _footer_height(footer, look)
        return Box(look.pad, look.width - look.pad, top, bottom)

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
    box = Box(look.pad, look.width - look.pad, look.pad, look.page - look.pad)
    made = []
    for number in range(1, _chart_of(figure, plate, texts, look).pages(box) + 1):
        drawn = Drawn()
        _chart_of(deepcopy(figure), plate, texts, look).place(drawn, box, number)
        height = int(min(look.page, drawn.bottom + 4))
        made.append((_figure(figure, drawn, look, height), height))
    return tuple(made)


def pages(plate: Plate, texts: Translator, release: Release, size: Size, *, framed: bool = True) -> int:  # fmt: skip
    """On how many pictures a chart fits where none is larger than a slide or a page of paper."""
    return sheet(plate, texts, release, size, framed=framed, page=1).pages


# --- what stands around a chart


def _header(drawn: Drawn, plate: Plate, look: Look) -> float:
    """The finding and the legend; the place under them."""
    room = look.width - 2 * look.pad
    size = look.title
    title = wrapped(plate.finding, size, room, bold=True)
    while len(title) > 2 and size > look.legend + 2:  # smaller, but always whole
        size -= 1
        title = wrapped(plate.finding, size, room, bold=True)
    y = float(look.pad)
    drawn.annotations.append(
        text_at("<br>".join(f"<b>{plain(line)}</b>" for line in title), look.pad, y, size)
    )
    y += height_of(len(title), size) + 6
    for line in _legend(plate, look, room):
        x = float(look.pad)
        for glyph, colour, label, advance in line:
            sign = look.legend * _GLYPH
            drawn.annotations.append(
                text_at(plain(glyph), x, y - 0.2 * look.legend, sign, colour=colour)
            )
            x += width(glyph, sign) + 5
            drawn.annotations.append(text_at(plain(label), x, y, look.legend))
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
    return sum(height_of(len(part), look.note) for part in parts) + (10 if parts else 0)


def _footnotes(drawn: Drawn, parts: Sequence[Sequence[str]], look: Look, y: float) -> None:
    if parts:
        drawn.shapes.append(
            {"type": "line", "x0": look.pad, "x1": look.width - look.pad, "y0": y - 5, "y1": y - 5,
             "line": {"color": PALETTE.line, "width": 1}}
        )  # fmt: skip
    for part in parts:
        text = "<br>".join(plain(line) for line in part)
        drawn.annotations.append(text_at(text, look.pad, y, look.note, colour=PALETTE.muted))
        y += height_of(len(part), look.note)


def _figure(figure: Figure, drawn: Drawn, look: Look, height: int) -> Figure:
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
            "paper_bgcolor": PALETTE.background,
            "plot_bgcolor": "rgba(0,0,0,0)",
            "font": {"family": FONT, "color": PALETTE.text, "size": look.least},
            "showlegend": False,
            "hovermode": False,
            "barmode": figure["layout"].get("barmode", "overlay"),
            "annotations": [in_paper(a) for a in drawn.annotations],
            "shapes": [in_paper(s) for s in drawn.shapes],
            **axes,
        },
    }


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


def _chart_of(figure: Figure, plate: Plate, texts: Translator, look: Look) -> "Chart":
    layout, marks = figure["layout"], plate.view.marks
    marks = marks if isinstance(marks, tuple) else ()
    if marks and all(isinstance(mark, Finding) for mark in marks):
        return Beside(marks, figure, look, texts)
    if "domain" in layout.get("yaxis", {}):  # one panel or more, each with a place of its own
        return Panels(figure, look)
    if layout.get("yaxis", {}).get("visible", True):
        return Plane(figure, look, [texts.say(m.name) for m in marks if hasattr(m, "name")])
    headings = {texts.say(m.intervention) for m in marks if hasattr(m, "intervention")}
    return Rows(figure, look, texts.text("picture-continued"), sorted(headings))
