"""The page that puts a briefing together, and the answer to whether one still holds."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.conftest import Opening
from tests.ui.reading import notices, unmarked
from via_dash.data import Library, Release
from via_dash.texts import translator
from via_dash.ui import take_along
from via_dash.ui.registry import PAGES

BRIEFING = next(entry for entry in PAGES if entry.key == "briefing")
EFFECTS = next(entry for entry in PAGES if entry.key == "effecten")
DUTCH = translator("nl")


def texts_of(app: AppTest) -> str:
    return "\n".join(element.proto.body for element in app.get("html"))


def address(app: AppTest, name: str) -> str:
    value = app.query_params[name]
    return value if isinstance(value, str) else value[0]


def test_a_question_brings_the_exhibits_that_answer_it(opening: Opening) -> None:
    app = opening(BRIEFING, lang="nl", about="stand")
    said = texts_of(app)
    for key in ("board", "timeline", "coming", "delays"):
        assert DUTCH.text(f"contents-{key}") in said
    assert DUTCH.text("contents-net") not in said.partition("statements")[2]


def test_a_link_brings_its_exhibits_in_its_order_with_its_filters(opening: Opening) -> None:
    show = "tijdlijn.coming,effecten.net~study:almere-study"
    app = opening(BRIEFING, lang="nl", show=show)
    said = texts_of(app)
    assert said.index(DUTCH.text("contents-coming")) < said.index(DUTCH.text("contents-net"))
    assert "met filters" in said
    assert address(app, "about") == "own"
    assert app.multiselect(key="sequence").value == ["tijdlijn.coming", "effecten.net~study:almere-study"]  # fmt: skip


def test_an_exhibit_that_does_not_exist_is_told(opening: Opening) -> None:
    app = opening(BRIEFING, lang="nl", show="effecten.nope,effecten.net")
    assert any("effecten.nope" in notice for notice in notices(app))
    assert DUTCH.text("contents-net") in texts_of(app)


def test_picking_exhibits_writes_a_link_that_gives_the_same(opening: Opening) -> None:
    app = opening(BRIEFING, lang="nl", about="stand")
    picked = ["corona.impact", "overzicht.board"]
    app.multiselect(key="sequence").set_value(picked).run()
    assert address(app, "show") == ",".join(picked)
    assert address(app, "about") == "own"
    again = opening(BRIEFING, lang="nl", show=",".join(picked))
    assert again.multiselect(key="sequence").value == picked


def test_with_nothing_chosen_it_says_so_and_makes_nothing(opening: Opening) -> None:
    app = opening(BRIEFING, lang="nl", about="own")
    assert DUTCH.text("briefing-empty") in texts_of(app)
    assert [button.label for button in app.button] == [DUTCH.text("holds-button")]


def test_the_link_of_a_briefing_names_its_release(opening: Opening, release: Release) -> None:
    app = opening(BRIEFING, lang="nl", about="stand")
    assert f"release={release.name}" in texts_of(app)


# Does it still hold?


@pytest.fixture
def later(
    monkeypatch: pytest.MonkeyPatch, opening: Opening, release: Release
) -> Callable[[Release], None]:
    """Makes the pages serve another release, with the sample as the one before."""

    def serve(now: Release) -> None:
        monkeypatch.setattr(Library, "latest", lambda _: now)
        monkeypatch.setattr(
            Library, "named", lambda _, name: {r.name: r for r in (now, release)}.get(name)
        )

    return serve


def changed(release: Release) -> Release:
    """The sample with one effect that says something else."""
    rows = tuple(
        row | {"estimate_low": 11.0} if row["row_id"] == "almere-net-work" else row
        for row in (dict(r) for r in release.rows("effects"))
    )
    return replace(release, name="later", tables={**release.tables, "effects": rows})


def test_a_link_of_this_release_holds(opening: Opening, release: Release) -> None:
    app = opening(EFFECTS, lang="nl", release=release.name)
    assert any("klopt nog" in info.value for info in app.info)


def test_a_page_opened_with_an_earlier_release_says_what_changed(
    opening: Opening, release: Release, later: Callable[[Release], None]
) -> None:
    later(changed(release))
    app = opening(EFFECTS, lang="nl", release=release.name)
    assert any("één ding veranderd" in warning.value for warning in app.warning)
    assert "almere-net-work" in texts_of(app)


def test_a_page_that_did_not_show_it_holds(
    opening: Opening, release: Release, later: Callable[[Release], None]
) -> None:
    later(changed(release))
    app = opening(BRIEFING, lang="nl", show="tijdlijn.timeline", release=release.name)
    assert any(DUTCH.text("holds-yes") == unmarked(info.value) for info in app.info)


def test_a_release_that_is_not_kept_cannot_be_compared(opening: Opening) -> None:
    app = opening(EFFECTS, lang="nl", release="2001-01-01-gone<b>")
    assert any("niet bewaard" in warning.value for warning in app.warning)
    assert all("<b>" not in warning.value for warning in app.warning)


@pytest.mark.parametrize(
    "pasted",
    [
        "https://example.org/briefing?show=effecten.net&lang=nl&release={release}",
        "https://example.org/effecten?lang=en&release={release}#net",
    ],
)
def test_a_pasted_link_gets_the_same_answer(
    opening: Opening, release: Release, later: Callable[[Release], None], pasted: str
) -> None:
    later(changed(release))
    app = opening(BRIEFING, lang="nl")
    app.text_input(key="holds-link").set_value(pasted.format(release=release.name))
    app.button[-1].click().run()
    assert any("één ding veranderd" in warning.value for warning in app.warning)


@pytest.mark.parametrize("pasted", ["hello", "https://example.org/briefing?show=x", "https://[", "x" * 3000])  # fmt: skip
def test_what_is_no_link_of_a_briefing_is_told(opening: Opening, pasted: str) -> None:
    app = opening(BRIEFING, lang="nl")
    app.text_input(key="holds-link").set_value(pasted)
    app.button[-1].click().run()
    assert [fault.message for fault in app.exception] == []
    assert any(DUTCH.text("holds-no-link") == warning.value for warning in app.warning)


# Files


def test_a_file_that_fails_takes_none_of_the_others_with_it(
    opening: Opening, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: dict[object, bytes] = {}

    class Ready:
        """A worker that has every file at once."""

        def kept(self, order: object) -> bytes | None:
            return kept.get(order)

        def order(self, order: object) -> None:
            return None

    def made(order: take_along.Order, coming: object = None) -> bytes:
        if order.form == "pdf":
            raise RuntimeError("no paper")
        return kept.setdefault(order, b"content")

    ready = Ready()
    monkeypatch.setattr(take_along, "worker", lambda: ready)
    monkeypatch.setattr(take_along, "made", made)
    app = opening(BRIEFING, lang="nl", about="stand")
    app.button[0].click().run()
    said = " ".join(markdown.value for markdown in app.markdown)
    assert "PDF: niet gelukt" in said
    assert "PowerPoint: klaar" in said
    assert "no paper" not in said
    offered = {button.label for button in app.get("download_button")}
    assert DUTCH.text("format-pptx") in offered
    assert DUTCH.text("format-pdf") not in offered
    assert [fault.message for fault in app.exception] == []
