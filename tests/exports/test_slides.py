"""The PowerPoint says and draws what the document says, and PowerPoint can open it."""

import io
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from pptx import Presentation
from pptx.util import Pt

from tests.exports import briefing
from via_dash.data import Release
from via_dash.evidence.classes import CLASSES
from via_dash.exports import slides
from via_dash.exports.document import Document, Key, Plate, Source
from via_dash.exports.native_chart import day_number, plain
from via_dash.exports.pictures import PictureUnavailable
from via_dash.exports.slide_text import line_count, numbered, parted
from via_dash.exports.slides import pptx_bytes
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.views.timeline import Timeline

SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}
HOSTILE = (
    '=HYPERLINK("http://x") <b>vet</b> &amp; \x0b\x00\x1f {{veld}} \u202eomgekeerd\u202c '
    "\ufffe_x000B_ " + "Zeerlangwoord" * 30
)


def made(document: Document) -> Any:
    return Presentation(io.BytesIO(pptx_bytes(document, translator(document.language))))


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    return request.param  # type: ignore[no-any-return]


@pytest.fixture(scope="module")
def document(release: Release, language: Language) -> Document:
    return briefing.document(release, language)


@pytest.fixture(scope="module")
def deck(document: Document) -> Any:
    return made(document)


def titles(deck: Any) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in deck.slides]


def slides_of(deck: Any, plate: Plate) -> list[Any]:
    """The slides of a plate, known by the finding with which their notes begin."""
    return [s for s in deck.slides if s.notes_slide.notes_text_frame.text.startswith(plain(plate.finding) + "\n")]  # fmt: skip


def charts(slide: Any) -> list[Any]:
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def said(slide: Any) -> str:
    """Every word on a slide."""
    return " ".join(slide._element.xpath(".//a:t/text()"))


def points(slide: Any) -> list[tuple[str, list[tuple[float, float]]]]:
    """The series of the scatter charts of a slide."""
    found = []
    for chart in charts(slide):
        for series in chart._chartSpace.xpath(".//c:scatterChart/c:ser"):
            x, y = (
                [float(v) for v in series.xpath(f"./c:{axis}//c:pt/c:v/text()")]
                for axis in ("xVal", "yVal")
            )
            found.append((series.xpath("./c:tx//c:v/text()")[0], list(zip(x, y, strict=True))))
    return found


def layers(slide: Any) -> list[tuple[str, dict[int, float]]]:
    """The series of the bar charts of a slide: the values by category."""
    return [
        (
            series.xpath("./c:tx//c:v/text()")[0],
            {int(pt.get("idx")): float(pt.xpath("./c:v/text()")[0]) for pt in series.xpath("./c:val//c:pt")},
        )
        for chart in charts(slide)
        for series in chart._chartSpace.xpath(".//c:barChart/c:ser")
    ]  # fmt: skip


def inside(element: Any, path: str) -> list[Any]:
    """What a path finds in an element of a chart."""
    return etree.ElementBase.xpath(element, path, namespaces=SPACES)  # type: ignore[no-any-return]


def plate_of(document: Document, name: str) -> Plate:
    return next(p for p in document.plates if p.name == name)


def alone(document: Document, *plates: Plate) -> Document:
    return replace(document, plates=plates)


# The slides


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


def test_the_last_slide_has_every_document(deck: Any, document: Document) -> None:
    last = " ".join(said(s) for s in list(deck.slides)[-2:])
    for source in document.sources:
        assert source.label in last
    notes = deck.slides[len(deck.slides) - 1].notes_slide.notes_text_frame.text
    assert all(plain(source.line) in notes for source in document.sources)


# What travels with every finding


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


# Charts that can be edited


DRAWN = (
    "effecten.net", "effecten.levels", "tijdlijn.timeline", "tijdlijn.delays", "corona.benefit",
    "complexiteit.plane", "afwegen.ranks",
)  # fmt: skip


@pytest.mark.parametrize("name", DRAWN)
def test_a_chart_is_a_chart_and_no_picture(deck: Any, document: Document, name: str) -> None:
    found = slides_of(deck, plate_of(document, name))
    assert found
    for slide in found:
        assert charts(slide)
        assert not [s for s in slide.shapes if s.shape_type == 13]


def test_the_forest_has_every_value_of_the_view(deck: Any, document: Document) -> None:
    plate = plate_of(document, "effecten.net")
    drawn = [s for slide in slides_of(deck, plate) for s in points(slide)]
    ranges = [tuple(x for x, _ in pts) for name, pts in drawn if len(pts) == 2 and name != "0"]
    single = Counter(pts[0][0] for name, pts in drawn if len(pts) == 1 and not name.endswith("○"))
    findings = plate.view.marks
    assert ranges == [(f.low, f.high) for f in findings if None not in (f.low, f.high)]
    wanted = [
        f.estimate if f.estimate is not None else f.low if f.low is not None else f.high
        for f in findings
        if f.estimate is not None or f.low is None or f.high is None
    ]
    assert single == Counter(wanted)


def test_every_finding_stands_beside_its_mark_on_the_zero_line(
    deck: Any, document: Document
) -> None:
    texts = translator(document.language)
    plate = plate_of(document, "effecten.net")
    rows = []
    for slide in slides_of(deck, plate):
        (table,) = (s.table for s in slide.shapes if s.has_table)
        shown = [table.cell(i, 0).text_frame.text for i in range(1, len(table.rows))]
        rows += shown
        zero = dict(points(slide))["0"]
        assert [x for x, _ in zero] == [0, 0]
        heights = {y for name, pts in points(slide) if name != "0" for _, y in pts}
        assert heights == {len(shown) - i - 0.5 for i in range(len(shown))}
    assert [texts.say(f.study) for f in plate.view.marks] == [r.split("\n")[0] for r in rows]


def test_the_axis_of_the_forest_says_what_zero_is(deck: Any, document: Document) -> None:
    want = translator(document.language).text("axis-percentage_point")
    for slide in slides_of(deck, plate_of(document, "effecten.net")):
        assert want in [s.text_frame.text for s in slide.shapes if s.name.startswith("axis")]


def one_of_each_class(document: Document) -> Plate:
    plate = plate_of(document, "effecten.net")
    first = next(f for f in plate.view.marks if f.estimate is not None)
    findings = tuple(replace(first, evidence_class=c, estimate=float(i), low=None, high=None) for i, c in enumerate(CLASSES, 1))  # fmt: skip
    return replace(plate, view=replace(plate.view, marks=findings))


def test_classes_differ_in_shape_and_what_is_not_significant_is_hollow(document: Document) -> None:
    deck = made(alone(document, one_of_each_class(document)))
    shapes: dict[float, list[str]] = {}
    for slide in slides_of(deck, document.plates[2]):
        for chart in charts(slide):
            for series in chart._chartSpace.xpath(".//c:ser[c:marker/c:symbol/@val != 'none']"):
                x = float(series.xpath(".//c:xVal//c:v/text()")[0])
                colour = series.xpath("./c:marker/c:spPr//a:srgbClr/@val")[0]
                symbol = series.xpath("./c:marker/c:symbol/@val")[0]
                shapes.setdefault(x, []).append("white" if colour == "ffffff" else symbol)
    looks = [shapes[float(i)] for i, _ in enumerate(CLASSES, 1)]
    assert dict(zip(CLASSES, looks, strict=True)) == {
        "works": ["circle"],
        "harms": ["x"],
        "little_or_no_effect": ["square"],
        "insufficient": ["white", "circle", "white"],
    }


def test_levels_have_every_point(deck: Any, document: Document) -> None:
    plate = plate_of(document, "effecten.levels")
    drawn = [tuple(pts) for slide in slides_of(deck, plate) for _, pts in points(slide)]
    assert drawn == [s.points for s in plate.view.marks]


def test_shares_go_from_an_open_mark_to_a_filled_one(deck: Any, document: Document) -> None:
    plate = plate_of(document, "corona.benefit")
    drawn = [s for slide in slides_of(deck, plate) for s in points(slide)]
    for share in plate.view.marks:
        name = translator(document.language).say(share.subgroup)
        values = [[x for x, _ in pts] for n, pts in drawn if n == name]
        assert values == [[share.before, share.after], [share.before], [share.after]]
        assert {pts[0][0] for n, pts in drawn if n == f"{name} ○"} == {share.before}


def test_a_box_of_the_plane_has_four_edges_solid_where_the_report_speaks(
    deck: Any, document: Document
) -> None:
    plate = plate_of(document, "complexiteit.plane")
    (slide,) = slides_of(deck, plate)
    texts = translator(document.language)
    (chart,) = charts(slide)
    for number, p in enumerate(plate.view.marks, 1):
        name = f"{number} {texts.say(p.name)}"
        (x0, x1), (y0, y1) = p.complexity, p.development
        edges = [
            s
            for s in chart._chartSpace.xpath(".//c:ser")
            if s.xpath("./c:tx//c:v/text()") == [name]
        ]
        corners = {tuple(pts) for n, pts in points(slide) if n == name for pts in [tuple(pts)]}
        assert corners == {((x0, y0), (x1, y0)), ((x0, y1), (x1, y1)), ((x0, y0), (x0, y1)), ((x1, y0), (x1, y1))}  # fmt: skip
        for edge in edges:
            upright = len(set(edge.xpath("./c:xVal//c:v/text()"))) == 1
            stated = p.complexity_stated if upright else p.development_stated
            assert bool(edge.xpath("./c:spPr/a:ln/a:prstDash")) is not stated


def test_the_timeline_has_every_event_and_planned_ones_are_hollow(
    deck: Any, document: Document
) -> None:
    plate = plate_of(document, "tijdlijn.timeline")
    timeline: Timeline = plate.view.marks
    drawn = [s for slide in slides_of(deck, plate) for s in points(slide)]
    marks = Counter(pts[0][0] for name, pts in drawn if len(pts) == 1 and not name.endswith("○"))
    hollow = {pts[0][0] for name, pts in drawn if len(pts) == 1 and name.endswith("○")}
    events = [e for row in timeline.rows for e in row.events]
    assert marks == Counter(float(day_number(e.middle)) for e in events)
    planned = {day_number(e.middle) for e in events if e.certainty == "planned"}
    assert hollow == planned != set()


def test_what_lies_ahead_of_the_timeline_is_never_drawn_as_running(
    deck: Any, document: Document
) -> None:
    plate = plate_of(document, "tijdlijn.timeline")
    at = day_number(plate.view.marks.at.day)
    running = translator(document.language).text("segment-running")
    stretches = [pts for slide in slides_of(deck, plate) for name, pts in points(slide) if name.endswith(f", {running}")]  # fmt: skip
    assert stretches
    assert all(pts[-1][0] <= at for pts in stretches)


def test_delays_have_both_expectations_and_differ_in_look(deck: Any, document: Document) -> None:
    plate = plate_of(document, "tijdlijn.delays")
    spans = []
    for slide in slides_of(deck, plate):
        (_, base), (_, before), (_, after) = layers(slide)
        for index, start in base.items():
            length = (before if index % 2 == 0 else after)[index]
            spans.append((start, length))
        assert set(before) | set(after) == set(base)
        assert not set(before) & set(after)
        (chart,) = charts(slide)
        hidden, hatched, hollow = chart._chartSpace.xpath(".//c:ser/c:spPr")
        assert hidden.xpath("./a:noFill")
        assert hatched.xpath("./a:pattFill")
        assert hollow.xpath("./a:solidFill/a:srgbClr[@val='ffffff']")
    assert spans == [
        (day_number(e.span[0]), (e.span[1] - e.span[0]).days + 1)
        for d in plate.view.marks
        for e in (d.before, d.after)
    ]


def test_ranks_have_the_share_of_every_rank(deck: Any, document: Document) -> None:
    plate = plate_of(document, "afwegen.ranks")
    found: list[tuple[float, ...]] = []
    for slide in slides_of(deck, plate):
        by_rank = [values for _, values in layers(slide)]
        found += [tuple(v[i] for v in by_rank) for i in by_rank[0]]
    assert found == [pytest.approx(mark.shares) for mark in plate.view.marks]


def test_a_year_stands_once_on_a_date_axis(deck: Any, document: Document) -> None:
    for name in ("tijdlijn.timeline", "tijdlijn.delays"):
        (chart, *_) = charts(slides_of(deck, plate_of(document, name))[0])
        (axis,) = chart._chartSpace.xpath(".//c:valAx[c:numFmt/@formatCode='yyyy']")
        low, high, step = (float(axis.xpath(f".//c:{part}/@val")[0]) for part in ("min", "max", "majorUnit"))  # fmt: skip
        ticks = [int(low + i * step) for i in range(round((high - low) / step) + 1)]
        years = [date.fromordinal(date(1899, 12, 30).toordinal() + t).year for t in ticks]
        assert years == list(range(years[0], years[0] + len(years)))


# Tables and pictures


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


def test_a_figure_that_powerpoint_cannot_draw_is_a_picture(
    document: Document, monkeypatch: pytest.MonkeyPatch
) -> None:
    plate = plate_of(document, "effecten.net")
    other = replace(plate, view=replace(plate.view, marks=("iets", "anders")))
    image = io.BytesIO()
    slides.segno.make("x").save(image, kind="png")
    monkeypatch.setattr(slides, "picture", lambda *_, **__: image.getvalue())
    (slide,) = slides_of(made(alone(document, other)), other)
    (shape,) = (s for s in slide.shapes if s.shape_type == 13)
    assert shape._element.xpath(".//p:cNvPr/@descr") == [plain(plate.alt)]


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


# Text stays text


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


def parts(file: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        assert package.testzip() is None
        for name in package.namelist():
            yield name, package.read(name)


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
    for name, blob in parts(file):
        if name.endswith((".xml", ".rels")):
            tree = etree.fromstring(blob)
            assert not tree.xpath("//*[local-name()='b' or local-name()='f'][text()[starts-with(., '=')]]")  # fmt: skip
        if name.endswith(".rels"):
            links = [r.get("Target") for r in tree if r.get("TargetMode") == "External"]
            assert all(str(link).startswith(briefing.LINK) for link in links)


def test_nothing_hostile_is_a_formula_in_the_workbook_of_a_chart(hostile: Document) -> None:
    books = [b for n, b in parts(pptx_bytes(hostile, translator(hostile.language))) if n.endswith(".xlsx")]  # fmt: skip
    cells = [c for b in books for row in openpyxl.load_workbook(io.BytesIO(b)).active for c in row]
    texts = [c for c in cells if isinstance(c.value, str)]
    assert any("=HYPERLINK" in str(c.value) for c in texts)
    with_formula = [b for b in books for n, part in parts(b) if n.endswith("sheet1.xml") and b"<f>" in part]  # fmt: skip
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


# A file that opens, and is the same each time


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
    for name, blob in parts(file):
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
