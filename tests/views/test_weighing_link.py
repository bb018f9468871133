"""A weighing survives its way through a link; what cannot be read is left out and said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from via_dash.evidence.weighing import ANY, Weighting
from via_dash.views.weighing_link import (
    MOST,
    MOST_LINKS,
    Problem,
    read_address,
    read_code,
    read_links,
    written,
    written_links,
)

CRITERIA = ("werkt-het", "past-het", "kosten", "mag-het")
WEIGHTED = Weighting(weights=(("werkt-het", 8), ("past-het", 5)))
ORDERED = Weighting(order=("kosten", "werkt-het"))
HOST = "https://via.example.nl"


@st.composite
def weighings(draw: st.DrawFn) -> Weighting:
    if draw(st.booleans()):
        wanted = draw(st.permutations(CRITERIA))
        return Weighting(order=tuple(wanted[: draw(st.integers(0, len(CRITERIA)))]))
    weights = [(c, draw(st.integers(0, MOST))) for c in CRITERIA]
    return Weighting(weights=tuple((c, w) for c, w in weights if w))


@given(weighings())
def test_a_weighing_survives_its_way_through_a_link(weighting: Weighting):
    assert read_code(written(weighting), CRITERIA).weighting == weighting
    assert read_code(written(weighting), CRITERIA).problems == ()


@given(st.lists(weighings(), min_size=1, max_size=MOST_LINKS))
def test_several_survive_together(several: list[Weighting]):
    assert read_links(written_links(several), CRITERIA) == (tuple(several), ())


@given(weighings())
def test_what_does_not_count_need_not_be_written(weighting: Weighting):
    if weighting.kind == "weights":
        assert ":0" not in written(weighting).replace(":10", "")


@given(st.text(max_size=80) | st.lists(st.sampled_from((*CRITERIA, ":", ",", "8", "|", "w=", "?", "&order=", "//[")), max_size=12).map("".join))  # fmt: skip
def test_anything_in_a_link_gives_a_weighing_that_exists(raw: str):
    found = [read_address(raw, None, CRITERIA).weighting, read_address(None, raw, CRITERIA).weighting]  # fmt: skip
    found += read_links(raw, CRITERIA)[0]
    for weighting in found:
        assert {key for key, _ in weighting.weights} | set(weighting.order) <= set(CRITERIA)
        assert all(0 < weight <= MOST for _, weight in weighting.weights)
        assert len(set(weighting.order)) == len(weighting.order)


@pytest.mark.parametrize(
    ("raw", "weights", "problems"),
    [
        ("werkt-het:8,past-het:5", WEIGHTED.weights, ()),
        ("past-het:5 , werkt-het : 8", WEIGHTED.weights, ()),
        ("werkt-het:8,past-het:5,kosten:0", WEIGHTED.weights, ()),
        ("werkt-het:8,nee:3", (("werkt-het", 8),), (Problem("criterion", "nee"),)),
        ("Werkt het?:8", (), (Problem("criterion", "Werkt het?"),)),
        ("werkt-het:11", (), (Problem("weight", "werkt-het:11"),)),
        ("werkt-het:-1", (), (Problem("weight", "werkt-het:-1"),)),
        ("werkt-het:2.5", (), (Problem("weight", "werkt-het:2.5"),)),
        ("werkt-het:٣", (), (Problem("weight", "werkt-het:٣"),)),
        ("werkt-het", (), (Problem("weight", "werkt-het"),)),
        ("werkt-het:1,werkt-het:9", (("werkt-het", 1),), (Problem("twice", "werkt-het"),)),
        ("nee:1,nee:2", (), (Problem("criterion", "nee"),)),
    ],
)
def test_weights_are_read(
    raw: str, weights: tuple[tuple[str, int], ...], problems: tuple[Problem, ...]
):
    read = read_address(raw, None, CRITERIA)
    assert (read.weighting.weights, read.problems) == (weights, problems)


@pytest.mark.parametrize(
    ("raw", "order", "problems"),
    [
        ("kosten,werkt-het", ORDERED.order, ()),
        ("kosten,oud,werkt-het", ORDERED.order, (Problem("criterion", "oud"),)),
        ("kosten,werkt-het,kosten", ORDERED.order, (Problem("twice", "kosten"),)),
        ("", (), ()),
    ],
)
def test_an_order_is_read(raw: str, order: tuple[str, ...], problems: tuple[Problem, ...]):
    read = read_address(None, raw, CRITERIA)
    assert (read.weighting.order, read.problems) == (order, problems)


def test_weights_go_before_an_order_and_that_is_said():
    read = read_address("werkt-het:8,past-het:5", "kosten", CRITERIA)
    assert (read.weighting, read.problems) == (WEIGHTED, (Problem("both", "kosten"),))


def test_an_address_without_either_states_nothing():
    assert read_address(None, None, CRITERIA).weighting == ANY
    assert ANY.kind == "none"
    assert Weighting(weights=(("kosten", 0),)).kind == "none"


@pytest.mark.parametrize(
    ("line", "weighting"),
    [
        (f"{HOST}/afwegen?lang=nl&w=werkt-het:8,past-het:5", WEIGHTED),
        (f"{HOST}/afwegen?w=werkt-het%3A8%2Cpast-het%3A5&lang=en", WEIGHTED),
        (f"{HOST}/sub/afwegen?order=kosten,werkt-het#ranks", ORDERED),
        ("/afwegen?order=kosten%2Cwerkt-het", ORDERED),
        ("w=werkt-het:8,past-het:5", WEIGHTED),
        ("werkt-het:8,past-het:5", WEIGHTED),
        ("kosten,werkt-het", ORDERED),
        (f"{HOST}/afwegen?lang=nl", ANY),
        (f"{HOST}/afwegen", ANY),
        ("any", ANY),
    ],
)
def test_a_pasted_line_is_a_link_or_a_code(line: str, weighting: Weighting):
    assert read_links(f"\n {line} \n\n", CRITERIA) == ((weighting,), ())


@pytest.mark.parametrize(
    "line", [f"{HOST}/effecten?lang=nl", "https://[oops/afwegen", "a=b", "/", "https://x/?q=w"]
)
def test_a_line_without_a_weighing_is_left_out_and_said(line: str):
    assert read_links(f"any\n{line}\nkosten:1", CRITERIA) == (
        (ANY, Weighting(weights=(("kosten", 1),))),
        (Problem("link", line),),
    )


def test_a_line_of_which_nothing_can_be_read_is_no_weighing():
    weightings, problems = read_links("hallo\nnee:3", CRITERIA)
    assert weightings == ()
    assert problems == (Problem("criterion", "hallo"), Problem("criterion", "nee"))


def test_more_links_than_fit_are_said_once():
    weightings, problems = read_links("any\n" * (MOST_LINKS + 3), CRITERIA)
    assert len(weightings) == MOST_LINKS
    assert problems == (Problem("many", "any"),)
