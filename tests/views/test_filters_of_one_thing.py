"""A filter that chooses what a page is about always stands in its address; the look of it changes nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from via_dash.data import Release
from via_dash.texts import LANGUAGES, message, translator
from via_dash.views import discrepancies, glossary, profile, sources
from via_dash.views.controls import Control, Option, parse, written

CODES = st.lists(
    st.from_regex(r"[a-z]([a-z0-9-]{0,8}[a-z0-9])?", fullmatch=True), min_size=1, max_size=6, unique=True
)  # fmt: skip


def control(codes: list[str], **looks: bool) -> Control:
    options = tuple(Option(code, f"Label van {code}") for code in codes)
    return Control("iets", message("filter-pilot"), options, single=True, **looks)


@given(CODES, st.data())
def test_what_a_page_is_about_always_stands_in_its_address(codes: list[str], data: st.DataObject):
    chosen = (data.draw(st.sampled_from(codes)),)
    always = control(codes, always_in_url=True)
    assert written(always, chosen) == chosen[0]
    back = parse(always, written(always, chosen))
    assert (back.chosen, back.unknown) == (chosen, ())


@given(CODES)
def test_the_default_is_left_out_of_the_address_elsewhere(codes: list[str]):
    first = (codes[0],)
    assert written(control(codes), first) is None
    assert written(control(codes, always_in_url=True), first) == codes[0]


@given(CODES, st.text(max_size=20), st.booleans())
def test_side_by_side_or_in_a_list_the_address_means_the_same(codes: list[str], raw: str, always: bool):  # fmt: skip
    in_list = control(codes, always_in_url=always)
    in_row = control(codes, always_in_url=always, in_row=True)
    assert parse(in_list, raw) == parse(in_row, raw)
    for code in codes:
        assert written(in_list, (code,)) == written(in_row, (code,))


def test_the_page_on_a_pilot_always_names_it(release: Release):
    chosen = profile.control(release)
    assert chosen.always_in_url
    assert chosen.single
    assert {code: written(chosen, (code,)) for code in chosen.codes} == {c: c for c in chosen.codes}


def made(release: Release) -> list[Control]:
    return [profile.control(release), *discrepancies.controls(release), *glossary.controls()]


def test_no_two_filters_of_one_page_share_a_name(release: Release):
    names = [c.name for c in (*sources.controls(release), *discrepancies.controls(release), *glossary.controls())]  # fmt: skip
    assert len({*names, "part", "row"}) == len(names) + 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_option_reads_differently_in_both_languages(language, release: Release):
    for c in made(release):
        texts = translator(language)
        assert texts.say(c.label)
        labels = [texts.say(option.label) for option in c.options]
        assert all(labels)
        assert len(set(labels)) == len(labels), c.name
        assert all("," not in option.code for option in c.options)
