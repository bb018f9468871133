"""The table of an exhibit in a brief: the rows that say most, and the columns that fit."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from via_dash.exports.brief_text import plain
from via_dash.exports.document import Plate
from via_dash.texts import Message, Translator
from via_dash.views.timeline import Timeline

MOST_ROWS = 8
# What fits: characters across a page and lines of a table, at 10 points.
_ACROSS, _LINES = 96, 26
_LONGEST_WORD = 18
_CELL_PADDING = 3
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
    """As many rows as fit half a page, at least one. Its caption is for all of them."""
    columns = _columns(plate)
    headings = tuple(plain(plate.headings[column]) for column in columns)
    chosen = telling(plate, texts)[:MOST_ROWS]
    found = [tuple(_said(plate.rows[r][c], texts) for c in columns) for r in chosen]
    widths = _widths([headings, *found])
    rows: list[tuple[str, ...]] = []
    left, heights = _LINES, []
    for row in found:
        height = max(
            -(-len(cell) // (width - _CELL_PADDING))
            for cell, width in zip(row, widths, strict=True)
        )
        left -= height
        if rows and left < 0:
            break
        rows.append(row)
        heights.append(height)
    total = sum(widths)
    made = Table(
        caption="",
        headings=headings,
        numeric=tuple(plate.numeric[column] for column in columns),
        rows=tuple(rows),
        widths=tuple(width / total for width in widths),
        lines=tuple(heights),
        heading_lines=max(
            (
                -(-len(head) // (w - _CELL_PADDING))
                for head, w in zip(headings, widths, strict=True)
            ),
            default=1,
        ),
    )
    return captioned(made, plate, texts, number)


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
    else:
        said.append(texts.text("brief-table-part", number=str(number), rows=every, shown=shown))
    if len(table.headings) < len(plate.headings):
        few, all_ = texts.number(len(table.headings)), texts.number(len(plate.headings))
        said.append(texts.text("brief-table-columns", shown=few, columns=all_))
    return replace(table, caption=plain(" ".join([*said, *also])))


def telling(plate: Plate, texts: Translator) -> tuple[int, ...]:
    """The rows by number, those that say most first: as in the view, but of a timeline one per pilot.

    That is what comes first according to the documents, and where nothing is planned, what happened last.
    """
    every = tuple(range(len(plate.rows)))
    if not _is_timeline(plate):
        return every
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
    every = tuple(range(len(plate.headings)))
    keys = [column.key for column in plate.view.columns]
    if len(every) > 5 and "finding" in keys:
        every = tuple(column for column in every if keys[column] in _BESIDE_FINDING)
    if _is_timeline(plate):
        every = tuple(column for column in every if keys[column] in _OF_A_TIMELINE)
    rows = [tuple(map(str, row)) for row in (plate.headings, *plate.rows[:MOST_ROWS])]
    least = [_longest(column) for column in zip(*rows, strict=True)]
    while len(every) > 2 and sum(least[column] for column in every) > _ACROSS:
        every = every[:-1]
    return every


def _longest(cells: Iterable[str]) -> int:
    """The longest word of a column, which needs its room."""
    return min(
        max((len(word) for cell in cells for word in cell.split()), default=1), _LONGEST_WORD
    )


def _widths(rows: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """Characters per column: room for its longest word, the rest by how much there is to say."""
    columns = list(zip(*rows, strict=True))
    # A heading is bold and may take three lines.
    widths = [
        max(_longest(cells), _longest([head]) + 1, len(head) // 3) + _CELL_PADDING
        for head, *cells in columns
    ]
    longest = [max(map(len, column)) + _CELL_PADDING for column in columns]
    weights = [sum(len(cell) ** 2 for cell in column) ** 0.5 for column in columns]
    for _ in range(_ACROSS - sum(widths)):
        # The next character goes where the text would otherwise run to the most lines.
        open_ = [index for index, width in enumerate(widths) if width < longest[index]]
        if not open_:
            break
        widths[max(open_, key=lambda index: weights[index] / widths[index])] += 1
    return tuple(widths)
