"""Charts laid out for a slide or for paper: whole, legible, and divided between rows."""

import dataclasses
import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exports.briefing import plates
from tests.exports.pictures_reading import (
    EVERY,
    SIZES,
    chart,
    charts,
    sheets,
    words,
)
from via_dash.data import Release
from via_dash.exports.picture_layout import sheet
from via_dash.exports.picture_parts import LOOKS, Size
from via_dash.exports.picture_text import harmless, lines_of, markup_width, width, wrapped
from via_dash.exports.pictures import picture
from via_dash.texts import Language, Localised, translator


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
                for part in line.removesuffix("…").split(" · "):  # which may each have a line
                    assert part.strip() in said, (plate.name, line)


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


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300), st.floats(40, 900))
def test_wrapped_text_loses_nothing_and_fits(text: str, room: float) -> None:
    lines = wrapped(text, 14, room)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(width(line, 14) <= room or len(line) == 1 for line in lines)


@given(st.text(alphabet="<>abhrefscript/ &;='\"", max_size=80))
def test_only_bold_and_line_ends_stay_markup(text: str) -> None:
    assert re.sub(r"</?b>|<br>", "", harmless(text)).count("<") == 0
