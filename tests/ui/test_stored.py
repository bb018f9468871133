"""A file in memory: sent compressed to who can read that, and not again to who has it."""

import gzip
from datetime import UTC, datetime

import brotli
import pytest
from starlette.datastructures import Headers
from starlette.responses import Response

from via_dash.ui.stored import Stored, stored

CONTENT = b"a,b\r\n" * 500
WHEN = datetime(2020, 11, 9, 12, 30, 15, 987_654, tzinfo=UTC)
SAID = "Mon, 09 Nov 2020 12:30:15 GMT"


@pytest.fixture
def file() -> Stored:
    return stored(CONTENT, "x.csv")


def ask(file: Stored, modified: datetime | None = WHEN, **headers: str) -> Response:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return file.response(Headers(named), {"cache-control": "no-cache"}, modified)


@pytest.mark.parametrize("tags", ["{tag}", "W/{tag}", '"other", {tag}', '"other",W/{tag} , "x"', "*"])  # fmt: skip
def test_who_has_it_gets_nothing(file: Stored, tags: str) -> None:
    answer = ask(file, if_none_match=tags.format(tag=file.etag))
    assert answer.status_code == 304
    assert answer.body == b""
    assert answer.headers["etag"] == file.etag
    assert answer.headers["last-modified"] == SAID


@pytest.mark.parametrize("tags", ['"other"', "", "{bare}", '"{bare}x"'])
def test_who_has_another_gets_it(file: Stored, tags: str) -> None:
    assert ask(file, if_none_match=tags.format(bare=file.etag.strip('"'))).body == CONTENT


def test_the_tag_is_that_of_the_content(file: Stored) -> None:
    assert stored(CONTENT, "y.json").etag == file.etag
    assert stored(CONTENT + b"x", "x.csv").etag != file.etag


@pytest.mark.parametrize(
    ("date", "status"),
    [
        (SAID, 304),
        ("Mon, 09 Nov 2020 12:30:14 GMT", 200),
        ("Mon, 09 Nov 2030 12:30:15 GMT", 200),
        ("yesterday", 200),
    ],
)
def test_a_date_counts_when_it_is_the_one_we_sent(file: Stored, date: str, status: int) -> None:
    assert ask(file, if_modified_since=date).status_code == status


def test_a_tag_outweighs_a_date(file: Stored) -> None:
    for tags in ('"other"', ""):
        assert ask(file, if_none_match=tags, if_modified_since=SAID).status_code == 200
    other = "Mon, 09 Nov 2030 12:30:15 GMT"
    assert ask(file, if_none_match=file.etag, if_modified_since=other).status_code == 304


def test_a_place_that_tells_no_time_gives_no_date(file: Stored) -> None:
    answer = ask(file, modified=None, if_modified_since=SAID)
    assert answer.status_code == 200
    assert "last-modified" not in answer.headers


@pytest.mark.parametrize(
    "accepted", ["gzip", "br;q=0, gzip;q=0.5", "GZIP", "deflate , gzip ; q=1.0"]
)
def test_it_is_sent_compressed_to_who_can_read_that(file: Stored, accepted: str) -> None:
    answer = ask(file, accept_encoding=accepted)
    assert answer.headers["content-encoding"] == "gzip"
    assert gzip.decompress(bytes(answer.body)) == CONTENT


@pytest.mark.parametrize("accepted", ["br", "gzip, deflate, br", "br;q=0.5, gzip"])
def test_the_better_coding_is_taken(file: Stored, accepted: str) -> None:
    answer = ask(file, accept_encoding=accepted)
    assert answer.headers["content-encoding"] == "br"
    assert brotli.decompress(bytes(answer.body)) == CONTENT


@pytest.mark.parametrize(
    "accepted", ["", "deflate", "gzip;q=0, br;q=0", "gzip; q=0.000", "x-gzip-like"]
)
def test_it_is_sent_plain_to_who_cannot(file: Stored, accepted: str) -> None:
    answer = ask(file, accept_encoding=accepted)
    assert "content-encoding" not in answer.headers
    assert answer.body == CONTENT
    assert answer.headers["vary"] == "accept-encoding"


def test_what_is_compressed_already_is_sent_as_it_is() -> None:
    assert not stored(CONTENT, "x.zip").coded
    assert not stored(b"a", "x.csv").coded
