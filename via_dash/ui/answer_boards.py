"""The tile with the answer: a line per approach, what is significant beside what is not."""

from collections.abc import Sequence

from via_dash.texts import Translator
from via_dash.theme import CLASS_GLYPHS, GAP_GLYPHS
from via_dash.ui.boards import CLASS_LEGEND
from via_dash.ui.markup import (
    Html,
    Wide,
    bold,
    escape,
    folded,
    joined,
    marked,
    opens,
    source_link,
    table,
)
from via_dash.ui.pilot_boards import listed, pilot_link
from via_dash.views.answers import Answer, Answers, Unanswered, how_sure, in_short, nothing, rest
from via_dash.views.findings import Finding, counted_by_class
from via_dash.views.view import View

ANSWERS_LEGEND = CLASS_LEGEND[:-1]  # without the range: no size is drawn here


def answers(texts: Translator, view: View[tuple[Answers, ...]]) -> Html:
    """The pilots open, other research folded unless the filters leave nothing else."""
    kinds = [section.kind for section in view.marks]
    first = kinds[0] if kinds else ""
    return joined(_section(texts, s, is_open=s.kind == first) for s in view.marks)


def _section(texts: Translator, section: Answers, *, is_open: bool) -> Html:
    heading = texts.say(section.heading)
    net = [f for answer in section.found for f in answer.net]
    counted = f": {texts.say(counted_by_class(net))}" if net else ""
    body = joined((_table(texts, heading, section), _without(texts, section)))
    return folded(Html(f"{bold(heading)}{escape(counted)}"), body, is_open=is_open)


def _table(texts: Translator, caption: str, section: Answers) -> Html:
    if not section.found:
        return Html("")
    keys = ("column-approach", "column-significant", "column-not-significant", "column-how-sure")
    headings = [texts.text(key) for key in keys]
    return Html(table(caption, headings, [_answer(texts, answer) for answer in section.found]))


def _answer(texts: Translator, answer: Answer) -> list[object]:
    group = f"<br>{escape(texts.say(answer.group))}" if answer.group else ""
    head = Html(
        f"{bold(texts.say(answer.study))}<br>{escape(texts.say(answer.approach))}"
        f"<span class='note'>{group}</span>"
    )
    sure = joined((escape(texts.say(said)) for said in how_sure(answer)), "; ")
    source = source_link(texts, answer.evidence, texts.text("source-short"))
    if not answer.net:
        said = marked(GAP_GLYPHS["not_reported"], texts.say(rest(answer)), "unknown")
        return [head, Wide(Html(f"{said}<br>{sure} {source}"), texts.text("column-significant"))]
    return [
        head,
        _findings(texts, answer, answer.significant, "significant"),
        _findings(texts, answer, answer.other, "other"),
        Html(f"{sure} {source}{_noted(texts, answer)}"),
    ]


_SHOWN = 3


def _findings(texts: Translator, answer: Answer, found: Sequence[Finding], column: str) -> Html:
    """The first few, which weigh most; the others open below them."""
    if not found:
        return marked("·", texts.say(nothing(answer, column)), "unknown")
    lines = [_line(texts, answer, finding) for finding in found]
    shown, more = lines[:_SHOWN], lines[_SHOWN:]
    if not more:
        return joined(shown, "<br>")
    folded_away = opens(texts.text("answers-more", n=len(more)), joined(more, "<br>"))
    return Html(f"{joined(shown, '<br>')}{folded_away}")


def _noted(texts: Translator, answer: Answer) -> Html:
    """What to keep in mind with the study, opened on demand."""
    if answer.note is None:
        return Html("")
    return opens(marked("!", texts.text("caveat-one")), texts.say(answer.note))


def _line(texts: Translator, answer: Answer, finding: Finding) -> Html:
    words = texts.text(f"class-{finding.evidence_class}")
    glyph = CLASS_GLYPHS[finding.evidence_class] if finding.evidence_class else ""
    said = marked(glyph, texts.say(in_short(finding, answer.group)))
    source = source_link(texts, finding.evidence, texts.text("source-short"))
    return Html(f"<span class='hidden'>{escape(words)}: </span>{said} {source}")


def _without(texts: Translator, section: Answers) -> Html:
    if not section.without:
        return Html("")
    items = joined(_bare(texts, bare) for bare in section.without)
    return Html(f"<ul class='statements'>{items}</ul>")


def _bare(texts: Translator, bare: Unanswered) -> Html:
    """Who has no finding, and why, as the gap map says it."""
    names = joined(
        (
            pilot_link(texts, key, name) if key else bold(texts.say(name))
            for key, name in bare.names
        ),
        ", ",
    )
    reasons = joined(
        opens(
            marked(GAP_GLYPHS[reason.code], texts.text(f"gap-{reason.code}"), "unknown"),
            listed(texts, reason.statements),
        )
        for reason in bare.reasons
    )
    return Html(f"<li>{names}{reasons}</li>")
