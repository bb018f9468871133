"""What a brief says, in order, whatever its format: two pages of text, and an annex that is complete.

In the text each exhibit has its finding, its chart or the rows of its table that say most, caveats and
sources, as much of each as two pages hold. With more exhibits than that the text is the findings alone,
each with a caveat and its sources. All else stands in the annex: nothing is lost.
"""

import io
import re
import struct
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

import segno

from via_dash.exports import brief_space as space
from via_dash.exports.brief_table import Table, captioned, first_rows, table_of
from via_dash.exports.brief_text import plain
from via_dash.exports.document import Document, Key, Plate
from via_dash.exports.pictures import Form, PictureUnavailable, pages, picture
from via_dash.texts import Translator

FEW_EXHIBITS = 4  # which always have a part of the text each
MOST_CAVEATS = 3
# In centimetres: the width of the text, the height of a page below the headings of the annex, and
# how tall a chart in the text may be.
PICTURE_WIDTH, PICTURE_HEIGHT, HEIGHT_IN_TEXT = 17.0, 22.0, 12.5


@dataclass(frozen=True)
class Note:
    """A numbered endnote: a document and every place in it that one exhibit rests on."""

    number: int
    document: str
    text: str


@dataclass(frozen=True)
class Picture:
    """A chart or a part of it; ``width`` and ``height`` are centimetres on paper."""

    image: bytes
    alt: str
    width: float
    height: float


@dataclass(frozen=True)
class Section:
    """One exhibit. In the text stands its chart or ``in_text``; the annex has what is not there.

    ``table`` has all rows that a brief shows, ``in_text`` the first of them or is None; ``elsewhere``
    says where they are when the text has neither table nor chart. ``pictures`` is empty for an exhibit
    that is a table, and where no picture can be made: then ``why`` says so. ``rest`` are the caveats for
    the annex, and ``belongs`` says there to which exhibit something belongs.
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
    in_text: Table | None
    elsewhere: str | None
    caveats: tuple[str, ...]
    more: str | None
    rest: tuple[str, ...]
    belongs: str
    notes: tuple[Note, ...]

    @property
    def table_in_annex(self) -> bool:
        """Whether the annex has a table: all rows, where the text has none or only some."""
        return self.in_text is None or len(self.in_text.rows) < len(self.table.rows)

    @property
    def pictures_in_annex(self) -> bool:
        return bool(self.pictures) and not self.picture_in_text


@dataclass(frozen=True)
class Brief:
    """All that either format lays out. ``link`` is None when it is no address of a web page.

    ``compact`` is a brief of so many exhibits that their charts and tables all stand in the annex.
    """

    title: str
    name: str
    stand: str
    about: str
    short: tuple[str, ...]
    compact: bool
    sections: tuple[Section, ...]
    link: str | None
    link_text: str

    @property
    def notes(self) -> tuple[Note, ...]:
        return tuple(note for section in self.sections for note in section.notes)


def brief(document: Document, texts: Translator, form: Form) -> Brief:
    """The brief of a document, with its charts drawn as ``form``."""
    date = texts.date(document.as_of)
    same = {plate.filters for plate in document.plates}
    about = texts.text("brief-about", date=date, release=document.release.name)
    name = plain(texts.text("app-name"))
    said = Brief(
        title=plain(document.title) or name,
        name=name,
        stand=plain(texts.text("brief-stand", date=date, release=document.release.name)),
        about=plain(f"{about} {_choices(same, texts)}"),
        short=tuple(plain(plate.finding) for plate in document.plates),
        compact=False,
        sections=(),
        link=document.link if _is_web(document.link) else None,
        link_text=plain(document.link),
    )
    whole: list[Section] = []
    notes = 0
    for number, plate in enumerate(document.plates, start=1):
        whole.append(_section(document, plate, texts, form, number, notes, len(same) > 1))
        notes += len(plate.sources)
    before = space.beginning(said.title, said.about, said.short)
    shares = space.shared_out([_wants(section) for section in whole], before)
    least = space.Share(False, 0, 1)  # of a few very long exhibits the text is longer
    sections = [
        _shared(section, plate, texts, share)
        for section, plate, share in zip(
            whole, document.plates, shares or [least] * len(whole), strict=True
        )
    ]
    return replace(
        said, compact=shares is None and len(whole) > FEW_EXHIBITS, sections=tuple(sections)
    )


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
    """All of an exhibit, as if there were room for it in the text."""
    pictures, why = _pictures(plate, texts, document, form)
    choice = texts.text(
        "brief-choice", filters="; ".join(plate.filters) or texts.text("filter-all")
    )
    table = table_of(plate, texts, number)
    return Section(
        number=number,
        page=plain(plate.page),
        heading=plain(
            texts.text("brief-exhibit", number=str(number), page=plate.page, finding=plate.finding)
        ),
        choice=plain(choice) if choices_differ else None,
        pictures=pictures,
        picture_in_text=len(pictures) == 1 and pictures[0].height <= HEIGHT_IN_TEXT,
        why=why,
        caption="",
        legend=tuple(Key(plain(k.glyph), k.colour, plain(k.label)) for k in plate.legend),
        table=table,
        in_text=table,
        elsewhere=None,
        caveats=tuple(plain(caveat) for caveat in plate.caveats),
        more=None,
        rest=(),
        belongs=plain(texts.text("brief-caveats-of", number=str(number), page=plate.page)),
        notes=tuple(
            Note(notes_before + index, plain(source.label), plain(source.line))
            for index, source in enumerate(plate.sources, start=1)
        ),
    )


def _wants(section: Section) -> space.Wants:
    """How much of the text each part of it would take."""
    sources = "; ".join(note.document for note in section.notes)
    sources = "; ".join(f"{note.document} {note.number}" for note in section.notes)
    legend = "   ".join(f"{key.glyph} {key.label}" for key in section.legend)
    table, more = section.table, len(section.caveats) > 1
    return space.Wants(
        head=space.heading(section.heading)
        + (space.paragraph(section.choice) if section.choice else 0),
        instead=space.paragraph("…"),
        picture=section.pictures[0].height + space.paragraph(f"{'x' * 60}{legend}") + 0.6
        if section.picture_in_text
        else None,
        # The caption of a part says more.
        table=space.table(f"{table.caption} {'x' * 50}", table.heading_lines)
        + (space.paragraph(section.why) if section.why else 0),
        rows=tuple(space.row(lines) for lines in table.lines),
        # The first stands under a heading of its own.
        caveats=tuple(
            space.paragraph(caveat, indented=True) + (0.65 if index == 0 else 0)
            for index, caveat in enumerate(section.caveats[:MOST_CAVEATS])
        ),
        foot=space.paragraph(f"xxxxx {sources}") + (space.paragraph("…") if more else 0),
    )


def _shared(section: Section, plate: Plate, texts: Translator, share: space.Share) -> Section:
    """The exhibit with its share of the text; the rest stands in the annex."""
    number, rest = section.number, section.caveats[share.caveats :]
    in_text = None
    if share.rows:
        also = []
        if section.pictures:
            also.append(texts.text("brief-table-figure", number=str(number)))
        if share.rows < len(section.table.rows):
            also.append(texts.text("brief-table-more"))
        in_text = captioned(first_rows(section.table, share.rows), plate, texts, number, *also)
    elsewhere = None
    if in_text is None and not share.picture:
        key = "brief-both-in-annex" if section.pictures else "brief-table-in-annex"
        elsewhere = plain(texts.text(key, number=str(number)))
    return replace(
        section,
        picture_in_text=share.picture,
        elsewhere=elsewhere,
        caption=_caption(number, plate, texts, share.picture),
        in_text=in_text,
        caveats=section.caveats[: share.caveats],
        more=plain(texts.text("brief-caveats-more", n=len(rest))) if rest else None,
        rest=rest,
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
