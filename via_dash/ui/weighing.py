"""Stating weights and comparing links: everything stands in the address, so that a link says it all."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from via_dash.evidence.weighing import ANY, Weighting
from via_dash.texts import message
from via_dash.ui.controls import choose
from via_dash.ui.frame import Frame, echo, touch
from via_dash.ui.markup import escape
from via_dash.ui.tile import tile
from via_dash.ui.weighing_boards import compared as compared_table
from via_dash.views import weighing, weighing_change
from via_dash.views.weighing_link import (
    COMPARE,
    MOST,
    MOST_LINKS,
    ORDER,
    WEIGHTS,
    Problem,
    read_address,
    read_links,
    written,
    written_links,
)

_COLUMNS = 3
_TOGETHER = "together-title"


def stated_weighting(frame: Frame) -> Weighting:
    """Draws what weights are stated with, and gives what is stated."""
    criteria = weighing.scores(frame.release).criteria
    in_url = {name: frame.parameter(name) for name in (WEIGHTS, ORDER)}
    read = read_address(in_url[WEIGHTS], in_url[ORDER], criteria)
    _report(frame, read.problems)
    (control,) = weighing.controls()
    ((_, (method,)),) = choose(frame, (replace(control, start=read.weighting.kind),))
    if not criteria or method == "none":
        return _keep(frame, ANY)
    ask = _weights if method == "weights" else _order
    return _keep(frame, ask(frame, criteria, read.weighting))


def _weights(frame: Frame, criteria: Sequence[str], in_url: Weighting) -> Weighting:
    """A scale per criterion; what weighs nothing need not be told."""
    stated = dict(in_url.weights or _stated_last(frame, WEIGHTS).weights)
    frame.show(f"<p class='source'>{frame.text('weights-hint', most=MOST)}</p>")
    changed = _url_changed(frame, WEIGHTS, in_url)
    weights = []
    with st.container(key="weights"):
        for index, criterion in enumerate(criteria):
            if index % _COLUMNS == 0:  # a row at a time, so that a phone keeps their order
                columns = st.columns(_COLUMNS)
            widget = f"{frame.page}:{WEIGHTS}:{criterion}"
            if changed or widget not in st.session_state:
                st.session_state[widget] = stated.get(criterion, 0)
            label = frame.texts.say(weighing.criterion_name(frame.release, criterion))
            with columns[index % _COLUMNS]:
                weight = st.slider(label, 0, MOST, key=widget, on_change=touch)
                weights.append((criterion, weight))
    return Weighting(weights=tuple((criterion, weight) for criterion, weight in weights if weight))


def _order(frame: Frame, criteria: Sequence[str], in_url: Weighting) -> Weighting:
    """The criteria in the order in which they are picked."""
    widget = f"{frame.page}:{ORDER}"
    if _url_changed(frame, ORDER, in_url) or widget not in st.session_state:
        st.session_state[widget] = list(in_url.order or _stated_last(frame, ORDER).order)
    names = {c: frame.texts.say(weighing.criterion_name(frame.release, c)) for c in criteria}
    picked = st.multiselect(
        frame.text("order-label"), criteria, key=widget, format_func=names.__getitem__,
        placeholder=frame.text("order-placeholder"), on_change=touch,
    )  # fmt: skip
    return Weighting(order=tuple(picked))


def _url_changed(frame: Frame, name: str, in_url: Weighting) -> bool:
    """Whether the address holds another weighing than the one written last."""
    kept = st.session_state.get(f"{frame.page}:{name}:url")
    return not frame.touched and kept is not None and kept != written(in_url)


def _stated_last(frame: Frame, name: str) -> Weighting:
    """What stood there before the visitor looked at another way of stating it."""
    kept: Weighting = st.session_state.get(f"{frame.page}:{name}:last", ANY)
    return kept


def _keep(frame: Frame, weighting: Weighting) -> Weighting:
    """Writes what is stated into the address, and nothing where nothing is."""
    for name, kind in ((WEIGHTS, "weights"), (ORDER, "order")):
        if weighting.kind == kind:
            st.query_params[name] = written(weighting)
            st.session_state[f"{frame.page}:{name}:last"] = weighting
        else:
            st.query_params.pop(name, None)
        st.session_state[f"{frame.page}:{name}:url"] = written(weighting)
    return weighting


def _report(frame: Frame, problems: Sequence[Problem]) -> None:
    for problem in problems:
        frame.notice(message(f"weighing-problem-{problem.kind}", part=echo(problem.part)))


def sharing_hint(frame: Frame) -> None:
    """That the address is the weighing, and where those of others go beside it."""
    hint, label = (escape(frame.text(f"sharing-{part}")) for part in ("hint", "link"))
    frame.show(f"<p class='source'>{hint} <a href='#{_TOGETHER}'>{label}</a></p>")


def comparison(frame: Frame) -> None:
    """Links of several people side by side; what is pasted is read as text and never fetched."""
    criteria = weighing.scores(frame.release).criteria
    raw = frame.parameter(COMPARE)
    widget, kept = f"{frame.page}:{COMPARE}", f"{frame.page}:{COMPARE}:url"
    if widget not in st.session_state or st.session_state.get(kept) != raw:
        st.session_state[widget] = (raw or "").replace("|", "\n")
    st.header(frame.text("together-title"), anchor=_TOGETHER)
    with st.form(f"{frame.page}-{COMPARE}", border=False):
        pasted = st.text_area(
            frame.text("together-label", most=MOST_LINKS), key=widget, height=110,
            placeholder=frame.text("together-placeholder"),
        )  # fmt: skip
        st.form_submit_button(frame.text("together-button"))
    weightings, problems = read_links(pasted, criteria)
    _report(frame, problems)
    if weightings:
        st.query_params[COMPARE] = written_links(weightings)
    else:
        st.query_params.pop(COMPARE, None)
    st.session_state[kept] = st.query_params.get(COMPARE)
    view = weighing_change.compared(frame.release, weightings)
    tile(frame, view, body=compared_table)
