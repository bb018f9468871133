"""Shares at two moments: open for the first, filled for the last, on an axis from zero."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.reading import hosts, palette_colours, text_colours
from tests.views.synthetic import row, variant
from via_dash.data import Release
from via_dash.figures import shares
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.theme import Scheme
from via_dash.views import corona

SCHEMES: tuple[Scheme, ...] = ("light", "dark")
GROUPS = ("non_western", "dutch_background", "somali", "moroccan", "turkish")
Pair = tuple[float, float]


def draw(release: Release, *pairs: Pair, scheme: Scheme = "light", language: Language = "nl"):
    rows = [
        row(
            "covid_indicators", f"{group}-{when}", indicator_id=group, subgroup=group, period_edtf=when,
            value=value, unit="percent", kind="level",
        )
        for group, pair in zip(GROUPS, pairs, strict=False)
        for when, value in zip(("2020-03", "2020-07"), pair, strict=True)
    ]  # fmt: skip
    view = corona.benefit_shares(variant(release, covid_indicators=rows))
    assert view is not None
    return shares.draw(view, translator(language), scheme)


def test_a_line_goes_from_the_first_share_to_the_last(release: Release):
    figure = draw(release, (1.2, 4), (0.8, 1.9))
    assert [t.x for t in figure.data] == [(1.2, 4), (0.8, 1.9)]
    assert all(t.y[0] == t.y[1] for t in figure.data)
    assert figure.data[0].y[0] != figure.data[1].y[0]


def test_the_first_moment_is_open_and_the_last_is_filled(release: Release):
    (line,) = draw(release, (1.2, 4)).data
    assert line.marker.symbol == ("circle-open", "circle")


@pytest.mark.parametrize(("language", "said"), [("nl", ("1,2%", "4%")), ("en", ("1.2%", "4%"))])
def test_both_shares_are_written_beside_the_line(
    language: Language, said: tuple[str, str], release: Release
):
    (line,) = draw(release, (1.2, 4), language=language).data
    assert line.text == said


def test_each_group_is_named_at_its_line_and_not_by_colour_alone(release: Release):
    figure = draw(release, (1.2, 4), (0.8, 1.9))
    texts = translator("nl")
    names = [texts.value("subgroup", g) for g in GROUPS[:2]]
    assert [a.text for a in figure.layout.annotations] == [f"<b>{n}</b>" for n in names]
    for label, line in zip(figure.layout.annotations, figure.data, strict=True):
        assert label.y < line.y[0] < label.y + 60
    assert len({t.line.color for t in figure.data}) == 2


_SHARES = st.integers(0, 1000).map(lambda tenths: tenths / 10)


@settings(max_examples=30)
@given(st.lists(st.tuples(_SHARES, _SHARES).filter(any), min_size=1, max_size=5))
def test_the_axis_starts_at_zero_and_holds_every_share(release: Release, pairs: list[Pair]):
    low, high = draw(release, *pairs).layout.xaxis.range
    assert low == 0
    assert all(share < high for pair in pairs for share in pair)


@settings(max_examples=30)
@given(st.integers(1, 5))
def test_every_group_has_a_row_of_its_own_inside_the_figure(release: Release, groups: int):
    figure = draw(release, *[(1.0, 2.0)] * groups)
    heights = [t.y[0] for t in figure.data]
    assert heights == sorted(set(heights))
    bottom, top = figure.layout.yaxis.range
    assert top <= 0 < heights[0] <= heights[-1] < bottom


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_figure_calls_nobody_and_its_texts_are_of_the_palette(
    scheme: Scheme, language: Language, release: Release
):
    figure = draw(release, (1.2, 4), (0.8, 1.9), scheme=scheme, language=language)
    assert hosts(figure) == []
    assert text_colours(figure) <= palette_colours(scheme)
    assert {t.marker.color for t in figure.data} <= palette_colours(scheme)
