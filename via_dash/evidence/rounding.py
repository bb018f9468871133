"""Whether printed figures can all be true of one unrounded value."""

_HALF_STEP = 0.05  # figures are printed with one decimal


def change_agrees(before: float, after: float, change: float) -> bool:
    """Whether a printed change fits two printed levels, each rounded to one decimal."""
    return after - before - 3 * _HALF_STEP <= change <= after - before + 3 * _HALF_STEP


def relative_change_agrees(before: float, after: float, percent: float) -> bool:
    """Whether a printed change in percent, rounded to whole ones, fits two printed levels."""
    if before <= _HALF_STEP:
        return True  # the level before may have been nothing: any percentage fits
    low = ((after - _HALF_STEP) / (before + _HALF_STEP) - 1) * 100
    high = ((after + _HALF_STEP) / (before - _HALF_STEP) - 1) * 100
    return low - 0.5 <= percent <= high + 0.5
