"""How the timeline grows: the time of its view and figure for more rows, as a ratio to 18.

Run from the root: ``.venv/bin/python -m tests.bench.timeline_rows``. The events are synthetic.
"""

import gc
import time
from collections.abc import Iterator
from datetime import date, timedelta

from tests.views.synthetic import Made, event, pilot, source
from via_dash.data import Release
from via_dash.figures.timeline import draw
from via_dash.tables import frozen
from via_dash.texts import translator
from via_dash.views.timeline import timeline

_ROWS = (18, 200, 2_000)
_TURNS = ("start", "pause", "restart", "final_result", "end")
_AS_OF = date(2020, 11, 9)
_TIMES = 3


def _events(pilots: list[Made]) -> Iterator[Made]:
    """Two lanes of a start, a pause, a restart, a result and an end per pilot."""
    for number, row in enumerate(pilots):
        for lane in ("delivery", "research"):
            for turn, kind in enumerate(_TURNS):
                day = date(2018, 1, 1) + timedelta(days=300 * turn + number % 90)
                yield event(
                    f"{row['pilot_id']}-{lane}-{kind}",
                    f"{day:%Y-%m}",
                    pilot_id=row["pilot_id"],
                    lane=lane,
                    kind=kind,
                    certainty="realised" if day < _AS_OF else "planned",
                )


def _release(rows: int) -> Release:
    """A release with a timeline of as many rows, that of the programme among them."""
    pilots = [pilot(f"p{n}", "activation") for n in range(rows - 1)] + [pilot("via")]
    tables = {
        "pilots": pilots,
        "events": list(_events(pilots)),
        "sources": [source("evaluatie-2020", "2020-11-09")],
    }
    made = {name: frozen(dict(row) for row in content) for name, content in tables.items()}
    return Release(f"bench-{rows}", _AS_OF, False, {"nl": "", "en": ""}, made)


def seconds(rows: int) -> tuple[float, float]:
    """How long the view takes, and the figure made of it."""
    release = _release(rows)
    gc.collect()
    begin = time.perf_counter()
    view = timeline(release, ())
    assert view is not None
    assert len(view.marks.rows) == rows
    made = time.perf_counter()
    draw(view, translator("nl"), "light")
    return made - begin, time.perf_counter() - made


def best(rows: int) -> tuple[float, float]:
    """The shortest of a few times each; of once for many rows."""
    times = [seconds(rows) for _ in range(_TIMES if rows < _ROWS[-1] else 1)]
    return min(view for view, _ in times), min(figure for _, figure in times)


if __name__ == "__main__":
    seconds(_ROWS[0])  # what is only done the first time
    base = best(_ROWS[0])
    for count in _ROWS:
        view_ratio, figure_ratio = (t / b for t, b in zip(best(count), base, strict=True))
        more = count / _ROWS[0]
        print(
            f"{count:>5} rows ({more:.0f} times): view {view_ratio:.1f}, figure {figure_ratio:.1f}, "
            f"together {(view_ratio * base[0] + figure_ratio * base[1]) / sum(base):.1f} times as long",
            flush=True,
        )
