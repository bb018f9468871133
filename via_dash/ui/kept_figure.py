"""A figure that is turned into plain data once, and then served to every visitor."""

from typing import Any

import plotly.graph_objects as go


class KeptFigure(go.Figure):  # type: ignore[misc]
    """A finished figure. Changing it after it was made changes nothing on screen.

    Streamlit asks a figure for its data on every run; plotly copies all of it each time,
    which took half of a page's run.
    """

    def __init__(self, figure: go.Figure) -> None:
        super().__init__(figure)
        object.__setattr__(self, "_kept", figure.to_dict())

    def to_dict(self) -> dict[str, Any]:
        kept: dict[str, Any] = self._kept
        return kept
