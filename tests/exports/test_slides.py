"""Every slide says what the document says, with all that belongs to it, in letters that can be read."""

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from pptx.util import Pt

from tests.exports.slides_reading import alone, charts, made, plate_of, said, slides_of, titles
from via_dash.exports.document import Document, Key, Source
from via_dash.exports.native_chart import plain
from via_dash.texts import translator


def test_slides_are_wide(deck: Any) -> None:
    assert deck.slide_width / deck.slide_height == pytest.approx(16 / 9, abs=0.001)


def test_the_cover_says_what_it_is_and_where_it_comes_from(deck: Any, document: Document) -> None:
    cover = deck.slides[0]
    assert cover.shapes.title.text_frame.text == document.title
    texts = translator(document.language)
    for part in (texts.date(document.as_of), document.release.name, document.link):
        assert part in said(cover)
    (code,) = [shape for shape in cover.shapes if shape.shape_type == 13]
    assert document.link in code._element.xpath(".//p:cNvPr/@descr")[0]


def test_every_finding_is_the_title_of_a_slide_in_the_order_of_the_briefing(
    deck: Any, document: Document
) -> None:
    found = titles(deck)[1:]
    place = 0
    for plate in document.plates:
        place = next(i for i, t in enumerate(found) if i >= place and t.startswith(plate.finding))
    assert place


def test_titles_are_real_titles_with_letters_that_can_be_read(deck: Any) -> None:
    for slide in deck.slides:
        title = slide.shapes.title
        assert title.is_placeholder
        assert all(run.font.size >= Pt(24) for p in title.text_frame.paragraphs for run in p.runs)


def test_a_short_title_has_larger_letters_than_a_long_one(document: Document) -> None:
    plate = plate_of(document, "overzicht.board")
    sizes = []
    for length in (30, 55, 200):
        deck = made(alone(document, replace(plate, finding="woord " * (length // 6))))
        sizes.append(deck.slides[1].shapes.title.text_frame.paragraphs[0].runs[0].font.size)
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 3
    assert sizes[-1] == Pt(24)


def test_a_finding_that_is_too_long_for_a_title_is_told_in_full_in_two_parts(
    document: Document,
) -> None:
    finding = (
        "Van de eerste groep weten we veel; " + "van de tweede groep nog niets, " * 9 + "helaas"
    )
    deck = made(alone(document, replace(plate_of(document, "corona.impact"), finding=finding)))
    slide = deck.slides[1]
    title = slide.shapes.title.text_frame.text
    assert len(title) <= 160
    assert title.endswith(" …")
    rest = next(s for s in slide.shapes if s.name.startswith("finding")).text_frame.text
    assert f"{title.removesuffix(' …')} {rest}" == finding


def test_titles_are_unique_even_where_findings_are_not(document: Document) -> None:
    plate = plate_of(document, "effecten.net")
    found = titles(made(alone(document, plate, replace(plate, page="anders"), plate)))
    assert len(set(found)) == len(found)


def test_titles_of_a_briefing_are_unique(deck: Any) -> None:
    assert [t for t, n in Counter(titles(deck)).items() if n > 1] == []


def test_the_first_in_the_order_of_reading_is_the_title(deck: Any) -> None:
    for slide in deck.slides:
        assert next(iter(slide.shapes)).shape_id == slide.shapes.title.shape_id
        kinds = [s.name.split()[0] for s in slide.shapes]
        assert kinds[-2:] == ["ftr", "sldNum"] or slide is deck.slides[0]


def test_the_order_of_reading_is_finding_chart_caveat_source_footer(
    deck: Any, document: Document
) -> None:
    order = [
        "title",
        "finding",
        "filters",
        "legend",
        "content",
        "caveat",
        "sources",
        "ftr",
        "sldnum",
    ]
    content = ("table", "axis", "chart", "heading", "picture", "lead")
    for plate in document.plates:
        for slide in slides_of(deck, plate):
            names = [shape.name.split()[0].lower() for shape in slide.shapes]
            kinds = ["content" if name in content else name for name in names]
            assert [order.index(kind) for kind in kinds] == sorted(order.index(k) for k in kinds)


def test_the_last_slide_has_every_document(deck: Any, document: Document) -> None:
    last = " ".join(said(s) for s in list(deck.slides)[-2:])
    for source in document.sources:
        assert source.label in last
    notes = deck.slides[len(deck.slides) - 1].notes_slide.notes_text_frame.text
    assert all(plain(source.line) in notes for source in document.sources)


def test_each_slide_has_as_of_release_and_a_source_with_its_place(
    deck: Any, document: Document
) -> None:
    texts = translator(document.language)
    for plate in document.plates:
        for slide in slides_of(deck, plate):
            words = said(slide)
            assert texts.date(document.as_of) in words
            assert document.release.name in words
            assert plate.sources[0].label in words
            assert plain(plate.sources[0].locators[0])[:80] in words


def test_the_notes_have_the_finding_all_caveats_all_places_and_the_link(
    deck: Any, document: Document
) -> None:
    for plate in document.plates:
        assert slides_of(deck, plate)
        for slide in slides_of(deck, plate):
            notes = slide.notes_slide.notes_text_frame.text
            wanted = (plate.finding, *plate.caveats, *(s.line for s in plate.sources), plate.link)
            assert [w for w in wanted if plain(w) not in notes] == []


def test_the_first_caveat_stands_on_the_slide_and_the_others_are_counted(
    document: Document,
) -> None:
    plate = replace(plate_of(document, "corona.impact"), caveats=("Eerste.", "Tweede.", "Derde."))
    slide = made(alone(document, plate)).slides[1]
    assert "Eerste." in said(slide)
    assert "Tweede." not in said(slide)
    assert translator(document.language).text("slides-more-caveats", n=2) in said(slide)


def test_a_long_caveat_is_counted_and_told_in_the_notes(document: Document) -> None:
    plate = replace(plate_of(document, "corona.impact"), caveats=("lang " * 90,))
    slide = made(alone(document, plate)).slides[1]
    assert translator(document.language).text("slides-caveats", n=1) in said(slide)


def test_a_source_with_many_places_names_a_few_and_counts_the_others(document: Document) -> None:
    source = Source("Rapport", tuple(f"paragraaf {n}" for n in range(40)))
    plate = replace(plate_of(document, "corona.impact"), sources=(source,))
    slide = made(alone(document, plate)).slides[1]
    assert translator(document.language).text("slides-more-places", n=37) in said(slide)
    assert "paragraaf 39" in slide.notes_slide.notes_text_frame.text


def test_filters_are_told_in_words_and_only_where_there_are_any(document: Document) -> None:
    plate = plate_of(document, "effecten.net")
    texts = translator(document.language)
    told = texts.text("slides-filters", filters="Groep: jongeren")
    with_them = made(alone(document, replace(plate, filters=("Groep: jongeren",)))).slides[1]
    without = made(alone(document, replace(plate, filters=()))).slides[1]
    assert told in said(with_them)
    assert told in with_them.notes_slide.notes_text_frame.text
    assert texts.text("slides-filters", filters="") not in said(without)


def test_the_legend_is_text_with_its_glyphs(document: Document) -> None:
    legend = (Key("◐", "#1b7f4d", "half <waar>"),)
    plate = replace(plate_of(document, "effecten.net"), legend=legend)
    assert "◐\u00a0 half <waar>" in said(made(alone(document, plate)).slides[1])


def test_every_chart_picture_and_table_says_what_it_shows(deck: Any) -> None:
    described = 0
    for slide in deck.slides:
        for shape in slide.shapes:
            if shape.has_chart or shape.has_table or shape.shape_type == 13:
                assert len(shape._element.xpath("./*/p:cNvPr/@descr")[0]) > 10
                described += 1
    assert described > 10


def test_a_chart_has_the_alt_text_of_its_plate(deck: Any, document: Document) -> None:
    plate = plate_of(document, "effecten.net")
    for slide in slides_of(deck, plate):
        (chart,) = (s for s in slide.shapes if s.has_chart)
        assert chart._element.xpath("./*/p:cNvPr/@descr") == [plain(plate.alt)]


def test_every_run_has_the_language_of_the_document(deck: Any, document: Document) -> None:
    tag = {"nl": "nl-NL", "en": "en-GB"}[document.language]
    for slide in deck.slides:
        for part in (slide._element, slide.notes_slide.notes_text_frame._txBody):
            assert {r.get("lang") for r in part.xpath(".//a:r/a:rPr")} <= {tag}
            assert not part.xpath(".//a:r[not(a:rPr)]")
        for chart in charts(slide):
            assert chart._chartSpace.xpath("./c:lang/@val") == [tag]


def test_nothing_is_written_smaller_than_a_room_can_read(deck: Any) -> None:
    for slide in deck.slides:
        for shape in slide.shapes:
            small = shape.name.split()[0] in ("sources", "ftr", "sldNum")
            sizes = [int(s) for s in shape._element.xpath(".//a:rPr/@sz")]
            assert all(size >= (1200 if small else 1400) for size in sizes), shape.name
        for chart in charts(slide):
            assert all(int(s) >= 1400 for s in chart._chartSpace.xpath(".//@sz"))


def test_everything_lies_on_the_slide_and_nothing_on_something_else(deck: Any) -> None:
    for slide in deck.slides:
        boxes = [
            (s.name, s.left, s.top, s.left + s.width, s.top + s.height)
            for s in slide.shapes
            if s.left is not None
        ]
        for name, left, top, right, bottom in boxes:
            assert left >= 0, name
            assert top >= 0, name
            assert right <= deck.slide_width + 10, name
            assert bottom <= deck.slide_height, name
        for index, one in enumerate(boxes):
            for other in boxes[index + 1 :]:
                apart = one[3] <= other[1] or other[3] <= one[1] or one[4] <= other[2] + 20000 or other[4] <= one[2] + 20000  # fmt: skip
                assert apart, (titles(deck), one, other)
