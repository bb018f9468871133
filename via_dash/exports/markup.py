"""HTML in which every text is escaped, because only what is made here counts as markup."""

import html
from collections.abc import Iterable

_WITHOUT_END = frozenset({"br", "input", "meta"})


class Markup(str):
    """HTML that was made here and needs no escaping."""

    __slots__ = ()


def element(name: str, /, *content: object, **attributes: str | None) -> Markup:
    """An element. Content that is no Markup is escaped; an attribute of None is left out.

    ``class_`` and ``for_`` are ``class`` and ``for``; ``_`` in a name stands for ``-``.
    """
    told = "".join(
        f' {key.strip("_").replace("_", "-")}="{html.escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _WITHOUT_END:
        return Markup(f"<{name}{told}>")
    return Markup(f"<{name}{told}>{run_together(content)}</{name}>")


def run_together(content: Iterable[object]) -> Markup:
    """One after the other; what is no Markup is escaped."""
    return Markup("".join(part if isinstance(part, Markup) else html.escape(str(part)) for part in content))  # fmt: skip
