"""The figures of a run: medians, their ratios to the bare app's, and what earlier runs found."""

import json
import os
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

from tests.bench.crowds import Crowd

HISTORY = Path(__file__).with_name("history.jsonl")
BARE = "bare"
# What is measured of a visit, and the ratio that we aim at.
AIMS: Mapping[str, float | None] = {
    "evidence": 0.20,
    "evidence, slow": 0.10,
    "live": 0.85,
    "live, slow": 0.40,
    "fetched": 0.32,
    "all bytes": None,
    "requests": None,
    "choice": 0.80,
}
_UNITS = {"fetched": "kB", "all bytes": "kB", "requests": ""}
_CROWD_AIMS = {("document", 100): 0.02, ("live", 100): 0.10}


@dataclass
class Figures:
    """Of every visit and crowd, by whose it was; ``memory`` is MiB per open session."""

    visits: dict[str, dict[str, list[float]]] = field(default_factory=dict)
    crowds: dict[str, list[Crowd]] = field(default_factory=dict)
    memory: Mapping[str, float] = field(default_factory=dict)

    def add(self, page: str, measured: Mapping[str, float]) -> None:
        of_page = self.visits.setdefault(page, {})
        for name, value in measured.items():
            of_page.setdefault(name, []).append(value)

    def add_crowd(self, name: str, page: str, visitors: int, crowd: Crowd) -> None:
        whose = name if name == BARE else f"{page}, {name}"
        self.crowds.setdefault(f"{visitors}: {whose}", []).append(crowd)

    def summary(self) -> dict[str, object]:
        """The medians, as they are kept."""
        return {
            "visits": {
                page: {name: round(median(values), 4) for name, values in measured.items()}
                for page, measured in self.visits.items()
            },
            "crowds": {
                name: {
                    "median": round(median(c.half for c in seen), 4),
                    "last": round(median(c.last for c in seen), 4),
                    "refused": sum(c.refused for c in seen),
                }
                for name, seen in self.crowds.items()
            },
            "memory": {name: round(value, 3) for name, value in self.memory.items()},
        }


def table(figures: Figures) -> str:
    """A line per page with its ratios, one of the bare app in seconds and kB, then the crowds.

    What is above its aim has a star.
    """
    return "\n".join([*_visits(figures), "", *_crowds(figures)])


def _visits(figures: Figures) -> Iterable[str]:
    bare = figures.visits[BARE]
    names = [name for name in AIMS if name in bare]
    yield _line("ours / bare", names)
    yield _line("aim", [_ratio(AIMS[name]) for name in names])
    for page, measured in figures.visits.items():
        if page == BARE:
            continue
        ratios = (
            _ratio(median(measured[name]) / median(bare[name]), AIMS[name])
            if name in measured
            else "-"
            for name in names
        )
        yield _line(page, [*ratios])
    yield _line("bare app", [f"{median(bare[name]):.3g} {_UNITS.get(name, 's')}" for name in names])


def _crowds(figures: Figures) -> Iterable[str]:
    """Each crowd's median and longest wait, beside those of a crowd as large at the bare app."""
    if not figures.crowds:
        return
    yield _line("crowd", ["median", "ratio", "last", "ratio", "refused"])
    for name, seen in figures.crowds.items():
        size, _, whose = name.partition(": ")
        aim = _CROWD_AIMS.get((whose.rpartition(", ")[2], int(size)))
        beside = figures.crowds.get(f"{size}: {BARE}")
        cells: list[str] = []
        for wait in (lambda crowd: crowd.half, lambda crowd: crowd.last):
            own = median(map(wait, seen))
            ratio = "-" if beside is None else _ratio(own / median(map(wait, beside)), aim)
            cells += [f"{own:.3f} s", ratio]
        yield _line(name, [*cells, str(sum(c.refused for c in seen))])
    per_visitor = (f"{name} {value:.2f} MiB" for name, value in figures.memory.items())
    yield f"memory per visitor: {', '.join(per_visitor)}"


def _line(head: str, cells: Sequence[str]) -> str:
    return f"{head:22}" + "".join(f"{cell:>16}" for cell in cells)


def _ratio(value: float | None, aim: float | None = None) -> str:
    if value is None:
        return ""
    return f"{value:.3f}{'*' if aim is not None and value > aim else ''}"


def keep(figures: Figures, release: str, rounds: int, slow_rounds: int) -> None:
    """Adds a line to the history: when, of what, on how many processors, and the medians."""
    run = {
        "date": f"{datetime.now(UTC):%Y-%m-%dT%H:%MZ}",
        "commit": _commit(),
        "release": release,
        "processors": os.cpu_count(),
        "rounds": rounds,
        "slow rounds": slow_rounds,
        **figures.summary(),
    }
    with HISTORY.open("a", encoding="utf-8") as history:
        history.write(json.dumps(run) + "\n")


def _commit() -> str:
    """The commit that is checked out, with a plus where files differ from it; empty where there is none."""
    described = subprocess.run(
        ["git", "describe", "--always", "--abbrev=12", "--exclude=*", "--dirty=+"],
        cwd=HISTORY.parent, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return described.stdout.strip()
