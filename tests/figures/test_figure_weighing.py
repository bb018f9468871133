"""Ranks drawn: a bar per rank, a line under what is possible, the pilots in the order of the programme."""

import pytest

from tests.figures.reading import hosts, palette_colours, text_colours
from tests.views.test_view_of_weighing import BOTH, ONLY_WORKS, made
from via_dash.data import Release
from via_dash.evidence.weighing import ANY, UNKNOWN, Weighting
from via_dash.figures import weighing as figure
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.theme import Scheme
from via_dash.views import weighing

SCHEMES: tuple[Scheme, ...] = ("light", "dark")


def drawn(release: Release, weighting: Weighting, scheme: Scheme = "light", language: Language = "nl"):  # fmt: skip
    evidence = made(release, poor=((0.1, 0.3), (0.1, 0.2)), good=((0.7, 0.9), (0.6, 0.8)), blank=(UNKNOWN, UNKNOWN))  # fmt: skip
    view = weighing.acceptability(evidence, weighting)
    assert view is not None
    return view.marks, figure.draw(view, translator(language), scheme)


@pytest.mark.parametrize("weighting", [ANY, BOTH, ONLY_WORKS])
def test_every_pilot_has_a_bar_per_rank_on_one_scale(weighting: Weighting, release: Release):
    marks, made_figure = drawn(release, weighting)
    bars = [trace for trace in made_figure.data if trace.type == "bar"]
    assert [bar.name for bar in bars] == [m.pilot_id for m in marks]
    for bar, mark in zip(bars, marks, strict=True):
        assert bar.x == (1, 2, 3)
        scale = sum(bar.y) / sum(mark.shares)
        assert bar.y == pytest.approx([share * scale for share in mark.shares])
    assert len({round(sum(bar.y), 6) for bar in bars}) == 1


def test_a_line_spans_the_possible_ranks_of_every_pilot(release: Release):
    marks, made_figure = drawn(release, ONLY_WORKS)
    lines = {t.name: t.x for t in made_figure.data if t.name.endswith("-possible")}
    for mark in marks:
        first, last = lines[f"{mark.pilot_id}-possible"]
        assert round(first + 0.42) == mark.best
        assert round(last - 0.42) == mark.worst


def test_the_line_ends_in_brackets_and_is_no_axis(release: Release):
    _, made_figure = drawn(release, ONLY_WORKS)
    for line in (t for t in made_figure.data if t.name.endswith("-possible")):
        assert line.mode == "lines+markers"
        assert line.marker.symbol == "line-ns"
        assert line.line.width >= 5


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("weighting", [ANY, BOTH, ONLY_WORKS])
def test_a_share_reads_the_same_in_the_figure_and_in_the_table(
    weighting: Weighting, language: Language, release: Release
):
    evidence = made(release, poor=((0.1, 0.5), (0.1, 0.6)), good=((0.4, 0.9), (0.3, 0.8)), blank=(UNKNOWN, UNKNOWN))  # fmt: skip
    view = weighing.acceptability(evidence, weighting)
    assert view is not None
    texts = translator(language)
    drawn_texts = [
        t.text for t in figure.draw(view, texts, "light").data if t.name.endswith("-shares")
    ]
    for told, record in zip(drawn_texts, view.records, strict=True):
        for label, cell in zip(told, record.cells[-3:], strict=True):
            in_table = texts.say(cell)
            assert label == (in_table if int(in_table.rstrip("%")) >= 5 else "")


def test_no_text_is_smaller_than_can_be_read(release: Release):
    _, made_figure = drawn(release, ANY)
    sizes = [t.textfont.size for t in made_figure.data if t.name.endswith("-shares")]
    sizes += [a.font.size for a in made_figure.layout.annotations]
    sizes += [made_figure.layout.xaxis.title.font.size, made_figure.layout.xaxis.tickfont.size]
    assert min(sizes) >= 13


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_pilot_is_named_with_its_possible_ranks(language: Language, release: Release):
    marks, made_figure = drawn(release, BOTH, language=language)
    texts = translator(language)
    for label, mark in zip(made_figure.layout.annotations, marks, strict=True):
        assert texts.say(mark.name) in label.text
        assert texts.say(mark.interval) in label.text


@pytest.mark.parametrize("scheme", SCHEMES)
def test_colours_come_from_the_palette_and_nothing_from_elsewhere(scheme: Scheme, release: Release):
    _, made_figure = drawn(release, ANY, scheme)
    assert text_colours(made_figure) <= palette_colours(scheme)
    assert hosts(made_figure) == []
