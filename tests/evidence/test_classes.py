"""A finding falls into a class by rule, and only where every ingredient is there."""

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest

from via_dash.evidence.classes import CLASSES, classify
from via_dash.schema import allowed

Make = Callable[..., dict[str, Any]]

COMBINATIONS = list(
    product(
        allowed("effects", "contrast"),
        allowed("effects", "measure"),
        allowed("effects", "direction"),
        allowed("effects", "significance"),
        (None, *allowed("effects", "source_conclusion")),
    )
)
SIGNIFICANT = ("significant", "significant_10pct")


@pytest.fixture(scope="module")
def classed(effect: Make) -> dict[tuple[str | None, ...], str | None]:
    """The class of every combination."""
    names = ("contrast", "measure", "direction", "significance", "source_conclusion")
    return {c: classify(effect(**dict(zip(names, c, strict=True)))) for c in COMBINATIONS}


Classed = dict[tuple[str | None, ...], str | None]


def test_every_combination_is_classed(classed: Classed) -> None:
    assert len(classed) == len(COMBINATIONS) == 2 * len(allowed("effects", "measure")) * 5 * 4 * 2
    assert set(classed.values()) == {*CLASSES, None}


def test_a_difference_between_groups_has_no_class_and_every_effect_has_one(
    classed: Classed,
) -> None:
    for (contrast, *_), given in classed.items():
        assert (given is None) == (contrast == "difference_between_groups")


@pytest.mark.parametrize(
    ("wanted", "direction"), [("works", "favourable"), ("harms", "unfavourable")]
)
def test_an_approach_works_or_harms_only_by_a_net_significant_effect(
    wanted: str, direction: str, classed: Classed
) -> None:
    expected = {
        c for c in classed
        if c[:3] == ("effect", "net", direction) and c[3] in SIGNIFICANT and c[4] is None
    }  # fmt: skip
    assert {c for c, given in classed.items() if given == wanted} == expected
    assert len(expected) == 2


def test_little_or_no_effect_is_said_only_where_the_source_concludes_it(classed: Classed) -> None:
    expected = {c for c in classed if c[:2] == ("effect", "net") and c[4] is not None}
    assert {c for c, given in classed.items() if given == "little_or_no_effect"} == expected


def test_not_significant_alone_is_insufficient_evidence(classed: Classed) -> None:
    for c, given in classed.items():
        if c[0] == "effect" and c[3] not in SIGNIFICANT and c[4] is None:
            assert given == "insufficient"


def test_what_is_not_said_to_be_net_is_never_more_than_insufficient(classed: Classed) -> None:
    for c, given in classed.items():
        if c[0] == "effect" and c[1] != "net":
            assert given == "insufficient"


@pytest.mark.parametrize(
    "size", [{"estimate": None}, {"estimate": 0}, {"estimate": -90}, {"estimate": None, "estimate_low": -1, "estimate_high": 3}]
)  # fmt: skip
@pytest.mark.parametrize("provisional", [True, False])
def test_the_size_does_not_decide(size: dict[str, Any], provisional: bool, effect: Make) -> None:
    assert classify(effect(**size, provisional=provisional)) == "works"
