"""Every page runs over the sample in both languages, and answers a link that asks for nonsense."""

import json
from collections.abc import Callable

import pytest

from tests.ui.conftest import Opening
from tests.ui.reading import notices
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui.registry import PAGES, PageEntry
from via_dash.views import (
    complexity,
    corona,
    effect_filters,
    gaps,
    lessons,
    places,
    profile,
    questions,
    sources,
    timeline,
    weighing,
)
from via_dash.views.controls import Control

CONTROLS: dict[str, Callable[[Release], tuple[Control, ...]]] = {
    "overzicht": lambda _: (),
    "tijdlijn": timeline.controls,
    "pilot": lambda release: (profile.control(release),),
    "kaart": places.controls,
    "effecten": effect_filters.controls,
    "kennisbasis": lambda _: gaps.controls(),
    "complexiteit": lambda _: complexity.controls(),
    "lessen": lessons.controls,
    "afwegen": lambda _: weighing.controls(),
    "corona": lambda _: corona.controls(),
    "bronnen": sources.controls,
    "briefing": lambda release: (questions.control(release),),
    "presenteren": lambda _: (),
    "toegankelijkheid": lambda _: (),
    "privacy": lambda _: (),
}
EVERY_PAGE = pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.key)
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


@EVERY_LANGUAGE
@EVERY_PAGE
def test_a_page_runs_without_a_fault_under_its_own_question(
    opening: Opening, entry: PageEntry, language: Language
) -> None:
    app = opening(entry, lang=language)
    assert [fault.message for fault in app.exception] == []
    assert [error.value for error in app.error] == []
    assert notices(app) == []
    heading = "programme" if entry.key == "pilot" else f"title-{entry.key}"
    assert [title.value for title in app.title] == [translator(language).text(heading)]
    assert len(app.header) > 0


@EVERY_PAGE
def test_a_page_says_different_things_in_the_two_languages(
    opening: Opening, entry: PageEntry
) -> None:
    dutch, english = (opening(entry, lang=language) for language in LANGUAGES)
    assert len(dutch.header) == len(english.header)
    for one, other in zip(dutch.header, english.header, strict=True):
        assert one.value != other.value


@EVERY_PAGE
def test_every_chart_draws_something_and_has_a_text_in_the_readers_language(
    opening: Opening, entry: PageEntry
) -> None:
    said = []
    for language in LANGUAGES:
        charts = opening(entry, lang=language).get("plotly_chart")
        for chart in charts:
            assert json.loads(chart.proto.spec)["data"]
            assert len(chart.proto.alt) > 20
        said.append([chart.proto.alt for chart in charts])
    for one, other in zip(*said, strict=True):
        assert one != other


@EVERY_LANGUAGE
@EVERY_PAGE
def test_every_unknown_value_and_parameter_is_named_in_the_readers_language(
    opening: Opening, release: Release, entry: PageEntry, language: Language
) -> None:
    texts = translator(language)
    controls = CONTROLS[entry.key](release)
    plain = opening(entry, lang=language)
    app = opening(entry, lang=language, odd="1", **{c.name: f"no-{c.name}" for c in controls})
    expected = [
        texts.text("url-unknown-value", name=texts.say(c.label), value=f"no-{c.name}")
        for c in controls
    ]
    expected.append(texts.text("url-unknown-parameter", name="odd"))
    assert sorted(notices(app)) == sorted(expected)
    assert [header.value for header in app.header] == [header.value for header in plain.header]
    filters = [box for box in app.multiselect if str(box.key).startswith(entry.key)]
    assert all(box.value == [] for box in filters)
    boxes = {box.key: box.value for box in (*app.selectbox, *app.radio)}
    assert [boxes[f"{entry.key}:{c.name}"] for c in controls if c.single] == [
        c.codes[0] for c in controls if c.single
    ]


@EVERY_LANGUAGE
@pytest.mark.parametrize(
    "row", ["effects/no-row", "no-table/no-row", "effects", "", "/", "effects/"]
)
def test_a_row_that_is_not_there_is_named_and_the_register_stands(
    opening: Opening, language: Language, row: str
) -> None:
    texts = translator(language)
    register = next(page for page in PAGES if page.key == "bronnen")
    plain, app = opening(register, lang=language), opening(register, lang=language, row=row)
    (said,) = notices(app)
    before, after = texts.text("url-unknown-row", value="#").split("#")
    assert said.startswith(before)
    assert said.endswith(after)
    assert [header.value for header in app.header] == [header.value for header in plain.header]
    assert [fault.message for fault in app.exception] == []


@EVERY_LANGUAGE
def test_every_row_that_is_there_opens_its_record(
    opening: Opening, release: Release, language: Language
) -> None:
    register = next(page for page in PAGES if page.key == "bronnen")
    title = translator(language).text("record-title")
    for address in (
        "effects/almere-net-work",
        "statuses/" + str(release.rows("statuses")[0]["row_id"]),
        "events/via-event-measures",
    ):
        app = opening(register, lang=language, row=address)
        assert [fault.message for fault in app.exception] == [], address
        assert notices(app) == []
        assert app.header[0].value == title
