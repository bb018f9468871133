"""The workbook holds every table, and nothing in it runs."""

import io
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from tests.exports.open_data_files import DANGEROUS, EVERY_TABLE
from tests.views.synthetic import effect, variant
from via_dash.data import Release
from via_dash.exports.workbook import workbook_xlsx
from via_dash.schema import FIELDS, TABLES
from via_dash.texts import LANGUAGES, Language, translator


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    found: Language = request.param
    return found


@pytest.fixture(scope="module")
def book(language: Language, release: Release) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook_xlsx(release, translator(language))))


def test_the_workbook_has_a_readme_a_dictionary_and_every_table(book: openpyxl.Workbook) -> None:
    assert book.sheetnames == ["readme", "dictionary", *TABLES]


@EVERY_TABLE
def test_a_sheet_has_one_heading_row_and_every_row(
    table: str, book: openpyxl.Workbook, release: Release
) -> None:
    headings, *rows = book[table].iter_rows()
    assert tuple(cell.value for cell in headings) == TABLES[table].fields
    assert len(rows) == len(release.rows(table))
    for line, was in zip(rows, release.rows(table), strict=True):
        for cell, name in zip(line, TABLES[table].fields, strict=True):
            value = was[name]
            if isinstance(value, tuple):
                assert cell.value == "; ".join(value)
            elif isinstance(value, date):
                assert cell.is_date
                assert cell.value.date() == value
            else:
                assert cell.value == value
                assert isinstance(cell.value, bool) == isinstance(value, bool)
    assert book[table].freeze_panes == "B2"
    assert all(4 < d.width <= 61 for d in book[table].column_dimensions.values())


@given(text=DANGEROUS | st.sampled_from(["https://elders.example", "{=1}", "mailto:x", "internal:x"]))  # fmt: skip
@settings(max_examples=15)
def test_nothing_in_the_workbook_runs(text: str, release: Release) -> None:
    made = variant(release, effects=[effect("a", unit_wording=text, locator=text)])
    found = openpyxl.load_workbook(io.BytesIO(workbook_xlsx(made, translator("nl"))))
    cells = dict(zip(TABLES["effects"].fields, next(found["effects"].iter_rows(min_row=2)), strict=True))  # fmt: skip
    for name in ("unit_wording", "locator"):
        assert cells[name].data_type == "s"
        # A carriage return is escaped in the file; a spreadsheet shows it as what it is.
        assert unescape(cells[name].value) == text.replace("\r\n", "\n")
    everything = [cell for sheet in found for line in sheet.iter_rows() for cell in line]
    assert {cell.data_type for cell in everything} <= {"s", "n", "b", "d"}
    assert not [cell for cell in everything if cell.hyperlink]


def test_the_readme_of_the_workbook_is_in_the_language_asked_for(
    language: Language, book: openpyxl.Workbook, release: Release
) -> None:
    texts = translator(language)
    lines = [line for (line,) in book["readme"].iter_rows(values_only=True)]
    assert lines[0] == texts.text("open-data-title")
    assert texts.text("open-data-format-workbook") in lines
    assert texts.text("open-data-format-package") not in lines
    assert release.changes[language] in lines
    said = f"effects: {texts.text('table-effects')} ({len(release.rows('effects'))})"
    assert [line for line in lines if line and line.startswith(said)]


def test_the_dictionary_lists_every_field_of_every_table(
    language: Language, book: openpyxl.Workbook
) -> None:
    texts = translator(language)
    headings, *lines = book["dictionary"].iter_rows(values_only=True)
    assert len(set(headings)) == 7
    found = {(line[0], line[1]): line[2:] for line in lines}
    assert list(found) == [(t.name, name) for t in TABLES.values() for name in t.fields]
    for (_, name), line in found.items():
        field = FIELDS[name]
        assert line[0] == {"nl": field.label_nl, "en": field.label_en}[language]
        assert line[3] == {"nl": field.description_nl, "en": field.description_en}[language]
    assert found["groups", "n"][1] == "count"
    assert found["effects", "estimate"][1] == texts.text("open-data-unit-column", column="unit")
    assert found["effects", "measure"][2] == texts.text("yes")
    assert found["effects", "basis"][4].startswith(f"stated = {texts.value('basis', 'stated')}; ")


def test_the_workbook_is_the_same_bytes_every_time(language: Language, release: Release) -> None:
    texts = translator(language)
    content = workbook_xlsx(release, texts)
    assert workbook_xlsx(release, texts) == content
    made = openpyxl.load_workbook(io.BytesIO(content)).properties.created
    assert made == datetime(2020, 11, 9)  # and not the moment of this test


def test_a_text_too_long_for_a_cell_is_refused_not_cut(release: Release) -> None:
    made = variant(release, effects=[effect("a", unit_wording="x" * 40_000)])
    with pytest.raises(ValueError, match="effects, row 1, unit_wording"):
        workbook_xlsx(made, translator("nl"))
