"""A view as charts that PowerPoint draws: rows with texts, and what stands beside them.

Marks, colours and their meaning are those of ``via_dash.figures``; the view is drawn, not its picture.
"""

from via_dash.exports.chart_findings import forest_chart, levels_chart, shares_chart
from via_dash.exports.chart_parts import LANGUAGE_TAGS, PALETTE, Drawing
from via_dash.exports.chart_places import plane_chart, ranks_chart
from via_dash.exports.chart_time import delays_chart, timeline_chart
from via_dash.exports.document import Document, Plate
from via_dash.exports.native_chart import (
    Ink,
)
from via_dash.texts import Translator
from via_dash.views.complexity import Position
from via_dash.views.corona import Share
from via_dash.views.delays import Delay
from via_dash.views.effects import LevelSeries
from via_dash.views.findings import Finding
from via_dash.views.timeline import Timeline
from via_dash.views.weighing import Ranked


def native(plate: Plate, document: Document, texts: Translator) -> Drawing | None:
    """The chart of a plate as PowerPoint draws it; None where it cannot, or there is no chart."""
    marks = plate.view.marks
    if plate.figure is None:
        return None
    ink = Ink(LANGUAGE_TAGS[document.language], PALETTE.text, PALETTE.line, PALETTE.background)
    day = document.as_of
    if isinstance(marks, Timeline):
        return timeline_chart(marks, texts, ink, day)
    if not isinstance(marks, tuple) or not marks:
        return None
    kinds = {type(mark) for mark in marks}
    if kinds == {Finding} and len({f.unit for f in marks}) == 1:
        return forest_chart(marks, texts, ink, day)
    if kinds == {LevelSeries}:
        return levels_chart(marks, texts, ink, day)
    if kinds == {Delay}:
        return delays_chart(marks, texts, ink, day)
    if kinds == {Share}:
        return shares_chart(marks, texts, ink, day)
    if kinds == {Position}:
        return plane_chart(marks, plate, texts, ink, day)
    if kinds == {Ranked}:
        return ranks_chart(marks, texts, ink, day)
    return None
