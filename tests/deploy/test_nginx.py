"""The nginx configuration that ships, in a real nginx, before something that records what arrives."""

import http.client
import ssl
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from deploy.local import NAME, Nginx
from tests.browser.serving import ANSWERS_WITHIN, until
from tests.deploy.conftest import free_ports
from tests.deploy.upstream import Reply, Upstream

pytestmark = pytest.mark.xdist_group("nginx")

HSTS = "strict-transport-security"
SCRIPT = {"content-type": "text/javascript", "cache-control": "public, max-age=31536000, immutable"}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    cookies: list[str]
    body: bytes


@dataclass
class Front:
    """nginx, and the two behind it."""

    nginx: Nginx
    behind: tuple[Upstream, Upstream]

    def ask(
        self,
        path: str,
        method: str = "GET",
        body: bytes | None = None,
        host: str = NAME,
        **headers: str,
    ) -> Answer:
        """One request over TLS; ``x_forwarded_for=`` for X-Forwarded-For, ``key=`` for the cookie."""
        with self.connection(host) as line:
            if key := headers.pop("key", ""):
                headers["cookie"] = f"via_replica={key}"
            sent = {name.replace("_", "-"): value for name, value in headers.items()}
            line.request(method, path, body, {"host": f"{host}:{self.nginx.port}", **sent})
            found = line.getresponse()
            got = {name.lower(): value for name, value in found.getheaders()}
            cookies = found.headers.get_all("set-cookie") or []
            return Answer(found.status, got, cookies, found.read())

    @contextmanager
    def connection(
        self, host: str = NAME, source: str = "127.0.0.1"
    ) -> Iterator[http.client.HTTPConnection]:
        trusting = ssl.create_default_context(cafile=str(self.nginx.folder / "fullchain.pem"))
        trusting.check_hostname = False  # what another name gets is tested too
        line = http.client.HTTPSConnection(
            "127.0.0.1", self.nginx.port, timeout=60, context=trusting, source_address=(source, 0)
        )
        # The connection goes to the address, the greeting names the host.
        line.connect = lambda: _connect(line, host)  # type: ignore[method-assign]
        try:
            yield line
        finally:
            line.close()

    @property
    def seen(self) -> list[str]:
        return [request.path for upstream in self.behind for request in upstream.seen]

    @property
    def only(self) -> Mapping[str, str]:
        """The headers of the one request that reached a replica."""
        (request,) = [request for upstream in self.behind for request in upstream.seen]
        return request.headers

    def both(self, answer: Callable[[str], Reply]) -> None:
        for upstream in self.behind:
            upstream.answer = answer


def _connect(line: http.client.HTTPSConnection, host: str) -> None:
    http.client.HTTPConnection.connect(line)
    line.sock = line._context.wrap_socket(line.sock, server_hostname=host)  # type: ignore[attr-defined]


def keys(count: int = 24) -> list[str]:
    """What the cookie of as many visitors holds; the same each time."""
    return [uuid.UUID(int=number * 0x9E3779B97F4A7C15).hex for number in range(1, count + 1)]


@contextmanager
def standing(folder: Path, adapt: Callable[[str], str] = str) -> Iterator[Front]:
    port, plain, first, second = free_ports(4)
    with ExitStack() as stack:
        behind = (stack.enter_context(Upstream(first)), stack.enter_context(Upstream(second)))
        nginx = Nginx(folder, port, plain, (first, second))
        nginx.conf = adapt(nginx.conf)
        yield Front(stack.enter_context(nginx), behind)


@pytest.fixture(scope="module")
def shared(nginx_path: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Front]:
    with standing(tmp_path_factory.mktemp("nginx")) as found:
        yield found


@pytest.fixture
def front(shared: Front) -> Front:
    for upstream in shared.behind:
        upstream.reset()
    return shared


def logged(front: Front, number: str) -> str:
    """The line about one request, which nginx writes after it has answered."""

    def line() -> str | None:
        return next((line for line in front.nginx.access_log if number in line), None)

    return until(line, f"a line about {number}", ANSWERS_WITHIN)


def test_without_tls_there_is_only_the_way_to_it(front: Front) -> None:
    line = http.client.HTTPConnection("127.0.0.1", front.nginx.plain_port, timeout=60)
    line.request("GET", "/effecten?lang=en&study=almere", headers={"host": "elsewhere.example"})
    answer = line.getresponse()
    assert (answer.status, answer.getheader("location")) == (
        301,
        f"https://{NAME}/effecten?lang=en&study=almere",
    )
    line.close()
    assert front.seen == []


def test_every_answer_asks_to_come_back_over_tls_and_names_no_version(front: Front) -> None:
    front.both(lambda path: Reply(404 if path == "/no" else 200))
    for path in ("/", "/no", "/static/js/a.js", "/_stcore/health", "/healthz"):
        answer = front.ask(path)
        assert answer.headers[HSTS] == "max-age=31536000", path
        assert answer.headers["server"] == "nginx"


def test_only_its_own_name_is_answered(front: Front) -> None:
    with pytest.raises(ssl.SSLError):
        front.ask("/", host="elsewhere.example")
    assert front.seen == []


def test_nobody_passes_for_another_address_or_request(front: Front) -> None:
    forged = "0123456789abcdef-forged"
    answer = front.ask("/", x_forwarded_for="203.0.113.9", x_request_id=forged)
    assert front.only["x-forwarded-for"] == "127.0.0.1"
    assert front.only["x-forwarded-proto"] == "https"
    assert front.only["host"] == f"{NAME}:{front.nginx.port}"
    number = front.only["x-request-id"]
    assert number != forged
    assert answer.headers["x-request-id"] == number
    assert '"GET /" 200 4 ' in logged(front, number)


def test_the_log_keeps_no_choices(front: Front) -> None:
    front.ask("/lessen?role=adviser")
    line = logged(front, front.only["x-request-id"])
    assert "/lessen" in line
    assert "adviser" not in line


def test_a_balancer_in_front_is_believed_where_the_configuration_says_so(
    nginx_path: str, tmp_path: Path
) -> None:
    def believed(conf: str) -> str:
        for line in ("set_real_ip_from 10.0.0.0/8;", "real_ip_header X-Forwarded-For;", "real_ip_recursive on;"):  # fmt: skip
            assert f"# {line}" in conf
            conf = conf.replace(f"# {line}", line)
        return conf.replace("10.0.0.0/8", "127.0.0.0/8")

    with standing(tmp_path, believed) as front:
        front.ask("/", x_forwarded_for="198.51.100.7, 203.0.113.9")
        assert front.only["x-forwarded-for"] == "203.0.113.9"


def test_a_document_gives_the_key_that_keeps_a_visitor_at_one_replica(front: Front) -> None:
    (cookie,) = front.ask("/").cookies
    name, *attributes = cookie.split("; ")
    key = name.removeprefix("via_replica=")
    assert len(key) == 32
    assert set(attributes) == {"Path=/", "Secure", "HttpOnly", "SameSite=Lax"}
    assert front.ask("/", key=key).cookies == []
    front.both(lambda _: Reply(headers=SCRIPT))
    assert front.ask("/static/js/b.js").cookies == []


def test_visitors_are_spread_and_each_stays_at_one_replica(front: Front) -> None:
    homes = set()
    for key in keys():
        for upstream in front.behind:
            upstream.seen.clear()
        for path in ("/", "/media/x.csv", "/_stcore/host-config", "/effecten"):
            front.ask(path, key=key)
        (home,) = [upstream for upstream in front.behind if upstream.seen]
        assert len(home.seen) == 4
        homes.add(home.port)
    assert len(homes) == 2


def test_a_websocket_is_passed_on_as_one_and_nothing_else_is(front: Front) -> None:
    front.ask("/_stcore/stream", upgrade="websocket", connection="Upgrade")
    assert (front.only["upgrade"], front.only["connection"]) == ("websocket", "upgrade")
    for upstream in front.behind:
        upstream.seen.clear()
    front.ask("/")
    assert "upgrade" not in front.only
    assert "connection" not in front.only


def test_new_visitors_go_past_a_replica_that_is_about_to_stop(
    nginx_path: str, tmp_path: Path
) -> None:
    with standing(tmp_path) as front:
        stopping, other = front.behind
        stopping.answer = lambda _: Reply(503)
        for path in ("/", "/_stcore/stream", "/effecten"):
            assert {front.ask(path, key=key).status for key in keys()} == {200}
        assert len(other.seen) == 3 * len(keys())


def test_bad_health_is_told_and_keeps_nobody_out(front: Front) -> None:
    front.both(lambda path: Reply(503 if path == "/healthz" else 200))
    assert {front.ask("/healthz", key=key).status for key in keys()} == {503}
    assert front.ask("/").status == 200


def test_a_table_that_cannot_be_read_is_told_as_it_is(front: Front) -> None:
    front.both(lambda _: Reply(503, body=b"which table and why"))
    answer = front.ask("/open-data/effects.csv")
    assert (answer.status, answer.body) == (503, b"which table and why")
    assert len(front.seen) == 1


@pytest.mark.parametrize("path", ["/media/report.docx", "/static/js/of-the-other-version.js"])
def test_what_only_one_replica_has_is_found(front: Front, path: str) -> None:
    front.behind[0].answer = lambda _: Reply(404)
    front.behind[1].answer = lambda _: Reply(headers=SCRIPT)
    assert {front.ask(f"{path}?{key}", key=key).status for key in keys()} == {200}
    front.both(lambda _: Reply(404))
    assert front.ask("/media/nowhere").status == 404


def test_the_front_end_is_fetched_once_per_coding(front: Front) -> None:
    front.both(lambda _: Reply(headers={**SCRIPT, "vary": "accept-encoding"}))
    spellings = {
        "br, gzip": ("gzip, deflate, br, zstd", "GZIP,BR;q=0.5"),
        "br, ": ("br", "br, gzip;q=0"),
        "gzip": ("gzip", "gzip, deflate", "br;q=0, gzip", "gzip;q=1.0, br; q=0.0"),
        "": ("", "deflate", "gzip;q=0", "brotli"),
    }
    for asked in spellings.values():
        for number, accepted in enumerate(asked):
            answer = front.ask(f"/static/js/c.js?{number}", accept_encoding=accepted)
            assert answer.headers["cache-control"] == SCRIPT["cache-control"]
    got = [request.headers.get("accept-encoding", "") for u in front.behind for request in u.seen]
    assert sorted(got) == sorted(spellings)


def test_a_fault_or_a_document_is_never_kept(front: Front) -> None:
    front.both(lambda path: Reply(500) if "static" in path else Reply())
    for path in ("/static/js/d.js", "/", "/open-data/", "/healthz"):
        for _ in range(2):
            front.ask(path)
        assert front.seen.count(path) >= 2, path


def test_nothing_is_compressed_a_second_time(front: Front) -> None:
    text = b"a text that would be smaller compressed " * 100
    front.both(lambda _: Reply(body=text))
    answer = front.ask("/", accept_encoding="gzip, br")
    assert answer.body == text
    assert "content-encoding" not in answer.headers


def test_what_is_too_large_does_not_reach_a_replica(front: Front) -> None:
    assert front.ask("/", "POST", b"x" * 20_000).status == 413
    assert front.ask("/", x_long="x" * 9_000).status == 400
    assert front.ask("/?" + "x" * 9_000).status == 414
    assert front.seen == []
    assert front.ask("/?" + "x" * 7_000).status == 200  # as long as a link with many choices


def test_who_floods_is_refused_and_others_are_not(front: Front) -> None:
    with front.connection(source="127.0.0.2") as line:
        for _ in range(5_000):  # one address may ask 20 times a second, and 200 at once
            line.request("GET", "/_stcore/health", headers={"host": NAME})
            answer = line.getresponse()
            answer.read()
            if answer.status != 200:
                break
        assert (answer.status, answer.getheader("retry-after")) == (429, "10")
    assert front.ask("/_stcore/health").status == 200


def test_without_any_replica_the_visitor_reads_why_in_both_languages(
    nginx_path: str, tmp_path: Path
) -> None:
    with standing(tmp_path) as front:
        first, second = front.behind
        first.__exit__()
        for key in keys():
            assert front.ask("/", key=key).status == 200
        second.__exit__()
        answer = front.ask("/effecten")
        assert answer.status == 503
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert answer.headers["retry-after"] == "10"
        said = answer.body.decode("utf-8")
        assert "niet bereikbaar" in said
        assert "cannot be reached" in said
        second.__enter__()
