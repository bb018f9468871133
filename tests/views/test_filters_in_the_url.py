"""A choice survives its way through the URL; what does not exist is left out and reported."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from via_dash.data import Release
from via_dash.texts import LANGUAGES, message, translator
from via_dash.views import complexity, corona, effect_filters, lessons, sources, timeline
from via_dash.views.controls import Control, Option, coded_options, parse, written

KEYS = st.from_regex(r"[a-z0-9_]([a-z0-9_-]{0,10}[a-z0-9_])?", fullmatch=True)


@st.composite
def filters(draw: st.DrawFn) -> Control:
    codes = draw(st.lists(KEYS, min_size=1, max_size=8, unique=True))
    options = tuple(Option(code, f"Label van {code}") for code in codes)
    return Control("iets", message("filter-pilot"), options, single=draw(st.booleans()))


@st.composite
def chosen(draw: st.DrawFn) -> tuple[Control, tuple[str, ...]]:
    """A filter and anything that can be chosen in it."""
    control = draw(filters())
    if control.single:
        return control, (draw(st.sampled_from(control.codes)),)
    wanted = draw(st.sets(st.sampled_from(control.codes)))
    return control, tuple(code for code in control.codes if code in wanted)


@given(chosen())
def test_a_choice_survives_its_way_through_the_url(pair: tuple[Control, tuple[str, ...]]):
    control, choice = pair
    back = parse(control, written(control, choice))
    assert back.chosen == choice
    assert back.unknown == ()


@given(chosen())
def test_only_what_differs_from_the_default_stands_in_the_url(
    pair: tuple[Control, tuple[str, ...]],
):
    control, choice = pair
    assert (written(control, choice) is None) == (choice == control.default)


@given(filters(), st.text(max_size=60))
def test_anything_in_the_url_gives_a_choice_that_exists(control: Control, raw: str):
    parsed = parse(control, raw)
    assert set(parsed.chosen) <= set(control.codes)
    assert not set(parsed.unknown) & set(control.codes)
    assert [c for c in control.codes if c in parsed.chosen] == list(parsed.chosen)
    assert len(parsed.chosen) == 1 if control.single else True


@given(filters(), st.lists(KEYS | st.sampled_from(("oud", "weg")), max_size=8))
def test_every_value_that_does_not_exist_is_reported_once(control: Control, asked: list[str]):
    parsed = parse(control, ",".join(asked))
    assert list(parsed.unknown) == list(dict.fromkeys(a for a in asked if a not in control.codes))


@given(chosen(), st.randoms())
def test_the_order_and_spaces_in_a_link_do_not_matter(
    pair: tuple[Control, tuple[str, ...]], random
):
    control, choice = pair
    shuffled = list(choice) * 2
    random.shuffle(shuffled)
    if control.single:
        shuffled = list(choice)
    assert parse(control, " , ".join(shuffled)).chosen == (choice or control.default)


def control(single: bool) -> Control:
    options = (Option("a", "Eerste"), Option("b", "Tweede"), Option("c", "Derde"))
    return Control("letter", message("filter-pilot"), options, single)


@pytest.mark.parametrize(
    ("single", "raw", "expected", "unknown"),
    [
        (False, None, (), ()),
        (False, "", (), ()),
        (False, "c,a", ("a", "c"), ()),
        (False, "a,zz", ("a",), ("zz",)),
        (False, "zz", (), ("zz",)),
        (False, "Eerste", (), ("Eerste",)),
        (False, "A", (), ("A",)),
        (True, None, ("a",), ()),
        (True, "b", ("b",), ()),
        (True, "zz", ("a",), ("zz",)),
        (True, "c,b", ("b",), ()),
    ],
)
def test_a_link_asks_for(
    single: bool, raw: str | None, expected: tuple[str, ...], unknown: tuple[str, ...]
):
    parsed = parse(control(single), raw)
    assert (parsed.chosen, parsed.unknown) == (expected, unknown)


@pytest.mark.parametrize(
    ("single", "choice", "expected"),
    [(False, (), None), (False, ("a", "c"), "a,c"), (True, ("a",), None), (True, ("c",), "c")],
)
def test_a_choice_is_written_as(single: bool, choice: tuple[str, ...], expected: str | None):
    assert written(control(single), choice) == expected


def test_the_codes_of_a_field_are_options_in_their_order_each_with_its_text():
    assert coded_options("lane", (code for code in ("research", "delivery"))) == (
        Option("research", message("lane-research")), Option("delivery", message("lane-delivery")),
    )  # fmt: skip


def test_a_filter_without_options_chooses_nothing():
    empty = Control("leeg", message("filter-pilot"), (), single=True)
    assert parse(empty, None).chosen == ()
    assert parse(empty, "a").unknown == ("a",)


# The filters of the pages


def page_filters(release: Release) -> list[Control]:
    return [
        *effect_filters.controls(release), *timeline.controls(release), *corona.controls(),
        *complexity.controls(), *sources.controls(release), *lessons.controls(release),
    ]  # fmt: skip


def test_what_stands_in_the_url_is_a_key_and_never_a_label(release: Release):
    for f in page_filters(release):
        for option in f.options:
            assert "," not in option.code
            assert option.code == option.code.strip() != ""
            labels = {translator(language).say(option.label) for language in LANGUAGES}
            assert option.code not in labels or option.code.islower()


def test_every_filter_and_every_option_has_a_label_in_both_languages(release: Release):
    for f in page_filters(release):
        for language in LANGUAGES:
            texts = translator(language)
            assert texts.say(f.label)
            labels = [texts.say(option.label) for option in f.options]
            assert all(labels)
            assert len(labels) == len(set(labels)), f"{f.name}: two options read the same"
