"""The pack for a room without network: all that belongs to each exhibit, and nothing that calls out."""

import base64
import gzip
import hashlib
import json
import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from itertools import pairwise
from typing import Any

import plotly.graph_objects as go
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plotly.offline import get_plotlyjs

from tests.exports.briefing import document, plates
from via_dash.data import Release
from via_dash.exports.discussion import QUESTIONS, kind, questions
from via_dash.exports.document import Document, Key, Plate, Source
from via_dash.exports.exhibit_label import exhibit_label
from via_dash.exports.markup import Markup, element
from via_dash.exports.room_pack import html_bytes
from via_dash.exports.words_used import words_used
from via_dash.figures.config import config
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.theme import PALETTES
from via_dash.views.glossary import TERMS

NL = translator("nl")
MOST = 6_000_000
EMPTY = frozenset({"meta", "br", "path", "input"})
HOSTILE = (
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "<a href='https://elders.example'>hier</a>",
    "</title><style>*{display:none}</style>",
    "a\u2028b <!-- ",
    "&lt;b&gt; &amp;",
)


@dataclass
class Node:
    """An element of a page."""

    name: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    content: list["Node | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(c if isinstance(c, str) else c.text for c in self.content)

    @property
    def said(self) -> str:
        """The text on one line, as it is read."""
        return " ".join(self.text.split())

    def all(self, name: str = "", **attributes: str) -> list["Node"]:
        wanted = {key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}
        found = []
        for child in self.content:
            if isinstance(child, Node):
                if name in ("", child.name) and wanted.items() <= child.attributes.items():
                    found.append(child)
                found += child.all(name, **attributes)
        return found

    def one(self, name: str = "", **attributes: str) -> "Node":
        (found,) = self.all(name, **attributes)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Node("")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs), tag
        node = Node(tag, dict(attrs))
        self.open[-1].content.append(node)
        if tag not in EMPTY:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag not in EMPTY:
            assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)


def read(content: bytes) -> Node:
    """The page as a tree; fails where an element is not ended."""
    reader = _Reader()
    reader.feed(content.decode("utf-8"))
    reader.close()
    assert reader.open == [reader.root]
    return reader.root


def flat(text: str) -> str:
    return " ".join(text.split())


def told(page: Node) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(page.one("script", id="figures").text)
    return found


@pytest.fixture(scope="module", params=LANGUAGES)
def pack(request: pytest.FixtureRequest, release: Release) -> tuple[Document, Node, bytes]:
    whole = document(release, request.param)
    content = html_bytes(whole, translator(request.param))
    return whole, read(content), content


# Everything is there


def test_the_head_says_what_it_is_of_when_and_how_to_get_it_again(
    pack: tuple[Document, Node, bytes],
) -> None:
    whole, page, _ = pack
    texts = translator(whole.language)
    assert page.one("html").attributes["lang"] == whole.language
    assert page.one("title").text == page.one("h1").text == whole.title
    header = page.one("header")
    for part in (whole.link, whole.release.name, texts.date(whole.as_of)):
        assert part in header.said
    code = header.one(role="img", class_="qr")
    assert code.attributes["aria-label"] == texts.text("room-qr-alt")
    assert code.one("svg").all("path")


def test_the_findings_stand_at_the_top_and_lead_to_their_exhibits(
    pack: tuple[Document, Node, bytes],
) -> None:
    whole, page, _ = pack
    links = page.one("section", id="short").all("a")
    assert [a.text for a in links] == [plate.finding for plate in whole.plates]
    listed = page.one("nav", id="contents").one("ol").all("a")
    assert [a.attributes["href"] for a in links] == [a.attributes["href"] for a in listed]
    for a, plate in zip(listed, whole.plates, strict=True):
        assert exhibit_label(plate, translator(whole.language)) in a.text


def test_every_link_leads_to_a_place_in_the_file(pack: tuple[Document, Node, bytes]) -> None:
    _, page, _ = pack
    names = [node.attributes["id"] for node in page.all() if "id" in node.attributes]
    assert len(set(names)) == len(names)
    for a in page.all("a"):
        target = a.attributes["href"] or ""
        assert target.startswith("#")
        assert target[1:] in names


def test_each_exhibit_has_its_finding_filters_legend_caveats_sources_and_link(
    pack: tuple[Document, Node, bytes],
) -> None:
    whole, page, _ = pack
    exhibits = page.all("section", class_="exhibit")
    assert len(exhibits) == len(whole.plates) == 10
    for exhibit, plate in zip(exhibits, whole.plates, strict=True):
        assert exhibit.one("h2").text == plate.finding
        said = exhibit.said
        for caveat in plate.caveats:
            assert flat(caveat) in said
        for source in plate.sources:
            assert flat(source.line) in exhibit.one(class_="sources").said
        for part in (*plate.filters, *(key.label for key in plate.legend), plate.link):
            assert flat(part) in said


def test_each_table_has_every_record_with_its_place_and_basis(
    pack: tuple[Document, Node, bytes],
) -> None:
    whole, page, _ = pack
    texts = translator(whole.language)
    for exhibit, plate in zip(page.all("section", class_="exhibit"), whole.plates, strict=True):
        table = exhibit.one("table")
        assert table.one("caption").text == plate.finding
        headings = [th.text for th in table.one("thead").all("th", scope="col")]
        assert headings[:-2] == list(plate.headings)
        rows = table.one("tbody").all("tr")
        for row, cells, record in zip(rows, plate.rows, plate.view.records, strict=True):
            found = [cell.text for cell in row.content if isinstance(cell, Node)]
            assert row.all("th", scope="row")[0] is row.content[0]
            assert found[: len(cells)] == [
                cell if isinstance(cell, str) else texts.number(cell) for cell in cells
            ]
            for evidence in record.evidence:
                assert evidence.locator in found[-2]
                assert texts.value("basis", evidence.basis) in found[-1]


def test_each_chart_has_its_words_its_figure_and_its_height(
    pack: tuple[Document, Node, bytes],
) -> None:
    whole, page, _ = pack
    charts = [plate for plate in whole.plates if plate.figure is not None]
    drawings = [node for node in page.all(role="img") if "data-figure" in node.attributes]
    figures = told(page)["figures"]
    assert len(drawings) == len(figures) == len(charts) > 5
    for node, plate in zip(drawings, charts, strict=True):
        assert node.attributes["aria-label"] == plate.alt
        figure = figures[int(node.attributes["data-figure"] or "")]
        assert len(figure["data"]) == len(plate.figure.data)  # type: ignore[union-attr]
        assert figure["layout"]["height"] == plate.figure.layout.height  # type: ignore[union-attr]


def test_without_a_script_it_says_why_charts_are_missing_and_what_they_show(
    pack: tuple[Document, Node, bytes],
) -> None:
    whole, page, _ = pack
    charts = [plate for plate in whole.plates if plate.figure is not None]
    instead = page.all("p", class_="no-chart")
    assert [
        flat(f"{translator(whole.language).text('room-no-chart')} {p.alt}") for p in charts
    ] == [node.said for node in instead]


def test_headings_go_down_step_by_step(pack: tuple[Document, Node, bytes]) -> None:
    _, page, _ = pack
    levels = [int(node.name[1]) for node in page.all() if re.fullmatch("h[1-6]", node.name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_part_of_the_page_is_a_landmark(pack: tuple[Document, Node, bytes]) -> None:
    _, page, _ = pack
    body = [node for node in page.one("body").content if isinstance(node, Node)]
    names = [node.name for node in body if node.name not in ("script", "a")]
    assert names == ["header", "nav", "main", "footer"]
    named = ("aria-label", "aria-labelledby")
    assert all(any(nav.attributes.get(name) for name in named) for nav in page.all("nav"))


# Questions and words


def test_every_exhibit_has_questions_or_says_where_they_are(
    pack: tuple[Document, Node, bytes],
) -> None:
    whole, page, _ = pack
    texts = translator(whole.language)
    seen: set[str] = set()
    for exhibit, plate in zip(page.all("section", class_="exhibit"), whole.plates, strict=True):
        asked = exhibit.one(class_="discuss")
        own = kind(plate.name)
        if own in seen:
            assert asked.all("a")
        else:
            assert [li.text for li in asked.all("li")] == [texts.say(q) for q in questions(own)]
        seen.add(own)


@pytest.mark.parametrize("language", LANGUAGES)
def test_questions_are_questions_and_no_kind_is_without(language: Language) -> None:
    for name, n in QUESTIONS.items():
        said = [translator(language).say(question) for question in questions(name)]
        assert len(said) == n in (2, 3)
        assert all("?" in question for question in said)


def test_effects_ask_for_whom_and_a_level_asks_for_a_comparison() -> None:
    assert kind("effecten.net") == kind("overzicht.findings") == "effects"
    assert kind("effecten.levels") == "levels"
    assert kind("nergens.bekend") == "general"


def test_words_that_are_used_are_explained_and_others_are_not() -> None:
    def keys(text: str) -> set[str]:
        return {entry.term.key for entry in words_used(text, NL)}  # type: ignore[union-attr]

    always = {"basis-stated", "basis-derived", "basis-coded"}
    assert keys("Niets bijzonders") == always
    assert keys("Netto 3 procentpunt; niet significant") - always == {
        "term-net-effect", "term-significance",
    }  # fmt: skip
    assert "class-insufficient" in keys("9 met onvoldoende kennis")
    assert "term-g4" not in keys("HG45")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_is_found_in_its_own_words(language: Language) -> None:
    texts = translator(language)
    for term in TERMS:
        said = texts.text(f"term-{term}")
        assert f"term-{term}" in {getattr(e.term, "key", "") for e in words_used(said, texts)}


# It calls nobody and runs nothing but its own


def test_nothing_in_it_is_fetched(pack: tuple[Document, Node, bytes]) -> None:
    _, page, content = pack
    for node in page.all():
        for name, value in node.attributes.items():
            assert not name.startswith("on"), name
            if name in ("src", "srcset", "href", "action", "data", "poster", "xlink:href", "style"):
                assert not re.search(r"//|url\(", value or ""), (node.name, name, value)
    assert not re.search(r"url\(|@import", page.one("style").text)
    assert not {node.name for node in page.all()} & {"link", "img", "iframe", "object", "base"}
    assert len(content) < MOST


def test_the_policy_lets_run_what_is_in_the_file_and_nothing_else(
    pack: tuple[Document, Node, bytes],
) -> None:
    _, page, _ = pack
    (meta,) = page.all("meta", http_equiv="Content-Security-Policy")
    policy = dict(
        part.strip().partition(" ")[::2] for part in (meta.attributes["content"] or "").split(";")
    )
    assert policy.pop("default-src") == "'none'"
    assert policy.pop("style-src") == "'unsafe-inline'"
    assert policy.pop("img-src") == "data:"
    assert policy.pop("base-uri") == policy.pop("form-action") == "'none'"
    scripts = [s.text for s in page.all("script") if s.attributes.get("type") is None]
    packed = page.one("script", id="plotly").text
    assert len(scripts) == 1
    plotly = gzip.decompress(base64.b64decode(packed)).decode()
    assert plotly == get_plotlyjs()
    allowed = {
        f"'sha256-{base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()}'"
        for s in (*scripts, plotly)
    }
    assert set(policy.pop("script-src").split()) == allowed
    assert policy == {}
    head = page.one("head").content
    assert head[1] is meta  # the policy holds from where it stands


@pytest.fixture(scope="module")
def drawn(release: Release) -> tuple[Plate, ...]:
    return plates(release, "nl")


def hostile(release: Release, drawn: tuple[Plate, ...], text: str) -> Document:
    chart, table = drawn[2], drawn[1]
    figure = go.Figure(chart.figure)
    figure.add_annotation(text=text, x=0, y=0)
    figure.data[0].hovertext = text
    own = [
        replace(
            plate,
            name=f"a.{text}", finding=text, page=text, alt=text, caveats=(text,) * 5, link=text,
            filters=(text,), legend=(Key(text, text, text),), sources=(Source(text, (text,)),),
            headings=(text,) * len(plate.headings),
            rows=tuple((text,) * len(plate.headings) for _ in plate.rows),
            figure=figure if plate is chart else None,
        )
        for plate in (chart, table)
    ]  # fmt: skip
    return replace(document(release, "nl", own=own), title=text, link=text)


@pytest.mark.parametrize("text", HOSTILE)
def test_text_stays_text_wherever_it_stands(
    text: str, release: Release, drawn: tuple[Plate, ...]
) -> None:
    page = read(html_bytes(hostile(release, drawn, text), NL))
    usual = read(html_bytes(hostile(release, drawn, "x"), NL))
    assert [n.name for n in page.all()] == [n.name for n in usual.all()]
    assert [sorted(n.attributes) for n in page.all()] == [sorted(n.attributes) for n in usual.all()]
    assert page.one("h1").text == text
    assert page.one("section", id="e1").one("h2").text == text
    assert {cell.text for cell in page.all("th", scope="col")} >= {text}


@pytest.mark.parametrize("text", HOSTILE)
def test_charts_hold_no_markup_but_their_own_and_end_no_script(
    text: str, release: Release, drawn: tuple[Plate, ...]
) -> None:
    content = html_bytes(hostile(release, drawn, text), NL).decode()
    start = content.index('id="figures">') + len('id="figures">')
    data = content[start : content.index("</script>", start)]
    assert "<" not in data
    assert data.isascii()
    note = json.loads(data)["figures"][0]["layout"]["annotations"][-1]["text"]
    assert re.sub("&lt;", "<", note) == re.sub("&lt;", "<", text)
    assert not re.findall(r"<(?!/?b>|br>)", note)


@settings(max_examples=60)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc"))))
def test_an_element_says_exactly_what_it_was_given(text: str) -> None:
    root = read(element("p", text, title=text, class_=None).encode())
    assert root.one("p").text == text
    assert root.one("p").attributes == {"title": text}
    assert element("p", Markup("<b>x</b>")) == "<p><b>x</b></p>"


# Looks and forms


def test_what_is_drawn_for_white_has_a_counterpart_on_dark(
    pack: tuple[Document, Node, bytes],
) -> None:
    _, page, _ = pack
    data = told(page)
    light, dark = PALETTES["light"], PALETTES["dark"]
    assert data["dark"][light.blue] == dark.blue
    assert len({value for key, value in data["dark"].items() if key[0] == "#"}) == 10
    used = set(re.findall(r'color":"(#[0-9a-f]{6})"', json.dumps(data["figures"], separators=(",", ":"))))  # fmt: skip
    assert used <= data["dark"].keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_charts_speak_the_language_of_the_reader(language: Language, release: Release) -> None:
    page = read(html_bytes(document(release, language), translator(language)))
    said = told(page)["config"]
    assert said == config(language) | {"responsive": False}
    assert said.get("locale") == {"nl": "nl", "en": None}[language]


def test_a_link_too_long_for_a_phone_has_no_code_and_says_so(release: Release) -> None:
    long = replace(document(release, "nl", own=[]), link="https://hier.example/" + "a" * 3_000)
    header = read(html_bytes(long, NL)).one("header")
    assert header.all("svg") == []
    assert NL.text("room-no-qr") in header.said
    assert long.link in header.said


def test_without_a_chart_the_script_that_draws_stays_out(
    release: Release, drawn: tuple[Plate, ...]
) -> None:
    tables = [plate for plate in drawn if plate.figure is None]
    content = html_bytes(document(release, "nl", own=tables), NL)
    assert len(content) < 500_000
    assert read(content).all(role="img", class_="qr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_briefing_without_exhibits_is_still_a_page(language: Language, release: Release) -> None:
    page = read(html_bytes(document(release, language, own=[]), translator(language)))
    assert page.one("section", id="notes")
    assert page.all("section", class_="exhibit") == []


def test_equal_documents_give_equal_bytes(pack: tuple[Document, Node, bytes]) -> None:
    whole, _, content = pack
    again = document(whole.release, whole.language)
    assert html_bytes(again, translator(whole.language)) == content
