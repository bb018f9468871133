"""Levels over time, one small chart per series; a level is no effect and shares no axis with one."""

import plotly.graph_objects as go
from plotly.subplots import make_subplots

from via_dash.figures.chart_text import hover_text, label_text
from via_dash.texts import Translator
from via_dash.theme import PALETTES, Scheme, layout
from via_dash.views.effects import LevelSeries
from via_dash.views.view import View

_PANEL, _AXIS = 210, 50


def draw(view: View[tuple[LevelSeries, ...]], texts: Translator, scheme: Scheme) -> go.Figure:
    """Panels under each other, all on one scale from zero, so that heights compare."""
    palette = PALETTES[scheme]
    titles = ["<br>".join(label_text(line) for line in _title(s, texts)) for s in view.marks]
    figure = make_subplots(
        rows=len(view.marks),
        cols=1,
        shared_xaxes=False,
        subplot_titles=titles,
        vertical_spacing=0.42 / max(len(titles), 1),
    )
    top = max(value for s in view.marks for _, value in s.points)
    months = sorted({month for s in view.marks for month, _ in s.points})
    for index, s in enumerate(view.marks, start=1):
        figure.add_trace(
            go.Scatter(
                x=[m for m, _ in s.points], y=[v for _, v in s.points], mode="lines+markers+text", name=titles[index - 1],
                line={"color": palette.grey, "width": 2, "dash": "dot"},
                marker={"size": 10, "symbol": "square", "color": palette.grey},
                text=[texts.number(v) + "%" for _, v in s.points], textposition="top center",
                textfont={"size": 14, "color": palette.text}, cliponaxis=False, hoverinfo="text",
                hovertext=[hover_text(texts.text("level-point", month=texts.number(m), value=texts.number(v))) for m, v in s.points],
            ),
            row=index, col=1,
        )  # fmt: skip
    base = layout(scheme)
    figure.update_layout(
        **{k: v for k, v in base.items() if k not in ("xaxis", "yaxis")},
        height=len(titles) * _PANEL + _AXIS,
    )
    figure.update_layout(margin={"t": 48})
    figure.update_xaxes(**base["xaxis"], tickvals=months, ticksuffix="")
    figure.update_xaxes(
        title={"text": texts.text("axis-months"), "font": {"color": palette.text, "size": 13}},
        row=len(titles),
    )
    figure.update_yaxes(**base["yaxis"], range=[0, top * 1.35], visible=False)
    figure.update_annotations(
        x=0, xanchor="left", align="left", font={"size": 14, "color": palette.text}
    )
    return figure


def _title(series: LevelSeries, texts: Translator) -> tuple[str, str]:
    """Of whom; of what, and whether it is provisional."""
    of_what = [texts.say(series.outcome)]
    if series.provisional:
        of_what.append(texts.text("provisional"))
    return f"{texts.say(series.study)}, {texts.say(series.subgroup)}", ", ".join(of_what)
