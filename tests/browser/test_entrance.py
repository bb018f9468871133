"""Saying who one is, in a real browser: by keyboard, kept on the way, and taken back."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visiting
from tests.browser.serving import Server
from tests.browser.test_every_page import violations, wider_than_the_window
from tests.browser.visiting import Visit
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui.registry import PAGES
from via_dash.views.entrance import for_you

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("reading")]

ROLE = "municipality"


def box(visit: Visit, language: Language = "nl") -> Locator:
    return visit.page.get_by_role("combobox", name=translator(language).text("role-label"), exact=True)  # fmt: skip


def panel(visit: Visit) -> Locator:
    return visit.page.locator("details.for-you")


def head(release: Release, language: Language) -> str:
    found = for_you(release, ROLE)
    assert found is not None
    return translator(language).text(
        "role-head", role=found.role, pilots=len(found.pilots), milestones=found.coming, asks=found.asked,
    )  # fmt: skip


def tab_to(visit: Visit, what: Locator) -> None:
    for _ in range(40):
        visit.page.keyboard.press("Tab")
        if what.evaluate("e => e === document.activeElement"):
            return
    raise AssertionError("the focus never gets there")


@pytest.mark.parametrize("language", LANGUAGES)
def test_chosen_with_the_keyboard_it_stands_in_the_address_and_is_kept_on_the_way(
    dashboard: Server, visiting: Visiting, shipped: Release, language: Language
) -> None:
    texts = translator(language)
    visit = visiting(dashboard)
    visit.open("/", lang=language)
    tiles = visit.tiles
    expect(panel(visit)).to_have_count(0)
    tab_to(visit, box(visit, language))
    visit.page.keyboard.type(texts.text(f"entrance-{ROLE}"))
    visit.page.keyboard.press("Enter")
    visit.wait_for_parameters({"lang": language, "role": ROLE})
    expect(panel(visit).locator("summary")).to_have_text(head(shipped, language))
    visit.settle()
    assert visit.tiles == tiles
    bar = visit.page.locator(".st-key-topbar")
    for key in ("kaart", "corona"):
        bar.get_by_role("link", name=texts.text(f"page-{key}"), exact=True).press("Enter")
        expect(visit.heading).to_have_text(texts.text(f"title-{key}"))
        visit.wait_for_parameters({"lang": language, "role": ROLE})
        expect(box(visit, language)).to_have_value(texts.text(f"entrance-{ROLE}"))
        expect(panel(visit)).to_have_count(1)
        visit.settle()
    assert visit.errors == []
    assert visit.outside == []


def test_the_very_first_click_in_the_bar_after_opening_a_link_keeps_it(
    dashboard: Server, visiting: Visiting
) -> None:
    texts = translator("nl")
    visit = visiting(dashboard)
    visit.open("/corona", lang="nl", role=ROLE)
    for key in ("tijdlijn", "overzicht"):
        bar = visit.page.locator(".st-key-topbar")
        visit.click(bar.get_by_role("link", name=texts.text(f"page-{key}"), exact=True))
        expect(visit.heading).to_have_text(texts.text(f"title-{key}"))
        visit.settle()
        assert visit.parameters == {"lang": "nl", "role": ROLE}


def test_who_takes_the_choice_back_sees_the_page_for_everybody(
    dashboard: Server, visiting: Visiting
) -> None:
    texts = translator("nl")
    visit = visiting(dashboard)
    visit.open("/", lang="nl", role=ROLE)
    expect(panel(visit)).to_have_count(1)
    box(visit).click()
    visit.page.get_by_role("option", name=texts.text("role-nobody"), exact=True).click()
    visit.wait_for_parameters({"lang": "nl"})
    expect(panel(visit)).to_have_count(0)
    visit.settle()
    assert not visit.page.evaluate("[...document.querySelectorAll('a[href]')].filter(a => a.href.includes('role=')).map(a => a.href)")  # fmt: skip


def test_the_other_language_is_for_the_same_visitor(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    visit = visiting(dashboard)
    visit.open("/", lang="nl", role=ROLE)
    visit.click(visit.page.get_by_role("link", name=translator("en").text("language-name")))
    expect(panel(visit).locator("summary")).to_have_text(head(shipped, "en"))
    visit.wait_for_parameters({"lang": "en", "role": ROLE})


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.key)
def test_every_link_on_every_page_takes_it_along_also_in_opened_details(
    dashboard: Server, visiting: Visiting, entry: object
) -> None:
    visit = visiting(dashboard)
    visit.open(f"/{entry.path}", lang="nl", role=ROLE)  # type: ignore[attr-defined]
    if visit.tiles:
        visit.open_details(visit.tiles[0])
    lost = visit.page.evaluate(
        """role => [...document.querySelectorAll('a[href]')].map(a => new URL(a.href))
            .filter(u => u.searchParams.has('lang') && String(u.searchParams.getAll('role')) !== role).map(String)""",
        ROLE,
    )
    assert lost == []


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_what_concerns_the_visitor_can_be_read_by_all(
    dashboard: Server, visiting: Visiting, width: int, scheme: str
) -> None:
    visit = visiting(dashboard, width=width, scheme=scheme)
    visit.open("/", lang="nl", role=ROLE)
    expect(panel(visit)).to_have_attribute("open", "")
    assert wider_than_the_window(visit) == []
    assert violations(visit) == []
    assert visit.errors == []
