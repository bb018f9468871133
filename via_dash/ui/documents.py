"""The page's HTML: Streamlit's own document in the reader's language, with a page's evidence in it."""

import html
import re
from functools import cache
from pathlib import Path
from urllib.parse import parse_qs

from via_dash.texts import LANGUAGES, Language, translator
from via_dash.theme import PALETTES, Scheme
from via_dash.ui import interruption, reading
from via_dash.ui.front_files import scripts_for, static_root
from via_dash.ui.stored import Stored, stored

# Tells the front end where the server is, which it would otherwise try address by address,
# and that no other site may steer the page.
_WHERE = (
    'window.__streamlit={BACKEND_BASE_URL:location.origin+"/",MAIN_PAGE_BASE_URL:location.origin+"/",'
    "HOST_CONFIG:{allowedOrigins:[location.origin],useExternalAuthToken:false}};"
)
# The front end asks for its font of icons before any is there; none of ours comes from it.
_NO_ICONS = (
    "{const load=document.fonts.load.bind(document.fonts);"
    "document.fonts.load=(font,...text)=>/Material Symbols/.test(font)?Promise.resolve([]):load(font,...text)}"
)
# Read in this order.
_STYLES = ("style.css", "presenting.css", "print.css", "first_paint.css")
_CHARSET = '<meta charset="UTF-8" />'
_ROOT = '<div id="root">'
_SHEET = re.compile(r'<link rel="stylesheet"[^>]*>')
_FONT = re.compile(r'href="(\./static/media/[^"]+\.woff2)"')
# Where the parts that differ by address come.
_TITLE, _SCRIPTS, _EVIDENCE, _UNSCRIPTED = "{title}", "{scripts}", "{evidence}", "{unscripted}"


def language_of(query: str) -> Language:
    """The language a query asks for; Dutch where it asks for none that exists."""
    asked = parse_qs(query).get("lang", [""])[0]
    return next((lang for lang in LANGUAGES if lang == asked), LANGUAGES[0])


def document(
    language: Language, title: str, evidence: str, kinds: frozenset[str] = frozenset()
) -> Stored:
    """The document with ``evidence``, markup that is on screen until the live page is.

    ``kinds`` are those of the elements that the live page will have.
    """
    frame = _frame(language)
    scripts = "".join(
        f'<link rel="modulepreload" fetchpriority="low" crossorigin href=".{address}">'
        for address in scripts_for(kinds)
        if address not in frame
    )
    texts = translator(language)
    late = html.escape(texts.text("live-page-late"))
    unscripted = html.escape(texts.text("readable" if evidence else "needs-javascript"))
    painted = (
        '<div id="first-paint"><div class="stMainBlockContainer">'
        f'<p class="late" role="status" hidden>{late}</p>{evidence}</div></div>'
    )
    source = frame.replace(_TITLE, html.escape(title)).replace(_SCRIPTS, scripts)
    source = source.replace(_UNSCRIPTED, unscripted)
    return stored(source.replace(_EVIDENCE, painted if evidence else "").encode(), "index.html")


@cache
def empty_document(language: Language) -> Stored:
    """The document without a page's evidence."""
    return document(language, translator(language).text("app-name"), "")


@cache
def _frame(language: Language) -> str:
    """What the document of every address has in common."""
    source = (static_root() / "index.html").read_text(encoding="utf-8")
    source = source.replace('<html lang="en">', f'<html lang="{language}">', 1)
    source = re.sub(r"<title>.*?</title>", f"<title>{_TITLE}</title>", source, count=1)
    source = re.sub(r'<link rel="service-desc"[^>]*>', "", source)
    style = "\n".join([_colours(), _fonts(source), *(_read(name) for name in _STYLES)])
    # After the evidence, which does not wait for it: it holds what Streamlit sets formulas with.
    sheets = "".join(_SHEET.findall(source))
    source = _SHEET.sub("", source).replace(_ROOT, f"{_EVIDENCE}{sheets}{_ROOT}", 1)
    scripts = (_WHERE + _NO_ICONS, reading.script(language), interruption.script(language))
    inline = "".join(f"<script>{script}</script>" for script in scripts)
    # After what says how the bytes are to be read, which has to come first.
    source = source.replace(_CHARSET, f"{_CHARSET}{inline}", 1)
    source = source.replace("</head>", f"{_SCRIPTS}<style>{style}</style></head>", 1)
    swap = f"<script>{_read('first_paint.js')}</script>"
    source = source.replace("</body>", f"{swap}</body>", 1)
    unscripted = f'<noscript><p id="unscripted">{_UNSCRIPTED}</p></noscript>'
    return re.sub(r"<noscript>.*?</noscript>", unscripted, source, flags=re.DOTALL)


def _colours() -> str:
    """The palette as custom properties, in the scheme that the reader prefers."""

    def properties(scheme: Scheme) -> str:
        colours = vars(PALETTES[scheme]).items()
        return ":root{" + "".join(f"--via-{name}:{colour};" for name, colour in colours) + "}"

    return f"{properties('light')}@media (prefers-color-scheme:dark){{{properties('dark')}}}"


def _fonts(source: str) -> str:
    """The font that the live page will have, under its name, and again without slanted letters of its own."""
    address = _FONT.search(source)
    if address is None:
        return ""
    return "".join(
        f'@font-face{{font-family:"{family}";src:url({address[1]}) format("woff2");'
        "font-weight:200 900;font-display:swap}"
        for family in ("Source Sans", "Source Sans Slanted")
    )


def _read(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")
