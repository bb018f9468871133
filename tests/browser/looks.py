"""Which combinations of page, language, width and colour scheme are looked at."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle

from via_dash.texts import Language
from via_dash.ui.registry import PAGES, PageEntry

WIDTHS = (1440, 390, 320)  # a laptop, a phone, and a laptop enlarged to 400%
SCHEMES = ("light", "dark")


@dataclass(frozen=True)
class Look:
    """One visit to a page, and the widths it is seen at, the first of them from the start."""

    page: PageEntry
    language: Language
    scheme: str
    widths: tuple[int, ...]

    def __str__(self) -> str:
        return f"{self.page.key}-{self.language}-{self.scheme}"


def every(pages: Sequence[PageEntry] = PAGES) -> list[Look]:
    """All combinations."""
    languages: tuple[Language, ...] = ("nl", "en")
    return [Look(p, lang, s, WIDTHS) for p in pages for lang in languages for s in SCHEMES]


def sample(pages: Sequence[PageEntry] = PAGES) -> list[Look]:
    """Two visits to each page, in which every two values of two different things meet somewhere."""
    looks = []
    turns = cycle((turn, dutch) for turn in range(len(WIDTHS)) for dutch in SCHEMES)
    for page, (turn, dutch) in zip(pages, turns, strict=False):
        widths = WIDTHS[turn:] + WIDTHS[:turn]
        english = next(scheme for scheme in SCHEMES if scheme != dutch)
        looks += [Look(page, "nl", dutch, widths[:2]), Look(page, "en", english, widths[2:])]
    return looks


def asked_for() -> list[Look]:
    """The sample, unless ``VIA_ALL_COMBINATIONS=1`` asks for all."""
    return every() if os.environ.get("VIA_ALL_COMBINATIONS") == "1" else sample()
