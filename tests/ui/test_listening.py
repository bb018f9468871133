"""Answers leave at once, on the very sockets that connections come in on."""

import socket
from contextlib import closing

from via_dash.ui.listening import answer_without_delay


def _leaves_at_once(line: socket.socket) -> bool:
    return line.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0


def test_what_comes_in_on_a_socket_bound_beforehand_is_answered_at_once() -> None:
    with closing(socket.socket()) as listening, closing(socket.socket()) as asking:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        assert not _leaves_at_once(listening)
        assert answer_without_delay() >= 1
        asking.connect(listening.getsockname())
        answering, _ = listening.accept()
        with closing(answering):
            assert _leaves_at_once(answering)
            assert not _leaves_at_once(asking), "a line of our own to elsewhere is left alone"


def test_sockets_that_nobody_can_reach_are_left_alone() -> None:
    with (
        closing(socket.socket()) as unbound,
        closing(socket.socket(type=socket.SOCK_DGRAM)) as mail,
    ):
        mail.bind(("127.0.0.1", 0))
        answer_without_delay()
        assert not _leaves_at_once(unbound)
