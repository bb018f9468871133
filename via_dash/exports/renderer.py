"""One warm Chromium per process that turns plotly figures into PNG and SVG.

Kaleido's own `start_sync_server` waits for ever once Chromium dies or an argument is wrong. This
keeps the same `Kaleido` on a loop of its own, where every wait has a limit and an end.
"""

import asyncio
import atexit
import contextlib
import logging
import os
import shutil
import signal
import threading
import time
from collections.abc import Coroutine, Mapping, Sequence
from concurrent.futures import TimeoutError as TooSlow
from pathlib import Path
from typing import Any, Literal, TypeVar

import kaleido
from choreographer.browsers.chromium import Chromium
from choreographer.errors import BrowserClosedError

Form = Literal["png", "svg"]
Reason = Literal["missing", "failed", "slow"]
Result = TypeVar("Result")

START_SECONDS = 20.0
PICTURE_SECONDS = 20.0
# A Chromium that did not start is not tried again at once: each try may take START_SECONDS.
AGAIN_AFTER_SECONDS = 30.0
_CLOSE_SECONDS, _CLOSED_SECONDS = 5.0, 1.0
# Nothing that is drawn needs a network; what Chromium itself asks for ends here.
_NO_HOST = "127.0.0.1:9"
_QUIET = (
    "--disable-background-networking",
    "--disable-default-apps",
    "--disable-quic",
    "--disable-client-side-phishing-detection",
    "--no-pings",
    "--disable-features=NetworkTimeServiceQuerying,OptimizationHints,Translate,MediaRouter",
    "--disable-extensions",
    "--disable-component-extensions-with-background-pages",
    "--disable-domain-reliability",
    "--incognito",
    f"--gaia-url=http://{_NO_HOST}",
    f"--google-url=http://{_NO_HOST}",
    f"--google-apis-url=http://{_NO_HOST}",
    f"--component-updater=url-source=http://{_NO_HOST}",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--proxy-bypass-list=<-loopback>",
    "--font-render-hinting=none",
)

_log = logging.getLogger(__name__)


class PictureUnavailable(Exception):
    """No picture now. ``reason``: no working Chromium, a figure that fails, or too slow.

    The text key ``picture-unavailable-<reason>`` says it to people.
    """

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason

    @property
    def key(self) -> str:
        return f"picture-unavailable-{self.reason}"


class _QuietChromium(Chromium):
    """A Chromium that asks no host for anything."""

    more: Sequence[str] = ()

    def get_cli(self) -> Sequence[str]:
        return [*super().get_cli(), *_QUIET, *self.more]


def find_chromium(environment: Mapping[str, str] | None = None) -> str | None:
    """The program to use: CHROMIUM_PATH, else BROWSER_PATH, else what is installed; or None.

    A path that is set and does not work is not replaced by another: whoever set it wants to know.
    """
    environment = os.environ if environment is None else environment
    for name in ("CHROMIUM_PATH", "BROWSER_PATH"):
        if path := environment.get(name):
            return shutil.which(path)
    path = Chromium.find_browser(skip_local=False)
    return shutil.which(path) if path else None


class Renderer:
    """A Chromium that is started when first needed, and started again after it broke.

    ``flags`` are added to its command line. All methods may be called from any thread; pictures
    are made one at a time.
    """

    def __init__(
        self,
        *,
        flags: Sequence[str] = (),
        start_seconds: float = START_SECONDS,
        picture_seconds: float = PICTURE_SECONDS,
    ) -> None:
        self._flags = tuple(flags)
        self._start_seconds, self._picture_seconds = start_seconds, picture_seconds
        self._lock = threading.Lock()
        self._running: _Running | None = None
        self._broken: tuple[object, float] | None = None

    def render(self, figure: Mapping[str, Any], form: Form, *, width: int, height: int, scale: float) -> bytes:  # fmt: skip
        """The figure at ``width`` x ``height`` CSS pixels, times ``scale``. Raises PictureUnavailable."""
        options = {"format": form, "width": width, "height": height, "scale": scale}
        with self._turn():
            again = self._running is not None
            try:
                return self._picture(figure, options)
            except _Gone:
                # One that was warm may have died since; a new one that dies is the figure's doing.
                if not again:
                    raise PictureUnavailable("failed") from None
            try:
                return self._picture(figure, options)
            except _Gone:
                raise PictureUnavailable("failed") from None

    def warm(self) -> None:
        """Starts Chromium if it does not run yet. Raises PictureUnavailable."""
        with self._turn():
            self._started()

    def close(self) -> None:
        """Ends Chromium; the next picture starts it again."""
        with self._lock:
            self._stop()

    @property
    def process(self) -> int | None:
        """The process group of the running Chromium."""
        running = self._running
        return running.group if running and running.alive else None

    @contextlib.contextmanager
    def _turn(self) -> Any:
        """Waits for the pictures before this one, but not for ever."""
        if not self._lock.acquire(timeout=self._start_seconds + self._picture_seconds):
            raise PictureUnavailable("slow")
        try:
            yield
        finally:
            self._lock.release()

    def _picture(self, figure: Mapping[str, Any], options: Mapping[str, Any]) -> bytes:
        running = self._started()
        try:
            image: bytes = running.wait(
                running.kaleido.calc_fig(dict(figure), dict(options)), self._picture_seconds
            )
        except TooSlow:
            alive = running.alive
            self._stop()
            if alive:
                _log.warning(
                    "no picture within %s s; Chromium is started again", self._picture_seconds
                )
                raise PictureUnavailable("slow") from None
            raise _Gone from None
        except Exception as error:
            alive = running.alive and not isinstance(error, BrowserClosedError)
            # After any fault the tab is in doubt.
            self._stop()
            if not alive:
                raise _Gone from None
            _log.warning("no picture: %r", error)
            raise PictureUnavailable("failed") from error
        if not image:
            self._stop()
            raise PictureUnavailable("failed")
        return image

    def _started(self) -> "_Running":
        if self._running is not None:
            if self._running.alive:
                return self._running
            self._stop()
        path = find_chromium()
        if path is None:
            raise PictureUnavailable("missing")
        which = _identity(path)
        if self._broken is not None:
            known, until = self._broken
            if known == which and time.monotonic() < until:
                raise PictureUnavailable("missing")
        running = _Running()
        try:
            running.open(path, self._flags, self._start_seconds)
        except Exception as error:
            _log.warning("Chromium does not start (%s): %r", path, error)
            running.stop()
            self._broken = (which, time.monotonic() + AGAIN_AFTER_SECONDS)
            raise PictureUnavailable("missing") from error
        self._running, self._broken = running, None
        return running

    def _stop(self) -> None:
        if self._running is not None:
            self._running.stop()
            self._running = None


class _Gone(Exception):
    """Chromium ended while it was asked for a picture."""


class _Running:
    """A loop in a thread of its own, with one Chromium."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self.group: int | None = None
        self.kaleido: Any = None
        threading.Thread(target=self._run, daemon=True, name="pictures").start()

    def _run(self) -> None:
        asyncio.set_event_loop(self.loop)
        self.loop.run_forever()
        self.loop.close()

    def wait(self, work: Coroutine[Any, Any, Result], seconds: float) -> Result:
        future = asyncio.run_coroutine_threadsafe(work, self.loop)
        try:
            return future.result(seconds)
        except TooSlow:
            future.cancel()
            raise

    def open(self, path: str, flags: Sequence[str], seconds: float) -> None:
        self.wait(self._open(path, flags), seconds)

    async def _open(self, path: str, flags: Sequence[str]) -> None:
        browser = type("_Flagged", (_QuietChromium,), {"more": tuple(flags)})
        self.kaleido = kaleido.Kaleido(
            path=path, mathjax=False, timeout=None, browser_cls=browser, proxy_server=_NO_HOST
        )
        await self.kaleido.open()
        if not self.kaleido.tabs:
            raise RuntimeError("no tab")

    @property
    def alive(self) -> bool:
        process = getattr(self.kaleido, "subprocess", None)
        if process is None or process.poll() is not None:
            return False
        self.group = process.pid
        return True

    def stop(self) -> None:
        """Ends Chromium, kindly if it listens, and the loop."""
        if self.kaleido is not None:
            seconds = _CLOSE_SECONDS if self.alive else _CLOSED_SECONDS
            with contextlib.suppress(Exception):
                self.wait(self.kaleido.close(), seconds)
        if self.alive and self.group is not None:
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.group, signal.SIGKILL)  # it leads a session of its own
        with contextlib.suppress(Exception):
            self.wait(_cancelled(), _CLOSED_SECONDS)
        self.loop.call_soon_threadsafe(self.loop.stop)


async def _cancelled() -> None:
    """Ends what still waits in this loop."""
    waiting = asyncio.all_tasks() - {asyncio.current_task()}
    for task in waiting:
        task.cancel()
    await asyncio.gather(*waiting, return_exceptions=True)


def _identity(path: str) -> object:
    """What tells a program from its replacement."""
    stat = Path(path).stat()
    return path, stat.st_mtime_ns, stat.st_size


RENDERER = Renderer()
atexit.register(RENDERER.close)
