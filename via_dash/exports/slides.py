"""A briefing as PowerPoint: a cover, a finding per slide, the sources.

The finding is the real title, charts can be edited, and the notes hold all caveats and all places.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

from pptx.util import Inches

from via_dash.exports.chart import native
from via_dash.exports.chart_parts import (
    PALETTE,
    Band,
    Cell,
    Drawing,
    Panels,
    RowChart,
    WithList,
)
from via_dash.exports.document import Document, Plate
from via_dash.exports.native_chart import Inner, plain
from via_dash.exports.pictures import PictureUnavailable, picture
from via_dash.exports.pictures import pages as picture_pages
from via_dash.exports.slide_file import SlideFile
from via_dash.exports.slide_measures import (
    AXIS,
    GAP,
    packed,
    row_height,
    split_rows,
    zone_height,
)
from via_dash.exports.slide_sentences import (
    SMALL,
    code_of,
    few,
    notes_of,
    release_line,
    source_line,
)
from via_dash.exports.slide_table import Sheet, Table, tables
from via_dash.exports.slide_text import (
    Piece,
    height_of,
    line_count,
    parted,
    shortened,
)
from via_dash.exports.slide_xml import (
    ACROSS,
    BODY,
    CELL_X,
    CELL_Y,
    FOOT_TOP,
    LEFT,
    describe,
    write,
)
from via_dash.texts import Translator

_LOWEST = 6.97  # of what stands above the footer
_TITLE_MOST = 200
_HEAD_MOST = 150  # of a finding told in two parts
_CAVEAT_MOST = 230
_CHART_LEAST = 4.4  # inches of a chart beside a list
_LINK_MOST = 320  # characters of a link that are written out; it works in full


@dataclass(frozen=True)
class _Page:
    """One slide of a plate: what stands between title and footer, and how to put it there."""

    content: "RowChart | Panels | WithList | Table | bytes"
    note: tuple[str, ...] = ()


def pptx_bytes(document: Document, texts: Translator) -> bytes:
    """The briefing as a 16:9 presentation; equal documents give equal bytes."""
    deck = _Deck(document, texts)
    deck.cover()
    for plate in document.plates:
        deck.plate(plate)
    deck.sources()
    return deck.saved()


class _Deck(SlideFile):
    """The slides of a briefing."""

    # The slides

    def cover(self) -> None:
        document, texts = self.document, self.texts
        slide = self.file.slides.add_slide(self.file.slide_layouts[0])
        self._title(slide, document.title, "")
        said = (
            texts.text("slides-what", n=len(document.plates)),
            release_line(document, texts),
        )
        lines = [Piece(line) for line in said]
        write(slide.placeholders[1], [*lines, Piece(texts.text("slides-scan"))], 18, self.tag)
        self._text(
            slide,
            LEFT,
            5.45,
            8.4,
            0.9,
            (Piece(shortened(document.link, _LINK_MOST), link=document.link),),
            14,
            "link",
        )
        code = code_of(document.link)
        if code is not None:
            shape = slide.shapes.add_picture(
                io.BytesIO(code), Inches(9.75), Inches(3.3), Inches(2.95), Inches(2.95)
            )
            describe(shape, "qr", texts.text("slides-qr-alt", link=document.link))
        listed = [f"{i}. {p.finding}" for i, p in enumerate(document.plates, start=1)]
        self._notes(slide, [document.title, *said, *listed, document.link])

    def plate(self, plate: Plate) -> None:
        pages = self._pages(plate)
        for number, page in enumerate(pages, start=1):
            part = f" ({number}/{len(pages)})" if len(pages) > 1 else ""
            slide = self.file.slides.add_slide(self.file.slide_layouts[5])
            top = self._head(slide, plate, part)
            # Who listens hears the chart before its caveat and its source.
            low = self._foot(None, plate, page.note)
            said = replace(plate, alt=self._alt(plate, page.content, number, len(pages)))
            self._content(slide, said, page.content, top, low)
            self._foot(slide, plate, page.note)
            self._footer(slide, plate.link)
            self._notes(slide, notes_of(plate, self.texts))

    def sources(self) -> None:
        texts = self.texts
        rows: list[tuple[Cell, ...]] = []
        for source in self.document.sources:
            rows.append(
                (
                    (Piece(source.label, bold=True),),
                    (Piece(few(source.locators, 12, texts)),),
                )
            )
        headings = (texts.text("slides-document"), texts.text("slides-places"))
        title = texts.text("slides-sources", n=len(rows))
        bottom = FOOT_TOP - 0.15
        parts = split_rows(rows, (3.2, ACROSS - 3.2), bottom - 1.5)
        for number, part in enumerate(parts, start=1):
            slide = self.file.slides.add_slide(self.file.slide_layouts[5])
            self._title(slide, title, f" ({number}/{len(parts)})" if len(parts) > 1 else "")
            if part:
                self._table(
                    slide,
                    headings,
                    part,
                    (3.2, ACROSS - 3.2),
                    1.35,
                    texts.text("slides-sources-alt"),
                )
            self._footer(slide, self.document.link)
            self._notes(
                slide, [title, *(s.line for s in self.document.sources), self.document.link]
            )

    # Parts of a slide of a plate

    def _head(self, slide: Any, plate: Plate, part: str) -> float:
        """Title, the rest of a long finding, filters and legend; where the next may begin."""
        finding = plain(plate.finding)
        title, rest = parted(finding, _HEAD_MOST if len(finding) > _TITLE_MOST else _TITLE_MOST)
        y = self._title(slide, f"{title} …" if rest else title, part) + 0.06
        if rest:
            y = self._flow(slide, (Piece(rest),), y, 16, "finding")
        if plate.filters:
            said = self.texts.text("slides-filters", filters="; ".join(plate.filters))
            y = self._flow(slide, (Piece(said, colour=PALETTE.muted),), y, BODY, "filters")
        return y

    def _legend(self, slide: Any, keys: Sequence[Piece], y: float) -> float:
        """All entries in one paragraph, so that they flow."""
        if not keys:
            return y
        said = "    ".join(f"{k.glyph} {k.text}" for k in keys)
        height = line_count(said, ACROSS * 72, BODY) * BODY * 1.2 / 72 + 0.04
        box = self._box(slide, LEFT, y, ACROSS, height, "legend")
        write(box, [], BODY, self.tag, keys=keys)
        return y + height

    def _foot(self, slide: Any, plate: Plate, notes: tuple[str, ...]) -> float:
        """Notes, the first caveat and the sources, from the bottom up; where they begin."""
        texts = self.texts
        pieces = [Piece(note) for note in notes]
        if plate.caveats:
            first, more = plain(plate.caveats[0]), len(plate.caveats) - 1
            if len(first) > _CAVEAT_MOST:
                said = texts.text("slides-caveats", n=len(plate.caveats))
            elif more:
                said = f"{texts.text('caveat-label')} {first} {texts.text('slides-more-caveats', n=more)}"
            else:
                said = f"{texts.text('caveat-label')} {first}"
            pieces.append(Piece(said))
        source = Piece(source_line(plate.sources, texts), colour=PALETTE.muted)
        low = height_of((source,), ACROSS * 72, SMALL) / 72 + 0.02
        high = height_of(tuple(pieces), ACROSS * 72, BODY) / 72
        top = _LOWEST - low - high - 0.04
        if pieces:
            self._text(slide, LEFT, top, ACROSS, high, tuple(pieces), BODY, "caveat")
        self._text(slide, LEFT, top + high + 0.04, ACROSS, low, (source,), SMALL, "sources")
        return top - 0.1

    def _alt(self, plate: Plate, content: object, part: int, parts: int) -> str:
        """The text for who cannot see it: of what goes on over slides also which part this is."""
        if parts == 1:
            return plate.alt
        shown: tuple[str, ...] = ()
        if isinstance(content, RowChart):
            shown = tuple(dict.fromkeys(plain(band.group) for band in content.bands))
        said = self.texts.text("brief-part", alt=plate.alt, part=str(part), parts=str(parts))
        return f"{said}: {'; '.join(shown)}" if shown else said

    def _content(self, slide: Any, plate: Plate, content: Any, top: float, low: float) -> None:
        if not isinstance(content, Table):
            top = self._legend(slide, _keys(plate, content), top)
        top += 0.06
        match content:
            case RowChart():
                self._rows(slide, plate, content, top, low)
            case Panels():
                self._panels(slide, plate, content, top, low)
            case WithList():
                self._with_list(slide, plate, content, top, low)
            case Table():
                top = self._flow(slide, content.lead, top, BODY, "lead") if content.lead else top
                alt = f"{plate.alt} {content.said}".strip()
                self._table(slide, content.headings, content.rows, content.widths, top, alt)
            case bytes():
                room = low - top
                width = min(ACROSS, room * 960 / 540)
                shape = slide.shapes.add_picture(
                    io.BytesIO(content), Inches(LEFT + (ACROSS - width) / 2), Inches(top),
                    Inches(width), Inches(width * 540 / 960),
                )  # fmt: skip
                describe(shape, "picture", plate.alt)

    # What a plate needs

    def _pages(self, plate: Plate) -> list[_Page]:
        drawing = native(plate, self.document, self.texts)
        top, low = self._room(plate, drawing)
        if isinstance(drawing, RowChart):
            return self._row_pages(drawing, low - top)
        if isinstance(drawing, Panels):
            panels = drawing.panels
            return [_Page(Panels(panels[i : i + 2])) for i in range(0, len(panels), 2)]
        if isinstance(drawing, WithList):
            return _list_pages(drawing, low - top)
        lead: tuple[str, ...] = ()
        if plate.figure is not None:
            try:
                return [_Page(image) for image in self._pictures(plate)]
            except PictureUnavailable:
                lead = (self.texts.text("slides-no-picture"),)
        sheet = Sheet(ACROSS, low - top - 0.3 * len(lead), BODY, CELL_X, CELL_Y)
        return [_Page(table) for table in tables(plate, self.texts, sheet, lead)]

    def _pictures(self, plate: Plate) -> list[bytes]:
        """The chart on as many sheets as it takes. Raises PictureUnavailable."""
        release = self.document.release
        sheets = picture_pages(plate, self.texts, release, "slide", framed=False)
        return [
            picture(plate, self.texts, release, "png", "slide", framed=False, page=page)
            for page in range(1, sheets + 1)
        ]

    def _room(self, plate: Plate, drawing: Drawing | None) -> tuple[float, float]:
        """Where the content of a plate may stand: measured on a slide that is not kept."""
        measure = _Deck.__new__(_Deck)
        measure.__dict__ |= self.__dict__ | {"titled": []}
        top = measure._head(None, plate, " (8/8)")
        low = measure._foot(None, plate, ())
        if plate.figure is not None:
            top = measure._legend(None, _keys(plate, drawing), top)
        return top + 0.06, low

    def _row_pages(self, chart: RowChart, room: float) -> list[_Page]:
        """As many rows on a slide as fit; those of one group on one slide where that can be."""
        pages = packed(chart, room)
        goes_on = _goes_on(pages)
        if goes_on:  # which is said on the slide, and takes a line
            room -= height_of((Piece("…"),), ACROSS * 72, BODY) / 72
            pages = packed(chart, room)
        while room > 1 and len(fuller := packed(chart, room - 0.15)) == len(pages):
            pages, room = fuller, room - 0.15
        goes_on = _goes_on(pages)
        return [
            _Page(
                replace(chart, bands=tuple(page)),
                (
                    *(n for band in page for n in band.notes),
                    *(
                        [self.texts.text("slides-group-goes-on", group=page[-1].group)]
                        if index in goes_on
                        else []
                    ),
                ),
            )
            for index, page in enumerate(pages)
        ]

    # What stands in the middle of a slide

    def _rows(self, slide: Any, plate: Plate, chart: RowChart, top: float, low: float) -> None:
        bands = chart.bands
        height, head = row_height(chart, bands), zone_height(chart)
        foot = 0 if chart.ticks_above or not chart.over else AXIS
        spare = low - top - head - foot - height * len(bands)
        height = min(height + max(spare, 0) / len(bands), max(height * 1.35, min(height * 2, 1.1)))
        text_width = sum(chart.widths)
        self._table(
            slide, chart.headings, [band.cells for band in bands], chart.widths, top,
            self.texts.text("slides-rows-alt", n=len(bands)), heights=(head, height),
            merged=chart.merged,
        )  # fmt: skip
        x = LEFT + text_width + GAP
        width = ACROSS - text_width - GAP
        if chart.over:
            box = self._box(slide, x, top, width, head, "axis", anchor="b")
            write(box, [Piece(chart.over, colour=PALETTE.muted)], BODY, self.tag)
        drawn = chart.draw(bands, chart.zone / height)
        body = height * len(bands)
        if chart.ticks_above:
            total = head + body
            inner = Inner(0.03, (head - chart.zone) / total, 0.93, (chart.zone + body) / total)
            self._chart(slide, replace(drawn, inner=inner), x, top, width, total, plate.alt)
        else:
            total = body + foot
            inner = Inner(0.03, 0, 0.93, body / total)
            self._chart(slide, replace(drawn, inner=inner), x, top + head, width, total, plate.alt)

    def _panels(self, slide: Any, plate: Plate, content: Panels, top: float, low: float) -> None:
        count = len(content.panels)
        width = (ACROSS - 0.4 * (count - 1)) / max(count, 2)
        heading = max(height_of(p.heading, width * 72, BODY) / 72 for p in content.panels) + 0.05
        for index, panel in enumerate(content.panels):
            x = LEFT + index * (width + 0.4)
            self._text(slide, x, top, width, heading, panel.heading, BODY, "heading")
            height = low - top - heading
            inner = Inner(0.1, 0.04, 0.86, (height - 0.95) / height)
            alt = f"{panel.heading[0].text}, {panel.heading[-1].text}. {plate.alt}"
            chart = replace(panel.chart, inner=inner)
            self._chart(slide, chart, x, top + heading, width, height, alt)

    def _with_list(
        self, slide: Any, plate: Plate, content: WithList, top: float, low: float
    ) -> None:
        room, wide = low - top, sum(content.widths)
        width = ACROSS - wide - GAP * 2
        inner = Inner(0.13, 0.02, 0.85, (room - 0.6) / room)
        self._chart(slide, replace(content.chart, inner=inner), LEFT, top, width, room, plate.alt)
        self._table(
            slide, content.headings, content.rows, content.widths, top,
            self.texts.text("slides-list-alt", n=len(content.rows)), x=LEFT + width + GAP * 2,
        )  # fmt: skip


def _keys(plate: Plate, content: object) -> list[Piece]:
    """The legend of the plate, without what is not drawn here, and what only a slide draws."""
    keys = [Piece(k.label, colour=k.colour, glyph=k.glyph) for k in plate.legend]
    if isinstance(content, RowChart):
        keys = [*(key for key in keys if key.glyph not in content.unused), *content.keys]
    return keys


def _list_pages(content: WithList, room: float) -> list[_Page]:
    """The list beside its chart, wide enough to be no higher than the slide; a longer one goes on."""
    number, name, *others = content.widths
    most = ACROSS - _CHART_LEAST - GAP * 2 - number - sum(others)
    while len(split_rows(list(content.rows), (number, name, *others), room)) > 1 and name < most:
        name += 0.1
    widths = (number, name, *others)
    return [
        _Page(replace(content, rows=tuple(rows), widths=widths))
        for rows in split_rows(list(content.rows), widths, room)
    ]


def _goes_on(pages: Sequence[Sequence[Band]]) -> set[int]:
    """Which slides end in the middle of a group."""
    return {
        index
        for index, (page, after) in enumerate(pairwise(pages))
        if page and page[-1].group == after[0].group
    }
