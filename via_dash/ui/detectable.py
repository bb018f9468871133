"""The section on what a study could have shown; computed only when somebody opens it."""

import streamlit as st

from via_dash.ui.controls import choose
from via_dash.ui.exhibits import DETECTABLE
from via_dash.ui.frame import Frame
from via_dash.ui.markup import escape
from via_dash.ui.tile import tiles
from via_dash.views import detectable


def detectable_section(frame: Frame) -> None:
    """Closed, unless the link that the visitor followed makes a choice in it."""
    controls = detectable.controls()
    in_link = [control for control in controls if frame.parameter(control.name) is not None]
    section = st.expander(
        frame.text("detectable-title"),
        expanded=bool(in_link),
        key="section-detectable",
        on_change="rerun",
    )
    if not section.open:
        return
    with section:
        frame.show(f"<p class='intro'>{escape(frame.text('detectable-intro'))}</p>")
        choice = choose(frame, controls, place="detectable-choice")
        tiles(frame, DETECTABLE.parts(frame.release, choice))
