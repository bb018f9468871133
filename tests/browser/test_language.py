"""Changing the language changes nothing else, and is not forgotten on the way."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visiting
from tests.browser.serving import Server
from tests.browser.visiting import Visit, title
from via_dash.data import Release
from via_dash.texts import Language, translator
from via_dash.ui.registry import MENU
from via_dash.views import effect_filters, findings
from via_dash.views.controls import Choice

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("reading")]


def choice_of(release: Release) -> Choice:
    """A choice on the page of effects that leaves some findings and drops others."""
    study, outcome, subgroup = effect_filters.controls(release)
    for code in study.codes:
        for family in outcome.codes:
            choice = ((study.name, (code,)), (outcome.name, (family,)), (subgroup.name, ()))
            if 0 < len(effect_filters.selected(release, choice)) < len(findings.findings(release)):
                return choice
    raise AssertionError("no two filters leave a part of the findings")


def in_url(choice: Choice) -> dict[str, str]:
    return {name: ",".join(codes) for name, codes in choice if codes}


def labels(release: Release, choice: Choice, language: Language) -> list[str]:
    """What the filters show of a choice."""
    controls = {control.name: control for control in effect_filters.controls(release)}
    texts = translator(language)
    return [
        texts.say(option.label)
        for name, codes in choice
        for option in controls[name].options
        if option.code in codes
    ]


def switch(visit: Visit, to: Language, entry: str) -> None:
    """Follows the link with the other language's own name."""
    visit.click(visit.page.get_by_role("link", name=translator(to).text("language-name")))
    expect(visit.heading).to_have_text(translator(to).text(f"title-{entry}"))
    visit.settle()


@pytest.mark.parametrize(("language", "other"), [("nl", "en"), ("en", "nl")])
def test_the_other_language_shows_the_same_page_with_the_same_filters(
    dashboard: Server, visiting: Visiting, shipped: Release, language: Language, other: Language
) -> None:
    choice = choice_of(shipped)
    visit = visiting(dashboard)
    visit.open("/effecten", lang=language, **in_url(choice))
    assert visit.filter_tags() == labels(shipped, choice, language)
    tiles = visit.tiles
    switch(visit, other, "effecten")
    assert visit.path == "/effecten"
    assert visit.tiles == tiles
    assert visit.filter_tags() == labels(shipped, choice, other)
    found = translator(other).say(effect_filters.count(shipped, choice))
    expect(visit.page.get_by_text(found, exact=True)).to_be_visible()


@pytest.mark.parametrize(("language", "other"), [("nl", "en"), ("en", "nl")])
def test_the_address_and_the_document_say_which_language_was_switched_to(
    dashboard: Server, visiting: Visiting, shipped: Release, language: Language, other: Language
) -> None:
    choice = choice_of(shipped)
    visit = visiting(dashboard)
    visit.open("/effecten", lang=language, **in_url(choice))
    switch(visit, other, "effecten")
    visit.wait_for_parameters({"lang": other, **in_url(choice)})
    assert visit.page.evaluate("() => document.documentElement.lang") == other
    visit.reload()
    expect(visit.heading).to_have_text(translator(other).text("title-effecten"))


def test_a_walk_through_all_pages_stays_in_english(dashboard: Server, visiting: Visiting) -> None:
    texts = translator("en")
    visit = visiting(dashboard)
    visit.open("/", lang="en")
    for entry in (*MENU[1:], MENU[0]):
        bar = visit.page.locator(".st-key-topbar")
        visit.click(bar.get_by_role("link", name=texts.text(f"page-{entry.key}"), exact=True))
        expect(visit.heading).to_have_text(title(texts, entry.key))
        visit.settle()
        assert visit.path == f"/{entry.path}"
        assert visit.parameters["lang"] == "en"
        assert visit.page.evaluate("() => document.documentElement.lang") == "en"
    assert visit.errors == []


def test_who_asks_for_no_language_reads_dutch_whatever_the_browser_prefers(
    dashboard: Server, visiting: Visiting
) -> None:
    visit = visiting(dashboard, locale="en-GB")
    visit.open("/corona")
    expect(visit.heading).to_have_text(translator("nl").text("title-corona"))
    assert visit.page.evaluate("() => document.documentElement.lang") == "nl"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_numbers_in_a_chart_are_written_as_the_reader_writes_them(
    dashboard: Server, visiting: Visiting, language: Language
) -> None:
    separator = {"nl": ",", "en": "."}[language]
    visit = visiting(dashboard)
    visit.open("/corona", lang=language)
    drawn = visit.tile("benefit").locator("svg text").all_text_contents()
    decimals = [text for text in drawn if text.endswith("%") and ("," in text or "." in text)]
    assert decimals, "the chart shows no number with a decimal"
    assert all(separator in text for text in decimals)
