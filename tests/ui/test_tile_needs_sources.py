"""A figure cannot appear without its evidence."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from via_dash.data import Release
from via_dash.figures import forest
from via_dash.ui.frame import Frame
from via_dash.ui.tile import Unsourced, tile
from via_dash.views import effects
from via_dash.views.findings import Finding
from via_dash.views.view import View

Findings = View[tuple[Finding, ...]]


def without_rows(view: Findings) -> Findings:
    return replace(view, records=())


def with_one_row_without_a_source(view: Findings) -> Findings:
    return replace(view, records=(*view.records[:-1], replace(view.records[-1], evidence=())))


SPOILT = pytest.mark.parametrize("spoil", [without_rows, with_one_row_without_a_source])


@pytest.fixture
def view(release: Release) -> Findings:
    found = effects.net(release, ())
    assert found is not None
    return found


@SPOILT
def test_a_tile_refuses_a_view_that_no_source_stands_behind(
    release: Release, view: Findings, spoil: Callable[[Findings], Findings]
) -> None:
    with pytest.raises(Unsourced, match=view.key):
        tile(Frame("nl", "light", release), spoil(view), forest.draw)


@SPOILT
def test_nothing_of_a_refused_view_reaches_the_screen(
    release: Release, view: Findings, spoil: Callable[[Findings], Findings]
) -> None:
    app = AppTest.from_function(a_page, args=(release, spoil(view)), default_timeout=60).run()
    assert len(app.exception) == 1
    assert len(app.header) == 0
    assert len(app.get("plotly_chart")) == 0


def test_a_tile_shows_a_view_that_has_sources(release: Release, view: Findings) -> None:
    app = AppTest.from_function(a_page, args=(release, view), default_timeout=60).run()
    assert len(app.exception) == 0
    assert len(app.header) == 1
    assert len(app.get("plotly_chart")) == 1


def test_a_tile_without_a_view_shows_nothing(release: Release) -> None:
    app = AppTest.from_function(a_page, args=(release, None), default_timeout=60).run()
    assert len(app.exception) == 0
    assert len(app.header) == 0


def a_page(release, view):  # type: ignore[no-untyped-def]
    from via_dash.figures import forest
    from via_dash.ui.frame import Frame
    from via_dash.ui.tile import tile

    tile(Frame("nl", "light", release), view, forest.draw)
