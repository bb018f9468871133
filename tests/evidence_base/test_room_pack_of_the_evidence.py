"""The evidence itself as a pack for a room and as a workbook: small enough to carry, and whole."""

import io

import openpyxl
import pytest

from tests.exports.briefing import document
from via_dash.data import Release
from via_dash.exports.briefing_workbook import xlsx_bytes
from via_dash.exports.room_pack import html_bytes
from via_dash.texts import LANGUAGES, Language, translator

MOST = 6_000_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_ten_exhibits_fit_in_a_file_that_can_be_sent(language: Language, served: Release) -> None:
    whole = document(served, language)
    assert len(whole.plates) == 10
    content = html_bytes(whole, translator(language))
    assert len(content) < MOST
    book = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(whole, translator(language))))
    rows = [page.max_row - 1 for page in book.worksheets[1:-2]]
    assert rows == [len(plate.view.records) for plate in whole.plates]
