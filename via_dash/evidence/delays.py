"""How far an expectation moved, as uncertain as the two dates it moved between."""

from dataclasses import dataclass
from datetime import date

_DAYS_PER_MONTH = 365.2425 / 12


@dataclass(frozen=True)
class Shift:
    """The least and the most that a date moved, in months; negative is earlier."""

    low: float
    high: float

    @property
    def direction(self) -> str:
        """``later`` or ``earlier`` where that is certain, else ``either``."""
        if self.low > 0:
            return "later"
        return "earlier" if self.high < 0 else "either"


def shift(before: tuple[date, date], after: tuple[date, date]) -> Shift:
    """From anywhere in the first span to anywhere in the second; interval arithmetic, in months."""
    low, high = (after[0] - before[1]).days, (after[1] - before[0]).days
    return Shift(low / _DAYS_PER_MONTH, high / _DAYS_PER_MONTH)
