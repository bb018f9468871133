"""Many visitors within half a second: who has the evidence when, and who is refused."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from statistics import median

import brotli
import psutil
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.serving import ANSWERS_WITHIN, Server
from tests.protection.speaking import rerun
from tests.up.sessions import session

_WITHIN = 0.5  # seconds in which they all come
# The message that a run has ended is short; nothing longer needs to be understood here.
_SHORT = 100
_MIB = 2**20


@dataclass(frozen=True)
class Crowd:
    """How long its visitors waited, in seconds; those who were refused are not among the waits."""

    waits: tuple[float, ...]
    refused: int
    memory: float = 0.0  # MiB that the server has grown by per visitor, while all are there

    @property
    def half(self) -> float:
        return median(self.waits) if self.waits else float("nan")

    @property
    def last(self) -> float:
        return max(self.waits, default=float("nan"))


def documents(server: Server, page: str, visitors: int) -> Crowd:
    """Each asks for the page's document on a line of its own."""

    async def come() -> Crowd:
        bodies = await _arriving(visitors, lambda: _document(server, page))
        served = [wait for wait, body in bodies if body is not None and _shows_evidence(body)]
        return Crowd(tuple(served), visitors - len(served))

    return asyncio.run(come())


def live(server: Server, page: str, visitors: int) -> Crowd:
    """Each opens a session, runs the page to the end of its script and stays until all have."""

    async def come() -> Crowd:
        here, served = asyncio.Barrier(visitors + 1), []
        process = psutil.Process(server.process_id)
        before = process.memory_info().rss

        async def look() -> bool:
            try:
                async with session(server) as line:
                    begun = time.monotonic()
                    await line.send(rerun(page_name=page).SerializeToString())
                    while not _is_end(await asyncio.wait_for(line.recv(), ANSWERS_WITHIN)):
                        pass
                    served.append(time.monotonic() - begun)
                    await here.wait()
                    await here.wait()
                    return True
            finally:
                if not here.broken and len(served) == 0:
                    pass

        ...
        return Crowd((), 0)

    return asyncio.run(come())
