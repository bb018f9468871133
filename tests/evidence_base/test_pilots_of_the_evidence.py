"""The page on each pilot and on the programme, over the evidence as it is served; and what is judged."""

from typing import Any

import pytest

from tests.views.pilot_page import views_on_the_page
from tests.views.synthetic import params
from via_dash.data import Release
from via_dash.schema import TABLES, allowed
from via_dash.tables import Row
from via_dash.texts import LANGUAGES, translator
from via_dash.views import discrepancies, profile, statements
from via_dash.views.account import BASES, account
from via_dash.views.pilots import PROGRAMME

LADDER = 5  # rungs; a score runs from 0 to 1
# What a page on one pilot leaves to others: scores compare pilots with each other.
ELSEWHERE = {"scores", "studies"}


def close(one: float, other: float) -> bool:
    return abs(one - other) < 1e-9


# What the curators judged


def ladder_scores(served: Release) -> dict[str, Row]:
    return {r["pilot_id"]: r for r in served.rows("scores") if r["criterion_id"] == "effectladder"}


def parts_of(served: Release, pilot_id: str) -> list[str]:
    return [r["pilot_id"] for r in served.rows("pilots") if r["parent_id"] == pilot_id]


def test_every_pilot_has_a_score_on_the_effect_ladder(served: Release):
    pilots = {
        r["pilot_id"]
        for r in served.rows("pilots")
        if r["parent_id"] is None and r["pilot_id"] != PROGRAMME
    }
    assert set(ladder_scores(served)) == pilots


def test_a_score_on_the_effect_ladder_is_the_place_of_the_pilot_on_it(served: Release):
    """Both are written by hand; a pilot placed through its parts runs from the lowest to the highest."""
    positions = {r["pilot_id"]: r for r in served.rows("positions")}
    through_parts = set()
    for pilot_id, score in ladder_scores(served).items():
        own = [positions[pilot_id]] if pilot_id in positions else []
        if not own:
            through_parts.add(pilot_id)
            own = [positions[part] for part in parts_of(served, pilot_id)]
        assert own, pilot_id
        low = min(r["development_low"] for r in own)
        high = max(r["development_high"] for r in own)
        assert close(score["score_low"] * LADDER, low), (pilot_id, score["score_low"], low)
        assert close(score["score_high"] * LADDER, high), (pilot_id, score["score_high"], high)
    assert through_parts == {"leren-werken"}


def test_every_criterion_is_scored_for_every_pilot_once_and_as_a_judgement(served: Release):
    pairs = [(r["criterion_id"], r["pilot_id"]) for r in served.rows("scores")]
    criteria = {r["criterion_id"] for r in served.rows("criteria")}
    assert len(pairs) == len(set(pairs)) == len(criteria) * len(ladder_scores(served))
    for row in served.rows("scores"):
        assert row["basis"] == "coded", row["row_id"]
        assert 0 <= row["score_low"] <= row["score_high"] <= 1, row["row_id"]


def test_no_judgement_lacks_a_reason(served: Release):
    for name, table in TABLES.items():
        if not table.is_fact:
            continue
        stems = [s for s in ("note", "rationale", "reason") if f"{s}_nl" in table.fields]
        for row in served.rows(name):
            if row["basis"] == "coded":
                for language in LANGUAGES:
                    assert all(row[f"{stem}_{language}"] for stem in stems), row["row_id"]


# Where documents disagree


def test_every_difference_names_rows_that_are_there_and_follows_one_where_it_says_so(
    served: Release,
):
    there = {
        f"{name}/{row[table.key]}" for name, table in TABLES.items() for row in served.rows(name)
    }
    for row in served.rows("discrepancies"):
        assert len(set(row["claims"])) == len(row["claims"]) >= 2, row["row_id"]
        assert set(row["claims"]) <= there, row["row_id"]
        if row["status"] == "preferred":
            assert row["preferred"] in row["claims"], row["row_id"]
        elif row["status"] == "open":
            assert row["preferred"] is None, row["row_id"]
        else:
            assert row["preferred"] is None or row["preferred"] in row["claims"], row["row_id"]


def test_the_register_shows_every_difference_with_every_claim(served: Release):
    view = discrepancies.register(served, ())
    assert view is not None
    assert len(view.marks) == len(served.rows("discrepancies"))
    claims = {r["row_id"]: len(r["claims"]) for r in served.rows("discrepancies")}
    assert {d.evidence.row_id: len(d.claims) for d in view.marks} == claims


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_claims_of_a_difference_can_be_told_apart(language: Any, served: Release):
    """By what they say, by their caveats, by where they stand, or by the pilot they are about."""
    texts = translator(language)
    pilot_of = {
        f"{name}/{row['row_id']}": row["pilot_id"]
        for name, table in TABLES.items()
        if table.is_fact and "pilot_id" in table.fields
        for row in served.rows(name)
    }
    for d in discrepancies.discrepancies(served):
        told = {
            (
                texts.say(c.what),
                texts.say(c.note),
                texts.say(c.source),
                c.evidence.locator,
                pilot_of.get(c.evidence.address),
            )
            for c in d.claims
        }
        assert len(told) == len(d.claims), d.evidence.row_id


# The account


def test_the_account_adds_up_to_the_tables(served: Release):
    counted = account(served)
    rows = [
        row
        for name, table in TABLES.items()
        if table.is_fact and name != "discrepancies"
        for row in served.rows(name)
    ]
    assert counted.total.rows == len(rows)
    for basis, n in zip(BASES, counted.total.by_basis, strict=True):
        assert n == sum(row["basis"] == basis for row in rows)
    assert counted.documents == 5
    assert counted.documents + counted.cited == len(served.rows("sources"))


# The pages on pilots


def test_every_row_about_a_pilot_is_on_its_page(served: Release):
    missing = []
    for pilot_id in profile.control(served).codes:
        shown = {e.address for view in views_on_the_page(served, pilot_id) for e in view.evidence}
        missing += [
            f"{name}/{row['row_id']}"
            for name, table in TABLES.items()
            if "pilot_id" in table.fields and name not in ELSEWHERE
            for row in served.rows(name)
            if row["pilot_id"] == pilot_id
            and row.get("lane") != "context"  # what happens around the programme
            and f"{name}/{row['row_id']}" not in shown
        ]
    assert missing == []


def test_every_finding_of_a_study_of_a_pilot_is_on_its_page(served: Release):
    pilot_of = {row["study_id"]: row["pilot_id"] for row in served.rows("studies")}
    for pilot_id in profile.control(served).codes:
        shown = {e.address for view in views_on_the_page(served, pilot_id) for e in view.evidence}
        for row in served.rows("effects"):
            if pilot_of[row["study_id"]] == pilot_id:
                assert f"effects/{row['row_id']}" in shown, pilot_id


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_on_a_pilot_can_be_said(language: Any, served: Release):
    texts = translator(language)
    for pilot_id in profile.control(served).codes:
        said = [texts.say(line) for line in profile.brief(served, pilot_id)]
        for view in views_on_the_page(served, pilot_id):
            said += [texts.say(p) for p in (view.finding, view.description, *view.caveats)]
            assert texts.text(f"contents-{view.key}")
            for record in view.records:
                cells = [texts.say(cell) for cell in record.cells if cell is not None]
                assert all(cells), (pilot_id, view.key, record.evidence[0].address)
                said += cells
        assert not [text for text in said if not text or set("{}") & set(text)]
        assert language != "nl" or not [text for text in said if "None" in text]


def test_every_caveat_on_the_page_of_a_pilot_is_printed_there(served: Release):
    """Caveats travel with the value; those of claims that are not followed stand in their record."""
    texts = translator("nl")
    notes = {
        f"{name}/{row['row_id']}": row["note_nl"]
        for name, table in TABLES.items()
        if table.is_fact
        for row in served.rows(name)
    }
    for pilot_id in profile.control(served).codes:
        for view in views_on_the_page(served, pilot_id):
            if view.key in ("timeline", "plane", "impact", "discrepancies"):
                continue  # they print caveats of their own
            printed = " ".join(
                texts.say(p) for p in (*view.caveats, *(c for r in view.records for c in r.cells))
            )
            for record in view.records:
                e = record.evidence[0]
                note = notes[e.address]
                assert not note or note in printed, (pilot_id, e.address)


# The programme


def programme_facts(served: Release, group: str, attribute: str) -> list[Row]:
    """The rows of one kind of fact that stand on the page of the programme."""
    view = statements.facts(served, PROGRAMME, group)
    assert view is not None
    rows = [served.by_key("facts")[record.evidence[0].row_id] for record in view.records]
    return [row for row in rows if row["attribute"] == attribute]


def test_the_goal_of_the_programme_is_told_by_three_documents(served: Release):
    goals = programme_facts(served, "purpose", "goal")
    assert {row["source_id"] for row in goals} == {"evaluatie-2020", "brochure-2020", "kamerbrief-2020"}  # fmt: skip


@pytest.mark.parametrize("attribute", ["budget", "team"])
def test_the_programme_has_its_money_and_its_people(attribute: str, served: Release):
    assert programme_facts(served, "organisation", attribute)


def test_the_four_commitments_on_diversity_at_the_top_each_say_where_they_stand(served: Release):
    commitments = programme_facts(served, "commitments", "commitment")
    top = [r for r in commitments if r["fact_id"].startswith("via-top-commitment-")]
    assert sorted(r["fact_id"] for r in top) == [f"via-top-commitment-{n}-content" for n in range(1, 5)]  # fmt: skip
    for n, row in enumerate(sorted(top, key=lambda r: r["fact_id"]), start=1):
        state = "loopt" if n == 4 else "afgerond"
        assert row["text_nl"].startswith(f"Toezegging {n} ({state})"), row["row_id"]
    counts = {r["fact_id"]: r["value"] for r in commitments if r["value"] is not None}
    assert counts == {"via-top-commitments-count": 4, "via-top-commitments-done": 3}


def test_the_evaluation_asks_four_questions(served: Release):
    questions = programme_facts(served, "evaluation", "evaluation_question")
    assert len(questions) == len({r["text_nl"] for r in questions}) == 4


def test_what_is_not_known_has_its_own_place_on_the_page(served: Release):
    unknown = programme_facts(served, "unknowns", "unknown")
    assert unknown
    view = statements.facts_of_kind(served, "unknown")
    assert view is not None
    assert params(view.finding)["n"] == len(unknown)
    assert "facts-unknowns" in [v.key for v in views_on_the_page(served, PROGRAMME)]


def test_no_attribute_in_use_falls_off_the_page(served: Release):
    placed = {a for group in statements.FACT_GROUPS.values() for a in group}
    assert {row["attribute"] for row in served.rows("facts")} <= placed
    assert placed == set(allowed("facts", "attribute"))
