"""A visitor puts a briefing together, takes its files along, and a picture of one chart."""

import io
import zipfile
from pathlib import Path

import docx
import openpyxl
import pikepdf
import pptx
import pytest
from playwright.sync_api import Locator

from tests.browser.conftest import Visiting
from tests.browser.serving import Server
from tests.browser.test_every_page import violations
from tests.browser.visiting import PATIENCE, Visit
from via_dash.data import Release
from via_dash.exports.formats import FORMATS
from via_dash.texts import Message, translator
from via_dash.ui.exhibits import view_of
from via_dash.views import questions

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]

DUTCH = translator("nl")


def taken(visit: Visit, button: Locator) -> tuple[str, bytes]:
    """The name and content of the file behind a button."""
    with visit.page.expect_download(timeout=PATIENCE) as download:
        button.click()
    return download.value.suggested_filename, Path(download.value.path()).read_bytes()


def make_files(visit: Visit) -> dict[str, bytes]:
    """Makes all files and takes each of them along, by extension."""
    visit.page.get_by_role("button", name=DUTCH.text("briefing-make")).click()
    files = visit.page.locator(".st-key-files [data-testid=stDownloadButton] button")
    files.nth(len(FORMATS) - 1).wait_for(timeout=4 * PATIENCE)
    visit.settle()
    found = dict(taken(visit, button) for button in files.all())
    return {name.rpartition(".")[2]: content for name, content in found.items()}


def test_a_briefing_is_put_together_and_taken_along(
    visiting: Visiting, dashboard: Server, shipped: Release
) -> None:
    visit = visiting(dashboard)
    visit.open("/briefing", about="works")
    files = make_files(visit)
    assert set(files) == {form.extension for form in FORMATS.values()}
    finding = DUTCH.say(_first_finding(shipped))
    slides = pptx.Presentation(io.BytesIO(files["pptx"])).slides
    assert any(finding[:40] in shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame)  # fmt: skip
    assert any(finding[:40] in p.text for p in docx.Document(io.BytesIO(files["docx"])).paragraphs)
    assert pikepdf.open(io.BytesIO(files["pdf"])).Root.Lang == "nl-NL"
    assert len(openpyxl.load_workbook(io.BytesIO(files["xlsx"])).sheetnames) > 2
    assert finding[:40] in files["html"].decode("utf-8")
    for form in ("pptx", "docx", "xlsx"):
        assert zipfile.ZipFile(io.BytesIO(files[form])).testzip() is None
    assert violations(visit) == []
    assert visit.errors == []
    assert visit.outside == []


def _first_finding(release: Release) -> Message:
    view = view_of(release, questions.answered_by(release, "works")[0])
    assert view is not None
    return view.finding


def test_a_chart_is_taken_along_as_a_picture(visiting: Visiting, dashboard: Server) -> None:
    visit = visiting(dashboard)
    visit.open("/effecten")
    tile = visit.tile("net")
    tile.get_by_text(DUTCH.text("tile-details")).click()
    visit.settle()
    for form, begins in (("png-slide", b"\x89PNG"), ("svg-document", b"<svg")):
        tile.get_by_text(DUTCH.text(f"picture-{form}"), exact=True).click()
        label = DUTCH.text("picture-download", form=DUTCH.text(f"picture-{form}"))
        button = tile.get_by_role("button", name=label)
        button.wait_for(timeout=2 * PATIENCE)
        visit.settle()
        name, content = taken(visit, button)
        assert name.startswith("via-net-")
        assert content.lstrip().startswith(begins)
    assert visit.errors == []


def test_a_tile_leads_to_a_briefing_of_it_with_its_filters(
    visiting: Visiting, dashboard: Server
) -> None:
    visit = visiting(dashboard)
    visit.open("/effecten", study="ib-almere")
    tile = visit.tile("net")
    tile.get_by_text(DUTCH.text("tile-details")).click()
    visit.settle()
    tile.get_by_role("link", name=DUTCH.text("tile-briefing")).click()
    visit.heading.get_by_text(DUTCH.text("title-briefing")).wait_for(timeout=PATIENCE)
    visit.settle()
    assert visit.parameters["show"] == "effecten.net~study:ib-almere"
    assert DUTCH.text("briefing-contents", n=1) in visit.text
