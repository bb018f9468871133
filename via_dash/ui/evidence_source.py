"""The one library of evidence this process serves from."""

import os
from functools import cache
from pathlib import Path

from via_dash.data import Library

_DEFAULT = Path(__file__).resolve().parents[2] / "data"


@cache
def library() -> Library:
    """The library at ``VIA_DATA`` (a path or a URI that pyarrow.fs understands), else ``data/``."""
    return Library(os.environ.get("VIA_DATA") or str(_DEFAULT))
