"""Forest plot: one row per finding, grouped by study, with the value in a column of its own."""

import textwrap
from itertools import groupby

import plotly.graph_objects as go

from via_dash.figures.hover import hover_text
from via_dash.texts import Translator
from via_dash.theme import CLASS_MARKS, GROSS_MARK, PALETTES, Palette, Scheme, layout
from via_dash.views.findings import Finding
from via_dash.views.view import View

_ROW = 84  # pixels a finding takes: two lines of label, then its mark beside three lines
_HEAD = 56  # pixels a study and its intervention take
_HEAD_CHARACTERS = 44
_BETWEEN, _BETWEEN_CHARACTERS = 18, 62  # a line on the difference between subgroups
_AXIS = 64
_PLOT_SHARE = 0.76  # of the width; the rest is the column of values


def draw(view: View[tuple[Finding, ...]], texts: Translator, scheme: Scheme) -> go.Figure:
    """Marks by class of evidence, ranges as bars with square ends; the zero line is no effect."""
    palette = PALETTES[scheme]
    figure = go.Figure()
    y, height, annotations = 0.0, 0.0, []
    for (study, intervention), group in groupby(
        view.marks, key=lambda f: (f.study, f.intervention)
    ):
        annotations.append(
            _label(
                _head(texts.say(study), texts.say(intervention)),
                y - _HEAD * 0.5,
                palette.text,
                palette.background,
                size=14,
            )
        )
        y -= _HEAD
        found = list(group)
        for index, finding in enumerate(found):
            annotations.append(
                _label(_row_label(finding, texts), y - 13, palette.text, palette.background)
            )
            annotations.append(_value(finding, texts, y - 52, palette))
            _mark(figure, finding, texts, y - 52, palette)
            y -= _ROW
            if _ends_comparison(found, index):
                said = _between_groups(finding, texts)
                annotations.append(_label(said, y - 6, palette.muted, palette.background, size=12))
                y -= _BETWEEN * (said.count("<br>") + 1) + 8
    height = -y
    style = layout(scheme, height=int(height + _AXIS), annotations=annotations)
    low, high = _span(view.marks)
    style["xaxis"] = style["xaxis"] | {
        "domain": [0, _PLOT_SHARE],
        "range": [low, high],
        "zeroline": True,
        "zerolinewidth": 2,
        "title": {
            "text": texts.text(f"axis-{_unit(view)}"),
            "font": {"color": palette.text, "size": 13},
        },
        "nticks": 6,
        "side": "bottom",
        "showgrid": False,
    }
    style["yaxis"] = style["yaxis"] | {"range": [y, 0], "visible": False}
    figure.update_layout(**style)
    return figure


def _comparison(finding: Finding) -> tuple[object, ...]:
    return finding.outcome, finding.horizon, finding.per


def _ends_comparison(found: list[Finding], index: int) -> bool:
    """Whether a row is the last of several subgroups of one finding."""
    same = [f for f in found if _comparison(f) == _comparison(found[index])]
    return len({f.subgroup for f in same}) > 1 and same[-1] is found[index]


def _between_groups(finding: Finding, texts: Translator) -> str:
    """What the source says of the difference between the subgroups above, which is no effect itself."""
    said = [texts.say(d) for d in finding.differences] or [
        texts.text("difference-not-reported-short")
    ]
    return "<br>".join(textwrap.wrap(f"↕ {'; '.join(said)}", _BETWEEN_CHARACTERS))


def _unit(view: View[tuple[Finding, ...]]) -> str:
    return (
        view.marks[0].unit
        if view.marks[0].measure == "net"
        else f"{view.marks[0].measure}-{view.marks[0].unit}"
    )


def _head(study: str, intervention: str) -> str:
    return f"<b>{study}</b><br>{textwrap.shorten(intervention, _HEAD_CHARACTERS, placeholder='…')}"


def _row_label(finding: Finding, texts: Translator) -> str:
    when = " · ".join(said for p in (finding.horizon, finding.per) if (said := texts.say(p)))
    what = texts.say(finding.outcome)
    return f"<b>{texts.say(finding.short)}</b>{' · ' + when if when else ''}<br>{what}"


def _label(
    text: str, y: float, colour: str, background: str, *, size: int = 13
) -> dict[str, object]:
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "align": "left",
        "y": y,
        "yref": "y",
        "yanchor": "middle",
        "text": text,
        "bgcolor": background,
        "showarrow": False,
        "font": {"size": size, "color": colour},
    }


def _value(finding: Finding, texts: Translator, y: float, palette: Palette) -> dict[str, object]:
    """Size, and under it the significance in words: colour and shape never carry it alone."""
    size = _signed(finding, texts)
    significance = (
        texts.text(f"significance-short-{finding.significance}") if finding.measure == "net" else ""
    )
    people = (
        f"<br>n = {texts.number(finding.n_intervention)}"
        if finding.n_intervention is not None
        else ""
    )
    return _label(
        f"<b>{size}</b><br>{significance}{people}", y, palette.text, "rgba(0,0,0,0)", size=13
    ) | {
        "x": 1,
        "xanchor": "right",
        "align": "right",
    }


def _signed(finding: Finding, texts: Translator) -> str:
    def sign(value: float) -> str:
        plus = "+" if value > 0 and finding.measure == "net" else ""
        percent = "%" if finding.unit == "percent" and finding.measure != "net" else ""
        return plus + texts.number(value).replace("-", "−") + percent

    if finding.estimate is not None:
        return sign(finding.estimate)
    if finding.low is not None and finding.high is not None:
        return texts.text("range", low=sign(finding.low), high=sign(finding.high))
    one = finding.low if finding.low is not None else finding.high
    return texts.text(f"about-{finding.range_kind}", amount=sign(one)) if one is not None else ""


def _mark(
    figure: go.Figure, finding: Finding, texts: Translator, y: float, palette: Palette
) -> None:
    is_net = finding.measure == "net"
    colour_name, symbol = (
        CLASS_MARKS[finding.evidence_class or "insufficient"] if is_net else GROSS_MARK
    )
    colour = getattr(palette, colour_name)
    hover = texts.say(finding.sentence)
    if finding.low is not None and finding.high is not None:
        figure.add_trace(
            go.Scatter(
                x=[finding.low, finding.high],
                y=[y, y],
                mode="lines+markers",
                name=finding.row_id,
                line={"color": colour, "width": 6},
                marker={
                    "symbol": "line-ns",
                    "size": 14,
                    "color": colour,
                    "line": {"width": 3, "color": colour},
                },
                hovertext=[hover_text(hover)] * 2,
                hoverinfo="text",
            )
        )
    point = finding.estimate
    if point is None and (finding.low is None or finding.high is None):
        point = finding.low if finding.low is not None else finding.high
    if point is not None:
        figure.add_trace(
            go.Scatter(
                x=[point],
                y=[y],
                mode="markers",
                name=finding.row_id,
                marker={
                    "symbol": symbol,
                    "size": 15,
                    "color": colour,
                    "line": {"width": 3 if "open" in symbol else 1, "color": colour},
                },
                hovertext=[hover_text(hover)],
                hoverinfo="text",
            )
        )


def _span(findings: tuple[Finding, ...]) -> tuple[float, float]:
    """From the smallest to the largest value, always with zero inside, and room at both ends."""
    values = [v for f in findings for v in (f.estimate, f.low, f.high) if v is not None]
    low, high = min([0.0, *values]), max([0.0, *values])
    room = (high - low or 1.0) * 0.08
    return (low - room if low < 0 else low - room / 2, high + room)
