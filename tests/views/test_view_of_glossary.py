"""Every word that needs one has a meaning, and every table and field stands in the dictionary."""

from collections import Counter
from typing import Any

import pytest

from via_dash.evidence.classes import CLASSES
from via_dash.schema import FIELDS, TABLES, allowed, meaning_key, value_key
from via_dash.texts import LANGUAGES, Language, Localised, Message, Param, translator
from via_dash.texts.translator import MissingText
from via_dash.views.glossary import TERMS, TableEntry, dictionary, glossary


def key_of(param: Param) -> str:
    assert isinstance(param, Message)
    return param.key


# The glossary


def test_every_value_with_a_meaning_stands_in_the_glossary_once_beside_that_meaning() -> None:
    expected = {
        value_key(table.name, field, value): meaning
        for table in TABLES.values()
        for field in table.fields
        for value in allowed(table.name, field)
        if (meaning := meaning_key(table.name, field, value))
    }
    entries = [(key_of(e.term), key_of(e.meaning)) for e in glossary()]
    explained = [pair for pair in entries if pair[0] in expected]
    assert Counter(explained) == Counter(expected.items())


def test_the_glossary_begins_with_the_terms_and_then_the_classes_of_evidence() -> None:
    first = [(key_of(e.term), key_of(e.meaning)) for e in glossary()[: len(TERMS) + len(CLASSES)]]
    assert first == [(f"term-{t}", f"term-{t}-meaning") for t in TERMS] + [
        (f"class-{c}", f"meaning-class-{c}") for c in CLASSES
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entry_can_be_said_and_its_meaning_is_another_text(language: Language) -> None:
    texts = translator(language)
    for entry in glossary():
        term, meaning = texts.say(entry.term), texts.say(entry.meaning)
        assert term
        assert meaning.endswith(".")
        assert meaning.rstrip(".").lower() != term.lower()
        assert texts.say(entry.group)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_is_found_once_in_its_group(language: Language) -> None:
    texts = translator(language)
    counts = Counter((texts.say(e.group), texts.say(e.term)) for e in glossary())
    assert [place for place, n in counts.items() if n > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_groups_of_different_fields_have_different_names(language: Language) -> None:
    texts = translator(language)
    stems: dict[str, set[str]] = {}
    for entry in glossary()[len(TERMS) :]:
        stem = key_of(entry.term).rsplit("-", 1)[0]
        stems.setdefault(texts.say(entry.group), set()).add(stem)
    assert [group for group, found in stems.items() if len(found) > 1] == []


# The data dictionary


def test_every_table_stands_in_the_dictionary_with_all_its_fields_in_order() -> None:
    assert [entry.name for entry in dictionary()] == list(TABLES)
    for entry in dictionary():
        assert tuple(f.name for f in entry.fields) == TABLES[entry.name].fields


def test_every_field_of_the_schema_stands_in_the_dictionary() -> None:
    assert {f.name for entry in dictionary() for f in entry.fields} == set(FIELDS)


@pytest.mark.parametrize("entry", dictionary(), ids=lambda e: e.name)
def test_a_field_in_the_dictionary_says_what_the_schema_declares(entry: TableEntry) -> None:
    for said in entry.fields:
        field = FIELDS[said.name]
        assert said.label == Localised(field.label_nl, field.label_en)
        assert said.description == Localised(field.description_nl, field.description_en)
        assert said.kind.key == f"field_kind-{field.kind}"
        assert (said.unit and said.unit.key) == (f"unit-{field.unit}" if field.unit else None)
        assert said.required == (said.name in TABLES[entry.name].required)
        assert tuple(v.code for v in said.allowed) == allowed(entry.name, said.name)
        assert [v.label.key for v in said.allowed] == [
            value_key(entry.name, said.name, v.code) for v in said.allowed
        ]
        assert [v.meaning and v.meaning.key for v in said.allowed] == [
            meaning_key(entry.name, said.name, v.code) for v in said.allowed
        ]
        assert (said.low, said.high) == (field.low, field.high)
        assert (said.refers_to is None) == (field.references is None)


def test_a_reference_names_the_table_it_leads_to() -> None:
    effects = next(entry for entry in dictionary() if entry.name == "effects")
    study = next(field for field in effects.fields if field.name == "study_id")
    assert study.refers_to == Message("table-studies")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_dictionary_can_be_said(language: Language) -> None:
    texts = translator(language)
    for entry in dictionary():
        said: list[Any] = [entry.label, entry.row]
        for field in entry.fields:
            said += [field.label, field.description, field.kind, field.unit, field.refers_to]
            said += [part for value in field.allowed for part in (value.label, value.meaning)]
        try:
            assert all(texts.say(param).strip() for param in said if param is not None)
        except MissingText as missing:
            pytest.fail(str(missing))
