"""Claims of several documents on one lesson are told once, with every place that says it."""

from collections import Counter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import Made, params, pilot, row, source, variant
from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.texts import Localised, message
from via_dash.views import statements as views
from via_dash.views.statements import Statements
from via_dash.views.view import View

KINDS = allowed("lessons", "kind")
THEMES = allowed("lessons", "theme")
SOURCES = (
    source("evaluatie-2020", "2020-11-02", name_nl="Evaluatie", name_en="Evaluation"),
    source("brochure", "2020-11", name_nl="Brochure", name_en="Brochure"),
)


def lesson(row_id: str, lesson_id: str | None = None, **values: Any) -> Made:
    made = {
        "lesson_id": lesson_id or row_id, "pilot_id": "begeleiding", "theme": THEMES[0], "kind": KINDS[0],
        "lesson_nl": f"Les {row_id}.", "lesson_en": f"Lesson {row_id}.",
    }  # fmt: skip
    return row("lessons", row_id, **(made | values))


def made(release: Release, *rows: Made) -> Release:
    return variant(release, lessons=rows, sources=SOURCES)


def seen(release: Release, pilot_id: str = "begeleiding") -> View[tuple[Statements, ...]]:
    view = views.lessons(release, pilot_id)
    assert view is not None
    return view


def places(view: View[tuple[Statements, ...]]) -> list[list[str]]:
    return [
        [s.evidence.row_id, *(e.row_id for _, e in s.more)]
        for group in view.marks
        for s in group.statements
    ]


@st.composite
def claims(draw: st.DrawFn) -> list[Made]:
    """Claims on a few lessons, of which documents may make different kinds, in any order."""
    found = []
    for number in range(draw(st.integers(1, 6))):
        for claim in range(draw(st.integers(1, 3))):
            kind = draw(st.sampled_from(KINDS))
            source_id = draw(st.sampled_from(("evaluatie-2020", "brochure")))
            found.append(lesson(f"l{number}-{claim}", f"l{number}", kind=kind, source_id=source_id))
    return draw(st.permutations(found))


@given(claims())
def test_each_lesson_is_told_once_and_no_place_is_lost(release: Release, rows: list[Made]):
    view = seen(made(release, *rows))
    expected: dict[str, list[str]] = {}
    for claim in rows:
        expected.setdefault(claim["lesson_id"], []).append(claim["row_id"])
    assert sorted(places(view)) == sorted(expected.values())
    assert Counter(e.row_id for e in view.evidence) == Counter(r["row_id"] for r in rows)


@given(claims())
def test_the_headline_counts_lessons_and_so_does_the_table(release: Release, rows: list[Made]):
    view = seen(made(release, *rows))
    told = sum(len(group.statements) for group in view.marks)
    assert params(view.finding) == {"n": len({r["lesson_id"] for r in rows})}
    assert params(view.finding)["n"] == told == len(view.records)
    for record, where in zip(view.records, places(view), strict=True):
        assert [e.row_id for e in record.evidence] == where


def test_the_words_are_those_written_first_and_every_document_is_named(release: Release):
    view = seen(made(release, lesson("a", "x"), lesson("b", "x", source_id="brochure")))
    (told,) = view.marks[0].statements
    assert told.text == Localised("Les a.", "Lesson a.")
    assert told.source == Localised("Evaluatie", "Evaluation")
    assert [(source, e.row_id) for source, e in told.more] == [(Localised("Brochure", "Brochure"), "b")]  # fmt: skip


def test_a_lesson_stands_where_the_claim_written_first_puts_it(release: Release):
    view = seen(made(release, lesson("a", "x", kind=KINDS[1]), lesson("b", "x", kind=KINDS[0])))
    assert places(view) == [["a", "b"]]
    assert [g.heading for g in view.marks] == [message(f"lessons_kind-{KINDS[1]}")]


def test_another_lesson_in_the_same_words_stays_another(release: Release):
    same = {"lesson_nl": "Aandacht helpt.", "lesson_en": "Attention helps."}
    assert places(seen(made(release, lesson("a", **same), lesson("b", **same)))) == [["a"], ["b"]]


def test_another_pilots_claim_on_a_lesson_is_told_with_that_pilot(release: Release):
    rows = (lesson("a", "x"), lesson("b", "x", pilot_id="begeleiding-almere"))
    evidence = made(release, *rows)
    assert places(seen(evidence)) == [["a"]]
    assert places(seen(evidence, "begeleiding-almere")) == [["b"]]


def test_the_programmes_lessons_stand_by_theme_and_a_pilots_by_kind(release: Release):
    rows = [
        lesson(f"{p}-{n}", pilot_id=p, theme=THEMES[n], kind=KINDS[-1 - n])
        for p in ("via", "begeleiding")
        for n in (1, 0)
    ]
    evidence = made(release, *rows)
    assert [g.heading for g in seen(evidence, "via").marks] == [
        message(f"theme-{THEMES[0]}"), message(f"theme-{THEMES[1]}"),
    ]  # fmt: skip
    kinds = sorted((KINDS[-1], KINDS[-2]), key=KINDS.index)
    assert [g.heading for g in seen(evidence).marks] == [message(f"lessons_kind-{k}") for k in kinds]  # fmt: skip


def test_claims_on_one_fact_are_each_told_for_they_may_differ(release: Release):
    rows = [
        row("facts", f"f{n}", fact_id="same", pilot_id="via", attribute="unknown", text_nl=f"{n}.", text_en=f"{n}.")
        for n in (1, 2)
    ]  # fmt: skip
    view = views.facts_of_kind(variant(release, facts=rows, pilots=(pilot("via"),)), "unknown")
    assert view is not None
    assert places(view) == [["f1"], ["f2"]]
    assert params(view.finding) == {"n": 2}
