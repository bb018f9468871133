"""A weighing survives its way through a link; what cannot be read is left out and said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from via_dash.evidence.weighing import ANY, Weighting
from via_dash.views.weighing_link import (
    LONGEST_NAME,
    MOST,
    MOST_LINKS,
    Entry,
    Links,
    Problem,
    as_lines,
    named,
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


ENTRIES = st.builds(Entry, weighings(), st.text(max_size=60).map(named))


@given(st.lists(ENTRIES, min_size=1, max_size=MOST_LINKS))
def test_several_survive_together_with_their_names(several: list[Entry]):
    in_link = written_links(several)
    read = read_links(as_lines(in_link), CRITERIA)
    assert read == Links(tuple(several), (), len(several))
    assert written_links(read.entries) == in_link


@given(st.text(max_size=200))
def test_a_name_is_short_visible_and_without_what_has_a_meaning_in_a_link(raw: str):
    name = named(raw)
    assert len(name) <= LONGEST_NAME
    assert name.isprintable()
    assert not set(name) & set("|~=")
    assert named(name) == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Anna = werkt-het:8,past-het:5", "Anna"),
        (f"Anna = {HOST}/afwegen?w=werkt-het:8,past-het:5", "Anna"),
        (f"Anna: {HOST}/afwegen?w=werkt-het:8,past-het:5", "Anna"),
        (f"- Anna de Vries – {HOST}/afwegen?w=werkt-het:8,past-het:5", "Anna de Vries"),
        (f"[09:41] Anna: {HOST}/afwegen?w=werkt-het:8,past-het:5", "[09:41] Anna"),
        ("Anna = /afwegen?w=werkt-het:8,past-het:5", "Anna"),
        ("<b>Anna</b> = w=werkt-het:8,past-het:5", "<b>Anna</b>"),
        ("past-het = werkt-het:8,past-het:5", "past-het"),
        ("\u202eannA\x00 = werkt-het:8,past-het:5", "annA"),
        ("past-het:5 , werkt-het : 8", ""),
        ("w=werkt-het:8,past-het:5", ""),
        (" = werkt-het:8,past-het:5", ""),
        (f"{HOST}/afwegen?w=werkt-het:8,past-het:5", ""),
    ],
)
def test_what_stands_before_an_equals_sign_or_a_link_is_a_name(line: str, name: str):
    assert read_links(line, CRITERIA) == Links((Entry(WEIGHTED, name),), (), 1)


def test_a_link_of_before_there_were_names_gives_the_same_as_it_did():
    old = "werkt-het:8,past-het:5|kosten,werkt-het|any"
    assert read_links(as_lines(old), CRITERIA).weightings == (WEIGHTED, ORDERED, ANY)
    assert written_links([Entry(WEIGHTED), Entry(ORDERED), Entry(ANY)]) == old


@given(weighings())
def test_what_does_not_count_need_not_be_written(weighting: Weighting):
    if weighting.kind == "weights":
        assert ":0" not in written(weighting).replace(":10", "")


@given(st.text(max_size=80) | st.lists(st.sampled_from((*CRITERIA, ":", ",", "8", "|", "w=", "?", "&order=", "//[")), max_size=12).map("".join))  # fmt: skip
def test_anything_in_a_link_gives_a_weighing_that_exists(raw: str):
    found = [read_address(raw, None, CRITERIA).weighting, read_address(None, raw, CRITERIA).weighting]  # fmt: skip
    found += read_links(raw, CRITERIA).weightings
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
    assert read_links(f"\n {line} \n\n", CRITERIA) == Links((Entry(weighting),), (), 1)


@pytest.mark.parametrize(
    "line", [f"{HOST}/effecten?lang=nl", "https://[oops/afwegen", "a=b", "/", "https://x/?q=w", "hallo", "Dag, allemaal"]
)  # fmt: skip
def test_a_line_without_a_weighing_is_left_out_and_said_with_its_number(line: str):
    read = read_links(f"any\n{line}\nkosten:1", CRITERIA)
    assert read.weightings == (ANY, Weighting(weights=(("kosten", 1),)))
    assert read.problems == ((2, Problem("link", line)),)
    assert (read.lines, read.left_out) == (3, 1)


def test_a_code_with_a_criterion_that_is_not_there_names_that():
    read = read_links("nee:3\nwerkt-het:8,past-het:5,nee:3", CRITERIA)
    assert read.weightings == (WEIGHTED,)
    assert read.problems == ((1, Problem("criterion", "nee")), (2, Problem("criterion", "nee")))


def test_the_first_links_that_are_weighings_are_taken_and_the_others_counted():
    read = read_links("hallo\n" * 4 + "any\n" * 97, CRITERIA)
    assert len(read.entries) == MOST_LINKS
    assert (read.lines, read.left_out) == (101, 101 - MOST_LINKS)


def test_of_a_key_that_is_repeated_the_last_holds_as_on_the_page_itself():
    line = f"{HOST}/afwegen?w=kosten:1&w=werkt-het:8,past-het:5"
    assert read_links(line, CRITERIA).weightings == (WEIGHTED,)
