"""A small but complete set of evidence to test with, and a server over the real evidence."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.browser.serving import Server, copy_of_shipped, serving
from via_dash.curation.release import build
from via_dash.data import Library, Release

SAMPLE = Path(__file__).parent / "sample"

settings.register_profile("tests", deadline=None, database=None)
settings.load_profile("tests")


@pytest.fixture(scope="session")
def sample_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data directory with the sample, built; read it, never write in it."""
    data = tmp_path_factory.mktemp("sample") / "data"
    shutil.copytree(SAMPLE, data / "authored")
    build(data)
    return data


@pytest.fixture(scope="session")
def release(sample_data: Path) -> Release:
    """The sample as a page gets it."""
    return Library(str(sample_data)).latest()


@pytest.fixture
def authored(tmp_path: Path) -> Path:
    """A folder of YAML of its own, to change and to build from its parent."""
    return Path(shutil.copytree(SAMPLE, tmp_path / "data" / "authored"))


@pytest.fixture
def built(sample_data: Path, tmp_path: Path) -> Path:
    """A built data directory of its own, to change."""
    return Path(shutil.copytree(sample_data, tmp_path / "built"))


@pytest.fixture(scope="session")
def shipped_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the evidence of this checkout. Tests ask of it only what any evidence must meet."""
    return copy_of_shipped(tmp_path_factory.mktemp("shipped"))


@pytest.fixture(scope="session")
def shipped(shipped_data: Path) -> Release:
    """The same evidence as a page gets it."""
    return Library(str(shipped_data)).latest()


@pytest.fixture(scope="session")
def dashboard(shipped_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The dashboard as it would be deployed from this checkout."""
    with serving(shipped_data, tmp_path_factory.mktemp("dashboard")) as server:
        yield server


_WITH_REAL_PARTS = ("browser", "deploy", "protection", "up")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What has servers, a browser and a clock of its own may be tried twice; the summary names it."""
    for item in items:
        if item.path.parent.name in _WITH_REAL_PARTS:
            item.add_marker(pytest.mark.flaky(reruns=1))
