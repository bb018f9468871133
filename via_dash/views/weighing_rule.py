"""What the report itself says on choosing: its rule with the effect ladder, and its other criteria."""

import math
from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.texts import Joined, Localised, Message, message
from via_dash.views.complexity import plane
from via_dash.views.pilots import PROGRAMME
from via_dash.views.statements import Statements, statements_view
from via_dash.views.view import Column, Evidence, Record, View
from via_dash.views.weighing import matrix

# What section 6.2.2 says of a rung. Rung 0 comes before the first: there are no results yet.
RULE = {0: "develop", 1: "develop", 2: "silent", 3: "promising", 4: "promising", 5: "promising"}
_LADDER = "effectladder"  # the criterion whose source holds the rule
_SECTIONS = ("6.2.2", "paragraaf 5.1")
_FIRST = ("definition", "unknown")  # what evidence and promising may mean


@dataclass(frozen=True)
class Step:
    """A rung within a pilot's interval, and what the rule says of it."""

    level: int
    name: Localised
    says: str


@dataclass(frozen=True)
class Ruled:
    """A pilot's place on the ladder, the rungs within it, and what the rule says of the whole of it."""

    pilot_id: str
    name: Localised
    is_part: bool
    development: tuple[float, float]
    steps: tuple[Step, ...]
    rationale: Localised
    evidence: tuple[Evidence, ...]

    @property
    def says(self) -> str:
        """``mixed`` where the rule says different things of different rungs."""
        said = {step.says for step in self.steps}
        return next(iter(said)) if len(said) == 1 else "mixed"


@lru_cache(maxsize=8)
def ladder_rule(release: Release) -> View[tuple[Ruled, ...]] | None:
    """Per placed pilot what the rule would say; None where none is placed."""
    placed = plane(release, ())
    if placed is None:
        return None
    rungs = {
        row["level"]: Localised(row["name_nl"], row["name_en"])
        for row in release.rows("ladder_levels")
    }
    parents = {row["pilot_id"]: row["parent_id"] for row in release.rows("pilots")}
    rule = _source_of_the_rule(release)
    marks = tuple(
        Ruled(
            p.pilot_id,
            p.name,
            parents[p.pilot_id] is not None,
            p.development,
            tuple(Step(n, rungs[n], RULE[n]) for n in reached(*p.development) if n in rungs),
            p.rationale,
            (p.evidence, *rule),
        )
        for p in placed.marks
    )
    counted = {says: sum(m.says == says for m in marks) for says in (*dict.fromkeys(RULE.values()), "mixed")}  # fmt: skip
    parts = tuple(message(f"rule-count-{says}", n=n) for says, n in counted.items() if n)
    return View(
        key="ladder-rule",
        finding=message("rule-finding", n=len(marks), parts=Joined(parts)),
        description=message("rule-description", n=len(marks)),
        columns=(
            Column("pilot", message("column-pilot")),
            Column("development", message("column-development")),
            Column("rungs", message("column-rungs")),
            Column("rule", message("column-rule")),
            Column("rationale", message("column-rationale")),
        ),
        records=tuple(
            Record(
                (m.name, ladder_interval(m), steps_in_words(m), message(f"rule-{m.says}"), m.rationale),
                m.evidence,
            )
            for m in marks
        ),
        marks=marks,
        caveats=(message("rule-caveat-example"), message("rule-caveat-coded"), message("rule-caveat-between")),
    )  # fmt: skip


def reached(low: float, high: float) -> range:
    """The rungs that may be the highest one reached: whoever is between two has not reached the upper."""
    return range(math.floor(low), math.floor(high) + 1)


def ladder_interval(ruled: Ruled) -> Message:
    low, high = ruled.development
    return message("range", low=low, high=high)


def steps_in_words(ruled: Ruled) -> Joined:
    return Joined(
        tuple(
            message(
                "rule-step", level=step.level, name=step.name, says=message(f"rule-{step.says}")
            )
            for step in ruled.steps
        ),
        "semicolon",
    )


def _source_of_the_rule(release: Release) -> tuple[Evidence, ...]:
    made = matrix(release)
    if made is None:
        return ()
    found = (c.evidence for c in made.marks.criteria if c.criterion_id == _LADDER)
    return tuple(e for e in found if e is not None)


@lru_cache(maxsize=8)
def lessons(release: Release) -> View[tuple[Statements, ...]] | None:
    """What the report advises on weighing, recommendations first; None where it says nothing."""
    own = [
        row
        for row in release.rows("lessons")
        if row["pilot_id"] == PROGRAMME and row["theme"] == "weighing"
    ]
    return statements_view(
        release,
        "weighing-lessons",
        "lessons",
        [
            (message(f"lessons_kind-{kind}"), [r for r in own if r["kind"] == kind])
            for kind in sorted(allowed("lessons", "kind"), key=lambda k: k != "recommendation")
        ],
        finding=message("weighing-lessons-finding", n=len({r["lesson_id"] for r in own})),
        caveats=(message("weighing-lessons-caveat"),),
    )


@lru_cache(maxsize=8)
def facts(release: Release) -> View[tuple[Statements, ...]] | None:
    """What sections 5.1 and 6.2.2 say on choosing, evidence and other criteria; None where nothing."""
    own = [
        row
        for row in release.rows("facts")
        if row["pilot_id"] == PROGRAMME and any(s in row["locator"] for s in _SECTIONS)
    ]
    return statements_view(
        release,
        "weighing-facts",
        "facts",
        [
            (message(f"attribute-{a}"), [r for r in own if r["attribute"] == a])
            for a in dict.fromkeys((*_FIRST, *(r["attribute"] for r in own)))
        ],
        finding=message("weighing-facts-finding", n=len(own)),
    )
