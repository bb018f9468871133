"""The board: three statuses that never stand for each other, from the latest claim, and what comes next."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import Made, counted, event, params, pilot, source, status, variant
from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.texts import Edtf, Localised, message, translator
from via_dash.views import pilots as views
from via_dash.views.pilots import BoardRow

PILOTS = (
    pilot("jong", "youth"),
    pilot("begeleiding", "activation"),
    pilot("begeleiding-almere", None, "begeleiding"),
    pilot("meter", "employers"),
    pilot("via"),
)
SOURCES = (source("evaluatie-2020", "2020-11-02"), source("kamerbrief-2020", "2020-11-09"))
NAMED = {
    "completed": "board-completed", "not_carried_out_as_planned": "board-stopped", "paused": "board-paused", None: "board-unmentioned",
}  # fmt: skip


def made(release: Release, statuses: tuple[Made, ...] = (), events: tuple[Made, ...] = ()) -> Release:  # fmt: skip
    return variant(release, pilots=PILOTS, sources=SOURCES, statuses=statuses, events=events)


def board_row(release: Release, pilot_id: str = "begeleiding") -> BoardRow:
    return next(row for row in views.board(release).marks if row.pilot_id == pilot_id)


def codes(release: Release) -> list[str | None]:
    return [s.code if s else None for s in board_row(release).statuses]


def test_the_board_has_a_row_per_pilot_by_programme_line_without_parts_and_programme(
    release: Release,
):
    board = views.board(made(release))
    assert [(row.pilot_id, row.line) for row in board.marks] == [
        ("meter", "employers"), ("begeleiding", "activation"), ("jong", "youth"),
    ]  # fmt: skip
    assert [record.cells[0] for record in board.records] == [row.name for row in board.marks]


@pytest.mark.parametrize(
    ("pilot_id", "expected"),
    [
        ("begeleiding", ("begeleiding", "begeleiding-almere")), ("begeleiding-almere", ("begeleiding-almere",)),
        ("jong", ("jong",)), ("via", ("via",)),
    ],
)  # fmt: skip
def test_a_pilot_goes_with_its_parts_and_the_programme_stands_alone(
    pilot_id: str, expected: tuple[str, ...], release: Release
):
    evidence = made(release)
    assert views.own_and_parts(evidence, pilot_id) == expected
    assert views.all_and_parts(evidence, (pilot_id, "jong")) == {*expected, "jong"}
    assert views.all_and_parts(evidence, ()) == frozenset()


def test_a_pilot_is_called_by_its_name_and_the_programme_by_a_text(release: Release):
    evidence = made(release)
    name = Localised("Pilot jong", "The jong pilot")
    assert views.pilot_or_programme(evidence, "jong") == name
    assert views.pilot_or_programme(evidence, "jong", "learned-no-pilot") == name
    assert views.pilot_or_programme(evidence, "via") == message("programme")
    assert views.pilot_or_programme(evidence, "via", "learned-no-pilot") == message(
        "learned-no-pilot"
    )


def test_three_statuses_stand_apart_and_silence_is_shown_as_silence(release: Release):
    evidence = made(release, (status("a", "2020-09", research_status="running"),))
    assert codes(evidence) == [None, "running", None]
    cells = views.board(evidence).records[1].cells
    assert [cell.key for cell in cells[1:4]] == ["not-mentioned", "research_status-running", "not-mentioned"]  # type: ignore[union-attr]  # fmt: skip


def test_each_status_follows_the_latest_claim_that_speaks_of_it(release: Release):
    evidence = made(
        release,
        (
            status("new", "2020-11-02", delivery_status="paused"),
            status("old", "2020-03", delivery_status="running", research_status="preparation", scaling_status="none"),
            status("middle", "2020-09", research_status="running"),
        ),
    )  # fmt: skip
    assert codes(evidence) == ["paused", "running", "none"]
    assert [s.evidence.row_id for s in board_row(evidence).statuses if s] == ["new", "middle", "old"]  # fmt: skip


def test_on_one_date_the_newest_document_is_followed(release: Release):
    evidence = made(
        release,
        (
            status("report", "2020-11", delivery_status="running"),
            status("letter", "2020-11", delivery_status="adapted", source_id="kamerbrief-2020"),
        ),
    )
    assert codes(evidence)[0] == "adapted"


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ((), 0),
        (("running",), 0),
        (("paused",), 1),
        (("paused", "paused"), 1),
        (("paused", "adapted", "running"), 2),
    ],
)
def test_the_other_readings_are_counted_each_once(
    others: tuple[str, ...], said: int, release: Release
):
    claims = [status(f"old-{i}", "2019", delivery_status=code) for i, code in enumerate(others)]
    evidence = made(release, (*claims, status("new", "2020-11-02", delivery_status="running")))
    followed = board_row(evidence).statuses[0]
    assert followed is not None
    assert (followed.code, followed.others) == ("running", said)


def test_a_claim_of_a_part_is_not_a_claim_of_its_pilot(release: Release):
    evidence = made(
        release,
        (status("a", "2020-11", delivery_status="completed", pilot_id="begeleiding-almere"),),
    )
    assert codes(evidence) == [None, None, None]


def test_the_explanation_carries_its_caveat(release: Release):
    note = {"note_nl": "Volgens de tabel.", "note_en": "According to the table."}
    evidence = made(release, (status("a", "2020-11", delivery_status="running", **note),))
    followed = board_row(evidence).statuses[0]
    assert followed is not None
    assert translator("nl").say(followed.explanation) == "Uitleg a. Volgens de tabel."
    assert translator("en").say(followed.explanation) == "Explanation a. According to the table."


# The headline


@given(st.lists(st.sampled_from((None, *allowed("statuses", "delivery_status"))), min_size=3, max_size=3))  # fmt: skip
def test_the_headline_counts_every_pilot_once_by_its_delivery(
    release: Release, delivery: list[str | None]
):
    claims = [
        status(pilot_id, "2020-11", pilot_id=pilot_id, delivery_status=code)
        for pilot_id, code in zip(("meter", "begeleiding", "jong"), delivery, strict=True)
        if code
    ]
    said = params(views.board(made(release, tuple(claims))).finding)
    counts = counted(said["statuses"])
    assert said["total"] == 3
    assert sum(counts.values()) == 3
    assert 0 not in counts.values()
    for code, key in NAMED.items():
        assert counts.get(key, 0) == delivery.count(code)


@pytest.mark.parametrize("code", ["paused", None])
def test_a_pilot_that_lies_still_or_is_not_mentioned_is_not_said_to_run(
    code: str | None, release: Release
):
    claims = (status("a", "2020-11", delivery_status=code, scaling_status="none"),)
    others = tuple(
        status(p, "2020-11", pilot_id=p, delivery_status="completed") for p in ("meter", "jong")
    )
    said = translator("en").say(views.board(made(release, claims + others)).finding)
    assert "running" not in said, said


# What comes next


PLANNED: dict[str, Any] = {"certainty": "planned"}


def test_the_next_milestone_is_the_soonest_plan_of_the_pilot_and_its_parts(release: Release):
    evidence = made(
        release,
        events=(
            event("far", "2021-09", **PLANNED),
            event("near", "2021-03", pilot_id="begeleiding-almere", **PLANNED),
            event("elsewhere", "2020-12", pilot_id="meter", **PLANNED),
        ),
    )
    coming = board_row(evidence).next
    assert coming is not None
    assert coming.label == Localised("Gebeurtenis near", "Event near")
    assert coming.when == Edtf("2021-03")
    assert coming.pilot == Localised("Pilot begeleiding-almere", "The begeleiding-almere pilot")


@pytest.mark.parametrize(
    ("when", "changes"),
    [
        ("2020-06", {}),
        (None, {}),
        ("2021-03", {"certainty": "cancelled"}),
        ("2021-03", {"lane": "context"}),
    ],
    ids=["due before the as-of date", "without a date", "cancelled", "around the programme"],
)
def test_this_is_no_milestone_to_come(when: str | None, changes: Made, release: Release):
    evidence = made(release, events=(event("a", when, **(PLANNED | changes)),))
    assert board_row(evidence).next is None
    assert views.board(evidence).records[1].cells[-1].key == "nothing-planned"  # type: ignore[union-attr]


@pytest.mark.parametrize("when", ["2020-11", "2020-23", "2020"])
def test_a_plan_that_may_still_come_this_year_is_not_called_undated(when: str, release: Release):
    evidence = made(release, events=(event("a", when, **PLANNED),))
    cell = views.board(evidence).records[1].cells[-1]
    assert "geen datum" not in translator("nl").say(cell)


def test_a_realised_event_is_not_a_milestone_to_come(release: Release):
    assert board_row(made(release, events=(event("a", "2020-03"),))).next is None


def test_of_two_claims_on_a_milestone_the_followed_one_counts(release: Release):
    evidence = made(
        release,
        events=(
            event("old", "2020-12", event_id="x", **PLANNED),
            event("new", "2021-05/2021-08", event_id="x", supersedes="old", **PLANNED),
            event("other", "2021-04", **PLANNED),
        ),
    )
    assert [m.evidence.row_id for m in views.upcoming(evidence, ["begeleiding"])] == ["other", "new"]  # fmt: skip


def test_a_vague_plan_does_not_push_a_sure_one_aside(release: Release):
    evidence = made(
        release, events=(event("some day", "2021", **PLANNED), event("spring", "2021-03", **PLANNED))
    )  # fmt: skip
    assert [m.evidence.row_id for m in views.upcoming(evidence, ["begeleiding"])] == ["spring", "some day"]  # fmt: skip


def test_a_plan_that_may_be_behind_us_does_not_push_one_ahead_aside(release: Release):
    evidence = made(
        release, events=(event("this autumn", "2020-23", **PLANNED), event("ahead", "2021-03", **PLANNED))
    )  # fmt: skip
    assert [m.evidence.row_id for m in views.upcoming(evidence, ["begeleiding"])] == ["ahead", "this autumn"]  # fmt: skip


def test_the_table_says_what_comes_next_with_its_date(release: Release):
    evidence = made(release, events=(event("a", "2021-05/2021-08", **PLANNED),))
    assert translator("nl").say(views.board(evidence).records[1].cells[-1]) == "medio 2021: Gebeurtenis a"  # fmt: skip


# Evidence


def test_a_row_rests_on_its_statuses_and_its_milestone(release: Release):
    evidence = made(
        release,
        (status("s", "2020-11", delivery_status="running"), status("r", "2020-11", research_status="running")),
        (event("m", "2021", **PLANNED),),
    )  # fmt: skip
    assert [e.address for e in views.board(evidence).records[1].evidence] == ["statuses/s", "statuses/r", "events/m"]  # fmt: skip


def test_a_pilot_of_which_nothing_is_said_rests_on_its_own_row(release: Release):
    assert [e.address for e in views.board(made(release)).records[1].evidence] == ["pilots/begeleiding-pilot"]  # fmt: skip


# Pilots and their lines


def test_parts_follow_their_pilot_and_take_its_line(release: Release):
    evidence = made(release)
    listed = [p["pilot_id"] for p in views.with_parts(evidence)]
    assert listed == ["meter", "begeleiding", "begeleiding-almere", "jong"]
    by_id = evidence.by_key("pilots")
    assert views.line_of(evidence, by_id["begeleiding-almere"]) == "activation"
    assert views.line_of(evidence, by_id["meter"]) == "employers"
    assert views.line_of(evidence, by_id["via"]) is None
