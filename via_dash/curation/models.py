"""Pydantic models of the rows, generated from the schema; they convert and check one row at a time."""

import re
from functools import cache
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, create_model
from pydantic_core import ErrorDetails

from via_dash.curation.authored import AuthoredRow
from via_dash.curation.problems import Problem
from via_dash.evidence.dates import BadDate, bounds
from via_dash.schema import FIELDS, TABLES, allowed

_KEY = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*(?:/[a-z0-9]+(?:[-_][a-z0-9]+)*)?")


def _key(value: str) -> str:
    if not _KEY.fullmatch(value):
        raise ValueError(f"{value!r} is not a key; allowed: lower-case letters, digits and hyphens")
    return value


def _edtf(value: str) -> str:
    try:
        bounds(value)
    except BadDate as error:
        raise ValueError(
            f"{value!r} is not an EDTF date; allowed for instance: 2020, 2020-07, 2020-07-01, 2021-33 "
            "(first quarter), 2020-21 (spring), 2021-05/2021-08 (somewhere within)"
        ) from error
    return value


def _text(value: str) -> str:
    if not value.strip():
        raise ValueError("is empty; allowed: text, or leave it out")
    return " ".join(value.split())


def _type(table: str, name: str) -> Any:
    field, values = FIELDS[name], allowed(table, name)
    match field.kind:
        case "key":
            return Literal[values] if values else Annotated[str, AfterValidator(_key)]
        case "keys":
            item = Literal[values] if values else (
                Annotated[str, AfterValidator(_key)] if field.references or name == "claims"
                else Annotated[str, AfterValidator(_text)]
            )  # fmt: skip
            return list[item]  # type: ignore[valid-type]
        case "edtf":
            return Annotated[str, AfterValidator(_edtf)]
        case "text":
            return Annotated[str, AfterValidator(_text)]
        case "number":
            return Annotated[float, Field(ge=field.low, le=field.high, allow_inf_nan=False)]
        case "integer":
            return Annotated[int, Field(ge=field.low, le=field.high)]
        case "boolean":
            return bool
        case "date":
            raise TypeError(f"{name} is derived and has no place in YAML")


@cache
def model_of(table: str) -> type[BaseModel]:
    """The model of one table's rows as they may be written."""
    declared = TABLES[table]
    fields: dict[str, Any] = {}
    for name in declared.fields:
        if name in declared.derived and name != "authored_file":
            continue
        kind = _type(table, name)
        fields[name] = (kind, ...) if name in declared.required else (kind | None, None)
    return create_model(f"{table}_row", __config__=ConfigDict(extra="forbid"), **fields)


@cache
def _lenient_model_of(table: str) -> type[BaseModel]:
    fields: dict[str, Any] = {
        name: (field.annotation, None) for name, field in model_of(table).model_fields.items()
    }
    return create_model(f"{table}_faulty_row", **fields)


def convert(row: AuthoredRow) -> tuple[dict[str, Any], list[Problem]]:
    """The row with its declared types, and what is wrong with each of its fields.

    A field at fault is empty in the row, so that what stands in the others can still be checked.
    """
    try:
        return model_of(row.table).model_validate(row.values).model_dump(), []
    except ValidationError as error:
        problems = [_explain(row, detail) for detail in error.errors()]
    faulty = {problem.field for problem in problems}
    sound = {name: value for name, value in row.values.items() if name not in faulty}
    return _lenient_model_of(row.table).model_validate(sound).model_dump(), problems


def _explain(row: AuthoredRow, detail: ErrorDetails) -> Problem:
    name = str(detail["loc"][0])
    kind = detail["type"]
    if kind == "extra_forbidden":
        names = ", ".join(f for f in TABLES[row.table].fields if f not in TABLES[row.table].derived)
        return row.problem(name, f"unknown key; allowed in {row.table}: {names}")
    if kind == "missing" or (detail["input"] is None and name in TABLES[row.table].required):
        choices = allowed(row.table, name)
        hint = f"one of {', '.join(choices)}" if choices else FIELDS[name].description_en
        return row.problem(name, f"is missing; allowed: {hint}")
    if kind == "literal_error":
        values = ", ".join(allowed(row.table, name))
        return row.problem(name, f"{detail['input']!r} is not known; allowed: {values}")
    message = detail["msg"].removeprefix("Value error, ")
    if "allowed" not in message:
        message = f"{detail['input']!r}: {message}; allowed: {_range(name)}"
    return row.problem(name, message)


def _range(name: str) -> str:
    field = FIELDS[name]
    kinds = {"number": "a number", "integer": "a whole number", "boolean": "true or false",
             "keys": "a list of keys"}  # fmt: skip
    text = kinds.get(field.kind, "text")
    if field.low is not None and field.high is not None:
        return f"{text} from {field.low:g} to {field.high:g}"
    return f"{text}, {field.low:g} or more" if field.low is not None else text
