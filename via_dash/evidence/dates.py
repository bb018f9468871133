"""Imprecise dates in EDTF (ISO 8601-2).

This evidence uses a part of EDTF: years, months, days, seasons (21-24), quarters (33-36) and
halves (40-41), each possibly uncertain or approximate (``?``, ``~``, ``%``), and intervals of
these, possibly open (``..``) or unknown at one end. An interval always means "somewhere within". ``begin``, ``medio``
and ``eind`` of a year have no EDTF code; by convention they are the first, second and third
four months of it (``2021-01/2021-04`` and on). The winter of a year begins in its December.
"""

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from time import struct_time

import edtf
from edtf.parser.edtf_exceptions import EDTFParseException

_PART = r"[12]\d{3}(-(0[1-9]|1[0-2]|2[1-4]|3[3-6]|4[01])|-(0[1-9]|1[0-2])-\d\d)?[?~%]?"
_DATE = re.compile(rf"{_PART}|{_PART}/({_PART}|\.\.)?|(\.\.)?/{_PART}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class BadDate(ValueError):
    """The text is not a date this evidence can hold."""


@lru_cache(maxsize=4096)
def bounds(text: str) -> tuple[date | None, date | None]:
    """First and last day that ``text`` allows; None at an open end.

    Raises BadDate when it is no date of the part of EDTF used here, or ends before it begins.
    """
    if not _DATE.fullmatch(text):
        raise BadDate(text)
    first_part, slash, last_part = text.partition("/")
    try:
        first, last = _of_part(first_part)[0], _of_part(last_part if slash else first_part)[1]
    except (EDTFParseException, ValueError) as error:
        raise BadDate(text) from error
    if first and last and first > last:
        raise BadDate(text)
    return first, last


def _of_part(text: str) -> tuple[date | None, date | None]:
    """The same of a date that is no interval, or of the open end of one."""
    if text in ("", ".."):
        return None, None
    plain = text.rstrip("?~%")
    if _DAY.fullmatch(plain):
        return (date.fromisoformat(plain),) * 2
    parsed = edtf.parse_edtf(plain)
    first, last = _day(parsed.lower_strict()), _day(parsed.upper_strict())
    if plain.endswith("-24"):  # a winter, which the library ends with the year
        last = date(int(plain[:4]) + 1, 3, 1) - timedelta(days=1)
    return first, last


def _day(moment: struct_time) -> date:
    last = monthrange(moment.tm_year, moment.tm_mon)[1]
    return date(moment.tm_year, moment.tm_mon, min(moment.tm_mday, last))


def midpoint(earliest: date, latest: date) -> date:
    """The day halfway, for placing one mark on an imprecise date."""
    return earliest + (latest - earliest) / 2
