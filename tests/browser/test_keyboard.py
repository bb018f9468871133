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
from via_dash.views import effect_filters

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
