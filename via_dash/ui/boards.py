"""Tile bodies that are tables and lists rather than charts, and the legends of the charts."""

from collections.abc import Callable
from itertools import groupby
from typing import Any

from via_dash.schema import allowed
from via_dash.texts import Localised, Translator, message
from via_dash.theme import CLASS_GLYPHS, SEVERITY_GLYPHS, STATUS_GLYPHS
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
from via_dash.ui.tile_parts import LegendEntry
from via_dash.views.complexity import Position, Rung
from via_dash.views.corona import DOMAINS, Impact, ImpactRow
from via_dash.views.findings import ClassOfFindings, Finding
from via_dash.views.pilots import BoardRow, Milestone, Status
from via_dash.views.places import Place
from via_dash.views.view import View

CLASS_LEGEND = (
    LegendEntry("●", "green", message("class-works")),
    LegendEntry("✕", "vermillion", message("class-harms")),
    LegendEntry("■", "grey", message("class-little_or_no_effect")),
    LegendEntry("○", "blue", message("class-insufficient")),
    LegendEntry("┣━┫", "grey", message("legend-range")),
)
TIMELINE_LEGEND = (
    LegendEntry("━", "blue", message("lane-delivery")),
    LegendEntry("━", "purple", message("lane-research")),
    LegendEntry("━", "green", message("lane-scaling")),
    LegendEntry("━", "grey", message("lane-programme")),
    LegendEntry("━", "vermillion", message("lane-context")),
    LegendEntry("●", "grey", message("legend-realised")),
    LegendEntry("○", "grey", message("legend-planned")),
    LegendEntry("◆", "grey", message("legend-result")),
    LegendEntry("▨", "grey", message("legend-imprecise")),
    LegendEntry("▒", "grey", message("legend-paused")),
)
DELAYS_LEGEND = (
    LegendEntry("▨", "grey", message("column-before")),
    LegendEntry("▭", "blue", message("column-after")),
)
PLANE_LEGEND = (
    LegendEntry("▭", "blue", message("legend-employers")),
    LegendEntry("▭", "purple", message("legend-activation")),
    LegendEntry("▭", "green", message("legend-youth")),
    LegendEntry("━━", "grey", message("legend-stated")),
    LegendEntry("┅┅", "grey", message("legend-coded")),
)
SHARES_LEGEND = (
    LegendEntry("○", "grey", message("legend-first-month")),
    LegendEntry("●", "grey", message("legend-last-month")),
)


def _explained(head: Html, detail: str) -> Html:
    """A cell that opens to its detail, if it has one."""
    return opens(head, Html(f"<p>{escape(detail)}</p>")) if detail else head


def status_board(texts: Translator, view: View[tuple[BoardRow, ...]]) -> Html:
    """A row per pilot, grouped by programme line: three statuses and what is planned next."""
    parts = []
    for line, rows in groupby(view.marks, key=lambda row: row.line):
        body = [
            [
                _explained(bold(texts.say(row.name)), texts.say(row.summary)),
                *(_status(texts, s) for s in row.statuses),
                _next(texts, row),
            ]
            for row in rows
        ]
        headings = [
            texts.value("programme_line", line),
            *(texts.say(c.label) for c in view.columns[1:]),
        ]
        parts.append(table(f"{texts.say(view.finding)} – {headings[0]}", headings, body))
    return Html("<div class='board'>" + "".join(parts) + "</div>")


def _status(texts: Translator, status: Status | None) -> Html:
    if status is None:
        return marked("·", texts.text("not-mentioned"), "unknown")
    detail = texts.say(status.explanation)
    if status.others:
        detail = f"{detail} {texts.text('status-others', n=status.others)}"
    head = marked(STATUS_GLYPHS[status.code], texts.say(status.label))
    source = source_link(texts, status.evidence, texts.text("source-short"))
    return opens(head, Html(f"<p>{escape(detail)} {source}</p>"))


def records_table(texts: Translator, view: View[Any]) -> Html:
    """The view's own records, each with its source: a table where no chart would say more."""
    rows = [
        [
            *(texts.say(cell) for cell in record.cells),
            joined(
                (source_link(texts, e, texts.text("source-short")) for e in record.evidence), " "
            ),
        ]
        for record in view.records
    ]
    headings = [*(texts.say(column.label) for column in view.columns), texts.text("column-source")]
    numeric = [*(column.numeric for column in view.columns), False]
    return Html(table(texts.say(view.finding), headings, rows, numeric=numeric))


def milestones(texts: Translator, view: View[tuple[Milestone, ...]]) -> Html:
    """The planned milestones in order: when, what, and of which pilot."""
    rows = [
        [
            texts.say(m.when),
            Html(
                f"{escape(texts.say(m.label))} "
                f"{source_link(texts, m.evidence, texts.text('source-short'))}{note(texts, m.note)}"
            ),
            link(texts.say(m.pilot), "pilot", pilot=m.pilot_id, lang=texts.language),
            texts.text(f"lane-{m.lane}"),
        ]
        for m in view.marks
    ]
    headings = [texts.say(column.label) for column in view.columns[:4]]
    shown, rest = rows[:_SOONEST], rows[_SOONEST:]
    soonest = Html(table(texts.say(view.finding), headings, shown))
    if not rest:
        return soonest
    more = texts.text("coming-more", n=len(rest))
    return joined((soonest, folded(more, Html(table(more, headings, rest)))))


_SOONEST = 10


def _next(texts: Translator, row: BoardRow) -> Html:
    if row.next is None:
        return marked("·", texts.text("nothing-planned"), "unknown")
    when = bold(texts.say(row.next.when))
    source = source_link(texts, row.next.evidence, texts.text("source-short"))
    return Html(f"{when} {escape(texts.say(row.next.label))} {source}")


_SHOWN_AT = {
    "answers": "effecten",
    "board": "tijdlijn",
    "impact": "corona",
    "unknown": "#unknown",
    "main-conclusion": "#main-conclusion",
}


def brief(texts: Translator, *views: View[Any] | None) -> str:
    """The answers in a few lines, each with a link to where it is shown in full."""
    lines = []
    for view in views:
        if view is None:
            continue
        address = _SHOWN_AT[view.key]
        more = texts.text("answers-see" if view.key == "answers" else "see-there")
        shown = (
            Html(f"<a href='{address}'>{escape(more)}</a>")
            if address.startswith("#")
            else link(more, address, lang=texts.language)
        )
        lines.append(f"<li>{escape(texts.say(view.finding))}. {shown}</li>")
    return f"<ul class='brief'>{''.join(lines)}</ul>"


def findings_by_class(texts: Translator, view: View[tuple[ClassOfFindings, ...]]) -> Html:
    """The findings of each class as sentences; the long last class folded."""
    parts = []
    for group in view.marks:
        if not group.findings:
            continue
        glyph = f"<span aria-hidden='true'>{CLASS_GLYPHS[group.evidence_class]}</span>"
        label = f"{glyph} {escape(texts.text(f'class-{group.evidence_class}'))}"
        items = "".join(_finding(texts, f) for f in group.findings)
        is_open = group.evidence_class != "insufficient"
        head = bold(Html(f"{label} ({len(group.findings)})"))
        parts.append(folded(head, Html(f"<ul>{items}</ul>"), is_open=is_open))
    return joined(parts)


def _finding(texts: Translator, finding: Finding) -> str:
    source = source_link(texts, finding.evidence, texts.text("source-short"))
    return f"<li>{escape(texts.say(finding.sentence))} {source}{note(texts, finding.note)}</li>"


def findings_list(texts: Translator, view: View[tuple[Finding, ...]]) -> Html:
    """Findings without a common axis, a table per study: size or direction, significance, class.

    Long lists are folded per study, earlier research per document below the rest.
    """
    is_open = len(view.marks) <= _LONG_LIST
    return _own_and_earlier(
        texts, view.marks, lambda found: _study_lists(texts, found, is_open=is_open)
    )


def _study_lists(texts: Translator, found: tuple[Finding, ...], *, is_open: bool) -> Html:
    parts = []
    for study, group in groupby(found, key=lambda f: f.study):
        listed = tuple(group)
        head = Html(f"{bold(texts.say(study))} ({len(listed)})")
        body = Html(_findings_table(texts, texts.say(study), listed))
        parts.append(folded(head, body, is_open=is_open))
    return joined(parts)


def _own_and_earlier(
    texts: Translator,
    found: tuple[Finding, ...],
    show: Callable[[tuple[Finding, ...]], Html],
) -> Html:
    """The research of the programme, and below it, folded, what older documents say."""
    own = tuple(f for f in found if f.earlier is None)
    if not own:
        return show(found)
    parts = [show(own)]
    for source, group in groupby((f for f in found if f.earlier), key=lambda f: f.earlier):
        listed = tuple(group)
        heading = texts.text("gaps-section-earlier", source=source or "")
        parts.append(folded(Html(f"{bold(heading)} ({len(listed)})"), show(listed)))
    return joined(parts)


_ARROWS = {
    "significant": {"favourable": "▲", "unfavourable": "▼", "none": "◆", "mixed": "◆"},
    "not_significant": {"favourable": "△", "unfavourable": "▽", "none": "◇", "mixed": "◇"},
    "not_reported": {"favourable": "⇧", "unfavourable": "⇩", "none": "⇔", "mixed": "⇔"},
}
DIRECTION_LEGEND = (
    LegendEntry("▲ △ ⇧", "grey", message("direction-gunstig")),
    LegendEntry("▼ ▽ ⇩", "grey", message("direction-ongunstig")),
    LegendEntry("◆ ◇ ⇔", "grey", message("direction-gelijk")),
    LegendEntry("?", "grey", message("direction-onbekend")),
    LegendEntry("▲", "grey", message("direction-legend-significant")),
    LegendEntry("△", "grey", message("direction-legend-not")),
    LegendEntry("⇧", "grey", message("direction-legend-unknown")),
)


def _arrow(finding: Finding) -> str:
    """Solid is significant; satisfaction is no effect, and never looks like one that is."""
    significance = "significant" if finding.is_significant else finding.significance
    if finding.family == "experience":
        significance = "not_reported"
    return _ARROWS[significance].get(finding.direction, "?")


def direction_plot(texts: Translator, view: View[tuple[Finding, ...]]) -> Html:
    """An effect direction plot: approaches by kind of outcome, an arrow per finding.

    After Boon & Thomson (2021), Research Synthesis Methods 12(1).
    """
    return _own_and_earlier(
        texts, view.marks, lambda found: _direction_table(texts, texts.say(view.finding), found)
    )


def _direction_table(texts: Translator, caption: str, found: tuple[Finding, ...]) -> Html:
    present = {f.family for f in found}
    families = [code for code in allowed("effects", "outcome_family") if code in present]
    rows: list[list[object]] = []
    for (study, intervention), group in groupby(found, key=lambda f: (f.study, f.intervention)):
        listed = tuple(group)
        head = f"{bold(texts.say(study))}<br>{escape(texts.say(intervention))}"
        cells = [_arrows(texts, [f for f in listed if f.family == code]) for code in families]
        rows.append([Html(head), *cells])
    headings = [
        texts.text("column-approach"),
        *(texts.value("outcome_family", c) for c in families),
    ]
    return Html(table(caption, headings, rows))


def _arrows(texts: Translator, found: list[Finding]) -> Html:
    """An arrow per finding in words, with whom it is about; opened it is the whole sentence."""
    parts = []
    for f in found:
        said = f"{texts.say(f.outcome)}: {texts.say(f.short)}"
        when = f" ({texts.say(f.horizon)})" if f.horizon else ""
        sure = f"{texts.text(f'direction-short-{f.direction}')}, {_how_sure(texts, f)}"
        head = marked(_arrow(f), f"{said}{when}; {sure}")
        source = source_link(texts, f.evidence, texts.text("source-short"))
        detail = f"{escape(texts.say(f.sentence))} {source}{note(texts, f.note)}"
        parts.append(opens(head, Html(f"<p>{detail}</p>")))
    if not parts:
        return Html(f"<span class='mark unknown'>{escape(texts.text('not-reported'))}</span>")
    return joined(parts)


def _how_sure(texts: Translator, finding: Finding) -> str:
    """Significance, another calculation than the measured difference, and provisional or not."""
    said = [texts.value("significance-short", finding.significance)]
    if finding.estimator is not None:
        said.append(texts.say(finding.estimator))
    if finding.provisional:
        said.append(texts.text("provisional"))
    return ", ".join(said)


def swim(texts: Translator) -> Html:
    """The nine reporting items of Synthesis Without Meta-analysis (Campbell et al. 2020)."""
    items = "".join(f"<li>{escape(texts.text(f'swim-{n}'))}</li>" for n in range(1, 10))
    return folded(bold(texts.text("swim-title")), Html(f"<ol>{items}</ol>"))


_LONG_LIST = 8


def _findings_table(texts: Translator, caption: str, found: tuple[Finding, ...]) -> str:
    """The class only of what has one: neither gross results and levels nor differences between groups."""
    with_class = any(f.is_net_effect for f in found)
    rows = [
        [
            _explained(
                Html(f"{bold(texts.say(f.subgroup))}: {escape(texts.say(f.intervention))}"),
                texts.say(f.sentence),
            ),
            f"{texts.say(f.outcome)}{', ' + texts.say(f.horizon) if f.horizon else ''}",
            _size_or_direction(texts, f),
            _how_sure(texts, f),
            *([_class(texts, f)] if with_class else []),
        ]
        for f in found
    ]
    keys = ["column-who", "column-what", "column-size", "column-significance"]
    return table(caption, [texts.text(k) for k in [*keys, *["column-class"] * with_class]], rows)


def _size_or_direction(texts: Translator, finding: Finding) -> object:
    """A size is no arrow; a net effect with one says in words whether it is a good one."""
    direction = texts.value("direction", finding.direction)
    if finding.size is None:
        return marked(_arrow(finding), direction)
    size = texts.say(finding.size)
    return f"{size}; {direction}" if finding.is_net_effect else size


def _class(texts: Translator, finding: Finding) -> object:
    if not finding.is_net_effect or finding.evidence_class is None:
        return texts.value("measure", finding.measure)
    glyph = CLASS_GLYPHS[finding.evidence_class]
    return marked(glyph, texts.text(f"class-{finding.evidence_class}"))


def position_list(texts: Translator, view: View[tuple[Position, ...]]) -> Html:
    """The numbers in the plane with their names, what the report says, and the curators' reason."""
    items = "".join(
        f"<li>{_explained(_position(texts, p), texts.say(p.rationale))}</li>" for p in view.marks
    )
    return Html(f"<ol class='positions'>{items}</ol>")


def _position(texts: Translator, position: Position) -> Html:
    said: Localised | None = position.stated
    basis = (
        texts.text("position-stated", what=texts.say(said))
        if said
        else texts.text("position-coded")
    )
    return Html(f"{bold(texts.say(position.name))} – {escape(basis)}")


def places_list(texts: Translator, view: View[tuple[Place, ...]]) -> Html:
    """The places as a list, the equal of the map: each pilot with its link and its source."""
    items = []
    for place in view.marks:
        held = ", ".join(
            f"{link(texts.say(h.name), 'pilot', pilot=h.pilot_id, lang=texts.language)} "
            f"({source_link(texts, h.evidence, texts.text('source-short'))})"
            for h in place.held
        )
        name = texts.text("places-national") if place.point is None else place.name
        items.append(f"<li>{bold(name)}: {held}</li>")
    return Html(f"<ul class='statements'>{''.join(items)}</ul>")


def ladder(texts: Translator, view: View[tuple[Rung, ...]]) -> Html:
    """The rungs from high to low, with what each asks for."""
    rows = [
        [f"{rung.level}. {texts.say(rung.name)}", texts.say(rung.definition)] for rung in view.marks
    ]
    return Html(
        table(texts.say(view.finding), [texts.text("column-rung"), texts.text("column-asks")], rows)
    )


def impact_matrix(texts: Translator, view: View[tuple[ImpactRow, ...]]) -> Html:
    """Pilot by domain; a cell no document speaks of says so."""
    rows = [
        [
            Html(f"{'↳ ' if row.is_part else ''}{bold(texts.say(row.name))}"),
            *(_impact_cell(texts, cell) for cell in row.impacts),
        ]
        for row in view.marks
    ]
    headings = [texts.text("column-pilot"), *(texts.value("domain", d) for d in DOMAINS)]
    return Html(table(texts.say(view.finding), headings, rows))


def _impact_cell(texts: Translator, impacts: tuple[Impact, ...]) -> Html:
    if not impacts:
        return marked("·", texts.text("not-mentioned"), "unknown")
    parts = []
    for severity in _HARDEST_FIRST:
        same = [impact for impact in impacts if impact.severity == severity]
        if same:
            head = marked(SEVERITY_GLYPHS[severity], texts.value("severity", severity))
            said = "".join(f"<p>{_impact(texts, impact)}</p>" for impact in same)
            parts.append(opens(head, Html(said)))
    return joined(parts)


_HARDEST_FIRST = (
    "stopped",
    "interrupted",
    "adapted",
    "limited",
    "expected",
    "unknown",
    "none_reported",
)


def _impact(texts: Translator, impact: Impact) -> str:
    detail = texts.say(impact.impact)
    if impact.mitigation:
        detail = f"{detail} {texts.text('mitigation', what=texts.say(impact.mitigation))}"
    return f"{escape(detail)} {source_link(texts, impact.evidence, texts.text('source-short'))}"
