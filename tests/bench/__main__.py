"""The dashboard beside a bare Streamlit app, in one run on one machine: ratios, ours to the bare app's.

    .venv/bin/python -m tests.bench                        # every page: five rounds, three of what is slow
    .venv/bin/python -m tests.bench --quick                # three pages once
    .venv/bin/python -m tests.bench --pages effecten kaart --rounds 3 --keep

Seconds drift with the machine and what else it does, ratios hardly. Each round opens the bare app
(``tests/bench/bare``, under Streamlit's own configuration) and each page in a browser that has
nothing yet: once on this machine's own line, once at 10 Mbit/s and 40 ms. Then crowds come within
half a second: for the live page of the bare app and of ours, and for our document, which holds the
evidence. A bare app's does not, so both are set against its live page.
"""

import argparse
import tempfile
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

from tests.bench import crowds, results
from tests.bench.results import Figures
from tests.bench.visits import visit
from tests.browser.conftest import QUIET, chromium_found
from tests.browser.serving import Server, copy_of_shipped, serving
from via_dash.ui.registry import PAGES

_BARE = Path(__file__).with_name("bare")
_PATHS = {entry.key: entry.path for entry in PAGES}
_QUICK = ("overzicht", "effecten", "kaart")


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--pages", nargs="+", choices=_PATHS, default=list(_PATHS), metavar="PAGE")
    parser.add_argument("--rounds", type=int, default=5, help="of which medians are taken")
    parser.add_argument(
        "--slow-rounds", type=int, default=3, help="those on the slow line, and of crowds"
    )
    parser.add_argument("--crowd", choices=_PATHS, default="effecten", metavar="PAGE")
    parser.add_argument("--quick", action="store_true", help=f"one round of {', '.join(_QUICK)}")
    parser.add_argument("--keep", action="store_true", help=f"add the figures to {results.HISTORY}")
    asked = parser.parse_args()
    if asked.quick:
        asked.pages, asked.rounds, asked.slow_rounds = _QUICK, 1, 1
    figures = Figures()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="via-bench-")))
        data = copy_of_shipped(folder)
        ours = stack.enter_context(serving(data, folder))
        bare = stack.enter_context(
            serving(
                data, folder, _BARE,
                STREAMLIT_SERVER_HEADLESS="true", STREAMLIT_BROWSER_GATHER_USAGE_STATS="false",
            )
        )  # fmt: skip
        release = ours.health().json["release"]
        _visits(figures, bare, ours, asked.pages, asked.rounds, asked.slow_rounds)
        _crowds(figures, bare, ours, asked.crowd, asked.slow_rounds)
    print(results.table(figures))
    if asked.keep:
        results.keep(figures, release, asked.rounds, asked.slow_rounds)


def _visits(
    figures: Figures, bare: Server, ours: Server, pages: Sequence[str], rounds: int, slow: int
) -> None:
    """Rounds of all, so that each sees the same machine; before them what only the first visitors pay."""
    everyone = [(results.BARE, bare, ""), *((key, ours, _PATHS[key]) for key in pages)]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium_found(), args=QUIET)
        for path in map(_PATHS.__getitem__, pages):
            ours.ask(f"/{path}")
        for _, server, path in everyone[:2]:
            visit(browser, server, path, slow=False)
        for number in range(max(rounds, slow)):
            begun = time.monotonic()
            for name, server, path in everyone:
                for is_slow in (False, True):
                    if number >= (slow if is_slow else rounds):
                        continue
                    try:
                        figures.add(name, visit(browser, server, path, slow=is_slow))
                    except Error as error:
                        print(f"{name}, not counted: {error.message}", flush=True)
            print(f"round {number + 1}: {time.monotonic() - begun:.0f} s", flush=True)
        browser.close()


def _crowds(figures: Figures, bare: Server, ours: Server, page: str, rounds: int) -> None:
    """A hundred at both, then three hundred at ours: at a bare app they would wait for minutes."""
    path = _PATHS[page]
    for number in range(rounds):
        simple, full = crowds.living(bare, "", 100), crowds.living(ours, path, 100)
        figures.add_crowd(results.BARE, page, 100, simple)
        figures.add_crowd("live", page, 100, full)
        figures.add_crowd("document", page, 100, crowds.reading(ours, path, 100))
        if number == 0:  # what a first crowd leaves free the next one takes again
            figures.memory = {results.BARE: simple.memory, page: full.memory}
        print("a hundred have been", flush=True)
    for _ in range(rounds):
        figures.add_crowd("live", page, 300, crowds.living(ours, path, 300))
        figures.add_crowd("document", page, 300, crowds.reading(ours, path, 300))


if __name__ == "__main__":
    main()
