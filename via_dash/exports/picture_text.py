"""Text in a picture: measured, so that it can be wrapped before anything is drawn.

Pictures are set in Arial or a font with the widths of Arial (Liberation Sans, Helvetica): the same
lines break at the same words on every machine.
"""

import html
import re
import unicodedata

FONT = 'Arial, "Liberation Sans", Helvetica, sans-serif'
LINE = 1.3  # plotly's line height

# Widths of the characters from space to ~ in thousandths of the type size.
_WIDTHS = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
)  # fmt: skip
_OTHERS = {"\u00a0": 278, "–": 556, "·": 278, "•": 350, "×": 584, "−": 584, "“": 333, "”": 333,
           "‘": 222, "’": 222, "€": 556, "ß": 611, "°": 400}  # fmt: skip
_WIDEST = 900  # a sign that another font has to give
_BOX = range(0x2500, 0x2580)
_BOLD = 1.09  # bold Arial is at most this much wider, over a line
_TAG = re.compile(r"<[^>]*>")
_FOREIGN = re.compile(r"<(?!/?b>|br>)", re.IGNORECASE)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide plain text is, in the unit of ``size``."""
    thousandths = sum(_character(c) for c in unicodedata.normalize("NFC", text))
    return thousandths * size / 1000 * (_BOLD if bold else 1.0)


def _character(character: str) -> int:
    known = _OTHERS.get(character)
    if known is not None:
        return known
    if ord(character) in _BOX:
        return 650
    base = unicodedata.normalize("NFD", character)[0]
    place = ord(base) - 32
    return _WIDTHS[place] if 0 <= place < len(_WIDTHS) else _WIDEST


def wrapped(text: str, size: float, room: float, *, bold: bool = False) -> list[str]:
    """Plain text in lines of at most ``room``; a word that is wider than that is broken."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if width(longer, size, bold=bold) <= room:
            line = longer
            continue
        if line:
            lines.append(line)
        *full, line = _broken(word, size, room, bold=bold)
        lines += full
    return [*lines, line] if line else lines


def _broken(word: str, size: float, room: float, *, bold: bool) -> list[str]:
    parts, part = [], ""
    for character in word:
        if part and width(part + character, size, bold=bold) > room:
            parts.append(part)
            part = ""
        part += character
    return [*parts, part]


def lines_of(markup: str) -> list[str]:
    """The lines of plotly's text, without its tags."""
    return [html.unescape(_TAG.sub("", line)) for line in markup.split("<br>")]


def markup_width(markup: str, size: float) -> float:
    """How wide plotly's text is: its widest line."""
    return max(
        width(plain, size, bold="<b>" in line)
        for plain, line in zip(lines_of(markup), markup.split("<br>"), strict=True)
    )


def harmless(markup: str) -> str:
    """Plotly's text with no tags but bold and line ends: a link in data stays words."""
    return _FOREIGN.sub("&lt;", markup)


def plain(text: str) -> str:
    """Text for plotly in which nothing is a tag."""
    return html.escape(text, quote=False)
