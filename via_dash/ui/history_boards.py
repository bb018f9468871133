"""The releases on screen: what each brought, and row by row what changed."""

from collections.abc import Sequence
from itertools import groupby

import streamlit as st

from via_dash.texts import Translator
from via_dash.ui.frame import Frame
from via_dash.ui.markup import Html, bold, escape, folded, joined, link
from via_dash.views.history import Change, Edition


def editions(frame: Frame, listed: Sequence[Edition]) -> None:
    """Every release, newest first."""
    texts = frame.texts
    st.header(texts.text("history-title", n=len(listed)), anchor="releases")
    frame.show(joined(_edition(texts, edition, e == 0) for e, edition in enumerate(listed)))


def _edition(texts: Translator, edition: Edition, newest: bool) -> Html:
    state = texts.text("history-published" if edition.published else "history-draft")
    head = texts.text(
        "history-edition", name=edition.name, date=texts.date(edition.as_of), state=state
    )
    counts = f"<p>{bold(texts.say(edition.counts))}</p>" if edition.counts else ""
    told = f"<p>{escape(texts.say(edition.text))}</p>{counts}{_changes(texts, edition.changes, newest)}"
    return folded(bold(head), Html(told), is_open=newest)


def _changes(texts: Translator, changes: Sequence[Change], newest: bool) -> Html:
    parts = []
    for table, group in groupby(changes, key=lambda change: change.table):
        items = "".join(change_line(texts, change, newest=newest) for change in group)
        parts.append(folded(texts.text(f"table-{table}"), Html(f"<ul>{items}</ul>")))
    return joined(parts)


def change_line(texts: Translator, change: Change, *, newest: bool) -> str:
    """What was said and what is said now; a link to the row where it is still served."""
    label = bold(texts.text(f"change-{change.kind}"))
    address = f"{change.table}/{change.row_id}"
    row = (
        str(link(change.row_id, "bronnen", row=address, lang=texts.language))
        if newest and change.opens
        else f"<code>{escape(change.row_id)}</code>"
    )
    before, after = texts.say(change.before), texts.say(change.after)
    if change.kind != "changed" or before == after:
        fields = texts.say(change.fields)
        return f"<li>{label} {row}: {escape(after or before)}{f' ({escape(fields)})' if fields else ''}</li>"
    told = texts.text("change-from-to", before=before, after=after, fields=texts.say(change.fields))
    return f"<li>{label} {row}: {escape(told)}</li>"
