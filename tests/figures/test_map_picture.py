"""The map as a picture: every place where it lies, and nothing of a name is markup."""

import json
import re

import pytest

from via_dash.data import Release
from via_dash.figures import map as figure
from via_dash.figures.map_picture import map_picture
from via_dash.texts import translator
from via_dash.views import places


@pytest.fixture
def deck(release: Release) -> dict[str, object]:
    view = places.places(release, ())
    assert view is not None
    return json.loads(figure.draw(view, translator("nl"), "light").to_json())  # type: ignore[no-any-return]


def test_every_place_has_a_point_and_a_name(deck: dict, release: Release) -> None:
    drawn = map_picture(deck)
    shown = next(layer["data"] for layer in deck["layers"] if layer["id"] == "places")
    assert drawn.count("<circle") == len(shown) > 0
    for place in shown:
        assert f">{place['name']}</text>" in drawn


def test_what_lies_in_the_middle_is_in_the_middle_and_north_is_up(deck: dict) -> None:
    state = deck["initialViewState"]
    middle = [state["longitude"], state["latitude"]]
    north = [middle[0], middle[1] + 0.5]
    for layer in deck["layers"]:
        if layer["id"] == "places":
            layer["data"] = [{"position": p, "size": 7, "name": "x"} for p in (middle, north)]
    at = re.findall(r'<circle cx="(-?[\d.]+)" cy="(-?[\d.]+)"', map_picture(deck))
    assert at[0] == ("0.0", "0.0")
    assert float(at[1][0]) == 0
    # Half a degree of latitude here is as much as 0.5 / cos(52.2°) of longitude.
    per_degree = 512 * 2 ** state["zoom"] / 360
    assert float(at[1][1]) == pytest.approx(-0.5 * per_degree / 0.6129, rel=0.01)


def test_a_name_is_text(deck: dict) -> None:
    for layer in deck["layers"]:
        if layer["id"] == "names":
            layer["data"][0]["name"] = "<script>x</script>"
    assert "<script" not in map_picture(deck)
    assert "&lt;script&gt;" in map_picture(deck)
