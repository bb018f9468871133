"""Forest plot: the mark stands at the value, the range is no error bar, and gross never looks like net."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.reading import hosts, labels, palette_colours, text_colours, traces
from tests.views.synthetic import STUDIES, Made, effect, variant
from via_dash.data import Release
from via_dash.figures import forest
from via_dash.texts import LANGUAGES, Language, message, translator
from via_dash.theme import CLASS_MARKS, PALETTES, Scheme
from via_dash.views import effects
from via_dash.views.findings import Finding
from via_dash.views.view import View

SCHEMES: tuple[Scheme, ...] = ("light", "dark")
RANGE = {"estimate": None, "estimate_low": 10, "estimate_high": 16, "range_kind": "over_time"}


def net(release: Release, *rows: Made) -> View[tuple[Finding, ...]]:
    view = effects.net(variant(release, studies=STUDIES, effects=rows), ())
    assert view is not None
    return view


def gross(release: Release, *rows: Made) -> View[tuple[Finding, ...]]:
    view = effects.gross(variant(release, studies=STUDIES, effects=rows), ())
    assert view is not None
    return view


def draw(view: View[tuple[Finding, ...]], scheme: Scheme = "light", language: Language = "nl"):
    return forest.draw(view, translator(language), scheme)


def mark_style(trace) -> tuple[object, ...]:
    return trace.mode, trace.marker.symbol, trace.marker.color


@pytest.mark.parametrize("value", [4.2, -4.2, 0, 13])
def test_a_mark_stands_at_the_estimate(value: float, release: Release):
    (mark,) = traces(draw(net(release, effect("a", estimate=value))), "a")
    assert mark.x == (value,)
    assert mark.mode == "markers"


def test_a_range_is_a_line_between_its_ends_and_no_error_bar(release: Release):
    figure = draw(net(release, effect("a", **RANGE)))
    (line,) = traces(figure, "a")
    assert line.x == (10, 16)
    assert line.y[0] == line.y[1]
    assert "lines" in line.mode
    assert all(t.error_x.to_plotly_json() == {} == t.error_y.to_plotly_json() for t in figure.data)


def test_a_range_with_an_estimate_shows_both(release: Release):
    row = effect("a", estimate=12, estimate_low=10, estimate_high=16, range_kind="scenario")
    assert [t.x for t in traces(draw(net(release, row)), "a")] == [(10, 16), (12,)]


@pytest.mark.parametrize("end", ["estimate_low", "estimate_high"])
def test_a_range_with_one_end_is_one_mark(end: str, release: Release):
    kind = "minimum" if end == "estimate_low" else "maximum"
    (mark,) = traces(draw(net(release, effect("a", estimate=None, range_kind=kind, **{end: 11}))), "a")  # fmt: skip
    assert mark.x == (11,)


def test_there_is_one_row_per_finding_in_the_order_of_the_view(release: Release):
    rows = [
        effect("c", study_id="alpha"), effect("a", subgroup="all"), effect("b", subgroup="men", **RANGE),
        effect("d", outcome="annual_income", estimate=1),
    ]  # fmt: skip
    view = net(release, *rows)
    figure = draw(view)
    height = {t.name: t.y[0] for t in figure.data}
    assert list(height) == [f.row_id for f in view.marks] == ["a", "b", "d", "c"]
    assert list(height.values()) == sorted(height.values(), reverse=True)
    assert len(set(height.values())) == 4
    low, high = figure.layout.yaxis.range
    assert all(low < y < high for y in height.values())


def test_every_row_says_whom_it_is_about_and_the_study_stands_above_it(release: Release):
    figure = draw(net(release, effect("a", subgroup="somali"), effect("b", study_id="alpha")))
    texts = translator("nl")
    head, first, size, *_ = labels(figure)
    assert texts.say(message("subgroup-short-somali")) in first
    assert "12 maanden" in first
    assert texts.text("outcome-paid_work") in first
    assert "Onderzoek beta" in head
    assert "gesprekken" in head
    assert size.startswith("<b>+4,2</b>")
    assert any("Onderzoek alpha" in label for label in labels(figure)[3:])


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"estimate": 1}, "+1"),
        ({"estimate": -4.2}, "−4,2"),
        ({"estimate": 0}, "0"),
        (RANGE, "+10 tot +16"),
        ({**RANGE, "estimate_low": -2, "estimate_high": 3}, "−2 tot +3"),
        ({"estimate": None, "estimate_high": 11, "range_kind": "maximum"}, "hooguit +11"),
    ],
)
def test_the_value_stands_beside_its_mark_with_its_sign(
    changes: Made, expected: str, release: Release
):
    assert any(f"<b>{expected}</b>" in label for label in labels(draw(net(release, effect("a", **changes)))))  # fmt: skip


@pytest.mark.parametrize("significance", ["significant", "significant_10pct", "not_significant", "not_reported"])  # fmt: skip
def test_significance_stands_there_in_words(significance: str, release: Release):
    figure = draw(net(release, effect("a", significance=significance)))
    said = translator("nl").text(f"significance-short-{significance}")
    assert any(label.replace("<br>", " ").endswith(f" {said}") for label in labels(figure))


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("evidence_class", "changes"),
    [
        ("works", {}),
        ("harms", {"direction": "unfavourable"}),
        ("little_or_no_effect", {"source_conclusion": "little_or_no_effect"}),
        ("insufficient", {"significance": "not_significant"}),
    ],
)
def test_class_decides_shape_and_colour(
    evidence_class: str, changes: Made, scheme: Scheme, release: Release
):
    (mark,) = traces(draw(net(release, effect("a", **changes)), scheme), "a")
    colour, symbol = CLASS_MARKS[evidence_class]
    assert (mark.marker.symbol, mark.marker.color) == (symbol, getattr(PALETTES[scheme], colour))


def test_no_two_classes_share_a_shape_or_a_colour():
    assert len({symbol for _, symbol in CLASS_MARKS.values()}) == len(CLASS_MARKS)
    assert len({colour for colour, _ in CLASS_MARKS.values()}) == len(CLASS_MARKS)


_VALUES = st.integers(-500, 500).map(lambda tenths: tenths / 10)


@settings(max_examples=30)
@given(st.lists(_VALUES, min_size=1, max_size=6))
def test_zero_and_every_value_lie_inside_the_axis(release: Release, values: list[float]):
    figure = draw(net(release, *(effect(f"e{n}", estimate=v) for n, v in enumerate(values))))
    low, high = figure.layout.xaxis.range
    assert low < 0 < high
    assert all(low < value < high for value in values)
    assert figure.layout.xaxis.zeroline is True


@settings(max_examples=30)
@given(_VALUES, _VALUES)
def test_both_ends_of_a_range_lie_inside_the_axis(release: Release, a: float, b: float):
    row = effect("a", **(RANGE | {"estimate_low": min(a, b), "estimate_high": max(a, b)}))
    low, high = draw(net(release, row)).layout.xaxis.range
    assert low < min(a, b, 0)
    assert max(a, b, 0) < high


def test_no_gross_result_or_level_stands_among_net_effects(release: Release):
    rows = (
        effect("net"),
        effect("gross", measure="gross"),
        effect("level", measure="level"),
        effect("difference", contrast="difference_between_groups"),
    )
    assert {t.name for t in draw(net(release, *rows)).data} == {"net"}


def test_the_axis_says_net_or_gross_and_the_unit(release: Release):
    net_axis = draw(net(release, effect("a"))).layout.xaxis.title.text
    gross_axis = draw(gross(release, effect("a", measure="gross", unit="percent"))).layout.xaxis.title.text  # fmt: skip
    assert "netto" in net_axis
    assert "procentpunt" in net_axis
    assert net_axis != gross_axis
    assert "procent van de interventiegroep" in gross_axis


def test_a_gross_result_bears_no_sign_and_no_significance(release: Release):
    row = effect("a", measure="gross", unit="percent", significance="not_reported")
    assert "<b>4,2%</b>" in labels(draw(gross(release, row)))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_gross_result_does_not_look_like_a_net_effect_of_any_class(
    scheme: Scheme, release: Release
):
    changes: tuple[Made, ...] = (
        {}, {"direction": "unfavourable"}, {"source_conclusion": "little_or_no_effect"}, {"significance": "not_significant"},
    )  # fmt: skip
    net_marks = {
        mark_style(t)
        for change in changes
        for t in draw(net(release, effect("a", **change)), scheme).data
    }
    gross_marks = {mark_style(t) for t in draw(gross(release, effect("a", measure="gross", unit="percent")), scheme).data}  # fmt: skip
    assert not net_marks & gross_marks


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_figure_calls_nobody_and_its_texts_are_of_the_palette(
    scheme: Scheme, language: Language, release: Release
):
    figure = draw(net(release, effect("a"), effect("b", study_id="alpha", **RANGE)), scheme, language)  # fmt: skip
    assert hosts(figure) == []
    assert text_colours(figure) <= palette_colours(scheme)


def test_hovering_gives_the_whole_sentence_with_nothing_taken_for_markup(release: Release):
    row = effect("a", population_nl="Mensen <b>van</b> 45 & ouder")
    view = net(release, row)
    (mark,) = traces(draw(view), "a")
    said = " ".join(mark.hovertext[0].split("<br>"))
    expected = translator("nl").say(view.marks[0].sentence)
    assert said == expected.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def test_an_intervention_goes_on_to_a_second_line(release: Release):
    row = effect(
        "a", intervention_nl="gesprekken van een uur met een vaste klantmanager, elke week"
    )
    head = labels(draw(net(release, row)))[0]
    assert head.replace("<br>", " ").endswith("klantmanager, elke week")
    assert head.count("<br>") == 2


def test_a_very_long_intervention_is_cut_and_says_so(release: Release):
    row = effect("a", intervention_nl="heel veel woorden over de aanpak " * 8)
    assert any(label.startswith("<b>Onderzoek beta</b>") and label.endswith("…") for label in labels(draw(net(release, row))))  # fmt: skip


def test_the_figure_grows_with_its_rows(release: Release):
    heights = [draw(net(release, *(effect(f"e{i}") for i in range(n)))).layout.height for n in (1, 2, 5)]  # fmt: skip
    assert heights[0] < heights[1] < heights[2]
    assert heights[1] - heights[0] == (heights[2] - heights[1]) / 3


# What must not have to be hovered for


def value_of(figure) -> str:
    """The one label at the right, on one line."""
    (said,) = (a.text for a in figure.layout.annotations if a.xanchor == "right")
    return said.replace("<br>", " ")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("measure", ["net", "gross"])
@pytest.mark.parametrize("provisional", [True, False])
def test_provisional_stands_beside_the_mark(
    provisional: bool, measure: str, language: Language, release: Release
):
    unit = "percentage_point" if measure == "net" else "percent"
    make = net if measure == "net" else gross
    row = effect("a", measure=measure, unit=unit, provisional=provisional)
    said = value_of(draw(make(release, row), language=language))
    assert (translator(language).text("provisional") in said) == provisional


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("direction", ["favourable", "unfavourable", "none", "mixed", "not_reported"])  # fmt: skip
def test_a_net_value_says_in_words_whether_it_is_a_good_one(
    direction: str, language: Language, release: Release
):
    said = value_of(draw(net(release, effect("a", direction=direction)), language=language))
    words = [translator(language).text(f"direction-short-{d}") for d in ("favourable", "unfavourable", "none", "mixed", "not_reported")]  # fmt: skip
    own = translator(language).text(f"direction-short-{direction}")
    assert f"</b> {own} " in said
    assert [w for w in words if f" {w} " in said] == [own]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("estimator", ["iv", "extrapolation", "difference", "not_reported"])
def test_another_calculation_stands_with_the_row(
    estimator: str, language: Language, release: Release
):
    figure = draw(net(release, effect("a", estimator=estimator)), language=language)
    said = translator(language).text(f"estimator-{estimator}")
    assert any(said in label for label in labels(figure)) == (estimator in ("iv", "extrapolation"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_of_people_says_which_group_it_is(language: Language, release: Release):
    figure = draw(net(release, effect("a", n_intervention=142)), language=language)
    group = {"nl": "interventiegroep n = 142", "en": "intervention group n = 142"}[language]
    assert [label for label in labels(figure) if "142" in label and group not in label] == []
    assert any(group in label for label in labels(figure))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_line_of_the_axis_title_is_wider_than_a_phone(language: Language, release: Release):
    title = draw(net(release, effect("a")), language=language).layout.xaxis.title.text
    assert {"nl": "netto-effect", "en": "net effect"}[language] in title
    assert max(len(line) for line in title.split("<br>")) <= 32


def test_no_line_runs_through_letters_and_no_label_covers_a_mark(release: Release):
    figure = draw(net(release, effect("a", subgroup="somali"), effect("b")))
    assert {a.bgcolor for a in figure.layout.annotations} == {PALETTES["light"].background}
    marks = [y for trace in figure.data for y in trace.y if y is not None]
    assert marks
    for label in figure.layout.annotations:
        if label.x == 0:
            bottom = label.y - forest._height(label.text)
            assert not any(bottom <= y <= label.y for y in marks), label.text


def _compared(release: Release, other: float, **values: object):
    rows = (
        effect("a", subgroup="somali"), effect("b", subgroup="men", estimate=other),
        effect("d", contrast="difference_between_groups", estimate=None, unit="none", subgroup="somali",
               note_nl="Zelfde getal gedrukt.", note_en="Same number printed.", **values),
    )  # fmt: skip
    (said,) = (label for label in labels(draw(net(release, *rows))) if "↕" in label)
    return said.replace("<br>", " ")


@pytest.mark.parametrize("significance", ["significant", "significant_10pct", "not_significant", "not_reported"])  # fmt: skip
def test_the_line_on_a_difference_keeps_its_own_significance_and_horizon(
    significance: str, release: Release
):
    texts = translator("nl")
    said = _compared(release, 4.2, significance=significance, horizon_value=6, horizon_months=6.0)
    assert said.split("; ")[1].startswith(texts.text(f"significance-{significance}"))
    assert "na 6 maanden" in said
    none = dict.fromkeys(("horizon_kind", "horizon_value", "horizon_unit", "horizon_months"))
    assert "termijn niet gerapporteerd" in _compared(release, 4.2, **none)


@pytest.mark.parametrize(("other", "direction", "shown"), [(4.2, "favourable", True), (4.2, "none", False), (9.0, "favourable", False)])  # fmt: skip
def test_equal_numbers_under_a_better_group_are_explained(
    other: float, direction: str, shown: bool, release: Release
):
    assert ("Zelfde getal gedrukt." in _compared(release, other, direction=direction)) == shown
