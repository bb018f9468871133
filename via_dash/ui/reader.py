"""A reader without a browser: asks for a page as a visitor does, and keeps what the page says."""

import asyncio
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime import Runtime
from streamlit.runtime.session_manager import ClientContext, SessionClient

from via_dash.theme import Scheme
from via_dash.ui.frame import UNFOLDED

_LONGEST = 20.0  # seconds; a page takes a tenth of one

Place = tuple[int, ...]


class _Asked(ClientContext):
    """What a page can know of this reader."""

    @property
    def headers(self) -> Iterable[tuple[str, str]]:
        return ((UNFOLDED, "1"),)

    @property
    def cookies(self) -> Mapping[str, str]:
        return {}

    @property
    def remote_ip(self) -> str | None:
        return None


@dataclass
class Reader(SessionClient):
    """Keeps the newest delta of each place, in the order of first arrival, and the page's title."""

    deltas: dict[Place, Delta] = field(default_factory=dict)
    title: str = ""
    finished: asyncio.Event = field(default_factory=asyncio.Event)
    succeeded: bool = False

    def write_forward_msg(self, msg: ForwardMsg) -> None:
        kind = msg.WhichOneof("type")
        if kind == "delta":
            self.deltas[tuple(msg.metadata.delta_path)] = msg.delta
        elif kind == "page_config_changed":
            self.title = msg.page_config_changed.title or self.title
        elif kind == "script_finished":
            self.succeeded = msg.script_finished == ForwardMsg.FINISHED_SUCCESSFULLY
            self.finished.set()

    @property
    def kinds(self) -> frozenset[str]:
        """The kinds of the elements on the page, as Streamlit's protocol names them."""
        found = (
            delta.new_element.WhichOneof("type")
            for delta in self.deltas.values()
            if delta.WhichOneof("type") == "new_element"
        )
        return frozenset(kind for kind in found if kind)

    @property
    def client_context(self) -> ClientContext:
        return _Asked()


async def read(page: str, query: str, url: str, scheme: Scheme = "light") -> Reader | None:
    """What a visitor of the page at path ``page`` would see; None where it cannot be had.

    ``url`` is the address as a browser would show it. To be called on the server's event loop.
    """
    if not Runtime.exists():
        return None
    runtime = Runtime.instance()
    reader = Reader()
    session = runtime.connect_session(reader, {})
    try:
        asked = BackMsg()
        asked.rerun_script.query_string = query
        asked.rerun_script.page_name = page
        asked.rerun_script.context_info.url = url
        asked.rerun_script.context_info.timezone = "Europe/Amsterdam"
        asked.rerun_script.context_info.color_scheme = scheme
        runtime.handle_backmsg(session, asked)
        with suppress(TimeoutError):
            await asyncio.wait_for(reader.finished.wait(), _LONGEST)
    finally:
        runtime.close_session(session)
    return reader if reader.succeeded else None
