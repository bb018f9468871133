"""Every mark and every text can be told from what it stands on, in both schemes."""

from dataclasses import asdict, fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from via_dash.schema import allowed
from via_dash.theme import (
    CLASS_GLYPHS,
    CLASS_MARKS,
    LANE_MARKS,
    LINE_COLOURS,
    PALETTES,
    SEVERITY_GLYPHS,
    STATUS_GLYPHS,
    Palette,
    Scheme,
    layout,
)

SCHEMES: tuple[Scheme, ...] = ("light", "dark")
MARKS = ("blue", "vermillion", "green", "purple", "grey")
BEHIND = ("background", "surface")


def luminance(colour: str) -> float:
    """Relative luminance of #rrggbb (WCAG 2.2)."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_the_measure_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@given(st.integers(0, 0xFFFFFF), st.integers(0, 0xFFFFFF))
def test_contrast_has_no_direction(a: int, b: int):
    one, other = f"#{a:06x}", f"#{b:06x}"
    assert contrast(one, other) == contrast(other, one) >= 1


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_reaches_three_to_one(mark: str, behind: str, scheme: Scheme):
    palette = asdict(PALETTES[scheme])
    assert contrast(palette[mark], palette[behind]) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("behind", BEHIND)
@pytest.mark.parametrize("colour", [*MARKS, "text", "muted"])
def test_as_text_a_colour_reaches_four_and_a_half_to_one(colour: str, behind: str, scheme: Scheme):
    palette = asdict(PALETTES[scheme])
    assert contrast(palette[colour], palette[behind]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_colour_is_written_out_and_no_two_marks_share_one(scheme: Scheme):
    palette = asdict(PALETTES[scheme])
    assert all(len(c) == 7 and c[0] == "#" and int(c[1:], 16) >= 0 for c in palette.values())
    assert len({palette[mark] for mark in MARKS}) == len(MARKS)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_chart_writes_in_the_colour_of_text(scheme: Scheme):
    style, palette = layout(scheme), PALETTES[scheme]
    assert style["font"]["color"] == palette.text
    for axis in ("xaxis", "yaxis"):
        assert style[axis]["tickfont"]["color"] == palette.text
        assert style[axis]["title"]["font"]["color"] == palette.text
    assert contrast(style["hoverlabel"]["font"]["color"], style["hoverlabel"]["bgcolor"]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_changing_the_layout_of_one_chart_changes_no_other(scheme: Scheme):
    before = layout(scheme)
    layout(scheme, height=1)["font"]["size"] = 99
    assert layout(scheme) == before


def test_every_mark_names_a_colour_of_the_palette():
    known = {field.name for field in fields(Palette)}
    named = {colour for colour, _ in (*CLASS_MARKS.values(), *LANE_MARKS.values())}
    assert named | set(LINE_COLOURS.values()) <= known
    assert named <= set(MARKS)


def test_everything_that_can_be_shown_has_a_mark():
    assert set(LANE_MARKS) == set(allowed("events", "lane"))
    assert set(LINE_COLOURS) == set(allowed("pilots", "programme_line"))
    assert set(SEVERITY_GLYPHS) == set(allowed("covid_impacts", "severity"))
    statuses = {v for s in ("delivery", "research", "scaling") for v in allowed("statuses", f"{s}_status")}  # fmt: skip
    assert set(STATUS_GLYPHS) == statuses
    assert set(CLASS_GLYPHS) == set(CLASS_MARKS)


@pytest.mark.parametrize("glyphs", [CLASS_GLYPHS, SEVERITY_GLYPHS], ids=["class", "severity"])
def test_no_two_values_share_a_glyph(glyphs: dict[str, str]):
    assert len(set(glyphs.values())) == len(glyphs)


@pytest.mark.parametrize("field", ["delivery_status", "research_status", "scaling_status"])
def test_within_one_status_no_two_values_share_a_glyph(field: str):
    shown = [STATUS_GLYPHS[value] for value in allowed("statuses", field)]
    assert len(set(shown)) == len(shown)


@pytest.mark.parametrize("marks", [LANE_MARKS, CLASS_MARKS], ids=["lane", "class"])
def test_colour_is_always_doubled_by_shape(marks: dict[str, tuple[str, str]]):
    assert len({symbol for _, symbol in marks.values()}) == len(marks)
