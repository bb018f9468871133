"""Costs and benefits: below 1 is a loss, a range is on a side only as a whole, perspectives stay apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import STUDIES, Made, params, row, variant
from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.texts import LANGUAGES, Language, Message, message, translator
from via_dash.views import costs
from via_dash.views.costs import against_one


def amount(row_id: str, **values: object) -> Made:
    """A return of 0.2 euro per euro to society after half a year."""
    made = {
        "study_id": "beta", "measure": "benefit_per_euro", "value": 0.2, "range_kind": "none", "unit": "eur_per_eur",
        "perspective": "social", "horizon_months": 6.0, "provisional": True,
    }  # fmt: skip
    return row("costs_benefits", row_id, **(made | values))


def seen(release: Release, *rows: Made) -> costs.View[costs.Marks]:
    view = costs.costs(variant(release, studies=STUDIES, costs_benefits=rows), ())
    assert view is not None
    return view


@pytest.mark.parametrize(
    ("values", "side"),
    [
        ({"value": 0.2}, "loss"), ({"value": 0.999}, "loss"), ({"value": 1.0}, "even"), ({"value": 1.5}, "gain"),
        ({"value": 0.0}, "loss"),
        ({"value": None, "value_low": 0.2, "value_high": 0.6, "range_kind": "scenario"}, "loss"),
        ({"value": None, "value_low": 0.6, "value_high": 1.2, "range_kind": "scenario"}, "either"),
        ({"value": None, "value_low": 1.0, "value_high": 1.2, "range_kind": "scenario"}, "either"),
        ({"value": None, "value_low": 1.1, "value_high": 1.2, "range_kind": "scenario"}, "gain"),
        ({"value": 0.6, "range_kind": "maximum"}, "loss"), ({"value": 0.6, "range_kind": "minimum"}, "either"),
        ({"value": None, "value_high": 0.9}, "loss"), ({"value": None, "value_low": 0.9}, "either"),
        ({"value": None}, None), ({"measure": "cost_ratio_to_zero_tariff", "value": 0.7}, None),
        ({"measure": "benefits_against_costs", "value": None}, None),
    ],
)  # fmt: skip
def test_a_return_lies_on_the_side_of_1_that_all_of_it_is_on(values: Made, side: str | None):
    assert against_one(amount("a", **values)) == side


@pytest.mark.parametrize("language", LANGUAGES)
def test_below_1_is_called_a_loss_in_the_headline_and_in_the_row(
    release: Release, language: Language
):
    view, texts = seen(release, amount("a")), translator(language)
    loss = {"nl": "onder 1: een verlies", "en": "below 1: a loss"}[language]
    assert loss in texts.say(view.finding)
    assert texts.say(view.records[0].cells[4]) == loss
    assert "-" not in texts.say(view.records[0].cells[3])


def test_the_headline_names_study_perspective_and_that_it_is_provisional(release: Release):
    said = translator("nl").say(seen(release, amount("a"), amount("b", measure="net_saving")).finding)  # fmt: skip
    assert said == (
        "Opbrengst per geïnvesteerde euro: Onderzoek beta onder 1: een verlies "
        "(€ 0,2 per geïnvesteerde euro, over 6 maanden gerekend, perspectief maatschappelijk, voorlopig); "
        "één andere uitspraak over kosten en baten; kosten en baten niet gerapporteerd van Onderzoek gamma"
    )  # fmt: skip
    final = translator("nl").say(seen(release, amount("a", provisional=False)).finding)
    assert "voorlopig" not in final
    partly = translator("nl").say(
        seen(release, amount("a"), amount("b", provisional=False)).finding
    )
    assert "voorlopig" in partly


def test_statements_of_one_study_on_the_same_money_are_told_once_with_their_range(release: Release):
    wide = {"value": None, "value_low": 0.2, "value_high": 0.6, "range_kind": "extrapolation", "horizon_months": 18.0}  # fmt: skip
    view = seen(release, amount("a"), amount("b", **wide), amount("c", value=0.6, horizon_months=18.0))  # fmt: skip
    said = translator("nl").say(view.finding)
    assert said.count("een verlies") == 1
    assert "(€ 0,2 tot 0,6, over 6 tot 18 maanden gerekend, perspectief maatschappelijk, deels doorgerekend, voorlopig)" in said  # fmt: skip
    assert "3" not in said


def test_a_loss_of_one_horizon_and_a_gain_of_another_are_two_parts(release: Release):
    said = translator("nl").say(seen(release, amount("a"), amount("b", value=1.5, horizon_months=36.0)).finding)  # fmt: skip
    assert "een verlies (€ 0,2 per geïnvesteerde euro, over 6 maanden" in said
    assert "een winst (€ 1,5 per geïnvesteerde euro, over 36 maanden" in said


def test_a_study_of_a_pilot_without_costs_is_shown_as_not_reported(release: Release):
    view = seen(release, amount("a"))
    assert [m.study.nl for m in view.marks if isinstance(m, costs.Missing)] == ["Onderzoek gamma"]
    assert view.records[-1].cells[3] == message("not-reported")
    assert view.records[-1].evidence[0].address == "studies/gamma-study"
    only = costs.costs(variant(release, studies=STUDIES, costs_benefits=[amount("a")]), (("study", ("gamma",)),))  # fmt: skip
    assert only is not None
    assert translator("nl").say(only.finding) == "Kosten en baten van Onderzoek gamma: niet gerapporteerd"  # fmt: skip


@given(st.lists(st.sampled_from(allowed("costs_benefits", "perspective")), min_size=1, max_size=8))
def test_nothing_of_one_perspective_is_counted_with_another(release: Release, told: list[str]):
    view = seen(release, *(amount(f"r{n}", perspective=p) for n, p in enumerate(told)))
    shown = [m for m in view.marks if isinstance(m, costs.Perspective)]
    assert [(m.code, len(m.outcomes)) for m in shown] == [
        (p, told.count(p)) for p in allowed("costs_benefits", "perspective") if p in told
    ]
    parts = params(view.finding)["parts"].items  # type: ignore[union-attr]
    seen_from = [translator("nl").text(f"perspective-{m.code}") for m in shown]
    assert len(parts) == len(shown)
    for part, name in zip(parts, seen_from, strict=True):
        assert f"perspectief {name}" in translator("nl").say(part)


def test_a_range_is_said_as_what_it_is(release: Release):
    wide = amount("a", value=None, value_low=0.2, value_high=0.6, range_kind="scenario")
    said = translator("nl").say(seen(release, wide).records[0].cells[3])
    assert said == "€ 0,2 tot 0,6 per geïnvesteerde euro (afhankelijk van het scenario)"


def test_what_has_no_number_has_no_side_and_its_caveat_is_printed(release: Release):
    bare = amount("a", measure="benefits_against_costs", value=None, unit="none", note_nl="Negatief.", note_en="Negative.")  # fmt: skip
    view = seen(release, bare)
    assert view.records[0].cells[3:5] == (message("not-reported"), message("verdict-no-number"))
    assert translator("nl").say(view.records[0].cells[-1]) == "Negatief."
    assert isinstance(view.finding, Message)
    assert view.finding.key == "costs-finding-no-return"


def test_of_the_filters_only_the_study_chooses(release: Release):
    own = variant(release, studies=STUDIES, costs_benefits=[amount("a"), amount("b", study_id="gamma")])  # fmt: skip
    everything: tuple[str, ...] = ()
    chosen = costs.costs(own, (("study", ("gamma",)), ("outcome", ("work",)), ("subgroup", everything)))  # fmt: skip
    assert chosen is not None
    assert [e.row_id for e in chosen.evidence] == ["b"]
    assert costs.costs(own, (("study", ("alpha",)),)) is None
