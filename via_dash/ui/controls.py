"""The one way to choose: filters that live in the URL as stable keys."""

from collections.abc import Sequence

import streamlit as st

from via_dash.evidence.standpoint import day_of
from via_dash.texts import message
from via_dash.ui.frame import Frame, echo, touch
from via_dash.views.controls import Choice, Control, Parsed, parse, written


def choose(frame: Frame, controls: Sequence[Control], *, place: str = "filters") -> Choice:
    """Draws the filters in one row and gives what is chosen per filter.

    The URL is the state: it fills the widgets when it changes from outside, and follows
    them when they change. Unknown values fall back and are reported.
    """
    with st.container(horizontal=True, key=place, vertical_alignment="bottom"):
        return tuple((control.name, _choose(frame, control)) for control in controls)


def settled(frame: Frame, control: Control) -> str:
    """What a filter of one value stands at, known before it is drawn."""
    _follow_url(frame, control)
    return str(st.session_state[_widget(frame, control)])


def _widget(frame: Frame, control: Control) -> str:
    return f"{frame.page}:{control.name}"


def _follow_url(frame: Frame, control: Control) -> Parsed:
    """Fills the widget anew where the URL changed from outside."""
    raw = frame.parameter(control.name)
    parsed = parse(control, raw)
    widget = _widget(frame, control)
    moved = st.session_state.get(f"{widget}:url", raw) != raw and not frame.touched
    if widget not in st.session_state or moved:
        st.session_state[widget] = parsed.chosen[0] if control.single else list(parsed.chosen)
    return parsed


def choose_more(frame: Frame, controls: Sequence[Control]) -> Choice:
    """Filters that fewer people need, folded away; open when one of them is in use."""
    in_use = any(frame.parameter(control.name) for control in controls)
    with st.expander(frame.text("filters-more"), expanded=in_use):
        return choose(frame, controls, place="more-filters")


def _choose(frame: Frame, control: Control) -> tuple[str, ...]:
    parsed = _follow_url(frame, control)
    for value in parsed.unknown:
        frame.notice(message("url-unknown-value", name=control.label, value=echo(value)))
    widget = _widget(frame, control)
    labels = {option.code: frame.texts.say(option.label) for option in control.options}
    label = frame.texts.say(control.label)
    chosen: tuple[str, ...]
    if control.in_row:
        picked = st.radio(
            label, control.codes, key=widget, format_func=labels.__getitem__, horizontal=True,
            on_change=touch,
        )  # fmt: skip
        chosen = (picked,) if picked is not None else control.default
    elif control.typed is not None:
        picked = st.selectbox(
            label, _with(control.codes, parsed.chosen), key=widget, accept_new_options=True,
            format_func=lambda code: _typed_label(frame, control, labels, code), width=240,
            on_change=touch,
        )  # fmt: skip
        read = parse(control, picked)
        for value in read.unknown:
            frame.notice(message("typed-unknown", name=control.label, value=echo(value)))
        chosen = read.chosen
    elif control.single:
        picked = st.selectbox(
            label, control.codes, key=widget, format_func=labels.__getitem__, width=240,
            on_change=touch,
        )  # fmt: skip
        chosen = (picked,) if picked is not None else control.default
    else:
        picks = st.multiselect(
            label, control.codes, key=widget, format_func=labels.__getitem__,
            placeholder=frame.text("filter-all"), width=240, on_change=touch,
            select_all=False,  # in English whatever the page is in; none chosen is all
        )  # fmt: skip
        chosen = tuple(code for code in control.codes if code in picks)
    in_url = written(control, chosen)
    if in_url is None:
        st.query_params.pop(control.name, None)
    else:
        st.query_params[control.name] = in_url
    st.session_state[f"{widget}:url"] = in_url
    return chosen


def _with(codes: tuple[str, ...], chosen: tuple[str, ...]) -> tuple[str, ...]:
    """The options, and what was typed besides them."""
    return (*codes, *(code for code in chosen if code not in codes))


def _typed_label(frame: Frame, control: Control, labels: dict[str, str], typed: str) -> str:
    """An option's label, however it was typed; of any other day, that it is hindsight."""
    read = parse(control, typed)
    (code,) = read.chosen
    day = day_of(code)
    if read.unknown or day is None:
        return labels.get(typed, typed)
    return labels.get(code) or frame.texts.say(message("asof-hindsight", day=day))
