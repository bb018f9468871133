"""A fault nobody foresaw: the visitor gets a number, the log has the traceback under that number."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visiting
from tests.browser.serving import CHECKOUT, Server, serving
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui.registry import MENU

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("fresh-servers")]

SECRET = "the password is swordfish"


@pytest.fixture(scope="module")
def faulty(
    chromium_path: str, sample_data: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """A server from a copy of the checkout in which one page fails halfway."""
    folder = tmp_path_factory.mktemp("faulty")
    checkout = folder / "checkout"
    ignore = shutil.ignore_patterns("__pycache__")
    for part in ("via_dash", "pages", ".streamlit"):
        shutil.copytree(CHECKOUT / part, checkout / part, ignore=ignore)
    shutil.copy(CHECKOUT / "app.py", checkout / "app.py")
    page = checkout / "pages" / "corona.py"
    page.write_text(page.read_text() + f'\nraise RuntimeError("{SECRET}")\n')
    with serving(sample_data, folder, checkout) as server:
        yield server


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_fails_shows_a_number_and_the_log_has_the_traceback_under_it(
    faulty: Server, visiting: Visiting, language: Language
) -> None:
    texts = translator(language)
    visit = visiting(faulty)
    visit.open("/corona", lang=language)
    expect(visit.faults).to_have_count(1)
    said = visit.faults.inner_text()
    before, after = texts.text("unforeseen", number="#").split("#")
    assert said.startswith(before)
    assert said.endswith(after)
    number = said.removeprefix(before).removesuffix(after)
    assert re.fullmatch(r"[0-9a-f]{8}", number)
    assert visit.shows_no_traceback()
    assert SECRET not in visit.page.content()
    (entry,) = (line for line in faulty.log_lines if line.get("fault") == number)
    trace = entry["exc_info"]
    assert trace.startswith("Traceback (most recent call last)")
    assert "pages/corona.py" in trace[: trace.index(SECRET)]
    opened = [line for line in faulty.log_lines if line["message"] == "session opened"]
    assert entry["request"] in [line["request"] for line in opened]


def test_every_fault_has_its_own_number(faulty: Server, visiting: Visiting) -> None:
    visit = visiting(faulty)
    visit.open("/corona", lang="nl")
    first = visit.faults.inner_text()
    visit.reload()
    assert visit.faults.inner_text() != first


def test_what_stood_before_the_fault_stays_and_the_other_pages_work(
    faulty: Server, visiting: Visiting
) -> None:
    visit = visiting(faulty)
    visit.open("/corona", lang="nl")
    expect(visit.heading).to_have_text(translator("nl").text("title-corona"))
    assert visit.tiles
    assert len(visit.navigation) == len(MENU) + 1
    visit.open("/effecten", lang="nl")
    assert visit.faults.count() == 0
    assert faulty.is_alive
