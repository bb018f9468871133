"""Two expectations of one milestone: moved, by how much at least and at most, and by corona or not."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import Made, event, params, pilot, source, variant
from via_dash.data import Release
from via_dash.texts import Edtf, Localised, translator
from via_dash.views import delays as views
from via_dash.views.controls import Choice
from via_dash.views.delays import Delay
from via_dash.views.view import View

PILOTS = (
    pilot("begeleiding", "activation"),
    pilot("begeleiding-almere", None, "begeleiding"),
    pilot("meter", "employers"),
    pilot("via"),
)
SOURCES = (
    source("oud", "2014-12-19"),
    source("evaluatie-2020", "2020-11-02", name_nl="het rapport", name_en="the report"),
    source("kamerbrief-2020", "2020-11-09", name_nl="de brief", name_en="the letter"),
)
LETTER = "kamerbrief-2020"


def made(release: Release, *rows: Made) -> Release:
    return variant(release, pilots=PILOTS, sources=SOURCES, events=rows)


def plan(row_id: str, when: str | None, **values: Any) -> Made:
    """A plan for one and the same milestone."""
    return event(row_id, when, **({"event_id": "x", "certainty": "planned"} | values))


def pair(before: str | None, after: str | None, **values: Any) -> tuple[Made, Made]:
    """What the report expected, and what the letter of a week later expects."""
    return plan("before", before), plan("after", after, source_id=LETTER, **values)


def shown(release: Release, choice: Choice = ()) -> View[tuple[Delay, ...]]:
    view = views.delays(release, choice)
    assert view is not None
    return view


def found(release: Release, *rows: Made) -> list[tuple[str, str, str]]:
    """Of each delay the claims and the direction."""
    view = views.delays(made(release, *rows), ())
    return [] if view is None else [
        (d.before.evidence.row_id, d.after.evidence.row_id, d.shift.direction) for d in view.marks
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "direction", "words"),
    [
        ("2021-01", "2021-03", "later", "1 tot 3 maanden later"),
        ("2021-03", "2021-01", "earlier", "1 tot 3 maanden eerder"),
        ("2020-12", "2021-05/2021-08", "later", "4 tot 9 maanden later"),
        ("2021-21", "2021-33", "either", "van 5 maanden eerder tot 1 maand later"),
        ("2021-01-01", "2022-01-01", "later", "12 maanden later"),
        ("2021-01-05", "2021-02-05", "later", "één maand later"),
        ("2021-02-01", "2021-01-25", "earlier", "minder dan een maand eerder"),
        ("2021-01-20", "2021-02", "later", "0 tot 1 maand later"),
    ],
)
def test_a_milestone_that_is_expected_at_another_time_is_a_delay(
    before: str, after: str, direction: str, words: str, release: Release
):
    view = shown(made(release, *pair(before, after)))
    (delay,) = view.marks
    assert (delay.before.when, delay.after.when) == (Edtf(before), Edtf(after))
    assert delay.shift.direction == direction
    assert translator("nl").say(delay.size) == words
    assert delay.shift.low <= delay.shift.high


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("2021", "2021"),
        ("2021", "2021-03"),
        ("2021-03", "2021"),
        ("2021-05/2021-08", "2021-08-31"),
        ("2021-33", "2021-01/2021-04"),
        ("2021-22", "2021-06-01"),
    ],
)
def test_a_claim_that_is_only_more_or_less_precise_is_no_delay(
    before: str, after: str, release: Release
):
    assert views.delays(made(release, *pair(before, after)), ()) is None


@pytest.mark.parametrize(("before", "after"), [(None, "2021"), ("2021", None), ("2021", "2022/.."), ("../2021", "2022")])  # fmt: skip
def test_what_has_no_two_dates_with_both_ends_is_no_delay(
    before: str | None, after: str | None, release: Release
):
    assert found(release, *pair(before, after)) == []


@pytest.mark.parametrize("certainty", ["realised", "partly_realised", "cancelled"])
def test_what_is_no_longer_expected_is_not_said_to_be(certainty: str, release: Release):
    assert found(release, *pair("2020-03", "2020-09", certainty=certainty)) == []


@pytest.mark.parametrize("certainty", ["realised", "partly_realised"])
def test_what_was_reported_as_done_was_no_expectation(certainty: str, release: Release):
    first = plan("before", "2020-03", certainty=certainty, source_id="oud")
    assert found(release, first, plan("after", "2021-03")) == []


def test_one_document_says_it_moved_only_where_one_claim_replaces_the_other(release: Release):
    claims = plan("plan", "2020-12"), plan("other", "2021-06")
    assert found(release, *claims) == []
    replacing = plan("plan", "2020-12"), plan("other", "2021-06", supersedes="plan")
    assert found(release, *replacing) == [("plan", "other", "later")]


def test_what_was_replaced_comes_before_what_was_said_first(release: Release):
    rows = (
        plan("oldest", "2018", source_id="oud"),
        plan("replaced", "2020-12"),
        plan("now", "2021-06", supersedes="replaced"),
    )
    assert found(release, *rows) == [("replaced", "now", "later")]


def test_the_oldest_expectation_is_the_first(release: Release):
    rows = (
        plan("middle", "2021-01"),
        plan("oldest", "2020-01", source_id="oud"),
        plan("now", "2021-06", source_id=LETTER),
    )
    assert found(release, *rows) == [("oldest", "now", "later")]


def test_the_same_event_key_in_two_pilots_is_no_move(release: Release):
    other = plan("b", "2022", pilot_id="meter", source_id=LETTER)
    assert found(release, plan("a", "2021"), other) == []


@pytest.mark.parametrize(("related", "said"), [(True, "yes"), (False, "no"), (None, "silent")])
def test_corona_is_the_reason_only_where_the_claim_that_is_followed_says_so(
    related: bool | None, said: str, release: Release
):
    before = plan("before", "2020-12", covid_related=not related)
    after = plan("after", "2021-06", covid_related=related, supersedes="before")
    view = shown(made(release, before, after))
    assert view.marks[0].covid == said
    assert params(view.finding) == {"n": 1, "late": 1, "covid": int(said == "yes")}
    assert view.records[0].cells[-1].key == f"covid-{said}"  # type: ignore[union-attr]


def test_both_expectations_stand_with_their_document_and_their_caveats(release: Release):
    note = {"note_nl": "Let op dit.", "note_en": "Mind this."}
    rows = plan("before", "2020-12", **note), plan("after", "2021-05/2021-08", source_id=LETTER)
    view = shown(made(release, *rows))
    (record,) = view.records
    said = [translator("nl").say(cell) for cell in record.cells]
    assert said[2:4] == ["dec 2020 (het rapport)", "medio 2021 (de brief)"]
    assert [e.row_id for e in record.evidence] == ["before", "after"]
    assert Localised("Let op dit.", "Mind this.") in view.caveats


def several(release: Release) -> Release:
    return made(
        release,
        *pair("2020-12", "2021-06"),
        plan("a", "2020-12", event_id="y", pilot_id="meter", kind="start"),
        plan("b", "2021-06", event_id="y", pilot_id="meter", kind="start", supersedes="a"),
        plan("c", "2020-12", event_id="z", pilot_id="begeleiding-almere"),
        plan("d", "2020-11-15", event_id="z", pilot_id="begeleiding-almere", supersedes="c"),
    )


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ((), ["after", "b", "d"]),
        ((("line", ("employers",)),), ["b"]),
        ((("pilot", ("begeleiding",)),), ["after", "d"]),
        ((("kind", ("start",)),), ["b"]),
        ((("kind", ("milestone", "start")), ("line", ("activation",))), ["after", "d"]),
        ((("asof", ("2020-11-02",)),), ["b", "d"]),
    ],
)
def test_filters_leave_the_delays_they_name(choice: Choice, expected: list[str], release: Release):
    view = shown(several(release), choice)
    assert [d.after.evidence.row_id for d in view.marks] == expected
    assert params(view.finding)["n"] == len(expected)
    assert params(view.finding)["late"] == sum(row != "d" for row in expected)


@pytest.mark.parametrize(
    "choice",
    [(("kind", ("pause",)),), (("line", ("youth",)),), (("asof", ("2020-05-01",)),), (("asof", ("2014-12-19",)),)],
)  # fmt: skip
def test_without_a_move_there_is_nothing_to_show(choice: Choice, release: Release):
    assert views.delays(several(release), choice) is None


DATES = ("2020-11", "2020-12", "2020-12-15", "2021", "2021-21", "2021-33", "2021-05/2021-08", "2022", "2022/..", None)  # fmt: skip


@given(
    st.lists(
        st.tuples(
            st.sampled_from(DATES),
            st.sampled_from([s["source_id"] for s in SOURCES]),
            st.sampled_from(("planned", "planned", "realised", "cancelled")),
            st.sampled_from("xyz"),
            st.sampled_from((None, True)),
        ),
        max_size=8,
    )
)  # fmt: skip
def test_every_delay_is_a_move_that_the_headline_counts(
    release: Release, claims: list[tuple[str | None, str, str, str, bool | None]]
):
    rows = [
        plan(f"r{n}", when, source_id=of, certainty=how, event_id=key, covid_related=covid)
        for n, (when, of, how, key, covid) in enumerate(claims)
    ]
    view = views.delays(made(release, *rows), ())
    if view is None:
        return
    said, by_id = params(view.finding), {row["row_id"]: row for row in rows}
    assert said["n"] == len(view.marks) == len(view.records)
    late = covid = 0
    for d in view.marks:
        before, after = by_id[d.before.evidence.row_id], by_id[d.after.evidence.row_id]
        assert before["event_id"] == after["event_id"]
        assert after["certainty"] == "planned"
        a, b, c, e = (r[k] for r in (before, after) for k in ("date_earliest", "date_latest"))
        assert not (a <= c and e <= b)
        assert not (c <= a and b <= e)
        late += c > b
        covid += after["covid_related"] is True
    assert (said["late"], said["covid"]) == (late, covid)
