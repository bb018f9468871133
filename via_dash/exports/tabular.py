"""A view's table as CSV and XLSX, with source, locator and as-of date inside."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import datetime, time
from typing import Any

import xlsxwriter

from via_dash.data import Release
from via_dash.texts import Number, Param, Translator
from via_dash.views.view import View

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
_WIDEST = 60
# Text stays text: nothing in it becomes a formula or a link.
TEXT_IS_TEXT = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}


def sheet(
    view: View[Any], texts: Translator, release: Release
) -> tuple[list[str], list[list[str | float]]]:
    """Headings and rows: the view's columns, then source, locator, basis, row and as-of date."""
    headings = [texts.say(column.label) for column in view.columns]
    headings += [
        texts.text(f"column-{key}") for key in ("source", "locator", "basis", "row", "as-of")
    ]
    rows = []
    for record in view.records:
        evidence = record.evidence
        rows.append(
            [
                *(_cell(cell, texts) for cell in record.cells),
                _each(e.source_id for e in evidence),
                _each(e.locator for e in evidence),
                _each(texts.value("basis", e.basis) for e in evidence),
                _each(e.address for e in evidence),
                release.as_of.isoformat(),
            ]
        )
    return headings, rows


def csv_bytes(view: View[Any], texts: Translator, release: Release) -> bytes:
    """UTF-8 with a byte-order mark, so that a spreadsheet reads the accents; numbers with a dot."""
    headings, rows = sheet(view, texts, release)
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(headings)
    for row in rows:
        writer.writerow([neutral(cell) for cell in row])
    return ("\ufeff" + out.getvalue()).encode("utf-8")


def xlsx_bytes(view: View[Any], texts: Translator, release: Release) -> bytes:
    """One sheet with one heading row; the finding, caveats and release stand on a second.

    The same view gives the same bytes.
    """
    headings, rows = sheet(view, texts, release)
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, TEXT_IS_TEXT) as book:
        # Without a moment of its own the file would hold the one at which it was made.
        book.set_properties({"created": datetime.combine(release.as_of, time())})
        data = book.add_worksheet(texts.text("sheet-data"))
        bold, wrap = (
            book.add_format({"bold": True}),
            book.add_format({"text_wrap": True, "valign": "top"}),
        )
        data.write_row(0, 0, headings, bold)
        for index, row in enumerate(rows, start=1):
            data.write_row(index, 0, row)
        fit_columns(data, [headings, *rows])
        data.freeze_panes(1, 1)
        about = book.add_worksheet(texts.text("sheet-about"))
        about.set_column(0, 0, 100)
        lines = [texts.say(view.finding), *(texts.say(caveat) for caveat in view.caveats)]
        lines += [texts.text("release-line", release=release.name, date=texts.date(release.as_of))]
        for index, line in enumerate(lines):
            about.write_string(index, 0, line, bold if index == 0 else wrap)
    return out.getvalue()


def fit_columns(sheet: xlsxwriter.worksheet.Worksheet, rows: Iterable[Sequence[Any]]) -> None:
    """Makes each column as wide as its widest cell, within reason."""
    for column, cells in enumerate(zip(*rows, strict=True)):
        widest = max(len(str(cell)) for cell in cells)
        sheet.set_column(column, column, min(widest + 2, _WIDEST))


def neutral(cell: str | float) -> str | float:
    """Text that a spreadsheet would run as a formula, made plain text."""
    if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS):
        return "'" + cell
    return cell


def _cell(cell: Param | None, texts: Translator) -> str | float:
    match cell:
        case None:
            return texts.text("not-reported")
        case Number():
            return cell.value
        case bool():
            return texts.say(cell)
        case int() | float():
            return cell
        case _:
            return texts.say(cell)


def _each(parts: Any) -> str:
    return "; ".join(dict.fromkeys(parts))
