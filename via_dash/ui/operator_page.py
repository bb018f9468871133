"""The counters in Prometheus' text format, for operators on this machine alone."""

import logging
import os
from collections.abc import Iterable

from prometheus_client import REGISTRY, start_http_server
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from via_dash.ui.drain import DRAIN
from via_dash.ui.evidence_source import library
from via_dash.ui.health import GOOD, status

log = logging.getLogger("via_dash.ui")

_HERE = "127.0.0.1"
_PORTS = range(1, 65536)


class _Release(Collector):
    """What is served, asked for when the page is."""

    def describe(self) -> Iterable[Metric]:
        return ()  # or the evidence would be read on registering

    def collect(self) -> Iterable[Metric]:
        release = library().latest()
        which = GaugeMetricFamily(
            "via_release_info", "The release that is served", labels=["release", "as_of"]
        )
        if release.name:
            which.add_metric([release.name, release.as_of.isoformat()], 1)
        yield which
        if (loading := library().loading) is not None:
            yield GaugeMetricFamily(
                "via_release_loaded_timestamp_seconds",
                "When the release was loaded",
                loading.ended.timestamp(),
            )
            yield GaugeMetricFamily(
                "via_release_load_seconds", "How long loading the release took", loading.seconds
            )
        yield GaugeMetricFamily(
            "via_under_way", "Runs and requests under way; never 0 where one hangs", DRAIN.count
        )
        yield GaugeMetricFamily(
            "via_ready", "1 where visitors may be sent here", int(status() in GOOD)
        )


def serve_operators() -> None:
    """Serves the counters on ``VIA_OPERATOR_PORT``, where that is set.

    A port that cannot be used is told in the log; the dashboard works without it.
    """
    asked = os.environ.get("VIA_OPERATOR_PORT", "")
    if not asked:
        return
    if not asked.isdecimal() or int(asked) not in _PORTS:
        log.error(
            "VIA_OPERATOR_PORT is %r; it must be a port from 1 to 65535. No counters are served",
            asked,
        )
        return
    try:
        start_http_server(int(asked), _HERE)
    except OSError as error:
        log.error("VIA_OPERATOR_PORT: port %s cannot be used: %s", asked, error)
        return
    REGISTRY.register(_Release())
    log.info("counters are served on port %s", asked)
