"""What a page is made of: a view, and how it is drawn, told and taken along."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import plotly.graph_objects as go

from via_dash.data import Release
from via_dash.texts import Translator
from via_dash.theme import Scheme
from via_dash.ui.markup import Html
from via_dash.ui.tile_parts import LegendEntry
from via_dash.views.view import View

Draw = Callable[[View[Any], Translator, Scheme], go.Figure]
Body = Callable[[Translator, View[Any]], Html]
MakeFile = Callable[[View[Any], Translator, Release], bytes]


@dataclass(frozen=True)
class Download:
    """A file of a tile beyond CSV and XLSX: text key, how it is made, extension and media type."""

    label: str
    make: MakeFile
    extension: str
    media_type: str


@dataclass(frozen=True)
class Part:
    """A tile of a page that is made of a list of them."""

    view: View[Any] | None
    draw: Draw | None = None
    body: Body | None = None
    legend: tuple[LegendEntry, ...] = ()
    pickable: bool = False
    download: Download | None = None
