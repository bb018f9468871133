"""Answers leave at once.

The system holds a small write back until the one before it is confirmed, which a browser does up to
40 ms later: for each of the front end's files and for each message of a page. asyncio switches that
off, but not for connections that come in on a socket that is bound before it is handed over, as
Streamlit does.
"""

import os
import socket
import stat
from collections.abc import Iterator
from contextlib import suppress


def answer_without_delay() -> int:
    """Lets every connection to this process send small writes at once; gives the number of sockets.

    A connection takes the setting over from the socket it comes in on.
    """
    found = 0
    for listening in _bound():
        with listening:
            listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            found += 1
    return found


def _bound() -> Iterator[socket.socket]:
    """The TCP sockets of this process that connections come in on, each to be closed by who takes it."""
    for number in _open_files():
        with suppress(OSError):  # closed meanwhile, or no such socket
            if not stat.S_ISSOCK(os.fstat(number).st_mode):
                continue
            opened = socket.socket(fileno=os.dup(number))
            if _is_bound(opened):
                yield opened
            else:
                opened.close()


def _open_files() -> list[int]:
    """The numbers of the files this process has open; nothing where the system does not say."""
    for place in ("/proc/self/fd", "/dev/fd"):
        with suppress(OSError):
            return [int(name) for name in os.listdir(place)]
    return []


def _is_bound(opened: socket.socket) -> bool:
    if opened.family not in (socket.AF_INET, socket.AF_INET6) or opened.type != socket.SOCK_STREAM:
        return False
    try:
        opened.getpeername()
    except OSError:  # nobody at the other end
        port: int = opened.getsockname()[1]
        return port != 0
    return False
