"""Lessons are told once with all their places, counts lead to what they count, and new is never known."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.views.synthetic import Made, choices, counted, params, pilot, row, source, variant
from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.texts import LANGUAGES, Localised, translator
from via_dash.views import lessons as views
from via_dash.views import lessons_compared, lessons_grouped
from via_dash.views.controls import Choice
from via_dash.views.lessons import Cell, Lesson
from via_dash.views.lessons_grouped import STANDINGS
from via_dash.views.pilots import own_and_parts

KINDS = allowed("lessons", "kind")
ENTRANCES = allowed("lessons", "entrances")
SOME_THEMES = ("language", "guidance", "selection", "other")
YEARS = {"oud": "2010", "midden": "2014-12-19", "nieuw": "2020-11-02", "brief": "2020-11"}
SOURCES = tuple(source(name, when, name_nl=f"Stuk {name}", name_en=f"Document {name}") for name, when in YEARS.items())  # fmt: skip
PILOTS = (
    pilot("meter", "employers"), pilot("werk", "activation"), pilot("werk-zorg", None, "werk"), pilot("werk-spoor", None, "werk"), pilot("via"),
)  # fmt: skip
EVERY = ("meter", "werk", "werk-zorg", "werk-spoor", "via")


def lesson(row_id: str, lesson_id: str | None = None, **values: Any) -> Made:
    made = {
        "lesson_id": lesson_id or row_id, "pilot_id": "werk", "theme": "language", "kind": "working_element", "source_id": "nieuw",
        "lesson_nl": f"Les {row_id}.", "lesson_en": f"Lesson {row_id}.",
    }  # fmt: skip
    return row("lessons", row_id, **(made | values))


def made(release: Release, *rows: Made, **tables: Any) -> Release:
    return variant(release, **{"lessons": rows, "sources": SOURCES, "pilots": PILOTS, "discrepancies": ()} | tables)  # fmt: skip


@st.composite
def tables(draw: st.DrawFn) -> list[Made]:
    """Lessons of one theme each, said in one or more passages that differ in all else."""
    found = []
    for number in range(draw(st.integers(1, 8))):
        theme = draw(st.sampled_from(SOME_THEMES))
        for claim in range(draw(st.integers(1, 3))):
            found.append(
                lesson(
                    f"l{number}-{claim}", f"l{number}", theme=theme,
                    kind=draw(st.sampled_from(KINDS)),
                    pilot_id=draw(st.sampled_from(EVERY)),
                    source_id=draw(st.sampled_from(tuple(YEARS))),
                    entrances=tuple(draw(st.sets(st.sampled_from(ENTRANCES[:3])))) or None,
                )
            )  # fmt: skip
    return draw(st.permutations(found))


@st.composite
def asked(draw: st.DrawFn, release: Release) -> tuple[Release, list[Made], Choice]:
    rows = draw(tables())
    evidence = made(release, *rows)
    controls = views.controls(evidence) + views.more_controls(evidence)
    return evidence, rows, draw(choices(controls))


def fits(evidence: Release, claim: Made, choice: Choice) -> bool:
    """What the filters mean, written another way."""
    chosen = dict(choice)
    pilots = {p for code in chosen.get("pilot", ()) for p in own_and_parts(evidence, code)}
    tests = {
        "theme": {claim["theme"]}, "kind": {claim["kind"]}, "entrance": set(claim["entrances"] or ()),
        "reported": {YEARS[claim["source_id"]][:4]},
    }  # fmt: skip
    ok = all(tests[name] & set(codes) for name, codes in choice if codes and name in tests)
    return ok and (not pilots or claim["pilot_id"] in pilots)


def told(view: Any) -> list[Lesson]:
    return [ls for theme in view.marks for ls in theme.lessons] if view else []


@settings(max_examples=150)
@given(data=st.data())
def test_each_lesson_that_fits_is_told_once_with_every_place(release: Release, data: st.DataObject):
    evidence, rows, choice = data.draw(asked(release))
    wanted = {r["lesson_id"] for r in rows if fits(evidence, r, choice)}
    found = told(lessons_grouped.by_theme(evidence, choice))
    assert sorted(ls.lesson_id for ls in found) == sorted(wanted)
    for ls in found:
        places = {e.row_id for e in ls.evidence}
        assert places == {r["row_id"] for r in rows if r["lesson_id"] == ls.lesson_id}
        assert len(ls.evidence) == len(places)
    assert params(views.count(evidence, choice)) == {"n": len(wanted), "total": len({r["lesson_id"] for r in rows})}  # fmt: skip


@settings(max_examples=100)
@given(data=st.data())
def test_a_lesson_is_told_in_the_words_of_the_first_passage_that_fits(
    release: Release, data: st.DataObject
):
    evidence, rows, choice = data.draw(asked(release))
    for ls in views.selected(evidence, choice):
        own = [r for r in rows if r["lesson_id"] == ls.lesson_id]
        first = next(r for r in own if fits(evidence, r, choice))
        others = [r["row_id"] for r in own if r is not first]
        assert [e.row_id for e in ls.evidence] == [first["row_id"], *others]
        assert (ls.text, ls.kind) == (Localised(first["lesson_nl"], first["lesson_en"]), first["kind"])  # fmt: skip


@settings(max_examples=100)
@given(data=st.data())
def test_the_headline_adds_up_under_every_filter(release: Release, data: st.DataObject):
    evidence, _, choice = data.draw(asked(release))
    view = lessons_grouped.by_theme(evidence, choice)
    if view is None:
        assert views.selected(evidence, choice) == ()
        return
    said, found = params(view.finding), told(view)
    assert said["n"] == len(found) == len(view.records) == sum(counted(said["kinds"]).values())
    assert counted(said["kinds"]) == {
        f"learned-{k}": n for k in KINDS if (n := sum(ls.kind == k for ls in found))
    }
    assert said["themes"] == len({ls.theme for ls in found}) == len(view.marks)
    assert said["several"] == sum(len({e.source_id for e in ls.evidence}) > 1 for ls in found)


def leads_to_what_it_counts(evidence: Release, cell: Cell) -> None:
    view = lessons_grouped.by_theme(evidence, cell.choice)
    assert (len(view.records) if view else 0) == cell.n


@settings(max_examples=60)
@given(data=st.data())
def test_every_count_leads_to_what_it_counts(release: Release, data: st.DataObject):
    evidence, _, choice = data.draw(asked(release))
    if (years := lessons_grouped.by_year(evidence, choice)) is not None:
        for theme in years.marks.themes:
            for cell in theme.cells:
                leads_to_what_it_counts(evidence, cell)
    if (by_pilot := lessons_grouped.by_pilot(evidence, choice)) is not None:
        for t in by_pilot.marks.themes:
            for cell in (t.total, *t.cells):
                leads_to_what_it_counts(evidence, cell)
        assert sum(t.total.n for t in by_pilot.marks.themes) == len(views.selected(evidence, choice))  # fmt: skip
    if (recurring := lessons_compared.recurring(evidence, choice)) is not None:
        for r in recurring.marks:
            assert r.cell.n > 0
            leads_to_what_it_counts(evidence, r.cell)


# Through the years


@settings(max_examples=150)
@given(data=st.data())
def test_nothing_is_called_new_that_an_older_document_has_in_that_theme(
    release: Release, data: st.DataObject
):
    evidence, rows, choice = data.draw(asked(release))
    view = lessons_grouped.by_year(evidence, choice)
    if view is None:
        return
    newest = max(YEARS[r["source_id"]][:4] for r in rows)
    for theme in view.marks.themes:
        years = {YEARS[r["source_id"]][:4] for r in rows if r["theme"] == theme.code}
        expected = "known" if newest in years and len(years) > 1 else "new" if years == {newest} else "earlier"  # fmt: skip
        assert theme.standing == expected
        assert theme.code != "other"
    said = params(view.finding)
    standings = [theme.standing for theme in view.marks.themes]
    assert said["n"] == len(standings) == sum(counted(said["parts"]).values())
    assert counted(said["parts"]) == {
        f"learned-counted-{s}": standings.count(s) for s in STANDINGS if s in standings
    }


def test_choosing_a_year_makes_nothing_new_and_leaves_every_theme(release: Release):
    rows = (lesson("a", source_id="oud"), lesson("b"), lesson("c", theme="guidance"))
    evidence = made(release, *rows)
    for year in ("2010", "2020"):
        view = lessons_grouped.by_year(evidence, (("reported", (year,)),))
        assert view is not None
        found = [(t.code, t.standing, [cell.n for cell in t.cells]) for t in view.marks.themes]
        assert found == [("language", "known", [1, 1]), ("guidance", "new", [0, 1])]


def test_a_filter_that_leaves_out_the_older_passage_makes_nothing_new(release: Release):
    evidence = made(release, lesson("a", source_id="oud", kind="obstacle", pilot_id="via"), lesson("b"))  # fmt: skip
    for choice in ((("kind", ("working_element",)),), (("pilot", ("werk",)),)):
        view = lessons_grouped.by_year(evidence, choice)
        assert view is not None
        (theme,) = view.marks.themes
        assert ([cell.n for cell in theme.cells], theme.standing) == ([0, 1], "known")


def test_where_a_document_has_no_year_nothing_is_called_new(release: Release):
    sources = (*SOURCES, source("los", None))  # type: ignore[arg-type]
    evidence = made(
        release, lesson("a", source_id="los"), lesson("b"), lesson("c", source_id="oud", theme="guidance"), sources=sources,
    )  # fmt: skip
    view = lessons_grouped.by_year(evidence, ())
    assert view is not None
    assert {t.code: t.standing for t in view.marks.themes} == {"language": "unclear", "guidance": "earlier"}  # fmt: skip


def test_the_same_lesson_in_several_years_is_named(release: Release):
    evidence = made(release, lesson("a", "x", source_id="midden"), lesson("b", "x"), lesson("c"))
    view = lessons_grouped.by_year(evidence, ())
    assert view is not None
    (theme,) = view.marks.themes
    assert [(ls.lesson_id, ls.years) for ls in theme.again] == [("x", ("2014", "2020"))]
    assert params(view.finding)["again"] == 1


def test_one_year_is_not_compared(release: Release):
    assert (
        lessons_grouped.by_year(made(release, lesson("a"), lesson("b", source_id="brief")), ())
        is None
    )


# By pilot


def test_a_pilot_counts_its_parts_and_what_has_none_is_named(release: Release):
    evidence = made(release, lesson("a", pilot_id="werk-zorg"), lesson("b", pilot_id="via"))
    view = lessons_grouped.by_pilot(evidence, ())
    assert view is not None
    assert [p for p, _ in view.marks.pilots] == ["werk", "via"]
    (theme,) = view.marks.themes
    assert (theme.total.n, [cell.n for cell in theme.cells]) == (2, [1, 1])
    assert params(view.finding) == {"n": 1, "total": 2, "own": 1, "lessons": 2}
    assert any("Pilot meter" in translator("nl").say(caveat) for caveat in view.caveats)


def test_what_is_of_no_pilot_alone_has_no_table_of_pilots(release: Release):
    evidence = made(release, lesson("a", pilot_id="via"))
    assert lessons_grouped.by_pilot(evidence, (("pilot", ("via",)),)) is None
    assert lessons_grouped.by_theme(evidence, (("pilot", ("via",)),)) is not None


# What recurs, and where both are said


def recurring(release: Release, *rows: Made) -> list[tuple[str, str, list[str], int]]:
    view = lessons_compared.recurring(made(release, *rows), ())
    return [(r.theme, r.kind, [p for p, _ in r.pilots], len(r.documents)) for r in view.marks] if view else []  # fmt: skip


def test_the_same_theme_and_kind_in_two_pilots_recurs(release: Release):
    assert recurring(release, lesson("a"), lesson("b", pilot_id="meter")) == [("language", "working_element", ["meter", "werk"], 1)]  # fmt: skip


def test_the_same_theme_and_kind_in_two_documents_recurs(release: Release):
    assert recurring(release, lesson("a"), lesson("b", source_id="oud")) == [("language", "working_element", ["werk"], 2)]  # fmt: skip


@pytest.mark.parametrize("other", [{"kind": "obstacle"}, {"theme": "guidance"}, {"pilot_id": "werk-zorg"}, {"pilot_id": "via"}])  # fmt: skip
def test_another_kind_or_theme_a_part_of_the_pilot_or_no_pilot_does_not_make_it_recur(
    release: Release, other: dict[str, str]
):
    assert recurring(release, lesson("a"), lesson("b", **other)) == []


def test_two_parts_of_one_pilot_are_two(release: Release):
    rows = (lesson("a", pilot_id="werk-zorg"), lesson("b", pilot_id="werk-spoor"), lesson("c"))
    assert recurring(release, *rows) == [("language", "working_element", ["werk-zorg", "werk-spoor"], 1)]  # fmt: skip


def both(release: Release, *rows: Made) -> list[str]:
    view = lessons_compared.both_said(made(release, *rows), ())
    return [pair.theme for pair in view.marks] if view else []


def test_a_working_element_here_and_an_obstacle_there_are_both_said(release: Release):
    assert both(release, lesson("a"), lesson("b", pilot_id="meter", kind="obstacle")) == ["language"]  # fmt: skip
    assert both(release, lesson("a", pilot_id="werk-spoor"), lesson("b", pilot_id="werk-zorg", kind="obstacle")) == ["language"]  # fmt: skip


@pytest.mark.parametrize("other", [{}, {"pilot_id": "werk-zorg"}, {"pilot_id": "via"}, {"pilot_id": "meter", "theme": "guidance"}])  # fmt: skip
def test_in_one_pilot_or_its_part_or_outside_the_pilots_it_is_not_another_pilot(
    release: Release, other: dict[str, str]
):
    assert both(release, lesson("a"), lesson("b", kind="obstacle", **other)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_said_is_said_not_to_be_a_contradiction(release: Release, language: Any):
    view = lessons_compared.both_said(made(release, lesson("a"), lesson("b", pilot_id="meter", kind="obstacle")), ())  # fmt: skip
    assert view is not None
    said = " ".join(translator(language).say(caveat) for caveat in view.caveats)
    assert {"nl": "geen tegenspraak", "en": "no contradiction"}[language] in said


# Where documents disagree


def discrepancy(*claims: str) -> Made:
    return row(
        "discrepancies", "verschil", discrepancy_id="verschil", subject="iets", subject_nl="Iets", subject_en="Something",
        kind="claim_strength", claims=claims, reason_nl="Daarom.", reason_en="Therefore.", status="open",
    )  # fmt: skip


def test_only_what_a_chosen_lesson_plays_a_part_in_is_a_contradiction(release: Release):
    rows = (lesson("a", "x"), lesson("b", "x"), lesson("c", theme="guidance"))
    evidence = made(release, *rows, discrepancies=(discrepancy("lessons/b", "lessons/a"),))
    view = lessons_compared.contradictions(evidence, (("theme", ("language",)),))
    assert view is not None
    assert [d.evidence.row_id for d in view.marks] == ["verschil"]
    assert params(view.finding) == {"n": 1}
    assert lessons_compared.contradictions(evidence, (("theme", ("guidance",)),)) is None


# What a lesson rests on


def test_what_a_lesson_rests_on_are_ingredients_and_no_grade(release: Release):
    rows = (lesson("a", "x"), lesson("b", "x"), lesson("c", "x", source_id="oud"))
    view = lessons_grouped.by_theme(made(release, *rows), ())
    assert view is not None
    said = params(views.base(told(view)[0]))
    assert (said["places"], said["documents"]) == (3, 2)
    assert translator("en").say(views.base(told(view)[0])) == "in 3 places in 2 documents (note); stated by the source"  # fmt: skip


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_working_element_is_said_to_be_reported_and_not_measured(release: Release, language: Any):
    view = lessons_grouped.by_theme(made(release, lesson("a")), ())
    assert view is not None
    said = " ".join(translator(language).say(caveat) for caveat in view.caveats)
    assert {"nl": "geen gemeten effect", "en": "not a measured effect"}[language] in said


def test_a_lesson_on_no_pilot_is_not_said_to_be_of_the_programme(release: Release):
    view = lessons_grouped.by_theme(made(release, lesson("a", pilot_id="via", source_id="oud")), ())
    assert view is not None
    assert translator("en").say(view.records[0].cells[3]) == "no pilot: programme or other research"
