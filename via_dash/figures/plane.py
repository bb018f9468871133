"""The plane of complexity and development: a box per pilot.

The edges that bound an axis are solid where the report places the pilot on that axis in words.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import hypot
from typing import Any

import plotly.graph_objects as go

from via_dash.figures.chart_text import hover_text, label_text
from via_dash.texts import Translator
from via_dash.theme import LINE_COLOURS, PALETTES, Scheme, layout
from via_dash.views.complexity import TOP_LEVEL, Position
from via_dash.views.own_placing import Placing
from via_dash.views.view import View

_HEIGHT = 660
# A number with the room around it, as parts of the axes on a narrow screen.
_LABEL_WIDTH, _LABEL_HEIGHT = 0.085, 0.23
_STEPS = 8
_FAINT = {True: 0.06, False: 0.02}  # by whether the report places the pilot in words
_GRID = [
    (column * _LABEL_WIDTH, row * _LABEL_HEIGHT)
    for column in range(int(1 / _LABEL_WIDTH) + 1)
    for row in range(int(TOP_LEVEL / _LABEL_HEIGHT) + 1)
]

Point = tuple[float, float]
Box = tuple[Point, Point]  # from where to where, across and up


def draw(view: View[tuple[Position, ...]], texts: Translator, scheme: Scheme) -> go.Figure:
    """Boxes are intervals, numbered as in the list beside them; no point is drawn inside."""
    palette = PALETTES[scheme]
    figure = go.Figure()
    annotations = [_above_the_axis(texts.text("axis-development"), palette.text)]
    spots = label_spots([(p.complexity, p.development) for p in view.marks])
    for number, (position, spot) in enumerate(zip(view.marks, spots, strict=True), start=1):
        colour = getattr(palette, LINE_COLOURS.get(position.line or "", "grey"))
        (x0, x1), (y0, y1) = position.complexity, position.development
        hover = f"{number}. {texts.say(position.name)}: {texts.say(position.rationale)}"
        figure.add_trace(
            go.Scatter(
                x=[x0, x1, x1, x0, x0],
                y=[y0, y0, y1, y1, y0],
                mode="lines",
                fill="toself",
                name=position.pilot_id,
                line={"width": 0},
                fillcolor=_faint(colour, _FAINT[position.stated is not None]),
                hoveron="fills",
                hoverinfo="text",
                text=hover_text(hover),
            )
        )
        sides = ([x0, x0, None, x1, x1], [y0, y1, None, y0, y1])
        figure.add_trace(_edges(*sides, colour, position.complexity_stated))
        ends = ([x0, x1, None, x0, x1], [y0, y0, None, y1, y1])
        figure.add_trace(_edges(*ends, colour, position.development_stated))
        annotations.append(_number(number, spot, colour, palette.background))
    style = layout(scheme, height=_HEIGHT, annotations=annotations)
    style["margin"] = style["margin"] | {"t": 34}
    style["xaxis"] = style["xaxis"] | {
        "range": [-0.03, 1.03],
        "tickvals": [0.08, 0.92],
        "showgrid": False,
        "zeroline": False,
        "ticktext": [texts.text("axis-simple"), texts.text("axis-complex")],
        "title": {
            "text": texts.text("axis-complexity"),
            "font": {"color": palette.text, "size": 14},
        },
    }
    style["yaxis"] = style["yaxis"] | {
        "range": [-0.15, TOP_LEVEL + 0.15],
        "tickvals": list(range(TOP_LEVEL + 1)),
        "zeroline": False,
    }
    figure.update_layout(**style)
    return figure


@dataclass(frozen=True)
class Spot:
    """Where the number of a box stands, and the corner that it belongs to."""

    at: Point
    corner: Point

    @property
    def is_away(self) -> bool:
        return self.at != self.corner


def label_spots(boxes: Sequence[Box]) -> list[Spot]:
    """A spot per box, on its outline and over no other number: the corners first, then the edges.

    Where an outline has no room left the number stands off it, with a line to its corner.
    """
    corners = [[(x, y) for y in (y1, y0) for x in (x0, x1)] for (x0, x1), (y0, y1) in boxes]
    found: list[Spot] = []
    for own, ((x0, x1), (y0, y1)) in zip(corners, boxes, strict=True):
        edges = [
            point
            for n in range(1, _STEPS)
            for x, y in [(x0 + (x1 - x0) * n / _STEPS, y0 + (y1 - y0) * n / _STEPS)]
            for point in ((x, y1), (x, y0), (x0, y), (x1, y))
        ]
        taken = [spot.at for spot in found]
        on_outline = [Spot(point, point) for point in (*own, *edges)]
        away = [Spot(point, own[0]) for point in sorted(_GRID, key=_distance_to(own[0]))]
        found.append(next(spot for spot in (*on_outline, *away) if _is_free(spot.at, taken)))
    return found


def _is_free(at: Point, taken: Sequence[Point]) -> bool:
    return all(abs(at[0] - x) >= _LABEL_WIDTH or abs(at[1] - y) >= _LABEL_HEIGHT for x, y in taken)


def _distance_to(corner: Point) -> Callable[[Point], float]:
    return lambda at: hypot((at[0] - corner[0]) / _LABEL_WIDTH, (at[1] - corner[1]) / _LABEL_HEIGHT)


def _number(number: int, spot: Spot, colour: str, background: str) -> dict[str, Any]:
    label = {
        "x": spot.corner[0],
        "y": spot.corner[1],
        "showarrow": spot.is_away,
        "text": f"<b>{number}</b>",
        "font": {"size": 15, "color": colour},
        "bgcolor": background,
        "borderpad": 1,
    }
    if spot.is_away:
        ends = {"axref": "x", "ayref": "y", "ax": spot.at[0], "ay": spot.at[1]}
        label |= {**ends, "arrowhead": 0, "arrowwidth": 1.5, "arrowcolor": colour}
    return label


def _above_the_axis(text: str, colour: str) -> dict[str, Any]:
    """The title of the upright axis, to be read without turning one's head."""
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "yshift": 6,
        "showarrow": False,
        "text": label_text(text),
        "font": {"size": 14, "color": colour},
    }


def draw_with_own(
    view: View[tuple[Position, ...]], placing: Placing, texts: Translator, scheme: Scheme
) -> go.Figure:
    """The same plane with a visitor's own placing as a mark of its own, under the number of its pilot."""
    figure = draw(view, texts, scheme)
    colour = PALETTES[scheme].text
    numbers = {p.pilot_id: n for n, p in enumerate(view.marks, start=1)}
    number = numbers.get(placing.pilot_id)
    label = label_text(texts.text("own-placing-mark") + (f" ({number})" if number else ""))
    # Towards the middle, where there is room for the words.
    left = placing.complexity > 0.5
    figure.add_trace(
        go.Scatter(
            x=[placing.complexity],
            y=[placing.development],
            mode="markers",
            name="own",
            marker={
                "symbol": "star",
                "size": 17,
                "color": colour,
                "line": {"color": PALETTES[scheme].background, "width": 1.5},
            },
            cliponaxis=False,
            hoverinfo="text",
            hovertext=label,
        )
    )
    figure.add_annotation(
        x=placing.complexity,
        y=placing.development,
        xanchor="right" if left else "left",
        xshift=-14 if left else 14,
        showarrow=False,
        text=f"<b>{label}</b>",
        font={"size": 14, "color": colour},
        bgcolor=PALETTES[scheme].background,
        borderpad=1,
    )
    return figure


def _edges(x: list[float | None], y: list[float | None], colour: str, stated: bool) -> go.Scatter:
    """The two edges that bound one axis: solid where the report speaks of that axis."""
    line = {"color": colour, "width": 3.5 if stated else 1.5, "dash": "solid" if stated else "dash"}
    return go.Scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", name="edge")


def _faint(colour: str, opacity: float) -> str:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity})"
