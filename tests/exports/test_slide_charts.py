"""Charts that PowerPoint draws and people can edit: every value of the view, and nothing that looks otherwise than it is."""

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from tests.exports.slides_reading import (
    alone,
    charts,
    layers,
    made,
    plate_of,
    points,
    said,
    slides_of,
)
from via_dash.evidence.classes import CLASSES
from via_dash.exports.document import Document, Plate
from via_dash.exports.native_chart import day_number, plain
from via_dash.texts import Localised, translator
from via_dash.views.timeline import Timeline

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


def test_a_number_of_people_says_of_which_group_it_is_as_on_the_page(
    deck: Any, document: Document
) -> None:
    plate = plate_of(document, "effecten.net")
    texts = translator(document.language)
    told = " ".join(said(slide) for slide in slides_of(deck, plate))
    counted = [f for f in plate.view.marks if f.people.key != "n-unknown"]
    assert counted
    for finding in plate.view.marks:
        assert finding not in counted or plain(texts.say(finding.people)) in told
        assert finding.estimator is None or plain(texts.say(finding.estimator)) in told


def test_groups_that_are_compared_stay_on_one_slide_or_it_says_that_they_go_on(
    document: Document,
) -> None:
    plate = plate_of(document, "effecten.net")
    first, *_ = plate.view.marks
    ten = tuple(replace(first, row_id=f"row-{n}") for n in range(10))
    many = replace(plate, view=replace(plate.view, marks=ten))
    found = slides_of(made(alone(document, many)), many)
    assert len(found) > 1
    texts = translator(document.language)
    group = f"{texts.say(first.study)}, {texts.say(first.intervention)}"
    goes_on = texts.text("slides-group-goes-on", group=group)
    assert [plain(goes_on) in said(slide) for slide in found] == [True] * (len(found) - 1) + [False]


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


@pytest.mark.parametrize("times", [1, 4])
def test_the_list_beside_the_plane_stays_above_the_caveat(document: Document, times: int) -> None:
    plate = plate_of(document, "complexiteit.plane")
    texts = translator(document.language)
    foot = (texts.text("caveat-label"), texts.text("source-label"))
    long = "Een pilot met een heel lange naam, die niet op één regel past"
    positions = [replace(p, name=Localised(long, long)) for p in plate.view.marks * (5 * times)]
    many = replace(plate, view=replace(plate.view, marks=tuple(positions)))
    shown = []
    for slide in slides_of(made(alone(document, many)), many):
        assert charts(slide)
        (frame,) = (s for s in slide.shapes if s.has_table)
        below = [
            s.top for s in slide.shapes if s.has_text_frame and s.text_frame.text.startswith(foot)
        ]
        assert len(below) == 2  # caveat and sources
        assert frame.top + sum(row.height for row in frame.table.rows) <= min(below)
        shown += [frame.table.cell(i, 0).text for i in range(1, len(frame.table.rows))]
    assert shown == [str(n) for n in range(1, len(positions) + 1)]


def test_charts_that_go_on_say_which_part_they_are(deck: Any, document: Document) -> None:
    plate = plate_of(document, "tijdlijn.timeline")
    told = [
        shape._element.xpath(".//p:cNvPr/@descr")[0]
        for slide in slides_of(deck, plate)
        for shape in slide.shapes
        if shape.has_chart
    ]
    assert all(text.startswith(plain(plate.alt)) for text in told)
    assert len(set(told)) == len(told)
