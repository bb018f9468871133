"""What a mark that somebody chose in a chart rests on."""

from typing import Any

from via_dash.ui.frame import Frame
from via_dash.ui.markup import Html, escape, source_link
from via_dash.views.rows import RecordOfRow, record
from via_dash.views.view import source_label


def show_picked(frame: Frame, state: Any) -> None:
    """The rows behind the chosen marks, each with its document and place; nothing without a choice."""
    found = [row for a in addresses(state) if (row := record(frame.release, a)) is not None]
    if not found:
        return
    items = "".join(_row(frame, row) for row in found)
    title = escape(frame.text("picked-title"))
    frame.show(Html(f"<div class='picked' role='status'><b>{title}</b><ul>{items}</ul></div>"))


def addresses(state: Any) -> tuple[str, ...]:
    """The addresses of rows that the chosen points carry, each once, in order."""
    found: dict[str, None] = {}
    for point in state.get("selection", {}).get("points", ()):
        carried = point.get("customdata", ())
        for text in (carried,) if isinstance(carried, str) else carried or ():
            found.update(dict.fromkeys(str(text).split()))
    return tuple(found)


def _row(frame: Frame, row: RecordOfRow) -> str:
    texts = frame.texts
    document = escape(texts.say(source_label(frame.release, row.evidence.source_id)))
    where = source_link(texts, row.evidence, row.evidence.locator)
    return f"<li>{escape(texts.say(row.what))} – {document}, {where}</li>"
