"""The one way to choose: filters that live in the URL as stable keys."""

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st

from via_dash.evidence.standpoint import day_of
from via_dash.texts import message
from via_dash.ui.frame import Frame, echo, touch
from via_dash.views.controls import Choice, Control, parse, written

Value = TypeVar("Value")


def choose(frame: Frame, controls: Sequence[Control], *, place: str = "filters") -> Choice:
    """Draws the filters in one row and gives what is chosen per filter.

    The URL is the state: it fills the widgets when it changes from outside, and follows
    them when they change. Unknown values fall back and are reported.
    """
    with st.container(horizontal=True, key=place, vertical_alignment="bottom"):
        return tuple((control.name, _choose(frame, control)) for control in controls)


def start_of(widget: str, value: Value, *, moved: bool) -> Value | None:
    """What a widget is to start with; None where it has a value, which is ``value`` if that ``moved``.

    It is not put into a widget that this session has not drawn: a browser that comes here from a
    lost session knows better what the visitor chose last, and tells it along with the first run.
    """
    if widget not in st.session_state:
        return value
    if moved:
        st.session_state[widget] = value
    return None


def choose_more(frame: Frame, controls: Sequence[Control]) -> Choice:
    """Filters that fewer people need, folded away; open when one of them is in use."""
    in_use = any(frame.parameter(control.name) for control in controls)
    with st.expander(frame.text("filters-more"), expanded=in_use):
        return choose(frame, controls, place="more-filters")


def _choose(frame: Frame, control: Control) -> tuple[str, ...]:
    raw = frame.parameter(control.name)
    parsed = parse(control, raw)
    for value in parsed.unknown:
        frame.notice(message("url-unknown-value", name=control.label, value=echo(value)))
    widget = f"{frame.page}:{control.name}"
    moved = st.session_state.get(f"{widget}:url", raw) != raw and not frame.touched
    labels = {option.code: frame.texts.say(option.label) for option in control.options}
    label = frame.texts.say(control.label)
    chosen: tuple[str, ...]
    if not control.single:
        start_many = start_of(widget, list(parsed.chosen), moved=moved)
        picks = st.multiselect(
            label, control.codes, start_many, key=widget, format_func=labels.__getitem__,
            placeholder=frame.text("filter-all"), width=240, on_change=touch,
            select_all=False,  # in English whatever the page is in; none chosen is all
        )  # fmt: skip
        chosen = tuple(code for code in control.codes if code in picks)
    else:
        codes = control.codes if control.typed is None else _with(control.codes, parsed.chosen)
        start = start_of(widget, parsed.chosen[0], moved=moved)
        at = 0 if start is None else codes.index(start)
        if control.in_row:
            picked = st.radio(
                label, codes, at, key=widget, format_func=labels.__getitem__, horizontal=True,
                on_change=touch,
            )  # fmt: skip
        elif control.typed is None:
            picked = st.selectbox(
                label, codes, at, key=widget, format_func=labels.__getitem__, width=240,
                on_change=touch,
            )  # fmt: skip
        else:
            picked = st.selectbox(
                label, codes, at, key=widget, accept_new_options=True, width=240,
                format_func=lambda code: _typed_label(frame, control, labels, code),
                on_change=touch,
            )  # fmt: skip
        chosen = _read(frame, control, picked)
    in_url = written(control, chosen)
    if in_url is None:
        st.query_params.pop(control.name, None)
    else:
        st.query_params[control.name] = in_url
    st.session_state[f"{widget}:url"] = in_url
    return chosen


def _read(frame: Frame, control: Control, picked: str | None) -> tuple[str, ...]:
    """What was picked or typed in a filter of one value; what was typed and is nothing is told."""
    if control.typed is None:
        return control.default if picked is None else (picked,)
    read = parse(control, picked)
    for value in read.unknown:
        frame.notice(message("typed-unknown", name=control.label, value=echo(value)))
    return read.chosen


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
