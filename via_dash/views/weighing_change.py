"""Whether the choice depends on the weighing: what would turn two pilots round, and weighings side by side."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from via_dash.data import Release
from via_dash.evidence.weighing import Weighting, shares_if_known
from via_dash.texts import Joined, Localised, Message, Param, message
from via_dash.views.view import Column, Evidence, Record, View, pilot_name
from via_dash.views.weighing import (
    TOLD_APART,
    Matrix,
    Ranked,
    criterion_name,
    evidence_on,
    front,
    identity,
    matrix,
    named,
    outcome,
    percent,
    ranked,
    scores,
    stated,
    told_apart,
)

Verdict = Literal["first", "second", "open"]
_TOP = 3  # how many pilots a row of the comparison names


def verdict(share: float) -> Verdict:
    """Which of two pilots is above the other often enough to tell them apart."""
    if told_apart(share):
        return "first"
    return "second" if told_apart(1 - share) else "open"


@dataclass(frozen=True)
class Alone:
    """How often the first pilot is above the second where one criterion is all that counts."""

    criterion: Localised
    share: float
    evidence: tuple[Evidence, ...]

    @property
    def verdict(self) -> Verdict:
        return verdict(self.share)


@dataclass(frozen=True)
class Ends:
    """The same where an unknown score of one of them turned out at its lower and at its upper end."""

    pilot: Localised
    criterion: Localised
    at_zero: float
    at_one: float
    turns: bool  # one of both ends gives another verdict than the present one
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True)
class Change:
    """The two pilots with the highest mean ranks, and what would turn them round."""

    first: Localised
    second: Localised
    share: float
    alone: tuple[Alone, ...]
    ends: tuple[Ends, ...]


@lru_cache(maxsize=512)
def change(release: Release, weighting: Weighting) -> View[Change] | None:
    """What would change the outcome of the two pilots at the top; None where there are no two."""
    made = matrix(release)
    known = scores(release)
    if made is None or len(known.pilots) < 2:
        return None
    found = outcome(release, weighting)
    a, b = found.by_mean_rank[:2]
    now = verdict(found.wins[a][b])
    mark = Change(
        first=pilot_name(release, known.pilots[a]),
        second=pilot_name(release, known.pilots[b]),
        share=found.wins[a][b],
        alone=tuple(_alone(release, made.marks, c, (a, b)) for c in range(len(known.criteria))),
        ends=_ends(release, weighting, made.marks, (a, b), now),
    )
    return View(
        key="turning",
        finding=_finding(mark, now),
        description=message("turning-description", first=mark.first, second=mark.second),
        columns=(
            Column("if", message("column-if")),
            Column("above", message("column-above-which", first=mark.first, second=mark.second)),
            Column("then", message("column-then")),
        ),
        records=tuple(_records(mark)),
        marks=mark,
        caveats=(
            message("turning-caveat"),
            message("ranks-caveat-apart", share=percent(TOLD_APART / 100)),
        ),
    )


def _alone(release: Release, made: Matrix, criterion: int, pair: tuple[int, int]) -> Alone:
    a, b = pair
    key = made.criteria[criterion].criterion_id
    found = outcome(release, Weighting(weights=((key, 1),)))
    return Alone(
        made.criteria[criterion].name,
        found.wins[a][b],
        tuple(dict.fromkeys(_evidence(release, made, index, criterion) for index in pair)),
    )


def _ends(
    release: Release, weighting: Weighting, made: Matrix, pair: tuple[int, int], now: Verdict
) -> tuple[Ends, ...]:
    known = scores(release)
    a, b = (known.pilots[index] for index in pair)
    shares = shares_if_known(known, weighting, a, b)
    return tuple(
        Ends(
            pilot_name(release, pilot),
            criterion_name(release, criterion),
            *ends,
            turns=any(verdict(share) != now for share in ends),
            evidence=(
                _evidence(
                    release, made, known.pilots.index(pilot), known.criteria.index(criterion)
                ),
            ),
        )
        for (pilot, criterion), ends in shares.items()
    )


def _evidence(release: Release, made: Matrix, pilot: int, criterion: int) -> Evidence:
    row = made.rows[pilot]
    return row.cells[criterion].evidence or identity(release, row.pilot_id)


def _finding(mark: Change, now: Verdict) -> Message:
    return message(
        "turning-finding",
        now=message(f"turning-now-{now}", first=mark.first, second=mark.second, share=percent(mark.share)),
        same=sum(alone.verdict == now for alone in mark.alone),
        total=len(mark.alone),
        turns=sum(ends.turns for ends in mark.ends),
        unknown=len(mark.ends),
    )  # fmt: skip


def _records(mark: Change) -> list[Record]:
    alone = [
        Record(
            (
                message("if-alone", criterion=a.criterion),
                percent(a.share),
                verdict_in_words(mark, a.verdict),
            ),
            a.evidence,
        )
        for a in mark.alone
    ]
    ends = [
        Record(
            (
                message(f"if-{end}", pilot=e.pilot, criterion=e.criterion),
                percent(share),
                verdict_in_words(mark, verdict(share)),
            ),
            e.evidence,
        )
        for e in mark.ends
        for end, share in (("lowest", e.at_zero), ("highest", e.at_one))
    ]
    return alone + ends


def verdict_in_words(mark: Change, which: Verdict) -> Message:
    if which == "open":
        return message("then-open")
    above, below = (mark.first, mark.second) if which == "first" else (mark.second, mark.first)
    return message("then-above", above=above, below=below)


# Weighings side by side


@dataclass(frozen=True)
class Compared:
    """What one weighing gives: the pilots with the highest mean ranks, and who is alike in front."""

    number: int
    stated: Message
    top: tuple[Ranked, ...]
    front: tuple[Ranked, ...]


@lru_cache(maxsize=128)
def compared(
    release: Release, weightings: tuple[Weighting, ...]
) -> View[tuple[Compared, ...]] | None:
    """A row per weighing; None where there is none, or nothing to weigh."""
    if not weightings or matrix(release) is None:
        return None
    marks = tuple(_compared(release, n, w) for n, w in enumerate(weightings, start=1))
    return View(
        key="together",
        finding=_compared_finding(marks),
        description=message("together-description", n=len(marks)),
        columns=(
            Column("number", message("column-number"), numeric=True),
            Column("weighing", message("column-weighing")),
            Column("top", message("column-top")),
            Column("front", message("column-front")),
        ),
        records=tuple(
            Record(
                (m.number, m.stated, Joined(top_in_words(m), "semicolon"), front_in_words(m)),
                tuple(e for r in m.top for e in evidence_on(release, r.pilot_id)),
            )
            for m in marks
        ),
        marks=marks,
        caveats=(message("together-caveat"), message("ranks-caveat-advice")),
    )


def _compared(release: Release, number: int, weighting: Weighting) -> Compared:
    marks = ranked(release, weighting)
    best = outcome(release, weighting).by_mean_rank[:_TOP]
    alike = front(release, weighting)
    return Compared(
        number,
        stated(release, weighting, length="short"),
        tuple(marks[index] for index in best),
        tuple(marks[index] for index in alike),
    )


def top_in_words(compared: Compared) -> tuple[Message, ...]:
    return tuple(
        message("top-pilot", name=r.name, share=percent(r.shares[0]), ranks=r.interval)
        for r in compared.top
    )


def front_in_words(compared: Compared) -> Message:
    if len(compared.front) == 1:
        return message("front-told-apart", name=compared.front[0].name)
    names: tuple[Param, ...] = tuple(r.name for r in compared.front)
    return message("front-alike", names=Joined(names))


def _compared_finding(marks: tuple[Compared, ...]) -> Message:
    """Which pilots are in front, or cannot be told apart from who is, in every weighing."""
    if len(marks) == 1:
        return message("together-finding-one", pilots=named(marks[0].front))
    names = [r.name for r in marks[0].front]
    everywhere = [n for n in names if all(any(r.name == n for r in m.front) for m in marks)]
    if not everywhere:
        return message("together-finding-differ", n=len(marks))
    listed: tuple[Param, ...] = tuple(everywhere)
    return message("together-finding", n=len(marks), pilots=Joined(listed), foremost=len(listed))
