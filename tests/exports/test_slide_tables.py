"""Tables and pictures on slides: readable, and no row is left out in silence."""

import io
from dataclasses import replace
from typing import Any

import pytest
import segno

from tests.exports.slides_reading import (
    alone,
    made,
    plate_of,
    said,
    slides_of,
)
from via_dash.exports import slides
from via_dash.exports.document import Document
from via_dash.exports.native_chart import plain
from via_dash.exports.pictures import PictureUnavailable
from via_dash.texts import translator


def test_a_list_shows_rows_of_readable_size_and_says_which(document: Document) -> None:
    plate = plate_of(document, "corona.impact")
    many = replace(plate, rows=plate.rows * 40)
    (slide,) = slides_of(made(alone(document, many)), many)
    (table,) = (s.table for s in slide.shapes if s.has_table)
    assert 1 <= len(table.rows) - 1 <= 8
    counts = (
        f"{len(table.rows) - 1} {'van' if document.language == 'nl' else 'of'} {len(many.rows)} "
    )
    assert counts in said(slide)


def test_a_short_table_is_there_in_full(deck: Any, document: Document) -> None:
    plate = plate_of(document, "overzicht.board")
    shown = []
    for slide in slides_of(deck, plate):
        (table,) = (s.table for s in slide.shapes if s.has_table)
        assert table.first_row
        assert [c.text for c in table.rows[0].cells] == list(plate.headings)
        shown += [tuple(c.text for c in row.cells) for row in list(table.rows)[1:]]
    assert shown == [tuple(plain(str(c)) for c in row) for row in plate.rows]


def test_findings_are_counted_by_class_with_their_glyphs(deck: Any, document: Document) -> None:
    plate = plate_of(document, "overzicht.findings")
    texts = translator(document.language)
    first, *rest = slides_of(deck, plate)
    (table,) = (s.table for s in first.shapes if s.has_table)
    rows = [
        (table.cell(i, 0).text_frame.text, table.cell(i, 1).text_frame.text) for i in range(1, 5)
    ]
    glyphs = ("●", "✕", "■", "○")
    assert rows == [
        (f"{glyph} {texts.text(f'class-{c.evidence_class}')}", str(len(c.findings)))
        for glyph, c in zip(glyphs, plate.view.marks, strict=True)
    ]
    told = " ".join(said(slide) for slide in rest)
    for c in plate.view.marks:
        if c.evidence_class in ("works", "harms"):
            assert all(plain(texts.say(f.sentence)) in told for f in c.findings)


def test_a_figure_that_powerpoint_cannot_draw_is_a_picture_on_as_many_slides_as_it_takes(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    plate = plate_of(document, "effecten.net")
    other = replace(plate, view=replace(plate.view, marks=("iets", "anders")))
    image = io.BytesIO()
    segno.make("x").save(image, kind="png")
    asked: list[int] = []
    monkeypatch.setattr(
        slides, "picture", lambda *_, page, **__: asked.append(page) or image.getvalue()
    )
    monkeypatch.setattr(slides, "picture_pages", lambda *_, **__: 3)
    found = slides_of(made(alone(document, other)), other)
    assert asked == [1, 2, 3]
    assert len(found) == 3
    between = "van" if document.language == "nl" else "of"
    for number, slide in enumerate(found, start=1):
        (shape,) = (s for s in slide.shapes if s.shape_type == 13)
        said = f"{plain(plate.alt)} ({number} {between} 3)"
        assert shape._element.xpath(".//p:cNvPr/@descr") == [said]


def test_without_a_picture_there_are_the_figures_and_the_reason(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    plate = plate_of(document, "effecten.net")
    other = replace(plate, view=replace(plate.view, marks=("iets", "anders")))

    def none(*_: object, **__: object) -> bytes:
        raise PictureUnavailable("no renderer")

    monkeypatch.setattr(slides, "picture", none)
    slide = slides_of(made(alone(document, other)), other)[0]
    assert any(s.has_table for s in slide.shapes)
    assert translator(document.language).text("slides-no-picture") in said(slide)
