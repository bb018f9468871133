"""The plane shows intervals, says whose judgement they are, and keeps to the order of the programme."""

import pytest

from tests.views.synthetic import Made, params, pilot, row, variant
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Localised, translator
from via_dash.views import complexity as views
from via_dash.views.controls import Choice, parse

ALL: Choice = (("placed", ("all",)),)
STATED: Choice = (("placed", ("stated",)),)


def position(pilot_id: str, *, stated_on: str = "", **values: object) -> Made:
    """A position coded on both axes and, where told, placed in words on some."""
    words = {"stated_nl": f"Over {pilot_id}.", "stated_en": f"Of {pilot_id}."} if stated_on else {}
    return row(
        "positions", f"{pilot_id}-position", pilot_id=pilot_id, basis="coded",
        **({
            "complexity_low": 0.2, "complexity_high": 0.6, "development_low": 1, "development_high": 2.5,
            "complexity_stated": "c" in stated_on, "development_stated": "d" in stated_on,
            "rationale_nl": "Omdat.", "rationale_en": "Because.",
        } | words | values),
    )  # fmt: skip


def made(release: Release, *positions: Made) -> Release:
    pilots = (pilot("jong", "youth"), pilot("werk", "activation"), pilot("werk-zorg", None, "werk"), pilot("meter", "employers"), pilot("via"))  # fmt: skip
    return variant(release, pilots=pilots, positions=positions)


def test_positions_follow_the_order_of_the_programme(release: Release):
    view = views.plane(made(release, *(position(p) for p in ("jong", "werk-zorg", "meter", "werk"))), ALL)  # fmt: skip
    assert view is not None
    assert [p.pilot_id for p in view.marks] == ["meter", "werk", "werk-zorg", "jong"]
    assert [p.line for p in view.marks] == ["employers", "activation", "activation", "youth"]
    assert [record.cells[0] for record in view.records] == [p.name for p in view.marks]


def test_a_position_is_an_interval_on_each_axis(release: Release):
    view = views.plane(made(release, position("meter", complexity_low=0.0, complexity_high=0.25)), ALL)  # fmt: skip
    assert view is not None
    (only,) = view.marks
    assert (only.complexity, only.development) == ((0.0, 0.25), (1, 2.5))
    assert [translator("nl").say(cell) for cell in view.records[0].cells[2:4]] == ["0 tot 0,25", "1 tot 2,5"]  # fmt: skip


@pytest.mark.parametrize(
    ("stated_on", "expected"),
    [("", (False, False)), ("c", (True, False)), ("d", (False, True)), ("cd", (True, True))],
)
def test_each_axis_keeps_whether_the_report_speaks_of_it(
    stated_on: str, expected: tuple[bool, bool], release: Release
):
    view = views.plane(made(release, position("meter", stated_on=stated_on)), ALL)
    assert view is not None
    (only,) = view.marks
    assert (only.complexity_stated, only.development_stated) == expected
    assert only.stated == (Localised("Over meter.", "Of meter.") if stated_on else None)


def test_the_headline_counts_those_in_words_and_those_by_the_curators_alone(release: Release):
    evidence = made(release, position("meter", stated_on="c"), position("werk"), position("jong"))
    view = views.plane(evidence, ALL)
    assert view is not None
    assert params(view.finding) == {"n": 3, "stated": 1, "coded": 2}
    for language in LANGUAGES:
        said = translator(language).say(view.finding)
        assert all(str(n) in said for n in (3, 1, 2))


def test_the_filter_keeps_those_the_report_places_in_words(release: Release):
    evidence = made(release, position("meter", stated_on="c"), position("werk"), position("jong", stated_on="d"))  # fmt: skip
    view = views.plane(evidence, STATED)
    assert view is not None
    assert [p.pilot_id for p in view.marks] == ["meter", "jong"]
    assert params(view.finding) == {"n": 2, "stated": 2, "coded": 0}


def test_the_filter_shows_all_unless_told_otherwise():
    control, *_ = views.controls()
    assert control.name == "placed"
    assert control.codes == ("all", "stated")
    assert parse(control, None).chosen == ("all",)


def test_without_any_position_there_is_no_plane(release: Release):
    assert views.plane(made(release), ALL) is None
    assert views.plane(made(release, position("meter")), STATED) is None


def test_the_table_says_that_the_report_is_silent_and_gives_the_curators_reason(release: Release):
    view = views.plane(made(release, position("meter")), ALL)
    assert view is not None
    cells = view.records[0].cells
    assert cells[1].key == "plane-not-stated"  # type: ignore[union-attr]
    assert cells[4] == Localised("Omdat.", "Because.")
    assert view.records[0].evidence[0].basis == "coded"


def test_the_plane_never_leaves_out_that_its_numbers_are_coded(release: Release):
    view = views.plane(made(release, position("meter", stated_on="cd")), ALL)
    assert view is not None
    assert any("oordeel" in translator("nl").say(caveat) for caveat in view.caveats)


def test_the_ladder_goes_down_from_the_highest_rung(release: Release):
    view = views.ladder(release)
    assert [rung.level for rung in view.marks] == [5, 4, 3, 2, 1, 0]
    assert [record.cells[0] for record in view.records] == [5, 4, 3, 2, 1, 0]
    assert [rung.name.nl for rung in view.marks][:2] == ["Werkzaam", "Plausibel"]
    assert view.records[0].evidence[0].address == "ladder_levels/5"
    assert view.records[0].evidence[0].locator == "Tabel 5.1"


# On the page on one pilot


def of(pilot_id: str) -> Choice:
    return (("pilot", (pilot_id,)),)


@pytest.mark.parametrize("stated_on", ["", "c"])
def test_of_one_pilot_the_headline_says_where_it_is_put_and_by_whom(
    stated_on: str, release: Release
):
    evidence = made(release, position("meter", stated_on=stated_on), position("werk"))
    view = views.plane(evidence, of("meter"))
    assert view is not None
    assert [p.pilot_id for p in view.marks] == ["meter"]
    dutch, english = (translator(language).say(view.finding) for language in LANGUAGES)
    assert (
        "Pilot meter: complexiteit 0,2 tot 0,6 van 1, ontwikkeling trede 1 tot 2,5 van 5" in dutch
    )
    assert "0.2 to 0.6" in english
    assert "samenstellers" in dutch
    assert "curators" in english
    assert ("plaatst de aanpak niet" in dutch) == (not stated_on)


def test_a_pilot_is_placed_with_its_parts_and_a_part_by_itself(release: Release):
    evidence = made(release, position("werk"), position("werk-zorg"), position("jong"))
    whole, part = views.plane(evidence, of("werk")), views.plane(evidence, of("werk-zorg"))
    assert whole is not None
    assert part is not None
    assert [p.pilot_id for p in whole.marks] == ["werk", "werk-zorg"]
    assert params(whole.finding)["n"] == 2
    assert [p.pilot_id for p in part.marks] == ["werk-zorg"]


def test_a_pilot_placed_through_a_single_part_says_which(release: Release):
    view = views.plane(made(release, position("werk-zorg"), position("jong")), of("werk"))
    assert view is not None
    assert "Pilot werk-zorg" in translator("nl").say(view.finding)


@pytest.mark.parametrize("pilot_id", ["meter", "via"])
def test_a_pilot_nobody_has_placed_has_no_place(pilot_id: str, release: Release):
    assert views.plane(made(release, position("werk")), of(pilot_id)) is None
