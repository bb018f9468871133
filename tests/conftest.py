"""A small but complete set of evidence to test with; no test reads the real evidence."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

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
