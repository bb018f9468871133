"""Facts and lessons as statements, each with its document and place."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import Made, params, row, source, variant
from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.texts import LANGUAGES, Localised, message, translator
from via_dash.views.statements import (
    DETAILS,
    FACT_GROUPS,
    OUTCOMES,
    PURPOSE,
    facts,
    facts_of_kind,
    lessons,
)

ATTRIBUTES = allowed("facts", "attribute")


def fact(row_id: str, attribute: str, pilot_id: str = "via", **values: object) -> Made:
    texts = {"text_nl": f"Tekst {row_id}.", "text_en": f"Text {row_id}."}
    return row("facts", row_id, fact_id=row_id, pilot_id=pilot_id, attribute=attribute, **(texts | values))  # fmt: skip


def test_statements_are_those_of_the_programme_and_of_that_kind(release: Release):
    evidence = variant(
        release,
        facts=(
            fact("a", "unknown"), fact("b", "main_conclusion"), fact("c", "unknown", "begeleiding"),
            fact("d", "unknown"), fact("e", "unknown", text_nl=None, text_en=None),
        ),
    )  # fmt: skip
    view = facts_of_kind(evidence, "unknown")
    assert view is not None
    (group,) = view.marks
    texts = [s.text for s in group.statements]
    assert texts[:2] == [Localised("Tekst a.", "Text a."), Localised("Tekst d.", "Text d.")]
    assert [r.evidence[0].address for r in view.records] == ["facts/a", "facts/d", "facts/e"]
    assert params(view.finding) == {"n": 3}
    assert "3" in translator("nl").say(view.finding)


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("nl", "Een klein programma, deelnemende werkgevers, 8"),
        ("en", "A small programme, participating employers, 8"),
    ],
)
def test_a_fact_without_words_is_told_by_its_fields(language: Any, told: str, release: Release):
    bare = fact("e", "participating_employers", value=8, unit="count", text_nl=None, text_en=None)
    view = facts(variant(release, facts=(bare,)), "via", "people")
    assert view is not None
    texts = [translator(language).say(s.text) for g in view.marks for s in g.statements]
    assert texts == [told]


def test_without_statements_of_a_kind_there_is_no_view(release: Release):
    assert facts_of_kind(variant(release, facts=()), "unknown") is None


def test_the_caveat_of_a_statement_is_printed_where_the_statement_is(release: Release):
    note = {"note_nl": "Alleen volgens de brief.", "note_en": "Only according to the letter."}
    view = facts_of_kind(variant(release, facts=(fact("a", "unknown", **note),)), "unknown")
    assert view is not None
    said = [translator("nl").say(p) for p in (*view.caveats, *view.records[0].cells)]
    assert any("Alleen volgens de brief." in text for text in said)


def test_each_kind_of_statement_has_a_view_of_its_own(release: Release):
    evidence = variant(release, facts=(fact("a", "unknown"), fact("b", "main_conclusion")))
    keys = [v.key for k in ("unknown", "main_conclusion") if (v := facts_of_kind(evidence, k))]
    assert keys == ["unknown", "main-conclusion"]


# Every fact has its place on the page on a pilot


def test_every_attribute_is_in_exactly_one_group():
    placed = Counter(a for group in FACT_GROUPS.values() for a in group)
    assert set(placed) == set(ATTRIBUTES)
    assert [a for a, n in placed.items() if n > 1] == []


def test_every_group_is_in_exactly_one_part_of_the_page():
    assert Counter((*PURPOSE, *OUTCOMES, *DETAILS)) == Counter(FACT_GROUPS.keys())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", FACT_GROUPS)
def test_every_group_has_a_headline_and_a_place_in_the_contents(group: str, language: Any):
    texts = translator(language)
    for n in (1, 2):
        assert str(n) in texts.text(f"facts-{group}-finding", n=n)
    assert texts.text(f"contents-facts-{group}")
    assert all(texts.text(f"attribute-{a}") for a in FACT_GROUPS[group])


PILOTS = ("via", "begeleiding", "begeleiding-almere")


@given(st.lists(st.tuples(st.sampled_from(ATTRIBUTES), st.sampled_from(PILOTS)), max_size=12))
def test_every_fact_of_a_pilot_is_told_once_under_its_attribute(
    release: Release, drawn: list[tuple[str, str]]
):
    rows = [fact(f"f{n}", attribute, pilot_id) for n, (attribute, pilot_id) in enumerate(drawn)]
    evidence = variant(release, facts=rows)
    for pilot_id in PILOTS:
        told = []
        for group in FACT_GROUPS:
            view = facts(evidence, pilot_id, group)
            if view is None:
                continue
            assert view.key == f"facts-{group}"
            assert params(view.finding) == {"n": len(view.records)}
            for under in view.marks:
                assert under.statements
                told += [(under.heading, s.evidence.row_id) for s in under.statements]
            assert len(view.records) == sum(len(g.statements) for g in view.marks)
            order = [g.heading.key.removeprefix("attribute-") for g in view.marks]
            assert order == [a for a in FACT_GROUPS[group] if a in order]
        assert sorted(told, key=str) == sorted(
            ((message(f"attribute-{r['attribute']}"), r["row_id"]) for r in rows if r["pilot_id"] == pilot_id),
            key=str,
        )  # fmt: skip


def test_claims_on_one_fact_keep_their_rows_and_their_documents(release: Release):
    sources = (
        *release.rows("sources"),
        source("brief", "2020", name_nl="De brief", name_en="The letter"),
    )
    rows = (
        fact("a", "participants", "begeleiding", text_nl="Twaalf.", text_en="Twelve."),
        fact("b", "participants", "begeleiding", text_nl="Dertien.", text_en="Thirteen.", source_id="brief", basis="derived"),
    )  # fmt: skip
    view = facts(variant(release, facts=rows, sources=sources), "begeleiding", "people")
    assert view is not None
    (group,) = view.marks
    texts = translator("nl")
    assert [(texts.say(s.text), texts.say(s.source), s.evidence.basis) for s in group.statements] == [
        ("Twaalf.", "evaluatie-2020", "stated"), ("Dertien.", "De brief", "derived"),
    ]  # fmt: skip


@pytest.mark.parametrize("group", FACT_GROUPS)
def test_a_group_of_which_no_document_speaks_is_not_there(group: str, release: Release):
    assert facts(variant(release, facts=()), "via", group) is None
    of_another = fact("a", FACT_GROUPS[group][0], "begeleiding")
    assert facts(variant(release, facts=(of_another,)), "via", group) is None


# Lessons


def lesson(row_id: str, pilot_id: str, theme: str, kind: str, **values: Any) -> Made:
    texts = {"lesson_nl": f"Les {row_id}.", "lesson_en": f"Lesson {row_id}."}
    return row(
        "lessons", row_id, lesson_id=row_id, pilot_id=pilot_id, theme=theme, kind=kind, **(texts | values)
    )  # fmt: skip


LESSONS = (
    lesson("a", "begeleiding", "time", "obstacle"), lesson("b", "via", "time", "obstacle"),
    lesson("c", "begeleiding", "language", "working_element"), lesson("d", "via", "language", "obstacle"),
    lesson("e", "begeleiding-almere", "language", "condition"),
)  # fmt: skip


def test_lessons_of_a_pilot_stand_by_kind_and_those_of_the_programme_by_theme(release: Release):
    evidence = variant(release, lessons=LESSONS)
    own, programme = lessons(evidence, "begeleiding"), lessons(evidence, "via")
    assert own is not None
    assert programme is not None
    assert [(g.heading.key, [s.evidence.row_id for s in g.statements]) for g in own.marks] == [
        ("lessons_kind-working_element", ["c"]), ("lessons_kind-obstacle", ["a"]),
    ]  # fmt: skip
    assert [(g.heading.key, [s.evidence.row_id for s in g.statements]) for g in programme.marks] == [
        ("theme-language", ["d"]), ("theme-time", ["b"]),
    ]  # fmt: skip
    assert translator("nl").say(own.finding) == "2 lessen uit de documenten"
    assert own.records[0].cells[1] == Localised("Les c.", "Lesson c.")


def test_a_pilot_without_lessons_has_none(release: Release):
    evidence = variant(release, lessons=LESSONS[:1])
    assert lessons(evidence, "begeleiding-almere") is None
    assert lessons(evidence, "via") is None


@pytest.mark.parametrize("field", ["kind", "theme"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_kind_or_theme_of_lesson_falls_off_the_page(field: str, language: Any, release: Release):
    pilot_id = "via" if field == "theme" else "begeleiding"
    codes = allowed("lessons", field)
    other = {"kind": "theme", "theme": "kind"}[field]
    rows = [
        lesson(f"l{n}", pilot_id, **{field: code, other: allowed("lessons", other)[0]})
        for n, code in enumerate(codes)
    ]
    view = lessons(variant(release, lessons=rows), pilot_id)
    assert view is not None
    assert len(view.records) == len(codes)
    assert all(translator(language).say(group.heading) for group in view.marks)
