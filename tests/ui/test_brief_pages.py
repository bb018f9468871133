"""A brief of the evidence as it is published: two pages of text, whatever it is about."""

import io
from typing import Any

import pikepdf
import pytest

from tests.exports.drawn import svg
from tests.exports.pdf_reading import said_on, squeezed
from via_dash.data import Release
from via_dash.exports import brief as brief_module
from via_dash.exports.pdf import pdf_bytes
from via_dash.exports.picture_layout import sheet
from via_dash.texts import Language, translator
from via_dash.ui.briefing import document
from via_dash.views.exhibit_link import Item
from via_dash.views.questions import QUESTIONS, answered_by

TEN = (
    "overzicht.findings", "overzicht.board", "effecten.net", "effecten.gross", "effecten.levels",
    "tijdlijn.timeline", "tijdlijn.delays", "corona.benefit", "complexiteit.plane", "afwegen.ranks",
)  # fmt: skip
TEXT_PAGES = 2


@pytest.fixture(autouse=True)
def _blank_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """As high as the real ones, without a Chromium."""

    def blank(plate: Any, texts: Any, release: Any, form: str, size: Any, **which: Any) -> bytes:
        laid_out = sheet(plate, texts, release, size, **which)
        return svg(laid_out.width, laid_out.height, "")

    monkeypatch.setattr(brief_module, "picture", blank)


@pytest.mark.parametrize(
    ("about", "language"),
    [*((about, "nl") for about in QUESTIONS), ("works", "en"), ("ten", "nl"), ("ten", "en")],
)
def test_the_text_of_a_brief_is_two_pages_and_the_rest_an_annex(
    shipped: Release, about: str, language: Language
) -> None:
    texts = translator(language)
    items = tuple(map(Item, TEN)) if about == "ten" else answered_by(shipped, about)
    own = document(shipped, items, language, "http://localhost:8501", about)
    pdf = pikepdf.open(io.BytesIO(pdf_bytes(own, texts)))
    annex = squeezed(texts.text("brief-annex") + texts.text("brief-annex-exhibits"))
    starts = [n for n, page in enumerate(pdf.pages, start=1) if annex in said_on(page)]
    assert len(starts) == 1
    assert starts[0] <= TEXT_PAGES + 1
