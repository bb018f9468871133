"""A visitor with a real browser: one context, one page, and everything that goes wrong in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from playwright.sync_api import Locator, Page, Response, TimeoutError, expect

from via_dash.texts import Translator

PATIENCE = 60_000  # milliseconds before a test gives up; nothing is decided by it

# The run has ended, every element of it is on screen, and nothing moves.
_SETTLED = """() => {
  const all = s => [...document.querySelectorAll(s)];
  const app = document.querySelector('[data-testid=stApp]');
  return app !== null && app.dataset.testScriptState === 'notRunning'
    && document.getElementById('first-paint') === null
    && document.querySelector('.st-key-topbar, .st-key-slide') !== null
    && all('[data-testid=stSkeleton]').length === 0
    && all('[data-testid=stElementContainer]').every(e => e.childElementCount > 0 && e.dataset.stale !== 'true')
    && all('[data-testid=stPlotlyChart]').every(e => e.querySelector('.main-svg') !== null)
    && document.getAnimations().every(a => a.playState !== 'running' || a.effect.getTiming().iterations === Infinity)
    && document.fonts.status === 'loaded';
}"""

# Every chart is as wide as the place it has.
_FITTED = """() => [...document.querySelectorAll('[data-testid=stPlotlyChart]')].every(e => {
  const drawn = e.querySelector('.main-svg');
  return drawn !== null && Math.abs(drawn.getBoundingClientRect().width - e.getBoundingClientRect().width) < 2;
})"""


def title(texts: Translator, key: str) -> str:
    """What heads a page: its question, or on the page of one thing the name of the first of these."""
    return texts.text("programme" if key == "pilot" else f"title-{key}")


@dataclass
class Visit:
    """What one visitor sees and does."""

    page: Page
    base: str
    clicks: int = 0
    errors: list[str] = field(default_factory=list)
    outside: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        page, host = self.page, urlsplit(self.base).netloc

        def watch(url: str) -> None:
            parts = urlsplit(url)
            if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc != host:
                self.outside.append(url)

        def refused(response: Response) -> None:
            if response.status >= 400:
                self.errors.append(f"{response.status} {response.url}")

        self._watching: dict[str, Callable[..., object]] = {
            "console": lambda m: self.errors.append(m.text) if m.type == "error" else None,
            "pageerror": lambda error: self.errors.append(str(error)),
            "response": refused,
            "request": lambda request: watch(request.url),
            "websocket": lambda socket: watch(socket.url),
            "dialog": lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss()),
        }
        for event, seen in self._watching.items():
            page.on(event, seen)  # type: ignore[call-overload]

    def leave(self) -> None:
        """Stops watching: what the page does from now on is another's."""
        for event, seen in self._watching.items():
            self.page.remove_listener(event, seen)

    def open(self, path: str = "/", **parameters: str) -> Response:
        """Opens an address as one who typed it, and waits until it is all there."""
        query = f"?{urlencode(parameters)}" if parameters else ""
        response = self.page.goto(f"{self.base}{path}{query}")
        assert response is not None
        self.settle()
        return response

    def reload(self) -> None:
        self.page.reload()
        self.settle()

    def settle(self) -> None:
        self.page.wait_for_function(_SETTLED, timeout=PATIENCE)

    def click(self, what: Locator) -> None:
        what.click()
        self.clicks += 1

    @property
    def path(self) -> str:
        return urlsplit(self.page.url).path

    @property
    def parameters(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.page.url).query, keep_blank_values=True))

    def wait_for_parameters(self, expected: Mapping[str, str]) -> None:
        """Waits until the address bar says exactly this; fails when it never does."""
        try:
            self.page.wait_for_function(
                """expected => {
                  const now = Object.fromEntries(new URLSearchParams(location.search));
                  const sorted = o => JSON.stringify(Object.entries(o).sort());
                  return sorted(now) === sorted(expected);
                }""",
                arg=dict(expected),
                timeout=15_000,
            )
        except TimeoutError:
            assert self.parameters == expected, f"{self.parameters}, not {expected}"

    @property
    def heading(self) -> Locator:
        return self.page.get_by_role("heading", level=1)

    @property
    def text(self) -> str:
        return self.page.get_by_test_id("stMain").inner_text()

    @property
    def notices(self) -> Locator:
        """What the page says about the link it was given."""
        return self.page.get_by_test_id("stAlertContentWarning")

    @property
    def faults(self) -> Locator:
        """What the page says about itself."""
        return self.page.get_by_test_id("stAlertContentError")

    @property
    def notice_lines(self) -> list[str]:
        """The same, one notice at a time: the front end may put several in one box."""
        said = [line.strip() for box in self.notices.all_inner_texts() for line in box.splitlines()]
        return [line for line in said if line]

    @property
    def navigation(self) -> list[str]:
        links = self.page.locator(".st-key-topbar a:not(.skip)")
        return links.all_inner_texts()

    @property
    def tiles(self) -> list[str]:
        """The keys of the tiles, from top to bottom."""
        found: list[str] = self.page.evaluate(
            """() => [...document.querySelectorAll('[class*=st-key-tile-]')]
                .map(e => [...e.classList].find(c => c.startsWith('st-key-tile-')).slice(12))"""
        )
        return found

    def tile(self, key: str) -> Locator:
        return self.page.locator(f".st-key-tile-{key}")

    def open_details(self, key: str) -> Locator:
        """Opens a tile's details and gives their table."""
        details = self.page.locator(f".st-key-details-{key}")
        self.click(details.locator("summary").first)
        table = details.get_by_role("table")
        expect(table.or_(self.faults).first).to_be_visible()
        assert self.faults.count() == 0, f"{key}: {self.faults.first.inner_text()}"
        self.settle()
        return table

    def resize(self, width: int, height: int = 1000) -> None:
        """Makes the window larger or smaller, and waits until the charts have followed."""
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.wait_for_function(_FITTED, timeout=PATIENCE)
        self.settle()

    def show_all(self) -> None:
        """Makes the window as tall as the page, so that nothing is out of sight."""
        size = self.page.viewport_size
        assert size is not None
        height = self.page.get_by_test_id("stMain").evaluate("e => e.scrollHeight")
        self.resize(size["width"], height + 50)

    def filter_tags(self) -> list[str]:
        """What is chosen in the filters that take several values."""
        return self.page.locator(".st-key-filters [data-tag]").all_inner_texts()

    def shows_no_traceback(self) -> bool:
        """Whether nothing a programmer would read is on screen."""
        signs = ("Traceback", 'File "', ".py", "Error:", "Exception")
        return self.page.get_by_test_id("stException").count() == 0 and not any(
            sign in self.text for sign in signs
        )


@dataclass(frozen=True)
class Table:
    """An HTML table as a screen reader meets it."""

    headings: list[str]
    rows: list[list[str]]
    links: list[list[str]]
    column_scopes: set[str | None]
    row_scopes: set[str | None]

    def column(self, heading: str) -> list[str]:
        index = self.headings.index(heading)
        return [row[index] for row in self.rows]


def read_table(table: Locator) -> Table:
    found = table.evaluate(
        """t => ({
          headings: [...t.tHead.rows[0].cells].map(c => c.textContent.trim()),
          columnScopes: [...t.tHead.rows[0].cells].map(c => c.tagName === 'TH' ? c.scope : null),
          rows: [...t.tBodies[0].rows].map(r => [...r.cells].map(c => c.textContent.trim())),
          rowScopes: [...t.tBodies[0].rows].map(r => r.cells[0].tagName === 'TH' ? r.cells[0].scope : null),
          links: [...t.tBodies[0].rows].map(r => [...r.querySelectorAll('a[href]')].map(a => a.href)),
        })"""
    )
    return Table(
        found["headings"],
        found["rows"],
        found["links"],
        set(found["columnScopes"]),
        set(found["rowScopes"]),
    )


@dataclass(frozen=True)
class Trace:
    """One trace of a chart: its name, and what it puts where."""

    name: str
    x: list[Any]
    y: list[Any]


def traces(tile: Locator) -> list[Trace]:
    """What the chart in a tile has been given to draw, as the browser holds it."""
    found = tile.locator(".js-plotly-plot").evaluate(
        "e => e.data.map(t => [t.name ?? '', [...(t.x ?? [])], [...(t.y ?? [])]])"
    )
    return [Trace(*trace) for trace in found]
