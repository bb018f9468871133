"""A presentation in a real browser: large, whole, by keyboard, and every slide a link."""

from urllib.parse import parse_qsl, urlsplit

import pytest
import segno
from playwright.sync_api import expect

from tests.browser.conftest import Visiting
from tests.browser.serving import Server
from tests.browser.test_every_page import AXE, WCAG, luminance
from tests.browser.visiting import Visit
from via_dash.data import Release
from via_dash.texts import translator
from via_dash.ui.exhibits import items_of, of_page
from via_dash.ui.registry import PAGES, PageEntry
from via_dash.ui.stage import Slide, slides

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("presenting")]

WITH_EXHIBITS = tuple(entry for entry in PAGES if of_page(entry.key))
PILOT = "nudging"

# The smallest type on the slide in pixels as they are on the screen, by kind.
_SIZES = """() => {
  const slide = document.querySelector('.st-key-slide');
  const chart = slide.querySelector('.svg-container');  // drawn in units, and enlarged as a whole
  const unit = chart ? chart.getBoundingClientRect().width / chart.offsetWidth : 1;
  const size = e => parseFloat(getComputedStyle(e).fontSize) * (e.closest('svg') ? unit : 1);
  const least = s => Math.min(...[...slide.querySelectorAll(s)]
    .filter(e => e.textContent.trim() && e.getClientRects().length).map(size));
  return {title: least('h1'), table: least('.via-table td, .via-table th'), foot: least('.from, .said, .place, button p'),
          chart: least('.main-svg .annotation-text, .main-svg .xtick text, .main-svg .ytick text')};
}"""
# What is not whole: parts that leave the screen, that cover each other, or that have to be scrolled.
_CUT = """() => {
  const slide = document.querySelector('.st-key-slide'), body = slide.querySelector('.st-key-slide-body');
  const seen = [...slide.querySelectorAll('h1, p, ul, table, .svg-container, button')]
    .filter(e => e.getClientRects().length && !e.closest('.st-key-slide-said'));
  const out = seen.filter(e => { const r = e.getBoundingClientRect();
      return r.left < -1 || r.top < -1 || r.right > innerWidth + 1 || r.bottom > innerHeight + 1; })
    .map(e => `outside: ${e.outerHTML.slice(0, 90)}`);
  const blocks = ['h1', '.said:not(.foot *)', '.legend', '.st-key-slide-body', '.foot', '.st-key-slide-nav']
    .map(s => slide.querySelector(s)).filter(e => e !== null).map(e => e.getBoundingClientRect());
  const inOrder = [...blocks].sort((a, b) => a.top - b.top);
  inOrder.forEach((r, i) => { if (i && r.top < inOrder[i - 1].bottom - 2) out.push(`covered at ${r.top}`); });
  for (const e of [slide, body]) if (e.scrollHeight > e.clientHeight + 2 || e.scrollWidth > e.clientWidth + 2)
    out.push(`scrolls: ${e.className} ${e.scrollHeight - e.clientHeight} ${e.scrollWidth - e.clientWidth}`);
  return out;
}"""


def projected(visit: Visit, width: int = 1920, height: int = 1080) -> Visit:
    visit.page.set_viewport_size({"width": width, "height": height})
    return visit


def deck(release: Release, page: str, language: str = "nl", **filters: str) -> tuple[Slide, ...]:
    return slides(release, items_of(release, page, filters), language)  # type: ignore[arg-type]


def on_slide(visit: Visit, at: int, made: tuple[Slide, ...]) -> None:
    """Waits until a slide is there, in the address and on screen."""
    # While one slide makes way for the next, both may be there for a moment.
    expect(visit.page.get_by_text(f"{at} / {len(made)}", exact=True)).to_be_visible()
    visit.settle()
    expect(visit.page.locator(".st-key-slide .place")).to_have_count(1)
    expect(visit.heading).to_have_text(made[at - 1].plate.finding)
    visit.page.wait_for_function("n => new URLSearchParams(location.search).get('at') === n", arg=str(at))  # fmt: skip
    visit.settle()


@pytest.mark.parametrize("entry", WITH_EXHIBITS, ids=lambda entry: entry.key)
def test_every_slide_of_a_page_is_large_and_whole_on_a_projector(
    dashboard: Server, visiting: Visiting, shipped: Release, entry: PageEntry
) -> None:
    language = "nl" if WITH_EXHIBITS.index(entry) % 2 else "en"
    made = deck(shipped, entry.key, language)
    visit = projected(visiting(dashboard))
    visit.open(f"/{entry.path}", present="1", lang=language)
    for at, slide in enumerate(made, start=1):
        on_slide(visit, at, made)
        assert visit.page.evaluate(_CUT) == [], (at, slide.plate.name)
        sizes = visit.page.evaluate(_SIZES)
        assert sizes["title"] >= 40, (at, slide.plate.name)
        if slide.table is not None:
            assert sizes["table"] >= 22, (at, slide.plate.name)
        else:
            assert sizes["chart"] >= 24, (at, slide.plate.name)
        assert sizes["foot"] >= 22
        if at < len(made):
            visit.page.keyboard.press("PageDown")
    assert visit.errors == []
    assert visit.outside == []


@pytest.mark.parametrize(("width", "height"), [(1280, 720), (1024, 768), (2560, 1440)])
def test_a_slide_fills_other_screens_alike(
    dashboard: Server, visiting: Visiting, width: int, height: int
) -> None:
    visit = projected(visiting(dashboard), width, height)
    visit.open("/corona", present="1", lang="nl")
    assert visit.page.evaluate(_CUT) == []
    unit = min(width / 960, height / 540)
    assert visit.page.evaluate(_SIZES)["title"] >= 20 * unit - 0.1
    box = visit.page.locator(".st-key-slide").bounding_box()
    assert box is not None
    assert abs(box["width"] - 960 * unit) < 2
    assert abs(box["x"] * 2 + box["width"] - width) < 2


def test_on_a_phone_a_slide_is_a_page_that_reads_from_top_to_bottom(
    dashboard: Server, visiting: Visiting
) -> None:
    visit = projected(visiting(dashboard), 390, 800)
    visit.open("/corona", present="1", lang="nl")
    sizes = visit.page.evaluate(_SIZES)
    assert sizes["title"] >= 20
    assert visit.page.get_by_test_id("stMain").evaluate("e => e.scrollWidth - e.clientWidth") <= 1


def test_there_is_nothing_on_screen_but_the_slide(dashboard: Server, visiting: Visiting) -> None:
    texts = translator("nl")
    visit = projected(visiting(dashboard))
    visit.open("/effecten", present="1", lang="nl")
    assert (
        visit.page.locator(".st-key-topbar, .st-key-filters, .footer, .intro, .take").count() == 0
    )
    for entry in PAGES:
        if entry.in_menu:
            shown = visit.page.get_by_role("link", name=texts.text(f"page-{entry.key}"), exact=True)
            assert shown.count() == 0
    assert visit.page.locator(".st-key-slide-notes, .st-key-slide-code").count() == 0
    expect(visit.heading).to_have_count(1)


def test_the_keys_of_a_keyboard_and_of_a_clicker_change_slide_and_address(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    made = deck(shipped, "corona")
    visit = projected(visiting(dashboard))
    visit.open("/corona", present="1", lang="nl")
    at = 1
    for key, step in (("ArrowRight", 1), ("PageDown", 1), ("ArrowLeft", -1), ("PageUp", -1), ("PageUp", 0), ("PageDown", 1)):  # fmt: skip
        visit.page.keyboard.press(key)
        at += step
        on_slide(visit, at, made)
    told = visit.page.locator(".st-key-slide-said").get_by_role("status")
    expect(told).to_contain_text(translator("nl").text("present-place", at=at, n=len(made)))


def test_the_focus_stays_on_the_button_that_was_pressed(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    made = deck(shipped, "corona")
    visit = projected(visiting(dashboard))
    visit.open("/corona", present="1", lang="nl")
    button = visit.page.locator(".st-key-present-next button")
    button.focus()
    for at in (2, 3):
        visit.page.keyboard.press("Enter")
        on_slide(visit, at, made)
        expect(button).to_be_focused()


def test_a_link_opens_the_slide_it_was_taken_from(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    made = deck(shipped, "tijdlijn", pilot=PILOT)
    first = projected(visiting(dashboard))
    first.open("/tijdlijn", present="1", lang="nl", pilot=PILOT)
    first.page.locator(".st-key-present-next button").click()
    on_slide(first, 2, made)
    other = projected(visiting(dashboard))
    other.page.goto(first.page.url)
    other.settle()
    on_slide(other, 2, made)


def test_escape_gives_back_the_very_view(dashboard: Server, visiting: Visiting) -> None:
    visit = visiting(dashboard)
    visit.open("/tijdlijn", lang="en", pilot=PILOT)
    said = visit.page.locator(".st-key-tile-timeline h2").inner_text()
    visit.page.get_by_role("link", name=translator("en").text("present-link")).click()
    visit.page.wait_for_selector(".st-key-slide")
    visit.settle()
    expect(visit.heading).to_have_text(said)
    visit.page.keyboard.press("PageDown")
    visit.page.wait_for_function("() => location.search.includes('at=2')")
    visit.settle()
    visit.page.keyboard.press("Escape")
    visit.page.wait_for_selector(".st-key-topbar")
    visit.settle()
    visit.wait_for_parameters({"lang": "en", "pilot": PILOT})
    assert visit.path == "/tijdlijn"
    expect(visit.page.locator(".st-key-tile-timeline h2")).to_have_text(said)


def test_the_code_is_that_of_the_exact_link_and_the_link_leads_there(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    visit = projected(visiting(dashboard))
    visit.open("/tijdlijn", present="1", lang="nl", pilot=PILOT)
    visit.page.locator(".st-key-present-code button").click()
    panel = visit.page.locator(".st-key-slide-code")
    address = panel.get_by_role("link").get_attribute("href")
    assert address is not None
    code = panel.get_by_role("img")
    assert address in (code.get_attribute("alt") or "")
    drawn = segno.make(address, error="m", micro=False)
    expected = drawn.svg_data_uri(scale=4, border=4, light="#ffffff", dark="#000000")
    assert code.get_attribute("src") == expected
    assert code.evaluate("e => e.naturalWidth") > 100
    parts = urlsplit(address)
    assert f"{parts.scheme}://{parts.netloc}" == dashboard.url
    asked = dict(parse_qsl(parts.query))
    assert asked == {"pilot": PILOT, "lang": "nl", "release": shipped.name}
    said = visit.heading.inner_text()
    visit.page.goto(address)
    visit.settle()
    expect(visit.page.locator(f".st-key-tile-{parts.fragment} h2")).to_have_text(said)


@pytest.mark.parametrize(("scheme", "language"), [("light", "nl"), ("dark", "en")])
@pytest.mark.parametrize("panel", ["", "notes", "qr"])
def test_a_slide_has_nothing_wrong_with_it(
    dashboard: Server, visiting: Visiting, scheme: str, language: str, panel: str
) -> None:
    visit = projected(visiting(dashboard, scheme=scheme))
    opened = {panel: "1"} if panel else {}
    for page, at in (("effecten", "1"), ("overzicht", "2")):
        path = "" if page == "overzicht" else page
        visit.open(f"/{path}", present="1", lang=language, at=at, **opened)
        ground = luminance(visit.page.get_by_test_id("stApp").evaluate("e => getComputedStyle(e).backgroundColor"))  # fmt: skip
        assert ground > 0.8 if scheme == "light" else ground < 0.2
        found = AXE.run(
            visit.page, options={"runOnly": WCAG, "resultTypes": ["violations"]}
        ).response["violations"]
        assert [f"{v['id']}: {n['target']}" for v in found for n in v["nodes"]] == []
    assert visit.errors == []
