"""A presentation, read again."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from lxml import etree
from pptx import Presentation

from via_dash.exports.document import Document, Plate
from via_dash.exports.native_chart import plain
from via_dash.exports.slides import pptx_bytes
from via_dash.texts import translator

SPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
}


def made(document: Document) -> Any:
    return Presentation(io.BytesIO(pptx_bytes(document, translator(document.language))))


def titles(deck: Any) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in deck.slides]


def slides_of(deck: Any, plate: Plate) -> list[Any]:
    """The slides of a plate, known by the finding with which their notes begin."""
    return [s for s in deck.slides if s.notes_slide.notes_text_frame.text.startswith(plain(plate.finding) + "\n")]  # fmt: skip


def charts(slide: Any) -> list[Any]:
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def said(slide: Any) -> str:
    """Every word on a slide."""
    return " ".join(slide._element.xpath(".//a:t/text()"))


def points(slide: Any) -> list[tuple[str, list[tuple[float, float]]]]:
    """The series of the scatter charts of a slide."""
    found = []
    for chart in charts(slide):
        for series in chart._chartSpace.xpath(".//c:scatterChart/c:ser"):
            x, y = (
                [float(v) for v in series.xpath(f"./c:{axis}//c:pt/c:v/text()")]
                for axis in ("xVal", "yVal")
            )
            found.append((series.xpath("./c:tx//c:v/text()")[0], list(zip(x, y, strict=True))))
    return found


def layers(slide: Any) -> list[tuple[str, dict[int, float]]]:
    """The series of the bar charts of a slide: the values by category."""
    return [
        (
            series.xpath("./c:tx//c:v/text()")[0],
            {int(pt.get("idx")): float(pt.xpath("./c:v/text()")[0]) for pt in series.xpath("./c:val//c:pt")},
        )
        for chart in charts(slide)
        for series in chart._chartSpace.xpath(".//c:barChart/c:ser")
    ]  # fmt: skip


def inside(element: Any, path: str) -> list[Any]:
    """What a path finds in an element of a chart."""
    return etree.ElementBase.xpath(element, path, namespaces=SPACES)  # type: ignore[no-any-return]


def plate_of(document: Document, name: str) -> Plate:
    return next(p for p in document.plates if p.name == name)


def alone(document: Document, *plates: Plate) -> Document:
    return replace(document, plates=plates)


def parts_of(file: bytes) -> Iterator[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(file)) as package:
        assert package.testzip() is None
        for name in package.namelist():
            yield name, package.read(name)
