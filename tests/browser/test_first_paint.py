"""What is on screen before the live page is: readable by itself, and followed without a jump or a loss."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import parse_qs, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, Route, expect

from tests.browser.conftest import Visiting
from tests.browser.serving import Server
from tests.browser.test_every_page import WCAG
from tests.browser.visiting import PATIENCE, Visit, title
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui.exhibits import OUTLINES
from via_dash.ui.registry import PAGES, PageEntry

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]

AXE = Axe()
EVERY_PAGE = pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.key)
WIDTHS = (1440, 390)
JUMP = 24  # CSS pixels; more than that and a reader loses the line
# What the live page asks for that the document does not announce: small, or what draws the map.
_LATE = ("index.", "health", "host-config", "favicon")
_LATE_ON_THE_MAP = (*_LATE, "DeckGlJsonChart.", "webgl-device.")

# From the top of the page: its title, its first sentence, its first chart; None for what is not there.
_PLACES = """([inside, charts]) => {
  const root = document.querySelector(inside);
  const scrolled = inside === '#root' ? root.querySelector('[data-testid=stMain]').scrollTop : scrollY;
  const top = e => e ? e.getBoundingClientRect().top + scrolled : null;
  return ['h1', '.intro', charts].map(s => top(root.querySelector(s)));
}"""
_PAINTED = ["#first-paint", ".chart"]
_LIVE = ["#root", ".stPlotlyChart, .stDeckGlJsonChart"]
# Watches for anything of the live page that shows or can be reached before its turn.
_WATCH_FOR_TWO = """() => {
  window.twice = [];
  const paint = document.getElementById('first-paint');
  const look = () => {
    if (!paint.isConnected) return;
    for (const e of document.querySelectorAll('#root, #root *'))
      if (getComputedStyle(e).visibility !== 'hidden') window.twice.push(e.outerHTML.slice(0, 120));
  };
  new MutationObserver(look).observe(document.getElementById('root'), {subtree: true, childList: true});
  look();
}"""


@dataclass
class Held:
    """A page of which only the first paint is there, until ``release``."""

    page: Page
    release: Callable[[], None]

    @property
    def paint(self) -> Locator:
        return self.page.locator("#first-paint")

    def wait_for_live(self) -> None:
        self.release()
        expect(self.paint).to_have_count(0, timeout=PATIENCE)


def held(visit: Visit, entry: PageEntry, language: Language) -> Held:
    """Opens a page as over a slow line: the script that makes the live page is still on its way."""
    waiting: list[Route] = []
    goes_on = False

    def arrive(route: Route) -> None:
        if goes_on:
            route.continue_()
        else:
            waiting.append(route)

    def release() -> None:
        nonlocal goes_on
        goes_on = True
        for route in waiting:
            route.continue_()

    visit.page.route("**/static/js/index.*.js", arrive)
    visit.page.goto(f"{visit.base}/{entry.path}?lang={language}", wait_until="commit")
    found = Held(visit.page, release)
    expect(found.paint.locator(".footer")).to_be_visible()
    visit.page.evaluate("() => document.fonts.ready")
    return found


# What comes in sight is laid out only then, and may be taller than it was taken for.
_HEIGHT_ONCE_PAINTED = """() => new Promise(found => requestAnimationFrame(() => requestAnimationFrame(
  () => found(document.querySelector('#first-paint').scrollHeight))))"""


def places(page: Page, where: list[str]) -> dict[int, list[float | None]]:
    """Where the parts stand at each width; the window ends at the first of them."""
    found = {}
    for width in reversed(WIDTHS):
        page.set_viewport_size({"width": width, "height": 1000})
        found[width] = page.evaluate(_PLACES, where)
    return found


def violations(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 A and AA, with all of the page in sight."""
    height = 0
    while (needed := page.evaluate(_HEIGHT_ONCE_PAINTED)) > height:
        height = needed + 50
        page.set_viewport_size({"width": WIDTHS[0], "height": height})
    found = AXE.run(page, options={"runOnly": WCAG, "resultTypes": ["violations"]}).response
    page.set_viewport_size({"width": WIDTHS[0], "height": 1000})
    return [
        f"{v['id']}: {node['target']} {node['html'][:160]}"
        for v in found["violations"]
        for node in v["nodes"]
    ]


def unannounced(page: Page, allowed: tuple[str, ...]) -> list[str]:
    """Files that were loaded without a word of it in the head."""
    found: list[str] = page.evaluate(
        """() => {
          const named = s => [...document.head.querySelectorAll(s)].map(e => new URL(e.href || e.src).pathname);
          const said = new Set(named('link[rel=modulepreload], link[rel=preload], script[src]'));
          const fonts = [...document.querySelectorAll('style')].map(s => s.textContent).join('');
          return performance.getEntriesByType('resource').map(e => new URL(e.name).pathname)
            .filter(p => !said.has(p) && !(p.endsWith('.woff2') && fonts.includes(p)));
        }"""
    )
    return [path for path in found if not path.rpartition("/")[2].startswith(allowed)]


@EVERY_PAGE
def test_the_live_page_comes_where_the_first_paint_was(
    dashboard: Server, visiting: Visiting, entry: PageEntry
) -> None:
    language = LANGUAGES[PAGES.index(entry) % len(LANGUAGES)]
    visit = visiting(dashboard)
    first = held(visit, entry, language)
    assert violations(visit.page) == []
    painted = places(visit.page, _PAINTED)
    visit.page.evaluate(_WATCH_FOR_TWO)
    expect(visit.page.get_by_role("heading", level=1)).to_have_count(1)

    first.wait_for_live()
    visit.settle()
    assert visit.page.evaluate("() => window.twice") == []
    expect(visit.page.get_by_role("heading", level=1)).to_have_count(1)
    charts = visit.page.locator(".stPlotlyChart").count()
    late = _LATE_ON_THE_MAP if visit.page.locator(".stDeckGlJsonChart").count() else _LATE
    assert unannounced(visit.page, late) == []
    drawing = visit.page.evaluate(
        "() => performance.getEntriesByType('resource').filter(e => e.name.includes('/PlotlyChart.')).length"
    )
    assert (drawing > 0) == (charts > 0)
    for width in WIDTHS:
        visit.resize(width)
        now = visit.page.evaluate(_PLACES, _LIVE)
        for part, before, after in zip(
            ("h1", "sentence", "chart"), painted[width], now, strict=True
        ):
            assert (before is None) == (after is None), part
            assert before is None or abs(after - before) < JUMP, (width, part, before, after)
    assert visit.errors == []
    assert visit.outside == []


@contextmanager
def own_tab(chromium: Browser, *, scripts: bool = True) -> Iterator[Page]:
    """A tab that no other visitor gets: what is changed in it stays changed."""
    context = chromium.new_context(
        java_script_enabled=scripts, viewport={"width": WIDTHS[0], "height": 1000}
    )
    context.set_default_timeout(PATIENCE)
    try:
        yield context.new_page()
    finally:
        context.close()


def findings(release: Release, entry: PageEntry, language: Language) -> list[str]:
    """What the tiles of a page say when nothing is chosen."""
    views = (
        exhibit.view(release, outline.choice(release, {}))
        for outline in OUTLINES
        if outline.page == entry.key
        for exhibit in outline.exhibits
    )
    return [translator(language).say(view.finding) for view in views if view is not None]


def test_without_scripts_every_page_answers_its_question(
    dashboard: Server, chromium: Browser, shipped: Release
) -> None:
    dutch, english = translator("nl"), translator("en")
    with own_tab(chromium, scripts=False) as page:
        for entry in PAGES:
            page.goto(f"{dashboard.url}/{entry.path}?lang=nl")
            paint = page.locator("#first-paint")
            expect(paint.locator("h1")).to_have_text(title(dutch, entry.key))
            expect(page.locator("#unscripted")).to_have_text(dutch.text("readable"))
            expect(paint.locator(".late")).to_be_hidden()
            said = " ".join(paint.inner_text().split())
            if paint.locator("[class*=st-key-tile-]").count():
                told, *_ = findings(shipped, entry, "nl")
                assert " ".join(told.split()) in said, entry.key
                assert paint.locator("table").count() > 0, entry.key
            for chart in paint.locator(".chart").all():
                expect(chart.locator("svg >> visible=true").first).to_be_visible()
            assert without_a_pattern(page) == [], entry.key
            for other in findings(shipped, entry, "en"):
                assert other not in said, entry.key
            assert english.text(f"intro-{entry.key}") not in said
            assert page.get_by_text(english.text("tile-details"), exact=True).count() == 0
            assert astray(page) == [], entry.key


def without_a_pattern(page: Page) -> list[str]:
    """What a picture fills with a pattern that is not there: it shows as open, which means planned."""
    found: list[str] = page.locator("#first-paint svg").evaluate_all(
        """all => all.flatMap(svg => [...svg.querySelectorAll('[style*="url("]')]
            .map(e => e.getAttribute('style').match(/url\\(["']?#([^"')]+)/)[1])
            .filter(name => document.getElementById(name) === null))"""
    )
    return found


def astray(page: Page) -> list[str]:
    """Links in the first paint that leave the app, forget the language, or lead nowhere on the page."""
    found: list[str] = page.locator("#first-paint a[href]").evaluate_all(
        """all => all.filter(a => a.hash === '' || document.getElementById(a.hash.slice(1)) === null
            || a.pathname !== location.pathname).map(a => a.href)"""
    )
    host = urlsplit(page.url).netloc
    return [
        address
        for address in found
        if urlsplit(address).netloc != host
        or parse_qs(urlsplit(address).query).get("lang", [""])[0] not in LANGUAGES
    ]


def test_without_scripts_a_link_leads_on(dashboard: Server, chromium: Browser) -> None:
    texts = translator("en")
    with own_tab(chromium, scripts=False) as page:
        page.goto(f"{dashboard.url}/?lang=en")
        page.get_by_role("link", name=texts.text("page-effecten"), exact=True).first.click()
        expect(page.locator("h1")).to_have_text(texts.text("title-effecten"))
        page.get_by_role("link", name=translator("nl").text("language-name")).click()
        expect(page.locator("h1")).to_have_text(translator("nl").text("title-effecten"))


def test_place_focus_and_folds_stay(dashboard: Server, visiting: Visiting) -> None:
    """Where somebody is in the page when the live one comes, they are after it."""
    effects = next(entry for entry in PAGES if entry.key == "effecten")
    texts = translator("nl")
    visit = visiting(dashboard)
    first = held(visit, effects, "nl")
    table = first.paint.locator("summary", has_text=texts.text("tile-details")).nth(1)
    table.click()
    own = first.paint.locator(".stHtml summary").last
    own.click()
    words = own.inner_text()
    table.focus()
    visit.page.evaluate("() => window.scrollTo(0, 700)")
    first.wait_for_live()
    visit.settle()
    assert visit.page.get_by_test_id("stMain").evaluate("e => e.scrollTop") == 700
    opened, closed = (
        visit.page.locator(".stExpander", has_text=texts.text("tile-details")).nth(i)
        for i in (1, 0)
    )
    expect(opened.locator("summary").first).to_be_focused()
    expect(opened.locator("details").first).to_have_attribute("open", "")
    expect(opened.get_by_role("table").first).to_be_visible()
    assert closed.locator("details").first.get_attribute("open") is None
    folded = visit.page.locator(
        ".stHtml details", has=visit.page.locator("summary", has_text=words)
    )
    expect(folded.last).to_have_attribute("open", "")


def test_focus_on_a_link_stays(dashboard: Server, visiting: Visiting) -> None:
    visit = visiting(dashboard, width=390)
    first = held(visit, PAGES[0], "nl")
    inside = first.paint.locator(".stHtml a[href*=effecten] >> visible=true").first
    inside.focus()
    address, words = inside.get_attribute("href"), inside.inner_text()
    first.wait_for_live()
    focused = visit.page.locator(":focus")
    expect(focused).to_have_attribute("href", address or "")
    expect(focused).to_have_text(words)


def test_a_live_page_that_never_comes_is_told_and_the_evidence_stays(
    dashboard: Server, chromium: Browser
) -> None:
    texts = translator("en")
    with own_tab(chromium) as page:
        page.clock.install()
        page.route_web_socket("**/*", lambda _: None)
        page.goto(f"{dashboard.url}/effecten?lang=en")
        paint, late = page.locator("#first-paint"), page.locator("#first-paint .late")
        expect(paint).to_be_visible()
        page.clock.run_for(5_000)  # and as long as it took to get here: that clock runs on
        expect(late).to_be_hidden()
        before = page.evaluate(_PLACES, _PAINTED)
        page.clock.run_for(15_000)
        expect(late).to_be_visible()
        assert page.evaluate(_PLACES, _PAINTED) == before
        expect(late).to_have_text(texts.text("live-page-late"))
        expect(late).to_have_role("status")
        expect(paint.locator("h1")).to_have_text(texts.text("title-effecten"))
        assert paint.locator("table").count() > 0


@pytest.mark.parametrize("width", WIDTHS)
def test_who_reads_further_down_is_not_moved(
    dashboard: Server, visiting: Visiting, width: int
) -> None:
    """What is out of sight is laid out later: until then its height is a guess."""
    effects = next(entry for entry in PAGES if entry.key == "effecten")
    visit = visiting(dashboard, width=width)
    first = held(visit, effects, "en")
    tile = first.paint.locator("[class*=st-key-tile-]").nth(5)
    name = next(name for name in (tile.get_attribute("class") or "").split() if "tile-" in name)
    for _ in range(5):  # each look lays out what came in sight
        tile.evaluate(
            "e => new Promise(done => { e.scrollIntoView(); requestAnimationFrame(() => requestAnimationFrame(done)); })"
        )
    top = "e => e.getBoundingClientRect().top"
    before = tile.evaluate(top)
    assert abs(before) < 24
    first.wait_for_live()
    visit.settle()
    assert abs(visit.page.locator(f"#root .{name}").evaluate(top) - before) < 24
