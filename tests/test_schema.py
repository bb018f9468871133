"""Every field is declared once, used, labelled, and where the data contract wants it."""

import hashlib
from datetime import date
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from via_dash.schema import ALLOWED_IN, FIELDS, TABLES, Field, allowed, value_key
from via_dash.tables import (
    KEY_COLUMN,
    arrow_schema,
    content_sha256,
    dangling_references,
    frozen,
    unique_columns,
)

# The columns of the data contract that may not be renamed; ``*`` stands for both languages.
CONTRACT = {
    "sources": "source_id kind title authors publisher published_edtf reference in_hand cited_by",
    "pilots": "pilot_id parent_id programme_line name_* summary_* knowledge_target_* beneficiaries_* stakeholder_groups",
    "pilot_partners": "pilot_id organisation_id role",
    "organisations": "organisation_id name aliases stakeholder_group entrance taskforce_member",
    "places": "place_id name kind longitude latitude",
    "pilot_places": "pilot_id place_id role",
    "statuses": "pilot_id as_of_edtf delivery_status research_status scaling_status status_*",
    "events": "event_id pilot_id lane kind label_* date_edtf date_earliest date_latest date_wording certainty supersedes covid_related",
    "facts": "fact_id pilot_id attribute value value_low value_high unit range_kind as_of_edtf text_*",
    "studies": "study_id title institute_id pilot_id intervention_* population_* design maryland_level period_edtf status provisional",
    "groups": "study_id group_id subgroup_dimension subgroup arm n",
    "characteristics": "study_id group_id characteristic value value_high unit",
    "effects": (
        "effect_id study_id intervention_* population_* subgroup_dimension subgroup outcome outcome_family contrast measure estimator per "
        "estimate estimate_low estimate_high range_kind unit unit_wording direction significance source_conclusion horizon_kind horizon_value "
        "horizon_high horizon_unit horizon_months n_intervention n_control baseline followup provisional"
    ),
    "costs_benefits": "study_id measure value value_low value_high range_kind unit perspective horizon_months",
    "ladder_levels": "level name_* definition_*",
    "positions": "pilot_id complexity_low complexity_high development_low development_high stated_* rationale_*",
    "covid_indicators": "indicator_id subgroup period_edtf value unit kind",
    "covid_impacts": "pilot_id domain severity impact_* mitigation_*",
    "lessons": "lesson_id pilot_id theme kind entrances lesson_*",
    "context_figures": "pilot_id label_* value value_low value_high range_kind unit period_edtf cited_source_id",
    "report_coverage": "pilot_id aspect coverage",
    "criteria": "criterion_id name_* description_*",
    "scores": "pilot_id criterion_id score_low score_high",
    "discrepancies": "discrepancy_id subject kind claims preferred reason_* status",
}  # fmt: skip
NO_FACTS = {"sources", "organisations", "places", "ladder_levels", "criteria"}
EVIDENCE = ("row_id", "source_id", "locator", "anchor", "basis", "note_nl", "note_en")
# The values that the data contract names; the evidence may ask for more.
VALUES = {
    ("pilots", "programme_line"): "employers activation youth",
    ("pilot_partners", "role"): "funder executor researcher partner",
    ("organisations", "stakeholder_group"): "employers_and_workers municipalities education government other",
    ("organisations", "entrance"): "municipality employer union education uwv ministry interest_group",
    ("statuses", "delivery_status"): "preparation running adapted paused restarting completed not_carried_out_as_planned",
    ("statuses", "research_status"): "none preparation running restarting interim_published completed",
    ("statuses", "scaling_status"): "none exploring preparing rolling_out available",
    ("events", "lane"): "delivery research scaling programme context",
    ("events", "kind"): "start pause restart end interim_result final_result publication decision measure milestone",
    ("events", "certainty"): "realised partly_realised planned cancelled",
    ("studies", "design"): "rct secondary_analysis_of_rct quasi_experiment observational pre_post descriptive review",
    ("groups", "arm"): "intervention control comparison total",
    ("effects", "subgroup_dimension"): "all migration_background generation origin sex age",
    ("effects", "contrast"): "effect difference_between_groups",
    ("effects", "measure"): "net gross level",
    ("effects", "range_kind"): "none over_time over_groups extrapolation scenario approximate minimum maximum",
    ("effects", "direction"): "favourable unfavourable none mixed not_reported",
    ("effects", "significance"): "significant significant_10pct not_significant not_reported",
    ("effects", "horizon_kind"): "at from over",
    ("covid_impacts", "domain"): "participants delivery research scaling",
    ("lessons", "kind"): "working_element condition obstacle recommendation",
    ("report_coverage", "coverage"): "yes brief no",
    ("discrepancies", "status"): "reconciled preferred open",
    ("facts", "basis"): "stated derived coded",
}  # fmt: skip


def test_the_tables_are_those_of_the_contract() -> None:
    assert set(TABLES) == set(CONTRACT)


@pytest.mark.parametrize("table", CONTRACT)
def test_a_table_has_the_columns_of_the_contract(table: str) -> None:
    wanted = {
        column.replace("*", language)
        for column in CONTRACT[table].split()
        for language in (("nl", "en") if "*" in column else ("",))
    }
    assert wanted - set(TABLES[table].fields) == set()


@pytest.mark.parametrize("table", sorted(set(CONTRACT) - NO_FACTS))
def test_a_row_of_facts_carries_its_evidence(table: str) -> None:
    assert TABLES[table].is_fact
    assert set(EVIDENCE) <= set(TABLES[table].fields)
    assert {"row_id", "source_id", "locator", "basis"} <= TABLES[table].required
    assert TABLES[table].key == "row_id"


def test_registers_are_no_facts() -> None:
    assert {name for name, table in TABLES.items() if not table.is_fact} == NO_FACTS


@pytest.mark.parametrize("place", VALUES, ids=".".join)
def test_a_field_allows_the_values_of_the_contract(place: tuple[str, str]) -> None:
    assert set(VALUES[place].split()) <= set(allowed(*place))


def test_percent_and_percentage_point_are_two_units() -> None:
    wanted = "percentage_point percent eur_per_year week ratio score count none"
    assert set(wanted.split()) <= set(allowed("effects", "unit"))


def test_every_field_is_used() -> None:
    assert set(FIELDS) - {name for table in TABLES.values() for name in table.fields} == set()


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda t: t.name)
def test_a_table_lists_declared_fields_once(table: Any) -> None:
    assert set(table.fields) <= set(FIELDS)
    assert len(set(table.fields)) == len(table.fields)
    assert table.required | table.derived | {table.key} <= set(table.fields)


@pytest.mark.parametrize("field", FIELDS.values(), ids=lambda f: f.name)
def test_a_field_is_labelled_and_described(field: Field) -> None:
    assert field.label_nl.strip()
    assert field.label_en.strip()
    assert field.description_nl != field.description_en
    for description in (field.description_nl, field.description_en):
        assert description == description.strip()
        assert description.endswith(".")
        labels = (field.label_nl.lower(), field.label_en.lower())
        assert description.rstrip(".").lower() not in labels


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_description_tells_its_field_from_every_other(language: str) -> None:
    described = [getattr(field, f"description_{language}") for field in FIELDS.values()]
    assert [text for text in described if described.count(text) > 1] == []


@pytest.mark.parametrize("field", FIELDS.values(), ids=lambda f: f.name)
def test_a_field_declares_what_fits_its_kind(field: Field) -> None:
    if field.allowed:
        assert field.kind in ("key", "keys")
        assert len(set(field.allowed)) == len(field.allowed)
    if field.low is not None or field.high is not None:
        assert field.kind in ("number", "integer")
    if field.low is not None and field.high is not None:
        assert field.low < field.high
    if field.references:
        assert field.references in KEY_COLUMN
        assert field.kind in ("key", "keys")


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda t: t.name)
def test_a_text_in_one_language_has_its_pair(table: Any) -> None:
    pairs = {
        name[:-3]: {lang for lang in ("nl", "en") if f"{name[:-3]}_{lang}" in table.fields}
        for name in table.fields
        if name.endswith(("_nl", "_en"))
    }
    assert all(languages == {"nl", "en"} for languages in pairs.values()), pairs
    for stem in pairs:
        assert (f"{stem}_nl" in table.required) == (f"{stem}_en" in table.required)


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda t: t.name)
def test_a_range_has_two_ends(table: Any) -> None:
    for name in table.fields:
        if name.endswith("_low"):
            assert name.removesuffix("_low") + "_high" in table.fields


def test_values_of_one_table_belong_to_a_field_of_it() -> None:
    for table, field in ALLOWED_IN:
        assert field in TABLES[table].fields
        assert FIELDS[field].kind in ("key", "keys")


def test_a_value_has_one_label_per_meaning() -> None:
    meanings: dict[str, set[tuple[str, ...]]] = {}
    for table in TABLES.values():
        for field in table.fields:
            for value in allowed(table.name, field):
                key = value_key(table.name, field, value)
                meanings.setdefault(key, set()).add(allowed(table.name, field))
    assert [key for key, sets in meanings.items() if len(sets) > 1] == []


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda t: t.name)
def test_a_column_carries_its_declaration(table: Any) -> None:
    schema = arrow_schema(table)
    assert schema.names == list(table.fields)
    for column in schema:
        field = FIELDS[column.name]
        metadata = {k.decode(): v.decode() for k, v in column.metadata.items()}
        assert metadata == {
            "label_nl": field.label_nl,
            "label_en": field.label_en,
            "description_nl": field.description_nl,
            "description_en": field.description_en,
            "unit": field.unit or "",
            "allowed": " ".join(allowed(table.name, field.name)),
        }
        assert column.nullable == (field.name not in table.required)


def test_dates_are_dates_and_imprecise_dates_are_text() -> None:
    schema = arrow_schema(TABLES["events"])
    assert schema.field("date_latest").type == pa.date32()
    assert schema.field("date_edtf").type == pa.string()


def test_a_register_is_unique_by_its_key_and_a_fact_by_its_row() -> None:
    assert unique_columns(TABLES["sources"]) == ("source_id",)
    assert unique_columns(TABLES["pilots"]) == ("row_id", "pilot_id")
    assert unique_columns(TABLES["effects"]) == ("row_id",)


def test_a_reference_that_dangles_is_found_in_keys_and_lists_of_keys() -> None:
    known = {"sources": frozenset({"a"}), "pilots": frozenset({"via"})}
    rows = [
        {"row_id": "1", "pilot_id": "via", "source_id": "b"},
        {"row_id": "2", "pilot_id": "via", "source_id": "a", "cited_source_id": None},
        {"row_id": "3", "pilot_id": "delft", "source_id": "a", "cited_source_id": "c"},
    ]
    found = {(row["row_id"], name, v) for row, name, v in dangling_references(TABLES["context_figures"], rows, known)}  # fmt: skip
    assert found == {
        ("1", "source_id", "b"), ("3", "pilot_id", "delft"), ("3", "cited_source_id", "c"),
    }  # fmt: skip
    citing = [{"source_id": "a", "cited_by": ["a", "z"]}]
    assert [v for _, _, v in dangling_references(TABLES["sources"], citing, known)] == ["z"]
    assert not list(dangling_references(TABLES["context_figures"], rows, {}))


VALUE = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | st.dates() | st.lists(st.text(), max_size=3)  # fmt: skip
ROWS = st.lists(st.dictionaries(st.sampled_from("abc"), VALUE, max_size=3), max_size=4)


@given(ROWS)
def test_the_same_rows_have_the_same_hash(rows: list[dict[str, Any]]) -> None:
    again = [dict(reversed(row.items())) for row in rows]
    assert content_sha256(rows) == content_sha256(again)
    assert content_sha256(rows) == content_sha256(frozen(rows))


@given(ROWS, ROWS)
def test_rows_in_another_order_have_another_hash(one: list[dict[str, Any]], other: list[dict[str, Any]]) -> None:  # fmt: skip
    same = repr(one + other) == repr(other + one)
    assert same or _plain(one + other) == _plain(other + one) or content_sha256(one + other) != content_sha256(other + one)  # fmt: skip


def _plain(rows: list[dict[str, Any]]) -> list[list[tuple[str, str]]]:
    return [
        sorted((k, v.isoformat() if isinstance(v, date) else repr(v)) for k, v in row.items())
        for row in rows
    ]


def test_no_rows_have_the_hash_of_nothing() -> None:
    assert content_sha256([]) == hashlib.sha256(b"").hexdigest()


@given(ROWS)
def test_frozen_rows_hold_the_same_and_cannot_change(rows: list[dict[str, Any]]) -> None:
    kept = frozen(rows)
    assert len(kept) == len(rows)
    for row, original in zip(kept, rows, strict=True):
        assert {k: list(v) if isinstance(v, tuple) else v for k, v in row.items()} == original
        with pytest.raises(TypeError):
            row["a"] = 1  # type: ignore[index]
