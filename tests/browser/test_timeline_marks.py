"""A mark in the timeline leads to its document, by mouse or by keyboard, and a link to the same marks."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visiting
from tests.browser.serving import Server
from tests.browser.test_choices_in_the_address import choose
from tests.browser.test_keyboard import tab, tab_until
from tests.browser.visiting import Visit, read_table, traces
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Language, Translator, translator
from via_dash.views import timeline
from via_dash.views.controls import Choice
from via_dash.views.rows import record
from via_dash.views.timeline import Event, Segment, Timeline
from via_dash.views.view import View, source_label

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("timeline")]

FILTERS = {"line": "activation", "kind": "start,pause,restart,end"}
CHOICE: Choice = (("line", ("activation",)), ("kind", ("start", "pause", "restart", "end")))


def chart(visit: Visit) -> Locator:
    return visit.tile("timeline").locator(".js-plotly-plot")


def shown(release: Release, choice: Choice = ()) -> View[Timeline]:
    view = timeline.timeline(release, choice)
    assert view is not None
    return view


def drawn(view: View[Timeline]) -> list[Event]:
    return [event for row in view.marks.rows for event in row.events]


def said_of(release: Release, address: str, texts: Translator) -> tuple[str, str, str]:
    """What a row says, the name of its document, and the place in it."""
    row = record(release, address)
    assert row is not None
    document = texts.say(source_label(release, row.evidence.source_id))
    return texts.say(row.what), document, row.evidence.locator


def click(visit: Visit, kind: str, address: str) -> None:
    """Clicks the mark or the widest bar that carries an address, as a visitor does."""
    chart(visit).evaluate(
        """(chart, [kind, address]) => {
          const all = [...chart.querySelectorAll('g.trace')].filter(g => {
            const t = g.__data__[0].trace;
            return t.type === kind && [].concat(t.customdata || []).join(' ').split(' ').includes(address);
          });
          const found = all.flatMap(g => [...g.querySelectorAll(kind === 'bar' ? '.point path' : 'path.point')]);
          found.sort((a, b) => b.getBoundingClientRect().width - a.getBoundingClientRect().width);
          chart.querySelectorAll('[data-chosen]').forEach(e => e.removeAttribute('data-chosen'));
          found[0].scrollIntoView({block: 'center'});
          found[0].setAttribute('data-chosen', '1');
        }""",
        [kind, address],
    )
    box = chart(visit).locator("[data-chosen]").bounding_box()
    assert box is not None
    visit.page.mouse.move(box["x"] + box["width"] / 2 - 1, box["y"] + box["height"] / 2)
    visit.page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    visit.clicks += 1


def alone(view: View[Timeline]) -> list[Event]:
    """Events whose mark no other of its lane lies near."""
    return [
        e
        for row in view.marks.rows
        for e in row.events
        if all(
            o is e or o.lane != e.lane or abs((o.middle - e.middle).days) > 60 for o in row.events
        )
    ]


def free_stretch(view: View[Timeline]) -> Segment:
    """The stretch of which the middle of the bar lies furthest from any mark of its pilot."""
    day, found = view.marks.at.day, {}
    for row in view.marks.rows:
        for s in row.segments:
            last = min(s.end.earliest, day) if s.end else day
            middle = s.start.latest + (last - s.start.latest) / 2
            if (last - s.start.latest).days > 60:
                found[s] = min(abs((e.middle - middle).days) for e in row.events)
    return max(found, key=found.__getitem__)


@pytest.mark.parametrize(
    ("language", "width", "asof"),
    [("nl", 1440, None), ("en", 390, None), ("nl", 1440, "2020-05-01"), ("en", 1440, "2020-11-02")],
)
def test_clicking_a_mark_shows_what_it_rests_on(
    dashboard: Server, visiting: Visiting, shipped: Release, language: Language, width: int, asof: str | None
) -> None:  # fmt: skip
    texts = translator(language)
    view = shown(shipped, (("asof", (asof,)),) if asof else ())
    own = alone(view)
    visit = visiting(dashboard, width=width)
    visit.open("/tijdlijn", lang=language, **({"asof": asof} if asof else {}))
    panel = visit.tile("timeline").locator(".picked")
    assert panel.count() == 0
    for event in (own[0], own[-1]):
        visit.page.wait_for_timeout(
            600
        )  # two clicks at once are a double one, which chooses nothing
        click(visit, "scatter", event.evidence.address)
        what, document, place = said_of(shipped, event.evidence.address, texts)
        expect(panel).to_contain_text(what)
        expect(panel).to_contain_text(f"{document}, {place}")
        expect(panel.get_by_role("listitem")).to_have_count(1)
        expect(panel).to_contain_text(texts.text("picked-title"))
        link = panel.get_by_role("link").first.get_attribute("href")
        assert f"row=events%2F{event.evidence.row_id}" in (link or "").replace("/", "%2F")
    assert visit.errors == []


def test_clicking_a_bar_shows_what_begins_and_what_ends_it(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    texts = translator("nl")
    segment = free_stretch(shown(shipped))
    visit = visiting(dashboard)
    visit.open("/tijdlijn", lang="nl")
    click(visit, "bar", segment.start.evidence.address)
    panel = visit.tile("timeline").locator(".picked")
    bounding = [event for event in (segment.start, segment.end) if event is not None]
    expect(panel.get_by_role("listitem")).to_have_count(len(bounding))
    for event in bounding:
        what, document, place = said_of(shipped, event.evidence.address, texts)
        expect(panel).to_contain_text(what)
        expect(panel).to_contain_text(f"{document}, {place}")


def test_the_record_of_a_mark_is_two_clicks_away(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    event = alone(shown(shipped))[0]
    visit = visiting(dashboard)
    visit.open("/tijdlijn", lang="nl")
    click(visit, "scatter", event.evidence.address)
    visit.click(visit.tile("timeline").locator(".picked").get_by_role("link").first)
    opened = visit.page.locator(".st-key-record").get_by_role("table")
    expect(opened).to_be_visible()
    expect(opened).to_contain_text(event.evidence.locator)
    assert visit.clicks == 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_mouse_the_table_says_the_same_of_every_mark(
    dashboard: Server, visiting: Visiting, shipped: Release, language: Language
) -> None:
    texts = translator(language)
    visit = visiting(dashboard)
    visit.open("/tijdlijn", lang=language)
    tab_until(visit, "details")
    visit.page.keyboard.press("Enter")
    details = visit.page.locator(".st-key-details-timeline").get_by_role("table")
    expect(details).to_be_visible()
    visit.settle()
    table = read_table(details)
    listed = {
        links[0].partition("row=")[2].partition("&")[0].replace("%2F", "/"): (row, where)
        for row, where, links in zip(
            table.rows, table.column(texts.text("column-source")), table.links, strict=True
        )
    }
    for event in drawn(shown(shipped)):
        _, document, place = said_of(shipped, event.evidence.address, texts)
        row, where = listed[event.evidence.address]
        assert where == f"{document}, {place}"
        assert texts.say(event.label) in row
    stops = [tab(visit).name for _ in range(2)]
    assert texts.text("record-link") in stops, "the record of the first row is a stop away"


def as_data(visit: Visit) -> list[tuple[str, list[Any], list[Any]]]:
    return [(t.name, t.x, t.y) for t in traces(visit.tile("timeline"))]


@pytest.mark.parametrize("day", ["2020-05-01", "2020-11-02"])
def test_a_link_with_a_day_and_filters_opened_cold_gives_the_same_marks_in_both_languages(
    dashboard: Server, visiting: Visiting, shipped: Release, day: str
) -> None:
    view = shown(shipped, (("asof", (day,)), *CHOICE))
    found = []
    for language, locale in (("nl", "nl-NL"), ("en", "en-GB")):
        visit = visiting(dashboard, locale=locale)
        visit.open("/tijdlijn", lang=language, asof=day, **FILTERS)
        texts = translator(language)  # type: ignore[arg-type]
        headline = visit.tile("timeline").get_by_role("heading", level=2)
        expect(headline).to_have_text(texts.say(view.finding))
        assert visit.notices.count() == 0
        assert visit.parameters == {"lang": language, "asof": day, **FILTERS}
        found.append(as_data(visit))
    assert found[0] == found[1]
    names = [name for name, _, _ in found[0]]
    for event in drawn(view):
        assert event.event_id in names


def test_a_day_typed_by_a_visitor_makes_a_link_that_shows_another_the_same(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    texts = translator("nl")
    writer = visiting(dashboard)
    writer.open("/tijdlijn", lang="nl")
    box = writer.page.get_by_role("combobox", name=texts.text("filter-asof"), exact=True)
    writer.click(box)
    box.fill("1-5-2020")
    writer.page.keyboard.press("Enter")
    writer.wait_for_parameters({"lang": "nl", "asof": "2020-05-01"})
    writer.settle()
    view = shown(shipped, (("asof", ("2020-05-01",)),))
    headline = writer.tile("timeline").get_by_role("heading", level=2)
    expect(headline).to_have_text(texts.say(view.finding))
    assert writer.notices.count() == 0
    reader = visiting(dashboard)
    reader.open(writer.page.url.removeprefix(dashboard.url))
    assert as_data(reader) == as_data(writer)
    newest = timeline.as_of_control(shipped).options[0]
    choose(writer, texts.text("filter-asof"), texts.say(newest.label))
    writer.wait_for_parameters({"lang": "nl"})


def test_a_day_to_come_typed_by_a_visitor_is_named_and_left_out(
    dashboard: Server, visiting: Visiting
) -> None:
    texts = translator("en")
    visit = visiting(dashboard)
    visit.open("/tijdlijn", lang="en")
    before = as_data(visit)
    box = visit.page.get_by_role("combobox", name=texts.text("filter-asof"), exact=True)
    visit.click(box)
    box.fill("1-1-2999")
    visit.page.keyboard.press("Enter")
    expect(visit.notices.first).to_contain_text("1-1-2999")
    visit.settle()
    assert visit.parameters == {"lang": "en"}
    assert as_data(visit) == before
