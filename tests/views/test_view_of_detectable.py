"""What the studies could have shown: a row per pair of numbers, nothing where one is not known."""

from typing import Any

import pytest
from hypothesis import given

from tests.views.synthetic import STUDIES, Made, effect, effects_tables, params, plain, row, variant
from via_dash.data import Release
from via_dash.evidence.power import minimum_detectable_effect
from via_dash.texts import LANGUAGES, Joined, Message, translator
from via_dash.views import detectable
from via_dash.views.controls import Choice, parse, written
from via_dash.views.detectable import Detectable
from via_dash.views.rows import record as record_of
from via_dash.views.view import View

ALPHA, BETA, GAMMA = "Study alpha", "Study beta", "Study gamma"


def made(release: Release, *rows: Made, groups: tuple[Made, ...] = ()) -> Release:
    return variant(release, studies=STUDIES, effects=rows, groups=groups)


def group(row_id: str, arm: str, n: int | None, **values: Any) -> Made:
    about = {"study_id": "beta", "group_id": row_id, "subgroup_dimension": "all", "subgroup": "all"}
    return row("groups", row_id, **(about | {"arm": arm, "n": n} | values))


def shown(release: Release, choice: Choice = ()) -> View[tuple[Detectable, ...]]:
    view = detectable.detectable(release, choice)
    assert view is not None
    return view


def of(view: View[tuple[Detectable, ...]], study: str) -> list[Detectable]:
    return [mark for mark in view.marks if mark.study.en == study]


def both(row_id: str, n: int, control: int, **values: Any) -> Made:
    return effect(row_id, n_intervention=n, n_control=control, **values)


def test_a_pair_of_numbers_is_computed_as_told(release: Release):
    view = shown(made(release, both("a", 644, 679)))
    (mark,) = of(view, BETA)
    assert (mark.n_intervention, mark.n_control) == (644, 679)
    assert mark.smallest == 6.5
    assert mark.missed == 4.5
    assert [e.address for e in mark.evidence] == ["effects/a", "studies/beta-study"]


@pytest.mark.parametrize("power", [80, 90])
@pytest.mark.parametrize("base", [10, 20, 30, 40, 50])
def test_the_choice_is_what_is_computed(release: Release, power: int, base: int):
    choice = (("power", (str(power),)), ("base", (str(base),)))
    view = shown(made(release, both("a", 1256, 974)), choice)
    expected = minimum_detectable_effect(1256, 974, base=base / 100, power=power / 100)
    assert expected is not None
    assert of(view, BETA)[0].smallest == pytest.approx(100 * expected, abs=0.05)
    said = params(view.finding)
    assert (said["power"], said["base"]) == (power, base)


def test_each_distinct_pair_of_a_group_is_one_row(release: Release):
    view = shown(
        made(
            release,
            both("a", 600, 700),
            both("b", 600, 700, outcome="benefit_ended"),
            both("c", 500, 700),
            both("d", 600, 700, subgroup="somali"),
            both("e", 600, 700, study_id="alpha"),
        )
    )
    known = [(m.study.en, m.n_intervention, m.n_control) for m in view.marks if m.is_known]
    assert known == [(BETA, 600, 700), (BETA, 500, 700), (BETA, 600, 700), (ALPHA, 600, 700)]


def test_numbers_of_two_estimates_are_never_made_a_pair(release: Release):
    view = shown(made(release, effect("a", n_intervention=600), effect("b", n_control=700)))
    assert [mark.is_known for mark in view.marks] == [False] * 3
    assert not any(mark.smallest or mark.missed for mark in view.marks)


@pytest.mark.parametrize("sizes", [{}, {"n_intervention": 600}, {"n_control": 700}])
def test_an_unknown_number_computes_nothing_and_is_said(
    release: Release, sizes: Made, monkeypatch: pytest.MonkeyPatch
):
    def never(*_: Any, **__: Any) -> None:
        raise AssertionError("computed without both numbers")

    monkeypatch.setattr(detectable, "minimum_detectable_effect", never)
    view = shown(made(release, effect("a", **sizes)))
    (mark,) = of(view, BETA)
    assert (mark.smallest, mark.missed) == (None, None)
    assert view.finding.key == "detectable-finding-none"
    assert params(view.finding)["unknown"] == 3
    record = view.records[view.marks.index(mark)]
    assert [plain(cell) for cell in record.cells[2:4]] == [sizes.get("n_intervention"), sizes.get("n_control")]  # fmt: skip
    assert [getattr(cell, "key", None) for cell in record.cells[5:]] == ["not-computed", "not-computed", "why-not-computed"]  # fmt: skip


def test_every_study_is_listed_also_one_without_any_finding(release: Release):
    view = shown(made(release, both("a", 600, 700)))
    assert {mark.study.en for mark in view.marks} == {ALPHA, BETA, GAMMA}
    assert view.marks[0].study.en == BETA
    assert params(view.finding)["unknown"] == 2
    assert [record.evidence[-1].table for record in view.records] == ["studies"] * 3


def test_groups_of_a_study_without_numbers_stand_together(release: Release):
    rows = [effect(code, subgroup=code) for code in ("men", "women")]
    known = both("known", 600, 700, subgroup="somali")
    marks = of(shown(made(release, *rows, known, effect("x", subgroup="all", n_control=9))), BETA)
    assert [mark.is_known for mark in marks] == [True, False, False]
    assert marks[1].groups == Joined((Message("subgroup-short-men"), Message("subgroup-short-women")))  # fmt: skip
    assert marks[2].n_control == 9


def test_a_number_that_only_the_group_has_is_taken_from_there(release: Release):
    groups = (group("g1", "intervention", 188), group("g2", "control", None))
    (mark,) = of(shown(made(release, effect("a"), groups=groups)), BETA)
    assert (mark.n_intervention, mark.n_control, mark.smallest) == (188, None, None)
    assert "groups/g1" in [e.address for e in mark.evidence]


def test_two_groups_of_the_same_people_give_no_number(release: Release):
    groups = (group("g1", "intervention", 188), group("g2", "intervention", 90))
    (mark,) = of(shown(made(release, effect("a"), groups=groups)), BETA)
    assert mark.n_intervention is None


def test_a_difference_between_groups_is_no_comparison_with_a_control_group(release: Release):
    rows = both("a", 600, 700, contrast="difference_between_groups")
    assert not any(mark.is_known for mark in shown(made(release, rows)).marks)


def test_groups_in_which_nothing_would_be_found_say_so(release: Release):
    view = shown(made(release, both("a", 2, 2)))
    record = view.records[0]
    assert of(view, BETA)[0].is_known
    assert [cell.key for cell in record.cells[5:]] == [
        "never-found",
        "never-found",
        "basis-derived",
    ]  # type: ignore[union-attr]
    assert view.finding.key == "detectable-finding-none"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_view_says_what_it_is_and_is_not(release: Release, language: str):
    said = translator(language).say(
        Joined(shown(made(release, both("a", 600, 700))).caveats, "space")
    )  # type: ignore[arg-type]
    for part in {
        "nl": ("afgeleid", "eenvoudige loting", "aandeel", "niets over hoe groot het effect was"),
        "en": ("derived", "simple random allocation", "share", "nothing of how large the effect was"),
    }[language]:  # fmt: skip
        assert part in said


@given(effects_tables())
def test_every_row_can_be_said_and_opens_as_a_record(release: Release, rows: list[Made]):
    evidence = made(release, *rows)
    for view in (detectable.detectable(evidence, ()), detectable.share_intervals(evidence)):
        if view is None:
            continue
        for record in view.records:
            assert record.evidence
            assert len(record.cells) == len(view.columns)
            assert all(record_of(evidence, e.address) for e in record.evidence)
            for language in LANGUAGES:
                assert all(translator(language).say(c) for c in record.cells if c is not None)


# Choices


def test_the_defaults_are_80_and_20_percent_and_need_not_be_told():
    power, base = detectable.controls()
    assert (power.default, base.default) == (("80",), ("20",))
    assert base.codes == ("10", "20", "30", "40", "50")
    assert parse(base, None).chosen == parse(base, "25").chosen == ("20",)
    assert parse(base, "25").unknown == ("25",)
    assert written(base, ("20",)) is None
    assert written(base, ("10",)) == "10"


# Gross shares

SHARE: Made = {"measure": "gross", "unit": "percent", "significance": "not_reported"}


def test_a_gross_share_of_a_known_number_has_an_interval(release: Release):
    evidence = made(release, effect("a", estimate=4.2, n_intervention=142, **SHARE))
    (share,) = detectable.gross_shares(evidence)
    assert share.interval == (1.9, 8.9)
    view = detectable.share_intervals(evidence)
    assert view is not None
    assert view.records[0].cells[-1] == Message("basis-derived")
    assert "niet van een effect" in translator("nl").say(view.caveats[0])


@pytest.mark.parametrize("n", [None, 0])
def test_a_gross_share_of_an_unknown_number_has_none(release: Release, n: int | None):
    evidence = made(release, effect("a", n_intervention=n, **SHARE))
    (share,) = detectable.gross_shares(evidence)
    assert share.interval is None
    view = detectable.share_intervals(evidence)
    assert view is not None
    assert [cell.key for cell in view.records[0].cells[-2:]] == ["not-computed", "why-not-computed"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "changes",
    [
        {"measure": "net", "unit": "percentage_point"},
        {"measure": "level"},
        {"unit": "count"},
        {"estimate": None},
        {"contrast": "difference_between_groups"},
    ],
)
def test_only_a_gross_share_has_an_interval(release: Release, changes: Made):
    evidence = made(release, effect("a", **({"n_intervention": 142} | SHARE | changes)))
    assert detectable.gross_shares(evidence) == ()
    assert detectable.share_intervals(evidence) is None


def test_the_outcomes_offered_are_those_that_occur(release: Release):
    rows = [
        effect(str(i), outcome=o, **SHARE)
        for i, o in enumerate(("volunteering", "paid_work", "paid_work"))
    ]
    shares = detectable.gross_shares(made(release, *rows))
    assert [o.code for o in detectable.outcomes_of(shares)] == ["paid_work", "volunteering"]
