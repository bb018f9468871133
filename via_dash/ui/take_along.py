"""Making the files of a briefing on screen: which ones, how far it is, and each to be taken."""

from collections.abc import Sequence
from concurrent.futures import Future

import streamlit as st

from via_dash.exports.formats import FORMATS
from via_dash.ui.evidence_source import library
from via_dash.ui.export_worker import Order, made, worker
from via_dash.ui.faults import numbered
from via_dash.ui.frame import Frame
from via_dash.ui.markup import escape
from via_dash.views.exhibit_link import Item

_ORDERED = "ordered-files"


def take_along(frame: Frame, title: str, items: tuple[Item, ...]) -> None:
    """Files of these exhibits; one that cannot be made takes none of the others with it."""
    if frame.base and not frame.unfolded:  # a browser is there, and may order
        worker().get_ready(library().location)
    orders = {form: _order(frame, title, items, form) for form in FORMATS}
    with st.form("take-along", border=False):
        forms = st.pills(
            frame.text("briefing-formats"),
            list(FORMATS),
            selection_mode="multi",
            default=list(FORMATS),
            format_func=lambda form: frame.text(f"format-{form}"),
            key="formats",
        )
        hints = "".join(
            f"<li><b>{escape(frame.text(f'format-{form}'))}</b>: {escape(frame.text(f'format-hint-{form}'))}</li>"
            for form in FORMATS
        )
        frame.show(f"<ul class='source'>{hints}</ul>")
        wanted = st.form_submit_button(frame.text("briefing-make"))
    if wanted and not forms:
        st.warning(frame.text("briefing-choose-format"))
    elif wanted:
        _make(frame, {form: orders[form] for form in FORMATS if form in forms})
        st.session_state[_ORDERED] = tuple(forms)
    ordered = st.session_state.get(_ORDERED, ())
    _offer(frame, title, [orders[form] for form in FORMATS if form in ordered])


def _order(frame: Frame, title: str, items: tuple[Item, ...], form: str) -> Order:
    location, release = library().location, frame.release.name
    return Order(location, release, items, frame.language, frame.base, title, form)


def _make(frame: Frame, orders: dict[str, Order]) -> None:
    """Orders all of them at once and tells of each when it is there."""
    with st.status(frame.text("briefing-making"), expanded=True) as status:
        coming = {
            form: worker().order(order)
            for form, order in orders.items()
            if worker().kept(order) is None
        }
        ready = 0
        for form, order in orders.items():
            line = st.empty()
            line.write(frame.text("briefing-making-one", format=frame.text(f"format-{form}")))
            line.write(_told(frame, order, coming.get(form)))
            ready += worker().kept(order) is not None
        whole = ready == len(orders)
        status.update(
            label=frame.text("briefing-made", n=ready),
            state="complete" if whole else "error",
            expanded=not whole,
        )


def _told(frame: Frame, order: Order, coming: "Future[bytes] | None") -> str:
    """Waits for a file, and says how that went."""
    name = frame.text(f"format-{order.form}")
    try:
        content = made(order, coming)
    except TimeoutError:
        return frame.text("briefing-slow-one", format=name)
    except Exception as error:  # whatever a format fails on, the others go on
        number = numbered(f"file {order.form}", error)
        return frame.text("briefing-failed-one", format=name, number=number)
    size = frame.texts.number(max(len(content) / 1e6, 0.01), 2)
    return frame.text("briefing-made-one", format=name, size=size)


def _offer(frame: Frame, title: str, orders: Sequence[Order]) -> None:
    """A button per file that is there."""
    with st.container(horizontal=True, key="files"):
        for order in orders:
            content = worker().kept(order)
            if content is None:
                continue
            form = FORMATS[order.form]
            st.download_button(
                frame.text(f"format-{order.form}"),
                lambda content=content: content,  # type: ignore[misc]
                file_name=f"via-{_file_name(title)}-{frame.release.as_of}.{form.extension}",
                mime=form.media_type,
                on_click="ignore",
                key=f"file-{order.form}",
            )


def _file_name(title: str) -> str:
    """A title as part of a file name on any system."""
    words = "".join(c.lower() if c.isalnum() and c.isascii() else " " for c in title).split()
    return "-".join(words)[:40].rstrip("-") or "briefing"
