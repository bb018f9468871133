"""Tile bodies of what is and is not known: the gap map, report contents, studies, costs, participants."""

from collections import Counter
from collections.abc import Iterable, Sized

from via_dash.texts import Message, Translator, message
from via_dash.theme import CLASS_GLYPHS, COVERAGE_GLYPHS, GAP_GLYPHS
from via_dash.ui.boards import CLASS_LEGEND
from via_dash.ui.markup import (
    Html,
    Wide,
    bold,
    escape,
    folded,
    joined,
    marked,
    note,
    opens,
    source_link,
    table,
)
from via_dash.ui.pilot_boards import listed, pilot_link
from via_dash.ui.tile_parts import LegendEntry
from via_dash.views.costs import Marks, Missing, Outcome, Perspective, verdict
from via_dash.views.findings import Finding
from via_dash.views.gaps import KINDS, REASONS, Cell, MapRow, Reason, Section, kind_of
from via_dash.views.knowledge import ASPECTS, Claim, Covered, Study, maryland
from via_dash.views.participants import (
    THEMES,
    Group,
    Trait,
    marks_of,
    notes_on,
    said,
    size_of,
)
from via_dash.views.statements import Statements
from via_dash.views.view import View

GAP_LEGEND = (
    *CLASS_LEGEND[:-1],  # without the range: no size is drawn here
    *(LegendEntry(GAP_GLYPHS[reason], "grey", message(f"gap-{reason}")) for reason in REASONS),
)
COVERAGE_LEGEND = tuple(
    LegendEntry(glyph, "grey", message(f"coverage-{code}"))
    for code, glyph in COVERAGE_GLYPHS.items()
)


# The gap map


def gap_map(texts: Translator, view: View[tuple[Section, ...]]) -> Html:
    """A table per origin of the knowledge, the pilots unfolded; a cell opens to what it counts."""
    parts = []
    for number, section in enumerate(view.marks):
        heading = texts.say(section.heading)
        headings = [
            texts.text("column-approach-or-pilot"),
            *(texts.say(cell.column) for cell in section.rows[0].cells),
        ]
        rows = [_map_row(texts, row) for row in section.rows]
        body = Html(table(heading, headings, rows))
        head = _counted(heading, rows)
        if not any(row.findings for row in section.rows):
            head = Html(f"{head}: {escape(texts.text('gaps-none-found'))}")
        is_open = number == 0 or section.kind == "pilots"
        parts.append(folded(head, body, is_open=is_open))
    return Html(f"<div class='gaps'>{joined(parts)}</div>")


def _counted(heading: str, rows: Sized) -> Html:
    """A heading with the number of rows under it."""
    return Html(f"{bold(heading)} ({len(rows)})")


def _map_row(texts: Translator, row: MapRow) -> list[object]:
    head = _row_head(texts, row)
    if row.reasons:
        why = f"{_reasons(texts, row.reasons)}{_design(texts, row)}"
        return [head, Wide(Html(why), texts.text("gaps-whole-row"))]
    return [head, *(_map_cell(texts, cell) for cell in row.cells)]


def _row_head(texts: Translator, row: MapRow) -> Html:
    if row.pilot_id is not None:
        return bold(pilot_link(texts, row.pilot_id, row.label))
    label = bold(texts.say(row.label))
    study = f"<span class='note'>{escape(texts.say(row.subject))}</span>"
    pending = _reasons(texts, row.pending)
    if row.full == row.label:
        return Html(f"{label}<br>{study}{pending}")
    full = Html(f"<p>{escape(texts.say(row.full))}</p>")
    return Html(f"{opens(label, full)}{study}{pending}")


def _design(texts: Translator, row: MapRow) -> Html:
    """What documents say of the research to come: it may not be after a net effect at all."""
    if not row.design:
        return Html("")
    return opens(texts.text("gaps-design"), listed(texts, row.design))


def _map_cell(texts: Translator, cell: Cell) -> Html:
    if not cell.findings:
        return _reasons(texts, cell.reasons)
    counts = Counter(kind_of(f) for f in cell.findings)
    head = " ".join(_tally(texts, kind, counts[kind]) for kind in KINDS if counts[kind])
    items = "".join(_finding(texts, f) for f in cell.findings)
    return opens(Html(head), Html(f"<ul class='statements'>{items}</ul>"))


def _tally(texts: Translator, kind: str, n: int) -> str:
    """A class as its glyph with the count, its words for who cannot see it; other kinds in words."""
    if kind not in CLASS_GLYPHS:
        return f"<span class='tally'>{escape(texts.text(f'gap-{kind}', n=n))}</span>"
    words = f"<span class='hidden'>{escape(texts.text(f'class-{kind}'))}: </span>"
    glyph = f"<span aria-hidden='true'>{CLASS_GLYPHS[kind]}</span>"
    return f"<span class='tally'>{words}{glyph} {n}</span>"


def _finding(texts: Translator, finding: Finding) -> str:
    evidence = (finding.evidence, *finding.others)
    sources = joined((source_link(texts, e, texts.text("source-short")) for e in evidence), " ")
    glyph = CLASS_GLYPHS.get(finding.evidence_class or "", "") if finding.measure == "net" else ""
    mark = f"<span aria-hidden='true'>{glyph}</span> " if glyph else ""
    return (
        f"<li>{mark}{escape(texts.say(finding.sentence))} {sources}{note(texts, finding.note)}</li>"
    )


def _reasons(texts: Translator, reasons: Iterable[Reason]) -> Html:
    """Each reason under its own mark, and what it is derived from."""
    parts = []
    for reason in reasons:
        head = marked(GAP_GLYPHS[reason.code], texts.text(f"gap-{reason.code}"), "unknown")
        parts.append(opens(head, listed(texts, reason.statements)))
    return joined(parts)


# What reports contain


def coverage(texts: Translator, view: View[tuple[Covered, ...]]) -> Html:
    """Report by part; where passages disagree each of them stands there."""
    rows = [
        [
            pilot_link(texts, report.pilot_id, report.pilot),
            *(_claims(texts, claims) for claims in report.claims),
        ]
        for report in view.marks
    ]
    headings = [texts.text("column-report"), *(texts.text(f"aspect-{a}") for a in ASPECTS)]
    return Html(table(texts.say(view.finding), headings, rows))


def _claims(texts: Translator, claims: tuple[Claim, ...]) -> Html:
    if not claims:
        return marked("·", texts.text("not-mentioned"), "unknown")
    parts = []
    for claim in claims:
        head = marked(COVERAGE_GLYPHS[claim.coverage], texts.text(f"coverage-{claim.coverage}"))
        where = source_link(texts, claim.evidence, claim.evidence.locator)
        said_by = f"<p>{escape(texts.say(claim.source))}, {where}{note(texts, claim.note)}</p>"
        parts.append(opens(head, Html(said_by)))
    if len(claims) > 1:
        differ = escape(texts.text("passages-differ"))
        parts.append(Html(f"<span class='note'>{differ}</span>"))
    return joined(parts)


# Reports and studies


def statements_table(texts: Translator, view: View[tuple[Statements, ...]]) -> Html:
    """A row per heading, with everything that is said under it."""
    rows = [
        [
            Html(f"<span class='group'>{escape(texts.say(group.heading))}</span>"),
            listed(texts, group.statements),
        ]
        for group in view.marks
    ]
    headings = [texts.text("column-about"), texts.text("column-documents-say")]
    return Html(table(texts.say(view.finding), headings, rows))


def studies(texts: Translator, view: View[tuple[Study, ...]]) -> Html:
    """A row per study; it opens to the approach and its caveat."""
    rows = [
        [
            opens(
                bold(texts.say(study.name)),
                Html(f"<p>{escape(texts.say(study.approach))}{note(texts, study.note)}</p>"),
            ),
            texts.text(f"design-{study.design}"),
            _level(texts, study),
            _people(texts, study),
            texts.say(study.period) if study.period else _missing(texts),
            _status(texts, study),
            source_link(texts, study.evidence, texts.text("source-short")),
        ]
        for study in view.marks
    ]
    keys = ("study", "design", "maryland", "people", "period", "status", "source")
    return Html(table(texts.say(view.finding), [texts.text(f"column-{k}") for k in keys], rows))


def _level(texts: Translator, study: Study) -> Html:
    """The level in the look of a judgement; the heading says whose it is."""
    said_so = texts.say(maryland(study))
    if study.maryland is None:
        return marked("·", said_so, "unknown")
    return Html(f"<i>{escape(said_so)}</i>")


def _missing(texts: Translator) -> Html:
    return marked(GAP_GLYPHS["not_reported"], texts.text("not-reported"), "unknown")


def _people(texts: Translator, study: Study) -> Html:
    """The first group, which is the widest, and the others folded where there are many."""
    if not study.people:
        return _missing(texts)
    first, *others = (texts.say(group) for group in study.people)
    if len(others) < _MANY_GROUPS:
        return joined((first, *others), "<br>")
    folded_away = Html(f"<p>{joined(others, '<br>')}</p>")
    return joined((first, opens(texts.text("groups-more", n=len(others)), folded_away)))


_MANY_GROUPS = 2


def _status(texts: Translator, study: Study) -> Html:
    label = texts.text(f"studies_status-{study.status}")
    mark = (
        marked(GAP_GLYPHS["invalid"], label) if study.status == "invalid" else Html(escape(label))
    )
    return Html(f"{mark}{_provisional(texts, provisional=study.provisional)}")


def _provisional(texts: Translator, *, provisional: bool) -> str:
    return f"<br><i>{escape(texts.text('provisional'))}</i>" if provisional else ""


# Costs and benefits


def costs(texts: Translator, view: View[Marks]) -> Html:
    """A table per perspective, for nothing in one may be added to another; then what is missing."""
    parts = []
    keys = ("study", "measure", "size", "verdict", "horizon", "source")
    headings = [texts.text(f"column-{key}") for key in keys]
    for seen in (mark for mark in view.marks if isinstance(mark, Perspective)):
        label = texts.text("costs-perspective", perspective=texts.text(f"perspective-{seen.code}"))
        rows = [_outcome(texts, outcome) for outcome in seen.outcomes]
        body = Html(table(label, headings, rows))
        parts.append(folded(_counted(label, rows), body, is_open=True))
    missing = [mark for mark in view.marks if isinstance(mark, Missing)]
    items = joined(_without_costs(texts, mark) for mark in missing)
    return joined([*parts, Html(f"<ul class='statements'>{items}</ul>") if missing else ""])


def _without_costs(texts: Translator, missing: Missing) -> Html:
    source = source_link(texts, missing.evidence, texts.text("source-short"))
    what = texts.text("costs-missing")
    return Html(
        f"<li>{bold(texts.say(missing.study))}: {escape(what)} {_missing(texts)} {source}</li>"
    )


def _outcome(texts: Translator, outcome: Outcome) -> list[object]:
    size = escape(texts.say(outcome.size)) if outcome.size else str(_missing(texts))
    return [
        texts.say(outcome.study),
        texts.text(f"costs_benefits_measure-{outcome.measure}"),
        Html(f"{size}{_provisional(texts, provisional=outcome.provisional)}"),
        Html(f"{escape(texts.say(verdict(outcome)))}{note(texts, outcome.note)}"),
        texts.say(outcome.horizon) if outcome.horizon else _missing(texts),
        source_link(texts, outcome.evidence, texts.text("source-short")),
    ]


# Who took part


def participants(texts: Translator, view: View[tuple[Group, ...]]) -> Html:
    """The groups of which something is known side by side; of the others the number, folded."""
    described = [group for group in view.marks if group.is_described]
    others = [group for group in view.marks if not group.is_described]
    keys = ("column-group", "column-people", *(f"theme-of-{theme}" for theme in THEMES))
    headings = [texts.text(key) for key in keys]
    markup = ""
    if described:
        rows = [[*_group(texts, g), *(_traits(texts, t) for t in g.traits)] for g in described]
        markup = f"<div class='gaps dense'>{table(texts.say(view.finding), headings, rows)}</div>"
    if others:
        label = texts.text("participants-undescribed", n=len(others))
        body = Html(table(label, headings[:2], [_group(texts, g) for g in others]))
        markup += str(folded(label, body, is_open=not described))
    return Html(markup)


def _group(texts: Translator, group: Group) -> list[object]:
    source = source_link(texts, group.evidence, texts.text("source-short"))
    name = f"{bold(texts.say(group.study))}<br>{escape(texts.say(group.name))} {source}"
    notes = "".join(note(texts, caveat) for caveat in notes_on(group))
    n: object = _missing(texts) if group.n is None else texts.say(size_of(group))
    return [Html(f"{name}{notes}"), n]


def _traits(texts: Translator, traits: tuple[Trait, ...]) -> Html:
    """What is known on one theme; what holds for all of it is said once."""
    if not traits:
        return _missing(texts)
    shared = [m for m in marks_of(traits[0]) if all(m in marks_of(t) for t in traits)]
    lines = [
        _trait(texts, trait, [m for m in marks_of(trait) if m not in shared]) for trait in traits
    ]
    return Html("<br>".join([*lines, *(_held(texts, mark) for mark in shared)]))


def _trait(texts: Translator, trait: Trait, marks: Iterable[Message]) -> str:
    source = source_link(texts, trait.evidence, texts.text("source-short"))
    return "<br>".join(
        [f"{escape(texts.say(said(trait)))} {source}", *(_held(texts, mark) for mark in marks)]
    )


def _held(texts: Translator, mark: Message) -> str:
    return f"<i>{escape(texts.say(mark))}</i>"
