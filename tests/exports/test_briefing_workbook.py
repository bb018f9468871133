"""A briefing as a workbook: the numbers of its views, said once, with where they come from."""

import io
import re
from dataclasses import replace
from typing import Any

import openpyxl
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.exports.briefing import document, plates
from via_dash.data import Release
from via_dash.exports.briefing_workbook import xlsx_bytes
from via_dash.exports.document import Document, plate
from via_dash.texts import LANGUAGES, Language, Number, message, translator
from via_dash.views.view import Column, Evidence, Record, View

NL = translator("nl")
HOSTILE = ("=1+1", "{=1+1}", "+1", "-1", "@SUM(A1)", "https://elders.example", "<b>x</b>", "0012")
FIRST, LAST = 1, 2  # the readme stands before the exhibits, caveats and sources after them


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def exhibits(book: openpyxl.Workbook) -> list[Any]:
    return book.worksheets[FIRST:-LAST]


def values(page: Any) -> list[list[Any]]:
    return [list(row) for row in page.iter_rows(values_only=True)]


def briefing(release: Release, *cells: Any, **changes: Any) -> Document:
    """A briefing of one exhibit with one row of these cells."""
    evidence = Evidence("effects", "r", "evaluatie-2020", "Tabel 1", None, "stated", "x.yaml")
    view = View(
        "probe",
        message("ladder-finding"),
        message("ladder-description"),
        tuple(Column(f"c{n}", f"Kolom {n}") for n in range(len(cells))),
        (Record(cells, (evidence,)),),
        None,
        changes.pop("caveats", ()),
    )
    own = plate(
        view, NL, release, name="effecten.net", page="Effecten", link="https://hier.example"
    )
    return replace(document(release, "nl", own=[replace(own, **changes)]))


@pytest.fixture(scope="module", params=LANGUAGES)
def made(request: pytest.FixtureRequest, release: Release) -> tuple[Document, openpyxl.Workbook]:
    whole = document(release, request.param)
    return whole, opened(xlsx_bytes(whole, translator(request.param)))


# What the exhibits hold


def test_each_exhibit_has_a_sheet_with_one_row_of_headings_and_every_record(
    made: tuple[Document, openpyxl.Workbook],
) -> None:
    whole, book = made
    assert len(exhibits(book)) == len(whole.plates) == 10
    for page, own in zip(exhibits(book), whole.plates, strict=True):
        headings, *rows = values(page)
        assert headings[: len(own.headings)] == list(own.headings)
        assert len(rows) == len(own.view.records)
        assert not set(map(tuple, rows)) & {tuple(headings)}


def test_the_cells_are_those_of_the_view(made: tuple[Document, openpyxl.Workbook]) -> None:
    whole, book = made
    texts = translator(whole.language)
    for page, own in zip(exhibits(book), whole.plates, strict=True):
        for record, row in zip(own.view.records, values(page)[1:], strict=True):
            for cell, found in zip(record.cells, row, strict=False):
                if cell is None:
                    assert found == texts.text("not-reported")
                elif isinstance(cell, Number):
                    assert found == cell.value
                elif isinstance(cell, int | float) and not isinstance(cell, bool):
                    assert found == cell
                else:
                    assert (found or "") == texts.say(cell)


def test_every_row_ends_in_its_document_place_basis_row_and_date(
    made: tuple[Document, openpyxl.Workbook],
) -> None:
    whole, book = made
    texts = translator(whole.language)
    for page, own in zip(exhibits(book), whole.plates, strict=True):
        headings, *rows = values(page)
        assert headings[-5:] == [
            texts.text(f"column-{key}") for key in ("source", "locator", "basis", "row", "as-of")
        ]
        for record, row in zip(own.view.records, rows, strict=True):
            source, locator, basis, address, as_of = row[-5:]
            for evidence in record.evidence:
                assert evidence.source_id in source
                assert evidence.locator in locator
                assert texts.value("basis", evidence.basis) in basis
                assert evidence.address in address
            assert as_of == "2020-11-09"


@settings(max_examples=25)
@given(st.integers(-(10**9), 10**9) | st.floats(-1e9, 1e9, allow_nan=False))
def test_a_number_is_a_number_however_the_view_holds_it(release: Release, value: float) -> None:
    page = exhibits(opened(xlsx_bytes(briefing(release, "x", value, Number(value)), NL)))[0]
    for cell in (page["B2"], page["C2"]):
        assert cell.data_type == "n"
        assert cell.value == pytest.approx(value, rel=1e-14)


def test_what_is_not_there_says_so_and_is_no_zero(release: Release) -> None:
    page = exhibits(opened(xlsx_bytes(briefing(release, "x", None, 0), NL)))[0]
    assert (page["B2"].value, page["C2"].value) == ("niet gerapporteerd", 0)


# What belongs to them


def test_the_readme_says_what_it_is_and_what_every_sheet_finds(
    made: tuple[Document, openpyxl.Workbook],
) -> None:
    whole, book = made
    texts = translator(whole.language)
    rows = values(book.worksheets[0])
    told = {row[0]: row[1] for row in rows}
    assert told[texts.text("book-title")] == whole.title
    assert told[texts.text("book-as-of")] == texts.date(whole.as_of)
    assert told[texts.text("book-release")] == whole.release.name
    assert told[texts.text("book-link")] == whole.link
    for page, own in zip(exhibits(book), whole.plates, strict=True):
        assert [page.title, own.finding, "; ".join(own.filters)] in rows
    assert {page.title for page in book.worksheets[1:]} <= told.keys()
    said = " ".join(str(cell) for row in rows for cell in row)
    assert texts.text("book-how-significance") in said


def test_every_caveat_stands_beside_its_sheet(made: tuple[Document, openpyxl.Workbook]) -> None:
    whole, book = made
    _, *rows = values(book.worksheets[-2])
    expected = [
        [page.title, caveat]
        for page, own in zip(exhibits(book), whole.plates, strict=True)
        for caveat in own.caveats
    ]
    assert rows == expected != []


def test_every_document_has_its_key_its_name_and_all_places(
    made: tuple[Document, openpyxl.Workbook],
) -> None:
    whole, book = made
    _, *rows = values(book.worksheets[-1])
    for page, own in zip(exhibits(book), whole.plates, strict=True):
        mine = [row for row in rows if row[0] == page.title]
        assert [(row[2], row[3]) for row in mine] == [
            (source.label, "; ".join(source.locators)) for source in own.sources
        ]
        keys = {key for row in values(page)[1:] for key in row[-5].split("; ")}
        assert {row[1] for row in mine} == keys


# Names and looks


@settings(max_examples=25)
@example(["\ufffe", "'", "'x'", "\U0001f600" * 40, "a" * 29 + "'" * 9, "", "History"])
@given(st.lists(st.text(st.characters(exclude_categories=("Cs",)), max_size=60), max_size=5))
def test_sheets_have_names_that_excel_takes(release: Release, pages: list[str]) -> None:
    own = briefing(release, "x").plates[0]
    named = [replace(own, name="nergens.bekend", page=page) for page in pages]
    book = opened(xlsx_bytes(document(release, "nl", own=named), NL))
    names = [page.title for page in book.worksheets]
    assert len({name.casefold() for name in names}) == len(names) == len(pages) + 3
    for name in names:
        assert 0 < len(name) <= 31
        assert not re.search(r"[\[\]:*?/\\]", name)
        assert name[0] != "'" != name[-1]


@pytest.mark.parametrize("text", ["a\ufffeb", "a\ud800b", "a\x00b", "a\u2028b", "a\x0bb"])
def test_no_character_makes_a_file_that_cannot_be_opened(text: str, release: Release) -> None:
    hostile = briefing(release, text, finding=text, page=text, name="nergens.bekend")
    book = opened(xlsx_bytes(replace(hostile, title=text), NL))
    assert exhibits(book)[0]["A2"].value.startswith("a")


def test_two_of_the_same_exhibit_have_sheets_of_their_own(release: Release) -> None:
    twice = [*plates(release, "nl")[:1]] * 2
    book = opened(xlsx_bytes(document(release, "nl", own=twice), NL))
    assert len({page.title for page in exhibits(book)}) == 2


def test_headings_stay_in_sight_and_filter(made: tuple[Document, openpyxl.Workbook]) -> None:
    whole, book = made
    assert book.properties.title == whole.title
    for page in book.worksheets[1:]:
        assert page.freeze_panes == "A2"
        assert page.auto_filter.ref == page.dimensions
        assert all(page.column_dimensions["A"].width < 70 for _ in page.columns)


# Text is text, and nothing depends on when it is made


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text_wherever_it_stands(text: str, release: Release) -> None:
    hostile = briefing(release, text, finding=text, caveats=(text,), filters=(text,), page=text)
    book = opened(xlsx_bytes(replace(hostile, title=text, link=text), NL))
    found = [cell for page in book.worksheets for row in page.iter_rows() for cell in row]
    assert sum(cell.value == text for cell in found) >= 6
    for cell in found:
        assert cell.data_type == "s" or cell.value is None, cell
        assert cell.hyperlink is None


def test_equal_documents_give_equal_bytes(
    release: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = xlsx_bytes(document(release, "nl"), NL)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    assert xlsx_bytes(document(release, "nl"), NL) == first
    assert opened(first).properties.created.isoformat() == "2020-11-09T00:00:00"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_briefing_without_exhibits_is_still_a_file(language: Language, release: Release) -> None:
    book = opened(xlsx_bytes(document(release, language, own=[]), translator(language)))
    assert len(book.worksheets) == 3


def test_what_does_not_fit_is_refused_and_not_cut(release: Release) -> None:
    with pytest.raises(ValueError, match="does not fit"):
        xlsx_bytes(briefing(release, "x" * 40_000), NL)
