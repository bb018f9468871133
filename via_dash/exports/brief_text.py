"""Text on one line that Word and PDF can hold."""

import re
import unicodedata

# Signs that turn the reading direction around could make a text look like another.
_TURNS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")

# Control characters, line ends, halves of a pair and numbers that are no character: XML and PDF hold
# none of them.
_UNSOUND = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"
    + "|["
    + "".join(chr(plane << 16 | 0xFFFE) + chr(plane << 16 | 0xFFFF) for plane in range(1, 17))
    + "]"
)


def plain(text: str) -> str:
    """Text on one line that every format can hold: no control characters, no half characters."""
    return " ".join(_UNSOUND.sub(lambda found: _sound(found[0]), _TURNS.sub("", text)).split())


def _sound(character: str) -> str:
    """A space for a sign that only moves the cursor, else the sign for an unknown character."""
    return " " if unicodedata.category(character) in {"Cc", "Zl", "Zp"} else "\ufffd"
