"""Everything the first visitor would otherwise wait for, done before the server is healthy."""

import gc
import importlib
import logging
from itertools import product
from pathlib import Path

from streamlit.testing.v1 import AppTest

from via_dash.texts import LANGUAGES
from via_dash.theme import PALETTES
from via_dash.ui import open_data
from via_dash.ui.counters import RUNS
from via_dash.ui.evidence_source import library
from via_dash.ui.front_files import static_files
from via_dash.ui.registry import PAGES

log = logging.getLogger("via_dash.ui")

_MAIN = Path(__file__).with_name("main.py")
# Warns of every visit made here that no browser is behind it.
_BARE_MODE_LOGGER = "streamlit.runtime.scriptrunner_utils.script_run_context"
# Imported by Streamlit or on a download only when first used.
_LATE_IMPORTS = ("pandas", "plotly.graph_objects", "plotly.io", "xlsxwriter")


def warm_up() -> None:
    """Imports, evidence, texts, views, figures and data files in both languages, front-end files.

    Afterwards the garbage collector leaves all of it alone: every script run ends with a
    full collection, whose cost grows with what is alive. To be called before Streamlit's
    runtime exists, for the visits here have one of their own. A server that cannot warm up
    still serves.
    """
    chatter = logging.getLogger(_BARE_MODE_LOGGER)
    level = chatter.level
    chatter.setLevel(logging.ERROR)
    try:
        _fill_caches()
    except Exception:
        log.exception("the warm-up failed")
    finally:
        chatter.setLevel(level)
    RUNS.reset()  # these were nobody's
    gc.collect()
    gc.freeze()


def _fill_caches() -> None:
    for name in _LATE_IMPORTS:
        importlib.import_module(name)
    static_files()
    open_data.content(library().latest(), open_data.INDEX)  # which makes all the other files
    _visit_every_page()


def _visit_every_page() -> None:
    """Runs each page as a visitor would, so that every cache on the way is filled."""
    for language, scheme in product(LANGUAGES, PALETTES):
        visitor = AppTest.from_file(str(_MAIN), default_timeout=60)
        visitor.query_params["lang"] = language
        visitor.context["theme"] = scheme
        visitor.run()
        for page in PAGES:
            if page.path:
                visitor.switch_page(str(page.script))
                visitor.query_params.clear()  # of the page before
                visitor.query_params["lang"] = language
                visitor.run()
            for fault in visitor.exception:
                log.error("warm-up of %s: %s", page.key, fault.message)
