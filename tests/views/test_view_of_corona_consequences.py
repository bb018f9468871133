"""What was done about corona, what documents tie to it, and which measurements it touches."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import Made, event, params, pilot, row, source, study, variant
from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.texts import LANGUAGES, Edtf, Localised, message, translator
from via_dash.views import corona_consequences as views
from via_dash.views import delays
from via_dash.views.controls import Choice
from via_dash.views.statements import Statements
from via_dash.views.view import View

ANY: Choice = ()
YOUTH: Choice = (("line", ("youth",)),)
PILOTS = (
    pilot("jong", "youth"), pilot("werk", "activation"), pilot("werk-zorg", None, "werk"), pilot("via"),
)  # fmt: skip
IDS = [p["pilot_id"] for p in PILOTS]
SOURCES = (
    source("evaluatie-2020", "2020-11-02"), source("brief-2014", "2014-12-19"), source("voorjaar", "2020"),
    source("ongedateerd", "2020") | {"published_edtf": None}, source("oud", "2020-03-11"), source("zelfde-dag", "2020-03-12"),
)  # fmt: skip


def made(release: Release, **tables: tuple[Made, ...]) -> Release:
    return variant(release, **({"pilots": PILOTS, "sources": SOURCES} | tables))


def impact(row_id: str, pilot_id: str = "werk", domain: str = "delivery", **values: Any) -> Made:
    made = {"severity": "adapted", "impact_nl": f"Gevolg {row_id}.", "impact_en": f"Impact {row_id}."}  # fmt: skip
    return row("covid_impacts", row_id, pilot_id=pilot_id, domain=domain, **(made | values))


def done(row_id: str, pilot_id: str = "werk", **values: Any) -> Made:
    text = {"mitigation_nl": f"Gedaan {row_id}.", "mitigation_en": f"Done {row_id}."}
    return impact(row_id, pilot_id, **(text | values))


def told(view: View[tuple[Statements, ...]] | None) -> dict[str, list[str]]:
    """What is said under each heading, in Dutch."""
    if view is None:
        return {}
    say = translator("nl").say
    return {say(g.heading): [say(s.text) for s in g.statements] for g in view.marks}


def row_ids(view: View[Any] | None) -> list[str]:
    return [e.row_id for r in view.records for e in r.evidence] if view else []


# What was done, and what it means for research


def test_only_what_was_done_is_told_under_the_pilot_that_did_it(release: Release):
    evidence = made(release, covid_impacts=(impact("none"), done("a"), done("b", "jong"), done("c")))  # fmt: skip
    view = views.mitigations(evidence, ANY)
    assert told(view) == {"Pilot werk": ["Gedaan a.", "Gedaan c."], "Pilot jong": ["Gedaan b."]}
    assert view is not None
    assert params(view.finding) == {"n": 3}


def test_what_it_means_for_research_is_what_is_said_of_research(release: Release):
    domains = allowed("covid_impacts", "domain")
    evidence = made(release, covid_impacts=tuple(impact(d, "werk-zorg", d) for d in domains))
    view = views.for_research(evidence, ANY)
    assert told(view) == {"Pilot werk-zorg": ["Gevolg research."]}
    assert view is not None
    assert "iets anders dan geen effect" in translator("nl").say(view.caveats[0])


@given(st.data())
def test_the_headlines_count_what_is_listed(release: Release, data: st.DataObject):
    rows = tuple(
        data.draw(st.sampled_from((impact, done)))(
            f"i{n}", data.draw(st.sampled_from(IDS)), domain=data.draw(st.sampled_from(("delivery", "research")))
        )
        for n in range(data.draw(st.integers(0, 8)))
    )  # fmt: skip
    evidence = made(release, covid_impacts=rows)
    choice = data.draw(st.sampled_from((ANY, YOUTH, (("line", ("activation",)),))))
    lines = dict(choice).get("line", ())
    left = {"youth": {"jong"}, "activation": {"werk", "werk-zorg"}}.get(lines[0] if lines else "", set(IDS))  # fmt: skip
    for view, wanted in (
        (views.mitigations(evidence, choice), lambda r: r["mitigation_nl"]),
        (views.for_research(evidence, choice), lambda r: r["domain"] == "research"),
    ):
        expected = sorted(r["row_id"] for r in rows if wanted(r) and r["pilot_id"] in left)
        assert sorted(row_ids(view)) == expected
        if view is not None:
            assert params(view.finding) == {"n": len(expected)}
            assert sum(len(g.statements) for g in view.marks) == len(expected)


def test_where_no_document_says_there_is_nothing(release: Release):
    evidence = made(release, covid_impacts=(impact("a"),), events=())
    assert views.mitigations(evidence, ANY) is None
    assert views.for_research(evidence, ANY) is None
    assert views.attributed(evidence, ANY) is None
    assert delays.because_of_corona(evidence, ANY) is None


# What documents tie to corona


def test_only_what_a_document_itself_ties_to_corona_is_listed(release: Release):
    events = (
        event("said", "2020-03", pilot_id="werk", covid_related=True),
        event("denied", "2020-03", pilot_id="werk", covid_related=False),
        event("silent", "2020-03", pilot_id="werk", covid_related=None),
    )
    view = views.attributed(made(release, events=events), ANY)
    assert row_ids(view) == ["said"]
    assert view is not None
    assert "Zwijgen is geen ontkenning" in translator("nl").say(view.caveats[0])


def test_the_measures_themselves_are_no_consequence_of_corona(release: Release):
    events = (
        event("measures", "2020-03-12", pilot_id="via", lane="context", kind="measure", covid_related=True),
        event("pause", "2020-03", pilot_id="via", kind="pause", covid_related=True),
    )  # fmt: skip
    assert row_ids(views.attributed(made(release, events=events), ANY)) == ["pause"]


def test_claims_on_one_event_count_as_one_and_are_all_listed(release: Release):
    events = (
        event("a1", "2020-03", pilot_id="werk", event_id="a", covid_related=True),
        event("a2", "2020-04", pilot_id="werk", event_id="a", covid_related=True),
        event("b", "2020-05", pilot_id="jong", covid_related=True),
    )
    view = views.attributed(made(release, events=events), ANY)
    assert view is not None
    assert row_ids(view) == ["a1", "a2", "b"]
    assert params(view.finding) == {"n": 2}
    narrowed = views.attributed(made(release, events=events), YOUTH)
    assert narrowed is not None
    assert (row_ids(narrowed), params(narrowed.finding)) == (["b"], {"n": 1})


# Postponements

PLANNED = {"pilot_id": "werk", "certainty": "planned", "lane": "research", "kind": "final_result"}


def moved(name: str, before: str, after: str, covid: bool | None, **values: Any) -> tuple[Made, Made]:  # fmt: skip
    first = event(f"{name}-1", before, event_id=name, **(PLANNED | values))
    now = event(f"{name}-2", after, event_id=name, supersedes=f"{name}-1", covid_related=covid, **(PLANNED | values))  # fmt: skip
    return first, now


def test_a_postponement_is_of_corona_only_where_the_document_says_so(release: Release):
    events = (
        *moved("said", "2020-12", "2021-06", True), *moved("denied", "2020-12", "2021-06", False),
        *moved("silent", "2020-12", "2021-06", None),
    )  # fmt: skip
    every = delays.delays(made(release, events=events), ANY)
    assert every is not None
    assert {d.covid for d in every.marks} == {"yes", "no", "silent"}
    for language in LANGUAGES:  # silence is said as silence
        said = [translator(language).say(r.cells[-1]) for r in every.records]
        assert len(set(said)) == 3
    view = delays.because_of_corona(made(release, events=events), ANY)
    assert view is not None
    assert row_ids(view) == ["said-1", "said-2"]
    assert params(view.finding) == {"n": 1}
    assert len(view.marks) == len(view.records) == 1


def test_what_was_brought_forward_was_not_postponed(release: Release):
    events = (*moved("sooner", "2021-06", "2021-01", True), *moved("later", "2021-01", "2021-06", True))  # fmt: skip
    view = delays.because_of_corona(made(release, events=events), ANY)
    assert row_ids(view) == ["later-1", "later-2"]
    assert delays.because_of_corona(made(release, events=events[:2]), ANY) is None


def test_postponements_follow_the_filter_and_bring_their_caveats(release: Release):
    note = {"note_nl": "Volgens de brochure.", "note_en": "According to the brochure."}
    events = (*moved("a", "2021-01", "2021-06", True), *moved("b", "2021-01", "2021-06", True, pilot_id="jong", **note))  # fmt: skip
    evidence = made(release, events=events)
    everywhere, narrowed = delays.because_of_corona(evidence, ANY), delays.because_of_corona(evidence, YOUTH)  # fmt: skip
    assert everywhere is not None
    assert narrowed is not None
    assert params(everywhere.finding) == {"n": 2}
    assert row_ids(narrowed) == ["b-1", "b-2"]
    assert Localised("Volgens de brochure.", "According to the brochure.") in narrowed.caveats


# Measurement windows

MEASURES = event("m", "2020-03-12", pilot_id="via", lane="context", kind="measure", covid_related=True)  # fmt: skip


def window(release: Release, period: str | None, source_id: str = "evaluatie-2020") -> str:
    one = study("s", "werk") | {"period_edtf": period, "source_id": source_id}
    view = views.windows(made(release, studies=(one,), events=(MEASURES,)))
    assert view is not None
    assert view.marks[0].when == (Edtf(period) if period else message("not-mentioned"))
    return view.marks[0].overlap


@pytest.mark.parametrize(
    ("period", "overlap"),
    [
        ("2012/2014", "no"), ("2020-01/2020-02", "no"), ("2020-03-11", "no"), ("2020-03-12", "yes"), ("2020-04", "yes"),
        ("2019-06/2020-06", "yes"), ("2019/2021", "yes"), ("2019/..", "unknown"), ("../2019", "no"), (None, "unknown"),
    ],
)  # fmt: skip
def test_a_stated_period_tells_whether_it_was_measured_during_the_measures(
    period: str | None, overlap: str, release: Release
):
    assert window(release, period) == overlap


@pytest.mark.parametrize(
    ("source_id", "overlap"),
    [
        ("brief-2014", "no"), ("oud", "no"), ("evaluatie-2020", "unknown"), ("zelfde-dag", "unknown"),
        ("voorjaar", "unknown"),  # appeared in 2020: before or after the measures
        ("ongedateerd", "unknown"), ("nergens", "unknown"),  # nobody knows when
    ],
)  # fmt: skip
def test_without_a_period_the_date_of_the_document_that_reports_it_decides(
    source_id: str, overlap: str, release: Release
):
    assert window(release, None, source_id) == overlap


def test_a_stated_period_goes_before_the_date_of_the_document(release: Release):
    assert window(release, "2020-04", "brief-2014") == "yes"


def test_the_first_of_the_measures_counts(release: Release):
    later = MEASURES | {"row_id": "m2", "date_earliest": MEASURES["date_earliest"].replace(month=10)}  # fmt: skip
    one = study("s", "werk") | {"period_edtf": "2020-04/2020-05"}
    view = views.windows(made(release, studies=(one,), events=(later, MEASURES)))
    assert view is not None
    assert view.marks[0].overlap == "yes"


@given(st.lists(st.sampled_from(("2012", "2020-05", None)), min_size=1, max_size=8))
def test_the_headline_counts_every_study_once(release: Release, periods: list[str | None]):
    studies = tuple(study(f"s{n}", "werk") | {"period_edtf": p} for n, p in enumerate(periods))
    view = views.windows(made(release, studies=studies, events=(MEASURES,)))
    assert view is not None
    expected = {"2012": "no", "2020-05": "yes", None: "unknown"}
    assert [m.overlap for m in view.marks] == [expected[p] for p in periods]
    said = params(view.finding)
    assert said["n"] == len(periods) == said["yes"] + said["no"] + said["unknown"]
    for period, code in expected.items():
        assert said[code] == periods.count(period)
    assert [r.evidence[0].row_id for r in view.records] == [s["row_id"] for s in studies]
    assert [r.cells[2] for r in view.records] == [message(f"overlap-{m.overlap}") for m in view.marks]  # fmt: skip


def test_without_measures_or_studies_there_is_nothing_to_hold_them_against(release: Release):
    one = study("s", "werk")
    assert views.windows(made(release, studies=(one,), events=())) is None
    assert views.windows(made(release, studies=(), events=(MEASURES,))) is None
    pause = MEASURES | {"kind": "pause"}
    assert views.windows(made(release, studies=(one,), events=(pause,))) is None
