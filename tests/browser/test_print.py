"""A page on paper: all of it, and nothing that can only be clicked."""

import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.browser.conftest import Visiting
from tests.browser.serving import Server
from via_dash.data import Release
from via_dash.texts import translator
from via_dash.ui.exhibits import items_of, of_page, view_of
from via_dash.ui.registry import PAGES, PageEntry

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("print")]

WITH_EXHIBITS = tuple(entry for entry in PAGES if of_page(entry.key))
_PAPER = 182 / 25.4 * 96  # what A4 leaves between its margins, in CSS pixels

_BEYOND = """room => [...document.querySelectorAll('.stMainBlockContainer *')]
  .filter(e => e.getClientRects().length && e.getBoundingClientRect().right > room + 2
    && !e.closest('svg') && !e.closest('[aria-hidden=true]'))
  .map(e => e.outerHTML.slice(0, 100))"""
_CHARTS = """() => [...document.querySelectorAll('.js-plotly-plot .main-svg')].map(e => {
  const r = e.getBoundingClientRect(), t = e.closest('[class*=st-key-tile-]').getBoundingClientRect();
  return [r.right, r.bottom - t.bottom, r.width];
})"""


def bare(text: str) -> str:
    """Letters and digits alone: paper breaks and hyphenates lines where it likes."""
    return re.sub(r"[\W_]+", "", text)


def text_of(pdf: bytes, folder: Path) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("no pdftotext on this machine")
    path = folder / "page.pdf"
    path.write_bytes(pdf)
    done = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)
    return done.stdout.decode()


@pytest.mark.parametrize("entry", WITH_EXHIBITS, ids=lambda entry: entry.key)
def test_a_page_is_whole_on_paper(
    dashboard: Server, visiting: Visiting, shipped: Release, entry: PageEntry, tmp_path: Path
) -> None:
    texts = translator("nl")
    visit = visiting(dashboard)
    visit.open(f"/{entry.path}", lang="nl")
    shown = set(visit.tiles)
    pdf = visit.page.pdf(format="A4", prefer_css_page_size=True)
    said = bare(text_of(pdf, tmp_path))
    views = [view_of(shipped, item) for item in items_of(shipped, entry.key, {})]
    on_page = [view for view in views if view is not None and view.key in shown]
    assert on_page or entry.key == "bronnen"
    for view in on_page:
        assert bare(texts.say(view.finding)) in said, view.key
    assert said.count(bare(texts.text("source-label"))) >= len(on_page)
    assert bare(texts.date(shipped.as_of)) in said
    menu = [bare(texts.text(f"page-{page.key}")) for page in PAGES if page.in_menu]
    assert "".join(menu[:4]) not in said
    for key in ("present-link", "print-link", "tile-details", "skip-to-content", "filters-more"):
        assert bare(texts.text(key)) not in said, key


@pytest.mark.parametrize("path", ["tijdlijn", "effecten", "corona", "complexiteit", "afwegen"])
def test_no_chart_is_cut_off_at_the_edge_of_the_paper(
    dashboard: Server, visiting: Visiting, path: str
) -> None:
    visit = visiting(dashboard)
    visit.open(f"/{path}", lang="nl")
    visit.page.emulate_media(media="print")
    # As wide as paper, which no script of the page is told when it is printed.
    visit.page.add_style_tag(content=f"@media print {{ html {{ width: {_PAPER}px !important; }} }}")
    charts = visit.page.evaluate(_CHARTS)
    assert charts
    for right, below, width in charts:
        assert right <= _PAPER + 2
        assert below <= 2
        assert width > _PAPER * 0.6


def test_the_filters_are_said_in_words_and_the_address_is_there(
    dashboard: Server, visiting: Visiting, shipped: Release, tmp_path: Path
) -> None:
    texts = translator("nl")
    visit = visiting(dashboard)
    visit.open("/tijdlijn", lang="nl", pilot="nudging")
    (item, *_) = items_of(shipped, "tijdlijn", {"pilot": "nudging"})
    assert item.parameters == (("pilot", "nudging"),)
    said = bare(text_of(visit.page.pdf(format="A4"), tmp_path))
    assert bare(texts.text("filter-pilot")) + bare(": Nudging") in said
    assert bare(visit.page.url) in said
    assert visit.page.locator(".on-paper").is_hidden()


def test_who_wants_paper_is_led_to_the_briefing_of_this_page_with_its_filters(
    dashboard: Server, visiting: Visiting
) -> None:
    visit = visiting(dashboard)
    visit.open("/tijdlijn", lang="nl", pilot="nudging")
    link = visit.page.get_by_role("link", name=translator("nl").text("print-link"))
    address = link.get_attribute("href") or ""
    assert address.startswith("briefing?")
    (shown,) = parse_qs(urlsplit(address).query)["show"]
    assert shown.split(",")[0] == "tijdlijn.timeline~pilot:nudging"
