"""The PDF, read again: tags, language, alt texts, and text that stays text."""

import io
import re
from dataclasses import replace
from typing import Any

import pikepdf
import pytest

from tests.exports import hostile
from tests.exports.drawn import Drawn, document, few, nasty, plate, tables_in_order
from tests.exports.pdf_reading import kinds, letters, squeezed, tags, text_of
from via_dash.data import Release
from via_dash.exports import pdf as pdf_module
from via_dash.exports.brief import Brief, brief
from via_dash.exports.brief_text import plain
from via_dash.exports.document import Document
from via_dash.exports.pdf import pdf_bytes
from via_dash.texts import Language, translator

# Of as many exhibits as the text has room for, and of more.
SIZES = pytest.mark.parametrize("sized", [few, document])
LANGUAGES = pytest.mark.parametrize("language", ["nl", "en"])


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    return Drawn(monkeypatch)


def made(own: Document) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(pdf_bytes(own, translator(own.language))))


def told(own: Document) -> Brief:
    return brief(own, translator(own.language), "svg")


def addresses(pdf: pikepdf.Pdf) -> list[str]:
    """Where the links lead that leave the file."""
    return [
        str(annotation.A.URI)
        for page in pdf.pages
        for annotation in page.get("/Annots", [])
        if "/A" in annotation and "/URI" in annotation.A
    ]


@pytest.mark.parametrize(("language", "tag"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_it_is_tagged_and_knows_its_language_and_title(
    release: Release, drawn: Drawn, language: Language, tag: str
) -> None:
    own = document(release, language)
    pdf = made(own)
    assert str(pdf.Root.Lang) == tag
    assert pdf.Root.MarkInfo.Marked == True  # noqa: E712 - pikepdf's own kind of true
    assert pdf.Root.ViewerPreferences.DisplayDocTitle == True  # noqa: E712
    assert str(pdf.docinfo.Title) == own.title
    with pdf.open_metadata() as meta:
        assert str(meta["pdfuaid:part"]) == "1"
    assert f"{own.as_of:%Y%m%d}" in str(pdf.docinfo.CreationDate)


@SIZES
@LANGUAGES
def test_the_tree_has_every_heading_table_and_figure(
    release: Release, drawn: Drawn, language: Language, sized: Any
) -> None:
    own = sized(release, language)
    found, said = kinds(made(own)), told(own)
    assert said.compact == (sized is document)
    assert found[:2] == ["Document", "Title"]
    assert found.count("H1") == (3 if said.compact else 4)
    assert found.count("H2") == (
        (0 if said.compact else len(said.sections)) + 1 + any(s.rest for s in said.sections)
    )
    assert "H3" not in found
    shown = tables_in_order(said)
    assert found.count("Table") == found.count("THead") == len(shown)
    assert found.count("TH") == sum(len(t.headings) for t in shown)
    assert found.count("TD") == sum(len(t.headings) * len(t.rows) for t in shown)


@LANGUAGES
def test_every_figure_says_what_it_shows(
    release: Release, drawn: Drawn, language: Language
) -> None:
    own = document(release, language)
    pdf = made(own)
    alts = [str(tag.Alt) for tag in tags(pdf) if str(tag.S) == "/Figure" and "/Alt" in tag]
    charts = [plain(p.alt) for p in own.plates if p.figure is not None]
    assert alts == [*charts, translator(language).text("brief-qr")]


@SIZES
@LANGUAGES
def test_every_finding_row_caveat_and_source_arrives(
    release: Release, drawn: Drawn, language: Language, sized: Any
) -> None:
    own = sized(release, language)
    found, said = text_of(made(own)), told(own)
    for p in own.plates:
        for text in (p.finding, *p.caveats, *(source.line for source in p.sources)):
            assert squeezed(plain(text)) in found
    for table in tables_in_order(said):
        assert squeezed(table.caption) in found
        for row in (table.headings, *table.rows):
            assert squeezed("".join(row)) in found
    for text in (own.title, said.about, said.stand, said.name, own.link):
        assert squeezed(text) in found


def test_the_number_of_each_source_leads_to_its_note(release: Release, drawn: Drawn) -> None:
    own = document(release, "nl")
    inside = [
        annotation
        for page in made(own).pages
        for annotation in page.get("/Annots", [])
        if "/URI" not in annotation.get("/A", {})
    ]
    assert len(inside) == sum(len(p.sources) for p in own.plates)


def test_each_page_says_where_it_is_from_of_when_and_which_page(
    release: Release, drawn: Drawn
) -> None:
    own = document(release, "nl")
    pdf = made(own)
    found, said, total = text_of(pdf), told(own), len(pdf.pages)
    assert total > 1
    assert found.count(squeezed(said.stand)) == total
    assert found.count(squeezed(said.name)) == total
    assert re.findall(rf"pagina(\d+)van{total}", found) == [str(n) for n in range(1, total + 1)]


def test_equal_documents_give_equal_bytes(release: Release, drawn: Drawn) -> None:
    first, again = (pdf_bytes(document(release, "nl"), translator("nl")) for _ in "ab")
    assert first == again


def test_only_fonts_of_our_own_are_used_and_all_are_inside(release: Release, drawn: Drawn) -> None:
    ours = {"SourceSansPro", "LibertinusSerif", "DejaVuSansMono"}
    pdf = made(document(release, "nl"))
    fonts = [font for page in pdf.pages for font in page.Resources.get("/Font", {}).values()]
    names = {re.sub(r"^/[A-Z]{6}\+|-.*$", "", str(font.BaseFont)) for font in fonts}
    assert "SourceSansPro" in names
    assert names <= ours
    for font in fonts:
        below = font.DescendantFonts[0].FontDescriptor
        assert "/FontFile2" in below or "/FontFile3" in below


def test_a_shape_in_a_chart_does_not_change_the_font_of_its_words(
    release: Release, drawn: Drawn
) -> None:
    drawn.text = "↳ Leren in Utrecht"
    assert pdf_module._in_our_fonts('<text x="3">−5</text>') == '<text x="3">−5</text>'
    pdf = made(document(release, "nl", [plate(release, "effecten.levels")]))
    assert squeezed(drawn.text) in text_of(pdf)
    fonts = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and "/ToUnicode" in o]
    of_words = {
        str(font.BaseFont)
        for font in fonts
        if re.search("[A-Za-z]", "".join(letters(font).values()))
    }
    assert of_words
    assert all("SourceSansPro" in name for name in of_words)


def test_only_the_link_that_reproduces_it_leaves_the_file(release: Release, drawn: Drawn) -> None:
    own = document(release, "nl")
    assert set(addresses(made(own))) == {own.link}
    assert addresses(made(replace(own, link="javascript:alert(1)"))) == []


@pytest.mark.parametrize("text", [*hostile.TEXTS[:-1], hostile.SIGNS])
def test_text_stays_text_wherever_it_stands(release: Release, drawn: Drawn, text: str) -> None:
    own = nasty(release, text)
    pdf = made(own)
    said, found = plain(text), text_of(pdf)
    assert found.count(squeezed(f"1. {said}: {said}")) >= 1
    assert found.count(squeezed(said)) >= 3 + 5 + 9
    assert set(addresses(pdf)) == {own.link}
    assert kinds(pdf).count("Table") == 1
    assert str(pdf.docinfo.Title) == said


def test_a_character_that_no_font_has_is_written_as_its_number(
    release: Release, drawn: Drawn
) -> None:
    drawn.text = "漢字"
    found = text_of(made(nasty(release, hostile.TEXTS[-1])))
    assert "[U+6F22][U+5B57][U+1F642]" in found
    assert "漢" not in found


def test_what_a_font_has_stays_as_it_is_beside_one_that_is_lacking(
    release: Release, drawn: Drawn
) -> None:
    found = text_of(made(nasty(release, "≥ 3 → ● 漢")))
    assert "≥3→●[U+6F22]" in found


def test_very_many_unknown_characters_take_no_search(
    release: Release, drawn: Drawn, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[Any] = []
    real = pdf_module._all_shown
    monkeypatch.setattr(pdf_module, "_all_shown", lambda cs: tried.append(cs) or real(cs))
    text = "".join(chr(0x4E00 + n) for n in range(700))
    assert "[U+4E00][U+4E01]" in text_of(made(nasty(release, text)))
    assert tried == []


def test_a_fault_that_is_not_about_characters_is_not_hidden(
    release: Release, drawn: Drawn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(drawn, "_picture", None)
    monkeypatch.setattr(pdf_module, "link_code", lambda *_: b"no picture")
    with pytest.raises(pdf_module.typst.TypstError):
        pdf_bytes(document(release, "nl", []), translator("nl"))


def test_a_word_that_is_wider_than_its_column_stays_within_the_page(
    release: Release, drawn: Drawn
) -> None:
    pdf = made(nasty(release, "Onafgebroken" * 40))
    right = 595.28 - 2 * 28.35 + 1
    for page in pdf.pages:
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "Tm":
                assert float(operands[4]) < right


@LANGUAGES
def test_without_pictures_the_tables_stand_in_their_place_with_the_reason(
    release: Release, drawn: Drawn, language: Language
) -> None:
    drawn.fault = "missing"
    own = document(release, language)
    pdf = made(own)
    assert kinds(pdf).count("Table") == len(own.plates)
    assert sum("/Alt" in tag for tag in tags(pdf)) == 1  # the code alone
    why = squeezed(translator(language).text("picture-unavailable-missing"))
    charts = [p for p in own.plates if p.figure is not None]
    assert text_of(pdf).count(why) == len(charts)


def test_a_chart_of_many_parts_is_in_the_annex_whole(release: Release, drawn: Drawn) -> None:
    drawn.height, drawn.parts = 860, 3
    own = document(release, "nl", [plate(release, "effecten.levels")])
    pdf = made(own)
    found = kinds(pdf)
    assert sum("/Alt" in tag for tag in tags(pdf)) == 3 + 1
    assert found.index("Table") < found.index("Figure")
