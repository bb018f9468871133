"""What a brief says, in order, whatever its format: short in the text, complete in the annex.

Three or four exhibits take about two pages, and an annex. In the text each has its finding, its chart
or, where that is taller than half a page, the first rows of its table, at most three caveats and its
sources. The other of chart and table and all other caveats stand in the annex: nothing is lost. With
more exhibits the tables are shorter.
"""

import io
import re
import struct
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

import segno

from via_dash.exports.document import Document, Key, Plate
from via_dash.exports.pictures import Form, PictureUnavailable, pages, picture
from via_dash.texts import Translator

FEW_EXHIBITS = 4
MOST_ROWS = 8
MOST_CAVEATS = 3
# What fits: characters across a page and lines of a table, at 10 points.
_ACROSS = 96
_LINES_FEW, _LINES_MANY = 26, 18
_CAVEAT_CHARACTERS = 420
_LONGEST_WORD = 18
_CELL_PADDING = 3
# In centimetres: the width of the text, the height of a page beside a heading and a caption, and
# how tall a chart in the text may be.
PICTURE_WIDTH, PICTURE_HEIGHT, HEIGHT_IN_TEXT = 17.0, 22.5, 12.5
# Beside a column of whole findings, the others only say parts of them again.
_BESIDE_FINDING = ("finding", "design", "class", "note")
# Signs that turn the reading direction around could make a text look like another.
_TURNS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")

# Control characters, line ends, halves of a pair and numbers that are no character: XML and PDF hold
# none of them.
_UNSOUND = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
    + "|["
    + "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(1, 17))
    + "]"
)


@dataclass(frozen=True)
class Note:
    """A numbered endnote: a document and every place in it that one exhibit rests on."""

    number: int
    document: str
    text: str


@dataclass(frozen=True)
class Table:
    """The rows that are shown. ``widths`` are shares of the page's width and add up to 1."""

    caption: str
    headings: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]


@dataclass(frozen=True)
class Picture:
    """A chart or a part of it; ``width`` and ``height`` are centimetres on paper."""

    image: bytes
    alt: str
    width: float
    height: float


@dataclass(frozen=True)
class Section:
    """One exhibit. Of chart and table one stands in the text and the other in the annex.

    ``pictures`` is empty for an exhibit that is a table, and where no picture can be made: then
    ``why`` says so. ``rest`` are the caveats for the annex, and ``belongs`` says there to which exhibit
    something belongs.
    """

    number: int
    page: str
    heading: str
    choice: str | None
    pictures: tuple[Picture, ...]
    picture_in_text: bool
    why: str | None
    caption: str
    legend: tuple[Key, ...]
    table: Table
    caveats: tuple[str, ...]
    more: str | None
    rest: tuple[str, ...]
    belongs: str
    notes: tuple[Note, ...]


@dataclass(frozen=True)
class Brief:
    """All that either format lays out. ``link`` is None when it is no address of a web page."""

    title: str
    name: str
    stand: str
    about: str
    short: tuple[str, ...]
    sections: tuple[Section, ...]
    link: str | None
    link_text: str

    @property
    def notes(self) -> tuple[Note, ...]:
        return tuple(note for section in self.sections for note in section.notes)


def brief(document: Document, texts: Translator, form: Form) -> Brief:
    """The brief of a document, with its charts drawn as ``form``."""
    date = texts.date(document.as_of)
    sections: list[Section] = []
    notes = 0
    same = {plate.filters for plate in document.plates}
    for number, plate in enumerate(document.plates, start=1):
        sections.append(_section(document, plate, texts, form, number, notes, len(same) > 1))
        notes += len(plate.sources)
    about = texts.text("brief-about", date=date, release=document.release.name)
    name = plain(texts.text("app-name"))
    return Brief(
        title=plain(document.title) or name,
        name=name,
        stand=plain(texts.text("brief-stand", date=date, release=document.release.name)),
        about=plain(f"{about} {_choices(same, texts)}"),
        short=tuple(plain(plate.finding) for plate in document.plates),
        sections=tuple(sections),
        link=document.link if _is_web(document.link) else None,
        link_text=plain(document.link),
    )


def plain(text: str) -> str:
    """Text on one line that every format can hold: no control characters, no half characters."""
    return " ".join(_UNSOUND.sub(lambda found: _sound(found[0]), _TURNS.sub("", text)).split())


def labels(texts: Translator) -> dict[str, str]:
    """The fixed words, by what they are for."""
    return {
        "short": texts.text("brief-short"),
        "exhibits": texts.text("brief-exhibits"),
        "caveats": texts.text("brief-caveats"),
        "source": texts.text("source-label"),
        "annex": texts.text("brief-annex"),
        "annex_exhibits": texts.text("brief-annex-exhibits"),
        "rest": texts.text("brief-annex-caveats"),
        "sources": texts.text("brief-sources"),
        "notes": texts.text("brief-sources-notes"),
        "link": texts.text("brief-link"),
        "code": texts.text("brief-qr"),
    }


def page_parts(texts: Translator) -> tuple[str, str, str]:
    """What stands before, between and after the two numbers of "page x of y"."""
    before, between, after = texts.text("brief-page", page="|", pages="|").split("|")
    return before, between, after


def link_code(link: str, kind: Form) -> bytes:
    """A QR code of an address."""
    out = io.BytesIO()
    options = {"scale": 8} if kind == "png" else {"scale": 4, "xmldecl": False}
    segno.make(link, error="m", micro=False).save(out, kind=kind, border=2, **options)
    return out.getvalue()


def _sound(character: str) -> str:
    """A space for a sign that only moves the cursor, else the sign for an unknown character."""
    return " " if unicodedata.category(character) in {"Cc", "Zl", "Zp"} else "\ufffd"


def _is_web(link: str) -> bool:
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.netloc) and plain(link) == link


def _choices(same: set[tuple[str, ...]], texts: Translator) -> str:
    if len(same) > 1:
        return texts.text("brief-choices-each")
    filters = next(iter(same), ())
    if filters:
        return texts.text("brief-choices-all", filters="; ".join(filters))
    return texts.text("brief-choices-none")


def _section(
    document: Document,
    plate: Plate,
    texts: Translator,
    form: Form,
    number: int,
    notes_before: int,
    choices_differ: bool,
) -> Section:
    pictures, why = _pictures(plate, texts, document, form)
    in_text = len(pictures) == 1 and pictures[0].height <= HEIGHT_IN_TEXT
    shown = _caveats_shown(plate.caveats)
    rest = plate.caveats[shown:]
    lines = _LINES_FEW if len(document.plates) <= FEW_EXHIBITS else _LINES_MANY
    choice = texts.text(
        "brief-choice", filters="; ".join(plate.filters) or texts.text("filter-all")
    )
    return Section(
        number=number,
        page=plain(plate.page),
        heading=plain(
            texts.text("brief-exhibit", number=str(number), page=plate.page, finding=plate.finding)
        ),
        choice=plain(choice) if choices_differ else None,
        pictures=pictures,
        picture_in_text=in_text,
        why=why,
        caption=_caption(number, plate, texts, in_text),
        legend=tuple(Key(plain(k.glyph), k.colour, plain(k.label)) for k in plate.legend),
        table=_table(plate, texts, number, lines, bool(pictures) and not in_text),
        caveats=tuple(plain(caveat) for caveat in plate.caveats[:shown]),
        more=plain(texts.text("brief-caveats-more", n=len(rest))) if rest else None,
        rest=tuple(plain(caveat) for caveat in rest),
        belongs=plain(texts.text("brief-caveats-of", number=str(number), page=plate.page)),
        notes=tuple(
            Note(notes_before + index, plain(source.label), plain(source.line))
            for index, source in enumerate(plate.sources, start=1)
        ),
    )


def _caption(number: int, plate: Plate, texts: Translator, in_text: bool) -> str:
    said = [texts.text("brief-figure", number=str(number))]
    if in_text:
        said.append(texts.text("brief-figure-table", number=str(number)))
    if plate.legend:
        said.append(texts.text("brief-figure-legend"))
    return plain(" ".join(said))


def _pictures(
    plate: Plate, texts: Translator, document: Document, form: Form
) -> tuple[tuple[Picture, ...], str | None]:
    """The chart, in parts where it is taller than a page; or why there is none."""
    if plate.figure is None:
        return (), None
    release = document.release
    try:
        parts = pages(plate, texts, release, "document", framed=False)
        # Asked for whole, a chart is no taller than it needs to be.
        wanted = [None] if parts == 1 else list(range(1, parts + 1))
        images = [
            picture(plate, texts, release, form, "document", framed=False, page=page)
            for page in wanted
        ]
    except PictureUnavailable as absent:
        return (), plain(texts.text("brief-instead", reason=texts.text(absent.key)))
    found = []
    for part, image in enumerate(images, start=1):
        ratio = _ratio(image, form)
        width = min(PICTURE_WIDTH, PICTURE_HEIGHT / ratio)
        alt = plate.alt
        if parts > 1:
            alt = texts.text("brief-part", alt=alt, part=str(part), parts=str(parts))
        found.append(Picture(image, plain(alt), width, width * ratio))
    return tuple(found), None


def _ratio(image: bytes, form: Form) -> float:
    """How many times as high as wide."""
    if form == "png":
        width, height = struct.unpack(">II", image[16:24])
        return float(height / width)
    head = image[:2000].decode("utf-8", "replace")
    sizes = [re.search(rf'<svg[^>]*?\s{side}="([\d.]+)', head) for side in ("width", "height")]
    wide, high = (float(size[1]) if size else 1.0 for size in sizes)
    return high / wide


def _caveats_shown(caveats: Sequence[str]) -> int:
    """How many stand in the text: the first, and up to three if they are short."""
    length = 0
    for index, caveat in enumerate(caveats[:MOST_CAVEATS]):
        length += len(caveat)
        if index and length > _CAVEAT_CHARACTERS:
            return index
    return min(len(caveats), MOST_CAVEATS)


def _table(
    plate: Plate, texts: Translator, number: int, lines: int, figure_in_annex: bool
) -> Table:
    """The first rows that fit in so many lines, at least one, and the columns that fit across."""
    columns = _columns(plate)
    headings = tuple(plain(plate.headings[column]) for column in columns)
    first = [tuple(_said(row[c], texts) for c in columns) for row in plate.rows[:MOST_ROWS]]
    widths = _widths([headings, *first])
    rows: list[tuple[str, ...]] = []
    for row in first:
        lines -= max(
            -(-len(cell) // (width - _CELL_PADDING))
            for cell, width in zip(row, widths, strict=True)
        )
        if rows and lines < 0:
            break
        rows.append(row)
    every, shown = len(plate.rows), len(rows)
    caption = (
        texts.text("brief-table-all", number=str(number), rows=every)
        if shown == every
        else texts.text("brief-table-part", number=str(number), rows=every, shown=shown)
    )
    if len(columns) < len(plate.headings):
        left_out = texts.text(
            "brief-table-columns",
            shown=texts.number(len(columns)),
            columns=texts.number(len(plate.headings)),
        )
        caption = f"{caption} {left_out}"
    if figure_in_annex:
        caption = f"{caption} {texts.text('brief-table-figure', number=str(number))}"
    total = sum(widths)
    return Table(
        caption=plain(caption),
        headings=headings,
        numeric=tuple(plate.numeric[column] for column in columns),
        rows=tuple(rows),
        widths=tuple(width / total for width in widths),
    )


def _said(cell: str | float, texts: Translator) -> str:
    return plain(cell if isinstance(cell, str) else texts.number(cell))


def _columns(plate: Plate) -> tuple[int, ...]:
    """The columns to show: where there are many, those that the finding does not already hold."""
    every = tuple(range(len(plate.headings)))
    keys = [column.key for column in plate.view.columns]
    if len(every) > 5 and "finding" in keys:
        every = tuple(column for column in every if keys[column] in _BESIDE_FINDING)
    rows = [tuple(map(str, row)) for row in (plate.headings, *plate.rows[:MOST_ROWS])]
    least = [_longest(column) for column in zip(*rows, strict=True)]
    while len(every) > 2 and sum(least[column] for column in every) > _ACROSS:
        every = every[:-1]
    return every


def _longest(cells: Iterable[str]) -> int:
    """The longest word of a column, which needs its room."""
    return min(
        max((len(word) for cell in cells for word in cell.split()), default=1), _LONGEST_WORD
    )


def _widths(rows: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """Characters per column: room for its longest word, the rest by how much there is to say."""
    columns = list(zip(*rows, strict=True))
    # A heading is bold and may take three lines.
    widths = [
        max(_longest(cells), _longest([head]) + 1, len(head) // 3) + _CELL_PADDING
        for head, *cells in columns
    ]
    longest = [max(map(len, column)) + _CELL_PADDING for column in columns]
    weights = [sum(len(cell) ** 2 for cell in column) ** 0.5 for column in columns]
    for _ in range(_ACROSS - sum(widths)):
        # The next character goes where the text would otherwise run to the most lines.
        open_ = [index for index, width in enumerate(widths) if width < longest[index]]
        if not open_:
            break
        widths[max(open_, key=lambda index: weights[index] / widths[index])] += 1
    return tuple(widths)
