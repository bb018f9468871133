"""What is chosen stands in the address as keys, and an address that asks for nonsense is answered."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visiting
from tests.browser.serving import Server
from tests.browser.visiting import Visit
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.views import complexity, effect_filters

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("reading")]


def choose(visit: Visit, label: str, option: str) -> None:
    """Picks an option as a visitor does: types what it is called, and clicks it in the list."""
    box = visit.page.get_by_role("combobox", name=label, exact=True)
    visit.click(box)
    box.fill(option)
    visit.click(visit.page.get_by_role("option", name=option, exact=True))
    visit.page.keyboard.press("Escape")


def test_choosing_writes_keys_to_the_address_and_the_link_works_in_the_other_language(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    study, outcome, _ = effect_filters.controls(shipped)
    first = study.options[-1]
    second = next(
        option
        for option in outcome.options
        if effect_filters.selected(shipped, (("study", (first.code,)), ("outcome", (option.code,))))
    )
    choice = (("study", (first.code,)), ("outcome", (second.code,)), ("subgroup", ()))
    dutch, english = translator("nl"), translator("en")

    writer = visiting(dashboard)
    writer.open("/effecten", lang="nl")
    choose(writer, dutch.say(study.label), dutch.say(first.label))
    writer.wait_for_parameters({"lang": "nl", "study": first.code})
    choose(writer, dutch.say(outcome.label), dutch.say(second.label))
    writer.wait_for_parameters({"lang": "nl", "study": first.code, "outcome": second.code})
    counted = effect_filters.count(shipped, choice)
    expect(writer.page.get_by_text(dutch.say(counted), exact=True)).to_be_visible()
    writer.settle()
    link, tiles = writer.page.url, writer.tiles

    reader = visiting(dashboard, locale="en-GB")
    reader.open(link.removeprefix(dashboard.url).replace("lang=nl", "lang=en"))
    assert reader.filter_tags() == [english.say(first.label), english.say(second.label)]
    expect(reader.page.get_by_text(english.say(counted), exact=True)).to_be_visible()
    assert reader.tiles == tiles
    assert reader.notices.count() == 0


def test_a_choice_of_one_writes_its_key_and_choosing_the_default_removes_it(
    dashboard: Server, visiting: Visiting
) -> None:
    placed, *_ = complexity.controls()
    everything, stated = placed.options
    dutch, english = translator("nl"), translator("en")
    visit = visiting(dashboard)
    visit.open("/complexiteit", lang="nl")
    choose(visit, dutch.say(placed.label), dutch.say(stated.label))
    visit.wait_for_parameters({"lang": "nl", "placed": stated.code})
    reader = visiting(dashboard)
    reader.open("/complexiteit", lang="en", placed=stated.code)
    box = reader.page.get_by_role("combobox", name=english.say(placed.label), exact=True)
    expect(box).to_have_value(english.say(stated.label))
    choose(visit, dutch.say(placed.label), dutch.say(everything.label))
    visit.wait_for_parameters({"lang": "nl"})


def test_emptying_a_filter_shows_everything_again_and_leaves_the_address(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    study = effect_filters.controls(shipped)[0]
    visit = visiting(dashboard)
    visit.open("/effecten", lang="nl", study=study.codes[0])
    assert len(visit.filter_tags()) == 1
    visit.click(visit.page.locator(".st-key-filters [data-tag] button"))
    visit.wait_for_parameters({"lang": "nl"})
    everything = translator("nl").say(effect_filters.count(shipped, ()))
    expect(visit.page.get_by_text(everything, exact=True)).to_be_visible()
    assert visit.filter_tags() == []


def test_a_choice_that_fits_nothing_says_so_and_offers_everything(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    study, _, subgroup = effect_filters.controls(shipped)
    code, group = next(
        (s, g)
        for s in study.codes
        for g in subgroup.codes
        if not effect_filters.selected(shipped, (("study", (s,)), ("subgroup", (g,))))
    )
    texts = translator("en")
    visit = visiting(dashboard)
    visit.open("/effecten", lang="en", study=code, subgroup=group)
    expect(visit.page.get_by_text(texts.text("nothing-selected"))).to_be_visible()
    # What a study cost and who took part is about the study, whatever the group.
    assert set(visit.tiles) <= {"costs", "participants"}
    visit.click(visit.page.get_by_role("link", name=texts.text("reset-filters")))
    everything = texts.say(effect_filters.count(shipped, ()))
    visit.wait_for_parameters({"lang": "en"})
    visit.settle()
    expect(visit.page.get_by_text(everything, exact=True)).to_be_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_a_link_asks_for_and_is_not_there_falls_back_and_is_named(
    dashboard: Server, visiting: Visiting, shipped: Release, language: Language
) -> None:
    texts = translator(language)
    study, outcome, _ = effect_filters.controls(shipped)
    visit = visiting(dashboard)
    visit.open(
        "/effecten", lang=language, study=f"nonsense,{study.codes[0]}", outcome="rubbish", odd="1"
    )
    assert sorted(visit.notice_lines) == sorted(
        [
            texts.text("url-unknown-value", name=texts.say(study.label), value="nonsense"),
            texts.text("url-unknown-value", name=texts.say(outcome.label), value="rubbish"),
            texts.text("url-unknown-parameter", name="odd"),
        ]
    )
    assert visit.filter_tags() == [texts.say(study.options[0].label)]
    counted = effect_filters.count(shipped, (("study", study.codes[:1]),))
    expect(visit.page.get_by_text(texts.say(counted), exact=True)).to_be_visible()


def test_an_unknown_language_falls_back_to_dutch_and_says_so(
    dashboard: Server, visiting: Visiting
) -> None:
    texts = translator("nl")
    visit = visiting(dashboard)
    visit.open("/corona", lang="fr")
    assert visit.notice_lines == [texts.text("url-unknown-language", value="fr")]
    expect(visit.heading).to_have_text(texts.text("title-corona"))
    assert visit.page.evaluate("() => document.documentElement.lang") == "nl"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_page_leads_to_the_overview_and_is_named(
    dashboard: Server, visiting: Visiting, language: Language
) -> None:
    texts = translator(language)
    visit = visiting(dashboard)
    visit.open("/geen-pagina", lang=language)
    assert visit.path == "/"
    expect(visit.heading).to_have_text(texts.text("title-overzicht"))
    assert visit.notice_lines == [texts.text("url-unknown-page", page="geen-pagina")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_row_is_named_above_the_register(
    dashboard: Server, visiting: Visiting, language: Language
) -> None:
    texts = translator(language)
    visit = visiting(dashboard)
    visit.open("/bronnen", lang=language, row="geen-rij")
    assert visit.notice_lines == [texts.text("url-unknown-row", value="geen-rij")]
    expect(visit.heading).to_have_text(texts.text("title-bronnen"))
    assert visit.page.locator(".st-key-record").count() == 0


SCRIPT = "<script>alert(1)</script>"
IMAGE = "<img src=x onerror=alert(1)>"
LINK = "[klik](https://evil.example)"
PICTURE = "![x](https://evil.example/x.png)"
MARKS = "**vet** :red[rood] $x^2$ :material/home:"


def test_an_address_with_code_in_it_is_shown_harmlessly(
    dashboard: Server, visiting: Visiting
) -> None:
    visit = visiting(dashboard)
    for first, second in ((SCRIPT, LINK), (IMAGE, PICTURE), (MARKS, SCRIPT)):
        values = {"lang": first, "row": second, "source": first, "table": second}
        visit.open("/bronnen", **values, **{IMAGE: "1", LINK: "1", MARKS: "1"})
        assert_harmless(visit, notices=7)
    visit.open("/", page=SCRIPT + LINK)
    assert_harmless(visit, notices=1)


def assert_harmless(visit: Visit, notices: int) -> None:
    """Everything asked for is named, and none of it became part of the page."""
    assert len(visit.notice_lines) == notices
    marked_up = visit.notices.locator("a, img, script, strong, em, code, svg, span, .katex")
    assert marked_up.count() == 0
    foreign = visit.page.evaluate(
        """() => [...document.querySelectorAll('a[href], img, iframe, script[src]')]
            .map(e => new URL(e.href || e.src, location.href)).filter(u => u.host !== location.host || u.protocol === 'javascript:')
            .map(String)"""
    )
    assert foreign == []
    assert visit.page.locator("img[src='x']").count() == 0
    assert visit.dialogs == []
    assert visit.outside == []
    assert visit.errors == []
    assert visit.faults.count() == 0
