"""What is sent to a server byte by byte, and what a page says over its websocket."""

import socket
from contextlib import AbstractContextManager
from typing import Any

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from tests.browser.serving import ANSWERS_WITHIN, Server


def answered(server: Server, request: bytes) -> bytes:
    """What comes back on a line of its own, until the server closes it."""
    host, port = server.host.split(":")
    received = b""
    with socket.create_connection((host, int(port)), timeout=ANSWERS_WITHIN) as line:
        try:
            line.sendall(request)
            while part := line.recv(65_536):
                received += part
        except ConnectionError:  # closed before all was said
            pass
    return received


def stream(server: Server, **how: Any) -> AbstractContextManager[ClientConnection]:
    """The websocket of a page that was just opened."""
    address = f"ws://{server.host}/_stcore/stream"
    return connect(address, subprotocols=["streamlit"], max_size=None, proxy=None, **how)  # type: ignore[list-item]


def rerun(query: str = "", **more: Any) -> BackMsg:
    """What a page says to be shown."""
    said = BackMsg()
    said.rerun_script.query_string = query
    for name, value in more.items():
        setattr(said.rerun_script, name, value)
    return said


def shown(line: ClientConnection, said: BackMsg) -> list[ForwardMsg]:
    """Everything the server sends until the run has ended."""
    line.send(said.SerializeToString())
    messages = []
    while not messages or messages[-1].WhichOneof("type") != "script_finished":
        part = line.recv(timeout=ANSWERS_WITHIN)
        assert isinstance(part, bytes)
        messages.append(ForwardMsg.FromString(part))
    return messages


def close_code(line: ClientConnection, said: str | bytes) -> int | None:
    """With which code the server closes on what was said."""
    try:
        line.send(said)
        while True:
            line.recv(timeout=ANSWERS_WITHIN)
    except ConnectionClosed as closed:
        return closed.rcvd.code if closed.rcvd else None
