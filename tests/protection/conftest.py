"""The hostile sample, read by the pages in this process and by a real server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.conftest import chromium, chromium_path, tabs, visiting
from tests.browser.serving import Server, serving
from tests.conftest import SAMPLE
from tests.protection.hostile_data import make_hostile
from tests.ui.conftest import packages_scanned_once
from via_dash.ui import evidence_source

__all__ = ["chromium", "chromium_path", "packages_scanned_once", "tabs", "visiting"]


@pytest.fixture(scope="session")
def hostile_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_hostile(SAMPLE, tmp_path_factory.mktemp("hostile") / "data")


@pytest.fixture
def sample_served(sample_data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Pages that run in this process read the sound sample."""
    yield from _served(sample_data, monkeypatch)


@pytest.fixture
def hostile_served(hostile_data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Pages that run in this process read it."""
    yield from _served(hostile_data, monkeypatch)


def _served(data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("VIA_DATA", str(data))
    evidence_source.library.cache_clear()
    yield
    evidence_source.library.cache_clear()


@pytest.fixture(scope="session")
def guarded(hostile_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A real server over the hostile sample, with names of its own and a site that may frame it."""
    folder = tmp_path_factory.mktemp("guarded")
    settings = {
        "VIA_HOSTS": "127.0.0.1, dash.example.org",
        "VIA_EMBED_IN": "https://www.example.org not-an-origin",
    }
    with serving(hostile_data, folder, **settings) as server:
        yield server
