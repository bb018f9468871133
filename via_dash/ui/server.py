"""What the server adds around Streamlit: language, compression, privacy and health."""

import base64
import hashlib
import html
import re
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs, quote

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit import file_util

from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui import open_data
from via_dash.ui.evidence_source import library
from via_dash.ui.registry import PAGES
from via_dash.ui.stored import Stored, stored

# Parts of the front end that our pages use and that Streamlit would ask for one after the
# other, each when its first element arrives. Asked for together they are there in time.
_USED_EARLY = re.compile(
    r"/static/js/(PlotlyChart|Html|PageLink|Multiselect|Selectbox|Expander)\.[\w-]+\.js"
)
_STATIC_IMPORT = re.compile(r"""(?:from|import)\s*["']\./([\w.-]+\.js)["']""")
# Tells the front end where the server is, which it would otherwise try address by address,
# and that no other site may steer the page.
_WHERE = (
    'window.__streamlit={BACKEND_BASE_URL:location.origin+"/",MAIN_PAGE_BASE_URL:location.origin+"/",'
    "HOST_CONFIG:{allowedOrigins:[location.origin],useExternalAuthToken:false}}"
)
# Read in this order.
_STYLES = ("style.css", "presenting.css", "print.css")
_YEAR = "public, max-age=31536000, immutable"
# Streamlit's own addresses that tell outsiders about the process or let them drive it.
_CLOSED = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/upload_file")


@cache
def static_files() -> dict[str, Stored]:
    """Streamlit's own front-end files by address, compressed once."""
    root = Path(file_util.get_static_dir())
    return {
        "/" + path.relative_to(root).as_posix(): stored(path.read_bytes(), path.name)
        for path in sorted((root / "static").rglob("*"))
        if path.is_file()
    }


@cache
def documents() -> dict[Language, Stored]:
    """The page's HTML in each language, before any script has run."""
    source = (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")
    return {lang: stored(_document(source, lang).encode(), "index.html") for lang in LANGUAGES}


def _document(source: str, language: Language) -> str:
    texts = translator(language)
    source = source.replace('<html lang="en">', f'<html lang="{language}">', 1)
    source = re.sub(
        r"<title>.*?</title>",
        f"<title>{html.escape(texts.text('app-name'))}</title>",
        source,
        count=1,
    )
    source = re.sub(r'<link rel="service-desc"[^>]*>', "", source)
    early = "".join(
        f'<link rel="modulepreload" fetchpriority="low" crossorigin href=".{address}">'
        for address in _early_scripts(source)
    )
    here = Path(__file__).parent
    style = "\n".join((here / name).read_text(encoding="utf-8") for name in _STYLES)
    source = source.replace("<head>", f"<head><script>{_WHERE}</script>", 1)
    source = source.replace("</head>", f"{early}<style>{style}</style></head>", 1)
    noscript = html.escape(texts.text("needs-javascript"))
    return re.sub(
        r"<noscript>.*?</noscript>", f"<noscript>{noscript}</noscript>", source, flags=re.DOTALL
    )


def _early_scripts(source: str) -> list[str]:
    """The addresses of the parts used early and of all they import, less what the document has."""
    files = static_files()
    found: dict[str, None] = {}
    waiting = [address for address in files if _USED_EARLY.fullmatch(address)]
    while waiting:
        address = waiting.pop()
        if address in found or address not in files or address in source:
            continue
        found[address] = None
        imports = _STATIC_IMPORT.findall(files[address].plain.decode("utf-8", "replace"))
        waiting += [f"/static/js/{name}" for name in imports]
    return sorted(found)


@cache
def content_security_policy() -> str:
    """Nothing from any other host; the only inline script is the one in the document."""
    scripts: set[str] = set()
    for document in documents().values():
        for body in re.findall(r"<script>(.*?)</script>", document.plain.decode(), flags=re.DOTALL):
            digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
            scripts.add(f"'sha256-{digest}'")
    return "; ".join(
        [
            "default-src 'self'",
            f"script-src 'self' {' '.join(sorted(scripts))} 'wasm-unsafe-eval'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "frame-src 'none'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "frame-ancestors 'self'",
        ]
    )


def language_of(query_string: bytes) -> Language:
    """The language the address asks for; Dutch where it asks for none that exists."""
    asked = parse_qs(query_string.decode("latin-1")).get("lang", [""])[0]
    return next((lang for lang in LANGUAGES if lang == asked), LANGUAGES[0])


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
        response = self._answer(scope)
        if response is not None:
            await response(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _answer(self, scope: Scope) -> Response | None:
        path: str = scope["path"]
        if path.startswith(_CLOSED):
            return PlainTextResponse("Not found", status_code=404)
        if scope["method"] not in ("GET", "HEAD"):
            return None
        headers = Headers(scope=scope)
        if (file := static_files().get(path)) is not None:
            return file.response(headers, {"cache-control": _YEAR})
        if path in self._paths or path == "/index.html":
            document = documents()[language_of(scope["query_string"])]
            return document.response(headers, {"cache-control": "no-cache"})
        if self._is_internal(path):
            return None
        if "." not in path and "text/html" in headers.get("accept", ""):
            language = language_of(scope["query_string"])
            asked = quote(path.strip("/")[:60])
            return RedirectResponse(f"/?lang={language}&page={asked}", 302)
        return PlainTextResponse("Not found", status_code=404)

    @staticmethod
    def _is_internal(path: str) -> bool:
        return path.startswith(
            ("/_stcore/", "/media/", "/component/", "/bidi-components/", "/health", "/favicon.png")
        )


class SecurityHeaders:
    """Adds to every response what keeps the page to itself."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self._headers = {
            "content-security-policy": content_security_policy(),
            "x-content-type-options": "nosniff",
            "referrer-policy": "same-origin",
            "permissions-policy": "camera=(), microphone=(), geolocation=()",
            "cross-origin-opener-policy": "same-origin",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(self._headers)
            await send(message)

        await self.app(scope, receive, send_with_headers)


def health(_: Request) -> JSONResponse:
    """200 while a whole release serves (``degraded`` when a newer one is bad), else 503."""
    source = library()
    release = source.latest()
    status = "unhealthy" if not release.is_whole else "degraded" if source.trouble else "ok"
    body = {
        "status": status,
        "release": release.name or None,
        "as_of": release.as_of.isoformat() if release.name else None,
        "faults": [{"table": fault.table, "reason": fault.reason} for fault in source.trouble],
    }
    return JSONResponse(body, 503 if status == "unhealthy" else 200, {"cache-control": "no-store"})


ROUTES = [Route("/health", health, methods=["GET"])]
