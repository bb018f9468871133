"""What stands in a tile around its chart: legend, caveats, source line, and the table."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from via_dash.data import Release
from via_dash.texts import Language, Param, Translator, translator
from via_dash.ui.markup import Html, escape, link, source_link, table
from via_dash.views.discrepancies import DISCREPANCIES, touching
from via_dash.views.view import Evidence, View, source_label

_LOCATORS_SHOWN = 4
_CAVEATS_SHOWN = 3


@dataclass(frozen=True)
class LegendEntry:
    """A mark and what it means; ``colour`` is a palette field."""

    glyph: str
    colour: str
    label: Param


@lru_cache(maxsize=64)
def above(language: Language, legend: tuple[LegendEntry, ...]) -> str:
    """What comes before the chart: the legend."""
    return _legend(translator(language), legend)


@lru_cache(maxsize=2048)
def below(view: View[Any], language: Language, release: Release) -> str:
    """What comes after the chart: caveats and the source line."""
    texts = translator(language)
    caveats = _caveats(texts, view) if view.caveats else ""
    sources = f"<p class='source'>{_sources(texts, release, view.evidence)}</p>"
    return caveats + sources + _disagreements(texts, release, view)


def evidence_table(view: View[Any], texts: Translator, release: Release) -> str:
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
                f"{texts.say(source_label(release, e.source_id))}, {e.locator}"
                for e in record.evidence
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


def _sources(texts: Translator, release: Release, evidence: Sequence[Evidence]) -> str:
    by_source: dict[str, dict[str, Evidence]] = {}
    for e in evidence:
        by_source.setdefault(e.source_id, {}).setdefault(e.locator, e)
    parts = []
    for source_id, by_locator in by_source.items():
        shown = list(by_locator.items())[:_LOCATORS_SHOWN]
        links = "; ".join(str(source_link(texts, e, locator)) for locator, e in shown)
        if (rest := len(by_locator) - len(shown)) > 0:
            links += escape(texts.text("source-more", n=rest))
        parts.append(f"{escape(texts.say(source_label(release, source_id)))}: {links}")
    label, as_of = (
        texts.text("source-label"),
        texts.text("as-of", date=texts.date(release.as_of)),
    )
    return f"<b>{escape(label)}</b> {' · '.join(parts)}. {escape(as_of)}"


def _disagreements(texts: Translator, release: Release, view: View[Any]) -> str:
    """Where documents disagree on a row of the view, each with a link to all that is said."""
    found = () if view.key == DISCREPANCIES else touching(release, view.evidence)
    if not found:
        return ""
    items = "".join(
        f"<li>{link(texts.say(d.subject), 'bronnen', row=d.evidence.address, lang=texts.language)} "
        f"({escape(texts.value('discrepancies_status', d.status))})</li>"
        for d in found
    )
    title = escape(texts.text("disagreements", n=len(found)))
    return f"<details class='source'><summary>{title}</summary><ul>{items}</ul></details>"


def _caveats(texts: Translator, view: View[Any]) -> str:
    said = [texts.say(caveat) for caveat in view.caveats]
    if len(said) == 1:
        return (
            f"<p class='caveat'><b>{escape(texts.text('caveat-label'))}</b> {escape(said[0])}</p>"
        )
    if len(said) > _CAVEATS_SHOWN:  # the first is always in sight: a view puts the weightiest there
        first = (
            f"<p class='caveat'><b>{escape(texts.text('caveat-label'))}</b> {escape(said[0])}</p>"
        )
        return first + _caveat_list(texts, said[1:], is_open=False)
    return _caveat_list(texts, said, is_open=True)


def _caveat_list(texts: Translator, said: Sequence[str], *, is_open: bool) -> str:
    items = "".join(f"<li>{escape(text)}</li>" for text in said)
    label = escape(texts.text("caveats-label" if is_open else "caveats-more", n=len(said)))
    opened = " open" if is_open else ""
    return f"<details class='caveat'{opened}><summary>{label}</summary><ul>{items}</ul></details>"


def _legend(texts: Translator, entries: Sequence[LegendEntry]) -> str:
    items = "".join(
        f"<li><span aria-hidden='true' style='color:var(--via-{entry.colour})'>{escape(entry.glyph)}</span> "
        f"{escape(texts.say(entry.label))}</li>"
        for entry in entries
    )
    return f"<ul class='legend' aria-label='{escape(texts.text('legend-label'))}'>{items}</ul>"
