"""The map: outlines of the provinces and a point per place, drawn here, without tiles."""

import json
import math
from functools import cache
from pathlib import Path
from typing import Any

import pydeck as pdk

from via_dash.texts import Translator
from via_dash.theme import PALETTES, Scheme
from via_dash.views.places import Place
from via_dash.views.view import View

PLACES_LAYER = "places"
_OUTLINES = Path(__file__).with_name("outlines") / "provinces.geojson"
HEIGHT = 500
_CENTRE, _ZOOM = (5.3, 52.2), 5.95  # all provinces fit on a phone
_EAST = 6.4
_LETTER, _LINE = 7.5, 16  # about the size of a letter in pixels
# Streamlit's own word for "no base map"; with none at all it asks another host for one.
_NO_BASE_MAP = "__MAP_STYLE__"

_TOOLTIP = {"maxWidth": "14rem", "fontSize": "0.85rem"}  # else a long one leaves the map


@cache
def outlines() -> dict[str, Any]:
    """The twelve provinces as GeoJSON."""
    parsed: dict[str, Any] = json.loads(_OUTLINES.read_text(encoding="utf-8"))
    return parsed


def draw(view: View[tuple[Place, ...]], texts: Translator, scheme: Scheme) -> pdk.Deck:
    """A point per place, larger where more pilots are held, with its name beside it."""
    palette = PALETTES[scheme]
    points: list[dict[str, Any]] = [
        {
            "place_id": place.place_id,
            "name": place.name,
            "position": list(place.point),
            "size": _radius(place),
            "pilots": ", ".join(texts.say(h.name) for h in place.held),
        }
        for place in view.marks
        if place.point is not None
    ]
    labels = [
        {"name": name, "position": list(point), "anchor": anchor, "offset": list(offset)}
        for name, point, anchor, offset in _labels(view.marks)
    ]
    blue, text = _rgb(palette.blue), _rgb(palette.text)
    layers = [
        pdk.Layer(
            "GeoJsonLayer",
            outlines(),
            id="provinces",
            filled=True,
            stroked=True,
            get_fill_color=_rgb(palette.surface),
            get_line_color=_rgb(palette.line),
            line_width_min_pixels=1,
            pickable=False,
        ),
        pdk.Layer(
            "ScatterplotLayer",
            points,
            id=PLACES_LAYER,
            get_position="position",
            get_radius="size",
            radius_units="'pixels'",
            get_fill_color=[*blue, 220],
            get_line_color=_rgb(palette.background),
            stroked=True,
            line_width_min_pixels=2,
            pickable=True,
            auto_highlight=True,
        ),
        pdk.Layer(
            "TextLayer",
            labels,
            id="names",
            get_position="position",
            get_text="name",
            get_size=14,
            get_color=text,
            get_text_anchor="anchor",
            get_pixel_offset="offset",
            font_family="'Source Sans'",
            character_set="'auto'",
            pickable=False,
        ),
    ]
    return pdk.Deck(
        layers=layers,
        initial_view_state=pdk.ViewState(latitude=_CENTRE[1], longitude=_CENTRE[0], zoom=_ZOOM),
        # Turning the wheel scrolls the page; two fingers or the buttons zoom.
        views=[pdk.View(type="MapView", controller={"scrollZoom": False})],
        map_provider=None,
        map_style=_NO_BASE_MAP,
        tooltip={"text": "{name}: {pilots}", "style": _TOOLTIP},
    )


def _radius(place: Place) -> int:
    return 7 + 2 * min(len(place.held), 4)


Box = tuple[float, float, float, float]


def _labels(
    places: tuple[Place, ...],
) -> list[tuple[str, tuple[float, float], str, tuple[float, float]]]:
    """Name, point, anchor and offset in pixels of each label: the first side on which it covers nothing."""
    local = [p for p in places if p.point is not None]
    taken = [_around(*_pixels(p), _radius(p)) for p in local]
    found = []
    for place in local:
        x, y = _pixels(place)
        gap, width = _radius(place) + 4, _LETTER * len(place.name)
        sides: list[tuple[str, tuple[float, float], Box]] = []
        for down in (0, -_LINE, _LINE, -2 * _LINE, 2 * _LINE):
            top = y + down - _LINE / 2
            sides.append(("start", (gap, down), (x + gap, top, x + gap + width, top + _LINE)))
            sides.append(("end", (-gap, down), (x - gap - width, top, x - gap, top + _LINE)))
        if _longitude(place) > _EAST:  # a label on the right would leave a phone's screen
            sides.sort(key=lambda side: side[0] != "end")
        free = (side for side in sides if not any(_overlap(side[2], box) for box in taken))
        anchor, offset, box = next(free, sides[0])
        taken.append(box)
        found.append((place.name, place.point or _CENTRE, anchor, offset))
    return found


def _longitude(place: Place) -> float:
    return (place.point or _CENTRE)[0]


def _pixels(place: Place) -> tuple[float, float]:
    """Where a place is drawn, in pixels (Web Mercator, tiles of 512)."""
    longitude, latitude = place.point or _CENTRE
    world = 512 * 2**_ZOOM
    northing = math.log(math.tan(math.pi / 4 + math.radians(latitude) / 2))
    return longitude / 360 * world, -northing / (2 * math.pi) * world


def _around(x: float, y: float, radius: float) -> Box:
    return x - radius, y - radius, x + radius, y + radius


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _rgb(colour: str) -> list[int]:
    return [int(colour[i : i + 2], 16) for i in (1, 3, 5)]
