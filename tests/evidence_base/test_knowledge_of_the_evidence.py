"""What is and is not known, over the evidence as it is served."""

from collections import Counter

import pytest

from tests.views.synthetic import counted, params
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.views import costs, findings, gaps, knowledge, participants
from via_dash.views.controls import Choice
from via_dash.views.gaps import MapRow
from via_dash.views.rows import record as record_of

BY: list[Choice] = [(("by", ("outcome",)),), (("by", ("subgroup",)),)]
VIEWS = {
    "gaps by outcome": lambda r: gaps.gap_map(r, BY[0]),
    "gaps by subgroup": lambda r: gaps.gap_map(r, BY[1]),
    "coverage": knowledge.coverage,
    "reports": knowledge.reports,
    "separate research": knowledge.separate_research,
    "studies": knowledge.studies,
    "costs": lambda r: costs.costs(r, ()),
    "participants": lambda r: participants.participants(r, ()),
}

# Table 3.1 of the evaluation report, as printed: a full stop is read as no.
TABLE_3_1 = {
    "nudging": ("yes", "no", "no", "yes"),
    "intensieve-begeleiding-amsterdam": ("brief", "no", "no", "no"),
    "intensieve-begeleiding-rotterdam": ("brief", "no", "no", "no"),
    "intensieve-begeleiding-almere": ("brief", "no", "no", "no"),
    "leren-werken-utrecht": ("yes", "yes", "yes", "yes"),
    "leren-werken-liander-stedin": ("yes", "yes", "yes", "yes"),
    "leren-werken-zorg": ("yes", "yes", "yes", "yes"),
    "leren-werken-spoor": ("yes", "yes", "no", "no"),
}


def rows_of(served: Release, choice: Choice = BY[0]) -> list[MapRow]:
    view = gaps.gap_map(served, choice)
    assert view is not None
    return [row for section in view.marks for row in section.rows]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", VIEWS)
def test_every_view_can_be_said_and_every_row_opens(name: str, language: Language, served: Release):
    view, texts = VIEWS[name](served), translator(language)
    assert view is not None
    said = [texts.say(p) for p in (view.finding, view.description, *view.caveats)]
    said += [texts.say(cell) for record in view.records for cell in record.cells]
    assert all(said)
    assert not [text for text in said if set("{}") & set(text) or "None" in text]
    for record in view.records:
        assert record.evidence
        assert all(record_of(served, e.address) is not None for e in record.evidence)


@pytest.mark.parametrize("choice", BY)
def test_every_finding_is_in_exactly_one_cell(served: Release, choice: Choice):
    shown = Counter(f.row_id for row in rows_of(served, choice) for f in row.findings)
    assert shown == Counter(f.row_id for f, _ in findings.findings(served))
    claims = {e.row_id for r in gaps.gap_map(served, choice).records for e in r.evidence if e.table == "effects"}  # type: ignore[union-attr]  # fmt: skip
    assert claims == {row["row_id"] for row in served.rows("effects")}


@pytest.mark.parametrize("choice", BY)
def test_the_headline_of_the_map_adds_up(served: Release, choice: Choice):
    view = gaps.gap_map(served, choice)
    assert view is not None
    said = params(view.finding)
    assert said["n"] == len(rows_of(served, choice)) == sum(counted(said["parts"]).values())


def test_every_pilot_is_on_the_map(served: Release):
    """By itself, by a study of it, or by its parts."""
    alone = {row.pilot_id for row in rows_of(served)}
    studied = {s["pilot_id"] for s in served.rows("studies")}
    for row in served.rows("pilots"):
        parts = {r["pilot_id"] for r in served.rows("pilots") if r["parent_id"] == row["pilot_id"]}
        assert row["pilot_id"] == "via" or ({row["pilot_id"], *parts} & (alone | studied))


def test_why_each_pilot_without_a_study_has_nothing(served: Release):
    """Read in sections 2.2 and 2.3.2 of the report and in the brochure."""
    reasons = {r.pilot_id: [x.code for x in r.reasons] for r in rows_of(served) if r.pilot_id}
    assert reasons["uitstroom-ww"] == ["interrupted", "not_as_planned"]
    assert reasons["intensieve-begeleiding-nijmegen"][0] == "interrupted"
    assert "not_yet_published" in reasons["intensieve-begeleiding-nijmegen"]
    for pilot in ("barometer", "nudging", "overgang-mbo", "studiekeuze-vmbo", "leren-werken-spoor", "intensieve-begeleiding-enschede", "intensieve-begeleiding-leiden"):  # fmt: skip
        assert reasons[pilot][0] == "not_yet_published", pilot


def test_learning_and_working_waits_for_a_report_that_will_give_no_net_effect(served: Release):
    """Said twice in the report (sections 2.2.5 and 3.1); it stands beside the reason."""
    for row in rows_of(served):
        if row.pilot_id and row.pilot_id.startswith("leren-werken-"):
            said = " ".join(translator("nl").say(s.text) for s in row.design)
            assert "geen onderzoek naar netto-effectiviteit" in said


def test_the_three_failed_experiments_are_invalid_and_never_ineffective(served: Release):
    invalid = [r for r in rows_of(served) if [x.code for x in r.reasons] == ["invalid"]]
    assert {s.evidence.row_id for r in invalid for x in r.reasons for s in x.statements} == {
        s["row_id"] for s in served.rows("studies") if s["status"] == "invalid"
    }
    assert len(invalid) == 3


def test_the_matrix_is_table_3_1(served: Release):
    view = knowledge.coverage(served)
    assert view is not None
    printed = {
        m.pilot_id: tuple(
            next(c.coverage for c in claims if c.evidence.locator == "Tabel 3.1")
            for claims in m.claims
        )
        for m in view.marks
    }
    assert printed == TABLE_3_1
    differing = {
        (m.pilot_id, aspect): [c.coverage for c in claims]
        for m in view.marks
        for aspect, claims in zip(knowledge.ASPECTS, m.claims, strict=True)
        if len(claims) > 1
    }
    assert differing == {("intensieve-begeleiding-almere", "implementation"): ["no", "brief"]}


def test_no_return_is_above_1_and_each_is_called_a_loss(served: Release):
    view = costs.costs(served, ())
    assert view is not None
    returns = {o.evidence.row_id: (m.code, o.verdict) for m in view.marks if isinstance(m, costs.Perspective) for o in m.outcomes if o.measure == "benefit_per_euro"}  # fmt: skip
    assert len(returns) == 3
    assert set(returns.values()) == {("social", "loss")}
    assert translator("nl").say(view.finding).count("een verlies") == 1


def test_the_pilots_without_costs_are_shown_as_missing(served: Release):
    """The report's table says of Almere and Rotterdam that they are not available."""
    view = costs.costs(served, ())
    assert view is not None
    missing = {m.study.nl for m in view.marks if isinstance(m, costs.Missing)}
    assert missing == {"Intensieve begeleiding Almere", "Intensieve begeleiding Rotterdam"}


def test_no_pilot_for_young_people_has_a_finding(served: Release):
    view = gaps.gap_map(served, ())
    assert view is not None
    (youth,) = (s for s in view.marks if translator("nl").say(s.heading).endswith("Jongeren"))
    assert {r.pilot_id for r in youth.rows} == {"studiekeuze-vmbo", "overgang-mbo"}
    assert not any(r.findings for r in youth.rows)


def test_a_study_with_findings_waits_for_its_report_on_the_row_and_not_in_cells(served: Release):
    """The Amsterdam study never was about other groups; no document promises them."""
    for by in ("outcome", "subgroup"):
        view = gaps.gap_map(served, (("by", (by,)),))
        assert view is not None
        (row,) = (r for s in view.marks for r in s.rows if any(f.study_id == "ib-amsterdam" for f in r.findings))  # fmt: skip
        assert "not_yet_published" in [reason.code for reason in row.pending]
        assert {x.code for c in row.cells for x in c.reasons} == {"not_reported"}


def test_every_cost_group_and_study_is_shown(served: Release):
    for view, table in (
        (costs.costs(served, ()), "costs_benefits"), (participants.participants(served, ()), "groups"),
        (participants.participants(served, ()), "characteristics"), (knowledge.studies(served), "studies"),
        (knowledge.coverage(served), "report_coverage"),
    ):  # fmt: skip
        assert view is not None
        shown = {e.row_id for e in view.evidence if e.table == table}
        assert shown == {row["row_id"] for row in served.rows(table)}


def test_every_report_and_separate_study_is_shown(served: Release):
    shown = {e.row_id for view in (knowledge.reports(served), knowledge.separate_research(served)) if view for e in view.evidence}  # fmt: skip
    wanted = ("reports", "additional_research", "additional_research_status")
    assert shown == {r["row_id"] for r in served.rows("facts") if r["attribute"] in wanted}


def test_five_of_the_eight_pilots_have_no_report_yet(served: Release):
    """Section 3.1 of the report: reports on Nudging, Intensive Guidance, and Learning and Working."""
    view = knowledge.reports(served)
    assert view is not None
    assert params(view.finding) == {"none": 5, "total": 8}


def test_ages_of_almere_and_amsterdam_are_not_set_side_by_side(served: Release):
    view = participants.participants(served, ())
    assert view is not None
    age = list(participants.THEMES).index("age")
    alone = {t.evidence.row_id: t.alone for g in view.marks for t in g.traits[age]}
    assert {key: lone for key, lone in alone.items() if "almere" in key} != {}
    assert all(lone == ("almere" in key) for key, lone in alone.items())
