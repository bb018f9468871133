"""Addresses as nobody should type them: the same ones at every run."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import parse_qs, quote

from tests.protection.hostile_data import FLAG, HOST
from via_dash.ui.registry import PAGES

MARK = "<zz-fuzz>"  # never to be met unescaped
_NAMES = (
    "lang", "page", "role", "embed", "embed_options", "w", "order", "method", "compare", "own", "x", "y",
    "show", "slide", "notes", "code", "present", "release", "about", "row", "part", "pilot", "study", "unit",
    "asof", "line", "theme", "entrance", "level", "outcome", "sort", "odd", "__proto__", "lang ", "",
)  # fmt: skip
_GARBAGE = (
    "", " ", ",", "\x00", "\r\nset-cookie: a=b", "\t\x0b\x1b[31m\x7f", "%", "%%%ZZ", "%u0041", "\ufffd\ufeff",
    f"{MARK}<script>window.{FLAG}=1</script>", f"\"'><img src=x onerror=window.{FLAG}=1>{MARK}",
    f"[x](javascript:window.{FLAG}=1)", f"https://{HOST}/", f"www.{HOST}", "{{7*7}}${7*7}#{7*7}", "$(id)`id`",
    "../../../../etc/passwd", "..\\..\\boot.ini", "file:///etc/passwd", "http://[", "//" + HOST,
    "' or 1=1 --", "null", "None", "undefined", "NaN", "inf", "-1", "0", "1e999", "9" * 400, "٣", "²", "½",
    "0x10", "1_000", "1.5.2", "\u202e\u2066\u200f", "漢字\U0001f642é", "e\u0301" * 50, "a" * 8_000,
    "," * 4_000, "|" * 4_000, "~" * 2_000, "a:1," * 2_000, "((((" * 500, "via", "begeleiding,begeleiding-almere",
    "nl", "EN", "any", "weights", "effects/almere-net-work", "effects/", "/", "werkt-het:8", "werkt-het:11",
    "werkt-het:-1", "werkt-het:8,werkt-het:9", "werkt-het", "naam~werkt-het:3|~|~~|x~", "0.35", "4.75", "7",
    "effecten.net~study:almere", "effecten.net~:~a:~:b", "tijdlijn.timeline," * 300, "2020-11-09", "0000-00-00",
    "9999-99-99", "2020-02-30", "10000-01-01", "2020-11-09-e1b15042", "1",
)  # fmt: skip


@dataclass(frozen=True)
class Address:
    """The page it is of, and the query as it comes over the line."""

    page: str
    query: str

    @property
    def parameters(self) -> dict[str, list[str]]:
        """As the pages get it; a key may stand there more than once."""
        return parse_qs(self.query, keep_blank_values=True)


def addresses(count: int, seed: int = 2020) -> Iterator[Address]:
    """That many, every page in turn, each with up to six parameters."""
    chance = random.Random(seed)
    for number in range(count):
        pairs = [(chance.choice(_NAMES), _value(chance)) for _ in range(chance.randint(1, 6))]
        if chance.random() < 0.2:
            pairs.append((pairs[0][0], _value(chance)))
        joined = "&".join(f"{_written(chance, n)}={_written(chance, v)}" for n, v in pairs)
        yield Address(PAGES[number % len(PAGES)].key, joined)


def _value(chance: random.Random) -> str:
    if chance.random() < 0.25:
        return "".join(chr(chance.randrange(1, 0x2FFF)) for _ in range(chance.randint(1, 60)))
    parts = [chance.choice(_GARBAGE) for _ in range(chance.choice((1, 1, 1, 2, 3)))]
    return chance.choice((",", "", "~", ":", "|")).join(parts)


def _written(chance: random.Random, text: str) -> str:
    """Mostly encoded as it should be; else twice, or cut off in the middle, or not at all."""
    encoded = quote(text, safe="")
    how = chance.random()
    if how < 0.85:
        return encoded
    if how < 0.9:
        return quote(encoded, safe="")
    return encoded[: chance.randint(0, 50)] if how < 0.95 else f"%ED%A0%80%FF{encoded}%"
