"""What begins when the server does and ends with it."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from streamlit import App
from streamlit.runtime import get_instance

from via_dash.ui.drain import draining_on_sigterm
from via_dash.ui.export_worker import worker
from via_dash.ui.listening import answer_without_delay
from via_dash.ui.media import let_files_stay
from via_dash.ui.operator_page import serve_operators
from via_dash.ui.warmup import warm_up

log = logging.getLogger("via_dash.ui")


@asynccontextmanager
async def lifespan(_: App) -> AsyncIterator[None]:
    """Counters, files that stay, the warm-up, the drain; at the end the export worker with its Chromium."""
    answer_without_delay()
    serve_operators()
    let_files_stay(get_instance().media_file_mgr)
    await warm_up()
    log.info("started")
    async with draining_on_sigterm():
        yield
    await asyncio.to_thread(worker().end)
    log.info("stopped")
