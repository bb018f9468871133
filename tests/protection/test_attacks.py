"""Requests and frames that no browser sends: each is turned away, and nobody else notices."""

import random
from collections.abc import Callable

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from websockets.exceptions import InvalidStatus

from tests.browser.serving import Server
from tests.protection.speaking import answered, close_code, rerun, shown, stream

pytestmark = pytest.mark.xdist_group("hostile")

_NOISE = random.Random(2020)
_OWN = b"Host: 127.0.0.1\r\nConnection: close\r\n"
_UPGRADE = b"Host: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
REQUESTS: dict[str, bytes] = {
    "a giant address": b"GET /" + b"a" * 200_000 + b" HTTP/1.1\r\n" + _OWN + b"\r\n",
    "a giant header": b"GET / HTTP/1.1\r\n" + _OWN + b"X: " + b"a" * 200_000 + b"\r\n\r\n",
    "many headers": b"GET / HTTP/1.1\r\n" + _OWN + b"X: 1\r\n" * 100_000 + b"\r\n",
    "no method": b"B@D / HTTP/1.1\r\n" + _OWN + b"\r\n",
    "another method": b"TRACE / HTTP/1.1\r\n" + _OWN + b"\r\n",
    "a tunnel": b"CONNECT other.example:443 HTTP/1.1\r\n" + _OWN + b"\r\n",
    "NUL": b"GET /\x00 HTTP/1.1\r\n" + _OWN + b"\r\n",
    "NUL encoded": b"GET /media/%00 HTTP/1.1\r\n" + _OWN + b"\r\n",
    "a bad encoding": b"GET /media/%zz%f0%28%8c HTTP/1.1\r\n" + _OWN + b"\r\n",
    "bytes": b"GET /\xff\xfe HTTP/1.1\r\n" + _OWN + b"\r\n",
    "chunks that are none": b"POST / HTTP/1.1\r\n" + _OWN + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nx\r\n",
    "two lengths": b"POST / HTTP/1.1\r\n" + _OWN + b"Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
    "a negative length": b"POST / HTTP/1.1\r\n" + _OWN + b"Content-Length: -4\r\n\r\n",
    "no host": b"GET / HTTP/1.1\r\n\r\n",
    "two hosts": b"GET / HTTP/1.1\r\n" + _OWN + b"Host: other.example\r\n\r\n",
    "another site's address": b"GET http://other.example/x HTTP/1.1\r\n" + _OWN + b"\r\n",
    "an older protocol": b"GET /\r\n\r\n",
    "a newer protocol": b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "encryption": bytes.fromhex("16030100a5010000a10303") + _NOISE.randbytes(100),
    "noise": _NOISE.randbytes(5_000) + b"\r\n\r\n",
    "a websocket without a key": b"GET /_stcore/stream HTTP/1.1\r\n" + _UPGRADE + b"Sec-WebSocket-Version: 13\r\n\r\n",
    "an older websocket": b"GET /_stcore/stream HTTP/1.1\r\n" + _UPGRADE + b"Sec-WebSocket-Version: 7\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
    "a websocket elsewhere": b"GET /effecten HTTP/1.1\r\n" + _UPGRADE + b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n",
    "frames that are none": b"GET /_stcore/stream HTTP/1.1\r\n" + _UPGRADE + b"Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n" + b"\xff" * 200,
}  # fmt: skip
_FRAME = rerun("lang=nl&" + "a" * 100).SerializeToString()
CLOSED: dict[str, tuple[str | bytes, int]] = {
    "text": ("hello", 1003),
    "noise": (_NOISE.randbytes(3_000), 1002),
    "half a message": (_FRAME[:-20], 1002),
    "a large message": (rerun("a" * 2_000_000).SerializeToString(), 1009),
}
# What Streamlit would do for a developer.
IGNORED: dict[str, BackMsg] = {
    "empties what is kept": BackMsg(clear_cache=True),
    "asks about the checkout": BackMsg(load_git_info=True),
    "stops the server": BackMsg(debug_shutdown_runtime=True),
    "watches files": BackMsg(set_run_on_save=True),
    "nothing": BackMsg(),
}
ODD: dict[str, BackMsg] = {
    "an address of noise": rerun("lang=%ED%A0%80&&&=&%00=%&w=" + "a:1," * 3_000 + "&row=<b>&x=\x00\x01"),
    "a thousand parameters": rerun("&".join(f"p{n}=1" for n in range(990))),
    "a page that is not there": rerun(page_script_hash="no-page", page_name="../../etc/passwd\x00"),
}  # fmt: skip


@pytest.fixture
def unnoticed(guarded: Server) -> Callable[[], None]:
    """To be called at the end: a visitor who was there all along is served, and the log has no traceback."""
    before = len(guarded.log)

    def check() -> None:
        assert guarded.is_alive
        assert guarded.health().status == 200
        with stream(guarded) as visitor:
            assert len(shown(visitor, rerun("lang=en"))) > 20
        assert "Traceback" not in guarded.log[before:]

    return check


def test_malformed_requests_are_refused(guarded: Server, unnoticed: Callable[[], None]) -> None:
    with stream(guarded) as visitor:
        shown(visitor, rerun("lang=nl"))
        for what, request in REQUESTS.items():
            said = len(guarded.log)
            received = answered(guarded, request)
            status = received.split(b" ", 2)[1:2]
            assert status in ([], [b"101"], [b"400"], [b"403"], [b"404"], [b"405"], [b"431"]), what
            assert b"Traceback" not in received
            assert guarded.log[said:].count("\n") <= 4, what
        assert len(shown(visitor, rerun("lang=en"))) > 20
    unnoticed()


def test_who_talks_nonsense_over_a_websocket_is_cut_off(
    guarded: Server, unnoticed: Callable[[], None]
) -> None:
    for what, (said, code) in CLOSED.items():
        with stream(guarded) as line:
            assert close_code(line, said) == code, what
    with stream(guarded) as line:  # so large that it may be cut off in the middle
        assert close_code(line, bytes(25_000_000)) in (1009, None)
    unnoticed()


def test_what_no_page_of_ours_says_is_not_done(
    guarded: Server, unnoticed: Callable[[], None]
) -> None:
    with stream(guarded) as line:
        for said in IGNORED.values():
            line.send(said.SerializeToString())
        kinds = {message.WhichOneof("type") for message in shown(line, rerun())}
    assert "git_info_changed" not in kinds
    unnoticed()


def test_odd_requests_for_a_page_show_it_within_bounds(
    guarded: Server, unnoticed: Callable[[], None]
) -> None:
    tampered = rerun()
    tampered.rerun_script.context_info.url = "http://["
    tampered.rerun_script.context_info.locale = "<script>" * 100
    widget = tampered.rerun_script.widget_states.widgets.add()
    widget.id, widget.int_value = "$$ID-x-overzicht:role", -5
    for what, said in {**ODD, "a tampered browser": tampered}.items():
        with stream(guarded) as line:
            messages = shown(line, said)
        assert not [m for m in messages if "exception" in str(m.delta)[:200]], what
        assert sum(m.ByteSize() for m in messages) < 3_000_000, what
    unnoticed()


@pytest.mark.parametrize(
    "origin",
    ["https://other.example", "null", "http://127.0.0.1.other.example", "http://[", "file://", "http://localhost:1"],
)  # fmt: skip
def test_a_page_of_another_site_gets_no_websocket(guarded: Server, origin: str) -> None:
    with pytest.raises(InvalidStatus) as refused, stream(guarded, origin=origin):
        pass
    assert refused.value.response.status_code == 403


@pytest.mark.parametrize("origin", [None, "http://{host}", "https://dash.example.org"])
def test_a_page_of_ours_gets_one_under_any_of_its_names(
    guarded: Server, origin: str | None
) -> None:
    own = origin.format(host=guarded.host) if origin else None
    with stream(guarded, origin=own) as line:
        assert shown(line, rerun())


def test_only_the_names_of_the_server_are_answered_but_health_under_any(guarded: Server) -> None:
    def status(path: str, host: str) -> bytes:
        head = f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        return answered(guarded, head.encode()).split(b" ", 2)[1]

    for host in ("other.example", "dash.example.org.other.example", "", "127.0.0.1@other.example"):
        assert status("/effecten", host) == status("/open-data/", host) == b"400", host
    for host in ("dash.example.org", "DASH.example.org:443", guarded.host):
        assert status("/effecten", host) == b"200", host
    assert status("/healthz", "10.0.0.7:8501") == b"200"


def test_no_answer_depends_on_the_name_it_was_asked_under(guarded: Server) -> None:
    for path in ("/effecten/", "/no-page", "/healthz/", "/open-data", "/open-data/", "/media/x/"):  # fmt: skip
        head = f"GET {path} HTTP/1.1\r\nHost: dash.example.org\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
        received = answered(guarded, head.encode())
        assert received.startswith(b"HTTP/1.1 ")
        assert b"dash.example" not in received


def test_a_page_shows_its_own_name_on_paper_and_nobody_elses(guarded: Server) -> None:
    for name in ("dash.example.org", "127.0.0.1", "dash.example.org"):
        head = f"GET /effecten HTTP/1.1\r\nHost: {name}\r\nConnection: close\r\n\r\n"
        page = answered(guarded, head.encode())
        shown = [
            n for n in ("dash.example.org", "127.0.0.1") if f"http://{n}/effecten".encode() in page
        ]
        assert shown == [name]
        assert b"origin.invalid" not in page


def test_only_the_sites_that_are_named_may_frame_it(guarded: Server) -> None:
    headers = guarded.ask("/").headers
    assert "frame-ancestors https://www.example.org;" in f"{headers['content-security-policy']};"
    assert "x-frame-options" not in headers
    assert "not-an-origin" in guarded.log


@pytest.mark.parametrize(
    "root", ["/open-data/", "/static/", "/static/js/", "/media/", "/component/", "/"]
)
@pytest.mark.parametrize("file", ["pyproject.toml", "app.py", "etc/passwd", "data/current.json"])
def test_no_spelling_of_a_path_leads_to_a_file(guarded: Server, root: str, file: str) -> None:
    for up in ("../", "..%2f", "%2e%2e/", "%252e%252e%252f", "..\\", "..%5c", "..%255c", "....//", "..;/", "//", "%c0%ae%c0%ae/"):  # fmt: skip
        for times in (1, 8):
            answer = guarded.ask(root + up * times + file)
            assert answer.status in (302, 307, 400, 404), (up, answer.status)
            assert not any(sign in answer.body for sign in (b"[project]", b"root:", b"Middleware", b'{"release"'))  # fmt: skip
            assert "set-cookie" not in answer.headers
