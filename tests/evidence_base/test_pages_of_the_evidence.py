"""The pages over the evidence as it is served: headlines stay true, and every row can be opened."""

from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any

import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.reading import hosts, palette_colours, text_colours
from tests.views.synthetic import choices, counted, params
from via_dash.data import Release
from via_dash.figures import delays as delays_figure
from via_dash.figures import forest, levels, plane, shares
from via_dash.figures import timeline as timeline_figure
from via_dash.schema import TABLES
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.theme import Scheme
from via_dash.ui.exhibits import EFFECTS as PAGE
from via_dash.views import (
    answers,
    coming,
    complexity,
    corona,
    delays,
    effect_filters,
    effects,
    lessons_compared,
    lessons_grouped,
    overview,
    pilots,
    said,
    sources,
    statements,
    timeline,
)
from via_dash.views.controls import Choice
from via_dash.views.rows import record as record_of
from via_dash.views.view import View

FACT_TABLES = tuple(name for name, table in TABLES.items() if table.is_fact)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
EFFECTS = (
    effects.net, effects.net_other_units, effects.directions, effects.other_directions, effects.differences, effects.gross,
    effects.levels, effects.not_net_other,
)  # fmt: skip

VIEWS: dict[str, Callable[[Release], View[Any] | None]] = {
    **{view.__name__: (lambda r, v=view: v(r, ())) for view in EFFECTS},
    "timeline": lambda r: timeline.timeline(r, ()),
    "coming": lambda r: coming.coming(r, ()),
    "delays": lambda r: delays.delays(r, ()),
    "since": lambda r: said.since(r, (("vs", said.control(r, ()).codes[:1]),)),  # type: ignore[union-attr]
    "board": pilots.board,
    "plane": lambda r: complexity.plane(r, ()),
    "ladder": complexity.ladder,
    "steps": lambda r: complexity.steps(r, ()),
    "lessons by theme": lambda r: lessons_grouped.by_theme(r, ()),
    "lessons by year": lambda r: lessons_grouped.by_year(r, ()),
    "lessons by pilot": lambda r: lessons_grouped.by_pilot(r, ()),
    "lessons that recur": lambda r: lessons_compared.recurring(r, ()),
    "lessons of both kinds": lambda r: lessons_compared.both_said(r, ()),
    "lessons that documents differ on": lambda r: lessons_compared.contradictions(r, ()),
    "shares": corona.benefit_shares,
    "impacts": lambda r: corona.impacts(r, ()),
    "findings": overview.main_findings,
    "answers": lambda r: answers.answers(r, ()),
    "main conclusions": lambda r: statements.facts_of_kind(r, "main_conclusion"),
    "unknown": lambda r: statements.facts_of_kind(r, "unknown"),
}


# Every row


@pytest.mark.parametrize("table", FACT_TABLES)
def test_every_row_can_be_opened_and_read_in_both_languages(table: str, served: Release):
    for row in served.rows(table):
        record = record_of(served, f"{table}/{row['row_id']}")
        assert record is not None, row["row_id"]
        for language in LANGUAGES:
            texts = translator(language)
            assert texts.say(record.what), row["row_id"]
            assert all(texts.say(label) and texts.say(value) for label, value in record.fields)


@pytest.mark.parametrize("table", ["ladder_levels", "criteria"])
def test_rungs_and_criteria_can_be_opened(table: str, served: Release):
    for row in served.rows(table):
        assert record_of(served, f"{table}/{row[TABLES[table].key]}") is not None


@pytest.mark.parametrize("table", ["sources", "organisations", "places"])
def test_what_is_no_fact_opens_nothing_and_breaks_nothing(table: str, served: Release):
    for row in served.rows(table):
        assert record_of(served, f"{table}/{row[TABLES[table].key]}") is None


def test_the_register_counts_every_row_once_for_its_document(served: Release):
    resting = Counter(row["source_id"] for table in FACT_TABLES for row in served.rows(table))
    for entry in (e for e in sources.register(served) if e.in_hand):
        assert entry.total == resting[entry.source_id]


# Every view


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_has_rows_and_every_row_evidence_that_opens(name: str, served: Release):
    view = VIEWS[name](served)
    assert view is not None
    assert view.records
    for record in view.records:
        assert record.evidence
        assert all(record_of(served, e.address) is not None for e in record.evidence)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", VIEWS)
def test_everything_on_a_page_can_be_said(name: str, language: Language, served: Release):
    view, texts = VIEWS[name](served), translator(language)
    assert view is not None
    said = [texts.say(p) for p in (view.finding, view.description, *view.caveats)]
    said += [texts.say(cell) for record in view.records for cell in record.cells]
    assert all(said[: 2 + len(view.caveats)])
    assert not [t for t in said if set("{}") & set(t) or "None" in t.replace("None of", "")]


@pytest.mark.parametrize("name", ["findings", "main conclusions", "unknown"])
def test_the_caveats_of_what_is_said_are_printed_with_it(name: str, served: Release):
    """Caveats travel with the value; they are printed wherever the value is."""
    view, texts = VIEWS[name](served), translator("nl")
    assert view is not None
    printed = " ".join(texts.say(p) for r in (*view.records,) for p in (*view.caveats, *r.cells))
    notes = {
        e.address: served.by_key(e.table)[e.row_id]["note_nl"]
        for record in view.records
        for e in record.evidence[:1]
    }
    assert {where: note for where, note in notes.items() if note and note not in printed} == {}


# Headlines under every filter


@cache
def _of_class(view: View[Any]) -> dict[str, int]:
    keys = Counter(record.cells[-1].key for record in view.records)  # type: ignore[union-attr]
    return {f"counted-{k.removeprefix('class-')}": n for k, n in keys.items() if k != "class-none"}


@settings(max_examples=60)
@given(data=st.data())
def test_effects_stay_apart_and_their_headlines_true_under_every_filter(
    served: Release, data: st.DataObject
):
    choice = data.draw(choices(effect_filters.controls(served)))
    by_id = served.by_key("effects")
    shown = []
    for make in EFFECTS:
        view = make(served, choice)
        if view is None:
            continue
        rows = [by_id[record.evidence[0].row_id] for record in view.records]
        shown += [row["row_id"] for row in rows]
        assert len({row["contrast"] for row in rows}) == 1
        if make is not effects.differences:
            assert len({row["measure"] == "net" for row in rows}) == 1
        said = params(view.finding)
        if make is effects.levels:
            assert said["n"] == len(view.marks)
        elif len(rows) == 1:
            assert view.finding == view.records[0].cells[1]
        else:
            assert said["n"] == len(rows)
            assert counted(said["classes"]) == _of_class(view)
    selected = effect_filters.selected(served, choice)
    assert sorted(shown) == sorted(f.row_id for f in selected)
    assert params(effect_filters.count(served, choice))["n"] == len(selected)


def test_every_claim_on_an_effect_is_under_one_exhibit_of_the_page_and_in_the_answer(
    served: Release,
):
    """The answer at the top repeats what the other exhibits show, and nothing stands in two of those."""
    rows = {row["row_id"]: row for row in served.rows("effects")}
    shown = {
        exhibit.key: Counter(e.row_id for e in view.evidence if e.table == "effects")
        for exhibit in PAGE.exhibits
        if (view := exhibit.view(served, PAGE.choice(served, {}))) is not None
    }
    answer = shown.pop("answers")
    assert sum(shown.values(), Counter()) == Counter(list(rows))
    assert answer == Counter(list(rows))


def test_the_answer_on_intensive_guidance(served: Release):
    """Read in the tables and text of sections 4.2.1 and 4.2.2 of the report."""
    view = answers.answers(served, ())
    assert view is not None
    said = translator("nl").say(view.finding)
    assert "Intensieve begeleiding Amsterdam (voorlopig): van geen enkel netto-effect gebleken" in said  # fmt: skip
    assert "Intensieve begeleiding Almere: deels gunstig en significant, van de rest niet gebleken, waaronder een ongunstige uitkomst" in said  # fmt: skip
    lines = {a.study.nl: a for s in view.marks if s.kind == "pilots" for a in s.found}
    ids = {name.split()[-1]: ([f.row_id for f in a.significant], [f.row_id for f in a.other]) for name, a in lines.items()}  # fmt: skip
    assert ids == {
        "Almere": (
            ["ib-almere-net-work-1-non-western", "ib-almere-net-sustained-12"],
            ["ib-almere-net-work-48-non-western", "ib-almere-net-work-48-dutch", "ib-almere-net-sustained-18"],
        ),
        "Amsterdam": ([], ["ib-amsterdam-net-fulltime-work", "ib-amsterdam-extrapolation-work"]),
        "Rotterdam": (
            ["ib-rotterdam-net-participation-ladder", "ib-rotterdam-net-transfer"],
            ["ib-rotterdam-net-paid-work", "ib-rotterdam-net-benefit-ended", "ib-rotterdam-net-lawfulness"],
        ),
    }  # fmt: skip
    bare = {key for s in view.marks for u in s.without for key, _ in u.names}
    assert {f"intensieve-begeleiding-{place}" for place in ("enschede", "leiden", "nijmegen")} <= bare  # fmt: skip


def _filters(served: Release) -> list[Choice]:
    asof, line, pilot, kind = timeline.controls(served)
    everything: tuple[str, ...] = ()
    return [
        (("asof", (day,)), ("line", a), ("pilot", b), ("kind", c))
        for day in asof.codes
        for a in (everything, *((code,) for code in line.codes))
        for b in (everything, *((code,) for code in pilot.codes if day == asof.codes[0]))
        for c in (everything, *((code,) for code in kind.codes))
    ]


def test_the_timeline_never_denies_a_plan_that_is_still_open(served: Release):
    """Every combination of one value per filter, of pilots as of the newest document."""
    denied = []
    for choice in _filters(served):
        view = timeline.timeline(served, choice)
        if view is None:
            continue
        plans = [e for row in view.marks.rows for e in row.events if e.certainty == "planned" and e.latest > view.marks.at.day]  # fmt: skip
        said = params(view.finding)
        if plans and not said.get("planned"):
            denied.append((choice, [e.event_id for e in plans]))
    assert denied == []


def test_the_timeline_names_the_soonest_plan_and_counts_what_it_shows(served: Release):
    for choice in _filters(served):
        view = timeline.timeline(served, choice)
        if view is None:
            continue
        seen = [e for row in view.marks.rows for e in row.events]
        said, day = params(view.finding), view.marks.at.day
        assert said["realised"] == sum(e.certainty in ("realised", "partly_realised") for e in seen)
        if "next" in said:
            coming = [e for e in seen if e.certainty == "planned" and e.earliest > day]
            named = next(e for e in seen if (e.label, e.when) == (said["next"], said["when"]))
            assert named.certainty == "planned"
            assert named.latest > day
            assert not [e for e in coming if e.latest < named.latest]


def test_what_comes_first_is_the_benchmark_of_december(served: Release):
    view = timeline.timeline(served, ())
    assert view is not None
    assert "benchmark" in translator("nl").say(params(view.finding)["next"])
    assert translator("nl").say(params(view.finding)["when"]) == "dec 2020"


def test_six_pilots_run_one_is_finished_and_one_is_not_carried_out_as_planned(served: Release):
    """So says the brochure of itself ("Waar staat het Programma VIA in het najaar van 2020?")."""
    said = params(pilots.board(served).finding)
    assert said["total"] == 8
    assert counted(said["statuses"]) == {"board-completed": 1, "board-stopped": 1, "board-other": 6}


def test_the_plane_says_how_many_the_report_places_in_words(served: Release):
    for placed in ("all", "stated"):
        view = complexity.plane(served, (("placed", (placed,)),))
        assert view is not None
        rows = [served.by_key("positions")[r.evidence[0].row_id] for r in view.records]
        stated = sum(row["complexity_stated"] or row["development_stated"] for row in rows)
        assert params(view.finding) == {"n": len(rows), "stated": stated, "coded": len(rows) - stated}  # fmt: skip


def test_the_share_with_benefit_rose_from_1_2_to_4_and_from_0_8_to_1_9(served: Release):
    view = corona.benefit_shares(served)
    assert view is not None
    assert [(s.before, s.after) for s in view.marks] == [(1.2, 4), (0.8, 1.9)]


def test_no_finding_of_intensive_guidance_in_amsterdam_is_said_to_work(served: Release):
    choice = (("study", ("ib-amsterdam",)),)
    classes = {f.evidence_class for f in effect_filters.selected(served, choice)}
    assert classes == {"insufficient"}


def test_the_works_and_harms_of_the_overview_are_these(served: Release):
    """Net, significant and judged good or bad; each read in chapter 4."""
    view = overview.main_findings(served)
    found = {g.evidence_class: {f.row_id for f in g.findings} for g in view.marks}
    from_2020 = {row_id for row_id in found["works"] if not row_id.startswith(("experiment-2014", "g4"))}  # fmt: skip
    assert from_2020 == {
        "ib-almere-net-work-1-non-western", "ib-almere-net-sustained-12", "ib-rotterdam-net-transfer",
        "ib-rotterdam-net-participation-ladder", "amsterdam-instrumenten-guidance-work-60", "amsterdam-instrumenten-placement-work-60",
    }  # fmt: skip
    assert found["harms"] == {"amsterdam-instrumenten-search-income-migrant"}


# Figures


DRAWN: dict[str, tuple[str, Callable[..., go.Figure]]] = {
    "net": ("net", forest.draw),
    "gross": ("gross", forest.draw),
    "levels": ("levels", levels.draw),
    "timeline": ("timeline", timeline_figure.draw),
    "delays": ("delays", delays_figure.draw),
    "plane": ("plane", plane.draw),
    "shares": ("shares", shares.draw),
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("name", DRAWN)
def test_a_figure_calls_nobody_and_writes_in_the_colours_of_the_palette(
    name: str, scheme: Scheme, language: Language, served: Release
):
    made, draw = DRAWN[name]
    view = VIEWS[made](served)
    assert view is not None
    figure = draw(view, translator(language), scheme)
    assert hosts(figure) == []
    assert text_colours(figure) <= palette_colours(scheme)


def test_almere_is_drawn_as_a_line_from_10_to_16_and_a_mark_at_7(served: Release):
    view = effects.net(served, (("study", ("ib-almere",)),))
    assert view is not None
    figure = forest.draw(view, translator("nl"), "light")
    assert [(t.name, t.x) for t in figure.data] == [
        ("ib-almere-net-work-1-non-western", (10, 16)), ("ib-almere-net-sustained-12", (7,)),
    ]  # fmt: skip


@pytest.mark.parametrize("choice", [(), (("asof", ("2020-05-01",)),), (("asof", ("2020-11-02",)),)])
def test_every_mark_of_the_timeline_opens_a_record(choice: Choice, served: Release):
    view = timeline.timeline(served, choice)
    assert view is not None
    figure = timeline_figure.draw(view, translator("nl"), "light")
    carried = [a for t in figure.data if t.customdata is not None for a in t.customdata[0].split()]
    assert {e.evidence.address for row in view.marks.rows for e in row.events} <= set(carried)
    assert [a for a in set(carried) if record_of(served, a) is None] == []


def test_the_timeline_is_drawn_as_of_9_november_with_corona_from_march(served: Release):
    view = timeline.timeline(served, ())
    assert view is not None
    figure = timeline_figure.draw(view, translator("nl"), "light")
    across = [(s.x0, s.x1) for s in figure.layout.shapes if s.xref != "paper"]
    assert ("2020-11-09", "2020-11-09") in across
    assert ("2020-03-01", "2020-11-09") in across
