"""A forest plot with words on both sides: what was measured on the left, the size on the right.

On a page, made for a phone too, the words of a row stand above its mark. Where there is width they
stand beside it, so that three times as many rows fit a slide or a sheet of paper.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from via_dash.exports.picture_parts import (
    PALETTE,
    Box,
    Drawn,
    Figure,
    Look,
    axis_room,
    height_of,
    text_at,
    x_axis,
)
from via_dash.exports.picture_text import LINE, plain, width, wrapped
from via_dash.figures.forest import between_groups, ends_comparison, row_words
from via_dash.texts import Translator
from via_dash.views.findings import Finding

_PLOT, _VALUE = 0.44, 0.75  # where these columns begin, as shares of the width
_BETWEEN = 14  # columns
_ROW_GAP, _GROUP_GAP = 8, 10
_LOOSEST = 1.5  # times the gaps, where a chart leaves room


@dataclass(frozen=True)
class _Row:
    """A finding with its words in lines. ``head`` is of its group, ``under`` of the groups compared."""

    finding: Finding
    head: tuple[str, ...]
    again: tuple[str, ...]  # the head where a sheet begins in the middle of the group
    starts: bool
    label: tuple[str, ...]
    value: tuple[str, ...]
    under: tuple[str, ...]


class Beside:
    """The findings of one unit, divided between rows; a group stays whole where that costs no sheet."""

    def __init__(
        self, findings: Sequence[Finding], figure: Figure, look: Look, texts: Translator
    ) -> None:
        self.findings, self.look, self.texts = tuple(findings), look, texts
        self.axis: dict[str, Any] = figure["layout"]["xaxis"] | {"domain": [0, 1], "zeroline": False}  # fmt: skip
        self.traces: dict[str, list[dict[str, Any]]] = {}
        for trace in figure["data"]:
            self.traces.setdefault(trace["name"], []).append(trace)

    def pages(self, box: Box) -> int:
        return len(self._divided(box))

    def place(self, drawn: Drawn, box: Box, page: int) -> None:
        rows = self._divided(box)[page - 1]
        plot = Box(box.left + _PLOT * box.width, box.left + _VALUE * box.width - _BETWEEN, 0, None)
        beside, title = self._axis_room(box)
        needed = self._height(rows, 1.0)
        loose, zoom = 1.0, 1.0
        if box.bottom is not None:
            room = box.bottom - box.top - beside
            zoom = min(1.0, room / needed)  # a row that is higher than a sheet is drawn smaller
            gaps = self._height(rows, 2.0) - needed
            loose = 1.0 + max(0.0, min(_LOOSEST - 1.0, (room - needed) / gaps))
        size, y = self.look.least * zoom, box.top
        for index, row in enumerate(rows):
            y = self._place_row(drawn, row, box, y, size, zoom, loose, first=index == 0)
        drawn.axes["xaxis"] = x_axis(self.axis, self.look, plot.left, plot.right, "y", zoom)
        drawn.axes["yaxis"] = {
            "range": [y - box.top, 0], "domain": [box.top, y], "visible": False, "anchor": "x",
        }  # fmt: skip
        below = y + (self.look.least * LINE + 8) * zoom
        text = "<br>".join(plain(line) for line in title)
        drawn.annotations.append(text_at(text, plot.left, below, size))
        drawn.bottom = y + beside

    # -- words

    def _rows(self, extent: float) -> list[_Row]:
        size, texts = self.look.least, self.texts
        room = {
            "label": _PLOT * extent - _BETWEEN,
            "value": (1 - _VALUE) * extent,
            "across": extent,
        }
        found = []
        for (study, intervention), group in groupby(
            self.findings, key=lambda f: (texts.say(f.study), texts.say(f.intervention))
        ):
            listed = list(group)
            again = f"<b>{plain(study)}</b> {plain(texts.text('picture-continued'))}"
            for index, finding in enumerate(listed):
                said = row_words(finding, texts)
                label = _led(said.whom, said.when, size, room["label"])
                for words in (said.outcome, said.more):
                    label += [plain(line) for line in wrapped(words, size, room["label"])]
                told = wrapped(" · ".join(said.told), size, room["value"])
                under = (
                    wrapped(between_groups(listed, finding, texts), size, room["across"])
                    if ends_comparison(listed, index)
                    else []
                )
                found.append(
                    _Row(
                        finding,
                        tuple(_led(study, intervention, size, room["across"])),
                        (again,),
                        index == 0,
                        tuple(label),
                        (f"<b>{plain(said.size)}</b>", *(plain(line) for line in told)),
                        tuple(plain(line) for line in under),
                    )
                )
        return found

    # -- dividing

    def _axis_room(self, box: Box) -> tuple[float, list[str]]:
        return axis_room(self.axis, self.look, (1 - _PLOT) * box.width)

    def _row_height(self, row: _Row, gaps: float, *, first: bool) -> float:
        size = self.look.least
        lines = max(len(row.label), len(row.value))
        height = height_of(lines, size) + _ROW_GAP * gaps
        head = row.head if row.starts else row.again if first else ()
        if head:
            height += height_of(len(head), size) + (0 if first else _GROUP_GAP * gaps)
        if row.under:
            height += height_of(len(row.under), size) + _ROW_GAP * gaps / 2
        return height

    def _height(self, rows: Sequence[_Row], gaps: float) -> float:
        return sum(self._row_height(row, gaps, first=i == 0) for i, row in enumerate(rows))

    def _divided(self, box: Box) -> list[list[_Row]]:
        """As few sheets as can be, each about as full."""
        rows = self._rows(box.width)
        if box.bottom is None:
            return [rows]
        room = box.bottom - box.top - self._axis_room(box)[0]
        fewest = len(self._filled(rows, room, whole=False))
        whole = len(self._filled(rows, room, whole=True)) == fewest
        low, high = 0.0, room
        for _ in range(12):
            middle = (low + high) / 2
            fits = len(self._filled(rows, middle, whole=whole)) <= fewest
            low, high = (low, middle) if fits else (middle, high)
        return self._filled(rows, high, whole=whole)

    def _filled(self, rows: Sequence[_Row], room: float, *, whole: bool) -> list[list[_Row]]:
        sheets: list[list[_Row]] = [[]]
        for _, group in groupby(rows, key=lambda row: row.head):
            listed = list(group)
            if whole and sheets[-1] and self._height([*sheets[-1], *listed], 1.0) > room:
                sheets.append([])
            for row in listed:
                if sheets[-1] and self._height([*sheets[-1], row], 1.0) > room:
                    sheets.append([])
                sheets[-1].append(row)
        return sheets

    # -- placing

    def _place_row(
        self, drawn: Drawn, row: _Row, box: Box, y: float, size: float, zoom: float, loose: float, *,
        first: bool,
    ) -> float:  # fmt: skip
        """Places a row from ``y`` down; gives where the next begins."""

        def text(lines: Sequence[str], x: float, at: float, colour: str | None = None) -> None:
            if lines:
                drawn.annotations.append(text_at("<br>".join(lines), x, at, size, colour=colour))

        head = row.head if row.starts else row.again if first else ()
        if head:
            if not first:
                y += _GROUP_GAP * loose * zoom
                line = {"color": PALETTE.line, "width": 1}
                at = y - _GROUP_GAP * loose * zoom / 2
                drawn.shapes.append(
                    {"type": "line", "x0": box.left, "x1": box.right, "y0": at, "y1": at, "line": line}
                )  # fmt: skip
            text(head, box.left, y)
            y += height_of(len(head), self.look.least) * zoom
        lines = max(len(row.label), len(row.value))
        height = height_of(lines, self.look.least) * zoom
        text(row.label, box.left, y)
        text(row.value, box.left + _VALUE * box.width, y)
        drawn.shapes.append(
            {"type": "line", "xref": "x", "x0": 0, "x1": 0, "y0": y, "y1": y + height,
             "line": {"color": PALETTE.muted, "width": 1.5}}
        )  # fmt: skip
        middle = y + height / 2 - box.top
        for trace in self.traces.get(row.finding.row_id, ()):
            placed = {"y": [middle] * len(trace["y"]), "xaxis": "x", "yaxis": "y"}
            drawn.traces.append(trace | placed)
        y += height + _ROW_GAP * loose * zoom
        if row.under:
            y -= _ROW_GAP * loose * zoom / 2
            text(row.under, box.left, y, PALETTE.muted)
            y += height_of(len(row.under), self.look.least) * zoom + _ROW_GAP * loose * zoom
        return y


def _led(first: str, more: str, size: float, room: float) -> list[str]:
    """A name in bold with more words after it: on its line where they fit, else under it."""
    bold = [f"<b>{plain(line)}</b>" for line in wrapped(first, size, room, bold=True)]
    if not more:
        return bold
    if len(bold) == 1 and width(first, size, bold=True) + width(f" · {more}", size) <= room:
        return [f"{bold[0]} · {plain(more)}"]
    return [*bold, *(plain(line) for line in wrapped(more, size, room))]
