"""What the statements on accessibility and privacy say is what a browser finds, and they are whole on paper."""

import re
from pathlib import Path

import pytest

from tests.browser.conftest import Visiting
from tests.browser.serving import CHECKOUT, Server
from tests.browser.test_every_page import AXE, WCAG
from tests.browser.test_print import bare, text_of
from via_dash.texts import translator
from via_dash.ui.accessibility_statement import AXE_CRITERIA, STATEMENT, WCAG_CRITERIA
from via_dash.ui.privacy_statement import PRIVACY

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]

_STRICTER = {"wcag213"}  # of level AAA: a rule may serve a criterion of each level
_LONGEST_LINE = 85  # signs; a line of 70 zeros holds some more letters than zeros

# The most signs on one line of the running text.
_LINE = """() => Math.max(...[...document.querySelectorAll('.prose > p')].map(p => {
  const lines = p.getBoundingClientRect().height / parseFloat(getComputedStyle(p).lineHeight);
  return lines < 1.5 ? 0 : p.textContent.length / Math.ceil(lines - .1);
}))"""
_STORED = "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]"


def test_the_statement_counts_what_axe_tests_and_is_whole_on_paper(
    dashboard: Server, visiting: Visiting, tmp_path: Path
) -> None:
    texts = translator("nl")
    visit = visiting(dashboard)
    visit.open("/toegankelijkheid", lang="nl")
    told = AXE.run(visit.page, options={"runOnly": WCAG}).response
    ran = (rule for kind in ("passes", "violations", "incomplete", "inapplicable") for rule in told[kind])  # fmt: skip
    criteria = {tag for rule in ran for tag in rule["tags"] if re.fullmatch(r"wcag\d{3,4}", tag)}
    assert len(criteria - _STRICTER) == AXE_CRITERIA < WCAG_CRITERIA / 2
    limits = texts.text("statement-limits-rules", covered=AXE_CRITERIA, all=WCAG_CRITERIA)
    assert limits in visit.text
    assert 40 < visit.page.evaluate(_LINE) <= _LONGEST_LINE

    said = bare(text_of(visit.page.pdf(format="A4", prefer_css_page_size=True), tmp_path))
    for part in (f"contents-{part.anchor}" for part in STATEMENT):
        assert bare(texts.text(part)) in said, part
    assert bare(texts.text("statement-draft")) in said
    assert bare(texts.text("contents-label")) not in said
    assert said.count(bare(texts.text("to-fill-in"))) == 5
    assert visit.errors == []


def test_nothing_is_in_the_browser_nor_in_the_log_but_what_the_page_says(
    dashboard: Server, visiting: Visiting, tmp_path: Path
) -> None:
    texts = translator("nl")
    visit = visiting(dashboard)
    visit.open("/effecten", lang="nl", role="employer")
    visit.open("/privacy", lang="nl", role="employer")
    assert visit.page.context.cookies() == []
    stored = {name.partition("-")[0] for name in visit.page.evaluate(_STORED)}
    assert stored == {"stActiveTheme"}
    assert "stActiveTheme:" in texts.text("privacy-browser-theme")
    lines = dashboard.log.splitlines()
    assert any("/privacy" in line for line in lines)
    assert not any("role=" in line or "?lang" in line for line in lines)
    assert not any("HeadlessChrome" in line for line in lines)

    said = bare(text_of(visit.page.pdf(format="A4", prefer_css_page_size=True), tmp_path))
    for part in (f"contents-{part.anchor}" for part in PRIVACY):
        assert bare(texts.text(part)) in said, part
    assert visit.outside == []
    assert visit.errors == []


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_cookie_of_the_web_server_is_named_as_the_web_server_sets_it(language: str) -> None:
    set_by = re.findall(
        r"(\w+)=\$request_id; ([^\"]*)", (CHECKOUT / "deploy/nginx.conf").read_text("utf-8")
    )
    ((name, how),) = set_by
    assert translator(language).text("privacy-browser-replica").startswith(f"{name}:")  # type: ignore[arg-type]
    assert "HttpOnly" in how
    assert "Max-Age" not in how
    assert "Expires" not in how
