"""The answer in short: the strongest finding never without what limits it, under every filter."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import (
    STUDIES,
    UNSIZED,
    Made,
    choices,
    effect,
    effects_tables,
    event,
    params,
    pilot,
    status,
    study,
    variant,
)
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Joined, translator
from via_dash.views import effect_filters
from via_dash.views.answers import Answer, Answers, answers
from via_dash.views.controls import Choice
from via_dash.views.view import View

PILOTS = (
    pilot("begeleiding", "activation"), pilot("begeleiding-almere", None, "begeleiding"),
    pilot("begeleiding-leiden", None, "begeleiding"), pilot("jong", "youth"), pilot("via"),
)  # fmt: skip
ANY: Choice = ()


def evidence(release: Release, *rows: Made, **tables: Any) -> Release:
    empty: dict[str, Any] = {"events": [], "covid_impacts": [], "statuses": [], "groups": [], "facts": []}  # fmt: skip
    return variant(release, **({"pilots": PILOTS, "studies": STUDIES, "effects": rows} | empty | tables))  # fmt: skip


def shown(release: Release, *rows: Made, **tables: Any) -> View[tuple[Answers, ...]]:
    view = answers(evidence(release, *rows, **tables), ANY)
    assert view is not None
    return view


def lines(view: View[tuple[Answers, ...]]) -> list[Answer]:
    return [answer for section in view.marks for answer in section.found]


def headline(view: View[tuple[Answers, ...]]) -> str:
    return translator("nl").say(view.finding)


# Which finding stands where


@given(st.data())
def test_every_selected_finding_is_in_one_line_and_every_net_effect_in_one_cell(
    release: Release, data: st.DataObject
):
    own = evidence(release, *data.draw(effects_tables()))
    choice = data.draw(choices(effect_filters.controls(own)))
    chosen = effect_filters.selected(own, choice)
    view = answers(own, choice)
    assert (view is None) == (not chosen)
    if view is None:
        return
    assert sorted(f.row_id for a in lines(view) for f in (*a.net, *a.rest)) == sorted(f.row_id for f in chosen)  # fmt: skip
    for answer in lines(view):
        assert all(f.is_net_effect for f in answer.net)
        assert not any(f.is_net_effect for f in answer.rest)
        assert all(f.significance in ("significant", "significant_10pct") for f in answer.significant)  # fmt: skip
        assert all(f.significance in ("not_significant", "not_reported") for f in answer.other)


@given(effects_tables())
def test_each_line_rests_on_its_findings_and_all_of_their_claims(
    release: Release, rows: list[Made]
):
    view = shown(release, *rows)
    assert {r["row_id"] for r in rows} <= {e.row_id for e in view.evidence}
    assert all(record.evidence for record in view.records)


@given(effects_tables(), st.sampled_from(LANGUAGES))
def test_no_finding_loses_its_outcome_significance_horizon_or_that_it_is_provisional(
    release: Release, rows: list[Made], language: Any
):
    texts, view = translator(language), shown(release, *rows)
    for answer in lines(view):
        own = {f.row_id for f in (*answer.net, *answer.rest)}
        (record,) = (r for r in view.records if own & {e.row_id for e in r.evidence})
        said = " ".join(texts.say(cell) for cell in record.cells)
        for f in answer.net:
            assert texts.say(f.outcome) in said
            assert texts.say(f.short) in said
            assert texts.text(f"significance-{f.significance}") in said
            assert texts.say(f.horizon) in said if f.horizon else texts.text("no-horizon") in said
            assert texts.text("provisional") in said or not f.provisional
            if f.evidence_class != "little_or_no_effect" or f.size is not None:
                assert texts.text(f"direction-{f.direction}") in said


def test_what_weighs_most_comes_first(release: Release):
    (line,) = lines(shown(release, effect("bad", direction="unfavourable"), effect("good", outcome="sustained_work")))  # fmt: skip
    assert [f.row_id for f in line.significant] == ["good", "bad"]


def test_a_group_that_all_of_it_is_about_is_said_once(release: Release):
    one, two = effect("a", subgroup="somali"), effect("b", subgroup="somali", outcome="sustained_work")  # fmt: skip
    said = [translator("nl").say(c) for c in shown(release, one, two).records[0].cells]
    assert [cell.count("Somalische achtergrond") for cell in said] == [1, 0, 0, 0]
    mixed = [translator("nl").say(c) for c in shown(release, one, two | {"subgroup": "men"}).records[0].cells]  # fmt: skip
    assert "Somalische achtergrond" in mixed[1]
    assert "mannen" in mixed[1]


def test_approaches_without_a_net_effect_are_one_line_per_study(release: Release):
    rows = [
        effect(name, measure="gross", unit="percent", intervention_nl=name, intervention_en=name)
        for name in ("a", "b", "c")
    ]
    (line,) = lines(shown(release, *rows))
    assert line.net == ()
    assert translator("nl").say(line.approach) == "3 aanpakken"


# How sure


def test_the_ingredients_of_certainty_stand_there(release: Release):
    row = effect("a", n_intervention=142, provisional=True)
    said = translator("nl").say(shown(release, row).records[0].cells[3])
    assert said == "experiment met loting; interventiegroep n = 142; eindrapport; voorlopig"
    assert "voorlopig" not in translator("nl").say(shown(release, effect("a")).records[0].cells[3])


def test_a_number_of_the_whole_group_is_not_passed_off_as_that_of_the_finding(release: Release):
    whole = {
        "row_id": "g", "study_id": "beta", "group_id": "g", "subgroup_dimension": "all", "subgroup": "all",
        "arm": "intervention", "n": 188,
    }  # fmt: skip
    said = translator("nl").say(shown(release, effect("a"), groups=[whole]).records[0].cells[3])
    assert "alle deelnemers: 188" in said
    assert "aantal mensen achter deze bevindingen niet gerapporteerd" in said


# The headline


@pytest.mark.parametrize(
    ("rows", "key"),
    [
        ([{}], "all"),
        ([{}, {"significance": "not_significant"}], "some"),
        ([{}, {"significance": "not_reported", "direction": "unfavourable", **UNSIZED}], "some-adverse"),
        ([{}, {"direction": "unfavourable"}], "mixed"),
        ([{"direction": "unfavourable"}, {"significance": "not_significant"}], "harms"),
        ([{"direction": "not_reported"}], "undirected"),
        ([{"source_conclusion": "little_or_no_effect"}], "undirected"),
        ([{"significance": "not_significant"}, {"significance": "not_reported"}], "none"),
        ([{"measure": "gross", "unit": "percent"}], "no-net"),
    ],
)  # fmt: skip
def test_the_headline_says_what_a_study_comes_to(rows: list[Made], key: str, release: Release):
    made = [effect(f"e{n}", outcome=outcome, **row) for n, (row, outcome) in enumerate(zip(rows, ("paid_work", "sustained_work"), strict=False))]  # fmt: skip
    parts = params(shown(release, *made).finding)["parts"]
    assert isinstance(parts, Joined)
    assert [p.key for p in parts.items] == [f"answers-{key}"]  # type: ignore[union-attr]


def test_a_strong_finding_stands_beside_a_limit_in_the_headline(release: Release):
    said = headline(shown(release, effect("a"), effect("b", significance="not_significant", outcome="sustained_work")))  # fmt: skip
    assert "deels gunstig en significant" in said
    assert "niet gebleken" in said


def test_a_provisional_study_is_called_so_in_the_headline(release: Release):
    assert "Onderzoek beta (voorlopig)" in headline(shown(release, effect("a", provisional=True)))
    assert "voorlopig" not in headline(shown(release, effect("a")))


@given(effects_tables())
def test_the_headline_never_calls_what_is_not_shown_no_effect(release: Release, rows: list[Made]):
    view = shown(release, *rows)
    assert "geen effect" not in translator("nl").say(view.finding)
    assert "no effect" not in translator("en").say(view.finding)


def test_studies_of_pilots_are_told_and_others_only_where_there_is_no_other(release: Release):
    both = headline(shown(release, effect("a"), effect("b", study_id="alpha")))
    assert "Onderzoek beta" in both
    assert "Onderzoek alpha" not in both
    assert "Onderzoek alpha" in headline(shown(release, effect("b", study_id="alpha")))


# Pilots without a finding


def test_pilots_without_a_finding_are_there_with_their_reason_and_counted(release: Release):
    planned = event("eind", "2021-35", pilot_id="jong", certainty="planned", lane="research", kind="final_result")  # fmt: skip
    going = status("loopt", "2020", pilot_id="begeleiding-leiden", research_status="running")
    view = shown(release, effect("a"), studies=[study("beta", "begeleiding-almere")], events=[planned], statuses=[going])  # fmt: skip
    bare = {key: [r.code for r in u.reasons] for s in view.marks for u in s.without for key, _ in u.names}  # fmt: skip
    assert bare == {"begeleiding-leiden": ["not_yet_published"], "jong": ["not_yet_published"]}
    assert params(view.finding)["without"] == 2
    assert [translator("nl").say(s.heading) for s in view.marks] == ["Pilots van VIA: Arbeidstoeleiding", "Pilots van VIA: Jongeren"]  # fmt: skip


@pytest.mark.parametrize(("name", "code", "kept"), [("study", "beta", False), ("subgroup", "all", True)])  # fmt: skip
def test_a_filter_on_studies_leaves_out_what_has_none(
    name: str, code: str, kept: bool, release: Release
):
    own = evidence(release, effect("a"), studies=[study("beta", "begeleiding-almere")])
    view = answers(own, ((name, (code,)),))
    assert view is not None
    assert bool([u for s in view.marks for u in s.without]) == kept
