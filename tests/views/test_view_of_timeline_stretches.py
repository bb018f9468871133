"""Stretches between start, pause, restart and end: never more than documents say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import Made, event
from tests.views.timeline_view import ANY, made, shown
from via_dash.data import Release
from via_dash.views import timeline as views
from via_dash.views.timeline import Segment, TimelineRow

OPENING, CLOSING = {"start", "restart"}, {"pause", "end"}


def stretches(release: Release, *rows: Made) -> list[tuple[str, str, str | None]]:
    (row,) = shown(made(release, *rows)).marks.rows
    return [(s.state, s.start.event_id, s.end.event_id if s.end else None) for s in row.segments]


def test_a_stretch_runs_from_start_to_end(release: Release):
    assert stretches(
        release, event("in", "2019-01", kind="start"), event("out", "2020-03", kind="end")
    ) == [("running", "in", "out")]


def test_a_pause_and_a_restart_divide_a_stretch(release: Release):
    assert stretches(
        release,
        event("in", "2019-01", kind="start"),
        event("stop", "2020-03", kind="pause"),
        event("again", "2020-09", kind="restart"),
    ) == [("running", "in", "stop"), ("paused", "stop", "again"), ("running", "again", None)]


def test_a_pause_that_no_document_ends_is_still_a_pause(release: Release):
    assert stretches(
        release, event("in", "2019-01", kind="start"), event("stop", "2020-03", kind="pause")
    ) == [("running", "in", "stop"), ("paused", "stop", None)]


def test_a_pause_lasts_until_the_planned_restart(release: Release):
    assert stretches(
        release,
        event("stop", "2020-03", kind="pause"),
        event("again", "2021-03", kind="restart", certainty="planned"),
    )[0] == ("paused", "stop", "again")


@pytest.mark.parametrize("certainty", ["planned", "partly_realised", "realised"])
@pytest.mark.parametrize("last", ["start", "pause"])
def test_after_a_restart_without_a_date_it_is_unclear_what_happens(
    last: str, certainty: str, release: Release
):
    found = stretches(
        release,
        event("last", "2020-03", kind=last),
        event("again", None, kind="restart", certainty=certainty),
    )
    assert found == [("unclear", "last", None)]


def test_a_cancelled_restart_without_a_date_changes_nothing(release: Release):
    rows = (event("stop", "2020-03", kind="pause"), event("again", None, kind="restart", certainty="cancelled"))  # fmt: skip
    assert stretches(release, *rows) == [("paused", "stop", None)]


def test_an_undated_restart_in_one_lane_says_nothing_of_another(release: Release):
    assert stretches(
        release,
        event("stop", "2020-03", kind="pause", lane="delivery"),
        event("again", None, kind="restart", lane="research"),
    ) == [("paused", "stop", None)]


def test_an_undated_restart_of_one_pilot_says_nothing_of_another(release: Release):
    assert stretches(
        release,
        event("stop", "2020-03", kind="pause"),
        event("again", None, kind="restart", pilot_id="meter"),
    ) == [("paused", "stop", None)]


def test_between_two_starts_it_is_unclear_whether_it_went_on(release: Release):
    assert stretches(
        release, event("one", "2019", kind="start"), event("two", "2020-05", kind="start")
    ) == [("unclear", "one", "two"), ("running", "two", None)]


def test_after_an_end_nothing_runs(release: Release):
    assert stretches(release, event("out", "2020-03", kind="end")) == []


def test_a_cancelled_event_bounds_no_stretch(release: Release):
    assert stretches(
        release,
        event("in", "2019-01", kind="start"),
        event("stop", "2020-03", kind="pause", certainty="cancelled"),
    ) == [("running", "in", None)]


def test_a_milestone_does_not_interrupt_a_stretch(release: Release):
    assert stretches(
        release,
        event("in", "2019-01", kind="start"),
        event("meeting", "2019-06"),
        event("out", "2020-03", kind="end"),
    ) == [("running", "in", "out")]


def test_lanes_do_not_close_each_other(release: Release):
    found = stretches(
        release,
        event("in", "2019-01", kind="start", lane="delivery"),
        event("report", "2020-03", kind="end", lane="research"),
    )
    assert found == [("running", "in", None)]


def test_a_filter_on_kinds_draws_no_stretches_that_would_lack_their_ends(release: Release):
    evidence = made(
        release,
        event("in", "2019-01", kind="start"),
        event("out", "2020-03", kind="end"),
    )
    (line,) = shown(evidence, (("kind", ("start",)),)).marks.rows
    assert [e.event_id for e in line.events] == ["in"]
    assert line.segments == ()


TURNS = ("start", "pause", "restart", "end", "milestone")


@st.composite
def histories(draw: st.DrawFn) -> list[Made]:
    """Anything that can be told of one pilot, in any order and with any gaps."""
    return [
        event(
            f"e{number}",
            draw(st.sampled_from((None, "2018", "2019-03", "2019-09-01", "2020-02", "2020", "2020-23", "2021-04", "2022"))),
            kind=draw(st.sampled_from(TURNS)), lane=draw(st.sampled_from(("delivery", "research"))),
            certainty=draw(st.sampled_from(("realised", "planned", "cancelled"))),
        )
        for number in range(draw(st.integers(1, 8)))
    ]  # fmt: skip


@given(histories())
def test_stretches_open_and_close_as_their_events_do(release: Release, rows: list[Made]):
    view = views.timeline(made(release, *rows), ANY)
    if view is None:
        return
    (line,) = view.marks.rows
    for lane in line.lanes:
        _check_lane(line, [s for s in line.segments if s.lane == lane])


def _check_lane(line: TimelineRow, segments: list[Segment]) -> None:
    turns = [e for e in line.events if e.kind in OPENING | CLOSING and e.certainty != "cancelled"]
    for s in segments:
        own = [e for e in turns if e.lane == s.lane]
        assert s.start in own
        if s.end is None:
            assert s.start is own[-1]
        else:
            assert own.index(s.end) == own.index(s.start) + 1
        if s.state == "running":
            assert s.start.kind in OPENING
            assert s.end is None or s.end.kind in CLOSING
        elif s.state == "paused":
            assert s.start.kind == "pause"
            assert s.end is None or s.end.kind == "restart"
        else:
            assert s.state == "unclear"
            assert s.end is None or (s.start.kind in OPENING and s.end.kind in OPENING)
    opened = [s.start for s in segments]
    assert len(opened) == len(set(opened))
