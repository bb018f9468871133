"""The hostile texts in the document itself, before any script has run: all of them are text."""

import lxml.html
import pytest

from tests.browser.serving import Server
from tests.protection.hostile_data import FLAG, HOST
from via_dash.texts import LANGUAGES
from via_dash.ui.registry import PAGES, PageEntry

pytestmark = pytest.mark.xdist_group("hostile")

# What a page writes itself.
_OWN = frozenset(
    [
        "a",
        "b",
        "br",
        "caption",
        "circle",
        "clippath",
        "code",
        "col",
        "colgroup",
        "dd",
        "defs",
        "details",
        "div",
        "dl",
        "dt",
        "g",
        "h1",
        "h2",
        "h3",
        "i",
        "label",
        "li",
        "nav",
        "ol",
        "p",
        "path",
        "rect",
        "span",
        "summary",
        "svg",
        "table",
        "tbody",
        "td",
        "text",
        "th",
        "thead",
        "tr",
        "tspan",
        "ul",
        "use",
    ]
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.key)
def test_no_text_of_the_data_or_the_address_is_markup(
    guarded: Server, entry: PageEntry, language: str
) -> None:
    odd = f"%3Cimg%20src=x%20onerror=window.{FLAG}=1%3E"
    answer = guarded.ask(f"/{entry.path}?lang={language}&pilot={odd}&odd={odd}&page={odd}")
    assert answer.status == 200
    document = lxml.html.document_fromstring(answer.body)
    (paint,) = document.xpath('//*[@id="first-paint"]')
    assert {str(element.tag).lower() for element in paint.iterdescendants()} <= _OWN
    for element in paint.iter():
        assert not [name for name in element.attrib if name.startswith("on")]
        target = element.get("href", "")
        assert HOST not in target
        assert not target.lower().startswith(("javascript:", "data:", "//"))
    # The title and the scripts of the document hold none of it either.
    assert all(FLAG not in (script.text or "") for script in document.xpath("//script"))
    assert len(document.xpath("//title")) == 1
