"""Levels over time: a panel per series, all on one scale from zero, with a mark no effect has."""

import pytest

from tests.figures.reading import hosts, palette_colours, text_colours
from tests.views.synthetic import STUDIES, Made, effect, variant
from via_dash.data import Release
from via_dash.figures import levels
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.theme import CLASS_MARKS, PALETTES, Scheme
from via_dash.views import effects

SCHEMES: tuple[Scheme, ...] = ("light", "dark")
FULL = ((0, 6), (6, 10), (12, 13), (18, 15))
SMALL = ((0, 15), (6, 18), (12, 23), (18, 25))


def series(outcome: str, points: tuple[tuple[int, float], ...]) -> list[Made]:
    return [
        effect(
            f"{outcome}-{month}", outcome=outcome, measure="level", unit="percent", estimate=value,
            horizon_value=month, horizon_months=float(month),
        )
        for month, value in points
    ]  # fmt: skip


ALMERE = (*series("work_48_hours_per_month", FULL), *series("work_1_hour_per_month", SMALL))


def draw(release: Release, *rows: Made, scheme: Scheme = "light", language: Language = "nl"):
    view = effects.levels(variant(release, studies=STUDIES, effects=rows), ())
    assert view is not None
    return levels.draw(view, translator(language), scheme)


def test_every_series_has_a_panel_with_its_points_in_time(release: Release):
    figure = draw(release, *reversed(ALMERE))
    assert [(t.x, t.y) for t in figure.data] == [
        ((0, 6, 12, 18), (6, 10, 13, 15)), ((0, 6, 12, 18), (15, 18, 23, 25)),
    ]  # fmt: skip
    assert len({t.yaxis for t in figure.data}) == 2


def test_panels_share_one_scale_from_zero_so_that_heights_compare(release: Release):
    layout = draw(release, *ALMERE).layout
    assert layout.yaxis.range == layout.yaxis2.range
    low, high = layout.yaxis.range
    assert low == 0
    assert high > 25


def test_every_point_has_its_value_beside_it(release: Release):
    figure = draw(release, *series("paid_work", ((0, 6.5), (12, 13))))
    assert figure.data[0].text == ("6,5%", "13%")
    assert "text" in figure.data[0].mode


def test_every_panel_says_whose_level_of_what_it_is(release: Release):
    titles = [a.text for a in draw(release, *ALMERE).layout.annotations]
    texts = translator("nl")
    for title, outcome in zip(titles, ("work_48_hours_per_month", "work_1_hour_per_month"), strict=True):  # fmt: skip
        assert title.startswith("Onderzoek beta")
        assert texts.text("subgroup-short-all") in title
        assert texts.text(f"outcome-{outcome}") in title


def test_time_is_marked_at_the_months_that_were_measured(release: Release):
    layout = draw(release, *ALMERE).layout
    assert layout.xaxis.tickvals == layout.xaxis2.tickvals == (0, 6, 12, 18)
    assert layout.xaxis2.title.text == translator("nl").text("axis-months")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_level_is_dotted_and_never_looks_like_an_effect(scheme: Scheme, release: Release):
    (line,) = draw(release, *series("paid_work", FULL), scheme=scheme).data
    assert line.line.dash == "dot"
    palette = PALETTES[scheme]
    of_effects = {
        (symbol, getattr(palette, colour), "markers") for colour, symbol in CLASS_MARKS.values()
    }
    assert (line.marker.symbol, line.marker.color, line.mode) not in of_effects
    assert line.error_y.to_plotly_json() == {}


def test_hovering_gives_month_and_value(release: Release):
    (line,) = draw(release, *series("paid_work", ((6, 10.5),))).data
    assert line.hovertext == (translator("nl").text("level-point", month="6", value="10,5"),)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_figure_calls_nobody_and_its_texts_are_of_the_palette(
    scheme: Scheme, language: Language, release: Release
):
    figure = draw(release, *ALMERE, scheme=scheme, language=language)
    assert hosts(figure) == []
    assert text_colours(figure) <= palette_colours(scheme)
