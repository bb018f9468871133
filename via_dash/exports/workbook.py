"""All tables of a release as one workbook, with a readme and a dictionary in the reader's language."""

import io
from datetime import date, datetime, time
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from via_dash.data import Release
from via_dash.exports.readme import sections
from via_dash.exports.table_schema import description, unit_column, value_labels
from via_dash.exports.tabular import TEXT_IS_TEXT, fit_columns
from via_dash.schema import FIELDS, TABLES, Field, Table
from via_dash.texts import Translator

_LISTED = "; "
_DICTIONARY = ("table", "field", "label", "unit", "required", "description", "allowed")


def workbook_xlsx(release: Release, texts: Translator) -> bytes:
    """Sheets ``readme``, ``dictionary``, and one per table with field names as its one heading row.

    Text is written as text, so nothing in it runs and nothing has to be changed. The bytes
    depend on the release and the language alone. Raises TableUnavailable, and ValueError for
    what a sheet cannot hold.
    """
    tables = {name: _rows(release, TABLES[name]) for name in TABLES}
    about = sections(release, texts, "workbook")
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, TEXT_IS_TEXT) as book:
        # Without a moment of its own the file would hold the one at which it was made.
        midnight = datetime.combine(release.as_of, time())
        book.set_properties({"title": about[0].heading, "created": midnight})
        bold = book.add_format({"bold": True})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        readme = book.add_worksheet("readme")
        readme.set_column(0, 0, 110)
        lines = [
            line
            for section in about
            for line in ((section.heading, bold), *((text, wrap) for text in section.lines), ("", None))
        ]  # fmt: skip
        for index, (text, style) in enumerate(lines[:-1]):
            readme.write_string(index, 0, text, style)
        headings = [texts.text(f"open-data-column-{name}") for name in _DICTIONARY]
        entries = [
            _entry(table, FIELDS[name], texts) for table in TABLES.values() for name in table.fields
        ]
        _fill(book.add_worksheet("dictionary"), headings, entries, bold, day)
        for name, rows in tables.items():
            _fill(book.add_worksheet(name), list(TABLES[name].fields), rows, bold, day)
    return out.getvalue()


def _rows(release: Release, table: Table) -> list[list[Any]]:
    return [[_cell(row[name]) for name in table.fields] for row in release.rows(table.name)]


def _cell(value: Any) -> Any:
    return _LISTED.join(value) if isinstance(value, tuple) else value


def _entry(table: Table, field: Field, texts: Translator) -> list[Any]:
    """One row of the dictionary."""
    column = unit_column(table, field)
    unit = texts.text("open-data-unit-column", column=column) if column else field.unit
    labels = value_labels(table, field.name, texts).items()
    return [
        table.name,
        field.name,
        field.label_nl if texts.language == "nl" else field.label_en,
        unit,
        texts.say(field.name in table.required),
        description(field, texts),
        _LISTED.join(f"{code} = {label}" for code, label in labels) or None,
    ]


def _fill(
    sheet: Worksheet, headings: list[str], rows: list[list[Any]], bold: Format, day: Format
) -> None:
    sheet.write_row(0, 0, headings, bold)
    for line, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            if _write(sheet, line, column, value, day) != 0:
                raise ValueError(f"{sheet.name}, row {line}, {headings[column]}: does not fit")
    sheet.freeze_panes(1, 1)
    fit_columns(sheet, [headings, *rows])


def _write(sheet: Worksheet, line: int, column: int, value: Any, day: Format) -> int:
    """Writes a cell as what it is; not 0 when the sheet cannot hold it."""
    match value:
        case None:
            return 0  # nothing stands where nothing is given
        case bool():
            written = sheet.write_boolean(line, column, value)
        case int() | float():
            written = sheet.write_number(line, column, value)
        case date():
            written = sheet.write_datetime(line, column, datetime.combine(value, time()), day)
        case _:
            written = sheet.write_string(line, column, value)
    return int(written)
