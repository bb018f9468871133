"""A number and a line in the log for every request and session; the same are counted."""

import logging
import re
import time
import uuid

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from via_dash.texts import translator
from via_dash.ui import health
from via_dash.ui.counters import REQUESTS, SESSIONS_OPEN, SESSIONS_OPENED
from via_dash.ui.documents import language_of
from via_dash.ui.drain import DRAIN
from via_dash.ui.faults import numbered
from via_dash.ui.logs import REQUEST, REQUEST_ID
from via_dash.ui.turned_away import STREAM

log = logging.getLogger("via_dash.ui.requests")

_WELL_FORMED = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{7,63}")
# Asked every few seconds; only a bad answer is news.
_PROBES = (health.ADDRESS, "/_stcore/health")
_LONGEST_PATH = 200


class RequestLog:
    """Stands before everything else. The number comes from ``X-Request-ID`` where that is well-formed,
    goes back in the answer, and stands at every line that is logged on the way.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await self._request(scope, receive, send)
        elif scope["type"] == "websocket":
            await self._session(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _request(self, scope: Scope, receive: Receive, send: Send) -> None:
        number, began, status = _numbered_request(scope), time.monotonic(), 0

        async def send_numbered(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[REQUEST_ID] = number
            await send(message)

        with DRAIN.under_way():
            try:
                await self.app(scope, receive, send_numbered)
            except Exception as error:
                fault = numbered("request", error)
                if status:  # part of it is sent: the server breaks the line off
                    raise
                said = translator(language_of(scope["query_string"].decode("latin-1"))).text(
                    "unforeseen", number=fault
                )
                await PlainTextResponse(said, 500)(scope, receive, send_numbered)
        if not status:  # the visitor went away before there was an answer
            return
        REQUESTS.labels(_class(status)).inc()
        if scope["path"] not in _PROBES or status >= 400:
            _tell("request", scope, began, status=status)

    async def _session(self, scope: Scope, receive: Receive, send: Send) -> None:
        number, began, opened = _numbered_request(scope), time.monotonic(), False

        async def send_numbered(message: Message) -> None:
            nonlocal opened
            if message["type"] in ("websocket.accept", "websocket.http.response.start"):
                message.setdefault("headers", [])
                MutableHeaders(scope=message)[REQUEST_ID] = number
            if message["type"] == "websocket.http.response.start":
                REQUESTS.labels(_class(message["status"])).inc()
                _tell("session refused", scope, began, status=message["status"])
            if message["type"] == "websocket.accept" and scope["path"] == STREAM:
                opened = True
                SESSIONS_OPENED.inc()
                SESSIONS_OPEN.inc()
                _tell("session opened", scope, began)
            await send(message)

        try:
            await self.app(scope, receive, send_numbered)
        finally:
            if opened:
                SESSIONS_OPEN.dec()
                _tell("session closed", scope, began)


def _numbered_request(scope: Scope) -> str:
    """Sees to it that the request has a number, and that everything on its way finds it."""
    given = Headers(scope=scope).get(REQUEST_ID, "")
    number = given if _WELL_FORMED.fullmatch(given) else uuid.uuid4().hex
    MutableHeaders(scope=scope)[REQUEST_ID] = number
    REQUEST.set(number)
    return number


def _class(status: int) -> str:
    return f"{status // 100}xx"


def _tell(event: str, scope: Scope, began: float, **more: object) -> None:
    details = {
        "method": scope.get("method", "WEBSOCKET"),
        "path": scope["path"][:_LONGEST_PATH],
        "seconds": round(time.monotonic() - began, 4),
        **more,
    }
    log.info(event, extra=details)
