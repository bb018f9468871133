"""Exhibits on a projector: one at a time, nothing else on screen, and every slide is a link."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from html import escape as attribute
from urllib.parse import urlencode

import segno
import streamlit as st
from streamlit.navigation.page import StreamlitPage

from via_dash.data import TableUnavailable
from via_dash.exports.slide_text import Piece
from via_dash.figures.config import config as chart_config
from via_dash.texts import Translator, message
from via_dash.theme import PALETTES
from via_dash.ui.briefing import in_words
from via_dash.ui.exhibits import Exhibit, find, items_of, of_page
from via_dash.ui.frame import Frame, echo
from via_dash.ui.markup import Html, bold, escape, joined, link, plain, table
from via_dash.ui.registry import PAGES, address_of
from via_dash.ui.sequence import asked_for
from via_dash.ui.stage import ROOM, Slide, in_scheme, keys_drawn, slides
from via_dash.ui.tile_parts import above
from via_dash.views import questions
from via_dash.views.controls import parse
from via_dash.views.exhibit_link import SHOW, Item, written

PRESENT, AT, NOTES, CODE = "present", "at", "notes", "qr"
_OWN = (PRESENT, AT, NOTES, CODE)
SEQUENCE = "presenteren"  # the page that presents a sequence of its own
# Presenters' clickers send the keys of a page up and down.
_ROLES = {colour: role for role, colour in vars(PALETTES["light"]).items()}
_BACK_KEYS, _ON_KEYS = ("Left", "PageUp"), ("Right", "PageDown")


def asked_to_present(frame: Frame) -> tuple[Item, ...]:
    """What the address asks to be presented; nothing where it asks for a page."""
    if frame.page == SEQUENCE:
        return asked_for(frame)
    if st.query_params.get(PRESENT) != "1":
        return ()
    frame.parameter(PRESENT)
    return _items_of_page(frame)


def _items_of_page(frame: Frame) -> tuple[Item, ...]:
    """The exhibits of this page as the address filters them; none where their filters cannot be read."""
    try:
        return items_of(frame.release, frame.page, _parameters())
    except TableUnavailable:  # which the page itself tells
        return ()


def open_links(frame: Frame) -> None:
    """Reserves the place for the links to present and to print a page."""
    frame.take_place = st.empty()
    show_links(frame)


def show_links(frame: Frame) -> None:
    """To present the exhibits of this page as they are filtered now, and to have them on paper.

    Asked for at the start and the end of a run; made again only where the address has changed.
    """
    address = _parameters()
    if frame.take_place is None or frame.take_shown == address:
        return
    frame.take_shown = address
    items = _items_of_page(frame)
    if not items:
        return
    show = link(frame.text("present-link"), frame.address, **frame.here(present="1"))
    briefing = frame.link(about=questions.OWN, show=written(items))
    paper = link(frame.text("print-link"), address_of("briefing"), **briefing)
    take = f"<p class='source take'>{show} · {paper}</p>"
    frame.take_place.html(Html(frame.carried(take) + _on_paper(frame, items)))


def _on_paper(frame: Frame, items: tuple[Item, ...]) -> str:
    """What only print shows: the filters in words, the release, and the address of this very view."""
    release, texts = frame.release, frame.texts
    said: dict[str, None] = {}
    for item in items:
        outline = find(item)[0]
        choice = outline.choice(release, dict(item.parameters))
        said.update(dict.fromkeys(in_words(outline, release, choice, texts)))
    made = texts.text("release-line", release=release.name, date=texts.date(release.as_of))
    lines = [" · ".join(said), made]
    if frame.base:
        lines.append(f"{frame.base}/{address_of(frame.page)}?{urlencode(frame.here())}")
    return f"<p class='source on-paper'>{'<br>'.join(escape(line) for line in lines if line)}</p>"


def present(frame: Frame, items: tuple[Item, ...], pages: Mapping[str, StreamlitPage]) -> None:
    """The slide that the address names, and the way to the others."""
    with st.container(key="slide", gap=None):
        frame.open_notices()
        _report_unknown_values(frame, items)
        try:
            deck = slides(frame.release, items, frame.language)
        except TableUnavailable:
            _leave(frame, pages)
            raise
        if not deck:
            st.title(frame.text("present-nothing"), anchor=False)
            frame.show(f"<p class='said'>{escape(frame.text('present-nothing-hint'))}</p>")
            _leave(frame, pages)
            return
        at = _place(frame, len(deck))
        slide = deck[at - 1]
        _show(frame, slide, at, len(deck))
        _controls(frame, pages, at, len(deck))
    if _is_on(frame, NOTES):
        _notes(frame, slide)
    if _is_on(frame, CODE):
        _code(frame, slide)


def pages_to_present(frame: Frame) -> None:
    """The pages as presentations: a way on where no sequence was asked for."""
    st.header(frame.text("present-pages"), anchor=False)
    rows = joined(
        Html(f"<li>{link(frame.text(f'page-{entry.key}'), entry.path or '.', present='1', lang=frame.language)}</li>")
        for entry in PAGES
        if of_page(entry.key)
    )  # fmt: skip
    own = link(frame.text("page-briefing"), address_of("briefing"), lang=frame.language)
    frame.show(f"<ul class='statements'>{rows}<li>{own}</li></ul>")


# --- the address


def _parameters() -> dict[str, str]:
    return {name: str(value) for name, value in st.query_params.items() if name not in _OWN}


def _place(frame: Frame, count: int) -> int:
    """Which slide is asked for, from 1; the nearest where there is none, and then it says so."""
    asked = frame.parameter(AT) or "1"
    number, at = nearest(asked, count)
    if at != number:
        frame.notice(message("present-no-such", value=echo(asked), at=at, n=count))
    if st.query_params.get(AT) != str(at):
        st.query_params[AT] = str(at)
    return at


def nearest(asked: str, count: int) -> tuple[int, int]:
    """The number that is asked for, 0 where it is none, and the slide of so many that is nearest."""
    number = int(asked[:9]) if asked.isascii() and asked.isdigit() else 0
    return number, min(max(number, 1), count)


def _is_on(frame: Frame, name: str) -> bool:
    return frame.parameter(name) == "1"


def _report_unknown_values(frame: Frame, items: tuple[Item, ...]) -> None:
    """Filters that do not exist as the address has them; the exhibits fall back, as on their page."""
    for item in items:
        outline = find(item)[0]
        asked = dict(item.parameters)
        for control in outline.controls(frame.release):
            for value in parse(control, asked.get(control.name)).unknown:
                said = message("url-unknown-value", name=control.label, value=echo(value))
                frame.notice(said)


# --- what is on screen


def _show(frame: Frame, slide: Slide, at: int, count: int) -> None:
    texts, plate = frame.texts, slide.plate
    with st.container(key=f"slide-title-{slide.title}", gap=None):
        st.title(plain(plate.finding), anchor=False)
    if slide.said:
        frame.show(f"<p class='said'>{escape(' · '.join(slide.said))}</p>")
    exhibit: Exhibit = find(slide.item)[1]
    if exhibit.legend and slide.chart is not None:
        drawn = tuple(exhibit.legend[index] for index in keys_drawn(plate))
        frame.show(above(frame.language, drawn))
    with st.container(key="slide-body", gap=None):
        if slide.chart is not None:
            config = chart_config(frame.language) | {"staticPlot": True, "responsive": False}
            st.plotly_chart(
                in_scheme(slide.chart, frame.scheme), key=f"slide-{plate.view.key}-{slide.part}",
                width=ROOM, height=slide.room, theme=None, alt=plate.alt, config=config,
            )  # fmt: skip
        else:
            frame.show(_table(slide))
    caveat = f"<p class='said'>{escape(slide.caveat)}</p>" if slide.caveat else ""
    foot = f"{caveat}<p class='from'>{escape(slide.sources)}</p>"
    frame.show(f"<div class='foot'>{foot}</div>")
    with st.container(
        key="slide-said"
    ):  # for screen readers: it keeps its place, so a change is told
        st.info(plain(f"{texts.text('present-place', at=at, n=count)}: {plate.finding}"))


def _table(slide: Slide) -> str:
    """The rows of a slide, each column as wide as was reckoned."""
    shown = slide.table
    assert shown is not None

    def cell(pieces: tuple[Piece, ...]) -> Html:
        return joined(map(_piece, pieces), "<br>")

    rows = [[cell(pieces) for pieces in row] for row in shown.rows]
    whole = shown.headings == slide.plate.headings
    numeric = slide.plate.numeric if whole else ()
    columns = "".join(
        f"<col style='width:{100 * w / sum(shown.widths):.2f}%'>" for w in shown.widths
    )
    made = table(slide.plate.finding, shown.headings, rows, numeric=numeric)
    made = made.replace("</caption>", f"</caption><colgroup>{columns}</colgroup>", 1)
    return f"<div style='font-size:calc({slide.type} * var(--u))'>{made}</div>"


def _piece(piece: Piece) -> Html:
    text = bold(piece.text) if piece.bold else Html(escape(piece.text))
    if not piece.glyph:
        return text
    role = _ROLES.get(piece.colour or "")
    colour = f"var(--via-{role})" if role else "currentColor"
    return Html(
        f"<span aria-hidden='true' style='color:{colour}'>{escape(piece.glyph)}</span> {text}"
    )


def _controls(frame: Frame, pages: Mapping[str, StreamlitPage], at: int, count: int) -> None:
    release, texts = frame.release, frame.texts
    with st.container(key="slide-nav", horizontal=True, vertical_alignment="center", gap="small"):
        made = texts.text("release-line", release=release.name, date=texts.date(release.as_of))
        frame.show(f"<p class='from'>{escape(made)}</p>")
        before, after = max(at - 1, 1), min(at + 1, count)
        _button(frame, "present-previous", _go, before, _BACK_KEYS)
        frame.show(f"<p class='place'>{at} / {count}</p>", width="content")
        _button(frame, "present-next", _go, after, _ON_KEYS)
        for name, key in ((NOTES, "present-notes"), (CODE, "present-code")):
            shown = _is_on(frame, name)
            label = f"{key}-hide" if shown else key
            st.button(frame.text(label), key=key, on_click=_switch, args=(name, not shown))
        _leave(frame, pages)


def _button(
    frame: Frame, key: str, to: Callable[[int], None], place: int, keys: tuple[str, str]
) -> None:
    """A button for the first of the keys, and one that is not shown for the other."""
    st.button(frame.text(key), key=key, on_click=to, args=(place,), shortcut=keys[0])
    with st.container(key=f"hidden-{key}"):
        st.button(frame.text(key), key=f"{key}-page", on_click=to, args=(place,), shortcut=keys[1])


def _go(place: int) -> None:
    st.query_params[AT] = str(place)


def _switch(name: str, on: bool) -> None:
    """Opens one of what lies over a slide, and closes the other; or closes it."""
    for panel in (NOTES, CODE):
        st.query_params.pop(panel, None)
    if on:
        st.query_params[name] = "1"


def _leave(frame: Frame, pages: Mapping[str, StreamlitPage]) -> None:
    """Back to the very view that was presented: the page with its filters, or the briefing."""
    if not st.button(frame.text("present-leave"), key="present-leave", shortcut="Esc"):
        return
    if frame.page == SEQUENCE:
        kept = {"about": questions.OWN, SHOW: st.query_params.get(SHOW, "")}
        st.switch_page(pages["briefing"], query_params=frame.link(**kept))
    for name in _OWN:
        st.query_params.pop(name, None)
    st.rerun()


def _notes(frame: Frame, slide: Slide) -> None:
    """What the speaker says aloud: one sentence, one caveat, the source; under it what may be asked."""
    texts, plate = frame.texts, slide.plate
    parts = [f"<p class='sentence'>{escape(plate.finding)}</p>"]
    if plate.caveats:
        parts.append(
            f"<p><b>{escape(texts.text('caveat-label'))}</b> {escape(plate.caveats[0])}</p>"
        )
    parts.append(f"<p>{escape(slide.sources)}</p>")
    parts.append(f"<p class='asked'><b>{escape(texts.text('present-notes-asked'))}</b></p>")
    parts.append(f"<p>{escape(plate.alt)}</p>")
    others = plate.caveats[1:]
    parts += _listed(texts.text("present-notes-filters"), plate.filters)
    parts += _listed(texts.text("present-notes-caveats", n=len(others)), others)
    parts += _listed(texts.text("present-notes-sources"), [s.line for s in plate.sources])
    parts += _listed(texts.text("column-basis"), _bases(slide, texts))
    with st.container(key="slide-notes"):
        st.subheader(frame.text("present-notes"), anchor=False)
        label = attribute(frame.text("present-notes"))
        # It scrolls, so that the keyboard has to get there.
        told = "".join(parts)
        frame.show(
            f"<div class='spoken' role='region' tabindex='0' aria-label='{label}'>{told}</div>"
        )


def _listed(title: str, items: Sequence[str]) -> list[str]:
    if not items:
        return []
    rows = joined(Html(f"<li>{escape(item)}</li>") for item in items)
    return [f"<p><b>{escape(title)}</b></p><ul class='statements'>{rows}</ul>"]


def _bases(slide: Slide, texts: Translator) -> list[str]:
    """How many of the rows the documents state, how many were derived or judged."""
    counted = Counter(evidence.basis for evidence in slide.plate.view.evidence)
    return [f"{texts.value('basis', basis)}: {n}" for basis, n in counted.items()]


def _code(frame: Frame, slide: Slide) -> None:
    """The exact view as a code to scan and a link; only the link where our own address is not known."""
    address = exact_link(frame, slide)
    with st.container(key="slide-code"):
        st.subheader(frame.text("present-code"), anchor=False)
        image = ""
        if frame.base:
            code = segno.make(address, error="m", micro=False)
            data = code.svg_data_uri(scale=4, border=4, light="#ffffff", dark="#000000")
            alt = frame.text("present-code-alt", link=address)
            image = f'<img class="code" alt="{attribute(alt)}" src="{attribute(data)}">'
        shown = f'<a href="{attribute(address)}">{escape(address)}</a>'
        frame.show(f"{image}<p>{escape(frame.text('present-code-hint'))}</p><p>{shown}</p>")


def exact_link(frame: Frame, slide: Slide) -> str:
    """The address of the exhibit on its page, with its filters, language and release."""
    return f"{frame.base}{slide.plate.link}"
