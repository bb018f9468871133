"""The four classes of evidence, by rule. A class belongs to a finding, never to a pilot."""

from typing import Literal

from via_dash.tables import Row

EvidenceClass = Literal["works", "harms", "little_or_no_effect", "insufficient"]
CLASSES: tuple[EvidenceClass, ...] = ("works", "harms", "little_or_no_effect", "insufficient")

_SIGNIFICANT = ("significant", "significant_10pct")


def classify(effect: Row) -> EvidenceClass | None:
    """The class of one finding; None for a difference between groups, which is no effect.

    *works* and *harms* need a net effect that the source calls significant; *little or no
    effect* needs the source to conclude that itself, and then outranks significance: a change
    that its own researchers call negligible is not shown as one that works. All else is
    insufficient evidence. No size is needed: direction and significance decide.
    """
    if effect["contrast"] != "effect":
        return None
    if effect["measure"] != "net":
        return "insufficient"
    if effect["source_conclusion"] == "little_or_no_effect":
        return "little_or_no_effect"
    if effect["significance"] in _SIGNIFICANT:
        if effect["direction"] == "favourable":
            return "works"
        if effect["direction"] == "unfavourable":
            return "harms"
    return "insufficient"
