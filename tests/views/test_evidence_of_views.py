"""Nothing is shown that no row of a document stands behind."""

from collections.abc import Callable
from typing import Any

import pytest

from via_dash.data import Release
from via_dash.texts import LANGUAGES, message, translator
from via_dash.views import (
    coming,
    complexity,
    corona,
    delays,
    discrepancies,
    effects,
    lessons_grouped,
    overview,
    pilots,
    profile,
    statements,
    timeline,
)
from via_dash.views.rows import record as record_of
from via_dash.views.view import Column, Evidence, Record, View, field_column, notes_of

MAKERS: dict[str, Callable[[Release], View[Any] | None]] = {
    "net": lambda r: effects.net(r, ()),
    "levels": lambda r: effects.levels(r, ()),
    "timeline": lambda r: timeline.timeline(r, ()),
    "coming": lambda r: coming.coming(r, ()),
    "delays": lambda r: delays.delays(r, ()),
    "board": pilots.board,
    "plane": lambda r: complexity.plane(r, ()),
    "ladder": complexity.ladder,
    "steps": lambda r: complexity.steps(r, ()),
    "lessons by theme": lambda r: lessons_grouped.by_theme(r, ()),
    "lessons by pilot": lambda r: lessons_grouped.by_pilot(r, ()),
    "shares": corona.benefit_shares,
    "impacts": lambda r: corona.impacts(r, ()),
    "findings": overview.main_findings,
    "conclusions": lambda r: statements.facts_of_kind(r, "main_conclusion"),
    "unknown": lambda r: statements.facts_of_kind(r, "unknown"),
    "discrepancies": lambda r: discrepancies.register(r, ()),
    "discrepancies of a pilot": lambda r: discrepancies.of_pilot(r, "begeleiding"),
    "identity": lambda r: profile.identity(r, "begeleiding"),
    "statuses": lambda r: profile.statuses(r, "begeleiding"),
    "net effects of a pilot": lambda r: profile.net_findings(r, "begeleiding"),
    "other findings of a pilot": lambda r: profile.other_findings(r, "begeleiding"),
    "facts": lambda r: statements.facts(r, "begeleiding", "people"),
    "lessons": lambda r: statements.lessons(r, "begeleiding"),
    "impacts of a pilot": lambda r: corona.of_pilot(r, "begeleiding"),
    "plane of a pilot": lambda r: complexity.plane(r, (("pilot", ("begeleiding",)),)),
    "coverage": lambda r: profile.coverage(r, "begeleiding"),
    "context": lambda r: profile.context(r, "begeleiding"),
}

pytestmark = pytest.mark.parametrize("name", MAKERS)


@pytest.fixture
def view(name: str, release: Release) -> View[Any]:
    made = MAKERS[name](release)
    assert made is not None
    return made


def test_every_row_has_evidence_that_opens_as_a_record(view: View[Any], release: Release):
    assert view.records
    for record in view.records:
        assert record.evidence
        for evidence in record.evidence:
            opened = record_of(release, evidence.address)
            assert opened is not None
            assert opened.evidence == evidence


def test_every_piece_of_evidence_can_be_found_in_its_document(view: View[Any], release: Release):
    for evidence in view.evidence:
        assert evidence.source_id in release.by_key("sources")
        assert evidence.locator
        assert evidence.anchor or evidence.basis != "stated"
        assert evidence.authored_file.endswith(".yaml")


def test_every_row_fills_every_column(view: View[Any]):
    keys = [column.key for column in view.columns]
    assert len(keys) == len(set(keys))
    assert {len(record.cells) for record in view.records} == {len(view.columns)}


def test_the_headline_and_the_description_can_be_said(view: View[Any]):
    for language in LANGUAGES:
        texts = translator(language)
        finding, description = texts.say(view.finding), texts.say(view.description)
        assert finding
        assert description
        assert not set("{}$") & set(finding + description)


def test_a_view_is_made_once_per_release(name: str, view: View[Any], release: Release):
    assert MAKERS[name](release) is view


def test_the_evidence_of_a_view_is_listed_once_in_order(name: str):
    a, b = (Evidence("effects", x, "bron", "Tabel 1", "woorden", "stated", "x.yaml") for x in "ab")
    title = translator("nl")
    made = View(
        name, message("ladder-finding"), message("ladder-description"),
        (Column("x", "X"),), (Record(("1",), (b, a)), Record(("2",), (a,))), marks=(),
    )  # fmt: skip
    assert made.evidence == (b, a)
    assert title.say(field_column("n").label) == "Aantal"
    assert notes_of([{"note_nl": None, "note_en": None}]) == ()
