"""Which words of the glossary a text uses."""

import re

from via_dash.texts import Translator
from via_dash.views.glossary import TERMS, GlossaryEntry, glossary

_ALWAYS = ("basis-stated", "basis-derived", "basis-coded")


def words_used(text: str, texts: Translator) -> tuple[GlossaryEntry, ...]:
    """The entries for the terms and classes of evidence in a text, and for what each row rests on."""
    entries = {getattr(entry.term, "key", ""): entry for entry in glossary()}
    found = [f"term-{term}" for term in TERMS if _has_word(text, texts.text(f"words-{term}"))]
    found += [
        key
        for key in entries
        if key.startswith("class-") and texts.text(key).casefold() in text.casefold()
    ]
    return tuple(entries[key] for key in (*found, *_ALWAYS))


def _has_word(text: str, beginnings: str) -> bool:
    """Whether a word starts with one of the beginnings, which stand with commas between them."""
    choices = "|".join(re.escape(word.strip()) for word in beginnings.split(","))
    return re.search(rf"\b(?:{choices})", text, re.IGNORECASE) is not None
