"""The sentence of a finding drops nothing that changes its meaning, in either language."""

import re
from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

import pytest

from via_dash.evidence.sentences import amount, change, finding_sentence
from via_dash.schema import allowed
from via_dash.texts import LANGUAGES, Language, translator

Make = Callable[..., dict[str, Any]]

SIZES: dict[str, dict[str, Any]] = {
    "a value": {"estimate": 4.2},
    "a negative value": {"estimate": -4.2},
    "zero": {"estimate": 0.0},
    "a range": {"estimate": None, "estimate_low": 10.0, "estimate_high": 16.0, "range_kind": "over_time"},
    "a range around zero": {"estimate": None, "estimate_low": -1.0, "estimate_high": 3.0, "range_kind": "over_groups"},
    "about a value": {"estimate": 2.0, "range_kind": "approximate"},
    "at most": {"estimate": None, "estimate_high": 5.0, "range_kind": "maximum"},
    "no size": {"estimate": None, "unit": "none"},
}  # fmt: skip
PEOPLE: tuple[dict[str, Any], ...] = (
    {},
    {"n_intervention": 142},
    {"n_control": 1517},
    {"n_intervention": 142, "n_control": 1517},
)
HORIZONS: tuple[dict[str, Any], ...] = (
    {},
    {"horizon_kind": "at", "horizon_value": 6.0, "horizon_unit": "month"},
    {"horizon_kind": "from", "horizon_value": 26.0, "horizon_unit": "week"},
    {"horizon_kind": "over", "horizon_value": 2.5, "horizon_unit": "year"},
    {"horizon_kind": "at", "horizon_value": 6.0, "horizon_high": 18.0, "horizon_unit": "month"},
)
MEASURE = {
    "nl": {
        "net": r"(?<!of )\bnetto\b", "gross": r"\bbruto\b(?! of)", "level": r"\bniveau\b",
        "not_reported": r"\bbruto of netto niet vermeld\b",
    },
    "en": {
        "net": r"(?<!or )\bnet\b", "gross": r"\bgross\b(?! or)", "level": r"\blevel\b",
        "not_reported": r"\bgross or net not mentioned\b",
    },
}  # fmt: skip
NO_EFFECT = {"nl": "geen effect", "en": "(?:no|not an) effect"}
DIFFERENCE = {"nl": "verschil tussen groepen", "en": "difference between groups"}
SIGNIFICANCE = {
    "nl": {
        "significant": r"(?<!niet )\bsignificant\b(?! op)", "significant_10pct": r"significant op 10%-niveau",
        "not_significant": r"\bniet significant\b", "not_reported": r"significantie niet gerapporteerd",
    },
    "en": {
        "significant": r"(?<!not )\bsignificant\b(?! at)", "significant_10pct": r"significant at (?:the )?10%",
        "not_significant": r"\bnot significant\b", "not_reported": r"significance not reported",
    },
}  # fmt: skip


def effects(make: Make) -> Iterator[dict[str, Any]]:
    """Every combination of what a finding is, with every kind of size, in turn with people and horizons."""
    combinations = product(
        allowed("effects", "contrast"), allowed("effects", "measure"), allowed("effects", "direction"),
        allowed("effects", "significance"), (None, "little_or_no_effect"), (True, False), SIZES.values(),
    )  # fmt: skip
    for turn, (
        contrast,
        measure,
        direction,
        significance,
        conclusion,
        provisional,
        size,
    ) in enumerate(combinations):
        yield make(
            contrast=contrast, measure=measure, direction=direction, significance=significance,
            source_conclusion=conclusion if measure == "net" else None, provisional=provisional,
            **size, **PEOPLE[turn % len(PEOPLE)], **HORIZONS[turn % len(HORIZONS)],
        )  # fmt: skip


@pytest.fixture(scope="module", params=LANGUAGES)
def spoken(
    request: pytest.FixtureRequest, effect: Make
) -> list[tuple[Language, dict[str, Any], str]]:
    """Every combination with its sentence in one language."""
    say = translator(request.param).say
    return [(request.param, row, say(finding_sentence(row))) for row in effects(effect)]


Spoken = list[tuple[Language, dict[str, Any], str]]


def without_disclaimers(language: Language, sentence: str) -> str:
    """The sentence without the fixed remark that gross results and levels are no effects."""
    texts = translator(language)
    for key in ("gross-is-not-net", "level-is-no-effect"):
        sentence = sentence.replace(texts.text(key), "")
    return sentence


def test_every_combination_is_said(spoken: Spoken) -> None:
    measures = len(allowed("effects", "measure"))
    assert len(spoken) == 2 * measures * 5 * 4 * 2 * 2 * len(SIZES)


def test_nothing_is_left_open(spoken: Spoken) -> None:
    for _, _, sentence in spoken:
        assert not re.search(r"[{}]|None|  | [,;:.)]|\( |\(\)", sentence), sentence


def test_who_and_what_are_named(spoken: Spoken) -> None:
    for language, row, sentence in spoken:
        assert sentence.startswith(
            f"{row[f'population_{language}']} ({row[f'intervention_{language}']}): "
        )
        assert translator(language).text("outcome-paid_work") in sentence


@pytest.mark.parametrize("contrast", allowed("effects", "contrast"))
def test_net_gross_or_level_is_always_said(contrast: str, spoken: Spoken) -> None:
    for language, row, sentence in spoken:
        if row["contrast"] == contrast:
            assert re.search(MEASURE[language][row["measure"]], sentence), sentence


def test_an_effect_says_its_own_measure_first_and_no_other(spoken: Spoken) -> None:
    for language, row, sentence in spoken:
        if row["contrast"] == "effect":
            said = sentence.split("; ")[0]
            for measure, word in MEASURE[language].items():
                assert bool(re.search(word, said)) == (measure == row["measure"]), sentence


def test_a_difference_between_groups_is_said_to_be_one(spoken: Spoken) -> None:
    for language, row, sentence in spoken:
        is_difference = row["contrast"] == "difference_between_groups"
        assert (DIFFERENCE[language] in sentence) == is_difference, sentence


def test_not_significant_is_never_called_no_effect(spoken: Spoken) -> None:
    for language, row, sentence in spoken:
        if row["source_conclusion"] is None:
            rest = without_disclaimers(language, sentence)
            assert not re.search(NO_EFFECT[language], rest), sentence


def test_no_effect_is_said_only_of_the_source(spoken: Spoken) -> None:
    for language, row, sentence in spoken:
        words = {
            "nl": r"(?=.*\bweinig of geen effect\b)(?=.*\bde bron\b)",
            "en": r"(?=.*\blittle or no effect\b)(?=.*\bthe source\b)",
        }[language]
        if row["contrast"] == "effect" and row["source_conclusion"]:
            assert re.search(words, sentence), sentence


def test_the_significance_of_a_net_result_is_always_said(spoken: Spoken) -> None:
    for language, row, sentence in spoken:
        for significance, words in SIGNIFICANCE[language].items():
            said = bool(re.search(words, sentence))
            if row["measure"] not in ("gross", "level") or row["significance"] != "not_reported":
                assert said == (significance == row["significance"]), sentence
            else:
                assert not said, sentence


def test_provisional_is_said_where_it_is_so_and_nowhere_else(spoken: Spoken) -> None:
    for language, row, sentence in spoken:
        word = {"nl": "voorlopig", "en": "provisional"}[language]
        assert (word in sentence) == row["provisional"], sentence


def test_the_number_of_people_is_said_or_said_to_be_unknown(spoken: Spoken) -> None:
    unknown = {"nl": "aantal mensen niet gerapporteerd", "en": "number of people not reported"}
    large = {"nl": "1.517", "en": "1,517"}
    for language, row, sentence in spoken:
        said = re.findall(r"n = ([\d.,]*\d)", sentence)
        expected = ["142"] if row["n_intervention"] else []
        expected += [large[language]] if row["n_control"] else []
        assert said == expected, sentence
        assert (unknown[language] in sentence) == (not expected), sentence


@pytest.mark.parametrize(
    ("numbers", "nl", "en"),
    [
        ({"n_intervention": 9}, "(interventiegroep n = 9)", "(intervention group n = 9)"),
        ({"n_control": 12}, "(controlegroep n = 12)", "(control group n = 12)"),
        (
            {"n_intervention": 9, "n_control": 12},
            "(interventiegroep n = 9, controlegroep n = 12)",
            "(intervention group n = 9, control group n = 12)",
        ),
    ],
)
def test_the_two_groups_are_not_confused(
    numbers: dict[str, int], nl: str, en: str, effect: Make
) -> None:
    sentence = finding_sentence(effect(**numbers))
    assert translator("nl").say(sentence).endswith(nl)
    assert translator("en").say(sentence).endswith(en)


def test_the_horizon_is_said(spoken: Spoken) -> None:
    said = {
        "nl": {"at": "na 6 maanden", "from": "vanaf 26 weken", "over": "over 2,5 jaar", "range": "na 6 tot 18 maanden"},
        "en": {"at": "after 6 months", "from": "from 26 weeks", "over": "over 2.5 years", "range": "after 6 to 18 months"},
    }  # fmt: skip
    for language, row, sentence in spoken:
        own = "range" if row["horizon_high"] else row["horizon_kind"]
        for kind, words in said[language].items():
            assert (words in sentence) == (kind == own), sentence


@pytest.mark.parametrize(
    ("value", "unit", "nl", "en"),
    [
        (1, "week", "na 1 week ", "after 1 week "),
        (2, "week", "na 2 weken ", "after 2 weeks "),
        (1, "month", "na 1 maand ", "after 1 month "),
        (1.5, "month", "na 1,5 maanden ", "after 1.5 months "),
        (1, "year", "na 1 jaar ", "after 1 year "),
        (2, "year", "na 2 jaar ", "after 2 years "),
        (0, "month", "bij de start ", "at the start "),
    ],
)
def test_a_horizon_is_said_in_its_own_unit(
    value: float, unit: str, nl: str, en: str, effect: Make
) -> None:
    row = effect(horizon_kind="at", horizon_value=value, horizon_unit=unit)
    assert nl in translator("nl").say(finding_sentence(row))
    assert en in translator("en").say(finding_sentence(row))


UNITS = {
    "percentage_point": ("4,2 procentpunt", "4.2 percentage points"),
    "percent": (r"4,2 procent(?!punt)", r"4.2 percent(?!age)"),
    "eur_per_year": ("€ 4,2 per jaar", "€ 4.2 a year"),
    "eur": ("€ 4,2(?! per)", "€ 4.2(?! a| per)"),
    "eur_per_eur": ("€ 4,2 per geïnvesteerde euro", "€ 4.2 per euro invested"),
    "week": ("4,2 weken", "4.2 weeks"),
    "month": ("4,2 maanden", "4.2 months"),
    "year": ("4,2 jaar", "4.2 years"),
    "hour": ("4,2 uur", "4.2 hours"),
    "ratio": ("4,2 keer zo veel", "4.2 times as much"),
    "score": ("score 4,2", "score 4.2"),
    "count": ("4,2 mensen", "4.2 people"),
}


@pytest.mark.parametrize(
    ("unit", "nl", "en"),
    [
        ("percentage_point", "netto 1 procentpunt meer", "net 1 percentage point more"),
        ("week", "netto 1 week meer", "net 1 week more"),
        ("month", "netto 1 maand meer", "net 1 month more"),
        ("year", "netto 1 jaar meer", "net 1 year more"),
        ("hour", "netto 1 uur meer", "net 1 hour more"),
    ],
)
def test_one_of_a_unit_is_said_in_the_singular(unit: str, nl: str, en: str, effect: Make) -> None:
    row = effect(estimate=1.0, unit=unit)
    assert nl in translator("nl").say(finding_sentence(row))
    assert en in translator("en").say(finding_sentence(row))


def test_every_unit_is_tested() -> None:
    assert {*UNITS, "none"} == set(allowed("effects", "unit"))


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("contrast", allowed("effects", "contrast"))
def test_a_net_size_is_said_in_its_own_unit(unit: str, contrast: str, effect: Make) -> None:
    row = effect(unit=unit, contrast=contrast)
    for language, words in zip(LANGUAGES, UNITS[unit], strict=True):
        sentence = translator(language).say(finding_sentence(row))
        assert re.search(words, sentence), sentence
        for other, others_words in UNITS.items():
            if other != unit:
                assert not re.search(others_words[LANGUAGES.index(language)], sentence), sentence


@pytest.mark.parametrize("measure", [m for m in allowed("effects", "measure") if m != "net"])
def test_a_share_is_said_in_percent_of_the_group(measure: str, effect: Make) -> None:
    row = effect(unit="percent", measure=measure)
    assert "4,2%" in translator("nl").say(finding_sentence(row))
    assert "4.2%" in translator("en").say(finding_sentence(row))


@pytest.mark.parametrize(
    ("size", "nl", "en"),
    [
        ({"estimate": 4.2}, "netto 4,2 procentpunt meer ", "net 4.2 percentage points more "),
        ({"estimate": -4.2}, "netto 4,2 procentpunt minder ", "net 4.2 percentage points less "),
        ({"estimate": 0.0}, "netto 0 procentpunt meer of minder ", "net 0 percentage points more or less "),
        ({"estimate": None, "estimate_low": 10, "estimate_high": 16}, "netto 10 tot 16 procentpunt meer ", "net 10 to 16 percentage points more "),
        ({"estimate": None, "estimate_low": -16, "estimate_high": -10}, "netto 10 tot 16 procentpunt minder ", "net 10 to 16 percentage points less "),
        ({"estimate": None, "estimate_low": -1, "estimate_high": 3}, "netto -1 tot 3 procentpunt minder of meer ", "net -1 to 3 percentage points less or more "),
    ],
)  # fmt: skip
def test_a_change_is_said_with_its_sign_in_words(
    size: dict[str, Any], nl: str, en: str, effect: Make
) -> None:
    row = effect(**size)
    assert nl in translator("nl").say(finding_sentence(row))
    assert en in translator("en").say(finding_sentence(row))


@pytest.mark.parametrize("direction", allowed("effects", "direction"))
def test_without_a_number_the_direction_is_said(direction: str, effect: Make) -> None:
    row = effect(estimate=None, unit="none", direction=direction)
    missing = {"nl": "zonder getal in de bron", "en": "no number in the source"}
    for language in LANGUAGES:
        texts = translator(language)
        sentence = texts.say(finding_sentence(row))
        assert texts.text(f"unsized-{direction}") in sentence
        assert missing[language] in sentence
        assert not re.search(r"\d", sentence)


@pytest.mark.parametrize("measure", allowed("effects", "measure"))
@pytest.mark.parametrize("contrast", allowed("effects", "contrast"))
def test_without_a_number_two_directions_are_two_sentences(
    measure: str, contrast: str, effect: Make
) -> None:
    for language in LANGUAGES:
        said = {
            translator(language).say(
                finding_sentence(
                    effect(
                        measure=measure, contrast=contrast, estimate=None, unit="none", direction=direction
                    )
                )
            )
            for direction in allowed("effects", "direction")
        }  # fmt: skip
        assert len(said) == len(allowed("effects", "direction")), said


def test_a_direction_without_a_number_differs_from_a_zero(effect: Make) -> None:
    for language in LANGUAGES:
        say = translator(language).say
        unsized = say(finding_sentence(effect(estimate=None, unit="none", direction="none")))
        zero = say(finding_sentence(effect(estimate=0.0, direction="none")))
        assert unsized != zero


@pytest.mark.parametrize("kind", [k for k in allowed("effects", "range_kind") if k != "none"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("measure", allowed("effects", "measure"))
def test_a_range_says_what_it_runs_over(
    kind: str, language: Language, measure: str, effect: Make
) -> None:
    row = effect(measure=measure, estimate=None, estimate_low=10, estimate_high=16, range_kind=kind)
    texts = translator(language)
    assert texts.text(f"range_kind-{kind}") in texts.say(amount(row))
    assert texts.say(change(row)) in texts.say(finding_sentence(row))
    assert texts.text(f"range_kind-{kind}") in texts.say(change(row))


@pytest.mark.parametrize("contrast", allowed("effects", "contrast"))
@pytest.mark.parametrize("measure", allowed("effects", "measure"))
def test_only_a_net_effect_in_percent_says_that_the_source_writes_percent(
    measure: str, contrast: str, effect: Make
) -> None:
    row = effect(measure=measure, contrast=contrast, unit="percent")
    said = translator("nl").say(finding_sentence(row))
    own = measure == "net" and contrast == "effect"
    assert ("4,2 procent meer (de bron schrijft procent, niet procentpunt)" in said) == own
    points = translator("nl").say(finding_sentence(row | {"unit": "percentage_point"}))
    assert "de bron schrijft" not in points


def test_more_or_less_stands_before_what_the_range_runs_over(effect: Make) -> None:
    row = effect(estimate=None, estimate_low=-16, estimate_high=-10, range_kind="over_time")
    said = translator("nl").say(change(row))
    assert said == "10 tot 16 procentpunt minder (wisselend door de tijd)"


@pytest.mark.parametrize(
    ("kind", "nl", "en"),
    [
        ("approximate", "ongeveer 2 procentpunt", "about 2 percentage points"),
        ("minimum", "ten minste 2 procentpunt", "at least 2 percentage points"),
        ("maximum", "hooguit 2 procentpunt", "at most 2 percentage points"),
    ],
)
def test_a_value_that_is_a_bound_says_so(kind: str, nl: str, en: str, effect: Make) -> None:
    row = effect(estimate=2, range_kind=kind)
    assert nl in translator("nl").say(finding_sentence(row))
    assert en in translator("en").say(finding_sentence(row))


@pytest.mark.parametrize(
    ("end", "kind"), [("estimate_low", "minimum"), ("estimate_high", "maximum")]
)
def test_a_range_with_one_end_is_a_bound(end: str, kind: str, effect: Make) -> None:
    row = effect(estimate=None, range_kind=kind, **{end: 2})
    same = effect(estimate=2, range_kind=kind)
    assert finding_sentence(row) == finding_sentence(same)


@pytest.mark.parametrize("per", allowed("effects", "per"))
def test_an_effect_per_exposure_says_of_what(per: str, effect: Make) -> None:
    for language in LANGUAGES:
        texts = translator(language)
        assert texts.text(f"per-{per}") in texts.say(finding_sentence(effect(per=per)))


@pytest.mark.parametrize("outcome", allowed("effects", "outcome"))
def test_every_outcome_can_be_said(outcome: str, effect: Make) -> None:
    for language in LANGUAGES:
        texts = translator(language)
        sentence = texts.say(finding_sentence(effect(outcome=outcome)))
        assert texts.text(f"outcome-{outcome}") in sentence


@pytest.mark.parametrize("change", [
    {"estimate": 4.3}, {"unit": "percent"}, {"measure": "gross"}, {"significance": "not_significant"}, {"provisional": True},
    {"outcome": "annual_income"}, {"population_nl": "Delft", "population_en": "Delft"}, {"n_intervention": 9},
    {"intervention_nl": "brieven", "intervention_en": "letters"}, {"contrast": "difference_between_groups"},
    {"horizon_kind": "at", "horizon_value": 1, "horizon_unit": "year"}, {"range_kind": "approximate"}, {"per": "talk"},
    {"source_conclusion": "little_or_no_effect"}, {"estimator": "extrapolation"},
])  # fmt: skip
def test_whatever_changes_the_meaning_changes_the_sentence(
    change: dict[str, Any], effect: Make
) -> None:
    for language in LANGUAGES:
        say = translator(language).say
        assert say(finding_sentence(effect(**change))) != say(finding_sentence(effect()))
