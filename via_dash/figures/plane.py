"""The plane of complexity and development: a box per pilot.

The edges that bound an axis are solid where the report places the pilot on that axis in words.
"""

import plotly.graph_objects as go

from via_dash.figures.hover import hover_text
from via_dash.texts import Translator
from via_dash.theme import LINE_COLOURS, PALETTES, Scheme, layout
from via_dash.views.complexity import TOP_LEVEL, Position
from via_dash.views.own_placing import Placing
from via_dash.views.view import View

_HEIGHT = 640


def draw(view: View[tuple[Position, ...]], texts: Translator, scheme: Scheme) -> go.Figure:
    """Boxes are intervals, numbered as in the list beside them; no point is drawn inside."""
    palette = PALETTES[scheme]
    figure = go.Figure()
    annotations = []
    for number, position in enumerate(view.marks, start=1):
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
                fillcolor=_faint(colour, 0.10 if position.stated else 0.03),
                hoveron="fills",
                hoverinfo="text",
                text=hover_text(hover),
            )
        )
        sides = ([x0, x0, None, x1, x1], [y0, y1, None, y0, y1])
        figure.add_trace(_edges(*sides, colour, position.complexity_stated))
        ends = ([x0, x1, None, x0, x1], [y0, y0, None, y1, y1])
        figure.add_trace(_edges(*ends, colour, position.development_stated))
        annotations.append(
            {
                "x": x0,
                "y": y1,
                "xanchor": "left",
                "yanchor": "top",
                "xshift": 3,
                "yshift": -2,
                "showarrow": False,
                "text": f"<b>{number}</b>",
                "font": {"size": 15, "color": colour},
                "bgcolor": palette.background,
                "borderpad": 1,
            }
        )
    style = layout(scheme, height=_HEIGHT, annotations=annotations)
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
        "title": {
            "text": texts.text("axis-development"),
            "font": {"color": palette.text, "size": 14},
        },
    }
    figure.update_layout(**style)
    return figure


def draw_with_own(
    view: View[tuple[Position, ...]], placing: Placing, texts: Translator, scheme: Scheme
) -> go.Figure:
    """The same plane with a visitor's own placing as a mark of its own, under the number of its pilot."""
    figure = draw(view, texts, scheme)
    colour = PALETTES[scheme].text
    numbers = {p.pilot_id: n for n, p in enumerate(view.marks, start=1)}
    number = numbers.get(placing.pilot_id)
    label = texts.text("own-placing-mark") + (f" ({number})" if number else "")
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
