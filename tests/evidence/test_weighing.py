"""Weighing: against hand-worked cases and a grid of our own, and what must hold of any scores."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from via_dash.evidence.weighing import (
    ANY,
    DRAWS,
    UNKNOWN,
    Interval,
    Outcome,
    Scores,
    Weighting,
    rank_interval,
    shares_if_known,
    weigh,
)

WITHIN = 0.01
FEW = 300  # draws where a law must hold of each of them
EQUAL = Weighting(weights=(("x", 5), ("y", 5)))
ONLY_X = Weighting(weights=(("x", 10),))
X_FIRST = Weighting(order=("x", "y"))


def point(*values: float) -> tuple[Interval, ...]:
    return tuple((value, value) for value in values)


def table(**pilots: Sequence[Interval]) -> Scores:
    count = len(next(iter(pilots.values())))
    return Scores(tuple(pilots), tuple("xyzuv"[:count]), tuple(map(tuple, pilots.values())))


def shares(outcome: Outcome, scores: Scores, pilot: str) -> tuple[float, ...]:
    return outcome.acceptability[scores.pilots.index(pilot)]


# By hand: one is best on x, one on y, one is middling on both


MIDDLING = table(a=point(1, 0), b=point(0, 1), c=point(0.4, 0.4))


def test_with_equal_weights_two_equal_pilots_share_the_first_two_ranks():
    found = weigh(MIDDLING, EQUAL)
    assert found.acceptability == ((0.5, 0.5, 0), (0.5, 0.5, 0), (0, 0, 1))
    assert found.ranks == ((1, 2), (1, 2), (3, 3))
    assert found.wins[0] == (0.5, 0.5, 1)
    assert not found.may_win[0][1]
    assert found.may_win[0][2]


def test_with_all_weight_on_one_criterion_that_one_decides():
    found = weigh(MIDDLING, ONLY_X)
    assert found.acceptability == ((1, 0, 0), (0, 0, 1), (0, 1, 0))
    assert found.ranks == ((1, 1), (3, 3), (2, 2))
    assert found.by_mean_rank == (0, 2, 1)
    assert found.may_win == ((False, True, True), (False, False, False), (False, True, False))


def test_without_weights_every_weighing_counts_as_much():
    found = weigh(MIDDLING, ANY)
    assert shares(found, MIDDLING, "a") == pytest.approx((0.5, 0.1, 0.4), abs=WITHIN)
    assert shares(found, MIDDLING, "c") == pytest.approx((0, 0.8, 0.2), abs=WITHIN)
    assert found.ranks == ((1, 3), (1, 3), (2, 3))


def test_of_an_order_the_first_weighs_at_least_as_much_as_the_second():
    found = weigh(MIDDLING, X_FIRST)  # the weight of x is even between a half and 1
    assert shares(found, MIDDLING, "a") == pytest.approx((1, 0, 0), abs=WITHIN)
    assert shares(found, MIDDLING, "b") == pytest.approx((0, 0.2, 0.8), abs=WITHIN)
    assert found.ranks == ((1, 2), (1, 3), (2, 3))


def test_evidence_that_contradicts_itself_leaves_both_possible():
    overlapping = table(a=[(0.2, 0.8)], b=[(0.4, 1.0)])
    found = weigh(overlapping, ONLY_X)
    assert found.wins[0][1] == pytest.approx(0.08 / 0.36, abs=WITHIN)
    assert found.ranks == ((1, 2), (1, 2))
    assert found.may_win == ((False, True), (True, False))


def test_three_criteria_weigh_evenly_over_all_that_adds_up_to_one():
    one, even = table(a=point(1, 0, 0), d=point(0.5, 0.5, 0.5)), 1 / 4
    assert weigh(one, ANY).wins[0][1] == pytest.approx(even, abs=WITHIN)
    # The same region, within the third of all weighings in which x weighs most.
    for order in (("x",), ("x", "y"), ("x", "z", "y")):
        assert weigh(one, Weighting(order=order)).wins[0][1] == pytest.approx(3 * even, abs=WITHIN)


def test_what_an_order_leaves_out_weighs_no_more_and_is_in_no_order():
    units = table(a=point(1, 0, 0), b=point(0, 1, 0), c=point(0, 0, 1))
    found = weigh(units, Weighting(order=("y",)))
    assert shares(found, units, "b") == (1, 0, 0)
    assert shares(found, units, "a") == pytest.approx((0, 0.5, 0.5), abs=WITHIN)
    assert weigh(units, Weighting(order=("z", "x"))).acceptability == ((0, 1, 0), (0, 0, 1), (1, 0, 0))  # fmt: skip


# Against a grid of our own, without drawing anything


def on_a_grid(scores: Scores, weights_of_x: np.ndarray) -> np.ndarray:
    """Rank acceptability of three pilots on two criteria: given the weights their values are independent."""
    steps = (np.arange(40) + 0.5) / 40
    total = np.zeros((3, 3))
    for weight in weights_of_x:
        values = [
            np.sort(np.add.outer(weight * (a + steps * (b - a)), (1 - weight) * (c + steps * (d - c))).ravel())
            for (a, b), (c, d) in scores.intervals
        ]  # fmt: skip
        for i in range(3):
            below = [
                (np.searchsorted(values[j], values[i], "left") + np.searchsorted(values[j], values[i], "right")) / 2 / len(values[j])
                for j in range(3) if j != i
            ]  # fmt: skip
            first, last = below[0] * below[1], (1 - below[0]) * (1 - below[1])
            total[i] += first.mean(), 1 - first.mean() - last.mean(), last.mean()
    return total / len(weights_of_x)


UNEVEN = table(
    known=[(0.5, 0.7), (0.3, 0.4)], vague=[(0.2, 0.9), (0.1, 0.8)], unknown=[UNKNOWN, UNKNOWN]
)
CLOSE = table(a=[(0.2, 0.6), (0.5, 0.9)], b=[(0.4, 1.0), (0.0, 0.6)], c=[(0.3, 0.5), (0.4, 0.7)])
_STEPS = (np.arange(60) + 0.5) / 60


@pytest.mark.parametrize("scores", [UNEVEN, CLOSE], ids=["uneven", "close"])
@pytest.mark.parametrize(
    ("weighting", "weights_of_x"),
    [
        (ANY, _STEPS),
        (EQUAL, np.array([0.5])),
        (ONLY_X, np.array([1.0])),
        (Weighting(weights=(("x", 8), ("y", 2))), np.array([0.8])),
        (X_FIRST, 0.5 + _STEPS / 2),
        (Weighting(order=("y",)), _STEPS / 2),
    ],
    ids=["any", "equal", "only x", "mostly x", "x first", "y first"],
)
def test_acceptability_agrees_with_a_grid(
    scores: Scores, weighting: Weighting, weights_of_x: np.ndarray
):
    found = np.array(weigh(scores, weighting).acceptability)
    assert np.abs(found - on_a_grid(scores, weights_of_x)).max() < WITHIN


# What is possible at all, where no corner of the weights shows it


def test_a_pilot_may_be_first_for_weights_between_the_corners_alone():
    found = weigh(table(a=point(1, 0), b=point(0, 1), c=point(0.6, 0.6)), ANY)
    assert found.ranks[2] == (1, 2)


def test_a_pilot_may_be_last_for_weights_between_the_corners_alone():
    found = weigh(table(a=point(1, 0), b=point(0, 1), c=point(0.4, 0.4)), ANY)
    assert found.ranks[2] == (2, 3)


def test_a_possible_rank_stays_possible_however_rarely_it_is_drawn():
    found = weigh(table(a=[(0.0, 1.0)] * 5, b=[(0.99, 1.0)] * 5), Weighting(order=("x",)))
    assert found.wins[0][1] < WITHIN
    assert found.may_win[0][1]
    assert found.ranks == ((1, 2), (1, 2))


# Unknown scores at their ends


def test_an_unknown_score_at_its_ends_is_the_weighing_with_that_score():
    found = shares_if_known(UNEVEN, ANY, "known", "unknown")
    assert found.keys() == {("unknown", "x"), ("unknown", "y")}
    for (_, criterion), ends in found.items():
        for end, share in zip(UNKNOWN, ends, strict=True):
            row = tuple(
                (end, end) if criterion == c else UNEVEN.of("unknown", c) for c in UNEVEN.criteria
            )
            as_known = replace(UNEVEN, intervals=(*UNEVEN.intervals[:2], row))
            assert share == pytest.approx(weigh(as_known, ANY).wins[0][2], abs=WITHIN)


def test_an_unknown_score_can_decide_alone():
    scores = table(a=[UNKNOWN, (0.5, 0.5)], b=point(0.5, 0.5))
    assert shares_if_known(scores, EQUAL, "a", "b") == {("a", "x"): (0, 1)}
    assert shares_if_known(scores, EQUAL, "b", "a") == {("a", "x"): (1, 0)}
    assert shares_if_known(scores, Weighting(weights=(("y", 1),)), "a", "b") == {("a", "x"): (0.5, 0.5)}  # fmt: skip


# Laws


_TENTHS = st.integers(0, 10).map(lambda tenths: tenths / 10)
_INTERVALS = st.tuples(_TENTHS, _TENTHS).map(lambda ends: (min(ends), max(ends)))


@st.composite
def some_scores(draw: st.DrawFn, least: int = 1) -> Scores:
    pilots, criteria = draw(st.integers(least, 5)), draw(st.integers(1, 4))
    rows = st.lists(_INTERVALS, min_size=criteria, max_size=criteria).map(tuple)
    intervals = draw(st.lists(rows, min_size=pilots, max_size=pilots))
    return Scores(tuple("edcba"[:pilots]), tuple("zxyu"[:criteria]), tuple(intervals))


@st.composite
def weighings(draw: st.DrawFn, criteria: Sequence[str]) -> Weighting:
    kind = draw(st.sampled_from(("none", "weights", "order")))
    if kind == "order":
        wanted = draw(st.permutations(criteria))
        return Weighting(order=tuple(wanted[: draw(st.integers(1, len(criteria)))]))
    if kind == "weights":
        return Weighting(weights=tuple((c, draw(st.integers(0, 10))) for c in criteria))
    return ANY


@st.composite
def cases(draw: st.DrawFn) -> tuple[Scores, Weighting]:
    scores = draw(some_scores())
    return scores, draw(weighings(scores.criteria))


@given(cases())
def test_every_pilot_has_a_rank_and_every_rank_a_pilot(case: tuple[Scores, Weighting]):
    acceptability = np.array(weigh(*case, FEW).acceptability)
    assert acceptability.sum(axis=0) == pytest.approx(1)
    assert acceptability.sum(axis=1) == pytest.approx(1)
    assert acceptability.min() >= 0


@given(cases())
def test_of_two_pilots_one_is_above_the_other_or_they_share(case: tuple[Scores, Weighting]):
    found = weigh(*case, FEW)
    wins = np.array(found.wins)
    assert wins + wins.T == pytest.approx(1)
    impossible = ~np.array(found.may_win) & ~np.array(found.may_win).T
    assert wins[impossible] == pytest.approx(0.5)  # neither can be above: always equal
    never = ~np.array(found.may_win) & np.array(found.may_win).T
    assert (wins[never] <= 0.5).all()


@given(cases())
def test_what_was_drawn_is_possible(case: tuple[Scores, Weighting]):
    found = weigh(*case, FEW)
    for row, (best, worst) in zip(found.acceptability, found.ranks, strict=True):
        drawn = [rank for rank, share in enumerate(row, start=1) if share > 0]
        assert best <= min(drawn)
        assert max(drawn) <= worst


@given(cases(), st.randoms())
def test_the_order_of_pilots_and_criteria_changes_nothing(case: tuple[Scores, Weighting], random):
    scores, weighting = case
    pilots, criteria = list(range(len(scores.pilots))), list(range(len(scores.criteria)))
    random.shuffle(pilots)
    random.shuffle(criteria)
    shuffled = Scores(
        tuple(scores.pilots[p] for p in pilots),
        tuple(scores.criteria[c] for c in criteria),
        tuple(tuple(scores.intervals[p][c] for c in criteria) for p in pilots),
    )
    before, after = weigh(scores, weighting, FEW), weigh(shuffled, weighting, FEW)
    assert after.acceptability == tuple(before.acceptability[p] for p in pilots)
    assert after.ranks == tuple(before.ranks[p] for p in pilots)
    assert after.wins == tuple(tuple(before.wins[p][q] for q in pilots) for p in pilots)


@given(cases())
def test_the_same_weighing_gives_the_same_answer(case: tuple[Scores, Weighting]):
    assert weigh(*case, FEW) == weigh(*case, FEW)


@given(some_scores(least=2), st.data())
def test_a_pilot_that_another_outdoes_on_everything_is_never_first(
    scores: Scores, data: st.DataObject
):
    weighting = data.draw(weighings(scores.criteria))
    assume(all(low > 0 for low, _ in scores.intervals[0]))
    worse = tuple((0.0, low - 0.05) for low, _ in scores.intervals[0])
    outdone = replace(scores, intervals=(*scores.intervals[:-1], worse))
    found = weigh(outdone, weighting, FEW)
    assert found.acceptability[-1][0] == 0
    assert found.ranks[-1][0] > 1
    assert not found.may_win[-1][0]


@given(some_scores(least=2), st.data())
def test_a_pilot_of_which_nothing_is_known_may_take_every_rank(
    scores: Scores, data: st.DataObject
):  # fmt: skip
    weighting = data.draw(weighings(scores.criteria))
    nothing = tuple(UNKNOWN for _ in scores.criteria)
    found = weigh(replace(scores, intervals=(*scores.intervals[:-1], nothing)), weighting, FEW)
    assert found.ranks[-1] == (1, len(scores.pilots))


@settings(max_examples=150)
@given(some_scores(least=2))
def test_rank_intervals_are_exact_on_two_criteria(scores: Scores):
    """With exact scores ranks only change where two values cross: those weights, and one in between."""
    exact = np.array([[row[0][0], row[-1][1]] for row in scores.intervals])
    gap = exact[:, None] - exact[None, :]
    with np.errstate(divide="ignore", invalid="ignore"):
        crossing = (-gap[..., 1] / (gap[..., 0] - gap[..., 1])).ravel()
    inside = crossing[(crossing > 0) & (crossing < 1)]
    turns = np.unique(np.concatenate([[0.0, 1.0], inside]))
    weights = np.concatenate([turns, (turns[1:] + turns[:-1]) / 2])
    values = np.round(np.stack([weights, 1 - weights], axis=1) @ exact.T, 9)
    for index in range(len(exact)):
        own = values[:, [index]]
        possible = 1 + (values > own).sum(axis=1).min(), (values >= own).sum(axis=1).max()
        assert rank_interval(exact, exact, np.eye(2), index) == possible


PINNED = [[0.2187, 0.4835, 0.2978], [0.3633, 0.3244, 0.3123], [0.418, 0.1921, 0.3899]]


def test_the_same_link_gives_these_very_numbers_on_any_machine():
    found = weigh(UNEVEN, ANY)
    assert DRAWS == 10_000
    assert [[round(share, 4) for share in row] for row in found.acceptability] == PINNED
