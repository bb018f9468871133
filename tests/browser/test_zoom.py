"""Enlarged to 200 and 400%, and with wider spaced text, nothing is cut off and nothing has to be pushed aside."""

from contextlib import suppress

import pytest
from playwright.sync_api import TimeoutError, expect

from tests.browser.conftest import Visiting
from tests.browser.serving import Server
from tests.browser.test_every_page import wider_than_the_window
from tests.browser.visiting import Visit
from via_dash.texts import translator

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("reading")]

# What WCAG 1.4.12 lets a reader ask for.
SPACED = """* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
p { margin-bottom: 2em !important; }"""

# Text that a part of the page cuts off, and charts that are cut off without a scroll of their own.
_CUT = """() => {
  const hides = o => ['hidden', 'clip'].includes(o);
  const cut = [...document.querySelectorAll('main *')].filter(e => {
    const s = getComputedStyle(e), r = e.getBoundingClientRect();
    // An entry field scrolls with its caret; a map is moved with the keys and has a list below it.
    if (e.closest('svg, .hidden, [data-testid=stDeckGlJsonChart]') || e.tagName === 'INPUT') return false;
    if (r.width <= 1 || r.height <= 1 || s.clipPath !== 'none') return false;
    return hides(s.overflowX) && e.scrollWidth > e.clientWidth + 2 || hides(s.overflowY) && e.scrollHeight > e.clientHeight + 2;
  });
  return cut.map(e => `${e.tagName} ${e.className} ${e.innerText}`.slice(0, 160));
}"""


def wrong(visit: Visit) -> list[str]:
    """What is cut off or sticks out, once what unfolds has unfolded."""
    with suppress(TimeoutError):
        visit.page.wait_for_function(f"() => ({_CUT})().length === 0", timeout=10_000)
    return visit.page.evaluate(_CUT) + wider_than_the_window(visit)


@pytest.mark.parametrize("path", ["/tijdlijn", "/afwegen", "/briefing"])
def test_enlarged_and_with_spaced_text_everything_is_there(
    dashboard: Server, visiting: Visiting, path: str
) -> None:
    parameters = {"/afwegen": {"method": "order"}}.get(path, {})
    visit = visiting(dashboard, width=640, height=500)
    visit.open(path, lang="nl", **parameters)
    if path == "/briefing":
        visit.page.locator(".st-key-sequence-change summary").click()
        expect(visit.page.locator("[data-tag]").first).to_be_visible()
        visit.settle()
    assert wrong(visit) == [], "at 200%"
    visit.resize(320, 256)
    assert wrong(visit) == [], "at 400%"
    visit.page.add_style_tag(content=SPACED)
    visit.settle()
    assert wrong(visit) == [], "at 400%, spaced"
    visit.resize(1440)
    assert wrong(visit) == [], "spaced"


def test_a_chart_enlarged_to_400_percent_keeps_its_texts_and_scrolls_in_its_own_place(
    dashboard: Server, visiting: Visiting
) -> None:
    visit = visiting(dashboard, width=320, height=256)
    visit.open("/tijdlijn", lang="en")
    place = visit.page.get_by_role("group", name=translator("en").text("chart-scrolls")).first
    place.focus()
    drawn = place.evaluate("e => [e.scrollWidth, e.clientWidth, e.querySelector('.main-svg').clientWidth]")  # fmt: skip
    assert drawn[0] > drawn[1]
    assert drawn[2] >= 340  # as on the narrowest phone it was made for
    for _ in range(20):
        visit.page.keyboard.press("ArrowRight")
    visit.page.wait_for_function("() => document.activeElement.scrollLeft > 30")
    visit.resize(390)
    expect(visit.page.get_by_role("group", name=translator("en").text("chart-scrolls"))).to_have_count(0)  # fmt: skip
