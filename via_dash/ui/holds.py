"""Whether what a link showed still holds: on any page that is opened with the release it was made from."""

from datetime import date
from urllib.parse import parse_qsl, urlsplit

import streamlit as st

from via_dash.ui.evidence_source import library
from via_dash.ui.exhibits import NAMES, items_of, view_of
from via_dash.ui.frame import Frame, echo
from via_dash.ui.history_boards import change_line
from via_dash.ui.markup import bold, escape, plain
from via_dash.ui.registry import PAGES
from via_dash.ui.sequence import name_of
from via_dash.views.exhibit_link import RELEASE, SHOW, Item, read
from via_dash.views.holds import Holds, holds

_LONGEST = 8_000


def show_whether_it_holds(frame: Frame) -> None:
    """Answers at the top of a page whose address names a release; nothing where it names none."""
    name = frame.parameter(RELEASE)
    if name is None:
        return
    parameters = {key: str(value) for key, value in st.query_params.items()}
    _answer(frame, name, _shown_by(frame, frame.page, parameters))


def ask_whether_it_holds(frame: Frame) -> None:
    """Takes the link out of a briefing and answers the same; it is read as text and never fetched."""
    st.header(frame.text("holds-title"), anchor="holds")
    with st.form("holds", border=False):
        pasted = st.text_input(
            frame.text("holds-label"), key="holds-link", placeholder=frame.text("holds-placeholder"), max_chars=_LONGEST
        )  # fmt: skip
        st.form_submit_button(frame.text("holds-button"))
    if not pasted:
        return
    try:
        address = urlsplit(pasted.strip())
        parameters = dict(parse_qsl(address.query))
    except ValueError:
        parameters = {}
    else:
        path = address.path.rstrip("/").rpartition("/")[2]
        page = next((entry.key for entry in PAGES if entry.path == path), None)
    if RELEASE not in parameters or page is None:
        st.warning(frame.text("holds-no-link"))
        return
    _answer(frame, parameters[RELEASE], _shown_by(frame, page, parameters))


def _shown_by(frame: Frame, page: str, parameters: dict[str, str]) -> tuple[Item, ...]:
    """The exhibits that an address shows: a sequence of its own, or all of its page."""
    if SHOW in parameters:
        return read(parameters[SHOW], NAMES).items
    return items_of(frame.release, page, parameters)


def _answer(frame: Frame, name: str, items: tuple[Item, ...]) -> None:
    now = frame.release
    if name == now.name:
        st.info(plain(frame.text("holds-same-release", release=name)))
        return
    made = library().named(name)
    if made is None:
        st.warning(plain(frame.text("holds-not-kept", release=echo(name))))
        return
    found = holds(made, now, items, view_of, lambda item: name_of(frame, item))
    head = plain(frame.texts.say(found.answer))
    if found.changes or found.otherwise:
        st.warning(head)
    else:
        st.info(head)
    frame.show(_told(frame, found, made.as_of))


def _told(frame: Frame, found: Holds, made_as_of: date) -> str:
    texts = frame.texts
    lines = [change_line(texts, change, newest=True) for change in found.changes]
    lines += [
        f"<li>{bold(name)}: {escape(texts.text('holds-otherwise'))}</li>"
        for name in found.otherwise
    ]
    if found.as_of_moved:
        moved = texts.text(
            "holds-as-of", before=texts.date(made_as_of), after=texts.date(frame.release.as_of)
        )
        lines.append(f"<li>{escape(moved)}</li>")
    return f"<ul class='statements'>{''.join(lines)}</ul>" if lines else ""
