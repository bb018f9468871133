"""Text that appears on hover; never the only carrier of anything."""

import html
import textwrap

_WIDTH = 60


def hover_text(text: str) -> str:
    """Text in lines short enough for a phone, with nothing plotly would take for markup."""
    return "<br>".join(textwrap.wrap(html.escape(text, quote=False), _WIDTH))
