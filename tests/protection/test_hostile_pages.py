"""The hostile texts on screen: no element comes of them, nothing runs, nobody is asked for anything."""

import pytest

from tests.browser.conftest import Visiting
from tests.browser.serving import Server
from tests.protection.hostile_data import FLAG, HOST

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("hostile")]

# All that a text could have become, also within the drawings.
_MADE = rf"""() => ({{
  ran: window.{FLAG} !== undefined,
  elements: document.querySelectorAll('img[src=x], stApp script, [onerror], .katex, iframe, object, embed').length,
  links: [...document.querySelectorAll('a')].map(a => `${{a.getAttribute('href') ?? a.getAttribute('xlink:href')}}`)
    .filter(href => /^(javascript|data|https?|mailto):|^\/\//i.test(href.trim())),
  marks: [...document.querySelectorAll('[data-testid=stHeading] *, [data-testid=stAlert] *, [data-testid=stPills] *')]
    .filter(e => ['STRONG', 'EM', 'CODE', 'DEL', 'LI', 'TABLE', 'BLOCKQUOTE', 'IMG'].includes(e.tagName)).length,
  cookies: document.cookie,
}})"""  # fmt: skip
_NOTHING = {"ran": False, "elements": 0, "links": [], "marks": 0, "cookies": ""}


@pytest.mark.parametrize(
    ("path", "parameters"),
    [
        ("/effecten", {"lang": "nl"}),
        ("/afwegen", {"lang": "en", "order": "werkt-het", "odd": f"www.{HOST}", f"www.{HOST}": "1"}),
        ("/kaart", {"lang": "nl", "page": f"www.{HOST}"}),
        ("/pilot", {"lang": "en", "pilot": "begeleiding"}),
    ],
)  # fmt: skip
def test_hostile_text_is_text_on_screen(
    guarded: Server, visiting: Visiting, path: str, parameters: dict[str, str]
) -> None:
    visit = visiting(guarded)
    visit.open(path, **parameters)
    assert visit.page.evaluate(_MADE) == _NOTHING
    assert "<script>" in visit.page.content().replace("&lt;", "<").replace("&gt;", ">")
    assert f"window.{FLAG}=1" in visit.text
    assert visit.dialogs == visit.outside == visit.errors == []
    assert visit.page.context.cookies() == []
    assert visit.shows_no_traceback()
