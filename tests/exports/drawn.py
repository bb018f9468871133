"""Pictures without a Chromium: what the charts look like is tested where they are drawn."""

import struct
import zlib
from collections.abc import Sequence
from functools import cache
from typing import Any

from tests.exports import briefing
from via_dash.data import Release
from via_dash.exports import brief as brief_module
from via_dash.exports.document import Document, Plate
from via_dash.exports.pictures import PictureUnavailable
from via_dash.texts import Language

WIDTH = 605


def png(width: int, height: int) -> bytes:
    """A white picture of so many dots."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))  # fmt: skip

    rows = zlib.compress(b"".join(b"\0" + b"\xff" * width for _ in range(height)))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def svg(width: int, height: int, text: str) -> bytes:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}mm" height="{height}mm" viewBox="0 0 {width} {height}">'
        f'<text x="20" y="20" style="font-family: \'Source Sans\', sans-serif; font-size: 14px">{text}</text></svg>'
    ).encode()


class Drawn:
    """Stands in for the renderer: ``height`` in pixels, ``parts`` of it, or a ``fault``."""

    def __init__(self, monkeypatch: Any) -> None:
        self.height, self.parts = 300, 1
        self.fault: str | None = None
        self.text = "chart"
        self.asked: list[tuple[str, str, str, bool, int | None]] = []
        monkeypatch.setattr(brief_module, "picture", self._picture)
        monkeypatch.setattr(brief_module, "pages", lambda *_, **__: self.parts)

    def _picture(self, plate: Any, texts: Any, release: Any, form: str, size: str, *, framed: bool = True, page: int | None = None) -> bytes:  # fmt: skip
        if self.fault is not None:
            raise PictureUnavailable(self.fault)  # type: ignore[arg-type]
        self.asked.append((plate.name, form, size, framed, page))
        return png(WIDTH, self.height) if form == "png" else svg(WIDTH, self.height, self.text)


@cache
def plates(release: Release, language: Language) -> tuple[Plate, ...]:
    """The exhibits of the briefing, made once."""
    return briefing.plates(release, language)


def document(release: Release, language: Language, own: Sequence[Plate] | None = None) -> Document:
    return briefing.document(release, language, plates(release, language) if own is None else own)


def plate(release: Release, name: str) -> Plate:
    """One exhibit, in Dutch."""
    return next(p for p in plates(release, "nl") if p.name == name)
