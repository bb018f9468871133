"""A count or share of so few persons that one could be recognised is found, and nothing else is."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from via_dash.evidence.disclosure import FEWEST, few_in, group_sizes
from via_dash.schema import COUNTS_NO_PERSONS, FIELDS, TABLES, allowed

SIZES = st.integers(FEWEST, 20_000)
ROLES = ("baseline", "followup", "estimate", "estimate_low", "estimate_high")


def effect(**values: Any) -> dict[str, Any]:
    """A gross result of which nothing is known but what is given."""
    row = dict.fromkeys(TABLES["effects"].fields)
    return row | {"contrast": "effect", "measure": "gross", "unit": "percent"} | values


def fact(attribute: str, value: float, unit: str = "count") -> dict[str, Any]:
    return dict.fromkeys(TABLES["facts"].fields) | {
        "attribute": attribute,
        "value": value,
        "unit": unit,
    }


def test_the_bound_is_that_of_the_statistical_office() -> None:
    assert FEWEST == 10


@pytest.mark.parametrize(
    ("n", "too_few"), [(0, False), (1, True), (9, True), (10, False), (142, False)]
)
def test_a_group_of_one_to_nine_is_too_small(n: int, too_few: bool) -> None:
    for table, field in (("groups", "n"), ("effects", "n_intervention"), ("effects", "n_control")):
        row = effect(**{field: n}) if table == "effects" else {"n": n, "unit": None}
        assert [few.field for few in few_in(table, row, {})] == [field] * too_few
        assert [few.persons for few in few_in(table, row, {})] == [n] * too_few


@given(SIZES, st.data())
def test_a_share_is_refused_when_either_side_of_it_is_a_small_cell(n: int, data: Any) -> None:
    inside = data.draw(st.integers(0, n))
    found = few_in("effects", effect(estimate=inside / n * 100, n_intervention=n), {})
    fewest = min(inside, n - inside)
    assert [few.persons for few in found] == [fewest] * (0 < fewest < FEWEST)


@pytest.mark.parametrize("n", [142, 644])
def test_a_printed_share_is_as_many_persons_as_it_was_rounded_from(n: int) -> None:
    for persons in range(1, FEWEST):
        row = effect(estimate=round(persons / n * 100, 1), n_intervention=n)
        assert [few.persons for few in few_in("effects", row, {})] == [persons]


def test_a_net_effect_is_no_share_of_a_group() -> None:
    row = effect(measure="net", estimate=1.0, unit="percentage_point", n_intervention=142)
    assert few_in("effects", row, {}) == []


def test_the_levels_around_a_net_effect_are_shares() -> None:
    row = effect(
        measure="net", unit="percentage_point", followup=3.0, n_intervention=142, n_control=1517
    )
    assert [(few.field, few.persons) for few in few_in("effects", row, {})] == [("followup", 4)]


def test_a_level_of_which_the_group_is_not_said_is_held_against_the_smaller_group() -> None:
    row = effect(
        measure="net", unit="percentage_point", baseline=3.0, n_intervention=1517, n_control=142
    )
    assert [(few.field, few.group) for few in few_in("effects", row, {})] == [("baseline", 142)]


@pytest.mark.parametrize("role", ROLES)
def test_a_share_of_a_group_of_unknown_size_cannot_be_held_against_the_bound(role: str) -> None:
    assert few_in("effects", effect(**{role: 1.0}), {}) == []


def test_what_is_no_share_is_left_alone() -> None:
    for values in ({"estimate": -4.2}, {"estimate": 140.0}, {"estimate": 1.0, "unit": "week"}):
        assert few_in("effects", effect(n_intervention=142, **values), {}) == []


def test_what_is_known_of_a_group_is_held_against_its_size() -> None:
    sizes = group_sizes([{"study_id": "almere", "group_id": "treated", "n": 142}])
    row = {"study_id": "almere", "group_id": "treated", "value": 97.0, "value_high": None}
    (few,) = few_in("characteristics", row | {"unit": "percent"}, sizes)
    assert (few.persons, few.share, few.group) == (4, 97.0, 142)
    assert few_in("characteristics", row | {"unit": "year"}, sizes) == []
    assert few_in("characteristics", row | {"unit": "percent", "group_id": "other"}, sizes) == []


def test_a_fact_that_counts_is_taken_for_persons_unless_it_is_known_to_count_something_else() -> (
    None
):
    for attribute in allowed("facts", "attribute"):
        found = few_in("facts", fact(attribute, 3), {})
        assert bool(found) == (attribute not in COUNTS_NO_PERSONS), attribute
        assert few_in("facts", fact(attribute, 3, "month"), {}) == []


def test_what_may_count_persons_is_not_among_what_counts_something_else() -> None:
    assert set(COUNTS_NO_PERSONS) <= set(allowed("facts", "attribute"))
    assert not {"participants", "team", "evaluation"} & set(COUNTS_NO_PERSONS)
    assert all(COUNTS_NO_PERSONS.values())


def test_every_field_of_which_the_description_counts_people_is_marked_so() -> None:
    described = {
        f.name
        for f in FIELDS.values()
        if f.kind == "integer" and "umber of people" in f.description_en
    }
    assert described == {f.name for f in FIELDS.values() if f.persons} != set()
