"""Nobody new comes in while the process ends; open pages still get what they ask for."""

import html

from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from via_dash.texts import Language, translator
from via_dash.ui.documents import language_of
from via_dash.ui.drain import DRAIN
from via_dash.ui.registry import PAGES

STREAM = "/_stcore/stream"
_AGAIN_AFTER = 5  # seconds, after which the browser asks again by itself
_NEW = {"/" + page.path for page in PAGES} | {"/index.html", STREAM}


class TurningAway:
    """Answers new visits with 503 once the drain has begun, in the visitor's language."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if DRAIN.begun and scope["type"] in ("http", "websocket") and scope["path"] in _NEW:
            language = language_of(scope["query_string"].decode("latin-1"))
            await _try_again(language)(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def _try_again(language: Language) -> HTMLResponse:
    texts = translator(language)
    name, said = html.escape(texts.text("app-name")), html.escape(texts.text("draining"))
    page = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width">'
        f'<meta http-equiv="refresh" content="{_AGAIN_AFTER}"><title>{name}</title></head>'
        f"<body><main><h1>{name}</h1><p>{said}</p></main></body></html>"
    )
    return HTMLResponse(page, 503, {"retry-after": str(_AGAIN_AFTER), "cache-control": "no-store"})
