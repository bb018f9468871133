"""The page on one pilot: everything about it and its parts, nothing about another, and what is missing."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.pilot_page import views_on_the_page
from tests.views.synthetic import (
    Made,
    counted,
    effect,
    event,
    params,
    pilot,
    row,
    source,
    status,
    study,
    variant,
)
from via_dash.data import Release
from via_dash.evidence.sentences import finding_sentence
from via_dash.schema import TABLES, allowed
from via_dash.texts import LANGUAGES, Localised, Message, message, translator
from via_dash.views import profile as views
from via_dash.views import timeline
from via_dash.views.controls import parse
from via_dash.views.pilots import STATUSES, upcoming
from via_dash.views.pilots import status as status_of

PILOTS = (
    pilot("jong", "youth"), pilot("werk-zorg", None, "werk"), pilot("werk", "activation"),
    pilot("werk-spoor", None, "werk"), pilot("meter", "employers"), pilot("via"),
)  # fmt: skip
ALL = ("via", "meter", "werk", "werk-zorg", "werk-spoor", "jong")
STUDIES = (
    study("of-werk", "werk"), study("of-zorg", "werk-zorg"), study("of-meter", "meter"), study("of-none"),
    study("of-via", "via"),
)  # fmt: skip


def made(release: Release, **tables: Any) -> Release:
    empty = {
        name: () for name, table in TABLES.items()
        if {"pilot_id", "study_id"} & set(table.fields) and name not in ("pilots", "studies")
    }  # fmt: skip
    return variant(release, **(empty | {"pilots": PILOTS, "studies": STUDIES} | tables))


def said(param: Any, language: Any = "nl") -> str:
    return translator(language).say(param)


# Which pilot


def test_the_choice_is_the_programme_and_then_every_pilot_with_its_parts(release: Release):
    control = views.control(made(release))
    assert control.codes == ALL
    assert control.default == ("via",)
    labels = dict(zip(control.codes, [said(o.label) for o in control.options], strict=True))
    assert labels["werk"] == "Pilot werk"
    assert labels["werk-zorg"] == "↳ Pilot werk-zorg"
    assert labels["via"] == "Het programma zelf"


@given(st.text(max_size=30))
def test_a_pilot_that_is_not_there_falls_back_to_the_programme(release: Release, asked: str):
    control = views.control(made(release))
    parsed = parse(control, asked)
    assert parsed.chosen[0] in ALL
    if not set(ALL) & {part.strip() for part in asked.split(",")}:
        assert parsed.chosen == ("via",)


@pytest.mark.parametrize(
    ("pilot_id", "parent", "parts"),
    [
        ("via", None, ["meter", "werk", "jong"]),
        ("werk", "via", ["werk-zorg", "werk-spoor"]),
        ("werk-zorg", "werk", []),
        ("jong", "via", []),
    ],
)
def test_a_pilot_knows_what_it_is_part_of_and_its_parts(
    pilot_id: str, parent: str | None, parts: list[str], release: Release
):
    found = views.relatives(made(release), pilot_id)
    assert (found.parent[0] if found.parent else None) == parent
    assert [key for key, _ in found.parts] == parts
    assert [said(name) for _, name in found.parts] == [f"Pilot {p}" for p in parts]


@pytest.mark.parametrize("pilot_id", ALL)
def test_parent_and_part_name_each_other(pilot_id: str, release: Release):
    evidence = made(release)
    for key, _ in views.relatives(evidence, pilot_id).parts:
        parent = views.relatives(evidence, key).parent
        assert parent is not None
        assert parent[0] == pilot_id


# What it is


def test_what_a_pilot_is_stands_with_its_partners_and_places(release: Release):
    view = views.identity(release, "begeleiding")
    traits = {t.label.key: [said(s.text) for s in t.said] for t in view.marks}
    assert traits["trait-what"] == ["Klantmanagers met minder klanten."]
    assert traits["trait-line"] == ["Arbeidstoeleiding"]
    assert traits["pilot_partners_role-funder"] == ["Ministerie van Sociale Zaken en Werkgelegenheid"]  # fmt: skip
    assert "trait-place" not in traits
    part = views.identity(release, "begeleiding-almere")
    traits = {t.label.key: [said(s.text) for s in t.said] for t in part.marks}
    assert traits["trait-place"] == ["Almere"]
    assert traits["trait-line"] == ["Arbeidstoeleiding"]  # that of the pilot it is part of
    assert "pilot_partners_role-funder" not in traits


def test_a_partner_stands_under_its_role_with_the_row_that_says_so(release: Release):
    empty = dict.fromkeys(TABLES["organisations"].fields)
    organisations = [
        {**empty, "organisation_id": f"o{n}", "name": f"Organisatie {n}"} for n in range(4)
    ]
    roles = ("partner", "funder", "partner", "executor")
    partners = [
        row("pilot_partners", f"p{n}", pilot_id="werk", organisation_id=f"o{n}", role=r)
        for n, r in enumerate(roles)
    ]
    partners.append(row("pilot_partners", "else", pilot_id="jong", organisation_id="o0", role="funder"))  # fmt: skip
    view = views.identity(made(release, organisations=organisations, pilot_partners=partners), "werk")  # fmt: skip
    found = {
        t.label.key: [(s.text, s.evidence.row_id) for s in t.said]
        for t in view.marks
        if t.label.key.startswith("pilot_partners")
    }
    assert found == {
        "pilot_partners_role-funder": [("Organisatie 1", "p1")],
        "pilot_partners_role-executor": [("Organisatie 3", "p3")],
        "pilot_partners_role-partner": [("Organisatie 0", "p0"), ("Organisatie 2", "p2")],
    }


@pytest.mark.parametrize("table", ["pilot_partners", "pilot_places"])
def test_the_caveat_of_a_partner_or_place_stays_with_it(table: str, release: Release):
    note = {"note_nl": "Alleen het onderzoek.", "note_en": "Only the research."}
    own = {"pilot_partners": {"organisation_id": "szw", "role": "funder"}, "pilot_places": {"place_id": "almere", "role": "delivery"}}  # fmt: skip
    rows = [
        row(table, "with", pilot_id="werk", **own[table], **note),
        row(table, "without", pilot_id="werk", **own[table]),
    ]
    view = views.identity(made(release, **{table: rows}), "werk")
    notes = {s.evidence.row_id: s.note for t in view.marks for s in t.said}
    assert notes["with"] == Localised("Alleen het onderzoek.", "Only the research.")
    assert notes["without"] is None
    cells = {r.evidence[0].row_id: r.cells[-1] for r in view.records}
    assert said(cells["with"]) == "Alleen het onderzoek."
    assert cells["without"] == message("no-caveat")


def test_what_no_document_says_of_a_pilot_is_no_trait(release: Release):
    view = views.identity(made(release), "jong")
    assert [t.label.key for t in view.marks] == ["trait-what", "trait-line"]
    assert [t.label.key for t in views.identity(made(release), "via").marks] == ["trait-what"]


# Statuses


def test_every_passage_has_a_row_and_says_where_it_is_silent(release: Release):
    statuses = (
        status("a", "2020-09", pilot_id="werk", delivery_status="running"),
        status("b", "2020-11-02", pilot_id="werk", delivery_status="completed", research_status="running"),
        status("c", "2020-11-02", pilot_id="jong", delivery_status="paused"),
    )  # fmt: skip
    view = views.statuses(made(release, statuses=statuses), "werk")
    assert view is not None
    assert [c.evidence.row_id for c in view.marks] == ["b", "a"]
    assert [c.codes for c in view.marks] == [("completed", "running", None), ("running", None, None)]  # fmt: skip
    assert [c.followed for c in view.marks] == [(True, True, False), (False, False, False)]
    assert view.records[1].cells[2] == view.records[0].cells[3] == message("not-mentioned")
    assert said(view.finding).endswith("Uitvoering: afgerond; Onderzoek: loopt; Opschaling: niet vermeld")  # fmt: skip


@st.composite
def passages(draw: st.DrawFn) -> list[Made]:
    rows = []
    for n in range(draw(st.integers(1, 6))):
        codes = {f"{w}_status": draw(st.sampled_from((None, *allowed("statuses", f"{w}_status")))) for w in STATUSES}  # fmt: skip
        rows.append(
            status(
                f"s{n}", draw(st.sampled_from(("2014", "2020-09", "2020-11", "2020-11-02", "2020-03/2020-10"))),
                pilot_id="werk", source_id=draw(st.sampled_from(("evaluatie-2020", "later"))), **codes,
            )
        )  # fmt: skip
    return rows


@given(passages())
def test_of_each_status_the_first_passage_that_speaks_of_it_is_followed(
    release: Release, rows: list[Made]
):
    sources = (source("evaluatie-2020", "2020-11-02"), source("later", "2020-11-09"))
    evidence = made(release, statuses=rows, sources=sources)
    view = views.statuses(evidence, "werk")
    assert view is not None
    assert len(view.marks) == len(view.records) == len(rows)
    for index, which in enumerate(STATUSES):
        speaking = [c for c in view.marks if c.codes[index] is not None]
        followed = [c for c in view.marks if c.followed[index]]
        assert followed == speaking[:1]
        chosen = status_of(evidence, "werk", which)
        assert (chosen.code if chosen else None) == (speaking[0].codes[index] if speaking else None)


def test_a_pilot_no_document_gives_a_status_has_no_statuses(release: Release):
    assert views.statuses(made(release), "werk") is None
    assert "niet vermeld" in said(views.brief(made(release), "werk")[0])


# Events without a date


@given(st.lists(st.tuples(st.sampled_from(("werk", "werk-zorg", "jong")), st.sampled_from("xy"), st.sampled_from((None, "2020-03", "2021-02")), st.sampled_from(("planned", "realised"))), min_size=1, max_size=8))  # fmt: skip
def test_an_event_is_drawn_or_told_to_have_no_date(
    release: Release, drawn: list[tuple[str, str, str | None, str]]
):
    """Every claim is in one of the two: on the timeline, or among what has no date."""
    events = [
        event(f"e{n}", when, pilot_id=pilot_id, event_id=event_id, certainty=certainty)
        for n, (pilot_id, event_id, when, certainty) in enumerate(drawn)
    ]
    evidence = made(release, events=events)
    line, undated = timeline.timeline(evidence, (("pilot", ("werk",)),)), views.undated(evidence, "werk")  # fmt: skip
    on_line = {e.row_id for e in line.evidence if e.table == "events"} if line else set()
    told = {e.row_id for e in undated.evidence} if undated else set()
    assert on_line | told == {r["row_id"] for r in events if r["pilot_id"] != "jong"}
    assert not on_line & told


def test_what_is_planned_without_a_date_says_so(release: Release):
    events = (event("soon", None, pilot_id="werk-zorg", certainty="planned", note_nl="Volgens de brief.", note_en="The letter says so."),)  # fmt: skip
    view = views.undated(made(release, events=events), "werk")
    assert view is not None
    (group,) = view.marks
    assert said(group.heading) == "Pilot werk-zorg"
    assert said(group.statements[0].text) == "Gebeurtenis soon: geen datum (gepland)"
    assert said(view.records[0].cells[-1]) == "Volgens de brief."
    assert said(view.finding) == "Wat de documenten zonder datum noemen: 1 gebeurtenis"
    assert views.undated(made(release, events=events), "jong") is None


# Findings


def test_findings_are_those_of_the_studies_of_the_pilot_and_its_parts(release: Release):
    effects = [effect(s["study_id"], study_id=s["study_id"]) for s in STUDIES]
    evidence = made(release, effects=effects)

    def shown(pilot_id: str) -> set[str]:
        view = views.net_findings(evidence, pilot_id)
        return {r.evidence[0].row_id for r in view.records} if view else set()

    assert shown("werk") == {"of-werk", "of-zorg"}
    assert shown("werk-zorg") == {"of-zorg"}
    assert shown("meter") == {"of-meter"}
    assert shown("jong") == set()
    assert shown("via") == {"of-via"}
    assert views.studies_of(evidence, "werk") == ("of-werk", "of-zorg")
    assert views.studies_of(evidence, "jong") == ()


@st.composite
def effects_of_werk(draw: st.DrawFn) -> list[Made]:
    return [
        effect(
            f"e{n}", study_id=draw(st.sampled_from(("of-werk", "of-zorg", "of-meter"))),
            **{name: draw(st.sampled_from(allowed("effects", name))) for name in ("measure", "contrast", "significance", "direction")},
        )
        for n in range(draw(st.integers(0, 8)))
    ]  # fmt: skip


@given(effects_of_werk())
def test_every_finding_is_shown_once_and_only_a_net_effect_as_one(
    release: Release, rows: list[Made]
):
    evidence = made(release, effects=rows)
    own = [r for r in rows if r["study_id"] != "of-meter"]
    net, other = views.net_findings(evidence, "werk"), views.other_findings(evidence, "werk")
    shown_net = [r.evidence[0].row_id for r in net.records] if net else []
    shown_other = [r.evidence[0].row_id for r in other.records] if other else []
    is_net = {r["row_id"] for r in own if r["measure"] == "net" and r["contrast"] == "effect"}
    assert sorted(shown_net) == sorted(is_net)
    assert sorted(shown_other) == sorted({r["row_id"] for r in own} - is_net)
    if net is not None:
        assert params(net.finding)["n"] == len(is_net)
        assert sum(counted(params(net.finding)["classes"]).values()) == len(is_net)
    if other is not None:
        assert params(other.finding)["n"] == len(shown_other)
        assert all(r.cells[1] != message("class-works") for r in other.records)


def test_a_finding_is_its_whole_sentence_with_its_caveat(release: Release):
    note = {"note_nl": "Kleine groep.", "note_en": "A small group."}
    row_of = effect("e", study_id="of-werk", **note)
    view = views.net_findings(made(release, effects=[row_of]), "werk")
    assert view is not None
    assert view.records[0].cells == (
        finding_sentence(row_of), message("class-works"), Localised("Kleine groep.", "A small group."),
    )  # fmt: skip


# The page in a few sentences


@pytest.mark.parametrize(
    ("effects", "expected"),
    [
        ([effect("a", study_id="of-werk")], "Gevonden: één netto-effect, waarvan 1 gunstig en significant."),
        (
            [effect("a", study_id="of-werk"), effect("b", study_id="of-zorg", significance="not_significant")],
            "Gevonden: 2 netto-effecten, waarvan 1 gunstig en significant en 1 met onvoldoende kennis (1 niet significant).",
        ),
        (
            [effect("a", study_id="of-werk", measure="gross", significance="not_reported")],
            "De documenten geven alleen bruto resultaten of niveaus, geen netto-effect.",
        ),
        (
            [effect("a", study_id="of-meter")],
            "De documenten geven voor deze pilot geen gemeten resultaat van een effectstudie.",
        ),
    ],
)  # fmt: skip
def test_the_second_sentence_says_what_was_found(
    effects: list[Made], expected: str, release: Release
):
    assert said(views.brief(made(release, effects=effects), "werk")[1]) == expected


def test_the_last_sentence_says_what_comes_next_of_the_pilot_or_a_part_and_that_it_is_expected(
    release: Release,
):
    events = (
        event("later", "2022-03", pilot_id="werk", certainty="planned"),
        event("soon", "2021-02", pilot_id="werk-zorg", certainty="planned"),
        event("else", "2021-01", pilot_id="jong", certainty="planned"),
        event("done", "2020-12", pilot_id="werk", certainty="cancelled"),
    )
    evidence = made(release, events=events)
    line = said(views.brief(evidence, "werk")[-1])
    assert "feb 2021: Gebeurtenis soon" in line
    assert "verwachting" in line
    assert [m.evidence.row_id for m in upcoming(evidence, ("werk", "werk-zorg"))] == ["soon", "later"]  # fmt: skip
    assert said(views.brief(evidence, "meter")[-1]) == (
        "Geen document noemt een volgende mijlpaal met een datum."
    )


def test_the_programme_is_not_said_to_have_an_effect_of_its_own(release: Release):
    lines = views.brief(made(release, effects=[effect("a", study_id="of-via")]), "via")
    assert [line.key for line in lines] == ["brief-status", "brief-nothing-next"]


@pytest.mark.parametrize("pilot_id", ALL)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_brief_can_be_said_of_every_pilot(pilot_id: str, language: Any, release: Release):
    for line in views.brief(made(release), pilot_id):
        text = said(line, language)
        assert text.endswith(".")
        assert not set("{}$") & set(text)


# Coverage and context


def covered(row_id: str, pilot_id: str, aspect: str = "approach", coverage: str = "brief") -> Made:
    return row("report_coverage", row_id, pilot_id=pilot_id, aspect=aspect, coverage=coverage)


def test_what_the_reports_contain_stands_by_pilot_and_what_they_do_not_too(release: Release):
    rows = (covered("a", "werk", coverage="no"), covered("b", "jong"), covered("c", "werk-zorg", "experiences", "yes"))  # fmt: skip
    view = views.coverage(made(release, report_coverage=rows), "werk")
    assert view is not None
    assert [(said(g.heading), [said(s.text) for s in g.statements]) for g in view.marks] == [
        ("Pilot werk", ["beschrijving van de aanpak: nee"]),
        ("Pilot werk-zorg", ["ervaringen van betrokkenen: ja"]),
    ]
    assert params(view.finding) == {"n": 2}
    assert views.coverage(made(release, report_coverage=rows), "meter") is None


def test_a_figure_about_the_context_is_never_called_a_result(release: Release):
    def figure(row_id: str, **values: Any) -> Made:
        shared = {"label_nl": f"Cijfer {row_id}", "label_en": f"Figure {row_id}", "unit": "percent", "range_kind": "none"}  # fmt: skip
        return row("context_figures", row_id, pilot_id="werk", **(shared | values))

    rows = (
        figure("a", value=40.0, period_edtf="2017"), figure("b"), figure("c", value_low=7.0, value_high=14.0, range_kind="over_groups"),
    )  # fmt: skip
    view = views.context(made(release, context_figures=rows), "werk")
    assert view is not None
    assert [said(s.text) for s in view.marks[0].statements] == [
        "Cijfer a: 40% (2017)", "Cijfer b: niet gerapporteerd", "Cijfer c: 7 tot 14% (wisselend tussen groepen)",
    ]  # fmt: skip
    assert "geen resultaat" in said(view.finding)
    assert "no result" in said(view.finding, "en")


# All of it


@pytest.mark.parametrize("pilot_id", ["via", "begeleiding", "begeleiding-almere"])
def test_every_row_of_the_sample_about_a_pilot_is_on_its_page(pilot_id: str, release: Release):
    shown = views_on_the_page(release, pilot_id)
    addresses = {e.address for view in shown for e in view.evidence}
    elsewhere = {"scores"}  # compared between pilots, on a page of their own
    missing = [
        f"{name}/{r['row_id']}"
        for name, table in TABLES.items()
        if "pilot_id" in table.fields and name not in elsewhere | {"studies"}
        for r in release.rows(name)
        if r["pilot_id"] == pilot_id and f"{name}/{r['row_id']}" not in addresses
    ]
    # What happens around the programme belongs to no pilot.
    assert [a for a in missing if a != "events/via-event-measures"] == []


def test_the_columns_of_the_findings_say_what_they_hold(release: Release):
    view = views.net_findings(release, "begeleiding")
    assert view is not None
    assert [said(c.label) for c in view.columns] == ["Bevinding", "Wat de kennis zegt", "Kanttekening"]  # fmt: skip
    assert isinstance(view.records[0].cells[0], Message)
