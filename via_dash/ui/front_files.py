"""Streamlit's front-end files, and which of them a page needs."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from streamlit import file_util

from via_dash.ui.stored import Stored, stored

_STATIC_IMPORT = re.compile(r"""(?:from|import)\s*["']\./([\w.-]+\.js)["']""")


def static_root() -> Path:
    """Where the installed Streamlit keeps its front end."""
    return Path(file_util.get_static_dir())


@cache
def static_files() -> dict[str, Stored]:
    """The front-end files by address, compressed once."""
    root = static_root()
    return {
        "/" + path.relative_to(root).as_posix(): stored(path.read_bytes(), path.name)
        for path in sorted((root / "static").rglob("*"))
        if path.is_file()
    }


@cache
def scripts_for(kinds: frozenset[str]) -> tuple[str, ...]:
    """The addresses of the scripts that draw these kinds of elements, with all that they import.

    Kinds are named as in Streamlit's protocol: ``plotly_chart`` is drawn by
    ``PlotlyChart.<hash>.js``. A kind without a script of its own is drawn by the main script,
    which the document asks for itself.
    """
    found: dict[str, None] = {}
    waiting = [address for kind in sorted(kinds) for address in _scripts_named(_script_name(kind))]
    while waiting:
        address = waiting.pop()
        if address not in found:
            found[address] = None
            waiting += _imports(address)
    return tuple(sorted(found))


def _script_name(kind: str) -> str:
    return "".join(part.capitalize() for part in kind.split("_"))


def _scripts_named(name: str) -> Iterable[str]:
    own = re.compile(rf"/static/js/{name}\.[\w-]+\.js")
    return (address for address in static_files() if own.fullmatch(address))


def _imports(address: str) -> Iterable[str]:
    source = static_files()[address].plain.decode("utf-8", "replace")
    imported = (f"/static/js/{name}" for name in _STATIC_IMPORT.findall(source))
    return (other for other in imported if other in static_files())
