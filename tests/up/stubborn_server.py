"""A server with nothing but the drain, and requests that never end; started by a test."""

import sys
import threading
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from via_dash.ui import drain


def hangs(_: Request) -> PlainTextResponse:
    """In a thread that ends with the process."""
    with drain.DRAIN.under_way():
        while True:
            time.sleep(1)


async def holds(_: Request) -> PlainTextResponse:
    """Leaves a thread behind that would keep the process alive."""
    threading.Thread(target=threading.Event().wait).start()
    return PlainTextResponse("")


async def under_way(_: Request) -> PlainTextResponse:
    return PlainTextResponse(str(drain.DRAIN.count))


async def draining(_: Request) -> PlainTextResponse:
    return PlainTextResponse(str(drain.DRAIN.begun))


@asynccontextmanager
async def lifespan(_: Starlette) -> AsyncIterator[None]:
    async with drain.draining_on_sigterm():
        yield


if __name__ == "__main__":
    drain.CUT_OFF_SECONDS = 2.0
    routes = [
        Route("/hangs", hangs),
        Route("/holds", holds),
        Route("/under-way", under_way),
        Route("/draining", draining),
    ]
    uvicorn.run(Starlette(routes=routes, lifespan=lifespan), port=int(sys.argv[1]))
