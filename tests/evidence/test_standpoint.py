"""From when one looks: what had been said by a day, or, on any other day, what had happened by it."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from via_dash.evidence.dates import bounds
from via_dash.evidence.standpoint import day_of, document_days, standpoint

Rows = dict[str, dict[str, Any]]
LETTER, REPORT, EARLIER = date(2020, 11, 9), date(2020, 11, 2), date(2014, 12, 19)


def sources(**published: str | None) -> Rows:
    return {
        name: {"source_id": name, "published_edtf": when, "in_hand": True}
        for name, when in published.items()
    }


DOCUMENTS = sources(report="2020-11-02", brochure="2020-11", old="2014-12-19", letter="2020-11-09")


def days(documents: Rows) -> dict[str, set[str]]:
    return {str(day): set(ids) for day, ids in document_days(documents.values()).items()}


def test_a_document_dated_by_its_month_goes_with_the_last_dated_one_of_that_month() -> None:
    assert days(DOCUMENTS) == {
        "2014-12-19": {"old"}, "2020-11-02": {"report"}, "2020-11-09": {"letter", "brochure"},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2010", "2010-12-31"),
        ("2010-02", "2010-02-28"),
        ("2010-22", "2010-08-31"),
        ("2010-03/2010-05", "2010-05-31"),
        ("2014", "2014-12-19"),
        ("2014-11/2015-01", "2014-12-19"),
        ("2014-11", "2014-11-30"),
        ("2020-12", "2020-12-31"),
    ],
)
def test_a_vague_document_counts_from_its_last_day_unless_a_dated_one_lies_within(
    published: str, day: str
) -> None:
    found = days(DOCUMENTS | sources(vague=published))
    assert [on for on, ids in found.items() if "vague" in ids] == [day]


@pytest.mark.parametrize("published", [None, "2020/..", "../2020"])
def test_a_document_of_which_nobody_knows_when_it_appeared_has_no_day(
    published: str | None,
) -> None:
    assert days(DOCUMENTS | sources(loose=published)) == days(DOCUMENTS)


def test_a_document_that_was_not_read_has_no_day() -> None:
    cited = {"cited": {"source_id": "cited", "published_edtf": "2018-05-01", "in_hand": False}}
    assert days(DOCUMENTS | cited) == days(DOCUMENTS)


@pytest.mark.parametrize(
    ("day", "known"),
    [
        (EARLIER, {"old"}),
        (REPORT, {"old", "report"}),
        (LETTER, {"old", "report", "letter", "brochure"}),
    ],
)
def test_on_the_day_of_a_document_all_documents_up_to_it_speak(day: date, known: set[str]) -> None:
    found = standpoint(DOCUMENTS, day)
    assert (found.day, found.documents, found.hindsight) == (day, known, False)
    assert {name for name in DOCUMENTS if found.holds({"source_id": name})} == known


@pytest.mark.parametrize(
    "day", ["2020-05-01", "2020-11-03", "2020-11-01", "2014-12-18", "2020-11-30"]
)
def test_any_other_day_is_hindsight_and_hears_every_document(day: str) -> None:
    found = standpoint(DOCUMENTS, date.fromisoformat(day))
    assert found.hindsight
    assert all(found.holds({"source_id": name}) for name in DOCUMENTS)


PUBLISHED = st.sampled_from(("2009", "2010", "2010-05", "2010-05-03", "2010-05-20", "2010-22", "2011-01-01", "2010/2011", None))  # fmt: skip


@given(st.lists(PUBLISHED, max_size=7))
def test_every_dated_document_has_one_day_on_which_it_can_have_appeared(
    published: list[str | None],
) -> None:
    documents = sources(**{f"d{n}": when for n, when in enumerate(published)})
    found = document_days(documents.values())
    assert list(found) == sorted(found)
    listed = sorted(name for ids in found.values() for name in ids)
    assert listed == sorted(name for name, row in documents.items() if row["published_edtf"])
    for day, ids in found.items():
        for name in ids:
            first, last = bounds(documents[name]["published_edtf"])
            assert first is not None
            assert last is not None
            assert first <= day <= last
    exact = [bounds(when)[0] for when in published if when and len(when) == 10]
    assert set(exact) <= found.keys()


@given(st.lists(PUBLISHED, max_size=7))
def test_what_has_been_said_stays_said(published: list[str | None]) -> None:
    documents = sources(**{f"d{n}": when for n, when in enumerate(published)})
    known = [standpoint(documents, day).documents or frozenset() for day in document_days(documents.values())]  # fmt: skip
    assert all(a < b for a, b in pairwise(known))


# A day as people write it


@pytest.mark.parametrize(
    "text",
    ["2020-05-01", "1-5-2020", "01-05-2020", "1/5/2020", "01/05/2020", "1.5.2020", " 1-5-2020 ", "2020-5-1"],
)  # fmt: skip
def test_the_first_of_may_can_be_written_in_several_ways(text: str) -> None:
    assert day_of(text) == date(2020, 5, 1)


@pytest.mark.parametrize(
    "text",
    [
        "", " ", "-", "--", "gisteren", "2020", "2020-05", "mei 2020", "1 mei 2020", "1-5-20", "20-5-1", "31-2-2020", "2020-13-01",
        "1-13-2020", "0-1-2020", "1-5-2020-1", "1-5/2020", "1--5-2020", "-1-5-2020", "1-5-0000", "+1-5-2020", "1e0-5-2020", "1-5-2020Z",
        "١-٥-٢٠٢٠", "²-5-2020", "2020-99999999999999999999-1", "9" * 5000 + "-1-2020", "1-5-99999", "2020_05_01",
    ],
)  # fmt: skip
def test_what_is_no_day_is_none(text: str) -> None:
    assert day_of(text) is None


@given(st.dates(date(1000, 1, 1)))
def test_every_day_can_be_read_in_each_notation(day: date) -> None:
    dutch = f"{day.day}-{day.month}-{day.year}"
    assert {day_of(day.isoformat()), day_of(dutch), day_of(dutch.replace("-", "/"))} == {day}


@given(st.text(max_size=30) | st.lists(st.sampled_from("0123456789-/. ")).map("".join))
def test_any_text_is_a_day_or_none(text: str) -> None:
    found = day_of(text)
    assert found is None or {str(found.year), str(found.month), str(found.day)} == {
        str(int(part)) for part in text.strip().replace("/", "-").replace(".", "-").split("-")
    }
