"""The formats in which a briefing can be taken along."""

from collections.abc import Callable
from dataclasses import dataclass

from via_dash.exports.briefing_workbook import xlsx_bytes
from via_dash.exports.document import Document
from via_dash.exports.pdf import pdf_bytes
from via_dash.exports.pictures import Form, Size, picture
from via_dash.exports.room_pack import html_bytes
from via_dash.exports.slides import pptx_bytes
from via_dash.exports.word import docx_bytes
from via_dash.texts import Translator

_OFFICE = "application/vnd.openxmlformats-officedocument"


@dataclass(frozen=True)
class Format:
    """How a document becomes a file: extension and media type with it."""

    extension: str
    media_type: str
    make: Callable[[Document, Translator], bytes]


FORMATS = {
    "pptx": Format("pptx", f"{_OFFICE}.presentationml.presentation", pptx_bytes),
    "docx": Format("docx", f"{_OFFICE}.wordprocessingml.document", docx_bytes),
    "pdf": Format("pdf", "application/pdf", pdf_bytes),
    "xlsx": Format("xlsx", f"{_OFFICE}.spreadsheetml.sheet", xlsx_bytes),
    "html": Format("html", "text/html", html_bytes),
}


def _picture(form: Form, size: Size) -> Callable[[Document, Translator], bytes]:
    """The chart of the first exhibit. Raises PictureUnavailable."""
    return lambda document, texts: picture(document.plates[0], texts, document.release, form, size)


# Single charts, each with title, source and as-of date inside.
PICTURES = {
    "png-slide": Format("png", "image/png", _picture("png", "slide")),
    "png-document": Format("png", "image/png", _picture("png", "document")),
    "svg-slide": Format("svg", "image/svg+xml", _picture("svg", "slide")),
    "svg-document": Format("svg", "image/svg+xml", _picture("svg", "document")),
}
