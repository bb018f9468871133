"""A visitor's own placing of a pilot beside the curators': it lives in the address and nowhere else.

It is never a parameter of a text and in no view, for both are kept in memory for all visitors.
"""

import streamlit as st

from via_dash.texts import message
from via_dash.ui.controls import start_of
from via_dash.ui.frame import Frame, echo
from via_dash.ui.markup import Html, escape, link, source_link, table
from via_dash.views.complexity import Position, interval, plane
from via_dash.views.own_placing import (
    ACROSS,
    AXES,
    KEYS,
    UP,
    Placing,
    allowed_values,
    read,
    written,
)

_FILLED_FROM = "own-placing:address"
_PILOT = "own-placing-pilot"


def own_placing_section(frame: Frame) -> Placing | None:
    """Closed, unless the link holds a placing. Gives that placing; what is wrong with it is told."""
    everything = plane(frame.release, ())
    if everything is None:
        return None
    positions = {p.pilot_id: p for p in everything.marks}
    asked = {key: frame.parameter(key) for key in KEYS}
    reading = read(asked, positions)
    for key, value in reading.wrong:
        _tell(frame, key, value)
    if reading.wrong:
        _forget()
    section = st.expander(
        frame.text("own-placing-title"),
        expanded=reading.placing is not None,
        key="section-own-placing",
        on_change="rerun",
    )
    if not section.open:
        return reading.placing
    with section:
        intro, whose = (escape(frame.text(f"own-placing-{key}")) for key in ("intro", "privacy"))
        frame.show(f"<p class='intro'>{intro}</p><p class='source'>{whose}</p>")
        placing = _form(frame, positions, reading.placing)
        if placing is not None:
            frame.show(_beside(frame, positions[placing.pilot_id], placing))
    return placing


def _tell(frame: Frame, key: str, value: str | None) -> None:
    name, allowed = message(f"own-placing-{key}"), allowed_values(key)
    if value is None:
        frame.notice(message("own-placing-missing", name=name, allowed=allowed))
    else:
        frame.notice(message("own-placing-wrong", name=name, value=echo(value), allowed=allowed))


def _forget() -> None:
    for key in KEYS:
        st.query_params.pop(key, None)


def _form(frame: Frame, positions: dict[str, Position], placing: Placing | None) -> Placing | None:
    """The address fills the form when it changes from outside; sending the form writes the address."""
    pilot_start, *starts = _starts(placing)
    names = {p.pilot_id: frame.texts.say(p.name) for p in positions.values()}
    with st.form("own-placing"):
        with st.container(horizontal=True, key="own-placing-choices", gap="medium"):
            pilot_id = st.selectbox(
                frame.text("own-placing-own"), tuple(names), key=_PILOT,
                index=None if pilot_start is None else tuple(names).index(pilot_start),
                format_func=names.__getitem__, placeholder=frame.text("own-placing-choose"), width=290,
            )  # fmt: skip
            across, up = (
                st.select_slider(
                    frame.text(f"own-placing-{key}"), AXES[key].places, start, key=f"own-placing-{key}",
                    format_func=frame.texts.number, width=290,
                )
                for key, start in zip((ACROSS, UP), starts, strict=True)
            )  # fmt: skip
        with st.container(horizontal=True):
            sent = st.form_submit_button(frame.text("own-placing-send"))
            cleared = st.form_submit_button(frame.text("own-placing-clear"))
    if sent and pilot_id is None:
        st.info(frame.text("own-placing-ask"))
    elif sent and pilot_id is not None:
        placing = Placing(pilot_id, across, up)
        st.query_params.update(written(placing))
    elif cleared:
        placing = None
        _forget()
    st.session_state[_FILLED_FROM] = placing
    return placing


def _starts(placing: Placing | None) -> tuple[str | None, float | None, float | None]:
    """What pilot, complexity and development start with; see ``start_of``."""
    moved = placing != st.session_state.get(_FILLED_FROM)
    across, up = (AXES[key].places[len(AXES[key].places) // 2] for key in (ACROSS, UP))
    if placing is not None:
        across, up = placing.complexity, placing.development
    return (
        start_of(_PILOT, placing.pilot_id if placing else None, moved=moved),
        start_of(f"own-placing-{ACROSS}", across, moved=moved),
        start_of(f"own-placing-{UP}", up, moved=moved),
    )


def _beside(frame: Frame, position: Position, placing: Placing) -> str:
    """Both placings in a table, and the link that gives this one to somebody else."""
    texts = frame.texts
    curated = [
        Html(f"<i>{escape(texts.text('own-placing-curators'))}</i>"),
        texts.say(interval(position.complexity)),
        texts.say(interval(position.development)),
        Html(
            f"{escape(texts.say(position.rationale))} "
            f"{source_link(texts, position.evidence, texts.text('source-short'))}"
        ),
    ]
    own = [
        Html(f"<b><span aria-hidden='true'>★</span> {escape(texts.text('own-placing-mark'))}</b>"),
        texts.number(placing.complexity),
        texts.number(placing.development),
        texts.text("own-placing-nobodys"),
    ]
    headings = [
        texts.text(f"column-{key}") for key in ("whose", "complexity", "development", "rationale")
    ]
    name = texts.say(position.name)
    share = link(texts.text("own-placing-link"), frame.address, **frame.here())
    return f"<p><b>{escape(name)}</b></p>{table(name, headings, [curated, own])}<p>{share}</p>"
