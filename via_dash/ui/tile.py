"""The one tile: finding, chart, legend, caveats, source, and the same numbers as a table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import plotly.graph_objects as go
import streamlit as st

from via_dash.exports.tabular import csv_bytes, xlsx_bytes
from via_dash.texts import Language, Param, Translator, translator
from via_dash.theme import PALETTES, Palette, Scheme
from via_dash.ui.frame import Frame
from via_dash.ui.markup import Html, escape, source_link, table
from via_dash.views.view import Evidence, View

Draw = Callable[[View[Any], Translator, Scheme], go.Figure]
Body = Callable[[Translator, View[Any]], Html]
_LOCATORS_SHOWN = 4


class Unsourced(Exception):
    """A view reached the screen without a source."""


@dataclass(frozen=True)
class LegendEntry:
    """A mark and what it means; ``colour`` is a palette field."""

    glyph: str
    colour: str
    label: Param


def tile(
    frame: Frame,
    view: View[Any] | None,
    draw: Draw | None = None,
    *,
    legend: Sequence[LegendEntry] = (),
    body: Body | None = None,
) -> None:
    """Shows a view as the figure that ``draw`` and the markup that ``body`` make of it.

    A view that the filters leave empty (None) is not shown. Raises Unsourced when a view
    has no rows, or rows that no source stands behind.
    """
    if view is None:
        return
    if not view.records or any(not record.evidence for record in view.records):
        raise Unsourced(view.key)
    texts = frame.texts
    with st.container(key=f"tile-{view.key}"):
        st.header(_plain(texts.say(view.finding)), anchor=view.key)
        if legend:
            st.html(_legend(texts, legend, PALETTES[frame.scheme]))
        if draw is not None:
            st.plotly_chart(
                _figure(view, draw, frame.language, frame.scheme),
                key=f"chart-{view.key}",
                theme=None,
                config=_config(frame.language),
                alt=texts.say(view.description),
            )
        if body is not None:
            st.html(_markup(view, body, frame.language))
        if view.caveats:
            st.html(_caveats(texts, view))
        st.html(f"<p class='source'>{_sources(texts, frame, view.evidence)}</p>")
        _details(frame, view)


def _details(frame: Frame, view: View[Any]) -> None:
    """The table, the downloads and the link; made only when somebody opens them."""
    texts = frame.texts
    details = st.expander(texts.text("tile-details"), key=f"details-{view.key}", on_change="rerun")
    if not details.open:
        return
    with details:
        st.html(evidence_table(view, texts))
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
        st.caption(texts.text("tile-link-hint"))


@lru_cache(maxsize=256)
def _figure(view: View[Any], draw: Draw, language: Language, scheme: Scheme) -> go.Figure:
    return draw(view, translator(language), scheme)


@lru_cache(maxsize=256)
def _markup(view: View[Any], body: Body, language: Language) -> str:
    return str(body(translator(language), view))


def evidence_table(view: View[Any], texts: Translator) -> str:
    """The view's rows as an HTML table, each with its source, locator, basis and record."""
    headings = [texts.say(column.label) for column in view.columns]
    headings += [
        texts.text("column-source"),
        texts.text("column-basis"),
        texts.text("column-record"),
    ]
    rows = []
    for record in view.records:
        first = record.evidence[0]
        cells: list[object] = [
            texts.say(cell) if cell is not None else texts.text("not-reported")
            for cell in record.cells
        ]
        where = "; ".join(
            dict.fromkeys(
                f"{source_name(texts, e.source_id)}, {e.locator}" for e in record.evidence
            )
        )
        basis = ", ".join(dict.fromkeys(texts.value("basis", e.basis) for e in record.evidence))
        links = Html(
            " ".join(
                str(
                    source_link(
                        texts,
                        e,
                        texts.text("record-link") if len(record.evidence) == 1 else e.row_id,
                    )
                )
                for e in dict.fromkeys(record.evidence)
            )
        )
        rows.append([*cells, where, basis, links if first else ""])
    numeric = [column.numeric for column in view.columns] + [False, False, False]
    return table(texts.say(view.finding), headings, rows, numeric=numeric)


def source_name(texts: Translator, source_id: str) -> str:
    """The short name by which a document in hand is known; the key for any other."""
    key = f"source-{source_id}"
    return texts.text(key) if texts.has(key) else source_id


def _sources(texts: Translator, frame: Frame, evidence: Sequence[Evidence]) -> str:
    by_source: dict[str, dict[str, Evidence]] = {}
    for e in evidence:
        by_source.setdefault(e.source_id, {}).setdefault(e.locator, e)
    parts = []
    for source_id, by_locator in by_source.items():
        shown = list(by_locator.items())[:_LOCATORS_SHOWN]
        links = "; ".join(str(source_link(texts, e, locator)) for locator, e in shown)
        if (rest := len(by_locator) - len(shown)) > 0:
            links += escape(texts.text("source-more", n=rest))
        parts.append(f"{escape(source_name(texts, source_id))}: {links}")
    label, as_of = (
        texts.text("source-label"),
        texts.text("as-of", date=texts.date(frame.release.as_of)),
    )
    return f"<b>{escape(label)}</b> {' · '.join(parts)}. {escape(as_of)}"


def _caveats(texts: Translator, view: View[Any]) -> str:
    said = [texts.say(caveat) for caveat in view.caveats]
    if len(said) == 1:
        return (
            f"<p class='caveat'><b>{escape(texts.text('caveat-label'))}</b> {escape(said[0])}</p>"
        )
    items = "".join(f"<li>{escape(text)}</li>" for text in said)
    return (
        f"<details class='caveat' {'open' if len(said) <= 3 else ''}><summary>"
        f"{escape(texts.text('caveats-label', n=len(said)))}</summary><ul>{items}</ul></details>"
    )


def _legend(texts: Translator, entries: Sequence[LegendEntry], palette: Palette) -> str:
    items = "".join(
        f"<li><span aria-hidden='true' style='color:{getattr(palette, entry.colour)}'>{escape(entry.glyph)}</span> "
        f"{escape(texts.say(entry.label))}</li>"
        for entry in entries
    )
    return f"<ul class='legend' aria-label='{escape(texts.text('legend-label'))}'>{items}</ul>"


def _plain(text: str) -> str:
    """Text as it stands, whatever Markdown would make of it."""
    for mark in ("\\", "*", "_", "[", "]", "`", "$", "~", ":", "#"):
        text = text.replace(mark, f"\\{mark}")
    return text


@cache
def _config(language: Language) -> dict[str, Any]:
    """Plotly's own texts and number format in the reader's language; no toolbar."""
    config: dict[str, Any] = {"displayModeBar": False, "responsive": True, "doubleClick": False}
    if language == "nl":
        months = [
            "jan",
            "feb",
            "mrt",
            "apr",
            "mei",
            "jun",
            "jul",
            "aug",
            "sep",
            "okt",
            "nov",
            "dec",
        ]
        form = {"shortMonths": months, "decimal": ",", "thousands": "."}
        config |= {"locale": "nl", "locales": {"nl": {"dictionary": {}, "format": form}}}
    return config
