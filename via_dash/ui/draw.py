"""Draws the pictures of the charts that every page opens with, and puts them with the release.

python -m via_dash.ui.draw           # draws what is missing; needs Chromium
python -m via_dash.ui.draw --check   # says what is missing; needs none
"""

import argparse
import json
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from streamlit.testing.v1 import AppTest

from via_dash import exports
from via_dash.data import Release
from via_dash.exports.inline_svg import inline_svg
from via_dash.exports.renderer import PictureUnavailable, Renderer
from via_dash.pictures import PICTURES, Picture, read_pictures, write_pictures
from via_dash.texts import LANGUAGES
from via_dash.ui.evidence_source import library
from via_dash.ui.ready_pictures import WIDTHS, key_of
from via_dash.ui.registry import PAGES
from via_dash.views import profile

_MAIN = Path(__file__).with_name("main.py")
_OWN_FONTS = Path(exports.__file__).parent / "fonts"
_FONTS = "FONTCONFIG_FILE"
_FONT_SETTINGS = """<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>{fonts}</dir>
  <match target="pattern">
    <test name="family"><string>Source Sans</string></test>
    <edit name="family" mode="assign" binding="same"><string>Source Sans Pro</string></edit>
  </match>
</fontconfig>
"""


def charts(release: Release) -> dict[str, str]:
    """The figures that the pages open with, in both languages, by key, as a browser gets them."""
    found = {}
    for language in LANGUAGES:
        for page in PAGES:
            for parameters in _openings(release, page.key):
                for spec in _specs(page.script, {"lang": language, **parameters}):
                    found[key_of(spec)] = spec
    return found


def _openings(release: Release, page: str) -> Iterator[dict[str, str]]:
    """The choices that a page is opened with: none, and on the page of one thing each of them."""
    yield {}
    if page == "pilot":
        for option in profile.control(release).options:
            yield {"pilot": option.code}


def _specs(script: Path, parameters: dict[str, str]) -> list[str]:
    visitor = AppTest.from_file(str(_MAIN), default_timeout=60)
    for name, value in parameters.items():
        visitor.query_params[name] = value
    visitor.context["theme"] = "light"
    visitor.run()
    visitor.switch_page(str(script)).run()
    return [chart.proto.spec for chart in visitor.get("plotly_chart")]


def drawn(wanted: dict[str, str], ready: dict[str, tuple[Picture, ...]]) -> list[Picture]:
    """A picture of each figure at each width; those that are ready are taken as they are.

    Raises PictureUnavailable.
    """
    pictures: list[Picture] = []
    with _with_own_font(), closing(Renderer()) as renderer:
        for key, spec in sorted(wanted.items()):
            if len(ready.get(key, ())) == len(WIDTHS):
                pictures += ready[key]
                continue
            figure = json.loads(spec)
            height = round(figure["layout"]["height"])
            for width in WIDTHS:
                svg = renderer.render(figure, "svg", width=width, height=height, scale=1)
                name = f"p{key[:8]}-{width}"
                pictures.append(Picture(key, width, inline_svg(svg.decode(), name)))
    return pictures


@contextmanager
def _with_own_font() -> Iterator[None]:
    """Lets a Chromium that starts meanwhile measure words in the font that the pages have."""
    before = os.environ.get(_FONTS)
    with TemporaryDirectory() as folder:
        settings = Path(folder) / "fonts.conf"
        settings.write_text(_FONT_SETTINGS.format(fonts=_OWN_FONTS), encoding="utf-8")
        os.environ[_FONTS] = str(settings)
        try:
            yield
        finally:
            os.environ.pop(_FONTS)
            if before is not None:
                os.environ[_FONTS] = before


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m via_dash.ui.draw", description=__doc__)
    parser.add_argument("--check", action="store_true", help="only say what is missing")
    asked = parser.parse_args(arguments)
    logging.disable(logging.WARNING)
    release = library().latest()
    if not release.is_whole:
        print("there is no whole release to draw for", file=sys.stderr)
        return 1
    wanted = charts(release)
    missing = [key for key in wanted if len(release.pictures.get(key, ())) != len(WIDTHS)]
    if asked.check:
        if missing:
            print(
                f"{len(missing)} of {len(wanted)} charts have no picture: run `python -m via_dash.ui.draw`",
                file=sys.stderr,
            )
            return 1
        print(f"all {len(wanted)} charts have their pictures")
        return 0
    releases = Path(library().location) / "releases"
    ready = {}
    for file in releases.glob(f"*/{PICTURES}"):
        ready.update(read_pictures(file.read_bytes()))
    try:
        pictures = drawn(wanted, ready)
    except PictureUnavailable as error:
        print(
            f"no Chromium that can draw ({error.reason}): set CHROMIUM_PATH; nothing was changed",
            file=sys.stderr,
        )
        return 1
    write_pictures(releases / release.name, pictures)
    print(f"{release.name}: {len(wanted)} charts, {len(missing)} newly drawn")
    return 0


if __name__ == "__main__":
    sys.exit(main())
