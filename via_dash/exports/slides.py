"""A briefing as PowerPoint: a cover, a finding per slide, the sources.

The finding is the real title, charts can be edited, and the notes hold all caveats and all places.
"""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape

import segno
from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.util import Inches

from via_dash.exports.chart import (
    LANGUAGE_TAGS,
    PALETTE,
    Band,
    Cell,
    Drawing,
    Panels,
    RowChart,
    WithList,
    groups_of,
    native,
)
from via_dash.exports.document import Document, Plate, Source
from via_dash.exports.native_chart import Inner, NativeChart, plain
from via_dash.exports.pictures import PictureUnavailable, picture
from via_dash.exports.slide_table import Sheet, Table, tables
from via_dash.exports.slide_text import (
    Piece,
    height_of,
    line_count,
    numbered,
    parted,
    runs_of,
    shortened,
)
from via_dash.exports.slide_xml import (
    ACROSS,
    BODY,
    CELL_X,
    CELL_Y,
    FOOT_TOP,
    LEFT,
    SPACES,
    TOP,
    base,
    describe,
    ink,
    is_web,
    paragraph,
    place,
    stamped,
    table_xml,
    write,
)
from via_dash.texts import Translator

_SMALL = 12
_LOWEST = 6.97  # of what stands above the footer
_TITLE_SIZES = ((45, 32), (60, 28), (200, 24))  # up to so many characters, so many points
_TITLE_MOST = 200
_HEAD_MOST = 150  # of a finding told in two parts
_CAVEAT_MOST = 230
_PROPERTY = 250  # characters of a property of the file
_LINK_MOST = 320  # characters of a link that are written out; it works in full
_GAP = 0.12
_AXIS = 0.38  # of ticks below a plot


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


class _Deck:
    """A presentation that is being written."""

    def __init__(self, document: Document, texts: Translator) -> None:
        self.document, self.texts = document, texts
        self.tag = LANGUAGE_TAGS[document.language]
        self.file = Presentation(io.BytesIO(base()))
        self.titled: list[tuple[Any, str, str]] = []

    # The slides

    def cover(self) -> None:
        document, texts = self.document, self.texts
        slide = self.file.slides.add_slide(self.file.slide_layouts[0])
        self._title(slide, document.title, "")
        said = (
            texts.text("slides-what", n=len(document.plates)),
            _release_line(document, texts),
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
        code = _code(document.link)
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
            low = self._foot(slide, plate, page.note)
            self._content(slide, plate, page.content, top, low)
            self._footer(slide, plate.link)
            self._notes(slide, _notes_of(plate, self.texts))

    def sources(self) -> None:
        texts = self.texts
        rows: list[tuple[Cell, ...]] = []
        for source in self.document.sources:
            rows.append(
                (
                    (Piece(source.label, bold=True),),
                    (Piece(self._places(source, 12)),),
                )
            )
        headings = (texts.text("slides-document"), texts.text("slides-places"))
        title = texts.text("slides-sources", n=len(rows))
        bottom = FOOT_TOP - 0.15
        parts = _split_rows(rows, (3.2, ACROSS - 3.2), bottom - 1.5)
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
        source = Piece(_source_line(plate.sources, texts), colour=PALETTE.muted)
        low = height_of((source,), ACROSS * 72, _SMALL) / 72 + 0.02
        high = height_of(tuple(pieces), ACROSS * 72, BODY) / 72
        top = _LOWEST - low - high - 0.04
        if pieces:
            self._text(slide, LEFT, top, ACROSS, high, tuple(pieces), BODY, "caveat")
        self._text(slide, LEFT, top + high + 0.04, ACROSS, low, (source,), _SMALL, "sources")
        return top - 0.1

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
            return [_Page(drawing)]
        lead: tuple[str, ...] = ()
        if plate.figure is not None:
            try:
                image = picture(
                    plate, self.texts, self.document.release, "png", "slide", framed=False
                )
                return [_Page(image)]
            except PictureUnavailable:
                lead = (self.texts.text("slides-no-picture"),)
        sheet = Sheet(ACROSS, low - top - 0.3 * len(lead), BODY, CELL_X, CELL_Y)
        return [_Page(table) for table in tables(plate, self.texts, sheet, lead)]

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
        pages = _packed(chart, room)
        while room > 1 and len(fuller := _packed(chart, room - 0.15)) == len(pages):
            pages, room = fuller, room - 0.15
        return [
            _Page(replace(chart, bands=tuple(page)), tuple(n for band in page for n in band.notes))
            for page in pages
        ]

    # What stands in the middle of a slide

    def _rows(self, slide: Any, plate: Plate, chart: RowChart, top: float, low: float) -> None:
        bands = chart.bands
        height, head = _row_height(chart, bands), _zone_height(chart)
        foot = 0 if chart.ticks_above or not chart.over else _AXIS
        spare = low - top - head - foot - height * len(bands)
        height = min(height + max(spare, 0) / len(bands), max(height * 1.35, min(height * 2, 1.1)))
        text_width = sum(chart.widths)
        self._table(
            slide, chart.headings, [band.cells for band in bands], chart.widths, top,
            self.texts.text("slides-rows-alt", n=len(bands)), heights=(head, height),
            merged=chart.merged,
        )  # fmt: skip
        x = LEFT + text_width + _GAP
        width = ACROSS - text_width - _GAP
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
        width = ACROSS - wide - _GAP * 2
        inner = Inner(0.13, 0.02, 0.85, (room - 0.6) / room)
        self._chart(slide, replace(content.chart, inner=inner), LEFT, top, width, room, plate.alt)
        self._table(
            slide, content.headings, content.rows, content.widths, top,
            self.texts.text("slides-list-alt", n=len(content.rows)), x=LEFT + width + _GAP * 2,
        )  # fmt: skip

    def _chart(
        self,
        slide: Any,
        chart: NativeChart,
        x: float,
        y: float,
        width: float,
        height: float,
        alt: str,
    ) -> None:
        frame = slide.shapes.add_chart(
            chart.kind, Inches(x), Inches(y), Inches(width), Inches(height), chart
        )
        describe(frame, "chart", alt)

    def _table(
        self,
        slide: Any,
        headings: Sequence[str],
        rows: Sequence[tuple[Cell, ...]],
        widths: Sequence[float],
        top: float,
        alt: str,
        *,
        x: float = LEFT,
        heights: tuple[float, float] | None = None,
        merged: bool = False,
    ) -> None:
        head = tuple((Piece(h, bold=True),) for h in headings)
        sizes = [heights[0] if heights else _row_of_text(head, widths)]
        sizes += [heights[1] if heights else _row_of_text(row, widths) for row in rows]
        frame = slide.shapes.add_table(
            1, 1, Inches(x), Inches(top), Inches(sum(widths)), Inches(sum(sizes))
        )
        describe(frame, "table", alt)
        table = frame._element.graphic.graphicData.tbl
        table.getparent().replace(
            table, parse_xml(table_xml(head, rows, widths, sizes, self.tag, merged=merged))
        )

    # Texts

    def _title(self, slide: Any, text: str, part: str) -> float:
        """Writes the title, in letters that fit its length; gives where it ends."""
        said = plain(text) or "–"
        size = next((s for most, s in _TITLE_SIZES if len(said) <= most), _TITLE_SIZES[-1][1])
        lines = line_count(said + part, ACROSS * 72, size, bold=True)
        height = lines * size * 1.12 / 72 + 0.05
        if slide is None:
            return TOP + height
        taken = [title for _, title, _ in self.titled]
        said = numbered([*taken, said + part])[-1]
        self.titled.append((slide, said, part))
        shape = slide.shapes.title
        if slide.slide_layout != self.file.slide_layouts[0]:
            shape.left, shape.top, shape.width, shape.height = (
                Inches(v) for v in (LEFT, TOP, ACROSS, height)
            )
        write(shape, [Piece(said, bold=True)], size, self.tag)
        return TOP + height

    def _flow(self, slide: Any, pieces: tuple[Piece, ...], y: float, size: int, name: str) -> float:
        height = height_of(pieces, ACROSS * 72, size) / 72 + 0.04
        self._text(slide, LEFT, y, ACROSS, height, pieces, size, name)
        return y + height

    def _text(
        self,
        slide: Any,
        x: float,
        y: float,
        width: float,
        height: float,
        pieces: tuple[Piece, ...],
        size: int,
        name: str,
    ) -> None:
        write(self._box(slide, x, y, width, height, name), list(pieces), size, self.tag)

    def _box(
        self,
        slide: Any,
        x: float,
        y: float,
        width: float,
        height: float,
        name: str,
        anchor: str = "t",
    ) -> Any:
        if slide is None:
            return None
        box = slide.shapes.add_textbox(Inches(x), Inches(y), Inches(width), Inches(height))
        box.name = f"{name} {box.shape_id}"
        frame = box.text_frame
        frame.word_wrap = True
        frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
        frame._txBody.bodyPr.set("anchor", anchor)
        return box

    def _footer(self, slide: Any, link: str) -> None:
        """As-of, release and the link as footer, and the number of the slide: real placeholders."""
        ids = max(shape.shape_id for shape in slide.shapes)
        line = _release_line(self.document, self.texts)
        rid = slide.part.relate_to(link, RT.HYPERLINK, is_external=True) if is_web(link) else ""
        click = f'<a:hlinkClick r:id="{rid}"/>' if rid else ""
        look = f'lang="{self.tag}" sz="{_SMALL * 100}"'
        runs = (
            f"<a:r><a:rPr {look}>{ink(PALETTE.muted)}</a:rPr><a:t>{escape(plain(line))}   </a:t></a:r>"
            f"<a:r><a:rPr {look}>{ink(PALETTE.blue)}{click}</a:rPr><a:t>{escape(self.texts.text('slides-open'))}</a:t></a:r>"
        )
        number = (
            f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr {look}>'
            f"{ink(PALETTE.muted)}</a:rPr><a:t>{len(self.file.slides)}</a:t></a:fld>"
        )
        places = (("ftr", 11, LEFT, 11.0, runs, "l"), ("sldNum", 12, LEFT + 11.1, ACROSS - 11.1, number, "r"))  # fmt: skip
        for offset, (kind, index, x, width, inside, side) in enumerate(places, start=1):
            slide.shapes._spTree.append(
                parse_xml(
                    f'<p:sp {SPACES}><p:nvSpPr><p:cNvPr id="{ids + offset}" name="{kind} {ids + offset}"/>'
                    '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
                    f'<p:nvPr><p:ph type="{kind}" sz="quarter" idx="{index}"/></p:nvPr></p:nvSpPr>'
                    f"<p:spPr><a:xfrm>{place(x, FOOT_TOP, width, 0.28)}</a:xfrm></p:spPr>"
                    '<p:txBody><a:bodyPr lIns="0" rIns="0" tIns="0" bIns="0" anchor="ctr"/><a:lstStyle/>'
                    f'<a:p><a:pPr algn="{side}"/>{inside}</a:p></p:txBody></p:sp>'
                )
            )

    def _notes(self, slide: Any, lines: Iterable[str]) -> None:
        frame = slide.notes_slide.notes_text_frame
        body = frame._txBody
        for old in list(body.p_lst):
            body.remove(old)
        for line in lines:
            body.append(parse_xml(paragraph(Piece(line), None, self.tag)))

    def _places(self, source: Source, most: int) -> str:
        return _few(source.locators, most, self.texts)

    def saved(self) -> bytes:
        document = self.document
        made = datetime(document.as_of.year, document.as_of.month, document.as_of.day)
        about = self.file.core_properties
        about.title = shortened(plain(document.title), _PROPERTY)
        about.subject = shortened(plain(_release_line(document, self.texts)), _PROPERTY)
        about.author = about.last_modified_by = "via_dash"
        about.language, about.keywords = self.tag, "VIA"
        if len(plain(document.link)) <= _PROPERTY:  # half a link is none
            about.identifier = about.comments = plain(document.link)
        about.category, about.revision = self.texts.text("slides-category"), 1
        about.created = about.modified = about.last_printed = made
        out = io.BytesIO()
        self.file.save(out)
        return stamped(out.getvalue(), document.as_of)


# Measures


def _packed(chart: RowChart, room: float) -> list[list[Band]]:
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
        _zone_height(chart)
        + _row_height(chart, bands) * len(bands)
        + (0 if chart.ticks_above or not chart.over else _AXIS)
        + height_of(notes, ACROSS * 72, BODY) / 72
    )
    return needed <= room


def _keys(plate: Plate, content: object) -> list[Piece]:
    """The legend of the plate, without what is not drawn here, and what only a slide draws."""
    keys = [Piece(k.label, colour=k.colour, glyph=k.glyph) for k in plate.legend]
    if isinstance(content, RowChart):
        keys = [*(key for key in keys if key.glyph not in content.unused), *content.keys]
    return keys


def _row_of_text(cells: Sequence[Cell], widths: Sequence[float]) -> float:
    return max(
        height_of(cell, (width - 2 * CELL_X) * 72, BODY) / 72 + 2 * CELL_Y
        for cell, width in zip(cells, widths, strict=True)
    )


def _row_height(chart: RowChart, bands: tuple[Band, ...]) -> float:
    """The height in which every row fits; what is merged has the height of all its rows."""
    spans = [1.0] * len(bands)
    if chart.merged:
        for start, count in runs_of([band.group for band in bands]):
            spans[start : start + count] = [count] * count
    return max(
        max(
            _row_of_text(band.cells[:1], chart.widths[:1]) / span,
            _row_of_text(band.cells[1:], chart.widths[1:]),
        )
        for band, span in zip(bands, spans, strict=True)
    )


def _zone_height(chart: RowChart) -> float:
    """Of the row of headings, which is also the room for ticks and marks above the first row."""
    head = _row_of_text(tuple((Piece(h, bold=True),) for h in chart.headings), chart.widths)
    if chart.over:
        width = (ACROSS - sum(chart.widths) - _GAP) * 72
        head = max(head, height_of((Piece(chart.over),), width, BODY) / 72 + 0.03)
    if chart.ticks_above:
        head = max(head, 0.32 + chart.zone)
    return head


def _split_rows(
    rows: list[tuple[Cell, ...]], widths: Sequence[float], room: float
) -> list[list[tuple[Cell, ...]]]:
    parts: list[list[tuple[Cell, ...]]] = [[]]
    used = 0.35
    for row in rows:
        height = _row_of_text(row, widths)
        if parts[-1] and used + height > room:
            parts.append([])
            used = 0.35
        parts[-1].append(row)
        used += height
    return parts


# Sentences


def _release_line(document: Document, texts: Translator) -> str:
    return texts.text(
        "slides-stand", release=document.release.name, date=texts.date(document.as_of)
    )


def _source_line(sources: tuple[Source, ...], texts: Translator) -> str:
    """The first places of the first documents; all of them stand in the notes."""
    if not sources:
        return f"{texts.text('source-label')} {texts.text('not-reported')}"
    total = sum(len(s.locators) for s in sources)
    said = ""
    for documents, places, longest in (
        (2, 3, 999),
        (2, 2, 999),
        (2, 1, 999),
        (1, 2, 999),
        (1, 1, 90),
    ):
        named = [(s.label, s.locators[:places]) for s in sources[:documents]]
        left = total - sum(len(locators) for _, locators in named)
        listed = " | ".join(f"{label}: {shortened('; '.join(at), longest)}" for label, at in named)
        more = f" {texts.text('slides-more-places', n=left)}" if left else ""
        said = f"{texts.text('source-label')} {listed}{more}"
        if line_count(said, ACROSS * 72, _SMALL) == 1:
            break
    return said


def _code(link: str) -> bytes | None:
    """The link as a QR code; None where it is too long for one."""
    out = io.BytesIO()
    try:
        segno.make(link, error="l" if len(link) > 300 else "m", micro=False).save(
            out, kind="png", scale=12, border=2
        )
    except segno.DataOverflowError:
        return None
    return out.getvalue()


def _few(parts: Sequence[str], most: int, texts: Translator) -> str:
    said = "; ".join(parts[:most])
    left = len(parts) - most
    return said if left <= 0 else f"{said} {texts.text('slides-more-places', n=left)}"


def _notes_of(plate: Plate, texts: Translator) -> list[str]:
    lines = [plate.finding]
    if plate.filters:
        lines.append(texts.text("slides-filters", filters="; ".join(plate.filters)))
    if plate.caveats:
        lines += [texts.text("slides-notes-caveats"), *(f"– {c}" for c in plate.caveats)]
    lines += [texts.text("slides-notes-sources"), *(f"– {s.line}" for s in plate.sources)]
    return [*lines, plate.link]
