"""How far an expectation moved: never more certain than the two dates it moved between."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from via_dash.evidence.dates import bounds
from via_dash.evidence.delays import Shift, shift

MONTH = 365.2425 / 12
Span = tuple[date, date]


def span(text: str) -> Span:
    first, last = bounds(text)
    assert first is not None
    assert last is not None
    return first, last


def in_days(moved: Shift) -> tuple[int, int]:
    return round(moved.low * MONTH), round(moved.high * MONTH)


@pytest.mark.parametrize(
    ("before", "after", "low", "high", "direction"),
    [
        ("2020-05-01", "2020-05-01", 0, 0, "either"),
        ("2020-05-01", "2020-05-02", 1, 1, "later"),
        ("2020-05-02", "2020-05-01", -1, -1, "earlier"),
        ("2020-05", "2020-05", -30, 30, "either"),
        ("2020-05", "2020-06", 1, 60, "later"),
        ("2020-06", "2020-05", -60, -1, "earlier"),
        ("2020-05", "2020-05-31", 0, 30, "either"),
        ("2020", "2020-12-31", 0, 365, "either"),
        ("2020", "2021", 1, 730, "later"),
        ("2020-12", "2021-05/2021-08", 121, 273, "later"),
        ("2021-21", "2021-33", -150, 30, "either"),
        ("2020-21", "2020-23", 93, 274, "later"),
    ],
)
def test_a_move_is_as_wide_as_the_two_dates(
    before: str, after: str, low: int, high: int, direction: str
) -> None:
    moved = shift(span(before), span(after))
    assert (*in_days(moved), moved.direction) == (low, high, direction)


@pytest.mark.parametrize(
    ("before", "after", "months"), [("2019-06-15", "2020-06-15", 12), ("2020-01-01", "2020-02-01", 1), ("2021-03-01", "2020-12-01", -3)]
)  # fmt: skip
def test_a_move_is_told_in_months(before: str, after: str, months: int) -> None:
    moved = shift(span(before), span(after))
    assert moved.low == moved.high == pytest.approx(months, abs=0.05)


@st.composite
def spans(draw: st.DrawFn, longest: int = 900) -> Span:
    first = draw(st.dates(date(1990, 1, 1), date(2050, 1, 1)))
    return first, first + timedelta(days=draw(st.integers(0, longest)))


@given(spans(), spans())
def test_the_least_is_no_more_than_the_most(a: Span, b: Span) -> None:
    moved = shift(a, b)
    assert moved.low <= moved.high


@given(spans())
def test_what_stays_may_not_have_moved(a: Span) -> None:
    moved = shift(a, a)
    assert moved.low <= 0 <= moved.high
    assert moved.direction == "either"


@given(spans(), spans(), st.integers(-3000, 3000))
def test_moving_both_moves_nothing(a: Span, b: Span, days: int) -> None:
    by = timedelta(days=days)
    assert shift((a[0] + by, a[1] + by), (b[0] + by, b[1] + by)) == shift(a, b)


@given(spans(), spans())
def test_it_is_certain_only_where_every_day_of_the_one_follows_every_day_of_the_other(
    a: Span, b: Span
) -> None:
    direction = "later" if b[0] > a[1] else "earlier" if b[1] < a[0] else "either"
    assert shift(a, b).direction == direction


@given(spans(), spans())
def test_going_back_undoes_the_move(a: Span, b: Span) -> None:
    there, back = shift(a, b), shift(b, a)
    assert (back.low, back.high) == (-there.high, -there.low)


@given(spans(longest=6), spans(longest=6))
def test_every_move_from_a_day_to_a_day_lies_within_and_both_ends_are_such_moves(
    a: Span, b: Span
) -> None:
    def every(s: Span) -> list[date]:
        return [s[0] + timedelta(days=n) for n in range((s[1] - s[0]).days + 1)]

    moves = {(to - since).days for since in every(a) for to in every(b)}
    assert in_days(shift(a, b)) == (min(moves), max(moves))
