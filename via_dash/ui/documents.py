"""The page's HTML in each language, before any script has run, and the front end's files."""

import html
import re
from functools import cache
from pathlib import Path

from streamlit import file_util

from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui import interruption, reading
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
    scripts = f"<script>{_WHERE}</script><script>{reading.script(language)}</script>"
    scripts += f"<script>{interruption.script(language)}</script>"
    source = source.replace("<head>", f"<head>{scripts}", 1)
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
