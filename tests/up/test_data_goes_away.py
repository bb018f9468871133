"""The place where the data are may go away, or hold half a release, while visitors read on."""

import json
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.browser.serving import current_release
from tests.up.conftest import Watched
from tests.up.sessions import visited
from via_dash.curation.release import build

pytestmark = pytest.mark.xdist_group("up")


@contextmanager
def unmounted(data: Path) -> Iterator[None]:
    away = data.rename(data.with_name("away"))
    try:
        yield
    finally:
        away.rename(data)


def test_visitors_read_on_while_the_data_directory_is_gone(watched: Watched) -> None:
    server, release = watched.server, current_release(watched.data).name
    before = visited(server, "effecten")
    assert before.charts > 0
    with unmounted(watched.data):
        answer = server.wait_for_health("degraded")
        assert (answer.status, answer.json["release"]) == (200, release)
        assert [fault["reason"] for fault in answer.json["faults"]] == ["missing"]
        assert visited(server, "effecten") == before
        assert server.ask("/open-data/").status == 200
    assert server.wait_for_health("ok").json["release"] == release


def test_half_a_release_is_never_served(watched: Watched, tmp_path: Path) -> None:
    """The pointer is there before the tables, as when a copy breaks off."""
    server, old = watched.server, current_release(watched.data).name
    coming = tmp_path / "data"
    shutil.copytree(watched.data / "authored", coming / "authored")
    declared = coming / "authored" / "release.yaml"
    declared.write_text(declared.read_text().replace("name: 2020-11-09", "name: 2020-12-01"))
    new = build(coming)
    files = sorted((coming / "releases" / new).iterdir())
    half = watched.data / "releases" / new
    half.mkdir()
    kept = (watched.data / "current.json").read_bytes()
    try:
        for file in files[: len(files) // 2]:
            shutil.copy(file, half)
        cut = files[len(files) // 2]
        (half / cut.name).write_bytes(cut.read_bytes()[:100])
        (watched.data / "current.json").write_text(json.dumps({"release": new}))
        assert server.wait_for_health("degraded").json["release"] == old
        assert visited(server, "effecten").errors == []
        for file in files[len(files) // 2 :]:
            shutil.copy(file, half)
        assert server.wait_for_health("ok").json["release"] == new
        assert watched.counted("via_release_info", release=new) == 1
        assert watched.counted("via_release_info", release=old) == 0
    finally:
        (watched.data / "current.json").write_bytes(kept)
        shutil.rmtree(half)
        server.wait_for_health("ok")
