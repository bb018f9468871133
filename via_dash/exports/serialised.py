"""One table of a release as CSV, JSON or Parquet: every row, every column, in the order written."""

import csv
import io
import json
from datetime import date
from typing import Any

from via_dash.data import Release
from via_dash.exports.table_schema import table_schema
from via_dash.exports.tabular import neutral
from via_dash.schema import TABLES
from via_dash.tables import parquet_bytes


def table_csv(release: Release, table: str) -> bytes:
    """UTF-8, comma, one heading row of field names; an empty cell is a value not given.

    Numbers have a dot, dates are ISO, lists are JSON arrays. Text that a spreadsheet would run
    as a formula has an apostrophe before it. There is no byte-order mark: this file is for
    programs, the workbook is for spreadsheets. Raises TableUnavailable.
    """
    fields = TABLES[table].fields
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(fields)
    for row in release.rows(table):
        writer.writerow([_csv_cell(row[name]) for name in fields])
    return out.getvalue().encode("utf-8")


def table_json(release: Release, table: str) -> bytes:
    """The rows as objects, after the release they are of and the schema they fit.

    Text is as it is in the evidence: nothing runs it. Raises TableUnavailable.
    """
    fields = TABLES[table].fields
    return json_bytes(
        {
            "table": table,
            "release": release.name,
            "as_of": release.as_of.isoformat(),
            "schema": table_schema(TABLES[table]),
            "rows": [{name: _plain(row[name]) for name in fields} for row in release.rows(table)],
        }
    )


def table_parquet(release: Release, table: str) -> bytes:
    """As curation writes it, with labels, units and descriptions. Raises TableUnavailable."""
    return parquet_bytes(TABLES[table], release.rows(table))


def json_bytes(content: dict[str, Any]) -> bytes:
    """JSON that people can read too."""
    return (json.dumps(content, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _plain(value: Any) -> Any:
    """A value as JSON knows it."""
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value


def _csv_cell(value: Any) -> str | float:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() | float():
            return value
        case tuple():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return neutral(str(value))
