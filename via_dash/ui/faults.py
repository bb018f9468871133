"""A fault that nobody foresaw, under a number that a visitor can report."""

import logging
import uuid

from via_dash.ui.counters import FAULTS

log = logging.getLogger("via_dash.ui")


def numbered(what: str, error: Exception) -> str:
    """Logs the fault in full under a number, and gives the number."""
    number = uuid.uuid4().hex[:8]
    FAULTS.inc()
    log.error("%s, fault %s", what, number, exc_info=error, extra={"fault": number})
    return number
