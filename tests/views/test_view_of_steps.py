"""Where a pilot stands on the ladder, which rung comes next, and what a document plans to show it by."""

from datetime import date
from typing import Any

import pytest

from tests.views.synthetic import Made, event, params, pilot, variant
from tests.views.test_view_of_complexity import position
from via_dash.data import Release
from via_dash.texts import LANGUAGES, translator
from via_dash.views import complexity as views
from via_dash.views.complexity import Step
from via_dash.views.controls import Choice

PILOTS = (
    {**pilot("meter", "employers"), "stakeholder_groups": ("employers_and_workers",)},
    {**pilot("werk", "activation"), "stakeholder_groups": ("municipalities", "education")},
    pilot("werk-zorg", None, "werk"),
    pilot("via"),
)


def made(release: Release, *positions: Made, events: tuple[Made, ...] = ()) -> Release:
    rungs = tuple(
        {
            "level": n, "name_nl": f"Trede {n}", "name_en": f"Rung {n}", "definition_nl": f"Vraagt {n}.", "definition_en": f"Asks {n}.",
            "source_id": "evaluatie-2020", "locator": "Tabel 5.1", "anchor": "woorden", "note_nl": None, "note_en": None, "authored_file": "x.yaml",
        }
        for n in range(6)
    )  # fmt: skip
    return variant(release, pilots=PILOTS, positions=positions, events=events, ladder_levels=rungs)


def planned(row_id: str, when: str | None = "2099", **values: Any) -> Made:
    return event(row_id, when, **({"pilot_id": "meter", "lane": "research", "kind": "final_result", "certainty": "planned"} | values))  # fmt: skip


def only(release: Release, *events: Made, **interval: float) -> Step:
    view = views.steps(made(release, position("meter", **interval), events=events), ())
    assert view is not None
    (step,) = view.marks
    return step


@pytest.mark.parametrize(
    ("low", "high", "rungs", "above"),
    [(0, 0.8, (0, 0), 1), (0.35, 2.35, (0, 2), 3), (1, 2, (1, 2), 3), (1, 3, (1, 3), 4), (4.5, 4.9, (4, 4), 5)],
)  # fmt: skip
def test_the_next_rung_is_the_first_above_the_interval(
    release: Release, low: float, high: float, rungs: tuple[int, int], above: int
):
    step = only(release, development_low=low, development_high=high)
    assert step.rungs == rungs
    assert step.next is not None
    assert step.next.level == above
    assert step.next.level > high


def test_above_the_highest_rung_there_is_none(release: Release):
    step = only(release, development_low=4, development_high=5)
    assert step.next is None
    assert views.next_rung(step).key == "steps-no-rung"


def test_planned_results_come_soonest_first(release: Release):
    step = only(release, planned("late", "2099-05"), planned("soon", "2098"), planned("paper", "2099-01", kind="publication"))  # fmt: skip
    assert [m.event_id for m in step.results] == ["soon", "paper", "late"]


@pytest.mark.parametrize(
    "other",
    [{"certainty": "realised"}, {"certainty": "cancelled"}, {"lane": "delivery"}, {"pilot_id": "werk"}, {"date_edtf": None}],
)  # fmt: skip
def test_what_is_past_cancelled_undated_or_of_another_shows_nothing(
    release: Release, other: dict[str, Any]
):
    step = only(release, planned("x", **other))
    assert (step.results, step.other) == ((), ())
    for language, said in (("nl", "geen document noemt er een"), ("en", "no document names one")):
        assert translator(language).say(views.what_is_planned(step)) == said  # type: ignore[arg-type]


def test_other_research_is_told_only_where_no_result_is_planned(release: Release):
    lab = planned("lab", kind="start")
    without, with_result = only(release, lab), only(release, lab, planned("end"))
    assert [m.event_id for m in without.other] == ["lab"]
    assert translator("en").say(views.what_is_planned(without)).startswith("no document names one; ")  # fmt: skip
    assert (with_result.other, [m.event_id for m in with_result.results]) == ((), ["end"])


def test_a_pilot_has_the_results_of_its_parts_and_a_part_its_own(release: Release):
    evidence = made(
        release, position("werk"), position("werk-zorg"),
        events=(planned("whole", "2098", pilot_id="werk"), planned("part", pilot_id="werk-zorg")),
    )  # fmt: skip
    view = views.steps(evidence, ())
    assert view is not None
    assert [[m.event_id for m in step.results] for step in view.marks] == [["whole", "part"], ["part"]]  # fmt: skip


def test_the_headline_counts_for_how_many_a_result_is_named(release: Release):
    evidence = made(release, position("meter"), position("werk"), events=(planned("x"),))
    view = views.steps(evidence, ())
    assert view is not None
    assert params(view.finding) == {"n": 2, "named": 1, "none": 1, "as_of": evidence.as_of}
    assert isinstance(evidence.as_of, date)


def test_each_row_rests_on_the_position_the_rung_and_the_events(release: Release):
    evidence = made(release, position("meter"), events=(planned("x", note_nl="Let op.", note_en="Mind."),))  # fmt: skip
    view = views.steps(evidence, ())
    assert view is not None
    (record,) = view.records
    assert [e.address for e in record.evidence] == ["positions/meter-position", "ladder_levels/3", "events/x"]  # fmt: skip
    assert translator("nl").say(record.cells[-1]) == "Let op."


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_that_the_numbers_are_coded_and_that_figure_5_1_is_missing(
    release: Release, language: Any
):
    view = views.steps(made(release, position("meter")), ())
    assert view is not None
    said = " ".join(translator(language).say(caveat) for caveat in view.caveats)
    assert "5.1" in said
    assert {"nl": "oordeel van de samenstellers", "en": "curators' judgement"}[language] in said


# The filters on line and group, which the plane shares


def shown(release: Release, choice: Choice) -> list[str]:
    evidence = made(release, *(position(p) for p in ("meter", "werk", "werk-zorg")))
    plane, steps = views.plane(evidence, choice), views.steps(evidence, choice)
    found = [p.pilot_id for p in plane.marks] if plane else []
    assert [step.position.pilot_id for step in steps.marks] == found if steps else not found
    return found


@pytest.mark.parametrize(
    ("choice", "expected"),
    [
        ((), ["meter", "werk", "werk-zorg"]),
        ((("line", ("activation",)),), ["werk", "werk-zorg"]),
        ((("line", ("youth",)),), []),
        ((("group", ("education",)),), ["werk", "werk-zorg"]),
        ((("group", ("employers_and_workers", "education")),), ["meter", "werk", "werk-zorg"]),
        ((("line", ("employers",)), ("group", ("education",))), []),
        ((("placed", ("stated",)), ("line", ("employers",))), []),
    ],
)  # fmt: skip
def test_line_and_group_choose_and_a_part_is_of_what_its_pilot_is(
    release: Release, choice: Choice, expected: list[str]
):
    assert shown(release, choice) == expected


def test_line_and_group_stand_beside_the_filter_on_words():
    assert [c.name for c in views.controls()] == ["placed", "line", "group"]
