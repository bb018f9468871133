"""What changed between two days: one sentence for each thing that did, none for what did not."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import Made, event, params, pilot, source, status, variant
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Localised, translator
from via_dash.views import said as views
from via_dash.views import timeline
from via_dash.views.controls import Choice
from via_dash.views.statements import Statements
from via_dash.views.view import View

PILOTS = (
    pilot("jong", "youth"),
    pilot("begeleiding", "activation"),
    pilot("begeleiding-almere", None, "begeleiding"),
    pilot("via"),
)
SOURCES = (
    source("oud", "2014-12-19", name_nl="oude brief", name_en="old letter"),
    source("evaluatie-2020", "2020-11-02", name_nl="het rapport", name_en="the report"),
    source("kamerbrief-2020", "2020-11-09", name_nl="de brief", name_en="the letter"),
)
NOW: dict[str, Any] = {"source_id": "kamerbrief-2020"}
PLANNED: dict[str, Any] = {"certainty": "planned"}
SINCE: Choice = (("vs", ("2020-11-02",)),)
# A document speaks on a day only where it dates something.
SPEAKING = (event("speaks", "2020", **NOW, pilot_id="via"), event("spoke", "2020", event_id="speaks", pilot_id="via"))  # fmt: skip


def made(release: Release, events: tuple[Made, ...] = (), statuses: tuple[Made, ...] = ()) -> Release:  # fmt: skip
    rows = (*events, *SPEAKING)
    return variant(release, pilots=PILOTS, sources=SOURCES, events=rows, statuses=statuses)


def sentences(view: View[tuple[Statements, ...]] | None) -> list[str]:
    if view is None:
        return []
    return [translator("nl").say(s.text) for group in view.marks for s in group.statements]


def told(release: Release, *events: Made, choice: Choice = SINCE) -> list[str]:
    return sentences(views.since(made(release, events), choice))


# Events


def test_a_new_event_is_one_sentence(release: Release):
    assert told(release, event("a", "2021-03", **PLANNED, **NOW)) == [
        "Nieuw genoemd: Gebeurtenis a (mrt 2021, gepland)"
    ]


def test_a_moved_date_is_one_sentence(release: Release):
    rows = event("a", "2020-12", event_id="x", **PLANNED), event("b", "2021-05/2021-08", event_id="x", **PLANNED, **NOW)  # fmt: skip
    assert told(release, *rows) == [
        "Gebeurtenis b: was dec 2020 (gepland), is nu medio 2021 (gepland)"
    ]


def test_a_changed_certainty_is_one_sentence(release: Release):
    rows = event("a", "2020-10", event_id="x", **PLANNED), event("b", "2020-10", event_id="x", **NOW)  # fmt: skip
    assert told(release, *rows) == [
        "Gebeurtenis b: was okt 2020 (gepland), is nu okt 2020 (gerealiseerd)"
    ]


def test_a_date_and_certainty_that_both_changed_are_one_sentence(release: Release):
    rows = event("a", "2020-12", event_id="x", **PLANNED), event("b", "2020-10-01", event_id="x", **NOW)  # fmt: skip
    assert len(told(release, *rows)) == 1


def test_a_date_that_is_no_longer_given_is_one_sentence(release: Release):
    rows = event("a", "2020-12", event_id="x", **PLANNED), event("b", None, event_id="x", certainty="cancelled", **NOW)  # fmt: skip
    (only,) = told(release, *rows)
    assert "dec 2020 (gepland)" in only
    assert translator("nl").text("no-date") in only


@pytest.mark.parametrize(
    "again",
    [
        {"label_nl": "Anders gezegd", "label_en": "In other words"},
        {"date_wording": "in december"},
        {"covid_related": True},
        {"kind": "final_result"},
    ],
)
def test_the_same_date_and_certainty_in_other_words_is_no_change(again: Made, release: Release):
    rows = event("a", "2020-12", event_id="x", **PLANNED), event("b", "2020-12", event_id="x", **(PLANNED | NOW | again))  # fmt: skip
    assert told(release, *rows) == []


def test_a_vaguer_claim_of_a_newer_document_changes_nothing(release: Release):
    rows = event("a", "2021-03", event_id="x", **PLANNED), event("b", "2021", event_id="x", **PLANNED, **NOW)  # fmt: skip
    assert told(release, *rows) == []


def test_what_only_older_documents_say_is_no_change(release: Release):
    assert told(release, event("a", "2020-12", **PLANNED), event("b", "2014", source_id="oud")) == []  # fmt: skip


def test_the_same_event_key_of_another_pilot_is_another_event(release: Release):
    rows = event("a", "2020-12", event_id="x"), event("b", "2020-12", event_id="x", pilot_id="jong", **NOW)  # fmt: skip
    assert told(release, *rows) == ["Nieuw genoemd: Gebeurtenis b (dec 2020, gerealiseerd)"]


# Statuses


def test_a_changed_status_is_one_sentence(release: Release):
    statuses = (
        status("a", "2020-09", delivery_status="paused", research_status="running"),
        status("b", "2020-11", delivery_status="restarting", research_status="running", **NOW),
    )
    view = views.since(made(release, statuses=statuses), SINCE)
    texts = translator("nl")
    was, now = (texts.text(f"delivery_status-{code}") for code in ("paused", "restarting"))
    assert sentences(view) == [f'{texts.text("lane-delivery")}: was "{was}", is nu "{now}"']


def test_a_status_that_is_told_for_the_first_time_is_one_sentence(release: Release):
    statuses = (
        status("a", "2020-09", delivery_status="running"),
        status("b", "2020-11", scaling_status="preparing", **NOW),
    )
    (only,) = sentences(views.since(made(release, statuses=statuses), SINCE))
    assert translator("nl").text("scaling_status-preparing") in only
    assert "voor het eerst" in only


def test_a_status_of_an_older_state_in_a_newer_document_changes_nothing(release: Release):
    statuses = (
        status("a", "2020-09", delivery_status="running"),
        status("b", "2020-03", delivery_status="paused", **NOW),
    )
    assert sentences(views.since(made(release, statuses=statuses), SINCE)) == []


# Nothing, and what is compared


def test_where_nothing_changed_there_is_no_view(release: Release):
    statuses = tuple(
        status(of, "2020-09", delivery_status="running", source_id=of)
        for of in ("evaluatie-2020", "kamerbrief-2020")
    )
    assert views.since(made(release, statuses=statuses), SINCE) is None


def test_without_a_day_to_compare_with_there_is_no_view(release: Release):
    assert views.since(made(release, (event("a", "2021", **NOW),)), ()) is None


def test_each_change_is_told_from_the_day_that_is_compared_with(release: Release):
    rows = (
        event("a", "2018", source_id="oud", event_id="x", **PLANNED),
        event("b", "2020", event_id="x", **PLANNED),
        event("c", "2021", event_id="x", **PLANNED, **NOW),
    )
    old: Choice = (("vs", ("2014-12-19",)),)
    assert told(release, *rows)[0].startswith("Gebeurtenis c: was 2020 (gepland), is nu 2021")
    assert any("was 2018 (gepland), is nu 2021" in s for s in told(release, *rows, choice=old))
    then: Choice = (("asof", ("2020-11-02",)), *old)
    assert any("was 2018 (gepland), is nu 2020" in s for s in told(release, *rows, choice=then))


def test_only_earlier_days_are_offered_to_compare_with_the_nearest_first(release: Release):
    evidence = made(release, (event("a", "2014", source_id="oud"),))

    def offered(day: str) -> tuple[str, ...] | None:
        control = views.control(evidence, (("asof", (day,)),))
        return control.codes if control else None

    assert offered("2020-11-09") == ("2020-11-02", "2014-12-19")
    assert offered("2020-11-02") == ("2014-12-19",)
    assert offered("2014-12-19") is None
    assert offered("2020-05-01") is None


# Filters, order, evidence


def several(release: Release) -> Release:
    events = (
        event("v", "2021", pilot_id="via", **PLANNED, **NOW),
        event("p", "2021", pilot_id="begeleiding-almere", kind="start", **PLANNED, **NOW),
        event("b", "2021", **PLANNED, **NOW),
    )
    return made(release, events, (status("s", "2020-11", delivery_status="running", **NOW),))


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ((), ["b", "s", "p", "v"]),
        ((("line", ("activation",)),), ["b", "s", "p"]),
        ((("pilot", ("via",)),), ["v"]),
        ((("kind", ("start",)),), ["p"]),
        ((("line", ("youth",)),), []),
    ],
)
def test_filters_leave_the_changes_they_name_by_pilot(
    choice: Choice, expected: list[str], release: Release
):
    view = views.since(several(release), choice + SINCE)
    assert ([r.evidence[0].row_id for r in view.records] if view else []) == expected
    if view is not None:
        assert params(view.finding)["n"] == len(expected)
        assert [s.evidence.row_id for g in view.marks for s in g.statements] == expected


def test_a_change_rests_on_the_claim_that_is_followed_now_with_its_caveat(release: Release):
    note = {"note_nl": "Let op.", "note_en": "Mind."}
    view = views.since(made(release, (event("a", "2021", **PLANNED, **NOW, **note),)), SINCE)
    assert view is not None
    (record,) = view.records
    assert [e.address for e in record.evidence] == ["events/a"]
    assert record.cells[-1] == Localised("Let op.", "Mind.")
    (group,) = view.marks
    assert translator("nl").say(group.statements[0].source) == "de brief"
    for language in LANGUAGES:
        texts = translator(language)
        assert texts.say(view.finding).count("2020") == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_change_rests_on_both_documents_that_it_tells_of(language: Any, release: Release):
    events = (
        event("was", "2020-12", event_id="x", **PLANNED),
        event("is", "2021-03", event_id="x", **PLANNED, **NOW),
    )
    statuses = (
        status("stood", "2020-09", delivery_status="paused"),
        status("stands", "2020-11", delivery_status="restarting", **NOW),
    )
    view = views.since(made(release, events, statuses), SINCE)
    assert view is not None
    both = [["events/is", "events/was"], ["statuses/stands", "statuses/stood"]]
    assert [[e.address for e in record.evidence] for record in view.records] == both
    assert [e.address for e in view.evidence] == [*both[0], *both[1]]
    (group,) = view.marks
    texts = translator(language)
    report, letter = {"nl": ("het rapport", "de brief"), "en": ("the report", "the letter")}[
        language
    ]
    for told, addresses in zip(group.statements, both, strict=True):
        assert (texts.say(told.source), told.evidence.address) == (letter, addresses[0])
        assert [(texts.say(s), e.address) for s, e in told.more] == [(report, addresses[1])]


def test_what_is_said_for_the_first_time_rests_on_one_document(release: Release):
    first = status("s", "2020-11", delivery_status="running", **NOW)
    view = views.since(made(release, (event("a", "2021", **PLANNED, **NOW),), (first,)), SINCE)
    assert view is not None
    assert [len(record.evidence) for record in view.records] == [1, 1]
    assert [s.more for group in view.marks for s in group.statements] == [(), ()]


CLAIM = st.tuples(
    st.sampled_from(("x", "y", "z")),
    st.sampled_from(("2020", "2020-12", "2021-03", None)),
    st.sampled_from(("planned", "realised", "cancelled")),
    st.sampled_from([s["source_id"] for s in SOURCES]),
)


@given(st.lists(CLAIM, max_size=8))
def test_each_event_that_is_followed_otherwise_is_told_once_and_no_other(
    release: Release, claims: list[tuple[str, str | None, str, str]]
):
    rows = tuple(
        event(f"r{n}", when, event_id=key, certainty=how, source_id=of)
        for n, (key, when, how, of) in enumerate(claims)
    )
    evidence = made(release, rows)

    def followed(day: str) -> dict[str, tuple[Any, Any]]:
        view = timeline.timeline(evidence, (("asof", (day,)), ("pilot", ("begeleiding",))))
        drawn = [e for row in view.marks.rows for e in row.events] if view else []
        return {e.event_id: (e.when, e.certainty) for e in drawn}

    then, now = followed("2020-11-02"), followed("2020-11-09")
    view = views.since(evidence, SINCE)
    by_id = {row["row_id"]: row["event_id"] for row in evidence.rows("events")}
    found = [by_id[r.evidence[0].row_id] for r in view.records] if view else []
    assert len(found) == len(set(found))
    dated = {key for key in now if then.get(key) != now[key]}
    undated = {key for key in found if key not in now}
    assert set(found) == dated | undated
    for key in undated:
        assert any(r["date_edtf"] is None for r in rows if r["event_id"] == key)
