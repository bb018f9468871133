"""Which exhibits each page has, in their order: the page shows them, and a briefing takes them along.

An exhibit makes its view from a release and the choices on its page, and knows how that is shown.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from via_dash.data import Release
from via_dash.evidence.weighing import Weighting
from via_dash.exports.calendar import calendar_bytes
from via_dash.figures import delays as delays_figure
from via_dash.figures import forest, levels, shares
from via_dash.figures import plane as plane_figure
from via_dash.figures import timeline as timeline_figure
from via_dash.figures import weighing as weighing_figure
from via_dash.texts import message
from via_dash.ui import (
    answer_boards,
    boards,
    complexity_boards,
    detectable_boards,
    knowledge_boards,
    lesson_boards,
    pilot_boards,
    weighing_boards,
)
from via_dash.ui.discrepancy_boards import differences
from via_dash.ui.parts import Body, Download, Draw, Part
from via_dash.ui.tile_parts import LegendEntry
from via_dash.views import (
    answers,
    coming,
    complexity,
    corona,
    corona_consequences,
    corona_figures,
    costs,
    delays,
    detectable,
    discrepancies,
    effect_filters,
    effects,
    gaps,
    knowledge,
    lessons,
    lessons_compared,
    lessons_grouped,
    overview,
    participants,
    pilots,
    places,
    profile,
    said,
    statements,
    timeline,
    weighing,
    weighing_change,
    weighing_rule,
)
from via_dash.views.controls import Choice, Control, Option, parse
from via_dash.views.exhibit_link import Item
from via_dash.views.view import View
from via_dash.views.weighing_link import NOTHING_STATED, ORDER, WEIGHTS, read_address, written

Make = Callable[[Release, Choice], View[Any] | None]


@dataclass(frozen=True)
class Exhibit:
    """A tile: ``key`` is the key of its view, which is None where there is nothing to show."""

    key: str
    view: Make
    draw: Draw | None = None
    body: Body | None = None
    legend: tuple[LegendEntry, ...] = ()
    pickable: bool = False
    download: Download | None = None

    def part(self, release: Release, choice: Choice) -> Part:
        return Part(
            self.view(release, choice), self.draw, self.body, self.legend, self.pickable, self.download
        )  # fmt: skip


@dataclass(frozen=True)
class Outline:
    """The exhibits of a page in order, and what can be chosen there."""

    page: str
    exhibits: tuple[Exhibit, ...]
    controls: Callable[[Release], tuple[Control, ...]] = lambda _: ()
    then: Callable[[Release, Choice], Control | None] = lambda *_: (
        None
    )  # a choice that rests on those

    def names(self, release: Release) -> frozenset[str]:
        """What the filters are called in an address."""
        return frozenset(
            control.name for control in self.all_controls(release, self.choice(release, {}))
        )

    def parts(self, release: Release, choice: Choice) -> list[Part]:
        """What a page that shows all of them consists of."""
        return [exhibit.part(release, choice) for exhibit in self.exhibits]

    def choice(self, release: Release, parameters: Mapping[str, str]) -> Choice:
        """What is chosen by the parameters of an address; what is unknown there falls back."""
        chosen = tuple(_chosen(control, parameters) for control in self.controls(release))
        last = self.then(release, chosen)
        return chosen if last is None else (*chosen, _chosen(last, parameters))

    def all_controls(self, release: Release, choice: Choice) -> tuple[Control, ...]:
        """The filters that a choice was made with."""
        own = self.controls(release)
        last = self.then(release, choice[: len(own)])
        return own if last is None else (*own, last)


def _chosen(control: Control, parameters: Mapping[str, str]) -> tuple[str, tuple[str, ...]]:
    return control.name, parse(control, parameters.get(control.name)).chosen


def _fixed(view: Callable[[Release], View[Any] | None]) -> Make:
    """A view on which nothing is chosen."""
    return lambda release, _: view(release)


def _facts_of_kind(attribute: str) -> Make:
    return lambda release, _: statements.facts_of_kind(release, attribute)


OVERVIEW = Outline(
    "overzicht",
    (
        Exhibit("board", _fixed(pilots.board), body=boards.status_board),
        Exhibit("findings", _fixed(overview.main_findings), body=boards.findings_by_class),
        Exhibit("main-conclusion", _facts_of_kind("main_conclusion"), body=pilot_boards.statements),
        Exhibit("unknown", _facts_of_kind("unknown"), body=pilot_boards.statements),
    ),
)

TIMELINE = Outline(
    "tijdlijn",
    (
        Exhibit(
            "timeline", timeline.timeline, timeline_figure.draw, legend=boards.TIMELINE_LEGEND, pickable=True
        ),
        Exhibit(
            "coming", coming.coming, body=boards.milestones,
            download=Download("download-calendar", calendar_bytes, "ics", "text/calendar"),
        ),
        Exhibit("delays", delays.delays, delays_figure.draw, legend=boards.DELAYS_LEGEND),
    ),
    timeline.controls,
)  # fmt: skip


SINCE = Outline(
    "tijdlijn",
    (Exhibit("since", said.since, body=pilot_boards.statements),),
    timeline.controls,
    said.control,
)


def _of_pilot(view: Callable[[Release, str], View[Any] | None]) -> Make:
    return lambda release, choice: view(release, dict(choice)["pilot"][0])


def _only(view: Make) -> Make:
    """A view with a filter on pilots, for the one pilot that the page is about."""
    return lambda release, choice: view(release, (("pilot", dict(choice)["pilot"]),))


def _facts(groups: tuple[str, ...]) -> tuple[Exhibit, ...]:
    return tuple(
        Exhibit(
            f"facts-{group}",
            lambda release, choice, group=group: statements.facts(  # type: ignore[misc]
                release, dict(choice)["pilot"][0], group
            ),
            body=pilot_boards.statements,
        )
        for group in groups
    )


PILOT = Outline(
    "pilot",
    (
        Exhibit("identity", _of_pilot(profile.identity), body=pilot_boards.traits),
        *_facts(statements.PURPOSE),
        Exhibit("statuses", _of_pilot(profile.statuses), body=pilot_boards.statuses),
        Exhibit(
            "timeline", _only(timeline.timeline), timeline_figure.draw, legend=boards.TIMELINE_LEGEND
        ),
        Exhibit("undated", _of_pilot(profile.undated), body=pilot_boards.statements),
        Exhibit("findings", _of_pilot(profile.net_findings), body=boards.findings_by_class),
        Exhibit("not-effects", _of_pilot(profile.other_findings), body=boards.findings_list),
        *_facts(statements.OUTCOMES),
        Exhibit("lessons", _of_pilot(statements.lessons), body=pilot_boards.statements),
        Exhibit("impact", _of_pilot(corona.of_pilot), body=boards.impact_matrix),
        Exhibit("plane", _only(complexity.plane), body=boards.position_list),
        *_facts(statements.DETAILS),
        Exhibit("coverage", _of_pilot(profile.coverage), body=pilot_boards.statements),
        Exhibit("context", _of_pilot(profile.context), body=pilot_boards.statements),
        Exhibit("discrepancies", _of_pilot(discrepancies.of_pilot), body=differences),
    ),
    lambda release: (profile.control(release),),
)  # fmt: skip

MAP = Outline(
    "kaart", (Exhibit("places", places.places, body=boards.places_list),), places.controls
)

EFFECTS = Outline(
    "effecten",
    (
        Exhibit(
            "answers", answers.answers, body=answer_boards.answers, legend=answer_boards.ANSWERS_LEGEND
        ),
        Exhibit("net", effects.net, forest.draw, legend=boards.CLASS_LEGEND),
        Exhibit("net-other", effects.net_other_units, body=boards.findings_list),
        Exhibit(
            "direction", effects.directions, body=boards.direction_plot, legend=boards.DIRECTION_LEGEND
        ),
        Exhibit("difference", effects.differences, body=boards.findings_list),
        Exhibit("gross", effects.gross, forest.draw),
        Exhibit("levels", effects.levels, levels.draw),
        Exhibit("not-net", effects.not_net_other, body=boards.findings_list),
        Exhibit("costs", costs.costs, body=knowledge_boards.costs),
        Exhibit(
            "direction-other", effects.other_directions, body=boards.direction_plot,
            legend=boards.DIRECTION_LEGEND,
        ),
        Exhibit("participants", participants.participants, body=knowledge_boards.participants),
    ),
    lambda release: (*effect_filters.controls(release), *effect_filters.more_controls(release)),
)  # fmt: skip

DETECTABLE = Outline(
    "effecten",
    (
        Exhibit("detectable", detectable.detectable, body=detectable_boards.detectable_list),
        Exhibit("share-intervals", _fixed(detectable.share_intervals), body=detectable_boards.shares_table),
    ),
    lambda _: detectable.controls(),
)  # fmt: skip

GAPS = Outline(
    "kennisbasis",
    (Exhibit("gaps", gaps.gap_map, body=knowledge_boards.gap_map, legend=knowledge_boards.GAP_LEGEND),),
    lambda _: gaps.controls(),
)  # fmt: skip
KNOWLEDGE = Outline(
    "kennisbasis",
    (
        Exhibit("studies", _fixed(knowledge.studies), body=knowledge_boards.studies),
        Exhibit(
            "coverage-matrix", _fixed(knowledge.coverage), body=knowledge_boards.coverage,
            legend=knowledge_boards.COVERAGE_LEGEND,
        ),
        Exhibit("reports", _fixed(knowledge.reports), body=knowledge_boards.statements_table),
        Exhibit(
            "separate-research", _fixed(knowledge.separate_research), body=knowledge_boards.statements_table
        ),
    ),
)  # fmt: skip

COMPLEXITY = Outline(
    "complexiteit",
    (
        Exhibit(
            "plane", complexity.plane, plane_figure.draw, boards.position_list, boards.PLANE_LEGEND
        ),
        Exhibit(
            "steps",
            complexity.steps,
            body=complexity_boards.steps,
            legend=complexity_boards.STEPS_LEGEND,
        ),
        Exhibit("ladder", _fixed(complexity.ladder), body=boards.ladder),
    ),
    lambda _: complexity.controls(),
)

LESSONS = Outline(
    "lessen",
    (
        Exhibit("learned", lessons_grouped.by_theme, body=lesson_boards.themes),
        Exhibit("learned-years", lessons_grouped.by_year, body=lesson_boards.years),
        Exhibit("learned-pilots", lessons_grouped.by_pilot, body=lesson_boards.pilots),
        Exhibit("learned-recurring", lessons_compared.recurring, body=lesson_boards.recurring),
        Exhibit("learned-both", lessons_compared.both_said, body=lesson_boards.both),
        Exhibit("discrepancies", lessons_compared.contradictions, body=differences),
    ),
    lambda release: (*lessons.controls(release), *lessons.more_controls(release)),
)


def _weighting(release: Release, choice: Choice) -> Weighting:
    stated = {name: "" if code == NOTHING_STATED else code for name, (code,) in choice}
    criteria = weighing.scores(release).criteria
    return read_address(stated.get(WEIGHTS), stated.get(ORDER), criteria).weighting


def weighed(weighting: Weighting) -> Choice:
    """A weighing as the choice that a link of it makes."""
    asked = {"weights": WEIGHTS, "order": ORDER}.get(weighting.kind)
    return tuple(
        (name, (written(weighting) if name == asked else NOTHING_STATED,))
        for name in (WEIGHTS, ORDER)
    )


def _weighed(view: Callable[[Release, Weighting], View[Any] | None]) -> Make:
    return lambda release, choice: view(release, _weighting(release, choice))


def _stated(_: Release) -> tuple[Control, ...]:
    """The weights or the order as they stand in the address."""
    nothing = (Option(NOTHING_STATED, message("method-none")),)
    return tuple(
        Control(name, message(f"method-{method}"), nothing, single=True, typed=str)
        for name, method in ((WEIGHTS, "weights"), (ORDER, "order"))
    )


WEIGHING = Outline(
    "afwegen",
    (
        Exhibit(
            "ranks",
            _weighed(weighing.acceptability),
            weighing_figure.draw,
            legend=weighing_boards.RANKS_LEGEND,
        ),
        Exhibit("turning", _weighed(weighing_change.change), body=weighing_boards.change),
        Exhibit("pairs", _weighed(weighing.pairs), body=weighing_boards.pairs),
        Exhibit(
            "scores",
            _fixed(weighing.matrix),
            body=weighing_boards.scores,
            legend=weighing_boards.SCORES_LEGEND,
        ),
        Exhibit("ladder-rule", _fixed(weighing_rule.ladder_rule), body=weighing_boards.ladder_rule),
        Exhibit("weighing-lessons", _fixed(weighing_rule.lessons), body=pilot_boards.statements),
        Exhibit("weighing-facts", _fixed(weighing_rule.facts), body=pilot_boards.statements),
    ),
    _stated,
)

CORONA_FIGURES = Outline(
    "corona",
    (
        Exhibit(
            "benefit",
            _fixed(corona.benefit_shares),
            shares.draw,
            legend=boards.SHARES_LEGEND,
        ),
        Exhibit("compared", _fixed(corona_figures.compared), body=boards.records_table),
    ),
)
CORONA = Outline(
    "corona",
    (
        Exhibit("impact", corona.impacts, body=boards.impact_matrix),
        Exhibit("mitigations", corona_consequences.mitigations, body=pilot_boards.statements),
        Exhibit("delayed", delays.because_of_corona, body=boards.records_table),
        Exhibit("attributed", corona_consequences.attributed, body=pilot_boards.statements),
        Exhibit("windows", _fixed(corona_consequences.windows), body=boards.records_table),
        Exhibit("for-research", corona_consequences.for_research, body=pilot_boards.statements),
    ),
    lambda _: corona.controls(),
)

DIFFERENCES = Outline(
    "bronnen",
    (Exhibit("discrepancies", discrepancies.register, body=differences),),
    discrepancies.controls,
)

OUTLINES = (
    OVERVIEW, TIMELINE, SINCE, PILOT, MAP, EFFECTS, DETECTABLE, GAPS, KNOWLEDGE, COMPLEXITY, LESSONS, WEIGHING,
    CORONA_FIGURES, CORONA, DIFFERENCES,
)  # fmt: skip
_BY_NAME = {
    f"{outline.page}.{exhibit.key}": (outline, exhibit)
    for outline in OUTLINES
    for exhibit in outline.exhibits
}
NAMES = tuple(_BY_NAME)


def of_page(page: str) -> tuple[str, ...]:
    """The names of the exhibits of a page, in its order."""
    return tuple(name for name in NAMES if name.partition(".")[0] == page)


def items_of(release: Release, page: str, parameters: Mapping[str, str]) -> tuple[Item, ...]:
    """The exhibits of a page, each with those of the parameters that are its filters."""
    found = []
    for name in of_page(page):
        own = _BY_NAME[name][0].names(release)
        found.append(Item(name, tuple((k, v) for k, v in parameters.items() if k in own)))
    return tuple(found)


def find(item: Item) -> tuple[Outline, Exhibit]:
    """The exhibit that an item names. Raises KeyError."""
    return _BY_NAME[item.exhibit]


def view_of(release: Release, item: Item) -> View[Any] | None:
    """What an item shows of a release; None where its filters leave nothing."""
    outline, exhibit = find(item)
    return exhibit.view(release, outline.choice(release, dict(item.parameters)))
