"""Placing a pilot oneself: sent by a form, shared by the address, told when wrong, and kept nowhere."""

import gc
import json

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.conftest import Opening
from tests.ui.reading import headers, notices, page, rows, sound
from via_dash.texts import LANGUAGES, Language, Message, Number, translator
from via_dash.ui.kept_figure import KeptFigure
from via_dash.ui.registry import PAGES
from via_dash.views.own_placing import KEYS

PAGE = next(entry for entry in PAGES if entry.key == "complexiteit")
RIGHT = {"own": "begeleiding", "x": "0.35", "y": "4.75"}
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def marks(app: AppTest) -> list[tuple[float, float]]:
    """The own placings in the plane."""
    data = json.loads(app.get("plotly_chart")[0].proto.spec)["data"]
    return [(t["x"][0], t["y"][0]) for t in data if t.get("name") == "own"]


def send(app: AppTest, which: int = 0) -> AppTest:
    """Presses a button of the form: the first sends, the second takes away."""
    return sound([b for b in app.button if b.proto.is_form_submitter][which].click().run())


def opened(opening: Opening, **parameters: str) -> AppTest:
    app = opening(PAGE, **parameters)
    app.session_state["section-own-placing"] = True
    return sound(app.run())


@EVERY_LANGUAGE
def test_it_is_closed_and_the_plane_without_a_mark_until_asked(
    opening: Opening, language: Language
) -> None:
    app = opening(PAGE, lang=language)
    assert marks(app) == []
    assert not app.select_slider
    assert notices(app) == []


@EVERY_LANGUAGE
def test_a_link_shows_the_placing_in_the_plane_and_in_a_table(
    opening: Opening, language: Language
) -> None:
    app, texts = sound(opening(PAGE, lang=language, **RIGHT)), translator(language)
    assert notices(app) == []
    assert marks(app) == [(0.35, 4.75)]
    table = next(t for t in page(app).all("table") if texts.text("own-placing-mark") in t.text)
    curated, own = rows(table)
    assert curated[1:3] == {"nl": ["0,6 tot 0,8", "2 tot 3"], "en": ["0.6 to 0.8", "2 to 3"]}[language]  # fmt: skip
    assert own[1:3] == {"nl": ["0,35", "4,75"], "en": ["0.35", "4.75"]}[language]
    assert texts.text("own-placing-privacy") in page(app).text
    assert texts.text("own-placing-nobodys") in own[3]


def test_the_form_is_filled_from_the_link(opening: Opening) -> None:
    app = opening(PAGE, lang="nl", **RIGHT)
    assert app.selectbox(key="own-placing-pilot").value == "begeleiding"
    assert [s.value for s in app.select_slider] == [0.35, 4.75]


@EVERY_LANGUAGE
def test_sending_the_form_writes_the_link_which_gives_the_same_to_another(
    opening: Opening, language: Language
) -> None:
    app = opened(opening, lang=language)
    app.selectbox(key="own-placing-pilot").set_value("begeleiding")
    app.select_slider(key="own-placing-x").set_value(0.35)
    app.select_slider(key="own-placing-y").set_value(4.75)
    app = send(app)
    assert {key: app.query_params[key] for key in KEYS} == RIGHT
    assert marks(app) == [(0.35, 4.75)]
    shared = next(link for link in page(app).links if link.label == translator(language).text("own-placing-link"))  # fmt: skip
    other = sound(opening(PAGE, **shared.query))
    assert marks(other) == [(0.35, 4.75)]
    assert headers(other) == headers(app)
    app = send(app, which=1)
    assert marks(app) == []
    assert not set(KEYS) & set(app.query_params)


def test_without_a_pilot_nothing_is_placed_and_it_says_so(opening: Opening) -> None:
    app = send(opened(opening, lang="nl"))
    assert translator("nl").text("own-placing-ask") in [box.value for box in app.info]
    assert marks(app) == []
    assert not set(KEYS) & set(app.query_params)


@EVERY_LANGUAGE
@pytest.mark.parametrize(
    ("key", "value"),
    [("own", "nobody"), ("own", "<b>*x*</b>"), ("x", "1.5"), ("x", "0,35"), ("x", "nan"), ("y", "6"), ("y", "")],
)  # fmt: skip
def test_a_bad_value_is_named_and_ignored(
    opening: Opening, language: Language, key: str, value: str
) -> None:
    app = sound(opening(PAGE, lang=language, **(RIGHT | {key: value})))
    texts = translator(language)
    (said,) = notices(app)
    assert texts.text(f"own-placing-{key}") in said
    assert texts.text(f"own-placing-allowed-{key}") in said
    assert "<b>" not in said
    assert marks(app) == []
    assert headers(app) == headers(opening(PAGE, lang=language))


def test_a_part_that_is_missing_is_named(opening: Opening) -> None:
    app = sound(opening(PAGE, lang="en", own="begeleiding"))
    assert len(notices(app)) == 2
    assert all("holds no value" in said for said in notices(app))
    assert marks(app) == []


def test_a_filter_that_leaves_the_pilot_out_leaves_the_placing_in(opening: Opening) -> None:
    app = sound(opening(PAGE, lang="nl", placed="stated", **RIGHT))
    assert marks(app) == [(0.35, 4.75)]


def said_with(numbers: set[float | str]) -> int:
    """How many sentences there are with one of these numbers in them."""
    return sum(
        (param.value if isinstance(param, Number) else param) in numbers
        for thing in gc.get_objects()
        if isinstance(thing, Message)
        for _, param in thing.params
    )


def kept_figures() -> int:
    """How many figures of the own mark are held; those are kept for all visitors."""
    return sum(
        any(trace.name == "own" for trace in thing.data)
        for thing in gc.get_objects()
        if isinstance(thing, KeptFigure)
    )


def test_the_placing_stays_in_nothing_that_is_kept_for_all_visitors(opening: Opening) -> None:
    own: set[float | str] = {0.15, 4.25, "0,15", "4,25", "0.15", "4.25"}
    opening(PAGE, lang="nl")  # what is kept of the evidence itself
    before = said_with(own), kept_figures()
    assert marks(opening(PAGE, lang="nl", own="begeleiding", x="0.15", y="4.25")) == [(0.15, 4.25)]
    assert (said_with(own), kept_figures()) == before
    assert marks(opening(PAGE, lang="nl")) == []
