"""Real servers and a real Chromium."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Error, Page, expect, sync_playwright

from tests.browser.serving import Server
from tests.browser.visiting import PATIENCE, Visit

Visiting = Callable[..., Visit]

QUIET = (
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


def chromium_found() -> str | None:
    """Where Chromium is; None where there is none."""
    places = (
        lambda: os.environ.get("CHROMIUM_PATH"),
        lambda: shutil.which("chromium"),
        _playwrights_own,
    )
    found = (path for place in places if (path := place()) and Path(path).is_file())
    return next(found, None)


@pytest.fixture(scope="session")
def chromium_path() -> str:
    """Without Chromium these tests are skipped, or fail where they are required."""
    if (path := chromium_found()) is not None:
        return path
    if os.environ.get("VIA_BROWSER_REQUIRED") == "1":
        pytest.fail(_NO_CHROMIUM)
    pytest.skip(_NO_CHROMIUM)


@pytest.fixture(scope="module")
def chromium(chromium_path: str) -> Iterator[Browser]:
    """One browser per module: while it lives, no other event loop can run in this process."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_path, args=QUIET)
        yield browser
        browser.close()


class Tabs:
    """Tabs that one visitor after another sits down at, each a profile of its own.

    Nothing of a visitor stays but what Chromium has compiled of the front end, which is most of
    the work of opening a page.
    """

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._free: dict[str, list[Page]] = {}

    def take(self, locale: str) -> Page:
        if free := self._free.get(locale):
            return free.pop()
        context = self._browser.new_context(locale=locale, accept_downloads=True)
        context.set_default_timeout(PATIENCE)
        return context.new_page()

    def give_back(self, page: Page, locale: str, base: str) -> None:
        """Clears a tab for the next; one that cannot be cleared is thrown away."""
        try:
            _clear(page, base)
        except Error:
            page.context.close()
        else:
            self._free.setdefault(locale, []).append(page)


def _clear(page: Page, base: str) -> None:
    """Ends the visit on a page that does nothing, of the same site: another would be another process."""
    context = page.context
    for other in context.pages:
        if other is not page:
            other.close()
    page.unroute_all()
    context.unroute_all()
    context.set_offline(False)
    context.clear_permissions()
    page.mouse.move(-1, -1)
    page.goto(f"{base}/_stcore/health")
    page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
    context.clear_cookies()


@pytest.fixture(scope="module")
def tabs(chromium: Browser) -> Tabs:
    return Tabs(chromium)


@pytest.fixture
def visiting(tabs: Tabs) -> Iterator[Visiting]:
    """``visiting(server)`` is a new visitor, with nothing kept from any other."""
    visits: list[tuple[Visit, str]] = []

    def visitor(
        server: Server,
        *,
        width: int = 1440,
        height: int = 1000,
        scheme: str = "light",
        locale: str = "nl-NL",
        forced_colors: Literal["active", "none"] = "none",
        reduced_motion: Literal["reduce", "no-preference"] = "no-preference",
    ) -> Visit:
        page = tabs.take(locale)
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(
            media="null",
            color_scheme=scheme,  # type: ignore[arg-type]
            forced_colors=forced_colors,
            reduced_motion=reduced_motion,
        )
        visits.append((Visit(page, server.url), locale))
        return visits[-1][0]

    yield visitor
    for visit, locale in visits:
        visit.leave()
        tabs.give_back(visit.page, locale, visit.base)
