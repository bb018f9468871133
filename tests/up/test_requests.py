"""The number of a request, what becomes of a fault on the way, and settings that make no sense."""

import asyncio
import re
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui import drain
from via_dash.ui.drain import DRAIN, Drain, drain_seconds
from via_dash.ui.logs import request_number
from via_dash.ui.operator_page import serve_operators
from via_dash.ui.request_log import RequestLog

SECRET = "the password is swordfish"


def answered(
    app: ASGIApp, number: bytes = b"", query: bytes = b""
) -> tuple[int, dict[str, str], str]:
    """Status, headers and body that an application answers with behind the log."""
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request", "body": b""}

    scope: dict[str, Any] = {
        "type": "http",
        "method": "GET",
        "path": "/effecten",
        "query_string": query,
        "headers": [(b"x-request-id", number)],
    }
    asyncio.run(RequestLog(app)(scope, receive, send))
    headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
    return sent[0]["status"], headers, sent[1]["body"].decode()


async def says_its_number(scope: Scope, receive: Receive, send: Send) -> None:
    await PlainTextResponse(str(request_number()))(scope, receive, send)


async def fails(scope: Scope, receive: Receive, send: Send) -> None:
    raise RuntimeError(SECRET)


@example(b"a" * 65)
@example(b"abcdefgh\n")
@example(b"abcdefgh; and more")
@given(st.binary(max_size=80) | st.from_regex(rb"[A-Za-z0-9._-]{1,80}", fullmatch=True))
def test_whatever_is_given_as_a_number_what_is_logged_and_sent_back_is_one(given: bytes) -> None:
    _, headers, seen_inside = answered(says_its_number, given)
    number = headers["x-request-id"]
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{7,63}", number)
    assert seen_inside == number
    if re.fullmatch(rb"[A-Za-z0-9][A-Za-z0-9._-]{7,63}", given):
        assert number == given.decode()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fault_on_the_way_gives_a_number_in_the_visitors_language(
    language: Language, caplog: pytest.LogCaptureFixture
) -> None:
    status, _, said = answered(fails, query=f"lang={language}".encode())
    (fault,) = (r.fault for r in caplog.records if hasattr(r, "fault"))
    assert status == 500
    assert said == translator(language).text("unforeseen", number=fault)
    assert SECRET not in said
    assert SECRET in caplog.text


def test_an_answer_that_breaks_off_is_not_taken_for_a_whole_one() -> None:
    async def breaks_off(scope: Scope, receive: Receive, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        raise RuntimeError(SECRET)

    with pytest.raises(RuntimeError, match=SECRET):
        answered(breaks_off)


def test_what_is_under_way_is_waited_for_and_not_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(drain, "_SENDING", 0)
    work = Drain()
    assert asyncio.run(work.finished(60))
    with work.under_way():
        with work.under_way():
            assert not work.idle
        assert not asyncio.run(work.finished(0.1))
    assert asyncio.run(work.finished(60))


def test_a_request_is_under_way_until_it_is_answered() -> None:
    seen = []

    async def looks(scope: Scope, receive: Receive, send: Send) -> None:
        seen.append(DRAIN.idle)
        await Response()(scope, receive, send)

    answered(looks)
    assert (seen, DRAIN.idle) == ([False], True)


@pytest.mark.parametrize("asked", ["soon", "-1", "nan", "1e9"])
def test_a_time_to_drain_that_is_none_is_told_and_not_followed(
    asked: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("VIA_DRAIN_SECONDS", asked)
    assert drain_seconds() == drain.SECONDS
    assert f"'{asked}'" in caplog.text
    assert "0 to 3600" in caplog.text


def test_a_time_to_drain_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VIA_DRAIN_SECONDS", "2.5")
    assert drain_seconds() == 2.5


@pytest.mark.parametrize("asked", ["metrics", "0", "65536", "-1", "²"])
def test_a_port_that_is_none_is_told_and_the_dashboard_goes_on(
    asked: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("VIA_OPERATOR_PORT", asked)
    serve_operators()
    assert f"'{asked}'" in caplog.text
    assert "1 to 65535" in caplog.text
