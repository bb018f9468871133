"""Tile bodies of the page on weighing: tables and lists of scores, pairs, changes and the rule."""

from collections.abc import Sequence

from via_dash.texts import Translator, message
from via_dash.ui.markup import (
    Html,
    bold,
    escape,
    folded,
    joined,
    link,
    marked,
    note,
    opens,
    source_link,
    table,
)
from via_dash.ui.pilot_boards import pilot_link
from via_dash.ui.tile_parts import LegendEntry
from via_dash.views.view import View
from via_dash.views.weighing import (
    Criterion,
    Matrix,
    Score,
    ScoresOfPilot,
    Wins,
    percent,
    score_ends,
    score_in_words,
    win_in_words,
)
from via_dash.views.weighing_change import (
    Alone,
    Change,
    Compared,
    Ends,
    Verdict,
    front_in_words,
    holds,
    told_apart_in_words,
    verdict,
    verdict_in_words,
)
from via_dash.views.weighing_link import ORDER, PAGE, WEIGHTS, written
from via_dash.views.weighing_rule import Ruled, ladder_interval

RANKS_LEGEND = (
    LegendEntry("▇", "blue", message("legend-rank-share")),
    LegendEntry("┣━┫", "text", message("legend-rank-possible")),
)
SCORES_LEGEND = (
    LegendEntry("▬", "blue", message("legend-score-known")),
    LegendEntry("┅", "grey", message("legend-score-unknown")),
)
_VERDICTS: dict[Verdict, str] = {"first": "▲", "second": "▼", "open": "◇"}
_RULE_GLYPHS = {"develop": "◔", "silent": "·", "promising": "●", "mixed": "?"}
_LONG_LIST = 8


def scores(texts: Translator, view: View[Matrix]) -> Html:
    """Pilot by criterion, an interval per cell that opens to its reason; then what each criterion asks."""
    headings = [
        texts.text("column-pilot"),
        *(texts.say(criterion.name) for criterion in view.marks.criteria),
    ]
    rows = [
        [_head(texts, row), *(_cell(texts, cell) for cell in row.cells)] for row in view.marks.rows
    ]
    asked = "".join(_criterion(texts, criterion) for criterion in view.marks.criteria)
    return Html(
        f"<div class='scores'>{table(texts.say(view.finding), headings, rows)}</div>"
        f"{folded(bold(texts.text('criteria-asked')), Html(f'<dl>{asked}</dl>'))}"
    )


def _head(texts: Translator, row: ScoresOfPilot) -> Html:
    """The pilot; on a narrow screen its scores are folded under how many are known (by the style)."""
    known = sum(cell.is_known for cell in row.cells)
    told = escape(texts.text("scores-known", n=known, total=len(row.cells)))
    unfold = f"<details class='unfold'><summary>{told}</summary></details>"
    return Html(f"{pilot_link(texts, row.pilot_id, row.name)}{unfold}")


def _cell(texts: Translator, cell: Score) -> Html:
    low, high = (round(100 * end) for end in cell.interval)
    kind = "interval" if cell.is_known else "interval unknown"
    bar = f"<span class='{kind}' aria-hidden='true'><span style='left:{low}%;width:{max(high - low, 3)}%'></span></span>"
    ends = texts.say(score_ends(cell))
    said = escape(texts.say(score_in_words(cell))).replace(
        ends, f"<span class='ends'>{ends}</span>"
    )
    words = said if cell.is_known else f"<span class='mark unknown'>{said}</span>"
    reason = escape(texts.say(cell.reason) if cell.reason else texts.text("not-scored"))
    source = (
        f" {source_link(texts, cell.evidence, texts.text('source-short'))}" if cell.evidence else ""
    )
    return opens(Html(f"{bar}{words}"), Html(f"<p>{reason}{source}</p>"))


def _criterion(texts: Translator, criterion: Criterion) -> str:
    source = (
        f" {source_link(texts, criterion.evidence, texts.text('source-short'))}"
        if criterion.evidence
        else ""
    )
    return (
        f"<dt>{escape(texts.say(criterion.name))}</dt><dd>{escape(texts.say(criterion.description))}"
        f"{source}{note(texts, criterion.note)}</dd>"
    )


def pairs(texts: Translator, view: View[tuple[Wins, ...]]) -> Html:
    """Every pilot against every other, folded: how often the row's is above the column's."""
    headings = [texts.text("column-pilot"), *(texts.say(m.name) for m in view.marks)]
    rows = [
        [
            bold(texts.say(m.name)),
            *(texts.say(win_in_words(m, index)) for index in range(len(view.marks))),
        ]
        for m in view.marks
    ]
    numeric = [False, *(True for _ in view.marks)]
    markup = table(texts.say(view.finding), headings, rows, numeric=numeric)
    return folded(bold(texts.text("pairs-open")), Html(f"<div class='dense'>{markup}</div>"))


def change(texts: Translator, view: View[Change]) -> Html:
    """Each criterion alone, then each unknown score at its ends; those that turn the two first."""
    mark = view.marks
    told = texts.text("turning-percentages", first=mark.first, second=mark.second)
    stays = texts.say(holds(mark))
    alone = f"<p>{escape(stays)}</p><p class='source'>{escape(told)}</p>" + table(
        texts.text("turning-alone"),
        [texts.text("turning-alone"), texts.text("column-then")],
        [_alone(texts, mark, a) for a in mark.alone],
    )
    if not mark.ends:
        return Html(alone)
    first_turning = sorted(mark.ends, key=lambda e: not e.turns)
    ends = table(
        texts.text("turning-unknown"),
        [texts.text("turning-unknown"), texts.text("column-at-zero"), texts.text("column-at-one")],
        [_ends(texts, mark, e) for e in first_turning],
    )
    title = texts.text("turning-unknown-open", first=mark.first, second=mark.second)
    head = Html(f"{bold(title)} ({len(mark.ends)})")
    is_open = len(mark.ends) <= _LONG_LIST
    return Html(f"{alone}{folded(head, Html(ends), is_open=is_open)}")


def _alone(texts: Translator, mark: Change, alone: Alone) -> list[object]:
    return [
        Html(f"{escape(texts.say(alone.criterion))} {_sources(texts, alone)}"),
        _verdict(texts, mark, alone.share),
    ]


def _ends(texts: Translator, mark: Change, ends: Ends) -> list[object]:
    return [
        Html(
            f"{bold(texts.say(ends.pilot))}: {escape(texts.say(ends.criterion))} {_sources(texts, ends)}"
        ),
        *(_verdict(texts, mark, share) for share in (ends.at_zero, ends.at_one)),
    ]


def _sources(texts: Translator, what: Alone | Ends) -> Html:
    return joined((source_link(texts, e, texts.text("source-short")) for e in what.evidence), " ")


def _verdict(texts: Translator, mark: Change, share: float) -> Html:
    which = verdict(share)
    then = verdict_in_words(mark, which)
    return marked(_VERDICTS[which], texts.text("verdict-share", then=then, share=percent(share)))


def compared(texts: Translator, view: View[tuple[Compared, ...]], names: Sequence[str]) -> Html:
    """A row per weighing, by the name that its maker gave it; a line per pilot in front."""
    rows = [
        [
            Html(f"{_weighing(texts, m, name)}<br>{escape(texts.say(m.stated))}"),
            joined((texts.say(line) for line in front_in_words(m)), "<br>"),
            texts.say(told_apart_in_words(m)),
        ]
        for m, name in zip(view.marks, names, strict=True)
    ]
    headings = [texts.text(f"column-{key}") for key in ("weighing", "in-front", "told-apart")]
    return Html(f"<div class='together'>{table(texts.say(view.finding), headings, rows)}</div>")


def _weighing(texts: Translator, mark: Compared, name: str) -> Html:
    """The name or the letter, which leads to the weighing itself."""
    asked = {"weights": WEIGHTS, "order": ORDER}.get(mark.weighting.kind)
    stated = {asked: written(mark.weighting)} if asked else {}
    return bold(link(name or mark.letter, PAGE, **stated, lang=texts.language))


def ladder_rule(texts: Translator, view: View[tuple[Ruled, ...]]) -> Html:
    """Per pilot its rungs, what the rule says of each, and of the whole interval."""
    rows = [
        [
            opens(
                f"{'↳ ' if m.is_part else ''}{texts.say(m.name)}",
                Html(
                    f"<p>{escape(texts.say(m.rationale))} "
                    f"{source_link(texts, m.evidence[0], texts.text('source-short'))}</p>"
                ),
            ),
            texts.say(ladder_interval(m)),
            joined((_step(texts, step.level, step.says) for step in m.steps), "<br>"),
            marked(_RULE_GLYPHS[m.says], texts.text(f"rule-{m.says}")),
        ]
        for m in view.marks
    ]
    headings = [texts.text(f"column-{key}") for key in ("pilot", "development", "rungs", "rule")]
    return Html(table(texts.say(view.finding), headings, rows))


def _step(texts: Translator, level: int, says: str) -> str:
    return texts.text("rule-step-short", level=level, says=message(f"rule-{says}"))
