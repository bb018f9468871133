"""Of all open data: what cannot be served is not made, and the order is that of the release."""

import json
from collections.abc import Callable

import pytest

from tests.exports.open_data_files import read_csv
from tests.test_layers import FILES, imported
from tests.views.synthetic import row, variant
from via_dash.data import Fault, Release, TableUnavailable
from via_dash.exports.package import package_json, package_zip
from via_dash.exports.readme import both_languages
from via_dash.exports.serialised import table_csv, table_json, table_parquet
from via_dash.exports.workbook import workbook_xlsx
from via_dash.schema import TABLES
from via_dash.texts import translator


@pytest.mark.parametrize(
    "make",
    [package_json, package_zip, lambda r: workbook_xlsx(r, translator("en")), both_languages],
    ids=["json", "zip", "xlsx", "readme"],
)
def test_a_whole_is_not_made_without_one_of_its_tables(
    make: Callable[[Release], bytes], release: Release
) -> None:
    rest = {name: rows for name, rows in release.tables.items() if name != "lessons"}
    fault = Fault("lessons", "truncated", "lessons: cut off")
    broken = Release(release.name, release.as_of, False, release.changes, rest, {"lessons": fault})
    with pytest.raises(TableUnavailable) as raised:
        make(broken)
    assert raised.value.fault is fault
    for each in (table_csv, table_json, table_parquet):
        assert each(broken, "effects")
        with pytest.raises(TableUnavailable):
            each(broken, "lessons")


def test_an_empty_table_is_a_heading(release: Release) -> None:
    made = variant(release, scores=[])
    assert table_csv(made, "scores").decode().splitlines() == [",".join(TABLES["scores"].fields)]
    assert json.loads(table_json(made, "scores"))["rows"] == []


def test_the_order_is_that_of_the_release(release: Release) -> None:
    rows = [row("lessons", name) for name in ("c", "a", "b")]
    made = variant(release, lessons=rows)
    assert [line["row_id"] for line in read_csv(table_csv(made, "lessons"))] == ["c", "a", "b"]


def test_what_checks_the_package_is_on_no_visitors_path() -> None:
    assert not [p for p in FILES for name in imported(p) if name.split(".")[0] == "frictionless"]
