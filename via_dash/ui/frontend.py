"""What is answered from memory, before Streamlit: documents, front-end files and open data."""

from urllib.parse import quote

from starlette.datastructures import Headers
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from via_dash.ui import open_data
from via_dash.ui.documents import language_of
from via_dash.ui.first_paint import first_paint
from via_dash.ui.front_files import static_files
from via_dash.ui.health import ROUTES
from via_dash.ui.registry import PAGES

_YEAR = "public, max-age=31536000, immutable"
# All that Streamlit is left to answer. Its other addresses tell outsiders about the process, or
# let them drive it or send files.
_PASSED_ON = frozenset(("/_stcore/health", "/favicon.png", *(route.path for route in ROUTES)))
_MEDIA = "/media/"
# The front end asks for this before anything else. Streamlit's own names the hosts of its makers.
_HOST_CONFIG = {"allowedOrigins": [], "useExternalAuthToken": False}


def _origin(scope: Scope, headers: Headers) -> str:
    """Scheme, host and port as the visitor's browser has them; a proxy that decrypts says so."""
    said = headers.get("x-forwarded-proto", "")
    scheme = said if said in ("http", "https") else scope.get("scheme", "http")
    return f"{scheme}://{headers.get('host', 'localhost')}"


class Frontend:
    """Serves the document, the front-end files and the open data from memory.

    Passes on everything else.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._paths = {"/" + page.path for page in PAGES}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if open_data.is_open_data(scope["path"]):
            await open_data.APP(scope, receive, send)
            return
        response = await self._answer(scope)
        if response is not None:
            await response(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    async def _answer(self, scope: Scope) -> Response | None:
        path: str = scope["path"]
        if path in _PASSED_ON or path.startswith(_MEDIA):
            return None
        if scope["method"] not in ("GET", "HEAD"):
            return PlainTextResponse("Method not allowed", 405, {"allow": "GET, HEAD"})
        headers = Headers(scope=scope)
        if (file := static_files().get(path)) is not None:
            return file.response(headers, {"cache-control": _YEAR})
        if path in self._paths or path == "/index.html":
            page = path.removesuffix("index.html").strip("/")
            query = scope["query_string"].decode("latin-1")
            document = await first_paint().document(page, query, _origin(scope, headers))
            return document.response(headers, {"cache-control": "no-cache"})
        if path == "/favicon.ico":  # asked for beside what is no document of ours
            return RedirectResponse("/favicon.png", 308)
        if path == "/_stcore/host-config":
            return JSONResponse(_HOST_CONFIG, headers={"cache-control": "no-cache"})
        is_internal = path.startswith(("/_stcore/", "/static/"))
        if not is_internal and "." not in path and "text/html" in headers.get("accept", ""):
            language = language_of(scope["query_string"].decode("latin-1"))
            asked = quote(path.strip("/")[:60])
            return RedirectResponse(f"/?lang={language}&page={asked}", 302)
        return PlainTextResponse("Not found", status_code=404)
