"""How a sequence of exhibits stands in a link: keys and codes, the same in every language.

``effecten.net~study:a.b~unit:euro,tijdlijn.timeline`` are two exhibits of which the first has two
filters set. An exhibit is named by its page and its key; ``.`` stands between the values of a
filter where the address of the page itself has ``,``.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import islice

SHOW, RELEASE = "show", "release"
MOST = 40
_LONGEST = 4_000
_ITEM, _FILTER, _VALUE, _CODE = ",", "~", ":", "."
_NAME = re.compile(r"[a-z][a-z-]*\.[A-Za-z0-9_-]+", re.ASCII)
_PARAMETER = re.compile(r"[a-z]{1,20}", re.ASCII)


@dataclass(frozen=True)
class Item:
    """An exhibit and the filters set for it, as they stand in the address of its page."""

    exhibit: str  # "<page>.<key>"
    parameters: tuple[tuple[str, str], ...] = ()

    @property
    def page(self) -> str:
        return self.exhibit.partition(".")[0]

    @property
    def key(self) -> str:
        return self.exhibit.partition(".")[2]


@dataclass(frozen=True)
class Sequence:
    """What a link asks for, and what in it cannot be read."""

    items: tuple[Item, ...]
    unknown: tuple[str, ...] = ()


def read(raw: str | None, known: Iterable[str]) -> Sequence:
    """The items of a link, in its order; what names no known exhibit is left out and reported."""
    exhibits = frozenset(known)
    items: list[Item] = []
    unknown: list[str] = []
    parts = [part.strip() for part in (raw or "")[:_LONGEST].split(_ITEM)]
    for part in islice(filter(None, parts), MOST):
        name, *filters = part.split(_FILTER)
        parameters = _parameters(filters)
        if not _NAME.fullmatch(name) or name not in exhibits or parameters is None:
            unknown.append(part)
        else:
            items.append(Item(name, parameters))
    return Sequence(tuple(dict.fromkeys(items)), tuple(dict.fromkeys(unknown)))


def _parameters(filters: Iterable[str]) -> tuple[tuple[str, str], ...] | None:
    """The filters of one item; None where one of them is none."""
    found: dict[str, str] = {}
    for part in filters:
        name, separator, value = part.partition(_VALUE)
        if not (separator and value and _PARAMETER.fullmatch(name)):
            return None
        found.setdefault(name, value.replace(_CODE, ","))
    return tuple(found.items())


def written(items: Iterable[Item]) -> str:
    """The items as they stand in a link; ``read`` gives them back."""
    return _ITEM.join(
        _FILTER.join(
            (
                item.exhibit,
                *(f"{n}{_VALUE}{v.replace(',', _CODE)}" for n, v in item.parameters),
            )
        )
        for item in items
    )


def item(page: str, key: str, parameters: Mapping[str, str]) -> Item:
    """The item of one exhibit as it is shown now."""
    return Item(f"{page}.{key}", tuple(parameters.items()))
