"""A visitor's own placing survives its way through the address; what is wrong with one is told and not used."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from via_dash.texts import LANGUAGES, translator
from via_dash.views.own_placing import (
    ACROSS,
    AXES,
    KEYS,
    UP,
    Placing,
    allowed_values,
    read,
    written,
)

PILOTS = ("meter", "werk")
RIGHT = {"own": "werk", "x": "0.4", "y": "2.25"}
PLACINGS = st.builds(
    Placing, st.sampled_from(PILOTS), st.sampled_from(AXES[ACROSS].places), st.sampled_from(AXES[UP].places)
)  # fmt: skip


@given(PLACINGS)
def test_a_placing_survives_its_way_through_the_address(placing: Placing):
    reading = read(written(placing), PILOTS)
    assert (reading.placing, reading.wrong) == (placing, ())


@given(PLACINGS)
def test_what_stands_in_the_address_is_the_same_in_every_language(placing: Placing):
    assert "," not in "".join(written(placing).values())


def test_the_axes_are_those_of_the_plane():
    assert (AXES[ACROSS].places[0], AXES[ACROSS].places[-1]) == (0, 1)
    assert (AXES[UP].places[0], AXES[UP].places[-1]) == (0, 5)


def test_without_any_of_it_nothing_is_asked():
    assert read({}, PILOTS) == read(dict.fromkeys(KEYS), PILOTS)
    assert read({}, PILOTS).placing is None
    assert read({}, PILOTS).wrong == ()


@pytest.mark.parametrize("key", KEYS)
def test_what_is_missing_is_told_and_nothing_is_placed(key: str):
    reading = read({k: v for k, v in RIGHT.items() if k != key}, PILOTS)
    assert (reading.placing, reading.wrong) == (None, ((key, None),))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("own", "nobody"), ("own", ""), ("own", "Werk"), ("own", "werk,meter"),
        ("x", "1.05"), ("x", "-0.1"), ("x", "0.42"), ("x", "0,4"), ("x", "nan"), ("x", "inf"), ("x", "1e0"), ("x", ""), ("x", " 0.4"),
        ("x", "0.4 "), ("x", "٠.٤"), ("x", "0.400"), ("x", "<b>"), ("x", "2"),
        ("y", "5.25"), ("y", "2.3"), ("y", "10"), ("y", "6"), ("y", "1_0"), ("y", "0x1"), ("y", "+1"), ("y", "2.25\n"),
    ],
)  # fmt: skip
def test_a_bad_value_is_told_and_nothing_is_placed(key: str, value: str):
    reading = read(RIGHT | {key: value}, PILOTS)
    assert (reading.placing, reading.wrong) == (None, ((key, value),))


def test_everything_that_is_wrong_is_told():
    assert read({"own": "?", "x": "?"}, PILOTS).wrong == (("own", "?"), ("x", "?"), ("y", None))


@given(st.text(max_size=12), st.text(max_size=12), st.text(max_size=12))
def test_anything_in_the_address_gives_a_placing_that_can_be_or_none(own: str, x: str, y: str):
    reading = read({"own": own, "x": x, "y": y}, PILOTS)
    if reading.placing is None:
        assert reading.wrong
        return
    assert reading.placing.pilot_id in PILOTS
    assert reading.placing.complexity in AXES[ACROSS].places
    assert reading.placing.development in AXES[UP].places


def test_what_may_stand_there_is_said_in_both_languages():
    for key in KEYS:
        assert len({translator(language).say(allowed_values(key)) for language in LANGUAGES}) == 2
