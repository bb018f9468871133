"""The timeline as drawn: filled is done, open is planned, hatched and dotted is somewhere within."""

from datetime import date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.figures.reading import hosts, palette_colours, text_colours, traces
from tests.views.synthetic import Made, event, pilot, source, variant
from via_dash.data import Release
from via_dash.figures import timeline as drawing
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.theme import LANE_MARKS, PALETTES, Scheme
from via_dash.views import timeline as views
from via_dash.views.controls import Choice
from via_dash.views.rows import record

SCHEMES: tuple[Scheme, ...] = ("light", "dark")
AS_OF = date(2020, 11, 9)
PILOTS = (
    pilot("begeleiding", "activation"),
    pilot("begeleiding-almere", None, "begeleiding"),
    pilot("meter", "employers"),
    pilot("via"),
)
CORONA = event("corona", "2020-03-12", lane="context", kind="measure", pilot_id="via", covid_related=True)  # fmt: skip


def draw(release: Release, *rows: Made, scheme: Scheme = "light", language: Language = "nl", choice: Choice = ()):  # fmt: skip
    evidence = variant(release, pilots=PILOTS, sources=(source("evaluatie-2020", "2020-11-02"),), events=rows)  # fmt: skip
    view = views.timeline(evidence, choice)
    assert view is not None
    return drawing.draw(view, translator(language), scheme)


def bars(figure) -> list[tuple[str, date, date]]:
    """Look, first and last day of each bar, in order."""
    found = []
    for trace in figure.data:
        if trace.type == "bar":
            begin = date.fromisoformat(trace.base[0])
            found.append((trace.name, begin, begin + timedelta(milliseconds=trace.x[0])))
    return sorted(found, key=lambda bar: bar[1:])


def lines_at(figure, kind: str) -> list[tuple[str, str]]:
    return [(s.x0, s.x1) for s in figure.layout.shapes if s.type == kind and s.xref != "paper"]


# Marks


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("lane", ["delivery", "research", "scaling", "programme", "context"])
def test_what_is_done_is_filled_and_what_is_planned_is_open(
    lane: str, scheme: Scheme, release: Release
):
    figure = draw(
        release,
        event("done", "2020-03-12", lane=lane),
        event("plan", "2021-03-12", lane=lane, certainty="planned"),
        scheme=scheme,
    )
    palette = PALETTES[scheme]
    colour = getattr(palette, LANE_MARKS[lane][0])
    (done,), (plan,) = traces(figure, "done"), traces(figure, "plan")
    assert (done.marker.color, done.marker.line.color) == (colour, colour)
    assert (plan.marker.color, plan.marker.line.color) == (palette.background, colour)


def test_a_mark_stands_at_noon_of_its_day(release: Release):
    (mark,) = traces(draw(release, event("a", "2020-03-12")), "a")
    assert mark.x == (datetime(2020, 3, 12, 12).isoformat(),)


@pytest.mark.parametrize(
    ("when", "ends"),
    [
        ("2021-05/2021-08", ("2021-05-01", "2021-08-31")),
        ("2021-33", ("2021-01-01", "2021-03-31")),
        ("2022", ("2022-01-01", "2022-12-31")),
    ],
)
def test_a_vague_date_is_dotted_over_all_that_it_can_mean(
    when: str, ends: tuple[str, str], release: Release
):
    figure = draw(release, event("a", when, certainty="planned"))
    (span,), (mark,) = traces(figure, "span"), traces(figure, "a")
    assert span.x == ends
    assert span.line.dash == "dot"
    assert span.y[0] == span.y[1] == mark.y[0]
    assert ends[0] < mark.x[0][:10] < ends[1]


@pytest.mark.parametrize("when", ["2020-03-12", "2020-03"])
def test_an_exact_date_has_no_dots(when: str, release: Release):
    assert traces(draw(release, event("a", when)), "span") == []


def test_a_vague_date_of_what_is_done_stops_at_the_as_of_date(release: Release):
    (span,) = traces(draw(release, event("a", "2020")), "span")
    assert span.x == ("2020-01-01", "2020-11-09")


@pytest.mark.parametrize(
    ("when", "certainty", "towards"), [("../2020-02", "realised", 0), ("2022/..", "planned", 1)]
)
def test_a_date_with_an_open_end_is_dotted_towards_that_end(
    when: str, certainty: str, towards: int, release: Release
):
    """A mark alone would read as an exact day that no document gives."""
    figure = draw(
        release,
        event("before", "2018-01-01"),
        event("open", when, certainty=certainty),
        event("after", "2024-01-01", certainty="planned"),
    )
    (span,), (mark,) = traces(figure, "span"), traces(figure, "open")
    days = [date.fromisoformat(str(x)[:10]) for x in (*span.x, *mark.x)]
    assert days[1] - days[0] > timedelta(days=31)
    assert days[0] <= days[2] <= days[1]
    known = {0: date(2020, 2, 29), 1: date(2022, 1, 1)}[towards]
    assert days[1 - towards] == known


def test_kinds_of_events_have_shapes_of_their_own(release: Release):
    shapes = {}
    for kind in ("start", "end", "pause", "final_result", "milestone"):
        (mark,) = traces(draw(release, event(kind, "2020-03-12", kind=kind)), kind)
        shapes[kind] = mark.marker.symbol
    assert len(set(shapes.values())) == len(shapes)


def test_a_cancelled_event_is_crossed_out(release: Release):
    (mark,) = traces(draw(release, event("a", "2021-03", certainty="cancelled", kind="start")), "a")
    assert "x" in mark.marker.symbol


def test_hovering_says_what_when_how_sure_and_whether_by_corona(release: Release):
    rows = (event("a", "2021-05/2021-08", certainty="planned", covid_related=True), event("b", "2020-03-12"))  # fmt: skip
    figure = draw(release, *rows)
    said = {t.name: " ".join(t.hovertext[0].split("<br>")) for t in figure.data if t.name in ("a", "b")}  # fmt: skip
    texts = translator("nl")
    for part in ("Gebeurtenis a", "medio 2021", texts.text("certainty-planned"), texts.text("because-of-corona")):  # fmt: skip
        assert part in said["a"]
    assert "12 mrt 2020" in said["b"]
    assert texts.text("because-of-corona") not in said["b"]


# Stretches


def test_a_stretch_is_solid_between_the_days_that_are_certain(release: Release):
    figure = draw(
        release, event("in", "2019-01", kind="start"), event("out", "2019-06", kind="end")
    )
    assert bars(figure) == [
        ("imprecise", date(2019, 1, 1), date(2019, 1, 31)),
        ("running", date(2019, 1, 31), date(2019, 6, 1)),
        ("imprecise", date(2019, 6, 1), date(2019, 6, 30)),
    ]


def test_a_stretch_without_an_end_is_drawn_up_to_the_as_of_date(release: Release):
    assert bars(draw(release, event("in", "2019-01-15", kind="start"))) == [
        ("running", date(2019, 1, 15), AS_OF)
    ]


def test_a_stretch_is_solid_up_to_the_as_of_date_and_open_after_it(release: Release):
    figure = draw(
        release,
        event("in", "2020-06-01", kind="start"),
        event("out", "2021-06-01", kind="end", certainty="planned"),
    )
    assert bars(figure) == [
        ("running", date(2020, 6, 1), AS_OF),
        ("planned", AS_OF, date(2021, 6, 1)),
    ]


def test_a_stretch_that_lies_ahead_is_open_all_along(release: Release):
    figure = draw(
        release,
        event("in", "2021-01-01", kind="start", certainty="planned"),
        event("out", "2021-06-01", kind="end", certainty="planned"),
    )
    assert bars(figure) == [("planned", date(2021, 1, 1), date(2021, 6, 1))]


@pytest.mark.parametrize("when", ["2021-03", "2020-23"])
def test_a_stretch_that_is_only_planned_is_not_said_to_run(when: str, release: Release):
    figure = draw(
        release,
        event("in", when, kind="start", certainty="planned"),
        event("out", "2021-09", kind="end", certainty="planned"),
    )
    running = translator("nl").text("segment-running")
    said = [t.hovertext[0] for t in figure.data if t.type == "bar"]
    assert said
    assert not [text for text in said if running in text.split(":")[0]]


def test_a_pause_is_hatched_until_the_restart(release: Release):
    figure = draw(
        release,
        event("stop", "2020-03-12", kind="pause"),
        event("again", "2020-09-01", kind="restart"),
    )
    assert bars(figure)[0] == ("paused", date(2020, 3, 12), date(2020, 9, 1))
    assert bars(figure)[1] == ("running", date(2020, 9, 1), AS_OF)


def test_what_is_unclear_looks_like_neither_running_nor_paused(release: Release):
    rows = (event("stop", "2020-03-12", kind="pause"), event("again", None, kind="restart"))
    figure = draw(release, *rows)
    assert bars(figure) == [("unclear", date(2020, 3, 12), AS_OF)]


def test_only_what_runs_is_filled_and_every_look_differs(release: Release):
    figure = draw(
        release,
        event("in", "2018-01", kind="start"), event("stop", "2019-03-12", kind="pause"), event("again", "2019-09-01", kind="restart"),
        event("out", "2021-06-01", kind="end", certainty="planned"),
        event("one", "2019-01-01", kind="start", lane="research"), event("two", "2020-01-01", kind="start", lane="research"),
    )  # fmt: skip
    looks = {}
    for trace in (t for t in figure.data if t.type == "bar"):
        looks[trace.name] = (trace.marker.color == "rgba(0,0,0,0)", trace.marker.pattern.shape or "")  # fmt: skip
    assert {name for name, (hollow, _) in looks.items() if not hollow} == {"running"}
    assert set(looks) == {"running", "paused", "unclear", "planned", "imprecise"}
    assert len(set(looks.values())) == len(looks)


@st.composite
def spans(draw: st.DrawFn) -> tuple[tuple[date, date], tuple[date, date] | None]:
    """The span of a start and, perhaps, of an end that is nowhere before it."""
    days = sorted(draw(st.lists(st.integers(0, 2200), min_size=4, max_size=4)))
    first = date(2017, 1, 1)
    a, b, c, d = (first + timedelta(days=n) for n in days)
    if draw(st.booleans()):
        return (a, b), None
    return ((a, b), (c, d)) if draw(st.booleans()) else ((a, c), (b, d))


@settings(max_examples=30)
@given(spans())
def test_bars_cover_a_stretch_once_and_call_nothing_certain_that_is_not(
    release: Release, pair: tuple[tuple[date, date], tuple[date, date] | None]
):
    start, end = pair
    done = ["realised" if s and s[1] <= AS_OF else "planned" for s in (start, end)]
    rows = [event("in", "/".join(map(str, start)), kind="start", certainty=done[0])]
    if end:
        rows.append(event("out", "/".join(map(str, end)), kind="end", certainty=done[1]))
    found = bars(draw(release, *rows))
    last = end[1] if end else AS_OF
    assert all(a[2] == b[1] for a, b in pairwise(found)), found
    if found:
        assert found[0][1] == start[0]
        assert found[-1][2] == last
    elif end:
        assert start[0] == last
    for look, begin, finish in found:
        assert begin < finish
        if look == "running":
            assert finish <= AS_OF
        if look in ("running", "planned"):
            assert begin >= start[1] or not end
            assert not end or finish <= end[0]


# Looking back


HINDSIGHT: Choice = (("asof", ("2020-05-01",)),)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("when", "happened"),
    [("2020-03-12", True), ("2020-04", True), ("2020-05", False), ("2020", False), ("2019/..", False), ("../2020-09", False)],
)  # fmt: skip
def test_in_hindsight_a_mark_is_filled_only_where_it_had_certainly_happened(
    when: str, happened: bool, scheme: Scheme, release: Release
):
    figure = draw(release, event("a", when), scheme=scheme, choice=HINDSIGHT)
    palette, (mark,) = PALETTES[scheme], traces(figure, "a")
    assert mark.marker.color == (palette.blue if happened else palette.background)
    assert mark.marker.line.color == palette.blue
    possible = translator("nl").text("asof-possible")
    assert (possible in mark.hovertext[0]) != happened
    done = translator("nl").text("certainty-realised")
    assert (done in mark.hovertext[0]) == happened


def test_as_of_a_document_day_what_is_done_is_filled_however_vague(release: Release):
    choice: Choice = (("asof", ("2020-11-02",)),)
    (mark,) = traces(draw(release, event("a", "2020"), choice=choice), "a")
    assert mark.marker.color == PALETTES["light"].blue


def test_in_hindsight_bars_and_lines_stop_at_the_day_that_one_looks_from(release: Release):
    figure = draw(
        release, event("in", "2019-01-15", kind="start"), event("out", "2020-09", kind="end"), CORONA, choice=HINDSIGHT,
    )  # fmt: skip
    assert bars(figure) == [("running", date(2019, 1, 15), date(2020, 5, 1))]
    assert lines_at(figure, "line") == [("2020-05-01", "2020-05-01")]
    assert lines_at(figure, "rect") == [("2020-03-12", "2020-05-01")]


def test_before_the_measures_there_is_no_corona_band(release: Release):
    figure = draw(release, event("a", "2019"), CORONA, choice=(("asof", ("2020-02-01",)),))
    assert lines_at(figure, "rect") == []


# What a mark rests on


@settings(max_examples=30)
@given(
    st.lists(
        st.sampled_from(("2018", "2019-03", "2020-05/2020-08", "2021-03", "2022/..")),
        min_size=1,
        max_size=6,
    ),
    st.data(),
)
def test_every_mark_and_bar_carries_the_addresses_of_its_rows(
    release: Release, dates: list[str], data: st.DataObject
):  # fmt: skip
    kinds = st.sampled_from(("start", "pause", "restart", "end", "milestone"))
    lanes = st.sampled_from(("delivery", "research", "context"))
    rows = [
        event(f"e{n}", when, kind=data.draw(kinds), lane=data.draw(lanes), certainty="realised" if when < "2021" else "planned")
        for n, when in enumerate(dates)
    ]  # fmt: skip
    evidence = variant(release, pilots=PILOTS, sources=(source("evaluatie-2020", "2020-11-02"),), events=rows)  # fmt: skip
    view = views.timeline(evidence, ())
    assert view is not None
    known = {e.address for e in view.evidence}
    for trace in drawing.draw(view, translator("nl"), "light").data:
        if trace.name == "span":
            assert trace.customdata is None
            assert trace.hoverinfo == "skip"
            continue
        assert len(trace.customdata) == len(trace.y) == 1
        carried = trace.customdata[0].split()
        assert set(carried) <= known
        assert all(record(evidence, address) is not None for address in carried)
        if trace.type == "scatter":
            assert carried == [f"events/{trace.name}"]


def test_a_bar_rests_on_what_begins_and_what_ends_it(release: Release):
    figure = draw(
        release, event("in", "2019-01", kind="start"), event("out", "2019-06", kind="end")
    )
    carried = {tuple(t.customdata) for t in figure.data if t.type == "bar"}
    assert carried == {("events/in events/out",)}
    (open_end,) = (t for t in draw(release, event("in", "2019-01-15", kind="start")).data if t.type == "bar")  # fmt: skip
    assert tuple(open_end.customdata) == ("events/in",)


def test_choosing_a_mark_leaves_the_others_as_they_are(release: Release):
    figure = draw(release, event("in", "2019-01-15", kind="start"), event("a", "2019-06-01"))
    for trace in figure.data:
        assert trace.unselected.marker.opacity == trace.selected.marker.opacity == 1


# Rows


def test_rows_stand_from_top_to_bottom_in_the_order_of_the_view(release: Release):
    figure = draw(
        release,
        event("v", "2020-01-01", pilot_id="via", lane="programme"),
        event("p", "2020-01-01", pilot_id="begeleiding-almere"),
        event("b", "2020-01-01"),
        event("m", "2020-01-01", pilot_id="meter"),
    )
    heights = {t.name: t.y[0] for t in figure.data}
    assert sorted(heights, key=heights.__getitem__) == ["m", "b", "p", "v"]
    bottom, top = figure.layout.yaxis.range
    assert top == 0 < min(heights.values()) < max(heights.values()) < bottom
    named = {a.text: a.y for a in figure.layout.annotations if "ilot" in a.text}
    assert sorted(named, key=named.__getitem__) == [
        "<b>Pilot meter</b>", "<b>Pilot begeleiding</b>", "↳ Pilot begeleiding-almere", "<b>Pilot via</b>",
    ]  # fmt: skip
    assert named["<b>Pilot meter</b>"] < heights["m"] < named["<b>Pilot begeleiding</b>"]


def test_lanes_of_a_row_stand_under_each_other_in_their_own_colours(release: Release):
    figure = draw(
        release, *(event(lane, "2020-01-01", lane=lane) for lane in ("scaling", "research", "delivery"))
    )  # fmt: skip
    heights = {t.name: t.y[0] for t in figure.data}
    assert sorted(heights, key=heights.__getitem__) == ["delivery", "research", "scaling"]
    assert len({t.marker.color for t in figure.data}) == 3


# Across the rows


def test_the_as_of_line_stands_at_the_as_of_date(release: Release):
    assert lines_at(draw(release, event("a", "2019")), "line") == [("2020-11-09", "2020-11-09")]


def test_the_corona_band_runs_from_the_first_measures_to_the_as_of_date(release: Release):
    assert lines_at(draw(release, event("a", "2019"), CORONA), "rect") == [("2020-03-12", "2020-11-09")]  # fmt: skip


def test_without_measures_there_is_no_corona_band(release: Release):
    figure = draw(release, event("a", "2019"))
    assert lines_at(figure, "rect") == []
    assert translator("nl").text("corona-mark") not in " ".join(a.text for a in figure.layout.annotations)  # fmt: skip


def test_elections_and_the_end_of_the_programme_are_bands_over_all_their_days_with_their_names(
    release: Release,
):
    own = {"pilot_id": "via", "certainty": "planned"}
    figure = draw(
        release,
        event("a", "2019"),
        event("vote", "2021-03", kind="election", lane="context", **own),
        event("end", "2021-22", kind="end", lane="programme", **own),
    )
    assert lines_at(figure, "rect") == [("2021-03-01", "2021-03-31"), ("2021-06-01", "2021-08-31")]
    said = {a.text: a for a in figure.layout.annotations}
    texts = translator("nl")
    vote, end = said[texts.text("mark-election")], said[texts.text("mark-end")]
    assert "2021-03-01" < vote.x < "2021-03-31"
    assert "2021-06-01" < end.x < "2021-08-31"
    assert vote.y != end.y
    first, last = figure.layout.xaxis.range
    assert first < "2021-03-01" < "2021-08-31" < last


@pytest.mark.parametrize("when", ["2018-01-01", "2020-03", "2022-33"])
def test_the_as_of_line_lies_inside_the_axis_whatever_is_chosen(when: str, release: Release):
    certainty = "planned" if when > "2021" else "realised"
    first, last = draw(release, event("a", when, certainty=certainty)).layout.xaxis.range
    assert first <= AS_OF.isoformat() <= last


@settings(max_examples=30)
@given(st.lists(st.dates(date(2012, 1, 1), date(2025, 1, 1)), min_size=1, max_size=5))
def test_every_event_lies_inside_the_axis(release: Release, days: list[date]):
    rows = [event(f"e{n}", str(d), certainty="realised" if d <= AS_OF else "planned") for n, d in enumerate(days)]  # fmt: skip
    first, last = draw(release, *rows).layout.xaxis.range
    assert all(first < d.isoformat() < last for d in days)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_figure_calls_nobody_and_its_texts_are_of_the_palette(
    scheme: Scheme, language: Language, release: Release
):
    rows = (CORONA, event("a", "2019-01", kind="start"), event("b", "2021", certainty="planned", kind="end"))  # fmt: skip
    figure = draw(release, *rows, scheme=scheme, language=language)
    assert hosts(figure) == []
    assert text_colours(figure) <= palette_colours(scheme)
