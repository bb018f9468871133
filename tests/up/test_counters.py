"""What operators can read on a port of their own."""

from pathlib import Path

import psutil
import pytest

from tests.browser.serving import ANSWERS_WITHIN, current_release, until
from tests.up.conftest import Watched
from tests.up.sessions import visited

pytestmark = pytest.mark.xdist_group("up")


def test_requests_sessions_and_runs_are_counted(watched: Watched) -> None:
    names = {
        "good": ("via_requests_total", {"status": "2xx"}),
        "bad": ("via_requests_total", {"status": "4xx"}),
        "sessions": ("via_sessions_opened_total", {}),
        "runs": ("via_runs_total", {}),
    }

    def counts() -> dict[str, float]:
        return {key: watched.counted(name, **labels) for key, (name, labels) in names.items()}

    before = counts()
    watched.server.ask("/")
    watched.server.ask("/")
    watched.server.ask("/robots.txt")
    visited(watched.server, "bronnen")
    added = {key: value - before[key] for key, value in counts().items()}
    assert added == {"good": 2, "bad": 1, "sessions": 1, "runs": 1}
    until(
        lambda: watched.counted("via_sessions_open") == 0 or None,
        "every session is closed",
        ANSWERS_WITHIN,
    )


def test_release_readiness_and_memory_are_told(watched: Watched) -> None:
    name = current_release(watched.data).name
    assert watched.counted("via_release_info", release=name, as_of="2020-11-09") == 1
    assert watched.counted("via_ready") == 1
    until(lambda: watched.counted("via_under_way") == 0 or None, "nothing hangs", ANSWERS_WITHIN)
    started = psutil.Process(watched.server.process_id).create_time()
    assert watched.counted("via_release_loaded_timestamp_seconds") >= started - 1
    assert watched.counted("via_release_load_seconds") > 0
    assert watched.counted("process_resident_memory_bytes") > 50 * 2**20


def test_the_counters_are_for_this_machine_and_their_own_port_alone(watched: Watched) -> None:
    addresses = {
        connection.laddr.ip
        for connection in psutil.Process(watched.server.process_id).net_connections()
        if connection.laddr.port == watched.port and connection.status == psutil.CONN_LISTEN
    }
    assert addresses == {"127.0.0.1"}
    for path in ("/metrics", "/_stcore/metrics"):
        assert watched.server.ask(path).status == 404


def test_no_counter_names_a_visitor(watched: Watched) -> None:
    watched.server.ask("/effecten?study=swordfish")
    assert "swordfish" not in watched.metrics
    assert "127.0.0.1" not in watched.metrics
    assert str(Path(watched.data)) not in watched.metrics
