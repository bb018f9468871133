"""Text in a chart, with nothing in it that plotly would take for markup."""

import html
import textwrap

_WIDTH = 60


def label_text(text: str) -> str:
    """A name or a sentence beside a mark."""
    return html.escape(text, quote=False)


def hover_text(text: str) -> str:
    """Text that appears on hover, in lines short enough for a phone; never the only carrier of anything."""
    return "<br>".join(textwrap.wrap(label_text(text), _WIDTH))
