"""Every page in both languages, on a phone, a laptop and enlarged, in light and dark: nothing is wrong with it."""

from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from tests.browser.conftest import Visiting
from tests.browser.looks import Look, asked_for
from tests.browser.serving import Server
from tests.browser.visiting import Visit, title
from via_dash.texts import LANGUAGES, Language, translator

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = Axe()


def violations(visit: Visit, within: str | None = None) -> list[str]:
    """What axe finds against WCAG 2.2 A and AA, with where; ``within`` a part of the page or all of it.

    It passes over the contrast of what is scrolled out of sight, so all of a page is shown first.
    """
    if within is None:
        visit.show_all()
    else:
        visit.page.locator(within).scroll_into_view_if_needed()
    options = {"runOnly": WCAG, "resultTypes": ["violations"]}
    found = AXE.run(visit.page, context=within, options=options).response["violations"]
    return [
        f"{v['id']}: {node['target']} {node['html'][:160]}" for v in found for node in v["nodes"]
    ]


def wider_than_the_window(visit: Visit) -> list[str]:
    """The page's parts that stick out to the right, unless a scrolling part of the page holds them."""
    found: list[str] = visit.page.evaluate(
        """() => {
          const scrolls = e => e && (e.dataset.testid === 'stMain' ? false
            : ['auto', 'scroll', 'hidden'].includes(getComputedStyle(e).overflowX) || scrolls(e.parentElement));
          const main = document.querySelector('[data-testid=stMain]');
          const out = [...main.querySelectorAll('*')].filter(e =>
            e.getBoundingClientRect().right > innerWidth + 1 && !scrolls(e.parentElement)).map(e => e.outerHTML.slice(0, 120));
          if (main.scrollWidth > main.clientWidth + 1) out.push(`${main.scrollWidth} > ${main.clientWidth}`);
          return out;
        }"""
    )
    return found


def charts_without_a_text(visit: Visit) -> list[str]:
    """Charts whose text alternative is missing or too short to say anything."""
    charts = visit.page.get_by_test_id("stPlotlyChart").all()
    labels = [chart.get_attribute("aria-label") or "" for chart in charts]
    return [label for label in labels if len(label) <= 20]


def links_that_lead_astray(visit: Visit, host: str, language: Language) -> list[str]:
    """Links out of the app, out of the language, or to a place in the page that is not there.

    The one link to each other language is as it should be.
    """
    found: list[tuple[str, bool]] = visit.page.evaluate(
        """() => [...document.querySelectorAll('[data-testid=stMain] a[href]')].map(a => [a.href,
            new URL(a.href).hash === '' || document.getElementById(new URL(a.href).hash.slice(1)) !== null])"""
    )
    here = urlsplit(visit.page.url)._replace(fragment="")
    astray = []
    left = [lang for lang in LANGUAGES if lang != language]
    for address, leads_somewhere in found:
        parts = urlsplit(address)
        if parts._replace(fragment="") == here:
            if not leads_somewhere:
                astray.append(address)
            continue
        asked = parse_qs(parts.query).get("lang", ["none"])[0]
        if asked in left:
            left.remove(asked)
        elif parts.netloc != host or asked != language:
            astray.append(address)
    return astray


def luminance(colour: str) -> float:
    """How light a computed colour is, from 0 to 1."""
    red, green, blue = (int(part) for part in colour.strip("rgba()").split(",")[:3])
    return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255


@pytest.mark.parametrize("look", asked_for(), ids=str)
def test_a_page_has_nothing_wrong_with_it(
    dashboard: Server, visiting: Visiting, look: Look
) -> None:
    entry, language = look.page, look.language
    visit = visiting(dashboard, width=look.widths[0], scheme=look.scheme)
    visit.open(f"/{entry.path}", lang=language)
    expect(visit.heading).to_have_text(title(translator(language), entry.key))
    assert visit.page.evaluate("() => document.documentElement.lang") == language
    assert translator(language).text(f"page-{entry.key}") in visit.page.title()
    assert visit.shows_no_traceback()
    assert visit.faults.count() == 0
    assert visit.notices.count() == 0
    without_tiles = not entry.in_menu or entry.key in ("bronnen", "briefing")
    assert visit.tiles or without_tiles, "a page of tiles without a tile"
    assert charts_without_a_text(visit) == []
    assert links_that_lead_astray(visit, dashboard.host, language) == []
    for at in look.widths:
        visit.resize(at)
        assert wider_than_the_window(visit) == [], at
        assert violations(visit) == [], at
    assert visit.errors == []
    assert visit.outside == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_page_and_charts_follow_the_scheme_the_visitor_prefers(
    dashboard: Server, visiting: Visiting, scheme: str
) -> None:
    visit = visiting(dashboard, scheme=scheme)
    visit.open("/corona")
    app = visit.page.get_by_test_id("stApp")
    ground = luminance(app.evaluate("e => getComputedStyle(e).backgroundColor"))
    label = visit.tile("benefit").locator(".xtick text").first
    ink = luminance(label.evaluate("e => getComputedStyle(e).fill"))
    assert ground > 0.8 if scheme == "light" else ground < 0.2
    assert abs(ground - ink) > 0.5
