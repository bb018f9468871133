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


def seen(release: Release, *rows: Made) -> costs.View[tuple[costs.Perspective, ...]]:
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
        "Opbrengst per geïnvesteerde euro: 1 × onder 1: een verlies (Onderzoek beta, perspectief maatschappelijk, voorlopig); "
        "één andere uitspraak over kosten en baten"
    )  # fmt: skip
    final = translator("nl").say(seen(release, amount("a"), amount("b", provisional=False)).finding)
    assert "voorlopig" not in final


@given(st.lists(st.sampled_from(allowed("costs_benefits", "perspective")), min_size=1, max_size=8))
def test_nothing_of_one_perspective_is_counted_with_another(release: Release, told: list[str]):
    view = seen(release, *(amount(f"r{n}", perspective=p) for n, p in enumerate(told)))
    assert [(m.code, len(m.outcomes)) for m in view.marks] == [
        (p, told.count(p)) for p in allowed("costs_benefits", "perspective") if p in told
    ]
    parts = params(view.finding)["parts"]
    assert [params(p)["n"] for p in parts.items] == [len(m.outcomes) for m in view.marks]  # type: ignore[union-attr,arg-type]


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
