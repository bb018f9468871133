"""What corona did: shares at two moments, and a cell per pilot and domain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import Made, params, pilot, plain, row, variant
from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.texts import Edtf, Localised, translator
from via_dash.views import corona as views
from via_dash.views.controls import Choice

ANY: Choice = ()
PILOTS = (
    pilot("jong", "youth"),
    pilot("werk", "activation"),
    pilot("werk-zorg", None, "werk"),
    pilot("meter", "employers"),
    pilot("via"),
)


def indicator(row_id: str, subgroup: str, when: str, value: float | None, kind: str = "level", unit: str = "percent") -> Made:  # fmt: skip
    return row(
        "covid_indicators", row_id, indicator_id=f"ww-{subgroup}", subgroup=subgroup, period_edtf=when,
        value=value, kind=kind, unit=unit,
    )  # fmt: skip


def impact(row_id: str, pilot_id: str, domain: str = "delivery", severity: str = "adapted", **values: object) -> Made:  # fmt: skip
    return row(
        "covid_impacts", row_id, pilot_id=pilot_id, domain=domain, severity=severity,
        **({"impact_nl": f"Gevolg {row_id}.", "impact_en": f"Impact {row_id}."} | values),
    )  # fmt: skip


def with_impacts(release: Release, *rows: Made) -> Release:
    return variant(release, pilots=PILOTS, covid_impacts=rows)


WW = (
    indicator("nw-july", "non_western", "2020-07", 4),
    indicator("nw-march", "non_western", "2020-03", 1.2),
    indicator("nl-march", "dutch_background", "2020-03", 0.8),
    indicator("nl-july", "dutch_background", "2020-07", 1.9),
    indicator("nw-change", "non_western", "2020-03/2020-07", 2.8, "change", "percentage_point"),
    indicator("nw-relative", "non_western", "2020-03/2020-07", 227, "relative_change"),
    indicator("nw-later", "non_western", "2020-08", 0.5, "change", "percentage_point"),
)

# Shares


def test_a_share_goes_from_the_first_month_to_the_last(release: Release):
    view = views.benefit_shares(variant(release, covid_indicators=WW))
    assert view is not None
    assert [(s.subgroup.key, s.before, s.after) for s in view.marks] == [
        ("subgroup-non_western", 1.2, 4), ("subgroup-dutch_background", 0.8, 1.9),
    ]  # fmt: skip
    assert {(s.before_when, s.after_when) for s in view.marks} == {(Edtf("2020-03"), Edtf("2020-07"))}  # fmt: skip


def test_the_headline_gives_every_group_with_both_its_shares(release: Release):
    view = views.benefit_shares(variant(release, covid_indicators=WW))
    assert view is not None
    said = translator("nl").say(view.finding)
    for part in ("mrt 2020", "jul 2020", "van 1,2% naar 4%", "van 0,8% naar 1,9%"):
        assert part in said, said


def test_changes_are_in_the_table_and_never_drawn_as_a_share(release: Release):
    view = views.benefit_shares(variant(release, covid_indicators=WW))
    assert view is not None
    assert {2.8, 227, 0.5} & {v for s in view.marks for v in (s.before, s.after)} == set()
    said = {r.evidence[0].row_id: translator("nl").say(r.cells[3]) for r in view.records}
    assert said["nw-change"] == "2,8 procentpunt"
    assert said["nw-relative"] == "227%"
    assert said["nw-march"] == "1,2%"
    assert len(view.records) == len(WW)


def test_a_group_seen_once_has_no_before_and_after(release: Release):
    rows = (*WW, indicator("once", "somali", "2020-03", 3), indicator("missing", "turkish", "2020-03", None))  # fmt: skip
    view = views.benefit_shares(variant(release, covid_indicators=rows))
    assert view is not None
    assert len(view.marks) == 2
    assert views.benefit_shares(variant(release, covid_indicators=rows[-2:])) is None


def test_a_missing_value_stays_missing_in_the_table(release: Release):
    rows = (*WW, indicator("gap", "turkish", "2020-03", None))
    view = views.benefit_shares(variant(release, covid_indicators=rows))
    assert view is not None
    assert next(r for r in view.records if r.evidence[0].row_id == "gap").cells[3] is None


@given(st.permutations(WW))
def test_the_order_of_writing_does_not_turn_a_rise_into_a_fall(release: Release, rows: list[Made]):
    view = views.benefit_shares(variant(release, covid_indicators=rows))
    assert view is not None
    assert {(s.before, s.after) for s in view.marks} == {(1.2, 4), (0.8, 1.9)}


# Impacts


def test_every_pilot_has_a_row_and_parts_only_where_a_document_speaks_of_them(release: Release):
    evidence = with_impacts(release, impact("a", "werk"))
    view = views.impacts(evidence, ANY)
    assert view is not None
    assert [row.name.nl for row in view.marks] == ["Pilot meter", "Pilot werk", "Pilot jong"]
    more = views.impacts(with_impacts(release, impact("a", "werk-zorg"), impact("b", "via")), ANY)
    assert more is not None
    assert [(r.name.nl, r.is_part) for r in more.marks] == [
        ("Pilot meter", False), ("Pilot werk", False), ("Pilot werk-zorg", True), ("Pilot jong", False), ("Pilot via", False),
    ]  # fmt: skip


@given(st.data())
def test_an_impact_stands_in_the_cell_of_its_pilot_and_domain(
    release: Release, data: st.DataObject
):
    rows = [
        impact(
            f"i{n}", data.draw(st.sampled_from([p["pilot_id"] for p in PILOTS])),
            data.draw(st.sampled_from(views.DOMAINS)), data.draw(st.sampled_from(allowed("covid_impacts", "severity"))),
        )
        for n in range(data.draw(st.integers(1, 10)))
    ]  # fmt: skip
    view = views.impacts(with_impacts(release, *rows), ANY)
    assert view is not None
    found = {
        (i.evidence.row_id, line.name.nl, domain, i.severity)
        for line in view.marks
        for domain, cell in zip(views.DOMAINS, line.impacts, strict=True)
        for i in cell
    }
    assert found == {
        (r["row_id"], f"Pilot {r['pilot_id']}", r["domain"], r["severity"]) for r in rows
    }
    assert sorted(r.evidence[0].row_id for r in view.records) == sorted(r["row_id"] for r in rows)


def test_a_cell_without_a_passage_is_empty_not_unaffected(release: Release):
    view = views.impacts(
        with_impacts(release, impact("a", "werk", "delivery", "none_reported")), ANY
    )
    assert view is not None
    cells = dict(zip(views.DOMAINS, view.marks[1].impacts, strict=True))
    assert [i.severity for i in cells["delivery"]] == ["none_reported"]
    assert cells["research"] == ()


@pytest.mark.parametrize(
    ("severity", "hit"),
    [("interrupted", 1), ("stopped", 1), ("adapted", 0), ("limited", 0), ("expected", 0), ("unknown", 0), ("none_reported", 0)],
)  # fmt: skip
def test_the_headline_counts_pilots_in_which_something_lay_still(
    severity: str, hit: int, release: Release
):
    view = views.impacts(with_impacts(release, impact("a", "werk", "research", severity)), ANY)
    assert view is not None
    assert params(view.finding) == {"hit": hit, "total": 3}


def test_a_pilot_hit_twice_counts_once_and_the_programme_is_no_pilot(release: Release):
    evidence = with_impacts(
        release,
        impact("a", "werk", "delivery", "interrupted"),
        impact("b", "werk", "research", "stopped"),
        impact("c", "via", "delivery", "stopped"),
    )
    view = views.impacts(evidence, ANY)
    assert view is not None
    assert params(view.finding) == {"hit": 1, "total": 3}


def test_a_pilot_counts_as_hit_when_one_of_its_parts_was(release: Release):
    evidence = with_impacts(release, impact("a", "werk-zorg", "delivery", "interrupted"))
    view = views.impacts(evidence, ANY)
    assert view is not None
    assert params(view.finding)["hit"] == 1


@given(st.sets(st.sampled_from(allowed("pilots", "programme_line")), min_size=1))
def test_the_filter_keeps_the_pilots_of_those_lines_and_the_headline_counts_them(
    release: Release, lines: set[str]
):
    evidence = with_impacts(
        release, *(impact(p["pilot_id"], p["pilot_id"], severity="stopped") for p in PILOTS)
    )
    chosen = tuple(code for code in allowed("pilots", "programme_line") if code in lines)
    view = views.impacts(evidence, (("line", chosen),))
    assert view is not None
    expected = [
        p for line, ids in (("employers", ["meter"]), ("activation", ["werk", "werk-zorg"]), ("youth", ["jong"]))
        if line in lines for p in ids
    ]  # fmt: skip
    assert [row.name.nl for row in view.marks] == [f"Pilot {p}" for p in expected]
    assert {r.evidence[0].row_id for r in view.records} == set(expected)
    assert plain(params(view.finding)["total"]) == plain(params(view.finding)["hit"]) == len(lines)


def test_a_choice_of_which_nothing_is_told_shows_no_matrix(release: Release):
    evidence = with_impacts(release, impact("a", "werk"))
    assert views.impacts(evidence, (("line", ("youth",)),)) is None


def test_what_was_done_about_it_travels_with_the_impact(release: Release):
    evidence = with_impacts(
        release, impact("a", "werk", mitigation_nl="Er werd gebeld.", mitigation_en="Calls were made.")
    )  # fmt: skip
    view = views.impacts(evidence, ANY)
    assert view is not None
    assert view.records[0].cells[3:] == (
        Localised("Gevolg a.", "Impact a."), Localised("Er werd gebeld.", "Calls were made."),
    )  # fmt: skip


def test_domains_stand_in_the_order_of_the_schema():
    assert views.DOMAINS == ("participants", "delivery", "research", "scaling")


# On the page on one pilot


def test_a_pilot_stands_with_its_parts_of_which_a_document_speaks_itself_first(release: Release):
    evidence = with_impacts(
        release, impact("a", "werk-zorg"), impact("b", "werk"), impact("c", "jong"), impact("d", "via")
    )  # fmt: skip

    def shown(pilot_id: str) -> list[tuple[str, bool]]:
        view = views.of_pilot(evidence, pilot_id)
        return [(r.name.nl, r.is_part) for r in view.marks] if view else []

    assert shown("werk") == [("Pilot werk", False), ("Pilot werk-zorg", True)]
    assert shown("werk-zorg") == [("Pilot werk-zorg", True)]
    assert shown("jong") == [("Pilot jong", False)]
    assert shown("via") == [("Pilot via", False)]
    assert shown("meter") == []


@pytest.mark.parametrize("severity", allowed("covid_impacts", "severity"))
@pytest.mark.parametrize(
    ("hit", "asked", "expected"),
    [
        ("werk", "werk", True), ("werk-zorg", "werk", True), ("werk-zorg", "werk-zorg", True),
        ("werk", "werk-zorg", False), ("via", "via", True), ("via", "werk", False),
    ],
)  # fmt: skip
def test_the_headline_says_that_something_stopped_only_where_it_did(
    severity: str, hit: str, asked: str, expected: bool, release: Release
):
    quiet_row = impact("quiet", asked, "scaling", "limited")
    view = views.of_pilot(with_impacts(release, impact("x", hit, severity=severity), quiet_row), asked)  # fmt: skip
    assert view is not None
    stopped = expected and severity in ("interrupted", "stopped")
    assert view.finding.key == ("impact-one-hit" if stopped else "impact-one")
    said = translator("nl").say(view.finding)
    assert ("lag iets stil of stopte iets" in said) == stopped
    assert said.startswith("Het programma zelf" if asked == "via" else f"Pilot {asked}")


def test_the_rows_of_one_pilot_are_those_told_of_it_and_no_others(release: Release):
    rows = (impact("a", "werk"), impact("b", "werk-zorg", "research"), impact("c", "jong"))
    view = views.of_pilot(with_impacts(release, *rows), "werk")
    assert view is not None
    assert [r.evidence[0].row_id for r in view.records] == ["a", "b"]
    cells = [cell for line in view.marks for cell in line.impacts]
    assert len(cells) == 2 * len(views.DOMAINS)
    assert sum(cell == () for cell in cells) == len(cells) - 2  # what nobody speaks of stays empty
