"""Whether visitors may be sent here. Whether the process lives is told by Streamlit at /_stcore/health."""

from typing import Literal

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from via_dash.ui.drain import DRAIN
from via_dash.ui.evidence_source import library

Status = Literal["ok", "degraded", "draining", "unhealthy"]

ADDRESS = "/healthz"
GOOD: tuple[Status, ...] = ("ok", "degraded")


def status() -> Status:
    """``ok`` while a whole release is served, ``degraded`` when a newer one is bad as well."""
    source = library()
    if not source.latest().is_whole:
        return "unhealthy"
    if DRAIN.begun:
        return "draining"
    return "degraded" if source.trouble else "ok"


def health(_: Request) -> JSONResponse:
    """200 where a visitor gets a whole release, else 503; the body says which and what is wrong."""
    source = library()
    release = source.latest()
    told = status()
    body = {
        "status": told,
        "release": release.name or None,
        "as_of": release.as_of.isoformat() if release.name else None,
        "faults": [{"table": fault.table, "reason": fault.reason} for fault in source.trouble],
    }
    return JSONResponse(body, 200 if told in GOOD else 503, {"cache-control": "no-store"})


ROUTES = [Route(ADDRESS, health, methods=["GET"])]
