"""The clock of the machine may jump, back or forth: only how long ago something was counts."""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from via_dash import data as loading
from via_dash.data import RECHECK_SECONDS, Library
from via_dash.exports import renderer
from via_dash.exports.renderer import AGAIN_AFTER_SECONDS, PictureUnavailable, Renderer

YEARS = 10 * 366 * 86400.0
Set = Callable[[float], None]


@pytest.fixture(params=[-YEARS, YEARS], ids=["back", "forth"])
def jumped(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Puts the machine's clock ten years back or forth."""
    now = time.time

    def jump() -> None:
        monkeypatch.setattr(time, "time", lambda: now() + request.param)

    return jump


@pytest.fixture
def passed(monkeypatch: pytest.MonkeyPatch) -> Set:
    """``passed(seconds)``: as if so many had gone by."""
    began, clock = time.monotonic(), [0.0]
    monkeypatch.setattr(time, "monotonic", lambda: began + clock[0])
    return lambda seconds: clock.__setitem__(0, clock[0] + seconds)


def test_a_new_release_is_looked_for_as_often_whatever_the_clock_says(
    sample_data: Path, jumped: Callable[[], None], passed: Set, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []
    read = loading._read
    monkeypatch.setattr(
        loading, "_read", lambda system, path: looked.append(path) or read(system, path)
    )
    library = Library(str(sample_data))
    library.latest()
    jumped()
    looked.clear()
    library.latest()
    assert looked == [], "not yet time"
    passed(RECHECK_SECONDS)
    library.latest()
    assert looked, "time to look again"


def test_a_chromium_that_did_not_start_is_tried_again_after_as_long(
    jumped: Callable[[], None], passed: Set, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[str] = []

    def fails(self: object, path: str, *_: object) -> None:
        tried.append(path)
        raise RuntimeError("does not start")

    monkeypatch.setattr(renderer._Running, "open", fails)
    monkeypatch.setattr(renderer, "find_chromium", lambda: "/bin/false")
    broken = Renderer()
    for seconds, times in ((0, 1), (AGAIN_AFTER_SECONDS / 2, 1), (AGAIN_AFTER_SECONDS, 2)):
        passed(seconds)
        with pytest.raises(PictureUnavailable):
            broken.warm()
        jumped()
        assert len(tried) == times
