"""Every tile of every page is an exhibit that a briefing can take along, and says what it is."""

import pytest

from tests.ui.conftest import Opening
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui.exhibits import NAMES, OUTLINES, find, of_page, view_of
from via_dash.ui.registry import PAGES, PageEntry
from via_dash.views import questions
from via_dash.views.exhibit_link import Item

# Tiles made of what one visitor typed: nobody else's briefing can hold them.
OWN = {"together"}
SHOWING = [entry for entry in PAGES if entry.in_menu and entry.key != "briefing"]


def tiles(app: object) -> list[str]:
    """The keys of the tiles on a page, in order."""
    found: list[str] = []

    def walk(block: object) -> None:
        name = str(getattr(getattr(block, "proto", None), "id", ""))
        if "tile-" in name:
            found.append(name.rpartition("tile-")[2])
        for child in getattr(block, "children", {}).values():
            walk(child)

    walk(app.main)  # type: ignore[attr-defined]
    return found


@pytest.mark.parametrize("entry", SHOWING, ids=lambda entry: entry.key)
def test_a_page_shows_its_exhibits_in_their_order(opening: Opening, entry: PageEntry) -> None:
    part = {"part": "discrepancies"} if entry.key == "bronnen" else {}
    shown = [key for key in tiles(opening(entry, lang="nl", **part)) if key not in OWN]
    known = [name.partition(".")[2] for name in of_page(entry.key)]
    assert shown, "no tile was found on the page"
    assert set(shown) <= set(known)
    assert shown == [key for key in known if key in shown]


def test_an_exhibit_is_named_by_the_key_of_its_view(release: Release, shipped: Release) -> None:
    for name in NAMES:
        for evidence in (release, shipped):
            view = view_of(evidence, Item(name))
            assert view is None or view.key == Item(name).key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_exhibit_has_a_name_of_its_own_on_its_page(language: Language) -> None:
    texts = translator(language)
    for page in {Item(name).page for name in NAMES}:
        said = [texts.text(f"contents-{Item(name).key}") for name in of_page(page)]
        assert len(set(said)) == len(said)


def test_filters_of_an_item_are_those_of_its_page(shipped: Release) -> None:
    every, one = (view_of(shipped, Item("effecten.net", chosen)) for chosen in ((), (("study", "ib-almere"),)))  # fmt: skip
    assert every is not None
    assert one is not None
    assert 0 < len(one.records) < len(every.records)


def test_what_is_unknown_in_the_filters_of_an_item_falls_back(shipped: Release) -> None:
    plain = view_of(shipped, Item("effecten.net"))
    odd = view_of(shipped, Item("effecten.net", (("study", "nobody"), ("nonsense", "1"))))
    assert plain is odd


def test_every_question_is_answered_by_exhibits_that_are_there(shipped: Release) -> None:
    control = questions.control(shipped)
    for option in control.options:
        items = questions.answered_by(shipped, option.code)
        assert bool(items) == (option.code != questions.OWN)
        for item in items:
            find(item)  # raises KeyError for what is no exhibit
        if items:
            assert any(view_of(shipped, item) is not None for item in items), option.code


def test_no_exhibit_stands_in_two_outlines() -> None:
    names = [
        f"{outline.page}.{exhibit.key}" for outline in OUTLINES for exhibit in outline.exhibits
    ]
    assert len(set(names)) == len(names)
