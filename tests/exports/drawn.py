"""Pictures without a Chromium: what the charts look like is tested where they are drawn."""

import struct
import zlib
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from tests.exports import briefing
from via_dash.data import Release
from via_dash.exports import brief as brief_module
from via_dash.exports.brief import Brief
from via_dash.exports.brief_table import Table
from via_dash.exports.document import Document, Key, Plate, Source
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


# As many as a brief has room for in its text: charts, tables and lists.
FEW = ("overzicht.board", "effecten.levels", "corona.benefit")


def few(release: Release, language: Language) -> Document:
    """A briefing of which charts and tables stand in the text, too."""
    own = [p for p in plates(release, language) if p.name in FEW]
    return document(release, language, own)


def nasty(release: Release, text: str) -> Document:
    """A document that says one thing everywhere."""
    levels = plate(release, "effecten.levels")
    cells = tuple(text for _ in levels.headings)
    own = replace(
        levels, page=text, finding=text, alt=text, headings=cells, rows=(cells, cells),
        caveats=(text,) * 5, sources=(Source(text, (text, text)),), filters=(text,),
        legend=(Key("●", "#1b7f4d", text),),
    )  # fmt: skip
    return replace(document(release, "nl", [own]), title=text)


def tables_in_order(said: Brief) -> list[Table]:
    """The tables of a brief: those in the text, then those of the annex."""
    in_text = [s.in_text for s in said.sections if s.in_text is not None and not said.compact]
    return [*in_text, *(s.table for s in said.sections if s.table_in_annex)]
