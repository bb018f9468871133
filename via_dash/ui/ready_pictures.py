"""Pictures of charts that were drawn beforehand and come with the release."""

import hashlib
import json
from collections.abc import Mapping

from via_dash.exports.inline_svg import DRAWING
from via_dash.figures.map_picture import map_picture
from via_dash.pictures import Picture
from via_dash.ui.markup import Html

# Widths in CSS pixels: of a chart on a laptop or a projector, and on a phone.
WIDTHS = (983, 334)
_KINDS = {WIDTHS[0]: "wide", WIDTHS[1]: "narrow"}


def key_of(spec: str) -> str:
    """What a chart's picture is kept under: the SHA-256 of the figure as it is sent to a browser, and of how it is drawn."""
    return hashlib.sha256(f"{DRAWING} {spec}".encode()).hexdigest()


def picture_of_chart(pictures: Mapping[str, tuple[Picture, ...]], spec: str) -> Html:
    """The pictures of a figure at each width, of which the page shows one; empty without any."""
    drawn = pictures.get(key_of(spec), ())
    return Html("".join(f"<div class='{_KINDS[p.width]}'>{p.svg}</div>" for p in drawn if p.width in _KINDS))  # fmt: skip


def picture_of_map(deck: str) -> Html:
    """The map's picture, drawn here: it needs no browser."""
    return Html(map_picture(json.loads(deck)))
