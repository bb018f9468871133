"""A briefing for a room without network: one HTML file with everything in it.

It works from a disk or a stick and can call nobody: its own policy forbids it. Charts are drawn in
the browser; the sentences and tables stand there without a script. The bytes depend on the document
and the installed plotly alone.
"""

import json
import re
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import segno

from via_dash.data import Release
from via_dash.exports.discussion import kind, questions
from via_dash.exports.document import Document, Key, Plate, Source
from via_dash.exports.exhibit_label import exhibit_label
from via_dash.exports.markup import Markup, element, run_together
from via_dash.exports.plotly_script import digest, plotly_script
from via_dash.exports.words_used import words_used
from via_dash.figures.config import config
from via_dash.texts import Translator
from via_dash.theme import PALETTES, Palette
from via_dash.views.view import Record, source_label

CAVEATS_SHOWN = 3
_LONG_TABLE = 60  # cells; under a chart it is folded
_LONG_CELL = 80  # characters
_CELL_COUNTED, _ACROSS_PAPER = 60, 180  # characters
_LINES = 22
_QR_LARGEST = 25  # version; of a denser code a phone makes nothing from a screen
_FOLDER = Path(__file__).parent / "room"
_HEX = re.compile(r"#[0-9A-Fa-f]{6}")
# The markup that figures themselves write; anything else in a chart is text of somebody.
_NO_MARKUP = re.compile(r"<(?!/?b>|br>)")


def html_bytes(document: Document, texts: Translator) -> bytes:
    """The file, in UTF-8."""
    script, plotly = _file("pack.js"), plotly_script()
    charts = [plate for plate in document.plates if plate.figure is not None]
    policy = (
        f"default-src 'none'; script-src '{digest(script)}' '{plotly.digest}'; "
        "style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"
    )
    head = [
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=policy),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("title", document.title),
        element("style", Markup(_style())),
        element("script", Markup(script)),
    ]
    body = [
        element("a", texts.text("skip-to-content"), class_="skip", href="#content"),
        _header(document, texts),
        _bar(texts),
        element("main", *_main(document, texts, charts), id="content", tabindex="-1"),
        element("footer", element("p", texts.text("footer", **_release(document, texts)))),
        _data("figures", "application/json", _figures(charts, texts)),
        _data("plotly", "text/plain", plotly.packed if charts else ""),
    ]
    page = element("html", element("head", *head), element("body", *body), lang=document.language)
    return f"<!doctype html>\n{page}\n".encode()


# Around the exhibits


def _release(document: Document, texts: Translator) -> dict[str, str]:
    return {"release": document.release.name, "date": texts.date(document.as_of)}


def _header(document: Document, texts: Translator) -> Markup:
    return element(
        "header",
        element("p", texts.text("app-name"), class_="kicker"),
        element("h1", document.title, tabindex="-1"),
        element("p", texts.text("release-line", **_release(document, texts))),
        element("p", texts.text("room-how"), class_="reading muted"),
        element("p", texts.text("room-keys"), class_="reading muted keys"),
        element(
            "div",
            element(
                "div",
                element("b", texts.text("room-online")),
                element("p", document.link, class_="address"),
            ),
            _qr(document.link, texts),
            class_="online",
        ),
    )


def _qr(link: str, texts: Translator) -> Markup:
    """The link as a code to point a phone at, where a phone can still read it."""
    try:
        code = segno.make_qr(link, error="m")
    except segno.DataOverflowError:
        code = None
    if code is None or int(code.version) > _QR_LARGEST:
        return element("p", texts.text("room-no-qr"), class_="muted")
    drawn = code.svg_inline(border=3, omitsize=True, dark="#000000", light="#ffffff")
    return element(
        "div", Markup(drawn), class_="qr", role="img", aria_label=texts.text("room-qr-alt")
    )


def _bar(texts: Translator) -> Markup:
    """Previous, where one is, next, and the projector."""
    return element(
        "nav",
        element("button", texts.text("room-previous"), type="button", data_move="-1"),
        element("span", id="shown"),
        element("button", texts.text("room-next"), type="button", data_move="1"),
        element(
            "button", texts.text("room-projector"), type="button", id="projector", aria_pressed="false"
        ),
        class_="bar",
        aria_label=texts.text("room-bar"),
    )  # fmt: skip


def _main(document: Document, texts: Translator, charts: Sequence[Plate]) -> list[Markup]:
    plates = document.plates
    exhibits = [_exhibit(document, texts, number, charts) for number in range(1, len(plates) + 1)]
    found = [
        element("li", element("a", plate.finding, href=f"#e{number}"))
        for number, plate in enumerate(plates, start=1)
    ]
    listed = [
        element("li", element("a", _label(plate, texts), href=f"#e{number}"))
        for number, plate in enumerate(plates, start=1)
    ]
    after = [
        element("li", element("a", texts.text(f"room-{part}"), href=f"#{part}"))
        for part in ("glossary", "notes")
    ]
    return [
        _part("section", "short", texts, element("ol", *found)),
        _part("nav", "contents", texts, element("ol", *listed), element("ul", *after)),
        *exhibits,
        _glossary(document, texts),
        _notes(texts),
    ]


def _part(name: str, key: str, texts: Translator, *content: Markup) -> Markup:
    """A part of the page under a heading of its own."""
    heading = element("h2", texts.text(f"room-{key}"), id=f"{key}-heading", tabindex="-1")
    return element(name, heading, *content, id=key, aria_labelledby=f"{key}-heading")


def _label(plate: Plate, texts: Translator) -> str:
    """Page and exhibit; once where they are called the same."""
    exhibit = exhibit_label(plate, texts)
    if exhibit == plate.page:
        return exhibit
    return texts.text("room-contents-exhibit", page=plate.page, exhibit=exhibit)


def _glossary(document: Document, texts: Translator) -> Markup:
    entries = [
        element("div", element("dt", texts.say(e.term)), element("dd", texts.say(e.meaning)))
        for e in words_used("\n".join(_said(document, texts)), texts)
    ]
    intro = element("p", texts.text("room-glossary-intro"), class_="muted")
    return _part("section", "glossary", texts, intro, element("dl", *entries))


def _said(document: Document, texts: Translator) -> Iterable[str]:
    """Everything that the exhibits say."""
    for plate in document.plates:
        yield from (plate.finding, *plate.headings, *plate.caveats)
        yield from (key.label for key in plate.legend)
        yield from (texts.say(question) for question in questions(kind(plate.name)))
        for row in plate.rows:
            yield from (cell for cell in row if isinstance(cell, str))


def _notes(texts: Translator) -> Markup:
    return _part(
        "section",
        "notes",
        texts,
        element("p", texts.text("room-notes-hint"), id="notes-hint", class_="muted notes-hint"),
        element("label", texts.text("room-notes-label"), for_="notes-text", class_="notes-hint"),
        element("textarea", id="notes-text", aria_describedby="notes-hint", autocomplete="off"),
        element("div", id="typed"),
        element("div", *[element("div")] * _LINES, class_="ruled", aria_hidden="true"),
    )


# One exhibit


def _exhibit(document: Document, texts: Translator, number: int, charts: Sequence[Plate]) -> Markup:
    plate, total = document.plates[number - 1], len(document.plates)
    heading = f"e{number}-heading"
    parts = [
        element("p", f"{number} · {_label(plate, texts)}", class_="kicker"),
        element("h2", plate.finding, id=heading, tabindex="-1"),
    ]
    if plate.filters:
        said = texts.text("room-choice", filters="; ".join(plate.filters))
        parts.append(element("p", said, class_="filters"))
    if plate.legend:
        parts.append(_legend(plate.legend, texts))
    table = _table(plate, texts, document.release)
    talk = [*_caveats(plate, texts), _discussion(document.plates, number, texts)]
    if plate.figure is None:
        parts += [table, *talk]
    else:
        parts += [_chart(plate, charts.index(plate), texts), *talk, table]
    parts.append(_sources(plate, texts))
    return element(
        "section",
        *parts,
        id=f"e{number}",
        class_="exhibit",
        aria_labelledby=heading,
        data_stop=texts.text("room-number", number=str(number), total=str(total)),
    )


def _legend(legend: Sequence[Key], texts: Translator) -> Markup:
    items = [
        element(
            "li",
            element("span", key.glyph, aria_hidden="true", style=f"--mark:{_colour(key.colour)}"),
            f" {key.label}",
        )
        for key in legend
    ]
    return element("ul", *items, class_="legend", aria_label=texts.text("legend-label"))


def _chart(plate: Plate, index: int, texts: Translator) -> Markup:
    assert plate.figure is not None
    height = int(plate.figure.layout.height or 400)
    drawing = element("div", role="img", aria_label=plate.alt, data_figure=str(index))
    return run_together(
        (
            element("div", drawing, class_="chart", style=f"--height:{height}px"),
            element("p", f"{texts.text('room-no-chart')} {plate.alt}", class_="no-chart"),
        )
    )


def _caveats(plate: Plate, texts: Translator) -> list[Markup]:
    if not plate.caveats:
        return []
    items = [element("li", caveat) for caveat in plate.caveats]
    parts = [
        element("h3", texts.text("room-caveats")),
        element("ul", *items[:CAVEATS_SHOWN], class_="reading"),
    ]
    if rest := items[CAVEATS_SHOWN:]:
        summary = element("summary", texts.text("room-caveats-more", n=len(rest)))
        parts.append(element("details", summary, element("ul", *rest, class_="reading")))
    return parts


def _table(plate: Plate, texts: Translator, release: Release) -> Markup:
    """All rows, each with its document, place and basis; folded where it is long and a chart is there."""
    headings = [*plate.headings, texts.text("column-source"), texts.text("column-basis")]
    numeric = [*plate.numeric, False, False]
    rows = [
        [
            *(cell if isinstance(cell, str) else texts.number(cell) for cell in row),
            _where(record, texts, release),
            ", ".join(dict.fromkeys(texts.value("basis", e.basis) for e in record.evidence)),
        ]
        for row, record in zip(plate.rows, plate.view.records, strict=True)
    ]
    long = [any(len(row[column]) > _LONG_CELL for row in rows) for column in range(len(headings))]
    kinds = [
        " ".join(name for name, holds in (("num", n), ("long", lengthy)) if holds) or None
        for n, lengthy in zip(numeric, long, strict=True)
    ]
    # The roles are written out because a table laid out as cards loses them.
    head = [
        element("th", heading, scope="col", role="columnheader", class_=k)
        for heading, k in zip(headings, kinds, strict=True)
    ]
    body = [
        element(
            "tr",
            element("th", row[0], scope="row", role="rowheader", class_=kinds[0]),
            *(
                element("td", cell, role="cell", data_label=heading, class_=k)
                for cell, heading, k in zip(row[1:], headings[1:], kinds[1:], strict=True)
            ),
            role="row",
        )
        for row in rows
    ]
    said = texts.text("room-table", n=len(rows))
    table = element(
        "table",
        element("caption", plate.finding),
        element("thead", element("tr", *head, role="row"), role="rowgroup"),
        element("tbody", *body, role="rowgroup"),
        role="table",
    )
    is_chart = plate.figure is not None
    across = sum(
        min(max(map(len, column)), _CELL_COUNTED) for column in zip(headings, *rows, strict=True)
    )
    classes = "table wide" if across > _ACROSS_PAPER else "table"
    region = element(
        "div", table, class_=classes if is_chart else f"{classes} whole", role="region", tabindex="0",
        aria_label=f"{said}: {plate.finding}",
    )  # fmt: skip
    folded = is_chart and len(rows) * len(headings) > _LONG_TABLE
    return element("details", element("summary", said), region, open=None if folded else "")


def _where(record: Record, texts: Translator, release: Release) -> str:
    return "; ".join(
        dict.fromkeys(
            f"{texts.say(source_label(release, e.source_id))}, {e.locator}" for e in record.evidence
        )
    )


def _sources(plate: Plate, texts: Translator) -> Markup:
    return element(
        "div",
        element("h3", texts.text("room-sources")),
        element("ul", *(element("li", *_source(source)) for source in plate.sources)),
        element("p", texts.text("room-exhibit-online"), " ", element("span", plate.link, class_="address")),
        class_="sources",
    )  # fmt: skip


def _source(source: Source) -> tuple[object, ...]:
    return element("b", source.label), f": {'; '.join(source.locators)}"


def _discussion(plates: Sequence[Plate], number: int, texts: Translator) -> Markup:
    """The questions, or where they stand already."""
    asked = kind(plates[number - 1].name)
    first = next(n for n, plate in enumerate(plates, start=1) if kind(plate.name) == asked)
    heading = element("h3", texts.text("room-discuss"), id=f"e{number}-discuss")
    if first < number:
        said = texts.text("room-discuss-as-at", number=str(first))
        content = element("p", element("a", said, href=f"#e{first}-discuss"))
    else:
        content = element("ul", *(element("li", texts.say(q)) for q in questions(asked)))
    return element("div", heading, content, class_="discuss")


# Data, script and style


def _figures(charts: Sequence[Plate], texts: Translator) -> str:
    """The charts as JSON that ends no script and no line."""
    figures = [_without_markup(json.loads(plate.figure.to_json())) for plate in charts if plate.figure]  # fmt: skip
    told = {"figures": figures, "config": config(texts.language) | {"responsive": False}}
    told["dark"] = _dark_colours()
    return json.dumps(told, separators=(",", ":"), sort_keys=True).replace("<", "\\u003c")


def _without_markup(value: Any) -> Any:
    """A figure whose texts hold nothing plotly would turn into a link or a style."""
    match value:
        case str():
            return _NO_MARKUP.sub("&lt;", value)
        case list():
            return [_without_markup(item) for item in value]
        case dict():
            return {key: _without_markup(item) for key, item in value.items()}
        case _:
            return value


def _data(name: str, media_type: str, content: str) -> Markup:
    """Data in the page: no browser runs it."""
    return element("script", Markup(content), type=media_type, id=name)


@cache
def _file(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


@cache
def _style() -> str:
    cards = _file("cards.css")
    return "".join(
        (
            f":root{{{_variables(PALETTES['light'])};color-scheme:light dark}}",
            f"@media screen and (prefers-color-scheme:dark){{:root{{{_variables(PALETTES['dark'])}}}}}",
            _file("pack.css"),
            f"@media screen and (max-width:640px){{{cards}}}",
            f"@media print{{{cards.replace('div.table', 'div.wide')}}}",
        )
    )


def _variables(palette: Palette) -> str:
    return ";".join(f"--{name}:{getattr(palette, name)}" for name in Palette.__dataclass_fields__)


def _colour(colour: str) -> str:
    """A colour of the palette by its name, so that it changes on a dark screen; another as it is."""
    light = PALETTES["light"]
    names = (n for n in Palette.__dataclass_fields__ if getattr(light, n) == colour.lower())
    name = next(names, None)
    if name is not None:
        return f"var(--{name})"
    return colour if _HEX.fullmatch(colour) else "currentColor"


@cache
def _dark_colours() -> dict[str, str]:
    """What each colour of a chart on white becomes on a dark screen."""
    light, dark = PALETTES["light"], PALETTES["dark"]
    found = {}
    for name in Palette.__dataclass_fields__:
        before, after = getattr(light, name), getattr(dark, name)
        found[before] = after
        found[f"rgba({_parts(before)}"] = f"rgba({_parts(after)}"
    return found


def _parts(colour: str) -> str:
    return ",".join(str(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
