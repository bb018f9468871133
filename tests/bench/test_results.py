"""What a run says: ratios of medians, a star above the aim, and everybody who was refused."""

from tests.bench.crowds import Crowd
from tests.bench.results import BARE, Figures, table


def row(figures: Figures, head: str) -> list[str]:
    lines = table(figures).splitlines()
    return next(line for line in lines if line.startswith(head)).removeprefix(head).split()


def test_a_ratio_is_of_medians_and_has_a_star_above_its_aim() -> None:
    figures = Figures()
    for ours, bare in ((0.1, 1.0), (0.3, 2.0), (9.0, 2.0)):
        figures.add(BARE, {"evidence": bare, "live": 2.0})
        figures.add("effecten", {"evidence": ours, "live": 1.8})
    assert row(figures, "effecten") == ["0.150", "0.900*"]


def test_what_a_page_does_not_have_is_left_open() -> None:
    figures = Figures()
    figures.add(BARE, {"live": 2.0, "choice": 0.3})
    figures.add("privacy", {"live": 1.0})
    assert row(figures, "privacy") == ["0.500", "-"]


def test_a_crowd_stands_beside_one_as_large_and_names_who_was_refused() -> None:
    figures = Figures()
    figures.add(BARE, {"live": 1.0})
    figures.add_crowd(BARE, "effecten", 100, Crowd((10.0, 20.0, 30.0), 0))
    figures.add_crowd("live", "effecten", 100, Crowd((1.0, 3.0, 6.0), 2))
    figures.add_crowd("live", "effecten", 300, Crowd((2.0, 4.0, 9.0), 0))
    assert row(figures, "100: effecten, live") == ["3.000", "s", "0.150*", "6.000", "s", "0.200*", "2"]  # fmt: skip
    assert row(figures, "300: effecten, live") == ["4.000", "s", "-", "9.000", "s", "-", "0"]
