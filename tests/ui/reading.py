"""What stands in the markup of a page or a part of it: elements, links, text, tables."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qs, urlsplit

from streamlit.testing.v1 import AppTest

# What the pages write themselves; anything else came out of a text.
_TAGS = frozenset(
    ["a", "b", "br", "caption", "code", "col", "colgroup", "dd", "details", "div", "dl", "dt", "footer", "h3", "i", "li", "nav", "ol", "p", "span", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul"]
)  # fmt: skip
_ATTRIBUTES = frozenset(
    ["aria-hidden", "aria-label", "class", "colspan", "data-label", "download", "href", "id", "lang", "open", "role", "scope", "style", "tabindex", "target"]
)  # fmt: skip
_VOID = frozenset(("br", "col"))


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    text: str = ""
    inside: list["Element"] = field(default_factory=list)

    def all(self, tag: str, **attributes: str) -> Iterator["Element"]:
        """Every element of a kind within this one, in order; ``class_`` names a class."""
        wanted = {name.rstrip("_"): value for name, value in attributes.items()}
        for child in self.inside:
            own = child.attributes | {"class": child.attributes.get("class", "").split()}  # type: ignore[dict-item]
            if child.tag == tag and all(v in own.get(n, "") for n, v in wanted.items()):
                yield child
            yield from child.all(tag, **attributes)

    def one(self, tag: str, **attributes: str) -> "Element":
        (only,) = self.all(tag, **attributes)
        return only

    @property
    def links(self) -> list["Link"]:
        return [Link(a.text, a.attributes["href"]) for a in self.all("a")]


@dataclass(frozen=True)
class Link:
    label: str
    href: str

    @property
    def path(self) -> str:
        return urlsplit(self.href).path

    @property
    def query(self) -> dict[str, str]:
        return {name: values[0] for name, values in parse_qs(urlsplit(self.href).query).items()}


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _TAGS, f"<{tag}> is none of ours"
        names = [name for name, _ in attrs]
        assert set(names) <= _ATTRIBUTES, f"{names} of <{tag}> are not all ours"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open[-1].tag == tag, f"</{tag}> closes <{self.open[-1].tag}>"
        self.open.pop()

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data!r}")


def parsed(markup: object) -> Element:
    """The markup as a tree. Fails on anything that the pages do not write, and on what is not closed."""
    parser = _Parser()
    parser.feed(str(markup))
    parser.close()
    assert parser.open == [parser.root], f"<{parser.open[-1].tag}> is not closed"
    return parser.root


def page(app: AppTest) -> Element:
    """All the markup of a page in one tree."""
    root = Element("", {})
    for block in app.get("html"):
        part = parsed(block.proto.body)
        root.inside += part.inside
        root.text += part.text + "\n"
    return root


def rows(table: Element) -> list[list[str]]:
    """The cells of a table, row by row, without its headings."""
    return [
        [cell.text for cell in row.inside]
        for row in table.all("tr")
        if not any(cell.attributes.get("scope") == "col" for cell in row.inside)
    ]


def sound(app: AppTest) -> AppTest:
    """The page, which ran without a fault."""
    assert [fault.message for fault in app.exception] == []
    return app


def unmarked(markdown: str) -> str:
    """Escaped Markdown as people read it."""
    return re.sub(r"\\(.)", r"\1", markdown).replace("\u2060", "")


def notices(app: AppTest) -> list[str]:
    """What the page says about the link it was given, one notice at a time."""
    lines = [unmarked(line).strip() for box in app.warning for line in box.value.splitlines()]
    return [line for line in lines if line]


def headers(app: AppTest) -> list[str]:
    """The headings of the tiles as people read them."""
    return [unmarked(header.value) for header in app.header]
