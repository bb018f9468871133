"""The one tile: finding, chart, legend, caveats, source, and the same numbers as a table."""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

import streamlit as st

from via_dash.exports.tabular import csv_bytes, xlsx_bytes
from via_dash.figures.config import config
from via_dash.texts import Language, translator
from via_dash.theme import Scheme
from via_dash.ui.frame import Frame
from via_dash.ui.kept_figure import KeptFigure
from via_dash.ui.markup import Html, plain
from via_dash.ui.parts import Body, Download, Draw, Part
from via_dash.ui.picked import show_picked
from via_dash.ui.tile_files import offer_pictures, taking_links
from via_dash.ui.tile_parts import LegendEntry, above, below, evidence_table
from via_dash.views.view import View


class Unsourced(Exception):
    """A view reached the screen without a source."""


def tiles(frame: Frame, parts: Iterable[Part]) -> None:
    """Shows the parts one below the other; those without a view are not there."""
    for part in parts:
        tile(
            frame, part.view, part.draw, legend=part.legend, body=part.body,
            pickable=part.pickable, download=part.download,
        )  # fmt: skip


def tile(
    frame: Frame,
    view: View[Any] | None,
    draw: Draw | None = None,
    *,
    legend: Sequence[LegendEntry] = (),
    body: Body | None = None,
    pickable: bool = False,
    kept: bool = True,
    download: Download | None = None,
) -> None:
    """Shows a view as the figure that ``draw`` and the markup that ``body`` make of it.

    In a ``pickable`` chart the marks carry the addresses of their rows; choosing one shows what
    it rests on. A figure with something of one visitor in it is not ``kept`` for the others.
    Otherwise as ``framed``.
    """

    def chart() -> None:
        if view is None or draw is None:
            return
        figure = (
            _figure(view, draw, frame.language, frame.scheme)
            if kept
            else draw(view, frame.texts, frame.scheme)
        )
        picked = st.plotly_chart(
            figure,
            key=f"chart-{view.key}",
            theme=None,
            config=config(frame.language),
            alt=frame.texts.say(view.description),
            on_select="rerun" if pickable else "ignore",
            selection_mode="points",
        )
        if pickable:
            show_picked(frame, picked)

    framed(frame, view, chart, legend=legend, body=body, download=download)


def framed(
    frame: Frame,
    view: View[Any] | None,
    chart: Callable[[], None],
    *,
    legend: Sequence[LegendEntry] = (),
    body: Body | None = None,
    download: Download | None = None,
) -> None:
    """What stands around every chart: finding, legend, caveats, sources, table and downloads.

    A view that the filters leave empty (None) is not shown. Raises Unsourced when a view
    has no rows, or rows that no source stands behind.
    """
    if view is None:
        return
    if not view.records or any(not record.evidence for record in view.records):
        raise Unsourced(view.key)
    with st.container(key=f"tile-{view.key}"):
        st.header(plain(frame.texts.say(view.finding)), anchor=view.key)
        if legend:
            frame.show(Html(above(frame.language, tuple(legend))))
        chart()
        markup = _markup(view, body, frame.language) + below(view, frame.language, frame.release)
        frame.show(Html(markup))
        if download is not None:
            _download(frame, view, download)
        _details(frame, view)


def _download(frame: Frame, view: View[Any], download: Download) -> None:
    st.download_button(
        frame.text(download.label),
        lambda: download.make(view, frame.texts, frame.release),
        file_name=f"via-{view.key}-{frame.release.as_of}.{download.extension}",
        mime=download.media_type,
        on_click="ignore",
        key=f"{download.extension}-{view.key}",
    )


def _details(frame: Frame, view: View[Any]) -> None:
    """The table, the downloads and the link; made only when somebody opens them."""
    texts = frame.texts
    details = st.expander(texts.text("tile-details"), key=f"details-{view.key}", on_change="rerun")
    if frame.unfolded:
        details.html(frame.carried(evidence_table(view, texts, frame.release)))
        return
    if not details.open:
        return
    with details:
        frame.show(evidence_table(view, texts, frame.release))
        name = f"via-{view.key}-{frame.release.as_of}"
        with st.container(horizontal=True):
            st.download_button(
                texts.text("download-csv"), lambda: csv_bytes(view, texts, frame.release),
                file_name=f"{name}.csv", mime="text/csv", on_click="ignore", key=f"csv-{view.key}",
            )  # fmt: skip
            st.download_button(
                texts.text("download-xlsx"), lambda: xlsx_bytes(view, texts, frame.release),
                file_name=f"{name}.xlsx", on_click="ignore", key=f"xlsx-{view.key}",
                mime="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            )  # fmt: skip
        offer_pictures(frame, view)
        frame.show(taking_links(frame, view))


@lru_cache(maxsize=512)
def _figure(view: View[Any], draw: Draw, language: Language, scheme: Scheme) -> KeptFigure:
    return KeptFigure(draw(view, translator(language), scheme))


@lru_cache(maxsize=2048)
def _markup(view: View[Any], body: Body | None, language: Language) -> str:
    return str(body(translator(language), view)) if body is not None else ""
