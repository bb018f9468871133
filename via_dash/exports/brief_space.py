"""What of each exhibit stands in the text of a brief, so that the text is two pages: reckoned in centimetres.

Reckoned for Word's letters, which are wider than those of the PDF.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

# Of two pages of A4, less what page breaks leave empty.
ROOM = 2 * 25.6 * 0.95
ACROSS = 98  # characters of text in a line of 17 cm
_ACROSS_BOLD = 84
_LINE, _ROW = 0.43, 0.22  # a line; what a row of a table has around its lines
_TITLE, _HEADING, _EXHIBIT_HEADING = 0.6, 1.1, 0.7
_BETWEEN = 0.15


@dataclass(frozen=True)
class Wants:
    """What there is of an exhibit, in centimetres. ``picture`` is None where it has no place in the text."""

    always: float  # heading and source
    picture: float | None
    table: float  # without its rows
    rows: tuple[float, ...]
    caveats: tuple[float, ...]


@dataclass(frozen=True)
class Share:
    """What of it stands in the text: the picture or so many rows, and so many caveats."""

    picture: bool
    rows: int
    caveats: int


def shared_out(wants: Sequence[Wants], room: float) -> tuple[Share, ...] | None:
    """The shares of all exhibits; None where not even the least of each fits.

    The least is a caveat. What is left goes to pictures first, then to the first rows in the order of
    the exhibits, then round by round to more rows and caveats, so that no exhibit gets all of it.
    """
    shares = [Share(False, 0, min(1, len(w.caveats))) for w in wants]
    left = room - sum(_takes(w, s) for w, s in zip(wants, shares, strict=True))
    if left < 0:
        return None
    for step in (_with_picture, *[_with_row] * 4, _with_caveat, *[_with_row] * 4, _with_caveat):
        for index, want in enumerate(wants):
            larger = step(want, shares[index])
            more = _takes(want, larger) - _takes(want, shares[index])
            if more <= left:
                shares[index], left = larger, left - more
    return tuple(shares)


def _with_picture(want: Wants, share: Share) -> Share:
    return share if want.picture is None else Share(True, 0, share.caveats)


def _with_row(want: Wants, share: Share) -> Share:
    if share.picture:
        return share
    return Share(False, min(share.rows + 1, len(want.rows)), share.caveats)


def _with_caveat(want: Wants, share: Share) -> Share:
    return Share(share.picture, share.rows, min(share.caveats + 1, len(want.caveats)))


def _takes(want: Wants, share: Share) -> float:
    shown = want.picture or 0.0 if share.picture else 0.0
    if share.rows:
        shown = want.table + sum(want.rows[: share.rows])
    return want.always + shown + sum(want.caveats[: share.caveats])


def lines(text: str, across: int = ACROSS) -> int:
    return max(1, -(-len(text) // across))


def paragraph(text: str, across: int = ACROSS) -> float:
    return lines(text, across) * _LINE + _BETWEEN


def heading(text: str) -> float:
    return lines(text, _ACROSS_BOLD) * _LINE * 1.1 + _EXHIBIT_HEADING


def row(cells: Iterable[int]) -> float:
    """A row of a table whose cells have so many lines."""
    return max(cells, default=1) * _LINE + _ROW


def beginning(title: str, about: str, findings: Iterable[str]) -> float:
    """Title, what it is, all findings in short, and the heading over the exhibits."""
    short = sum(paragraph(finding, ACROSS - 6) for finding in findings)
    return _TITLE + paragraph(title, 45) + paragraph(about) + 2 * _HEADING + short
