"""What a briefing may be about: a question of the programme, a pilot, or an organisation."""

from via_dash.data import Release
from via_dash.texts import Localised, message
from via_dash.views import entrance
from via_dash.views.controls import Control, Option
from via_dash.views.entrance import for_you
from via_dash.views.exhibit_link import Item
from via_dash.views.pilots import with_parts

OWN = "own"
# The exhibits that answer each question, the answer first.
QUESTIONS: dict[str, tuple[str, ...]] = {
    "works": ("effecten.answers", "overzicht.main-conclusion", "effecten.net", "overzicht.unknown"),
    "sure": ("kennisbasis.studies", "kennisbasis.gaps", "effecten.direction"),
    "stand": ("overzicht.board", "tijdlijn.timeline", "tijdlijn.coming", "tijdlijn.delays"),
    "corona": ("corona.benefit", "corona.impact", "corona.delayed", "corona.for-research"),
    "promising": ("complexiteit.plane", "complexiteit.steps", "afwegen.ranks", "afwegen.ladder-rule"),
    "learned": ("lessen.learned-recurring", "lessen.learned-years", "lessen.discrepancies"),
    "unknown": ("overzicht.unknown", "kennisbasis.gaps", "kennisbasis.reports"),
}  # fmt: skip
_OF_A_PILOT = (
    "identity", "statuses", "timeline", "findings", "not-effects", "facts-results", "lessons", "impact",
)  # fmt: skip
_PILOT, _ROLE = "pilot-", "role-"


def control(release: Release) -> Control:
    """What the briefing is about; the first question unless chosen."""
    questions = [Option(code, message(f"question-{code}")) for code in QUESTIONS]
    pilots = [
        Option(
            _PILOT + row["pilot_id"],
            message("question-pilot", name=Localised(row["name_nl"], row["name_en"])),
        )
        for row in with_parts(release)
    ]
    roles = [
        Option(_ROLE + option.code, message("question-role", role=option.label))
        for option in entrance.control().options
        if for_you(release, option.code) is not None
    ]
    own = Option(OWN, message("question-own"))
    return Control(
        "about", message("filter-about"), (*questions, *pilots, *roles, own), single=True
    )


def answered_by(release: Release, about: str) -> tuple[Item, ...]:
    """The exhibits that answer what was chosen, in order; none for an own choice."""
    if about in QUESTIONS:
        return tuple(Item(name) for name in QUESTIONS[about])
    if about.startswith(_PILOT):
        chosen = (("pilot", about.removeprefix(_PILOT)),)
        return tuple(Item(f"pilot.{key}", chosen) for key in _OF_A_PILOT)
    if about.startswith(_ROLE):
        return _for(release, about.removeprefix(_ROLE))
    return ()


def _for(release: Release, role: str) -> tuple[Item, ...]:
    """What concerns an organisation: its pilots, what comes, what was found, what was learned."""
    found = for_you(release, role)
    if found is None:
        return ()
    pilots = ",".join(dict.fromkeys(p.parent_id or p.pilot_id for p in found.pilots))
    items = [Item(f"tijdlijn.{key}", (("pilot", pilots),)) for key in ("timeline", "coming")]
    if found.studies:
        items.append(Item("effecten.net", (("study", ",".join(found.studies)),)))
    items.append(Item("lessen.learned", (("entrance", role),)))
    return tuple(items)
