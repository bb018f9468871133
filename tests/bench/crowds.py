"""Many visitors within half a second: how long each waits, who is refused, and what each costs."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from statistics import median
from typing import TypeVar

import brotli
import psutil
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.serving import ANSWERS_WITHIN, Server
from tests.protection.speaking import rerun
from tests.up.sessions import session

_WITHIN = 0.5  # seconds in which they all come
_PATIENCE = 2 * ANSWERS_WITHIN
# The message that a run has ended is short; nothing longer needs to be understood here.
_SHORT = 100
_MIB = 2**20
Result = TypeVar("Result")


@dataclass(frozen=True)
class Crowd:
    """Seconds that each waited from its arrival; those who were refused are not among them."""

    waits: tuple[float, ...]
    refused: int
    memory: float = 0.0  # MiB that the server has grown by per visitor, while all are there

    @property
    def half(self) -> float:
        return median(self.waits) if self.waits else float("nan")

    @property
    def last(self) -> float:
        return max(self.waits, default=float("nan"))


def reading(server: Server, page: str, visitors: int) -> Crowd:
    """Each asks for the page's document on a line of its own; served is who gets the evidence."""

    async def read() -> float | None:
        begun = time.monotonic()
        body = await asyncio.wait_for(_document(server, page), _PATIENCE)
        wait = time.monotonic() - begun
        return wait if body is not None and b'id="first-paint"' in brotli.decompress(body) else None

    async def come() -> Crowd:
        waits = await asyncio.gather(*_arriving(read, visitors), return_exceptions=True)
        served = tuple(wait for wait in waits if isinstance(wait, float))
        return Crowd(served, visitors - len(served))

    return asyncio.run(come())


def living(server: Server, page: str, visitors: int) -> Crowd:
    """Each opens a session, runs the page to the end of its script and stays until all have."""

    async def come() -> Crowd:
        waits: list[float] = []
        refused: list[Exception] = []
        leave = asyncio.Event()

        async def look() -> None:
            begun = time.monotonic()
            try:
                async with session(server) as line:
                    await line.send(rerun(page_name=page).SerializeToString())
                    while not _is_end(await asyncio.wait_for(line.recv(), _PATIENCE)):
                        pass
                    waits.append(time.monotonic() - begun)
                    await leave.wait()
            except Exception as error:
                refused.append(error)

        process = psutil.Process(server.process_id)
        before = process.memory_info().rss
        tasks = [asyncio.ensure_future(task) for task in _arriving(look, visitors)]
        while len(waits) + len(refused) < visitors:
            await asyncio.sleep(0.02)
        grown = process.memory_info().rss - before
        leave.set()
        await asyncio.gather(*tasks)
        return Crowd(tuple(waits), visitors - len(waits), grown / _MIB / visitors)

    return asyncio.run(come())


def _arriving(visit: Callable[[], Awaitable[Result]], visitors: int) -> list[Awaitable[Result]]:
    """So many visits, spread evenly over the time in which they all come."""

    async def arrive(after: float) -> Result:
        await asyncio.sleep(after)
        return await visit()

    return [arrive(number * _WITHIN / visitors) for number in range(visitors)]


async def _document(server: Server, page: str) -> bytes | None:
    """The body as a browser gets it, in Brotli; None for any answer but 200."""
    host, port = server.host.split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    try:
        lines = (f"GET /{page} HTTP/1.1", f"Host: {server.host}", "Accept-Encoding: br")
        writer.write("\r\n".join((*lines, "Connection: close", "", "")).encode())
        status, _, rest = (await reader.read()).partition(b"\r\n")
        return rest.partition(b"\r\n\r\n")[2] if b" 200 " in status else None
    finally:
        writer.close()


def _is_end(message: str | bytes) -> bool:
    if not isinstance(message, bytes) or len(message) > _SHORT:
        return False
    return ForwardMsg.FromString(message).WhichOneof("type") == "script_finished"
