"""An exhibit laid out to be read at ten metres: which parts it has, and what stands on each.

A stage is 960 by 540 units and is enlarged to the screen: on 1920 by 1080 a unit is two pixels.
"""

import logging
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from functools import lru_cache
from typing import Any

from via_dash.data import Release
from via_dash.exports.document import Plate
from via_dash.exports.picture_layout import bare_pages
from via_dash.exports.picture_parts import LOOKS
from via_dash.exports.picture_text import LINE, width, wrapped
from via_dash.exports.slide_table import Sheet, Table, tables
from via_dash.texts import Language, Translator, translator
from via_dash.theme import CLASS_GLYPHS, FONT, PALETTES, Scheme
from via_dash.ui.briefing import exhibit_plate
from via_dash.views.exhibit_link import Item
from via_dash.views.findings import Finding

log = logging.getLogger("via_dash.ui")

WIDTH, HEIGHT = 960, 540
ROOM = 912  # between the margins
_EDGES = 14 + 10 + 30 + 4 * 7  # above, below, the buttons, and what stands between the parts
_TITLES = (27, 25, 23, 21, 20)  # the largest in which a finding takes two lines
_LEADING = 1.2
TEXT, SMALL, CHART = 13, 12, 14
_LEAST_ROOM = 150
_TABLE_SIZES = (13, 14, 15, 16)
_MOST_PARTS = 2  # of a table; of a longer one the first


@dataclass(frozen=True, eq=False)
class Slide:
    """One part of an exhibit. ``chart`` is plotly's figure for a white ground, ``room`` its height."""

    item: Item
    plate: Plate
    part: int
    parts: int
    title: int
    said: tuple[str, ...]
    caveat: str
    sources: str
    room: int
    type: int = 0  # of a table
    chart: dict[str, Any] | None = None
    table: Table | None = None


def slides(release: Release, items: Sequence[Item], language: Language) -> tuple[Slide, ...]:
    """All parts of the items, in order; an item whose filters leave nothing has none.

    Raises KeyError for an unknown exhibit and TableUnavailable.
    """
    return tuple(slide for item in items for slide in _slides(release, item, language))


def in_scheme(figure: dict[str, Any], scheme: Scheme) -> dict[str, Any]:
    """A figure for a white ground in the colours of a scheme."""
    swap = dict(zip(asdict(PALETTES["light"]).values(), asdict(PALETTES[scheme]).values(), strict=True))  # fmt: skip

    def turned(part: Any) -> Any:
        match part:
            case dict():
                return {key: turned(value) for key, value in part.items()}
            case list() | tuple():
                return [turned(value) for value in part]
            case str():
                return swap.get(part, part)
        return part

    return figure if scheme == "light" else turned(figure)


@lru_cache(maxsize=256)
def _slides(release: Release, item: Item, language: Language) -> tuple[Slide, ...]:
    texts = translator(language)
    plate = exhibit_plate(release, item, texts, "")
    if plate is None:
        return ()
    size = next((s for s in _TITLES if len(_title(plate, s)) <= 2), _TITLES[-1])
    slide = Slide(item, plate, 1, 1, size, (), _caveat(plate, texts), _sources(plate, texts), 0)
    if plate.figure is not None:
        try:
            return _charts(slide, texts)
        except (
            IndexError,
            KeyError,
            ValueError,
        ):  # a room that waits is better served by the numbers
            log.exception("the chart of %s cannot be laid out for a stage", plate.name)
    return _tables(slide, texts)


def _tables(slide: Slide, texts: Translator) -> tuple[Slide, ...]:
    """The rows in the largest type that shows as many of them as the smallest does."""
    room = _room(slide, 2 if slide.plate.filters else 1)

    def fitted(size: int) -> list[Table]:
        return tables(slide.plate, texts, Sheet(ROOM / 72, room / 72, size, 5 / 72, 2.5 / 72))

    size, pages = SMALL, fitted(SMALL)
    for larger in _TABLE_SIZES:
        tried = fitted(larger)
        if [(t.headings, t.rows) for t in tried] != [(t.headings, t.rows) for t in pages]:
            break
        size, pages = larger, tried
    shown, total = sum(len(t.rows) for t in pages), len(slide.plate.rows)
    left_out = []
    if len(pages) > _MOST_PARTS and shown == total:
        pages = pages[:1]
        left_out.append(texts.text("present-rows", n=len(pages[0].rows), total=total))
    slide = replace(slide, type=size)
    return tuple(
        _part(
            slide, number, len(pages), room, texts, table=table, also=(table.said, *left_out)
        )
        for number, table in enumerate(pages, start=1)
    )  # fmt: skip


def _title(plate: Plate, size: int) -> list[str]:
    return wrapped(plate.finding, size, ROOM, bold=True)


def _charts(slide: Slide, texts: Translator) -> tuple[Slide, ...]:
    room = _room(slide, 1)
    look = replace(
        LOOKS["slide"], width=ROOM, height=room, page=room, scale=2.0, least=CHART, pad=0
    )
    pages = bare_pages(slide.plate, texts, look)
    if any(_least_type(chart) < SMALL for chart, _ in pages):  # one column has room for larger type
        pages = bare_pages(slide.plate, texts, replace(look, columns=1))
    found = []
    for number, (chart, height) in enumerate(pages, start=1):
        chart["layout"]["paper_bgcolor"] = "rgba(0,0,0,0)"
        chart["layout"]["font"]["family"] = FONT  # narrower than what was measured
        found.append(_part(slide, number, len(pages), height, texts, chart=chart))
    return tuple(found)


def _least_type(chart: dict[str, Any]) -> float:
    sizes = [a["font"]["size"] for a in chart["layout"].get("annotations", ()) if "font" in a]
    return min(sizes, default=float(CHART))


def _part(
    slide: Slide, number: int, count: int, room: int, texts: Translator, *,
    chart: dict[str, Any] | None = None, table: Table | None = None, also: Sequence[str] = (),
) -> Slide:  # fmt: skip
    part = texts.text("present-part", part=number, parts=count) if count > 1 else ""
    said = tuple(filter(None, (part, *slide.plate.filters, *also)))
    return replace(
        slide, part=number, parts=count, room=room, said=said, chart=chart, table=table
    )  # fmt: skip


def _room(slide: Slide, said: int) -> int:
    """The height that is left for a chart or a table; ``said`` is lines between title and legend."""
    above = len(_title(slide.plate, slide.title)) * slide.title * _LEADING
    above += said * TEXT * LINE + _legend_lines(slide.plate) * (TEXT * LINE + 2)
    below = TEXT * LINE if slide.caveat else 0
    below += len(wrapped(slide.sources, SMALL, ROOM)) * SMALL * LINE
    return max(_LEAST_ROOM, int(HEIGHT - _EDGES - above - below))


def keys_drawn(plate: Plate) -> tuple[int, ...]:
    """Which entries of the legend a slide needs: of the classes only those of its findings."""
    marks = plate.view.marks if isinstance(plate.view.marks, tuple) else ()
    found = {CLASS_GLYPHS[m.evidence_class] for m in marks if isinstance(m, Finding) and m.evidence_class}  # fmt: skip
    unused = set(CLASS_GLYPHS.values()) - found if found else set()
    return tuple(i for i, key in enumerate(plate.legend) if key.glyph not in unused)


def _legend_lines(plate: Plate) -> int:
    lines, used = 0, ROOM + 1.0
    for key in (plate.legend[index] for index in keys_drawn(plate)):
        wide = width(f"{key.glyph} {key.label}", TEXT) + 18
        if used + wide > ROOM:
            lines, used = lines + 1, 0.0
        used += wide
    return lines


def _caveat(plate: Plate, texts: Translator) -> str:
    """The one caveat where it fits a line; else how many there are."""
    if not plate.caveats:
        return ""
    one = f"{texts.text('caveat-label')} {plate.caveats[0]}"
    if len(plate.caveats) == 1 and len(wrapped(one, TEXT, ROOM)) == 1:
        return one
    return texts.text("present-caveats", n=len(plate.caveats))


def _sources(plate: Plate, texts: Translator) -> str:
    """The documents with their places; with how many places where those take more than two lines."""
    label = texts.text("source-label")
    tries = (
        "; ".join(source.line for source in plate.sources),
        "; ".join(
            texts.text("picture-places", source=s.label, n=len(s.locators)) for s in plate.sources
        ),
        "; ".join(source.label for source in plate.sources),
        texts.text("present-documents", n=len(plate.sources)),
    )
    fitting = (f"{label} {said}" for said in tries)
    return next((s for s in fitting if len(wrapped(s, SMALL, ROOM)) <= 2), f"{label} {tries[-1]}")
