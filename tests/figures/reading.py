"""Reads a figure back as data: what stands where, in which colour, with which words."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import plotly.graph_objects as go

from via_dash.theme import PALETTES, Scheme

_ANOTHER_HOST = re.compile(r"https?:|\bwww\.|(?<![:/\w])//\w|[\w-]+\.(?:com|org|net|io)\b", re.IGNORECASE)  # fmt: skip


def as_data(figure: go.Figure) -> dict[str, Any]:
    """The figure as the browser gets it."""
    loaded: dict[str, Any] = json.loads(figure.to_json())
    return loaded


def hosts(figure: go.Figure) -> list[str]:
    """Everything in the figure that reads as the address of another host."""
    return _ANOTHER_HOST.findall(figure.to_json())


def text_colours(figure: go.Figure) -> set[str]:
    """The colour of every text: of labels, axes, hovering, and values at points."""
    return set(_colours(as_data(figure), in_font=False))


def _colours(node: Any, *, in_font: bool) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "color" and in_font and isinstance(value, str):
                yield value
            yield from _colours(value, in_font=key in ("font", "textfont", "tickfont"))
    elif isinstance(node, list):
        for item in node:
            yield from _colours(item, in_font=in_font)


def palette_colours(scheme: Scheme) -> set[str]:
    return set(asdict(PALETTES[scheme]).values())


def traces(figure: go.Figure, name: str) -> list[Any]:
    return [trace for trace in figure.data if trace.name == name]


def labels(figure: go.Figure) -> list[str]:
    """The texts beside and under the marks, from the top of the figure down."""
    axis = figure.layout.yaxis.range
    falling = axis is not None and axis[0] > axis[1]
    placed = sorted(figure.layout.annotations, key=lambda a: a.y if falling else -a.y)
    return [a.text for a in placed]
