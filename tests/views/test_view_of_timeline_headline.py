"""The headline of the timeline: what is done, what is planned, and what comes first."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import choices, event, params
from tests.views.timeline_view import (
    AS_OF,
    drawn,
    made,
    programmes,
    shown,
)
from via_dash.data import Release
from via_dash.texts import Edtf, Localised, translator
from via_dash.views import timeline as views


def test_the_headline_counts_what_is_done_and_planned_and_names_what_comes_first(release: Release):
    evidence = made(
        release,
        event("done", "2019"),
        event("far", "2022", certainty="planned"),
        event("near", "2020-12", certainty="planned"),
        event("dropped", "2020-11-30", certainty="cancelled"),
    )
    view = shown(evidence)
    assert view.finding.key == "timeline-finding"
    assert params(view.finding) == {
        "realised": 1, "planned": 2, "as_of": AS_OF, "next": Localised("Gebeurtenis near", "Event near"), "when": Edtf("2020-12"),
    }  # fmt: skip
    assert "9 nov 2020" in translator("nl").say(view.finding)


def test_a_plan_that_was_due_before_the_as_of_date_is_not_what_comes_next(release: Release):
    evidence = made(
        release,
        event("overdue", "2020-06", certainty="planned"),
        event("next", "2021-03", certainty="planned"),
    )
    assert params(shown(evidence).finding)["next"] == Localised("Gebeurtenis next", "Event next")


def test_without_anything_planned_the_headline_says_so(release: Release):
    view = shown(made(release, event("done", "2019"), event("partly", "2020", certainty="partly_realised")))  # fmt: skip
    assert view.finding.key == "timeline-finding-past"
    assert params(view.finding)["as_of"] == AS_OF


@pytest.mark.parametrize("when", ["2020-11", "2020-23", "2020", "2020-09/2020-12"])
def test_a_plan_that_may_still_come_this_year_is_never_denied(when: str, release: Release):
    """What is dated "autumn 2020" can come after 9 November; "nothing dated follows" is then untrue."""
    view = shown(made(release, event("done", "2019"), event("maybe", when, certainty="planned")))
    assert params(view.finding).get("planned") == 1


@given(st.data())
def test_the_headline_stays_true_under_every_filter(release: Release, data: st.DataObject):
    evidence = made(release, *data.draw(programmes()))
    choice = data.draw(choices(views.controls(evidence)))
    view = views.timeline(evidence, choice)
    if view is None:
        return
    said, seen, day = params(view.finding), drawn(view), view.marks.at.day
    assert said["as_of"] == day == date.fromisoformat(dict(choice)["asof"][0])
    assert said["realised"] == sum(e.certainty in ("realised", "partly_realised") for e in seen)
    plans = [e for e in seen if e.certainty == "planned" and e.latest > day]
    coming = [e for e in plans if e.earliest > day]
    if "next" not in said:
        assert not plans
        return
    assert said["planned"] == len(plans)
    named = next(e for e in plans if (e.label, e.when) == (said["next"], said["when"]))
    assert not [e for e in coming if e.latest < named.latest]
