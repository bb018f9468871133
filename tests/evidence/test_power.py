"""What a study could have shown: against formulas of our own, and what must hold of any numbers."""

import subprocess
import sys
from math import sqrt
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from via_dash.evidence.power import minimum_detectable_effect, wilson_interval

Z = NormalDist().inv_cdf

# n of the intervention group, n of the control group, base, power
CASES = [
    (644, 679, 0.2, 0.8), (644, 679, 0.1, 0.8), (644, 679, 0.5, 0.9), (644, 679, 0.3, 0.5),
    (1256, 974, 0.2, 0.8), (1256, 974, 0.2, 0.9), (1256, 974, 0.4, 0.8), (1256, 974, 0.5, 0.8),
    (4620, 4617, 0.2, 0.8), (4620, 4617, 0.1, 0.9), (142, 142, 0.2, 0.8), (142, 1517, 0.1, 0.8),
    (142, 1517, 0.3, 0.9), (1517, 142, 0.3, 0.9), (50, 50, 0.2, 0.8), (30, 60, 0.5, 0.8),
    (100, 1000, 0.4, 0.9), (200, 300, 0.5, 0.5), (9237, 100, 0.1, 0.8), (25, 25, 0.1, 0.8),
]  # fmt: skip


def independent(n1: int, n2: int, base: float, power: float) -> float:
    """The rise at which the textbook's own condition holds; steps of a millionth, no statsmodels."""

    def short(rise: float) -> float:
        p1, p2 = base + rise, base
        mean = (n1 * p1 + n2 * p2) / (n1 + n2)
        under_null = sqrt(mean * (1 - mean) * (1 / n1 + 1 / n2))
        under_rise = sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2)
        return rise - Z(0.975) * under_null - Z(power) * under_rise

    low, high = 0.0, 1 - base
    while high - low > 1e-6:
        middle = (low + high) / 2
        low, high = (middle, high) if short(middle) < 0 else (low, middle)
    return high


@pytest.mark.parametrize(("n1", "n2", "base", "power"), CASES)
def test_the_smallest_effect_agrees_with_an_independent_computation(
    n1: int, n2: int, base: float, power: float
) -> None:
    computed = minimum_detectable_effect(n1, n2, base=base, power=power)
    assert computed is not None
    assert computed == pytest.approx(independent(n1, n2, base, power), abs=5e-4, rel=5e-3)


@pytest.mark.parametrize(("n1", "n2", "base", "power"), CASES)
def test_the_sample_that_the_effect_needs_is_the_sample_there_was(
    n1: int, n2: int, base: float, power: float
) -> None:
    rise = minimum_detectable_effect(n1, n2, base=base, power=power)
    assert rise is not None
    ratio, p1, p2 = n2 / n1, base + rise, base
    mean = (p1 + ratio * p2) / (1 + ratio)
    under_null = sqrt(mean * (1 - mean) * (1 + 1 / ratio))
    under_rise = sqrt(p1 * (1 - p1) + p2 * (1 - p2) / ratio)
    needed = ((Z(0.975) * under_null + Z(power) * under_rise) / rise) ** 2
    assert needed == pytest.approx(n1, rel=1e-3)


@pytest.mark.parametrize(
    ("reached", "n", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718)],
)  # fmt: skip
def test_the_interval_of_a_share_is_the_one_that_is_published(
    reached: int, n: int, low: float, high: float
) -> None:
    """The examples of Newcombe (1998), Statistics in Medicine 17, table I, score method."""
    assert wilson_interval(reached / n, n) == pytest.approx((low, high), abs=6e-5)


@pytest.mark.parametrize(
    ("share", "n"),
    [
        (0.042, 142), (0.028, 142), (0.007, 142), (0.01, 142), (0.12, 142), (0.06, 1517), (0.08, 1517),
        (0.0, 1), (1.0, 1), (0.5, 2), (0.0, 142), (1.0, 142), (0.5, 10), (0.25, 4), (0.2, 5), (0.9, 30),
        (0.333, 333), (0.001, 1000), (0.999, 1000), (0.55, 1_000_000),
    ],
)  # fmt: skip
def test_the_interval_of_a_share_agrees_with_the_closed_form(share: float, n: int) -> None:
    z = Z(0.975)
    centre = (share + z * z / (2 * n)) / (1 + z * z / n)
    half = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / (1 + z * z / n)
    assert wilson_interval(share, n) == pytest.approx((centre - half, centre + half), abs=1e-9)


SIZES = st.integers(20, 5_000)
BASES = st.sampled_from((0.1, 0.2, 0.3, 0.4, 0.5))
POWERS = st.sampled_from((0.5, 0.8, 0.9))


def as_large(effect: float | None) -> float:
    """An effect to compare; what no rise reaches is larger than any."""
    return float("inf") if effect is None else effect


@given(SIZES, SIZES, st.integers(1, 5_000), BASES, POWERS)
def test_more_people_find_a_smaller_effect(
    n1: int, n2: int, more: int, base: float, power: float
) -> None:
    fewer = as_large(minimum_detectable_effect(n1, n2, base=base, power=power))
    assert as_large(minimum_detectable_effect(n1 + more, n2 + more, base=base, power=power)) < fewer


@given(SIZES, SIZES, BASES)
def test_more_certainty_asks_for_a_larger_effect(n1: int, n2: int, base: float) -> None:
    even, usual, strict = (
        as_large(minimum_detectable_effect(n1, n2, base=base, power=p)) for p in (0.5, 0.8, 0.9)
    )
    assert 0 < even < usual
    assert usual < strict or usual == float("inf")


@given(SIZES, SIZES, BASES, POWERS)
def test_an_effect_stays_within_what_a_share_can_rise(
    n1: int, n2: int, base: float, power: float
) -> None:
    effect = minimum_detectable_effect(n1, n2, base=base, power=power)
    assert effect is None or 0 < effect <= 1 - base


@given(st.floats(0, 1), st.integers(1, 10_000))
def test_an_interval_holds_its_share_and_is_one_of_shares(share: float, n: int) -> None:
    low, high = wilson_interval(share, n)
    assert 0 <= low <= share <= high <= 1
    assert low < high


@given(st.floats(0, 1), st.integers(1, 10_000), st.integers(1, 10_000))
def test_more_people_make_a_share_more_certain(share: float, n: int, more: int) -> None:
    wide, narrow = (high - low for low, high in (wilson_interval(share, m) for m in (n, n + more)))
    assert narrow < wide


@pytest.mark.parametrize(("n1", "n2"), [(2, 2), (1, 1), (1, 10_000), (0, 100), (100, 0)])
def test_groups_that_are_too_small_find_nothing(n1: int, n2: int) -> None:
    assert minimum_detectable_effect(n1, n2, base=0.5, power=0.8) is None


@pytest.mark.parametrize(("base", "power"), [(0, 0.8), (1, 0.8), (0.2, 0.4), (0.2, 1)])
def test_what_has_no_answer_is_refused(base: float, power: float) -> None:
    with pytest.raises(ValueError, match="no minimum detectable effect"):
        minimum_detectable_effect(100, 100, base=base, power=power)


@pytest.mark.parametrize(("share", "n"), [(0.5, 0), (-0.1, 10), (1.1, 10)])
def test_what_is_no_share_is_refused(share: float, n: int) -> None:
    with pytest.raises(ValueError, match="is no share"):
        wilson_interval(share, n)


def test_statsmodels_is_imported_only_when_something_is_computed() -> None:
    code = (
        "import sys; from via_dash.evidence import power; assert 'statsmodels' not in sys.modules; "
        "power.wilson_interval(0.5, 10); assert 'statsmodels' in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
