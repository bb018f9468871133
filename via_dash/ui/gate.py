"""Who may ask, and what a browser may say over its websocket."""

import logging
import os
import re
from urllib.parse import urlsplit

from google.protobuf.message import DecodeError
from h11 import LocalProtocolError
from starlette.datastructures import Headers, MutableHeaders
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import config
from streamlit.proto.BackMsg_pb2 import BackMsg

from via_dash.ui.health import ROUTES

log = logging.getLogger("via_dash.ui")

# What our pages say. Of the rest some is for developers, such as emptying what is kept for all
# visitors, and some tells about the checkout.
_SAID = frozenset(("rerun_script", "stop_script", "app_heartbeat", "backend_operation_request"))
_NOT_ALLOWED, _NO_TEXT, _NO_MESSAGE = 1008, 1003, 1002  # close codes of the websocket protocol
_HEALTH = frozenset(("/_stcore/health", *(route.path for route in ROUTES)))


def allowed_hosts() -> tuple[str, ...]:
    """The names in ``VIA_HOSTS``, such as ``dash.example.org`` or ``*.example.org``; any where it is not set."""
    asked = re.split(r"[\s,]+", os.environ.get("VIA_HOSTS", "").strip())
    return tuple(name.lower() for name in asked if name) or ("*",)


class Gate:
    """Turns away who asks for another host, websockets of other sites, and what no page of ours says.

    Health is told under any name: whoever watches over replicas asks each by its address.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._names = allowed_hosts()
        self._by_name = TrustedHostMiddleware(self._own, self._names, www_redirect=False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        inside = self._own if scope.get("path") in _HEALTH else self._by_name
        try:
            await inside(scope, receive, send)
        except LocalProtocolError:
            # The line was closed on a body that is no body, while its answer was on the way.
            log.info("a request that broke off got no answer")

    async def _own(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "websocket":
            await self.app(scope, receive, send)
        elif not _is_own(Headers(scope=scope), self._names):
            log.info("a websocket of another site was refused")
            await send({"type": "websocket.close", "code": _NOT_ALLOWED})
        else:
            # Streamlit would compare the origin with this machine's address as others see it,
            # for which it asks another host.
            scope = {**scope, "headers": list(scope["headers"])}
            del MutableHeaders(scope=scope)["origin"]
            await self.app(scope, _understood(receive, send), send)


def _is_own(headers: Headers, names: tuple[str, ...]) -> bool:
    """Whether a page of ours asks, or no browser at all.

    A page of ours comes from the host it asks; behind a proxy that asks under another name, from
    one of ``names`` or from ``browser.serverAddress``.
    """
    origin = headers.get("origin")
    if origin is None:
        return True
    try:
        found = urlsplit(origin)
    except ValueError:
        return False
    if found.scheme not in ("http", "https") or not found.hostname:
        return False
    known = {*names, str(config.get_option("browser.serverAddress")).lower()} - {"localhost"}
    return found.netloc.lower() == headers.get("host", "").lower() or found.hostname in known


def _understood(receive: Receive, send: Send) -> Receive:
    """What comes in, less what no page of ours says; the connection of who talks nonsense is closed."""

    async def closed(code: int) -> Message:
        log.info("a websocket that did not speak our protocol was closed: %d", code)
        await send({"type": "websocket.close", "code": code})
        return {"type": "websocket.disconnect", "code": code}

    async def understood() -> Message:
        while True:
            message = await receive()
            if message["type"] != "websocket.receive":
                return message
            if message.get("bytes") is None:
                return await closed(_NO_TEXT)
            try:
                said = BackMsg.FromString(message["bytes"]).WhichOneof("type")
            except DecodeError:
                return await closed(_NO_MESSAGE)
            if said in _SAID:
                return message

    return understood
