"""What is downloaded holds what the tile shows, and does nothing in a spreadsheet but lie there."""

import csv
import io
from dataclasses import replace

import openpyxl
import pytest

from via_dash.data import Release
from via_dash.exports.tabular import csv_bytes, xlsx_bytes
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.views import effects
from via_dash.views.findings import Finding
from via_dash.views.view import View

HARMFUL = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", '=HYPERLINK("https://evil.example")')


def a_view(release: Release, first_cell: str) -> View[tuple[Finding, ...]]:
    view = effects.net(release, ())
    assert view is not None
    record = view.records[0]
    return replace(view, records=(replace(record, cells=(first_cell, *record.cells[1:])),))


@pytest.mark.parametrize("harmful", HARMFUL)
def test_a_cell_that_a_spreadsheet_would_run_is_text_in_both_files(
    release: Release, harmful: str
) -> None:
    view, texts = a_view(release, harmful), translator("nl")
    content = csv_bytes(view, texts, release).decode("utf-8-sig")
    _, row = csv.reader(io.StringIO(content, newline=""))
    assert row[0] == "'" + harmful
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(view, texts, release))).worksheets[0]
    cell = sheet.cell(2, 1)
    assert cell.data_type == "s"
    assert str(cell.value).endswith(harmful.strip())
    assert cell.hyperlink is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_files_say_the_same_in_the_readers_language(
    release: Release, language: Language
) -> None:
    view, texts = effects.net(release, ()), translator(language)
    assert view is not None
    content = csv_bytes(view, texts, release).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(content, newline="")))
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(view, texts, release)))
    # what is not known is an empty cell in both
    cells = [["" if c is None else str(c) for c in row] for row in book.worksheets[0].values]
    assert cells == rows
    headings = [
        texts.text(f"column-{key}") for key in ("source", "locator", "basis", "row", "as-of")
    ]
    assert rows[0][-5:] == headings
    assert {row[-1] for row in rows[1:]} == {release.as_of.isoformat()}
    assert {row[-4] for row in rows[1:]} == {e.locator for e in view.evidence}
