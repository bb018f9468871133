"""Something that listens where a replica would, remembers what reached it and answers as told."""

import socket
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self


@dataclass(frozen=True)
class Seen:
    """One request as it arrived."""

    path: str
    headers: Mapping[str, str]


@dataclass(frozen=True)
class Reply:
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"content-type": "text/html"})
    body: bytes = b"said"


class Upstream:
    """``answer`` says what is replied to a path; ``seen`` is what was asked since it was emptied."""

    def __init__(self, port: int) -> None:
        self.port, self.seen = port, list[Seen]()
        self.answer: Callable[[str], Reply] = lambda _: Reply()
        self._server: ThreadingHTTPServer | None = None
        self._lines: list[socket.socket] = []

    def __enter__(self) -> Self:
        upstream = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            wbufsize = -1  # one write per reply, or each waits for an acknowledgement

            def do_GET(self) -> None:
                asked = {name.lower(): value for name, value in self.headers.items()}
                upstream.seen.append(Seen(self.path, asked))
                reply = upstream.answer(self.path)
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.send_header("content-length", str(len(reply.body)))
                self.end_headers()
                self.wfile.write(reply.body)

            do_POST = do_GET  # noqa: N815

            def log_message(self, *_: object) -> None: ...

        class Quiet(ThreadingHTTPServer):
            daemon_threads = True
            request_queue_size = 128

            def process_request(self, request: Any, client_address: Any) -> None:
                upstream._lines.append(request)
                super().process_request(request, client_address)

            def handle_error(self, *_: object) -> None: ...

        self._server = Quiet(("127.0.0.1", self.port), Handler)
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        assert self._server is not None
        self._server.shutdown()
        self._server.server_close()
        for line in self._lines:  # those that nginx keeps open too
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
        self._lines.clear()

    def reset(self) -> None:
        self.seen.clear()
        self.answer = lambda _: Reply()
