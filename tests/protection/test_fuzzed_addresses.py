"""Ten thousand addresses that make no sense: each gets an answer, and none of them an echo of its own."""

import asyncio
import re
from typing import Any
from urllib.parse import quote

import pytest
from starlette.responses import PlainTextResponse
from streamlit.testing.v1 import AppTest

from tests.browser.serving import CHECKOUT
from tests.protection.fuzzed import MARK, addresses
from tests.protection.inert import found_active
from via_dash.data import Release
from via_dash.ui.exhibits import NAMES, find, items_of, view_of
from via_dash.ui.frontend import Frontend
from via_dash.ui.gate import Gate
from via_dash.ui.markup import plain
from via_dash.ui.protection import SecurityHeaders
from via_dash.ui.registry import PAGES, address_of
from via_dash.views import exhibit_link, own_placing, weighing, weighing_link

pytestmark = pytest.mark.xdist_group("hostile")

COUNT = 10_000
PER_PAGE = 6
_MAIN = CHECKOUT / "via_dash" / "ui" / "main.py"
_HTML = [(b"host", b"localhost"), (b"accept", b"text/html")]


def test_the_server_answers_every_one_and_echoes_none() -> None:
    edge = SecurityHeaders(Gate(Frontend(PlainTextResponse("", 404))))

    async def answers() -> set[int]:
        statuses = set()
        for number, address in enumerate(addresses(COUNT)):
            known = "/" + address_of(address.page)
            path = known if number % 2 else "/" + address.query[:300]
            status, headers, body = await _asked(edge, path, address.query)
            statuses.add(status)
            assert status in (200, 302, 404), (status, path)
            assert MARK.encode() not in body
            location = headers.get("location", "/?")
            assert re.fullmatch(r"/\?[\x21-\x7e]*", location), location
            assert "<" not in location
        return statuses

    assert asyncio.run(answers()) >= {200, 302}


async def _asked(app: Any, path: str, query: str) -> tuple[int, dict[str, str], bytes]:
    sent: list[dict[str, Any]] = []
    scope = {
        "type": "http", "method": "GET", "path": path, "raw_path": quote(path).encode(),
        "query_string": query.encode("latin-1"), "headers": _HTML, "http_version": "1.1",
    }  # fmt: skip

    async def receive() -> dict[str, Any]:
        return {"type": "http.request"}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    await app(scope, receive, send)
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], headers, b"".join(m.get("body", b"") for m in sent[1:])


def test_everything_that_reads_an_address_reads_every_one(release: Release) -> None:
    criteria = weighing.scores(release).criteria
    pilots = {str(row["pilot_id"]) for row in release.rows("pilots")}
    seen: set[object] = set()
    for address in addresses(COUNT):
        last = {name: values[-1] for name, values in address.parameters.items()}
        items = (
            *items_of(release, address.page, last),
            *exhibit_link.read(last.get("show"), NAMES).items,
        )
        for item in items:
            outline = find(item)[0]
            choice = outline.choice(release, dict(item.parameters))
            if (item.exhibit, choice) not in seen:
                seen.add((item.exhibit, choice))
                view_of(release, item)
        read = weighing_link.read_address(last.get("w"), last.get("order"), criteria)
        again = weighing_link.read_code(weighing_link.written(read.weighting), criteria)
        assert again.weighting == read.weighting
        links = weighing_link.read_links(last.get("compare", ""), criteria)
        assert len(links.entries) <= weighing_link.MOST_LINKS
        own_placing.read({key: last.get(key) for key in own_placing.KEYS}, pilots)
        for value in last.values():
            assert "\n" not in plain(value)


@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.key)
@pytest.mark.usefixtures("sample_served")
def test_a_page_runs_under_any_of_them_and_says_what_it_cannot_read_as_text(entry: Any) -> None:
    visitor = AppTest.from_file(_MAIN, default_timeout=120).run()
    if entry.path:
        visitor.switch_page(str(entry.script))
    several = [address for address in addresses(len(PAGES) * PER_PAGE) if address.page == entry.key]
    assert len(several) == PER_PAGE
    for address in several:
        visitor.query_params.clear()
        visitor.query_params.update(address.parameters)
        visitor.run()
        assert [fault.message for fault in visitor.exception] == [], address
        assert [error.value for error in visitor.error] == [], address
        assert found_active(visitor) == [], address
