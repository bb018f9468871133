"""The one place for colours, status marks and the look of charts.

Every mark colour reaches 3:1 against its background and 4.5:1 as text, and is always
doubled by a shape, a hatching or a label. Hues after Okabe & Ito (2008), darkened for
light and lightened for dark backgrounds.
"""

from dataclasses import dataclass
from typing import Any, Literal

Scheme = Literal["light", "dark"]


@dataclass(frozen=True)
class Palette:
    """Colours of one scheme, as #rrggbb."""

    background: str
    surface: str
    text: str
    muted: str
    line: str
    blue: str
    vermillion: str
    green: str
    purple: str
    grey: str


PALETTES: dict[Scheme, Palette] = {
    "light": Palette(
        background="#ffffff", surface="#f3f6f8", text="#1c2733", muted="#4d5a67", line="#c9d1d9",
        blue="#1b5e93", vermillion="#b3440c", green="#1a7350", purple="#74489b", grey="#5b6672",
    ),
    "dark": Palette(
        background="#11171d", surface="#1a222b", text="#e9edf1", muted="#b3bdc8", line="#3a4652",
        blue="#82b8e6", vermillion="#f39a63", green="#63c9a0", purple="#c8a2e6", grey="#a8b3be",
    ),
}  # fmt: skip

FONT = '"Source Sans", "Segoe UI", system-ui, sans-serif'

# lane -> palette colour, plotly symbol
LANE_MARKS = {
    "delivery": ("blue", "circle"),
    "research": ("purple", "diamond"),
    "scaling": ("green", "square"),
    "programme": ("grey", "triangle-up"),
    "context": ("vermillion", "x"),
}
# programme line -> palette colour
LINE_COLOURS = {"employers": "blue", "activation": "purple", "youth": "green"}
# class of evidence -> palette colour, plotly symbol
CLASS_MARKS = {
    "works": ("green", "circle"),
    "harms": ("vermillion", "x"),
    "little_or_no_effect": ("grey", "square"),
    "insufficient": ("blue", "circle-open"),
}
# Gross results share no mark with net effects.
GROSS_MARK = ("grey", "diamond-open")
CLASS_GLYPHS = {"works": "●", "harms": "✕", "little_or_no_effect": "■", "insufficient": "○"}
SEVERITY_GLYPHS = {
    "none_reported": "–", "limited": "◔", "adapted": "↝", "interrupted": "❙❙", "stopped": "✕",
    "expected": "◌", "unknown": "?",
}  # fmt: skip
# why a cell of the evidence gap map is without findings
GAP_GLYPHS = {
    "not_studied": "·", "not_reported": "–", "not_yet_published": "◷", "interrupted": "❙❙",
    "not_as_planned": "⊟", "no_control_group": "≠", "invalid": "⊘",
}  # fmt: skip
COVERAGE_GLYPHS = {"yes": "✓", "brief": "◐", "no": "–"}
# status value -> the glyph that stands before its label
STATUS_GLYPHS = {
    "preparation": "◔", "running": "►", "adapted": "↝", "paused": "❙❙", "restarting": "↻",
    "completed": "■", "not_carried_out_as_planned": "✕", "none": "–", "interim_published": "◑",
    "exploring": "◔", "preparing": "◑", "rolling_out": "▶", "available": "■",
}  # fmt: skip


def layout(scheme: Scheme, **changes: Any) -> dict[str, Any]:
    """The layout every chart starts from."""
    palette = PALETTES[scheme]
    axis = {
        "gridcolor": palette.line,
        "linecolor": palette.line,
        "zerolinecolor": palette.muted,
        "tickfont": {"color": palette.text, "size": 14},
        "title": {"font": {"color": palette.text, "size": 14}},
        "fixedrange": True,
        "automargin": True,
    }
    return {
        "template": None,  # plotly's own default would travel along with every chart
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "color": palette.text, "size": 14},
        "margin": {"l": 8, "r": 16, "t": 8, "b": 8},
        "xaxis": axis,
        "yaxis": axis,
        "showlegend": False,
        "dragmode": False,
        "hoverlabel": {
            "bgcolor": palette.surface,
            "font": {"color": palette.text, "size": 14},
            "align": "left",
        },
        "barmode": "overlay",
        **changes,
    }
