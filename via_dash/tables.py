"""Arrow schemas, content hashes and keys of the tables declared in ``schema``."""

import hashlib
import json
from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from via_dash.schema import FIELDS, Kind, Table, allowed

Row = Mapping[str, Any]

_ARROW: dict[Kind, pa.DataType] = {
    "key": pa.string(),
    "text": pa.string(),
    "edtf": pa.string(),
    "date": pa.date32(),
    "number": pa.float64(),
    "integer": pa.int64(),
    "boolean": pa.bool_(),
    "keys": pa.list_(pa.string()),
}

# The column that other tables refer to.
KEY_COLUMN = {
    "sources": "source_id",
    "organisations": "organisation_id",
    "places": "place_id",
    "criteria": "criterion_id",
    "pilots": "pilot_id",
    "studies": "study_id",
}


def arrow_schema(table: Table) -> pa.Schema:
    """The Arrow schema of a table; each field carries its labels, descriptions and unit."""
    return pa.schema(
        [
            pa.field(
                name,
                _ARROW[FIELDS[name].kind],
                nullable=name not in table.required,
                metadata={
                    "label_nl": FIELDS[name].label_nl,
                    "label_en": FIELDS[name].label_en,
                    "description_nl": FIELDS[name].description_nl,
                    "description_en": FIELDS[name].description_en,
                    "unit": FIELDS[name].unit or "",
                    "allowed": " ".join(allowed(table.name, name)),
                },
            )
            for name in table.fields
        ]
    )


def parquet_bytes(table: Table, rows: Iterable[Row]) -> bytes:
    """The rows as one Parquet file that fits the table's schema."""
    out = pa.BufferOutputStream()
    pq.write_table(pa.Table.from_pylist([dict(row) for row in rows], arrow_schema(table)), out)
    return bytes(out.getvalue())


def content_sha256(rows: Iterable[Row]) -> str:
    """SHA-256 of the rows' content, in order; independent of how Parquet stored them."""
    digest = hashlib.sha256()
    for row in rows:
        plain = {k: v.isoformat() if isinstance(v, date) else v for k, v in row.items()}
        digest.update(json.dumps(plain, ensure_ascii=False, sort_keys=True).encode())
        digest.update(b"\n")
    return digest.hexdigest()


def frozen(rows: Iterable[dict[str, Any]]) -> tuple[Row, ...]:
    """Read-only rows; lists become tuples."""
    return tuple(
        MappingProxyType({k: tuple(v) if isinstance(v, list) else v for k, v in row.items()})
        for row in rows
    )


def unique_columns(table: Table) -> tuple[str, ...]:
    """The columns whose values may occur once."""
    other = KEY_COLUMN.get(table.name)
    return (table.key,) if other in (None, table.key) else (table.key, other)


def references(table: Table) -> dict[str, str]:
    """The fields that hold another row's key, each with the table of that row."""
    return {
        name: target
        for name in table.fields
        if (target := FIELDS[name].references) and KEY_COLUMN.get(table.name) != name
    }


def dangling_references(
    table: Table, rows: Iterable[Row], known: Mapping[str, frozenset[str]]
) -> Iterable[tuple[Row, str, str]]:
    """Row, field and value of every reference to a key that does not exist.

    Tables missing from ``known`` are not checked against.
    """
    for name, target in references(table).items():
        if target not in known:
            continue
        for row in rows:
            value = row.get(name)
            values = value if isinstance(value, list | tuple) else () if value is None else (value,)
            for v in values:
                if v not in known[target]:
                    yield row, name, v
