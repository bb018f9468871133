"""The Word file, read again: structure, notes, language, and text that stays text."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, time
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from lxml import etree

from tests.exports import hostile
from tests.exports.drawn import Drawn, few, nasty, tables_in_order
from tests.exports.drawn import document as drawn_document
from tests.exports.drawn import plate as drawn_plate
from via_dash.data import Release
from via_dash.exports.brief import Brief, brief, labels
from via_dash.exports.brief_text import plain
from via_dash.exports.document import Document
from via_dash.exports.word import docx_bytes
from via_dash.texts import Language, translator

# Of as many exhibits as the text has room for, and of more.
SIZES = pytest.mark.parametrize("sized", [few, drawn_document])
LANGUAGES = pytest.mark.parametrize("language", ["nl", "en"])


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    return Drawn(monkeypatch)


def made(document: Document) -> Any:
    return docx.Document(io.BytesIO(docx_bytes(document, translator(document.language))))


def told(document: Document) -> Brief:
    return brief(document, translator(document.language), "png")


def entries(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def notes(file: Any) -> dict[int, str]:
    """The endnotes by number, without the two lines above them."""
    part = next(rel.target_part for rel in file.part.rels.values() if rel.reltype.endswith("/endnotes"))  # fmt: skip
    root = etree.fromstring(part.blob)
    return {
        int(note.get(qn("w:id"))): "".join(note.itertext()).strip()
        for note in root
        if note.get(qn("w:type")) is None
    }


def texts_of(file: Any) -> list[str]:
    """Every paragraph in order, those in tables too."""
    return ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in file.element.body.iter(qn("w:p"))]  # fmt: skip


def instructions(data: bytes) -> Iterator[str]:
    """What Word would work out: the instruction of every field."""
    for name, content in entries(data).items():
        if name.endswith(".xml") and name.startswith("word/"):
            root = etree.fromstring(content)
            yield from (e.get(qn("w:instr")) for e in root.iter(qn("w:fldSimple")))
            yield from (e.text or "" for e in root.iter(qn("w:instrText")))


@SIZES
@LANGUAGES
def test_headings_stand_in_order_in_real_styles(
    release: Release, drawn: Drawn, language: Language, sized: Any
) -> None:
    document = sized(release, language)
    words, said = labels(translator(language)), told(document)
    file = made(document)
    found = [(p.style.name, p.text) for p in file.paragraphs if p.style.name.startswith(("Title", "Heading"))]  # fmt: skip
    exhibits = [
        ("Heading 1", words["exhibits"]),
        *(("Heading 2", section.heading) for section in said.sections),
    ]
    assert said.compact == (sized is drawn_document)
    assert found == [
        ("Title", document.title),
        ("Heading 1", words["short"]),
        *([] if said.compact else exhibits),
        ("Heading 1", words["annex"]),
        ("Heading 2", words["annex_exhibits"]),
        *[
            ("Heading 2", words["rest"])
            for _ in said.sections[:1]
            if any(s.rest for s in said.sections)
        ],
        ("Heading 1", words["sources"]),
    ]
    listed = [p.text for p in file.paragraphs if p.style.name == "List Number"]
    assert listed == [plate.finding for plate in document.plates]


@SIZES
@LANGUAGES
def test_every_row_caveat_and_filter_arrives(
    release: Release, drawn: Drawn, language: Language, sized: Any
) -> None:
    document = sized(release, language)
    said, file = told(document), made(document)
    paragraphs = " | ".join(texts_of(file))
    for plate in document.plates:
        assert all(plain(caveat) in paragraphs for caveat in plate.caveats)
    assert [[tuple(c.text for c in row.cells) for row in table.rows] for table in file.tables] == [
        [table.headings, *table.rows] for table in tables_in_order(said)
    ]
    assert said.about in paragraphs


def test_the_first_row_of_each_table_is_its_heading_and_is_repeated(
    release: Release, drawn: Drawn
) -> None:
    file = made(drawn_document(release, "nl"))
    assert len(file.tables) == 10
    for table in file.tables:
        heads = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert heads == [True] + [False] * (len(table.rows) - 1)
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
        assert table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstRow")) == "1"


def test_the_properties_of_a_table_stand_in_the_order_that_word_wants(
    release: Release, drawn: Drawn
) -> None:
    order = ["tblStyle", "tblW", "jc", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption"]  # fmt: skip
    for table in made(drawn_document(release, "nl")).tables:
        names = [etree.QName(child).localname for child in table._tbl.tblPr]
        assert names == [name for name in order if name in names]


@LANGUAGES
def test_every_picture_says_what_it_shows(
    release: Release, drawn: Drawn, language: Language
) -> None:
    document = drawn_document(release, language)
    file = made(document)
    alts = [shape._inline.docPr.get("descr") for shape in file.inline_shapes]
    charts = [plain(plate.alt) for plate in document.plates if plate.figure is not None]
    assert alts == [*charts, translator(language).text("brief-qr")]
    assert len({shape._inline.docPr.get("id") for shape in file.inline_shapes}) == len(alts)


@LANGUAGES
def test_every_source_with_its_places_is_an_endnote_of_its_exhibit(
    release: Release, drawn: Drawn, language: Language
) -> None:
    document = drawn_document(release, language)
    file = made(document)
    wanted = [source.line for plate in document.plates for source in plate.sources]
    assert list(notes(file).values()) == [plain(line) for line in wanted]
    references = [int(r.get(qn("w:id"))) for r in file.element.body.iter(qn("w:endnoteReference"))]
    assert references == list(notes(file)) == list(range(1, len(wanted) + 1))
    settings = file.settings.element
    assert settings.find(f"{qn('w:endnotePr')}/{qn('w:numFmt')}").get(qn("w:val")) == "decimal"
    for style in ("endnotetext", "endnotereference"):
        assert style in {s.style_id for s in file.styles}


@pytest.mark.parametrize(("language", "tag"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_it_knows_its_language_title_and_date(
    release: Release, drawn: Drawn, language: Language, tag: str
) -> None:
    document = drawn_document(release, language)
    file = made(document)
    defaults = file.styles.element.find(qn("w:docDefaults"))
    assert {e.get(qn("w:val")) for e in defaults.iter(qn("w:lang"))} == {tag}
    core = file.core_properties
    assert (core.title, core.language) == (document.title, tag)
    midnight = datetime.combine(document.as_of, time())
    assert core.created.replace(tzinfo=None) == core.modified.replace(tzinfo=None) == midnight


def test_each_page_says_where_it_is_from_of_when_and_which_page(
    release: Release, drawn: Drawn
) -> None:
    document = drawn_document(release, "nl")
    data = docx_bytes(document, translator("nl"))
    section = made(document).sections[0]
    assert section.header.paragraphs[0].text == translator("nl").text("app-name")
    footer = "".join(t.text for t in section.footer._element.iter(qn("w:t")))
    assert footer.startswith(told(document).stand)
    assert footer.endswith("pagina 1 van 1")
    assert sorted(instructions(data)) == ["NUMPAGES", "PAGE"]
    assert round(section.page_width.cm, 1) == 21.0


def test_equal_documents_give_equal_bytes_without_a_clock(release: Release, drawn: Drawn) -> None:
    first, again = (docx_bytes(drawn_document(release, "nl"), translator("nl")) for _ in "ab")
    assert first == again
    day = release.as_of
    with zipfile.ZipFile(io.BytesIO(first)) as file:
        assert {info.date_time for info in file.infolist()} == {(day.year, day.month, day.day, 0, 0, 0)}  # fmt: skip
        assert "docProps/thumbnail.jpeg" not in file.namelist()


def test_only_the_link_that_reproduces_it_is_a_link(release: Release, drawn: Drawn) -> None:
    document = drawn_document(release, "nl")
    file = made(document)
    outside = [rel.target_ref for rel in file.part.rels.values() if rel.is_external]
    assert outside == [document.link]
    (anchor,) = file.element.body.iter(qn("w:hyperlink"))
    assert [t.text for t in anchor.iter(qn("w:t"))] == [document.link]


@pytest.mark.parametrize("text", [*hostile.TEXTS, hostile.all_in_one()])
def test_text_stays_text_wherever_it_stands(release: Release, drawn: Drawn, text: str) -> None:
    document = nasty(release, text)
    data = docx_bytes(document, translator("nl"))
    file = docx.Document(io.BytesIO(data))
    said, found = plain(text), texts_of(file)
    assert found[0] == said
    assert f"1. {said}: {said}" in found
    assert found.count(said) >= 1 + 1 + 5 + 2
    assert notes(file) == {1: f"{said}: {said}; {said}"}
    assert file.inline_shapes[0]._inline.docPr.get("descr") == said
    assert sorted(instructions(data)) == ["NUMPAGES", "PAGE"]
    assert [rel.target_ref for rel in file.part.rels.values() if rel.is_external] == [document.link]


def test_a_link_that_is_none_is_text(release: Release, drawn: Drawn) -> None:
    document = replace(drawn_document(release, "nl"), link="javascript:alert(1)")
    file = made(document)
    assert "javascript:alert(1)" in texts_of(file)
    assert not [rel for rel in file.part.rels.values() if rel.is_external]


@LANGUAGES
def test_without_pictures_the_tables_stand_in_their_place_with_the_reason(
    release: Release, drawn: Drawn, language: Language
) -> None:
    drawn.fault = "missing"
    document = drawn_document(release, language)
    file = made(document)
    assert len(file.inline_shapes) == 1  # the code alone
    assert len(file.tables) == len(document.plates)
    why = translator(language).text("picture-unavailable-missing")
    charts = [plate for plate in document.plates if plate.figure is not None]
    assert sum(text.startswith(why) for text in texts_of(file)) == len(charts)


def test_a_chart_of_many_parts_is_in_the_annex_whole(release: Release, drawn: Drawn) -> None:
    drawn.height, drawn.parts = 860, 3
    plate = drawn_plate(release, "effecten.levels")
    file = made(drawn_document(release, "nl", [plate]))
    assert len(file.inline_shapes) == 3 + 1
    body = [p.text for p in file.paragraphs]
    annex = body.index(translator("nl").text("brief-annex"))
    pictures = [i for i, p in enumerate(file.paragraphs) if p._p.findall(f".//{qn('w:drawing')}")]
    assert all(place > annex for place in pictures)
    assert all(shape.height.cm <= 22.6 and shape.width.cm <= 17.1 for shape in file.inline_shapes)


def test_every_part_is_sound_xml_and_every_relation_leads_somewhere(
    release: Release, drawn: Drawn
) -> None:
    found = entries(docx_bytes(drawn_document(release, "nl"), translator("nl")))
    for name, content in found.items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(content)
    types = found["[Content_Types].xml"].decode()
    assert "/word/endnotes.xml" in types
    targets = re.findall(r'Target="([^"]+)"', found["word/_rels/document.xml.rels"].decode())
    inside = [target for target in targets if "://" not in target]
    assert all(f"word/{target}" in found or target.lstrip("./") in found for target in inside)
