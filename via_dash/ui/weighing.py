"""Stating weights and comparing links: everything stands in the address, so that a link says it all."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from via_dash.evidence.weighing import ANY, Weighting
from via_dash.texts import Message, message
from via_dash.ui.controls import choose, start_of
from via_dash.ui.frame import Frame, echo, touch
from via_dash.ui.markup import escape, joined, plain
from via_dash.ui.tile import framed
from via_dash.ui.weighing_boards import compared as compared_table
from via_dash.views import weighing, weighing_change
from via_dash.views.weighing_link import (
    COMPARE,
    LONGEST_NAME,
    MOST,
    MOST_LINKS,
    ORDER,
    WEIGHTS,
    Links,
    Problem,
    as_lines,
    read_address,
    read_links,
    written,
    written_links,
)

TOGETHER = "together-title"
_METHOD = "method"
_KINDS = {WEIGHTS: "weights", ORDER: "order"}
_COLUMNS = 3
_MOST_MESSAGES = 5
_LONGEST_PART = 40
_PASTED = "\ufffc"  # stands where the pasted text goes
_EIGHT_LINES = 236


def stated_weighting(frame: Frame) -> Weighting:
    """Draws what weights are stated with, and gives what is stated."""
    criteria = weighing.scores(frame.release).criteria
    in_url = {name: frame.parameter(name) for name in (WEIGHTS, ORDER)}
    read = read_address(in_url[WEIGHTS], in_url[ORDER], criteria)
    _report(frame, read.problems)
    (control,) = weighing.controls()
    ((_, (method,)),) = choose(frame, (replace(control, start=read.weighting.kind),))
    if not criteria or method == "none":
        return _keep(frame, method, ANY)
    ask = _weights if method == "weights" else _order
    return _keep(frame, method, ask(frame, criteria, read.weighting))


def _weights(frame: Frame, criteria: Sequence[str], in_url: Weighting) -> Weighting:
    """A scale per criterion; what weighs nothing need not be told."""
    frame.show(f"<p class='source'>{frame.text('weights-hint', most=MOST)}</p>")
    changed = _url_changed(frame, WEIGHTS, in_url)
    stated = dict((in_url if changed else _stated_last(frame, WEIGHTS, in_url)).weights)
    weights = []
    with st.container(key="weights"):
        for index, criterion in enumerate(criteria):
            if index % _COLUMNS == 0:  # a row at a time, so that a phone keeps their order
                columns = st.columns(_COLUMNS)
            widget = f"{frame.page}:{WEIGHTS}:{criterion}"
            start = start_of(widget, stated.get(criterion, 0), moved=changed)
            label = plain(frame.texts.say(weighing.criterion_name(frame.release, criterion)))
            with columns[index % _COLUMNS]:
                weight = st.slider(label, 0, MOST, start, key=widget, on_change=touch)
                weights.append((criterion, weight))
    return Weighting(weights=tuple((criterion, weight) for criterion, weight in weights if weight))


def _order(frame: Frame, criteria: Sequence[str], in_url: Weighting) -> Weighting:
    """The criteria in the order in which they are picked; nothing opens over what comes of it."""
    widget = f"{frame.page}:{ORDER}"
    changed = _url_changed(frame, ORDER, in_url)
    shown = in_url if changed else _stated_last(frame, ORDER, in_url)
    start = start_of(widget, list(shown.order), moved=changed)
    names = {c: plain(frame.texts.say(weighing.criterion_name(frame.release, c))) for c in criteria}
    picked = st.pills(
        frame.text("order-label"), criteria, default=start, key=widget,
        format_func=names.__getitem__, selection_mode="multi", on_change=touch,
    )  # fmt: skip
    return Weighting(order=tuple(picked))


def _url_changed(frame: Frame, name: str, in_url: Weighting) -> bool:
    """Whether the address holds another weighing than the one written last."""
    kept = st.session_state.get(f"{frame.page}:{name}:url")
    return not frame.touched and kept is not None and kept != written(in_url)


def _stated_last(frame: Frame, name: str, in_url: Weighting) -> Weighting:
    """What the address states; without that, what stood there before another way of stating it."""
    if in_url.kind == _KINDS[name]:
        return in_url
    kept: Weighting = st.session_state.get(f"{frame.page}:{name}:last", ANY)
    return kept


def _keep(frame: Frame, method: str, weighting: Weighting) -> Weighting:
    """Writes what is stated into the address; the method only where nothing is stated by it yet."""
    for name, kind in _KINDS.items():
        if weighting.kind == kind:
            st.query_params[name] = written(weighting)
            st.session_state[f"{frame.page}:{name}:last"] = weighting
        else:
            st.query_params.pop(name, None)
        st.session_state[f"{frame.page}:{name}:url"] = written(weighting)
    if weighting.kind != method:
        st.query_params[_METHOD] = method
    else:
        st.query_params.pop(_METHOD, None)
    st.session_state[f"{frame.page}:{_METHOD}:url"] = st.query_params.get(_METHOD)
    return weighting


def _report(frame: Frame, problems: Sequence[Problem]) -> None:
    """What the address asks for and is not there: the first few, and how many more."""
    for problem in problems[:_MOST_MESSAGES]:
        frame.notice(_told(problem, echo(problem.part)))
    if (more := len(problems) - _MOST_MESSAGES) > 0:
        frame.notice(message("weighing-problem-more", n=more))


def _told(problem: Problem, part: str) -> Message:
    return message(f"weighing-problem-{problem.kind}", part=part)


def sharing_hint(frame: Frame) -> None:
    """That the address is the weighing, and where those of others go beside it."""
    hint, label = (escape(frame.text(f"sharing-{part}")) for part in ("hint", "link"))
    frame.show(f"<p class='source'>{hint} <a href='#{TOGETHER}'>{label}</a></p>")


def comparison(frame: Frame) -> None:
    """Links of several people side by side; what is pasted is read as text and never fetched."""
    criteria = weighing.scores(frame.release).criteria
    raw = frame.parameter(COMPARE)
    widget, kept = f"{frame.page}:{COMPARE}", f"{frame.page}:{COMPARE}:url"
    moved = st.session_state.get(kept) != raw and not frame.touched
    start = start_of(widget, as_lines(raw or ""), moved=moved) or ""
    st.header(frame.text("together-title"), anchor=TOGETHER)
    with st.form(f"{frame.page}-{COMPARE}", border=False):
        pasted = st.text_area(
            frame.text("together-label", most=MOST_LINKS), start, key=widget, height=_EIGHT_LINES,
            placeholder=frame.text("together-placeholder"),
        )  # fmt: skip
        named = frame.text("together-names", longest=LONGEST_NAME)
        frame.show(f"<p class='source'>{escape(named)}</p>")
        st.form_submit_button(frame.text("together-button"), on_click=touch)
    links = read_links(pasted, criteria)
    if links.lines:
        _say_what_was_read(frame, links)
    if links.entries:
        st.query_params[COMPARE] = written_links(links.entries)
    else:
        st.query_params.pop(COMPARE, None)
    st.session_state[kept] = st.query_params.get(COMPARE)
    view = weighing_change.compared(frame.release, links.weightings)
    if view is not None:
        # Drawn outside what is kept of a tile: the names are of people.
        names = [entry.name for entry in links.entries]
        framed(frame, view, lambda: frame.show(compared_table(frame.texts, view, names)))


def _say_what_was_read(frame: Frame, links: Links) -> None:
    """Under the form, where it was pasted: how much was left out, and of what the first few."""
    read = message(
        "together-read", n=len(links.entries), left=links.left_out, lines=links.lines, most=MOST_LINKS
    )  # fmt: skip
    st.info(frame.texts.say(read))  # keeps its place, so that a screen reader tells it
    said = [_said(frame, *problem) for problem in links.problems[:_MOST_MESSAGES]]
    if (more := len(links.problems) - _MOST_MESSAGES) > 0:
        said.append(frame.text("weighing-problem-more", n=more))
    if said:
        items = joined(said, "</li><li>")
        frame.show(f"<ul class='unread'><li>{items}</li></ul>")


def _said(frame: Frame, line: int, problem: Problem) -> str:
    """A problem in words; what was pasted is put in last, for texts are kept for all visitors."""
    what = _told(problem, _PASTED)
    told = frame.texts.say(message("weighing-problem-line", line=line, what=what))
    return told.replace(_PASTED, _short(problem.part))


def _short(part: str) -> str:
    """A part of what was pasted, as it stands but for its length and what cannot be seen."""
    visible = "".join(c if c.isprintable() else " " for c in part)
    return visible[:_LONGEST_PART] + ("…" if len(visible) > _LONGEST_PART else "")
