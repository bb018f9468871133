"""Text in a chart, with nothing in it that plotly would take for markup."""

import html
import textwrap

_WIDTH = 60


def label_text(text: str) -> str:
    """A name or a sentence beside a mark."""
    return html.escape(text, quote=False)


def label_lines(text: str, width: int, *, most: int | None = None) -> str:
    """The same in lines of at most ``width`` characters; after ``most`` of them it ends in "…"."""
    lines = textwrap.wrap(text, width, max_lines=most, placeholder="…")
    return "<br>".join(label_text(line) for line in lines)


def hover_text(text: str) -> str:
    """Text that appears on hover, in lines short enough for a phone; never the only carrier of anything."""
    return label_lines(text, _WIDTH)
