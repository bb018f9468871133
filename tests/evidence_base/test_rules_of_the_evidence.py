"""What must hold for every row that is served, whoever wrote it and whatever it says."""

from datetime import date

import pytest

from via_dash.data import Release
from via_dash.evidence.dates import bounds
from via_dash.schema import TABLES
from via_dash.tables import Row
from via_dash.texts import Message
from via_dash.views import findings, timeline
from via_dash.views import pilots as board_of
from via_dash.views.pilots import STATUSES

AS_OF = date(2020, 11, 9)
FACT_TABLES = tuple(name for name, table in TABLES.items() if table.is_fact)
PILOTS = (
    "barometer", "nudging", "behoud-doorstroom", "intensieve-begeleiding", "leren-werken", "uitstroom-ww",
    "studiekeuze-vmbo", "overgang-mbo",
)  # fmt: skip
PARTS = {
    "intensieve-begeleiding": ("amsterdam", "rotterdam", "almere", "nijmegen", "enschede", "leiden"),
    "leren-werken": ("utrecht", "liander-stedin", "zorg", "spoor"),
}  # fmt: skip
ALL = (*PILOTS, *(f"{pilot}-{part}" for pilot, parts in PARTS.items() for part in parts))
LINES = {
    "employers": {"barometer", "nudging", "behoud-doorstroom"},
    "activation": {"intensieve-begeleiding", "leren-werken", "uitstroom-ww"},
    "youth": {"studiekeuze-vmbo", "overgang-mbo"},
}
# No document says where these two take place: neither network companies nor rail have a place.
NOWHERE_NAMED = {"leren-werken-liander-stedin", "leren-werken-spoor"}


def of(served: Release, table: str, pilot_id: str) -> list[Row]:
    return [row for row in served.rows(table) if row["pilot_id"] == pilot_id]


# The pilots


def test_the_release_is_whole_and_of_9_november_2020(served: Release):
    assert served.is_whole
    assert served.as_of == AS_OF


def test_there_are_eight_pilots_ten_parts_and_the_programme(served: Release):
    assert sorted(row["pilot_id"] for row in served.rows("pilots")) == sorted((*ALL, "via"))
    parts = {row["pilot_id"]: row["parent_id"] for row in served.rows("pilots") if row["parent_id"]}
    assert parts == {f"{p}-{part}": p for p, names in PARTS.items() for part in names}


def test_every_pilot_stands_in_its_programme_line(served: Release):
    by_line: dict[str, set[str]] = {}
    for row in board_of.pilots(served):
        by_line.setdefault(row["programme_line"], set()).add(row["pilot_id"])
    assert by_line == LINES


@pytest.mark.parametrize("pilot_id", ALL)
def test_every_pilot_has_partners_a_summary_and_at_least_one_status(pilot_id: str, served: Release):
    identity = served.by_key("pilots")[pilot_id]
    assert identity["summary_nl"]
    assert identity["summary_en"]
    assert of(served, "pilot_partners", pilot_id)
    assert of(served, "statuses", pilot_id)


@pytest.mark.parametrize("pilot_id", ALL)
def test_every_pilot_has_a_place_where_a_document_names_one(pilot_id: str, served: Release):
    places = of(served, "pilot_places", pilot_id)
    if pilot_id in NOWHERE_NAMED:
        assert all(row["basis"] == "coded" for row in places)
    else:
        assert places


@pytest.mark.parametrize("pilot_id", [p for p in ALL if p.startswith("intensieve-begeleiding-")])
def test_guidance_takes_place_in_the_municipality_it_is_named_after(pilot_id: str, served: Release):
    named = pilot_id.removeprefix("intensieve-begeleiding-")
    assert [row["place_id"] for row in of(served, "pilot_places", pilot_id)] == [named]
    partners = {row["organisation_id"] for row in of(served, "pilot_partners", pilot_id)}
    assert f"gemeente-{named}" in partners


@pytest.mark.parametrize("pilot_id", PILOTS)
def test_each_of_the_three_statuses_is_given_or_said_not_to_be_mentioned(
    pilot_id: str, served: Release
):
    board = board_of.board(served)
    index = [row.pilot_id for row in board.marks].index(pilot_id)
    for which, cell in zip(STATUSES, board.records[index].cells[1:4], strict=True):
        spoken = {row[f"{which}_status"] for row in of(served, "statuses", pilot_id)} - {None}
        assert isinstance(cell, Message)
        assert cell.key in ({f"{which}_status-{s}" for s in spoken} or {"not-mentioned"})


# Where documents disagree


def preferred(served: Release, table: str) -> list[tuple[Row, list[Row], Row]]:
    """Each disagreement on rows of a table: its own row, the claims, and the reading chosen."""
    by_address = {f"{table}/{row['row_id']}": row for row in served.rows(table)}
    return [
        (row, [by_address[c] for c in row["claims"] if c in by_address], by_address[row["preferred"]])
        for row in served.rows("discrepancies")
        if row["preferred"] in by_address
    ]  # fmt: skip


def test_a_disagreement_has_at_least_two_claims_and_says_which_reading_is_followed(
    served: Release,
):
    rows = served.rows("discrepancies")
    assert len(rows) >= 100
    for row in rows:
        assert len(set(row["claims"])) >= 2, row["row_id"]
        assert row["preferred"] is None or row["preferred"] in row["claims"], row["row_id"]
        assert row["status"] != "preferred" or row["preferred"], row["row_id"]
        assert row["status"] != "open" or not row["preferred"], row["row_id"]


def test_the_board_shows_the_reading_that_was_chosen(served: Release):
    chosen = preferred(served, "statuses")
    assert chosen
    for disagreement, claims, row in chosen:
        for which in STATUSES:
            codes = {c[f"{which}_status"] for c in claims if c["pilot_id"] == row["pilot_id"]}
            if row[f"{which}_status"] and len(codes - {None}) > 1:
                shown = board_of.status(served, row["pilot_id"], which)
                assert shown is not None
                assert shown.code == row[f"{which}_status"], disagreement["row_id"]


def test_the_timeline_draws_the_reading_that_was_chosen(served: Release):
    view = timeline.timeline(served, ())
    assert view is not None
    drawn = {
        (e.pilot_id, e.event_id): served.by_key("events")[e.evidence.row_id]
        for line in view.marks.rows
        for e in line.events
    }
    for disagreement, claims, row in preferred(served, "events"):
        key = (row["pilot_id"], row["event_id"])
        same = [c for c in claims if (c["pilot_id"], c["event_id"]) == key]
        if len(same) > 1 and key in drawn:
            assert drawn[key]["date_edtf"] == row["date_edtf"], disagreement["row_id"]


def test_findings_follow_the_reading_that_was_chosen(served: Release):
    followed = {row["effect_id"]: row["row_id"] for _, row in findings.findings(served)}
    for disagreement, claims, row in preferred(served, "effects"):
        if sum(c["effect_id"] == row["effect_id"] for c in claims) > 1:
            assert followed[row["effect_id"]] == row["row_id"], disagreement["row_id"]


# Evidence of every row


@pytest.mark.parametrize("table", FACT_TABLES)
def test_every_row_names_a_document_that_was_read_and_the_place_in_it(table: str, served: Release):
    sources = served.by_key("sources")
    for row in served.rows(table):
        assert sources[row["source_id"]]["in_hand"], row["row_id"]
        assert row["locator"], row["row_id"]
        assert row["authored_file"], row["row_id"]


@pytest.mark.parametrize("table", FACT_TABLES)
def test_a_stated_row_has_at_most_seven_words_that_find_the_passage(table: str, served: Release):
    for row in served.rows(table):
        if row["basis"] == "stated":
            assert row["anchor"], row["row_id"]
        assert len((row["anchor"] or "").split()) <= 7, row["row_id"]


@pytest.mark.parametrize("table", FACT_TABLES)
def test_a_coded_row_has_a_reason_and_a_derived_one_says_how(table: str, served: Release):
    for row in served.rows(table):
        if row["basis"] != "stated":
            assert row["note_nl"], row["row_id"]
            assert row["note_en"], row["row_id"]


@pytest.mark.parametrize("table", TABLES)
def test_every_text_stands_in_both_languages(table: str, served: Release):
    for row in served.rows(table):
        for name in (n for n in row if n.endswith("_nl")):
            other = row[f"{name.removesuffix('_nl')}_en"]
            assert bool(row[name]) == bool(other), (row["authored_file"], name)


def test_five_documents_were_read_and_something_rests_on_each(served: Release):
    read = {row["source_id"] for row in served.rows("sources") if row["in_hand"]}
    assert read == {"evaluatie-2020", "brochure-2020", "kamerbrief-2014", "g4-2010", "kamerbrief-2020"}  # fmt: skip
    assert read == {row["source_id"] for table in FACT_TABLES for row in served.rows(table)}


def test_every_position_is_coded_and_gives_a_reason(served: Release):
    rows = served.rows("positions")
    assert len(rows) >= len(PILOTS)
    for row in rows:
        assert row["basis"] == "coded"
        assert row["rationale_nl"]
        assert row["complexity_low"] < row["complexity_high"]
        assert row["development_low"] < row["development_high"]
        stated = row["complexity_stated"] or row["development_stated"]
        assert bool(row["stated_nl"]) == stated


def test_every_pilot_has_a_position_itself_or_through_all_its_parts(served: Release):
    placed = {row["pilot_id"] for row in served.rows("positions")}
    for pilot_id in PILOTS:
        parts = {f"{pilot_id}-{part}" for part in PARTS.get(pilot_id, ())}
        assert pilot_id in placed or (parts and parts <= placed), pilot_id


# Nothing planned is called done


def test_nothing_that_lies_after_the_as_of_date_is_called_realised(served: Release):
    for row in served.rows("events"):
        if row["certainty"] in ("realised", "partly_realised") and row["date_earliest"]:
            assert row["date_earliest"] <= AS_OF, row["row_id"]


def test_no_status_and_no_document_is_of_after_the_as_of_date(served: Release):
    for row in served.rows("statuses"):
        first, _ = bounds(row["as_of_edtf"])
        assert first is None or first <= AS_OF, row["row_id"]
    for row in served.rows("sources"):
        if row["published_edtf"]:
            assert (bounds(row["published_edtf"])[0] or AS_OF) <= AS_OF, row["source_id"]


def test_what_replaces_an_event_is_a_claim_on_the_same_event(served: Release):
    by_id = served.by_key("events")
    for row in served.rows("events"):
        if row["supersedes"]:
            old = by_id[row["supersedes"]]
            assert (old["event_id"], old["pilot_id"]) == (row["event_id"], row["pilot_id"])


def test_claims_on_one_event_agree_on_what_kind_of_event_it_is(served: Release):
    kinds: dict[tuple[str, str], set[tuple[str, str]]] = {}
    for row in served.rows("events"):
        key = (row["pilot_id"], row["event_id"])
        kinds.setdefault(key, set()).add((row["lane"], row["kind"]))
    assert {key: found for key, found in kinds.items() if len(found) > 1} == {}


# Effects


def test_only_a_net_effect_is_ever_called_significant(served: Release):
    for row in served.rows("effects"):
        if row["measure"] != "net":
            assert row["significance"] == "not_reported", row["row_id"]
            assert row["source_conclusion"] is None, row["row_id"]


def test_a_range_says_what_it_runs_over_and_a_size_has_a_unit(served: Release):
    for row in served.rows("effects"):
        numbers = [row[n] for n in ("estimate", "estimate_low", "estimate_high")]
        if numbers[1:] != [None, None]:
            assert row["range_kind"] != "none", row["row_id"]
        if numbers != [None, None, None]:
            assert row["unit"] != "none", row["row_id"]


def test_the_sign_of_an_estimate_goes_with_whether_it_is_good(served: Release):
    """Less dependency, fewer weeks and less inflow are good; more of anything else is."""
    less_is_good = {"benefit_dependency", "weeks_on_benefit", "benefit_inflow", "lock_in", "benefit_fraction"}  # fmt: skip
    for row in served.rows("effects"):
        if row["measure"] == "net" and row["contrast"] == "effect" and row["estimate"]:
            good = (row["estimate"] < 0) == (row["outcome"] in less_is_good)
            assert row["direction"] != ("unfavourable" if good else "favourable"), row["row_id"]


def test_the_number_of_people_is_that_of_the_group_and_not_of_the_whole(served: Release):
    groups = {
        (g["study_id"], g["subgroup"], g["arm"]): g["n"] for g in served.rows("groups") if g["n"]
    }
    for row in served.rows("effects"):
        for arm, field in (("intervention", "n_intervention"), ("control", "n_control")):
            if row[field] is not None:
                expected = groups.get((row["study_id"], row["subgroup"], arm))
                assert row[field] == expected, (row["row_id"], field)


def test_results_of_an_interim_report_are_provisional(served: Release):
    interim = {
        s["study_id"] for s in served.rows("studies") if s["provisional"] or s["status"] == "interim"
    }  # fmt: skip
    assert "ib-amsterdam" in interim
    for row in served.rows("effects"):
        if row["study_id"] in interim:
            assert row["provisional"], row["row_id"]


def test_claims_on_one_finding_are_of_one_study_and_one_measure(served: Release):
    found: dict[str, set[tuple[str, str, str]]] = {}
    for row in served.rows("effects"):
        found.setdefault(row["effect_id"], set()).add(
            (row["study_id"], row["measure"], row["contrast"])
        )
    assert {key: kinds for key, kinds in found.items() if len(kinds) > 1} == {}


def test_a_return_keeps_its_perspective_and_is_never_below_zero(served: Release):
    for row in served.rows("costs_benefits"):
        assert row["perspective"], row["row_id"]
        if row["measure"] == "benefit_per_euro":
            values = [row[n] for n in ("value", "value_low", "value_high") if row[n] is not None]
            assert values, row["row_id"]
            assert all(v >= 0 for v in values), row["row_id"]


# Context


def test_a_context_figure_cites_its_own_source(served: Release):
    sources = served.by_key("sources")
    for row in served.rows("context_figures"):
        assert row["cited_source_id"], row["row_id"]
        assert not sources[row["cited_source_id"]]["in_hand"], row["row_id"]


def test_a_cited_source_is_cited_by_a_document_that_was_read(served: Release):
    sources = served.by_key("sources")
    for row in served.rows("sources"):
        if not row["in_hand"]:
            assert row["cited_by"], row["source_id"]
            assert all(sources[s]["in_hand"] for s in row["cited_by"]), row["source_id"]


def test_the_taskforce_has_the_members_that_the_letter_lists(served: Release):
    members = {row["name"] for row in served.rows("organisations") if row["taskforce_member"]}
    assert members == {
        "SER", "MBO Raad", "Vereniging Hogescholen", "SBB", "ABU", "NBBU", "Randstad", "G40", "G4", "VNG", "Divosa",
        "Vluchtelingenwerk NL", "UAF", "AWVN", "VNO-NCW/MKB Nederland", "FNV", "CNV", "UWV",
        "Ministerie van Onderwijs, Cultuur en Wetenschap", "Ministerie van Sociale Zaken en Werkgelegenheid",
    }  # fmt: skip


def test_places_lie_in_the_netherlands_and_every_municipality_has_a_point(served: Release):
    for row in served.rows("places"):
        if row["kind"] == "municipality":
            assert 3.3 < row["longitude"] < 7.3, row["place_id"]
            assert 50.7 < row["latitude"] < 53.6, row["place_id"]
