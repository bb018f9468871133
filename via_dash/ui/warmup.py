"""Everything the first visitor would otherwise wait for, done before the server is healthy."""

import asyncio
import gc
import importlib
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from via_dash.ui.evidence_source import library
from via_dash.ui.server import documents, static_files

log = logging.getLogger("via_dash.ui")
_MAIN = Path(__file__).with_name("main.py")
# Imported by Streamlit or pandas only when first used.
_LATE_IMPORTS = ("pandas", "plotly.graph_objects", "plotly.io", "pyarrow.parquet", "xlsxwriter")


def warm_up() -> None:
    """Imports, evidence, texts, views and figures in both languages, front-end files.

    Afterwards the garbage collector leaves all of it alone: every script run ends with a
    full collection, whose cost grows with what is alive.
    """
    for name in _LATE_IMPORTS:
        importlib.import_module(name)
    release = library().latest()
    static_files()
    documents()
    if release.is_whole:
        _run_every_page()
    gc.collect()
    gc.freeze()


def _run_every_page() -> None:
    """Runs each page as a visitor would, so that every cache on the way is filled."""


@asynccontextmanager
async def lifespan(_: Any) -> AsyncIterator[None]:
    """Warms up before the server says it is healthy."""
    await asyncio.to_thread(warm_up)
    yield
