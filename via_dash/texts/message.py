"""Sentences before they have a language: a text key and its parameters."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal


@dataclass(frozen=True)
class Localised:
    """A text written by the curators in both languages."""

    nl: str
    en: str


@dataclass(frozen=True)
class Edtf:
    """An imprecise date."""

    text: str


@dataclass(frozen=True)
class Number:
    """A number to be written as it is, where no plural depends on it."""

    value: float


@dataclass(frozen=True)
class Joined:
    """Several texts: as a list in words, or run together with a separator."""

    items: tuple["Param", ...]
    style: Literal["and", "space", "comma", "semicolon"] = "and"


@dataclass(frozen=True)
class Message:
    """A text key with parameters, to be said in any language."""

    key: str
    params: tuple[tuple[str, "Param"], ...] = ()


Param = str | int | float | date | Localised | Edtf | Number | Joined | Message


def message(key: str, **params: Param) -> Message:
    """A message; parameters are kept sorted so that equal messages are equal.

    Truth values become the words for them, for True would otherwise equal 1.
    """
    told = {
        name: Message("yes" if param else "no") if isinstance(param, bool) else param
        for name, param in params.items()
    }
    return Message(key, tuple(sorted(told.items())))


def localised(row: Mapping[str, Any], stem: str) -> Localised | None:
    """The pair ``<stem>_nl``, ``<stem>_en`` of a row; None when the row has none."""
    nl, en = row[f"{stem}_nl"], row[f"{stem}_en"]
    return Localised(nl, en) if nl and en else None
