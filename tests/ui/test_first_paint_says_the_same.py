"""The document's own text is what the live page says: headings, sentences and cells, for any choice."""

import random
import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import urlencode

import lxml.html
import pytest
from streamlit.testing.v1 import AppTest

from tests.browser.serving import ANSWERS_WITHIN, Server, until
from tests.ui.conftest import Opening
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui.exhibits import OUTLINES
from via_dash.ui.registry import PAGES, PageEntry
from via_dash.views import entrance

pytestmark = pytest.mark.xdist_group("first-paint")

CHOICES = 10


def words(markup: str) -> str:
    """What a reader reads of markup, with one space between words."""
    element = lxml.html.fragment_fromstring(markup, create_parent="div")
    return " ".join(" ".join(element.itertext()).split())


@lru_cache(maxsize=2)
def painted(server: Server, path: str, query: str) -> lxml.html.HtmlElement:
    def asked() -> lxml.html.HtmlElement | None:
        """None while a busy server has sent the document ahead of its evidence."""
        document = lxml.html.document_fromstring(server.ask(f"/{path}?{query}").body)
        return next(iter(document.xpath('//*[@id="first-paint"]')), None)

    return until(asked, f"the first paint of /{path}?{query}", ANSWERS_WITHIN)


# On paper a page shows its address, which a page that runs in this process does not have.
_OWN_ADDRESS = re.compile(r" ?http://127\.0\.0\.1:\d+/\S*")


def said_live(visitor: AppTest) -> Iterator[tuple[str, str]]:
    """Kind and words of each thing that the live page says, from top to bottom."""
    for element in visitor.main:
        kind = element.type
        if kind in ("title", "header", "subheader"):
            yield "heading", words(unescaped(element.value))
        elif kind == "html":
            yield "html", words(element.proto.body)
        elif kind in ("info", "warning", "error", "success"):
            yield "alert", words(unescaped(element.value))


def unescaped(text: str) -> str:
    """Markdown's escapes taken out."""
    plain, escaped = [], False
    for letter in text:
        if letter == "\\" and not escaped:
            escaped = True
            continue
        plain.append(letter)
        escaped = False
    return "".join(plain).replace("&", "&amp;").replace("<", "&lt;")


def said_first(paint: lxml.html.HtmlElement) -> Iterator[tuple[str, str]]:
    """The same of the first paint, without what is folded away on the live page until it is opened."""
    for element in paint.xpath(
        './/*[self::h1 or self::h2 or self::h3 or contains(@class, "stHtml") or starts-with(@class, "alert")]'
    ):
        if element.xpath(
            'ancestor::details[contains(@class, "st-key-")][not(@open)] | ancestor::*[contains(@class, "stHtml")]'
        ):
            continue
        kind = "heading" if element.tag[0] == "h" else "html" if element.tag == "div" and "stHtml" in element.get("class", "") else "alert"  # fmt: skip
        yield kind, _OWN_ADDRESS.sub("", " ".join(" ".join(element.itertext()).split()))


def choices(release: Release, entry: PageEntry) -> list[dict[str, str]]:
    """Addresses of a page: none chosen, then one or two of its filters, and who is asking."""
    drawn = random.Random(entry.key)
    controls = [
        control
        for outline in OUTLINES
        if outline.page == entry.key
        for control in outline.controls(release)
        if len(control.codes) > 1
    ]
    roles = entrance.control().codes
    found: list[dict[str, str]] = [{}]
    while len(found) < CHOICES:
        chosen = {c.name: drawn.choice(c.codes) for c in drawn.sample(controls, min(len(controls), drawn.randint(0, 2)))}  # fmt: skip
        if drawn.random() < 0.3 or not controls:
            chosen["role"] = drawn.choice(roles)
        found.append(chosen)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.key)
def test_headings_and_sentences_are_those_of_the_live_page(
    server: Server, opening: Opening, release: Release, entry: PageEntry, language: Language
) -> None:
    for parameters in choices(release, entry):
        asked = {"lang": language, **parameters}
        live = list(said_live(opening(entry, **asked)))
        first = list(said_first(painted(server, entry.path, urlencode(asked))))
        assert first == live, asked
        assert first[0][0] == "html"
        assert any(kind == "heading" for kind, _ in first)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.key)
def test_the_tables_are_those_that_the_live_page_unfolds(
    server: Server, opening: Opening, entry: PageEntry, language: Language
) -> None:
    texts = translator(language)
    paint = painted(server, entry.path, urlencode({"lang": language}))
    visitor = opening(entry, lang=language)
    folds = {
        expander.proto.id.partition("-")[2].partition("-")[2]
        for expander in visitor.expander
        if expander.label == texts.text("tile-details")
    }
    for fold in folds:
        visitor.session_state[fold] = True
    visitor.run()
    for expander in visitor.expander:
        key = expander.proto.id.partition("-")[2].partition("-")[2]
        if key not in folds:
            continue
        table = next(
            e.proto.body for e in expander if e.type == "html" and "<table" in e.proto.body
        )
        (own,) = paint.xpath(f'.//details[contains(concat(@class, " "), " st-key-{key} ")]//table')
        live = lxml.html.fragment_fromstring(table, create_parent="div").xpath(".//table")[0]
        assert cells(own) == cells(live), key
        assert len(cells(own)) > 1


def cells(table: lxml.html.HtmlElement) -> list[list[str]]:
    return [
        [" ".join(" ".join(cell.itertext()).split()) for cell in row.xpath("./th | ./td")]
        for row in table.xpath(".//tr")
    ]


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.key)
def test_every_chart_and_map_says_what_it_shows(
    server: Server, opening: Opening, entry: PageEntry
) -> None:
    paint = painted(server, entry.path, "lang=en")
    visitor = opening(entry, lang="en")
    live = [
        c.proto.alt for kind in ("plotly_chart", "deck_gl_json_chart") for c in visitor.get(kind)
    ]
    assert [c.get("aria-label") for c in paint.xpath('.//*[@role="img"]')] == live


def test_the_title_is_the_pages_from_the_first_byte(server: Server) -> None:
    for language in LANGUAGES:
        texts = translator(language)
        document = server.ask(f"/effecten?lang={language}").text
        assert f"<title>{texts.text('page-effecten')} · " in document
        assert f'<html lang="{language}">' in document
