"""The end comes, with status 0, whatever hangs."""

import os
import socket
import subprocess
import sys
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest

from tests.browser.serving import ANSWERS_WITHIN, CHECKOUT, free_port, until


@contextmanager
def stubborn(drains_within: float = 1) -> Iterator[tuple[subprocess.Popen[bytes], str]]:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.up.stubborn_server", str(port)],
        cwd=CHECKOUT,
        env={**os.environ, "VIA_DRAIN_SECONDS": str(drains_within)},
        stderr=subprocess.DEVNULL,
    )

    def listens() -> bool | None:
        with suppress(OSError):
            socket.create_connection(("127.0.0.1", port)).close()
            return True
        return None

    try:
        until(listens, "the server listens", ANSWERS_WITHIN)
        yield process, f"http://127.0.0.1:{port}"
    finally:
        process.kill()
        process.wait()


def ask(address: str) -> str:
    with suppress(OSError), urllib.request.urlopen(address, timeout=4 * ANSWERS_WITHIN) as answer:
        text: str = answer.read().decode()
        return text
    return ""


@pytest.mark.parametrize("what", ["a run", "a thread", "nothing"])
def test_what_hangs_does_not_keep_the_process_alive(what: str) -> None:
    with stubborn() as (process, url):
        if what == "a run":
            threading.Thread(target=ask, args=[f"{url}/hangs"], daemon=True).start()
            until(lambda: ask(f"{url}/under-way") == "1" or None, "it hangs", ANSWERS_WITHIN)
        if what == "a thread":
            ask(f"{url}/holds")
        process.terminate()
        assert process.wait(ANSWERS_WITHIN) == 0


def test_who_tells_it_twice_need_not_wait() -> None:
    with stubborn(drains_within=3600) as (process, url):
        threading.Thread(target=ask, args=[f"{url}/hangs"], daemon=True).start()
        until(lambda: ask(f"{url}/under-way") == "1" or None, "it hangs", ANSWERS_WITHIN)
        process.terminate()
        until(lambda: ask(f"{url}/draining") == "True" or None, "it drains", ANSWERS_WITHIN)
        process.terminate()
        assert process.wait(ANSWERS_WITHIN) == 0
