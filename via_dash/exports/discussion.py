"""Open questions to talk about an exhibit; they ask and never lead to an answer."""

from via_dash.texts import Message, message

# kind -> how many questions there are
QUESTIONS = {
    "effects": 3,
    "levels": 2,
    "costs": 2,
    "participants": 2,
    "timeline": 3,
    "delays": 2,
    "status": 2,
    "figures": 2,
    "corona": 2,
    "complexity": 2,
    "weighing": 3,
    "gaps": 2,
    "lessons": 2,
    "differences": 2,
    "places": 2,
    "general": 2,
}
# page -> kind of most of its exhibits
_OF_PAGE = {
    "overzicht": "status",
    "tijdlijn": "timeline",
    "kaart": "places",
    "effecten": "effects",
    "kennisbasis": "gaps",
    "complexiteit": "complexity",
    "lessen": "lessons",
    "afwegen": "weighing",
    "corona": "corona",
    "bronnen": "differences",
}
# exhibit -> kind, where its page does not tell
_OF_EXHIBIT = {
    "findings": "effects",
    "not-effects": "levels",
    "gross": "levels",
    "levels": "levels",
    "not-net": "levels",
    "costs": "costs",
    "participants": "participants",
    "timeline": "timeline",
    "undated": "timeline",
    "delays": "delays",
    "delayed": "delays",
    "statuses": "status",
    "coverage": "gaps",
    "benefit": "figures",
    "compared": "figures",
    "context": "figures",
    "impact": "corona",
    "plane": "complexity",
    "unknown": "gaps",
    "facts-unknowns": "gaps",
    "lessons": "lessons",
    "weighing-lessons": "lessons",
    "main-conclusion": "general",
    "discrepancies": "differences",
}


def kind(name: str) -> str:
    """Which questions suit an exhibit; ``name`` is ``<page>.<key>``."""
    page, _, key = name.partition(".")
    return _OF_EXHIBIT.get(key) or _OF_PAGE.get(page, "general")


def questions(kind: str) -> tuple[Message, ...]:
    """The questions of a kind."""
    return tuple(message(f"discuss-{kind}-{n}") for n in range(1, QUESTIONS[kind] + 1))
