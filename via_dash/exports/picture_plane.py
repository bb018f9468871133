"""A plane with numbered areas, and what the numbers are."""

from collections.abc import Sequence

from via_dash.exports.picture_parts import (
    GAP,
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
from via_dash.exports.picture_text import LINE, harmless, lines_of, plain, wrapped


class Plane:
    """A plane with numbered areas, and beside or under it what the numbers are."""

    def __init__(self, figure: Figure, look: Look, names: Sequence[str]) -> None:
        self.figure, self.look, self.names = figure, look, names

    def pages(self, box: Box) -> int:  # noqa: ARG002 - always one
        return 1

    def place(self, drawn: Drawn, box: Box, page: int) -> None:  # noqa: ARG002
        look, layout = self.look, self.figure["layout"]
        beside = look.height is not None
        size = max(14, look.least) if beside else 13
        right = box.left + box.width * self._share(box, size) if beside else box.right
        room, _ = axis_room(layout["xaxis"], look, right - box.left)
        head = size * LINE + 6
        # The title of the y axis lies above it; all other labels are numbers in the plane.
        titles = [a for a in layout.get("annotations", ()) if a.get("yref") == "paper"]
        for title in titles:
            drawn.annotations.append(text_at(harmless(title["text"]), box.left, box.top, size))
        top = box.top + head
        listed = self._list(box.right - right - GAP if beside else box.width, size)
        if beside:
            bottom = (box.bottom or 0) - room
        else:
            bottom = top + 400.0
            if box.bottom is not None:
                high = sum(height_of(len(n), size) for n in listed)
                bottom = min(bottom, max(box.bottom - room - high - 12, top + 240.0))
        left = box.left + 24
        axis = x_axis(layout["xaxis"], look, left, right, "y")
        drawn.axes["xaxis"] = axis
        drawn.axes["yaxis"] = {k: v for k, v in layout["yaxis"].items() if k != "title"} | {
            "domain": [top, bottom], "anchor": "x", "automargin": False,
            "tickfont": {"color": PALETTE.text, "size": look.least},
        }  # fmt: skip
        drawn.traces += self.figure["data"]
        colours = {}
        for annotation in layout.get("annotations", ()):
            if annotation in titles:
                continue
            placed = annotation | {"xref": "x", "yref": "y"}
            placed["font"] = annotation["font"] | {"size": max(15, look.least)}
            drawn.annotations.append(placed)
            colours[lines_of(annotation["text"])[0]] = annotation["font"]["color"]
        x_title = wrapped(
            (layout["xaxis"].get("title") or {}).get("text") or "", size, right - left
        )
        text = "<br>".join(plain(line) for line in x_title)
        x = (left + right) / 2
        drawn.annotations.append(
            text_at(text, x, bottom + look.least * LINE + 8, size) | {"xanchor": "center"}
        )
        drawn.bottom = bottom + room
        if beside:
            self._place_list(drawn, listed, colours, right + GAP, box.top, size)
        else:
            drawn.bottom = self._place_list(
                drawn, listed, colours, box.left, drawn.bottom + 8, size
            )

    def _share(self, box: Box, size: float) -> float:
        """How much of the width the plane gets: as much as leaves the list room to be whole."""
        for share in (0.62, 0.56, 0.5, 0.44):
            listed = self._list(box.width * (1 - share) - GAP, size)
            if box.top + sum(height_of(len(lines), size) for lines in listed) <= (box.bottom or 0):
                return share
        return 0.4

    def _list(self, room: float, size: float) -> list[list[str]]:
        return [wrapped(name, size, room - 28) for name in self.names]

    def _place_list(
        self, drawn: Drawn, listed: Sequence[Sequence[str]], colours: dict[str, str],
        x: float, y: float, size: float,
    ) -> float:  # fmt: skip
        for number, lines in enumerate(listed, start=1):
            colour = colours.get(str(number), PALETTE.text)
            drawn.annotations.append(text_at(f"<b>{number}</b>", x, y, size, colour=colour))
            text = "<br>".join(plain(line) for line in lines)
            drawn.annotations.append(text_at(text, x + 28, y, size))
            y += height_of(len(lines), size)
        return y
