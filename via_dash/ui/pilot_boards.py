"""Tile bodies of the page on one pilot: traits, statuses by document, statements with their source."""

from collections.abc import Iterable

from via_dash.texts import Param, Translator
from via_dash.theme import STATUS_GLYPHS
from via_dash.ui.markup import (
    Html,
    bold,
    escape,
    folded,
    joined,
    link,
    marked,
    note,
    source_link,
    table,
)
from via_dash.views.profile import Relatives, Said, StatusClaim, Trait
from via_dash.views.statements import Statement, Statements
from via_dash.views.view import View


def pilot_link(texts: Translator, pilot_id: str, name: Param) -> Html:
    """A link to the page on one pilot."""
    return link(texts.say(name), "pilot", pilot=pilot_id, lang=texts.language)


def relatives(texts: Translator, found: Relatives) -> str:
    """What a pilot is part of, and its parts, each a link to its own page."""
    lines = []
    if found.parent is not None:
        lines.append(f"{escape(texts.text('part-of'))} {pilot_link(texts, *found.parent)}.")
    if found.parts:
        parts = joined((pilot_link(texts, *part) for part in found.parts), " · ")
        lines.append(f"{escape(texts.text('parts'))} {parts}.")
    return f"<p class='intro'>{' '.join(lines)}</p>" if lines else ""


def sentences(texts: Translator, said: tuple[Param, ...]) -> str:
    """A few sentences as a list, the answer of the page."""
    items = "".join(f"<li>{escape(texts.say(sentence))}</li>" for sentence in said)
    return f"<ul class='brief'>{items}</ul>"


def traits(texts: Translator, view: View[tuple[Trait, ...]]) -> Html:
    """What a pilot is, a line per trait; names side by side, or below each other with their caveats."""
    rows = []
    for trait in view.marks:
        between = "<br>" if any(said.note for said in trait.said) else " · "
        rows.append(
            [
                Html(f"<span class='group'>{escape(texts.say(trait.label))}</span>"),
                Html(between.join(_said(texts, said) for said in trait.said)),
            ]
        )
    headings = [texts.text("column-trait"), texts.text("column-text")]
    return Html(table(texts.say(view.finding), headings, rows))


def _said(texts: Translator, said: Said) -> str:
    source = source_link(texts, said.evidence, texts.text("source-short"))
    return f"{escape(texts.say(said.text))} {source}{note(texts, said.note)}"


def statuses(texts: Translator, view: View[tuple[StatusClaim, ...]]) -> Html:
    """A row per passage: what it says of each status, and which of them is followed."""
    rows = []
    for claim in view.marks:
        source = source_link(texts, claim.evidence, claim.evidence.locator)
        passage = f"{escape(texts.say(claim.source))}, {source} ({escape(texts.say(claim.as_of))})"
        rows.append(
            [
                Html(passage),
                *(_status(texts, claim, index) for index in range(len(claim.codes))),
                Html(f"{escape(texts.say(claim.explanation))}{note(texts, claim.note)}"),
            ]
        )
    headings = [
        texts.text("column-passage"),
        *(texts.say(column.label) for column in view.columns[1:4]),
        texts.say(view.columns[4].label),
    ]
    return Html(table(texts.say(view.finding), headings, rows))


def _status(texts: Translator, claim: StatusClaim, index: int) -> Html:
    code, label = claim.codes[index], claim.labels[index]
    if code is None or label is None:
        return marked("·", texts.text("not-mentioned"), "unknown")
    said = marked(STATUS_GLYPHS[code], texts.say(label))
    if claim.followed[index]:
        return Html(f"{bold(said)}<br><span class='note'>{escape(texts.text('followed'))}</span>")
    return said


def statements(texts: Translator, view: View[tuple[Statements, ...]]) -> Html:
    """Statements under their headings, each with the document and the place.

    Where there are many, all but the first group are folded.
    """
    if len(view.marks) == 1:
        return listed(texts, view.marks[0].statements)
    few = len(view.records) <= _LONG_LIST
    return joined(_group(texts, g, is_open=few or n == 0) for n, g in enumerate(view.marks))


_LONG_LIST = 8


def _group(texts: Translator, group: Statements, *, is_open: bool) -> Html:
    head = f"<b class='group'>{escape(texts.say(group.heading))}</b> ({len(group.statements)})"
    return folded(Html(head), listed(texts, group.statements), is_open=is_open)


def listed(texts: Translator, statements: Iterable[Statement]) -> Html:
    """A list of statements."""
    return Html(f"<ul class='statements'>{statement_list(texts, statements)}</ul>")


def statement_list(texts: Translator, statements: Iterable[Statement]) -> str:
    """The items of a list of statements, each with its document."""
    return "".join(_statement(texts, s) for s in statements)


def _statement(texts: Translator, statement: Statement) -> str:
    places = ((statement.source, statement.evidence), *statement.more)
    where = joined((source_link(texts, e, texts.say(source)) for source, e in places), "; ")
    return (
        f"<li>{escape(texts.say(statement.text))} ({where}){_basis(texts, statement)}"
        f"{note(texts, statement.note)}</li>"
    )


def _basis(texts: Translator, statement: Statement) -> str:
    """Said only where the document does not say it itself."""
    basis = statement.evidence.basis
    return "" if basis == "stated" else f" <i>{escape(texts.value('basis', basis))}</i>"
