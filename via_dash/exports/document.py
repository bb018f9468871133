"""What every briefing is written from, whatever its format: findings in one language, with all that belongs to them.

A briefing is made from the same views and sentences as the pages. Here they have been said in the
reader's language; a format only lays them out.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import plotly.graph_objects as go

from via_dash.data import Release
from via_dash.texts import Language, Translator
from via_dash.views.view import View, source_label


@dataclass(frozen=True)
class Source:
    """A document and the places in it on which an exhibit rests."""

    label: str
    locators: tuple[str, ...]

    @property
    def line(self) -> str:
        return f"{self.label}: {'; '.join(self.locators)}"


@dataclass(frozen=True)
class Key:
    """An entry of a chart's legend; ``colour`` is ``#rrggbb`` on a white background."""

    glyph: str
    colour: str
    label: str


@dataclass(frozen=True, eq=False)
class Plate:
    """One exhibit, said and drawn. ``rows`` hold text, and numbers where the view has numbers.

    ``figure`` is the chart on a white background, None where the exhibit is a table or a list.
    ``view`` is what it was made from.
    """

    name: str  # "<page>.<key>": stable, for file names and links
    page: str
    finding: str
    alt: str
    headings: tuple[str, ...]
    numeric: tuple[bool, ...]
    rows: tuple[tuple[str | float, ...], ...]
    caveats: tuple[str, ...]
    sources: tuple[Source, ...]
    filters: tuple[str, ...]
    legend: tuple[Key, ...]
    link: str
    figure: go.Figure | None
    view: View[Any]


@dataclass(frozen=True, eq=False)
class Document:
    """A briefing. ``link`` reproduces it: the same exhibits, filters, language and release."""

    language: Language
    title: str
    release: Release
    as_of: date
    link: str
    plates: tuple[Plate, ...]

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every document that any plate rests on, with all places, in order of appearance."""
        found: dict[str, dict[str, None]] = {}
        for plate in self.plates:
            for source in plate.sources:
                found.setdefault(source.label, {}).update(dict.fromkeys(source.locators))
        return tuple(Source(label, tuple(locators)) for label, locators in found.items())


def plate(
    view: View[Any],
    texts: Translator,
    release: Release,
    *,
    name: str,
    page: str,
    link: str,
    figure: go.Figure | None = None,
    legend: Sequence[Key] = (),
    filters: Sequence[str] = (),
) -> Plate:
    """A view in a language. ``filters`` say in words what was chosen."""
    return Plate(
        name=name,
        page=page,
        finding=texts.say(view.finding),
        alt=texts.say(view.description),
        headings=tuple(texts.say(column.label) for column in view.columns),
        numeric=tuple(column.numeric for column in view.columns),
        rows=tuple(tuple(_cell(cell, texts) for cell in record.cells) for record in view.records),
        caveats=tuple(texts.say(caveat) for caveat in view.caveats),
        sources=sources_of(view, texts, release),
        filters=tuple(filters),
        legend=tuple(legend),
        link=link,
        figure=figure,
        view=view,
    )


def sources_of(view: View[Any], texts: Translator, release: Release) -> tuple[Source, ...]:
    """The documents that a view rests on, each with its places, in order of appearance."""
    found: dict[str, dict[str, None]] = {}
    for evidence in view.evidence:
        found.setdefault(evidence.source_id, {})[evidence.locator] = None
    return tuple(
        Source(texts.say(source_label(release, source_id)), tuple(locators))
        for source_id, locators in found.items()
    )


def _cell(cell: Any, texts: Translator) -> str | float:
    if cell is None:
        return texts.text("not-reported")
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return cell
    return texts.say(cell)
