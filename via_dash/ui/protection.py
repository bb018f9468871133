"""What keeps the page to itself: which scripts may run, who may frame it, what it tells others."""

import base64
import hashlib
import logging
import os
import re
from functools import cache

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from via_dash.texts import LANGUAGES
from via_dash.ui.documents import empty_document
from via_dash.ui.open_data import is_open_data

log = logging.getLogger("via_dash.ui")

_ORIGIN = re.compile(r"https?://[A-Za-z0-9.-]+(:\d{1,5})?", re.ASCII)
# Nothing here needs a sensor, a camera or a wallet.
_UNUSED = (
    "accelerometer", "camera", "display-capture", "geolocation", "gyroscope", "hid", "magnetometer",
    "microphone", "midi", "payment", "serial", "usb",
)  # fmt: skip


def embedding_origins() -> tuple[str, ...]:
    """The origins in ``VIA_EMBED_IN`` that may show the dashboard in a frame; none where it is not set.

    What is no origin is left out and logged: it opens nothing.
    """
    asked = re.split(r"[\s,]+", os.environ.get("VIA_EMBED_IN", "").strip())
    origins = [origin.rstrip("/") for origin in asked if origin]
    for origin in origins:
        if not _ORIGIN.fullmatch(origin):
            log.error(
                "VIA_EMBED_IN: %r is no origin; write it as https://www.example.org", origin[:80]
            )
    return tuple(origin for origin in origins if _ORIGIN.fullmatch(origin))


@cache
def content_security_policy() -> str:
    """Nothing from any other host; the only inline scripts are those in the document, by their hash."""
    framed_by = " ".join(embedding_origins()) or "'none'"
    return "; ".join(
        [
            "default-src 'none'",
            # The map reads with WebAssembly. The front end changes pages without loading a document,
            # so what the map needs every page must be given.
            f"script-src 'self' {_hashes('script')} 'wasm-unsafe-eval'",
            # The front end and the charts write style sheets while they draw, never twice the same.
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "manifest-src 'self'",
            "frame-src 'none'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
            f"frame-ancestors {framed_by}",
        ]
    )


def _hashes(tag: str) -> str:
    """Of the inline elements of one kind in all documents that are served, as a policy names them."""
    inline = re.compile(rf"<{tag}>(.*?)</{tag}>", re.DOTALL)
    bodies = {
        body
        for language in LANGUAGES
        for body in inline.findall(empty_document(language).plain.decode())
    }
    digests = (base64.b64encode(hashlib.sha256(body.encode()).digest()).decode() for body in bodies)
    return " ".join(sorted(f"'sha256-{digest}'" for digest in digests))


class SecurityHeaders:
    """Adds to every response what keeps the page to itself, and takes every cookie out.

    That a browser must come back encrypted (HSTS) is for the proxy to say, which has the certificate.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._headers = {
            "content-security-policy": content_security_policy(),
            "x-content-type-options": "nosniff",
            "referrer-policy": "same-origin",
            "permissions-policy": ", ".join(f"{feature}=()" for feature in _UNUSED),
            "cross-origin-opener-policy": "same-origin",
        }
        if not embedding_origins():  # which this older header cannot name
            self._headers["x-frame-options"] = "DENY"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        reach = "cross-origin" if is_open_data(scope["path"]) else "same-origin"

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update({**self._headers, "cross-origin-resource-policy": reach})
                # Streamlit's only one guards uploads, which are closed.
                del headers["set-cookie"]
            await send(message)

        await self.app(scope, receive, send_with_headers)
