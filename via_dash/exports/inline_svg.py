"""A chart's SVG made fit to stand in a page: colours of the reader's scheme, names of its own."""

import re

from via_dash.theme import PALETTES

# To be raised when the same figure is drawn or written otherwise: pictures are then made anew.
DRAWING = 3

_ROLES = {
    tuple(int(colour[i : i + 2], 16) for i in (1, 3, 5)): role
    for role, colour in vars(PALETTES["light"]).items()
}
_COLOUR = re.compile(r"rgb\((\d+), ?(\d+), ?(\d+)\)")
_DIGITS = re.compile(r"(?<=\d\.\d\d)\d+")
_OWN_NAME = re.compile(r"""(id="|url\((?:['"]|&quot;)?#|href="#)([\w-]+)""")
_TRACE_NAME = re.compile(r"\b(trace)[0-9a-f]{6}\b")
_SIZE = re.compile(r'<svg\b[^>]*?width="([\d.]+)"[^>]*?height="([\d.]+)"[^>]*>')
# Plotly puts a random part into the names within one picture.
_RANDOM = re.compile(r'id="defs-([0-9a-f]{6})"')
_EMPTY = re.compile(r"<(g|path)\b[^<>]*?/>")


def inline_svg(svg: str, name: str) -> str:
    """The picture with colours as the custom properties ``--via-<role>`` and its names under ``name``.

    ``svg`` is a figure of the light scheme as plotly draws it. The result depends on what is
    drawn alone: what plotly makes up anew each time is taken out. Numbers keep two decimals:
    less would make a faint ground none. It says nothing to a screen reader; what holds it does.
    """
    if random := _RANDOM.search(svg):
        svg = svg.replace(random[1], "")
    svg = _TRACE_NAME.sub(r"\1", svg)
    svg = _OWN_NAME.sub(rf"\g<1>{name}-\g<2>", svg)
    svg = _COLOUR.sub(_in_scheme, svg)
    svg = _DIGITS.sub("", svg)
    svg = _EMPTY.sub(_unless_drawn, svg)
    size = _SIZE.search(svg)
    if size is None:
        raise ValueError("an SVG without a width and a height")
    opening = (
        f'<svg viewBox="0 0 {size[1]} {size[2]}" height="{size[2]}" '
        'preserveAspectRatio="xMinYMin meet" aria-hidden="true" focusable="false">'
    )
    return svg[: size.start()] + opening + svg[size.end() :]


def _in_scheme(found: re.Match[str]) -> str:
    role = _ROLES.get((int(found[1]), int(found[2]), int(found[3])))
    return f"var(--via-{role})" if role else found[0]


def _unless_drawn(found: re.Match[str]) -> str:
    return found[0] if " d=" in found[0] else ""
