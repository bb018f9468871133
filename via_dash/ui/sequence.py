"""Which exhibits a visitor takes along, and in which order: it stands in the address."""

import streamlit as st

from via_dash.texts import message
from via_dash.ui.controls import choose, start_of
from via_dash.ui.exhibits import NAMES
from via_dash.ui.frame import Frame, echo, touch
from via_dash.views import questions
from via_dash.views.exhibit_link import MOST, SHOW, Item, read, written

_WIDGET = "sequence"


def asked_for(frame: Frame) -> tuple[Item, ...]:
    """The items that the address names; what is unknown in it is told."""
    sequence = read(frame.parameter(SHOW), NAMES)
    for part in sequence.unknown:
        frame.notice(message("sequence-unknown", value=echo(part)))
    return sequence.items


def name_of(frame: Frame, item: Item) -> str:
    """An exhibit by its page and what it is there."""
    key = "sequence-option-filtered" if item.parameters else "sequence-option"
    return frame.text(
        key, page=frame.text(f"page-{item.page}"), exhibit=frame.text(f"contents-{item.key}")
    )


def chosen_sequence(frame: Frame) -> tuple[str, tuple[Item, ...]]:
    """What it is about, in words, and the exhibits: those of a question, or picked one by one.

    Whoever changes what belongs to a question has a choice of their own from then on.
    """
    own = asked_for(frame)
    control = questions.control(frame.release)
    if own and frame.parameter("about") is None:
        st.query_params["about"] = questions.OWN
    ((_, (about,)),) = choose(frame, (control,), place="about")
    items = own if about == questions.OWN else questions.answered_by(frame.release, about)
    with st.expander(
        frame.text("sequence-change"), expanded=about == questions.OWN, key="sequence-change"
    ):
        picked = _picked(frame, items)
    if picked != items:
        st.query_params.update({"about": questions.OWN, SHOW: written(picked)})
        st.rerun()
    label = next(option.label for option in control.options if option.code == about)
    return frame.texts.say(label), items


def _picked(frame: Frame, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The exhibits in the order in which they were picked, filled anew when they changed from outside."""
    known = {written((item,)): item for item in (*items, *(Item(name) for name in NAMES))}
    codes = [written((item,)) for item in items]
    moved = st.session_state.get(f"{_WIDGET}:from") != codes and not frame.touched
    start = start_of(_WIDGET, codes, moved=moved)
    st.session_state[f"{_WIDGET}:from"] = codes
    picks = st.multiselect(
        frame.text("sequence-label"),
        list(known),
        start,
        key=_WIDGET,
        format_func=lambda code: name_of(frame, known[code]),
        placeholder=frame.text("sequence-placeholder"),
        max_selections=MOST,
        select_all=False,
        on_change=touch,
    )
    return tuple(known[code] for code in picks)
