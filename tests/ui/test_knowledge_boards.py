"""What the boards on the knowledge base show: a reason is a mark with words, a loss is said, gaps are wide."""

import pytest

from via_dash.data import Release
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.theme import CLASS_GLYPHS, COVERAGE_GLYPHS, GAP_GLYPHS
from via_dash.ui import knowledge_boards as boards
from via_dash.ui.markup import Html, Wide, table
from via_dash.views import costs, gaps, knowledge, participants
from via_dash.views.gaps import REASONS


def test_every_reason_has_a_mark_of_its_own_that_no_class_of_evidence_has() -> None:
    assert tuple(GAP_GLYPHS) == REASONS
    assert len(set(GAP_GLYPHS.values())) == len(REASONS)
    assert not set(GAP_GLYPHS.values()) & set(CLASS_GLYPHS.values())
    assert len(set(COVERAGE_GLYPHS.values())) == len(COVERAGE_GLYPHS)


def test_a_wide_cell_runs_on_to_the_end_and_has_its_heading_on_a_phone() -> None:
    made = table("Titel", ["A", "B", "C"], [["a", Wide(Html("<i>waarom</i>"), "Reden")], ["a", "b", "c"]])  # fmt: skip
    assert "<td role='cell' colspan='2' data-label=\"Reden\"><i>waarom</i></td>" in made
    assert made.count("<tr role='row'>") == 3


@pytest.mark.parametrize("row", [["a"], ["a", "b"], ["a", "b", "c", "d"]])
def test_a_row_that_does_not_fit_its_headings_is_refused(row: list[str]) -> None:
    with pytest.raises(ValueError, match="headings"):
        table("Titel", ["A", "B", "C"], [row])


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("by", ["outcome", "subgroup"])
def test_each_cell_of_the_map_counts_or_gives_a_reason_and_opens(
    release: Release, language: Language, by: str
) -> None:
    view, texts = gaps.gap_map(release, (("by", (by,)),)), translator(language)
    assert view is not None
    markup = str(boards.gap_map(texts, view))
    assert "<td role='cell'></td>" not in markup
    for section in view.marks:
        for row in section.rows:
            for cell in row.cells:
                for finding in cell.findings:
                    assert markup.count(f"effects%2F{finding.row_id}&") == 1
                for reason in cell.reasons:
                    assert texts.text(f"gap-{reason.code}") in markup
                    assert all(s.evidence.row_id in markup for s in reason.statements)


def test_a_finding_that_is_not_net_has_no_glyph_of_a_class(release: Release) -> None:
    view = gaps.gap_map(release, ())
    assert view is not None
    cells = [c for s in view.marks for r in s.rows for c in r.cells if c.findings]
    bare = [c for c in cells if not any(f.measure == "net" for f in c.findings)]
    texts = translator("nl")
    for cell in bare:
        said = str(boards._map_cell(texts, cell))
        assert not [glyph for glyph in CLASS_GLYPHS.values() if glyph in said]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_perspective_has_a_table_of_its_own(release: Release, language: Language) -> None:
    view, texts = costs.costs(release, ()), translator(language)
    assert view is not None
    markup = str(boards.costs(texts, view))
    assert markup.count("<table") == len(view.marks)
    assert texts.text("verdict-loss") in markup


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_other_boards_show_every_row_with_its_source(
    release: Release, language: Language
) -> None:
    texts = translator(language)
    for view, board in (
        (knowledge.studies(release), boards.studies),
        (participants.participants(release, ()), boards.participants),
        (knowledge.coverage(release), boards.coverage),
    ):
        if view is None:
            continue
        markup = str(board(texts, view))  # type: ignore[arg-type,operator]
        assert all(r.evidence[0].row_id in markup for r in view.records)


def test_a_level_on_the_maryland_scale_looks_like_a_judgement(release: Release) -> None:
    view, texts = knowledge.studies(release), translator("nl")
    assert view is not None
    markup = str(boards.studies(texts, view))
    assert "<i>niveau 3</i>" in markup
    assert "oordeel van de samenstellers" in markup
