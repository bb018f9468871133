"""One table as CSV, JSON and Parquet: everything is in it as it was, and nothing in it runs."""

import json
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exports.open_data_files import (
    DANGEROUS,
    EVERY_TABLE,
    FORMULA,
    TEXTS,
    descriptor,
    read_csv,
    written,
)
from tests.views.synthetic import effect, variant
from via_dash.data import Release
from via_dash.exports.serialised import table_csv, table_json, table_parquet
from via_dash.schema import FIELDS, TABLES, Field, allowed
from via_dash.tables import arrow_schema


def values(table: str, field: Field) -> st.SearchStrategy[Any]:
    """What a field may hold, as a release holds it; empty where it may be."""
    codes = allowed(table, field.name)
    low, high = field.low if field.low is not None else -1e9, field.high or 1e9
    made: st.SearchStrategy[Any]
    match field.kind:
        case "key":
            made = st.sampled_from(codes) if codes else st.text("abc-09", min_size=1, max_size=9)
        case "text":
            made = TEXTS | DANGEROUS
        case "edtf":
            made = st.sampled_from(["2020", "2021-05/2021-08", "2020-21", "2020-11-09", "../2021"])
        case "date":
            made = st.dates()
        case "number":
            made = st.floats(low, high, allow_nan=False)
        case "integer":
            made = st.integers(int(low), int(high))
        case "boolean":
            made = st.booleans()
        case "keys":
            made = st.lists(st.sampled_from(codes) if codes else TEXTS | DANGEROUS, max_size=3).map(tuple)  # fmt: skip
    return made if field.name in TABLES[table].required else st.none() | made


def rows_of(table: str) -> st.SearchStrategy[list[dict[str, Any]]]:
    columns = {name: values(table, FIELDS[name]) for name in TABLES[table].fields}
    return st.lists(st.fixed_dictionaries(columns), max_size=3)


def parsed(kind: str, cell: str) -> Any:
    """A CSV cell as the value it stands for; text stays as written."""
    if cell == "":
        return None
    match kind:
        case "number":
            return float(cell)
        case "integer":
            return int(cell)
        case "boolean":
            return {"true": True, "false": False}[cell]
        case "date":
            return date.fromisoformat(cell)
        case "keys":
            return tuple(json.loads(cell))
        case _:
            return cell


@EVERY_TABLE
def test_csv_read_back_is_the_table(table: str, release: Release) -> None:
    found = read_csv(table_csv(release, table))
    assert len(found) == len(release.rows(table))
    for line, was in zip(found, release.rows(table), strict=True):
        assert tuple(line) == TABLES[table].fields
        assert {n: parsed(FIELDS[n].kind, c) for n, c in line.items()} == {n: written(v) for n, v in was.items()}  # fmt: skip


def test_the_sample_tests_what_may_go_wrong(release: Release) -> None:
    held = [(FIELDS[n].kind, v) for t in TABLES for r in release.rows(t) for n, v in r.items()]
    assert {kind for kind, value in held if value is not None} == {f.kind for f in FIELDS.values()}
    assert any(value is None for _, value in held)


@EVERY_TABLE
@settings(max_examples=25)
@given(data=st.data())
def test_no_value_is_lost_in_csv_json_or_parquet(
    table: str, release: Release, data: st.DataObject
) -> None:
    made = variant(release, **{table: data.draw(rows_of(table))})
    rows = [dict(r) for r in made.rows(table)]
    lines = read_csv(table_csv(made, table))
    assert [{n: parsed(FIELDS[n].kind, c) for n, c in line.items()} for line in lines] == [
        {n: written(v) for n, v in r.items()} for r in rows
    ]
    as_json = json.loads(table_json(made, table))["rows"]
    plain = [{n: v.isoformat() if isinstance(v, date) else v for n, v in r.items()} for r in rows]
    assert as_json == json.loads(json.dumps(plain))
    as_parquet = pq.read_table(pa.BufferReader(table_parquet(made, table))).to_pylist()
    assert [{n: tuple(v) if isinstance(v, list) else v for n, v in r.items()} for r in as_parquet] == rows  # fmt: skip


@EVERY_TABLE
@settings(max_examples=25)
@given(data=st.data())
def test_only_a_number_starts_like_a_formula(
    table: str, release: Release, data: st.DataObject
) -> None:
    made = variant(release, **{table: data.draw(rows_of(table))})
    for line in read_csv(table_csv(made, table)):
        for name, cell in line.items():
            if cell.startswith(FORMULA):
                assert FIELDS[name].kind in ("number", "integer")
                float(cell)


@pytest.mark.parametrize("text", ["=1+1", "+31 70", "-", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("x")'])  # fmt: skip
def test_a_formula_is_made_plain_and_a_negative_number_stays_one(
    text: str, release: Release
) -> None:
    made = variant(release, effects=[effect("a", unit_wording=text, estimate=-4.2)])
    (line,) = read_csv(table_csv(made, "effects"))
    assert line["unit_wording"] == "'" + text
    assert line["estimate"] == "-4.2"


def test_null_zero_and_false_are_three_things(release: Release) -> None:
    made = variant(release, effects=[effect("a", estimate=0.0, baseline=None, provisional=False)])
    (line,) = read_csv(table_csv(made, "effects"))
    assert (line["estimate"], line["baseline"], line["provisional"]) == ("0.0", "", "false")
    (as_json,) = json.loads(table_json(made, "effects"))["rows"]
    assert (as_json["estimate"], as_json["baseline"], as_json["provisional"]) == (0.0, None, False)


@EVERY_TABLE
def test_json_says_what_it_is(table: str, release: Release) -> None:
    found = json.loads(table_json(release, table))
    assert (found["table"], found["release"], found["as_of"]) == (table, release.name, "2020-11-09")
    (resource,) = [r for r in descriptor(release)["resources"] if r["name"] == table]
    assert found["schema"] == resource["schema"]


@EVERY_TABLE
def test_parquet_fits_the_declaration_and_carries_its_texts(table: str, release: Release) -> None:
    schema = pq.read_schema(pa.BufferReader(table_parquet(release, table)))
    assert schema.equals(arrow_schema(TABLES[table]))
    for name in schema.names:
        assert schema.field(name).metadata[b"label_nl"].decode() == FIELDS[name].label_nl
