"""A presentation that opens, and is the same each time."""

import io
import zipfile
from dataclasses import replace
from datetime import datetime
from typing import Any

import openpyxl
import pytest
from lxml import etree
from pptx import Presentation

from tests.exports import briefing
from tests.exports.slides_reading import (
    alone,
    charts,
    inside,
    made,
    parts_of,
    titles,
)
from via_dash.data import Release
from via_dash.exports.document import Document
from via_dash.exports.slides import pptx_bytes
from via_dash.texts import translator


def test_equal_documents_give_equal_bytes(release: Release) -> None:
    one, other = (pptx_bytes(briefing.document(release, "nl"), translator("nl")) for _ in range(2))
    assert one == other


def test_another_document_gives_other_bytes(document: Document) -> None:
    texts = translator(document.language)
    assert pptx_bytes(document, texts) != pptx_bytes(replace(document, title="Anders"), texts)


def test_every_time_in_the_file_is_that_of_the_evidence(document: Document) -> None:
    file = pptx_bytes(document, translator(document.language))
    day = document.as_of
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        moments = {info.date_time for info in package.infolist()}
    assert moments == {(day.year, day.month, day.day, 0, 0, 0)}
    about = Presentation(io.BytesIO(file)).core_properties
    assert about.created == about.modified == datetime(day.year, day.month, day.day)
    for name, blob in parts_of(file):
        if name.endswith(".xlsx"):
            created = openpyxl.load_workbook(io.BytesIO(blob)).properties.created
            assert (created.year, created.month, created.day) == (day.year, day.month, day.day)


def test_the_file_says_what_it_is(deck: Any, document: Document) -> None:
    about = deck.core_properties
    assert about.title == document.title
    assert document.release.name in about.subject
    assert about.language == {"nl": "nl-NL", "en": "en-GB"}[document.language]
    assert document.link in about.comments


def test_every_shape_of_a_slide_has_a_number_of_its_own(deck: Any) -> None:
    for slide in deck.slides:
        for part in (slide, slide.notes_slide):
            ids = part._element.xpath(".//p:cNvPr/@id")
            assert len(ids) == len(set(ids))


def test_every_chart_has_a_workbook_with_the_numbers_that_it_shows(deck: Any) -> None:
    checked = 0
    for slide in deck.slides:
        for chart in charts(slide):
            book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
            sheet = book["Sheet1"]
            for reference in chart._chartSpace.xpath(".//c:numRef"):
                cells = sheet[inside(reference, "./c:f/text()")[0].split("!")[1].replace("$", "")]
                rows = cells if isinstance(cells, tuple) else ((cells,),)
                held = [row[0].value for row in rows]
                shown = {int(p.get("idx")): float(p.xpath("./c:v/text()")[0]) for p in inside(reference, ".//c:pt")}  # fmt: skip
                assert {i: v for i, v in enumerate(held) if v is not None} == pytest.approx(shown)
                checked += 1
            for reference in chart._chartSpace.xpath(".//c:strRef[c:strCache/c:ptCount/@val='1']"):
                cell = sheet[inside(reference, "./c:f/text()")[0].split("!")[1].replace("$", "")]
                cell = cell[0][0] if isinstance(cell, tuple) else cell
                assert cell.value == inside(reference, ".//c:v/text()")[0]
    assert checked > 20


SERIES_ORDER = (
    "idx", "order", "tx", "spPr", "invertIfNegative", "marker", "dPt", "dLbls", "cat", "val", "xVal", "yVal", "smooth",
)  # fmt: skip
AXIS_ORDER = (
    "axId", "scaling", "delete", "axPos", "majorGridlines", "title", "numFmt", "majorTickMark",
    "minorTickMark", "tickLblPos", "spPr", "txPr", "crossAx", "crosses", "auto", "lblAlgn",
    "lblOffset", "noMultiLvlLbl", "crossBetween", "majorUnit",
)  # fmt: skip
LABEL_ORDER = (
    "idx", "tx", "spPr", "dLblPos", "showLegendKey", "showVal", "showCatName", "showSerName",
    "showPercent", "showBubbleSize",
)  # fmt: skip


def test_the_elements_of_a_chart_stand_in_the_order_of_the_format(deck: Any) -> None:
    for slide in deck.slides:
        for chart in charts(slide):
            space = chart._chartSpace
            for path, order in (
                ("//c:ser", SERIES_ORDER), ("//c:valAx | //c:catAx", AXIS_ORDER), ("//c:dLbl", LABEL_ORDER),
            ):  # fmt: skip
                for element in space.xpath(path):
                    names = [etree.QName(child).localname for child in element]
                    assert names == sorted(names, key=order.index)
            axes = set(space.xpath("//c:valAx/c:axId/@val | //c:catAx/c:axId/@val"))
            assert set(space.xpath("//c:crossAx/@val")) == axes
            assert (
                set(space.xpath("//c:scatterChart/c:axId/@val | //c:barChart/c:axId/@val")) == axes
            )
            assert space[-1].tag.endswith("externalData")


def test_a_table_has_as_many_cells_as_columns_in_each_row(deck: Any) -> None:
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_table:
                table = shape._element.xpath(".//a:tbl")[0]
                columns = len(table.xpath("./a:tblGrid/a:gridCol"))
                assert {len(row.xpath("./a:tc")) for row in table.xpath("./a:tr")} == {columns}
                assert shape.width == pytest.approx(sum(int(w) for w in table.xpath(".//a:gridCol/@w")), abs=10)  # fmt: skip
                merged = len(table.xpath(".//a:tc[@vMerge]"))
                spans = [int(s) for s in table.xpath(".//a:tc/@rowSpan")]
                assert merged == sum(spans) - len(spans)


def test_no_letters_are_left_of_the_template(deck: Any) -> None:
    assert deck.core_properties.author == "via_dash"
    assert len(deck.slide_layouts) == 6
    assert {shape.text_frame.text for slide in deck.slides for shape in slide.placeholders} >= set(titles(deck))  # fmt: skip


def test_a_briefing_without_findings_is_a_cover_and_sources(document: Document) -> None:
    deck = made(alone(document))
    assert len(deck.slides) == 2


@pytest.mark.parametrize("length", [400, 5000])
def test_a_long_link_is_still_a_link(document: Document, length: int) -> None:
    link = f"{briefing.LINK}/briefing?show=" + "x" * length
    cover = made(replace(document, link=link)).slides[0]
    links = [r.target_ref for r in cover.part.rels.values() if r.is_external]
    assert link in links
    assert link in cover.notes_slide.notes_text_frame.text
    assert bool([s for s in cover.shapes if s.shape_type == 13]) is (length < 2000)
