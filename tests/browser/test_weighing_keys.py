"""Stating weights with the keys of a real keyboard: a key that is held down is never overruled by an address."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visiting
from tests.browser.serving import Server
from tests.browser.visiting import Visit
from via_dash.data import Release
from via_dash.evidence.weighing import Weighting
from via_dash.texts import translator
from via_dash.views import weighing

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("reading")]

_REPEAT = 33  # milliseconds between two strokes of a key that is held down
TEXTS = translator("nl")


def scales(visit: Visit) -> Locator:
    return visit.page.locator(".st-key-weights").get_by_role("slider")


def hold(visit: Visit, scale: Locator, key: str, strokes: int) -> None:
    """Holds a key down on a scale, as a keyboard repeats it."""
    scale.focus()
    for _ in range(strokes):
        visit.page.keyboard.down(key)
        visit.page.wait_for_timeout(_REPEAT)
    visit.page.keyboard.up(key)


def value(scale: Locator) -> int:
    return int(scale.evaluate("e => e.value ?? e.getAttribute('aria-valuenow')"))


def settle_on(visit: Visit, release: Release, expected: dict[str, int]) -> None:
    """Waits until address, count and headline all say these weights; then so do the scales."""
    criteria = weighing.scores(release).criteria
    stated = tuple((c, expected[c]) for c in criteria if expected.get(c))
    weighting = Weighting(weights=stated)
    written = ",".join(f"{c}:{w}" for c, w in stated)
    visit.wait_for_parameters({"lang": "nl", "w": written})
    visit.settle()
    said = TEXTS.say(weighing.stated(release, weighting))
    expect(visit.page.get_by_text(said, exact=True)).to_be_visible()
    view = weighing.acceptability(release, weighting)
    assert view is not None
    expect(visit.tile("ranks").get_by_role("heading").first).to_have_text(TEXTS.say(view.finding))
    visit.page.wait_for_timeout(1500)  # a late address would come now
    shown = {c: value(scales(visit).nth(n)) for n, c in enumerate(criteria)}
    assert {c: n for c, n in shown.items() if n} == dict(stated)
    visit.wait_for_parameters({"lang": "nl", "w": written})


def test_a_held_arrow_key_ends_where_the_visitor_let_it_go(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    first, second, *_ = weighing.scores(shipped).criteria
    visit = visiting(dashboard)
    visit.open("/afwegen", lang="nl", method="weights")
    hold(visit, scales(visit).nth(0), "ArrowRight", 8)
    settle_on(visit, shipped, {first: 8})
    hold(visit, scales(visit).nth(1), "ArrowRight", 10)
    hold(visit, scales(visit).nth(0), "ArrowLeft", 5)  # before the page has answered the first
    settle_on(visit, shipped, {first: 3, second: 10})


def test_going_up_and_down_without_a_pause_ends_at_the_last_stroke(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    first, *_ = weighing.scores(shipped).criteria
    visit = visiting(dashboard)
    visit.open("/afwegen", lang="nl", w=f"{first}:5")
    for key, strokes in (("ArrowRight", 5), ("ArrowLeft", 9), ("ArrowRight", 3)):
        hold(visit, scales(visit).nth(0), key, strokes)
    settle_on(visit, shipped, {first: 4})


def test_the_keyboard_alone_states_an_order_and_compares(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    names = [
        TEXTS.say(weighing.criterion_name(shipped, c)) for c in weighing.scores(shipped).criteria
    ]
    criteria = weighing.scores(shipped).criteria
    visit = visiting(dashboard)
    visit.open("/afwegen", lang="nl", method="order")
    for place in (1, 0):
        visit.page.get_by_role("button", name=names[place], exact=True).focus()
        visit.page.keyboard.press("Space")
        visit.settle()
    order = f"{criteria[1]},{criteria[0]}"
    visit.wait_for_parameters({"lang": "nl", "order": order})
    visit.page.get_by_role("textbox").last.focus()
    visit.page.keyboard.type(f"Anna = {criteria[0]}:8\nhallo")
    visit.page.keyboard.press("Tab")
    visit.page.keyboard.press("Enter")
    visit.wait_for_parameters({"lang": "nl", "order": order, "compare": f"Anna~{criteria[0]}:8"})
    visit.settle()
    told = visit.page.locator(".unread")
    expect(told).to_have_text(f"Regel 2: {TEXTS.text('weighing-problem-link', part='hallo')}")
    box, form = told.bounding_box(), visit.page.get_by_role("textbox").last.bounding_box()
    assert box is not None
    assert form is not None
    assert 0 < box["y"] - (form["y"] + form["height"]) < 250
    expect(visit.tile("together").get_by_role("link", name="Anna")).to_be_visible()
