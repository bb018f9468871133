"""The renderer: made again after a Chromium died, and it asks no host for anything."""

import json
import os
import re
import signal
import stat
import threading
import xml.etree.ElementTree as ET
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psutil
import pytest

from tests.exports.pictures_reading import FIGURE, LANGUAGES, SVG, charts, draw, needs_chromium
from via_dash.data import Release
from via_dash.exports import pictures
from via_dash.exports.document import Plate
from via_dash.exports.pictures import picture
from via_dash.exports.renderer import PictureUnavailable, Renderer, find_chromium
from via_dash.texts import translator

# One Chromium for all of these.
pytestmark = pytest.mark.xdist_group("pictures")


@pytest.fixture(autouse=True)
def _nothing_kept() -> None:
    pictures._CACHE.clear()


@needs_chromium
def test_a_killed_chromium_is_started_again(renderer: Renderer) -> None:
    first = draw(renderer)
    group = renderer.process
    assert group is not None
    os.killpg(group, signal.SIGKILL)
    assert draw(renderer) == first
    assert renderer.process not in (None, group)


@needs_chromium
def test_a_chromium_whose_tabs_are_killed_is_started_again(renderer: Renderer) -> None:
    """The program that draws dies, while the process that was started lives on."""
    first = draw(renderer)
    assert renderer.process is not None
    below = psutil.Process(renderer.process).children(recursive=True)
    for process in below:
        if "--type=renderer" in process.cmdline():
            process.kill()
    impatient = renderer._picture_seconds
    renderer._picture_seconds = 3.0
    try:
        with pytest.raises(PictureUnavailable):
            draw(renderer)
    finally:
        renderer._picture_seconds = impatient
    assert draw(renderer) == first


@needs_chromium
def test_what_takes_too_long_is_ended_and_the_next_works() -> None:
    own = Renderer(picture_seconds=0.0)
    try:
        own.warm()
        before = own.process
        with pytest.raises(PictureUnavailable) as slow:
            draw(own)
        assert slow.value.reason == "slow"
        assert before is not None
        assert not psutil.pid_exists(before) or psutil.Process(before).status() == "zombie"
        own._picture_seconds = 60.0
        assert draw(own).startswith(b"\x89PNG")
    finally:
        own.close()


@needs_chromium
def test_a_figure_that_fails_does_not_hold_up_the_next(renderer: Renderer) -> None:
    with pytest.raises(PictureUnavailable) as failed:
        renderer.render(FIGURE, "bmp", width=200, height=100, scale=1)  # type: ignore[arg-type]
    assert failed.value.reason == "failed"
    assert draw(renderer).startswith(b"\x89PNG")


@needs_chromium
def test_a_chromium_that_appears_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = find_chromium()
    assert real is not None
    link = tmp_path / "chromium"
    monkeypatch.setenv("CHROMIUM_PATH", str(link))
    own = Renderer()
    try:
        with pytest.raises(PictureUnavailable) as missing:
            draw(own)
        assert missing.value.reason == "missing"
        link.write_text("#!/bin/sh\nexit 1\n", encoding="ascii")
        link.chmod(link.stat().st_mode | stat.S_IXUSR)
        for _ in range(2):
            with pytest.raises(PictureUnavailable) as broken:
                draw(own)
            assert broken.value.reason == "missing"
        link.write_text(f'#!/bin/sh\nexec "{real}" "$@"\n', encoding="ascii")
        assert draw(own).startswith(b"\x89PNG")
    finally:
        own.close()


def test_a_path_that_is_set_counts(tmp_path: Path) -> None:
    program = tmp_path / "own"
    program.write_text("#!/bin/sh\n", encoding="ascii")
    program.chmod(0o755)
    assert find_chromium({"CHROMIUM_PATH": str(program)}) == str(program)
    assert find_chromium({"BROWSER_PATH": str(program)}) == str(program)
    assert find_chromium({"CHROMIUM_PATH": str(tmp_path / "gone"), "BROWSER_PATH": str(program)}) is None  # fmt: skip


def test_each_reason_has_its_text() -> None:
    for reason in ("missing", "failed", "slow"):
        for language in LANGUAGES:
            assert translator(language).text(PictureUnavailable(reason).key)  # type: ignore[arg-type]


@needs_chromium
def test_pictures_asked_for_at_once_are_all_made(release: Release, renderer: Renderer) -> None:
    texts = translator("nl")
    found = charts(release, "nl")
    gate = threading.Barrier(len(found))

    def make(plate: Plate) -> bytes:
        gate.wait()
        return picture(plate, texts, release, "svg", "document", renderer=renderer)

    with ThreadPoolExecutor(len(found)) as pool:
        made = list(pool.map(make, found))
    for plate, svg in zip(found, made, strict=True):
        assert ET.fromstring(svg).findtext(f"{SVG}title") == plate.finding


@needs_chromium
def test_no_host_is_asked_for_anything(release: Release, tmp_path: Path) -> None:
    """Chromium's own record of the network, from its start to its end.

    What Chromium wants of its makers is sent to a port of this machine where nothing listens.
    """
    log = tmp_path / "net.json"
    own = Renderer(flags=(f"--log-net-log={log}",))
    try:
        for plate in charts(release, "nl"):
            picture(plate, translator("nl"), release, "png", "slide", renderer=own)
        assert own._running is not None
        page = own._running.kaleido._html_tmp_dir.path / "index.html"
        scripts = re.findall(r'src="([^"]*)"', page.read_text(encoding="utf-8"))
    finally:
        own.close()
    record = json.loads(log.read_text(encoding="utf-8"))
    kinds = record["constants"]["logEventTypes"]
    begun = [e for e in record["events"] if e["type"] == kinds["URL_REQUEST_START_JOB"]]
    asked = {e["params"]["url"] for e in begun if "url" in e.get("params", {})}
    here = ("file:", "data:", "blob:", "chrome", "http://127.0.0.1:9/")
    assert not [url for url in asked if not url.startswith(here)]
    tried = {kinds["TCP_CONNECT_ATTEMPT"], kinds["HOST_RESOLVER_MANAGER_JOB"]}
    assert not [e for e in record["events"] if e["type"] in tried]
    # plotly.js is the one that came with plotly, and MathJax is off.
    assert [s.rsplit("/", 1)[-1] for s in scripts] == ["plotly.min.js", "kaleido_scopes.js"]
    assert all(s.startswith("file:") for s in scripts)
