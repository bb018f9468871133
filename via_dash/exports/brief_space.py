"""What of each exhibit stands in the text of a brief, so that the text is two pages: reckoned in centimetres.

Reckoned for Word's letters, which are wider than those of the PDF, page by page: what belongs together
moves to the next page together, and leaves room empty.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from via_dash.exports.slide_text import line_count

PAGES = 2
PAGE = 25.6 * 0.98  # of A4 between its margins, less what Word may reckon otherwise
WIDTH = 17.0
_INDENT = 0.64  # of what stands in a list
_LINE, _ROW = 0.44, 0.13  # a line; what a row of a table has around its lines
_TITLE_LINE, _TITLE, _HEADING = 0.9, 0.25, 1.4
_EXHIBIT_LINE, _EXHIBIT_HEADING = 0.49, 0.7
_BETWEEN, _IN_LIST = 0.2, 0.12
_CAPTION, _UNDER_TABLE = 0.35, 0.44
_SIZE, _TITLE_SIZE, _EXHIBIT_SIZE = 10.0, 20.0, 11.0  # points


@dataclass(frozen=True)
class Wants:
    """What there is of an exhibit, in centimetres. ``picture`` is None where it has no place in the text."""

    head: float  # its heading, and what is chosen
    instead: float  # where the figure or table is, when it is not here
    picture: float | None
    table: float  # without its rows
    rows: tuple[float, ...]
    caveats: tuple[float, ...]
    foot: float  # its sources


@dataclass(frozen=True)
class Share:
    """What of it stands in the text: the picture or so many rows, and so many caveats."""

    picture: bool
    rows: int
    caveats: int


def shared_out(
    wants: Sequence[Wants], before: float, page: float = PAGE
) -> tuple[Share, ...] | None:
    """The shares of all exhibits; None where not even the least of each fits two pages.

    ``before`` is what stands above them. The least is a caveat. What is left goes to pictures first,
    then to the rows of the first exhibit, which is the answer, then round by round to rows and caveats
    of all.
    """
    shares = [Share(False, 0, min(1, len(w.caveats))) for w in wants]
    if not _fits(wants, shares, before, page):
        return None
    everyone, answer = range(len(wants)), range(min(1, len(wants)))
    rounds = [
        (_with_picture, everyone),
        *[(_with_row, answer)] * 8,
        *[(_with_row, everyone)] * 4,
        (_with_caveat, everyone),
        *[(_with_row, everyone)] * 4,
        (_with_caveat, everyone),
    ]
    for step, whose in rounds:
        for index in whose:
            want = wants[index]
            larger = step(want, shares[index])
            tried = [*shares[:index], larger, *shares[index + 1 :]]
            if larger != shares[index] and _fits(wants, tried, before, page):
                shares = tried
    return tuple(shares)


def _fits(wants: Sequence[Wants], shares: Sequence[Share], before: float, page: float) -> bool:
    number, used = 1, before
    for want, share in zip(wants, shares, strict=True):
        for block in blocks(want, share):
            if block > page:
                return False
            if used + block > page:
                number, used = number + 1, 0.0
            used += block
    return number <= PAGES and before <= page


def blocks(want: Wants, share: Share) -> Iterator[float]:
    """How high each part of an exhibit is that stays on one page; caveats and sources are one part."""
    foot = sum(want.caveats[: share.caveats]) + want.foot
    if share.picture and want.picture is not None:
        yield from (want.head + want.picture, foot)
    elif share.rows and want.rows:
        first, *rest = want.rows[: share.rows]
        yield from (want.head + want.table + first, *rest, foot)
    else:
        yield want.head + want.instead + foot


def _with_picture(want: Wants, share: Share) -> Share:
    return share if want.picture is None else Share(True, 0, share.caveats)


def _with_row(want: Wants, share: Share) -> Share:
    if share.picture:
        return share
    return Share(False, min(share.rows + 1, len(want.rows)), share.caveats)


def _with_caveat(want: Wants, share: Share) -> Share:
    return Share(share.picture, share.rows, min(share.caveats + 1, len(want.caveats)))


def paragraph(text: str, *, indented: bool = False) -> float:
    if indented:
        return _lines(text, WIDTH - _INDENT, _SIZE) * _LINE + _IN_LIST
    return _lines(text, WIDTH, _SIZE) * _LINE + _BETWEEN


def heading(text: str) -> float:
    return _lines(text, WIDTH, _EXHIBIT_SIZE, bold=True) * _EXHIBIT_LINE + _EXHIBIT_HEADING


def row(lines: int) -> float:
    """A row of a table whose highest cell has so many lines."""
    return max(lines, 1) * _LINE + _ROW


def table(caption: str, heading_lines: int) -> float:
    """A table without its rows."""
    return _lines(caption, WIDTH, _SIZE) * _LINE + _CAPTION + row(heading_lines) + _UNDER_TABLE


def beginning(title: str, about: str, findings: Iterable[str]) -> float:
    """Title, what it is, all findings in short, and the heading over the exhibits."""
    titled = _lines(title, WIDTH, _TITLE_SIZE, bold=True) * _TITLE_LINE + _TITLE
    short = sum(paragraph(finding, indented=True) for finding in findings)
    return titled + paragraph(about) + 2 * _HEADING + short


def _lines(text: str, width: float, size: float, *, bold: bool = False) -> int:
    return line_count(text, width / 2.54 * 72, size, bold=bold)
