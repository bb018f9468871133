"""How often each pilot takes each rank: a row per pilot, a bar per rank, a line under the possible ranks.

Rows keep the order of the programme and each pilot has all ranks beside each other: the figure can
not be read as one list from best to worst.
"""

import plotly.graph_objects as go

from via_dash.figures.chart_text import hover_text, label_lines, label_text
from via_dash.texts import Translator
from via_dash.theme import PALETTES, Scheme, layout
from via_dash.views.view import View
from via_dash.views.weighing import Ranked, percent, whole_percent

_BARS, _LINE, _GAP, _AXIS = 44, 18, 42, 64
_FULL = 0.4  # the share that fills a row; a larger one makes all rows lower together
_NAME_WIDTH = 44
_SHOWN_FROM = 5  # percent; a lower bar has no room for its number, and the legend says so


def draw(view: View[tuple[Ranked, ...]], texts: Translator, scheme: Scheme) -> go.Figure:
    """Bars of one height scale, with their percentages; the thick line spans the possible ranks."""
    palette = PALETTES[scheme]
    figure, annotations = go.Figure(), []
    largest = max(share for mark in view.marks for share in mark.shares)
    scale = _BARS / max(largest, _FULL)
    ranks = list(range(1, len(view.marks) + 1))
    y = 0
    for mark in view.marks:
        name, said = _heading(mark, texts)
        y += _LINE * (name.count("<br>") + 2) + _BARS + _GAP
        heights = [share * scale for share in mark.shares]
        figure.add_trace(
            go.Bar(
                x=ranks,
                base=[y - height for height in heights],
                y=heights,
                width=0.72,
                name=mark.pilot_id,
                marker={"color": palette.blue, "line": {"width": 0}},
                hovertext=[
                    hover_text(
                        texts.text(
                            "rank-hover",
                            name=texts.say(mark.name),
                            rank=str(rank),
                            share=percent(share),
                        )
                    )
                    for rank, share in zip(ranks, mark.shares, strict=True)
                ],
                hoverinfo="text",
            )
        )
        figure.add_trace(
            go.Scatter(
                x=ranks,
                y=[y - height for height in heights],
                mode="text",
                text=[
                    texts.say(percent(share)) if whole_percent(share) >= _SHOWN_FROM else ""
                    for share in mark.shares
                ],
                textposition="top center",
                textfont={"size": 13, "color": palette.text},
                hoverinfo="skip",
                name=f"{mark.pilot_id}-shares",
                cliponaxis=False,
            )
        )
        figure.add_trace(
            go.Scatter(
                x=[mark.best - 0.42, mark.worst + 0.42],
                y=[y + 9, y + 9],
                mode="lines+markers",
                line={"color": palette.text, "width": 5},
                # Ends like brackets, or the line reads as the axis of the bars.
                marker={
                    "symbol": "line-ns",
                    "size": 14,
                    "line": {"color": palette.text, "width": 3},
                },
                hoverinfo="skip",
                name=f"{mark.pilot_id}-possible",
            )
        )
        annotations.append(
            {
                "x": 0,
                "xref": "paper",
                "xanchor": "left",
                "y": y - _BARS - _LINE + 2,
                "yanchor": "bottom",
                "align": "left",
                "showarrow": False,
                "text": f"<b>{name}</b><br>{said}",
                "font": {"size": 13, "color": palette.text},
            }
        )
    style = layout(scheme, height=y + _AXIS, annotations=annotations)
    style["xaxis"] = style["xaxis"] | {
        "range": [0.4, len(ranks) + 0.6],
        "tickvals": ranks,
        "showgrid": False,
        "zeroline": False,
        "title": {"text": texts.text("axis-rank"), "font": {"color": palette.text, "size": 14}},
    }
    style["yaxis"] = style["yaxis"] | {"range": [y + 20, 0], "visible": False}
    figure.update_layout(**style)
    return figure


def _heading(mark: Ranked, texts: Translator) -> tuple[str, str]:
    """The name in lines that fit a phone, and under it which ranks are possible."""
    name = label_lines(texts.say(mark.name), _NAME_WIDTH)
    said = texts.text("rank-possible", ranks=mark.interval, n=mark.unknown, total=mark.of)
    return name, label_text(said)
