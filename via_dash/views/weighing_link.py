"""How a weighing stands in a link: keys and whole numbers, the same in every language.

``werkt-het:8,past-het:5`` are weights from 0 to 10, ``a,b,c`` an order from most to least important,
``any`` is nothing stated. ``w=`` and ``order=`` hold one of these in the address of the page, and
``compare=`` several with ``|`` between them, each with ``name~`` before it where it has a name.
Links are read, never fetched.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal
from urllib.parse import parse_qs, urlsplit

from via_dash.evidence.weighing import ANY, Weighting

WEIGHTS, ORDER, COMPARE = "w", "order", "compare"
MOST = 10
MOST_LINKS = 12
PAGE = "afwegen"
NOTHING_STATED = "any"
_LONGEST = 2_000
LONGEST_NAME = 40
_MOST_LINES = 500
_WEIGHT = re.compile(r"\d{1,2}", re.ASCII)
_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_NAMED, _IS = "~", " = "

Kind = Literal["criterion", "weight", "twice", "both", "link"]


@dataclass(frozen=True)
class Problem:
    """Something in a link that was left out: a text key (``weighing-problem-<kind>``) and the part."""

    kind: Kind
    part: str


@dataclass(frozen=True)
class Read:
    """What a link states, as far as it can be read."""

    weighting: Weighting
    problems: tuple[Problem, ...] = ()


def read_address(weights: str | None, order: str | None, criteria: Sequence[str]) -> Read:
    """The weighing in the address of the page; weights go before an order."""
    if weights:
        read = read_weights(weights, criteria)
        both = (Problem("both", order),) if order else ()
        return Read(read.weighting, read.problems + both)
    return read_order(order or "", criteria)


def read_weights(raw: str, criteria: Sequence[str]) -> Read:
    """Reads ``a:8,b:5``; of a criterion that stands there twice the first weight holds."""
    stated: dict[str, int] = {}
    problems = []
    for part in _parts(raw):
        key, _, number = (piece.strip() for piece in part.partition(":"))
        if key not in criteria:
            problems.append(Problem("criterion", key))
        elif key in stated:
            problems.append(Problem("twice", key))
        elif not _WEIGHT.fullmatch(number) or int(number) > MOST:
            problems.append(Problem("weight", part))
        else:
            stated[key] = int(number)
    weights = tuple((key, stated[key]) for key in criteria if stated.get(key))
    return Read(Weighting(weights=weights), tuple(dict.fromkeys(problems)))


def read_order(raw: str, criteria: Sequence[str]) -> Read:
    """Reads ``a,b,c``; a criterion that stands there twice keeps its first place."""
    order: list[str] = []
    problems = []
    for part in _parts(raw):
        if part not in criteria:
            problems.append(Problem("criterion", part))
        elif part in order:
            problems.append(Problem("twice", part))
        else:
            order.append(part)
    return Read(Weighting(order=tuple(order)), tuple(dict.fromkeys(problems)))


def _parts(raw: str) -> Iterable[str]:
    return (part.strip() for part in raw[:_LONGEST].split(",") if part.strip())


def written(weighting: Weighting) -> str:
    """A weighing as it stands in a link."""
    if weighting.kind == "weights":
        return ",".join(f"{key}:{weight}" for key, weight in weighting.weights if weight)
    return ",".join(weighting.order) or NOTHING_STATED


def read_code(code: str, criteria: Sequence[str]) -> Read:
    """What ``written`` gives, back again."""
    if code == NOTHING_STATED:
        return Read(ANY)
    return read_weights(code, criteria) if ":" in code else read_order(code, criteria)


@dataclass(frozen=True)
class Entry:
    """A weighing of a list; its name is whatever its maker calls it, or nothing."""

    weighting: Weighting
    name: str = ""


@dataclass(frozen=True)
class Links:
    """What stands in a list of links: the weighings, and per line what was left out of it."""

    entries: tuple[Entry, ...] = ()
    problems: tuple[tuple[int, Problem], ...] = ()  # with the number of the line
    lines: int = 0

    @property
    def left_out(self) -> int:
        return self.lines - len(self.entries)

    @property
    def weightings(self) -> tuple[Weighting, ...]:
        return tuple(entry.weighting for entry in self.entries)


def read_links(text: str, criteria: Sequence[str]) -> Links:
    """What members pasted, a link or a code per line, in that order; ``name = `` may stand before it.

    Neither a code nor a link has such an equals sign between spaces. Before an address of the web
    any text is a name.
    """
    lines = [line.strip() for line in text.replace("|", "\n").splitlines() if line.strip()]
    entries: list[Entry] = []
    problems: list[tuple[int, Problem]] = []
    for number, line in enumerate(lines[:_MOST_LINES], start=1):
        name, rest = _split(line)
        weighting, found = _read_line(rest, criteria)
        problems += ((number, problem) for problem in found)
        if weighting is not None and len(entries) < MOST_LINKS:
            entries.append(Entry(weighting, name))
    return Links(tuple(entries), tuple(problems), len(lines))


def _split(line: str) -> tuple[str, str]:
    """The name and what it is the name of."""
    address = _ADDRESS.search(line)
    if address is not None:
        return named(line[: address.start()]), line[address.start() :]
    name, is_named, rest = f" {line}".partition(_IS)  # also where the name was forgotten
    return (named(name), rest.strip()) if is_named else ("", line)


def named(raw: str) -> str:
    """A name as it may stand in a link: short, visible, and without what has a meaning there."""
    visible = "".join(c if c.isprintable() and c not in "|~=" else " " for c in raw)
    told = " ".join(visible.split()).lstrip(" -–—•*>").rstrip(" :-–—,;")
    return told[:LONGEST_NAME].rstrip(" :-–—,;")


def _read_line(line: str, criteria: Sequence[str]) -> tuple[Weighting | None, tuple[Problem, ...]]:
    """One line; None where nothing in it is a weighing."""
    if "=" not in line and "/" not in line:
        read = read_code(line, criteria)
        if read.weighting.kind != "none" or line == NOTHING_STATED:
            return read.weighting, read.problems
        return None, (read.problems if ":" in line else (Problem("link", line),))
    try:
        address = urlsplit(line)
        query = address.query if "?" in line else line
        asked = {name: values[-1] for name, values in parse_qs(query).items()}  # as the page itself
    except ValueError:
        return None, (Problem("link", line),)
    if not {WEIGHTS, ORDER} & asked.keys():
        # A link to the page itself states nothing, which is a weighing too.
        if address.path.rstrip("/").endswith(PAGE):
            return ANY, ()
        return None, (Problem("link", line),)
    read = read_address(asked.get(WEIGHTS), asked.get(ORDER), criteria)
    return (read.weighting if read.weighting.kind != "none" else None), read.problems


def written_links(entries: Iterable[Entry]) -> str:
    """Several weighings as they stand in a link."""
    return "|".join(
        f"{entry.name}{_NAMED}{written(entry.weighting)}"
        if entry.name
        else written(entry.weighting)
        for entry in entries
    )


def as_lines(compare: str) -> str:
    """What ``written_links`` gives, as people read it: a line each."""
    return "\n".join(part.replace(_NAMED, _IS, 1) for part in compare.split("|"))
