"""A view without a chart as tables that can be read on a slide: the rows that matter most, at a readable size."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from via_dash.exports.chart_parts import PALETTE, Cell
from via_dash.exports.column_widths import Grid, lowest, word_room
from via_dash.exports.document import Plate
from via_dash.exports.row_order import said_once, subject_first
from via_dash.exports.slide_text import Piece, height_of, shortened
from via_dash.texts import Message, Translator
from via_dash.theme import CLASS_GLYPHS, CLASS_MARKS
from via_dash.views.findings import ClassOfFindings

_LONGEST = 600  # characters of a cell
_ROWS_MOST = 8  # on one slide
_SLIDES_MOST = 3  # for the first rows of a long table
_WHOLE_UP_TO = 16  # rows that are all shown, on two slides
_MEASURED = 24  # rows that the widths look at, where it is not known yet which are shown
_STRONGEST = ("works", "harms")
_FULL = 0.85  # of the width, when every word has just room
_TELLING = ("finding", "class")  # the columns that say most
_HARDEST = ("severity-stopped",)
_HARD_HIT = ("severity-interrupted", *_HARDEST)


@dataclass(frozen=True)
class Sheet:
    """The room on a slide: inches, letters in points, margins of a cell in inches."""

    width: float
    height: float
    size: int
    margin_x: float
    margin_y: float

    def grid(self, *, bold_first: bool = False) -> Grid:
        return Grid(self.width, self.size, self.margin_x, bold_first)


@dataclass(frozen=True)
class Table:
    """Rows that fit one slide; ``lead`` stands above them, ``widths`` are inches."""

    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    widths: tuple[float, ...]
    lead: tuple[Piece, ...] = ()
    said: str = ""  # which rows these are


def tables(plate: Plate, texts: Translator, sheet: Sheet, lead: Sequence[str] = ()) -> list[Table]:
    """The tables of a plate, one per slide, each as high as fits."""
    told = tuple(Piece(line) for line in lead)
    marks = plate.view.marks
    if isinstance(marks, tuple) and marks and all(isinstance(m, ClassOfFindings) for m in marks):
        return [_counts(marks, texts, sheet, told), *_strongest(plate, marks, texts, sheet)]
    every = [_row(cells, texts) for cells in plate.rows]
    total, once = len(every), said_once(plate)
    hard = [i for i in range(total) if _says(plate, i, _HARD_HIT)] if total > _WHOLE_UP_TO else []
    order = None if hard or total <= _WHOLE_UP_TO else subject_first(plate, _ROWS_MOST)
    every = [every[i] for i in order or range(total)]
    columns = _columns(plate, every[:_MEASURED], sheet, once)
    headings = tuple(plate.headings[c] for c in columns)
    rows = [tuple(row[c] for c in columns) for row in every]
    grid = sheet.grid(bold_first=columns[0] == 0)

    def widths_of(measured: int) -> tuple[float, ...]:
        return lowest(headings, [[cell[0].text for cell in row] for row in rows[:measured]], grid)

    widths = widths_of(_MEASURED)
    fewer = _not_shown(plate, texts, columns, once)
    if total <= _WHOLE_UP_TO:
        room = _room(headings, widths, (*told, *_line(fewer)), sheet)
        pages = _pages([_fitted(row, widths, sheet, room) for row in rows], widths, sheet, room)
        return [Table(headings, page, widths, (*told, *_line(fewer)), fewer) for page in pages]

    def which(shown: int) -> str:
        key = "slides-rows-hard-hit" if hard else "slides-rows-each" if order else "slides-rows"
        column = {"column": plate.headings[0]} if order else {}
        return f"{texts.text(key, n=shown, total=total, **column)} {fewer}".strip()

    room = _room(headings, widths, (*told, *_line(which(total))), sheet)
    if not hard:
        # The widths that suit the rows that are shown, which are fewer where they are high.
        shown = _ROWS_MOST
        for _ in range(2):
            widths = widths_of(shown)
            fitted = [_fitted(row, widths, sheet, room) for row in rows]
            pages = _first(fitted, widths, sheet, room)
            shown = sum(map(len, pages))
        said = which(shown)
        return [Table(headings, page, widths, (*told, *_line(said)), said) for page in pages]
    rows = [_fitted(row, widths, sheet, room) for row in rows]
    kept = _that_fit(_one_of_each(hard, plate, rows, widths, sheet), rows, widths, sheet, room)
    said = which(len(kept))
    page = tuple(rows[index] for index in kept)
    return [Table(headings, page, widths, (*told, *_line(said)), said)]


def _first(
    rows: list[tuple[Cell, ...]], widths: Sequence[float], sheet: Sheet, room: float
) -> list[tuple[tuple[Cell, ...], ...]]:
    """The first rows of a long table: some on a few slides, and what these have room for besides."""
    count = min(_ROWS_MOST, len(rows))
    while len(pages := _pages(rows[:count], widths, sheet, room)) > _SLIDES_MOST:
        count -= 1
    while count < len(rows):
        more = _pages(rows[: count + 1], widths, sheet, room)
        if len(more) > len(pages):
            break
        pages, count = more, count + 1
    return pages


def _not_shown(plate: Plate, texts: Translator, columns: Sequence[int], once: int | None) -> str:
    """What is said of the columns that are not there."""
    said = []
    if once is not None and once not in columns:
        value = str(plate.rows[0][once])
        said.append(texts.text("brief-table-once", column=plate.headings[once], value=value))
    total = len(plate.headings)
    if len(columns) + len(said) < total:
        said.append(texts.text("slides-columns", n=len(columns), total=total))
    return " ".join(said)


def _fitted(
    row: tuple[Cell, ...], widths: Sequence[float], sheet: Sheet, room: float
) -> tuple[Cell, ...]:
    """A row that fits a slide; of one that is too high the longest cells are shortened."""
    most = _LONGEST
    while _height(row, widths, sheet) > room and most > 20:
        most = most * 3 // 4
        row = tuple(tuple(replace(p, text=shortened(p.text, most)) for p in cell) for cell in row)
    return row


def _columns(
    plate: Plate, rows: list[tuple[Cell, ...]], sheet: Sheet, once: int | None
) -> list[int]:
    """The columns that fit: all but what is said once, or the finding and its class, or the first few."""
    every = [i for i in range(len(plate.headings)) if i != once]
    least = {
        i: word_room(
            [
                w
                for text in (plate.headings[i], *(row[i][0].text for row in rows))
                for w in text.split()
            ],
            sheet.grid(),
        )
        for i in every
    }
    if sum(least.values()) <= sheet.width * _FULL:
        return every
    keys = [column.key for column in plate.view.columns]
    if _TELLING[0] in keys:
        return [i for i, key in enumerate(keys) if key in _TELLING]
    fitting = [
        i
        for n, i in enumerate(every)
        if sum(least[j] for j in every[: n + 1]) <= sheet.width * _FULL
    ]
    return fitting or every[:1]


def _one_of_each(
    chosen: Sequence[int],
    plate: Plate,
    rows: list[tuple[Cell, ...]],
    widths: Sequence[float],
    sheet: Sheet,
) -> list[int]:
    """The rows by number, one of every subject before the others: what stopped, then what is short."""
    order = sorted(
        chosen, key=lambda i: (not _says(plate, i, _HARDEST), _height(rows[i], widths, sheet))
    )
    of_subject: dict[str, int] = {}
    for index in order:
        of_subject.setdefault(rows[index][0][0].text, index)
    first = sorted(of_subject.values())
    return [*first, *(index for index in chosen if index not in first)]


def _that_fit(
    order: Iterable[int],
    rows: list[tuple[Cell, ...]],
    widths: Sequence[float],
    sheet: Sheet,
    room: float,
) -> list[int]:
    """The foremost rows that fit one slide, back in the order of the view."""
    kept: list[int] = []
    for index in order:
        height = _height(rows[index], widths, sheet)
        if len(kept) < _ROWS_MOST and (not kept or height <= room):
            kept.append(index)
            room -= height
    return sorted(kept)


def _line(said: str) -> tuple[Piece, ...]:
    return (Piece(said, colour=PALETTE.muted),) if said else ()


def _row(cells: tuple[str | float, ...], texts: Translator) -> tuple[Cell, ...]:
    return tuple(
        (Piece(shortened(c if isinstance(c, str) else texts.number(c), _LONGEST), bold=i == 0),)
        for i, c in enumerate(cells)
    )


def _says(plate: Plate, index: int, keys: tuple[str, ...]) -> bool:
    """Whether a row has a cell with one of these texts."""
    cells = plate.view.records[index].cells if index < len(plate.view.records) else ()
    return any(isinstance(cell, Message) and cell.key in keys for cell in cells)


# Findings by class


def _counts(
    classes: Sequence[ClassOfFindings], texts: Translator, sheet: Sheet, told: tuple[Piece, ...]
) -> Table:
    """How many findings are in each class, and what that class means."""
    rows = []
    for c in classes:
        colour = getattr(PALETTE, CLASS_MARKS[c.evidence_class][0])
        name = texts.text(f"class-{c.evidence_class}")
        rows.append(
            (
                (Piece(name, bold=True, colour=colour, glyph=CLASS_GLYPHS[c.evidence_class]),),
                (Piece(texts.number(len(c.findings)), bold=True),),
                (Piece(texts.text(f"meaning-class-{c.evidence_class}")),),
            )
        )
    headings = (
        texts.text("column-class"), texts.text("slides-count"), texts.text("slides-meaning"),
    )  # fmt: skip
    return Table(headings, tuple(rows), (3.6, 1.2, sheet.width - 4.8), told)


def _strongest(
    plate: Plate, classes: Sequence[ClassOfFindings], texts: Translator, sheet: Sheet
) -> list[Table]:
    """The findings that are significant, in full."""
    rows: list[tuple[Cell, ...]] = []
    for c in classes:
        if c.evidence_class in _STRONGEST:
            colour = getattr(PALETTE, CLASS_MARKS[c.evidence_class][0])
            name = texts.text(f"class-{c.evidence_class}")
            glyph = CLASS_GLYPHS[c.evidence_class]
            rows += [
                (
                    (Piece(name, bold=True, colour=colour, glyph=glyph),),
                    (Piece(texts.say(f.sentence)),),
                )
                for f in c.findings
            ]
    if not rows:
        return []
    widths = (2.6, sheet.width - 2.6)
    said = texts.text("slides-rows-significant", n=len(rows), total=len(plate.rows))
    headings = (texts.text("column-class"), texts.text("column-finding"))
    room = _room(headings, widths, _line(said), sheet)
    return [
        Table(headings, page, widths, _line(said), said)
        for page in _pages(rows, widths, sheet, room)
    ]


# Measures


def _pages(
    rows: list[tuple[Cell, ...]], widths: Sequence[float], sheet: Sheet, room: float
) -> list[tuple[tuple[Cell, ...], ...]]:
    """All rows, on as few slides as hold them, each about as full."""
    heights = [_height(row, widths, sheet) for row in rows]
    count = len(_packed(heights, room))
    even = room
    while even > room / 3 and len(_packed(heights, even - 0.1)) == count:
        even -= 0.1
    return [tuple(rows[start:stop]) for start, stop in _packed(heights, even)]


def _packed(heights: list[float], room: float) -> list[tuple[int, int]]:
    """From where to where each slide goes."""
    found, start, used = [], 0, 0.0
    for index, height in enumerate(heights):
        if index > start and (used + height > room or index - start == _ROWS_MOST):
            found.append((start, index))
            start, used = index, 0.0
        used += height
    return [*found, (start, len(heights))]


def _room(
    headings: Sequence[str], widths: Sequence[float], lead: tuple[Piece, ...], sheet: Sheet
) -> float:
    """What headings and the lines above them leave."""
    head = tuple((Piece(h, bold=True),) for h in headings)
    above = height_of(lead, sheet.width * 72, sheet.size) / 72 + 0.1
    return sheet.height - above - _height(head, widths, sheet)


def _height(row: tuple[Cell, ...], widths: Sequence[float], sheet: Sheet) -> float:
    return max(
        height_of(cell, (width - 2 * sheet.margin_x) * 72, sheet.size) / 72 + 2 * sheet.margin_y
        for cell, width in zip(row, widths, strict=True)
    )
