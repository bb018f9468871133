"""The document of each address with its page's evidence in it, on screen before any script runs."""

import asyncio
import logging
from collections import OrderedDict
from dataclasses import dataclass, replace
from functools import cache, partial
from urllib.parse import parse_qs

from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui import reader
from via_dash.ui.documents import document, empty_document
from via_dash.ui.evidence_source import library
from via_dash.ui.ready_pictures import picture_of_chart, picture_of_map
from via_dash.ui.stored import Stored
from via_dash.ui.transcript import transcript

log = logging.getLogger("via_dash.ui")

_KEPT_BYTES = 64 * 2**20
_LONGEST_QUERY = 2000
_AT_ONCE = 2
# Who waits longer than this gets the document without the evidence; the live page brings it.
_PATIENCE = 3.0


@dataclass(frozen=True)
class Address:
    """A page's path without a slash, its query as it was sent, and the release it is asked of.

    ``origin`` is scheme, host and port as the visitor has them, or empty for any: a page that
    shows links in full begins them with it, and is never kept for another origin.
    """

    origin: str
    page: str
    query: str
    release: str

    @property
    def language(self) -> Language:
        """The language the address asks for; Dutch where it asks for none that exists."""
        asked = parse_qs(self.query).get("lang", [""])[0]
        return next((lang for lang in LANGUAGES if lang == asked), LANGUAGES[0])


class _Kept:
    """Documents by address, up to a number of bytes; the one longest unused goes first."""

    def __init__(self, most: int) -> None:
        self._most, self._bytes = most, 0
        self._documents: OrderedDict[Address, Stored] = OrderedDict()

    def get(self, address: Address) -> Stored | None:
        if (found := self._documents.get(address)) is not None:
            self._documents.move_to_end(address)
        return found

    def put(self, address: Address, document: Stored) -> None:
        self._documents[address] = document
        self._bytes += document.size
        while self._bytes > self._most and len(self._documents) > 1:
            self._bytes -= self._documents.popitem(last=False)[1].size


class FirstPaint:
    """Makes each document once, however many ask for it at once. For one event loop."""

    def __init__(self) -> None:
        self._kept = _Kept(_KEPT_BYTES)
        self._making: dict[Address, asyncio.Task[Stored]] = {}
        self._turn = asyncio.Semaphore(_AT_ONCE)

    async def document(self, page: str, query: str, origin: str) -> Stored:
        """The document of an address."""
        address = Address(origin, page, query, library().latest().name)
        for asked in (replace(address, origin=""), address):
            if (found := self._kept.get(asked)) is not None:
                return found
        if len(query) > _LONGEST_QUERY:
            return empty_document(address.language)
        task = self._making.get(address)
        if task is None:
            task = asyncio.create_task(self._made(address))
            self._making[address] = task
            task.add_done_callback(lambda _: self._making.pop(address, None))
        done, _ = await asyncio.wait({task}, timeout=_PATIENCE)
        return task.result() if done else empty_document(address.language)

    async def _made(self, address: Address) -> Stored:
        try:
            async with self._turn:
                url = f"{address.origin}/{address.page}?{address.query}"
                read = await reader.read(address.page, address.query, url)
            if read is None:
                return empty_document(address.language)
            made = await asyncio.to_thread(_written, address, read)
        except Exception:
            log.exception("no first paint of /%s", address.page)
            return empty_document(address.language)
        is_for_any = address.origin.encode() not in made.plain
        self._kept.put(replace(address, origin="") if is_for_any else address, made)
        return made


@cache
def first_paint() -> FirstPaint:
    """The documents of this process."""
    return FirstPaint()


def _written(address: Address, read: reader.Reader) -> Stored:
    pictures = partial(picture_of_chart, library().latest().pictures)
    written = transcript(
        read.deltas,
        chart=pictures,
        map_=picture_of_map,
        empty=translator(address.language).text("fold-waits"),
    )
    return document(address.language, read.title, written, read.kinds)
