"""The numbers of a briefing: a readme, a sheet per exhibit, and its caveats and sources."""

import io
import re
import unicodedata
from collections.abc import Sequence
from datetime import datetime, time

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from via_dash.exports.document import Document, Plate
from via_dash.exports.exhibit_label import exhibit_label
from via_dash.exports.tabular import TEXT_IS_TEXT, fit_columns, sheet
from via_dash.texts import Translator

_LONGEST_NAME = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
# Halves of a pair and numbers that are no character: XML cannot hold them.
_NO_CHARACTER = re.compile("[\ud800-\udfff\ufffe\uffff]")
_NARROW, _WIDE = 26, 110
Cell = str | float


def xlsx_bytes(document: Document, texts: Translator) -> bytes:
    """A readme, one sheet per exhibit with one row of headings, caveats and sources.

    Text is written as text, so nothing in it runs. The bytes depend on the document alone. Raises
    ValueError for what a sheet cannot hold.
    """
    own = [texts.text(f"book-{key}") for key in ("readme", "caveats", "sources")]
    names = _names(document.plates, own, texts)
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, TEXT_IS_TEXT) as book:
        # Without a moment of its own the file would hold the one at which it was made.
        midnight = datetime.combine(document.as_of, time())
        book.set_properties({"title": _one_line(document.title), "created": midnight})
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        wrap = book.add_format({"text_wrap": True, "valign": "top"})
        _readme(book.add_worksheet(own[0]), document, names, texts, bold, wrap)
        for name, plate in zip(names, document.plates, strict=True):
            _fill(book.add_worksheet(name), *sheet(plate.view, texts, document.release), bold, wrap)
        named = list(zip(names, document.plates, strict=True))
        caveats = [[name, caveat] for name, plate in named for caveat in plate.caveats]
        sources = [
            [name, key, source.label, "; ".join(source.locators)]
            for name, plate in named
            for key, source in zip(_keys(plate), plate.sources, strict=True)
        ]
        headings = {
            "caveats": ("sheet", "caveat"),
            "sources": ("sheet", "key", "document", "locators"),
        }
        for name, (kind, columns), rows in zip(own[1:], headings.items(), (caveats, sources), strict=True):  # fmt: skip
            said = [texts.text(f"book-column-{column}") for column in columns]
            _fill(book.add_worksheet(name), said, rows, bold, wrap, kind == "caveats")
    return out.getvalue()


def _readme(
    page: Worksheet, document: Document, names: Sequence[str], texts: Translator, bold: Format, wrap: Format
) -> None:  # fmt: skip
    """What the file is, how to read it, and what each sheet says."""
    how = [
        texts.text("book-how-rows"),
        texts.text("book-how-values", missing=texts.text("not-reported")),
        texts.text("book-how-significance"),
    ]
    lines: list[tuple[str, str, str]] = [
        (texts.text("book-title"), document.title, ""),
        (texts.text("book-as-of"), texts.date(document.as_of), ""),
        (texts.text("book-release"), document.release.name, ""),
        (texts.text("book-link"), document.link, ""),
        *((texts.text("book-how") if n == 0 else "", text, "") for n, text in enumerate(how)),
        ("", "", ""),
        (texts.text("book-column-sheet"), texts.text("book-column-finding"), texts.text("book-choice")),
        *(
            (name, plate.finding, "; ".join(plate.filters) or texts.text("filter-all"))
            for name, plate in zip(names, document.plates, strict=True)
        ),
        (texts.text("book-caveats"), texts.text("book-how-caveats"), ""),
        (texts.text("book-sources"), texts.text("book-how-sources"), ""),
    ]  # fmt: skip
    head = len(how) + 5
    for line, cells in enumerate(lines):
        for column, text in enumerate(cells):
            style = bold if column == 0 or line == head else wrap
            _write(page, line, column, text, style)
    page.set_column(0, 0, _NARROW)
    page.set_column(1, 1, _WIDE)
    page.set_column(2, 2, _NARROW * 2)


def _keys(plate: Plate) -> list[str]:
    """The keys of the documents, in the order of ``plate.sources``."""
    return list(dict.fromkeys(e.source_id for e in plate.view.evidence))


def _fill(
    page: Worksheet, headings: Sequence[str], rows: Sequence[Sequence[Cell]], bold: Format, wrap: Format,
    is_prose: bool = False,
) -> None:  # fmt: skip
    for column, heading in enumerate(headings):
        _write(page, 0, column, heading, bold)
    for line, row in enumerate(rows, start=1):
        for column, cell in enumerate(row):
            _write(page, line, column, cell, wrap)
    page.freeze_panes(1, 0)  # a first column may be as wide as a screen
    page.autofilter(0, 0, max(len(rows), 1), len(headings) - 1)
    fit_columns(page, [headings, *rows])
    if is_prose:
        page.set_column(1, 1, _WIDE)


def _write(page: Worksheet, line: int, column: int, cell: Cell, style: Format) -> None:
    """Writes a cell as what it is. Raises ValueError where the sheet cannot hold it."""
    if isinstance(cell, str):
        text = _NO_CHARACTER.sub("\ufffd", cell)
        written = page.write_string(line, column, text, style) if text else 0
    else:
        written = page.write_number(line, column, cell, style)
    if written != 0:
        raise ValueError(f"{page.name}, row {line + 1}, column {column + 1}: does not fit")


def _names(plates: Sequence[Plate], taken: Sequence[str], texts: Translator) -> list[str]:
    """A name for each sheet: its number makes it one of its kind."""
    names = []
    for number, plate in enumerate(plates, start=1):
        safe = _one_line(_FORBIDDEN.sub(" ", exhibit_label(plate, texts)))
        names.append(_cut(f"{number} {safe}", _LONGEST_NAME).strip().rstrip("'").strip())
    assert not {name.casefold() for name in names} & {name.casefold() for name in taken}
    return names


def _cut(text: str, most: int) -> str:
    """The beginning of a text; Excel counts characters beyond the common ones twice."""
    return text.encode("utf-16-le")[: 2 * most].decode("utf-16-le", "ignore")


def _one_line(text: str) -> str:
    """Text on one line, of characters that a name can hold."""
    kept = (" " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in text)
    return " ".join(_NO_CHARACTER.sub("", "".join(kept)).split())
