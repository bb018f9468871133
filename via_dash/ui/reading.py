"""The document's own script: what the front end leaves undone for who listens or uses a keyboard."""

import json
from pathlib import Path

from via_dash.texts import Language, translator

_SCRIPT = Path(__file__).parent / "front_end" / "reading.js"
_REST = "…"  # stands for what comes after words that a label begins with


def script(language: Language) -> str:
    """The script, called with the words it needs in a language."""
    texts = translator(language)
    words = {
        "pages": texts.text("pages-label"),
        "scrolls": texts.text("chart-scrolls"),
        # As the front end says them, whatever the page is in.
        "whole": {
            "Link to heading": texts.text("front-end-heading"),
            "Clear all": texts.text("front-end-clear"),
            "Open": texts.text("front-end-open"),
            "Selected values": texts.text("front-end-selected"),
        },
        "begins": {
            "Remove ": texts.text("front-end-remove", what=_REST),
            "Fullscreen: ": texts.text("front-end-fullscreen", what=_REST),
        },
    }
    call = json.dumps(words, ensure_ascii=False).replace("<", "\\u003c")
    return f"{_SCRIPT.read_text(encoding='utf-8').strip()}({call})"
