"""The first thing anybody asks of a fresh server may be a page deep inside."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visiting
from tests.browser.serving import serving
from via_dash.data import Release
from via_dash.texts import translator
from via_dash.ui.registry import MENU
from via_dash.views import effects

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("fresh-servers")]


def test_a_deep_link_is_the_first_thing_a_fresh_server_is_asked(
    visiting: Visiting, sample_data: Path, release: Release, tmp_path: Path
) -> None:
    texts = translator("en")
    charts = [
        view
        for make in (effects.net, effects.gross, effects.levels)
        if (view := make(release, ())) is not None
    ]
    assert charts, "the sample has nothing to draw on this page"
    with serving(sample_data, tmp_path) as server:
        visit = visiting(server)
        document = visit.open("/effecten", lang="en")
        assert '<html lang="en">' in document.text()
        assert visit.page.evaluate("() => document.documentElement.lang") == "en"
        expect(visit.heading).to_have_text(texts.text("title-effecten"))
        assert visit.navigation == [
            translator("nl").text("language-name"),
            *(texts.text(f"page-{page.key}") for page in MENU),
        ]
        for view in charts:
            tile = visit.tile(view.key)
            expect(tile.get_by_role("heading", level=2)).to_contain_text(texts.say(view.finding))
            expect(tile.get_by_test_id("stPlotlyChart").locator(".main-svg").first).to_be_visible()
        assert visit.faults.count() == 0
        assert visit.errors == []
