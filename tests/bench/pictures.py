"""What pictures cost: each kind of chart, cold and warm, drawn and kept.

Run from the root: ``.venv/bin/python -m tests.bench.pictures``. It reads the release that is served.
"""

import logging
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from tests.exports.briefing import plates
from via_dash.data import Library
from via_dash.exports.document import Plate
from via_dash.exports.picture_layout import sheet
from via_dash.exports.pictures import Form, Size, picture
from via_dash.exports.renderer import Renderer
from via_dash.texts import translator

_COLD, _WARM = 3, 7
_DATA = Path(__file__).parents[2] / "data"


def milliseconds(work: Callable[[], object], times: int, before: Callable[[], object]) -> float:
    """The median of several times; ``before`` is not timed."""
    taken = []
    for _ in range(times):
        before()
        begun = time.perf_counter()
        work()
        taken.append(time.perf_counter() - begun)
    return 1000 * median(taken)


if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    release = Library(str(_DATA)).latest()
    texts = translator("nl")
    charts = [p for p in plates(release, "nl") if p.figure is not None]
    renderer = Renderer()

    def draw(plate: Plate, form: Form, size: Size) -> bytes:
        """Past what is kept."""
        laid_out = sheet(plate, texts, release, size)
        scale = laid_out.scale if form == "png" else 1.0
        return renderer.render(
            laid_out.figure, form, width=laid_out.width, height=laid_out.height, scale=scale
        )

    def nothing() -> None:
        pass

    cold = milliseconds(lambda: draw(charts[0], "png", "slide"), _COLD, renderer.close)
    print(f"{cold:7.0f} ms  cold: Chromium started, one picture")
    for plate in charts:
        for size in ("slide", "document"):
            for form in ("png", "svg"):
                warm = milliseconds(lambda: draw(plate, form, size), _WARM, nothing)  # type: ignore[arg-type]  # noqa: B023
                print(f"{warm:7.0f} ms  warm: {plate.name}, {size}, {form}")
    layout = milliseconds(lambda: sheet(charts[2], texts, release, "document"), _WARM, nothing)
    print(f"{layout:7.0f} ms  of which laying out {charts[2].name}")
    picture(charts[2], texts, release, "png", "document", renderer=renderer)
    kept = milliseconds(
        lambda: picture(charts[2], texts, release, "png", "document", renderer=renderer), _WARM, nothing
    )  # fmt: skip
    print(f"{kept:7.0f} ms  kept: {charts[2].name}, document, png")
    renderer.close()
