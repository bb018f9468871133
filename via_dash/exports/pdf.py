"""A document as an accessible PDF (PDF/UA-1), set by typst from `brief.typ` with a font of our own."""

import json
import re
from collections.abc import Iterable
from dataclasses import asdict
from datetime import UTC, datetime, time
from functools import partial
from pathlib import Path
from typing import Any

import typst

from via_dash.exports.brief import Brief, Section, brief, labels, link_code, page_parts
from via_dash.exports.document import Document
from via_dash.texts import Translator
from via_dash.theme import PALETTES

_HERE = Path(__file__).parent
_FAMILIES = re.compile(r"font-family:[^;\"]*")
# A line that begins with an arrow or a shape, of which our font lacks many.
_MARKED = re.compile(
    r'(<(?:text|tspan)\b(?![^>]*anchor="end)[^>]*?\sx=")([-\d.]+)("[^>]*>)([\u2190-\u21ff\u2300-\u2bff])\s*([^<]+)'
)
_MARK_WIDTH = 15  # pixels
# Only beyond these may the fonts lack a character.
_SURE = re.compile("[\u0000-\u017f]")
_MOST_TRIED = 500
_TRY = b"""#set document(title: "x")
#set text(font: ("Source Sans Pro", "Libertinus Serif", "DejaVu Sans Mono"))
#json(bytes(sys.inputs.data))"""


def pdf_bytes(document: Document, texts: Translator) -> bytes:
    """The brief as PDF/UA-1; equal documents give equal bytes.

    A character that no font has is written as its number, [U+1F642]: an empty box would tell nobody
    anything, and PDF/UA forbids it.
    """
    said = brief(document, texts, "svg")
    data = json.dumps(_data(said, document, texts), ensure_ascii=False)
    compiled = partial(_compile, day=datetime.combine(document.as_of, time(), UTC))
    try:
        return compiled(_HERE / "brief.typ", data)
    except typst.TypstError:
        lacking = _lacking(sorted(set(_SURE.sub("", data))))
        if not lacking:
            raise
        shown = data.translate({ord(character): _named(character) for character in lacking})
        return compiled(_HERE / "brief.typ", shown)


def _compile(source: Path | bytes, data: str, day: datetime | None = None) -> bytes:
    compiled: Any = typst.compile  # its types want the source and its folder to be of one kind
    made: bytes = compiled(
        source,
        root=str(_HERE),
        font_paths=[str(_HERE / "fonts")],
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"data": data},
        pdf_standards=["ua-1"],
        timestamp=int(day.timestamp()) if day else 0,
    )
    return made


def _named(character: str) -> str:
    return f"[U+{ord(character):04X}]"


def _lacking(characters: list[str]) -> list[str]:
    """Those that no font has. Of very many, all: to try them would take too long."""
    if len(characters) > _MOST_TRIED:
        return characters
    if not characters or _all_shown(characters):
        return []
    if len(characters) == 1:
        return characters
    half = len(characters) // 2
    return _lacking(characters[:half]) + _lacking(characters[half:])


def _all_shown(characters: Iterable[str]) -> bool:
    try:
        _compile(_TRY, json.dumps(" ".join(characters)))
    except typst.TypstError:
        return False
    return True


def _data(said: Brief, document: Document, texts: Translator) -> dict[str, Any]:
    """What `brief.typ` reads."""
    language, region = texts.locale.split("_")
    return {
        "title": said.title,
        "name": said.name,
        "stand": said.stand,
        "about": said.about,
        "short": said.short,
        "compact": said.compact,
        "sections": [_section(section) for section in said.sections],
        "link": said.link,
        "link_text": said.link_text,
        "code": link_code(said.link_text, "svg").decode(),
        "language": language,
        "region": region,
        "date": [document.as_of.year, document.as_of.month, document.as_of.day],
        "colours": asdict(PALETTES["light"]),
        "page": page_parts(texts),
        "labels": labels(texts),
    }


def _section(section: Section) -> dict[str, Any]:
    told = asdict(section) | {
        "table_in_annex": section.table_in_annex,
        "pictures_in_annex": section.pictures_in_annex,
    }
    for picture in told["pictures"]:
        picture["image"] = _in_our_fonts(picture["image"].decode("utf-8"))
    return told


def _in_our_fonts(image: str) -> str:
    """A picture that Chromium drew in a font of its machine, set in ours.

    A line in which our font lacks one shape would be set in another font as a whole; so the shape
    that begins it gets a place of its own.
    """

    def parted(line: re.Match[str]) -> str:
        before, x, after, shape, words = line.groups()
        start = float(x)
        if 'anchor="middle"' in before:
            # Plotly centres a label in a box that begins at 0.
            before, start = before.replace('anchor="middle"', 'anchor="start"'), 1.0
        words = f'<tspan x="{start + _MARK_WIDTH:g}">{words}</tspan>'
        return f"{before}{start:g}{after}<tspan>{shape}</tspan>{words}"

    return _MARKED.sub(parted, _FAMILIES.sub("font-family: 'Source Sans Pro'", image))
