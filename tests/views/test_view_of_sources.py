"""The register counts what rests on each document, and every row can be opened as a record."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import effect, event, params, row, source, variant
from via_dash.data import Fault, Release, TableUnavailable
from via_dash.evidence.sentences import finding_sentence
from via_dash.schema import TABLES
from via_dash.texts import LANGUAGES, Edtf, Joined, Localised, Message, Number, Param, translator
from via_dash.views import rows as row_views
from via_dash.views import sources as views
from via_dash.views.controls import Choice

FACT_TABLES = tuple(name for name, table in TABLES.items() if table.is_fact)


def choice(source_id: str, table: str) -> Choice:
    return (("source", (source_id,)), ("table", (table,)))


def without(release: Release, table: str) -> Release:
    """The release as it is served when one of its tables is not sound."""
    rest = {name: rows for name, rows in release.tables.items() if name != table}
    fault = Fault(table, "missing", f"{table} is gone")
    return Release(release.name, release.as_of, False, release.changes, rest, {table: fault})


def field(record: row_views.RecordOfRow, label_nl: str) -> Param:
    """A field of a record by its Dutch label."""
    return next(
        value
        for label, value in record.fields
        if isinstance(label, Localised) and label.nl == label_nl
    )


# The register


def test_the_register_counts_the_rows_that_rest_on_each_document(release: Release):
    expected: Counter[tuple[str, str]] = Counter()
    for table in FACT_TABLES:
        for r in release.rows(table):
            expected[r["source_id"], table] += 1
            if r.get("cited_source_id"):
                expected[r["cited_source_id"], table] += 1
    found = {(e.source_id, table): n for e in views.register(release) for table, n in e.rests}
    assert found == expected
    assert sum(expected.values()) > len(FACT_TABLES) / 2


@given(st.lists(st.sampled_from(("evaluatie-2020", "auteur-2018", "nieuw")), max_size=12))
def test_the_register_follows_what_the_rows_name(release: Release, named: list[str]):
    evidence = variant(
        release,
        sources=(*release.rows("sources"), source("nieuw", "2019")),
        events=[event(f"e{n}", "2020", source_id=s) for n, s in enumerate(named)],
    )
    for entry in views.register(evidence):
        assert dict(entry.rests).get("events", 0) == named.count(entry.source_id)
        assert entry.total == sum(n for _, n in entry.rests)


def test_documents_that_were_read_come_first_and_the_others_by_title(release: Release):
    evidence = variant(
        release,
        sources=(
            source("z", "2019", title="zeker", in_hand=False),
            source("evaluatie-2020", "2020"),
            source("a", "2019", title="Altijd", in_hand=False),
            source("brief", "2014"),
        ),
    )
    listed = views.register(evidence)
    assert [e.source_id for e in listed] == ["evaluatie-2020", "brief", "a", "z"]
    assert [e.in_hand for e in listed] == [True, True, False, False]


def test_a_document_on_which_nothing_rests_is_listed_with_nothing(release: Release):
    evidence = variant(release, sources=(*release.rows("sources"), source("stil", "2019")))
    entry = next(e for e in views.register(evidence) if e.source_id == "stil")
    assert (entry.rests, entry.total) == ((), 0)


def test_the_register_goes_without_a_table_that_cannot_be_served(release: Release):
    entry = next(e for e in views.register(without(release, "effects")) if e.in_hand)
    assert "effects" not in dict(entry.rests)
    assert dict(entry.rests)["events"] == len(release.rows("events"))


# What rests on a document


@pytest.mark.parametrize("table", FACT_TABLES)
def test_the_list_under_a_document_is_as_long_as_the_register_says(table: str, release: Release):
    for entry in (e for e in views.register(release) if e.in_hand):
        listed = views.resting_on(release, choice(entry.source_id, table))
        assert len(listed) == dict(entry.rests).get(table, 0)
        assert [r.evidence.row_id for r in listed] == [
            r["row_id"] for r in release.rows(table) if r["source_id"] == entry.source_id
        ]


def test_filters_offer_the_documents_read_and_the_kinds_of_data_there_are(release: Release):
    evidence = variant(release, lessons=())
    by_name = {c.name: c for c in views.controls(evidence)}
    assert by_name["source"].codes == ("evaluatie-2020",)
    assert by_name["table"].codes[:3] == ("effects", "events", "statuses")
    assert "lessons" not in by_name["table"].codes
    assert set(by_name["table"].codes) == set(FACT_TABLES) - {"lessons"}
    assert all(c.single for c in by_name.values())


def test_a_finding_is_listed_by_its_sentence(release: Release):
    listed = views.resting_on(release, choice("evaluatie-2020", "effects"))
    assert [r.what for r in listed] == [finding_sentence(r) for r in release.rows("effects")]


# The record of a row


@pytest.mark.parametrize("table", FACT_TABLES)
def test_every_row_can_be_opened_as_a_record(table: str, release: Release):
    rows = release.rows(table)
    assert rows
    for r in rows:
        record = row_views.record(release, f"{table}/{r['row_id']}")
        assert record is not None
        assert record.address == f"{table}/{r['row_id']}"
        assert record.evidence == views.evidence_of(table, r)
        assert record.title == release.by_key("sources")[r["source_id"]]["title"]
        for language in LANGUAGES:
            texts = translator(language)
            assert texts.say(record.what)
            assert all(texts.say(label) and texts.say(value) for label, value in record.fields)


@pytest.mark.parametrize(("table", "key"), [("ladder_levels", "0"), ("ladder_levels", "5"), ("criteria", "werkt-het")])  # fmt: skip
def test_a_rung_and_a_criterion_can_be_opened_too(table: str, key: str, release: Release):
    record = row_views.record(release, f"{table}/{key}")
    assert record is not None
    assert record.evidence.basis == "stated"
    assert record.evidence.locator == release.by_key(table)[int(key) if key.isdigit() else key]["locator"]  # fmt: skip


@pytest.mark.parametrize(
    "address",
    [
        "", "/", "effects", "effects/", "effects/geen", "geen/almere-net-work", "effects/almere-net-work/", "Effects/almere-net-work",
        "ladder_levels/9", "organisations/szw", "places/almere", "../data/current.json",
    ],
)  # fmt: skip
def test_an_unknown_address_opens_nothing(address: str, release: Release):
    assert row_views.record(release, address) is None


@pytest.mark.parametrize("source_id", ["evaluatie-2020", "auteur-2018"])
def test_the_address_of_a_document_opens_no_row_and_breaks_nothing(
    source_id: str, release: Release
):
    assert row_views.record(release, f"sources/{source_id}") is None


@given(st.text(max_size=40))
def test_no_address_whatever_breaks_the_page(release: Release, address: str):
    record = row_views.record(release, address)
    assert record is None or record.address == address


@given(st.sampled_from(tuple(TABLES)), st.text(max_size=20))
def test_no_key_whatever_breaks_the_page(release: Release, table: str, key: str):
    known = {str(r[TABLES[table].key]) for r in release.rows(table)}
    assert row_views.record(release, f"{table}/{key}") is None or key in known


def test_a_record_of_a_table_that_cannot_be_served_says_so(release: Release):
    with pytest.raises(TableUnavailable) as raised:
        row_views.record(without(release, "effects"), "effects/almere-net-work")
    assert raised.value.fault.table == "effects"


def test_a_record_opens_without_the_register_of_documents(release: Release):
    record = row_views.record(without(release, "sources"), "effects/almere-net-work")
    assert record is not None
    assert record.title == "evaluatie-2020"


def test_a_record_says_labels_for_codes_and_words_for_dates(release: Release):
    evidence = variant(
        release, events=[event("a", "2021-05/2021-08", certainty="planned", kind="final_result", covid_related=True)]
    )  # fmt: skip
    record = row_views.record(evidence, "events/a")
    assert record is not None
    assert field(record, "Zekerheid") == Message("certainty-planned")
    assert field(record, "Soort") == Message("events_kind-final_result")
    assert field(record, "Datum") == Edtf("2021-05/2021-08")
    assert field(record, "Door corona") == Message("yes")
    assert translator("nl").say(field(record, "Datum")) == "medio 2021"


def test_a_record_shows_the_caveat_in_the_language_of_the_reader(release: Release):
    record = row_views.record(release, "effects/almere-net-dependency")
    assert record is not None
    assert field(record, "Voorbehoud") == Localised("De groep is klein.", "The group is small.")
    labels = [label.nl for label, _ in record.fields if isinstance(label, Localised)]
    assert len(labels) == len(set(labels))
    assert "Voorbehoud (Engels)" not in labels


def test_a_record_leaves_out_what_the_source_does_not_give_but_keeps_a_zero(release: Release):
    rows = [effect("a", estimate=0, n_control=None, n_intervention=None)]
    record = row_views.record(variant(release, effects=rows), "effects/a")
    assert record is not None
    assert field(record, "Schatting") == Number(0)
    labels = [label.nl for label, _ in record.fields if isinstance(label, Localised)]
    assert "n controlegroep" not in labels


def test_a_no_is_an_answer_in_a_record(release: Release):
    record = row_views.record(
        variant(release, events=[event("a", "2020", covid_related=False)]), "events/a"
    )
    assert record is not None
    assert field(record, "Door corona") == Message("no")


def test_a_record_lists_several_values_with_their_labels(release: Release):
    record = row_views.record(release, "pilots/via-pilot")
    assert record is not None
    groups = field(record, "Belanghebbenden")
    assert isinstance(groups, Joined)
    assert groups.items == (
        Message("stakeholder_group-municipalities"), Message("stakeholder_group-government"),
    )  # fmt: skip


def test_a_row_without_words_of_its_own_is_summed_up_by_its_first_fields(release: Release):
    rows = [row("pilot_places", "a", pilot_id="begeleiding", place_id="almere", role="delivery")]
    record = row_views.record(variant(release, pilot_places=rows), "pilot_places/a")
    assert record is not None
    said = translator("nl").say(record.what)
    assert "Begeleiding, Almere" in said
    assert "plaats van uitvoering" in said


def test_the_list_is_empty_where_nothing_of_that_kind_rests_on_the_document(release: Release):
    assert views.resting_on(release, choice("auteur-2018", "effects")) == ()


def test_the_count_under_a_document_can_be_said(release: Release):
    rows = views.resting_on(release, choice("evaluatie-2020", "events"))
    said = translator("nl").text("resting-title", n=len(rows))
    assert str(len(rows)) in said
    assert params(Message("x", (("n", len(rows)),))) == {"n": len(rows)}
