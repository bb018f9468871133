"""Events in order, one claim drawn per event, dates as precise as they are, and all of it in the table."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import Made, choices, event, params, plain
from tests.views.timeline_view import (
    ANY,
    AS_OF,
    PILOTS,
    drawn,
    lines,
    made,
    names,
    programmes,
    shown,
)
from via_dash.data import Release
from via_dash.texts import Edtf, Localised
from via_dash.views import timeline as views
from via_dash.views.timeline import Event

# Rows and their order


def test_rows_follow_the_lines_of_the_programme_parts_after_their_pilot_and_the_programme_last(
    release: Release,
):
    evidence = made(
        release,
        *(event(p["pilot_id"], "2020", pilot_id=p["pilot_id"]) for p in reversed(PILOTS)),
    )
    view = shown(evidence)
    assert lines(view) == ["meter", "begeleiding", "begeleiding-almere", "jong", "via"]
    assert [row.is_part for row in view.marks.rows] == [False, False, True, False, False]
    assert view.marks.rows[0].name == Localised("Pilot meter", "The meter pilot")


def test_a_pilot_without_events_has_no_row(release: Release):
    assert lines(shown(made(release, event("a", "2020")))) == ["begeleiding"]


@given(st.permutations(("2018", "2019-03", "2019-05-06", "2020-09/2020-12", "2021", "2022-33")))
def test_events_follow_their_first_possible_day(release: Release, dates: list[str]):
    rows = [event(f"e{d[:7]}", d, certainty="planned") for d in dates]
    first = [e.earliest for e in drawn(shown(made(release, *rows)))]
    assert first == sorted(first)
    assert len(first) == 6


def test_what_opens_a_stretch_comes_before_what_closes_one_on_the_same_day(release: Release):
    rows = (event("out", "2020-03", kind="pause"), event("in", "2020-03", kind="start"))
    assert names(shown(made(release, *rows))) == ["in", "out"]


def test_a_row_has_the_lanes_in_which_something_is_shown_in_a_fixed_order(release: Release):
    rows = (event("s", "2020", lane="scaling"), event("d", "2021", lane="delivery", certainty="planned"))  # fmt: skip
    (line,) = shown(made(release, *rows)).marks.rows
    assert line.lanes == ("delivery", "scaling")


def test_what_happens_around_the_programme_has_a_lane_of_its_own_below_the_others(
    release: Release,
):
    evidence = made(
        release,
        event("law", "2020", lane="context", pilot_id="via", kind="measure", covid_related=True),
        event("a", "2020", lane="programme", pilot_id="via"),
        event("b", "2020"),
        event("outside", "2020", lane="context"),
    )
    view = shown(evidence)
    assert lines(view) == ["begeleiding", "via"]
    assert [row.lanes for row in view.marks.rows] == [
        ("delivery", "context"), ("programme", "context"),
    ]  # fmt: skip


def test_what_happens_around_the_programme_is_no_stretch_of_it(release: Release):
    around = [
        event(f"law-{kind}", when, lane="context", kind=kind)
        for kind, when in (("start", "2020-01"), ("pause", "2020-03"))
    ]
    (line,) = shown(made(release, event("a", "2019"), *around)).marks.rows
    assert [e.event_id for e in line.events] == ["a", "law-start", "law-pause"]
    assert line.segments == ()


def test_what_went_before_the_programme_is_in_the_table_and_not_drawn(release: Release):
    evidence = made(
        release,
        event("before", "2014", lane="context", pilot_id="via"),
        event("a", "2019"),
        event("during", "2020", lane="context", pilot_id="via"),
    )
    view = shown(evidence)
    assert names(view) == ["a", "during"]
    said = {r.evidence[0].row_id: r.cells[-1].key for r in view.records}  # type: ignore[union-attr]
    assert said == {"a": "claim-followed", "during": "claim-followed", "before": "claim-before"}
    assert view.marks.first == date(2019, 1, 1)
    assert params(view.finding)["realised"] == 2


# One claim is drawn, the others stay in the table


def test_the_claim_that_replaces_another_is_drawn_and_both_stand_in_the_table(release: Release):
    plan = event("plan", "2020-12", event_id="report", certainty="planned", date_wording="in december")  # fmt: skip
    later = event("later", "2021-05/2021-08", event_id="report", certainty="planned", supersedes="plan")  # fmt: skip
    view = shown(made(release, plan, later))
    (only,) = drawn(view)
    assert (only.earliest, only.latest) == (date(2021, 5, 1), date(2021, 8, 31))
    assert (only.evidence.row_id, only.claims) == ("later", 2)
    said = {record.evidence[0].row_id: record.cells for record in view.records}
    assert set(said) == {"plan", "later"}
    assert said["plan"][3:5] == (Edtf("2020-12"), "in december")
    assert [said[name][-1].key for name in ("plan", "later")] == ["claim-other", "claim-followed"]  # type: ignore[union-attr]
    assert params(said["later"][-1]) == {"n": 2}  # type: ignore[arg-type]


def test_of_what_happened_the_most_precise_claim_is_drawn(release: Release):
    evidence = made(
        release,
        event("vague", "2020-05/2020-08", event_id="x", source_id="kamerbrief-2020"),
        event("precise", "2020-07-01", event_id="x"),
    )
    assert [e.evidence.row_id for e in drawn(shown(evidence))] == ["precise"]


def test_of_plans_the_newest_document_is_drawn(release: Release):
    evidence = made(
        release,
        event("old", "2021-03-01", event_id="x", certainty="planned", source_id="oud"),
        event("new", "2022", event_id="x", certainty="planned", source_id="kamerbrief-2020"),
    )
    assert [e.evidence.row_id for e in drawn(shown(evidence))] == ["new"]


def test_the_same_event_key_in_two_pilots_is_two_events(release: Release):
    evidence = made(
        release,
        event("a", "2020", event_id="call", pilot_id="jong"),
        event("b", "2020", event_id="call", pilot_id="meter"),
    )
    view = shown(evidence)
    assert sorted(lines(view)) == ["jong", "meter"]
    assert [e.claims for e in drawn(view)] == [1, 1]


def test_an_event_without_a_date_is_not_drawn(release: Release):
    evidence = made(release, event("a", "2020"), event("b", None))
    assert names(shown(evidence)) == ["a"]


def test_an_undated_claim_on_a_dated_event_says_so_in_the_table(release: Release):
    evidence = made(release, event("a", "2020", event_id="x"), event("b", None, event_id="x"))
    cells = {r.evidence[0].row_id: r.cells for r in shown(evidence).records}
    assert cells["b"][3].key == "no-date"  # type: ignore[union-attr]


# Dates as precise as they are


@pytest.mark.parametrize(
    ("when", "certainty", "latest"),
    [
        ("2020", "realised", AS_OF),
        ("2020-23", "realised", AS_OF),
        ("2020-10", "realised", date(2020, 10, 31)),
        ("2020", "planned", date(2020, 12, 31)),
        ("2021", "planned", date(2021, 12, 31)),
    ],
)
def test_what_is_reported_as_done_was_done_by_the_as_of_date(
    when: str, certainty: str, latest: date, release: Release
):
    (only,) = drawn(shown(made(release, event("a", when, certainty=certainty))))
    assert only.latest == latest


@given(
    st.dates(date(2015, 1, 1), AS_OF),
    st.integers(0, 900),
    st.sampled_from(("realised", "planned", "partly_realised")),
)
def test_a_mark_stands_within_the_span_of_its_date(
    release: Release, first: date, days: int, certainty: str
):
    when = f"{first}/{first + timedelta(days=days)}"
    (only,) = drawn(shown(made(release, event("a", when, certainty=certainty))))
    assert first == only.earliest <= only.middle <= only.latest <= first + timedelta(days=days)
    if certainty == "realised":
        assert only.latest <= AS_OF


@pytest.mark.parametrize(
    ("when", "precise"),
    [("2020-03-12", True), ("2020-03", True), ("2020-33", False), ("2020-01/2020-04", False), ("2019", False)],
)  # fmt: skip
def test_a_date_is_exact_up_to_a_month(when: str, precise: bool, release: Release):
    (only,) = drawn(shown(made(release, event("a", when))))
    assert only.is_precise is precise


@pytest.mark.parametrize(
    ("when", "certainty"), [("../2020-02", "realised"), ("2022/..", "planned")]
)
def test_a_date_with_an_open_end_is_not_taken_for_an_exact_one(
    when: str, certainty: str, release: Release
):
    (only,) = drawn(shown(made(release, event("a", when, certainty=certainty))))
    assert not only.is_precise


# Filters


@given(st.data())
def test_filters_keep_exactly_the_events_they_name(release: Release, data: st.DataObject):
    evidence = made(release, *data.draw(programmes()))
    choice = data.draw(choices(views.controls(evidence)))
    chosen = dict(choice)
    by_id = {p["pilot_id"]: p for p in PILOTS}
    everything = views.timeline(evidence, (("asof", chosen["asof"]),))

    def fits(e: Event) -> bool:
        own = by_id[e.pilot_id]
        parent = by_id.get(own["parent_id"] or "", own)
        if chosen["kind"] and e.kind not in chosen["kind"]:
            return False
        if e.pilot_id == "via":
            return "via" in chosen["pilot"] or not (chosen["line"] or chosen["pilot"])
        return (not chosen["line"] or parent["programme_line"] in chosen["line"]) and (
            not chosen["pilot"] or parent["pilot_id"] in chosen["pilot"]
        )

    expected = [e for e in drawn(everything) if fits(e)] if everything else []
    view = views.timeline(evidence, choice)
    assert (drawn(view) if view else []) == expected


def test_a_part_follows_its_pilot_through_the_filters(release: Release):
    evidence = made(
        release, event("a", "2020", pilot_id="begeleiding-almere"), event("b", "2020", pilot_id="meter")
    )  # fmt: skip
    assert lines(shown(evidence, (("line", ("activation",)),))) == ["begeleiding-almere"]
    assert lines(shown(evidence, (("pilot", ("begeleiding",)),))) == ["begeleiding-almere"]


def test_filters_offer_pilots_not_their_parts_and_the_kinds_that_occur(release: Release):
    evidence = made(release, event("a", "2020", kind="pause"), event("b", "2020", kind="start"))
    offered = {control.name: control.codes for control in views.controls(evidence)}
    assert offered == {
        "asof": ("2020-11-09", "2020-11-02"),
        "line": ("employers", "activation", "youth"),
        "pilot": ("meter", "begeleiding", "jong", "via"),
        "kind": ("start", "pause"),
    }


def test_a_choice_without_events_shows_no_timeline(release: Release):
    assert views.timeline(made(release, event("a", "2020")), (("line", ("youth",)),)) is None


# The table, the span and corona


@given(programmes())
def test_the_table_has_every_claim_on_every_event_drawn(release: Release, rows: list[Made]):
    view = views.timeline(made(release, *rows), ANY)
    assert view is not None
    resting = [record.evidence[0].row_id for record in view.records]
    assert sorted(resting) == sorted(row["row_id"] for row in rows)
    followed = [r.evidence[0].row_id for r in view.records if r.cells[-1].key == "claim-followed"]  # type: ignore[union-attr]
    assert followed == [e.evidence.row_id for e in drawn(view)]
    assert params(view.description)["n"] == len(drawn(view))
    assert plain(params(view.description)["rows"]) == len(view.marks.rows)


@given(programmes())
def test_the_axis_holds_every_event(release: Release, rows: list[Made]):
    marks = shown(made(release, *rows)).marks
    every = [e for line in marks.rows for e in line.events]
    assert marks.first == min(e.earliest for e in every)
    assert marks.last == max(e.latest for e in every)


def test_corona_begins_with_the_first_measure_that_a_document_ties_to_it(release: Release):
    measure: dict[str, Any] = {"lane": "context", "kind": "measure", "pilot_id": "via"}
    evidence = made(
        release,
        event("a", "2020"),
        event("second", "2020-10-14", covid_related=True, **measure),
        event("first", "2020-03-12", covid_related=True, **measure),
        event("unrelated", "2019-01-01", covid_related=False, **measure),
        event("silent", "2018-01-01", covid_related=None, **measure),
        event("milestone", "2017", covid_related=True, **(measure | {"kind": "milestone"})),
    )
    corona = shown(evidence).marks.corona_from
    assert corona is not None
    assert corona.event_id == "first"


def test_without_a_measure_nothing_says_when_corona_began(release: Release):
    assert shown(made(release, event("a", "2020"))).marks.corona_from is None


def test_an_event_is_because_of_corona_only_where_the_document_says_so(release: Release):
    rows = (event("a", "2020-03", covid_related=True), event("b", "2020-04", covid_related=False), event("c", "2020-05"))  # fmt: skip
    assert [e.covid for e in drawn(shown(made(release, *rows)))] == [True, False, False]


def test_the_caveats_of_the_claims_drawn_travel_with_them(release: Release):
    evidence = made(release, event("a", "2020", note_nl="Let op dit.", note_en="Mind this."))
    assert Localised("Let op dit.", "Mind this.") in shown(evidence).caveats
