"""What plotly is told beside a figure: numbers and months in the reader's language, and no toolbar."""

from functools import cache
from typing import Any

from via_dash.texts import Language

_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


@cache
def config(language: Language) -> dict[str, Any]:
    """Plotly's configuration. English is what plotly speaks of itself; Dutch travels along."""
    told: dict[str, Any] = {"displayModeBar": False, "responsive": True, "doubleClick": False}
    if language == "nl":
        form = {"shortMonths": list(_MONTHS), "decimal": ",", "thousands": "."}
        told |= {"locale": "nl", "locales": {"nl": {"dictionary": {}, "format": form}}}
    return told
