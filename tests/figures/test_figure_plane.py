"""The plane as drawn: a box is an interval, and an edge is solid only where the report speaks of that axis."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.reading import hosts, palette_colours, text_colours, traces
from tests.views.synthetic import Made, pilot, row, variant
from via_dash.data import Release
from via_dash.figures import plane
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.theme import LINE_COLOURS, PALETTES, Scheme
from via_dash.views import complexity

SCHEMES: tuple[Scheme, ...] = ("light", "dark")
PILOTS = (pilot("meter", "employers"), pilot("werk", "activation"), pilot("jong", "youth"), pilot("via"))  # fmt: skip


def position(pilot_id: str, x: tuple[float, float], y: tuple[float, float], stated_on: str = "") -> Made:  # fmt: skip
    words = {"stated_nl": "In woorden.", "stated_en": "In words."} if stated_on else {}
    return row(
        "positions", f"{pilot_id}-position", pilot_id=pilot_id, basis="coded",
        complexity_low=x[0], complexity_high=x[1], development_low=y[0], development_high=y[1],
        complexity_stated="c" in stated_on, development_stated="d" in stated_on,
        rationale_nl=f"Reden {pilot_id}.", rationale_en=f"Reason {pilot_id}.", **words,
    )  # fmt: skip


def draw(release: Release, *positions: Made, scheme: Scheme = "light", language: Language = "nl"):
    view = complexity.plane(variant(release, pilots=PILOTS, positions=positions), ())
    assert view is not None
    return plane.draw(view, translator(language), scheme)


def edges(figure) -> dict[str, list[tuple[str, set[tuple[float, float]]]]]:
    """Dash and points of the edges of the one box: ``complexity`` bounds left and right."""
    found: dict[str, list[tuple[str, set[tuple[float, float]]]]] = {}
    for trace in traces(figure, "edge"):
        points = [(x, y) for x, y in zip(trace.x, trace.y, strict=True) if x is not None]
        for (x0, y0), (x1, y1) in list(pairwise(points))[::2]:
            axis = "complexity" if x0 == x1 else "development"
            assert (x0 == x1) != (y0 == y1)
            found.setdefault(axis, []).append((trace.line.dash, {(x0, y0), (x1, y1)}))
    return found


INTERVALS = st.lists(st.integers(0, 100), min_size=2, max_size=2, unique=True).map(sorted)


@settings(max_examples=30)
@given(INTERVALS, INTERVALS)
def test_a_box_is_the_interval_on_both_axes(release: Release, x: list[int], y: list[int]):
    (x0, x1), (y0, y1) = (n / 100 for n in x), (n / 20 for n in y)
    figure = draw(release, position("meter", (x0, x1), (y0, y1)))
    (box,) = traces(figure, "meter")
    assert (min(box.x), max(box.x), min(box.y), max(box.y)) == (x0, x1, y0, y1)
    assert set(zip(box.x, box.y, strict=True)) == {(x0, y0), (x1, y0), (x1, y1), (x0, y1)}
    found = edges(figure)
    assert {p for _, points in found["complexity"] for p in points} == {(x0, y0), (x0, y1), (x1, y0), (x1, y1)}  # fmt: skip
    assert [{px for px, _ in points} for _, points in found["complexity"]] == [{x0}, {x1}]
    assert [{py for _, py in points} for _, points in found["development"]] == [{y0}, {y1}]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("stated_on", "expected"),
    [
        ("", {"complexity": "dash", "development": "dash"}),
        ("c", {"complexity": "solid", "development": "dash"}),
        ("d", {"complexity": "dash", "development": "solid"}),
        ("cd", {"complexity": "solid", "development": "solid"}),
    ],
    ids=["not placed", "placed on complexity", "placed on development", "placed on both"],
)
def test_edges_are_solid_only_on_the_axis_that_the_report_places_in_words(
    stated_on: str, expected: dict[str, str], scheme: Scheme, release: Release
):
    figure = draw(release, position("meter", (0.2, 0.6), (1, 2.5), stated_on), scheme=scheme)
    assert {axis: {dash for dash, _ in sides} for axis, sides in edges(figure).items()} == {
        axis: {dash} for axis, dash in expected.items()
    }


def test_no_point_is_drawn_inside_a_box(release: Release):
    figure = draw(release, position("meter", (0.2, 0.6), (1, 2.5), "cd"))
    assert {t.mode for t in figure.data} == {"lines"}


def test_boxes_are_numbered_in_the_order_of_the_list_beside_them(release: Release):
    figure = draw(
        release,
        position("jong", (0.2, 0.6), (0, 1)),
        position("meter", (0, 0.25), (1, 2)),
        position("werk", (0.5, 0.9), (2, 3)),
    )
    boxes = [t.name for t in figure.data if t.name != "edge"]
    assert boxes == ["meter", "werk", "jong"]
    numbers = [(a.text, a.x, a.y) for a in figure.layout.annotations if a.xref != "paper"]
    assert numbers == [("<b>1</b>", 0, 2), ("<b>2</b>", 0.5, 3), ("<b>3</b>", 0.2, 1)]


BOXES = st.lists(st.tuples(INTERVALS, INTERVALS), min_size=1, max_size=14).map(
    lambda boxes: [((x0 / 100, x1 / 100), (y0 / 20, y1 / 20)) for (x0, x1), (y0, y1) in boxes]
)


def on_outline(at: plane.Point, box: plane.Box) -> bool:
    (x0, x1), (y0, y1) = box
    inside = x0 <= at[0] <= x1 and y0 <= at[1] <= y1
    return inside and (at[0] in (x0, x1) or at[1] in (y0, y1))


@given(BOXES)
def test_no_number_stands_on_another_and_each_stands_on_its_own_outline_or_points_to_it(
    boxes: list[plane.Box],
):
    spots = plane.label_spots(boxes)
    for index, (spot, box) in enumerate(zip(spots, boxes, strict=True)):
        assert on_outline(spot.corner, box)
        assert spot.is_away or on_outline(spot.at, box)
        for other in spots[:index]:
            apart = (abs(spot.at[0] - other.at[0]), abs(spot.at[1] - other.at[1]))
            assert apart[0] >= 0.085 or apart[1] >= 0.23


def test_a_number_off_its_box_has_a_line_to_it(release: Release):
    small = ((0.5, 0.51), (2, 2.01))
    figure = draw(release, *(position(p, *small) for p in ("meter", "werk", "jong")))
    numbers = [a for a in figure.layout.annotations if a.xref != "paper"]
    assert [a.showarrow for a in numbers] == [False, True, True]
    for label in numbers[1:]:
        assert (label.axref, label.ayref, label.arrowhead) == ("x", "y", 0)
        assert (label.x, label.y) == (0.5, 2.01)
        assert (label.ax, label.ay) != (label.x, label.y)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_programme_line_decides_the_colour(scheme: Scheme, release: Release):
    figure = draw(release, *(position(p, (0.1, 0.3), (0, 1)) for p in ("meter", "werk", "jong")), scheme=scheme)  # fmt: skip
    drawn = [t.line.color for t in traces(figure, "edge")][::2]
    assert drawn == [getattr(PALETTES[scheme], LINE_COLOURS[line]) for line in ("employers", "activation", "youth")]  # fmt: skip
    assert len(set(drawn)) == 3


def test_the_axes_hold_the_whole_plane_and_name_their_ends(release: Release):
    layout = draw(release, position("meter", (0, 1), (0, 5))).layout
    texts = translator("nl")
    assert layout.xaxis.range[0] < 0 < 1 < layout.xaxis.range[1]
    assert layout.yaxis.range[0] < 0 < 5 < layout.yaxis.range[1]
    assert layout.yaxis.tickvals == (0, 1, 2, 3, 4, 5)
    assert layout.xaxis.ticktext == (texts.text("axis-simple"), texts.text("axis-complex"))
    assert layout.xaxis.title.text == texts.text("axis-complexity")
    assert layout.yaxis.title.text is None
    (above,) = [a for a in layout.annotations if a.xref == "paper"]
    assert (above.text, above.textangle) == (texts.text("axis-development"), None)


def test_hovering_gives_the_number_the_name_and_the_reason(release: Release):
    (box,) = traces(draw(release, position("meter", (0.2, 0.6), (1, 2.5))), "meter")
    assert box.text == "1. Pilot meter: Reden meter."


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_figure_calls_nobody_and_its_texts_are_of_the_palette(
    scheme: Scheme, language: Language, release: Release
):
    figure = draw(release, position("meter", (0.2, 0.6), (1, 2.5), "c"), scheme=scheme, language=language)  # fmt: skip
    assert hosts(figure) == []
    assert text_colours(figure) <= palette_colours(scheme)
