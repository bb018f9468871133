"""A printed value or range that is no effect, with its unit: nothing of it is lost."""

from typing import Any

import pytest

from via_dash.evidence.sentences import quantity
from via_dash.schema import TABLES, allowed
from via_dash.texts import LANGUAGES, translator

WITH_VALUES = tuple(name for name, table in TABLES.items() if "value" in table.fields)


def a_row(table: str = "context_figures", **values: Any) -> dict[str, Any]:
    row: dict[str, Any] = dict.fromkeys(TABLES[table].fields)
    row |= {"unit": "percent"} | ({"range_kind": "none"} if "range_kind" in row else {})
    assert values.keys() <= row.keys()
    return row | values


SAID = {
    "a value": ({"value": 11.8}, "11,8%", "11.8%"),
    "zero": ({"value": 0.0}, "0%", "0%"),
    "below zero": ({"value": -2.5}, "-2,5%", "-2.5%"),
    "thousands": ({"value": 1517.0, "unit": "eur"}, "€ 1.517", "€ 1,517"),
    "a range": (
        {"value_low": 25.0, "value_high": 33.0, "range_kind": "over_groups"},
        "25 tot 33% (wisselend tussen groepen)", "25 to 33% (varying between groups)",
    ),
    "about": ({"value": 25.0, "range_kind": "approximate"}, "ongeveer 25%", "about 25%"),
    "at least": ({"value": 25.0, "range_kind": "minimum"}, "ten minste 25%", "at least 25%"),
    "at most": ({"value": 25.0, "range_kind": "maximum"}, "hooguit 25%", "at most 25%"),
    "a lower end alone": ({"value_low": 25.0, "range_kind": "minimum"}, "ten minste 25%", "at least 25%"),
    "an upper end alone": ({"value_high": 25.0, "range_kind": "maximum"}, "hooguit 25%", "at most 25%"),
    "a lower end of zero": ({"value_low": 0.0, "range_kind": "minimum"}, "ten minste 0%", "at least 0%"),
    "about a range": (
        {"value_low": 2.0, "value_high": 3.0, "range_kind": "approximate", "unit": "ratio"},
        "2 tot 3 keer zo veel (bij benadering)", "2 to 3 times as much (approximate)",
    ),
    "one of a unit": ({"value": 1.0, "unit": "month"}, "1 maand", "1 month"),
    "more of a unit": ({"value": 1.5, "unit": "month"}, "1,5 maanden", "1.5 months"),
    "points": ({"value": 2.8, "unit": "percentage_point"}, "2,8 procentpunt", "2.8 percentage points"),
    "money for money": ({"value": 0.2, "unit": "eur_per_eur"}, "€ 0,2 per geïnvesteerde euro", "€ 0.2 per euro invested"),
    "a count of what the row names": ({"value": 8.0, "unit": "count"}, "8", "8"),
    "no unit": ({"value": 8.0, "unit": "none"}, "8", "8"),
    "a unit left empty": ({"value": 8.0, "unit": None}, "8", "8"),
    "a kind of range left empty": ({"value": 8.0, "range_kind": None}, "8%", "8%"),
}  # fmt: skip


@pytest.mark.parametrize("case", SAID.values(), ids=SAID.keys())
def test_it_is_said(case: tuple[dict[str, Any], str, str]) -> None:
    values, nl, en = case
    said = quantity(a_row(**values))
    assert said is not None
    assert [translator(language).say(said) for language in LANGUAGES] == [nl, en]


@pytest.mark.parametrize("unit", allowed("context_figures", "unit"))
@pytest.mark.parametrize("kind", allowed("context_figures", "range_kind"))
def test_without_a_number_nothing_is_said(unit: str, kind: str) -> None:
    assert quantity(a_row(unit=unit, range_kind=kind)) is None


@pytest.mark.parametrize("unit", allowed("context_figures", "unit"))
@pytest.mark.parametrize("kind", allowed("context_figures", "range_kind"))
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_unit_and_kind_of_range_can_be_said(unit: str, kind: str, language: Any) -> None:
    texts = translator(language)
    said = quantity(a_row(unit=unit, range_kind=kind, value_low=2.0, value_high=3.0))
    text = texts.say(said)
    assert "2" in text
    assert "3" in text
    assert (texts.text(f"range_kind-{kind}") in text) == (kind != "none")


@pytest.mark.parametrize("table", WITH_VALUES)
def test_every_table_with_values_can_be_asked(table: str) -> None:
    assert len(WITH_VALUES) > 3
    said = quantity(a_row(table, value=56.0))
    assert translator("nl").say(said) == "56%"
    assert quantity(a_row(table)) is None
