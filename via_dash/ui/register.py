"""The register of sources on screen, and the record of a single row."""

from collections.abc import Sequence

import streamlit as st

from via_dash.texts import message
from via_dash.ui.contact import report_link
from via_dash.ui.discrepancy_boards import difference
from via_dash.ui.frame import Frame, echo
from via_dash.ui.markup import Html, bold, escape, folded, source_link, table
from via_dash.views.discrepancies import DISCREPANCIES, discrepancies, touching
from via_dash.views.rows import RecordOfRow, record
from via_dash.views.sources import REGISTER_COLUMNS, Resting, SourceEntry


def record_panel(frame: Frame) -> None:
    """The row the URL asks for, in full: document, locator, words on the spot, fields, YAML file."""
    address = frame.parameter("row")
    if address is None:
        return
    found = record(frame.release, address)
    if found is None:
        frame.notice(message("url-unknown-row", value=echo(address)))
        return
    with st.container(key="record", border=True):
        st.header(frame.text("record-title"), anchor="record")
        frame.show(
            f"<p>{escape(frame.texts.say(found.what))}</p>{_record(frame, found)}"
            f"{_differences(frame, found)}<p class='source'>{escape(frame.text('record-wrong'))} {report_link(frame, address)}</p>"
        )


def _differences(frame: Frame, found: RecordOfRow) -> str:
    """Where documents disagree about this row, or what this row says of their disagreement."""
    about = touching(frame.release, (found.evidence,))
    if found.evidence.table == DISCREPANCIES:
        about = tuple(
            d for d in discrepancies(frame.release) if d.evidence.row_id == found.evidence.row_id
        )
    if not about:
        return ""
    title = bold(frame.text("record-differences"))
    told = "".join(
        f"<h3>{escape(frame.texts.say(d.subject))}</h3>{difference(frame.texts, d)}" for d in about
    )
    return f"<p>{title}</p>{told}"


def _record(frame: Frame, found: RecordOfRow) -> str:
    texts, evidence = frame.texts, found.evidence
    where = [
        (texts.text("record-document"), found.title),
        (texts.text("column-locator"), evidence.locator),
        (texts.text("record-anchor"), Html(f"“{escape(evidence.anchor)}”") if evidence.anchor else texts.text("record-no-anchor")),
        (texts.text("column-basis"), texts.value("basis", evidence.basis)),
        (texts.text("record-yaml"), Html(f"<code>data/authored/{escape(evidence.authored_file)}</code>, <code>{escape(evidence.row_id)}</code>")),
    ]  # fmt: skip
    rows = [*where, *((texts.say(label), texts.say(value)) for label, value in found.fields)]
    return table(
        texts.text("record-title"), [texts.text("column-field"), texts.text("column-value")], rows
    )


def register_table(frame: Frame, entries: Sequence[SourceEntry]) -> None:
    """Documents read for this dashboard, and below them the ones they cite."""
    texts = frame.texts
    for in_hand in (True, False):
        chosen = [e for e in entries if e.in_hand == in_hand]
        title = texts.text("register-read" if in_hand else "register-cited", n=len(chosen))
        st.header(title, anchor="read" if in_hand else "cited")
        rows = [
            [
                e.row["title"],
                texts.say(e.row["authors"])
                or texts.say(e.row["publisher"])
                or texts.text("not-known"),
                texts.edtf(e.row["published_edtf"])
                if e.row["published_edtf"]
                else texts.text("not-known"),
                texts.value("sources_kind", e.row["kind"]),
                texts.number(e.total),
            ]
            for e in chosen
        ]
        numeric = [column.numeric for column in REGISTER_COLUMNS]
        markup = table(title, [texts.say(c.label) for c in REGISTER_COLUMNS], rows, numeric=numeric)
        frame.show(markup if in_hand else folded(texts.text("show-list"), Html(markup)))


def resting_table(frame: Frame, resting: Sequence[Resting]) -> None:
    """Everything that rests on the chosen document, each row with its record."""
    texts = frame.texts
    title = texts.text("resting-title", n=len(resting))
    st.header(title, anchor="resting")
    rows = [
        [
            texts.say(item.what),
            item.evidence.locator,
            texts.value("basis", item.evidence.basis),
            source_link(texts, item.evidence, item.evidence.row_id),
        ]
        for item in resting
    ]
    keys = ("column-what", "column-locator", "column-basis", "column-row")
    frame.show(table(title, [texts.text(key) for key in keys], rows))
