"""Whether the choice depends on the weighing: what would turn two pilots round, and weighings side by side."""

from dataclasses import dataclass
from functools import lru_cache
from string import ascii_uppercase
from typing import Literal

from via_dash.data import Release
from via_dash.evidence.weighing import Weighting, shares_if_known
from via_dash.texts import Joined, Localised, Message, message
from via_dash.views.view import Column, Evidence, Record, View, pilot_name
from via_dash.views.weighing import (
    TOLD_APART,
    Matrix,
    Ranked,
    criterion_name,
    evidence_on,
    few,
    front,
    identity,
    leaders,
    matrix,
    outcome,
    percent,
    rank_ends,
    ranked,
    ranks_in_words,
    scores,
    stated,
    told_apart,
)

Verdict = Literal["first", "second", "open"]


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
    """What would change the outcome of the two leaders; None where there are no two."""
    made = matrix(release)
    known = scores(release)
    if made is None:
        return None
    found = outcome(release, weighting)
    pair = leaders(release, weighting)
    if pair is None:
        return None
    a, b = pair
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
        finding=message(f"turning-now-{now}", first=mark.first, second=mark.second, share=percent(mark.share)),
        description=message("turning-description", first=mark.first, second=mark.second, holds=holds(mark)),
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
    )  # fmt: skip


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


def holds(mark: Change) -> Message:
    """How often the outcome of the two stays as it is, in words."""
    now = verdict(mark.share)
    return message(
        "turning-holds",
        same=sum(alone.verdict == now for alone in mark.alone),
        total=len(mark.alone),
        turns=sum(ends.turns for ends in mark.ends),
        unknown=len(mark.ends),
    )


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
    """What one weighing gives: who is in front or not to be told apart from who is.

    In the order of the programme, whole, and each with its possible ranks: this is no league table.
    """

    letter: str
    weighting: Weighting
    stated: Message
    front: tuple[Ranked, ...]
    others: tuple[Ranked, ...]

    @property
    def of(self) -> int:
        return len(self.front) + len(self.others)

    @property
    def has_front(self) -> bool:
        return bool(self.others)

    @property
    def told_apart(self) -> bool:
        return len(self.front) == 1


@lru_cache(maxsize=128)
def compared(
    release: Release, weightings: tuple[Weighting, ...]
) -> View[tuple[Compared, ...]] | None:
    """A row per weighing; None where there is none, or nothing to weigh.

    The names that people give their weighings are not in it: a view is kept for all visitors.
    """
    if not weightings or matrix(release) is None:
        return None
    marks = tuple(_compared(release, n, w) for n, w in enumerate(weightings))
    return View(
        key="together",
        finding=_compared_finding(marks),
        description=message("together-description", n=len(marks)),
        columns=(
            Column("letter", message("column-letter")),
            Column("weighing", message("column-weighing")),
            Column("in-front", message("column-in-front")),
            Column("told-apart", message("column-told-apart")),
        ),
        records=tuple(
            Record(
                (m.letter, m.stated, Joined(front_in_words(m), "semicolon"), told_apart_in_words(m)),
                tuple(e for r in m.front for e in evidence_on(release, r.pilot_id)),
            )
            for m in marks
        ),
        marks=marks,
        caveats=(
            message("together-caveat-advice"),
            message("together-caveat"),
        ),
    )  # fmt: skip


def letter(place: int) -> str:
    """What a weighing is called that nobody named: A, B, C."""
    return ascii_uppercase[place % len(ascii_uppercase)]


def _compared(release: Release, place: int, weighting: Weighting) -> Compared:
    marks, in_front = ranked(release, weighting), front(release, weighting)
    return Compared(
        letter(place),
        weighting,
        stated(release, weighting, length="short"),
        tuple(mark for index, mark in enumerate(marks) if index in in_front),
        tuple(mark for index, mark in enumerate(marks) if index not in in_front),
    )


def front_in_words(compared: Compared) -> tuple[Message, ...]:
    """A line per pilot in front; where that is every pilot, that there is no front."""
    if not compared.has_front and compared.of > 1:
        return (message("front-nobody", n=compared.of),)
    pilots = tuple(
        message(
            "front-pilot", name=r.name, share=percent(r.shares[0]), ranks=rank_ends(r.best, r.worst)
        )
        for r in compared.front
    )
    return (*pilots, *_others_in_words(compared.others))


def _others_in_words(others: tuple[Ranked, ...]) -> tuple[Message, ...]:
    """The rest in one line: among them may be pilots of which too little is known to be in front."""
    if not others:
        return ()
    share = percent(sum(r.shares[0] for r in others))
    ranks = rank_ends(min(r.best for r in others), max(r.worst for r in others))
    return (message("front-others", n=len(others), share=share, ranks=ranks),)


def told_apart_in_words(compared: Compared) -> Message:
    if compared.told_apart:
        return message("front-told-apart")
    return message("front-open", n=len(compared.front), total=compared.of)


def _compared_finding(marks: tuple[Compared, ...]) -> Message:
    """In how many weighings nobody stands out, and who does, or is alike to that, in all others.

    Where nobody is in front, nobody is said to be among the foremost either.
    """
    with_front = tuple(m for m in marks if m.has_front or m.of == 1)
    if not with_front:
        return message("together-finding-nobody", n=len(marks))
    everywhere = [
        rows
        for r in with_front[0].front
        if len(rows := _in_front(r.pilot_id, with_front)) == len(with_front)
    ]
    pilots = few(tuple(_possible(rows) for rows in everywhere))
    is_open = sum(not m.told_apart for m in marks)
    if len(marks) == 1:
        return message(
            "together-finding-open" if is_open else "together-finding-one", pilots=pilots
        )
    return message(
        "together-finding",
        n=len(marks),
        open=is_open,
        told=len(marks) - is_open,
        nobody=len(marks) - len(with_front),
        others=len(with_front),
        always=len(everywhere),
        pilots=pilots,
    )


def _in_front(pilot_id: str, marks: tuple[Compared, ...]) -> tuple[Ranked, ...]:
    """A pilot in each of the weighings in which it is in front."""
    return tuple(r for m in marks for r in m.front if r.pilot_id == pilot_id)


def _possible(rows: tuple[Ranked, ...]) -> Message:
    """A pilot with the ranks that are possible in one weighing or another."""
    ranks = ranks_in_words(min(r.best for r in rows), max(r.worst for r in rows))
    return message("named-possible", name=rows[0].name, ranks=ranks)
