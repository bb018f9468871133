"""Plotly's own script as a file can carry it: compressed, to be unpacked by the reader's browser."""

import base64
import gzip
import hashlib
from dataclasses import dataclass
from functools import cache

from plotly.offline import get_plotlyjs


@dataclass(frozen=True)
class PackedScript:
    """A script as gzip in base64, and the hash by which a page may let it run once unpacked."""

    packed: str
    digest: str  # as a content security policy names it


@cache
def plotly_script() -> PackedScript:
    """The plotly.js that the installed plotly brings: 4.8 MB, packed 2 MB."""
    source: str = get_plotlyjs()
    return PackedScript(
        # Without a moment: the file must be the same whenever it is made.
        base64.b64encode(gzip.compress(source.encode(), 9, mtime=0)).decode("ascii"),
        digest(source),
    )


def digest(script: str) -> str:
    """The hash of a script as a content security policy names it."""
    return f"sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode('ascii')}"
