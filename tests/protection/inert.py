"""Whether every element of a page takes its texts for text."""

import json
import re
from collections.abc import Iterator
from typing import Any

from streamlit.testing.v1 import AppTest

from tests.protection.hostile_data import FLAG, HOST
from tests.ui.reading import Element, parsed

_ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")
_ACTS = (
    re.compile(r"[\[\]*`$~<>|]|:[a-z]+[/:\[]|&#?\w+;"),
    re.compile(r"https?:/|www\.|@\w", re.IGNORECASE),
    re.compile(r"^\s*([-+=>#]|\d+[.)])(\s|=)"),
    re.compile(r"^(\t| {4})"),
)
# What the figures write themselves.
_OWN_IN_CHARTS = re.compile(r"</?b>|<br>")
_TAG_OR_ENTITY = re.compile(r"<|&(?!amp;|lt;|gt;)")


def found_active(app: AppTest) -> list[str]:
    """All that a browser would take for more than text, element by element; empty when all is well."""
    found = [f"markup: {problem}" for block in app.get("html") for problem in _active_markup(block)]
    for where, text in markdown_texts(app):
        acting = _ESCAPED.sub("", text)
        found += [f"{where}: {m[0]!r} in {text[:80]!r}" for p in _ACTS if (m := p.search(acting))]
    for chart in app.get("plotly_chart"):
        for text in chart_texts(json.loads(chart.proto.spec)):
            if m := _TAG_OR_ENTITY.search(_OWN_IN_CHARTS.sub("", text)):
                found.append(f"chart: {m[0]!r} in {text[:80]!r}")
    return found


def _active_markup(block: Any) -> Iterator[str]:
    try:
        tree = parsed(block.proto.body)
    except AssertionError as error:
        yield str(error)
        return
    yield from _active_links(tree)


def _active_links(tree: Element) -> Iterator[str]:
    for link in tree.links:
        address = link.href.strip().lower()
        if address.startswith(("javascript:", "data:")) or f"//{HOST}" in address:
            yield f"a link to {link.href[:60]!r}"


def markdown_texts(app: AppTest) -> Iterator[tuple[str, str]]:
    """Where Streamlit renders Markdown, and what: bodies, labels, and options that stand side by side."""
    for node in app:
        if node.type == "html" or (proto := getattr(node, "proto", None)) is None:
            continue
        texts = [getattr(proto, "body", ""), getattr(proto, "label", "")]
        if node.type in ("radio", "button_group"):
            texts += [getattr(option, "content", option) for option in proto.options]
        yield from ((node.type, text) for text in texts if isinstance(text, str))


def chart_texts(node: Any) -> Iterator[str]:
    """Every text that plotly would draw or show on hover."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("text", "hovertext", "ticktext", "title") and value:
                yield from _strings(value)
            yield from chart_texts(value)
    elif isinstance(node, list):
        for value in node:
            yield from chart_texts(value)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        yield from (item for item in value if isinstance(item, str))


def shows(app: AppTest) -> bool:
    """Whether the hostile text is there at all, as text."""
    return any(FLAG in block.proto.body for block in app.get("html"))
