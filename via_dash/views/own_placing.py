"""A visitor's own placing of one pilot: how it stands in the address, and what may be wrong with it."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from decimal import Decimal

from via_dash.texts import Message, message
from via_dash.views.complexity import TOP_LEVEL

OWN, ACROSS, UP = KEYS = ("own", "x", "y")
_NUMBER = re.compile(r"\d(\.\d{1,2})?", re.ASCII)


@dataclass(frozen=True)
class Axis:
    """An axis on which a visitor may place a pilot: from 0 to ``top``, ``steps`` to each whole."""

    top: int
    steps: int

    @property
    def places(self) -> tuple[float, ...]:
        return tuple(n / self.steps for n in range(self.top * self.steps + 1))

    def read(self, raw: str) -> float | None:
        """The number in the address; None where that is none of the places."""
        if not _NUMBER.fullmatch(raw):
            return None
        steps = Decimal(raw) * self.steps
        is_place = steps == steps.to_integral_value() and steps <= self.top * self.steps
        return int(steps) / self.steps if is_place else None


AXES = {ACROSS: Axis(1, 20), UP: Axis(TOP_LEVEL, 4)}


@dataclass(frozen=True)
class Placing:
    """Where a visitor would put a pilot. It is nobody's evidence and no view holds it."""

    pilot_id: str
    complexity: float
    development: float


@dataclass(frozen=True)
class Reading:
    """What an address asks for; without a placing, what is wrong with each of its parts."""

    placing: Placing | None
    wrong: tuple[tuple[str, str | None], ...]  # the key, and its value where it has one


def read(raw: Mapping[str, str | None], pilot_ids: Collection[str]) -> Reading:
    """The placing of an address. All of it must be right, or none of it is used."""
    if all(raw.get(key) is None for key in KEYS):
        return Reading(None, ())
    pilot_id = raw.get(OWN)
    across, up = (_read(raw.get(key), AXES[key]) for key in (ACROSS, UP))
    if pilot_id in pilot_ids and pilot_id is not None and across is not None and up is not None:
        return Reading(Placing(pilot_id, across, up), ())
    right = {OWN: pilot_id in pilot_ids, ACROSS: across is not None, UP: up is not None}
    return Reading(None, tuple((key, raw.get(key)) for key in KEYS if not right[key]))


def _read(raw: str | None, axis: Axis) -> float | None:
    return None if raw is None else axis.read(raw)


def written(placing: Placing) -> dict[str, str]:
    """The placing as it stands in the address."""
    return {
        OWN: placing.pilot_id,
        ACROSS: f"{placing.complexity:g}",
        UP: f"{placing.development:g}",
    }


def allowed_values(key: str) -> Message:
    """What may stand under a key, for people."""
    return message(f"own-placing-allowed-{key}")
