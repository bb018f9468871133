"""Rows as the evidence holds them, with only what a test is about filled in."""

from collections.abc import Callable
from typing import Any

import pytest

from via_dash.schema import TABLES

Make = Callable[..., dict[str, Any]]


@pytest.fixture(scope="session")
def effect() -> Make:
    """An effect: net, favourable, significant, 4.2 percentage points, unless told otherwise."""

    def make(**changes: Any) -> dict[str, Any]:
        row: dict[str, Any] = dict.fromkeys(TABLES["effects"].fields)
        row |= {
            "intervention_nl": "wekelijkse gesprekken", "intervention_en": "weekly talks",
            "population_nl": "Almere, werkzoekenden", "population_en": "Almere, jobseekers",
            "outcome": "paid_work", "contrast": "effect", "measure": "net", "estimate": 4.2,
            "range_kind": "none", "unit": "percentage_point", "direction": "favourable",
            "significance": "significant", "provisional": False,
        }  # fmt: skip
        assert changes.keys() <= row.keys()
        return row | changes

    return make
