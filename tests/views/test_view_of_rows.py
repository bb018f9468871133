"""A row in a line: a date with its certainty, a size with its unit, a name for what a key stands for."""

from typing import Any

import pytest

from tests.views.synthetic import event, row, variant
from via_dash.data import Fault, Release
from via_dash.schema import TABLES, allowed
from via_dash.tables import KEY_COLUMN, Row
from via_dash.texts import LANGUAGES, Localised, translator
from via_dash.views.rows import has_record, record, summary


def said(release: Release, table: str, made: Any, language: Any = "nl") -> str:
    return translator(language).say(summary(release, table, made))


def shown(release: Release, table: str, made: Any, label: str) -> str:
    """A field of the record of a row, by its Dutch label."""
    found = record(variant(release, **{table: [made]}), f"{table}/{made['row_id']}")
    assert found is not None
    texts = translator("nl")
    return next(texts.say(value) for name, value in found.fields if texts.say(name) == label)


# Events


@pytest.mark.parametrize(
    ("certainty", "nl", "en"),
    [("realised", "gerealiseerd", "realised"), ("planned", "gepland", "planned"), ("cancelled", "vervallen", "cancelled")],
)  # fmt: skip
def test_an_event_says_what_when_and_whether_it_has_happened(
    certainty: str, nl: str, en: str, release: Release
):
    made = event("e", "2021-05/2021-08", certainty=certainty)
    assert said(release, "events", made) == f"Gebeurtenis e: medio 2021 ({nl})"
    assert said(release, "events", made, "en") == f"Event e: mid-2021 ({en})"


@pytest.mark.parametrize("certainty", allowed("events", "certainty"))
@pytest.mark.parametrize("language", LANGUAGES)
def test_planned_never_reads_as_done(certainty: str, language: Any, release: Release):
    words = {c: translator(language).text(f"certainty-{c}") for c in allowed("events", "certainty")}
    assert len(set(words.values())) == len(words)
    assert said(release, "events", event("e", "2020", certainty=certainty), language).endswith(
        f"({words[certainty]})"
    )


def test_an_event_without_a_date_says_that_it_has_none(release: Release):
    made = event("e", None, certainty="planned")
    assert said(release, "events", made) == "Gebeurtenis e: geen datum (gepland)"


# Sizes


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"value": 0.8, "unit": "eur_per_eur"}, "€ 0,8 per geïnvesteerde euro"),
        ({"value": 7.0, "unit": "ratio"}, "7 keer zo veel"),
        (
            {"value_low": 0.2, "value_high": 0.6, "unit": "eur_per_eur", "range_kind": "extrapolation"},
            "€ 0,2 tot 0,6 per geïnvesteerde euro (doorgerekend door de onderzoekers, niet gemeten)",
        ),
        ({"unit": "none"}, "niet gerapporteerd"),
    ],
)  # fmt: skip
def test_costs_are_summed_up_with_unit_and_range(
    values: dict[str, Any], expected: str, release: Release
):
    made = row(
        "costs_benefits", "c", study_id="almere", measure="benefit_per_euro", perspective="municipal",
        **({"range_kind": "none"} | values),
    )  # fmt: skip
    assert said(release, "costs_benefits", made) == (
        f"Begeleiding Almere, opbrengst per geïnvesteerde euro, {expected}, gemeente"
    )


def test_two_claims_that_differ_in_unit_alone_are_summed_up_differently(release: Release):
    made = {
        unit: row(
            "covid_indicators", unit, indicator_id="ww", subgroup="non_western", period_edtf="2020-07",
            value=227.0, unit=unit, kind="relative_change",
        )
        for unit in ("percent", "percentage_point")
    }  # fmt: skip
    lines = {unit: said(release, "covid_indicators", r) for unit, r in made.items()}
    assert lines["percent"] == (
        "met een niet-westerse migratieachtergrond, jul 2020, 227%, relatieve verandering"
    )
    assert "227 procentpunt" in lines["percentage_point"]


@pytest.mark.parametrize(("value", "expected"), [(0.0, "0%"), (None, "niet gerapporteerd")])
def test_nothing_reported_is_not_a_zero(value: float | None, expected: str, release: Release):
    made = row(
        "characteristics", "c", study_id="almere", group_id="g", characteristic="share_men",
        value=value, unit="percent",
    )  # fmt: skip
    assert said(release, "characteristics", made).endswith(expected)


def test_a_fact_without_words_says_about_how_many_as_its_source_does(release: Release):
    made = release.by_key("facts")["begeleiding-participants-text"]
    assert "ongeveer 150" in said(release, "facts", made)


def test_a_figure_about_the_context_has_its_label_its_value_and_its_year(release: Release):
    (made,) = release.rows("context_figures")
    assert said(release, "context_figures", made) == (
        "Zo veel vaker zit deze groep lang in de bijstand: 2 tot 3 keer zo veel (bij benadering) (2017)"
    )
    undated = dict(made) | {"period_edtf": None, "value_low": None, "value_high": None}
    assert said(release, "context_figures", undated) == (
        "Zo veel vaker zit deze groep lang in de bijstand: niet gerapporteerd"
    )


@pytest.mark.parametrize("table", ["pilot_partners", "report_coverage", "costs_benefits"])
def test_a_caveat_is_no_part_of_the_line(table: str, release: Release):
    made = dict(release.rows(table)[0]) | {"note_nl": "Een kanttekening.", "note_en": "A caveat."}
    for language in LANGUAGES:
        line = said(release, table, made, language)
        assert "kanttekening" not in line
        assert "caveat" not in line


# Names for keys


@pytest.mark.parametrize(
    ("table", "field", "key", "expected"),
    [
        ("pilot_partners", "organisation_id", "szw", "Ministerie van Sociale Zaken en Werkgelegenheid"),
        ("pilot_places", "place_id", "almere", "Almere"),
        ("pilot_places", "pilot_id", "begeleiding-almere", "Begeleiding Almere"),
        ("scores", "criterion_id", "werkt-het", "Werkt het?"),
        ("groups", "study_id", "almere", "Begeleiding Almere"),
        ("lessons", "pilot_id", "begeleiding", "Begeleiding"),
        ("context_figures", "cited_source_id", "auteur-2018", "Wat de cijfers zeggen"),
        ("studies", "institute_id", "een-bureau", "Een bureau"),
    ],
)  # fmt: skip
def test_a_key_is_shown_by_the_name_of_what_it_stands_for(
    table: str, field: str, key: str, expected: str, release: Release
):
    made = dict(release.rows(table)[0]) | {field: key}
    label = {"pilot_id": "Pilot", "study_id": "Onderzoek", "organisation_id": "Organisatie", "place_id": "Plaats",
             "criterion_id": "Criterium", "cited_source_id": "Aangehaalde bron", "institute_id": "Onderzoeksinstituut"}[field]  # fmt: skip
    assert shown(release, table, made, label) == expected


def test_a_document_with_a_short_name_is_shown_by_it(release: Release):
    sources = [dict(r) for r in release.rows("sources")]
    sources[1] |= {"name_nl": "Auteur (2018)", "name_en": "Author (2018)"}
    evidence = variant(release, sources=sources)
    assert shown(evidence, "context_figures", release.rows("context_figures")[0], "Aangehaalde bron") == "Auteur (2018)"  # fmt: skip


@pytest.mark.parametrize("table", [t for t in TABLES if TABLES[t].is_fact and "pilot_id" in TABLES[t].fields])  # fmt: skip
def test_where_the_names_cannot_be_read_the_key_stands(table: str, release: Release):
    rest = {name: rows for name, rows in release.tables.items() if name != "pilots"}
    fault = Fault("pilots", "missing", "pilots is gone")
    lacking = Release(release.name, release.as_of, False, release.changes, rest, {"pilots": fault})
    if table == "pilots":
        assert summary(lacking, table, release.rows(table)[0])
        return
    made = release.rows(table)[0]
    found = record(lacking, f"{table}/{made['row_id']}")
    assert found is not None
    assert made["pilot_id"] in [value for _, value in found.fields]


def test_no_reference_is_shown_by_its_key_where_it_has_a_name(release: Release):
    """Of every table: what refers to another table reads as the name there, in both languages."""
    texts = translator("nl")
    keys = {row[column] for t, column in KEY_COLUMN.items() for row in release.rows(t)}
    plain = {k for k in keys if "-" in k}  # a key that no name could be mistaken for
    assert plain
    for table, declared in TABLES.items():
        for made in release.rows(table):
            if not has_record(made):
                continue
            found = record(release, f"{table}/{made[declared.key]}")
            assert found is not None
            own = {made.get(c) for c in ("pilot_id", "study_id") if KEY_COLUMN.get(table) == c}
            for label, value in found.fields:
                if texts.say(label) not in ("Rij", "Feit", "Gebeurtenis", "Bevinding", "Beweringen", "Gekozen lezing", "Verschil"):  # fmt: skip
                    assert texts.say(value) not in plain - own, (table, texts.say(label))


# What a record is of


@pytest.mark.parametrize("table", TABLES)
def test_a_row_has_a_record_where_it_has_a_place_in_a_document(table: str, release: Release):
    for made in release.rows(table):
        address = f"{table}/{made[TABLES[table].key]}"
        assert (record(release, address) is not None) == has_record(made) == bool(_place(made))


def _place(made: Row) -> str | None:
    place: str | None = made.get("locator")
    return place


def test_a_pair_of_texts_is_one_field_in_the_language_of_the_reader(release: Release):
    found = record(release, "lessons/begeleiding-lesson-attention")
    assert found is not None
    assert [value for label, value in found.fields if translator("en").say(label) == "Lesson"][-1:] == [
        Localised("Aandacht helpt.", "Attention helps.")
    ]  # fmt: skip
