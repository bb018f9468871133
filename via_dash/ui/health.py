"""Whether a whole release is served, for whoever watches over the server."""

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from via_dash.ui.evidence_source import library


def health(_: Request) -> JSONResponse:
    """200 while a whole release serves (``degraded`` when a newer one is bad), else 503."""
    source = library()
    release = source.latest()
    status = "unhealthy" if not release.is_whole else "degraded" if source.trouble else "ok"
    body = {
        "status": status,
        "release": release.name or None,
        "as_of": release.as_of.isoformat() if release.name else None,
        "faults": [{"table": fault.table, "reason": fault.reason} for fault in source.trouble],
    }
    return JSONResponse(body, 503 if status == "unhealthy" else 200, {"cache-control": "no-store"})


ROUTES = [Route("/health", health, methods=["GET"])]
