"""Figures of two documents side by side: whether each change fits the levels of its own period."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import Made, params, row, source, variant
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Localised, translator
from via_dash.views import corona_figures as views
from via_dash.views.corona_figures import Compared
from via_dash.views.view import View

SOURCES = (
    source("brief", "2020-11-09", name_nl="Kamerbrief", name_en="Letter"),
    source("brochure", "2020-11", name_nl="Brochure", name_en="Brochure"),
)
SPRING = "2020-03/2020-07"


def level(row_id: str, when: str, value: float | None, subgroup: str = "non_western", **values: object) -> Made:  # fmt: skip
    made = {
        "indicator_id": f"ww-{subgroup}", "subgroup": subgroup, "period_edtf": when, "value": value, "unit": "percent",
        "kind": "level", "source_id": "brief",
    }  # fmt: skip
    return row("covid_indicators", row_id, **(made | values))


def change(row_id: str, value: float | None, when: str = SPRING, subgroup: str = "non_western") -> Made:  # fmt: skip
    own = {"kind": "change", "unit": "percentage_point", "source_id": "brochure"}
    return level(row_id, when, value, subgroup, **own)


def relative(row_id: str, value: float | None, when: str = SPRING, subgroup: str = "non_western") -> Made:  # fmt: skip
    return level(row_id, when, value, subgroup, kind="relative_change", source_id="brochure")


LEVELS = (level("march", "2020-03", 1.2), level("july", "2020-07", 4))


def made(release: Release, *rows: Made) -> View[tuple[Compared, ...]] | None:
    return views.compared(variant(release, covid_indicators=rows, sources=SOURCES))


def agreements(view: View[tuple[Compared, ...]] | None) -> dict[str, str]:
    assert view is not None
    return {
        r.evidence[0].row_id: m.agreement.key.removeprefix("agreement-")
        for m, r in zip(view.marks, view.records, strict=True)
    }


def test_changes_that_can_be_true_with_the_levels_fit_and_others_do_not(release: Release):
    view = made(
        release, *LEVELS, change("fits", 2.8), change("rounded", 2.9), change("off", 4.8), relative("r-fits", 227),
        relative("times", 333), relative("points", 2.8),
    )  # fmt: skip
    assert agreements(view) == {
        "march": "level", "july": "level", "fits": "yes", "rounded": "yes", "off": "no", "r-fits": "yes", "times": "no",
        "points": "no",
    }  # fmt: skip
    assert view is not None
    assert params(view.finding) == {"n": 6, "agree": 3}


@pytest.mark.parametrize("when", ["2020-08", "2020-03/2020-08", "2020-07/2020-08", "2019-03/2019-07", "2020"])  # fmt: skip
def test_a_change_over_another_period_is_not_held_against_these_levels(when: str, release: Release):
    assert agreements(made(release, *LEVELS, change("other", 0.5, when)))["other"] == "unknown"


def test_each_period_has_its_own_levels(release: Release):
    view = made(
        release, *LEVELS, level("august", "2020-08", 3.5), change("spring", 2.8), change("summer", -0.5, "2020-07/2020-08"),
        change("all", 2.3, "2020-03/2020-08"), change("wrong", 2.8, "2020-03/2020-08"),
    )  # fmt: skip
    told = agreements(view)
    assert {k: told[k] for k in ("spring", "summer", "all", "wrong")} == {
        "spring": "yes", "summer": "yes", "all": "yes", "wrong": "no",
    }  # fmt: skip


def test_a_group_is_held_against_its_own_levels(release: Release):
    others = (level("nl-march", "2020-03", 0.8, "dutch_background"), level("nl-july", "2020-07", 1.9, "dutch_background"))  # fmt: skip
    view = made(
        release, *LEVELS, *others, change("own", 1.1, subgroup="dutch_background"), change("theirs", 1.1),
        change("nobodys", 1.1, subgroup="somali"),
    )  # fmt: skip
    told = agreements(view)
    assert (told["own"], told["theirs"], told["nobodys"]) == ("yes", "no", "unknown")


def test_what_is_not_printed_is_neither_right_nor_wrong(release: Release):
    view = made(
        release, level("march", "2020-03", 1.2), level("july", "2020-07", None), change("a", 2.8), change("b", None)
    )  # fmt: skip
    assert agreements(view) == {"march": "level", "july": "level", "a": "unknown", "b": "unknown"}
    assert view is not None
    for language in LANGUAGES:
        texts = translator(language)
        values = {r.evidence[0].row_id: texts.say(r.cells[2]) for r in view.records}
        assert values["july"] == values["b"] == texts.text("not-reported")


def test_one_document_alone_has_nothing_to_be_compared_with(release: Release):
    assert made(release, *LEVELS) is None
    assert made(release) is None


@given(st.permutations((*LEVELS, change("fits", 2.8), change("off", 9), relative("r", 227))))
def test_the_order_of_writing_changes_no_verdict_and_loses_no_figure(
    release: Release, rows: list[Made]
):
    view = made(release, *rows)
    assert agreements(view) == {"march": "level", "july": "level", "fits": "yes", "off": "no", "r": "yes"}  # fmt: skip
    assert view is not None
    assert [r.evidence[0].row_id for r in view.records] == [r["row_id"] for r in rows]
    assert params(view.description) == {"n": 5}


@given(st.lists(st.integers(-100, 400), max_size=6))
def test_the_headline_counts_the_changes_and_those_that_fit(release: Release, tenths: list[int]):
    changes = [change(f"c{n}", t / 10) for n, t in enumerate(tenths)]
    outside = level("elsewhere", "2020-03", 1, source_id="brochure", subgroup="somali")
    view = made(release, *LEVELS, outside, *changes)
    assert view is not None
    assert params(view.finding) == {
        "n": len(tenths), "agree": sum(key == "yes" for key in agreements(view).values()),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("nl", ["1,2%", "4%", "2,8 procentpunt", "227%", "1 procentpunt"]),
        ("en", ["1.2%", "4%", "2.8 percentage points", "227%", "1 percentage point"]),
    ],
)
def test_every_value_stands_with_its_own_unit_and_document(
    language: str, said: list[str], release: Release
):
    view = made(release, *LEVELS, change("a", 2.8), relative("b", 227), change("c", 1))
    assert view is not None
    texts = translator(language)  # type: ignore[arg-type]
    assert [texts.say(r.cells[2]) for r in view.records] == said
    assert [m.source for m in view.marks] == [
        *[Localised("Kamerbrief", "Letter")] * 2, *[Localised("Brochure", "Brochure")] * 3,
    ]  # fmt: skip


def test_that_we_reckoned_it_ourselves_is_said(release: Release):
    view = made(release, *LEVELS, change("a", 2.8))
    assert view is not None
    assert "door ons nagerekend" in translator("nl").say(view.caveats[0])
