"""The sample of combinations lets every two values meet, at less than a third of the cost of all."""

from collections.abc import Iterable
from itertools import combinations, product

from tests.browser.looks import SCHEMES, WIDTHS, Look, every, sample
from via_dash.texts import LANGUAGES
from via_dash.ui.registry import PAGES


def combined(looks: Iterable[Look]) -> list[tuple[object, ...]]:
    return [(look.page.key, look.language, look.scheme, w) for look in looks for w in look.widths]


def test_every_two_values_meet_in_the_sample() -> None:
    values = ([page.key for page in PAGES], LANGUAGES, SCHEMES, WIDTHS)
    seen = combined(sample())
    missing = [
        (first, second)
        for (a, of_a), (b, of_b) in combinations(enumerate(values), 2)
        for first, second in product(of_a, of_b)
        if not any(case[a] == first and case[b] == second for case in seen)
    ]
    assert missing == []


def test_the_sample_is_a_small_part_of_all_combinations() -> None:
    everything = combined(every())
    assert len(everything) == len(PAGES) * len(LANGUAGES) * len(SCHEMES) * len(WIDTHS)
    assert len(set(everything)) == len(everything)
    assert set(combined(sample())) < set(everything)
    assert len(combined(sample())) * 3 < len(everything)
