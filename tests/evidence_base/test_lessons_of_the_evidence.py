"""The lessons of the evidence as the page tells them, and where its pilots would go next."""

from collections import defaultdict

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ui.reading import parsed
from tests.views.synthetic import choices, counted, params
from via_dash.data import Release
from via_dash.figures import plane as figure
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui import complexity_boards, lesson_boards
from via_dash.ui.discrepancy_boards import differences
from via_dash.views import complexity, lessons_compared, lessons_grouped
from via_dash.views import lessons as views
from via_dash.views.own_placing import Placing

MAKERS = (lessons_grouped.by_theme, lessons_grouped.by_year, lessons_grouped.by_pilot, lessons_compared.recurring, lessons_compared.both_said, lessons_compared.contradictions)  # fmt: skip


def test_a_lesson_has_one_theme_whoever_says_it(served: Release):
    themes = defaultdict(set)
    for row in served.rows("lessons"):
        themes[row["lesson_id"]].add(row["theme"])
    assert {lesson: found for lesson, found in themes.items() if len(found) > 1} == {}


def test_every_lesson_is_in_a_document_with_a_year(served: Release):
    assert all(place.year for lesson in views.lessons(served) for place in lesson.places)


@settings(max_examples=60)
@given(data=st.data())
def test_under_every_filter_each_lesson_is_told_once_and_the_headline_adds_up(
    served: Release, data: st.DataObject
):
    choice = data.draw(choices(views.controls(served) + views.more_controls(served)))
    selected = views.selected(served, choice)
    view = lessons_grouped.by_theme(served, choice)
    told = [ls for theme in view.marks for ls in theme.lessons] if view else []
    assert sorted(ls.lesson_id for ls in told) == sorted(ls.lesson_id for ls in selected)
    assert len({ls.lesson_id for ls in told}) == len(told)
    places = defaultdict(set)
    for row in served.rows("lessons"):
        places[row["lesson_id"]].add(row["row_id"])
    for ls in told:
        assert {e.row_id for e in ls.evidence} == places[ls.lesson_id]
    if view:
        said = params(view.finding)
        assert said["n"] == len(told) == sum(counted(said["kinds"]).values())
    for make in MAKERS:
        made = make(served, choice)
        if made is not None:
            assert made.records
            assert all(record.evidence for record in made.records)
            for language in LANGUAGES:
                assert "{" not in translator(language).say(made.finding)


@settings(max_examples=40)
@given(data=st.data())
def test_nothing_is_called_new_that_a_document_of_2010_or_2014_has(
    served: Release, data: st.DataObject
):
    choice = data.draw(choices(views.controls(served) + views.more_controls(served)))
    view = lessons_grouped.by_year(served, choice)
    older = {r["theme"] for r in served.rows("lessons") if r["source_id"] in ("g4-2010", "kamerbrief-2014")}  # fmt: skip
    for theme in view.marks.themes if view else ():
        assert (theme.standing == "new") == (theme.code not in older)
        for cell in theme.cells:
            assert cell.n == len(views.selected(served, cell.choice))


def test_what_was_known_and_what_is_new_through_the_years(served: Release):
    view = lessons_grouped.by_year(served, ())
    assert view is not None
    assert view.marks.years == ("2010", "2014", "2020")
    standing = {theme.code: theme.standing for theme in view.marks.themes}
    assert {standing[t] for t in ("language", "inclusion", "objective_selection")} == {"new"}
    assert {standing[t] for t in ("guidance", "research", "tailoring")} == {"known"}
    again = {ls.lesson_id for theme in view.marks.themes for ls in theme.again}
    assert {"reluctance-to-experiment", "knowledge-translation-lags"} <= again


def test_pilots_without_a_lesson_are_named(served: Release):
    view = lessons_grouped.by_pilot(served, ())
    assert view is not None
    said = translator("nl").say(view.caveats[-1])
    assert "Barometer" in said
    assert "Behoud en Doorstroom" in said


def test_language_works_in_one_pilot_and_hinders_in_another(served: Release):
    view = lessons_compared.both_said(served, ())
    assert view is not None
    assert "language" in {pair.theme for pair in view.marks}
    assert all("via" not in ls.pilots for pair in view.marks for ls in (*pair.works, *pair.hinders))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_boards_hold_together(served: Release, language: Language):
    texts = translator(language)
    bodies = (
        lesson_boards.themes, lesson_boards.years, lesson_boards.pilots, lesson_boards.recurring, lesson_boards.both, differences,
    )  # fmt: skip
    for make, body in zip(MAKERS, bodies, strict=True):
        view = make(served, ())
        assert view is not None
        assert parsed(body(texts, view)).text.strip()  # type: ignore[operator]


def test_the_caveat_of_every_passage_is_printed_with_its_lesson(served: Release):
    view = lessons_grouped.by_theme(served, ())
    assert view is not None
    text = parsed(lesson_boards.themes(translator("nl"), view)).text
    notes = {row["note_nl"] for row in served.rows("lessons") if row["note_nl"]}
    assert {note for note in notes if note not in text} == set()


# Complexity


def test_where_a_pilot_would_go_next_and_what_would_take_it_there(served: Release):
    view = complexity.steps(served, ())
    assert view is not None
    steps = {step.position.pilot_id: step for step in view.marks}
    assert len(steps) == len(served.rows("positions"))
    assert steps["uitstroom-ww"].results == steps["uitstroom-ww"].other == ()
    assert steps["nudging"].results == ()
    assert steps["nudging"].other
    assert {m.kind for m in steps["barometer"].results} == {"publication"}
    for step in view.marks:
        low, high = step.position.development
        assert step.rungs[0] <= low
        assert step.rungs[1] <= high < step.rungs[1] + 1
        assert step.next is not None
        assert step.next.level == step.rungs[1] + 1
        assert all(m.lane == "research" for m in (*step.results, *step.other))


@settings(max_examples=40)
@given(data=st.data())
def test_under_every_filter_plane_and_ladder_tell_of_the_same_pilots(
    served: Release, data: st.DataObject
):
    choice = data.draw(choices(complexity.controls()))
    plane, steps = complexity.plane(served, choice), complexity.steps(served, choice)
    assert (plane is None) == (steps is None)
    if plane is None or steps is None:
        return
    assert [p.pilot_id for p in plane.marks] == [s.position.pilot_id for s in steps.marks]
    said = params(steps.finding)
    assert said["n"] == said["named"] + said["none"] == len(plane.marks)  # type: ignore[operator]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_ladder_board_names_every_pilot_with_its_caveats(served: Release, language: Language):
    view = complexity.steps(served, ())
    assert view is not None
    root = parsed(complexity_boards.steps(translator(language), view))
    assert len(list(root.all("span", class_="rungs"))) == len(view.marks)
    for step in view.marks:
        for m in (*step.results, *step.other):
            assert m.note is None or translator(language).say(m.note) in root.text


def test_every_pilot_can_be_placed_by_a_visitor(served: Release):
    view = complexity.plane(served, ())
    assert view is not None
    for number, position in enumerate(view.marks, start=1):
        drawn = figure.draw_with_own(view, Placing(position.pilot_id, 0.5, 2.5), translator("nl"), "light")  # fmt: skip
        assert f"({number})" in drawn.layout.annotations[-1].text
