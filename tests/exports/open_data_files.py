"""The files of the open data as others read them, and texts that are dangerous in them."""

import csv
import io
import json
from typing import Any

import pytest
from hypothesis import strategies as st

from via_dash.data import Release
from via_dash.exports.package import package_json
from via_dash.exports.tabular import neutral
from via_dash.schema import TABLES

FORMULA = ("=", "+", "-", "@", "\t", "\r")
TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")) | st.sampled_from("=+-@'\t\n\r\"';,[]"),
    min_size=1,
    max_size=20,
)  # fmt: skip
DANGEROUS = st.tuples(st.sampled_from(FORMULA), TEXTS).map("".join)
EVERY_TABLE = pytest.mark.parametrize("table", TABLES)


def read_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))


def written(value: Any) -> Any:
    """A value as a CSV file may hold it."""
    return neutral(value) if isinstance(value, str) else value


def descriptor(release: Release) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(package_json(release))
    return found
