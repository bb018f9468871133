"""Real servers and a real Chromium."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser.serving import Server, copy_of_shipped, serving
from tests.browser.visiting import PATIENCE, Visit
from via_dash.data import Library, Release

Visiting = Callable[..., Visit]

_QUIET = (
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
_NO_CHROMIUM = "no Chromium: set CHROMIUM_PATH, put `chromium` on the path, or run `playwright install chromium`"

expect.set_options(timeout=15_000)


def _playwrights_own() -> str:
    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Where Chromium is; without one these tests are skipped, or fail where they are required."""
    places = (
        lambda: os.environ.get("CHROMIUM_PATH"),
        lambda: shutil.which("chromium"),
        _playwrights_own,
    )
    for place in places:
        if (path := place()) and Path(path).is_file():
            return path
    if os.environ.get("VIA_BROWSER_REQUIRED") == "1":
        pytest.fail(_NO_CHROMIUM)
    pytest.skip(_NO_CHROMIUM)


@pytest.fixture(scope="module")
def chromium(chromium_path: str) -> Iterator[Browser]:
    """One browser per module: while it lives, no other event loop can run in this process."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=_QUIET)
        yield browser
        browser.close()


@pytest.fixture
def visiting(chromium: Browser) -> Iterator[Visiting]:
    """``visiting(server)`` is a new visitor, with nothing kept from any other."""
    contexts = []

    def visitor(
        server: Server, *, width: int = 1440, scheme: str = "light", locale: str = "nl-NL"
    ) -> Visit:
        context = chromium.new_context(
            viewport={"width": width, "height": 1000},
            color_scheme=scheme,  # type: ignore[arg-type]
            locale=locale,
            accept_downloads=True,
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return Visit(context.new_page(), server.url)

    yield visitor
    for context in contexts:
        context.close()


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
