"""Where pilots take place: every place with its pilots, and what is national apart."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import Made, params, pilot, row, status, variant
from via_dash.data import Release
from via_dash.schema import TABLES
from via_dash.texts import LANGUAGES, Localised, message, translator
from via_dash.views import places as views
from via_dash.views.controls import Choice
from via_dash.views.places import Place
from via_dash.views.view import View

ANY: Choice = ()
PILOTS = (
    pilot("jong", "youth"),
    pilot("werk", "activation"),
    pilot("werk-zorg", None, "werk"),
    pilot("meter", "employers"),
    pilot("via"),
)
IDS = [p["pilot_id"] for p in PILOTS if p["pilot_id"] != "via"]
LINES = {"jong": "youth", "werk": "activation", "werk-zorg": "activation", "meter": "employers"}


def place(place_id: str, *point: float, kind: str = "municipality", name: str | None = None) -> Made:  # fmt: skip
    longitude, latitude = point or (None, None)
    made: Made = dict.fromkeys(TABLES["places"].fields)
    return made | {
        "place_id": place_id, "name": name or place_id.title(), "kind": kind,
        "longitude": longitude, "latitude": latitude, "authored_file": "places.yaml",
    }  # fmt: skip


PLACES = (
    place("nederland", kind="country"), place("utrecht", 5.1, 52.1), place("almere", 5.2, 52.4), place("ede", 5.7, 52.0),
)  # fmt: skip
WHERE = [p["place_id"] for p in PLACES]


def at(pilot_id: str, place_id: str, number: int = 0, **values: Any) -> Made:
    role = "national" if place_id == "nederland" else "delivery"
    return row("pilot_places", f"{pilot_id}-{place_id}-{number}", pilot_id=pilot_id, place_id=place_id, role=role, **values)  # fmt: skip


def made(release: Release, *held: Made, **tables: tuple[Made, ...]) -> Release:
    return variant(release, **({"pilots": PILOTS, "places": PLACES, "pilot_places": held} | tables))


def seen(view: View[tuple[Place, ...]] | None) -> dict[str, list[str]]:
    assert view is not None
    return {p.place_id: [h.pilot_id for h in p.held] for p in view.marks}


PAIRS = st.sets(st.tuples(st.sampled_from(IDS), st.sampled_from(WHERE)), min_size=1)


@given(PAIRS)
def test_every_place_with_a_pilot_is_there_and_every_pilot_with_a_place(
    release: Release, pairs: set[tuple[str, str]]
):
    view = views.places(made(release, *(at(*pair) for pair in sorted(pairs))), ANY)
    found = [(p, where) for where, held in seen(view).items() for p in held]
    assert len(found) == len(set(found))
    assert set(found) == pairs
    assert view is not None
    assert all(place.held for place in view.marks)


@given(PAIRS)
def test_the_headline_counts_the_places_their_pilots_and_the_national_ones(
    release: Release, pairs: set[tuple[str, str]]
):
    view = views.places(made(release, *(at(*pair) for pair in sorted(pairs))), ANY)
    assert view is not None
    assert params(view.finding) == {
        "pilots": len({p for p, where in pairs if where != "nederland"}),
        "places": len({where for _, where in pairs} - {"nederland"}),
        "national": len({p for p, where in pairs if where == "nederland"}),
    }
    shown = params(view.description)
    assert shown == {k: v for k, v in params(view.finding).items() if k != "pilots"}


@given(PAIRS, st.sets(st.sampled_from(("employers", "activation", "youth")), min_size=1))
def test_the_filter_keeps_the_pilots_of_those_lines_and_the_places_they_are_at(
    release: Release, pairs: set[tuple[str, str]], lines: set[str]
):
    view = views.places(made(release, *(at(*p) for p in sorted(pairs))), (("line", tuple(lines)),))
    kept = {pair for pair in pairs if LINES[pair[0]] in lines}
    assert (view is None) == (not kept)
    if view is not None:
        assert {(p, where) for where, held in seen(view).items() for p in held} == kept
        assert len(view.records) == len(kept)


def test_a_part_belongs_to_the_line_of_its_pilot(release: Release):
    evidence = made(release, at("werk-zorg", "ede"))
    (line,) = views.controls(evidence)
    assert set(line.codes) == {"employers", "activation", "youth"}
    assert seen(views.places(evidence, (("line", ("activation",)),))) == {"ede": ["werk-zorg"]}
    assert views.places(evidence, (("line", ("youth",)),)) is None


def test_places_stand_by_name_and_the_country_last_without_a_point(release: Release):
    evidence = made(release, at("meter", "nederland"), at("jong", "utrecht"), at("werk", "almere"))
    view = views.places(evidence, ANY)
    assert list(seen(view)) == ["almere", "utrecht", "nederland"]
    assert view is not None
    assert [p.point for p in view.marks] == [(5.2, 52.4), (5.1, 52.1), None]


def test_small_letters_do_not_send_a_place_to_the_end(release: Release):
    where = (place("z", 5, 52, name="Zeist"), place("h", 4, 52, name="'s-Hage"), place("d", 4, 52, name="de Bilt"))  # fmt: skip
    evidence = made(release, *(at("werk", p["place_id"]) for p in where), places=where)
    assert list(seen(views.places(evidence, ANY))) == ["h", "d", "z"]


def test_the_programme_itself_is_at_no_place(release: Release):
    assert views.places(made(release, at("via", "nederland")), ANY) is None
    assert views.places(made(release), ANY) is None


def test_a_pilot_that_two_documents_place_is_there_once_and_both_are_its_sources(release: Release):
    evidence = made(
        release, at("werk", "ede", 1), at("werk", "ede", 2, source_id="brochure", locator="Bladzijde 2")
    )  # fmt: skip
    view = views.places(evidence, ANY)
    assert seen(view) == {"ede": ["werk"]}
    assert view is not None
    assert [r.evidence[0].row_id for r in view.records] == ["werk-ede-1", "werk-ede-2"]
    assert {e.locator for e in view.evidence} >= {"Bladzijde 2"}


@given(PAIRS)
def test_every_row_of_the_table_rests_on_the_row_that_places_the_pilot(
    release: Release, pairs: set[tuple[str, str]]
):
    held = [at(*pair) for pair in sorted(pairs)]
    view = views.places(made(release, *held), ANY)
    assert view is not None
    told = {r.evidence[0].row_id: (r.cells[0], r.cells[1]) for r in view.records}
    assert told == {
        h["row_id"]: (
            h["place_id"].title(),
            Localised(f"Pilot {h['pilot_id']}", f"The {h['pilot_id']} pilot"),
        )
        for h in held
    }


def test_the_table_says_how_far_delivery_is_and_says_so_where_nobody_does(release: Release):
    evidence = made(
        release, at("werk", "ede"), at("jong", "ede"),
        statuses=(status("a", "2020-09", pilot_id="werk", delivery_status="paused", research_status="running"),),
    )  # fmt: skip
    view = views.places(evidence, ANY)
    assert view is not None
    by_pilot = {r.cells[1].nl: r.cells[2] for r in view.records}  # type: ignore[union-attr]
    assert by_pilot["Pilot werk"] == message("delivery_status-paused")
    assert by_pilot["Pilot jong"] == message("not-mentioned")


def test_what_to_keep_in_mind_stands_in_the_row_and_under_the_map(release: Release):
    note = {"note_nl": "Alleen in het begin.", "note_en": "Only at first."}
    view = views.places(made(release, at("werk", "ede", **note), at("jong", "ede")), ANY)
    assert view is not None
    for language, said in (("nl", "Alleen in het begin."), ("en", "Only at first.")):
        texts = translator(language)  # type: ignore[arg-type]
        assert [texts.say(r.cells[3]) for r in view.records].count(said) == 1
        assert said in [texts.say(c) for c in view.caveats]


def test_the_headline_can_be_said_of_none_one_and_more(release: Release):
    for pairs in (
        [("werk", "ede")], [("werk", "nederland")], [("werk", "ede"), ("jong", "nederland")],
        [("werk", "ede"), ("jong", "nederland"), ("meter", "nederland")],
    ):  # fmt: skip
        view = views.places(made(release, *(at(*pair) for pair in pairs)), ANY)
        assert view is not None
        for language in LANGUAGES:
            said = translator(language).say(view.finding)
            assert said
            assert not set("{}") & set(said)
