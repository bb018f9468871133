"""The log: a JSON object per line, with the number of the request, and nothing about who asked."""

import re

import pytest

from tests.browser.serving import ANSWERS_WITHIN, until
from tests.up.conftest import Watched
from tests.up.sessions import visited

pytestmark = pytest.mark.xdist_group("up")

GIVEN = "a-proxy.gave_this-1"


def lines_of(watched: Watched, request: str) -> list[dict[str, object]]:
    return [line for line in watched.server.log_lines if line.get("request") == request]


def written(watched: Watched, request: str) -> list[dict[str, object]]:
    """The line of a request that was answered, which comes just after its answer."""

    def told() -> list[dict[str, object]] | None:
        return [line for line in lines_of(watched, request) if "method" in line] or None

    return until(told, request, ANSWERS_WITHIN)


def test_every_line_is_an_object_that_says_when_where_and_how_bad(watched: Watched) -> None:
    watched.server.ask("/")
    lines = watched.server.log_lines
    assert lines
    for line in lines:
        assert {"time", "level", "logger", "message"} <= line.keys()


def test_a_number_that_is_given_comes_back_and_stands_in_the_log(watched: Watched) -> None:
    answer = watched.server.ask("/effecten?lang=en", x_request_id=GIVEN)
    assert answer.headers["x-request-id"] == GIVEN
    (line,) = written(watched, GIVEN)
    assert (line["method"], line["path"], line["status"]) == ("GET", "/effecten", 200)


@pytest.mark.parametrize("given", ["", "short", "x" * 65, "has a space", 'quote"in-it'])
def test_a_number_that_is_no_number_is_replaced(watched: Watched, given: str) -> None:
    answer = watched.server.ask("/", x_request_id=given)
    assert re.fullmatch(r"[0-9a-f]{32}", answer.headers["x-request-id"])
    assert written(watched, answer.headers["x-request-id"])


def test_a_session_has_one_number_from_opening_to_closing(watched: Watched) -> None:
    number = "session-of-a-visitor"
    visited(watched.server, "bronnen", **{"X-Request-ID": number})

    def closed() -> list[object] | None:
        lines = lines_of(watched, number)
        said = [line["message"] for line in lines if line["logger"] == "via_dash.ui.requests"]
        return said if "session closed" in said else None

    assert until(closed, "the session is closed", ANSWERS_WITHIN) == [
        "session opened",
        "session closed",
    ]


def test_nothing_tells_who_asked_or_what_they_chose(watched: Watched) -> None:
    """Neither with an answer, nor with a refusal, nor with a session."""
    secret, server = "swordfish", watched.server
    for path in ("/effecten", "/no-page", "/robots.txt", "/_stcore/metrics", "/open-data/none"):
        server.ask(
            f"{path}?study={secret}", accept="text/html", referer=f"{server.url}/?a={secret}"
        )
    visited(server, "bronnen", Cookie=f"a={secret}")
    assert secret not in server.log
    assert "127.0.0.1" not in server.log


def test_probes_that_find_all_well_are_no_news(watched: Watched) -> None:
    watched.server.ask("/healthz", x_request_id="probe-of-health")
    watched.server.ask("/_stcore/health", x_request_id="probe-of-life")
    assert not lines_of(watched, "probe-of-health")
    assert not lines_of(watched, "probe-of-life")
