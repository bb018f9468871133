"""The XML of slides that python-pptx writes slower or not at all, and the empty presentation behind them."""

import io
import zipfile
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any
from xml.sax.saxutils import escape

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.util import Inches, Pt

from via_dash.exports.chart_parts import PALETTE, Cell
from via_dash.exports.native_chart import plain
from via_dash.exports.slide_text import FONT, Piece, runs_of

WIDTH, HEIGHT = 13.333, 7.5  # inches, as are all sizes below; sizes of letters are in points
LEFT, TOP = 0.6, 0.4
ACROSS = WIDTH - 2 * LEFT
FOOT_TOP = 7.06
BODY = 14
CELL_X, CELL_Y = 0.06, 0.02  # margins of a cell


SPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


def ink(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill>'


def place(x: float, y: float, width: float, height: float) -> str:
    return f'<a:off x="{Inches(x)}" y="{Inches(y)}"/><a:ext cx="{Inches(width)}" cy="{Inches(height)}"/>'


def _run(text: str, size: float | None, tag: str, *, bold: bool, colour: str | None) -> str:
    look = f' sz="{round(size * 100)}" b="{int(bold)}"' if size else ""
    fill = ink(colour) if colour else ""
    return f'<a:r><a:rPr lang="{tag}"{look} dirty="0">{fill}</a:rPr><a:t>{escape(text)}</a:t></a:r>'


def paragraph(piece: Piece, size: float | None, tag: str) -> str:
    """A paragraph: a glyph in the colour and the text in that of text, or all in the colour."""
    runs = []
    if piece.glyph:
        runs.append(_run(f"{piece.glyph} ", size, tag, bold=piece.bold, colour=piece.colour))
    colour = PALETTE.text if piece.glyph else piece.colour or PALETTE.text
    runs.append(
        _run(plain(piece.text), size, tag, bold=piece.bold, colour=colour if size else None)
    )
    return f"<a:p {SPACES}>{''.join(runs)}</a:p>"


def write(
    shape: Any, pieces: list[Piece], size: float, tag: str, keys: Sequence[Piece] = ()
) -> None:
    """Replaces what a shape says."""
    if shape is None:
        return
    body = shape.text_frame._txBody
    for old in list(body.p_lst):
        body.remove(old)
    for piece in pieces:
        body.append(parse_xml(paragraph(piece, size, tag)))
        if piece.link and is_web(piece.link):
            shape.text_frame.paragraphs[-1].runs[-1].hyperlink.address = piece.link
    if keys:
        runs = []
        for index, key in enumerate(keys):
            space = "    " if index else ""
            runs.append(_run(f"{space}{key.glyph}\u00a0", size, tag, bold=True, colour=key.colour))
            runs.append(_run(plain(key.text), size, tag, bold=False, colour=PALETTE.text))
        body.append(parse_xml(f"<a:p {SPACES}>{''.join(runs)}</a:p>"))


def table_xml(
    head: Sequence[Cell],
    rows: Sequence[tuple[Cell, ...]],
    widths: Sequence[float],
    heights: Sequence[float],
    tag: str,
    *,
    merged: bool = False,
) -> str:
    """A table with a row of headings and a thin rule under each row."""
    names = [" ".join(piece.text for piece in row[0]) for row in rows]
    spans = dict(runs_of(names)) if merged else dict.fromkeys(range(len(rows)), 1)
    columns = "".join(f'<a:gridCol w="{Inches(w)}"/>' for w in widths)
    written = []
    for index, (cells, height) in enumerate(zip([head, *rows], heights, strict=True)):
        rule = _rule(PALETTE.muted, 1.5) if index == 0 else _rule(PALETTE.line, 0.75)
        anchor = "b" if index == 0 else "ctr"
        written.append(
            f'<a:tr h="{Inches(height)}">'
            + "".join(
                _cell_xml(
                    cell, anchor, rule, tag, 1 if index == 0 or column else spans.get(index - 1, 0)
                )
                for column, cell in enumerate(cells)
            )
            + "</a:tr>"
        )
    return (
        f'<a:tbl {SPACES}><a:tblPr firstRow="1"/><a:tblGrid>{columns}</a:tblGrid>'
        f"{''.join(written)}</a:tbl>"
    )


def _cell_xml(cell: Cell, anchor: str, rule: str, tag: str, span: int) -> str:
    """``span`` is how many rows the cell is high; 0 where it is part of the one above."""
    inside = "".join(paragraph(piece, BODY, tag) for piece in cell if span)
    part = f' rowSpan="{span}"' if span > 1 else "" if span else ' vMerge="1"'
    inside = inside.replace(f" {SPACES}", "") or "<a:p/>"
    x, y = Inches(CELL_X), Inches(CELL_Y)
    none = '<a:ln{} w="0"><a:noFill/></a:ln{}>'
    return (
        f"<a:tc{part}><a:txBody><a:bodyPr/><a:lstStyle/>{inside}</a:txBody>"
        f'<a:tcPr marL="{x}" marR="{x}" marT="{y}" marB="{y}" anchor="{anchor}">'
        f"{none.format('L', 'L')}{none.format('R', 'R')}{none.format('T', 'T')}{rule}<a:noFill/></a:tcPr></a:tc>"
    )


def _rule(colour: str, width: float) -> str:
    return f'<a:lnB w="{Pt(width)}">{ink(colour)}</a:lnB>'


def describe(shape: Any, name: str, alt: str) -> None:
    properties = shape._element.xpath("./*/p:cNvPr")[0]
    properties.set("name", f"{name} {shape.shape_id}")
    properties.set("descr", plain(alt))


def is_web(link: str) -> bool:
    return link.startswith(("http://", "https://"))


# The empty presentation everything is written into


@cache
def base() -> bytes:
    """Wide slides, our letters and colours, and the two layouts that are used."""
    file: Any = Presentation()
    file.slide_width, file.slide_height = Inches(WIDTH), Inches(HEIGHT)
    master = file.slide_masters[0]
    theme = master.part.part_related_by(RT.THEME)
    theme._blob = _themed(theme.blob)
    body = (LEFT, 1.7, ACROSS, 5)
    for holder in (master, *file.slide_layouts):
        for shape in holder.placeholders:
            kind = shape.placeholder_format.type
            x, y, width, height = _PLACES_OF.get(int(kind) if kind else 0, body)
            shape.left, shape.top = Inches(x), Inches(y)
            shape.width, shape.height = Inches(width), Inches(height)
    cover = file.slide_layouts[0]
    for shape in cover.placeholders:
        if shape.placeholder_format.idx == 0:
            shape.top, shape.height, shape.width = Inches(1.2), Inches(1.7), Inches(ACROSS)
        if shape.placeholder_format.idx == 1:
            shape.top, shape.height, shape.width = Inches(3.3), Inches(2.0), Inches(8.4)
    for holder in (master, cover):
        for element in holder._element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}lvl1pPr"):  # fmt: skip
            element.set("algn", "l")
    for element in master._element.iter("{http://schemas.openxmlformats.org/presentationml/2006/main}titleStyle"):  # fmt: skip
        for defaults in element.iter("{http://schemas.openxmlformats.org/drawingml/2006/main}lvl1pPr"):  # fmt: skip
            defaults.set("algn", "l")
    for shape in (
        *master.placeholders,
        *(s for lay in file.slide_layouts for s in lay.placeholders),
    ):
        if int(shape.placeholder_format.type or 0) in (1, 3, 4):
            frame = shape.text_frame
            if int(shape.placeholder_format.type or 0) != 4:
                frame._txBody.bodyPr.set("anchor", "b" if shape.part is cover.part else "t")
            for side in ("lIns", "rIns", "tIns", "bIns"):
                frame._txBody.bodyPr.set(side, "0")
    for layout in list(file.slide_layouts)[6:]:
        file.slide_layouts.remove(layout)
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


# The number of a kind of placeholder -> where it stands
_PLACES_OF = {
    1: (LEFT, TOP, ACROSS, 1.2),
    3: (LEFT, TOP, ACROSS, 1.2),
    15: (LEFT, FOOT_TOP, 11.0, 0.28),
    13: (LEFT + 11.1, FOOT_TOP, ACROSS - 11.1, 0.28),
    16: (LEFT + 9, FOOT_TOP, 2.0, 0.28),
}


def _themed(theme: bytes) -> bytes:
    """The theme with our letters and palette, so that what people add matches."""
    tree: Any = parse_xml(theme)
    for latin in tree.xpath("//a:majorFont/a:latin | //a:minorFont/a:latin"):
        latin.set("typeface", FONT)
    colours = {
        "dk1": PALETTE.text, "lt1": PALETTE.background, "dk2": PALETTE.muted, "lt2": PALETTE.surface,
        "accent1": PALETTE.blue, "accent2": PALETTE.vermillion, "accent3": PALETTE.green,
        "accent4": PALETTE.purple, "accent5": PALETTE.grey, "accent6": PALETTE.muted,
        "hlink": PALETTE.blue, "folHlink": PALETTE.purple,
    }  # fmt: skip
    for name, colour in colours.items():
        for slot in tree.xpath(f"//a:clrScheme/a:{name}"):
            slot.clear()
            slot.append(parse_xml(f'<a:srgbClr {SPACES} val="{colour[1:]}"/>'))
    written: bytes = serialize_part_xml(tree)
    return written


def stamped(file: bytes, day: date) -> bytes:
    """The same package with one time in it: that of the evidence."""
    out = io.BytesIO()
    moment = (max(day.year, 1980), day.month, day.day, 0, 0, 0)
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            about = zipfile.ZipInfo(name, moment)
            about.compress_type, about.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(about, old.read(name))
    return out.getvalue()
