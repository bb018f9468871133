"""A timeline of made events, and what a visitor sees of it."""

from datetime import date

from hypothesis import strategies as st

from tests.views.synthetic import Made, event, pilot, source, variant
from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.views import timeline as views
from via_dash.views.controls import Choice
from via_dash.views.timeline import Event, Timeline
from via_dash.views.view import View

AS_OF = date(2020, 11, 9)
ANY: Choice = ()
PILOTS = (
    pilot("jong", "youth"),
    pilot("begeleiding", "activation"),
    pilot("begeleiding-almere", None, "begeleiding"),
    pilot("meter", "employers"),
    pilot("via"),
)
SOURCES = (
    source("evaluatie-2020", "2020-11-02"),
    source("kamerbrief-2020", "2020-11-09"),
    source("oud", "2014-12-19"),
)


def made(release: Release, *rows: Made) -> Release:
    assert release.as_of == AS_OF
    return variant(release, pilots=PILOTS, sources=SOURCES, events=rows)


def shown(release: Release, choice: Choice = ANY) -> View[Timeline]:
    view = views.timeline(release, choice)
    assert view is not None
    return view


def lines(view: View[Timeline] | None) -> list[str]:
    return [] if view is None else [row.pilot_id for row in view.marks.rows]


def drawn(view: View[Timeline]) -> list[Event]:
    return [event for row in view.marks.rows for event in row.events]


def names(view: View[Timeline]) -> list[str]:
    return [e.event_id for e in drawn(view)]


@st.composite
def programmes(draw: st.DrawFn) -> list[Made]:
    """Events of every pilot and kind, some with several claims."""
    dates = ("2018", "2019-03", "2020-05/2020-08", "2020-11", "2020-12", "2021", "2021-03", "2021-05/2021-08", "2022-33", "2023")  # fmt: skip
    return [
        event(
            f"e{n}", draw(st.sampled_from(dates)),
            event_id=draw(st.sampled_from((f"e{n}", "shared"))),
            pilot_id=draw(st.sampled_from([p["pilot_id"] for p in PILOTS])),
            kind=draw(st.sampled_from(allowed("events", "kind"))),
            lane=draw(st.sampled_from(("delivery", "research", "scaling", "programme"))),
            certainty=draw(st.sampled_from(allowed("events", "certainty"))),
            source_id=draw(st.sampled_from([s["source_id"] for s in SOURCES])),
        )
        for n in range(draw(st.integers(1, 12)))
    ]  # fmt: skip
