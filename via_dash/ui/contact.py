"""How a visitor reports an error."""

import os
import re
from urllib.parse import quote

import streamlit as st

from via_dash.ui.frame import Frame
from via_dash.ui.markup import Html, escape

_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")


def contact() -> str | None:
    """The e-mail address in ``VIA_CONTACT``; None where it is not set or is no address."""
    address = os.environ.get("VIA_CONTACT", "").strip()
    return address if _ADDRESS.fullmatch(address) else None


def report_an_error(frame: Frame) -> None:
    """What to tell, and whom."""
    st.header(frame.text("report-title"), anchor="report")
    frame.show(f"<p>{escape(frame.text('report-how'))}</p><p>{report_link(frame, '')}</p>")


def report_link(frame: Frame, row: str) -> Html:
    """A message to the people in charge, about one row where one is given."""
    address = contact()
    if address is None:
        return Html(escape(frame.text("report-to-owner")))
    subject = frame.text("report-subject", row=row, release=frame.release.name)
    label = escape(frame.text("report-link", address=address))
    return Html(f'<a href="mailto:{escape(address)}?subject={quote(subject)}">{label}</a>')
