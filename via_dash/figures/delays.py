"""Two expectations of one milestone, one under the other: what was expected, what is expected now."""

from datetime import date

import plotly.graph_objects as go

from via_dash.figures.chart_text import hover_text, label_lines
from via_dash.texts import Translator
from via_dash.theme import PALETTES, Palette, Scheme, layout
from via_dash.views.delays import Delay, Expectation
from via_dash.views.view import View

_LINE, _BAR, _GAP, _TOP = 17, 16, 16, 30
_WIDTH = 52  # characters of a name that fit on a phone
_DAY_MS = 86_400_000


def draw(view: View[tuple[Delay, ...]], texts: Translator, scheme: Scheme) -> go.Figure:
    """A row per milestone: hatched what was expected, open what is expected now."""
    palette = PALETTES[scheme]
    figure = go.Figure()
    annotations = []
    y = float(_TOP)
    for delay in view.marks:
        name = _name(delay, texts)
        annotations.append(_heading(name, y, palette))
        y += _LINE * (name.count("<br>") + 1) + 6
        _bar(figure, delay.before, y + _BAR / 2, "before", texts, palette)
        _bar(figure, delay.after, y + _BAR * 1.5, "after", texts, palette)
        y += 2 * _BAR + _GAP
    style = layout(scheme, height=int(y + 30), annotations=annotations)
    style["xaxis"] = style["xaxis"] | {
        "type": "date", "side": "top", "dtick": "M12", "tickformat": "%Y",
        "ticklabelmode": "period", "showgrid": True, "range": _range(view.marks),
    }  # fmt: skip
    style["yaxis"] = style["yaxis"] | {"range": [y, 0], "visible": False}
    figure.update_layout(**style)
    return figure


def _range(delays: tuple[Delay, ...]) -> list[str]:
    """Whole years around all of it."""
    days = [day for d in delays for e in (d.before, d.after) for day in e.span]
    return [date(min(days).year, 1, 1).isoformat(), date(max(days).year + 1, 1, 1).isoformat()]


def _name(delay: Delay, texts: Translator) -> str:
    return label_lines(f"{texts.say(delay.pilot)}: {texts.say(delay.label)}", _WIDTH)


def _heading(name: str, y: float, palette: Palette) -> dict[str, object]:
    return {
        "x": 0, "xref": "paper", "xanchor": "left", "y": y, "yanchor": "top", "align": "left",
        "showarrow": False, "text": name, "font": {"size": 13, "color": palette.text},
        "bgcolor": palette.background,
    }  # fmt: skip


def _bar(
    figure: go.Figure,
    expected: Expectation,
    y: float,
    name: str,
    texts: Translator,
    palette: Palette,
) -> None:
    first, last = expected.span
    colour = palette.grey if name == "before" else palette.blue
    pattern = {"shape": "/", "fgcolor": colour, "bgcolor": palette.background, "size": 5, "solidity": 0.35}  # fmt: skip
    when, source = texts.say(expected.when), texts.say(expected.source)
    figure.add_trace(
        go.Bar(
            orientation="h",
            base=[first.isoformat()],
            x=[((last - first).days + 1) * _DAY_MS],
            y=[y],
            width=10,
            name=name,
            hovertext=[hover_text(texts.text("expected-by", when=when, source=source))],
            hoverinfo="text",
            marker={
                "color": "rgba(0,0,0,0)",
                "line": {"color": colour, "width": 2},
                "pattern": pattern if name == "before" else {},
            },
        )
    )
