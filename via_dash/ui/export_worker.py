"""Makes the files of a briefing in a process of its own, so that pages keep their speed meanwhile.

One worker reads the same evidence by itself and keeps what it has drawn. It can die at any time
without taking a page with it: the next order starts another. (Loky, for the standard library's
processes run the script of the page anew, which Streamlit puts in the place of the main module.)
"""

import logging
import os
import shutil
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from loky import ProcessPoolExecutor
from loky.process_executor import ShutdownExecutorError

from via_dash.data import Library, Release
from via_dash.exports.document import Document
from via_dash.exports.formats import FORMATS, PICTURES
from via_dash.exports.pictures import PictureUnavailable, warm
from via_dash.exports.renderer import RENDERER
from via_dash.texts import Language, translator
from via_dash.ui import logs
from via_dash.ui.briefing import document
from via_dash.ui.counters import EXPORTS
from via_dash.views.exhibit_link import Item

log = logging.getLogger("via_dash.ui")

_LESS_URGENT = 10  # added to the worker's niceness: pages go first
_FIRST_TO_GO = 500  # of 1000
_KEPT = 32  # files
_WATCH_SECONDS = 1.0
_IDLE_SECONDS = 600  # after which an unused process ends
_POLL = 0.1
_END_SECONDS = 5.0  # after which one that is asked to end is killed
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
        self._kept: dict[Order, bytes] = {}
        self._process: ProcessPoolExecutor | None = None
        self._folder: str | None = None
        self._folders: list[str] = []

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
        process = self._started()
        try:
            future: Future[bytes] = process.submit(self._make, order)
        except (BrokenProcessPool, ShutdownExecutorError):
            self.give_up(process)
            future = self._started().submit(self._make, order)
        return future

    def get_ready(self, location: str) -> None:
        """Starts the process and what it needs, so that the first order need not wait for that."""
        if self._process is None:
            self._started().submit(get_ready, location)

    def give_up(self, process: ProcessPoolExecutor | None = None) -> None:
        """Ends a process, or the present one, and everything ordered from it; the next order starts another."""
        with self._lock:
            ended = process or self._process
            if ended is self._process:
                self._process = self._folder = None
        if ended is not None:
            log.warning("the worker for files is ended; the next order starts another")
            ended.shutdown(wait=False, kill_workers=True)

    def end(self) -> None:
        """Ends the process and its Chromium for good: kindly, and by force where that takes too long."""
        with self._lock:
            ended = self._process
            self._process = self._folder = None
        if ended is not None:
            kindly = threading.Thread(target=ended.shutdown, daemon=True)
            kindly.start()
            kindly.join(_END_SECONDS)
            if kindly.is_alive():
                ended.shutdown(wait=False, kill_workers=True)
                kindly.join(_END_SECONDS)
        deadline = time.monotonic() + _END_SECONDS
        while not self._clear() and time.monotonic() < deadline:
            time.sleep(_POLL)

    def _started(self) -> ProcessPoolExecutor:
        with self._lock:
            if self._process is None:
                self._clear()
                self._folder = _folder()
                self._folders += [self._folder] if self._folder else []
                self._process = ProcessPoolExecutor(
                    1,
                    timeout=_IDLE_SECONDS,
                    initializer=settle,
                    initargs=(os.getpid(), self._folder),
                )
            return self._process

    def _clear(self) -> bool:
        """Removes the folders of those that ended; False where a Chromium that dies still writes in one."""
        others = [folder for folder in self._folders if folder != self._folder]
        for folder in others:
            shutil.rmtree(folder, ignore_errors=True)
            if not Path(folder).exists():
                self._folders.remove(folder)
        return not any(Path(folder).exists() for folder in others)


def _folder() -> str | None:
    """A place for what the worker leaves while it works; None, and the system's own, on a full disk."""
    try:
        return tempfile.mkdtemp(prefix="via-")
    except OSError as error:
        log.error("no folder for the worker's temporary files: %s", error)
        return None


def settle(server: int, folder: str | None = None) -> None:
    """Makes way for the pages, and ends with the server that the worker belongs to."""
    logs.configure()
    os.nice(_LESS_URGENT)
    with suppress(OSError):  # where memory runs out this process goes, and not the server
        Path("/proc/self/oom_score_adj").write_text(str(_FIRST_TO_GO))
    if folder is not None:
        os.environ["TMPDIR"] = tempfile.tempdir = folder

    def watch() -> None:
        while os.getppid() == server:
            time.sleep(_WATCH_SECONDS)
        closing = threading.Thread(target=RENDERER.close, daemon=True)
        closing.start()
        closing.join(_END_SECONDS)
        if folder is not None:
            shutil.rmtree(folder, ignore_errors=True)
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()


def make(order: Order) -> bytes:
    """Makes a file; called in the worker. Raises LookupError where the release is not kept."""
    release = _library(order.location).named(order.release)
    if release is None:
        raise LookupError(f"release {order.release} is not kept")
    texts = translator(order.language)
    written = _document(release, order.items, order.language, order.base, order.title)
    return (FORMATS | PICTURES)[order.form].make(written, texts)


@lru_cache(maxsize=8)
def _document(
    release: Release, items: tuple[Item, ...], language: Language, base: str, title: str
) -> Document:
    """The same for every format of one briefing."""
    return document(release, items, language, base, title)


def get_ready(location: str) -> None:
    """Reads the evidence and starts the renderer; called in the worker."""
    _library(location).latest()
    with suppress(PictureUnavailable):  # told to whoever asks for a picture
        warm()


@cache
def _library(location: str) -> Library:
    return Library(location)


@cache
def worker() -> Worker:
    """The one worker of this process."""
    return Worker(make)


def made(order: Order, coming: "Future[bytes] | None" = None) -> bytes:
    """The file, as soon as it is there; ``coming`` where it was ordered before.

    Raises TimeoutError after ``SECONDS``, and what went wrong in the making.
    """
    present = worker().kept(order)
    if present is not None:
        return present
    outcome = "failed"
    try:
        content = _carried_out(order, coming)
        outcome = "made"
    finally:
        EXPORTS.labels(order.form, outcome).inc()
    worker().keep(order, content)
    return content


def _carried_out(order: Order, coming: "Future[bytes] | None") -> bytes:
    try:
        return (coming or worker().order(order)).result(SECONDS)
    except BrokenProcessPool:  # it died with this order in hand: once more, with another
        return worker().order(order).result(SECONDS)
    except TimeoutError:
        worker().give_up()
        raise
