"""With the system's own few colours, and without motion: what is chosen, focused or meant can still be seen."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visiting
from tests.browser.serving import Server
from via_dash.texts import translator

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("reading")]

_MOVES = """() => [...document.querySelectorAll('*')].filter(e => {
  const s = getComputedStyle(e), lasts = t => t.split(',').some(d => parseFloat(d) > .01);
  return s.animationName !== 'none' && lasts(s.animationDuration) || lasts(s.transitionDuration) || s.scrollBehavior !== 'auto';
}).map(e => e.outerHTML.slice(0, 120))"""


def ground(what: Locator) -> str:
    found: str = what.evaluate("e => getComputedStyle(e).backgroundColor")
    return found


def looks(what: Locator) -> bytes:
    return what.screenshot(animations="disabled", caret="hide")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_chosen_and_focused_shows_in_forced_colours(
    dashboard: Server, visiting: Visiting, scheme: str
) -> None:
    visit = visiting(dashboard, scheme=scheme, forced_colors="active")
    visit.open("/afwegen", lang="nl", method="order")
    current = visit.page.locator("[aria-current=page] p")
    expect(current).to_have_text(translator("nl").text("page-afwegen"))
    assert "underline" in current.evaluate("e => getComputedStyle(e).textDecorationLine")
    pills = visit.page.get_by_test_id("stButtonGroup").get_by_role("button")
    pills.first.focus()
    visit.page.keyboard.press("Space")
    expect(pills.first).to_have_attribute("aria-pressed", "true")
    visit.settle()
    assert ground(pills.first) != ground(pills.nth(1))
    radios = visit.page.get_by_test_id("stRadioOption")
    before = [looks(radios.nth(n).locator("> div > div").first) for n in (1, 2)]
    assert before[0] != before[1]
    radios.nth(1).click()
    thumb = visit.page.get_by_test_id("stSlider").first.locator(
        "[data-rac] [data-rac] > [data-rac]"
    )
    expect(thumb).to_be_visible()
    visit.settle()
    track = thumb.locator("xpath=../*[1]")
    assert ground(thumb) != ground(visit.page.locator("body"))
    assert track.evaluate("e => parseFloat(getComputedStyle(e).borderTopWidth)") >= 1


def test_the_focus_on_a_filter_and_the_option_it_is_at_show_in_forced_colours(
    dashboard: Server, visiting: Visiting
) -> None:
    visit = visiting(dashboard, forced_colors="active")
    visit.open("/tijdlijn", lang="nl")
    legend = visit.tile("timeline").locator(".legend span")
    colours = legend.evaluate_all("all => all.map(e => getComputedStyle(e).color)")
    assert len(set(colours)) > 4, "the lanes of the legend have one colour"
    combobox = visit.page.locator(".st-key-filters input").nth(1)
    box = combobox.locator("xpath=ancestor::*[@role='group'][1]")
    combobox.focus()
    visit.page.keyboard.press("ArrowDown")
    assert box.evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    options = visit.page.get_by_role("option")
    at = options.and_(visit.page.locator("[data-focused=true]"))
    expect(at).to_have_count(1)
    others = options.and_(visit.page.locator(":not([data-focused])"))
    assert ground(at) != ground(others.first)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_texts_of_a_chart_stand_out_from_its_ground_in_forced_colours(
    dashboard: Server, visiting: Visiting, scheme: str
) -> None:
    visit = visiting(dashboard, scheme=scheme, forced_colors="active")
    visit.open("/complexiteit", lang="nl")
    chart = visit.tile("plane").get_by_test_id("stPlotlyChart")
    ink = chart.locator(".ytick text").first.evaluate("e => getComputedStyle(e).fill")
    red, paper = (int(colour.strip("rgba()").split(",")[0]) for colour in (ink, ground(chart)))
    assert abs(red - paper) > 128
    kinds = [visit.page.locator(f".rungs .{kind}").first for kind in ("stated", "coded", "outside")]
    assert len({looks(kind) for kind in kinds}) == len(kinds)


def test_nothing_moves_for_who_asks_for_no_motion(dashboard: Server, visiting: Visiting) -> None:
    visit = visiting(dashboard, reduced_motion="reduce")
    visit.open("/afwegen", lang="nl", method="weights")
    assert visit.page.evaluate(_MOVES) == []
    visit.page.get_by_role("slider").first.focus()
    visit.page.keyboard.press("ArrowRight")
    visit.settle()
    assert visit.page.evaluate(_MOVES) == []
