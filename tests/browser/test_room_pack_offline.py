"""The pack for a room without network, opened from a disk in a browser that is off the network."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO
from pathlib import Path

import pikepdf
import plotly.graph_objects as go
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Request, Route, expect

from tests.exports.briefing import document, plates
from via_dash.data import Release
from via_dash.exports.document import Document
from via_dash.exports.room_pack import html_bytes
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.theme import PALETTES

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("room-pack")]

WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
AXE = Axe()
PATIENCE = 60_000  # milliseconds before a test gives up; nothing is decided by it
_DRAWN = """n => document.querySelectorAll('.chart.drawn .main-svg').length >= n
    && document.querySelectorAll('.chart').length === document.querySelectorAll('.chart.drawn').length"""

Opening = Callable[..., "Room"]


@dataclass
class Room:
    """A page in a room without network, and everything it asked for or complained of."""

    page: Page
    whole: Document
    asked: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def at(self) -> int | None:
        """The number of the exhibit whose heading has the focus."""
        found: str = self.page.evaluate("() => document.activeElement.id")
        return int(found[1:].partition("-")[0]) if found.startswith("e") else None

    def violations(self) -> list[str]:
        """What axe finds against WCAG 2.2 A and AA, with all of the page in sight."""
        size = self.page.viewport_size
        assert size is not None
        height = self.page.evaluate("() => document.documentElement.scrollHeight")
        self.page.set_viewport_size({"width": size["width"], "height": height + 50})
        found = AXE.run(
            self.page, options={"runOnly": WCAG, "resultTypes": ["violations"]}
        ).response["violations"]
        self.page.set_viewport_size(size)
        return [
            f"{v['id']}: {node['target']} {node['html'][:160]}"
            for v in found
            for node in v["nodes"]
        ]


@pytest.fixture(scope="module")
def packs(
    release: Release, tmp_path_factory: pytest.TempPathFactory
) -> dict[Language, tuple[Document, Path]]:
    folder = tmp_path_factory.mktemp("stick")
    made: dict[Language, tuple[Document, Path]] = {}
    for language in LANGUAGES:
        whole = document(release, language)
        path = folder / f"zaal-{language}.html"
        path.write_bytes(html_bytes(whole, translator(language)))
        made[language] = (whole, path)
    return made


def long_chart(height: int, side: str) -> go.Figure:
    """A row of two lines and a mark every 50 pixels, as our charts are laid out."""
    figure = go.Figure()
    for y in range(60, height - 60, 50):
        figure.add_annotation(
            x=0, y=y, xref="paper", text="<b>Naam</b><br>uitkomst", showarrow=False
        )
        figure.add_scatter(x=[1, 2], y=[y + 28, y + 28], mode="lines+markers")
        figure.add_bar(x=[1], y=[y + 28], width=8, orientation="h", marker_pattern_shape="/")
    figure.update_layout(
        height=height, margin={"l": 8, "r": 8, "t": 40, "b": 40}, showlegend=False,
        xaxis={"side": side}, yaxis={"range": [height, 0], "visible": False},
    )  # fmt: skip
    return figure


@pytest.fixture(scope="module")
def long_pack(release: Release, tmp_path_factory: pytest.TempPathFactory) -> tuple[Document, Path]:
    net = plates(release, "nl")[2]
    own = [replace(net, figure=long_chart(*form)) for form in ((2500, "top"), (1600, "bottom"))]
    whole = document(release, "nl", own=own)
    path = tmp_path_factory.mktemp("stick") / "lang.html"
    path.write_bytes(html_bytes(whole, translator("nl")))
    return whole, path


@pytest.fixture
def opening(chromium: Browser, packs: dict[Language, tuple[Document, Path]]) -> Iterator[Opening]:
    """``opening(language)`` is the file on a screen, off the network."""
    contexts = []

    def opened(
        language: Language = "nl",
        *,
        width: int = 1440,
        scheme: str = "light",
        scripts: bool = True,
        pack: tuple[Document, Path] | None = None,
    ) -> Room:
        whole, path = pack or packs[language]
        context = chromium.new_context(
            viewport={"width": width, "height": 1000},
            color_scheme=scheme,  # type: ignore[arg-type]
            java_script_enabled=scripts,
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE)
        context.set_offline(True)
        room = Room(context.new_page(), whole)

        def watch(route: Route, request: Request) -> None:
            if request.url == path.as_uri():
                route.continue_()
            else:
                room.asked.append(request.url)
                route.abort()

        context.route("**/*", watch)
        room.page.on("console", lambda m: room.errors.append(m.text))
        room.page.on("pageerror", lambda error: room.errors.append(str(error)))
        room.page.goto(path.as_uri())
        if scripts:
            charts = sum(plate.figure is not None for plate in whole.plates)
            room.page.wait_for_function(_DRAWN, arg=charts)
        return room

    yield opened
    for context in contexts:
        context.close()


# Off the network


@pytest.mark.parametrize(
    ("language", "width", "scheme"),
    [("nl", 1440, "light"), ("en", 390, "dark"), ("nl", 390, "light"), ("en", 1920, "dark")],
)
def test_every_chart_is_drawn_and_nobody_is_asked_for_anything(
    opening: Opening, language: Language, width: int, scheme: str
) -> None:
    room = opening(language, width=width, scheme=scheme)
    charts = [plate for plate in room.whole.plates if plate.figure is not None]
    drawn = room.page.locator(".chart.drawn > div[role=img]")
    expect(drawn).to_have_count(len(charts))
    for index, plate in enumerate(charts):
        chart = drawn.nth(index)
        expect(chart).to_have_attribute("aria-label", plate.alt)
        assert chart.evaluate("e => e.data.length") == len(plate.figure.data)  # type: ignore[union-attr]
    hidden = room.page.evaluate(
        """() => [...document.querySelectorAll('.chart path.js-line, .chart .point, .chart .points path')]
            .filter(e => e.getClientRects().length === 0).map(e => e.outerHTML.slice(0, 120))"""
    )
    assert hidden == []
    assert room.page.locator(".no-chart:visible").count() == 0
    assert room.asked == []
    assert room.errors == []


def test_what_is_put_into_the_page_can_call_nobody_either(opening: Opening) -> None:
    room = opening()
    blocked = room.page.evaluate(
        """async () => {
          const told = [];
          document.addEventListener('securitypolicyviolation', e => told.push(e.effectiveDirective));
          document.body.append(Object.assign(new Image(), { src: 'https://elders.example/x.png' }));
          document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = 1' }));
          await fetch('https://elders.example/').catch(() => 0);
          await new Promise(done => setTimeout(done));
          return [told.sort(), window.ran ?? null];
        }"""
    )
    assert blocked == [["connect-src", "img-src", "script-src-elem"], None]
    assert room.asked == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_script_sentences_and_tables_stand_there_and_it_says_why(
    opening: Opening, language: Language
) -> None:
    room = opening(language, scripts=False)
    texts = translator(language)
    charts = [plate for plate in room.whole.plates if plate.figure is not None]
    reasons = room.page.locator(".no-chart:visible")
    expect(reasons).to_have_count(len(charts))
    assert texts.text("room-no-chart") in reasons.first.inner_text()
    assert room.page.locator(".chart:visible, .bar:visible").count() == 0
    assert room.page.locator("table").count() == len(room.whole.plates)
    for plate in room.whole.plates:
        expect(room.page.get_by_role("heading", name=plate.finding, exact=True)).to_be_visible()


# For everybody


@pytest.mark.parametrize(
    ("language", "width", "scheme"), [("nl", 1440, "light"), ("en", 390, "dark")]
)
def test_axe_finds_nothing_and_nothing_sticks_out(
    opening: Opening, language: Language, width: int, scheme: str
) -> None:
    room = opening(language, width=width, scheme=scheme)
    assert room.violations() == []
    room.page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)")
    assert room.violations() == []
    assert room.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")


def test_the_projector_makes_letters_and_charts_larger(opening: Opening) -> None:
    room = opening(width=1920)
    button = room.page.locator("#projector")
    heading, label = room.page.locator("#e3 h2"), room.page.locator("#e3 .annotation-text").first
    before = heading.evaluate("e => e.getBoundingClientRect().height"), label.bounding_box()
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert heading.evaluate("e => e.getBoundingClientRect().height") > 1.3 * before[0]
    after = label.bounding_box()
    assert before[1] is not None
    assert after is not None
    assert after["height"] > 1.3 * before[1]["height"]
    assert room.page.evaluate("() => document.documentElement.scrollWidth <= innerWidth")
    assert room.violations() == []


def test_arrow_keys_go_from_exhibit_to_exhibit_and_tell_where_one_is(opening: Opening) -> None:
    room = opening()
    page = room.page
    for number in (1, 2, 3):
        page.keyboard.press("ArrowRight")
        assert room.at == number
        expect(page.locator(f"#e{number} h2")).to_be_in_viewport()
        expect(page.locator("#shown")).to_have_text(
            translator("nl").text("room-number", number=str(number), total="10")
        )
    page.keyboard.press("ArrowLeft")
    assert room.at == 2
    page.keyboard.press("PageDown")  # scrolls, as everywhere
    assert room.at == 2
    for _ in range(12):
        page.keyboard.press("ArrowRight")
    assert room.at == 10
    expect(page.locator("[data-move='1']")).to_have_attribute("aria-disabled", "true")


def test_a_presentation_clicker_works_in_projector_mode(opening: Opening) -> None:
    room = opening(width=1920)
    room.page.locator("#projector").click()
    room.page.keyboard.press("PageDown")
    assert room.at == 1
    room.page.keyboard.press("PageDown")
    assert room.at == 2
    room.page.keyboard.press("PageUp")
    assert room.at == 1


def test_keys_keep_their_meaning_where_one_types_or_scrolls(opening: Opening) -> None:
    room = opening()
    notes = room.page.get_by_label(translator("nl").text("room-notes-label"))
    notes.fill("Wie doet wat?")
    room.page.keyboard.press("ArrowLeft")
    expect(notes).to_be_focused()
    room.page.locator("#e1 [role=region]").focus()
    room.page.keyboard.press("ArrowRight")
    expect(room.page.locator("#e1 [role=region]")).to_be_focused()


def test_the_keyboard_reaches_everything_and_the_first_step_skips_to_the_content(
    opening: Opening,
) -> None:
    room = opening()
    room.page.keyboard.press("Tab")
    skip = room.page.get_by_role("link", name=translator("nl").text("skip-to-content"))
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    room.page.keyboard.press("Enter")
    expect(room.page.locator("main")).to_be_focused()
    folded = room.page.locator("details:not([open])")
    closed = folded.count()
    assert closed > 0
    folded.first.locator("summary").focus()
    room.page.keyboard.press("Enter")
    expect(folded).to_have_count(closed - 1)


def test_charts_follow_the_scheme_of_the_reader(opening: Opening) -> None:
    room = opening()
    label = room.page.locator("#e3 .annotation-text").first
    fill = "e => getComputedStyle(e).fill"

    def rgb(colour: str) -> str:
        return "rgb({}, {}, {})".format(*(int(colour[i : i + 2], 16) for i in (1, 3, 5)))

    assert label.evaluate(fill) == rgb(PALETTES["light"].text)
    room.page.emulate_media(color_scheme="dark")
    room.page.wait_for_function(
        "dark => getComputedStyle(document.querySelector('#e3 .annotation-text')).fill === dark",
        arg=rgb(PALETTES["dark"].text),
    )


# On paper


def test_on_paper_everything_is_there_and_afterwards_the_screen_is_as_it_was(
    opening: Opening,
) -> None:
    room = opening(scheme="dark")
    page = room.page
    page.locator("#notes-text").fill("Besproken: <b>niets</b>")
    closed = page.locator("details:not([open])").count()
    assert closed > 0
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("details:not([open])").count() == 0
    assert page.locator("#typed").inner_text() == "Besproken: <b>niets</b>"
    widths = page.evaluate(
        "() => [...document.querySelectorAll('.chart .main-svg')].map(e => e.getBoundingClientRect().width)"
    )
    assert max(widths) <= 672
    fill = page.locator("#e3 .part .annotation-text, #e3 .annotation-text").last
    assert fill.evaluate("e => getComputedStyle(e).fill") == "rgb(28, 39, 51)"
    page.evaluate("() => dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    assert page.locator("details:not([open])").count() == closed
    assert page.locator(".part").count() == 0


def test_a_long_chart_is_cut_between_its_marks_and_each_part_has_its_axis(
    opening: Opening, long_pack: tuple[Document, Path]
) -> None:
    room = opening(pack=long_pack)
    room.page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    room.page.emulate_media(media="print")
    cut = room.page.evaluate(
        """() => [...document.querySelectorAll('.chart')].map(chart => [...chart.querySelectorAll('.part')].map(part => {
          const strips = [...part.children].map(strip => strip.getBoundingClientRect());
          const shown = (mark, edge) => mark.bottom > edge.top + 1 && mark.top < edge.bottom - 1;
          const whole = (mark, edge) => mark.top >= edge.top - 1 && mark.bottom <= edge.bottom + 1;
          const marks = [...part.children].map((strip, n) => [...strip.querySelectorAll('.annotation, path.point')]
            .map(e => e.getBoundingClientRect()).filter(b => shown(b, strips[n])).map(b => whole(b, strips[n])));
          const years = [...part.children].flatMap((strip, n) => [...strip.querySelectorAll('.xtick text')]
            .map(e => e.getBoundingClientRect()).filter(b => whole(b, strips[n])));
          return [part.getBoundingClientRect().height, marks.flat(), years.length];
        }))"""
    )
    assert [len(parts) > 1 for parts in cut] == [True, True]
    without = room.page.evaluate(
        """() => [...document.querySelectorAll('.part .point path')]
            .map(e => getComputedStyle(e).fill.match(/url\\("?#([^")]+)/)?.[1]).filter(id => id)
            .map(id => document.getElementById(id)?.ownerSVGElement.getClientRects().length ?? 0)"""
    )
    assert without, "no bar is hatched"
    assert 0 not in without, "a hatching is taken from what is not drawn"
    for parts in cut:
        assert parts[0][0] <= 725
        assert all(height <= 975 for height, _, _ in parts)
        assert all(all(marks) for _, marks, _ in parts), "a mark is cut through"
        assert all(ticks >= 2 for _, _, ticks in parts), "a part without an axis"
    rows = [sum(len(marks) for _, marks, _ in parts) for parts in cut]
    assert rows == [3 * len(range(60, height - 60, 50)) for height in (2500, 1600)]


def test_it_prints_as_a_document_of_pages(opening: Opening) -> None:
    room = opening("en")
    with pikepdf.open(BytesIO(room.page.pdf(prefer_css_page_size=True))) as pdf:
        assert len(pdf.pages) > len(room.whole.plates)
        width, height = (float(x) for x in pdf.pages[0].mediabox[2:])
    assert (round(width), round(height)) == pytest.approx((595, 842), abs=1)
