"""The table of an exhibit in a brief: the rows that say most, and the columns that fit."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from via_dash.exports.brief_text import plain
from via_dash.exports.column_widths import Grid, lowest, word_room
from via_dash.exports.document import Plate
from via_dash.exports.row_order import said_once, subject_first
from via_dash.texts import Message, Translator
from via_dash.views.timeline import Timeline

MOST_ROWS = 8
_LINES = 40  # of a table in the annex: two thirds of a page
# 17 cm of letters of 10 points. Reckoned for Word's font, which is wider than that of the PDF.
GRID = Grid(width=17.0 / 2.54, size=10, margin=0.06)
# Beside a column of whole findings, the others only say parts of them again.
_BESIDE_FINDING = ("finding", "design", "class", "note")
# Of a timeline: the wording of a date and which claim is drawn are for the workbook.
_OF_A_TIMELINE = ("pilot", "lane", "event", "date_edtf", "certainty")


@dataclass(frozen=True)
class Table:
    """The rows that are shown. ``widths`` are shares of the page's width and add up to 1."""

    caption: str
    headings: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    lines: tuple[int, ...]  # of each row
    heading_lines: int


def table_of(plate: Plate, texts: Translator, number: int) -> Table:
    """As many rows as fit two thirds of a page, at least one. Its caption is for all of them."""
    columns = _columns(plate)
    headings = tuple(plain(plate.headings[column]) for column in columns)
    chosen = telling(plate, texts)[:MOST_ROWS]
    rows = [tuple(_said(plate.rows[r][c], texts) for c in columns) for r in chosen]
    while True:
        widths = lowest(headings, rows, GRID)
        heights = [_lines(row, widths) for row in rows]
        if len(rows) <= 1 or sum(heights) <= _LINES:
            break
        rows.pop()
    made = Table(
        caption="",
        headings=headings,
        numeric=tuple(plate.numeric[column] for column in columns),
        rows=tuple(rows),
        widths=tuple(width / sum(widths) for width in widths),
        lines=tuple(heights),
        heading_lines=_lines(headings, widths, bold=True),
    )
    return captioned(made, plate, texts, number)


def _lines(cells: Sequence[str], widths: Sequence[float], *, bold: bool = False) -> int:
    """Of the highest cell of a row."""
    pairs = zip(cells, widths, strict=True)
    return max((GRID.lines(cell, width, bold=bold) for cell, width in pairs), default=1)


def first_rows(table: Table, shown: int) -> Table:
    """The table with fewer rows; it wants a caption of its own."""
    return replace(table, rows=table.rows[:shown], lines=table.lines[:shown])


def captioned(table: Table, plate: Plate, texts: Translator, number: int, *also: str) -> Table:
    """The table with what it says of itself: which of how many rows and columns these are."""
    every, shown = len(plate.rows), len(table.rows)
    said = []
    if shown == every:
        said.append(texts.text("brief-table-all", number=str(number), rows=every))
    elif _is_timeline(plate):
        said.append(texts.text("brief-table-next", number=str(number), rows=every, shown=shown))
    elif subject_first(plate, MOST_ROWS):
        column = plate.headings[0]
        told = texts.text(
            "brief-table-each", number=str(number), rows=every, shown=shown, column=column
        )
        said.append(told)
    else:
        said.append(texts.text("brief-table-part", number=str(number), rows=every, shown=shown))
    once = said_once(plate)
    if once is not None:
        value = _said(plate.rows[0][once], texts)
        said.append(texts.text("brief-table-once", column=plate.headings[once], value=value))
    if len(table.headings) + (once is not None) < len(plate.headings):
        few, all_ = texts.number(len(table.headings)), texts.number(len(plate.headings))
        said.append(texts.text("brief-table-columns", shown=few, columns=all_))
    return replace(table, caption=plain(" ".join([*said, *also])))


def telling(plate: Plate, texts: Translator) -> tuple[int, ...]:
    """The rows by number, those that say most first: as in the view, of many rows one per subject first.

    Of a timeline it is one per pilot: what comes first according to the documents, and where nothing is
    planned, what happened last.
    """
    every = tuple(range(len(plate.rows)))
    if not _is_timeline(plate):
        return subject_first(plate, MOST_ROWS) or every
    parts = {texts.say(row.name) for row in plate.view.marks.rows if row.is_part}
    chosen: dict[str, int] = {}
    for index in every:
        name = str(plate.rows[index][0])
        if name in parts or not _has(plate, index, "claim-followed"):
            continue
        if name not in chosen or not _has(plate, chosen[name], "certainty-planned"):
            chosen[name] = index
    # A timeline of one pilot has a row per event.
    return tuple(chosen.values()) if len(chosen) > 1 else every


def _is_timeline(plate: Plate) -> bool:
    return isinstance(plate.view.marks, Timeline) and len(plate.rows) == len(plate.view.records)


def _has(plate: Plate, index: int, key: str) -> bool:
    cells = plate.view.records[index].cells
    return any(isinstance(cell, Message) and cell.key == key for cell in cells)


def _said(cell: str | float, texts: Translator) -> str:
    return plain(cell if isinstance(cell, str) else texts.number(cell))


def _columns(plate: Plate) -> tuple[int, ...]:
    """The columns to show: where there are many, those that the finding does not already hold."""
    once = said_once(plate)
    every = tuple(column for column in range(len(plate.headings)) if column != once)
    keys = [column.key for column in plate.view.columns]
    if len(every) > 5 and "finding" in keys:
        every = tuple(column for column in every if keys[column] in _BESIDE_FINDING)
    if _is_timeline(plate):
        every = tuple(column for column in every if keys[column] in _OF_A_TIMELINE)
    rows = [tuple(map(str, row)) for row in (plate.headings, *plate.rows[:MOST_ROWS])]
    least = [
        word_room([word for cell in column for word in cell.split()], GRID)
        for column in zip(*rows, strict=True)
    ]
    while len(every) > 2 and sum(least[column] for column in every) > GRID.width:
        every = every[:-1]
    return every
