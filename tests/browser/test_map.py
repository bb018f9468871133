"""The map in a real browser: nobody else is asked for anything, and a dot leads to its pilots."""

import json
import math
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Locator, TimeoutError, expect

from tests.browser.conftest import Visiting
from tests.browser.serving import Server
from tests.browser.test_every_page import violations
from tests.browser.visiting import Visit
from tests.figures.test_figure_map import LETTER, LINE, names, pixels
from via_dash.data import Release
from via_dash.figures import map as figure
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.views import places
from via_dash.views.places import Place
from via_dash.views.view import View

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("reading")]

# The canvas has got its size.
_DRAWN = "e => e.querySelector('canvas') !== null && e.querySelector('canvas').width > 0"


def view_of(release: Release) -> View[tuple[Place, ...]]:
    view = places.places(release, ())
    assert view is not None
    return view


def local(release: Release) -> list[Place]:
    return [place for place in view_of(release).marks if place.point is not None]


def chart(visit: Visit) -> Locator:
    found = visit.tile("places").get_by_test_id("stDeckGlJsonChart")
    expect(found.locator("canvas").first).to_be_visible()
    visit.page.wait_for_function(_DRAWN, arg=found.element_handle())
    return found


def seen_part(dot: tuple[float, float], others: list[tuple[float, float]]) -> tuple[float, float]:
    """The point within a dot that is farthest from its neighbours, which may lie over a part of it."""
    within = [(dot[0] + dx, dot[1] + dy) for dx, dy in ((0, 0), (7, 0), (-7, 0), (0, 7), (0, -7))]
    return max(within, key=lambda point: min(math.dist(point, other) for other in others))


def hover(visit: Visit, release: Release, place: Place) -> tuple[float, float]:
    """Goes to the dot of a place, where it is drawn on the canvas; the map then names it."""
    deck = json.loads(figure.draw(view_of(release), translator("nl"), "light").to_json())
    start = deck["initialViewState"]
    canvas = chart(visit).locator("canvas").first
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    assert box is not None
    assert place.point is not None
    middle = pixels(deck, (start["longitude"], start["latitude"]))
    others = [pixels(deck, p.point) for p in local(release) if p is not place and p.point]
    across, down = seen_part(pixels(deck, place.point), others)
    x = box["x"] + box["width"] / 2 + across - middle[0]
    y = box["y"] + box["height"] / 2 + down - middle[1]
    visit.page.mouse.move(x - 3, y)
    visit.page.mouse.move(x, y)
    expect(chart(visit)).to_contain_text(f"{place.name}: ")
    return x, y


def click(visit: Visit, release: Release, place: Place) -> None:
    """Clicks a dot as a visitor does: again where a busy machine missed it."""
    x, y = hover(visit, release, place)
    chosen = visit.page.locator(".picked b", has_text=place.name)
    for _ in range(3):
        visit.page.mouse.click(x, y, delay=100)
        try:
            chosen.wait_for(timeout=10_000)
        except TimeoutError:
            continue
        return


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_map_has_a_text_nobody_else_is_asked_and_axe_finds_nothing(
    dashboard: Server, visiting: Visiting, shipped: Release, language: Language
) -> None:
    visit = visiting(dashboard)
    visit.open("/kaart", lang=language)
    expected = translator(language).say(view_of(shipped).description)
    shown = chart(visit)
    found = shown.evaluate(
        "e => [e, ...e.querySelectorAll('*')].map(n => n.getAttribute('aria-label')).filter(Boolean)"
    )
    assert expected in found
    assert violations(visit) == []
    assert visit.outside == []
    assert visit.errors == []


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_place_chosen_on_the_map_leads_to_its_pilots(
    dashboard: Server, visiting: Visiting, shipped: Release, language: Language, width: int
) -> None:
    texts = translator(language)
    visit = visiting(dashboard, width=width)
    visit.open("/kaart", lang=language, role="municipality")
    picked = visit.page.locator(".picked")
    expect(picked).to_have_count(0)
    for place in (local(shipped)[0], local(shipped)[-1]):
        click(visit, shipped, place)
        expect(picked.locator("b")).to_have_text(place.name)
        links = picked.get_by_role("link")
        assert links.all_inner_texts() == [texts.say(held.name) for held in place.held]
        for link, held in zip(links.all(), place.held, strict=True):
            address = urlsplit(link.get_attribute("href") or "")
            assert address.path == "pilot"
            assert parse_qs(address.query) == {
                "pilot": [held.pilot_id], "lang": [language], "role": ["municipality"],
            }  # fmt: skip
    visit.click(picked.get_by_role("link").first)
    expect(visit.heading).to_have_text(texts.say(local(shipped)[-1].held[0].name))
    assert visit.outside == []


def test_what_is_said_of_a_dot_stays_within_the_map(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    visit = visiting(dashboard)
    visit.open("/kaart", lang="nl")
    within = chart(visit).bounding_box()
    assert within is not None
    for place in local(shipped):
        hover(visit, shipped, place)
        said = chart(visit).locator(".deck-tooltip").bounding_box()
        assert said is not None
        assert said["x"] + said["width"] <= within["x"] + within["width"] + 1, place.name


def test_what_can_be_chosen_on_the_map_is_in_the_list_for_who_has_no_mouse(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    visit = visiting(dashboard)
    visit.open("/kaart", lang="nl")
    items = visit.tile("places").locator("ul.statements > li")
    listed = {
        item.locator("b").inner_text(): [
            parse_qs(urlsplit(address).query)["pilot"][0]
            for address in item.get_by_role("link").evaluate_all("all => all.map(a => a.href)")
            if urlsplit(address).path == "/pilot"
        ]
        for item in items.all()
    }
    for place in local(shipped):
        assert listed[place.name] == [held.pilot_id for held in place.held]


def test_no_name_is_wider_than_the_room_kept_for_it(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    """Names are placed by a guess of their width; here they are measured in the font of the page."""
    visit = visiting(dashboard)
    visit.open("/kaart", lang="nl")
    read = json.loads(figure.draw(view_of(shipped), translator("nl"), "light").to_json())
    widths: dict[str, float] = visit.page.evaluate(
        """names => {
          const drawn = document.createElement('canvas').getContext('2d');
          drawn.font = "14px 'Source Sans'";
          return Object.fromEntries(names.map(n => [n, drawn.measureText(n).width]));
        }""",
        [name["name"] for name in names(read)],
    )
    assert visit.page.evaluate("document.fonts.check(\"14px 'Source Sans'\")")
    assert {n: w for n, w in widths.items() if w > LETTER * len(n)} == {}
    assert LINE >= 14
