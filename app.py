"""The ASGI entry; ``streamlit run app.py`` starts it."""

from starlette.middleware import Middleware
from streamlit import App

from via_dash.ui import logs
from via_dash.ui.frontend import Frontend
from via_dash.ui.gate import Gate
from via_dash.ui.health import ROUTES
from via_dash.ui.lifespan import lifespan
from via_dash.ui.protection import SecurityHeaders
from via_dash.ui.request_log import RequestLog
from via_dash.ui.shell import on_script_error
from via_dash.ui.turned_away import TurningAway

logs.configure()

app = App(
    "via_dash/ui/main.py",
    lifespan=lifespan,
    routes=ROUTES,
    middleware=[
        Middleware(RequestLog),
        Middleware(SecurityHeaders),
        Middleware(Gate),
        Middleware(TurningAway),
        Middleware(Frontend),
    ],
    on_script_error=on_script_error,
)
