"""Visitors who come and go by the hundreds leave nothing behind."""

import psutil
import pytest

from tests.browser.serving import ANSWERS_WITHIN, until
from tests.up.conftest import Watched
from tests.up.sessions import visited_by

pytestmark = pytest.mark.xdist_group("up")

VISITORS = 300
BYTES_EACH = 2**18


def test_three_hundred_sessions_leave_a_healthy_server_and_little_memory(watched: Watched) -> None:
    process = psutil.Process(watched.server.process_id)
    visited_by(watched.server, "bronnen", 20)  # threads and buffers that stay
    before = process.memory_info().rss
    seen = visited_by(watched.server, "bronnen", VISITORS)
    assert [visit.errors for visit in seen] == [[]] * VISITORS
    until(
        lambda: watched.counted("via_sessions_open") == 0 or None,
        "every session is closed",
        ANSWERS_WITHIN,
    )
    assert process.memory_info().rss - before <= VISITORS * BYTES_EACH
    assert process.num_threads() < 100
    assert watched.server.health().status == 200
