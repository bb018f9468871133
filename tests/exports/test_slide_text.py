"""Text stays text, wherever it stands on a slide."""

import io
from dataclasses import replace

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from tests.exports import briefing
from tests.exports.slides_reading import (
    made,
    parts_of,
    plate_of,
    titles,
)
from via_dash.exports.document import Document, Key, Source
from via_dash.exports.native_chart import plain
from via_dash.exports.slide_text import line_count, numbered, parted
from via_dash.exports.slides import pptx_bytes
from via_dash.texts import translator

HOSTILE = (
    '=HYPERLINK("http://x") <b>vet</b> &amp; \x0b\x00\x1f {{veld}} \u202eomgekeerd\u202c '
    "\ufffe_x000B_ " + "Zeerlangwoord" * 30
)


@pytest.fixture(scope="module")
def hostile(document: Document) -> Document:
    net = plate_of(document, "effecten.net")
    board = plate_of(document, "overzicht.board")
    first = replace(
        net.view.marks[0], study=replace(net.view.marks[0].study, nl=HOSTILE, en=HOSTILE)
    )
    own = (
        replace(
            board, finding=HOSTILE, alt=HOSTILE, headings=(HOSTILE, *board.headings[1:]),
            rows=((HOSTILE, *board.rows[0][1:]),), caveats=(HOSTILE,), filters=(HOSTILE,),
            sources=(Source(HOSTILE, (HOSTILE,)),),
        ),
        replace(
            net, view=replace(net.view, marks=(first,)), finding="=1+1", legend=(Key("●", "#1b7f4d", HOSTILE),),
        ),
    )  # fmt: skip
    return replace(document, title=HOSTILE, plates=own)


def test_hostile_text_arrives_as_text(hostile: Document) -> None:
    deck = made(hostile)
    want = plain(HOSTILE)
    assert "=HYPERLINK(" in want
    assert "<b>vet</b> &amp;" in want
    assert "{{veld}} \u202eomgekeerd" in want
    assert deck.slides[0].shapes.title.text_frame.text == want
    board = deck.slides[1]
    title = board.shapes.title.text_frame.text
    rest = next(s for s in board.shapes if s.name.startswith("finding")).text_frame.text
    assert (title.removesuffix(" …") + rest).replace(" ", "") == want.replace(" ", "")
    (table,) = (s.table for s in board.shapes if s.has_table)
    assert table.cell(0, 0).text_frame.text == want
    assert want in board.notes_slide.notes_text_frame.text
    assert board.shapes[-3].name != HOSTILE
    assert "=1+1" in titles(deck)


def test_nothing_hostile_becomes_markup_or_breaks_the_file(hostile: Document) -> None:
    file = pptx_bytes(hostile, translator(hostile.language))
    for name, blob in parts_of(file):
        if name.endswith((".xml", ".rels")):
            tree = etree.fromstring(blob)
            assert not tree.xpath("//*[local-name()='b' or local-name()='f'][text()[starts-with(., '=')]]")  # fmt: skip
        if name.endswith(".rels"):
            links = [r.get("Target") for r in tree if r.get("TargetMode") == "External"]
            assert all(str(link).startswith(briefing.LINK) for link in links)


def test_nothing_hostile_is_a_formula_in_the_workbook_of_a_chart(hostile: Document) -> None:
    books = [b for n, b in parts_of(pptx_bytes(hostile, translator(hostile.language))) if n.endswith(".xlsx")]  # fmt: skip
    cells = [c for b in books for row in openpyxl.load_workbook(io.BytesIO(b)).active for c in row]
    texts = [c for c in cells if isinstance(c.value, str)]
    assert any("=HYPERLINK" in str(c.value) for c in texts)
    with_formula = [b for b in books for n, part in parts_of(b) if n.endswith("sheet1.xml") and b"<f>" in part]  # fmt: skip
    assert with_formula == []


@given(st.text(max_size=80))
def test_a_plain_text_is_always_xml(text: str) -> None:
    element = etree.Element("t")
    element.text = plain(text)
    assert etree.fromstring(etree.tostring(element)).text == (plain(text) or None)


@given(st.text(alphabet="abcd ;:,.", min_size=1, max_size=400), st.integers(20, 200))
def test_a_parted_text_is_the_text(text: str, most: int) -> None:
    text = plain(text)
    first, rest = parted(text, most)
    assert len(first) <= most + 1
    assert (first + rest).replace(" ", "") == text.replace(" ", "")
    assert bool(rest) is (len(text) > len(first))


@given(st.lists(st.sampled_from(["a", "b", "a (2)", "b (2)"]), max_size=8))
def test_numbered_titles_differ_and_begin_as_they_were(given_titles: list[str]) -> None:
    found = numbered(given_titles)
    assert len(set(found)) == len(found)
    assert all(new.startswith(old) for new, old in zip(found, given_titles, strict=True))


@given(st.text(max_size=120), st.floats(40, 900))
def test_a_narrower_column_never_has_fewer_lines(text: str, width: float) -> None:
    assert line_count(text, width, 14) >= line_count(text, width * 3, 14) >= 1
