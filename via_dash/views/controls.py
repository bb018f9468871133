"""Filters, declared as data: what may be chosen, and how a choice stands in the URL."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from via_dash.texts import Message, Param, message

# Filter name and chosen codes, per filter; hashable, so that a view can be kept.
Choice = tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True)
class Option:
    """A value of a filter: the key in the URL and what people read."""

    code: str
    label: Param


def coded_options(stem: str, codes: Iterable[str]) -> tuple[Option, ...]:
    """The values of a coded field, each labelled by the text ``<stem>-<code>``."""
    return tuple(Option(code, message(f"{stem}-{code}")) for code in codes)


@dataclass(frozen=True)
class Control:
    """A filter. Nothing chosen means everything, unless it is ``single``: then the first option."""

    name: str
    label: Message
    options: tuple[Option, ...]
    single: bool = False
    always_in_url: bool = False  # also when it is the default: the address names what is shown
    typed: Callable[[str], str | None] | None = None  # the code of what people may type besides
    in_row: bool = False  # a few options side by side rather than in a list
    start: str | None = None  # the default of a ``single`` one where that is not its first option

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(option.code for option in self.options)

    @property
    def default(self) -> tuple[str, ...]:
        if not self.single:
            return ()
        return self.codes[:1] if self.start is None else (self.start,)


@dataclass(frozen=True)
class Parsed:
    """What a URL asked of a filter: the values that exist, in the filter's order, and the others."""

    chosen: tuple[str, ...]
    unknown: tuple[str, ...]


def parse(control: Control, raw: str | None) -> Parsed:
    """Reads ``a,b`` from the URL; what is unknown is left out and reported."""
    if raw is None:
        return Parsed(control.default, ())
    if control.typed is not None and raw not in control.codes and (code := control.typed(raw)):
        return Parsed((code,), ())
    asked = [part.strip() for part in raw.split(",") if part.strip()]
    unknown = tuple(dict.fromkeys(a for a in asked if a not in control.codes))
    chosen = tuple(code for code in control.codes if code in asked)
    if control.single and len(chosen) > 1:
        chosen = chosen[:1]
    return Parsed(chosen or control.default, unknown)


def written(control: Control, chosen: tuple[str, ...]) -> str | None:
    """The choice as it stands in the URL; None when it is the default and need not be told."""
    if chosen == control.default and not control.always_in_url:
        return None
    return ",".join(chosen)
