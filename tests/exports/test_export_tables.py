"""A view as a file: all its rows, with source, locator and date inside, and nothing a spreadsheet runs."""

import csv
import io
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from via_dash.data import Release
from via_dash.exports.tabular import csv_bytes, neutral, sheet, xlsx_bytes
from via_dash.texts import LANGUAGES, Language, Localised, Number, message, translator
from via_dash.views import corona, effects, pilots, timeline
from via_dash.views.view import Column, Evidence, Record, View

NL = translator("nl")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
ADDED = ("column-source", "column-locator", "column-basis", "column-row", "column-as-of")

# Text as people write it, formulas included; no characters that no file format can hold.
TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")) | st.sampled_from("=+-@\t\n\"';,"),
    max_size=30,
)
DANGEROUS = st.tuples(st.sampled_from(FORMULA), TEXTS).map("".join)
NUMBERS = st.integers(-(10**9), 10**9) | st.floats(-1e9, 1e9, allow_nan=False).map(lambda x: round(x, 6))  # fmt: skip
CELLS = TEXTS | DANGEROUS | NUMBERS | st.none()


def evidence(name: str, **changes: str) -> Evidence:
    values = {
        "table": "effects", "row_id": name, "source_id": "evaluatie-2020", "locator": f"Tabel {name}",
        "anchor": "een paar woorden", "basis": "stated", "authored_file": "studies/x.yaml",
    }  # fmt: skip
    return Evidence(**(values | changes))


def view_of(*rows: tuple[Any, ...], caveats: tuple[Any, ...] = ()) -> View[None]:
    width = len(rows[0])
    return View(
        key="probe",
        finding=message("ladder-finding"),
        description=message("ladder-description"),
        columns=tuple(Column(f"c{i}", Localised(f"Kolom {i}", f"Column {i}")) for i in range(width)),
        records=tuple(Record(tuple(cells), (evidence(f"r{n}"),)) for n, cells in enumerate(rows)),
        marks=None,
        caveats=caveats,
    )  # fmt: skip


def read_csv(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def read_xlsx(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


def tables(cells: st.SearchStrategy[Any]) -> st.SearchStrategy[list[tuple[Any, ...]]]:
    return st.integers(1, 4).flatmap(
        lambda n: st.lists(st.tuples(*[cells] * n), min_size=1, max_size=5)
    )


def without_returns(cell: Any) -> Any:
    """XML turns a carriage return into a line end, whoever writes it."""
    return cell.replace("\r", "") if isinstance(cell, str) else cell


# CSV


@given(tables(CELLS))
def test_csv_has_every_row_as_it_was(release: Release, rows: list[tuple[Any, ...]]):
    headings, *found = read_csv(csv_bytes(view_of(*rows), NL, release))
    assert headings[: len(rows[0])] == [f"Kolom {i}" for i in range(len(rows[0]))]
    assert len(found) == len(rows)
    for cells, line in zip(rows, found, strict=True):
        for cell, said in zip(cells, line, strict=False):
            if cell is None:
                assert said == NL.text("not-reported")
            elif isinstance(cell, str):
                assert said == ("'" + cell if cell.startswith(FORMULA) else cell)
            else:
                assert float(said) == cell


@given(st.lists(TEXTS | DANGEROUS, min_size=1, max_size=5))
def test_no_text_in_a_csv_starts_a_formula(release: Release, texts: list[str]):
    for line in read_csv(csv_bytes(view_of(*[(t,) for t in texts]), NL, release)):
        assert not line[0].startswith(FORMULA)


@given(DANGEROUS)
def test_a_source_or_locator_that_reads_as_a_formula_is_made_plain_too(release: Release, text: str):
    record = Record(("x",), (evidence("a", locator=text),))
    view = View("probe", message("ladder-finding"), message("ladder-description"), (Column("c", "C"),), (record,), None)  # fmt: skip
    _, line = read_csv(csv_bytes(view, NL, release))
    assert line[2] == "'" + text


@given(TEXTS | NUMBERS)
def test_neutral_leaves_everything_else_alone(cell: str | float):
    if not (isinstance(cell, str) and cell.startswith(FORMULA)):
        assert neutral(cell) is cell


@pytest.mark.parametrize("number", [-4.2, 0, 10, 1517, 0.8])
def test_a_number_stays_a_number_with_a_dot(number: float, release: Release):
    _, line = read_csv(csv_bytes(view_of((number,)), NL, release))
    assert line[0] == str(number)


def test_csv_begins_with_the_mark_that_makes_spreadsheets_read_accents(release: Release):
    content = csv_bytes(view_of(("Financiën",)), NL, release)
    assert content.startswith(b"\xef\xbb\xbf")
    assert "Financiën" in content.decode("utf-8")


# XLSX


@given(tables(CELLS.map(without_returns)))
def test_xlsx_has_every_row_as_it_was_and_runs_nothing(
    release: Release, rows: list[tuple[Any, ...]]
):
    first = read_xlsx(xlsx_bytes(view_of(*rows), NL, release)).worksheets[0]
    assert first.max_row == len(rows) + 1
    for cells, line in zip(rows, first.iter_rows(min_row=2), strict=True):
        for cell, found in zip(cells, line, strict=False):
            assert found.data_type != "f"
            assert found.hyperlink is None
            if cell is None:
                assert found.value == NL.text("not-reported")
            elif cell == "":
                assert found.value is None
            else:
                assert found.value == cell
                assert isinstance(found.value, str) == isinstance(cell, str)


@pytest.mark.parametrize("text", ["=1+1", "{=1+1}", "+1", "-1", "@SUM(A1)", "https://elders.example", "12"])  # fmt: skip
def test_text_stays_text_in_xlsx(text: str, release: Release):
    book = read_xlsx(xlsx_bytes(view_of((text,)), NL, release))
    cell = book.worksheets[0]["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_the_second_sheet_says_what_it_is(release: Release):
    caveats = (message("ladder-caveat"), Localised("Let op dit.", "Mind this."))
    book = read_xlsx(xlsx_bytes(view_of(("x",), caveats=caveats), NL, release))
    assert book.sheetnames == [NL.text("sheet-data"), NL.text("sheet-about")]
    assert book.properties.created.date() == release.as_of, "and not the moment of making"
    lines = [row[0] for row in book.worksheets[1].iter_rows(values_only=True)]
    assert lines == [
        NL.text("ladder-finding"), NL.text("ladder-caveat"), "Let op dit.",
        NL.text("release-line", release=release.name, date="9 nov 2020"),
    ]  # fmt: skip


@given(DANGEROUS)
def test_a_caveat_that_reads_as_a_formula_is_text(release: Release, text: str):
    book = read_xlsx(xlsx_bytes(view_of(("x",), caveats=(text,)), NL, release))
    assert {cell.data_type for row in book.worksheets[1].iter_rows() for cell in row} <= {"s", "n"}


def test_the_heading_stays_in_sight(release: Release):
    assert read_xlsx(xlsx_bytes(view_of(("x",)), NL, release)).worksheets[0].freeze_panes == "B2"


# Source, locator and date


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_row_says_where_it_comes_from_and_as_of_when(language: Language, release: Release):
    texts = translator(language)
    headings, rows = sheet(view_of(("x",), ("y",)), texts, release)
    assert headings[1:] == [texts.text(key) for key in ADDED]
    assert rows[1][1:] == [
        "evaluatie-2020", "Tabel r1", texts.value("basis", "stated"), "effects/r1", "2020-11-09",
    ]  # fmt: skip


def test_a_row_on_several_claims_names_each_document_and_place_once(release: Release):
    record = Record(
        ("x",),
        (evidence("a"), evidence("b", locator="Tabel a"), evidence("c", source_id="brochure-2020", basis="derived")),
    )  # fmt: skip
    view = View("probe", message("ladder-finding"), message("ladder-description"), (Column("c", "C"),), (record,), None)  # fmt: skip
    _, (line,) = sheet(view, NL, release)
    assert line[1:5] == [
        "evaluatie-2020; brochure-2020", "Tabel a; Tabel c", "vermeld in de bron; afgeleid", "effects/a; effects/b; effects/c",
    ]  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_are_in_the_language_of_the_reader_and_numbers_are_numbers(
    language: Language, release: Release
):
    texts = translator(language)
    _, ((number, name, missing, *_),) = sheet(view_of((Number(4.2), Localised("naam", "name"), None)), texts, release)  # fmt: skip
    assert number == 4.2
    assert name == {"nl": "naam", "en": "name"}[language]
    assert missing == {"nl": "niet gerapporteerd", "en": "not reported"}[language]


def leaves_as(cell: Any, texts: Any) -> str:
    """What a cell of a view is in a file."""
    match cell:
        case None:
            return str(texts.text("not-reported"))
        case Number():
            return str(cell.value)
        case int() | float():
            return str(cell)
        case _:
            return str(texts.say(cell))


MAKERS = {
    "net": lambda r: effects.net(r, ()),
    "levels": lambda r: effects.levels(r, ()),
    "timeline": lambda r: timeline.timeline(r, ()),
    "board": pilots.board,
    "shares": corona.benefit_shares,
    "impacts": lambda r: corona.impacts(r, ()),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", MAKERS)
def test_both_files_of_a_view_hold_the_same_rows_as_its_table(
    name: str, language: Language, release: Release
):
    view, texts = MAKERS[name](release), translator(language)
    assert view is not None
    headings, rows = sheet(view, texts, release)
    assert len(rows) == len(view.records)
    assert headings[: len(view.columns)] == [texts.say(column.label) for column in view.columns]
    for record, line in zip(view.records, rows, strict=True):
        assert [str(c) for c in line[: len(record.cells)]] == [leaves_as(c, texts) for c in record.cells]  # fmt: skip
        assert line[len(record.cells)] == "; ".join(dict.fromkeys(e.source_id for e in record.evidence))  # fmt: skip
        assert line[-1] == "2020-11-09"
    as_csv = read_csv(csv_bytes(view, texts, release))
    as_xlsx = read_xlsx(xlsx_bytes(view, texts, release)).worksheets[0].iter_rows(values_only=True)
    assert as_csv[0] == headings
    assert as_csv[1:] == [[str(neutral(cell)) for cell in line] for line in rows]
    assert [["" if v is None else v for v in line] for line in as_xlsx] == [headings, *rows]


def test_a_net_effect_leaves_with_its_whole_sentence(release: Release):
    view = effects.net(release, ())
    assert view is not None
    _, first, second = read_csv(csv_bytes(view, NL, release))
    assert first[1] == NL.say(view.marks[0].sentence)
    for part in ("Almere", "10 tot 16 procentpunt", "significant", "n = 142"):
        assert part in first[1]
    assert first[11:13] == ["evaluatie-2020", "Tabel 4.2"]
    assert "voorlopig" in second[1]
