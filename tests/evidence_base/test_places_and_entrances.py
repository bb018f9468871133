"""The evidence on the map, at the entrances and about corona, as a visitor is told of it."""

import json

import pytest

from tests.figures.reading import hosts
from tests.figures.test_figure_map import box_of_label, covered, names, pixels
from tests.views.synthetic import params
from via_dash.data import Release
from via_dash.figures import map as figure
from via_dash.schema import allowed
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.theme import Scheme
from via_dash.views import (
    corona_consequences,
    corona_figures,
    delays,
    discrepancies,
    effect_filters,
    places,
    statements,
    timeline,
)
from via_dash.views.entrance import for_you
from via_dash.views.pilots import own_and_parts, pilots
from via_dash.views.places import Place
from via_dash.views.rows import record
from via_dash.views.view import View

ENTRANCES = allowed("organisations", "entrance")
PHONE = 340  # what a map is wide on a phone


def on_the_map(served: Release) -> View[tuple[Place, ...]]:
    view = places.places(served, ())
    assert view is not None
    return view


def test_each_of_the_eight_pilots_is_on_the_page_of_the_map(served: Release):
    listed = {held.pilot_id for place in on_the_map(served).marks for held in place.held}
    own = [row["pilot_id"] for row in pilots(served)]
    assert len(own) == 8
    assert [p for p in own if not set(own_and_parts(served, p)) & listed] == []


def test_every_row_that_places_a_pilot_is_on_the_page(served: Release):
    rows = [r for r in served.rows("pilot_places") if r["pilot_id"] != "via"]  # which is no pilot
    expected = {(r["pilot_id"], r["place_id"]) for r in rows}
    shown = {(h.pilot_id, place.place_id) for place in on_the_map(served).marks for h in place.held}
    assert shown == expected
    assert {r.evidence[0].row_id for r in on_the_map(served).records} == {r["row_id"] for r in rows}


def test_only_the_country_is_without_a_dot(served: Release):
    kinds = served.by_key("places")
    for place in on_the_map(served).marks:
        assert (place.point is None) == (kinds[place.place_id]["kind"] == "country"), place.place_id
        roles = {r["role"] for r in served.rows("pilot_places") if r["place_id"] == place.place_id}
        assert roles == ({"national"} if place.point is None else {"delivery"})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_names_on_the_map_cover_nothing_and_fit_on_a_phone(
    served: Release, language: Language, scheme: Scheme
):
    deck = figure.draw(on_the_map(served), translator(language), scheme)
    assert hosts(deck) == []  # type: ignore[arg-type]
    read = json.loads(deck.to_json())
    assert covered(read) == []
    start = read["initialViewState"]
    middle, _ = pixels(read, (start["longitude"], start["latitude"]))
    for name in names(read):
        left, _, right, _ = box_of_label(read, name)
        assert max(middle - left, right - middle) <= PHONE / 2, name["name"]


@pytest.mark.parametrize("entrance", ENTRANCES)
def test_each_entrance_leads_to_at_least_one_pilot(served: Release, entrance: str):
    found = for_you(served, entrance)
    assert found is not None
    assert found.pilots
    assert all(record(served, p.evidence.address) is not None for p in found.pilots)
    group = found.group.key.removeprefix("stakeholder_group-")
    rows = served.by_key("pilots")
    for pilot in found.pilots:
        assert group in rows[pilot.pilot_id]["stakeholder_groups"]
    assert found.asks or found.milestones or found.learned


@pytest.mark.parametrize(
    ("entrance", "group"),
    [
        ("municipality", "municipalities"), ("employer", "employers_and_workers"), ("union", "employers_and_workers"),
        ("education", "education"), ("uwv", "government"), ("ministry", "government"), ("interest_group", "other"),
    ],
)  # fmt: skip
def test_each_entrance_is_the_group_that_box_1_names(served: Release, entrance: str, group: str):
    found = for_you(served, entrance)
    assert found is not None
    assert found.group.key == f"stakeholder_group-{group}"


@pytest.mark.parametrize("entrance", ENTRANCES)
def test_the_offer_to_narrow_a_page_names_only_what_its_filters_know(
    served: Release, entrance: str
):
    found = for_you(served, entrance)
    assert found is not None
    known = {c.name: set(c.codes) for c in timeline.controls(served)}
    assert {p.parent_id or p.pilot_id for p in found.pilots} <= known["pilot"]
    known = {c.name: set(c.codes) for c in discrepancies.controls(served)}
    assert {p.pilot_id for p in found.pilots} <= known["pilot"]
    known = {c.name: set(c.codes) for c in effect_filters.controls(served)}
    assert set(found.studies) <= known["study"]


@pytest.mark.parametrize("entrance", ENTRANCES)
@pytest.mark.parametrize("pilot_id", [None, "via", "intensieve-begeleiding", "leren-werken-liander-stedin"])  # fmt: skip
def test_everything_an_entrance_is_told_can_be_said_and_opened(
    served: Release, entrance: str, pilot_id: str | None
):
    found = for_you(served, entrance, pilot_id)
    assert found is not None
    for ask in found.asks:
        for evidence in (ask.evidence, *(e for _, e in ask.more)):
            assert record(served, evidence.address) is not None
    for language in LANGUAGES:
        texts = translator(language)
        said = [texts.say(found.role), texts.say(found.group), *(texts.say(a.text) for a in found.asks)]  # fmt: skip
        said += [texts.say(m.label) for m in found.milestones]
        assert all(said)
        assert not [text for text in said if "None" in text or set("{}") & set(text)]


@pytest.mark.parametrize("pilot_id", ["via", "intensieve-begeleiding", "nudging", "barometer"])
def test_no_lesson_is_told_twice(served: Release, pilot_id: str):
    view = statements.lessons(served, pilot_id)
    if view is None:
        return
    rows = served.by_key("lessons")
    told = [rows[r.evidence[0].row_id]["lesson_id"] for r in view.records]
    assert len(told) == len(set(told)) == params(view.finding)["n"]
    claims = [r["row_id"] for r in served.rows("lessons") if r["pilot_id"] == pilot_id]
    assert sorted(e.row_id for r in view.records for e in r.evidence) == sorted(claims)


def test_the_four_printed_changes_fit_the_printed_levels(served: Release):
    view = corona_figures.compared(served)
    assert view is not None
    assert params(view.finding) == {"n": 4, "agree": 4}
    by_id = served.by_key("covid_indicators")
    fits = {
        by_id[r.evidence[0].row_id]["value"]
        for r, m in zip(view.records, view.marks, strict=True)
        if m.agreement.key == "agreement-yes"
    }
    assert fits == {2.8, 227, 1.1, 132}


def test_every_study_is_said_to_be_before_during_or_not_known(served: Release):
    view = corona_consequences.windows(served)
    assert view is not None
    rows = {row["row_id"]: row for row in served.rows("studies")}
    for mark, told in zip(view.marks, view.records, strict=True):
        row = rows[told.evidence[0].row_id]
        if row["source_id"] in ("kamerbrief-2014", "g4-2010"):
            assert mark.overlap == "no", row["row_id"]
        elif row["period_edtf"] is None:
            assert mark.overlap == "unknown", row["row_id"]
    said = params(view.finding)
    assert said["n"] == said["yes"] + said["no"] + said["unknown"] == len(served.rows("studies"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_on_corona_can_be_said_with_its_source(served: Release, language: Language):
    texts = translator(language)
    for view in (
        corona_figures.compared(served), corona_consequences.mitigations(served, ()), delays.because_of_corona(served, ()),
        corona_consequences.attributed(served, ()), corona_consequences.windows(served), corona_consequences.for_research(served, ()),
    ):  # fmt: skip
        assert view is not None
        said = [texts.say(p) for p in (view.finding, view.description, *view.caveats)]
        said += [texts.say(cell) for r in view.records for cell in r.cells]
        assert all(said), view.key
        assert not [text for text in said if "None" in text or set("{}") & set(text)]
        for row in view.records:
            assert all(record(served, e.address) is not None for e in row.evidence)
