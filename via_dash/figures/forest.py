"""Forest plot: one row per finding, grouped by study, with the value in a column of its own."""

from dataclasses import dataclass
from itertools import groupby

import plotly.graph_objects as go

from via_dash.figures.chart_text import hover_text, label_lines, label_text
from via_dash.texts import Translator
from via_dash.theme import CLASS_MARKS, GROSS_MARK, PALETTES, Palette, Scheme, layout
from via_dash.views.findings import Finding
from via_dash.views.view import View

# In pixels; characters are what fits on a line at 390 pixels.
_LINE, _GAP = 17, 10
_HEAD_CHARACTERS, _HEAD_LINES = 44, 2
_LABEL_CHARACTERS = 48
_VALUE_CHARACTERS = 15
_BETWEEN, _BETWEEN_CHARACTERS = 18, 50  # a line on the difference between subgroups
_AXIS, _AXIS_CHARACTERS = 48, 32
_PLOT_SHARE = 0.76  # of the width; the rest is the column of values


def draw(view: View[tuple[Finding, ...]], texts: Translator, scheme: Scheme) -> go.Figure:
    """Marks by class of evidence, ranges as bars with square ends; the zero line is no effect."""
    palette = PALETTES[scheme]
    figure = go.Figure()
    y, annotations = 0.0, []
    for (study, intervention), group in groupby(
        view.marks, key=lambda f: (f.study, f.intervention)
    ):
        head = _head(texts.say(study), texts.say(intervention))
        y -= _GAP
        annotations.append(_label(head, y, palette.text, palette.background, size=14))
        y -= _height(head) + _GAP
        found = list(group)
        for index, finding in enumerate(found):
            label, value = _row_label(finding, texts), _value(finding, texts)
            annotations.append(_label(label, y, palette.text, palette.background))
            y -= _height(label) + 4
            middle = y - _height(value) / 2
            annotations.append(_beside(value, middle, palette))
            _mark(figure, finding, texts, middle, palette)
            y -= _height(value) + _GAP
            if ends_comparison(found, index):
                said = label_lines(between_groups(found, finding, texts), _BETWEEN_CHARACTERS)
                annotations.append(_label(said, y, palette.muted, palette.background, size=12))
                y -= _BETWEEN * (said.count("<br>") + 1) + _GAP
    axis = label_lines(texts.text(f"axis-{_unit(view)}"), _AXIS_CHARACTERS)
    height = -y + _AXIS + _height(axis)
    style = layout(scheme, height=int(height), annotations=annotations)
    low, high = _span(view.marks)
    style["xaxis"] = style["xaxis"] | {
        "domain": [0, _PLOT_SHARE],
        "range": [low, high],
        "zeroline": True,
        "zerolinewidth": 1,
        "title": {
            "text": axis,
            "font": {"color": palette.text, "size": 13},
        },
        "nticks": 6,
        "side": "bottom",
        "showgrid": False,
    }
    style["yaxis"] = style["yaxis"] | {"range": [y, 0], "visible": False}
    figure.update_layout(**style)
    return figure


def _height(text: str) -> int:
    return _LINE * (text.count("<br>") + 1)


def _comparison(finding: Finding) -> tuple[object, ...]:
    return finding.outcome, finding.horizon, finding.per


def ends_comparison(found: list[Finding], index: int) -> bool:
    """Whether a row is the last of several subgroups of one finding."""
    same = [f for f in found if _comparison(f) == _comparison(found[index])]
    return len({f.subgroup for f in same}) > 1 and same[-1] is found[index]


def between_groups(found: list[Finding], last: Finding, texts: Translator) -> str:
    """What the source says of the difference between the subgroups above, which is no effect itself.

    Where it names one group as better off under equal numbers, its caveat stands there too.
    """
    said = [texts.say(d) for d in last.differences] or [texts.text("difference-not-reported-short")]
    above = [f for f in found if _comparison(f) == _comparison(last)]
    if len({(f.estimate, f.low, f.high) for f in above}) == 1:
        said += [texts.say(note) for note in last.difference_notes]
    return f"↕ {'; '.join(said)}"


def _unit(view: View[tuple[Finding, ...]]) -> str:
    return (
        view.marks[0].unit
        if view.marks[0].measure == "net"
        else f"{view.marks[0].measure}-{view.marks[0].unit}"
    )


def _head(study: str, intervention: str) -> str:
    lines = label_lines(intervention, _HEAD_CHARACTERS, most=_HEAD_LINES)
    return f"<b>{label_text(study)}</b><br>{lines}"


@dataclass(frozen=True)
class RowWords:
    """What a row says, wherever it stands; ``more`` is how many people and another calculation."""

    whom: str
    when: str
    outcome: str
    more: str
    size: str
    told: tuple[str, ...]  # direction and significance of a net effect; provisional, too


def row_words(finding: Finding, texts: Translator) -> RowWords:
    known = [finding.people] if finding.people.key != "n-unknown" else []
    told = []
    if finding.measure == "net":
        told.append(texts.text(f"direction-short-{finding.direction}"))
        told.append(texts.text(f"significance-short-{finding.significance}"))
    if finding.provisional:
        told.append(texts.text("provisional"))
    return RowWords(
        whom=texts.say(finding.short),
        when=" · ".join(said for p in (finding.horizon, finding.per) if (said := texts.say(p))),
        outcome=texts.say(finding.outcome),
        more=", ".join(texts.say(p) for p in (*known, finding.estimator) if p is not None),
        size=_signed(finding, texts),
        told=tuple(told),
    )


def _row_label(finding: Finding, texts: Translator) -> str:
    """Of whom and when; of what; then how many people and another calculation, where there is one."""
    said = row_words(finding, texts)
    whom = f"<b>{label_text(said.whom)}</b>"
    lines = [" · ".join([whom, label_text(said.when)]) if said.when else whom]
    lines += [label_lines(words, _LABEL_CHARACTERS) for words in (said.outcome, said.more) if words]
    return "<br>".join(lines)


def _label(
    text: str, y: float, colour: str, background: str, *, size: int = 13
) -> dict[str, object]:
    """From ``y`` down, at the left; on a ground of its own, so that no line runs through letters."""
    return {
        "x": 0,
        "xref": "paper",
        "xanchor": "left",
        "align": "left",
        "y": y,
        "yref": "y",
        "yanchor": "top",
        "text": text,
        "showarrow": False,
        "font": {"size": size, "color": colour},
        "bgcolor": background,
        "borderpad": 2,
    }


def _value(finding: Finding, texts: Translator) -> str:
    """Size, and under it in words what colour and shape may not carry alone; provisional, too."""
    said = row_words(finding, texts)
    lines = [label_lines(words, _VALUE_CHARACTERS) for words in said.told]
    return "<br>".join([f"<b>{said.size}</b>", *lines])


def _beside(text: str, y: float, palette: Palette) -> dict[str, object]:
    """In the column of values, around ``y``."""
    return _label(text, y, palette.text, palette.background) | {
        "x": 1,
        "xanchor": "right",
        "align": "right",
        "yanchor": "middle",
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
