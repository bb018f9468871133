"""What an open page says while the server cannot be reached."""

import json
from pathlib import Path

from via_dash.texts import Language, translator

_SCRIPT = Path(__file__).parent / "front_end" / "interrupted.js"


def script(language: Language) -> str:
    """The script of the document, called with its words in a language."""
    texts = translator(language)
    words = {name: texts.text(f"interrupted-{name}") for name in ("title", "said", "close")}
    call = json.dumps(words, ensure_ascii=False).replace("<", "\\u003c")
    return f"{_SCRIPT.read_text(encoding='utf-8').strip()}({call})"
