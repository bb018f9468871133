"""Weighing the pilots: their scores as intervals, and how they rank under what was stated of the weights."""

from dataclasses import dataclass
from functools import lru_cache
from math import floor

from via_dash.data import Release
from via_dash.evidence.weighing import ANY, UNKNOWN, Interval, Outcome, Scores, Weighting, weigh
from via_dash.tables import Row
from via_dash.texts import Joined, Localised, Message, Number, Param, localised, message
from via_dash.views.controls import Control, coded_options
from via_dash.views.pilots import pilots
from via_dash.views.view import Column, Evidence, Record, View, evidence_of, pilot_name

# In so many percent of the draws one pilot is above another to be told apart from it: our choice.
TOLD_APART = 75
_NAMED = 3  # how many pilots a finding names before it counts


def controls() -> tuple[Control, ...]:
    """How to state the weights; the scales and the order themselves stand in the address besides."""
    options = coded_options("method", ("none", "weights", "order"))
    # Side by side: a list of three is in the way on a phone.
    return (Control("method", message("filter-method"), options, single=True, in_row=True),)


@lru_cache(maxsize=8)
def scores(release: Release) -> Scores:
    """The interval of every pilot on every criterion; what nobody scored is not known either."""
    stated = _scored(release)
    criteria = tuple(row["criterion_id"] for row in release.rows("criteria"))
    rows = [
        (pilot["pilot_id"], tuple(_interval(stated.get((pilot["pilot_id"], c))) for c in criteria))
        for pilot in pilots(release)
    ]
    return Scores(tuple(p for p, _ in rows), criteria, tuple(intervals for _, intervals in rows))


def _scored(release: Release) -> dict[tuple[str, str], Row]:
    return {(row["pilot_id"], row["criterion_id"]): row for row in release.rows("scores")}


def _interval(row: Row | None) -> Interval:
    return UNKNOWN if row is None else (row["score_low"], row["score_high"])


@lru_cache(maxsize=512)
def outcome(release: Release, weighting: Weighting) -> Outcome:
    """How the pilots rank, in the order of ``scores``."""
    return weigh(scores(release), weighting)


def criterion_name(release: Release, criterion_id: str) -> Localised:
    row = release.by_key("criteria")[criterion_id]
    return Localised(row["name_nl"], row["name_en"])


def stated(release: Release, weighting: Weighting, *, length: str = "stated") -> Message:
    """A weighing in words; ``short`` leaves out what follows from it."""
    unnamed = len(scores(release).criteria) - len(weighting.weights or weighting.order)
    rest: dict[str, Param] = {"unnamed": unnamed} if length == "stated" and weighting != ANY else {}
    total = sum(weight for _, weight in weighting.weights)
    if weighting.kind == "weights":
        heaviest = sorted(weighting.weights, key=lambda pair: -pair[1])
        listed = tuple(
            message("weighing-weight", name=criterion_name(release, c), share=percent(w / total))
            for c, w in heaviest
        )
        return message(f"weighing-{length}-weights", list=Joined(listed, "comma"), **rest)
    names = tuple(criterion_name(release, c) for c in weighting.order)
    return message(f"weighing-{length}-{weighting.kind}", list=Joined(names, "comma"), **rest)


def percent(share: float) -> Message:
    """A share of 1 in whole percents."""
    return message("amount-share", amount=Number(whole_percent(share)))


def whole_percent(share: float) -> int:
    """The one rounding of a share, a half upwards: figure, table and files tell the same."""
    return floor(round(100 * share, 6) + 0.5)


def told_apart(share: float) -> bool:
    """Whether the one is above the other often enough, by the percentage that people see."""
    return whole_percent(share) >= TOLD_APART


# The scores


@dataclass(frozen=True)
class Criterion:
    """What a criterion asks, and what to keep in mind with it."""

    criterion_id: str
    name: Localised
    description: Localised
    note: Localised | None
    evidence: Evidence | None


@dataclass(frozen=True)
class Score:
    """A cell of the matrix; without evidence nobody scored it."""

    interval: Interval
    reason: Param | None
    evidence: Evidence | None

    @property
    def is_known(self) -> bool:
        return self.interval != UNKNOWN


@dataclass(frozen=True)
class ScoresOfPilot:
    """A row of the matrix."""

    pilot_id: str
    name: Localised
    cells: tuple[Score, ...]  # in the order of the criteria


@dataclass(frozen=True)
class Matrix:
    """The criteria, and every pilot with a score on each of them."""

    criteria: tuple[Criterion, ...]
    rows: tuple[ScoresOfPilot, ...]


@lru_cache(maxsize=8)
def matrix(release: Release) -> View[Matrix] | None:
    """Every pilot's interval on every criterion; None where there are no pilots or no criteria."""
    known, scored = scores(release), _scored(release)
    if not known.pilots or not known.criteria:
        return None
    criteria = tuple(_criterion(row) for row in release.rows("criteria"))
    rows = tuple(
        ScoresOfPilot(
            pilot_id,
            pilot_name(release, pilot_id),
            tuple(_score(scored.get((pilot_id, c.criterion_id))) for c in criteria),
        )
        for pilot_id in known.pilots
    )
    total = len(rows) * len(criteria)
    unknown = sum(not cell.is_known for row in rows for cell in row.cells)
    return View(
        key="scores",
        finding=message("scores-finding", n=unknown, total=total),
        description=message("scores-description", pilots=len(rows), criteria=len(criteria)),
        columns=(
            Column("pilot", message("column-pilot")),
            Column("criterion", message("column-criterion")),
            Column("score", message("column-score")),
            Column("reason", message("column-reason")),
        ),
        records=tuple(
            Record(
                (row.name, criterion.name, score_in_words(cell), cell.reason),
                (cell.evidence or identity(release, row.pilot_id),),
            )
            for row in rows
            for criterion, cell in zip(criteria, row.cells, strict=True)
        ),
        marks=Matrix(criteria, rows),
        caveats=(message("scores-caveat"), message("scores-derived-caveat")),
    )


def _criterion(row: Row) -> Criterion:
    place = row["source_id"] and row["locator"]
    return Criterion(
        row["criterion_id"],
        Localised(row["name_nl"], row["name_en"]),
        Localised(row["description_nl"], row["description_en"]),
        localised(row, "note"),
        Evidence("criteria", row["criterion_id"], row["source_id"], row["locator"], row["anchor"], "stated", row["authored_file"])
        if place
        else None,
    )  # fmt: skip


def _score(row: Row | None) -> Score:
    if row is None:
        return Score(UNKNOWN, None, None)
    return Score(_interval(row), localised(row, "note"), evidence_of("scores", row))


def score_in_words(score: Score) -> Message:
    """The interval; of what is not known that it is not, and from where to where it may be."""
    return message("score-known" if score.is_known else "score-unknown", range=score_ends(score))


def score_ends(score: Score) -> Number | Message:
    low, high = (Number(end) for end in score.interval)
    return low if low == high else message("score-range", low=low, high=high)


def identity(release: Release, pilot_id: str) -> Evidence:
    return evidence_of("pilots", release.by_key("pilots")[pilot_id])


def evidence_on(release: Release, pilot_id: str) -> tuple[Evidence, ...]:
    """Every score of a pilot; where nobody scored it, that it is a pilot."""
    rows = [row for row in release.rows("scores") if row["pilot_id"] == pilot_id]
    return tuple(evidence_of("scores", row) for row in rows) or (identity(release, pilot_id),)


# How they rank


@dataclass(frozen=True)
class Ranked:
    """How often a pilot takes each rank, and which ranks it can take at all."""

    pilot_id: str
    name: Localised
    shares: tuple[float, ...]
    best: int
    worst: int
    unknown: int  # of its scores
    of: int

    @property
    def interval(self) -> Message:
        return ranks_in_words(self.best, self.worst)


def ranks_in_words(best: int, worst: int) -> Message:
    return message("rank-only" if best == worst else "rank-range", low=Number(best), high=Number(worst))  # fmt: skip


def rank_ends(best: int, worst: int) -> Number | Message:
    """The same as short as it can be told: 1–8."""
    low, high = Number(best), Number(worst)
    return low if low == high else message("score-range", low=low, high=high)


def ranked(release: Release, weighting: Weighting) -> tuple[Ranked, ...]:
    """Every pilot, in the order of the programme: this is no league table."""
    known, found = scores(release), outcome(release, weighting)
    return tuple(
        Ranked(
            pilot_id,
            pilot_name(release, pilot_id),
            found.acceptability[index],
            *found.ranks[index],
            unknown=known.intervals[index].count(UNKNOWN),
            of=len(known.criteria),
        )
        for index, pilot_id in enumerate(known.pilots)
    )


def front(release: Release, weighting: Weighting) -> tuple[int, ...]:
    """The pilot with the highest mean rank, and those that cannot be told apart from it."""
    found = outcome(release, weighting)
    first, *others = found.by_mean_rank
    return (first, *(other for other in others if not told_apart(found.wins[first][other])))


def leaders(release: Release, weighting: Weighting) -> tuple[int, int] | None:
    """The two pilots with the highest mean ranks; None where it would be chance which two these are."""
    by_mean_rank = outcome(release, weighting).by_mean_rank
    if len(by_mean_rank) < 2:
        return None
    first, second, *others = by_mean_rank
    if not others:
        return first, second
    nobody_in_front = len(front(release, weighting)) == len(by_mean_rank)
    alike = _alike(release, weighting, second, others[0])
    return None if nobody_in_front or alike else (first, second)


def _alike(release: Release, weighting: Weighting, one: int, other: int) -> bool:
    """Whether two pilots score the same on all that counts: what then sets them apart is chance."""
    known = scores(release)
    weights = dict(weighting.weights)
    counts = [weighting.kind != "weights" or bool(weights.get(c)) for c in known.criteria]
    pairs_of_scores = zip(known.intervals[one], known.intervals[other], counts, strict=True)
    return all(a == b for a, b, counted in pairs_of_scores if counted)


def pairs_apart(found: Outcome) -> int:
    """How many pairs of pilots can be told apart: where either is above the other often enough."""
    return sum(
        told_apart(max(found.wins[i][j], found.wins[j][i]))
        for i in range(len(found.wins))
        for j in range(i)
    )


@lru_cache(maxsize=512)
def acceptability(release: Release, weighting: Weighting) -> View[tuple[Ranked, ...]] | None:
    """How often each pilot takes each rank; None where there is nothing to weigh."""
    if matrix(release) is None:
        return None
    marks = ranked(release, weighting)
    return View(
        key="ranks",
        finding=_finding(release, weighting, marks),
        description=message("ranks-description", n=len(marks), list=Joined(tuple(_told(m) for m in marks), "semicolon")),
        columns=(
            Column("pilot", message("column-pilot")),
            Column("possible", message("column-possible-ranks")),
            Column("unknown", message("column-unknown-scores")),
            *(Column(f"rank-{rank}", message("column-rank", rank=Number(rank)), numeric=True) for rank in range(1, len(marks) + 1)),
        ),
        records=tuple(
            Record(
                (m.name, m.interval, message("n-of-total", n=m.unknown, total=m.of), *(percent(share) for share in m.shares)),
                evidence_on(release, m.pilot_id),
            )
            for m in marks
        ),
        marks=marks,
        caveats=(
            message("ranks-caveat-unknown"),  # the first is the one that is always in sight
            message("ranks-caveat-advice"),
            *_without_leaders(release, weighting),
            message("ranks-caveat-draws"),
            message("ranks-caveat-apart", share=percent(TOLD_APART / 100)),
        ),
    )  # fmt: skip


def _without_leaders(release: Release, weighting: Weighting) -> tuple[Message, ...]:
    """Why nothing is told of what would turn the outcome round."""
    single = len(scores(release).pilots) < 2
    has_leaders = leaders(release, weighting) is not None
    return () if single or has_leaders else (message("ranks-caveat-no-leaders"),)


def _told(mark: Ranked) -> Message:
    return message("named-ranks", name=mark.name, ranks=mark.interval)


def _finding(release: Release, weighting: Weighting, marks: tuple[Ranked, ...]) -> Message:
    """Who cannot be told apart, and what is possible at all; a single pilot has nobody to be above."""
    if len(marks) == 1:
        return message("ranks-finding-single", name=marks[0].name)
    in_front = front(release, weighting)
    first, *others = (marks[index] for index in in_front)
    anywhere = sum(m.best == 1 and m.worst == len(marks) for m in marks)
    said: dict[str, Param] = {
        "given": message(f"weighing-given-{weighting.kind}"),
        "possible": message("ranks-anywhere-all")
        if anywhere == len(marks)
        else message("ranks-anywhere", n=anywhere, total=len(marks)),
    }
    if not others:
        return message("ranks-finding-front", first=_told(first), **said)
    if len(in_front) == len(marks):
        some = pairs_apart(outcome(release, weighting)) > 0
        return message("ranks-finding-no-front" if some else "ranks-finding-none", **said)
    if len(others) > _NAMED and _named_by_chance(release, weighting, in_front):
        return message("ranks-finding-some", n=len(in_front), total=len(marks), **said)
    return message("ranks-finding-alike", first=_told(first), others=named(tuple(others)), **said)


def _named_by_chance(release: Release, weighting: Weighting, in_front: tuple[int, ...]) -> bool:
    """Whether a pilot that would be named is in nothing different from one that would be counted."""
    named_ones, counted = in_front[:_NAMED], in_front[_NAMED:]
    return any(_alike(release, weighting, a, b) for a in named_ones for b in counted)


def named(marks: tuple[Ranked, ...]) -> Joined:
    """The pilots, each with the ranks it can take; of many the first few and how many more."""
    return few(tuple(_told(m) for m in marks))


def few(listed: tuple[Param, ...]) -> Joined:
    """Of many the first few, and how many more."""
    if len(listed) > _NAMED:
        listed = (*listed[: _NAMED - 1], message("and-more-pilots", n=len(listed) - _NAMED + 1))
    return Joined(listed)


# One against another


@dataclass(frozen=True)
class Wins:
    """A pilot against each pilot: how often it is above that one, and whether it ever can be."""

    pilot_id: str
    name: Localised
    shares: tuple[float | None, ...]  # None against itself
    may_win: tuple[bool, ...]


@lru_cache(maxsize=512)
def pairs(release: Release, weighting: Weighting) -> View[tuple[Wins, ...]] | None:
    """Every pilot against every other; None where there are no two."""
    known = scores(release)
    if matrix(release) is None or len(known.pilots) < 2:
        return None
    found = outcome(release, weighting)
    marks = tuple(
        Wins(
            pilot_id,
            pilot_name(release, pilot_id),
            tuple(None if i == j else share for j, share in enumerate(found.wins[i])),
            found.may_win[i],
        )
        for i, pilot_id in enumerate(known.pilots)
    )
    count = len(marks)
    return View(
        key="pairs",
        finding=message("pairs-finding", n=pairs_apart(found), total=count * (count - 1) // 2),
        description=message("pairs-description", n=count),
        columns=(
            Column("pilot", message("column-pilot")),
            *(Column(f"above-{m.pilot_id}", message("column-above", name=m.name), numeric=True) for m in marks),
        ),
        records=tuple(
            Record(
                (m.name, *(win_in_words(m, index) for index in range(count))),
                evidence_on(release, m.pilot_id),
            )
            for m in marks
        ),
        marks=marks,
        caveats=(message("pairs-caveat"),),
    )  # fmt: skip


def win_in_words(wins: Wins, index: int) -> Message:
    share = wins.shares[index]
    if share is None:
        return message("same-pilot")
    return percent(share) if wins.may_win[index] else message("never-above")
