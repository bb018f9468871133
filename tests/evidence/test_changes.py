"""Two releases compared row by row: nothing is missed, nothing is made up."""

from collections.abc import Iterable, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from via_dash.evidence.changes import RowChange, changes
from via_dash.schema import TABLES
from via_dash.tables import KEY_COLUMN

Rows = list[dict[str, Any]]
Tables = dict[str, Rows]

# One table keyed by row_id, one by a name, one by a number, and one that has two keys.
NAMES = ("facts", "sources", "ladder_levels", "pilots")
INVERSE = {"added": "removed", "removed": "added", "changed": "changed"}


def key_of(table: str, row: Mapping[str, Any]) -> str:
    return str(row[TABLES[table].key])


def made(table: str, key: int, text: str, file: str) -> dict[str, Any]:
    column = TABLES[table].key
    row: dict[str, Any] = {column: key if column == "level" else f"row-{key}"}
    if KEY_COLUMN.get(table, column) != column:
        row[KEY_COLUMN[table]] = f"key-{key}"
    return row | {"note_nl": text, "note_en": text.upper(), "authored_file": file}


@st.composite
def tables(draw: st.DrawFn, names: Iterable[str] = NAMES) -> Tables:
    """Some tables with a few rows in any order, each row in either of two files."""
    return {
        name: [
            made(name, key, draw(st.sampled_from("abc")), draw(st.sampled_from(("x", "y"))))
            for key in draw(st.lists(st.integers(0, 5), max_size=5, unique=True))
        ]
        for name in names
        if name == NAMES[0] or draw(st.booleans())
    }


def said(given_tables: Tables, names: Iterable[str]) -> dict[str, dict[str, dict[str, Any]]]:
    """What the rows say, by table and key; where they are written says nothing."""
    return {
        name: {
            key_of(name, row): {k: v for k, v in row.items() if k != "authored_file"}
            for row in given_tables[name]
        }
        for name in names
    }


@given(tables())
def test_nothing_changed_between_a_release_and_itself(a: Tables) -> None:
    assert changes(a, a) == ()


@given(tables(), tables())
def test_the_changes_make_the_one_release_into_the_other(a: Tables, b: Tables) -> None:
    both = [name for name in NAMES if name in a and name in b]
    result = said(a, both)
    for change in changes(a, b):
        rows = result[change.table]
        if change.kind == "added":
            assert change.key not in rows
        else:
            assert rows[change.key] == _without_file(change.before)
        if change.after is None:
            del rows[change.key]
        else:
            rows[change.key] = _without_file(change.after)
    assert result == said(b, both)


def _without_file(row: Mapping[str, Any] | None) -> dict[str, Any]:
    assert row is not None
    return {k: v for k, v in row.items() if k != "authored_file"}


@given(tables(), tables())
def test_going_back_undoes_going_forward(a: Tables, b: Tables) -> None:
    def seen(change: RowChange, kind: str, before: Any, after: Any) -> tuple[Any, ...]:
        return change.table, change.key, kind, frozenset(change.fields), str(before), str(after)

    forward = {seen(c, c.kind, c.before, c.after) for c in changes(a, b)}
    back = {seen(c, INVERSE[c.kind], c.after, c.before) for c in changes(b, a)}
    assert forward == back


@given(tables(), tables())
def test_every_row_is_told_once_and_by_what_happened_to_it(a: Tables, b: Tables) -> None:
    found = changes(a, b)
    addresses = [(c.table, c.key) for c in found]
    assert len(addresses) == len(set(addresses))
    for c in found:
        assert (c.before is None, c.after is None) == {
            "added": (True, False), "removed": (False, True), "changed": (False, False),
        }[c.kind]  # fmt: skip
        assert bool(c.fields) == (c.kind == "changed")


@given(tables(), tables())
def test_the_fields_named_are_those_that_differ(a: Tables, b: Tables) -> None:
    for c in changes(a, b):
        if c.before is not None and c.after is not None:
            differing = {n for n in c.after if c.after[n] != c.before[n]} - {"authored_file"}
            assert set(c.fields) == differing
            assert len(c.fields) == len(differing)


@given(tables(NAMES), tables(NAMES))
def test_changes_stand_in_the_order_of_the_schema_and_then_as_written(a: Tables, b: Tables) -> None:
    found = changes(a, b)
    order = [list(TABLES).index(c.table) for c in found]
    assert order == sorted(order)
    for name in NAMES:
        own = [c for c in found if c.table == name]
        written = [key_of(name, row) for row in b.get(name, [])]
        before = [key_of(name, row) for row in a.get(name, [])]
        gone = [c.key for c in own if c.kind == "removed"]
        there = [c.key for c in own if c.kind != "removed"]
        assert there == [key for key in written if key in there]
        assert gone == [key for key in before if key in gone]
        assert [c.key for c in own] == [*there, *gone]


@given(tables(), st.randoms())
def test_another_order_of_rows_or_tables_is_no_change(a: Tables, random: Any) -> None:
    shuffled = {name: random.sample(rows, len(rows)) for name, rows in reversed(a.items())}
    assert changes(a, shuffled) == ()


@given(tables())
def test_a_row_moved_to_another_file_says_the_same(a: Tables) -> None:
    moved = {
        name: [row | {"authored_file": "elders.yaml"} for row in rows] for name, rows in a.items()
    }
    assert changes(a, moved) == ()


@pytest.mark.parametrize("lacking", ["before", "after"])
def test_a_table_that_cannot_be_read_has_not_lost_its_rows(lacking: str) -> None:
    whole = {"facts": [made("facts", 1, "a", "x")], "sources": [made("sources", 1, "a", "x")]}
    part = {"facts": [made("facts", 1, "b", "x")]}
    pair = (part, whole) if lacking == "before" else (whole, part)
    assert [(c.table, c.kind, c.fields) for c in changes(*pair)] == [
        ("facts", "changed", ("note_nl", "note_en"))
    ]


def test_a_value_that_goes_missing_and_one_that_comes_are_changes() -> None:
    full, empty = made("facts", 1, "a", "x"), made("facts", 1, "a", "x") | {"note_nl": None}
    for before, after in ((full, empty), (empty, full)):
        (change,) = changes({"facts": [before]}, {"facts": [after]})
        assert (change.kind, change.fields) == ("changed", ("note_nl",))


def test_a_zero_is_not_the_same_as_nothing() -> None:
    zero, nothing = {"row_id": "a", "value": 0.0}, {"row_id": "a", "value": None}
    assert [c.fields for c in changes({"facts": [zero]}, {"facts": [nothing]})] == [("value",)]


def test_a_field_that_only_one_of_the_two_has_counts_where_it_says_something() -> None:
    old, new = {"row_id": "a"}, {"row_id": "a", "as_of_edtf": "2020"}
    assert [c.fields for c in changes({"facts": [old]}, {"facts": [new]})] == [("as_of_edtf",)]
    assert changes({"facts": [old]}, {"facts": [{"row_id": "a", "as_of_edtf": None}]}) == ()


def test_a_row_with_another_key_is_another_row() -> None:
    before, after = made("facts", 1, "a", "x"), made("facts", 2, "a", "x")
    found = changes({"facts": [before]}, {"facts": [after]})
    assert [(c.key, c.kind) for c in found] == [("row-2", "added"), ("row-1", "removed")]


def test_a_rung_is_followed_by_its_number() -> None:
    before, after = made("ladder_levels", 3, "a", "x"), made("ladder_levels", 3, "b", "x")
    (change,) = changes({"ladder_levels": [before]}, {"ladder_levels": [after]})
    assert (change.key, change.kind) == ("3", "changed")


def test_rows_are_given_as_they_stand() -> None:
    before, after = made("facts", 1, "a", "x"), made("facts", 1, "b", "y")
    (change,) = changes({"facts": [before]}, {"facts": iter([after])})
    assert change.before is before
    assert change.after is after
