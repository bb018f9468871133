"""The history on screen: what was said and what is said, and links only to what can be opened."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.reading import Element, page
from via_dash.texts import LANGUAGES, Joined, Language, Localised, message, translator
from via_dash.views.history import Change, Edition

HOSTILE = "<script>alert(1)</script>"
LESSON = Change(
    "changed", "lessons", "a-lesson", Localised("Eerst.", "First."), Localised("Daarna.", "Then."),
    Joined((Localised("Les", "Lesson"),), "comma"), opens=True,
)  # fmt: skip
CAME = replace(LESSON, kind="added", row_id="came", before=None, fields=Joined((), "comma"))
WENT = replace(LESSON, kind="removed", row_id="went", after=None, fields=Joined((), "comma"), opens=False)  # fmt: skip


def edition(name: str, *changes: Change, **values: Any) -> Edition:
    made = Edition(name, date(2020, 11, 9), False, Localised("Wat er nieuw is.", "What is new."), message("history-same"), changes)  # fmt: skip
    return replace(made, **values)


def shown(language: Language, *listed: Edition) -> list[Element]:
    app = AppTest.from_function(a_page, args=(language, listed), default_timeout=60).run()
    assert [fault.message for fault in app.exception] == []
    return [d for d in page(app).inside if d.tag == "details"]


def a_page(language, listed):  # type: ignore[no-untyped-def]
    from datetime import date

    from via_dash.data import Release
    from via_dash.ui.frame import Frame
    from via_dash.ui.history_boards import editions

    editions(Frame(language, "light", Release("x", date(2020, 11, 9), False, {}, {})), listed)


def items(element: Element) -> list[str]:
    return [item.text for item in element.all("li")]


def test_a_changed_row_says_both_what_it_said_and_what_it_says() -> None:
    dutch, english = (shown(language, edition("one", LESSON))[0] for language in LANGUAGES)
    assert items(dutch) == ['Gewijzigd a-lesson: was "Eerst.", is nu "Daarna." (Les)']
    assert items(english) == ['Changed a-lesson: was "First.", is now "Then." (Lesson)']


def test_a_row_whose_line_stays_the_same_says_what_changed_in_it() -> None:
    (only,) = shown("nl", edition("one", replace(LESSON, before=LESSON.after)))
    assert items(only) == ["Gewijzigd a-lesson: Daarna. (Les)"]


def test_what_came_and_what_went_are_said_as_they_are_and_were() -> None:
    (only,) = shown("nl", edition("one", CAME, WENT))
    assert items(only) == ["Toegevoegd came: Daarna.", "Vervallen went: Eerst."]


def test_only_the_newest_release_links_and_only_to_what_it_has() -> None:
    unplaced = replace(LESSON, table="sources", row_id="a-source", opens=False)
    newest, older = shown("en", edition("two", LESSON, CAME, WENT, unplaced), edition("one", LESSON, CAME))  # fmt: skip
    assert [(link.label, link.path, link.query["row"], link.query["lang"]) for link in newest.links] == [
        ("a-lesson", "bronnen", "lessons/a-lesson", "en"), ("came", "bronnen", "lessons/came", "en"),
    ]  # fmt: skip
    assert older.links == []
    assert [code.text for code in older.all("code")] == ["a-lesson", "came"]


def test_changes_stand_under_the_table_they_are_in() -> None:
    other = replace(LESSON, table="effects", row_id="an-effect")
    (only,) = shown("nl", edition("one", other, LESSON, CAME))
    texts = translator("nl")
    folds = {fold.inside[0].text: items(fold) for fold in only.inside if fold.tag == "details"}
    assert {name: len(listed) for name, listed in folds.items()} == {
        texts.text("table-effects"): 1, texts.text("table-lessons"): 2,
    }  # fmt: skip


@pytest.mark.parametrize(("published", "key"), [(True, "history-published"), (False, "history-draft")])  # fmt: skip
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_release_says_whether_it_may_still_change(
    published: bool, key: str, language: Language
) -> None:
    texts = translator(language)
    (only,) = shown(language, edition("one", published=published))
    head = only.inside[0].text
    assert "one" in head
    assert texts.date(date(2020, 11, 9)) in head
    assert texts.text(key) in head
    assert texts.text("history-same") in only.text


def test_only_the_newest_stands_open_and_the_first_has_nothing_to_be_compared_with() -> None:
    listed = shown("nl", edition("two"), edition("one", counts=None))
    assert ["open" in fold.attributes for fold in listed] == [True, False]
    assert "vorige uitgave" in listed[0].text
    assert "vorige uitgave" not in listed[1].text


def test_markup_in_a_release_is_shown_and_not_run() -> None:
    text = Localised(HOSTILE, HOSTILE)
    bad = Change("changed", "lessons", HOSTILE, text, Localised("x" + HOSTILE, "x"), Joined((text,), "comma"), True)  # fmt: skip
    (only,) = shown("nl", edition(HOSTILE, bad, replace(bad, opens=False), text=text))
    assert only.text.count(HOSTILE) >= 8
    (link,) = only.links
    assert link.query["row"] == f"lessons/{HOSTILE}"
