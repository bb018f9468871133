"""Charts of the briefing laid out as pictures, and read again."""

import pytest

from tests.exports.briefing import plates
from via_dash.data import Release
from via_dash.exports.document import Plate
from via_dash.exports.picture_layout import Sheet, pages, sheet
from via_dash.exports.picture_parts import Size
from via_dash.exports.picture_text import lines_of
from via_dash.exports.renderer import Renderer, find_chromium
from via_dash.texts import Language, translator

needs_chromium = pytest.mark.skipif(
    find_chromium() is None, reason="no Chromium: set CHROMIUM_PATH or put `chromium` on the path"
)
SIZES: tuple[Size, ...] = ("slide", "document")
LANGUAGES: tuple[Language, ...] = ("nl", "en")
EVERY = [(size, language) for size in SIZES for language in LANGUAGES]
SVG = "{http://www.w3.org/2000/svg}"
FIGURE = {"data": [{"type": "scatter", "x": [1, 2], "y": [3, 4]}], "layout": {}}


def charts(release: Release, language: Language) -> list[Plate]:
    return [p for p in plates(release, language) if p.figure is not None]


def chart(release: Release, name: str, language: Language = "nl") -> Plate:
    return next(p for p in charts(release, language) if p.name == name)


def words(laid_out: Sheet) -> str:
    """All that a picture says, in one line."""
    said = [lines_of(a["text"]) for a in laid_out.figure["layout"]["annotations"]]
    return " ".join(" ".join(lines) for lines in said)


def sheets(plate: Plate, language: Language, release: Release, size: Size, framed: bool = True) -> list[Sheet]:  # fmt: skip
    texts = translator(language)
    number = pages(plate, texts, release, size, framed=framed)
    return [sheet(plate, texts, release, size, framed=framed, page=n + 1) for n in range(number)]


def draw(renderer: Renderer) -> bytes:
    return renderer.render(FIGURE, "png", width=200, height=100, scale=1)
