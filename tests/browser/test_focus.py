"""Where the focus is after the page, or a part of it, has changed; and what is told aloud of that."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visiting
from tests.browser.serving import Server
from tests.browser.visiting import Visit
from via_dash.data import Release
from via_dash.texts import translator
from via_dash.views import effect_filters

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("reading")]

# The middle or a corner of what has the focus is in sight, and nothing lies over it.
_IN_SIGHT = """() => {
  const e = document.activeElement;
  const r = (e.closest('[data-rac][role=group], label') ?? e).getBoundingClientRect();
  const w = Math.min(r.right, innerWidth) - Math.max(r.left, 0), h = Math.min(r.bottom, innerHeight) - Math.max(r.top, 0);
  const x = Math.max(r.left, 0), y = Math.max(r.top, 0);
  const points = [[.5, .5], [.1, .5], [.9, .5], [.1, .1], [.9, .9]].map(([a, b]) => document.elementFromPoint(x + a * w, y + b * h));
  const shown = w > 0 && h > 0 && points.some(p => p && (e.contains(p) || p.contains(e)) );
  return [shown, e.tagName + ' ' + (e.getAttribute('aria-label') ?? e.innerText ?? '').slice(0, 60), e === document.body];
}"""


def choose_first(visit: Visit) -> None:
    """Takes the first option of the first filter with the keyboard."""
    visit.page.locator(".st-key-filters input").first.focus()
    visit.page.keyboard.press("ArrowDown")
    expect(visit.page.get_by_role("option").first).to_be_visible()
    visit.page.keyboard.press("Enter")


@pytest.mark.parametrize("how", ["keyboard", "mouse"])
def test_a_page_opened_from_the_navigation_has_the_focus_on_its_heading_and_its_own_title(
    dashboard: Server, visiting: Visiting, how: str
) -> None:
    texts = translator("nl")
    visit = visiting(dashboard)
    visit.open("/", lang="nl")
    opened_with = visit.page.title()
    link = visit.page.locator(".st-key-pages").get_by_role("link", name=texts.text("page-corona"))
    if how == "keyboard":
        link.focus()
        visit.page.keyboard.press("Enter")
    else:
        link.click()
    expect(visit.heading).to_have_text(texts.text("title-corona"))
    expect(visit.heading).to_be_focused()
    assert visit.page.title() != opened_with
    assert visit.page.title().startswith(texts.text("page-corona"))
    expect(visit.page.locator("[aria-current=page]")).to_have_text([texts.text("page-corona")])
    expect(visit.page.get_by_role("navigation", name=texts.text("pages-label"))).to_be_visible()
    visit.page.keyboard.press("Tab")
    expect(visit.page.locator("main .st-key-topbar :focus")).to_have_count(0)


def test_the_first_page_has_an_address_of_its_own_on_every_page(
    dashboard: Server, visiting: Visiting
) -> None:
    visit = visiting(dashboard)
    visit.open("/pilot", lang="en")
    first = visit.page.locator(".st-key-pages a").first
    expect(first).to_have_attribute("href", "./?lang=en")
    assert first.evaluate("e => e.href") == f"{dashboard.url}/?lang=en"


def test_a_filter_keeps_the_focus_and_the_new_count_is_told_in_the_same_place(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    study, *_ = effect_filters.controls(shipped)
    visit = visiting(dashboard)
    visit.open("/effecten", lang="nl")
    told = visit.page.get_by_role("status").first
    before = told.inner_text()
    told.evaluate("e => { e.dataset.before = 'yes' }")
    choose_first(visit)
    visit.wait_for_parameters({"lang": "nl", "study": study.codes[0]})
    expect(told).not_to_have_text(before)
    choice = ((study.name, (study.codes[0],)), *((c, ()) for c in ("outcome", "subgroup")))
    expect(told).to_have_text(translator("nl").say(effect_filters.count(shipped, choice)))
    expect(told).to_have_attribute("data-before", "yes")
    visit.settle()
    expect(visit.page.locator(".st-key-filters input").first).to_be_focused()


def test_who_leaves_a_presentation_lands_on_the_heading_of_the_page(
    dashboard: Server, visiting: Visiting
) -> None:
    visit = visiting(dashboard)
    visit.open("/corona", lang="nl", present="1")
    leave = visit.page.get_by_role("button", name=translator("nl").text("present-leave"))
    leave.focus()
    visit.page.keyboard.press("Enter")
    expect(visit.heading).to_have_text(translator("nl").text("title-corona"))
    expect(visit.heading).to_be_focused()


def test_what_has_the_focus_is_in_sight_on_a_page_enlarged_to_400_percent(
    dashboard: Server, visiting: Visiting
) -> None:
    visit = visiting(dashboard, width=320, height=256)
    visit.open("/effecten", lang="nl")
    hidden, stops = [], 0
    while stops < 45:
        visit.page.keyboard.press("Tab")
        shown, name, nowhere = visit.page.evaluate(_IN_SIGHT)
        assert not nowhere, f"the focus is nowhere after {stops} stops"
        stops += 1
        if not shown:
            hidden.append(name)
    assert hidden == []


def test_the_parts_that_the_platform_has_in_english_speak_dutch_on_a_dutch_page(
    dashboard: Server, visiting: Visiting
) -> None:
    visit = visiting(dashboard)
    visit.open("/briefing", lang="nl")
    english = "Link to heading|Clear all|Selected values|Remove |Open$|Fullscreen"
    visit.page.locator(".st-key-sequence-change summary").click()
    expect(visit.page.get_by_role("button", name=translator("nl").text("front-end-clear"))).to_be_visible()  # fmt: skip
    labels = visit.page.evaluate(
        "() => [...document.querySelectorAll('[aria-label]')].map(e => e.getAttribute('aria-label'))"
    )
    assert labels
    assert visit.page.evaluate("([l, e]) => l.filter(x => new RegExp(e).test(x))", [labels, english]) == []  # fmt: skip
    visit.page.get_by_role("combobox").last.focus()
    visit.page.keyboard.press("ArrowDown")
    expect(visit.page.locator("[role=log]").first).to_have_attribute("lang", "en")
