"""What reports contain and how studies were set up: every claim stays, and a judgement is one."""

from tests.views.synthetic import Made, counted, params, pilot, row, study, variant
from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.texts import message, translator
from via_dash.views import knowledge

PILOTS = (pilot("nudge", "employers"), pilot("werk", "activation"), pilot("werk-zorg", None, "werk"), pilot("via"))  # fmt: skip


def part(row_id: str, pilot_id: str, aspect: str, coverage: str) -> Made:
    return row("report_coverage", row_id, pilot_id=pilot_id, aspect=aspect, coverage=coverage)


def fact(row_id: str, pilot_id: str, attribute: str, **values: object) -> Made:
    said = {"fact_id": row_id, "text_nl": f"Tekst {row_id}.", "text_en": f"Text {row_id}."}
    return row("facts", row_id, pilot_id=pilot_id, attribute=attribute, **(said | values))


# What reports contain


def test_every_claim_stays_in_its_own_cell(release: Release):
    rows = [
        part("tabel", "werk-zorg", "implementation", "no"), part("tekst", "werk-zorg", "implementation", "brief"),
        part("aanpak", "nudge", "approach", "yes"),
    ]  # fmt: skip
    view = knowledge.coverage(variant(release, pilots=PILOTS, report_coverage=rows))
    assert view is not None
    cells = {
        (m.pilot_id, aspect): [c.coverage for c in claims]
        for m in view.marks
        for aspect, claims in zip(knowledge.ASPECTS, m.claims, strict=True)
        if claims
    }
    assert cells == {("nudge", "approach"): ["yes"], ("werk-zorg", "implementation"): ["no", "brief"]}  # fmt: skip
    assert [r.evidence[0].row_id for r in view.records] == ["aanpak", "tabel", "tekst"]


def test_only_what_every_passage_says_is_there_counts_as_there(release: Release):
    rows = [
        part("a", "nudge", "approach", "yes"), part("b", "werk", "approach", "brief"),
        part("c", "werk-zorg", "approach", "no"), part("d", "werk-zorg", "approach", "brief"),
        part("e", "nudge", "experiences", "no"),
    ]  # fmt: skip
    view = knowledge.coverage(variant(release, pilots=PILOTS, report_coverage=rows))
    assert view is not None
    said = params(view.finding)
    assert (said["n"], said["differ"]) == (3, 1)
    assert counted(said["parts"]) == {
        "coverage-counted-approach": 2, "coverage-counted-implementation": 0,
        "coverage-counted-working_elements": 0, "coverage-counted-experiences": 0,
    }  # fmt: skip


def test_without_reports_there_is_no_matrix(release: Release):
    assert knowledge.coverage(variant(release, report_coverage=[])) is None


# Reports


def test_a_pilot_has_no_report_only_where_a_document_says_that_it_has_none(release: Release):
    rows = [
        fact("nul", "nudge", "reports", value=0.0, unit="count"), fact("stil", "werk", "reports"),
        fact("deel", "werk-zorg", "reports", value=0.0, unit="count"), fact("ander", "nudge", "risk"),
    ]  # fmt: skip
    view = knowledge.reports(variant(release, pilots=PILOTS, facts=rows))
    assert view is not None
    assert params(view.finding) == {"none": 1, "total": 2}
    assert sorted(e.row_id for e in view.evidence) == ["deel", "nul", "stil"]


def test_separate_research_is_counted_by_what_its_status_is_told_of(release: Release):
    rows = [
        fact("a", "via", "additional_research_status"), fact("a2", "via", "additional_research_status", fact_id="a"),
        fact("b", "via", "additional_research"),
    ]  # fmt: skip
    view = knowledge.separate_research(variant(release, pilots=PILOTS, facts=rows))
    assert view is not None
    assert params(view.finding) == {"n": 1}
    assert len(view.evidence) == 3


# Studies


def test_experiments_come_first_and_the_headline_counts_by_design(release: Release):
    rows = [
        study("review") | {"design": "review"}, study("loting"),
        study("mislukt") | {"status": "invalid"}, study("controle") | {"design": "quasi_experiment"},
    ]  # fmt: skip
    view = knowledge.studies(variant(release, studies=rows))
    assert view is not None
    order = allowed("studies", "design")
    assert [m.design for m in view.marks] == sorted((m.design for m in view.marks), key=order.index)
    said = params(view.finding)
    assert (said["n"], said["invalid"]) == (4, 1)
    assert [params(p)["n"] for p in said["parts"].items] == [2, 1, 1]  # type: ignore[union-attr,arg-type]


def test_a_level_that_nobody_judged_stays_unjudged_and_is_never_zero(release: Release):
    rows = [study("a") | {"maryland_level": 4}, study("b")]
    view = knowledge.studies(variant(release, studies=rows, groups=[]))
    assert view is not None
    assert [knowledge.maryland(m) for m in view.marks] == [message("maryland-level", level=4), message("maryland-none")]  # fmt: skip
    assert "oordeel van de samenstellers" in translator("nl").text("column-maryland")
    assert {r.cells[4] for r in view.records} == {message("not-reported")}


def test_an_invalid_study_is_not_said_to_have_no_effect(release: Release):
    view = knowledge.studies(variant(release, studies=[study("a") | {"status": "invalid"}]))
    assert view is not None
    texts = translator("nl")
    assert texts.say(view.records[0].cells[6]) == "geen geldig resultaat"
    assert any("niet zeggen dat de aanpak niet werkt" in texts.say(c) for c in view.caveats)


def test_only_groups_with_a_number_are_counted(release: Release):
    def group(row_id: str, n: int | None) -> Made:
        return row("groups", row_id, study_id="a", group_id=row_id, subgroup_dimension="all", subgroup="all", arm="control", n=n)  # fmt: skip

    view = knowledge.studies(variant(release, studies=[study("a")], groups=[group("x", 142), group("y", None)]))  # fmt: skip
    assert view is not None
    assert [translator("nl").say(p) for p in view.marks[0].people] == ["controlegroep, alle deelnemers: 142"]  # fmt: skip
    assert [e.row_id for e in view.evidence] == ["a-study", "x"]
