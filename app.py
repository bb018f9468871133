"""The ASGI entry; ``streamlit run app.py`` starts it."""

import logging

from starlette.middleware import Middleware
from streamlit import App

from via_dash.ui.frontend import Frontend
from via_dash.ui.health import ROUTES
from via_dash.ui.protection import SecurityHeaders
from via_dash.ui.shell import on_script_error
from via_dash.ui.warmup import warm_up

logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
warm_up()

app = App(
    "via_dash/ui/main.py",
    routes=ROUTES,
    middleware=[Middleware(SecurityHeaders), Middleware(Frontend)],
    on_script_error=on_script_error,
)
