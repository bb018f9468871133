"""A single tile taken along: its picture, and its place in a briefing or a presentation."""

from typing import Any

import streamlit as st

from via_dash.exports.formats import PICTURES
from via_dash.exports.pictures import PictureUnavailable
from via_dash.ui.evidence_source import library
from via_dash.ui.exhibits import NAMES, find
from via_dash.ui.export_worker import Order, made
from via_dash.ui.faults import numbered
from via_dash.ui.frame import Frame
from via_dash.ui.markup import escape, link
from via_dash.views.exhibit_link import SHOW, Item, written
from via_dash.views.view import View


def item_of(frame: Frame, view: View[Any]) -> Item | None:
    """The tile with the filters of the present address; None for what is no exhibit of the page."""
    name = f"{frame.page}.{view.key}"
    if name not in NAMES:
        return None
    filters = find(Item(name))[0].names(frame.release)
    chosen = ((n, str(v)) for n, v in st.query_params.items() if n in filters)
    return Item(name, tuple(chosen))


def taking_links(frame: Frame, view: View[Any]) -> str:
    """The address that gives this very view, and the links that take it along."""
    hint = escape(frame.text("tile-link-hint"))
    item = item_of(frame, view)
    if item is None:
        return f"<p class='source'>{hint}</p>"
    sequence = {SHOW: written([item]), "lang": frame.language}
    links = " · ".join(
        str(link(frame.text(f"tile-{page}"), page, **sequence))
        for page in ("briefing", "presenteren")
    )
    return f"<p class='source'>{links}<br>{hint}</p>"


def offer_pictures(frame: Frame, view: View[Any]) -> None:
    """The chart as a picture, made when somebody asks for one."""
    item = item_of(frame, view)
    if item is None or find(item)[1].draw is None:
        return
    form = st.pills(
        frame.text("picture-label"),
        list(PICTURES),
        format_func=lambda form: frame.text(f"picture-{form}"),
        key=f"picture-{view.key}",
    )
    if form is None:
        return
    order = Order(
        library().location, frame.release.name, (item,), frame.language, frame.base, "", form
    )
    try:
        with st.spinner(frame.text("picture-making")):
            content = made(order)
    except PictureUnavailable as error:
        st.warning(frame.text(f"picture-unavailable-{error.reason}"))
    except Exception as error:  # the page and its other files stay
        st.warning(frame.text("picture-failed", number=numbered(f"picture {item.exhibit}", error)))
    else:
        extension, media_type = PICTURES[form].extension, PICTURES[form].media_type
        st.download_button(
            frame.text("picture-download", form=frame.text(f"picture-{form}")),
            lambda: content,
            file_name=f"via-{view.key}-{frame.release.as_of}.{extension}",
            mime=media_type,
            on_click="ignore",
            key=f"picture-file-{view.key}",
        )
