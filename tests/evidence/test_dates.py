"""An imprecise date is a span: as precise as the source and no more."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from via_dash.evidence.dates import BadDate, bounds, midpoint

YEARS = st.integers(1900, 2100).map(str)
MONTHS = st.tuples(YEARS, st.integers(1, 12)).map(lambda p: f"{p[0]}-{p[1]:02}")
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(date.isoformat)
PARTS = st.tuples(YEARS, st.sampled_from(["21", "22", "23", "24", "33", "34", "35", "36", "40", "41"])).map("-".join)  # fmt: skip
ENDS = YEARS | MONTHS | DAYS
SINGLES = ENDS | PARTS


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-07", "2020-07-01", "2020-07-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2021-02", "2021-02-01", "2021-02-28"),
        ("2020-07-01", "2020-07-01", "2020-07-01"),
        ("2020-21", "2020-03-01", "2020-05-31"),
        ("2020-22", "2020-06-01", "2020-08-31"),
        ("2020-23", "2020-09-01", "2020-11-30"),
        ("2020-24", "2020-12-01", "2021-02-28"),
        ("2019-24", "2019-12-01", "2020-02-29"),
        ("2019-24/2020-24", "2019-12-01", "2021-02-28"),
        ("2020-12-24", "2020-12-24", "2020-12-24"),
        ("2020-23/2020-12-24", "2020-09-01", "2020-12-24"),
        ("2021-33", "2021-01-01", "2021-03-31"),
        ("2021-34", "2021-04-01", "2021-06-30"),
        ("2021-35", "2021-07-01", "2021-09-30"),
        ("2021-36", "2021-10-01", "2021-12-31"),
        ("2021-40", "2021-01-01", "2021-06-30"),
        ("2021-41", "2021-07-01", "2021-12-31"),
        ("2021-01/2021-04", "2021-01-01", "2021-04-30"),
        ("2021-05/2021-08", "2021-05-01", "2021-08-31"),
        ("2021-09/2021-12", "2021-09-01", "2021-12-31"),
        ("2018/2019", "2018-01-01", "2019-12-31"),
        ("2020-11-09/2021-03", "2020-11-09", "2021-03-31"),
        ("2020-22/2020-23", "2020-06-01", "2020-11-30"),
    ],
)
def test_a_date_spans_what_it_can_mean(text: str, first: str, last: str) -> None:
    assert bounds(text) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize("mark", ["~", "?", "%"])
def test_a_doubtful_date_keeps_its_span(mark: str) -> None:
    assert bounds(f"2020{mark}") == bounds("2020")


@pytest.mark.parametrize("text", ["2020/..", "2020/"])
def test_an_end_that_is_open_or_unknown_has_no_last_day(text: str) -> None:
    assert bounds(text) == (date(2020, 1, 1), None)


@pytest.mark.parametrize("text", ["../2020", "/2020"])
def test_a_begin_that_is_open_or_unknown_has_no_first_day(text: str) -> None:
    assert bounds(text) == (None, date(2020, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "medio 2021", "begin 2021", "Q1 2021", "2021Q1", "01-07-2020", "1 juli 2020", "2020-13", "2020-00",
        "2020-7", "2020-02-30", "2020-04-31", "2021-02-29", "20", "unknown", "open", "..", "/", "2020-07-00", "2020-42",
        "2021/2020", "2020-07-02/2020-07-01", "2021-05/2020", "0000", "-0500", "Y170000002",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(BadDate, match=r"^" if not text else None) as refused:
        bounds(text)
    assert str(refused.value) == text


@given(SINGLES)
def test_a_date_has_a_first_and_a_last_day_in_that_order(text: str) -> None:
    first, last = bounds(text)
    assert first is not None
    assert last is not None
    assert first <= last
    assert first.year == int(text[:4])
    assert last.year == int(text[:4]) + text.endswith("-24") or len(text) == 10


@given(DAYS)
def test_a_day_is_itself(text: str) -> None:
    assert bounds(text) == (date.fromisoformat(text),) * 2


@given(DAYS)
def test_a_day_lies_in_its_month_and_its_month_in_its_year(text: str) -> None:
    day = date.fromisoformat(text)
    (year_first, year_last), (first, last) = bounds(text[:4]), bounds(text[:7])
    assert year_first <= first <= day <= last <= year_last  # type: ignore[operator]


@settings(max_examples=50)
@given(ENDS, ENDS)
def test_an_interval_runs_from_the_first_of_the_one_to_the_last_of_the_other(
    one: str, other: str
) -> None:
    assume(bounds(one)[0] <= bounds(other)[1])  # type: ignore[operator]
    assert bounds(f"{one}/{other}") == (bounds(one)[0], bounds(other)[1])


@settings(max_examples=50)
@given(ENDS, ENDS)
def test_an_interval_that_ends_before_it_begins_is_refused(one: str, other: str) -> None:
    assume(bounds(one)[0] > bounds(other)[1])  # type: ignore[operator]
    with pytest.raises(BadDate):
        bounds(f"{one}/{other}")


PIECES = ["2020", "2021", "0000", "20", "-02", "-29", "-12", "-33", "/", "..", "~", "?", "X", "[", "]", ",", "Y", "-", " "]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=7).map("".join))
def test_any_text_is_a_date_or_refused(text: str) -> None:
    try:
        first, last = bounds(text)
    except BadDate:
        return
    assert first is None or last is None or first <= last


@given(st.dates(), st.dates())
def test_the_middle_lies_halfway(one: date, other: date) -> None:
    first, last = sorted((one, other))
    middle = midpoint(first, last)
    assert first <= middle <= last
    assert 0 <= (last - middle).days - (middle - first).days <= 1


# Nothing more precise than the text

PART_MONTHS = {
    "21": (3, 4, 5), "22": (6, 7, 8), "23": (9, 10, 11), "24": (12, 13, 14), "33": (1, 2, 3), "34": (4, 5, 6), "35": (7, 8, 9),
    "36": (10, 11, 12), "40": (1, 2, 3, 4, 5, 6), "41": (7, 8, 9, 10, 11, 12),
}  # fmt: skip


def months_of(text: str) -> list[str]:
    """Every month that a year, a part of it or a month can mean."""
    year, _, part = text.partition("-")
    numbers = PART_MONTHS.get(part, (int(part),)) if part else range(1, 13)
    return [f"{int(year) + (n - 1) // 12}-{(n - 1) % 12 + 1:02}" for n in numbers]


@given(YEARS | MONTHS | PARTS)
def test_a_date_covers_every_month_it_can_mean_and_no_other_day(text: str) -> None:
    months = [bounds(month) for month in months_of(text)]
    assert bounds(text) == (months[0][0], months[-1][1])
    for (_, last), (first, _) in pairwise(months):
        assert first - last == timedelta(days=1)  # type: ignore[operator]


@given(YEARS | MONTHS | PARTS)
def test_a_date_without_a_day_begins_and_ends_with_a_month(text: str) -> None:
    first, last = bounds(text)
    assert first is not None
    assert last is not None
    assert first.day == 1
    assert (last + timedelta(days=1)).day == 1


@given(SINGLES, st.sampled_from("~?%"))
def test_doubt_makes_no_date_more_precise(text: str, mark: str) -> None:
    assert bounds(text + mark) == bounds(text)


@settings(max_examples=50)
@given(SINGLES, SINGLES)
def test_an_interval_holds_both_its_ends_whole(one: str, other: str) -> None:
    (a, b), (c, d) = bounds(one), bounds(other)
    assume(a <= c and b <= d)  # type: ignore[operator]
    first, last = bounds(f"{one}/{other}")
    assert first <= a <= b <= last  # type: ignore[operator]
    assert first <= c <= d <= last  # type: ignore[operator]


@given(SINGLES)
def test_an_open_end_is_not_filled_in(text: str) -> None:
    first, last = bounds(text)
    assert bounds(f"{text}/..") == bounds(f"{text}/") == (first, None)
    assert bounds(f"../{text}") == bounds(f"/{text}") == (None, last)


@given(st.lists(SINGLES, max_size=8), st.randoms())
def test_dates_have_one_order_whatever_order_they_came_in(texts: list[str], random) -> None:
    shuffled = random.sample(texts, len(texts))
    ordered = sorted(texts, key=bounds)
    assert [bounds(t) for t in sorted(shuffled, key=bounds)] == [bounds(t) for t in ordered]
    for one, other in pairwise(ordered):
        assert not bounds(other)[1] < bounds(one)[0]  # type: ignore[operator]
