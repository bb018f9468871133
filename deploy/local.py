"""Replicas behind nginx on one machine, without root, systemd or a certificate of one's own.

    .venv/bin/python -m deploy.local              # https://localhost:8443, until Ctrl-C
    .venv/bin/python -m deploy.local --replicas 3 --port 9443 --first-replica 9501

It is there to try things and to test with: it runs ``deploy/nginx.conf`` itself, with other ports,
folders and name, starts a replica again that ends, and ends everything it started. Nothing here
listens to other machines.
"""

import argparse
import contextlib
import getpass
import os
import re
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import IO, Self

CHECKOUT = Path(__file__).resolve().parents[1]
NGINX_CONF = CHECKOUT / "deploy" / "nginx.conf"
NAME = "localhost"
# Upper bounds: what is waited for arrives long before, or not at all.
STARTS_WITHIN, STOPS_WITHIN = 600.0, 45.0
_STARTS_AGAIN_AFTER = 2.0  # as via-dash@.service says
_REPLICA_LINE = re.compile(r"^( *server )127\.0\.0\.1:\d+( [^;]*;)$", re.MULTILINE)
_OTHER_LISTENERS = re.compile(r"^ *listen \[::\]:.*\n", re.MULTILINE)


class NotPossible(Exception):
    """Something that is needed is missing or does not work; the text says what."""


def nginx_conf(folder: Path, port: int, plain_port: int, replicas: Sequence[int]) -> str:
    """``deploy/nginx.conf`` for these ports, with everything it reads and writes in ``folder``.

    Raises NotPossible when it does not hold what is to be changed.
    """
    text = NGINX_CONF.read_text(encoding="utf-8")
    changes = {
        "user www-data;": f"user {getpass.getuser()};",
        "/run/nginx.pid": f"{folder}/nginx.pid",
        "/var/log/nginx/": f"{folder}/",
        "/var/lib/nginx/": f"{folder}/temp-",
        "/var/cache/nginx/via-dash": f"{folder}/cache",
        "/etc/via-dash/tls/": f"{folder}/",
        "dashboard.example.nl": NAME,
        "listen 80 ": f"listen 127.0.0.1:{plain_port} ",
        "listen 443 ": f"listen 127.0.0.1:{port} ",
    }
    for old, new in changes.items():
        if old not in text:
            raise NotPossible(f"{NGINX_CONF.name} does not say {old!r}")
        text = text.replace(old, new)
    text = _OTHER_LISTENERS.sub("", text)
    lines = list(_REPLICA_LINE.finditer(text))
    if not lines:
        raise NotPossible(f"{NGINX_CONF.name} names no replica")
    before, after = lines[0].groups()
    named = "\n".join(f"{before}127.0.0.1:{replica}{after}" for replica in replicas)
    return text[: lines[0].start()] + named + text[lines[-1].end() :]


class Nginx:
    """Debian's nginx with ``deploy/nginx.conf``, in front of what listens at ``replicas``."""

    def __init__(self, folder: Path, port: int, plain_port: int, replicas: Sequence[int]) -> None:
        self.folder, self.port, self.plain_port = folder, port, plain_port
        self.conf = nginx_conf(folder, port, plain_port, replicas)
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"https://{NAME}:{self.port}"

    @property
    def access_log(self) -> list[str]:
        return (self.folder / "access.log").read_text(encoding="utf-8").splitlines()

    def __enter__(self) -> Self:
        program = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
        if program is None:
            raise NotPossible("no nginx on this machine: install Debian's package nginx")
        self.folder.mkdir(parents=True, exist_ok=True)
        _self_signed(self.folder)
        conf = self.folder / "nginx.conf"
        conf.write_text(self.conf, encoding="utf-8")
        command = [program, "-e", str(self.folder / "error.log"), "-c", str(conf)]
        checked = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
        if checked.returncode:
            raise NotPossible(f"nginx does not accept the configuration:\n{checked.stderr}")
        (self.folder / "nginx.pid").unlink(missing_ok=True)
        with (self.folder / "nginx.out").open("wb") as output:
            self._process = _started([*command, "-g", "daemon off;"], output=output)
        _until((self.folder / "nginx.pid").exists, "nginx starts", self._process)
        return self

    def __exit__(self, *_: object) -> None:
        if self._process is not None:
            _end(self._process)


class Replica:
    """One dashboard at a port; started again whenever it ends, as systemd would."""

    def __init__(self, folder: Path, port: int, environment: Mapping[str, str]) -> None:
        self.port, self._folder, self._environment = port, folder, environment
        self._stopping, self._ended = threading.Event(), 0
        self._process = self._start()
        self._keeper = threading.Thread(target=self._keep, daemon=True)
        self._keeper.start()

    @property
    def process_id(self) -> int:
        return self._process.pid

    @property
    def log(self) -> str:
        return (self._folder / f"{self.port}.log").read_text(encoding="utf-8", errors="replace")

    @property
    def health(self) -> bytes | None:
        """What it says of its health; None while it says nothing good."""
        try:
            address = f"http://127.0.0.1:{self.port}/healthz"
            with urllib.request.urlopen(address, timeout=30) as answer:
                content: bytes = answer.read()
                return content
        except OSError:
            return None

    def stop(self) -> None:
        self._stopping.set()
        self._keeper.join()
        _end(self._process)

    def wait_until_healthy(self) -> None:
        """Raises NotPossible, with the end of its log, where it ends again and again."""
        ended = self._ended

        def healthy() -> bool:
            if self._ended > ended + 2:
                last = "\n".join(self.log.splitlines()[-5:])
                raise NotPossible(f"the replica at {self.port} does not start:\n{last}")
            return self.health is not None

        _until(healthy, f"the replica at {self.port} is healthy")

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-m", "streamlit", "run", "app.py"]
        where = ["--server.port", str(self.port), "--server.address", "127.0.0.1"]
        with (self._folder / f"{self.port}.log").open("ab") as output:
            process = _started([*command, *where], self._environment, output)
        (self._folder / f"{self.port}.pid").write_text(str(process.pid), encoding="utf-8")
        return process

    def _keep(self) -> None:
        while not self._stopping.wait(0.2):
            if self._process.poll() is not None:
                self._ended += 1
                _end(self._process)  # what it left behind
                if not self._stopping.wait(_STARTS_AGAIN_AFTER):
                    self._process = self._start()


class Site:
    """Replicas at consecutive ports behind nginx, healthy; all of it ends with the ``with``."""

    def __init__(
        self,
        folder: Path,
        replicas: Sequence[int],
        port: int,
        plain_port: int,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.folder, self._ports = folder, replicas
        self.nginx = Nginx(folder, port, plain_port, replicas)
        secret = {"STREAMLIT_SERVER_COOKIE_SECRET": secrets.token_hex(32)}
        public = {"STREAMLIT_BROWSER_SERVER_ADDRESS": NAME, "PYTHONUNBUFFERED": "1"}
        self._environment = {**secret, **public, **os.environ, **(environment or {})}
        self.replicas: list[Replica] = []

    @property
    def url(self) -> str:
        return self.nginx.url

    def __enter__(self) -> Self:
        self.nginx.__enter__()
        try:
            for port in self._ports:
                self.replicas.append(Replica(self.folder, port, self._environment))
            for replica in self.replicas:
                replica.wait_until_healthy()
        except BaseException:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        ending = [threading.Thread(target=replica.stop) for replica in self.replicas]
        for thread in ending:
            thread.start()
        for thread in ending:
            thread.join()
        self.nginx.__exit__(kind, error, traceback)


def _started(
    command: Sequence[str],
    environment: Mapping[str, str] | None = None,
    output: IO[bytes] | None = None,
) -> subprocess.Popen[bytes]:
    """A process that also ends when this one is killed, where the machine can see to that."""
    tied = ["setpriv", "--pdeathsig", "TERM"] if shutil.which("setpriv") else []
    return subprocess.Popen(
        [*tied, *command],
        cwd=CHECKOUT,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )


def _end(process: subprocess.Popen[bytes]) -> None:
    """Ends a process as systemd does with KillMode=mixed: it is asked, then all it started goes."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(STOPS_WITHIN)
        except subprocess.TimeoutExpired:
            process.kill()
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _until(
    condition: Callable[[], bool], what: str, process: subprocess.Popen[bytes] | None = None
) -> None:
    deadline = time.monotonic() + STARTS_WITHIN
    while not condition():
        if time.monotonic() > deadline or (process is not None and process.poll() is not None):
            raise NotPossible(f"never seen: {what}")
        time.sleep(0.1)


def _self_signed(folder: Path) -> None:
    """A certificate and its key for ``localhost``, unless they are there."""
    certificate, key = folder / "fullchain.pem", folder / "privkey.pem"
    if certificate.exists() and key.exists():
        return
    if shutil.which("openssl") is None:
        raise NotPossible("no openssl on this machine: install Debian's package openssl")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
         "-nodes", "-days", "30", "-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}",
         "-keyout", str(key), "-out", str(certificate)],
        check=True,
        capture_output=True,
    )  # fmt: skip


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)  # fmt: skip
    parser.add_argument("--replicas", type=int, default=2)
    parser.add_argument("--port", type=int, default=8443, help="where nginx speaks TLS")
    parser.add_argument("--plain-port", type=int, default=8080, help="where nginx sends to TLS")
    parser.add_argument("--first-replica", type=int, default=8501)
    parser.add_argument(
        "--folder", type=Path, help="for logs, cache, certificate; default: a new one"
    )
    asked = parser.parse_args()
    folder = asked.folder or Path(tempfile.mkdtemp(prefix="via-dash-"))
    ports = range(asked.first_replica, asked.first_replica + asked.replicas)
    ended = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: ended.set())
    print(f"starting {asked.replicas} replicas; logs are in {folder}", flush=True)
    try:
        with Site(folder.resolve(), ports, asked.port, asked.plain_port) as site:
            print(
                f"{site.url} is served by {', '.join(map(str, ports))}; Ctrl-C ends it", flush=True
            )
            ended.wait()
            print("ending", flush=True)
    except NotPossible as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
