"""Pages of prose: parts under headings of their own, narrow enough to read, all from the catalogues.

A block says one thing of a part; the constructors here take keys of texts and give blocks.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import streamlit as st

from via_dash.ui.contact import report_link
from via_dash.ui.frame import Frame
from via_dash.ui.markup import Html, bold, escape, joined, link, table
from via_dash.ui.page import contents
from via_dash.ui.registry import address_of

Block = Callable[[Frame], object]


@dataclass(frozen=True)
class Part:
    """``anchor`` is where a link leads to; ``contents-<anchor>`` is the heading."""

    anchor: str
    blocks: tuple[Block, ...]


def show_prose(frame: Frame, draft: str, parts: Sequence[Part]) -> None:
    """What state the text is in, what is in it, and the text."""
    frame.show(f"<p class='picked draft'>{escape(frame.text(draft))}</p>")
    contents(frame, (), *(part.anchor for part in parts))
    for part in parts:
        st.header(frame.text(f"contents-{part.anchor}"), anchor=part.anchor)
        frame.show(f"<div class='prose'>{joined(block(frame) for block in part.blocks)}</div>")


def paragraph(key: str, **params: int) -> Block:
    return lambda frame: Html(f"<p>{escape(frame.text(key, **params))}</p>")


def points(*keys: str) -> Block:
    return lambda frame: _list(frame.text(key) for key in keys)


def to_fill_in(*keys: str) -> Block:
    """What the organisation that publishes has to add, set apart from what is said already."""

    def block(frame: Frame) -> Html:
        head = bold(frame.text("to-fill-in"))
        return Html(f"<div class='picked to-fill-in'>{head}{_list(map(frame.text, keys))}</div>")

    return block


def tabled(caption: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> Block:
    """A small table of texts; its first column heads the rows."""
    return lambda frame: Html(
        table(
            frame.text(caption),
            [frame.text(key) for key in headings],
            [[frame.text(key) for key in row] for row in rows],
        )
    )


def leads_to(*keys: str) -> Block:
    """Links to other pages of ours, under their names."""
    return lambda frame: _list(
        link(frame.text(f"page-{key}"), address_of(key) or ".", lang=frame.language) for key in keys
    )


def reach_us(frame: Frame) -> Html:
    """Whom to write to: ``VIA_CONTACT``, or whoever runs the dashboard."""
    return Html(f"<p>{report_link(frame, '')}</p>")


def _list(items: Iterable[object]) -> Html:
    rows = joined(Html(f"<li>{escape(item)}</li>") for item in items)
    return Html(f"<ul class='statements'>{rows}</ul>")
