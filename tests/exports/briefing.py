"""A briefing of ten exhibits to write files from: every kind of chart, tables and lists."""

from collections.abc import Sequence
from typing import Any

from via_dash.data import Release
from via_dash.evidence.weighing import ANY
from via_dash.exports.document import Document, Key, Plate, plate
from via_dash.figures import delays as delays_figure
from via_dash.figures import forest, levels, shares
from via_dash.figures import plane as plane_figure
from via_dash.figures import timeline as timeline_figure
from via_dash.figures import weighing as weighing_figure
from via_dash.texts import Language, translator
from via_dash.views import complexity, corona, delays, effects, overview, pilots, timeline, weighing
from via_dash.views.view import View

LINK = "http://localhost:8501"


def _exhibits(release: Release) -> list[tuple[str, View[Any] | None, Any]]:
    return [
        ("overzicht.findings", overview.main_findings(release), None),
        ("overzicht.board", pilots.board(release), None),
        ("effecten.net", effects.net(release, ()), forest.draw),
        ("effecten.levels", effects.levels(release, ()), levels.draw),
        ("tijdlijn.timeline", timeline.timeline(release, ()), timeline_figure.draw),
        ("tijdlijn.delays", delays.delays(release, ()), delays_figure.draw),
        ("corona.benefit", corona.benefit_shares(release), shares.draw),
        ("corona.impact", corona.impacts(release, ()), None),
        ("complexiteit.plane", complexity.plane(release, ()), plane_figure.draw),
        ("afwegen.ranks", weighing.acceptability(release, ANY), weighing_figure.draw),
    ]


def plates(release: Release, language: Language) -> tuple[Plate, ...]:
    texts = translator(language)
    return tuple(
        plate(
            view,
            texts,
            release,
            name=name,
            page=texts.text(f"page-{name.partition('.')[0]}"),
            link=f"{LINK}/{name.partition('.')[0]}?lang={language}&release={release.name}",
            figure=draw(view, texts, "light") if draw is not None else None,
            legend=(Key("●", "#1b7f4d", "uitgevoerd"), Key("○", "#1b5e93", "gepland")),
            filters=("Pilot: alle",),
        )
        for name, view, draw in _exhibits(release)
        if view is not None
    )


def document(release: Release, language: Language, own: Sequence[Plate] | None = None) -> Document:
    return Document(
        language=language,
        title="Wat weten we, en hoe zeker is dat?",
        release=release,
        as_of=release.as_of,
        link=f"{LINK}/briefing?lang={language}&show=effecten.net&release={release.name}",
        plates=tuple(own) if own is not None else plates(release, language),
    )
