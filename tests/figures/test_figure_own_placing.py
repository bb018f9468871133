"""A visitor's own placing in the plane: one mark unlike all others, with its name, and nothing else changed."""

import pytest

from tests.figures.reading import as_data, hosts, palette_colours, text_colours, traces
from tests.figures.test_figure_plane import PILOTS, SCHEMES, position
from tests.views.synthetic import variant
from via_dash.data import Release
from via_dash.figures import plane
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.theme import Scheme
from via_dash.views import complexity
from via_dash.views.own_placing import AXES, Placing


def drawn(release: Release, placing: Placing, scheme: Scheme = "light", language: Language = "nl"):
    positions = (position("meter", (0, 0.25), (1, 2)), position("werk", (0.5, 0.9), (2, 3), "cd"))
    view = complexity.plane(variant(release, pilots=PILOTS, positions=positions), ())
    assert view is not None
    texts = translator(language)
    return plane.draw(view, texts, scheme), plane.draw_with_own(view, placing, texts, scheme)


def test_the_mark_stands_where_the_visitor_put_it(release: Release):
    _, figure = drawn(release, Placing("werk", 0.6, 2.25))
    (mark,) = traces(figure, "own")
    assert (mark.x, mark.y) == ((0.6,), (2.25,))


def test_the_mark_is_like_no_other(release: Release):
    without, figure = drawn(release, Placing("werk", 0.6, 2.25))
    assert {t.mode for t in without.data} == {"lines"}
    assert [t.name for t in figure.data if "markers" in t.mode] == ["own"]


def test_what_the_curators_placed_stays_as_it_is(release: Release):
    without, figure = (as_data(f) for f in drawn(release, Placing("werk", 0.6, 2.25)))
    assert figure["data"][:-1] == without["data"]
    assert figure["layout"]["annotations"][:-1] == without["layout"]["annotations"]
    for axis in ("xaxis", "yaxis"):
        assert figure["layout"][axis] == without["layout"][axis]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("pilot_id", "number"), [("meter", " (1)"), ("werk", " (2)"), ("jong", "")]
)
def test_it_is_named_and_numbered_as_its_pilot_where_that_is_shown(
    release: Release, language: Language, pilot_id: str, number: str
):
    _, figure = drawn(release, Placing(pilot_id, 0.6, 2), language=language)
    label = {"nl": "eigen plaatsing", "en": "own placing"}[language] + number
    assert figure.layout.annotations[-1].text == f"<b>{label}</b>"
    (mark,) = traces(figure, "own")
    assert mark.hovertext == label


@pytest.mark.parametrize("x", AXES["x"].places)
def test_its_name_stands_on_the_side_with_room(release: Release, x: float):
    _, figure = drawn(release, Placing("werk", x, 2))
    name = figure.layout.annotations[-1]
    assert name.xanchor == ("right" if x > 0.5 else "left")
    assert (name.xshift < 0) == (x > 0.5)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_it_calls_nobody_and_its_text_is_of_the_palette(release: Release, scheme: Scheme):
    _, figure = drawn(release, Placing("werk", 0.6, 2), scheme)
    assert hosts(figure) == []
    assert text_colours(figure) <= palette_colours(scheme)
