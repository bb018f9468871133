"""The dashboard's pages run in this process over the sample, and a real server over the same."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from tests.browser.serving import CHECKOUT, Server, serving
from via_dash.data import Library, Release
from via_dash.ui import evidence_source
from via_dash.ui.registry import PageEntry

Opening = Callable[..., AppTest]

_MAIN = CHECKOUT / "via_dash" / "ui" / "main.py"


@pytest.fixture(scope="session", autouse=True)
def packages_scanned_once() -> Iterator[None]:
    """Every new ``AppTest`` searches all installed packages: nine tenths of what a page's run takes."""
    with pytest.MonkeyPatch.context() as patch:
        once = cache(manifest_scanner.scan_component_manifests)
        patch.setattr(manifest_scanner, "scan_component_manifests", once)
        yield


@pytest.fixture
def sample_served(sample_data: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Pages that run in this process read the sample."""
    monkeypatch.setenv("VIA_DATA", str(sample_data))
    evidence_source.library.cache_clear()
    yield
    evidence_source.library.cache_clear()


@pytest.fixture
def opening(sample_served: None) -> Opening:
    """``opening(page, lang="en")`` runs a page as for a visitor with that address."""

    def run(entry: PageEntry, **parameters: str) -> AppTest:
        visitor = AppTest.from_file(_MAIN, default_timeout=60)
        for name, value in parameters.items():
            visitor.query_params[name] = value
        visitor.run()
        if entry.path:
            visitor.switch_page(str(entry.script))
            for name, value in parameters.items():
                visitor.query_params[name] = value
            visitor.run()
        return visitor

    return run


@pytest.fixture(scope="session")
def shipped() -> Release:
    """The evidence of this checkout."""
    return Library(str(CHECKOUT / "data")).latest()


@pytest.fixture(scope="session")
def server(sample_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A real server over the sample, for what can be asked of it without a browser."""
    with serving(sample_data, tmp_path_factory.mktemp("server")) as running:
        yield running
