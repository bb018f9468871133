"""A dashboard of our own for a test: a real server process over a data directory."""

import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

CHECKOUT = Path(__file__).resolve().parents[2]
# Upper bounds, never verdicts: what is waited for arrives long before, or not at all.
STARTS_WITHIN = 120.0
ANSWERS_WITHIN = 60.0
_POLL = 0.1
Found = TypeVar("Found")
# Starts Python as given, to end with whoever started it, however that ends (on Linux).
_TIED_TO_US = (
    "import ctypes, os, sys; getattr(ctypes.CDLL(None), 'prctl', lambda *_: 0)(1, 15); "
    "os.execv(sys.executable, [sys.executable, *sys.argv[1:]])"
)


@dataclass(frozen=True)
class Answer:
    """What the server sent back, byte for byte."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def text(self) -> str:
        return self.body.decode("utf-8")

    @property
    def json(self) -> Any:
        return json.loads(self.body)


class Server:
    """A running ``streamlit run app.py``."""

    def __init__(self, process: subprocess.Popen[bytes], port: int, log_file: Path) -> None:
        self._process, self._port, self._log_file = process, port, log_file

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self._port}"

    @property
    def process_id(self) -> int:
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    @property
    def log(self) -> str:
        return self._log_file.read_text(encoding="utf-8", errors="replace")

    @property
    def log_lines(self) -> list[dict[str, Any]]:
        """What was logged, less the lines in which Streamlit says at the start where it is."""
        whole = self.log.rpartition("\n")[0]  # the last line may be half written
        return [json.loads(line) for line in whole.split("\n") if line and line[0] != " "]

    def terminate(self) -> None:
        """Asks the process to end, and only this one: what it started is its own affair."""
        self._process.terminate()

    def ended(self, within: float) -> int:
        """The status with which the process ended; fails when it does not."""
        return self._process.wait(within)

    def ask(self, path: str, method: str = "GET", **headers: str) -> Answer:
        """One request, with no header but those given; ``if_none_match=`` for If-None-Match."""
        connection = http.client.HTTPConnection("127.0.0.1", self._port, timeout=ANSWERS_WITHIN)
        try:
            connection.putrequest(method, path, skip_accept_encoding=True)
            for name, value in headers.items():
                connection.putheader(name.replace("_", "-"), value)
            connection.endheaders()
            response = connection.getresponse()
            sent = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, sent, response.read())
        finally:
            connection.close()

    def health(self) -> Answer:
        return self.ask("/healthz")

    def wait_for_health(self, status: str) -> Answer:
        """Asks until the server calls itself ``status``; fails when it never does."""

        def answer() -> Answer | None:
            found = self.health()
            return found if found.json["status"] == status else None

        return until(answer, f"health is {status!r}", ANSWERS_WITHIN)


def until(attempt: Callable[[], Found | None], what: str, within: float) -> Found:
    """The first answer that is not None; an AssertionError when there never is one."""
    deadline = time.monotonic() + within
    while (found := attempt()) is None:
        assert time.monotonic() < deadline, f"never seen: {what}"
        time.sleep(_POLL)
    return found


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def serving(
    data: Path, folder: Path, checkout: Path = CHECKOUT, **settings: str
) -> Iterator[Server]:
    """A server over ``data`` that has started and that nobody has visited; stopped at the end.

    ``settings`` are further variables of its environment.
    """
    port = free_port()
    log_file = folder / f"server-{port}.log"
    command = ["-m", "streamlit", "run", "app.py", "--server.port", str(port)]
    with log_file.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", _TIED_TO_US, *command, "--server.address", "127.0.0.1"],
            cwd=checkout,
            env={**os.environ, "VIA_DATA": str(data), "PYTHONUNBUFFERED": "1", **settings},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    server = Server(process, port, log_file)

    def started() -> bool | None:
        assert server.is_alive, f"the server did not start:\n{server.log}"
        try:
            return server.ask("/_stcore/health").status == 200 or None
        except OSError:
            return None

    try:
        until(started, "the server answers", STARTS_WITHIN)
        yield server
    finally:
        _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGTERM)
        try:
            process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def current_release(data: Path) -> Path:
    """The folder of the release that ``current.json`` names."""
    name: str = json.loads((data / "current.json").read_text(encoding="utf-8"))["release"]
    return data / "releases" / name


def copy_of_shipped(folder: Path) -> Path:
    """The evidence as it is in this checkout, in a place where nobody rebuilds it meanwhile."""
    shipped, data = CHECKOUT / "data", folder / "data"
    release = current_release(shipped)
    shutil.copytree(release, data / "releases" / release.name)
    shutil.copytree(shipped / "authored", data / "authored")
    (data / "current.json").write_text(json.dumps({"release": release.name}), encoding="utf-8")
    return data
