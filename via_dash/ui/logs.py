"""What the process tells whoever runs it: a JSON object per line on standard error.

Of a visitor only the path and the number of the request are told, never an address, nor the choices
that stand in the query.
"""

import logging
import sys
import threading
from contextvars import ContextVar

import streamlit as st
from pythonjsonlogger.json import JsonFormatter
from streamlit import logger as streamlit_logger
from streamlit.runtime.scriptrunner import get_script_run_ctx

REQUEST_ID = "x-request-id"
REQUEST: ContextVar[str | None] = ContextVar("request", default=None)
"""The number of the request that is being answered."""

log = logging.getLogger("via_dash.ui")

_OTHERS = ("streamlit", "uvicorn", "websockets")


def configure() -> None:
    """Everything that is logged, warned of or uncaught in this process becomes a line of JSON."""
    handler = logging.StreamHandler()
    handler.setFormatter(
        JsonFormatter(
            ["levelname", "name", "message"],
            rename_fields={"levelname": "level", "name": "logger"},
            timestamp="time",
            json_ensure_ascii=False,
        )
    )
    handler.addFilter(_with_request)
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger("via_dash").setLevel(logging.INFO)
    _take_over()
    logging.captureWarnings(True)
    threading.excepthook = _log_of_a_thread
    sys.excepthook = _log_uncaught


def _take_over() -> None:
    """Streamlit's and Uvicorn's own lines too: when the app is read they have set theirs up."""
    for name in list(logging.root.manager.loggerDict):
        if name.partition(".")[0] in _OTHERS:
            logger = logging.getLogger(name)
            logger.handlers.clear()
            logger.propagate = True
    # Streamlit makes some only when there is something to say.
    streamlit_logger.setup_formatter = _through_ours
    # Below a warning Uvicorn names visitors by their address; requests have a line of our own.
    logging.getLogger("uvicorn.error").setLevel(logging.WARNING)
    logging.getLogger("uvicorn.access").propagate = False


def _through_ours(logger: logging.Logger) -> None:
    logger.propagate = True


def request_number() -> str | None:
    """The number of the request, or of the session, on whose behalf this code runs."""
    number = REQUEST.get()
    if number is None and get_script_run_ctx(suppress_warning=True) is not None:
        number = st.context.headers.get(REQUEST_ID)
    return number


def _with_request(record: logging.LogRecord) -> bool:
    number = request_number()
    if number is not None:
        record.request = number
    return True


def _log_uncaught(kind: type[BaseException], error: BaseException, _: object) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, error.__traceback__)
    else:
        log.critical("uncaught", exc_info=error)


def _log_of_a_thread(uncaught: threading.ExceptHookArgs) -> None:
    if uncaught.exc_value is not None and uncaught.exc_type is not SystemExit:
        log.error("uncaught in a thread", exc_info=uncaught.exc_value)
