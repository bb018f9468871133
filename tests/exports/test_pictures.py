"""Pictures of charts: whole, legible, from no other host, and made again after a Chromium died."""

import dataclasses
import io
import json
import os
import re
import signal
import stat
import struct
import threading
import xml.etree.ElementTree as ET
import zlib
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import psutil
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exports.briefing import plates
from via_dash.data import Release
from via_dash.exports import pictures
from via_dash.exports.document import Plate
from via_dash.exports.picture_layout import LOOKS, Sheet, Size, pages, sheet
from via_dash.exports.picture_text import harmless, lines_of, markup_width, width, wrapped
from via_dash.exports.pictures import picture
from via_dash.exports.renderer import PictureUnavailable, Renderer, find_chromium
from via_dash.texts import Language, Localised, translator

# One Chromium for all of these.
pytestmark = pytest.mark.xdist_group("pictures")
needs_chromium = pytest.mark.skipif(
    find_chromium() is None, reason="no Chromium: set CHROMIUM_PATH or put `chromium` on the path"
)
SIZES: tuple[Size, ...] = ("slide", "document")
LANGUAGES: tuple[Language, ...] = ("nl", "en")
HOSTILE = '=1+1 <a href="http://evil.example">klik</a> <script>alert(1)</script> & {= x} $x^2$'


@pytest.fixture(scope="module")
def renderer() -> Iterator[Renderer]:
    own = Renderer()
    yield own
    own.close()


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    pictures._CACHE.clear()


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


EVERY = [(size, language) for size in SIZES for language in LANGUAGES]


@pytest.fixture(params=["whole", "low"])
def _height(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages as they are, and so low that the little sample needs many of them."""
    if request.param == "low":
        slide, document = LOOKS["slide"], LOOKS["document"]
        monkeypatch.setitem(LOOKS, "slide", dataclasses.replace(slide, height=430, page=430))
        monkeypatch.setitem(LOOKS, "document", dataclasses.replace(document, page=480))


@pytest.fixture
def _low(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(LOOKS, "slide", dataclasses.replace(LOOKS["slide"], height=370, page=370))


# --- what stands in a picture


@pytest.mark.parametrize(("size", "language"), EVERY)
def test_a_picture_says_what_it_shows_and_where_it_is_from(
    release: Release, size: Size, language: Language
) -> None:
    texts = translator(language)
    for plate in charts(release, language):
        for laid_out in sheets(plate, language, release, size):
            said = words(laid_out)
            assert plate.finding in said
            assert plate.link.split("&")[0] in said
            assert release.name in said
            assert texts.date(release.as_of) in said
            assert all(source.label in said for source in plate.sources)
            assert all(key.label in said for key in plate.legend)
            assert all(words in said for words in plate.filters)
            if plate.caveats:
                counted = texts.text("caveats-label", n=len(plate.caveats))
                assert plate.caveats[0] in said or counted in said


def test_a_bare_chart_leaves_its_surroundings_to_the_file(release: Release) -> None:
    for plate in charts(release, "nl"):
        said = words(sheet(plate, translator("nl"), release, "document", framed=False))
        assert plate.finding not in said
        assert release.name not in said


@pytest.mark.usefixtures("_height")
@pytest.mark.parametrize(("size", "language"), EVERY)
@pytest.mark.parametrize("framed", [True, False])
def test_every_label_and_mark_stands_in_exactly_one_picture(
    release: Release, size: Size, language: Language, framed: bool
) -> None:
    for plate in charts(release, language):
        assert plate.figure is not None
        found = sheets(plate, language, release, size, framed)
        drawn = [t["name"] for s in found for t in s.figure["data"]]
        assert sorted(drawn) == sorted(t.name for t in plate.figure.data)
        said = " ".join(words(s) for s in found)
        for annotation in plate.figure.layout.annotations:
            for line in lines_of(annotation.text):
                begin = line.removesuffix("…").strip()
                assert begin in said, (plate.name, line)


@pytest.mark.parametrize(("size", "language"), EVERY)
def test_no_picture_is_larger_than_its_page(
    release: Release, size: Size, language: Language
) -> None:
    look = LOOKS[size]
    for plate in charts(release, language):
        for laid_out in sheets(plate, language, release, size):
            assert laid_out.width == look.width
            assert laid_out.height <= look.page
            if size == "slide":
                assert (laid_out.width * 2, laid_out.height * 2) == (1920, 2 * look.page)


@pytest.mark.parametrize(("size", "language"), EVERY)
def test_type_is_legible_and_nothing_is_cut(
    release: Release, size: Size, language: Language
) -> None:
    """14 points on a slide, 9 on paper; notes under a slide 12. No text leaves the picture."""
    look = LOOKS[size]
    for plate in charts(release, language):
        for laid_out in sheets(plate, language, release, size):
            layout = laid_out.figure["layout"]
            for axis in [v for k, v in layout.items() if "axis" in k]:
                if axis.get("visible", True):
                    assert axis["tickfont"]["size"] >= look.least
            for annotation in layout["annotations"]:
                size_of = annotation["font"]["size"]
                muted = annotation["font"].get("color") == "#4d5a67"
                assert size_of >= (look.note if muted else min(look.least, look.legend))
                if annotation["xref"] != "paper" or annotation["yref"] != "paper":
                    continue
                wide = markup_width(annotation["text"], size_of)
                left = annotation["x"] * laid_out.width
                left -= {"right": wide, "center": wide / 2}.get(annotation["xanchor"], 0)
                high = (annotation["text"].count("<br>") + 1) * size_of * 1.3
                top = (1 - annotation["y"]) * laid_out.height
                top -= {"middle": high / 2, "bottom": high}.get(annotation["yanchor"], 0)
                assert left >= 0, annotation["text"]
                assert left + wide <= laid_out.width, annotation["text"]
                assert top >= 0, annotation["text"]
                assert top + high <= laid_out.height + 1, annotation["text"]


@pytest.mark.usefixtures("_height")
@pytest.mark.parametrize("size", SIZES)
def test_labels_on_the_left_never_lie_on_each_other(release: Release, size: Size) -> None:
    for plate in charts(release, "nl"):
        for laid_out in sheets(plate, "nl", release, size):
            by_left: dict[float, list[tuple[float, float]]] = {}
            for a in laid_out.figure["layout"]["annotations"]:
                if a["xref"] == a["yref"] == "paper" and a["xanchor"] == "left":
                    high = (a["text"].count("<br>") + 1) * a["font"]["size"] * 1.3
                    top = (1 - a["y"]) * laid_out.height
                    top -= {"middle": high / 2, "bottom": high}.get(a["yanchor"], 0)
                    by_left.setdefault(round(a["x"], 3), []).append((top, top + high))
            for places in by_left.values():
                for (_, above), (below, _) in pairwise(sorted(places)):
                    assert below >= above - 6, plate.name


@pytest.mark.parametrize("size", SIZES)
def test_rows_keep_their_height(release: Release, size: Size) -> None:
    """A tall chart goes on elsewhere; a row never gets fewer pixels than on the page."""
    for name in ("tijdlijn.timeline", "effecten.net", "tijdlijn.delays", "afwegen.ranks"):
        for laid_out in sheets(chart(release, name), "nl", release, size):
            layout = laid_out.figure["layout"]
            for axis in [v for k, v in layout.items() if k.startswith("yaxis")]:
                pixels = (axis["domain"][1] - axis["domain"][0]) * laid_out.height
                assert pixels >= abs(axis["range"][0] - axis["range"][1]) - 0.01


@pytest.mark.usefixtures("_low")
def test_a_part_names_the_group_it_goes_on_with_and_which_part_it_is(release: Release) -> None:
    timeline = chart(release, "tijdlijn.timeline")
    found = sheets(timeline, "nl", release, "slide")
    assert len(found) > 1
    for number, laid_out in enumerate(found, start=1):
        assert f"Blad {number} van {len(found)}." in words(laid_out)
    forest = chart(release, "effecten.net")
    texts = translator("nl")
    studies = {texts.say(f.study) for f in forest.view.marks}
    for laid_out in sheets(forest, "nl", release, "slide"):
        said = words(laid_out)
        assert any(study in said for study in studies)


def test_a_document_holds_a_tall_chart_whole(release: Release) -> None:
    timeline = chart(release, "tijdlijn.timeline")
    assert timeline.figure is not None
    laid_out = sheet(timeline, translator("nl"), release, "document")
    assert (laid_out.page, laid_out.pages) == (1, 1)
    assert len(laid_out.figure["data"]) == len(timeline.figure.data)


def test_the_numbers_of_the_plane_are_told(release: Release) -> None:
    plane = chart(release, "complexiteit.plane")
    for size in SIZES:
        said = words(sheet(plane, translator("nl"), release, size, framed=False))
        assert all(translator("nl").say(p.name) in said for p in plane.view.marks)


def test_a_long_list_beside_the_plane_stays_above_the_notes(release: Release) -> None:
    plane = chart(release, "complexiteit.plane", "en")
    name = Localised("n" * 9, "A name of a pilot that does not fit on one line of the list")
    marks = tuple(dataclasses.replace(plane.view.marks[0], name=name) for _ in range(9))
    plane = dataclasses.replace(plane, view=dataclasses.replace(plane.view, marks=marks))
    layout = sheet(plane, translator("en"), release, "slide").figure["layout"]
    notes = max(a["y"] for a in layout["annotations"] if a["font"].get("color") == "#4d5a67")
    listed = [a for a in layout["annotations"] if a["text"].startswith("A name")]
    assert len(listed) == 9
    for a in listed:
        high = (a["text"].count("<br>") + 1) * a["font"]["size"] * 1.3
        assert a["y"] - high / 540 > notes


def test_a_table_has_no_picture_and_a_page_must_be_there(release: Release) -> None:
    texts = translator("nl")
    table = next(p for p in plates(release, "nl") if p.figure is None)
    with pytest.raises(ValueError, match="no chart"):
        picture(table, texts, release, "png", "slide")
    with pytest.raises(IndexError):
        sheet(chart(release, "corona.benefit"), texts, release, "slide", page=2)


# --- measured text


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300), st.floats(40, 900))
def test_wrapped_text_loses_nothing_and_fits(text: str, room: float) -> None:
    lines = wrapped(text, 14, room)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line, 14) <= room or len(line) == 1 for line in lines)


@given(st.text(alphabet="<>abhrefscript/ &;='\"", max_size=80))
def test_only_bold_and_line_ends_stay_markup(text: str) -> None:
    assert re.sub(r"</?b>|<br>", "", harmless(text)).count("<") == 0


# --- files


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


SVG = "{http://www.w3.org/2000/svg}"


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
        # The finding, the caveat, the filter, a label (in each part it heads) and a title of an axis.
        assert told.count("klik</a>") == told.count("<script>") >= 5


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


# --- what is kept


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


# --- Chromium

FIGURE = {"data": [{"type": "scatter", "x": [1, 2], "y": [3, 4]}], "layout": {}}


def draw(renderer: Renderer) -> bytes:
    return renderer.render(FIGURE, "png", width=200, height=100, scale=1)


@needs_chromium
def test_a_killed_chromium_is_started_again(renderer: Renderer) -> None:
    first = draw(renderer)
    group = renderer.process
    assert group is not None
    os.killpg(group, signal.SIGKILL)
    assert draw(renderer) == first
    assert renderer.process not in (None, group)


@needs_chromium
def test_a_chromium_whose_tabs_are_killed_is_started_again(renderer: Renderer) -> None:
    """The program that draws dies, while the process that was started lives on."""
    first = draw(renderer)
    assert renderer.process is not None
    below = psutil.Process(renderer.process).children(recursive=True)
    for process in below:
        if "--type=renderer" in process.cmdline():
            process.kill()
    impatient = renderer._picture_seconds
    renderer._picture_seconds = 3.0
    try:
        with pytest.raises(PictureUnavailable):
            draw(renderer)
    finally:
        renderer._picture_seconds = impatient
    assert draw(renderer) == first


@needs_chromium
def test_what_takes_too_long_is_ended_and_the_next_works() -> None:
    own = Renderer(picture_seconds=0.0)
    try:
        own.warm()
        before = own.process
        with pytest.raises(PictureUnavailable) as slow:
            draw(own)
        assert slow.value.reason == "slow"
        assert before is not None
        assert not psutil.pid_exists(before) or psutil.Process(before).status() == "zombie"
        own._picture_seconds = 60.0
        assert draw(own).startswith(b"\x89PNG")
    finally:
        own.close()


@needs_chromium
def test_a_figure_that_fails_does_not_hold_up_the_next(renderer: Renderer) -> None:
    with pytest.raises(PictureUnavailable) as failed:
        renderer.render(FIGURE, "bmp", width=200, height=100, scale=1)  # type: ignore[arg-type]
    assert failed.value.reason == "failed"
    assert draw(renderer).startswith(b"\x89PNG")


@needs_chromium
def test_a_chromium_that_appears_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = find_chromium()
    assert real is not None
    link = tmp_path / "chromium"
    monkeypatch.setenv("CHROMIUM_PATH", str(link))
    own = Renderer()
    try:
        with pytest.raises(PictureUnavailable) as missing:
            draw(own)
        assert missing.value.reason == "missing"
        link.write_text("#!/bin/sh\nexit 1\n", encoding="ascii")
        link.chmod(link.stat().st_mode | stat.S_IXUSR)
        for _ in range(2):
            with pytest.raises(PictureUnavailable) as broken:
                draw(own)
            assert broken.value.reason == "missing"
        link.write_text(f'#!/bin/sh\nexec "{real}" "$@"\n', encoding="ascii")
        assert draw(own).startswith(b"\x89PNG")
    finally:
        own.close()


def test_a_path_that_is_set_counts(tmp_path: Path) -> None:
    program = tmp_path / "own"
    program.write_text("#!/bin/sh\n", encoding="ascii")
    program.chmod(0o755)
    assert find_chromium({"CHROMIUM_PATH": str(program)}) == str(program)
    assert find_chromium({"BROWSER_PATH": str(program)}) == str(program)
    assert find_chromium({"CHROMIUM_PATH": str(tmp_path / "gone"), "BROWSER_PATH": str(program)}) is None  # fmt: skip


def test_each_reason_has_its_text() -> None:
    for reason in ("missing", "failed", "slow"):
        for language in LANGUAGES:
            assert translator(language).text(PictureUnavailable(reason).key)  # type: ignore[arg-type]


@needs_chromium
def test_pictures_asked_for_at_once_are_all_made(release: Release, renderer: Renderer) -> None:
    texts = translator("nl")
    found = charts(release, "nl")
    gate = threading.Barrier(len(found))

    def make(plate: Plate) -> bytes:
        gate.wait()
        return picture(plate, texts, release, "svg", "document", renderer=renderer)

    with ThreadPoolExecutor(len(found)) as pool:
        made = list(pool.map(make, found))
    for plate, svg in zip(found, made, strict=True):
        assert ET.fromstring(svg).findtext(f"{SVG}title") == plate.finding


@needs_chromium
def test_no_host_is_asked_for_anything(release: Release, tmp_path: Path) -> None:
    """Chromium's own record of the network, from its start to its end.

    What Chromium wants of its makers is sent to a port of this machine where nothing listens.
    """
    log = tmp_path / "net.json"
    own = Renderer(flags=(f"--log-net-log={log}",))
    try:
        for plate in charts(release, "nl"):
            picture(plate, translator("nl"), release, "png", "slide", renderer=own)
        assert own._running is not None
        page = own._running.kaleido._html_tmp_dir.path / "index.html"
        scripts = re.findall(r'src="([^"]*)"', page.read_text(encoding="utf-8"))
    finally:
        own.close()
    record = json.loads(log.read_text(encoding="utf-8"))
    kinds = record["constants"]["logEventTypes"]
    begun = [e for e in record["events"] if e["type"] == kinds["URL_REQUEST_START_JOB"]]
    asked = {e["params"]["url"] for e in begun if "url" in e.get("params", {})}
    here = ("file:", "data:", "blob:", "chrome", "http://127.0.0.1:9/")
    assert not [url for url in asked if not url.startswith(here)]
    tried = {kinds["TCP_CONNECT_ATTEMPT"], kinds["HOST_RESOLVER_MANAGER_JOB"]}
    assert not [e for e in record["events"] if e["type"] in tried]
    # plotly.js is the one that came with plotly, and MathJax is off.
    assert [s.rsplit("/", 1)[-1] for s in scripts] == ["plotly.min.js", "kaleido_scopes.js"]
    assert all(s.startswith("file:") for s in scripts)
