"""How wide the columns of a table are, so that it is as low as it can be."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from via_dash.exports.slide_text import line_count

_STEPS = 16  # in which room is shared out
_LEAST, _WORD_MOST = 0.5, 2.2  # inches of a column, and of one word of it


@dataclass(frozen=True)
class Grid:
    """The room of a table: inches across, letters in points, inches beside the text of a cell."""

    width: float
    size: float
    margin: float
    bold_first: bool = False

    def lines(self, text: str, width: float, *, bold: bool = False) -> int:
        """Of a cell so many inches wide."""
        return line_count(text, (width - 2 * self.margin) * 72, self.size, bold=bold)


def lowest(headings: Sequence[str], rows: Sequence[Sequence[str]], grid: Grid) -> tuple[float, ...]:
    """In inches: the widths that make these rows lowest, in which words stay whole."""
    columns = range(len(headings))
    widths = [
        word_room([w for text in (headings[c], *(row[c] for row in rows)) for w in text.split()], grid)
        for c in columns
    ]  # fmt: skip
    if sum(widths) >= grid.width:
        return tuple(grid.width * width / sum(widths) for width in widths)
    step = (grid.width - sum(widths)) / _STEPS

    def counted(column: int) -> list[int]:
        bold = grid.bold_first and column == 0
        return [grid.lines(row[column], widths[column], bold=bold) for row in rows]

    now = [counted(column) for column in columns]
    for _ in range(_STEPS):
        highest: Counter[int] = Counter()
        for counts in zip(*now, strict=True):  # what a row would be lower by
            *_, second, most = (0, *sorted(counts))
            if most > 1:
                highest[counts.index(most)] += max(most - second, 1)
        wanted = max(columns, key=lambda c: (highest[c], -widths[c]))
        widths[wanted] += step
        now[wanted] = counted(wanted)
    return tuple(widths)


def word_room(words: Sequence[str], grid: Grid) -> float:
    """A width in inches in which no word is broken, within reason."""
    longest = max((len(word) for word in words), default=1)
    width = _LEAST
    while width < _WORD_MOST and any(
        grid.lines(word, width, bold=True) > 1 for word in words if len(word) > longest * 0.6
    ):
        width += 0.1
    return width
