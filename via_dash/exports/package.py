"""The evidence as a Data Package: a CSV file per table, described so that programs can check it."""

import hashlib
import io
import zipfile
from typing import Any

from via_dash.data import Release
from via_dash.exports.readme import both_languages
from via_dash.exports.serialised import json_bytes, table_csv
from via_dash.exports.table_schema import table_schema, what_a_row_is
from via_dash.schema import TABLES, Table
from via_dash.texts import translator

NAME = "via-evidence"

_DIALECT = {
    "delimiter": ",",
    "lineTerminator": "\r\n",
    "quoteChar": '"',
    "doubleQuote": True,
    "header": True,
}


def data_path(table: str) -> str:
    """Where a table's CSV file stands in the package."""
    return f"data/{table}.csv"


def package_json(release: Release) -> bytes:
    """``datapackage.json``. Raises TableUnavailable when any table cannot be served."""
    return json_bytes(_descriptor(release, _data(release)))


def package_zip(release: Release) -> bytes:
    """The package as one file: datapackage.json, README.md, data/*.csv.

    The bytes depend on the release alone. Raises TableUnavailable.
    """
    data = _data(release)
    files = {
        "datapackage.json": json_bytes(_descriptor(release, data)),
        "README.md": both_languages(release).encode("utf-8"),
        **{data_path(table): content for table, content in data.items()},
    }
    day = (release.as_of.year, release.as_of.month, release.as_of.day, 0, 0, 0)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path, content in files.items():
            entry = zipfile.ZipInfo(path, day)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 3  # else the bytes differ between operating systems
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, compresslevel=9)
    return out.getvalue()


def _data(release: Release) -> dict[str, bytes]:
    return {table: table_csv(release, table) for table in TABLES}


def _descriptor(release: Release, data: dict[str, bytes]) -> dict[str, Any]:
    dutch, english = translator("nl"), translator("en")
    return {
        "profile": "tabular-data-package",
        "name": NAME,
        "title": english.text("open-data-title"),
        "title_nl": dutch.text("open-data-title"),
        "description": english.text("open-data-description"),
        "description_nl": dutch.text("open-data-description"),
        "version": release.name,
        "as_of": release.as_of.isoformat(),
        "published": release.published,
        "changes": release.changes["en"],
        "changes_nl": release.changes["nl"],
        "sources": [{"title": row["title"]} for row in release.rows("sources") if row["in_hand"]],
        "resources": [_resource(TABLES[table], content) for table, content in data.items()],
    }


def _resource(table: Table, content: bytes) -> dict[str, Any]:
    dutch, english = translator("nl"), translator("en")
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": english.text(f"table-{table.name}"),
        "title_nl": dutch.text(f"table-{table.name}"),
        "description": what_a_row_is(table, english),
        "description_nl": what_a_row_is(table, dutch),
        "path": data_path(table.name),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
        "dialect": _DIALECT,
        "schema": table_schema(table),
    }
