"""Where documents disagree every claim keeps its row, and it shows which one is followed."""

from collections import Counter
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import (
    STUDIES,
    Made,
    choices,
    counted,
    effect,
    event,
    params,
    pilot,
    row,
    source,
    study,
    variant,
)
from via_dash.data import Fault, Release, TableUnavailable
from via_dash.evidence.sentences import finding_sentence
from via_dash.schema import allowed
from via_dash.texts import LANGUAGES, Localised, Message, message, translator
from via_dash.views import discrepancies as views
from via_dash.views.rows import record as record_of

STATUSES = allowed("discrepancies", "status")
PILOTS = (
    pilot("jong", "youth"), pilot("werk", "activation"), pilot("werk-zorg", None, "werk"),
    pilot("meter", "employers"), pilot("via"),
)  # fmt: skip


def fact(row_id: str, pilot_id: str = "werk", **values: Any) -> Made:
    texts = {"text_nl": f"Tekst {row_id}.", "text_en": f"Text {row_id}."}
    return row("facts", row_id, fact_id="f", pilot_id=pilot_id, attribute="goal", **(texts | values))  # fmt: skip


def difference(row_id: str, *claims: str, preferred: str | None = None, **values: Any) -> Made:
    made = {
        "discrepancy_id": row_id, "subject": "x", "subject_nl": f"Over {row_id}", "subject_en": f"On {row_id}",
        "kind": "number", "claims": list(claims), "preferred": preferred, "status": "preferred" if preferred else "open",
        "reason_nl": f"Reden {row_id}.", "reason_en": f"Reason {row_id}.", "basis": "coded", "anchor": None,
    }  # fmt: skip
    return row("discrepancies", row_id, **(made | values))


FACTS = (fact("a"), fact("b", source_id="brief"), fact("c", "werk-zorg"), fact("d", "jong"), fact("p", "via"))  # fmt: skip


def made(release: Release, *rows: Made, **tables: Any) -> Release:
    sources = (
        source("evaluatie-2020", "2020-11-02", name_nl="Het rapport", name_en="The report"),
        source("brief", "2020-11-09", name_nl="De brief", name_en="The letter"),
    )
    given_tables = {"pilots": PILOTS, "facts": FACTS, "sources": sources} | tables
    return variant(release, discrepancies=rows, **given_tables)


def without(release: Release, table: str) -> Release:
    """The release as it is served when one of its tables is not sound."""
    rest = {name: rows for name, rows in release.tables.items() if name != table}
    fault = Fault(table, "missing", f"{table} is gone")
    return Release(release.name, release.as_of, False, release.changes, rest, {table: fault})


# What is said of each


def test_every_claim_says_its_own_and_its_own_document(release: Release):
    evidence = made(release, difference("x", "facts/a", "facts/b", preferred="facts/b"))
    (found,) = views.discrepancies(evidence)
    assert [(c.what, c.source, c.followed) for c in found.claims] == [
        (Localised("Tekst a.", "Text a."), Localised("Het rapport", "The report"), False),
        (Localised("Tekst b.", "Text b."), Localised("De brief", "The letter"), True),
    ]
    assert [c.evidence.address for c in found.claims] == ["facts/a", "facts/b"]
    assert found.evidence.address == "discrepancies/x"
    assert (found.subject.nl, found.reason.en) == ("Over x", "Reason x.")


@pytest.mark.parametrize("status", ["open", "reconciled"])
def test_where_no_reading_is_chosen_none_is_followed(status: str, release: Release):
    (found,) = views.discrepancies(made(release, difference("x", "facts/a", "facts/b", status=status)))  # fmt: skip
    assert [c.followed for c in found.claims] == [False, False]
    view = views.register(made(release, difference("x", "facts/a", "facts/b", status=status)), ())
    assert view is not None
    assert {record.cells[2] for record in view.records} == {message("no")}


def test_a_caveat_of_a_claim_stays_with_that_claim(release: Release):
    facts = (fact("a", note_nl="Alleen in de tabel.", note_en="Only in the table."), fact("b"))
    (found,) = views.discrepancies(made(release, difference("x", "facts/a", "facts/b"), facts=facts))  # fmt: skip
    assert [c.note for c in found.claims] == [
        Localised("Alleen in de tabel.", "Only in the table."), None,
    ]  # fmt: skip


def test_a_finding_claims_what_its_sentence_says(release: Release):
    effects = (effect("one"), effect("two", estimate=9.0))
    evidence = made(
        release, difference("x", "effects/one", "effects/two"), effects=effects, studies=STUDIES
    )
    (found,) = views.discrepancies(evidence)
    assert [c.what for c in found.claims] == [finding_sentence(r) for r in effects]


def test_claims_in_different_units_are_told_apart_by_them(release: Release):
    shared = {"indicator_id": "ww", "subgroup": "non_western", "period_edtf": "2020-03"}
    indicators = (
        row("covid_indicators", "i", value=2.8, unit="percentage_point", kind="change", **shared),
        row("covid_indicators", "j", value=2.8, unit="percent", kind="change", **shared),
    )
    evidence = made(release, difference("x", "covid_indicators/i", "covid_indicators/j"), covid_indicators=indicators)  # fmt: skip
    (found,) = views.discrepancies(evidence)
    said = [translator("nl").say(claim.what) for claim in found.claims]
    assert "2,8 procentpunt" in said[0]
    assert "2,8%" in said[1]


def test_a_document_claims_without_a_place_of_its_own_and_opens_where_the_difference_is_told(
    release: Release,
):
    evidence = made(release, difference("x", "sources/brief", "facts/a"))
    (found,) = views.discrepancies(evidence)
    assert found.claims[0].evidence == found.evidence
    assert found.claims[1].evidence.address == "facts/a"
    assert all(record_of(evidence, c.evidence.address) is not None for c in found.claims)


# Order, filters and counts


@st.composite
def several(draw: st.DrawFn) -> list[Made]:
    addresses = [f"facts/{f['row_id']}" for f in FACTS]
    rows = []
    for n in range(draw(st.integers(1, 7))):
        claims = draw(st.lists(st.sampled_from(addresses), min_size=2, max_size=4, unique=True))
        status = draw(st.sampled_from(STATUSES))
        rows.append(
            difference(
                f"d{n}", *claims, status=status, kind=draw(st.sampled_from(allowed("discrepancies", "kind"))),
                preferred=draw(st.sampled_from(claims)) if status == "preferred" else None,
            )
        )  # fmt: skip
    return rows


@given(several())
def test_open_ones_come_first_and_the_others_keep_their_order(release: Release, rows: list[Made]):
    listed = views.discrepancies(made(release, *rows))
    ids = [r["row_id"] for r in rows]
    expected = [r["row_id"] for r in rows if r["status"] == "open"]
    assert [d.evidence.row_id for d in listed] == [
        *expected,
        *(i for i in ids if i not in expected),
    ]


@given(several())
def test_exactly_the_chosen_reading_is_followed(release: Release, rows: list[Made]):
    by_id = {r["row_id"]: r for r in rows}
    for d in views.discrepancies(made(release, *rows)):
        preferred = by_id[d.evidence.row_id]["preferred"]
        followed = [c.evidence.address for c in d.claims if c.followed]
        assert followed == ([preferred] if preferred else [])


@given(several(), st.data())
def test_the_register_shows_what_the_filters_name_and_counts_it(
    release: Release, rows: list[Made], data: st.DataObject
):
    evidence = made(release, *rows)
    choice = data.draw(choices(views.controls(evidence)))
    chosen = dict(choice)
    owner = {f"facts/{f['row_id']}": f["pilot_id"] for f in FACTS}
    parts = {p["pilot_id"] for p in PILOTS if p["parent_id"] in chosen["pilot"]}
    pilots = {*chosen["pilot"], *parts}
    expected = {
        r["row_id"]
        for r in rows
        if (not pilots or {owner[c] for c in r["claims"]} & pilots)
        and (not chosen["kind"] or r["kind"] in chosen["kind"])
        and (not chosen["status"] or r["status"] in chosen["status"])
    }
    assert params(views.count(evidence, choice)) == {"n": len(expected), "total": len(rows)}
    view = views.register(evidence, choice)
    if not expected:
        assert view is None
        return
    assert view is not None
    assert {d.evidence.row_id for d in view.marks} == expected
    assert params(view.finding)["n"] == len(expected)
    counts = Counter(f"discrepancies-{r['status']}" for r in rows if r["row_id"] in expected)
    assert counted(params(view.finding)["statuses"]) == dict(counts)
    claims = [(r["row_id"], c) for r in rows if r["row_id"] in expected for c in r["claims"]]
    found = [(r.evidence[1].row_id, r.evidence[0].address) for r in view.records]
    assert sorted(found) == sorted(claims)


@given(several())
def test_every_claim_leads_back_to_every_difference_about_it(release: Release, rows: list[Made]):
    evidence = made(release, *rows)
    of = {c.evidence.address: c.evidence for d in views.discrepancies(evidence) for c in d.claims}
    for address, claim in of.items():
        expected = {r["row_id"] for r in rows if address in r["claims"]}
        assert {d.evidence.row_id for d in views.touching(evidence, [claim])} == expected
    together = [d.evidence.row_id for d in views.touching(evidence, of.values())]
    assert len(together) == len(set(together))
    assert set(together) == {r["row_id"] for r in rows}


def test_a_row_that_nobody_disputes_leads_nowhere(release: Release):
    evidence = made(release, difference("x", "facts/a", "facts/b"))
    (other,) = views.discrepancies(made(release, difference("y", "facts/c", "facts/d")))
    assert views.touching(evidence, [c.evidence for c in other.claims]) == ()
    assert views.touching(evidence, []) == ()


# Whom it is about


def test_a_difference_is_about_the_pilots_of_its_claims(release: Release):
    evidence = made(
        release,
        difference("x", "facts/a", "facts/d"), difference("y", "effects/one", "groups/g"), difference("z", "sources/brief", "facts/p"),
        difference("w", "effects/two", "facts/c"),
        studies=(study("of-meter", "meter"), study("of-none")),
        effects=(effect("one", study_id="of-meter"), effect("two", study_id="of-none")),
        groups=(row("groups", "g", study_id="of-meter", group_id="all", subgroup="all", subgroup_dimension="all", arm="total"),),
    )  # fmt: skip
    about = {d.evidence.row_id: d.pilots for d in views.discrepancies(evidence)}
    assert about == {"x": {"werk", "jong"}, "y": {"meter"}, "z": {"via"}, "w": {"via", "werk-zorg"}}


def test_the_page_of_a_pilot_has_its_own_and_those_of_its_parts(release: Release):
    rows = (
        difference("own", "facts/a", "facts/b"), difference("part", "facts/c", "facts/c2"),
        difference("other", "facts/d", "facts/d2"), difference("programme", "facts/p", "facts/p2"),
    )  # fmt: skip
    more = (fact("c2", "werk-zorg"), fact("d2", "jong"), fact("p2", "via"))
    evidence = made(release, *rows, facts=(*FACTS, *more))

    def shown(pilot_id: str) -> list[str]:
        view = views.of_pilot(evidence, pilot_id)
        return [d.evidence.row_id for d in view.marks] if view else []

    assert shown("werk") == ["own", "part"]
    assert shown("werk-zorg") == ["part"]
    assert shown("jong") == ["other"]
    assert shown("via") == ["programme"]
    assert views.of_pilot(evidence, "meter") is None


def test_the_filter_offers_the_pilots_that_something_is_said_of_in_their_order(release: Release):
    evidence = made(release, difference("x", "facts/p", "facts/d"), difference("y", "facts/c", "facts/a"))  # fmt: skip
    by_name = {c.name: c for c in views.controls(evidence)}
    assert by_name["pilot"].codes == ("werk", "werk-zorg", "jong", "via")
    assert by_name["kind"].codes == allowed("discrepancies", "kind")
    assert by_name["status"].codes == STATUSES
    for control in by_name.values():
        assert control.default == ()


# What is not there


def test_a_claim_in_a_table_that_cannot_be_served_is_left_out_and_the_rest_stands(release: Release):
    rows = (difference("x", "effects/one", "facts/a", preferred="effects/one"),)
    evidence = without(made(release, *rows), "effects")
    (found,) = views.discrepancies(evidence)
    assert [c.evidence.address for c in found.claims] == ["facts/a"]
    assert not found.claims[0].followed
    assert views.register(evidence, ()) is not None


def test_without_the_list_of_differences_tiles_do_without_and_the_register_says_so(
    release: Release,
):
    (found,) = views.discrepancies(made(release, difference("x", "facts/a", "facts/b")))
    evidence = without(release, "discrepancies")
    assert views.touching(evidence, [c.evidence for c in found.claims]) == ()
    with pytest.raises(TableUnavailable) as raised:
        views.register(evidence, ())
    assert raised.value.fault.table == "discrepancies"


def test_without_any_difference_there_is_no_register(release: Release):
    assert views.register(made(release), ()) is None
    assert params(views.count(made(release), ())) == {"n": 0, "total": 0}


# In words


@pytest.mark.parametrize("status", STATUSES)
@pytest.mark.parametrize("kind", allowed("discrepancies", "kind"))
def test_a_register_can_be_said_in_both_languages(status: str, kind: str, release: Release):
    preferred = "facts/a" if status == "preferred" else None
    rows = (difference("x", "facts/a", "facts/b", status=status, kind=kind, preferred=preferred),)
    view = views.register(made(release, *rows), ())
    assert view is not None
    for language in LANGUAGES:
        texts = translator(language)
        assert "1" in texts.say(view.finding)
        cells = [texts.say(cell) for cell in view.records[0].cells]
        assert all(cells)
        assert texts.value("discrepancies_status", status) in cells
        assert texts.value("discrepancies_kind", kind) in cells


def test_nothing_is_called_merged_or_averaged(release: Release):
    view = views.register(made(release, difference("x", "facts/a", "facts/b")), ())
    assert view is not None
    assert Message("discrepancies-caveat") in view.caveats
    assert "nooit gemiddeld" in translator("nl").text("discrepancies-caveat")


def test_a_date_claims_its_date_and_whether_it_has_happened(release: Release):
    events = (event("e", "2021-05/2021-08", certainty="planned", pilot_id="werk"), event("f", "2020-03", pilot_id="werk"))  # fmt: skip
    (found,) = views.discrepancies(made(release, difference("x", "events/e", "events/f"), events=events))  # fmt: skip
    assert [translator("nl").say(c.what) for c in found.claims] == [
        "Gebeurtenis e: medio 2021 (gepland)", "Gebeurtenis f: mrt 2020 (gerealiseerd)",
    ]  # fmt: skip
