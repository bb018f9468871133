"""One chart as a picture: PNG or SVG, for a slide or for a document.

A slide is 1920 x 1080 dots, a document's picture 16 cm wide at 300 dots per inch and as tall as its
chart. ``page`` divides a tall chart between its rows; see `pages`.
"""

import hashlib
import html
import json
import re
import struct
import threading
import zlib
from collections import OrderedDict

from plotly.utils import PlotlyJSONEncoder

from via_dash.data import Release
from via_dash.exports.document import Plate
from via_dash.exports.picture_layout import Sheet, pages, sheet
from via_dash.exports.picture_parts import Size
from via_dash.exports.renderer import RENDERER, Form, PictureUnavailable, Renderer
from via_dash.texts import Translator

__all__ = ["Form", "PictureUnavailable", "Size", "pages", "picture", "warm"]

_KEPT_PICTURES, _KEPT_BYTES = 128, 64 * 2**20


def picture(
    plate: Plate,
    texts: Translator,
    release: Release,
    form: Form,
    size: Size,
    *,
    framed: bool = True,
    page: int | None = None,
    renderer: Renderer = RENDERER,
) -> bytes:
    """The chart of a plate as a file.

    ``framed`` puts the finding, legend, caveat, sources, filters, as-of date, release and link inside
    it. ``page`` is one of `pages`, from 1; without one a document's picture holds the whole chart,
    and a slide the first page. Raises PictureUnavailable when no picture can be made now, ValueError
    for a plate without a chart, IndexError for a page that is not there.
    """
    laid_out = sheet(plate, texts, release, size, framed=framed, page=page)
    said = _said(plate, texts, release)
    figure = json.dumps(laid_out.figure, cls=PlotlyJSONEncoder, sort_keys=True)
    # What is drawn is its own key: it holds view, filters, language, size, frame and page.
    key = hashlib.sha256(repr((figure, said, form, size)).encode()).hexdigest()
    found = _CACHE.get(key)
    if found is None:
        drawn = renderer.render(
            json.loads(figure),
            form,
            width=laid_out.width,
            height=laid_out.height,
            # SVG has no dots: there the size of a slide is written in its head.
            scale=laid_out.scale if form == "png" else 1.0,
        )
        found = (
            _described(drawn, said, laid_out)
            if form == "png"
            else _svg(drawn, said, laid_out, size)
        )
        _CACHE.put(key, found)
    return found


def warm() -> None:
    """Starts the renderer, so that the first picture does not wait for it. Raises PictureUnavailable."""
    RENDERER.warm()


def _said(plate: Plate, texts: Translator, release: Release) -> dict[str, str]:
    """What a picture says of itself to whoever cannot see it or wants to know where it is from."""
    return {
        "Title": plate.finding,
        "Description": plate.alt,
        "Source": " ; ".join(source.line for source in plate.sources),
        "Comment": " · ".join(
            [*plate.filters, texts.text("release-line", release=release.name, date=texts.date(release.as_of)), plate.link]
        ),
        "Creation Time": f"{release.as_of.isoformat()}T00:00:00Z",
        "Software": "via_dash",
    }  # fmt: skip


class _Cache:
    """The pictures asked for last."""

    def __init__(self, most: int, most_bytes: int) -> None:
        self._most, self._most_bytes = most, most_bytes
        self._kept: OrderedDict[str, bytes] = OrderedDict()
        self._bytes = 0
        self._lock = threading.Lock()

    def get(self, key: str) -> bytes | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)

    def put(self, key: str, value: bytes) -> None:
        with self._lock:
            self._bytes += len(value) - len(self._kept.pop(key, b""))
            self._kept[key] = value
            while len(self._kept) > self._most or self._bytes > self._most_bytes:
                self._bytes -= len(self._kept.popitem(last=False)[1])

    def clear(self) -> None:
        with self._lock:
            self._kept.clear()
            self._bytes = 0


_CACHE = _Cache(_KEPT_PICTURES, _KEPT_BYTES)

_PNG = b"\x89PNG\r\n\x1a\n"
_HEAD = len(_PNG) + 25  # signature and IHDR


def _described(png: bytes, said: dict[str, str], laid_out: Sheet) -> bytes:
    """The PNG with its dots per metre and its texts; bytes that are no PNG are a failure."""
    if not png.startswith(_PNG):
        raise PictureUnavailable("failed")
    metre = round(96 * laid_out.scale / 0.0254)
    more = _chunk(b"pHYs", struct.pack(">IIB", metre, metre, 1))
    for key, text in said.items():
        # keyword, not compressed, no language, no translated keyword
        more += _chunk(b"iTXt", key.encode() + b"\0\0\0\0\0" + text.encode())
    return png[:_HEAD] + more + png[_HEAD:]


def _chunk(kind: bytes, content: bytes) -> bytes:
    checked = kind + content
    return struct.pack(">I", len(content)) + checked + struct.pack(">I", zlib.crc32(checked))


_UID = re.compile(r'id="defs-([0-9a-f]+)"')
_TRACE = re.compile(r"\btrace[0-9a-f]{6}\b")
_OWN = "-of-this-picture"
_PATTERN = re.compile(rf'id="([a-z]+{_OWN}-[0-9a-f]{{6}})"')
_OPENING = re.compile(r"<svg\b[^>]*>")


def _svg(drawn: bytes, said: dict[str, str], laid_out: Sheet, size: Size) -> bytes:
    """The SVG with a title and a description, and with names that depend on its content alone.

    Plotly names its clips at random; two pictures in one page may not share a name either.
    """
    text = drawn.decode("utf-8")
    opening = _OPENING.match(text)
    uid = _UID.search(text)
    if opening is None or uid is None:
        raise PictureUnavailable("failed")
    text = _TRACE.sub("trace", re.sub(rf"(?<=[a-z-]){uid[1]}", _OWN, text))
    for number, name in enumerate(dict.fromkeys(_PATTERN.findall(text))):
        text = text.replace(name, f"{_OWN}-{number}-")
    text = text.replace(_OWN, "p" + hashlib.sha256(text.encode()).hexdigest()[:8])
    width, height = laid_out.width, laid_out.height
    # A slide is measured in dots, a document in millimetres.
    measures = (
        f'width="{width * laid_out.scale:g}" height="{height * laid_out.scale:g}"'
        if size == "slide"
        else f'width="{width / 96 * 25.4:.1f}mm" height="{height / 96 * 25.4:.1f}mm"'
    )
    about = "\n".join(said[key] for key in ("Description", "Source", "Comment"))
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' {measures} viewBox="0 0 {width} {height}" role="img">'
        f"<title>{html.escape(said['Title'])}</title><desc>{html.escape(about)}</desc>"
    )
    return (head + text[opening.end() :]).encode("utf-8")
