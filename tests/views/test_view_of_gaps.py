"""The evidence gap map: every finding in one cell, and in every other cell the reason for none."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import (
    STUDIES,
    Made,
    counted,
    effect,
    effects_tables,
    event,
    params,
    pilot,
    row,
    status,
    study,
    variant,
)
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Language, Localised, translator
from via_dash.views import findings, gaps
from via_dash.views.controls import Choice
from via_dash.views.gaps import MapRow, gap_map, kind_of

ANY: Choice = ()
BY = [(("by", (code,)),) for code in ("outcome", "subgroup")]
PILOTS = (
    pilot("begeleiding", "activation"), pilot("begeleiding-almere", None, "begeleiding"),
    pilot("begeleiding-leiden", None, "begeleiding"), pilot("jong", "youth"), pilot("via"),
)  # fmt: skip


def evidence(release: Release, **tables: list[Made]) -> Release:
    empty: dict[str, list[Made]] = {"effects": [], "events": [], "covid_impacts": [], "statuses": [], "facts": [], "studies": []}  # fmt: skip
    return variant(release, pilots=PILOTS, **(empty | tables))


def made(release: Release, choice: Choice = ANY, **tables: list[Made]) -> list[MapRow]:
    view = gap_map(evidence(release, **tables), choice)
    assert view is not None
    return [found for section in view.marks for found in section.rows]


def one(rows: list[MapRow], label: str) -> MapRow:
    (found,) = [r for r in rows if isinstance(r.full, Localised) and r.full.nl == label]
    return found


def codes(found: MapRow) -> list[str]:
    """Why a row has nothing; the same in each of its cells."""
    assert found.findings == ()
    assert {cell.reasons for cell in found.cells} == {found.reasons}
    return [reason.code for reason in found.reasons]


def rests_on(found: MapRow) -> dict[str, list[str]]:
    return {r.code: [s.evidence.address for s in r.statements] for r in found.reasons}


def hit(row_id: str, pilot_id: str, domain: str, severity: str) -> Made:
    return row(
        "covid_impacts", row_id, pilot_id=pilot_id, domain=domain, severity=severity,
        impact_nl=f"Gevolg {row_id}.", impact_en=f"Impact {row_id}.",
    )  # fmt: skip


def report(row_id: str, pilot_id: str, certainty: str = "planned", **values: str) -> Made:
    told = {"lane": "research", "kind": "final_result"} | values
    return event(row_id, "2021-35", pilot_id=pilot_id, certainty=certainty, **told)


# Every finding once, a reason everywhere else


@given(table=effects_tables(), choice=st.sampled_from(BY))
def test_every_finding_is_in_exactly_one_cell_and_no_cell_is_empty(
    release: Release, table: list[Made], choice: Choice
):
    own = evidence(release, effects=table, studies=list(STUDIES))
    view = gap_map(own, choice)
    assert view is not None
    cells = [cell for section in view.marks for r in section.rows for cell in r.cells]
    shown = Counter(f.row_id for cell in cells for f in cell.findings)
    assert shown == Counter(f.row_id for f, _ in findings.findings(own))
    assert set(shown.values()) <= {1}
    assert all(bool(cell.findings) != bool(cell.reasons) for cell in cells)
    assert len(view.records) == len(cells)
    assert all(record.evidence for record in view.records)


@given(table=effects_tables(), choice=st.sampled_from(BY))
def test_the_headline_counts_every_row_once(release: Release, table: list[Made], choice: Choice):
    view = gap_map(evidence(release, effects=table, studies=list(STUDIES)), choice)
    assert view is not None
    said = params(view.finding)
    rows = [r for section in view.marks for r in section.rows]
    parts = counted(said["parts"])
    assert said["n"] == len(rows) == sum(parts.values())
    net = [
        r for r in rows if any(f.measure == "net" and f.contrast == "effect" for f in r.findings)
    ]
    assert parts.get("gaps-counted-net", 0) == len(net)


def test_a_finding_stands_under_its_own_outcome_and_its_own_group(release: Release):
    table = [
        effect("a", outcome_family="work", subgroup="somali"),
        effect("b", outcome_family="benefit", subgroup="all"),
    ]
    for choice, expected in zip(
        BY,
        ({"a": "outcome_family-work", "b": "outcome_family-benefit"}, {"a": "subgroup-short-somali", "b": "subgroup-short-all"}),
        strict=True,
    ):  # fmt: skip
        rows = made(release, choice, effects=table, studies=list(STUDIES))
        where = {f.row_id: cell.column.key for r in rows for cell in r.cells for f in cell.findings}
        assert where == expected


def test_net_gross_level_and_differences_are_never_counted_together(release: Release):
    table = [
        effect("net"), effect("bare", significance="not_significant"), effect("gross", measure="gross"),
        effect("level", measure="level"), effect("unsaid", measure="not_reported"), effect("apart", contrast="difference_between_groups"),
    ]  # fmt: skip
    own = evidence(release, effects=table, studies=list(STUDIES))
    kinds = {f.row_id: kind_of(f) for f, _ in findings.findings(own)}
    assert kinds == {
        "net": "works", "bare": "insufficient", "gross": "gross_or_level", "level": "gross_or_level",
        "unsaid": "unknown_measure", "apart": "difference",
    }  # fmt: skip
    (cell,) = [c for r in made(release, effects=table, studies=list(STUDIES)) for c in r.cells if c.findings]  # fmt: skip
    said = translator("nl").say(gaps.tallied(cell.findings))
    assert said == "1 gunstig en significant, 1 met onvoldoende kennis, bruto/niveau 2, bruto of netto niet vermeld 1, verschil tussen groepen 1"  # fmt: skip


def test_the_texts_of_one_approach_in_one_study_are_one_row(release: Release):
    long = {"intervention_nl": "FIP: vaak een gesprek", "intervention_en": "FIP: many talks"}
    table = [effect("a", **long), effect("b", **long, outcome_family="benefit"), effect("c", study_id="gamma", **long)]  # fmt: skip
    rows = [r for r in made(release, effects=table, studies=list(STUDIES)) if r.findings]
    assert [(r.label, r.full, len(r.findings)) for r in rows] == [
        (Localised("FIP", "FIP"), Localised("FIP: vaak een gesprek", "FIP: many talks"), 2),
        (Localised("FIP", "FIP"), Localised("FIP: vaak een gesprek", "FIP: many talks"), 1),
    ]  # fmt: skip


def test_labels_are_only_shortened_while_they_tell_approaches_apart(release: Release):
    table = [
        effect("a", intervention_nl="FIP: vaak", intervention_en="FIP: often"),
        effect("b", intervention_nl="FIP: zelden", intervention_en="FIP: seldom"),
    ]
    rows = made(release, effects=table, studies=[study("beta", "begeleiding")])
    assert [r.label.nl for r in rows if r.findings] == ["FIP: vaak", "FIP: zelden"]  # type: ignore[union-attr]


# Each reason for none


def test_a_study_that_reports_on_one_outcome_did_not_report_on_the_others(release: Release):
    rows = made(
        release,
        effects=[effect("a"), effect("b", study_id="alpha", outcome_family="benefit")],
        studies=[study("beta", "begeleiding"), study("alpha")],
    )
    cells = {c.column.key: c for c in next(r for r in rows if r.findings).cells}
    (reason,) = cells["outcome_family-benefit"].reasons
    assert reason.code == "not_reported"
    assert [s.evidence.address for s in reason.statements] == ["studies/beta-study"]


def test_an_invalid_study_says_so_and_nothing_else(release: Release):
    own = study("beta", "begeleiding") | {"status": "invalid", "design": "descriptive"}
    tables = {"events": [report("eind", "begeleiding")], "covid_impacts": [hit("c", "begeleiding", "research", "stopped")]}  # fmt: skip
    assert codes(one(made(release, studies=[own], **tables), "gesprekken")) == ["invalid"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_invalid_is_called_ineffective(release: Release, language: Language):
    own = study("beta", "begeleiding") | {"status": "invalid"}
    view = gap_map(evidence(release, studies=[own]), ANY)
    assert view is not None
    texts = translator(language)
    own_rows = [r for r in view.records if r.cells[1] == Localised("Onderzoek beta", "Study beta")]
    cells = [texts.say(c) for r in own_rows for c in r.cells]
    assert {"geen geldig resultaat", "no valid result"} & set(cells)
    for word in ("effect", "werkt niet", "does not work"):
        assert not [c for c in cells if word in c]


@pytest.mark.parametrize("stage", ["planned", "running"])
def test_a_study_still_going_on_is_not_yet_published(release: Release, stage: str):
    found = one(made(release, studies=[study("alpha") | {"status": stage}]), "gesprekken")
    assert rests_on(found) == {"not_yet_published": ["studies/alpha-study"]}


@pytest.mark.parametrize("design", ["pre_post", "descriptive", "observational"])
def test_a_study_without_net_findings_of_that_design_has_no_control_group(
    release: Release, design: str
):
    own = study("alpha") | {"design": design}
    gross = effect("a", study_id="alpha", measure="gross", outcome_family="work")
    other = effect("b", study_id="beta", outcome_family="benefit")
    rows = made(release, studies=[own, study("beta", "jong")], effects=[gross, other])
    (found,) = [r for r in rows if r.subject == Localised("Onderzoek alpha", "Study alpha")]
    missing = [c for c in found.cells if not c.findings]
    assert [[r.code for r in c.reasons] for c in missing] == [["no_control_group"]]
    net = gross | {"measure": "net"}
    rows = made(release, studies=[own, study("beta", "jong")], effects=[net, other])
    (found,) = [r for r in rows if r.subject == Localised("Onderzoek alpha", "Study alpha")]
    assert [[r.code for r in c.reasons] for c in found.cells if not c.findings] == [["not_reported"]]  # fmt: skip


def test_an_unfinished_study_of_a_pilot_waits_for_the_report_that_is_planned(release: Release):
    planned = [report("eind", "begeleiding")]
    unfinished = study("beta", "begeleiding") | {"status": "interim"}
    found = one(made(release, studies=[unfinished], events=planned), "gesprekken")
    assert rests_on(found) == {"not_yet_published": ["events/eind"]}
    final = one(made(release, studies=[study("beta", "begeleiding")], events=planned), "gesprekken")
    assert codes(final) == ["not_reported"]


def test_a_pilot_of_which_no_document_mentions_research_was_not_studied(release: Release):
    found = one(made(release), "Pilot jong")
    assert rests_on(found) == {"not_studied": ["pilots/jong-pilot"]}


def test_a_pilot_whose_research_is_completed_without_a_finding_did_not_report_one(release: Release):
    done = status("klaar", "2020", pilot_id="jong", research_status="completed")
    assert codes(one(made(release, statuses=[done]), "Pilot jong")) == ["not_reported"]


@pytest.mark.parametrize("kind", ["interim_result", "final_result", "publication"])
def test_a_pilot_with_a_planned_report_is_not_yet_published(release: Release, kind: str):
    found = one(made(release, events=[report("eind", "jong", kind=kind)]), "Pilot jong")
    assert rests_on(found) == {"not_yet_published": ["events/eind"]}


def test_only_a_report_of_research_still_to_come_counts_as_planned(release: Release):
    others = [
        report("verschenen", "jong", "realised"), report("vervallen", "jong", "cancelled"),
        report("handreiking", "jong", lane="scaling", kind="publication"), report("begin", "jong", kind="start"),
    ]  # fmt: skip
    assert codes(one(made(release, events=others), "Pilot jong")) == ["not_studied"]


@pytest.mark.parametrize("stage", ["preparation", "running", "restarting", "interim_published"])
def test_research_going_on_is_not_yet_published(release: Release, stage: str):
    going = status("loopt", "2020", pilot_id="jong", research_status=stage)
    found = one(made(release, statuses=[going]), "Pilot jong")
    assert rests_on(found) == {"not_yet_published": ["statuses/loopt"]}


@pytest.mark.parametrize("severity", ["interrupted", "stopped"])
@pytest.mark.parametrize("domain", ["research", "delivery"])
def test_a_pilot_that_corona_interrupted_says_so(release: Release, domain: str, severity: str):
    impacts = [hit("corona", "jong", domain, severity)]
    found = one(made(release, covid_impacts=impacts), "Pilot jong")
    assert rests_on(found) == {"interrupted": ["covid_impacts/corona"]}


@pytest.mark.parametrize(("domain", "severity"), [("scaling", "stopped"), ("participants", "interrupted"), ("research", "adapted"), ("delivery", "limited")])  # fmt: skip
def test_what_corona_changed_otherwise_is_no_reason(release: Release, domain: str, severity: str):
    impacts = [hit("corona", "jong", domain, severity)]
    assert codes(one(made(release, covid_impacts=impacts), "Pilot jong")) == ["not_studied"]


def test_where_there_are_two_reasons_both_are_given(release: Release):
    planned = [report("eind", "jong")]
    research = [hit("corona", "jong", "research", "interrupted")]
    found = one(made(release, events=planned, covid_impacts=research), "Pilot jong")
    assert codes(found) == ["interrupted", "not_yet_published"]
    delivery = [hit("corona", "jong", "delivery", "interrupted")]
    found = one(made(release, events=planned, covid_impacts=delivery), "Pilot jong")
    assert codes(found) == ["not_yet_published", "interrupted"]


def test_a_sub_pilot_of_which_nothing_is_said_has_the_reason_of_the_whole(release: Release):
    planned = [report("eind", "begeleiding")]
    assert codes(one(made(release, events=planned), "Pilot begeleiding-leiden")) == ["not_yet_published"]  # fmt: skip
    own = [hit("corona", "begeleiding-leiden", "research", "stopped")]
    found = one(made(release, events=planned, covid_impacts=own), "Pilot begeleiding-leiden")
    assert codes(found) == ["interrupted"]


# Which rows there are


def test_every_pilot_is_there_once_by_its_study_or_by_itself_or_by_its_parts(release: Release):
    rows = made(release, effects=[effect("a", study_id="gamma")], studies=[STUDIES[2]])
    assert [r.pilot_id for r in rows] == [None, "begeleiding-leiden", "jong"]


def test_pilots_come_before_other_studies_and_earlier_research_goes_by_document(release: Release):
    own = [study("alpha"), study("beside", "via"), study("beta", "jong")]
    view = gap_map(evidence(release, studies=own), ANY)
    assert view is not None
    assert [s.heading.key for s in view.marks] == ["gaps-section-pilots", "gaps-section-pilots", "gaps-section-programme", "gaps-section-earlier"]  # fmt: skip


def test_pilots_stand_under_their_programme_line_also_where_nothing_was_found(release: Release):
    view = gap_map(evidence(release, studies=[study("beta", "begeleiding-almere")]), ANY)
    assert view is not None
    texts = translator("nl")
    lines = {texts.say(s.heading): [r.pilot_id for r in s.rows] for s in view.marks}
    assert lines == {
        "Pilots van VIA: Arbeidstoeleiding": [None, "begeleiding-leiden"],
        "Pilots van VIA: Jongeren": ["jong"],
    }


def test_a_report_to_come_is_said_once_on_the_row_and_of_no_outcome(release: Release):
    """No document promises a result on every outcome and every group."""
    unfinished = study("beta", "begeleiding") | {"status": "interim"}
    table = [effect("a"), effect("b", study_id="alpha", outcome_family="benefit")]
    hits = [hit("corona", "begeleiding", "research", "interrupted")]
    own = evidence(
        release, effects=table, studies=[unfinished, study("alpha")],
        events=[report("eind", "begeleiding")], covid_impacts=hits,
    )  # fmt: skip
    for choice in BY:
        view = gap_map(own, choice)
        assert view is not None
        (found,) = [r for s in view.marks if s.kind == "pilots" for r in s.rows if r.findings]
        empty = [cell for cell in found.cells if not cell.findings]
        assert {reason.code for cell in empty for reason in cell.reasons} <= {"not_reported"}
        assert [reason.code for reason in found.pending] == ["interrupted", "not_yet_published"]
        told = [r for r in view.records if r.cells[1] == found.subject]
        assert [e.address for r in told for e in r.evidence].count("events/eind") == 1


def test_a_pilot_not_carried_out_as_planned_says_that_beside_corona(release: Release):
    stopped = status("uit", "2020", pilot_id="jong", delivery_status="not_carried_out_as_planned")
    impacts = [hit("corona", "jong", "delivery", "stopped")]
    found = one(made(release, statuses=[stopped], covid_impacts=impacts), "Pilot jong")
    assert rests_on(found) == {"interrupted": ["covid_impacts/corona"], "not_as_planned": ["statuses/uit"]}  # fmt: skip
    running = stopped | {"delivery_status": "running"}
    found = one(made(release, statuses=[running], covid_impacts=impacts), "Pilot jong")
    assert codes(found) == ["interrupted"]


def test_what_documents_say_of_the_design_stands_with_a_pilot_without_findings(release: Release):
    def design(row_id: str, pilot_id: str) -> Made:
        return row("facts", row_id, fact_id=row_id, pilot_id=pilot_id, attribute="research_design", text_nl="Geen controlegroep.", text_en="No control group.")  # fmt: skip

    rows = made(release, facts=[design("opzet", "begeleiding"), design("eigen", "jong")])
    assert [s.evidence.row_id for s in one(rows, "Pilot jong").design] == ["eigen"]
    assert [s.evidence.row_id for s in one(rows, "Pilot begeleiding-leiden").design] == ["opzet"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_reads_differently_and_none_reads_as_no_effect(language: Language):
    texts = translator(language)
    said = [texts.text(f"gap-{code}") for code in gaps.REASONS]
    assert len(set(said)) == len(said)
    assert not [s for s in said if "effect" in s]


def test_the_caveats_say_what_a_cell_does_not(release: Release):
    view = gap_map(evidence(release, studies=list(STUDIES)), ANY)
    assert view is not None
    said = " ".join(translator("nl").say(c) for c in view.caveats)
    for part in ("afgeleid", "Niet significant is niet hetzelfde als geen effect", "geen effecten", "tevredenheid"):  # fmt: skip
        assert part in said
