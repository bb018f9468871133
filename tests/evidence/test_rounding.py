"""Printed figures agree when one unrounded truth can be behind them, and not when none can."""

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from via_dash.evidence.rounding import change_agrees, relative_change_agrees

THOUSANDTHS = st.integers(0, 100_000).map(lambda n: Decimal(n) / 1000)
TENTHS = st.integers(0, 1_000)
ROUNDING = st.sampled_from((ROUND_HALF_UP, ROUND_HALF_EVEN))


def printed(value: Decimal, mode: str, step: str = "0.1") -> float:
    return float(value.quantize(Decimal(step), mode))


@given(THOUSANDTHS, THOUSANDTHS, ROUNDING)
def test_levels_and_their_change_agree_however_they_were_rounded(
    before: Decimal, after: Decimal, mode: str
) -> None:
    change = printed(after - before, mode)
    assert change_agrees(printed(before, mode), printed(after, mode), change)


@given(THOUSANDTHS.filter(bool), THOUSANDTHS, ROUNDING)
def test_levels_and_their_relative_change_agree_however_they_were_rounded(
    before: Decimal, after: Decimal, mode: str
) -> None:
    percent = printed((after / before - 1) * 100, mode, "1")
    assert relative_change_agrees(printed(before, mode), printed(after, mode), percent)


@given(TENTHS, TENTHS, st.integers(-1_000, 1_000))
def test_a_change_agrees_up_to_one_step_and_no_further(
    before: int, after: int, change: int
) -> None:
    agrees = change_agrees(before / 10, after / 10, change / 10)
    assert agrees == (abs(change - (after - before)) <= 1)


@given(TENTHS, TENTHS, st.integers(-3, 3))
def test_near_the_edge_the_step_is_exact(before: int, after: int, off: int) -> None:
    change = (after - before + off) / 10
    assert change_agrees(before / 10, after / 10, change) == (abs(off) <= 1)


@given(st.integers(1, 300), st.integers(0, 300), st.integers(-100, 2_000))
def test_a_relative_change_agrees_only_where_some_pair_of_true_levels_gives_it(
    before: int, after: int, percent: int
) -> None:
    half = Fraction(1, 20)
    corners = [
        ((Fraction(after, 10) + a) / (Fraction(before, 10) + b) - 1) * 100
        for a, b in product((half, -half), repeat=2)
    ]
    possible = min(corners) - Fraction(1, 2) <= percent <= max(corners) + Fraction(1, 2)
    assert relative_change_agrees(before / 10, after / 10, percent) == possible


@given(TENTHS, st.integers(-100, 100_000))
def test_from_a_level_printed_as_nothing_any_percentage_may_follow(
    after: int, percent: int
) -> None:
    assert relative_change_agrees(0.0, after / 10, percent)


@pytest.mark.parametrize(
    ("before", "after", "change", "fits"),
    [(1.2, 4, 2.8, True), (1.2, 4, 2.9, True), (1.2, 4, 3.0, False), (1.2, 4, -2.8, False), (0.8, 1.9, 1.1, True), (0.8, 1.9, 1.9, False)],
)  # fmt: skip
def test_a_change_in_points(before: float, after: float, change: float, fits: bool) -> None:
    assert change_agrees(before, after, change) == fits


@pytest.mark.parametrize(
    ("before", "after", "percent", "fits"),
    [
        (1.2, 4, 227, True), (0.8, 1.9, 132, True),
        (1.2, 4, 327, False),  # how many times as much is no change
        (1.2, 4, 2.8, False),  # points are no percentage
        (4, 1.2, 227, False), (4, 1.2, -70, True),
    ],
)  # fmt: skip
def test_a_change_in_percent(before: float, after: float, percent: float, fits: bool) -> None:
    assert relative_change_agrees(before, after, percent) == fits
