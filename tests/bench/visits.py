"""What a visitor with a browser that has nothing yet waits for, and what comes over the line."""

import base64
from dataclasses import dataclass

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page

from tests.browser.serving import Server
from tests.browser.visiting import PATIENCE

# What slow lines are like: 10 Mbit/s each way, 40 ms before anything comes back.
_SLOW = {
    "offline": False,
    "latency": 40,
    "downloadThroughput": 10e6 / 8,
    "uploadThroughput": 10e6 / 8,
}
# Notes in every frame what is on screen, once that frame is painted. The evidence of our pages is
# their heading and the first finding; of a bare app its title and the first of its chart and table.
_WATCH = """(() => {
  const seen = window.benchSeen = {};
  const all = (selector) => [...document.querySelectorAll(selector)];
  const shown = (selector) => all(selector).some((e) =>
    e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && e.getBoundingClientRect().height > 0);
  const evidence = () => document.getElementById("first-paint")
    ? shown("#first-paint h1") && shown("#first-paint h2")
    : shown("#root h1") && shown("#root .main-svg, #root [data-testid=stDataFrame] canvas");
  const live = () => document.querySelector("[data-testid=stApp]")?.dataset.testScriptState === "notRunning"
    && !document.getElementById("first-paint") && all("#root [data-testid=stSkeleton]").length === 0
    && shown("#root .footer, #root .main-svg")
    && all("#root [data-testid=stPlotlyChart]").every((e) => e.querySelector(".main-svg"))
    && all("#root [data-testid=stDeckGlJsonChart]").every((e) => e.querySelector("canvas"));
  const look = () => {
    for (const [name, holds] of Object.entries({ evidence, live }))
      if (!(name in seen) && holds()) {
        seen[name] = null;
        setTimeout(() => { seen[name] = performance.now(); });
      }
    if (!seen.live) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen[entry.name] = entry.startTime;
  }).observe({ type: "paint", buffered: true });
})();"""
# From the key that chooses until the last change in any chart of the page.
_WATCH_CHOICE = """() => {
  const choice = window.benchChoice = {};
  addEventListener("keydown", (event) => {
    if (event.key === "Enter") choice.made = performance.now();
  }, { capture: true });
  const inChart = (node) => (node.closest ? node : node.parentElement)?.closest("[data-testid=stPlotlyChart]");
  new MutationObserver((records) => {
    if (choice.made && records.some((record) => inChart(record.target))) choice.drawn = performance.now();
  }).observe(document.getElementById("root"), { subtree: true, childList: true, attributes: true, characterData: true });
}"""
# Redrawn and at rest, or nothing to redraw.
_REDRAWN = """() => {
  const { made, drawn } = window.benchChoice, now = performance.now();
  return document.querySelector("[data-testid=stApp]").dataset.testScriptState === "notRunning"
    && (drawn ? now - drawn > 400 : now - made > 4000);
}"""
_CHOICES = ".st-key-filters, [data-testid=stMain]:not(:has(.st-key-topbar))"
_LISTS = "[data-testid=stSelectbox] input, [data-testid=stMultiSelect] input"


@dataclass
class Line:
    """What came over the line: bytes as they were sent, headers included, and what was asked for."""

    requests: int = 0
    fetched: int = 0
    pushed: int = 0  # over the websocket

    def watch(self, session: CDPSession) -> None:
        def asked(event: dict[str, dict[str, str]]) -> None:
            self.requests += event["request"]["url"].startswith("http")

        def fetched(event: dict[str, int]) -> None:
            self.fetched += event["encodedDataLength"]

        def pushed(event: dict[str, dict[str, str]]) -> None:
            self.pushed += len(base64.b64decode(event["response"]["payloadData"]))

        session.on("Network.requestWillBeSent", asked)
        session.on("Network.loadingFinished", fetched)
        session.on("Network.webSocketFrameReceived", pushed)
        session.send("Network.enable")


def visit(browser: Browser, server: Server, page: str, *, slow: bool) -> dict[str, float]:
    """Seconds until the evidence and until the live page, and on a quick line also kilobytes,
    requests, and seconds from a choice until the chart is redrawn where there is one to make.
    """
    context = browser.new_context(viewport={"width": 1440, "height": 1000}, locale="nl-NL")
    try:
        return _visit(context, f"{server.url}/{page}", slow=slow)
    finally:
        context.close()


def _visit(context: BrowserContext, url: str, *, slow: bool) -> dict[str, float]:
    tab, line = context.new_page(), Line()
    tab.set_default_timeout(PATIENCE)
    tab.add_init_script(_WATCH)
    session = context.new_cdp_session(tab)
    line.watch(session)
    if slow:
        session.send("Network.emulateNetworkConditions", _SLOW)
    tab.goto(url, wait_until="commit")
    tab.wait_for_function("() => window.benchSeen?.live", polling=100)
    seen = tab.evaluate("window.benchSeen")
    evidence = seen.get("evidence") or seen["live"]  # at the latest there
    times = {
        "evidence": max(evidence, seen["first-contentful-paint"]) / 1000,
        "live": seen["live"] / 1000,
    }
    if slow:
        return {f"{name}, slow": value for name, value in times.items()}
    tab.wait_for_timeout(500)
    found = times | {
        "fetched": line.fetched / 1000,
        "all bytes": (line.fetched + line.pushed) / 1000,
        "requests": line.requests,
    }
    redrawn = _choose(tab)
    return found if redrawn is None else found | {"choice": redrawn}


def _choose(tab: Page) -> float | None:
    """Chooses in the first list of the page's filters by key; None where no chart follows."""
    lists = tab.locator(_CHOICES).locator(_LISTS)
    if lists.count() == 0 or tab.locator(".main-svg").count() == 0:
        return None
    tab.evaluate(_WATCH_CHOICE)
    lists.first.focus()
    for key in ("ArrowDown", "ArrowDown", "Enter"):
        tab.wait_for_timeout(100)
        tab.keyboard.press(key)
    tab.wait_for_function(_REDRAWN, polling=50)
    choice = tab.evaluate("window.benchChoice")
    return (choice["drawn"] - choice["made"]) / 1000 if "drawn" in choice else None
