"""Pictures as files: they say what they are, hold text as text, and are drawn once."""

import dataclasses
import io
import re
import struct
import xml.etree.ElementTree as ET
import zlib
from collections.abc import Iterator

import pytest

from tests.exports.pictures_reading import (
    EVERY,
    SIZES,
    SVG,
    chart,
    charts,
    needs_chromium,
)
from via_dash.data import Release
from via_dash.exports import pictures
from via_dash.exports.picture_parts import Size
from via_dash.exports.pictures import picture
from via_dash.exports.renderer import Renderer
from via_dash.texts import Language, translator

# One Chromium for all of these.
pytestmark = pytest.mark.xdist_group("pictures")
HOSTILE = '=1+1 <a href="http://evil.example">klik</a> <script>alert(1)</script> & {= x} $x^2$'


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    pictures._CACHE.clear()


@needs_chromium
@pytest.mark.parametrize("size", SIZES)
def test_a_png_has_its_size_and_tells_its_title_and_source(
    release: Release, renderer: Renderer, size: Size
) -> None:
    plate = chart(release, "corona.benefit")
    png = picture(plate, translator("nl"), release, "png", size, renderer=renderer)
    chunks = list(png_chunks(png))
    wide, high = struct.unpack(">II", dict(chunks)["IHDR"][:8])
    metre = struct.unpack(">IIB", dict(chunks)["pHYs"])[0]
    if size == "slide":
        assert (wide, high) == (1920, 1080)
    else:
        assert (round(wide / metre * 100), round(metre * 0.0254)) == (16, 300)
    texts = dict(content.split(b"\0\0\0\0\0", 1) for kind, content in chunks if kind == "iTXt")
    assert texts[b"Title"].decode() == plate.finding
    assert plate.sources[0].line in texts[b"Source"].decode()
    assert release.as_of.isoformat() in texts[b"Creation Time"].decode()


def png_chunks(png: bytes) -> Iterator[tuple[str, bytes]]:
    file = io.BytesIO(png[8:])
    while head := file.read(8):
        length, kind = struct.unpack(">I4s", head)
        content = file.read(length)
        assert struct.unpack(">I", file.read(4))[0] == zlib.crc32(kind + content)
        yield kind.decode(), content


@needs_chromium
@pytest.mark.parametrize(("size", "language"), EVERY)
def test_an_svg_holds_text_that_can_be_read_and_nothing_from_elsewhere(
    release: Release, renderer: Renderer, size: Size, language: Language
) -> None:
    texts = translator(language)
    for plate in charts(release, language):
        svg = picture(plate, texts, release, "svg", size, renderer=renderer).decode()
        root = ET.fromstring(svg)
        names = {e.tag.removeprefix(SVG) for e in root.iter()}
        assert not names & {"script", "a", "image", "style", "foreignObject", "use"}
        assert not [k for e in root.iter() for k in e.attrib if "href" in k or k.startswith("on")]
        assert set(re.findall(r"url\(['\"]?(.)", svg)) <= {"#"}
        assert root.findtext(f"{SVG}title") == plate.finding
        assert plate.alt in (root.findtext(f"{SVG}desc") or "")
        told = " ".join("".join(e.itertext()) for e in root.iter(f"{SVG}text"))
        assert all(word in told for word in plate.finding.split())
        colours = {
            match for e in root.iter(f"{SVG}text")
            for match in re.findall(r"(?<![-\w])fill: rgb\((\d+), (\d+), (\d+)\)", e.get("style", ""))
        }  # fmt: skip
        assert colours
        assert all(contrast(*map(int, colour)) >= 4.5 for colour in colours)


def contrast(red: int, green: int, blue: int) -> float:
    """With white."""
    parts = [c / 3294.6 if c <= 10 else ((c / 255 + 0.055) / 1.055) ** 2.4 for c in (red, green, blue)]  # fmt: skip
    return 1.05 / (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05)


@needs_chromium
def test_hostile_text_arrives_as_text(release: Release, renderer: Renderer) -> None:
    plate = chart(release, "effecten.net")
    assert plate.figure is not None
    figure = type(plate.figure)(plate.figure)
    figure.layout.annotations[0].text = HOSTILE
    figure.layout.xaxis.title.text = HOSTILE
    plate = dataclasses.replace(
        plate, figure=figure, finding=HOSTILE, alt=HOSTILE, caveats=(HOSTILE,), filters=(HOSTILE,)
    )
    for size in SIZES:
        svg = picture(plate, translator("nl"), release, "svg", size, renderer=renderer).decode()
        root = ET.fromstring(svg)
        assert not [e for e in root.iter() if e.tag.removeprefix(SVG) in ("a", "script")]
        told = " ".join("".join(e.itertext()) for e in root.iter(f"{SVG}text"))
        # The finding, the caveat, the filter, a title of an axis; and a label where the figure holds it.
        assert told.count("klik</a>") == told.count("<script>") >= 4


@needs_chromium
def test_a_picture_depends_on_its_content_alone(release: Release, renderer: Renderer) -> None:
    texts = translator("nl")
    for form in ("svg", "png"):
        found = set()
        for _ in range(2):
            pictures._CACHE.clear()
            plate = chart(release, "tijdlijn.delays")
            found.add(picture(plate, texts, release, form, "document", renderer=renderer))
        assert len(found) == 1, form


@needs_chromium
def test_names_within_an_svg_are_its_own(release: Release, renderer: Renderer) -> None:
    """Two pictures in one page must not clip each other."""
    texts = translator("nl")
    found = [
        set(re.findall(r'id="([^"]+)"', picture(p, texts, release, "svg", "slide", renderer=renderer).decode()))
        for p in charts(release, "nl")
    ]  # fmt: skip
    assert all(not a & b for i, a in enumerate(found) for b in found[i + 1 :])


class Counting(Renderer):
    """Draws nothing, and counts."""

    def __init__(self) -> None:
        super().__init__()
        self.drawn = 0

    def render(self, figure, form, *, width, height, scale):  # type: ignore[no-untyped-def]
        self.drawn += 1
        return b"\x89PNG\r\n\x1a\n" + b"\0" * 1000


def test_the_same_picture_is_drawn_once(release: Release) -> None:
    counting = Counting()
    nl, en = translator("nl"), translator("en")
    plate = chart(release, "corona.benefit")
    made = {
        picture(plate, nl, release, "png", "slide", renderer=counting)
        for plate in (plate, chart(release, "corona.benefit"))
    }
    assert (len(made), counting.drawn) == (1, 1)
    picture(plate, nl, release, "png", "document", renderer=counting)
    picture(plate, nl, release, "png", "slide", framed=False, renderer=counting)
    picture(chart(release, "corona.benefit", "en"), en, release, "png", "slide", renderer=counting)
    filtered = dataclasses.replace(plate, filters=("Pilot: een",))
    picture(filtered, nl, release, "png", "slide", renderer=counting)
    assert counting.drawn == 5


def test_few_pictures_are_kept() -> None:
    cache = pictures._Cache(3, 100)
    for number in range(5):
        cache.put(str(number), b"x" * 10)
    assert [cache.get(str(n)) is not None for n in range(5)] == [False, False, True, True, True]
    cache.put("large", b"x" * 95)
    assert cache.get("4") is None
    assert cache.get("large") is not None
