"""SIGTERM: nobody new comes in, what is under way is finished, and nothing is left behind."""

import re
import signal
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Visiting
from tests.browser.serving import ANSWERS_WITHIN, Server, serving, until
from tests.browser.visiting import PATIENCE, Visit
from via_dash.exports.formats import FORMATS
from via_dash.texts import LANGUAGES, translator

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("up")]

# Longer than a crowded machine takes for these files; nothing is decided by it.
DRAINS_WITHIN = 240
DUTCH = translator("nl")
HANDSHAKE = {
    "connection": "Upgrade",
    "upgrade": "websocket",
    "sec_websocket_version": "13",
    "sec_websocket_key": "AAAAAAAAAAAAAAAAAAAAAA==",
    "sec_websocket_protocol": "streamlit",
}


def export_worker(server: Server) -> psutil.Process:
    """The worker, once its Chromium runs too."""

    def found() -> psutil.Process | None:
        for process in psutil.Process(server.process_id).children():
            if "popen_loky" in " ".join(process.cmdline()) and process.children():
                return process
        return None

    return until(found, "a worker with a Chromium", ANSWERS_WITHIN)


def assert_nobody_new_comes_in(server: Server, script: str) -> None:
    answer = server.wait_for_health("draining")
    assert answer.status == 503
    assert answer.json["release"]
    assert server.ask("/_stcore/health").status == 200, "it lives"
    for language in LANGUAGES:
        answer = server.ask(f"/effecten?lang={language}", accept="text/html")
        assert answer.status == 503
        assert int(answer.headers["retry-after"]) > 0
        assert f'<html lang="{language}">' in answer.text
        assert translator(language).text("draining") in answer.text
    assert server.ask("/_stcore/stream", **HANDSHAKE).status == 503
    assert server.ask(script).status == 200, "open pages still get what they ask for"


def test_a_server_that_is_told_to_end_finishes_a_visitors_files_first(
    visiting: Visiting, sample_data: Path, tmp_path: Path, short_folder: Path
) -> None:
    settings = {"VIA_DRAIN_SECONDS": str(DRAINS_WITHIN), "TMPDIR": str(short_folder)}
    with serving(sample_data, tmp_path, **settings) as server:
        script = next(iter(re.findall(r'src="\.(/static/[^"]+)"', server.ask("/").text)))
        visit = visiting(server)
        visit.open("/briefing", lang="nl", about="works")
        worker = export_worker(server)
        started = [worker, *worker.children(recursive=True)]
        worker.send_signal(signal.SIGSTOP)
        visit.page.get_by_role("button", name=DUTCH.text("briefing-make")).click()
        expect(visit.page.get_by_text(DUTCH.text("briefing-making"))).to_be_visible()
        server.terminate()
        assert_nobody_new_comes_in(server, script)
        worker.send_signal(signal.SIGCONT)
        files = visit.page.locator(".st-key-files [data-testid=stDownloadButton] button")
        expect(files).to_have_count(len(FORMATS), timeout=DRAINS_WITHIN * 1000)
        assert server.ended(DRAINS_WITHIN) == 0
        gone, alive = psutil.wait_procs(started, timeout=ANSWERS_WITHIN)
        assert alive == []
        assert gone
        assert list(short_folder.iterdir()) == []
        assert [line["message"] for line in server.log_lines[-2:]] == ["session closed", "stopped"]
        assert_the_page_says_so_in_its_own_words(visit)


def assert_the_page_says_so_in_its_own_words(visit: Visit) -> None:
    dialog = visit.page.get_by_role("dialog")
    expect(dialog).to_contain_text(DUTCH.text("interrupted-said"), timeout=PATIENCE)
    expect(dialog).to_have_accessible_name(DUTCH.text("interrupted-title"))
    assert "Streamlit" not in visit.page.locator("body").inner_text()
    expect(dialog.get_by_role("button", name=DUTCH.text("interrupted-close"))).to_be_visible()
    assert visit.shows_no_traceback()
