"""The one way to write HTML: a table that people, screen readers and phones can read."""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from via_dash.texts import Param, Translator
from via_dash.views.view import Evidence


@dataclass(frozen=True)
class Html:
    """Markup that was made here and needs no escaping."""

    source: str

    def __str__(self) -> str:
        return self.source

    def _repr_html_(self) -> str:
        """As Streamlit takes it without looking for a file of that name or for indentation."""
        return self.source


@dataclass(frozen=True)
class Wide:
    """The last cell of a row that runs on to the end of the table, under a heading of its own."""

    content: Html
    heading: str


def escape(text: object) -> str:
    return text.source if isinstance(text, Html) else html.escape(str(text))


_MARKS = re.compile(r"[\\*_\[\]`$~:#<>&|]")
_OPENS_A_BLOCK = re.compile(r"^([-+=]|\d+(?=[.)]))")
_ADDRESS = re.compile(r"(https?\\?:|www|@)(?=[/.\w-])", re.IGNORECASE)
_UNSEEN = "\u2060"  # takes no room and allows no line break


def plain(text: str) -> str:
    """One line of text as it stands, whatever Markdown would make of it; no address becomes a link."""
    text = _MARKS.sub(r"\\\g<0>", " ".join(text.split()))
    text = _OPENS_A_BLOCK.sub(lambda m: f"\\{m[1]}" if m[1] in "-+=" else f"{m[1]}\\", text)
    return _ADDRESS.sub(rf"\1{_UNSEEN}", text)


def link(label: str, address: str, **parameters: str) -> Html:
    """A link within the app."""
    query = f"?{urlencode(parameters)}" if parameters else ""
    return Html(f'<a href="{html.escape(address + query)}" target="_self">{html.escape(label)}</a>')


def source_link(texts: Translator, evidence: Evidence, label: str | None = None) -> Html:
    """A link to the record of one row: its fields, its document and its place there."""
    return link(
        label or texts.text("record-link"), "bronnen", row=evidence.address, lang=texts.language
    )


def bold(text: object) -> Html:
    return Html(f"<b>{escape(text)}</b>")


def joined(parts: Iterable[object], between: str = "") -> Html:
    """The parts one after the other; ``between`` is markup."""
    return Html(between.join(escape(part) for part in parts))


def folded(head: object, body: object, *, is_open: bool = False, kind: str = "class") -> Html:
    """A part of the page under a heading that opens it, without a script."""
    opened = " open" if is_open else ""
    return Html(f"<details class='{kind}'{opened}>{_summary(head)}{escape(body)}</details>")


def opens(head: object, body: object) -> Html:
    """A cell or line that shows more when opened."""
    return Html(f"<details>{_summary(head)}{escape(body)}</details>")


def _summary(head: object) -> str:
    return f"<summary>{escape(head)}</summary>"


def marked(glyph: str, text: str, kind: str = "") -> Html:
    """A mark with the words for it."""
    return Html(
        f"<span class='mark {kind}'><span aria-hidden='true'>{glyph}</span> {escape(text)}</span>"
    )


def note(texts: Translator, caveat: Param | None) -> str:
    """The caveat that travels with what stands before it."""
    return f"<br><span class='note'>{escape(texts.say(caveat))}</span>" if caveat else ""


def table(
    caption: str,
    headings: Sequence[str],
    rows: Sequence[Sequence[object]],
    *,
    numeric: Sequence[bool] = (),
    row_headings: bool = True,
    show_caption: bool = False,
) -> str:
    """An HTML table whose rows become cards on a narrow screen.

    The roles are written out because a table laid out as blocks loses them.
    The first cell of each row heads it. ``numeric`` marks the columns set to the right. A row
    may end early in a ``Wide`` cell.
    """
    aligned = [" class='num'" if n else "" for n in numeric] or [""] * len(headings)
    head = "".join(
        f"<th scope='col' role='columnheader'{a}>{escape(h)}</th>"
        for h, a in zip(headings, aligned, strict=True)
    )
    body = []
    for row in rows:
        cells = []
        if len(row) != len(headings) and not (row and isinstance(row[-1], Wide)):
            raise ValueError(f"{len(row)} cells under {len(headings)} headings: {caption}")
        for index, (cell, a) in enumerate(zip(row, aligned, strict=False)):
            if isinstance(cell, Wide):
                heading = html.escape(cell.heading, quote=True)
                span = len(headings) - index
                cells.append(
                    f"<td role='cell' colspan='{span}' data-label=\"{heading}\">{cell.content}</td>"
                )
            elif index == 0 and row_headings:
                cells.append(f"<th scope='row' role='rowheader'{a}>{escape(cell)}</th>")
            else:
                heading = html.escape(headings[index], quote=True)
                cells.append(f"<td role='cell' data-label=\"{heading}\"{a}>{escape(cell)}</td>")
        body.append(f"<tr role='row'>{''.join(cells)}</tr>")
    hidden = "" if show_caption else " class='hidden'"
    label = html.escape(caption, quote=True)
    return (
        f"<div class='via-table' role='region' tabindex='0' aria-label=\"{label}\"><table role='table'>"
        f"<caption{hidden}>{escape(caption)}</caption>"
        f"<thead role='rowgroup'><tr role='row'>{head}</tr></thead><tbody role='rowgroup'>{''.join(body)}</tbody></table></div>"
    )
