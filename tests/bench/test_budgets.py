"""What a page sends stays within its budget: sizes and numbers that are the same on any machine.

A page that grows past its budget is slower for everybody: make it smaller, or give it a larger
budget here and say in the change what it is worth. When set, a budget is an eighth above what was
found: ``python -m tests.bench.weights`` prints the table anew.
"""

import pytest

from tests.bench.weights import Weight, weight
from tests.browser.serving import Server
from via_dash.data import Release
from via_dash.ui.registry import PAGES, PageEntry

pytestmark = pytest.mark.xdist_group("budgets")

BUDGETS = {
    "overzicht": Weight(33_000, 776_000, 52, 102_000, 32_000),
    "tijdlijn": Weight(51_000, 2_153_000, 67, 263_000, 184_000),
    "pilot": Weight(132_000, 2_144_000, 139, 680_000, 107_000),
    "kaart": Weight(27_000, 1_683_000, 42, 278_000, 268_000),
    "effecten": Weight(60_000, 2_151_000, 108, 387_000, 71_000),
    "kennisbasis": Weight(56_000, 782_000, 62, 630_000, 666_000),
    "complexiteit": Weight(25_000, 2_151_000, 58, 58_000, 47_000),
    "lessen": Weight(64_000, 783_000, 72, 375_000, 62_000),
    "afwegen": Weight(41_000, 2_155_000, 80, 147_000, 44_000),
    "corona": Weight(34_000, 2_151_000, 75, 124_000, 45_000),
    "bronnen": Weight(25_000, 782_000, 48, 131_000, 22_000),
    "briefing": Weight(16_000, 793_000, 51, 16_000, 17_000),
    "presenteren": Weight(15_000, 776_000, 35, 8_000, 9_000),
    "toegankelijkheid": Weight(20_000, 776_000, 57, 24_000, 25_000),
    "privacy": Weight(18_000, 776_000, 54, 17_000, 18_000),
}


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.key)
def test_a_page_stays_within_its_budget(
    dashboard: Server, shipped: Release, entry: PageEntry
) -> None:
    found, budget = weight(dashboard, shipped, entry), BUDGETS[entry.key]
    over = [
        f"/{entry.path}: {what.replace('_', ' ')}: {own}, budget {most}"
        for what, own, most in zip(Weight._fields, found, budget, strict=True)
        if own > most
    ]
    assert not over, "\n".join(over)
