"""The page on corona: every part that the evidence fills, in order, in both languages."""

from typing import Any

import pytest

from tests.ui.conftest import Opening
from tests.ui.reading import headers, notices, page
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui.registry import PAGES
from via_dash.views import corona, corona_consequences, corona_figures, delays
from via_dash.views.controls import Choice
from via_dash.views.rows import record
from via_dash.views.view import View

CORONA = next(entry for entry in PAGES if entry.key == "corona")
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def views(release: Release, choice: Choice) -> list[View[Any]]:
    """The parts of the page, from what it did to people to what can be concluded."""
    every = (
        corona.benefit_shares(release), corona_figures.compared(release), corona.impacts(release, choice),
        corona_consequences.mitigations(release, choice), delays.because_of_corona(release, choice),
        corona_consequences.attributed(release, choice), corona_consequences.windows(release),
        corona_consequences.for_research(release, choice),
    )  # fmt: skip
    return [view for view in every if view is not None]


@EVERY_LANGUAGE
def test_every_part_stands_under_its_finding(
    opening: Opening, release: Release, language: Language
) -> None:
    app, texts = opening(CORONA, lang=language), translator(language)
    assert headers(app) == [texts.say(view.finding) for view in views(release, ())]
    assert [view.key for view in views(release, ())] == [
        "benefit", "impact", "mitigations", "delayed", "attributed", "windows",
    ]  # fmt: skip


@EVERY_LANGUAGE
def test_the_filter_narrows_the_pilots_and_leaves_the_rest(
    opening: Opening, release: Release, language: Language
) -> None:
    choice = (("line", ("youth",)),)
    app, texts = opening(CORONA, lang=language, line="youth"), translator(language)
    assert notices(app) == []
    assert headers(app) == [texts.say(view.finding) for view in views(release, choice)]
    assert [view.key for view in views(release, choice)] == ["benefit", "windows"]
    assert [box.value for box in app.info] == [texts.text("nothing-selected")]


def test_every_statement_leads_to_the_record_of_its_row(opening: Opening, release: Release) -> None:
    links = [link for link in page(opening(CORONA, lang="nl")).links if link.path == "bronnen" and "row" in link.query]  # fmt: skip
    assert len(links) > 5
    for link in links:
        assert record(release, link.query["row"]) is not None


def test_the_windows_are_told_in_words_for_every_study(opening: Opening, release: Release) -> None:
    view = corona_consequences.windows(release)
    assert view is not None
    text = page(opening(CORONA, lang="nl")).text
    for mark in view.marks:
        assert translator("nl").say(mark.study) in text
    assert "Begeleiding Almere" in text
    assert translator("nl").text("overlap-yes") in text
