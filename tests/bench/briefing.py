"""How long each file of a briefing of ten exhibits takes, cold and warm, and a page's rerun meanwhile.

    .venv/bin/python -m tests.bench.briefing            # the files, cold and warm
    .venv/bin/python -m tests.bench.briefing --crowd    # a page's rerun while eight visitors export at once

Cold is the first of its kind in a new process; warm the median of the next ones, each of another
title so that nothing but the pictures and the parts they share are kept.
"""

import argparse
import statistics
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from streamlit.runtime.scriptrunner import script_runner
from streamlit.testing.v1 import AppTest

from via_dash.exports.formats import FORMATS
from via_dash.ui.evidence_source import library
from via_dash.ui.export_worker import Order, made, worker
from via_dash.ui.registry import PAGES_FOLDER
from via_dash.views.exhibit_link import Item

TEN = (
    "overzicht.findings", "overzicht.board", "effecten.net", "effecten.gross", "effecten.levels",
    "tijdlijn.timeline", "tijdlijn.delays", "corona.benefit", "complexiteit.plane", "afwegen.ranks",
)  # fmt: skip
ROUNDS, VISITORS, RERUNS = 5, 8, 40


def order(form: str, title: str) -> Order:
    items = tuple(Item(name) for name in TEN)
    release = library().latest().name
    return Order(library().location, release, items, "nl", "http://localhost:8501", title, form)


def seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def files() -> None:
    for form in FORMATS:
        worker().give_up()
        cold = seconds(lambda form=form: made(order(form, f"cold {form}")))  # type: ignore[misc]
        warm = [
            seconds(lambda form=form, n=n: made(order(form, f"warm {form} {n}")))  # type: ignore[misc]
            for n in range(ROUNDS)
        ]
        print(f"{form:5} cold {cold:6.2f} s   warm {statistics.median(warm):6.2f} s")


def page_rerun() -> Callable[[], float]:
    """Milliseconds that the script of the page of effects takes, once more for a visitor on it.

    Timed within the run: what drives a page in a test looks only now and then whether it is done.
    """
    took: list[float] = []
    run_script = script_runner.exec_func_with_error_handling

    def timed(*arguments: Any) -> Any:
        start = time.perf_counter()
        try:
            return run_script(*arguments)
        finally:
            took.append(1000 * (time.perf_counter() - start))

    script_runner.exec_func_with_error_handling = timed
    visitor = AppTest.from_file(
        str(PAGES_FOLDER.parent / "via_dash" / "ui" / "main.py"), default_timeout=60
    )
    visitor.run()
    visitor.switch_page(str(PAGES_FOLDER / "effecten.py")).run()

    def rerun() -> float:
        visitor.run()
        return took[-1]

    return rerun


@contextmanager
def exporting(visitors: int) -> Iterator[None]:
    """So many visitors who each order one file after the other."""
    stop = threading.Event()

    def visit(who: int) -> None:
        n = 0
        while not stop.is_set():
            for form in FORMATS:
                if not stop.is_set():
                    made(order(form, f"visitor {who} file {n}"))
                    n += 1

    threads = [threading.Thread(target=visit, args=(who,)) for who in range(visitors)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        stop.set()
        for thread in threads:
            thread.join()


def crowd() -> None:
    rerun = page_rerun()
    made(order("pptx", "start"))
    alone = statistics.median(rerun() for _ in range(RERUNS))
    with exporting(VISITORS):
        time.sleep(1)
        busy = statistics.median(rerun() for _ in range(RERUNS))
    print(f"{alone:6.1f} ms  a rerun alone")
    print(f"{busy:6.1f} ms  while {VISITORS} visitors export: {busy / alone:.1f} of it")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--crowd", action="store_true")
    crowd() if arguments.parse_args().crowd else files()
