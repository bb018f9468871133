"""Presenting: what a page shows, one slide at a time, each with a link of its own."""

import json
import re
from html import escape, unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from streamlit.testing.v1 import AppTest

from tests.ui.conftest import Opening
from tests.ui.reading import notices, sound
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.theme import CLASS_GLYPHS, PALETTES
from via_dash.ui.exhibits import find, items_of, of_page, view_of
from via_dash.ui.presenting import nearest
from via_dash.ui.registry import PAGES, PageEntry, address_of
from via_dash.ui.stage import CHART, SMALL, Slide, in_scheme, keys_drawn, slides
from via_dash.views.exhibit_link import Item, written

WITH_EXHIBITS = tuple(entry for entry in PAGES if of_page(entry.key))
EVERY_PAGE = pytest.mark.parametrize("entry", WITH_EXHIBITS, ids=lambda entry: entry.key)
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
SEQUENCE = next(entry for entry in PAGES if entry.key == "presenteren")
EFFECTS = next(entry for entry in PAGES if entry.key == "effecten")


def deck(release: Release, page: str, language: Language = "nl", **filters: str) -> tuple[Slide, ...]:  # fmt: skip
    return slides(release, items_of(release, page, filters), language)


def title(app: AppTest) -> str:
    (shown,) = app.title
    return str(shown.value).replace("\\", "")


def words(app: AppTest) -> str:
    """All that a slide says, without its markup."""
    markup = " ".join(block.proto.body for block in app.get("html"))
    return re.sub(r"<[^>]*>", " ", markup)


def chosen(app: AppTest) -> dict[str, str]:
    """What the address says."""
    found = {name: app.query_params[name] for name in app.query_params}
    return {name: v if isinstance(v, str) else v[0] for name, v in found.items()}


def at(app: AppTest) -> str:
    return str(chosen(app)["at"])


def press(app: AppTest, key: str) -> AppTest:
    app.button(key=key).click()
    return sound(app.run())


# Every slide of every page


@EVERY_LANGUAGE
@EVERY_PAGE
def test_every_exhibit_with_something_to_show_is_presented_in_the_order_of_its_page(
    release: Release, entry: PageEntry, language: Language
) -> None:
    texts = translator(language)
    items = items_of(release, entry.key, {})
    views = {item: view_of(release, item) for item in items}
    shown = list(dict.fromkeys(slide.item for slide in slides(release, items, language)))
    assert shown == [item for item in items if views[item] is not None]
    for slide in slides(release, items, language):
        view = views[slide.item]
        assert view is not None
        assert slide.plate.finding == texts.say(view.finding)
        assert (slide.chart is None) != (slide.table is None)
        assert (slide.chart is None) == (find(slide.item)[1].draw is None)
        assert 1 <= slide.part <= slide.parts


@EVERY_LANGUAGE
@EVERY_PAGE
def test_every_slide_of_a_page_can_be_opened(
    opening: Opening, release: Release, entry: PageEntry, language: Language
) -> None:
    made = deck(release, entry.key, language)
    app = opening(entry, lang=language, present="1")
    for number, slide in enumerate(made, start=1):
        assert at(sound(app)) == str(number)
        assert title(app) == slide.plate.finding
        assert notices(app) == []
        assert f"{number} / {len(made)}" in words(app)
        assert translator(language).date(release.as_of) in words(app)
        assert [error.value for error in app.error] == []
        if number < len(made):
            press(app, "present-next")


@EVERY_PAGE
def test_nothing_of_the_frame_is_on_a_slide(opening: Opening, entry: PageEntry) -> None:
    app = sound(opening(entry, lang="nl", present="1"))
    assert list(app.get("page_link")) == []
    assert [*app.selectbox, *app.multiselect, *app.radio] == []
    assert translator("nl").text("app-name") not in words(app)


# What is large enough


@pytest.mark.parametrize("entry", WITH_EXHIBITS, ids=lambda entry: entry.key)
def test_a_unit_is_two_pixels_and_nothing_is_set_smaller_than_a_room_can_read(
    release: Release, entry: PageEntry
) -> None:
    assert SMALL * 2 >= 22
    assert CHART * 2 >= 24
    for slide in deck(release, entry.key):
        assert slide.title * 2 >= 40
        if slide.table is not None:
            assert slide.type * 2 >= 22
        if slide.chart is not None:
            layout = slide.chart["layout"]
            sizes = [note["font"]["size"] for note in layout["annotations"]]
            sizes += [
                axis["tickfont"]["size"] for name, axis in layout.items()
                if name[1:].startswith("axis") and axis.get("visible", True)
            ]  # fmt: skip
            assert min(sizes) * 2 >= 24, slide.plate.name
            assert layout["height"] <= slide.room


def test_a_long_table_shows_a_part_and_says_of_how_many_rows(shipped: Release) -> None:
    cut = [
        slide
        for entry in WITH_EXHIBITS
        for slide in deck(shipped, entry.key)
        if slide.table is not None
        and slide.parts == 1
        and slide.table.headings == slide.plate.headings
        and len(slide.table.rows) < len(slide.plate.rows)
    ]
    assert cut
    for slide in cut:
        assert slide.table is not None
        said = " ".join(slide.said)
        assert str(len(slide.table.rows)) in said, slide.plate.name
        assert str(len(slide.plate.rows)) in said, slide.plate.name


def test_parts_of_a_chart_are_numbered_and_say_so(shipped: Release) -> None:
    parts = [s for s in deck(shipped, "effecten") if s.chart is not None and s.parts > 1]
    assert parts
    for slide in parts:
        said = translator("nl").text("present-part", part=slide.part, parts=slide.parts)
        assert said in slide.said


def test_the_forest_takes_few_slides_in_letters_for_ten_metres(shipped: Release) -> None:
    parts = [s for s in deck(shipped, "effecten") if s.item.exhibit == "effecten.net"]
    assert 1 < len(parts) <= 6
    figure = parts[0].plate.figure
    assert figure is not None
    drawn = [trace["name"] for slide in parts for trace in (slide.chart or {})["data"]]
    assert drawn == [trace.name for trace in figure.data]
    for slide in parts:
        assert slide.chart is not None
        assert min(note["font"]["size"] for note in slide.chart["layout"]["annotations"]) * 2 >= 28


def test_a_legend_names_the_classes_that_are_on_the_slide_and_no_others(shipped: Release) -> None:
    slide = next(s for s in deck(shipped, "effecten") if s.item.exhibit == "effecten.net")
    shown = [slide.plate.legend[index].glyph for index in keys_drawn(slide.plate)]
    classes = {CLASS_GLYPHS[f.evidence_class] for f in slide.plate.view.marks}
    assert classes == {glyph for glyph in shown if glyph in CLASS_GLYPHS.values()}
    assert len(shown) > len(classes)  # what a range is stands there too


def test_a_dark_slide_has_no_colour_of_a_light_one(release: Release) -> None:
    dark, light = vars(PALETTES["dark"]), vars(PALETTES["light"])
    for slide in deck(release, "tijdlijn"):
        if slide.chart is None:
            continue
        drawn = str(in_scheme(slide.chart, "dark"))
        assert [name for name, colour in light.items() if f"'{colour}'" in drawn] == []
        assert dark["text"] in drawn
        assert in_scheme(slide.chart, "light") == slide.chart


# The address


def test_the_filters_of_a_page_are_those_of_its_slides(opening: Opening, release: Release) -> None:
    timeline = next(entry for entry in PAGES if entry.key == "tijdlijn")
    pilots = [str(row["pilot_id"]) for row in release.rows("pilots")]
    whole = deck(release, "tijdlijn")
    decks = {pilot: deck(release, "tijdlijn", pilot=pilot) for pilot in pilots}
    pilot, narrowed = next(
        (pilot, made)
        for pilot, made in decks.items()
        if made and made[0].plate.finding != whole[0].plate.finding
    )
    app = sound(opening(timeline, lang="nl", present="1", pilot=pilot))
    assert title(app) == narrowed[0].plate.finding
    assert f"1 / {len(narrowed)}" in words(app)
    assert narrowed[0].plate.filters[0] in words(app)
    if len(narrowed) > 1:
        press(app, "present-next")
    assert chosen(app)["pilot"] == pilot
    assert chosen(app)["lang"] == "nl"


def test_previous_and_next_stay_within_the_sequence(opening: Opening, release: Release) -> None:
    count = len(deck(release, "corona"))
    corona = next(entry for entry in PAGES if entry.key == "corona")
    app = sound(opening(corona, lang="nl", present="1", at=str(count)))
    assert at(press(app, "present-next")) == str(count)
    assert at(press(app, "present-previous")) == str(count - 1)
    assert at(press(app, "present-previous-page")) == str(count - 2)
    assert at(press(app, "present-next-page")) == str(count - 1)
    app = sound(opening(corona, lang="nl", present="1", at="1"))
    assert at(press(app, "present-previous")) == "1"


@EVERY_LANGUAGE
@pytest.mark.parametrize(
    ("asked", "last"), [("99999", True), ("0", False), ("-3", False), ("x", False), ("²", False)]
)
def test_a_slide_that_is_not_there_falls_to_the_nearest_and_says_so(
    opening: Opening, release: Release, language: Language, asked: str, last: bool
) -> None:
    made = deck(release, "corona", language)
    corona = next(entry for entry in PAGES if entry.key == "corona")
    app = sound(opening(corona, lang=language, present="1", at=asked))
    nearest = len(made) if last else 1
    assert at(app) == str(nearest)
    assert title(app) == made[nearest - 1].plate.finding


@given(asked=st.text(max_size=30))
def test_any_text_for_a_slide_is_a_number_within_the_sequence_or_the_first(asked: str) -> None:
    number, at = nearest(asked, 7)
    assert 1 <= at <= 7
    assert (number == at) == (asked.isascii() and asked.isdigit() and 1 <= int(asked) <= 7)


def test_a_sequence_is_shown_in_the_order_of_its_link(opening: Opening, release: Release) -> None:
    items = (Item("corona.benefit"), Item("overzicht.board"), Item("corona.compared"))
    app = sound(opening(SEQUENCE, lang="nl", show=written(items)))
    made = slides(release, items, "nl")
    seen = [title(app)]
    for _ in made[1:]:
        press(app, "present-next")
        seen.append(title(app))
    assert seen == [slide.plate.finding for slide in made]
    assert chosen(app)["show"] == written(items)


@EVERY_LANGUAGE
def test_unknown_items_are_named_and_the_others_shown(opening: Opening, language: Language) -> None:
    app = sound(opening(SEQUENCE, lang=language, show="no.such,corona.benefit"))
    said = translator(language).text("sequence-unknown", value="no.such")
    assert said in notices(app)
    assert len(app.get("plotly_chart")) == 1


@EVERY_LANGUAGE
@pytest.mark.parametrize("show", [None, "", "no.such", ",,~~::", "%00"])
def test_without_a_sequence_the_page_offers_what_can_be_presented(
    opening: Opening, language: Language, show: str | None
) -> None:
    texts = translator(language)
    app = sound(opening(SEQUENCE, lang=language, **({} if show is None else {"show": show})))
    assert title(app) == texts.text("title-presenteren")
    for entry in WITH_EXHIBITS:
        assert texts.text(f"page-{entry.key}") in words(app)
    assert bool(notices(app)) == (show is not None and bool(show.strip(",")))


def test_filters_that_leave_nothing_say_so_and_can_be_left(opening: Opening) -> None:
    texts = translator("nl")
    app = sound(opening(SEQUENCE, lang="nl", show="pilot.plane~pilot:via"))
    assert title(app) == texts.text("present-nothing")
    assert [button.key for button in app.button] == ["present-leave"]


def test_an_unknown_value_of_a_filter_is_named_once(opening: Opening) -> None:
    app = sound(opening(EFFECTS, lang="nl", present="1", study="no-study"))
    said = [line for line in notices(app) if "no-study" in line]
    assert len(said) == 1


# On demand


def test_the_speakers_text_is_not_there_until_asked_for_and_holds_all(
    opening: Opening, release: Release
) -> None:
    plate = deck(release, "effecten")[0].plate
    app = sound(opening(EFFECTS, lang="nl", present="1"))
    assert plate.caveats
    assert plate.caveats[-1] not in words(app)
    press(app, "present-notes")
    assert chosen(app)["notes"] == "1"
    said = words(app)
    for text in (plate.finding, *plate.caveats, *(source.line for source in plate.sources)):
        assert escape(text) in said
    spoken, asked = said.split(escape(translator("nl").text("present-notes-asked")))
    assert escape(plate.caveats[0]) in spoken
    assert translator("nl").text("source-label") in spoken
    assert all(escape(caveat) in asked for caveat in plate.caveats[1:])
    press(app, "present-notes")
    assert "notes" not in chosen(app)


def test_the_link_leads_to_the_page_with_its_filters_and_names_its_release(
    opening: Opening, release: Release
) -> None:
    study = str(release.rows("effects")[0]["study_id"])
    app = sound(opening(EFFECTS, lang="nl", present="1", study=study, qr="1"))
    (markup,) = (b.proto.body for b in app.get("html") if "release=" in b.proto.body)
    address = re.search(r'<a href="([^"]*)"', markup)
    assert address is not None
    parts = urlsplit(unescape(address[1]))
    asked = {name: values[0] for name, values in parse_qs(parts.query).items()}
    assert parts.path.strip("/") == address_of("effecten")
    assert asked == {"study": study, "lang": "nl", "release": release.name}
    assert parts.fragment == deck(release, "effecten", study=study)[0].plate.view.key


def test_leaving_gives_the_page_back_with_its_filters(opening: Opening, release: Release) -> None:
    study = str(release.rows("effects")[0]["study_id"])
    app = sound(opening(EFFECTS, lang="en", present="1", study=study, at="2", notes="1"))
    press(app, "present-leave")
    assert title(app) == translator("en").text("title-effecten")
    assert chosen(app)["study"] == study
    assert not {"present", "at", "notes", "qr"} & set(chosen(app))
    assert notices(app) == []


@EVERY_PAGE
def test_every_page_leads_to_its_presentation_and_to_paper_with_its_filters(
    opening: Opening, release: Release, entry: PageEntry
) -> None:
    app = sound(opening(entry, lang="nl"))
    (markup,) = (b.proto.body for b in app.get("html") if "class='source take'" in b.proto.body)
    show, paper = map(unescape, re.findall(r'href="([^"]*)"', markup))
    asked = parse_qs(urlsplit(show).query)
    assert asked["present"] == ["1"]
    assert asked["lang"] == ["nl"]
    taken = parse_qs(urlsplit(paper).query)["show"][0]
    assert [part.partition("~")[0] for part in taken.split(",")] == list(of_page(entry.key))


def test_charts_have_their_text_alternative(opening: Opening, release: Release) -> None:
    made = deck(release, "effecten")
    at = next(number for number, slide in enumerate(made, start=1) if slide.chart is not None)
    app = sound(opening(EFFECTS, lang="nl", present="1", at=str(at)))
    (chart,) = app.get("plotly_chart")
    assert chart.proto.alt == made[at - 1].plate.alt
    assert json.loads(chart.proto.spec)["data"]
