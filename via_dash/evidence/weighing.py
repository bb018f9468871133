"""How uneven evidence ranks the pilots, and what of that is the weighing: computed, never an advice.

Stochastic multicriteria acceptability analysis, SMAA-2: Lahdelma & Salminen (2001), SMAA-2:
Stochastic multicriteria acceptability analysis for group decision making, Operations Research
49(3), 444-454. A pilot's value is the weighted sum of its scores. Weights are drawn evenly from all
that agree with what was stated, scores evenly from their intervals; what is counted is how often a
pilot takes each rank. Beside what was drawn stands what is possible at all, computed exactly.

numpy does the drawing: of the kept-up libraries for multicriteria analysis on PyPI (scikit-criteria,
mcda, pymcdm, pyDecision) none has this method. A draw is made of random numbers, sorting, adding and
multiplying alone, so that the same weighing gives the same answer on any machine.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

DRAWS = 10_000
UNKNOWN = (0.0, 1.0)
_SEED = 2001_49_3
_DIGITS = 12  # values that differ by less than rounding are the same
_EPSILON = 10.0**-_DIGITS

Interval = tuple[float, float]
Numbers = NDArray[np.float64]


@dataclass(frozen=True)
class Scores:
    """Per pilot an interval within 0 to 1 on every criterion; ``UNKNOWN`` where nothing is known."""

    pilots: tuple[str, ...]
    criteria: tuple[str, ...]
    intervals: tuple[tuple[Interval, ...], ...]

    def of(self, pilot: str, criterion: str) -> Interval:
        return self.intervals[self.pilots.index(pilot)][self.criteria.index(criterion)]


@dataclass(frozen=True)
class Weighting:
    """What is stated of the weights: numbers, or criteria from most to least important, or nothing.

    A criterion without a number weighs nothing. Criteria left out of an order weigh no more than
    the last one in it, in any order among themselves.
    """

    weights: tuple[tuple[str, int], ...] = ()
    order: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        if any(weight for _, weight in self.weights):
            return "weights"
        return "order" if self.order else "none"


ANY = Weighting()


@dataclass(frozen=True)
class Outcome:
    """How the pilots rank, in the order of ``Scores.pilots``.

    ``acceptability`` is the share of the draws in which a pilot takes each rank; pilots of equal
    value share their ranks. ``ranks`` is the best and the worst rank that is possible at all; an
    equal value counts as possibly better and as possibly worse. ``wins`` is the share of the draws in
    which the pilot of the row is above that of the column, and ``may_win`` whether it ever can be.
    """

    acceptability: tuple[tuple[float, ...], ...]
    ranks: tuple[tuple[int, int], ...]
    wins: tuple[tuple[float, ...], ...]
    may_win: tuple[tuple[bool, ...], ...]

    @property
    def mean_ranks(self) -> tuple[float, ...]:
        return tuple(
            sum(rank * share for rank, share in enumerate(row, start=1))
            for row in self.acceptability
        )

    @property
    def by_mean_rank(self) -> tuple[int, ...]:
        """The places of the pilots in the list, from the highest mean rank down."""
        means = self.mean_ranks
        return tuple(sorted(range(len(means)), key=lambda index: round(means[index], 9)))


def weigh(scores: Scores, weighting: Weighting, draws: int = DRAWS) -> Outcome:
    """The outcome of one weighing. The order of pilots or criteria changes nothing in it."""
    values = _values(*_drawn(scores, weighting, draws))
    above = values[:, None, :] > values[None, :, :]
    equal = values[:, None, :] == values[None, :, :]
    better, sharing = above.sum(axis=0), equal.sum(axis=0)
    count = len(scores.pilots)
    shares = [
        (((better <= rank) & (rank < better + sharing)) / sharing).mean(axis=1)
        for rank in range(count)
    ]
    wins = above.mean(axis=2) + equal.mean(axis=2) / 2
    low, high = _ends(scores)
    corners = extreme_weights(scores.criteria, weighting)
    return Outcome(
        acceptability=_rows(np.stack(shares, axis=1)),
        ranks=tuple(rank_interval(low, high, corners, index) for index in range(count)),
        wins=_rows(wins),
        may_win=tuple(
            tuple(bool((corners @ (high[i] - low[j])).max() > _EPSILON) and i != j for j in range(count))
            for i in range(count)
        ),
    )  # fmt: skip


def shares_if_known(
    scores: Scores, weighting: Weighting, first: str, second: str, draws: int = DRAWS
) -> Mapping[tuple[str, str], tuple[float, float]]:
    """How often ``first`` would be above ``second`` if an unknown score of either were 0, and if it were 1."""
    weights, drawn = _drawn(scores, weighting, draws)
    own, other = (drawn[:, scores.pilots.index(pilot), :] for pilot in (first, second))
    gap = (weights * (own - other)).sum(axis=0)
    found = {}
    for pilot, of_pilot, sign in ((first, own, 1), (second, other, -1)):
        for index, criterion in enumerate(scores.criteria):
            if scores.of(pilot, criterion) == UNKNOWN:
                at_zero, at_one = (
                    _share_above(gap + sign * weights[index] * (end - of_pilot[index]))
                    for end in UNKNOWN
                )
                found[pilot, criterion] = (at_zero, at_one)
    return found


def _share_above(gap: Numbers) -> float:
    rounded = np.round(gap, _DIGITS)
    return float((rounded > 0).mean() + (rounded == 0).mean() / 2)


# What was drawn


def _drawn(scores: Scores, weighting: Weighting, draws: int) -> tuple[Numbers, Numbers]:
    """Weights (criterion, draw) and scores (criterion, pilot, draw).

    The scores come first and are the same for every weighing: two outcomes then differ by their
    weights and not by chance. Drawn in the order of the keys, for the order of the lists is ours.
    """
    chance = np.random.Generator(np.random.PCG64(_SEED))
    pilots, criteria = (np.argsort(np.argsort(keys)) for keys in (scores.pilots, scores.criteria))
    even = chance.random((len(criteria), len(pilots), draws))[criteria][:, pilots]
    low, high = (ends.T[:, :, None] for ends in _ends(scores))
    return _drawn_weights(scores.criteria, weighting, chance, draws), low + even * (high - low)


def _drawn_weights(
    criteria: Sequence[str], weighting: Weighting, chance: np.random.Generator, draws: int
) -> Numbers:
    """Weights (criterion, draw) that add up to 1: even over all that agree with what was stated."""
    if weighting.kind == "weights":
        return np.broadcast_to(_exact(criteria, weighting)[:, None], (len(criteria), draws))
    # The gaps between sorted random numbers are even over all weights that add up to 1.
    cuts = np.sort(chance.random((len(criteria) - 1, draws)), axis=0)
    edges = np.concatenate([np.zeros((1, draws)), cuts, np.ones((1, draws))])
    even: Numbers = np.diff(edges, axis=0)
    by_key = sorted(criteria)
    if weighting.kind == "order":
        # The largest go to the criteria in the order; the others get the rest in random order.
        ranked, rest = len(weighting.order), len(criteria) - len(weighting.order)
        even = np.sort(even, axis=0)[::-1]
        shuffle = np.argsort(chance.random((rest, draws)), axis=0)
        even = np.concatenate([even[:ranked], np.take_along_axis(even[ranked:], shuffle, axis=0)])
        by_key = [*weighting.order, *(key for key in by_key if key not in weighting.order)]
    return even[[by_key.index(key) for key in criteria]]


def _values(weights: Numbers, drawn: Numbers) -> Numbers:
    """The value of each pilot in each draw, so rounded that equal values are equal."""
    value = np.zeros(drawn.shape[1:])
    for weight, score in zip(weights, drawn, strict=True):
        value += weight * score
    return np.round(value, _DIGITS)


# What is possible at all


def extreme_weights(criteria: Sequence[str], weighting: Weighting) -> Numbers:
    """The corners of all weights that agree with what was stated, a row each.

    Whatever is linear in the weights has its extremes there. Of an order these are equal weights on
    the first one, two, three criteria and so on; then on all of these and any of the others.
    """
    if weighting.kind == "weights":
        return _exact(criteria, weighting)[None, :]
    if weighting.kind == "none":
        return np.eye(len(criteria))
    ranked = list(weighting.order)
    others = [key for key in criteria if key not in ranked]
    carrying = [ranked[:n] for n in range(1, len(ranked) + 1)]
    carrying += [[*ranked, *some] for n in range(len(others)) for some in combinations(others, n + 1)]  # fmt: skip
    return np.array([[(key in some) / len(some) for key in criteria] for some in carrying])


def rank_interval(low: Numbers, high: Numbers, corners: Numbers, index: int) -> tuple[int, int]:
    """The best and the worst rank of a pilot for any of the weights and any of the scores.

    The best rank has its own scores at their upper ends and those of all others at their lower;
    what is left is for which weights the fewest others are above it. The worst rank mirrors it.
    """
    others = [other for other in range(len(low)) if other != index]
    above_best = corners @ (low[others] - high[index]).T
    below_worst = corners @ (low[index] - high[others]).T
    return 1 + _fewest_positive(above_best), len(low) - _fewest_positive(below_worst)


def _fewest_positive(at_corners: Numbers) -> int:
    """How few columns are positive at the best mixture of the rows.

    A column that is positive in every row is so in every mixture, and each row is a mixture: where
    these two bounds meet, that is the answer. Otherwise a mixed-integer program finds it (scipy;
    imported here, for it takes a second and hardly any weighing needs it).
    """
    positive = at_corners > _EPSILON
    at_least, at_most = int(positive.all(axis=0).sum()), int(positive.sum(axis=1).min())
    if at_least == at_most:
        return at_least
    from scipy.optimize import Bounds, LinearConstraint, milp

    rows, columns = at_corners.shape
    # Mixture of the rows, then per column whether it may be positive; entries are at most 1.
    cost = np.concatenate([np.zeros(rows), np.ones(columns)])
    allowed = LinearConstraint(np.hstack([at_corners.T, -np.eye(columns)]), ub=np.zeros(columns))
    whole = LinearConstraint(np.concatenate([np.ones(rows), np.zeros(columns)])[None, :], 1, 1)
    solved = milp(cost, integrality=cost, bounds=Bounds(0, 1), constraints=[allowed, whole])
    return round(solved.fun) if solved.success else at_least  # the wider interval, never too narrow


def _exact(criteria: Sequence[str], weighting: Weighting) -> Numbers:
    stated = dict(weighting.weights)
    weights = np.array([stated.get(key, 0) for key in criteria], dtype=np.float64)
    exact: Numbers = weights / weights.sum()
    return exact


def _ends(scores: Scores) -> tuple[Numbers, Numbers]:
    ends = np.array(scores.intervals, dtype=np.float64)
    return ends[:, :, 0], ends[:, :, 1]


def _rows(matrix: NDArray[Any]) -> tuple[tuple[float, ...], ...]:
    return tuple(tuple(float(number) for number in row) for row in matrix)
