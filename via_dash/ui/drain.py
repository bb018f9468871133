"""The end of the process: nobody new comes in, what is under way is finished, then everything ends.

On SIGTERM the health turns bad at once and new visits are turned away, so that whoever shares out
visitors sends them elsewhere. Runs and requests under way, with the files they wait for, get
``VIA_DRAIN_SECONDS``; then the open pages are told that the server restarts, and reconnect by
themselves. The process ends with status 0, in the worst case ``CUT_OFF_SECONDS`` after that.
"""

import asyncio
import logging
import os
import signal
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager

from uvicorn import Server

log = logging.getLogger("via_dash.ui")

SECONDS = 20.0
CUT_OFF_SECONDS = 10.0
_POLL = 0.05
_SENDING = 0.3  # seconds; what a run has put on screen still has to be sent


class Drain:
    """Whether the end has begun, and how much is under way."""

    def __init__(self) -> None:
        self.begun = False
        self._lock = threading.Lock()
        self._count = 0

    @property
    def count(self) -> int:
        """How much is under way."""
        return self._count

    @property
    def idle(self) -> bool:
        return self._count == 0

    @contextmanager
    def under_way(self) -> Iterator[None]:
        """What is done meanwhile is finished before the process ends."""
        with self._lock:
            self._count += 1
        try:
            yield
        finally:
            with self._lock:
                self._count -= 1

    async def finished(self, seconds: float) -> bool:
        """Waits until nothing is under way; False where that takes longer."""
        deadline = time.monotonic() + seconds
        while not self.idle and time.monotonic() < deadline:
            await asyncio.sleep(_POLL)
        await asyncio.sleep(_SENDING)
        return self.idle


DRAIN = Drain()


def drain_seconds() -> float:
    """``VIA_DRAIN_SECONDS``; what is no number of seconds is told in the log and not followed."""
    asked = os.environ.get("VIA_DRAIN_SECONDS", "")
    if not asked:
        return SECONDS
    try:
        seconds = float(asked)
    except ValueError:
        seconds = -1
    if not 0 <= seconds <= 3600:
        log.error("VIA_DRAIN_SECONDS is %r; it must be 0 to 3600. %s is used", asked, SECONDS)
        return SECONDS
    return seconds


@asynccontextmanager
async def draining_on_sigterm() -> AsyncIterator[None]:
    """Puts the drain before Uvicorn's own end, which waits for nothing and ends with the signal's status."""
    server = getattr(signal.getsignal(signal.SIGTERM), "__self__", None)
    loop = asyncio.get_running_loop()
    tasks: set[asyncio.Task[None]] = set()
    if not isinstance(server, Server) or threading.current_thread() is not threading.main_thread():
        yield  # another server runs this, and ends it in its own way
        return
    seconds = drain_seconds()

    def end() -> None:
        if DRAIN.begun:
            _cut_off_after(CUT_OFF_SECONDS)
            _end(server, 1)  # told twice: at once
            return
        DRAIN.begun = True
        _cut_off_after(seconds + CUT_OFF_SECONDS)
        tasks.add(loop.create_task(_drain(server, seconds)))

    loop.add_signal_handler(signal.SIGTERM, end)
    yield


async def _drain(server: Server, seconds: float) -> None:
    began = time.monotonic()
    log.info("draining")
    if not await DRAIN.finished(seconds):
        log.warning("not everything was finished in %s s", seconds)
    left = seconds - (time.monotonic() - began)
    _end(server, max(1, round(left)))


def _end(server: Server, seconds: int) -> None:
    """Lets Uvicorn end. Whoever is still being answered, over a slow line for instance, gets some seconds."""
    server.config.timeout_graceful_shutdown = seconds
    server.should_exit = True


def _cut_off_after(seconds: float) -> None:
    def cut_off() -> None:
        log.warning("cut off: something would not end")
        logging.shutdown()
        os._exit(0)

    timer = threading.Timer(seconds, cut_off)
    timer.daemon = True
    timer.start()
