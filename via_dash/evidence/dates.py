"""Imprecise dates in EDTF (ISO 8601-2).

An interval in this evidence always means "somewhere within". ``begin``, ``medio``
and ``eind`` of a year have no EDTF code; by convention they are the first, second
and third four months of it (``2021-01/2021-04`` and on).
"""

from calendar import monthrange
from datetime import date
from functools import lru_cache
from time import struct_time

import edtf
from edtf.parser.edtf_exceptions import EDTFParseException


class BadDate(ValueError):
    """The text is not a date this evidence can hold."""


@lru_cache(maxsize=4096)
def bounds(text: str) -> tuple[date | None, date | None]:
    """First and last day that ``text`` allows; None at an open end.

    Raises BadDate when it is not valid EDTF.
    """
    try:
        parsed = edtf.parse_edtf(text)
    except EDTFParseException as error:
        raise BadDate(text) from error
    return _day(parsed.lower_strict()), _day(parsed.upper_strict())


def _day(moment: struct_time | float) -> date | None:
    if isinstance(moment, float):
        return None
    last = monthrange(moment.tm_year, moment.tm_mon)[1]
    return date(moment.tm_year, moment.tm_mon, min(moment.tm_mday, last))


def midpoint(earliest: date, latest: date) -> date:
    """The day halfway, for placing one mark on an imprecise date."""
    return earliest + (latest - earliest) / 2
