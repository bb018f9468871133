"""Everything can be reached and done without a mouse, in the order in which it is read."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visiting
from tests.browser.serving import Server
from tests.browser.visiting import Visit
from via_dash.data import Release
from via_dash.texts import translator
from via_dash.ui.registry import MENU
from via_dash.views import effect_filters, entrance

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("reading")]

_FOCUSED = """() => {
  const e = document.activeElement;
  const inside = s => e.closest(s) !== null;
  const kind = e.classList.contains('skip') ? 'skip link'
    : inside('.st-key-topbar') ? 'navigation'
    : inside('.st-key-filters') ? 'filter'
    : inside('[class*=st-key-details-]') && e.tagName === 'SUMMARY' ? 'details'
    : inside('[class*=st-key-tile-]') ? 'tile'
    : e === document.body ? 'nothing' : 'other';
  return [kind, (e.getAttribute('aria-label') || e.innerText || '').trim()];
}"""


@dataclass(frozen=True)
class Stop:
    """Where the focus is: the kind of thing, and what it is called."""

    kind: str
    name: str


def tab(visit: Visit) -> Stop:
    visit.page.keyboard.press("Tab")
    return Stop(*visit.page.evaluate(_FOCUSED))


def tab_until(visit: Visit, kind: str) -> list[Stop]:
    """The stops up to the first of a kind."""
    stops = [tab(visit)]
    while stops[-1].kind != kind:
        assert len(stops) < 150, f"no {kind} after {stops}"
        stops.append(tab(visit))
    return stops


def test_tab_meets_skip_link_navigation_language_filters_and_details_in_that_order(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    texts = translator("nl")
    visit = visiting(dashboard)
    visit.open("/effecten", lang="nl")
    stops = tab_until(visit, "details")
    kinds = [stop.kind for stop in stops if stop.kind != "other"]
    assert list(dict.fromkeys(kinds)) == ["skip link", "navigation", "filter", "tile", "details"]
    assert kinds == sorted(kinds, key=list(dict.fromkeys(kinds)).index), "a kind comes back"
    pages = [texts.text(f"page-{page.key}") for page in MENU]
    other_language = translator("en").text("language-name")
    bar = [s.name for s in stops if s.kind == "navigation"]
    assert bar == [texts.text("role-label"), other_language, *pages]
    filters = [texts.say(control.label) for control in effect_filters.controls(shipped)]
    assert [s.name for s in stops if s.kind == "filter"] == filters


def test_enter_opens_and_closes_the_details_and_the_focus_stays_on_them(
    dashboard: Server, visiting: Visiting
) -> None:
    visit = visiting(dashboard)
    visit.open("/effecten", lang="nl")
    tab_until(visit, "details")
    details = visit.page.locator(".st-key-details-answers")
    visit.page.keyboard.press("Enter")
    expect(details.get_by_role("table")).to_be_visible()
    visit.settle()
    assert Stop(*visit.page.evaluate(_FOCUSED)).kind == "details"
    visit.page.keyboard.press("Enter")
    expect(details.get_by_role("table")).to_be_hidden()


def test_a_filter_is_chosen_with_the_keyboard_alone(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    study = effect_filters.controls(shipped)[0]
    visit = visiting(dashboard)
    visit.open("/effecten", lang="nl")
    tab_until(visit, "filter")
    visit.page.keyboard.type(translator("nl").say(study.options[-1].label))
    visit.page.keyboard.press("ArrowDown")
    visit.page.keyboard.press("Enter")
    visit.wait_for_parameters({"lang": "nl", "study": study.codes[-1]})


def test_a_page_is_opened_with_the_keyboard_alone(dashboard: Server, visiting: Visiting) -> None:
    visit = visiting(dashboard)
    visit.open("/", lang="en")
    stops = tab_until(visit, "navigation")
    while stops[-1].name != translator("en").text("page-corona"):
        stops.append(tab(visit))
    visit.page.keyboard.press("Enter")
    expect(visit.heading).to_have_text(translator("en").text("title-corona"))


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_focus_can_be_seen_wherever_it_is(
    dashboard: Server, visiting: Visiting, scheme: str
) -> None:
    visit = visiting(dashboard, scheme=scheme)
    visit.open("/effecten", lang="nl")
    unseen = []
    visited: list[Stop] = []
    while not visited or visited[-1].kind != "details":
        visited.append(tab(visit))
        if visited[-1].kind in ("nothing", "other"):
            continue
        if not focus_shows(visit):
            unseen.append(visited[-1])
    assert len(visited) > len(MENU)
    assert unseen == []


def focus_shows(visit: Visit) -> bool:
    """Whether the place around the focused element looks different from when it has no focus."""
    focused = visit.page.locator(":focus")
    focused.scroll_into_view_if_needed()
    element = focused.element_handle()
    assert element is not None
    box = element.bounding_box()
    assert box is not None
    clip = {
        "x": max(box["x"] - 12, 0),
        "y": max(box["y"] - 12, 0),
        "width": box["width"] + 24,
        "height": box["height"] + 24,
    }

    def picture() -> bytes:
        return visit.page.screenshot(clip=clip, animations="disabled", caret="hide")  # type: ignore[arg-type]

    with_focus = picture()
    element.evaluate("e => e.blur()")
    without = picture()
    element.evaluate("e => e.focus({preventScroll: true, focusVisible: true})")
    return with_focus != without


def test_the_skip_link_passes_the_navigation(dashboard: Server, visiting: Visiting) -> None:
    visit = visiting(dashboard)
    visit.open("/effecten", lang="nl")
    tab_until(visit, "skip link")
    visit.page.keyboard.press("Enter")
    assert tab(visit).kind != "navigation"


def tab_to(visit: Visit, name: str) -> None:
    """Goes on with Tab to what has this name; before it may stand the sign of a fold."""
    stops = [tab(visit)]
    while not stops[-1].name.endswith(name):
        assert len(stops) < 150, f"no {name!r} in {stops}"
        stops.append(tab(visit))


def press_on(visit: Visit, name: str) -> None:
    tab_to(visit, name)
    visit.page.keyboard.press("Enter")


def test_role_and_language_are_chosen_with_the_keyboard_alone(
    dashboard: Server, visiting: Visiting
) -> None:
    texts = translator("nl")
    option = entrance.control().options[1]
    visit = visiting(dashboard)
    visit.open("/corona", lang="nl")
    tab_to(visit, texts.text("role-label"))
    visit.page.keyboard.type(texts.say(option.label))
    visit.page.keyboard.press("ArrowDown")
    visit.page.keyboard.press("Enter")
    visit.wait_for_parameters({"lang": "nl", "role": option.code})
    visit.settle()
    press_on(visit, translator("en").text("language-name"))
    expect(visit.heading).to_have_text(translator("en").text("title-corona"))
    visit.wait_for_parameters({"lang": "en", "role": option.code})


def test_numbers_are_taken_and_the_record_of_a_mark_is_found_with_the_keyboard_alone(
    dashboard: Server, visiting: Visiting
) -> None:
    texts = translator("nl")
    visit = visiting(dashboard)
    visit.open("/corona", lang="nl")
    tab_until(visit, "details")
    visit.page.keyboard.press("Enter")
    expect(visit.tile("benefit").get_by_role("table")).to_be_visible()
    visit.settle()
    visit.page.locator(".st-key-details-benefit summary").focus()
    with visit.page.expect_download() as taken:
        press_on(visit, texts.text("download-csv"))
    assert taken.value.suggested_filename.endswith(".csv")
    visit.page.locator(".st-key-details-benefit summary").focus()
    press_on(visit, texts.text("record-link"))
    expect(visit.page.locator(".st-key-record")).to_be_visible()
    assert "row" in visit.parameters


def test_the_list_below_the_map_leads_to_a_pilot_with_the_keyboard_alone(
    dashboard: Server, visiting: Visiting
) -> None:
    visit = visiting(dashboard)
    visit.open("/kaart", lang="nl")
    link = visit.page.locator("[class*=st-key-tile-] ul.statements a[href*='pilot=']").first
    name = link.inner_text()
    press_on(visit, name)
    expect(visit.heading).to_have_text(name)


def test_a_page_is_presented_and_left_with_the_keyboard_alone(
    dashboard: Server, visiting: Visiting
) -> None:
    texts = translator("nl")
    visit = visiting(dashboard)
    visit.open("/corona", lang="nl")
    press_on(visit, texts.text("present-link"))
    visit.page.wait_for_url("**present=1**")
    visit.settle()
    expect(visit.page.locator(".st-key-slide")).to_be_visible()
    visit.page.keyboard.press("ArrowRight")
    visit.page.wait_for_function("() => new URLSearchParams(location.search).get('at') === '2'")
    visit.settle()
    visit.page.keyboard.press("Escape")
    expect(visit.heading).to_have_text(texts.text("title-corona"))


def test_the_order_of_a_briefing_is_changed_with_the_keyboard_alone(
    dashboard: Server, visiting: Visiting
) -> None:
    visit = visiting(dashboard)
    visit.open("/briefing", lang="nl")
    press_on(visit, translator("nl").text("sequence-change"))
    tags = visit.page.locator("[data-tag]")
    expect(tags.first).to_be_visible()
    names = tags.all_inner_texts()
    assert len(names) > 1
    tab_to(visit, translator("nl").text("sequence-label"))
    visit.page.keyboard.press("Backspace")  # takes the last away
    expect(tags).to_have_text(names[:-1])
    visit.settle()
    visit.page.keyboard.type(names[-1])  # and puts it back
    expect(visit.page.get_by_role("option").first).to_have_text(names[-1])
    visit.page.keyboard.press("ArrowDown")
    visit.page.keyboard.press("Enter")
    expect(tags).to_have_text(names)
