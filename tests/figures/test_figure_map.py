"""The map: twelve provinces, a dot per place, a name beside it that covers nothing."""

import json
import math
from collections.abc import Iterable, Iterator
from typing import Any, get_args

import pydeck as pdk
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.figures.reading import hosts
from via_dash.figures import map as figure
from via_dash.texts import LANGUAGES, Language, Localised, message, translator
from via_dash.theme import PALETTES, Scheme
from via_dash.views.places import Held, Place
from via_dash.views.view import Evidence, View

SCHEMES: tuple[Scheme, ...] = get_args(Scheme)
PROVINCES = {f"NL-{p}" for p in ("DR", "FL", "FR", "GE", "GR", "LI", "NB", "NH", "OV", "UT", "ZE", "ZH")}  # fmt: skip
EVIDENCE = Evidence("pilot_places", "r", "evaluatie-2020", "Tabel 2.1", None, "stated", "x.yaml")

Box = tuple[float, float, float, float]
LETTER, LINE = 7.5, 16  # a letter is drawn no wider and no higher than this, in pixels


def place(name: str, point: tuple[float, float] | None, pilots: int = 1) -> Place:
    held = tuple(
        Held(f"{name}-{n}", Localised(f"Pilot {n}", f"The {n} pilot"), None, EVIDENCE)
        for n in range(pilots)
    )
    return Place(name.lower(), name, "country" if point is None else "municipality", point, held)


def view(*places: Place) -> View[tuple[Place, ...]]:
    said = message("places-description", places=1, national=0)
    return View("places", said, said, (), (), places)


def drawn(*places: Place, language: Language = "nl", scheme: Scheme = "light") -> dict[str, Any]:
    deck = figure.draw(view(*places), translator(language), scheme)
    read: dict[str, Any] = json.loads(deck.to_json())
    return read


def layer(deck: dict[str, Any], layer_id: str) -> dict[str, Any]:
    (found,) = (one for one in deck["layers"] if one["id"] == layer_id)
    return found


def dots(deck: dict[str, Any]) -> list[dict[str, Any]]:
    return list(layer(deck, figure.PLACES_LAYER)["data"])


def names(deck: dict[str, Any]) -> list[dict[str, Any]]:
    return list(layer(deck, "names")["data"])


# Where things are on screen, worked out anew from what the browser is given


def pixels(deck: dict[str, Any], position: Iterable[float]) -> tuple[float, float]:
    longitude, latitude = position
    world = 512 * 2 ** deck["initialViewState"]["zoom"]
    y = math.asinh(math.tan(math.radians(latitude)))
    return world * (longitude / 360), -world * y / (2 * math.pi)


def box_of_dot(deck: dict[str, Any], dot: dict[str, Any]) -> Box:
    (x, y), r = pixels(deck, dot["position"]), dot["size"]
    return x - r, y - r, x + r, y + r


def box_of_label(deck: dict[str, Any], label: dict[str, Any]) -> Box:
    x, y = pixels(deck, label["position"])
    dx, dy = label["offset"]
    width = LETTER * len(label["name"])
    left = x + dx if label["anchor"] == "start" else x + dx - width
    return left, y + dy - LINE / 2, left + width, y + dy + LINE / 2


def cover(one: Box, other: Box) -> bool:
    """Whether two boxes share more than a hair's breadth."""
    return (
        min(one[2], other[2]) - max(one[0], other[0]) > 1e-6
        and min(one[3], other[3]) - max(one[1], other[1]) > 1e-6
    )


def sides(label: dict[str, Any], radius: float) -> Iterator[dict[str, Any]]:
    """Every place a name may have: right or left of its dot, at most two lines up or down."""
    for anchor, sign in (("start", 1), ("end", -1)):
        for lines in (-2, -1, 0, 1, 2):
            offset = [sign * (radius + 4), lines * LINE]
            yield label | {"anchor": anchor, "offset": offset}


def covered(deck: dict[str, Any]) -> list[str]:
    """The names that lie over a dot or another name."""
    taken = [box_of_dot(deck, dot) for dot in dots(deck)]
    boxes = {n["name"]: box_of_label(deck, n) for n in names(deck)}
    return [
        name
        for name, box in boxes.items()
        if any(cover(box, t) for t in taken)
        or any(cover(box, b) for other, b in boxes.items() if other != name)
    ]


@st.composite
def towns(draw: st.DrawFn, most: int = 12) -> tuple[Place, ...]:
    """Places anywhere in the country, often close together."""
    centre = draw(st.tuples(st.integers(350, 720), st.integers(5080, 5350)))
    near = draw(st.booleans())
    found = []
    for number in range(draw(st.integers(1, most))):
        x, y = (
            (draw(st.integers(c - 30, c + 30)) for c in centre)
            if near
            else (draw(st.integers(350, 720)), draw(st.integers(5080, 5350)))
        )
        name = draw(st.text("abcdefgh", min_size=2, max_size=14)) + str(number)
        found.append(place(name, (x / 100, y / 100), draw(st.integers(1, 6))))
    return tuple(found)


# Labels


@given(towns())
def test_a_name_covers_something_only_where_no_side_was_free(places: tuple[Place, ...]):
    deck = drawn(*places)
    taken = [box_of_dot(deck, dot) for dot in dots(deck)]
    for label, dot in zip(names(deck), dots(deck), strict=True):
        box = box_of_label(deck, label)
        if any(cover(box, other) for other in taken):
            possible = [box_of_label(deck, side) for side in sides(label, dot["size"])]
            assert all(any(cover(side, other) for other in taken) for side in possible)
        taken.append(box)


@given(towns())
def test_a_name_stands_beside_its_own_dot(places: tuple[Place, ...]):
    deck = drawn(*places)
    for label, dot in zip(names(deck), dots(deck), strict=True):
        assert (label["name"], label["position"]) == (dot["name"], dot["position"])
        assert label in list(sides(label, dot["size"]))
        assert not cover(box_of_label(deck, label), box_of_dot(deck, dot))


def test_neighbours_whose_names_would_collide_are_kept_apart():
    deck = drawn(
        place("Haarlem", (4.637, 52.381)), place("Kennemerland", (4.64, 52.44)), place("Amsterdam", (4.895, 52.37)),
        place("Almere", (5.218, 52.371)),
    )  # fmt: skip
    assert covered(deck) == []


def test_places_on_one_spot_have_their_names_apart():
    deck = drawn(*(place(name, (5.1, 52.1)) for name in ("Een", "Twee", "Drie", "Vier")))
    boxes = [box_of_label(deck, label) for label in names(deck)]
    assert not [1 for i, a in enumerate(boxes) for b in boxes[:i] if cover(a, b)]


def test_a_name_in_the_east_stays_on_a_phone():
    for name, point, side in (
        ("Enschede", (6.896, 52.22), "end"), ("Groningen", (6.567, 53.219), "end"), ("Utrecht", (5.121, 52.091), "start"),
    ):  # fmt: skip
        (label,) = names(drawn(place(name, point)))
        assert label["anchor"] == side, name


# Dots


@given(towns(), st.integers(0, 3))
def test_there_is_a_dot_and_a_name_for_every_place_and_none_for_the_country(
    places: tuple[Place, ...], national: int
):
    everywhere = tuple(place(f"Land {n}", None, n + 1) for n in range(national))
    deck = drawn(*places, *everywhere)
    assert [(d["place_id"], tuple(d["position"])) for d in dots(deck)] == [(p.place_id, p.point) for p in places]  # fmt: skip
    assert [n["name"] for n in names(deck)] == [p.name for p in places]


def test_more_pilots_make_a_larger_dot_until_it_would_hide_its_neighbours():
    sizes = [dots(drawn(place("Ede", (5.7, 52.0), n)))[0]["size"] for n in range(1, 10)]
    assert sizes[:4] == sorted(set(sizes[:4]))
    assert max(sizes) <= 16


@pytest.mark.parametrize(("language", "said"), [("nl", "Pilot 0, Pilot 1"), ("en", "The 0 pilot, The 1 pilot")])  # fmt: skip
def test_a_dot_names_its_pilots_in_the_readers_language(language: Language, said: str):
    (dot,) = dots(drawn(place("Ede", (5.7, 52.0), 2), language=language))
    assert dot["pilots"] == said


def test_only_dots_can_be_chosen():
    deck = drawn(place("Ede", (5.7, 52.0)))
    assert [one["id"] for one in deck["layers"] if one["pickable"]] == [figure.PLACES_LAYER]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_dots_and_names_have_the_colours_of_the_palette(scheme: Scheme):
    deck, palette = drawn(place("Ede", (5.7, 52.0)), scheme=scheme), PALETTES[scheme]

    def hexed(colour: list[int]) -> str:
        return "#" + "".join(f"{part:02x}" for part in colour[:3])

    assert hexed(layer(deck, figure.PLACES_LAYER)["getFillColor"]) == palette.blue.lower()
    assert hexed(layer(deck, "names")["getColor"]) == palette.text.lower()


# The country


def polygons(geometry: dict[str, Any]) -> list[list[list[float]]]:
    """The outer rings of a province."""
    parts = geometry["coordinates"]
    return [part[0] for part in (parts if geometry["type"] == "MultiPolygon" else [parts])]


def within(ring: list[list[float]], point: tuple[float, float]) -> bool:
    x, y = point
    edges = zip(ring, ring[1:] + ring[:1], strict=True)
    crossed = [
        1
        for (x1, y1), (x2, y2) in edges
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1
    ]
    return len(crossed) % 2 == 1


def test_the_twelve_provinces_are_drawn():
    features = layer(drawn(place("Ede", (5.7, 52.0))), "provinces")["data"]["features"]
    assert len(features) == 12
    assert {f["properties"]["code"] for f in features} == PROVINCES
    for feature in features:
        for ring in polygons(feature["geometry"]):
            assert all(3 < x < 8 and 50 < y < 54 for x, y in ring)


@pytest.mark.parametrize(
    ("code", "capital"),
    [
        ("DR", (6.564, 52.996)), ("FL", (5.475, 52.518)), ("FR", (5.796, 53.201)), ("GE", (5.899, 51.985)),
        ("GR", (6.567, 53.219)), ("LI", (5.691, 50.851)), ("NB", (5.304, 51.690)), ("NH", (4.637, 52.381)),
        ("OV", (6.083, 52.516)), ("UT", (5.121, 52.091)), ("ZE", (3.610, 51.499)), ("ZH", (4.307, 52.079)),
    ],
)  # fmt: skip
def test_each_capital_lies_in_its_own_province(code: str, capital: tuple[float, float]):
    inside = [
        f["properties"]["code"]
        for f in figure.outlines()["features"]
        if any(within(ring, capital) for ring in polygons(f["geometry"]))
    ]
    assert inside == [f"NL-{code}"]


# Nobody else


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_map_asks_no_other_host_for_anything(scheme: Scheme, language: Language):
    places = (place("Ede", (5.7, 52.0)), place("Nederland", None))
    deck = figure.draw(view(*places), translator(language), scheme)
    assert hosts(deck) == []  # type: ignore[arg-type]
    assert "http" not in deck.to_json()
    read = json.loads(deck.to_json())
    assert "mapProvider" not in read or read["mapProvider"] is None
    assert "/" not in read["mapStyle"]
    assert not [one for one in read["layers"] if isinstance(one["data"], str)]


def test_drawing_leaves_the_outlines_as_they_are():
    before = json.dumps(figure.outlines())
    one, other = drawn(place("Ede", (5.7, 52.0))), drawn(place("Ede", (5.7, 52.0)))
    assert one == other
    assert json.dumps(figure.outlines()) == before


def test_a_wheel_turned_over_the_map_scrolls_the_page():
    assert drawn(place("Ede", (5.7, 52.0)))["views"][0]["controller"] == {"scrollZoom": False}
    assert isinstance(figure.draw(view(), translator("nl"), "light"), pdk.Deck)
