"""Two bars per milestone, one under the other, each over every day its date can mean."""

from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest

from tests.figures.reading import hosts, labels, palette_colours, text_colours
from tests.views.synthetic import Made, event, pilot, source, variant
from via_dash.data import Release
from via_dash.evidence.dates import bounds
from via_dash.figures import delays as drawing
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.theme import PALETTES, Scheme
from via_dash.views.delays import delays

SCHEMES: tuple[Scheme, ...] = ("light", "dark")
PILOTS = (pilot("begeleiding", "activation"), pilot("meter", "employers"), pilot("via"))
SOURCES = (
    source("evaluatie-2020", "2020-11-02", name_nl="het rapport", name_en="the report"),
    source("kamerbrief-2020", "2020-11-09", name_nl="de brief", name_en="the letter"),
)


def moved(key: str, before: str, after: str, **values: Any) -> tuple[Made, Made]:
    own = {"event_id": key, "certainty": "planned"} | values
    return event(f"{key}-1", before, **own), event(f"{key}-2", after, **own, source_id="kamerbrief-2020")  # fmt: skip


def draw(release: Release, *rows: Made, scheme: Scheme = "light", language: Language = "nl") -> Any:
    view = delays(variant(release, pilots=PILOTS, sources=SOURCES, events=rows), ())
    assert view is not None
    return drawing.draw(view, translator(language), scheme)


def covered(trace: Any) -> tuple[date, date]:
    """The first and the last day of a bar; it is as wide as its days."""
    first = date.fromisoformat(trace.base[0])
    return first, first + timedelta(milliseconds=trace.x[0], days=-1)


@pytest.mark.parametrize(
    ("before", "after"),
    [("2020-12", "2021-05/2021-08"), ("2021-21", "2021-33"), ("2020-12-01", "2021-01-15"), ("2020-11-10", "2023")],
)  # fmt: skip
def test_each_bar_covers_every_day_its_date_can_mean(before: str, after: str, release: Release):
    first, second = draw(release, *moved("a", before, after)).data
    assert (first.name, second.name) == ("before", "after")
    assert (covered(first), covered(second)) == (bounds(before), bounds(after))


def test_milestones_stand_in_the_order_of_the_table_each_with_its_name_above_two_bars(
    release: Release,
):
    figure = draw(
        release,
        *moved("a", "2020-12", "2021-06"),
        *moved("b", "2021-01", "2021-09", pilot_id="meter"),
    )
    heights = [(t.name, t.y[0]) for t in figure.data]
    assert [name for name, _ in heights] == ["before", "after", "before", "after"]
    assert [y for _, y in heights] == sorted({y for _, y in heights})
    names = labels(figure)
    assert "Pilot begeleiding" in names[0]
    assert "Pilot meter" in names[1]
    first, second = sorted(a.y for a in figure.layout.annotations)
    assert first < heights[0][1] < heights[1][1] < second < heights[2][1]
    bottom, top = figure.layout.yaxis.range
    assert top == 0 < heights[0][1] < heights[3][1] < bottom


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_was_expected_and_what_is_differ_in_more_than_colour_and_neither_is_filled(
    scheme: Scheme, release: Release
):
    before, after = draw(release, *moved("a", "2020-12", "2021-06"), scheme=scheme).data
    assert before.marker.pattern.shape
    assert not after.marker.pattern.shape
    assert before.marker.color == after.marker.color == "rgba(0,0,0,0)"
    palette = PALETTES[scheme]
    assert (before.marker.line.color, after.marker.line.color) == (palette.grey, palette.blue)


def test_both_bars_lie_inside_whole_years(release: Release):
    figure = draw(release, *moved("a", "2020-12-31", "2022-01-01"), *moved("b", "2021", "2023-12-31"))  # fmt: skip
    assert tuple(figure.layout.xaxis.range) == ("2020-01-01", "2024-01-01")


def test_hovering_says_when_and_which_document(release: Release):
    before, after = draw(release, *moved("a", "2020-12", "2021-05/2021-08")).data
    assert before.hovertext[0] == "dec 2020 (het rapport)"
    assert after.hovertext[0] == "medio 2021 (de brief)"


def test_a_long_name_is_broken_and_nothing_in_it_is_markup(release: Release):
    name = "Eindrapport <b>van</b> & met " + "een heel lange naam " * 8
    figure = draw(release, *moved("a", "2020-12", "2021-06", label_nl=name))
    (label,) = labels(figure)
    lines = label.split("<br>")
    assert len(lines) > 2
    assert all(len(unescape(line)) <= 52 for line in lines)
    assert "&lt;b&gt;van&lt;/b&gt; &amp;" in label.replace("<br>", " ")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_figure_calls_nobody_and_its_texts_are_of_the_palette(
    scheme: Scheme, language: Language, release: Release
):
    figure = draw(release, *moved("a", "2020-12", "2021-06"), scheme=scheme, language=language)
    assert hosts(figure) == []
    assert text_colours(figure) <= palette_colours(scheme)
