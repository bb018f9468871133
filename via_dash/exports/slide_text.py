"""How much room a text takes on a slide, and where a long one may be parted."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from via_dash.exports.native_chart import plain

FONT = "Arial"  # on every machine, and with the same widths where it is replaced
_LEADING = 1.15  # of a line, in font sizes
_LETTERS = {
    0.20: "'", 0.23: "ijl", 0.28: " !,./:;I[\\]ft|", 0.34: "()-`r", 0.36: '"', 0.39: "*",
    0.50: "ckscvxyzJ", 0.56: "0123456789abdeghnopqu#$?_L", 0.59: "+<=>~", 0.62: "FTZ",
    0.67: "&ABEKPSVXY", 0.73: "CDHNRUw", 0.78: "GOQ", 0.84: "mM", 0.89: "%", 0.95: "W",
    1.02: "@●○◆◇■▨▒▭━┅┣┫▲✕→…",
}  # fmt: skip
_WIDTHS = {character: width for width, characters in _LETTERS.items() for character in characters}
_OTHER, _BOLD, _MARGIN = 0.6, 1.08, 1.015


@dataclass(frozen=True)
class Piece:
    """A paragraph in one look; ``colour`` None is the colour of text."""

    text: str
    bold: bool = False
    colour: str | None = None
    glyph: str = ""  # before the text, in the colour; the text is then in that of text
    link: str = ""


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """In points, rather too wide than too narrow."""
    return _ems(text) * size * _MARGIN * (_BOLD if bold else 1)


@lru_cache(maxsize=16384)
def _ems(text: str) -> float:
    return sum(_WIDTHS.get(c, _OTHER) for c in text)


@lru_cache(maxsize=16384)
def line_count(text: str, width: float, size: float, *, bold: bool = False) -> int:
    """How many lines a text takes in a width in points; a word wider than a line is broken."""
    lines, used, space = 1, 0.0, text_width(" ", size, bold=bold)
    for word in plain(text).split(" "):
        wide = text_width(word, size, bold=bold)
        if used and used + space + wide > width:
            lines, used = lines + 1, 0.0
        used += wide + (space if used else 0)
        broken = int(used // width)
        lines, used = lines + broken, used - broken * width
    return lines


def height_of(pieces: tuple[Piece, ...], width: float, size: float) -> float:
    """Of paragraphs under each other, in points."""
    count = sum(line_count(f"{p.glyph} {p.text}".strip(), width, size, bold=p.bold) for p in pieces)
    return count * size * _LEADING


def parted(text: str, most: int) -> tuple[str, str]:
    """A text of at most so many characters whole; a longer one in two where it reads best.

    The two joined with a space, or with nothing inside a word, are the text.
    """
    if len(text) <= most:
        return text, ""
    start = text[: most + 1]
    for marks in (("; ", ". ", ", "), (": ",), (" ",)):
        cut = max(start.rfind(mark) + len(mark.rstrip()) for mark in marks)
        if cut >= most // 3:
            return text[:cut], text[cut:].lstrip()
    return text[:most], text[most:]


def shortened(text: str, most: int) -> str:
    """At most so many characters, with a mark where something is left out."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    words, space, last = cut.rpartition(" ")
    # Within a word only where it is longer than what would be lost by leaving it out.
    return (words if space and len(last) < most / 2 else cut[:-1]).rstrip(" ,;:") + " …"


def numbered(titles: list[str]) -> list[str]:
    """The titles, with a number behind those that would otherwise be there twice."""
    seen: dict[str, int] = {}
    found: list[str] = []
    for title in titles:
        name = title
        while name in seen:
            seen[title] += 1
            name = f"{title} ({seen[title]})"
        seen.setdefault(name, 1)
        found.append(name)
    return found


def runs_of(values: list[str]) -> list[tuple[int, int]]:
    """Where equal neighbours begin and how many they are."""
    found, start = [], 0
    for _, group in groupby(values):
        count = len(list(group))
        found.append((start, count))
        start += count
    return found
