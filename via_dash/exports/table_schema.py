"""A table as a Table Schema, texts in both languages; the parts that every format says of a field."""

from typing import Any

from via_dash.schema import FIELDS, Field, Kind, Table, allowed, value_key
from via_dash.tables import KEY_COLUMN, references, unique_columns
from via_dash.texts import Translator, translator

_TYPES: dict[Kind, str] = {
    "key": "string",
    "text": "string",
    "edtf": "string",
    "date": "date",
    "number": "number",
    "integer": "integer",
    "boolean": "boolean",
    "keys": "array",
}
_EDTF = "http://id.loc.gov/datatypes/edtf"


def table_schema(table: Table) -> dict[str, Any]:
    """The Table Schema of one table, texts in both languages (``*_nl`` is Dutch)."""
    foreign_keys = [
        {
            "fields": name,
            # An empty name is the table itself.
            "reference": {
                "resource": "" if target == table.name else target,
                "fields": KEY_COLUMN[target],
            },
        }
        for name, target in references(table).items()
        if FIELDS[name].kind != "keys"  # a list cannot be a foreign key
    ]
    return {
        "fields": [_field(table, FIELDS[name]) for name in table.fields],
        "missingValues": [""],
        "primaryKey": table.key,
        **({"foreignKeys": foreign_keys} if foreign_keys else {}),
    }


def what_a_row_is(table: Table, texts: Translator) -> str:
    """A sentence that says what one row of a table stands for."""
    return texts.text("open-data-row", row=texts.text(f"table-{table.name}-row"))


def description(field: Field, texts: Translator) -> str:
    """What a field is, in the reader's language."""
    return field.description_nl if texts.language == "nl" else field.description_en


def value_labels(table: Table, field: str, texts: Translator) -> dict[str, str]:
    """The label of each allowed value of a field, in the order of the declaration."""
    return {
        value: texts.text(value_key(table.name, field, value), n=1)
        for value in allowed(table.name, field)
    }


def unit_column(table: Table, field: Field) -> str | None:
    """The column that holds the unit of a number, where it differs from row to row."""
    if field.kind != "number" or field.unit is not None:
        return None
    column = "horizon_unit" if field.name.startswith("horizon_") else "unit"
    return column if column in table.fields else None


def _field(table: Table, field: Field) -> dict[str, Any]:
    values = allowed(table.name, field.name)
    described: dict[str, Any] = {
        "name": field.name,
        "type": _TYPES[field.kind],
        "title": field.label_en,
        "title_nl": field.label_nl,
        "description": field.description_en,
        "description_nl": field.description_nl,
    }
    for language, name in (("en", "description"), ("nl", "description_nl")):
        if field.kind in ("edtf", "keys"):
            remark = translator(language).text(f"open-data-{field.kind}")
            described[name] = f"{described[name]} {remark}"
    if field.kind == "edtf":
        described["rdfType"] = _EDTF
    if field.kind == "keys" and values:
        described["arrayItem"] = {"type": "string", "constraints": {"enum": list(values)}}
    if field.unit:
        described["unit"] = field.unit
    if column := unit_column(table, field):
        described["unit_column"] = column
    if values:
        described["value_labels"] = value_labels(table, field.name, translator("en"))
        described["value_labels_nl"] = value_labels(table, field.name, translator("nl"))
    constraints = _constraints(table, field, values)
    return {**described, "constraints": constraints} if constraints else described


def _constraints(table: Table, field: Field, values: tuple[str, ...]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if field.name in table.required:
        found["required"] = True
    if field.name in unique_columns(table):
        found["unique"] = True
    if values and field.kind != "keys":
        found["enum"] = list(values)
    if field.low is not None:
        found["minimum"] = field.low
    if field.high is not None:
        found["maximum"] = field.high
    return found
