"""The document of each address with its page's evidence in it, on screen before any script runs."""

import asyncio
import html
import logging
from collections import OrderedDict
from dataclasses import dataclass
from functools import cache, partial

from via_dash.texts import Language, translator
from via_dash.ui import reader
from via_dash.ui.documents import document, empty_document, language_of
from via_dash.ui.evidence_source import library
from via_dash.ui.ready_pictures import picture_of_chart, picture_of_map
from via_dash.ui.stored import Stored, stored
from via_dash.ui.transcript import transcript

log = logging.getLogger("via_dash.ui")

_KEPT_BYTES = 64 * 2**20
_LONGEST_QUERY = 2000
# Stands for the origin of whoever asks. No name in use can be it.
_NOBODY = "http://origin.invalid"
_DRAWN = "qr="  # asks for a code in which the origin cannot be replaced
_AT_ONCE = 2
# Who waits longer than this gets the document without the evidence; the live page brings it.
_PATIENCE = 8.0


@dataclass(frozen=True)
class Address:
    """A page's path without a slash, its query as it was sent, and the release it is asked of."""

    page: str
    query: str
    release: str

    @property
    def language(self) -> Language:
        return language_of(self.query)


Key = tuple[Address, str]  # an address and the origin it is sent to


class _Kept:
    """Documents by key, up to a number of bytes; the one longest unused goes first."""

    def __init__(self, most: int) -> None:
        self._most, self._bytes = most, 0
        self._documents: OrderedDict[Key, Stored] = OrderedDict()

    def get(self, key: Key) -> Stored | None:
        if (found := self._documents.get(key)) is not None:
            self._documents.move_to_end(key)
        return found

    def put(self, key: Key, document: Stored) -> None:
        self._documents[key] = document
        self._bytes += document.size
        while self._bytes > self._most and len(self._documents) > 1:
            self._bytes -= self._documents.popitem(last=False)[1].size


class FirstPaint:
    """Makes each document once, however many ask for it at once. For one event loop.

    A page is read once for everybody. What it shows of its own address, for on paper, is then
    put in for each origin, so that nobody is sent what another one was asked under.
    """

    def __init__(self) -> None:
        self._kept = _Kept(_KEPT_BYTES)
        self._making: dict[Key, asyncio.Task[Stored]] = {}
        self._turn = asyncio.Semaphore(_AT_ONCE)

    async def document(self, page: str, query: str, origin: str = _NOBODY) -> Stored:
        """The document of an address; ``origin`` is scheme, host and port as the visitor has them."""
        key = Address(page, query, library().latest().name), origin
        if (found := self._kept.get(key)) is not None:
            return found
        if len(query) > _LONGEST_QUERY:
            return empty_document(key[0].language)
        task = self._task(key)
        done, _ = await asyncio.wait({task}, timeout=_PATIENCE)
        return task.result() if done else empty_document(key[0].language)

    def _task(self, key: Key) -> asyncio.Task[Stored]:
        task = self._making.get(key)
        if task is None:
            task = asyncio.create_task(self._made(*key))
            self._making[key] = task
            task.add_done_callback(lambda _: self._making.pop(key, None))
        return task

    async def _made(self, address: Address, origin: str) -> Stored:
        try:
            if origin == _NOBODY or _DRAWN in address.query:
                made = await self._read(address, origin)
            else:
                everybodys = (address, _NOBODY)
                found = self._kept.get(everybodys) or await self._task(everybodys)
                made = await asyncio.to_thread(_for_origin, found, origin)
        except Exception:
            log.exception("no first paint of /%s", address.page)
            return empty_document(address.language)
        if made is not empty_document(address.language):
            self._kept.put((address, origin), made)
        return made

    async def _read(self, address: Address, origin: str) -> Stored:
        async with self._turn:
            url = f"{origin}/{address.page}?{address.query}"
            read = await reader.read(address.page, address.query, url)
        if read is None:
            return empty_document(address.language)
        return await asyncio.to_thread(_written, address, read)


def _for_origin(everybodys: Stored, origin: str) -> Stored:
    """The document with the origin in the places of nobody's; the same where there are none."""
    if _NOBODY.encode() not in everybodys.plain:
        return everybodys
    own = everybodys.plain.replace(_NOBODY.encode(), html.escape(origin).encode())
    return stored(own, "index.html")


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
