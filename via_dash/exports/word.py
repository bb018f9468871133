"""A document as a Word file: real styles, real tables, real endnotes, so that it can be worked on."""

import io
import zipfile
from collections.abc import Iterable
from datetime import datetime, time
from typing import Any, cast
from xml.sax.saxutils import escape

import docx
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

from via_dash.exports.brief import (
    Brief,
    Note,
    Section,
    brief,
    labels,
    link_code,
    page_parts,
)
from via_dash.exports.brief_table import Table
from via_dash.exports.document import Document
from via_dash.texts import Translator
from via_dash.theme import PALETTES

_PALETTE = PALETTES["light"]
# On Windows and Mac it is there; elsewhere Liberation Sans has the same measures.
_FONT = "Arial"
_WIDTH = 17.0  # centimetres of text on A4
_SMALL, _CELL = "Brief Small", "Brief Cell"
_NOTE, _REFERENCE = "endnote text", "endnote reference"  # Word's own names
_ENDNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.endnotes+xml"


def docx_bytes(document: Document, texts: Translator) -> bytes:
    """The brief as a Word file; equal documents give equal bytes."""
    said, words = brief(document, texts, "png"), labels(texts)
    language = texts.locale.replace("_", "-")
    day = datetime.combine(document.as_of, time())
    file = docx.Document()
    _set_styles(file, language)
    _set_page(file, said, texts)
    _set_properties(file, said, language, day)
    _add_beginning(file, said, words)
    if not said.compact:
        _paragraph(file, "Heading 1", words["exhibits"])
        for section in said.sections:
            _add_exhibit(file, section, words)
    _add_annex(file, said, words)
    _add_end(file, said, words)
    _add_notes(file, said.notes)
    return _packed(file, day)


# --- the parts of the brief


def _add_beginning(file: Any, said: Brief, words: dict[str, str]) -> None:
    _paragraph(file, "Title", said.title)
    _paragraph(file, _SMALL, said.about)
    _paragraph(file, "Heading 1", words["short"])
    for section, finding in zip(said.sections, said.short, strict=True):
        listed = _paragraph(file, "List Number", "" if said.compact else finding)
        if said.compact:
            _kept(listed).add_run(finding).bold = True
            _add_in_short(file, section, words)


def _add_in_short(file: Any, section: Section, words: dict[str, str]) -> None:
    """What stands under a finding of which the chart and the table are in the annex."""
    if section.choice:
        _kept(_indented(_paragraph(file, _SMALL, section.choice)))
    if section.caveats:
        said = " ".join(filter(None, (words["caveats"], section.caveats[0], section.more)))
        _kept(_indented(_paragraph(file, "Normal", said)))
    _indented(_add_sources(file, section, words))


def _add_exhibit(file: Any, section: Section, words: dict[str, str]) -> None:
    _paragraph(file, "Heading 2", section.heading)
    if section.choice:
        _kept(_paragraph(file, _SMALL, section.choice))
    if section.picture_in_text:
        _add_pictures(file, section)
    else:
        if section.why:
            _kept(_paragraph(file, _SMALL, section.why))
        if section.in_text:
            _add_table(file, section.in_text)
        elif section.elsewhere:
            _kept(_paragraph(file, _SMALL, section.elsewhere))
    if section.caveats:
        _kept(file.add_paragraph()).add_run(words["caveats"]).bold = True
        for caveat in section.caveats:
            _kept(_paragraph(file, "List Bullet", caveat))
        if section.more:
            _kept(_paragraph(file, _SMALL, section.more))
    _add_sources(file, section, words)


def _add_sources(file: Any, section: Section, words: dict[str, str]) -> Any:
    sources = _paragraph(file, _SMALL, words["source"])
    for index, note in enumerate(section.notes):
        sources.add_run(f"{';' if index else ''} {note.document}")
        reference = sources.add_run()
        reference._r.style = _id(_REFERENCE)
        reference._r.append(_element("w:endnoteReference", {"w:id": str(note.number)}))
    return sources


def _add_annex(file: Any, said: Brief, words: dict[str, str]) -> None:
    drawn = [s for s in said.sections if s.table_in_annex or s.pictures_in_annex]
    more = [section for section in said.sections if section.rest]
    if drawn or more:
        annex = _paragraph(file, "Heading 1", words["annex"])
        # After findings alone it goes on where they end: they may fill little of a second page.
        annex.paragraph_format.page_break_before = not said.compact
    if drawn:
        _paragraph(file, "Heading 2", words["annex_exhibits"])
    for section in drawn:
        _kept(file.add_paragraph()).add_run(section.belongs).bold = True
        if said.compact and section.why:
            _kept(_paragraph(file, _SMALL, section.why))
        if section.pictures_in_annex:
            _add_pictures(file, section)
        if section.table_in_annex:
            _add_table(file, section.table)
    if more:
        _paragraph(file, "Heading 2", words["rest"])
    for section in more:
        _kept(file.add_paragraph()).add_run(section.belongs).bold = True
        for caveat in section.rest:
            _paragraph(file, "List Bullet", caveat)


def _add_end(file: Any, said: Brief, words: dict[str, str]) -> None:
    _paragraph(file, "Heading 1", words["sources"])
    _kept(file.add_paragraph(words["link"]))
    link = _kept(file.add_paragraph())
    if said.link:
        target = file.part.relate_to(said.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        anchor = _element("w:hyperlink", {"r:id": target, "w:history": "1"})
        link._p.append(anchor)
        run = link.add_run(said.link_text)
        run._r.style = _id("Hyperlink")
        anchor.append(run._r)
    else:
        link.add_run(said.link_text)
    code = _kept(file.add_paragraph())
    _add_picture(code, link_code(said.link_text, "png"), 2.4, words["code"])
    _paragraph(file, _SMALL, words["notes"])


def _add_pictures(file: Any, section: Section) -> None:
    for picture in section.pictures:
        paragraph = file.add_paragraph()
        # The caption is for the last; parts that fill a page each cannot stay together.
        paragraph.paragraph_format.keep_with_next = picture is section.pictures[-1]
        paragraph.paragraph_format.line_spacing = 1  # else the picture's height counts for more
        _add_picture(paragraph, picture.image, picture.width, picture.alt)
    caption = _paragraph(file, "Caption", section.caption)
    for key in section.legend:
        caption.add_run(f" {key.glyph}").font.color.rgb = RGBColor.from_string(
            key.colour[1:].upper()
        )
        caption.add_run(f"\u00a0{key.label}")


def _add_picture(paragraph: Any, image: bytes, width: float, alt: str) -> None:
    drawn = paragraph.add_run().add_picture(io.BytesIO(image), width=Cm(width))
    drawn._inline.docPr.set("descr", alt)


def _add_table(file: Any, table: Table) -> None:
    _kept(_paragraph(file, "Caption", table.caption))
    made = file.add_table(rows=0, cols=len(table.headings))
    made.alignment, made.autofit = WD_TABLE_ALIGNMENT.LEFT, False
    _set_table(made._tbl.tblPr, table)
    widths = [Cm(_WIDTH * width) for width in table.widths]
    for column, width in zip(made.columns, widths, strict=True):
        column.width = width
    _add_row(made, table.headings, table, widths, heading=True)
    for row in table.rows:
        _add_row(made, row, table, widths, heading=False)
    # Word wants a paragraph after a table; it is also the room under it.
    _paragraph(file, _CELL)


def _add_row(
    made: Any, cells: Iterable[str], table: Table, widths: list[Any], *, heading: bool
) -> None:
    row = made.add_row()
    properties = row._tr.get_or_add_trPr()
    properties.append(_element("w:cantSplit"))
    if heading:
        properties.append(_element("w:tblHeader"))
    for cell, text, numeric, width in zip(row.cells, cells, table.numeric, widths, strict=True):
        cell.width = width
        paragraph = cell.paragraphs[0]
        paragraph._p.style = _id(_CELL)
        paragraph.add_run(text).bold = heading or None
        if numeric:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.paragraph_format.keep_with_next = heading or None


def _set_table(properties: Any, table: Table) -> None:
    """The look of a table. Word wants its parts in this order."""
    line = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": _PALETTE.line[1:].upper()}
    sides = (("top", 30), ("left", 60), ("bottom", 30), ("right", 60))
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(
        _element("w:tblBorders", children=[_element(f"w:{side}", line) for side in ("top", "bottom", "insideH")])
    )  # fmt: skip
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        properties.remove(look)
    properties.append(
        _element("w:tblCellMar", children=[
            _element(f"w:{side}", {"w:w": str(width), "w:type": "dxa"}) for side, width in sides
        ])
    )  # fmt: skip
    properties.append(_element("w:tblLook", {"w:firstRow": "1", "w:noVBand": "1"}))
    properties.append(_element("w:tblCaption", {"w:val": table.caption}))


# --- endnotes: python-docx has none of its own


def _add_notes(file: Any, notes: Iterable[Note]) -> None:
    """The part with the notes. The first two are the lines that Word draws above them."""
    lines = "".join(
        f'<w:endnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:endnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    text, reference = _id(_NOTE), _id(_REFERENCE)
    told = "".join(
        f'<w:endnote w:id="{note.number}"><w:p><w:pPr><w:pStyle w:val="{text}"/></w:pPr>'
        f'<w:r><w:rPr><w:rStyle w:val="{reference}"/></w:rPr><w:endnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(note.text)}</w:t></w:r></w:p></w:endnote>'
        for note in notes
    )
    head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    xml = f"{head}<w:endnotes {nsdecls('w', 'r')}>{lines}{told}</w:endnotes>"
    part = Part(PackURI("/word/endnotes.xml"), _ENDNOTES, xml.encode(), file.part.package)
    file.part.relate_to(part, RELATIONSHIP_TYPE.ENDNOTES)


# --- the look


def _set_styles(file: Any, language: str) -> None:
    styles = file.styles
    defaults = styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    spoken = defaults.find(qn("w:lang"))
    for attribute in ("w:val", "w:eastAsia"):
        spoken.set(qn(attribute), language)
    for name, kind, known in (
        (_SMALL, WD_STYLE_TYPE.PARAGRAPH, False),
        (_CELL, WD_STYLE_TYPE.PARAGRAPH, False),
        (_NOTE, WD_STYLE_TYPE.PARAGRAPH, True),
        (_REFERENCE, WD_STYLE_TYPE.CHARACTER, True),
        ("Hyperlink", WD_STYLE_TYPE.CHARACTER, True),
    ):
        style = styles.add_style(name, kind, builtin=known)
        if kind == WD_STYLE_TYPE.PARAGRAPH:
            style.base_style = styles["Normal"]
    text, muted, blue = _PALETTE.text, _PALETTE.muted, _PALETTE.blue
    # points, colour, bold, points above, points below
    looks = {
        "Normal": (10, text, False, 0, 5),
        "Title": (20, text, True, 0, 6),
        "Heading 1": (14, blue, True, 16, 6),
        "Heading 2": (11, text, True, 13, 5),
        "Caption": (10, muted, False, 5, 4),
        "List Bullet": (10, text, False, 0, 3),
        "List Number": (10, text, False, 0, 3),
        "Header": (10, muted, False, 0, 0),
        "Footer": (10, muted, False, 0, 0),
        _SMALL: (10, muted, False, 0, 6),
        _CELL: (10, text, False, 0, 0),
        _NOTE: (10, text, False, 0, 4),
    }
    for name, (size, colour, bold, above, below) in looks.items():
        style = styles[name]
        _set_font(style, size, colour)
        style.font.bold, style.font.italic = bold, False
        style.paragraph_format.space_before = Pt(above)
        style.paragraph_format.space_after = Pt(below)
        style.paragraph_format.line_spacing = 1.08
    for name in ("Heading 1", "Heading 2", "List Bullet", "List Number"):
        styles[name].paragraph_format.keep_together = True
    title = styles["Title"].element.pPr
    for border in title.findall(qn("w:pBdr")):
        title.remove(border)
    styles[_REFERENCE].font.superscript = True
    styles["Hyperlink"].font.underline = True
    styles["Hyperlink"].font.color.rgb = RGBColor.from_string(blue[1:].upper())


def _set_font(style: Any, size: float, colour: str) -> None:
    font = style.font
    font.size, font.color.rgb = Pt(size), RGBColor.from_string(colour[1:].upper())
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()  # a theme's font would come before a named one
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), _FONT)


def _set_page(file: Any, said: Brief, texts: Translator) -> None:
    page = file.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm((21 - _WIDTH) / 2)
    page.top_margin, page.bottom_margin = Cm(2.1), Cm(2)
    page.header_distance = page.footer_distance = Cm(1)
    page.header.paragraphs[0].add_run(said.name)
    footer = page.footer.paragraphs[0]
    stops = file.styles["Footer"].paragraph_format.tab_stops
    stops.clear_all()
    stops.add_tab_stop(Cm(_WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    before, between, after = page_parts(texts)
    footer.add_run(f"{said.stand}\t{before}")
    _add_field(footer, "PAGE")
    footer.add_run(between)
    _add_field(footer, "NUMPAGES")
    footer.add_run(after)


def _add_field(paragraph: Any, name: str) -> None:
    field = _element("w:fldSimple", {"w:instr": name})
    paragraph._p.append(field)
    field.append(paragraph.add_run("1")._r)


def _set_properties(file: Any, said: Brief, language: str, day: datetime) -> None:
    core = file.core_properties
    core.title, core.language = said.title[:255], language
    core.author = core.last_modified_by = said.name
    core.subject, core.comments = said.stand[:255], said.link_text[:255]
    core.created = core.modified = day
    core.revision = 1
    settings = file.settings.element
    compatible = settings.find(qn("w:compat"))
    for setting in compatible.findall(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(
                qn("w:val"), "15"
            )  # of Word 2013 and later; else it says "compatibility mode"
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), language)
    notes = _element("w:endnotePr", children=[
        _element("w:numFmt", {"w:val": "decimal"}),
        _element("w:endnote", {"w:id": "-1"}),
        _element("w:endnote", {"w:id": "0"}),
    ])  # fmt: skip
    compatible.addprevious(notes)
    # LibreOffice reads how notes are numbered from the page.
    page = file.sections[0]._sectPr
    page.find(qn("w:pgSz")).addprevious(
        _element("w:endnotePr", children=[_element("w:numFmt", {"w:val": "decimal"})])
    )
    # The template's own thumbnail shows another document.
    package = file.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[key]


# --- small things


def _paragraph(file: Any, style: str, text: str = "") -> Any:
    """A paragraph of a style, by its key: to look a style up by its name takes 5 ms each time."""
    paragraph = file.add_paragraph(text)
    paragraph._p.style = _id(style)
    return paragraph


def _id(style: str) -> str:
    return style.replace(" ", "")


def _indented(paragraph: Any) -> Any:
    """Under the words of a list."""
    paragraph.paragraph_format.left_indent = Cm(0.63)
    return paragraph


def _kept(paragraph: Any) -> Any:
    """A paragraph that stays on the page of the next."""
    paragraph.paragraph_format.keep_with_next = True
    return paragraph


def _element(
    name: str, attributes: dict[str, str] | None = None, children: Iterable[Any] = ()
) -> Any:
    element = cast("Any", OxmlElement(name))
    for key, value in (attributes or {}).items():
        element.set(qn(key), value)
    element.extend(children)
    return element


def _packed(file: Any, day: datetime) -> bytes:
    """The file with one fixed time on all that is in it."""
    loose, out = io.BytesIO(), io.BytesIO()
    file.save(loose)
    when = (max(day.year, 1980), day.month, day.day, 0, 0, 0)
    with zipfile.ZipFile(loose) as read, zipfile.ZipFile(out, "w") as write:
        for name in read.namelist():
            entry = zipfile.ZipInfo(name, when)
            entry.compress_type = (
                zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            )
            write.writestr(entry, read.read(name))
    return out.getvalue()
