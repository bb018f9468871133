"""A visitor's own numbers beside the gross shares of the studies; nothing of them stays.

What is typed lives in the widgets of this visit alone. It never goes through anything that keeps
what it is given: not the address, not the log, and neither a view nor the parameters of a text,
for both are kept in memory for all visitors.
"""

import streamlit as st

from via_dash.evidence.power import wilson_interval
from via_dash.texts import Translator
from via_dash.ui.detectable_boards import whose
from via_dash.ui.frame import Frame
from via_dash.ui.markup import Html, escape, note, source_link, table
from via_dash.views.detectable import GrossShare, gross_shares, outcomes_of


def own_comparison_section(frame: Frame) -> None:
    """Closed until somebody wants it; two numbers, an outcome, and the shares beside one another."""
    section = st.expander(frame.text("own-title"), key="section-own", on_change="rerun")
    if not section.open:
        return
    with section:
        intro, privacy = escape(frame.text("own-intro")), escape(frame.text("own-privacy"))
        frame.show(f"<p class='intro'>{intro}</p><p class='source'>{privacy}</p>")
        shares = gross_shares(frame.release)
        if not shares:
            frame.show(f"<p>{escape(frame.text('own-nothing-beside'))}</p>")
            return
        outcome = _outcome(frame, shares)
        people, reached = _numbers(frame)
        answer = answer_to(people, reached)
        st.info(frame.text(answer or "own-done"))
        own = None if answer or people is None or reached is None else (people, reached)
        beside = tuple(share for share in shares if share.outcome_code == outcome)
        frame.show(comparison(frame.texts, beside, own))
        frame.show(f"<p class='caveat'>{escape(frame.text('own-caveat'))}</p>")


def _outcome(frame: Frame, shares: tuple[GrossShare, ...]) -> str:
    labels = {o.code: frame.texts.say(o.label) for o in outcomes_of(shares)}
    chosen = st.selectbox(
        frame.text("own-outcome"),
        tuple(labels),
        format_func=labels.__getitem__,
        key="own-outcome",
    )
    return chosen if chosen in labels else next(iter(labels))


def _numbers(frame: Frame) -> tuple[int | None, int | None]:
    """Without bounds, for the browser would answer what lies outside them in its own language."""
    with st.container(horizontal=True, key="own-numbers", vertical_alignment="bottom"):
        people, reached = (
            st.number_input(
                frame.text(f"own-{name}"), value=None, step=1, format="%d", key=f"own-{name}", width=320
            )
            for name in ("people", "reached")
        )  # fmt: skip
    return people, reached


def answer_to(people: int | None, reached: int | None) -> str | None:
    """The text that says what is wrong with two numbers; None where a share can be made of them."""
    given = [number for number in (people, reached) if number is not None]
    if any(number < 0 for number in given):
        return "own-negative"
    if people == 0:
        return "own-nobody"
    if people is None or reached is None:
        return "own-ask"
    return "own-too-many" if reached > people else None


def comparison(
    texts: Translator, shares: tuple[GrossShare, ...], own: tuple[int, int] | None
) -> str:
    """The shares as a table: the visitor's own first, where there is one."""
    headings = [
        texts.text(f"column-{key}")
        for key in ("own-group", "own-n", "share", "interval", "computation", "source")
    ]
    rows = [_own_row(texts, *own)] if own else []
    rows += [_study_row(texts, share) for share in shares]
    caption = texts.text("own-table")
    return table(caption, headings, rows, numeric=[False, True, True, True, False, False])


def _own_row(texts: Translator, people: int, reached: int) -> list[object]:
    interval = tuple(100 * end for end in wilson_interval(reached / people, people))
    return [
        Html(f"<b>{escape(texts.text('own-yours'))}</b>"),
        texts.number(people),
        _percent(texts, 100 * reached / people),
        _interval(texts, interval),
        texts.text("own-basis-yours"),
        texts.text("own-source-yours"),
    ]


def _study_row(texts: Translator, share: GrossShare) -> list[object]:
    source = share.evidence[0]
    return [
        Html(f"{escape(whose(texts, share))}{note(texts, share.note)}"),
        texts.text("not-reported") if share.n is None else texts.number(share.n),
        texts.say(share.size),
        texts.text("not-computed") if share.interval is None else _interval(texts, share.interval),
        texts.text("own-basis-study") if share.interval else texts.value("basis", "stated"),
        source_link(texts, source, source.locator),
    ]


def _interval(texts: Translator, ends: tuple[float, ...]) -> str:
    return " – ".join(_percent(texts, end) for end in ends)


def _percent(texts: Translator, percent: float) -> str:
    return f"{texts.number(percent, 1)}%"
