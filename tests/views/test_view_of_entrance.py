"""What concerns one kind of organisation: pilots, milestones and lessons, each counted once."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import STUDIES, Made, effect, event, pilot, row, source, study, variant
from via_dash.data import Release
from via_dash.schema import TABLES, allowed
from via_dash.texts import LANGUAGES, message, translator
from via_dash.views import entrance as views
from via_dash.views.entrance import ForYou
from via_dash.views.pilots import upcoming

ENTRANCES = allowed("organisations", "entrance")
GROUPS = allowed("organisations", "stakeholder_group")
SOURCES = (source("evaluatie-2020", "2020-11-02"), source("brochure", "2020-11"))


def organisation(number: int, entrance: str | None, group: str | None) -> Made:
    made: Made = dict.fromkeys(TABLES["organisations"].fields)
    return made | {
        "organisation_id": f"o{number}", "name": f"Organisatie {number}", "entrance": entrance,
        "stakeholder_group": group, "taskforce_member": False, "authored_file": "x.yaml",
    }  # fmt: skip


ORGANISATIONS = (
    organisation(1, "municipality", "municipalities"), organisation(2, "employer", "employers_and_workers"),
    organisation(3, "union", "employers_and_workers"), organisation(4, "uwv", None),
)  # fmt: skip


def of(pilot_id: str, line: str | None, groups: tuple[str, ...] | None, parent: str | None = None) -> Made:  # fmt: skip
    return pilot(pilot_id, line, parent) | {"stakeholder_groups": groups}


PILOTS = (
    of("werk", "activation", ("municipalities", "government")),
    of("werk-zorg", None, ("municipalities",), "werk"),
    of("meter", "employers", ("employers_and_workers",)),
    of("meter-spoor", None, ("municipalities",), "meter"),
    of("jong", "youth", None),
    of("via", None, ("municipalities", "employers_and_workers")),
)


def lesson(row_id: str, **values: Any) -> Made:
    made = {
        "lesson_id": row_id, "pilot_id": "werk", "theme": "guidance", "kind": "recommendation",
        "entrances": ("municipality",), "lesson_nl": f"Les {row_id}.", "lesson_en": f"Lesson {row_id}.",
    }  # fmt: skip
    return row("lessons", row_id, **(made | values))


def made(release: Release, *lessons: Made, **tables: tuple[Made, ...]) -> Release:
    usual = {
        "pilots": PILOTS, "organisations": ORGANISATIONS, "lessons": lessons, "events": (), "sources": SOURCES,
        "studies": (), "effects": (),
    }  # fmt: skip
    return variant(release, **(usual | tables))


def seen(release: Release, entrance: str, pilot_id: str | None = None) -> ForYou:
    found = views.for_you(release, entrance, pilot_id)
    assert found is not None
    return found


# The choice


def test_one_can_be_anybody_and_is_nobody_until_one_says_so():
    control = views.control()
    assert control.name == "role"
    assert control.single
    assert control.default == ("",)
    assert control.codes[1:] == ENTRANCES
    for language in LANGUAGES:
        texts = translator(language)
        labels = [texts.say(option.label) for option in control.options]
        assert len(set(labels)) == len(labels)


# Which group of box 1


@given(
    st.lists(
        st.tuples(
            st.sampled_from((None, *ENTRANCES[:3])), st.sampled_from((None, *GROUPS[:3]))
        ),
        max_size=12,
    )
)  # fmt: skip
def test_the_group_is_that_of_most_organisations_with_this_entrance(
    release: Release, pairs: list[tuple[str | None, str | None]]
):
    organisations = tuple(organisation(n, *pair) for n, pair in enumerate(pairs))
    evidence = made(release, organisations=organisations)
    for entrance in ENTRANCES:
        counted = Counter(g for e, g in pairs if e == entrance and g)
        found = views.box_group(evidence, entrance)
        if counted:
            assert found is not None
            assert counted[found] == max(counted.values())
        else:
            assert found is None
            assert views.for_you(evidence, entrance) is None


def test_nobody_in_particular_and_somebody_unheard_of_get_nothing_apart(release: Release):
    evidence = made(release, lesson("a"))
    for entrance in (views.NOBODY, "koning", "uwv"):
        assert views.for_you(evidence, entrance) is None


def test_the_visitor_is_told_which_entrance_and_which_group(release: Release):
    found = seen(made(release), "union")
    assert found.role == message("entrance-union")
    assert found.group == message("stakeholder_group-employers_and_workers")


# Pilots


def test_the_pilots_are_those_meant_for_the_group_a_part_only_where_its_pilot_is_not(
    release: Release,
):
    found = seen(made(release), "municipality").pilots
    assert {p.pilot_id: p.parent_id for p in found} == {"meter-spoor": "meter", "werk": None}
    assert [p.pilot_id for p in seen(made(release), "union").pilots] == ["meter"]
    assert {p.evidence.address for p in found} == {"pilots/werk-pilot", "pilots/meter-spoor-pilot"}


def test_a_pilot_of_which_no_group_is_told_is_of_no_group(release: Release):
    everyone = {p.pilot_id for e in ("municipality", "employer") for p in seen(made(release), e).pilots}  # fmt: skip
    assert "jong" not in everyone


@pytest.mark.parametrize(
    ("page", "expected"),
    [("werk", ["werk"]), ("werk-zorg", ["werk"]), ("meter", ["meter-spoor"]), ("meter-spoor", ["meter-spoor"]), ("jong", [])],
)  # fmt: skip
def test_on_the_page_of_a_pilot_only_that_pilot_and_its_kin_are_counted(
    page: str, expected: list[str], release: Release
):
    assert [p.pilot_id for p in seen(made(release), "municipality", page).pilots] == expected


# Milestones


def plan(row_id: str, pilot_id: str, when: str) -> Made:
    return event(row_id, when, pilot_id=pilot_id, certainty="planned", lane="research")


PLANS = (
    plan("c", "werk", "2021-06"), plan("a", "werk-zorg", "2020-12"), plan("e", "meter-spoor", "2022"),
    plan("b", "werk", "2021-01"), plan("x", "meter", "2020-12"), plan("y", "jong", "2020-12"),
)  # fmt: skip


def test_the_soonest_three_are_named_and_all_are_counted(release: Release):
    found = seen(made(release, events=PLANS), "municipality")
    assert [m.event_id for m in found.milestones] == ["a", "b", "c"]
    assert found.coming == 4


def test_what_is_coming_is_of_the_pilots_that_concern_the_visitor_and_their_parts(release: Release):
    evidence = made(release, events=PLANS)
    assert {m.pilot_id for m in seen(evidence, "employer").milestones} == {"meter", "meter-spoor"}
    everything = {m.event_id for m in upcoming(evidence, [p["pilot_id"] for p in PILOTS])}
    assert everything == {"a", "b", "c", "e", "x", "y"}


def test_on_the_page_of_a_pilot_what_is_coming_is_of_that_pilot(release: Release):
    evidence = made(release, events=PLANS)
    found = seen(evidence, "municipality", "jong")
    assert ([m.event_id for m in found.milestones], found.coming) == (["y"], 1)
    part = seen(evidence, "municipality", "werk-zorg")
    assert ([m.event_id for m in part.milestones], part.coming) == (["a"], 1)


# Lessons

KINDS = allowed("lessons", "kind")
ASKING = ("recommendation", "condition")


@st.composite
def lessons(draw: st.DrawFn) -> list[Made]:
    """Claims on up to eight lessons, of one kind each."""
    kinds = draw(st.lists(st.sampled_from(KINDS), min_size=1, max_size=8))
    found = []
    for number, kind in enumerate(kinds):
        for_whom = draw(st.lists(st.sampled_from(ENTRANCES[:3]), unique=True, max_size=3))
        for claim in range(draw(st.integers(1, 3))):
            found.append(
                lesson(
                    f"l{number}-{claim}", lesson_id=f"l{number}", kind=kind, entrances=tuple(for_whom) or None,
                    pilot_id=draw(st.sampled_from(("werk", "jong", "via"))), source_id=draw(st.sampled_from(("evaluatie-2020", "brochure"))),
                )
            )  # fmt: skip
    return draw(st.permutations(found))


@given(lessons())
def test_every_lesson_counts_once_as_asked_or_learned_however_many_say_it(
    release: Release, rows: list[Made]
):
    found = seen(made(release, *rows), "municipality")
    mine = {r["lesson_id"]: r["kind"] for r in rows if "municipality" in (r["entrances"] or ())}
    assert found.asked == sum(kind in ASKING for kind in mine.values())
    assert found.learned == sum(kind not in ASKING for kind in mine.values())
    assert len(found.asks) == min(found.asked, 5)


@given(lessons())
def test_what_is_asked_is_told_once_with_every_place_that_says_it(
    release: Release, rows: list[Made]
):
    found = seen(made(release, *rows), "municipality")
    by_row = {r["row_id"]: r for r in rows}
    told = []
    for ask in found.asks:
        claims = [ask.evidence.row_id, *(e.row_id for _, e in ask.more)]
        (lesson_id,) = {by_row[c]["lesson_id"] for c in claims}
        assert claims == [r["row_id"] for r in rows if r["lesson_id"] == lesson_id]
        assert translator("nl").say(ask.text) == f"Les {claims[0]}."
        told.append(lesson_id)
    assert len(told) == len(set(told))


@given(lessons())
def test_what_is_meant_for_few_comes_before_what_is_meant_for_all(
    release: Release, rows: list[Made]
):
    by_row = {r["row_id"]: r for r in rows}
    shown = [by_row[a.evidence.row_id] for a in seen(made(release, *rows), "municipality").asks]
    order = [(len(r["entrances"]), ASKING.index(r["kind"])) for r in shown]
    assert order == sorted(order)


def test_lessons_for_others_are_not_brought_forward(release: Release):
    evidence = made(
        release, lesson("mine"), lesson("theirs", entrances=("employer",)), lesson("nobodys", entrances=None),
        lesson("element", kind="working_element"),
    )  # fmt: skip
    found = seen(evidence, "municipality")
    assert [a.evidence.row_id for a in found.asks] == ["mine"]
    assert (found.asked, found.learned) == (1, 1)
    other = seen(evidence, "union")
    assert (other.asks, other.asked, other.learned) == ((), 0, 0)


def test_a_lesson_concerns_a_visitor_by_whom_it_is_for_whatever_pilot_taught_it(release: Release):
    evidence = made(release, lesson("a", pilot_id="jong"), lesson("b", pilot_id="via"))
    assert seen(evidence, "municipality").asked == 2


@pytest.mark.parametrize(("page", "expected"), [("werk", ["a", "b"]), ("werk-zorg", ["b"]), ("jong", [])])  # fmt: skip
def test_on_the_page_of_a_pilot_the_lessons_are_those_it_taught(
    page: str, expected: list[str], release: Release
):
    evidence = made(release, lesson("a"), lesson("b", pilot_id="werk-zorg"), lesson("c", pilot_id="via"))  # fmt: skip
    found = seen(evidence, "municipality", page)
    assert [a.evidence.row_id for a in found.asks] == expected
    assert found.asked == len(expected)


# Studies


def test_the_studies_are_those_with_findings_on_these_pilots_each_once(release: Release):
    evidence = made(
        release,
        studies=(*STUDIES, study("one", "werk"), study("two", "werk-zorg"), study("three", "meter"), study("empty", "werk")),
        effects=(effect("a", study_id="one"), effect("b", study_id="two"), effect("c", study_id="one"), effect("d", study_id="three")),
    )  # fmt: skip
    assert seen(evidence, "municipality").studies.count("one") == 1
    assert set(seen(evidence, "municipality").studies) == {"one", "two"}
    assert seen(evidence, "union").studies == ("three",)


# Words


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("n", [0, 1, 2, 46])
def test_the_head_counts_in_words_that_fit(language: Any, n: int):
    said = translator(language).text(
        "role-head", role=message("entrance-union"), pilots=n, milestones=n, asks=n
    )
    assert translator(language).text("entrance-union") in said
    assert (str(n) in said) == (n != 1)
