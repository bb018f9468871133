"""Words and fields on screen, as the schema declares them."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

import streamlit as st

from via_dash.texts import Language, Translator, translator
from via_dash.ui.frame import Frame
from via_dash.ui.markup import Html, bold, escape, folded, joined, opens, table
from via_dash.views.glossary import AllowedValue, FieldEntry, TableEntry, glossary


def glossary_list(frame: Frame) -> None:
    """Every word that needs one with its meaning, by what it is a value of; the free words open."""
    frame_title = frame.text("glossary-title", n=len(glossary()))
    st.header(frame_title, anchor="glossary")
    frame.show(_glossary(frame.language))


@lru_cache(maxsize=2)
def _glossary(language: Language) -> Html:
    texts = translator(language)
    parts = []
    groups = groupby(glossary(), key=lambda entry: entry.group)
    for index, (group, entries) in enumerate(groups):
        words = "".join(
            f"<dt>{escape(texts.say(entry.term))}</dt><dd>{escape(texts.say(entry.meaning))}</dd>"
            for entry in entries
        )
        head, body = bold(texts.say(group)), Html(f"<dl>{words}</dl>")
        parts.append(folded(head, body, is_open=index < _OPEN_GROUPS))
    return joined(parts)


_OPEN_GROUPS = 2


def dictionary_table(frame: Frame, entry: TableEntry) -> None:
    """One table: what a row is, and every field with its kind, unit and values."""
    texts = frame.texts
    title = texts.text("dictionary-title", table=texts.say(entry.label))
    st.header(title, anchor="dictionary")
    row = escape(texts.text("dictionary-row", row=texts.say(entry.row)))
    headings = [texts.text(key) for key in ("column-field", "column-description", "column-holds")]
    rows: Sequence[Sequence[object]] = [
        [
            Html(f"{bold(texts.say(field.label))}<br><code>{escape(field.name)}</code>"),
            texts.say(field.description),
            _holds(texts, field),
        ]
        for field in entry.fields
    ]
    frame.show(Html(f"<p>{row}</p>{table(title, headings, rows)}"))


def _holds(texts: Translator, field: FieldEntry) -> Html:
    """Kind, unit, bounds, whether it may be empty, and the allowed values."""
    said = [texts.say(field.kind)]
    if field.unit is not None:
        said.append(texts.say(field.unit))
    if field.low is not None and field.high is not None:
        said.append(texts.text("range", low=field.low, high=field.high))
    elif field.low is not None:
        said.append(texts.text("about-minimum", amount=field.low))
    if field.refers_to is not None:
        said.append(texts.text("refers-to", table=texts.say(field.refers_to)))
    said.append(texts.text("always-filled" if field.required else "may-be-empty"))
    values = "".join(_value(texts, value) for value in field.allowed)
    if not values:
        return Html(escape(", ".join(said)))
    head = texts.text("values", n=len(field.allowed))
    return joined((", ".join(said), opens(head, Html(f"<ul>{values}</ul>"))))


def _value(texts: Translator, value: AllowedValue) -> str:
    return f"<li><code>{escape(value.code)}</code>: {escape(texts.say(value.label))}</li>"
