"""What stands on every slide and in its notes, in words."""

import io
from collections.abc import Sequence

import segno

from via_dash.exports.document import Document, Plate, Source
from via_dash.exports.slide_text import (
    line_count,
    shortened,
)
from via_dash.exports.slide_xml import (
    ACROSS,
)
from via_dash.texts import Translator

SMALL = 12


def release_line(document: Document, texts: Translator) -> str:
    return texts.text(
        "slides-stand", release=document.release.name, date=texts.date(document.as_of)
    )


def source_line(sources: tuple[Source, ...], texts: Translator) -> str:
    """The first places of the first documents; all of them stand in the notes."""
    if not sources:
        return f"{texts.text('source-label')} {texts.text('not-reported')}"
    total = sum(len(s.locators) for s in sources)
    said = ""
    for documents, places, longest in (
        (2, 3, 999),
        (2, 2, 999),
        (2, 1, 999),
        (1, 2, 999),
        (1, 1, 90),
    ):
        named = [(s.label, s.locators[:places]) for s in sources[:documents]]
        left = total - sum(len(locators) for _, locators in named)
        listed = " | ".join(f"{label}: {shortened('; '.join(at), longest)}" for label, at in named)
        more = f" {texts.text('slides-more-places', n=left)}" if left else ""
        said = f"{texts.text('source-label')} {listed}{more}"
        if line_count(said, ACROSS * 72, SMALL) == 1:
            break
    return said


def code_of(link: str) -> bytes | None:
    """The link as a QR code; None where it is too long for one."""
    out = io.BytesIO()
    try:
        segno.make(link, error="l" if len(link) > 300 else "m", micro=False).save(
            out, kind="png", scale=12, border=2
        )
    except segno.DataOverflowError:
        return None
    return out.getvalue()


def few(parts: Sequence[str], most: int, texts: Translator) -> str:
    said = "; ".join(parts[:most])
    left = len(parts) - most
    return said if left <= 0 else f"{said} {texts.text('slides-more-places', n=left)}"


def notes_of(plate: Plate, texts: Translator) -> list[str]:
    lines = [plate.finding]
    if plate.filters:
        lines.append(texts.text("slides-filters", filters="; ".join(plate.filters)))
    if plate.caveats:
        lines += [texts.text("slides-notes-caveats"), *(f"– {c}" for c in plate.caveats)]
    lines += [texts.text("slides-notes-sources"), *(f"– {s.line}" for s in plate.sources)]
    return [*lines, plate.link]
