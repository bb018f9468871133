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
from functools import lru_cache
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
    sorted_scores, back = _by_key(scores)
    values = _values(sorted_scores, _drawn_weights(sorted_scores.criteria, weighting, draws), draws)
    above = values[:, None, :] > values[None, :, :]
    equal = values[:, None, :] == values[None, :, :]
    better, sharing = (which.sum(axis=0, dtype=np.int16) for which in (above, equal))
    part = 1 / sharing
    shares = [
        (part * ((better <= rank) & (rank < better + sharing))).mean(axis=1)
        for rank in range(len(values))
    ]
    wins = (np.count_nonzero(above, axis=2) + np.count_nonzero(equal, axis=2) / 2) / draws
    low, high = _ends(scores)
    corners = extreme_weights(scores.criteria, weighting)
    count = range(len(scores.pilots))
    return Outcome(
        acceptability=_rows(np.stack(shares, axis=1)[back]),
        ranks=tuple(rank_interval(low, high, corners, index) for index in count),
        wins=_rows(wins[back][:, back]),
        may_win=tuple(
            tuple(i != j and bool((corners @ (high[i] - low[j])).max() > _EPSILON) for j in count)
            for i in count
        ),
    )


def shares_if_known(
    scores: Scores, weighting: Weighting, first: str, second: str, draws: int = DRAWS
) -> Mapping[tuple[str, str], tuple[float, float]]:
    """How often ``first`` would be above ``second`` if an unknown score of either were 0, and if it were 1."""
    known, _ = _by_key(scores)
    weights = _drawn_weights(known.criteria, weighting, draws)
    one, other = (known.pilots.index(pilot) for pilot in (first, second))
    values = _values(known, weights, draws)
    gap = values[one] - values[other]
    found = {}
    for index, sign in ((one, 1), (other, -1)):
        for c, criterion in enumerate(known.criteria):
            if known.intervals[index][c] == UNKNOWN:
                drawn = _even(len(known.criteria), len(known.pilots), draws)[c, index]
                at_zero, at_one = (
                    _share_above(gap + sign * weights[c] * (end - drawn)) for end in UNKNOWN
                )
                found[known.pilots[index], criterion] = (at_zero, at_one)
    order = [(pilot, criterion) for pilot in (first, second) for criterion in scores.criteria]
    return {key: found[key] for key in order if key in found}


def _share_above(gap: Numbers) -> float:
    rounded = np.round(gap, _DIGITS - 1)
    return float((rounded > 0).mean() + (rounded == 0).mean() / 2)


# What is drawn


def _by_key(scores: Scores) -> tuple[Scores, list[int]]:
    """Pilots and criteria by key, and where each pilot then is: the order of the lists is ours."""
    pilots = sorted(range(len(scores.pilots)), key=scores.pilots.__getitem__)
    criteria = sorted(range(len(scores.criteria)), key=scores.criteria.__getitem__)
    by_key = Scores(
        tuple(scores.pilots[p] for p in pilots),
        tuple(scores.criteria[c] for c in criteria),
        tuple(tuple(scores.intervals[p][c] for c in criteria) for p in pilots),
    )
    return by_key, [pilots.index(place) for place in range(len(pilots))]


@lru_cache(maxsize=4)
def _even(criteria: int, pilots: int, draws: int) -> Numbers:
    """Numbers between 0 and 1 (criterion, pilot, draw), the same for every weighing.

    Two outcomes then differ by their weights and not by chance.
    """
    even = np.random.Generator(np.random.PCG64(_SEED)).random((criteria, pilots, draws))
    even.setflags(write=False)  # kept for all visitors
    return even


@lru_cache(maxsize=4)
def _even_weights(criteria: int, draws: int) -> Numbers:
    """Weights (criterion, draw), even over all that add up to 1: the gaps between sorted numbers."""
    chance = np.random.Generator(np.random.PCG64([_SEED, 1]))
    cuts = np.sort(chance.random((criteria - 1, draws)), axis=0)
    edges = np.concatenate([np.zeros((1, draws)), cuts, np.ones((1, draws))])
    even: Numbers = np.diff(edges, axis=0)
    even.setflags(write=False)
    return even


def _drawn_weights(criteria: Sequence[str], weighting: Weighting, draws: int) -> Numbers:
    """Weights (criterion, draw) that add up to 1 and agree with what was stated."""
    if weighting.kind == "weights":
        return np.broadcast_to(_exact(criteria, weighting)[:, None], (len(criteria), draws))
    even = _even_weights(len(criteria), draws)
    if weighting.kind == "none":
        return even
    # The largest go to the criteria in the order; the others get the rest as it was drawn.
    ranked = len(weighting.order)
    from_largest = np.argsort(-even, axis=0, kind="stable")
    largest = np.take_along_axis(even, from_largest[:ranked], axis=0)
    as_drawn = np.sort(from_largest[ranked:], axis=0)
    rest = np.take_along_axis(even, as_drawn, axis=0)
    others = [key for key in criteria if key not in weighting.order]
    order = [*weighting.order, *others]
    return np.concatenate([largest, rest])[[order.index(key) for key in criteria]]


def _values(scores: Scores, weights: Numbers, draws: int) -> Numbers:
    """The value of each pilot in each draw, so rounded that equal values are equal."""
    low, high = _ends(scores)
    even = _even(len(scores.criteria), len(scores.pilots), draws)
    value = np.zeros((len(scores.pilots), draws))
    for c, weight in enumerate(weights):
        value += weight * (low[:, [c]] + (high - low)[:, [c]] * even[c])
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
