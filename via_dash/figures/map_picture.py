"""The map as a picture, for where no map can be drawn on screen: the same places in the same spots."""

import math
from collections.abc import Iterable, Sequence
from html import escape
from typing import Any

from via_dash.figures.map import HEIGHT

_TILE = 512  # pixels of the world at zoom 0
_WIDTH = 1000  # as much as is drawn; what is not in sight is cut off
_ANCHORS = {"start": "start", "middle": "middle", "end": "end"}


def map_picture(deck: dict[str, Any]) -> str:
    """The deck that ``figures.map.draw`` gives, as JSON, as an SVG in colours ``--via-<role>``.

    Web Mercator, as the map on screen has it.
    """
    state = deck["initialViewState"]
    scale = _TILE * 2 ** state["zoom"]
    centre = _mercator((state["longitude"], state["latitude"]), scale)
    layers = {layer["id"]: layer["data"] for layer in deck["layers"]}

    def pixel(point: Sequence[float]) -> tuple[float, float]:
        x, y = _mercator(point, scale)
        return round(x - centre[0], 1), round(y - centre[1], 1)

    outlines = "".join(
        f"M{'L'.join(f'{x},{y}' for x, y in _thinned(map(pixel, ring)))}Z"
        for ring in _rings(layers["provinces"])
    )
    parts = [
        f'<path d="{outlines}" fill-rule="evenodd" '
        'style="fill:var(--via-surface);stroke:var(--via-line);stroke-width:1"/>'
    ]
    for place in layers["places"]:
        x, y = pixel(place["position"])
        parts.append(
            f'<circle cx="{x}" cy="{y}" r="{place["size"]}" '
            'style="fill:var(--via-blue);fill-opacity:.86;stroke:var(--via-background);stroke-width:2"/>'
        )
    for label in layers["names"]:
        x, y = pixel(label["position"])
        dx, dy = label["offset"]
        anchor = _ANCHORS.get(label["anchor"], "middle")
        parts.append(
            f'<text x="{x + dx}" y="{y + dy}" text-anchor="{anchor}" dominant-baseline="central" '
            f'style="fill:var(--via-text);font-size:14px">{escape(label["name"])}</text>'
        )
    return (
        f'<svg viewBox="{-_WIDTH // 2} {-HEIGHT // 2} {_WIDTH} {HEIGHT}" height="{HEIGHT}" '
        f'preserveAspectRatio="xMidYMid slice" aria-hidden="true" focusable="false">{"".join(parts)}</svg>'
    )


def _mercator(point: Sequence[float], scale: float) -> tuple[float, float]:
    """Longitude and latitude in degrees to pixels east and south of the corner of the world."""
    longitude, latitude = math.radians(point[0]), math.radians(point[1])
    north = math.log(math.tan(math.pi / 4 + latitude / 2))
    return scale * (longitude + math.pi) / (2 * math.pi), scale * (math.pi - north) / (2 * math.pi)


def _rings(geojson: dict[str, Any]) -> Iterable[Sequence[Sequence[float]]]:
    for feature in geojson["features"]:
        shape = feature["geometry"]
        polygons = (
            shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
        )
        for polygon in polygons:
            yield from polygon


def _thinned(points: Iterable[tuple[float, float]]) -> list[tuple[float, float]]:
    """The points without those less than a pixel from the one before."""
    kept: list[tuple[float, float]] = []
    for point in points:
        if not kept or math.dist(kept[-1], point) >= 1:
            kept.append(point)
    return kept
