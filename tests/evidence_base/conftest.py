"""The evidence itself: the release that the app in this repository serves."""

import os
from pathlib import Path

import pytest

from tests.views.synthetic import quiet
from via_dash.curation.trace import DOCUMENTS
from via_dash.data import Library, Release

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def served() -> Release:
    release = Library(str(DATA)).latest()
    assert release.is_whole, release.faults
    return quiet(release)


@pytest.fixture(scope="session")
def documents() -> dict[str, str]:
    """The text of each document read, from the folder that VIA_DOCUMENTS names."""
    folder = os.environ.get("VIA_DOCUMENTS")
    if not folder:
        pytest.skip("VIA_DOCUMENTS names no folder with the texts of the documents")
    texts = {}
    for number, source_id in enumerate(DOCUMENTS):
        (path,) = Path(folder).glob(f"{number:03}*.txt")
        texts[source_id] = path.read_text(encoding="utf-8")
    return texts
