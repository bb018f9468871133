"""What weighing costs: 10,000 weightings of the pilots, beside a rerun of a bare Streamlit page.

Run from the root: ``.venv/bin/python -m tests.bench.weighing``. It reads the release that is served.
"""

import gc
import logging
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from streamlit.testing.v1 import AppTest

from via_dash.data import Library
from via_dash.evidence.weighing import ANY, DRAWS, Scores, Weighting, shares_if_known, weigh
from via_dash.views.weighing import scores

_TIMES = 15
_DATA = Path(__file__).parents[2] / "data"


def bare_page() -> None:
    import streamlit as st

    st.title("bare")
    st.selectbox("nothing", ("a", "b"))
    st.html("<p>nothing</p>")


def milliseconds(work: Callable[[], object]) -> float:
    """The median of several times, after one that does what is only done the first time."""
    work()
    taken = []
    for _ in range(_TIMES):
        gc.collect()
        before = time.perf_counter()
        work()
        taken.append(time.perf_counter() - before)
    return 1000 * median(taken)


def weightings(known: Scores) -> dict[str, Weighting]:
    return {
        "no statement": ANY,
        "exact weights": Weighting(
            weights=tuple((c, n % 10 + 1) for n, c in enumerate(known.criteria))
        ),
        "a full order": Weighting(order=known.criteria),
        "an order of two": Weighting(order=known.criteria[:2]),
    }


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    known = scores(Library(str(_DATA)).latest())
    page = AppTest.from_function(bare_page).run()
    bare = milliseconds(page.run)
    print(f"{bare:6.1f} ms  a rerun of a bare page")
    for name, weighting in weightings(known).items():
        taken = milliseconds(lambda weighting=weighting: weigh(known, weighting))  # type: ignore[misc]
        print(f"{taken:6.1f} ms  {DRAWS} draws, {len(known.pilots)} pilots, {name}: {taken / bare:.1f} of the rerun")  # fmt: skip
    first, second = known.pilots[:2]
    taken = milliseconds(lambda: shares_if_known(known, ANY, first, second))
    print(f"{taken:6.1f} ms  every unknown score of two pilots at both ends: {taken / bare:.1f} of the rerun")  # fmt: skip
