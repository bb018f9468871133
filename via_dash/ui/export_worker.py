"""Makes the files of a briefing in a process of its own, so that pages keep their speed meanwhile.

One worker reads the same evidence by itself and keeps what it has drawn. It can die at any time
without taking a page with it: the next order starts another.
"""

import logging
import os
import threading
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache, lru_cache
from multiprocessing import get_context

from via_dash.data import Library, Release
from via_dash.exports.document import Document
from via_dash.exports.formats import FORMATS
from via_dash.texts import Language, translator
from via_dash.ui.briefing import document
from via_dash.views.exhibit_link import Item

log = logging.getLogger("via_dash.ui")

_LESS_URGENT = 10  # added to the worker's niceness: pages go first
_KEPT = 32  # files
SECONDS = 180  # after which an order is given up


@dataclass(frozen=True)
class Order:
    """One file of a briefing. ``location`` and ``release`` say which evidence it is made from."""

    location: str
    release: str
    items: tuple[Item, ...]
    language: Language
    base: str
    title: str
    form: str


class Worker:
    """The process that makes files, started when it is first needed."""

    def __init__(self, make: Callable[[Order], bytes]) -> None:
        self._make = make
        self._lock = threading.Lock()
        self._pool: ProcessPoolExecutor | None = None
        self._kept: dict[Order, bytes] = {}

    def kept(self, order: Order) -> bytes | None:
        """A file made not long ago; the same order always gives the same file."""
        return self._kept.get(order)

    def keep(self, order: Order, content: bytes) -> None:
        with self._lock:
            while len(self._kept) >= _KEPT:
                self._kept.pop(next(iter(self._kept)))
            self._kept[order] = content

    def order(self, order: Order) -> "Future[bytes]":
        """The file to come. Its result raises what went wrong in the making."""
        try:
            return self._started().submit(self._make, order)
        except BrokenProcessPool:
            log.warning("the worker for files died; starting another")
            self.forget()
            return self._started().submit(self._make, order)

    def forget(self) -> None:
        """Gives up the process and everything ordered from it; the next order starts another."""
        with self._lock:
            if self._pool is not None:
                self._pool.shutdown(wait=False, cancel_futures=True)
                self._pool = None

    def _started(self) -> ProcessPoolExecutor:
        with self._lock:
            if self._pool is None:
                self._pool = ProcessPoolExecutor(1, get_context("spawn"), os.nice, (_LESS_URGENT,))
            return self._pool


def make(order: Order) -> bytes:
    """Makes a file; called in the worker. Raises LookupError where the release is not kept."""
    release = _library(order.location).named(order.release)
    if release is None:
        raise LookupError(f"release {order.release} is not kept")
    texts = translator(order.language)
    return FORMATS[order.form].make(_document(order, release), texts)


@lru_cache(maxsize=8)
def _document(order: Order, release: Release) -> Document:
    return document(release, order.items, order.language, order.base, order.title)


@cache
def _library(location: str) -> Library:
    return Library(location)


@cache
def worker() -> Worker:
    """The one worker of this process."""
    return Worker(make)
