"""Findings: what a filter selects, what never stands together, and headlines that stay true."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import (
    STUDIES,
    UNDATED,
    UNSIZED,
    Made,
    choices,
    counted,
    effect,
    effects_tables,
    params,
    variant,
)
from via_dash.data import Release
from via_dash.evidence.sentences import finding_sentence
from via_dash.schema import allowed
from via_dash.texts import LANGUAGES, translator
from via_dash.views import effect_filters, effects, findings
from via_dash.views.controls import Choice
from via_dash.views.view import View

Shown = Callable[[Release, Choice], View[Any] | None]

VIEWS: dict[str, Shown] = {
    "net": effects.net,
    "net in other units": effects.net_other_units,
    "net without a size": effects.directions,
    "directions that are not net": effects.other_directions,
    "gross": effects.gross,
    "levels": effects.levels,
    "other gross results and levels": effects.not_net_other,
    "differences": effects.differences,
}
FILTERS = {"study": "study_id", "outcome": "outcome_family", "subgroup": "subgroup"}
ANY: Choice = ()


def made(release: Release, *rows: Made) -> Release:
    return variant(release, studies=STUDIES, effects=rows)


def ids(view: View[Any] | None) -> list[str]:
    """The findings a view shows, by the row that is followed."""
    return [] if view is None else [record.evidence[0].row_id for record in view.records]


def followed(rows: list[Made]) -> list[Made]:
    """The first claim on each finding."""
    return list({row["effect_id"]: row for row in reversed(rows)}.values())


def classes(view: View[Any]) -> Counter[str]:
    return Counter(record.cells[-1].key for record in view.records)  # type: ignore[union-attr]


# Filters


@given(st.data())
def test_filters_select_exactly_the_findings_they_name(release: Release, data: st.DataObject):
    rows = data.draw(effects_tables())
    evidence = made(release, *rows)
    choice = data.draw(choices(effect_filters.controls(evidence)))
    expected = {
        row["row_id"]
        for row in followed(rows)
        if all(not codes or row[FILTERS[name]] in codes for name, codes in choice)
    }
    selected = effect_filters.selected(evidence, choice)
    assert {f.row_id for f in selected} == expected
    assert len(selected) == len(expected)


@given(st.data())
def test_the_count_says_how_many_of_all_findings_are_selected(
    release: Release, data: st.DataObject
):
    rows = data.draw(effects_tables())
    evidence = made(release, *rows)
    choice = data.draw(choices(effect_filters.controls(evidence)))
    said = effect_filters.count(evidence, choice)
    assert params(said) == {
        "n": len(effect_filters.selected(evidence, choice)),
        "total": len({row["effect_id"] for row in rows}),
    }
    assert str(params(said)["n"]) in translator("nl").say(said)


@given(st.data())
def test_every_offered_value_selects_something_and_no_value_that_occurs_is_left_out(
    release: Release, data: st.DataObject
):
    rows = data.draw(effects_tables())
    evidence = made(release, *rows)
    for control in effect_filters.controls(evidence):
        assert set(control.codes) == {row[FILTERS[control.name]] for row in followed(rows)}
        for code in control.codes:
            assert effect_filters.selected(evidence, ((control.name, (code,)),))


def test_a_filter_offers_its_values_in_the_order_of_the_schema(release: Release):
    evidence = made(
        release, effect("a", subgroup="men"), effect("b", subgroup="all"), effect("c", subgroup="somali"),
    )  # fmt: skip
    subgroup = next(c for c in effect_filters.controls(evidence) if c.name == "subgroup")
    assert subgroup.codes == ("all", "somali", "men")


def test_two_filters_narrow_each_other(release: Release):
    evidence = made(
        release,
        effect("a", study_id="alpha", subgroup="somali"),
        effect("b", study_id="beta", subgroup="somali"),
        effect("c", study_id="beta", subgroup="all"),
    )
    choice = (("study", ("beta",)), ("subgroup", ("somali",)))
    assert ids(effects.net(evidence, choice)) == ["b"]


def test_two_values_of_one_filter_widen_it(release: Release):
    evidence = made(
        release, effect("a", subgroup="somali"), effect("b", subgroup="all"), effect("c", subgroup="men"),
    )  # fmt: skip
    assert set(ids(effects.net(evidence, (("subgroup", ("all", "somali")),)))) == {"a", "b"}


def test_a_choice_that_leaves_nothing_shows_no_view(release: Release):
    evidence = made(release, effect("a", study_id="alpha"), effect("b", study_id="beta", **UNSIZED))
    assert effects.net(evidence, (("study", ("beta",)),)) is None
    assert effects.gross(evidence, ANY) is None
    assert effects.levels(evidence, ANY) is None
    assert params(effect_filters.count(evidence, (("study", ("gamma",)),)))["n"] == 0


# What never stands together


@given(st.data())
def test_every_selected_finding_stands_in_exactly_one_view(release: Release, data: st.DataObject):
    rows = data.draw(effects_tables())
    evidence = made(release, *rows)
    choice = data.draw(choices(effect_filters.controls(evidence)))
    shown = [row_id for view in VIEWS.values() for row_id in ids(view(evidence, choice))]
    assert sorted(shown) == sorted(f.row_id for f in effect_filters.selected(evidence, choice))


@given(effects_tables())
def test_net_gross_level_and_difference_never_share_a_view(release: Release, rows: list[Made]):
    evidence = made(release, *rows)
    by_id = {row["row_id"]: row for row in rows}
    for view in VIEWS.values():
        shown = [by_id[row_id] for row_id in ids(view(evidence, ANY))]
        assert len({row["contrast"] for row in shown}) <= 1
        if view is effects.differences:
            continue
        measures = {row["measure"] for row in shown}
        assert "net" not in measures or measures == {"net"}
        if view not in (effects.not_net_other, effects.other_directions):
            assert len(measures) <= 1


@given(effects_tables())
def test_views_with_an_axis_hold_one_unit_and_only_numbers(release: Release, rows: list[Made]):
    evidence = made(release, *rows)
    for view, unit in ((effects.net, "percentage_point"), (effects.gross, "percent")):
        shown = view(evidence, ANY)
        for finding in shown.marks if shown else ():
            assert finding.unit == unit
            assert (finding.estimate, finding.low, finding.high) != (None, None, None)


def test_levels_on_one_axis_are_all_shares(release: Release):
    evidence = made(
        release,
        effect("share", measure="level", estimate=15, unit="percent"),
        effect("weeks", measure="level", estimate=52, unit="week", outcome="weeks_on_benefit"),
    )
    assert ids(effects.levels(evidence, ANY)) == ["share"]
    assert ids(effects.not_net_other(evidence, ANY)) == ["weeks"]


@pytest.mark.parametrize(
    ("expected", "changes"),
    [
        ("net", {}),
        ("net", {"estimate": None, "estimate_low": 10, "estimate_high": 16, "range_kind": "over_time"}),
        ("net in other units", {"estimate": -1700, "unit": "eur_per_year"}),
        ("net in other units", {"estimate": 2, "unit": "percent"}),
        ("net without a size", UNSIZED),
        ("gross", {"measure": "gross", "unit": "percent"}),
        ("other gross results and levels", {"measure": "gross", "unit": "count"}),
        ("directions that are not net", {"measure": "gross", **UNSIZED}),
        ("directions that are not net", {"measure": "not_reported", **UNSIZED}),
        ("other gross results and levels", {"measure": "level", **UNSIZED}),
        ("levels", {"measure": "level", "unit": "percent"}),
        ("other gross results and levels", {"measure": "level", "unit": "percent", **UNDATED}),
        ("differences", {"contrast": "difference_between_groups"}),
        ("differences", {"contrast": "difference_between_groups", **UNSIZED}),
    ],
)  # fmt: skip
def test_a_finding_stands_where_it_belongs(expected: str, changes: Made, release: Release):
    evidence = made(release, effect("a", **changes))
    assert [name for name, view in VIEWS.items() if view(evidence, ANY)] == [expected]


# One finding per effect


def test_several_claims_on_one_finding_are_one_row_with_all_their_sources(release: Release):
    evidence = made(
        release,
        effect("chapter", effect_id="same", estimate=6),
        effect("brochure", effect_id="same", estimate=None, unit="none", locator="Pilot 7"),
        effect("other"),
    )
    view = effects.net(evidence, ANY)
    assert view is not None
    assert ids(view) == ["chapter", "other"]
    assert [e.row_id for e in view.records[0].evidence] == ["chapter", "brochure"]
    assert view.records[0].evidence[1].locator == "Pilot 7"
    assert view.marks[0].estimate == 6
    assert effects.directions(evidence, ANY) is None


@given(effects_tables())
def test_no_finding_is_counted_twice_and_no_claim_is_lost(release: Release, rows: list[Made]):
    found = findings.findings(made(release, *rows))
    assert sorted(row["effect_id"] for _, row in found) == sorted({r["effect_id"] for r in rows})
    resting = [e.row_id for f, _ in found for e in (f.evidence, *f.others)]
    assert sorted(resting) == sorted(r["row_id"] for r in rows)


# Order


def test_studies_of_the_pilots_come_first_and_then_in_the_order_written(release: Release):
    evidence = made(
        release,
        effect("a", study_id="alpha"),
        effect("g", study_id="gamma"),
        effect("b", study_id="beta"),
    )
    assert ids(effects.net(evidence, ANY)) == ["b", "g", "a"]


@given(st.permutations((0, 6, 12, 18)))
def test_within_a_series_findings_follow_their_horizon(release: Release, months: list[int]):
    rows = [
        effect(f"m{m}", measure="level", unit="percent", estimate=m, horizon_value=m, horizon_months=float(m))
        for m in months
    ]  # fmt: skip
    assert ids(effects.levels(made(release, *rows), ANY)) == ["m0", "m6", "m12", "m18"]


@given(effects_tables())
def test_findings_of_one_study_and_intervention_stand_together(release: Release, rows: list[Made]):
    keys = [
        (row["study_id"], row["intervention_nl"])
        for _, row in findings.findings(made(release, *rows))
    ]
    runs = [key for i, key in enumerate(keys) if i == 0 or keys[i - 1] != key]
    assert len(runs) == len(set(runs))


def test_outcomes_and_subgroups_follow_the_order_of_the_schema(release: Release):
    evidence = made(
        release,
        effect("c", outcome="annual_income", subgroup="all"),
        effect("b", outcome="paid_work", subgroup="men"),
        effect("a", outcome="paid_work", subgroup="somali"),
    )
    assert ids(effects.net(evidence, ANY)) == ["a", "b", "c"]
    assert allowed("effects", "subgroup").index("somali") < allowed("effects", "subgroup").index("men")  # fmt: skip


# Headlines


@given(st.data())
def test_the_counts_in_a_headline_are_the_counts_of_the_rows_under_it(
    release: Release, data: st.DataObject
):
    rows = data.draw(effects_tables())
    evidence = made(release, *rows)
    choice = data.draw(choices(effect_filters.controls(evidence)))
    for shown in (v for v in VIEWS.values() if v is not effects.levels):
        view = shown(evidence, choice)
        if view is None or len(view.records) == 1:
            continue
        said = params(view.finding)
        assert said["n"] == len(view.records) == len(view.marks)
        expected = {
            f"counted-{key.removeprefix('class-')}": n
            for key, n in classes(view).items()
            if key != "class-none"
        }
        assert counted(said["classes"]) == expected


def _levels(subgroups: Iterable[str]) -> list[Made]:
    level: Made = {"measure": "level", "unit": "percent", "direction": "not_reported", "significance": "not_reported"}  # fmt: skip
    return [
        effect(f"{group}-{month}", subgroup=group, estimate=value, horizon_value=month, horizon_months=float(month), **level)
        for group in subgroups
        for month, value in ((0, 6), (18, 15))
    ]  # fmt: skip


def test_the_headline_of_levels_says_from_what_to_what_and_that_it_is_no_effect(release: Release):
    view = effects.levels(made(release, *_levels(["somali"])), ANY)
    assert view is not None
    assert translator("nl").say(view.finding) == (
        "Een niveau, geen effect: Onderzoek beta, Somalische achtergrond, uitstroom naar betaald werk, "
        "van 6% (bij de start) naar 15% (na 18 maanden)"
    )


def test_of_many_levels_the_headline_counts_series_and_studies(release: Release):
    view = effects.levels(made(release, *_levels(["somali", "men", "women", "all"])), ANY)
    assert view is not None
    assert params(view.finding) == {"n": 4, "studies": 1}
    assert "geen effecten" in translator("nl").say(view.finding)


@given(effects_tables())
def test_differences_are_counted_by_direction_and_by_significance(
    release: Release, rows: list[Made]
):
    evidence = made(release, *rows)
    view = effects.differences(evidence, ANY)
    if view is None or len(view.marks) == 1:
        return
    parts = params(view.finding)["parts"].items  # type: ignore[union-attr]
    by_direction = Counter(f"difference-{f.direction}" for f in view.marks)
    assert {params(p)["direction"].key: params(p)["n"] for p in parts} == by_direction  # type: ignore[union-attr]
    sure = [s for p in parts for s in params(p)["sure"].items]  # type: ignore[union-attr]
    told: Counter[str] = Counter()
    for part in sure:
        told[part.key] += params(part)["n"]  # type: ignore[operator]
    assert told == Counter(f"difference-because-{f.significance}" for f in view.marks)


@given(effects_tables())
def test_what_is_insufficient_is_split_by_why(release: Release, rows: list[Made]):
    evidence = made(release, *rows)
    for shown in VIEWS.values():
        view = shown(evidence, ANY)
        if view is None or "classes" not in params(view.finding):
            continue
        for part in params(view.finding)["classes"].items:  # type: ignore[union-attr]
            if part.key == "counted-insufficient":
                split = params(params(part)["split"])["parts"].items  # type: ignore[arg-type,union-attr]
                assert sum(params(s)["n"] for s in split) == params(part)["n"]  # type: ignore[misc]


@given(effects_tables())
def test_the_headline_of_a_single_finding_is_its_own_sentence(release: Release, rows: list[Made]):
    evidence = made(release, *rows)
    for shown in (v for v in VIEWS.values() if v is not effects.levels):
        view = shown(evidence, ANY)
        if view is not None and len(view.records) == 1:
            raw = next(r for r in rows if r["row_id"] == ids(view)[0])
            assert view.finding == finding_sentence(raw) == view.records[0].cells[1]


def test_a_single_finding_keeps_all_that_changes_its_meaning(release: Release):
    evidence = made(
        release,
        effect(
            "a", population_nl="Amsterdam, Somalische achtergrond", estimate=1, significance="not_significant",
            horizon_value=6, horizon_months=6.0, provisional=True, n_intervention=142,
            outcome="fulltime_paid_work", subgroup="somali",
        ),
    )  # fmt: skip
    view = effects.net(evidence, ANY)
    assert view is not None
    said = translator("nl").say(view.finding)
    for part in (
        "Amsterdam, Somalische achtergrond", "gesprekken", "6 maanden", "netto", "1 procentpunt meer",
        "voltijds betaald werk", "niet significant", "voorlopig", "n = 142",
    ):  # fmt: skip
        assert part in said, said


def test_a_class_without_findings_is_left_out_of_the_headline(release: Release):
    evidence = made(release, effect("a"), effect("b"), effect("c", significance="not_significant"))
    view = effects.net(evidence, ANY)
    assert view is not None
    assert counted(params(view.finding)["classes"]) == {"counted-works": 2, "counted-insufficient": 1}  # fmt: skip
    assert "ongunstig" not in translator("nl").say(view.finding)


def test_a_gross_result_is_never_counted_as_working(release: Release):
    evidence = made(
        release,
        effect("a", measure="gross", unit="percent"),
        effect("b", measure="gross", unit="percent"),
    )
    view = effects.gross(evidence, ANY)
    assert view is not None
    assert classes(view) == {"class-insufficient": 2}


def test_a_difference_between_groups_has_no_class(release: Release):
    view = effects.differences(
        made(release, effect("a", contrast="difference_between_groups")), ANY
    )
    assert view is not None
    assert classes(view) == {"class-none": 1}
    assert view.marks[0].evidence_class is None


@given(effects_tables())
def test_everything_a_view_says_can_be_said_in_both_languages(release: Release, rows: list[Made]):
    evidence = made(release, *rows)
    for language in LANGUAGES:
        texts = translator(language)
        for shown in VIEWS.values():
            view = shown(evidence, ANY)
            if view is None:
                continue
            assert texts.say(view.finding)
            assert texts.say(view.description)
            assert all(texts.say(column.label) for column in view.columns)
            for record in view.records:
                assert len(record.cells) == len(view.columns)
                assert texts.say(record.cells[1])


# Levels


def test_a_level_is_followed_through_time_in_months_and_percent(release: Release):
    moments = ((18, 15), (0, 6), (6, 10), (12, 13))
    rows = [
        effect(f"m{m}", measure="level", unit="percent", estimate=value, horizon_value=m, horizon_months=float(m))
        for m, value in moments
    ]  # fmt: skip
    view = effects.levels(made(release, *rows), ANY)
    assert view is not None
    (series,) = view.marks
    assert series.points == ((0, 6), (6, 10), (12, 13), (18, 15))


@pytest.mark.parametrize(
    "changes",
    [
        {"outcome": "sustained_work"},
        {"subgroup": "somali"},
        {"study_id": "alpha"},
        {"intervention_nl": "een cursus", "intervention_en": "a course"},
    ],
    ids=["outcome", "subgroup", "study", "intervention"],
)
def test_levels_that_differ_in_this_are_never_joined_by_one_line(changes: Made, release: Release):
    level = {"measure": "level", "unit": "percent"}
    later = {"horizon_value": 24, "horizon_months": 24.0}
    view = effects.levels(made(release, effect("a", **level), effect("b", **level, **later, **changes)), ANY)  # fmt: skip
    assert view is not None
    assert [len(series.points) for series in view.marks] == [1, 1]
    assert params(view.finding)["n"] == 2


def test_a_level_of_zero_is_a_level(release: Release):
    view = effects.levels(made(release, effect("a", measure="level", unit="percent", estimate=0)), ANY)  # fmt: skip
    assert view is not None
    assert view.marks[0].points == ((12.0, 0.0),)


# Caveats


def test_the_caveats_of_the_findings_shown_travel_with_them_each_once(release: Release):
    note = {"note_nl": "De groep is klein.", "note_en": "The group is small."}
    evidence = made(
        release,
        effect("a", **note),
        effect("b", **note),
        effect("c", study_id="alpha", note_nl="Iets anders.", note_en="Something else."),
    )
    view = effects.net(evidence, (("study", ("beta",)),))
    assert view is not None
    said = [translator("nl").say(caveat) for caveat in view.caveats]
    assert said.count("De groep is klein.") == 1
    assert "Iets anders." not in said
    assert len(said) == 2


def test_by_class_gives_the_findings_of_that_class_alone(release: Release):
    evidence = made(
        release,
        effect("works"),
        effect("harms", direction="unfavourable"),
        effect("little", source_conclusion="little_or_no_effect"),
        effect("unsure", significance="not_significant"),
    )
    for wanted, row_id in (
        ("works", "works"), ("harms", "harms"), ("little_or_no_effect", "little"), ("insufficient", "unsure"),
    ):  # fmt: skip
        assert [
            f.row_id
            for group in findings.in_classes(f for f, _ in findings.findings(evidence))
            if group.evidence_class == wanted
            for f in group.findings
        ] == [row_id]  # type: ignore[arg-type]
