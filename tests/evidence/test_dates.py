"""An imprecise date is a span: as precise as the source and no more."""

from datetime import date

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
    assert first.year == last.year == int(text[:4])


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
