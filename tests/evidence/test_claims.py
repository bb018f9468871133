"""Of several claims on one thing one is followed; none is merged."""

from datetime import date
from itertools import pairwise, permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from via_dash.evidence.claims import by_event, latest_claim, newest_first, preferred_event
from via_dash.evidence.dates import bounds

SOURCES = {
    "letter": {"published_edtf": "2020-11-09"},
    "report": {"published_edtf": "2020-11-02"},
    "old-letter": {"published_edtf": "2014-12-19"},
    "undated": {"published_edtf": None},
}


def claim(row_id: str, when: str | None, certainty: str, source: str, supersedes: str | None = None) -> dict[str, Any]:  # fmt: skip
    earliest, latest = bounds(when) if when else (None, None)
    return {
        "row_id": row_id, "date_edtf": when, "date_earliest": earliest, "date_latest": latest,
        "certainty": certainty, "source_id": source, "supersedes": supersedes,
    }  # fmt: skip


def test_claims_stand_by_pilot_and_event_in_the_order_in_which_they_are_written() -> None:
    rows = [
        {"row_id": row_id, "pilot_id": pilot_id, "event_id": event_id}
        for row_id, pilot_id, event_id in (
            ("a", "werk", "start"), ("b", "jong", "start"), ("c", "werk", "end"), ("d", "werk", "start"),
        )
    ]  # fmt: skip
    grouped = by_event(row for row in rows)
    assert [(key, [row["row_id"] for row in claims]) for key, claims in grouped.items()] == [
        (("werk", "start"), ["a", "d"]), (("jong", "start"), ["b"]), (("werk", "end"), ["c"]),
    ]  # fmt: skip
    assert grouped["werk", "start"][0] is rows[0]
    assert by_event([]) == {}


TIE = "the claim written first of two that are equal"
CASES = {
    "the only claim": ("a", [claim("a", "2020", "planned", "report")]),
    "of what happened the most specific, though in an older document": (
        "b",
        [claim("a", "2019", "realised", "letter"), claim("b", "2019-03-01", "realised", "old-letter")],
    ),
    "of what happened on equally specific dates the most recent document": (
        "b",
        [claim("a", "2019-03", "realised", "old-letter"), claim("b", "2019-05", "realised", "letter")],
    ),
    "of plans the most recent document, though vaguer": (
        "b",
        [claim("a", "2021-03-01", "planned", "report"), claim("b", "2022", "planned", "letter")],
    ),
    "of plans in one document the most specific": (
        "b",
        [claim("a", "2021", "planned", "report"), claim("b", "2022-03", "planned", "report")],
    ),
    "an older plan that is more precise within a newer vague one": (
        "a",
        [claim("a", "2021-03-01", "planned", "report"), claim("b", "2021", "planned", "letter")],
    ),
    "what happened over what was planned before": (
        "b",
        [claim("a", "2020-03-01", "planned", "old-letter"), claim("b", "2020", "realised", "letter")],
    ),
    TIE: (
        "a",
        [claim("a", "2021-03", "planned", "report"), claim("b", "2021-05", "planned", "report")],
    ),
    "the claim that replaces another, though vaguer and in the same document": (
        "b",
        [claim("a", "2020-12-01", "planned", "report"), claim("b", "2021", "planned", "report", supersedes="a")],
    ),
    "the claim that replaces another, though in an older document": (
        "b",
        [claim("a", "2020-12-01", "planned", "letter"), claim("b", "2021", "planned", "report", supersedes="a")],
    ),
    "the end of a chain of replacements": (
        "c",
        [
            claim("a", "2020", "planned", "letter"), claim("b", "2021", "planned", "letter", supersedes="a"),
            claim("c", "2022", "planned", "report", supersedes="b"),
        ],
    ),
    "a claim that replaces one of another event": (
        "a",
        [claim("a", "2021-03", "planned", "report", supersedes="elsewhere"), claim("b", "2022", "planned", "report")],
    ),
    "a dated claim over an undated one": (
        "b",
        [claim("a", None, "realised", "letter"), claim("b", "2020", "realised", "old-letter")],
    ),
    "a document with a date over one without": (
        "b",
        [claim("a", "2021-01-01", "planned", "undated"), claim("b", "2022", "planned", "report")],
    ),
    "a known document over one that is not there": (
        "b",
        [claim("a", "2021-01-01", "planned", "nowhere"), claim("b", "2022", "planned", "report")],
    ),
    "one of two that replace each other": (
        "b",
        [claim("a", "2021", "planned", "report", supersedes="b"), claim("b", "2021-03", "planned", "report", supersedes="a")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_an_event_follows(case: tuple[str, list[dict[str, Any]]]) -> None:
    expected, claims = case
    assert preferred_event(claims, SOURCES)["row_id"] == expected


@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_the_order_of_writing_decides_ties_alone(
    case: tuple[str, list[dict[str, Any]]],
) -> None:
    expected, claims = case
    orders = [claims] if case is CASES[TIE] else permutations(claims)
    for order in orders:
        assert preferred_event(order, SOURCES)["row_id"] == expected
    if case is CASES[TIE]:
        assert preferred_event(claims[::-1], SOURCES)["row_id"] != expected


@st.composite
def several_claims(draw: st.DrawFn) -> list[dict[str, Any]]:
    names = "abcde"[: draw(st.integers(1, 5))]
    dates = st.sampled_from([None, "2019", "2019-03", "2020-05-01", "2021-05/2021-08", "2022", "2021/.."])  # fmt: skip
    return [
        claim(
            name, draw(dates), draw(st.sampled_from(["realised", "partly_realised", "planned", "cancelled"])),
            draw(st.sampled_from(sorted(SOURCES))), draw(st.sampled_from([None, None, *(n for n in names if n < name)])),
        )
        for name in names
    ]  # fmt: skip


@given(several_claims())
def test_a_claim_is_followed_as_it_stands(claims: list[dict[str, Any]]) -> None:
    before = [dict(row) for row in claims]
    followed = preferred_event(claims, SOURCES)
    assert any(followed is row for row in claims)
    assert claims == before


@given(several_claims())
def test_a_replaced_claim_is_never_followed(claims: list[dict[str, Any]]) -> None:
    replaced = {row["supersedes"] for row in claims}
    assert preferred_event(claims, SOURCES)["row_id"] not in replaced


@given(several_claims())
def test_only_what_some_document_reports_as_done_is_done(claims: list[dict[str, Any]]) -> None:
    replaced = {row["supersedes"] for row in claims}
    standing = {row["certainty"] for row in claims if row["row_id"] not in replaced}
    assert preferred_event(claims, SOURCES)["certainty"] in standing


def status(row_id: str, as_of: str, source: str) -> dict[str, Any]:
    return {"row_id": row_id, "as_of_edtf": as_of, "source_id": source}


@pytest.mark.parametrize(
    ("expected", "claims"),
    [
        ("b", [status("a", "2020-03", "letter"), status("b", "2020-09", "report")]),
        ("b", [status("a", "2020-09", "report"), status("b", "2020-09", "letter")]),
        ("a", [status("a", "2020-09", "report"), status("b", "2020-09", "report")]),
        ("a", [status("a", "2020-09-02", "report"), status("b", "2020-09-01", "letter")]),
        ("b", [status("a", "2014-12-19", "old-letter"), status("b", "2020-03/2020-09", "report")]),
        ("b", [status("a", "2020-09", "undated"), status("b", "2020-09", "old-letter")]),
    ],
    ids=[
        "the latest date, though in an older document", "of one date the newest document", "of one date and document the first written",
        "the later of two days", "a later span", "a document with a date",
    ],
)  # fmt: skip
def test_a_status_follows(expected: str, claims: list[dict[str, Any]]) -> None:
    assert latest_claim(claims, SOURCES, "as_of_edtf")["row_id"] == expected


def test_sources_are_published_on_their_last_possible_day() -> None:
    sources = {"month": {"published_edtf": "2020-11"}, "day": {"published_edtf": "2020-11-09"}}
    claims = [claim("a", "2021", "planned", "day"), claim("b", "2022", "planned", "month")]
    assert bounds("2020-11")[1] == date(2020, 11, 30)
    assert preferred_event(claims, sources)["row_id"] == "b"


def test_claims_on_a_status_stand_in_the_order_in_which_they_are_followed() -> None:
    claims = [
        status("a", "2020-09", "letter"), status("b", "2020-11-02", "report"), status("c", "2020-11", "report"),
        status("d", "2020-11-02", "letter"), status("e", "2020-11", "report"),
    ]  # fmt: skip
    assert [row["row_id"] for row in newest_first(claims, SOURCES, "as_of_edtf")] == list("cedba")


@given(st.lists(st.tuples(st.sampled_from(("2014", "2020-09", "2020-11", "2020-11-02", "2020-03/2020-10")), st.sampled_from(sorted(SOURCES))), min_size=1, max_size=6))  # fmt: skip
def test_the_first_of_the_claims_on_a_status_is_the_one_that_is_followed(
    drawn: list[tuple[str, str]],
) -> None:
    claims = [status(str(n), *pair) for n, pair in enumerate(drawn)]
    ordered = newest_first(claims, SOURCES, "as_of_edtf")
    assert ordered[0] is latest_claim(claims, SOURCES, "as_of_edtf")
    assert sorted(row["row_id"] for row in ordered) == [row["row_id"] for row in claims]
    for newer, older in pairwise(ordered):
        assert latest_claim([newer, older], SOURCES, "as_of_edtf") is newer
