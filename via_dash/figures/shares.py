"""Shares at two moments: a line per group from the first value to the last, both written beside it."""

import plotly.graph_objects as go

from via_dash.figures.chart_text import hover_text, label_text
from via_dash.texts import Translator
from via_dash.theme import PALETTES, Scheme, layout
from via_dash.views.corona import Share
from via_dash.views.view import View

_ROW, _AXIS = 84, 60
_COLOURS = ("vermillion", "blue", "green", "purple")


def draw(view: View[tuple[Share, ...]], texts: Translator, scheme: Scheme) -> go.Figure:
    """One row per group: open mark for the first moment, filled for the last; the axis starts at zero."""
    palette = PALETTES[scheme]
    figure, annotations = go.Figure(), []
    top = max(max(share.before, share.after) for share in view.marks) or 1.0
    for index, share in enumerate(view.marks):
        colour = getattr(palette, _COLOURS[index % len(_COLOURS)])
        y = index * _ROW + 58
        label = texts.say(share.subgroup)
        hover = hover_text(
            texts.text(
                "benefit-share",
                subgroup=label,
                before=texts.number(share.before),
                after=texts.number(share.after),
            )
        )
        figure.add_trace(
            go.Scatter(
                x=[share.before, share.after],
                y=[y, y],
                mode="lines+markers+text",
                name=label,
                line={"color": colour, "width": 4},
                marker={
                    "size": 16,
                    "symbol": ["circle-open", "circle"],
                    "color": colour,
                    "line": {"width": 3, "color": colour},
                },
                text=[texts.number(share.before) + "%", texts.number(share.after) + "%"],
                textposition=["middle left", "middle right"],
                textfont={"size": 16, "color": palette.text},
                hovertext=[hover] * 2,
                hoverinfo="text",
                cliponaxis=False,
            )
        )
        annotations.append(
            {
                "x": 0,
                "xref": "paper",
                "xanchor": "left",
                "y": y - 32,
                "yanchor": "middle",
                "showarrow": False,
                "text": f"<b>{label_text(label)}</b>",
                "font": {"size": 15, "color": palette.text},
                "bgcolor": palette.background,
            }
        )
    height = len(view.marks) * _ROW + 20
    style = layout(scheme, height=height + _AXIS, annotations=annotations)
    style["xaxis"] = style["xaxis"] | {
        "range": [0, top * 1.2],
        "rangemode": "tozero",
        "ticksuffix": "%",
        "nticks": 6,
        "title": {"text": texts.text("axis-benefit"), "font": {"color": palette.text, "size": 13}},
    }
    style["yaxis"] = style["yaxis"] | {"range": [height, 0], "visible": False}
    figure.update_layout(**style)
    return figure
