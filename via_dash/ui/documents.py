"""The page's HTML in each language, before any script has run, and the front end's files."""

import html
import re
from functools import cache
from pathlib import Path

from streamlit import file_util

from via_dash.texts import Language, translator
from via_dash.theme import PALETTES, Scheme
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
_STYLES = ("style.css", "presenting.css", "print.css", "first_paint.css")
_TITLE = "{title}"
_SHEET = re.compile(r'<link rel="stylesheet"[^>]*>')
_FONT = re.compile(r'href="(\./static/media/[^"]+\.woff2)"')


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
def empty_document(language: Language) -> Stored:
    """The page's HTML without a page's evidence."""
    return document(language, translator(language).text("app-name"), "")


def document(language: Language, title: str, evidence: str) -> Stored:
    """The page's HTML with ``evidence``, markup that is on screen until the live page is."""
    before, after = _frame(language)
    painted = f'<main id="first-paint"><div class="stMainBlockContainer">{evidence}</div></main>'
    source = before.replace(_TITLE, html.escape(title)) + (painted if evidence else "") + after
    return stored(source.encode(), "index.html")


@cache
def _frame(language: Language) -> tuple[str, str]:
    """The document before and after the evidence, with ``_TITLE`` where the title comes."""
    source = (Path(file_util.get_static_dir()) / "index.html").read_text(encoding="utf-8")
    before, _, after = _document(source, language).partition("<!--evidence-->")
    swap = f"<script>{_read('first_paint.js')}</script>"
    return before, after.replace("</body>", f"{swap}</body>", 1)


def _colours() -> str:
    """The palette as custom properties, in the scheme that the reader prefers."""

    def properties(scheme: Scheme) -> str:
        colours = vars(PALETTES[scheme]).items()
        return ":root{" + "".join(f"--via-{name}:{colour};" for name, colour in colours) + "}"

    return f"{properties('light')}@media (prefers-color-scheme:dark){{{properties('dark')}}}"


def _font(source: str) -> str:
    """The font that the live page will have, under the same name."""
    address = _FONT.search(source)
    if address is None:
        return ""
    return (
        f'@font-face{{font-family:"Source Sans";src:url({address[1]}) format("woff2");'
        "font-weight:200 900;font-display:swap}"
    )


def _read(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")


def _document(source: str, language: Language) -> str:
    texts = translator(language)
    source = source.replace('<html lang="en">', f'<html lang="{language}">', 1)
    source = re.sub(r"<title>.*?</title>", f"<title>{_TITLE}</title>", source, count=1)
    source = re.sub(r'<link rel="service-desc"[^>]*>', "", source)
    early = "".join(
        f'<link rel="modulepreload" fetchpriority="low" crossorigin href=".{address}">'
        for address in _early_scripts(source)
    )
    style = "\n".join([_colours(), _font(source), *(_read(name) for name in _STYLES)])
    # After the evidence, which does not wait for it: it holds what Streamlit sets formulas with.
    sheets = "".join(_SHEET.findall(source))
    source = _SHEET.sub("", source).replace(
        '<div id="root">', f'<!--evidence-->{sheets}<div id="root">', 1
    )
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
