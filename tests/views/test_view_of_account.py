"""The numbers of the account are the numbers of the tables."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import Made, counted, event, params, row, source, variant
from via_dash.data import Fault, Release, TableUnavailable
from via_dash.schema import TABLES, allowed
from via_dash.texts import LANGUAGES, translator
from via_dash.views.account import BASES, account

COUNTED = [name for name, table in TABLES.items() if table.is_fact and name != "discrepancies"]


def without(release: Release, table: str) -> Release:
    rest = {name: rows for name, rows in release.tables.items() if name != table}
    fault = Fault(table, "missing", f"{table} is gone")
    return Release(release.name, release.as_of, False, release.changes, rest, {table: fault})


def test_every_table_of_facts_is_counted_and_no_other(release: Release):
    assert [t.table for t in account(release).tables] == COUNTED
    assert {t.table: t.rows for t in account(release).tables} == {
        name: len(release.rows(name)) for name in COUNTED
    }


def test_the_bases_of_a_table_are_those_of_its_rows(release: Release):
    for t in account(release).tables:
        expected = Counter(r["basis"] for r in release.rows(t.table))
        assert dict(zip(BASES, t.by_basis, strict=True)) == {b: expected[b] for b in BASES}


@given(st.lists(st.sampled_from(BASES), max_size=12), st.lists(st.sampled_from(BASES), max_size=6))
def test_the_numbers_add_up(release: Release, of_events: list[str], of_facts: list[str]):
    evidence = variant(
        release,
        events=[event(f"e{n}", "2020", basis=b) for n, b in enumerate(of_events)],
        facts=[row("facts", f"f{n}", basis=b) for n, b in enumerate(of_facts)],
    )
    counted_up = account(evidence)
    rows = [r for name in COUNTED for r in evidence.rows(name)]
    assert counted_up.total.rows == len(rows) == sum(t.rows for t in counted_up.tables)
    assert counted_up.total.rows == sum(counted_up.total.by_basis)
    assert all(t.rows == sum(t.by_basis) > 0 for t in counted_up.tables)
    expected = Counter(r["basis"] for r in rows)
    assert dict(zip(BASES, counted_up.total.by_basis, strict=True)) == {b: expected[b] for b in BASES}  # fmt: skip
    said = params(counted_up.answer[1])
    assert said["n"] == len(rows)
    assert counted(said["parts"]) == {f"account-{b}": n for b, n in expected.items()}


def test_documents_read_and_documents_cited_are_counted_apart(release: Release):
    sources = [source(f"s{n}", "2020", in_hand=n < 2) for n in range(7)]
    evidence = variant(release, sources=sources)
    assert (account(evidence).documents, account(evidence).cited) == (2, 5)
    assert params(account(evidence).answer[0]) == {"read": 2, "cited": 5}


def test_differences_are_counted_by_what_was_done_with_them(release: Release):
    def difference(row_id: str, status: str) -> Made:
        values: dict[str, Any] = {"discrepancy_id": row_id, "kind": "number", "claims": [], "status": status}  # fmt: skip
        return row("discrepancies", row_id, **values)

    statuses = ["open", "preferred", "open", "reconciled", "open"]
    evidence = variant(
        release, discrepancies=[difference(f"d{n}", s) for n, s in enumerate(statuses)]
    )
    said = params(account(evidence).answer[2])
    assert said["n"] == 5
    assert counted(said["statuses"]) == {
        "discrepancies-open": 3, "discrepancies-preferred": 1, "discrepancies-reconciled": 1,
    }  # fmt: skip


def test_a_difference_is_no_evidence_of_its_own(release: Release):
    assert "discrepancies" not in {t.table for t in account(release).tables}
    assert release.rows("discrepancies")


@pytest.mark.parametrize("table", COUNTED)
def test_a_table_that_cannot_be_served_is_not_counted(table: str, release: Release):
    lacking = account(without(release, table))
    assert table not in {t.table for t in lacking.tables}
    assert lacking.total.rows == account(release).total.rows - len(release.rows(table))


@pytest.mark.parametrize("table", ["sources", "discrepancies"])
def test_without_documents_or_differences_there_is_no_account(table: str, release: Release):
    with pytest.raises(TableUnavailable) as raised:
        account(without(release, table))
    assert raised.value.fault.table == table


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_answer_says_every_number_it_counts(language: Any, release: Release):
    texts, counted_up = translator(language), account(release)
    documents, rows, differences = (texts.say(line) for line in counted_up.answer)
    assert all(texts.number(n) in documents for n in (counted_up.documents, counted_up.cited))
    assert texts.number(counted_up.total.rows) in rows
    assert all(texts.number(n) in rows for n in counted_up.total.by_basis if n)
    assert str(len(release.rows("discrepancies"))) in differences


def test_a_basis_that_does_not_occur_is_not_mentioned(release: Release):
    only_stated = variant(
        release, **{name: [dict(r) | {"basis": "stated"} for r in release.rows(name)] for name in COUNTED}
    )  # fmt: skip
    assert counted(params(account(only_stated).answer[1])["parts"]).keys() == {"account-stated"}
    assert set(BASES) == set(allowed("facts", "basis"))
