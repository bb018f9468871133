"""The timeline's page as of a day: from a link, or typed into the field."""

import json

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox

from tests.ui.conftest import Opening
from tests.ui.reading import headers, notices, page
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Language, message, translator
from via_dash.ui.picked import addresses
from via_dash.ui.registry import PAGES
from via_dash.views import coming, delays, timeline
from via_dash.views.controls import Choice

TIMELINE = next(entry for entry in PAGES if entry.key == "tijdlijn")
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def findings(release: Release, language: Language, choice: Choice) -> list[str]:
    """The headlines of the tiles that a choice leaves, from top to bottom."""
    views = (make(release, choice) for make in (timeline.timeline, coming.coming, delays.delays))
    return [translator(language).say(view.finding) for view in views if view is not None]


class _Typed(Selectbox[str]):
    """A field in which something was typed that is not in its list, as the browser sends it."""

    typed = ""

    @property
    def _widget_state(self) -> WidgetState:
        return WidgetState(id=self.id, string_value=self.typed)


def day_field(app: AppTest) -> Selectbox[str]:
    labels = {translator(language).text("filter-asof") for language in LANGUAGES}
    return next(box for box in app.selectbox if box.label in labels)


def type_day(app: AppTest, text: str) -> None:
    field = day_field(app)
    field.__class__ = _Typed
    field.typed = text  # type: ignore[attr-defined]
    app.run()


@EVERY_LANGUAGE
@pytest.mark.parametrize("written", ["2020-05-01", "1-5-2020", "1/5/2020"])
def test_a_link_with_any_day_shows_hindsight_and_no_plans(
    opening: Opening, release: Release, language: Language, written: str
) -> None:
    app = opening(TIMELINE, lang=language, asof=written)
    assert [fault.message for fault in app.exception] == []
    assert notices(app) == []
    expected = findings(release, language, (("asof", ("2020-05-01",)),))
    assert headers(app) == expected
    assert len(expected) == 1
    assert app.query_params["asof"] == "2020-05-01"


@EVERY_LANGUAGE
def test_a_day_typed_into_the_field_does_the_same_as_a_link_with_it(
    opening: Opening, release: Release, language: Language
) -> None:
    app = opening(TIMELINE, lang=language)
    assert headers(app) == findings(release, language, ())
    type_day(app, "1-5-2020")
    assert [fault.message for fault in app.exception] == []
    assert notices(app) == []
    assert headers(app) == headers(opening(TIMELINE, lang=language, asof="2020-05-01"))
    assert app.query_params["asof"] == "2020-05-01"


@EVERY_LANGUAGE
@pytest.mark.parametrize(
    "written", ["gisteren", "2020-11-10", "1-1-2999", "2020-99999999999999999999-1"]
)
def test_nonsense_and_days_to_come_in_a_link_fall_back_and_are_named(
    opening: Opening, release: Release, language: Language, written: str
) -> None:  # fmt: skip
    app, texts = opening(TIMELINE, lang=language, asof=written), translator(language)
    label = texts.text("filter-asof")
    assert notices(app) == [texts.text("url-unknown-value", name=label, value=written)]
    assert headers(app) == findings(release, language, ())
    assert "asof" not in app.query_params


@EVERY_LANGUAGE
@pytest.mark.parametrize("written", ["gisteren", "10-11-2020", "31-2-2020"])
def test_nonsense_and_days_to_come_typed_into_the_field_fall_back_and_are_named(
    opening: Opening, release: Release, language: Language, written: str
) -> None:
    app, texts = opening(TIMELINE, lang=language), translator(language)
    type_day(app, written)
    assert [fault.message for fault in app.exception] == []
    said = texts.say(message("typed-unknown", name=message("filter-asof"), value=written))
    assert notices(app) == [said]
    assert headers(app) == findings(release, language, ())
    assert "asof" not in app.query_params


@EVERY_LANGUAGE
@pytest.mark.parametrize(
    ("written", "hindsight"),
    [("2-11-2020", False), ("9-11-2020", False), ("1-5-2020", True), ("10-11-2020", None)],
)
def test_a_typed_day_is_called_hindsight_in_the_field_only_where_it_is(
    opening: Opening, language: Language, written: str, hindsight: bool | None
) -> None:
    app = opening(TIMELINE, lang=language)
    type_day(app, written)
    word = {"nl": "achteraf bezien", "en": "in hindsight"}[language]
    label = day_field(app).format_func(written)
    assert (word in label) == bool(hindsight)
    assert (label == written) == (hindsight is None)


@EVERY_LANGUAGE
def test_a_document_day_says_what_it_leaves_out(opening: Opening, language: Language) -> None:
    app, texts = opening(TIMELINE, lang=language, asof="2020-11-02"), translator(language)
    assert notices(app) == []
    said = texts.say(message("timeline-said-by", day=message("as-of-mark")))
    before, _, after = said.partition(texts.text("as-of-mark"))
    assert before in page(app).text
    assert after in page(app).text


def test_a_link_with_filters_and_a_day_shows_the_same_marks_in_both_languages(
    opening: Opening,
) -> None:
    drawn = []
    for language in LANGUAGES:
        app = opening(TIMELINE, lang=language, asof="2020-05-01", pilot="begeleiding", kind="pause,start")  # fmt: skip
        (chart,) = app.get("plotly_chart")
        data = json.loads(chart.proto.spec)["data"]
        drawn.append([(t["name"], t["x"], t["y"], t.get("customdata")) for t in data])
    assert drawn[0] == drawn[1] != []


# What a chosen mark rests on


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ([], ()),
        ([{"customdata": ["events/a"]}], ("events/a",)),
        ([{"customdata": "events/a"}], ("events/a",)),
        ([{"customdata": ["events/a events/b"]}], ("events/a", "events/b")),
        ([{"customdata": ["events/a"]}, {"customdata": ["events/b events/a"]}], ("events/a", "events/b")),
        ([{}], ()),
        ([{"customdata": None}], ()),
    ],
)  # fmt: skip
def test_the_addresses_of_chosen_marks_are_read_once_in_order(
    points: list[dict[str, object]], expected: tuple[str, ...]
) -> None:
    assert addresses({"selection": {"points": points}}) == expected


def test_without_a_choice_there_are_no_addresses() -> None:
    assert addresses({}) == ()
