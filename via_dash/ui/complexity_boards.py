"""Tile bodies of the page on complexity: where each pilot stands on the ladder, and what is next."""

from via_dash.texts import Translator, message
from via_dash.ui.boards import PLANE_LEGEND
from via_dash.ui.markup import Html, bold, escape, marked, note, opens, source_link, table
from via_dash.ui.pilot_boards import pilot_link
from via_dash.ui.tile_parts import LegendEntry
from via_dash.views.complexity import (
    TOP_LEVEL,
    Step,
    interval,
    next_rung,
    stated_on_ladder,
)
from via_dash.views.pilots import Milestone
from via_dash.views.view import View

OWN_LEGEND = (*PLANE_LEGEND, LegendEntry("★", "text", message("own-placing-mark")))
STEPS_LEGEND = (
    LegendEntry("■", "grey", message("steps-stated")),
    LegendEntry("▨", "grey", message("steps-coded")),
    LegendEntry("□", "grey", message("steps-outside")),
)
_FEW = 2


def steps(texts: Translator, view: View[tuple[Step, ...]]) -> Html:
    """A row per pilot: its stand on the ladder, the rung above it, and the results that are planned."""
    rows = [
        [
            pilot_link(texts, step.position.pilot_id, step.position.name),
            _stand(texts, step),
            _next(texts, step),
            _planned(texts, step),
        ]
        for step in view.marks
    ]
    headings = [texts.say(view.columns[index].label) for index in (0, 1, 3, 4)]
    return Html(table(texts.say(view.finding), headings, rows))


def _stand(texts: Translator, step: Step) -> Html:
    """The rungs from 0 to 5 with those of the interval filled, then the interval in numbers."""
    low, high = step.rungs
    filled = "stated" if step.position.development_stated else "coded"
    inside = (low <= rung <= high for rung in range(TOP_LEVEL + 1))
    strip = "".join(f"<span class='{filled if here else 'outside'}'></span>" for here in inside)
    source = source_link(texts, step.position.evidence, texts.text("source-short"))
    return Html(
        f"<span class='rungs' aria-hidden='true'>{strip}</span><br>"
        f"{escape(texts.say(interval(step.position.development)))} {source}<br>"
        f"<i>{escape(texts.say(stated_on_ladder(step.position)))}</i>"
    )


def _next(texts: Translator, step: Step) -> Html:
    """The rung, which opens to what it asks for."""
    head = texts.say(next_rung(step))
    if step.next is None:
        return Html(escape(head))
    source = source_link(texts, step.next.evidence, texts.text("source-short"))
    asks = f"<p>{escape(texts.say(step.next.definition))} {source}</p>"
    return opens(head, Html(asks))


def _planned(texts: Translator, step: Step) -> Html:
    if step.results:
        return Html(_milestones(texts, step.results))
    none = marked("·", texts.text("steps-no-result"), "unknown")
    if not step.other:
        return none
    other = escape(texts.text("steps-other-planned"))
    return Html(f"{none}<br>{other} {_milestones(texts, step.other)}")


def _milestones(texts: Translator, planned: tuple[Milestone, ...]) -> str:
    """The soonest ones, the others folded."""
    lines = [_milestone(texts, m) for m in planned]
    shown, rest = lines[:_FEW], lines[_FEW:]
    markup = "<br>".join(shown)
    if rest:
        more = texts.text("steps-more", n=len(rest))
        markup += str(opens(more, Html(f"<p>{'<br>'.join(rest)}</p>")))
    return markup


def _milestone(texts: Translator, m: Milestone) -> str:
    source = source_link(texts, m.evidence, texts.text("source-short"))
    when, label = bold(texts.say(m.when)), escape(texts.say(m.label))
    return f"{when} {label} {source}{note(texts, m.note)}"
