"""What the server sends beside the pages themselves: headers, compression, caching, health."""

import base64
import gzip
import hashlib
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urljoin

import brotli
import pytest

from tests.browser.serving import Answer, Server, current_release
from via_dash.texts import LANGUAGES, Language
from via_dash.ui.registry import PAGES

pytestmark = pytest.mark.xdist_group("server")

ADDRESSES = tuple(f"/{page.path}" for page in PAGES)
HTML = "text/html,application/xhtml+xml,*/*;q=0.8"


def policy(answer: Answer) -> dict[str, list[str]]:
    """The content security policy, by directive."""
    parts = answer.headers["content-security-policy"].split(";")
    return {part.split()[0]: part.split()[1:] for part in parts if part.strip()}


@pytest.fixture(scope="module")
def document(server: Server) -> Answer:
    return server.ask("/")


@pytest.fixture(scope="module")
def static_files(document: Answer) -> list[str]:
    """The addresses of the scripts and styles that the document asks for."""
    found = re.findall(r'(?:src|href)="(\./static/[^"]+)"', document.text)
    assert found
    return [urljoin("/", address) for address in found]


def script_among(static_files: list[str]) -> str:
    return next(address for address in static_files if address.endswith(".js"))


@pytest.mark.parametrize("what", ["document", "static", "health", "redirect", "refusal"])
def test_every_answer_keeps_the_page_to_itself(
    server: Server, static_files: list[str], what: str
) -> None:
    path = {
        "document": "/effecten",
        "static": static_files[0],
        "health": "/healthz",
        "redirect": "/no-page",
        "refusal": "/_stcore/metrics",
    }[what]
    headers = server.ask(path, accept=HTML).headers
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] in ("same-origin", "no-referrer")
    assert "camera=()" in headers["permissions-policy"]
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["content-security-policy"]
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "set-cookie" not in headers


def test_no_answer_sets_a_cookie(server: Server) -> None:
    asked = ("/", "/_stcore/health", "/_stcore/host-config", "/media/no-file", "/open-data/")
    assert not [path for path in asked if "set-cookie" in server.ask(path).headers]


def test_other_sites_may_read_the_open_data_alone(server: Server) -> None:
    data = server.ask("/open-data/", origin="https://other.example").headers
    assert data["access-control-allow-origin"] == "*"
    assert data["cross-origin-resource-policy"] == "cross-origin"
    for path in ("/", "/_stcore/health", "/_stcore/host-config", "/healthz"):
        found = server.ask(path, origin="https://other.example").headers
        assert "access-control-allow-origin" not in found


def test_a_browser_that_asks_for_an_icon_by_itself_gets_one(server: Server) -> None:
    answer = server.ask("/favicon.ico")
    assert (answer.status, answer.headers["location"]) == (308, "/favicon.png")
    assert server.ask(answer.headers["location"]).headers["content-type"] == "image/png"


def test_the_front_end_is_told_of_no_other_host(server: Server) -> None:
    told = server.ask("/_stcore/host-config").json
    assert told == {"allowedOrigins": [], "useExternalAuthToken": False}


def test_the_policy_lets_nothing_in_from_elsewhere_and_nothing_run_from_text(
    document: Answer,
) -> None:
    found = policy(document)
    assert found["default-src"] == ["'none'"]
    assert found["object-src"] == ["'none'"]
    assert found["frame-src"] == found["frame-ancestors"] == ["'none'"]
    assert document.headers["x-frame-options"] == "DENY"
    assert found["base-uri"] == found["form-action"] == ["'none'"]
    everything = [source for sources in found.values() for source in sources]
    assert "'unsafe-eval'" not in everything
    assert "*" not in everything
    assert not [source for source in everything if re.match(r"[\w*]+:?//|https?:", source)]
    assert "'unsafe-inline'" not in found["script-src"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_inline_script_of_the_document_is_in_the_policy_by_its_hash(
    server: Server, language: Language
) -> None:
    answer = server.ask(f"/?lang={language}")
    inline = re.findall(r"<script(?![^>]*\bsrc=)[^>]*>(.*?)</script>", answer.text, re.DOTALL)
    assert inline
    for script in inline:
        digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy(answer)["script-src"]


@pytest.mark.parametrize("path", ADDRESSES)
@pytest.mark.parametrize(
    ("query", "language"), [("", "nl"), ("?lang=en", "en"), ("?lang=fr", "nl")]
)
def test_the_document_is_in_the_language_that_is_asked_for(
    server: Server, path: str, query: str, language: Language
) -> None:
    answer = server.ask(path + query)
    assert answer.status == 200
    assert answer.headers["content-type"].startswith("text/html")
    assert answer.text.count("<html ") == 1
    assert f'<html lang="{language}">' in answer.text


def test_the_document_names_no_other_host(server: Server, document: Answer) -> None:
    without_comments = re.sub(r"<!--.*?-->", "", document.text, flags=re.DOTALL)
    found = re.findall(r"https?://[^\s\"'<>]+|(?:src|href)=[\"']//", without_comments)
    assert [address for address in found if not address.startswith(f"{server.url}/")] == []


@pytest.mark.parametrize(
    ("accepted", "coding", "unpacked"),
    [("gzip, deflate", "gzip", gzip.decompress), ("gzip, deflate, br", "br", brotli.decompress)],
)
@pytest.mark.parametrize("what", ["document", "script"])
def test_what_is_sent_compressed_is_what_is_sent_plain(
    server: Server,
    static_files: list[str],
    what: str,
    accepted: str,
    coding: str,
    unpacked: Callable[[bytes], bytes],
) -> None:
    path = "/effecten?lang=en" if what == "document" else script_among(static_files)
    plain, packed = server.ask(path), server.ask(path, accept_encoding=accepted)
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == coding
    assert len(packed.body) < len(plain.body)
    assert unpacked(packed.body) == plain.body
    assert int(packed.headers["content-length"]) == len(packed.body)
    assert "accept-encoding" in packed.headers["vary"].lower()
    assert "accept-encoding" in plain.headers["vary"].lower()


def test_static_files_are_kept_for_good_and_the_document_is_asked_for_again(
    server: Server, static_files: list[str], document: Answer
) -> None:
    for path in static_files:
        kept = server.ask(path).headers["cache-control"]
        assert "immutable" in kept
        assert "max-age=31536000" in kept
    assert "immutable" not in document.headers["cache-control"]
    assert "no-cache" in document.headers["cache-control"]


@pytest.mark.parametrize("what", ["document", "script"])
def test_what_the_browser_has_already_is_not_sent_again(
    server: Server, static_files: list[str], what: str
) -> None:
    path = "/" if what == "document" else script_among(static_files)
    tag = server.ask(path, accept_encoding="gzip").headers["etag"]
    again = server.ask(path, accept_encoding="gzip", if_none_match=tag)
    assert again.status == 304
    assert again.body == b""
    assert again.headers["etag"] == tag
    assert server.ask(path, if_none_match='"another"').status == 200


@pytest.mark.parametrize("what", ["document", "script", "health"])
def test_head_says_what_get_would_and_sends_nothing(
    server: Server, static_files: list[str], what: str
) -> None:
    path = {"document": "/bronnen", "script": script_among(static_files), "health": "/healthz"}[
        what
    ]
    got, head = server.ask(path), server.ask(path, method="HEAD")
    assert head.status == got.status == 200
    assert head.body == b""
    assert head.headers["content-length"] == str(len(got.body))
    assert head.headers["content-type"] == got.headers["content-type"]


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize(
    "path",
    [
        "/_stcore/metrics",
        "/_stcore/metrics/",
        "/_stcore/%6Detrics",
        "/_stcore/agent",
        "/_stcore/agent/openapi.json",
        "/_stcore/upload_file/x/y",
        "/_stcore/script-health-check",
        "/_stcore/bidi-components/x/y",
        "/_stcore/no-such-thing",
        "/component/x/y",
        "/app/static/x",
        "/auth/login",
        "/oauth2callback",
        "/tijdlijn/_stcore/metrics",
    ],
)
def test_addresses_that_tell_about_the_process_are_closed(
    server: Server, path: str, method: str
) -> None:
    answer = server.ask(path, method=method, accept=HTML)
    assert answer.status in (302, 404, 405)
    assert b"streamlit" not in answer.body.lower()
    assert b"openapi" not in answer.body.lower()


@pytest.mark.parametrize("path", ["/_stcore//metrics", "//_stcore/metrics", "/./_stcore/metrics"])
def test_no_other_spelling_opens_them(server: Server, path: str) -> None:
    body = server.ask(path).body
    assert b"# TYPE" not in body
    assert b"# HELP" not in body


@pytest.mark.parametrize(
    ("asked", "location"),
    [
        ("/no-page", "/?lang=nl&page=no-page"),
        ("/no-page?lang=en", "/?lang=en&page=no-page"),
        ("/no-page?lang=fr", "/?lang=nl&page=no-page"),
        ("/no/page/", "/?lang=nl&page=no/page"),
        ("/a%26lang=en", "/?lang=nl&page=a%26lang%3Den"),
        ("/%3Cscript%3E", "/?lang=nl&page=%3Cscript%3E"),
        ("/x%0d%0aset-cookie:%20a=b", "/?lang=nl&page=x%0D%0Aset-cookie%3A%20a%3Db"),
    ],
)
def test_an_unknown_page_leads_to_the_overview_which_names_it(
    server: Server, asked: str, location: str
) -> None:
    answer = server.ask(asked, accept=HTML)
    assert answer.status == 302
    assert answer.headers["location"].startswith(location)
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("path", ["//evil.example/x", "///evil.example", "/\\evil.example"])
def test_no_address_leads_out_of_the_app(server: Server, path: str) -> None:
    answer = server.ask(path, accept=HTML)
    assert answer.headers.get("location", "/?").startswith("/?")


@pytest.mark.parametrize("accept", [HTML, "*/*"])
@pytest.mark.parametrize(
    "path", ["/static/js/no-script.js", "/robots.txt", "/effecten.html", "/.env", "/no-page"]
)
def test_what_is_not_there_is_never_answered_with_a_document_that_is_not_ours(
    server: Server, path: str, accept: str
) -> None:
    answer = server.ask(path, accept=accept)
    assert answer.status in (302, 404)
    assert b"<div id=" not in answer.body


@pytest.mark.parametrize("path", ["/../pyproject.toml", "/static/../../pyproject.toml", "/app.py"])
def test_no_file_of_the_project_is_served(server: Server, path: str) -> None:
    body = server.ask(path).body
    assert b"[project]" not in body
    assert b"warm_up" not in body


def test_health_says_which_release_serves(server: Server, sample_data: Path) -> None:
    answer = server.health()
    assert answer.status == 200
    assert answer.headers["content-type"].startswith("application/json")
    assert answer.headers["cache-control"] == "no-store"
    assert answer.json == {
        "status": "ok",
        "release": current_release(sample_data).name,
        "as_of": "2020-11-09",
        "faults": [],
    }
    assert server.ask("/healthz", method="POST").status == 405


def test_the_health_that_streamlit_itself_offers_is_open(server: Server) -> None:
    assert server.ask("/_stcore/health").status == 200
