"""The map on its page: who cannot see it reads the same in the list, and a chosen place leads to its pilots."""

import json
from types import SimpleNamespace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.figures.reading import hosts
from tests.ui.conftest import Opening
from tests.ui.reading import Element, headers, page, parsed
from tests.views.test_view_of_places import at, made, place
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui import boards
from via_dash.ui import map as map_on_screen
from via_dash.ui.registry import PAGES
from via_dash.views import places
from via_dash.views.rows import record
from via_dash.views.view import View

MAP = next(entry for entry in PAGES if entry.key == "kaart")
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def choosing(monkeypatch: pytest.MonkeyPatch, *place_ids: Any) -> None:
    """A visitor who has chosen these dots on the map."""
    dots = [{"place_id": place_id} for place_id in place_ids]
    state = {"selection": {"indices": {}, "objects": {"places": dots}}}
    monkeypatch.setattr(map_on_screen.st, "pydeck_chart", lambda *_, **__: state)


def chart(app: AppTest) -> Any:
    (found,) = app.get("deck_gl_json_chart")
    return found.proto


def panels(app: AppTest) -> list[Element]:
    return list(page(app).all("div", class_="picked"))


def shown(items: Element) -> dict[str, list[str]]:
    """The pilots of each place in a list, by their key."""
    return {
        item.one("b").text: [link.query["pilot"] for link in item.links if link.path == "pilot"]
        for item in items.all("li")
    }


def view_of(release: Release) -> View[Any]:
    view = places.places(release, ())
    assert view is not None
    return view


# The page


@EVERY_LANGUAGE
def test_the_map_has_a_text_of_its_own_and_asks_nobody_else(
    opening: Opening, release: Release, language: Language
) -> None:
    app, texts = opening(MAP, lang=language), translator(language)
    assert headers(app) == [texts.say(view_of(release).finding)]
    assert chart(app).alt == texts.say(view_of(release).description)
    assert len(chart(app).alt) > 40
    assert "http" not in chart(app).json
    assert hosts(SimpleNamespace(to_json=lambda: chart(app).json)) == []  # type: ignore[arg-type]
    provinces = json.loads(chart(app).json)["layers"][0]["data"]["features"]
    assert len(provinces) == 12


@EVERY_LANGUAGE
def test_the_dots_and_the_list_tell_the_same(
    opening: Opening, release: Release, language: Language
) -> None:
    app = opening(MAP, lang=language)
    (items,) = page(app).all("ul", class_="statements")
    dots = json.loads(chart(app).json)["layers"][1]["data"]
    listed = shown(items)
    assert listed == {"Almere": ["begeleiding-almere"]}
    assert [dot["name"] for dot in dots] == list(listed)
    for link in items.links:
        assert link.query["lang"] == language
        if link.path == "bronnen":
            assert record(release, link.query["row"]) is not None


@EVERY_LANGUAGE
def test_the_list_is_the_equal_of_the_map_with_the_country_named_last(
    release: Release, language: Language
) -> None:
    evidence = made(
        release, at("werk", "ede"), at("werk-zorg", "ede"), at("jong", "utrecht"), at("meter", "nederland"), at("jong", "nederland"),
    )  # fmt: skip
    texts, view = translator(language), view_of(evidence)
    found = parsed(boards.places_list(texts, view))
    national = texts.text("places-national")
    assert shown(found) == {
        "Ede": ["werk", "werk-zorg"], "Utrecht": ["jong"], national: ["meter", "jong"],
    }  # fmt: skip
    assert list(shown(found))[-1] == national
    drawn = json.loads(map_on_screen.figure.draw(view, texts, "light").to_json())["layers"][1]
    assert {d["name"]: d["pilots"].split(", ") for d in drawn["data"]} == {
        item.one("b").text: [link.label for link in item.links if link.path == "pilot"]
        for item in found.all("li")
        if item.one("b").text != national
    }


def test_every_pilot_in_the_list_has_its_source(release: Release) -> None:
    evidence = made(release, at("werk", "ede"), at("meter", "nederland"))
    found = parsed(boards.places_list(translator("nl"), view_of(evidence)))
    assert [link.query["row"] for link in found.links if link.path == "bronnen"] == [
        "pilot_places/werk-ede-0", "pilot_places/meter-nederland-0",
    ]  # fmt: skip


# Choosing


@EVERY_LANGUAGE
def test_a_chosen_place_leads_to_the_pages_of_its_pilots(
    opening: Opening, monkeypatch: pytest.MonkeyPatch, language: Language
) -> None:
    choosing(monkeypatch, "almere")
    (panel,) = panels(opening(MAP, lang=language))
    assert panel.one("b").text == "Almere"
    assert panel.attributes["role"] == "status"  # announced where it cannot be seen
    (link,) = panel.links
    assert (link.path, link.query) == ("pilot", {"pilot": "begeleiding-almere", "lang": language})
    assert link.label == {"nl": "Begeleiding Almere", "en": "Guidance Almere"}[language]


def test_nothing_is_shown_until_a_place_is_chosen(opening: Opening) -> None:
    assert panels(opening(MAP, lang="nl")) == []


@pytest.mark.parametrize("chosen", ["nergens", "", "<script>alert(1)</script>", None, 7, ["almere"]])  # fmt: skip
def test_what_is_no_place_on_the_map_shows_nothing_and_breaks_nothing(
    opening: Opening, monkeypatch: pytest.MonkeyPatch, chosen: Any
) -> None:
    choosing(monkeypatch, chosen)
    app = opening(MAP, lang="nl")
    assert [fault.message for fault in app.exception] == []
    assert [error.value for error in app.error] == []
    assert panels(app) == []


@pytest.mark.parametrize("state", [{}, {"selection": {}}, {"selection": {"objects": {}}}])
def test_a_map_that_says_nothing_of_a_choice_breaks_nothing(
    opening: Opening, monkeypatch: pytest.MonkeyPatch, state: dict[str, Any]
) -> None:
    monkeypatch.setattr(map_on_screen.st, "pydeck_chart", lambda *_, **__: state)
    app = opening(MAP, lang="nl")
    assert [error.value for error in app.error] == []
    assert panels(app) == []


def test_names_stay_text_wherever_they_are_shown(release: Release) -> None:
    hostile = "<script>alert(1)</script>"
    where = place("ede", 5.7, 52.0, name=hostile)
    view = view_of(made(release, at("werk", "ede"), places=(where,)))
    said = parsed(boards.places_list(translator("nl"), view))
    assert said.one("b").text == hostile
    put: list[str] = []
    frame: Any = SimpleNamespace(texts=translator("nl"), show=lambda markup: put.append(str(markup)))  # fmt: skip
    map_on_screen._picked(frame, view, {"selection": {"objects": {"places": [{"place_id": "ede"}]}}})  # fmt: skip
    assert parsed(put[0]).one("b").text == hostile


def test_only_places_that_the_filter_leaves_can_be_chosen(
    release: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    evidence = made(release, at("werk", "ede"), at("jong", "utrecht"))
    view = places.places(evidence, (("line", ("youth",)),))
    assert view is not None
    put: list[str] = []
    frame: Any = SimpleNamespace(texts=translator("nl"), show=lambda markup: put.append(str(markup)))  # fmt: skip
    both = [{"place_id": "ede"}, {"place_id": "utrecht"}]
    map_on_screen._picked(frame, view, {"selection": {"objects": {"places": both}}})
    assert [parsed(p).one("b").text for p in put] == ["Utrecht"]
