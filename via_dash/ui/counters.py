"""What this process counts about itself."""

from prometheus_client import Counter, Gauge, disable_created_metrics

disable_created_metrics()  # type: ignore[no-untyped-call]

REQUESTS = Counter("via_requests", "Requests answered, by class of status", ["status"])
SESSIONS_OPEN = Gauge("via_sessions_open", "Sessions open now")
SESSIONS_OPENED = Counter(
    "via_sessions_opened", "Sessions opened; a page that reconnects opens another"
)
RUNS = Counter("via_runs", "Runs of the script behind a page")
FAULTS = Counter("via_faults", "Faults that nobody foresaw; the log has each under a number")
EXPORTS = Counter("via_exports", "Files asked of the export worker", ["form", "outcome"])
