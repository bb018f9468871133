"""Weighing on screen: intervals and possible ranks are always there, and nobody is put above what is unknown."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.views.synthetic import Made, params, pilot, row, variant
from via_dash.data import Release
from via_dash.evidence.weighing import ANY, UNKNOWN, Interval, Weighting
from via_dash.texts import LANGUAGES, Language, Localised, translator
from via_dash.views import weighing, weighing_change, weighing_rule
from via_dash.views.rows import record as record_of
from via_dash.views.view import View
from via_dash.views.weighing_change import verdict

ONLY_WORKS = Weighting(weights=(("works", 10),))
BOTH = Weighting(weights=(("works", 5), ("fits", 5)))


def criterion(key: str) -> Made:
    return {
        "criterion_id": key, "name_nl": f"Criterium {key}", "name_en": f"Criterion {key}",
        "description_nl": "Wat?", "description_en": "What?", "source_id": "evaluatie-2020",
        "locator": "Paragraaf 5.1", "anchor": "werkt het", "note_nl": None, "note_en": None, "authored_file": "x.yaml",
    }  # fmt: skip


def score(pilot_id: str, criterion_id: str, ends: Interval) -> Made:
    return row(
        "scores", f"{pilot_id}-{criterion_id}", pilot_id=pilot_id, criterion_id=criterion_id, basis="coded",
        score_low=ends[0], score_high=ends[1], note_nl="Daarom.", note_en="Because.",
    )  # fmt: skip


def made(release: Release, **scores: tuple[Interval | None, Interval | None]) -> Release:
    """Pilots in the order given, with a score on ``works`` and on ``fits``; None is no row."""
    return variant(
        release,
        pilots=[pilot(key, "activation") for key in scores],
        criteria=[criterion("works"), criterion("fits")],
        scores=[
            score(key, name, ends)
            for key, both in scores.items()
            for name, ends in zip(("works", "fits"), both, strict=True)
            if ends is not None
        ],
    )


@pytest.fixture
def uneven(release: Release) -> Release:
    """One that is known and good, one known and poor, and one of which nothing is known."""
    return made(release, poor=((0.1, 0.3), (0.1, 0.2)), good=((0.7, 0.9), (0.6, 0.8)), blank=(UNKNOWN, None))  # fmt: skip


def shown(view: View[Any] | None) -> View[Any]:
    assert view is not None
    return view


def said(view: View[Any]) -> str:
    return translator("en").say(view.finding)


# The scores


def test_a_score_is_an_interval_and_what_is_unknown_says_so(uneven: Release):
    view = shown(weighing.matrix(uneven))
    told = {(translator("nl").say(r.cells[0]), translator("nl").say(r.cells[1])): translator("nl").say(r.cells[2]) for r in view.records}  # fmt: skip
    assert told[("Pilot good", "Criterium works")] == "0,7–0,9"
    assert told[("Pilot blank", "Criterium works")] == "niet bekend: 0–1"
    assert told[("Pilot blank", "Criterium fits")] == "niet bekend: 0–1"
    assert params(view.finding) == {"n": 2, "total": 6}


def test_a_score_carries_its_reason_and_its_own_evidence(uneven: Release):
    view = shown(weighing.matrix(uneven))
    first = view.marks.rows[0].cells[0]
    assert first.reason == Localised("Daarom.", "Because.")
    assert first.evidence.address == "scores/poor-works"
    nobody_scored = view.marks.rows[2].cells[1]
    assert (nobody_scored.evidence, nobody_scored.reason) == (None, None)
    assert view.records[-1].evidence[0].address == "pilots/blank-pilot"


def test_a_single_number_is_not_written_as_a_range(release: Release):
    view = shown(weighing.matrix(made(release, a=((0.4, 0.4), UNKNOWN))))
    assert translator("en").say(view.records[0].cells[2]) == "0.4"


@pytest.mark.parametrize("table", ["pilots", "criteria"])
def test_without_pilots_or_criteria_there_is_nothing_to_weigh(table: str, release: Release):
    empty = variant(made(release, a=(UNKNOWN, UNKNOWN)), **{table: ()})
    assert weighing.matrix(empty) is None
    assert weighing.acceptability(empty, ANY) is None
    assert weighing.pairs(empty, ANY) is None
    assert weighing_change.change(empty, ANY) is None
    assert weighing_change.compared(empty, (ANY,)) is None


# How they rank


def test_the_pilots_keep_the_order_of_the_programme(uneven: Release):
    for weighting in (ANY, BOTH, ONLY_WORKS):
        view = shown(weighing.acceptability(uneven, weighting))
        assert [m.pilot_id for m in view.marks] == ["poor", "good", "blank"]


def test_a_pilot_of_which_nothing_is_known_shows_every_rank_as_possible(uneven: Release):
    for weighting in (ANY, BOTH, ONLY_WORKS):
        view = shown(weighing.acceptability(uneven, weighting))
        blank = view.marks[2]
        assert (blank.best, blank.worst, blank.unknown, blank.of) == (1, 3, 2, 2)
        assert translator("en").say(view.records[2].cells[1]) == "rank 1 to 3"
        assert translator("en").say(view.records[2].cells[2]) == "2 of 2"


def test_the_finding_names_nobody_without_the_ranks_that_are_possible(uneven: Release):
    view = shown(weighing.acceptability(uneven, ONLY_WORKS))
    assert said(view) == (
        "With these weights The good pilot (rank 1 to 2) is mostly above every other pilot; "
        "1 of the 3 pilots may still take every rank"
    )


@pytest.mark.parametrize(
    ("scores", "weighting", "finding"),
    [
        ({"a": ((0.8, 0.9),) * 2, "b": ((0.1, 0.2),) * 2}, BOTH, "With these weights The a pilot (rank 1) is mostly above every other pilot; none of the 2 pilots may still take every rank"),
        ({"a": ((0.6, 0.9),) * 2, "b": ((0.6, 0.9),) * 2, "c": ((0.1, 0.2),) * 2}, Weighting(order=("fits",)), "With this order the evidence cannot tell The a pilot (rank 1 to 2) apart from The b pilot (rank 1 to 2); none of the 3 pilots may still take every rank"),
        ({"a": ((0.4, 0.9),) * 2, "b": ((0.4, 0.9),) * 2}, BOTH, "With these weights the evidence cannot tell any pilot apart from another; every pilot may still take every rank"),
        ({"a": (UNKNOWN, UNKNOWN)}, ANY, "The a pilot is the only pilot with scores: there is nothing to compare"),
    ],
)  # fmt: skip
def test_the_finding_in_words(
    scores: dict[str, Any], weighting: Weighting, finding: str, release: Release
):
    view = shown(weighing.acceptability(made(release, **scores), weighting))
    a_first = finding.replace("The a pilot", "#").replace("The b pilot", "The a pilot").replace("#", "The b pilot")  # fmt: skip
    assert said(view) in (finding, a_first)  # which of two equals is named first is chance


def test_many_alike_are_counted_after_the_first_few(release: Release):
    alike = dict.fromkeys("abcdef", (UNKNOWN, UNKNOWN))
    view = shown(weighing.acceptability(made(release, **alike), ANY))
    assert view.finding.key == "ranks-finding-none"
    better = {key: ((0.3 + n / 100, 0.8 + n / 100),) * 2 for n, key in enumerate("abcdef")}
    poor = made(release, **better, z=((0.0, 0.05),) * 2)
    assert "and 3 more pilots" in said(shown(weighing.acceptability(poor, BOTH)))


@pytest.mark.parametrize("weighting", [ANY, BOTH, ONLY_WORKS, Weighting(order=("fits",))])
def test_where_nothing_is_known_nobody_is_named(weighting: Weighting, release: Release):
    evidence = made(release, **dict.fromkeys("abcd", (UNKNOWN, None)))
    ranks = shown(weighing.acceptability(evidence, weighting))
    assert "pilot)" not in said(ranks)
    assert not any(f"The {key} pilot" in said(ranks) for key in "abcd")
    assert "ranks-caveat-no-leaders" in [c.key for c in ranks.caveats]
    assert weighing_change.change(evidence, weighting) is None
    assert said(shown(weighing_change.compared(evidence, (weighting,)))) == (
        "In this one weighing the evidence cannot point out a pilot in front"
    )


def test_of_many_in_front_of_whom_nothing_differs_none_is_named(release: Release):
    evidence = made(release, **dict.fromkeys("abcdef", (UNKNOWN, UNKNOWN)), z=((0.0, 0.05),) * 2)
    ranks = shown(weighing.acceptability(evidence, BOTH))
    assert said(ranks).startswith(
        "With these weights no pilot is in front alone: 6 of the 7 cannot"
    )
    assert weighing_change.change(evidence, BOTH) is None


def test_what_is_not_weighed_does_not_set_pilots_apart(release: Release):
    """They differ on what weighs nothing: which of them comes first is chance."""
    works = (((0.1, 0.2)), ((0.8, 0.9)), (0.3, 0.4), (0.5, 0.6))
    scored = {key: (known, UNKNOWN) for key, known in zip("abcd", works, strict=True)}
    evidence = made(release, **scored)
    fits = Weighting(weights=(("fits", 5),))
    assert weighing.leaders(evidence, fits) is None
    assert weighing.leaders(evidence, ONLY_WORKS) == (1, 3)


def test_without_a_front_but_with_pairs_apart_it_does_not_say_that_all_are_alike(release: Release):
    evidence = made(
        release, wide=(UNKNOWN, UNKNOWN), high=((0.3, 0.5),) * 2, low=((0.25, 0.43),) * 2
    )
    view = shown(weighing.acceptability(evidence, ONLY_WORKS))
    assert view.finding.key == "ranks-finding-no-front"
    assert params(shown(weighing.pairs(evidence, ONLY_WORKS)).finding)["n"] == 1


def test_it_is_never_an_advice(uneven: Release):
    shown_with = {"ranks-caveat-advice": weighing.acceptability(uneven, BOTH), "together-caveat-advice": weighing_change.compared(uneven, (BOTH,))}  # fmt: skip
    for key, view in shown_with.items():
        assert key in [getattr(caveat, "key", "") for caveat in shown(view).caveats]


def test_that_the_line_says_more_than_the_bars_is_the_caveat_always_in_sight(uneven: Release):
    first = shown(weighing.acceptability(uneven, BOTH)).caveats[0]
    assert getattr(first, "key", "") == "ranks-caveat-unknown"


def test_of_two_pilots_it_says_how_often_and_whether_ever(uneven: Release):
    view = shown(weighing.pairs(uneven, ONLY_WORKS))
    texts = translator("en")
    assert [texts.say(cell) for cell in view.records[0].cells[1:3]] == ["–", "never"]
    assert [texts.say(cell) for cell in view.records[1].cells[1:3]] == ["100%", "–"]
    assert params(view.finding)["total"] == 3


# What would change it


@pytest.mark.parametrize(
    ("share", "expected"),
    [(1, "first"), (0.75, "first"), (0.7451, "first"), (0.7449, "open"), (0.5, "open"), (0.2551, "open"), (0.25, "second"), (0, "second")],
)  # fmt: skip
def test_two_pilots_are_told_apart_by_the_percentage_that_is_shown(share: float, expected: str):
    assert verdict(share) == expected


def test_what_one_criterion_alone_would_say(release: Release):
    crossed = made(release, a=((0.8, 0.9), (0.1, 0.2)), b=((0.1, 0.2), (0.7, 0.8)))
    view = shown(weighing_change.change(crossed, BOTH))
    mark = view.marks
    assert mark.first == Localised("Pilot a", "The a pilot")
    assert [(alone.share, alone.verdict) for alone in mark.alone] == [(1, "first"), (0, "second")]
    assert params(weighing_change.holds(mark))["same"] == 1
    assert mark.ends == ()


def test_an_unknown_score_at_its_ends_may_turn_the_two_round(release: Release):
    evidence = made(release, a=((0.6, 0.7), (0.6, 0.7)), b=((0.5, 0.6), UNKNOWN))
    view = shown(weighing_change.change(evidence, BOTH))
    (ends,) = view.marks.ends
    assert ends.pilot == Localised("Pilot b", "The b pilot")
    assert (ends.at_zero, ends.at_one, ends.turns) == (1, 0, True)
    assert [e.address for e in ends.evidence] == ["scores/b-fits"]
    assert len(view.records) == 2 + 2


def test_weighings_side_by_side_tell_who_is_in_front_in_all(release: Release):
    evidence = made(release, a=((0.8, 0.9), (0.1, 0.2)), b=((0.1, 0.2), (0.7, 0.8)), c=((0.78, 0.92), (0.68, 0.82)))  # fmt: skip
    fits = Weighting(weights=(("fits", 3),))
    view = shown(weighing_change.compared(evidence, (ONLY_WORKS, fits)))
    assert [m.letter for m in view.marks] == ["A", "B"]
    assert said(view) == (
        "In none of the 2 weighings can the evidence tell the foremost pilots apart; in all 2 in front, "
        "or not to be told apart from who is: The c pilot (possibly rank 1 to 2)"
    )
    apart = made(release, a=((0.8, 0.9), (0.1, 0.2)), b=((0.1, 0.2), (0.7, 0.8)))
    differ = shown(weighing_change.compared(apart, (ONLY_WORKS, fits)))
    assert said(differ) == (
        "In each of the 2 weighings one pilot is mostly above every other; "
        "in all 2 no pilot is always among the foremost"
    )
    half = made(release, a=((0.8, 0.9), UNKNOWN), b=((0.1, 0.2), UNKNOWN), c=((0.1, 0.2), UNKNOWN))
    assert said(shown(weighing_change.compared(half, (ONLY_WORKS, fits)))) == (
        "In 1 of the 2 weighings the evidence cannot tell the foremost pilots apart, and in 1 of these nobody is in front; "
        "in the other 1 in front, or not to be told apart from who is: The a pilot (possibly rank 1)"
    )
    some = shown(weighing_change.compared(evidence, (ONLY_WORKS, BOTH)))
    assert said(some).startswith("In 1 of the 2 weighings the evidence cannot tell the foremost")
    one = shown(weighing_change.compared(evidence, (BOTH,)))
    assert said(one) == "In this one weighing The c pilot (possibly rank 1) is mostly above every other pilot"  # fmt: skip
    assert weighing_change.compared(evidence, ()) is None


def test_side_by_side_all_in_front_are_listed_in_the_order_of_the_programme(release: Release):
    front = {key: ((0.3 + n / 50, 0.8 + n / 50),) * 2 for n, key in enumerate("abcde")}
    view = shown(weighing_change.compared(made(release, **front, z=((0.0, 0.05),) * 2), (BOTH,)))
    (mark,) = view.marks
    texts = translator("en")
    lines = [texts.say(line) for line in weighing_change.front_in_words(mark)]
    *pilots, others = lines
    assert [line.split("pilot")[0] for line in pilots] == [f"The {key} " for key in "abcde"]
    assert all(line.endswith(" (1–5)") for line in pilots)
    assert others == "the other pilot 0% (6)"
    assert texts.say(weighing_change.told_apart_in_words(mark)) == "no: 5 of 6 cannot"


def test_side_by_side_what_is_not_in_front_is_told_with_its_share_and_ranks(release: Release):
    """An unknown pilot that comes first now and then is not left out for being below on average."""
    blanks = dict.fromkeys("wxyz", (UNKNOWN, UNKNOWN))
    evidence = made(release, good=((0.8, 0.9),) * 2, **blanks)
    (mark,) = shown(weighing_change.compared(evidence, (ONLY_WORKS,))).marks
    first, others = mark.front, mark.others
    assert [r.pilot_id for r in first] == ["good"]
    share = weighing.whole_percent(sum(r.shares[0] for r in others))
    assert share > 30
    told = [translator("en").say(line) for line in weighing_change.front_in_words(mark)]
    assert told[-1] == f"the other 4 together {share}% (1–5)"


@pytest.mark.parametrize("unknown", ["a", "b", "c"])
def test_a_pilot_of_which_nothing_is_known_is_never_named_without_all_ranks(
    unknown: str, release: Release
):
    known = {key: ((0.2 + n / 5, 0.4 + n / 5),) * 2 for n, key in enumerate("abc")}
    evidence = made(release, **known | {unknown: (UNKNOWN, None)})
    told = []
    for weighting in (ANY, BOTH, ONLY_WORKS, Weighting(order=("fits",))):
        ranks = shown(weighing.acceptability(evidence, weighting))
        together = shown(weighing_change.compared(evidence, (weighting, BOTH)))
        lines = [translator("en").say(line) for m in together.marks for line in weighing_change.front_in_words(m)]  # fmt: skip
        told += [said(ranks), said(together), *lines]
    named = [text for text in told if f"The {unknown} pilot" in text]
    for text in named:
        after = text.partition(f"The {unknown} pilot")[2]
        assert "1 to 3)" in after[:24] or "(1–3)" in after[:14], text


@pytest.mark.parametrize(
    ("weighting", "nl", "en"),
    [
        (Weighting(weights=(("works", 1), ("fits", 3))), "Gewichten: Criterium fits 75%, Criterium works 25%", "Weights: Criterion fits 75%, Criterion works 25%"),
        (Weighting(order=("fits", "works")), "Volgorde: Criterium fits, Criterium works", "Order: Criterion fits, Criterion works"),
        (ANY, "Geen gewichten", "No weights"),
    ],
)  # fmt: skip
def test_a_weighing_is_said_in_words(weighting: Weighting, nl: str, en: str, uneven: Release):
    for length in ("stated", "short"):
        told = weighing.stated(uneven, weighting, length=length)
        assert translator("nl").say(told).startswith(nl)
        assert translator("en").say(told).startswith(en)


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_all_criteria_are_named_nothing_is_said_of_the_others(
    language: Language, uneven: Release
):
    texts = translator(language)
    whole, part = Weighting(order=("fits", "works")), Weighting(order=("fits",))
    assert texts.say(weighing.stated(uneven, whole)).count("(") == 0
    assert texts.say(weighing.stated(uneven, part)).count("(") == 1
    assert texts.say(weighing.stated(uneven, BOTH)).count("(") == 0
    assert texts.say(weighing.stated(uneven, ONLY_WORKS)).count("(") == 1


@pytest.mark.parametrize(("share", "shown_as"), [(0.0751, 8), (0.075, 8), (0.0749, 7), (0.065, 7), (0.145, 15), (0.125, 13), (0, 0), (1, 100)])  # fmt: skip
def test_a_half_percent_is_rounded_upwards_as_spreadsheets_do(share: float, shown_as: int):
    assert weighing.whole_percent(share) == shown_as


# What the report says


def position(pilot_id: str, low: float, high: float) -> Made:
    return row(
        "positions", f"{pilot_id}-position", pilot_id=pilot_id, basis="coded", complexity_low=0, complexity_high=1,
        development_low=low, development_high=high, complexity_stated=False, development_stated=False,
        rationale_nl="Omdat.", rationale_en="Because.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("low", "high", "levels", "says"),
    [
        (0, 0.8, [0], "develop"),
        (0, 1.5, [0, 1], "develop"),
        (1, 2.5, [1, 2], "mixed"),
        (2, 2.9, [2], "silent"),
        (1, 3, [1, 2, 3], "mixed"),
        (2.5, 3.5, [2, 3], "mixed"),
        (3, 5, [3, 4, 5], "promising"),
        (0, 5, [0, 1, 2, 3, 4, 5], "mixed"),
    ],
)
def test_the_rule_of_the_ladder_is_applied_to_the_whole_interval(
    low: float, high: float, levels: list[int], says: str, release: Release
):
    evidence = variant(made(release, a=(UNKNOWN, UNKNOWN)), positions=[position("a", low, high)])
    view = shown(weighing_rule.ladder_rule(evidence))
    (mark,) = view.marks
    assert [step.level for step in mark.steps] == levels
    assert mark.says == says
    assert translator("nl").text(f"rule-{says}") in [translator("nl").say(c) for c in view.records[0].cells]  # fmt: skip


def test_without_positions_the_rule_says_nothing(release: Release):
    assert weighing_rule.ladder_rule(variant(release, positions=())) is None


def test_what_the_report_says_is_that_on_weighing_alone(release: Release):
    def lesson(key: str, theme: str, kind: str) -> Made:
        return row("lessons", key, lesson_id=key, pilot_id="via", theme=theme, kind=kind, lesson_nl=f"Les {key}", lesson_en=f"Lesson {key}")  # fmt: skip

    evidence = variant(
        release,
        pilots=(pilot("via"),),
        lessons=(lesson("a", "weighing", "condition"), lesson("b", "weighing", "recommendation"), lesson("c", "time", "recommendation")),
        facts=(
            row("facts", "d", fact_id="d", pilot_id="via", attribute="unknown", locator="Hoofdstuk 6, paragraaf 6.2.2", text_nl="Feit", text_en="Fact"),
            row("facts", "e", fact_id="e", pilot_id="via", attribute="goal", locator="Paragraaf 2.1", text_nl="Doel", text_en="Goal"),
        ),
    )  # fmt: skip
    lessons = shown(weighing_rule.lessons(evidence))
    assert [s.evidence.row_id for group in lessons.marks for s in group.statements] == ["b", "a"]
    facts = shown(weighing_rule.facts(evidence))
    assert [s.evidence.row_id for group in facts.marks for s in group.statements] == ["d"]
    assert weighing_rule.lessons(variant(evidence, lessons=())) is None


# What holds of every view

MAKERS: dict[str, Callable[[Release], View[Any] | None]] = {
    "scores": weighing.matrix,
    "ranks": lambda r: weighing.acceptability(r, BOTH),
    "pairs": lambda r: weighing.pairs(r, BOTH),
    "turning": lambda r: weighing_change.change(r, BOTH),
    "together": lambda r: weighing_change.compared(r, (ANY, BOTH, ONLY_WORKS)),
    "ladder-rule": weighing_rule.ladder_rule,
}


@pytest.mark.parametrize("name", MAKERS)
def test_every_row_rests_on_rows_that_open_as_records(name: str, uneven: Release):
    evidence = variant(uneven, positions=[position("good", 1, 3)])
    view = shown(MAKERS[name](evidence))
    assert view.key == name
    assert len({len(r.cells) for r in view.records} | {len(view.columns)}) == 1
    for record in view.records:
        for behind in record.evidence:
            opened = record_of(evidence, behind.address)
            assert opened is not None
            assert opened.evidence == behind
    for language in LANGUAGES:
        texts = translator(language)
        assert len(texts.say(view.description)) > 20
        assert all(texts.say(cell) for record in view.records for cell in record.cells if cell is not None)  # fmt: skip
    assert MAKERS[name](evidence) is view
