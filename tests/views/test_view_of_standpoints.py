"""What a document day shows leaves out what later documents say; any other day is hindsight and says so."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import Made, choices, event, params, pilot, source, variant
from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.texts import LANGUAGES, Edtf, translator
from via_dash.views import coming, delays, said
from via_dash.views import timeline as views
from via_dash.views.controls import Choice, Control, parse, written
from via_dash.views.timeline import Event, Timeline
from via_dash.views.view import View

AS_OF = date(2020, 11, 9)
PILOTS = (
    pilot("jong", "youth"),
    pilot("begeleiding", "activation"),
    pilot("begeleiding-almere", None, "begeleiding"),
    pilot("via"),
)
SOURCES = (
    source("evaluatie-2020", "2020-11-02"),
    source("brochure-2020", "2020-11"),
    source("oud", "2014-12-19"),
    source("kamerbrief-2020", "2020-11-09"),
    source("stil", "2017-05-04"),
)
LETTER = {"source_id": "kamerbrief-2020"}
PLANNED = {"certainty": "planned"}
REPORT_DAY, LAST_DAY = "2020-11-02", "2020-11-09"


def made(release: Release, *rows: Made) -> Release:
    assert release.as_of == AS_OF
    return variant(release, pilots=PILOTS, sources=SOURCES, events=rows)


def on(day: str, **chosen: str) -> Choice:
    return (("asof", (day,)), *((name, (code,)) for name, code in chosen.items()))


def shown(release: Release, choice: Choice) -> View[Timeline]:
    view = views.timeline(release, choice)
    assert view is not None
    return view


def drawn(view: View[Timeline] | None) -> list[Event]:
    return [] if view is None else [e for row in view.marks.rows for e in row.events]


def rows_of(view: View[Timeline] | None) -> list[str]:
    """The claims that the table shows."""
    return [] if view is None else [record.evidence[0].row_id for record in view.records]


def asof(release: Release) -> Control:
    return views.controls(release)[0]


# Document days


def test_a_document_day_shows_each_claim_as_the_documents_of_then_had_it(release: Release):
    evidence = made(
        release,
        event("plan", "2020-10", event_id="x", **PLANNED),
        event("done", "2020-10-20", event_id="x", **LETTER),
        event("kept", "2020-03"),
        event("later", "2021-04", **PLANNED, **LETTER),
    )
    then, now = (shown(evidence, on(day)) for day in (REPORT_DAY, LAST_DAY))
    assert [(e.event_id, e.evidence.row_id, e.certainty, e.claims) for e in drawn(then)] == [
        ("kept", "kept", "realised", 1), ("x", "plan", "planned", 1),
    ]  # fmt: skip
    assert rows_of(then) == ["kept", "plan"]
    assert [(e.event_id, e.evidence.row_id, e.claims) for e in drawn(now)] == [
        ("kept", "kept", 1), ("x", "done", 2), ("later", "later", 1),
    ]  # fmt: skip
    assert params(then.finding)["realised"] == 1
    assert params(now.finding)["realised"] == 2


def test_a_document_dated_by_its_month_speaks_with_the_dated_one_of_that_month(release: Release):
    evidence = made(
        release,
        event("report", "2020-03"),
        event("brochure", "2020-04", source_id="brochure-2020"),
        event("letter", "2020-05", **LETTER),
    )
    assert rows_of(shown(evidence, on(REPORT_DAY))) == ["report"]
    assert rows_of(shown(evidence, on(LAST_DAY))) == ["report", "brochure", "letter"]


def test_what_a_document_of_then_calls_done_was_done_by_then(release: Release):
    evidence = made(release, event("a", "2020"), event("b", "2020-03", **LETTER))
    then, now = (drawn(shown(evidence, on(day)))[0] for day in (REPORT_DAY, LAST_DAY))
    assert (then.latest, now.latest) == (date(2020, 11, 2), AS_OF)


def test_a_document_day_says_what_it_leaves_out_and_the_last_one_leaves_out_nothing(
    release: Release,
):
    evidence = made(release, event("a", "2020-03"), event("b", "2020-04", **LETTER))
    caveats = [[getattr(c, "key", "") for c in shown(evidence, on(day)).caveats] for day in (REPORT_DAY, LAST_DAY)]  # fmt: skip
    assert "timeline-said-by" in caveats[0]
    assert not {"timeline-said-by", "timeline-hindsight"} & set(caveats[1])
    assert "2 nov 2020" in translator("nl").say(shown(evidence, on(REPORT_DAY)).caveats[0])


@st.composite
def programmes(draw: st.DrawFn) -> list[Made]:
    """Claims of any document on any event, realised only of days that the document can know."""
    dates = ("2010", "../2014-12", "2018", "2019-03", "2019/..", "2020-05/2020-08", "2020-11", "2020-12", "2021", "2021-05/2021-08", "2022/..", None)  # fmt: skip
    return [
        event(
            f"e{n}", draw(st.sampled_from(dates)),
            event_id=draw(st.sampled_from((f"e{n}", "shared", "other"))),
            pilot_id=draw(st.sampled_from([p["pilot_id"] for p in PILOTS])),
            kind=draw(st.sampled_from(allowed("events", "kind"))),
            lane=draw(st.sampled_from(allowed("events", "lane"))),
            certainty=draw(st.sampled_from(allowed("events", "certainty"))),
            source_id=draw(st.sampled_from([s["source_id"] for s in SOURCES])),
            covid_related=draw(st.sampled_from((True, False, None))),
        )
        for n in range(draw(st.integers(1, 10)))
    ]  # fmt: skip


@given(st.data())
def test_nothing_of_later_documents_shows_in_any_way(release: Release, data: st.DataObject):
    """The same as when the later documents had never been written."""
    rows = data.draw(programmes())
    evidence = made(release, *rows)
    choice = data.draw(choices(views.controls(evidence)))
    day = date.fromisoformat(dict(choice)["asof"][0])
    known = views.standing(evidence, choice).documents
    if day == AS_OF or known is None:
        return
    fewer = made(release, *(row for row in rows if row["source_id"] in known))
    one, other = views.timeline(evidence, choice), views.timeline(fewer, choice)
    assert (one is None) == (other is None)
    if one is not None and other is not None:
        assert (one.marks, one.records, one.finding, one.caveats, one.description) == (
            other.marks, other.records, other.finding, other.caveats, other.description,
        )  # fmt: skip
    for make in (coming.coming, delays.delays):
        one, other = make(evidence, choice), make(fewer, choice)  # type: ignore[assignment]
        assert (one and one.records) == (other and other.records)


# Hindsight


@pytest.mark.parametrize(
    ("when", "day", "expected"),
    [
        ("2020-03-12", "2020-05-01", "certain"),
        ("2020-04", "2020-05-01", "certain"),
        ("2020-05-01", "2020-05-01", "certain"),
        ("2020-05", "2020-05-01", "possible"),
        ("2020", "2020-05-01", "possible"),
        ("2019/2020", "2020-05-01", "possible"),
        ("../2020-02", "2020-05-01", "certain"),
        ("../2020-09", "2020-05-01", "possible"),
        ("2019/..", "2020-05-01", "possible"),
        ("2020-05-02", "2020-05-01", "absent"),
        ("2020-06", "2020-05-01", "absent"),
        ("2021", "2020-05-01", "absent"),
    ],
)
def test_in_hindsight_an_event_had_happened_may_have_or_is_not_shown(
    when: str, day: str, expected: str, release: Release
):
    evidence = made(release, event("mark", "2015-01-01"), event("a", when))
    view = shown(evidence, on(day))
    certain = {"certain": 2, "possible": 1, "absent": 1}[expected]
    assert view.finding.key == "timeline-finding-hindsight"
    assert params(view.finding) == {
        "day": date.fromisoformat(day), "n": certain, "possible": int(expected == "possible"),
    }  # fmt: skip
    assert ("a" in [e.event_id for e in drawn(view)]) == (expected != "absent")
    own = [e for e in drawn(view) if e.event_id == "a"]
    assert [e.surely_by(date.fromisoformat(day)) for e in own] == [True] * (expected == "certain") + [False] * (expected == "possible")  # fmt: skip


def test_in_hindsight_a_document_of_any_day_speaks_of_what_had_happened(release: Release):
    evidence = made(release, event("a", "2019"), event("b", "2020-03", **LETTER))
    assert rows_of(shown(evidence, on("2020-05-01"))) == ["a", "b"]


@pytest.mark.parametrize("certainty", ["planned", "cancelled"])
@pytest.mark.parametrize("when", ["2019", "2020-04", "2021"])
def test_in_hindsight_there_are_no_plans(when: str, certainty: str, release: Release):
    evidence = made(release, event("a", "2018"), event("b", when, certainty=certainty))
    assert [e.event_id for e in drawn(shown(evidence, on("2020-05-01")))] == ["a"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_hindsight_says_so_in_its_headline_and_before_every_other_caveat(
    language, release: Release
):
    evidence = made(release, event("a", "2019", note_nl="Let op.", note_en="Mind."))
    view, texts = shown(evidence, on("2020-05-01")), translator(language)
    word = {"nl": "achteraf", "en": "hindsight"}[language]
    assert word in texts.say(view.finding)
    assert word in texts.say(view.caveats[0])
    day = texts.date(date(2020, 5, 1))
    assert day in texts.say(view.finding)
    assert day in texts.say(view.caveats[0])


@given(st.data())
def test_in_hindsight_nothing_is_shown_that_cannot_have_begun(
    release: Release, data: st.DataObject
):
    evidence = made(release, *data.draw(programmes()))
    day = data.draw(st.dates(date(2012, 1, 1), date(2020, 11, 1)))
    view = views.timeline(evidence, on(day.isoformat()))
    if day.isoformat() in asof(evidence).codes:
        return
    assert coming.coming(evidence, on(day.isoformat())) is None
    assert delays.delays(evidence, on(day.isoformat())) is None
    assert said.control(evidence, on(day.isoformat())) is None
    if view is None:
        return
    assert view.marks.at.hindsight
    for e in drawn(view):
        assert e.certainty in ("realised", "partly_realised")
        assert e.earliest <= day or e.open_at == "start"
    told = params(view.finding)
    assert told["n"] + told["possible"] == len(drawn(view))  # type: ignore[operator]
    assert told["n"] == sum(e.latest <= day and e.open_at != "end" for e in drawn(view))
    assert all(s.start in drawn(view) for row in view.marks.rows for s in row.segments)


def test_in_hindsight_a_planned_restart_makes_no_pause_unclear(release: Release):
    rows = (event("stop", "2020-03", kind="pause"), event("again", None, kind="restart", **PLANNED))
    evidence = made(release, *rows)
    (then,), (now,) = (shown(evidence, c).marks.rows for c in (on("2020-05-01"), ()))
    assert [s.state for s in then.segments] == ["paused"]
    assert [s.state for s in now.segments] == ["unclear"]


def test_a_stretch_that_ended_later_still_ran_in_hindsight(release: Release):
    evidence = made(
        release, event("in", "2019-01", kind="start"), event("out", "2020-09", kind="end")
    )
    (line,) = shown(evidence, on("2020-05-01")).marks.rows
    assert [(s.state, s.start.event_id, s.end) for s in line.segments] == [("running", "in", None)]


def test_a_day_on_which_only_a_document_without_dates_appeared_is_hindsight(release: Release):
    evidence = made(release, event("a", "2015"), event("b", "2019"))
    assert "2017-05-04" not in asof(evidence).codes
    view = shown(evidence, on("2017-05-04"))
    assert view.finding.key == "timeline-finding-hindsight"
    assert [e.event_id for e in drawn(view)] == ["a"]


# Choosing the day


def test_the_days_of_documents_that_date_anything_are_offered_newest_first(release: Release):
    control = asof(made(release, event("a", "2020"), event("b", "2014", source_id="oud")))
    assert control.single
    assert control.codes == (LAST_DAY, REPORT_DAY, "2014-12-19")
    assert [o.label.key for o in control.options] == ["asof-newest", "asof-then", "asof-then"]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "raw", ["2020-05-01", "1-5-2020", "1/5/2020", "01/05/2020", "1.5.2020", " 1-5-2020"]
)
def test_a_day_may_be_typed_in_several_notations(raw: str, release: Release):
    parsed = parse(asof(made(release, event("a", "2019"))), raw)
    assert (parsed.chosen, parsed.unknown) == (("2020-05-01",), ())


@pytest.mark.parametrize("raw", ["2020-11-02", "2-11-2020", "02/11/2020"])
def test_the_day_of_a_document_is_that_document_however_it_is_typed(raw: str, release: Release):
    evidence = made(release, event("a", "2019"), event("b", "2020", **LETTER))
    (code,) = parse(asof(evidence), raw).chosen
    assert code == REPORT_DAY
    assert not views.standing(evidence, on(code)).hindsight


@pytest.mark.parametrize(
    "raw",
    ["gisteren", "10-11-2020", "2021-01-01", "2999-01-01", "31-12-1999", "2020-02-30", "2020", "1-5-20", "<b>", "2020-99999999999999999999-1"],
)  # fmt: skip
def test_nonsense_and_days_to_come_fall_back_to_all_documents_and_are_reported(
    raw: str, release: Release
):
    parsed = parse(asof(made(release, event("a", "2019"))), raw)
    assert (parsed.chosen, parsed.unknown) == ((LAST_DAY,), (raw,))


@given(st.text(max_size=40))
def test_anything_typed_is_a_day_that_can_be_shown_or_is_reported(release: Release, raw: str):
    evidence = made(release, event("a", "2019"))
    parsed = parse(asof(evidence), raw)
    (code,) = parsed.chosen
    assert date(2000, 1, 1) <= date.fromisoformat(code) <= AS_OF
    if code != LAST_DAY:
        assert parsed.unknown == ()


@given(st.data())
def test_a_link_with_a_day_reproduces_the_view(release: Release, data: st.DataObject):
    evidence = made(release, *data.draw(programmes()))
    controls = views.controls(evidence)
    choice = data.draw(choices(controls))
    if data.draw(st.booleans()):
        day = data.draw(st.dates(date(2009, 1, 1), AS_OF)).isoformat()
        choice = (("asof", (day,)), *choice[1:])
    link = {c.name: written(c, dict(choice)[c.name]) for c in controls}
    back = tuple((c.name, parse(c, link[c.name]).chosen) for c in controls)
    assert back == choice
    assert views.timeline(evidence, back) is views.timeline(evidence, choice)


def test_without_newer_documents_the_view_is_of_the_as_of_date(release: Release):
    """The release may be of a later day than the last document it holds."""
    rows = (event("a", "2019"), event("b", "2020-11-05", **PLANNED))
    evidence = variant(release, pilots=PILOTS, sources=SOURCES[:1], events=rows)
    default = (("asof", asof(evidence).default),)
    assert asof(evidence).codes == (LAST_DAY, REPORT_DAY)
    assert shown(evidence, default).marks == shown(evidence, ()).marks
    assert shown(evidence, default).finding.key == "timeline-finding-past"
    assert said.control(evidence, default) is None


def test_without_dated_documents_everything_is_as_of_the_as_of_date(release: Release):
    loose = (source("evaluatie-2020", "2020-11-02") | {"published_edtf": None},)
    evidence = variant(release, pilots=PILOTS, sources=loose, events=(event("a", "2019"),))
    assert asof(evidence).codes == (LAST_DAY,)
    assert rows_of(shown(evidence, on(LAST_DAY))) == ["a"]


def test_the_count_tells_how_many_of_all_events_a_day_leaves(release: Release):
    evidence = made(release, event("a", "2019"), event("b", "2020-09"), event("c", "2021", **LETTER, **PLANNED))  # fmt: skip
    assert params(views.count(evidence, on("2020-05-01"))) == {"n": 1, "total": 3}
    assert params(views.count(evidence, on(REPORT_DAY))) == {"n": 2, "total": 3}


# What is marked across the rows


def test_elections_and_the_end_of_the_programme_are_landmarks_in_order(release: Release):
    own = {"pilot_id": "via", **PLANNED}
    evidence = made(
        release,
        event("a", "2020"),
        event("end", "2021-12", kind="end", lane="programme", **own),
        event("vote", "2021-03", kind="election", lane="context", **own),
        event("no-end", "2021-05", kind="end", lane="research", **own),
        event("other-vote", "2021-03", kind="election", lane="context", **PLANNED),
        event("pilot-end", "2021-06", kind="end", **PLANNED),
        event("start", "2021-01", kind="start", lane="programme", **own),
    )
    marks = shown(evidence, ()).marks.landmarks
    assert [(e.event_id, e.when) for e in marks] == [
        ("vote", Edtf("2021-03")), ("end", Edtf("2021-12")),
    ]  # fmt: skip
    assert shown(evidence, on("2020-05-01")).marks.landmarks == ()


def test_landmarks_stand_whatever_pilot_is_chosen_and_only_once_a_document_names_them(
    release: Release,
):
    vote = event("vote", "2021-03", kind="election", lane="context", pilot_id="via", **PLANNED, **LETTER)  # fmt: skip
    evidence = made(release, event("a", "2020"), vote)
    assert [e.event_id for e in shown(evidence, on(LAST_DAY, pilot="begeleiding")).marks.landmarks] == ["vote"]  # fmt: skip
    assert shown(evidence, on(REPORT_DAY)).marks.landmarks == ()


def test_corona_begins_with_a_measure_that_a_document_of_then_names(release: Release):
    measure = {"lane": "context", "kind": "measure", "pilot_id": "via", "covid_related": True}
    evidence = made(release, event("a", "2019"), event("m", "2020-03-12", **measure, **LETTER))
    assert shown(evidence, on(REPORT_DAY)).marks.corona_from is None
    assert shown(evidence, on(LAST_DAY)).marks.corona_from is not None
