"""The map on screen: the tile's chart is a deck, and choosing a place leads to its pilots."""

from functools import lru_cache
from typing import Any

import pydeck as pdk
import streamlit as st

from via_dash.figures import map as figure
from via_dash.texts import Language, translator
from via_dash.theme import Scheme
from via_dash.ui.boards import places_list
from via_dash.ui.frame import Frame
from via_dash.ui.markup import Html, escape
from via_dash.ui.pilot_boards import pilot_link
from via_dash.ui.tile import framed
from via_dash.views.places import Place
from via_dash.views.view import View


def map_tile(frame: Frame, view: View[tuple[Place, ...]] | None) -> None:
    """The places on the map, what was chosen there, and the same as a list."""
    if view is None:
        return

    def chart() -> None:
        state = st.pydeck_chart(
            _deck(view, frame.language, frame.scheme),
            key="map",
            on_select="rerun",
            selection_mode="single-object",
            height=figure.HEIGHT,
            alt=frame.texts.say(view.description),
        )
        _picked(frame, view, state)

    framed(frame, view, chart, body=places_list)


@lru_cache(maxsize=32)
def _deck(view: View[tuple[Place, ...]], language: Language, scheme: Scheme) -> pdk.Deck:
    return figure.draw(view, translator(language), scheme)


def _picked(frame: Frame, view: View[tuple[Place, ...]], state: Any) -> None:
    objects = state.get("selection", {}).get("objects", {}).get(figure.PLACES_LAYER, ())
    chosen = {str(found.get("place_id")) for found in objects}
    for place in view.marks:
        if place.place_id in chosen:
            links = "".join(
                f"<li>{pilot_link(frame.texts, held.pilot_id, held.name)}</li>"
                for held in place.held
            )
            name = escape(place.name)
            frame.show(
                Html(f"<div class='picked' role='status'><b>{name}</b><ul>{links}</ul></div>")
            )
