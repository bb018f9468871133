"""Visitors without a browser: what a page's script sends over its websocket."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection

from tests.browser.serving import ANSWERS_WITHIN, Server

_AT_ONCE = 20


@dataclass(frozen=True)
class Seen:
    """What one run of a page put on screen."""

    errors: list[str] = field(default_factory=list)
    charts: int = 0


def session(server: Server, **headers: str) -> websockets.connect:
    """An open page, as ``async with session(server) as socket``."""
    return websockets.connect(
        f"ws://{server.host}/_stcore/stream",
        subprotocols=[websockets.Subprotocol("streamlit")],
        origin=websockets.Origin(server.url),
        additional_headers=headers,
        max_size=None,
        compression=None,
        open_timeout=ANSWERS_WITHIN,
    )


async def run(socket: ClientConnection, page: str) -> Seen:
    """Runs a page to its end in an open session."""
    asked = BackMsg()
    asked.rerun_script.page_name = page
    asked.rerun_script.query_string = ""
    await socket.send(asked.SerializeToString())
    seen: list[str] = []
    charts = 0
    while True:
        message = ForwardMsg()
        message.ParseFromString(await asyncio.wait_for(socket.recv(), ANSWERS_WITHIN))
        if message.WhichOneof("type") == "script_finished":
            return Seen(seen, charts)
        element = message.delta.new_element
        charts += element.WhichOneof("type") == "plotly_chart"
        if element.alert.format == element.alert.ERROR:
            seen.append(element.alert.body)


def visited(server: Server, page: str, **headers: str) -> Seen:
    """One visit, from opening to closing."""

    async def visit() -> Seen:
        async with session(server, **headers) as socket:
            return await run(socket, page)

    return asyncio.run(visit())


def visited_by(server: Server, page: str, visitors: int) -> Sequence[Seen]:
    """As many visits, some at a time; each ends without saying goodbye."""

    async def one() -> Seen:
        async with session(server) as socket:
            seen = await run(socket, page)
            socket.transport.abort()
            return seen

    async def everybody() -> list[Seen]:
        seen: list[Seen] = []
        while len(seen) < visitors:
            group = min(_AT_ONCE, visitors - len(seen))
            seen += await asyncio.gather(*(one() for _ in range(group)))
        return seen

    return asyncio.run(everybody())
