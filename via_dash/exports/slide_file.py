"""A presentation that is being written: titles, texts, tables, charts, notes, and the file itself."""

import io
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.util import Inches

from via_dash.exports.chart_parts import (
    LANGUAGE_TAGS,
    PALETTE,
    Cell,
)
from via_dash.exports.document import Document
from via_dash.exports.native_chart import NativeChart, plain
from via_dash.exports.slide_measures import (
    row_of_text,
)
from via_dash.exports.slide_sentences import (
    SMALL,
    release_line,
)
from via_dash.exports.slide_text import (
    Piece,
    height_of,
    line_count,
    numbered,
    shortened,
)
from via_dash.exports.slide_xml import (
    ACROSS,
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

_TITLE_SIZES = ((45, 32), (60, 28), (200, 24))  # up to so many characters, so many points
_PROPERTY = 250  # characters of a property of the file


class SlideFile:
    """The file and what can be put on its slides; on a slide that is None, texts are only measured."""

    def __init__(self, document: Document, texts: Translator) -> None:
        self.document, self.texts = document, texts
        self.tag = LANGUAGE_TAGS[document.language]
        self.file = Presentation(io.BytesIO(base()))
        self.titled: list[tuple[Any, str, str]] = []

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
        line = release_line(self.document, self.texts)
        rid = slide.part.relate_to(link, RT.HYPERLINK, is_external=True) if is_web(link) else ""
        click = f'<a:hlinkClick r:id="{rid}"/>' if rid else ""
        look = f'lang="{self.tag}" sz="{SMALL * 100}"'
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
        sizes = [heights[0] if heights else row_of_text(head, widths)]
        sizes += [heights[1] if heights else row_of_text(row, widths) for row in rows]
        frame = slide.shapes.add_table(
            1, 1, Inches(x), Inches(top), Inches(sum(widths)), Inches(sum(sizes))
        )
        describe(frame, "table", alt)
        table = frame._element.graphic.graphicData.tbl
        table.getparent().replace(
            table, parse_xml(table_xml(head, rows, widths, sizes, self.tag, merged=merged))
        )

    def saved(self) -> bytes:
        document = self.document
        made = datetime(document.as_of.year, document.as_of.month, document.as_of.day)
        about = self.file.core_properties
        about.title = shortened(plain(document.title), _PROPERTY)
        about.subject = shortened(plain(release_line(document, self.texts)), _PROPERTY)
        about.author = about.last_modified_by = "via_dash"
        about.language, about.keywords = self.tag, "VIA"
        if len(plain(document.link)) <= _PROPERTY:  # half a link is none
            about.identifier = about.comments = plain(document.link)
        about.category, about.revision = self.texts.text("slides-category"), 1
        about.created = about.modified = about.last_printed = made
        out = io.BytesIO()
        self.file.save(out)
        return stamped(out.getvalue(), document.as_of)
