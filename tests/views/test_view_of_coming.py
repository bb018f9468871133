"""What is coming: every plan that can still happen, once, soonest first, and nothing else."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import Made, event, params, pilot, source, variant
from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.texts import Edtf, Localised
from via_dash.views import coming as views
from via_dash.views.controls import Choice
from via_dash.views.pilots import Milestone, upcoming
from via_dash.views.view import View

AS_OF = date(2020, 11, 9)
PILOTS = (
    pilot("begeleiding", "activation"),
    pilot("begeleiding-almere", None, "begeleiding"),
    pilot("meter", "employers"),
    pilot("via"),
)
SOURCES = (source("evaluatie-2020", "2020-11-02"), source("kamerbrief-2020", "2020-11-09"))
LETTER = "kamerbrief-2020"


def made(release: Release, *rows: Made) -> Release:
    assert release.as_of == AS_OF
    return variant(release, pilots=PILOTS, sources=SOURCES, events=rows)


def plan(row_id: str, when: str | None, **values: Any) -> Made:
    return event(row_id, when, **({"certainty": "planned"} | values))


def shown(release: Release, choice: Choice = ()) -> View[tuple[Milestone, ...]]:
    view = views.coming(release, choice)
    assert view is not None
    return view


def rows_of(release: Release, choice: Choice = ()) -> list[str]:
    view = views.coming(release, choice)
    return [] if view is None else [m.evidence.row_id for m in view.marks]


def test_the_soonest_comes_first_and_what_may_be_behind_us_last(release: Release):
    evidence = made(
        release,
        plan("open", "2022/.."),
        plan("some-day", "2021"),
        plan("autumn", "2020-23"),
        plan("spring", "2021-03", pilot_id="meter"),
        plan("december", "2020-12", pilot_id="via", lane="programme"),
        plan("tomorrow", "2020-11-10", pilot_id="begeleiding-almere"),
        plan("november", "2020-11"),
    )
    assert rows_of(evidence) == [
        "tomorrow", "december", "spring", "some-day", "open", "autumn", "november",
    ]  # fmt: skip
    view = shown(evidence)
    assert params(view.finding) == {
        "n": 7, "label": Localised("Gebeurtenis tomorrow", "Event tomorrow"), "when": Edtf("2020-11-10"),
        "pilot": Localised("Pilot begeleiding-almere", "The begeleiding-almere pilot"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("when", "changes"),
    [
        ("2020-11-09", {}),
        ("2020-10", {}),
        ("2019/2020-11-08", {}),
        ("../2020-11-01", {}),
        (None, {}),
        ("2021", {"certainty": "realised"}),
        ("2021", {"certainty": "partly_realised"}),
        ("2021", {"certainty": "cancelled"}),
        ("2021", {"lane": "context", "kind": "election"}),
    ],
)
def test_this_is_not_coming(when: str | None, changes: Made, release: Release):
    assert views.coming(made(release, plan("a", when, **changes)), ()) is None


def test_an_event_is_there_once_as_the_claim_that_is_followed(release: Release):
    evidence = made(
        release,
        plan("old", "2020-12", event_id="x"),
        plan("new", "2021-05/2021-08", event_id="x", source_id=LETTER),
        plan("done-plan", "2021-01", event_id="y"),
        event("done", "2020-10-01", event_id="y", source_id=LETTER),
        plan("elsewhere", "2021-02", event_id="x", pilot_id="meter"),
    )
    assert rows_of(evidence) == ["elsewhere", "new"]
    assert rows_of(evidence, (("asof", ("2020-11-02",)),)) == ["old", "done-plan", "elsewhere"]


def test_the_day_one_looks_from_decides_what_is_still_to_come(release: Release):
    evidence = made(release, plan("a", "2020-11-05"), plan("b", "2020-11-20"))
    other = made(release, plan("c", "2021", source_id=LETTER), plan("a", "2020-11-05"))
    assert rows_of(evidence, (("asof", ("2020-11-02",)),)) == ["a", "b"]
    assert rows_of(other) == ["c"]
    assert rows_of(other, (("asof", ("2020-11-02",)),)) == ["a"]


def test_in_hindsight_nothing_is_coming(release: Release):
    evidence = made(release, plan("a", "2021"), event("b", "2019"))
    assert views.coming(evidence, (("asof", ("2020-05-01",)),)) is None


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ((("line", ("employers",)),), ["m"]),
        ((("pilot", ("begeleiding",)),), ["b", "p"]),
        ((("pilot", ("via",)),), ["v"]),
        ((("kind", ("final_result",)),), ["p", "v"]),
        ((("kind", ("start",)),), []),
    ],
)
def test_filters_leave_the_milestones_they_name(
    choice: Choice, expected: list[str], release: Release
):
    evidence = made(
        release,
        plan("b", "2020-12"),
        plan("p", "2021-01", pilot_id="begeleiding-almere", kind="final_result"),
        plan("m", "2021-02", pilot_id="meter"),
        plan("v", "2021-03", pilot_id="via", kind="final_result", lane="programme"),
    )
    assert rows_of(evidence, choice) == expected


def test_a_row_says_when_what_of_whom_in_which_lane_and_what_to_keep_in_mind(release: Release):
    note = {"note_nl": "Onder voorbehoud.", "note_en": "Subject to change."}
    evidence = made(release, plan("a", "2021-33", lane="research", **note), plan("b", "2022"))
    first, second = shown(evidence).records
    assert first.cells[:3] == (
        Edtf("2021-33"), Localised("Gebeurtenis a", "Event a"), Localised("Pilot begeleiding", "The begeleiding pilot"),
    )  # fmt: skip
    assert first.cells[3].key == "lane-research"  # type: ignore[union-attr]
    assert first.cells[4] == Localised("Onder voorbehoud.", "Subject to change.")
    assert second.cells[4].key == "no-caveat"  # type: ignore[union-attr]
    assert [r.evidence[0].address for r in (first, second)] == ["events/a", "events/b"]


DATES = ("../2020-12", "2019", "2020-09/2021-02", "2020-11", "2020-11-09", "2020-11-10", "2020-12", "2021", "2021-33", "2022/..", None)  # fmt: skip


@given(
    st.lists(
        st.tuples(
            st.sampled_from(DATES),
            st.sampled_from(allowed("events", "lane")),
            st.sampled_from(allowed("events", "certainty")),
            st.sampled_from([p["pilot_id"] for p in PILOTS]),
        ),
        max_size=9,
    )
)
def test_all_that_can_still_come_is_there_once_and_in_order(
    release: Release, events: list[tuple[str | None, str, str, str]]
):
    rows = [
        plan(f"r{n}", when, lane=lane, certainty=how, pilot_id=of)
        for n, (when, lane, how, of) in enumerate(events)
    ]
    evidence = made(release, *rows)
    expected = {
        row["row_id"]
        for row in rows
        if row["certainty"] == "planned" and row["lane"] != "context" and row["date_edtf"]
        and (row["date_latest"] is None or row["date_latest"] > AS_OF)
    }  # fmt: skip
    found = rows_of(evidence)
    assert sorted(found) == sorted(expected)
    marks = upcoming(evidence, [p["pilot_id"] for p in PILOTS])
    assert [m.evidence.row_id for m in marks] == found
    ahead = [m.earliest is not None and m.earliest > AS_OF for m in marks]
    assert ahead == sorted(ahead, reverse=True)
    latest = [m.latest or date.max for m, is_ahead in zip(marks, ahead, strict=True) if is_ahead]
    assert latest == sorted(latest)
