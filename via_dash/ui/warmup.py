"""Everything the first visitor would otherwise wait for, done before the server is healthy."""

import gc
import importlib
import logging
from itertools import product

from via_dash.texts import LANGUAGES
from via_dash.ui import open_data
from via_dash.ui.evidence_source import library
from via_dash.ui.first_paint import first_paint
from via_dash.ui.front_files import static_files
from via_dash.ui.reader import read
from via_dash.ui.registry import PAGES

log = logging.getLogger("via_dash.ui")

# Imported by Streamlit or on a download only when first used.
_LATE_IMPORTS = ("pandas", "plotly.graph_objects", "plotly.io", "xlsxwriter")


async def warm_up() -> None:
    """Imports, evidence, texts, views, figures and data files, front-end files and documents.

    Every page is read in both languages and schemes. Afterwards the garbage collector leaves all
    of it alone, for a collection costs more the more is alive. To be called on the server's event
    loop once its runtime has started. A server that cannot warm up still serves.
    """
    try:
        for name in _LATE_IMPORTS:
            importlib.import_module(name)
        static_files()
        open_data.content(library().latest(), open_data.INDEX)  # which makes all the other files
        await _read_every_page()
    except Exception:
        log.exception("the warm-up failed")
    gc.collect()
    gc.freeze()


async def _read_every_page() -> None:
    """Makes the document of each page, and what its figures are drawn from in the dark."""
    for language, page in product(LANGUAGES, PAGES):
        query = f"lang={language}"
        await first_paint().document(page.path, query)
        if await read(page.path, query, f"http://localhost/{page.path}?{query}", "dark") is None:
            log.error("the warm-up cannot read /%s", page.path)
    await first_paint().document("", "")
