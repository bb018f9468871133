"""A chart's SVG in a page: the reader's colours, names that clash with no other picture's."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from via_dash.exports.inline_svg import inline_svg
from via_dash.theme import PALETTES

OPENING = '<svg class="main-svg" xmlns="http://www.w3.org/2000/svg" width="983" height="120" style="" viewBox="0 0 983 120">'


def picture(random: str = "ec5b3e", inside: str = "") -> str:
    return (
        f'{OPENING}<defs id="defs-{random}"><clipPath id="clip{random}xyplot"><rect width="5.12345"/>'
        f'</clipPath></defs><g clip-path="url(#clip{random}xyplot)" class="trace{random}">'
        f'<path d="M1.25,2.5" style="fill: rgb(27, 94, 147);"/>{inside}<text>Werk &amp; zo</text></g></svg>'
    )


@pytest.mark.parametrize(("role", "colour"), vars(PALETTES["light"]).items())
def test_each_colour_of_the_palette_follows_the_scheme(role: str, colour: str) -> None:
    red, green, blue = (int(colour[i : i + 2], 16) for i in (1, 3, 5))
    drawn = inline_svg(picture(inside=f'<rect style="stroke: rgb({red}, {green}, {blue});"/>'), "p")
    assert f"stroke: var(--via-{role});" in drawn


def test_a_faint_ground_stays_and_a_long_number_gets_short() -> None:
    drawn = inline_svg(picture(inside='<rect x="5.12345" style="opacity: 0.08;"/>'), "p")
    assert "opacity: 0.08;" in drawn
    assert 'x="5.12"' in drawn


def test_a_colour_that_is_nobodys_stays() -> None:
    assert "rgb(1, 2, 3)" in inline_svg(picture(inside='<rect style="fill: rgb(1, 2, 3)"/>'), "p")


@given(st.from_regex(r"[0-9a-f]{6}", fullmatch=True).filter(lambda s: not s.isdigit()))
def test_what_plotly_makes_up_does_not_show(random: str) -> None:
    assert inline_svg(picture(random), "p") == inline_svg(picture("ab12cd"), "p")


def test_names_are_the_pictures_own_and_still_found() -> None:
    hatch = '<pattern id="pec5b3e-1f"/><path d="M0,0" style="fill: {};"/>'
    quoted = ("url(#pec5b3e-1f)", "url('#pec5b3e-1f')", "url(&quot;#pec5b3e-1f&quot;)")
    drawn = inline_svg(picture(inside="".join(hatch.format(fill) for fill in quoted)), "one")
    names = set(re.findall(r'id="([^"]+)"', drawn))
    assert names
    assert all(name.startswith("one-") for name in names)
    used = re.findall(r"url\((?:'|&quot;)?#([\w-]+)", drawn)
    assert len(used) == 1 + len(quoted)
    assert set(used) <= names


def test_it_scales_and_is_silent() -> None:
    drawn = inline_svg(picture(), "p")
    assert drawn.startswith('<svg viewBox="0 0 983 120" height="120"')
    assert 'aria-hidden="true"' in drawn[:200]
    assert "<text>Werk &amp; zo</text>" in drawn


def test_something_else_is_refused() -> None:
    with pytest.raises(ValueError, match="width"):
        inline_svg("<p>no picture</p>", "p")
