"""Whether a briefing still holds: exactly what changed of what it showed, and nothing else."""

from collections.abc import Callable
from pathlib import Path

import pytest

from via_dash.curation.release import build
from via_dash.data import Library, Release
from via_dash.texts import translator
from via_dash.ui.exhibits import view_of
from via_dash.views.exhibit_link import Item
from via_dash.views.holds import Holds, holds

BRIEFING = tuple(Item(name) for name in ("effecten.net", "tijdlijn.timeline", "tijdlijn.coming", "lessen.learned"))  # fmt: skip


def compared(made: Release, now: Release, items: tuple[Item, ...] = BRIEFING) -> Holds:
    return holds(made, now, items, view_of, lambda item: item.exhibit)


@pytest.fixture
def rebuilt(authored: Path) -> Callable[[dict[str, tuple[str, str]]], tuple[Release, Release]]:
    """The sample as it was, and as it is after texts in its files were replaced."""

    def rebuild(changes: dict[str, tuple[str, str]]) -> tuple[Release, Release]:
        data = authored.parent
        build(data)
        before = Library(str(data)).latest()
        for name, (old, new) in changes.items():
            path = authored / name.partition("#")[0]
            text = path.read_text(encoding="utf-8")
            assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
            path.write_text(text.replace(old, new), encoding="utf-8")
        build(data)
        return before, Library(str(data)).latest()

    return rebuild


EFFECT = ("estimate_low: 10", "estimate_low: 11")
DATE = ("date_edtf: 2021-05/2021-08", "date_edtf: 2021-09/2021-12")
LESSON = """lessons:
  - row_id: begeleiding-lesson-attention
    lesson_id: attention
    theme: guidance
    kind: working_element
    entrances: [municipality]
    lesson_nl: Aandacht helpt.
    lesson_en: Attention helps.
    source_id: evaluatie-2020
    locator: Paragraaf 4.3
    anchor: aandacht helpt volgens klantmanagers
    basis: stated
"""


def test_exactly_what_changed_is_said(rebuilt: Callable[..., tuple[Release, Release]]) -> None:
    made, now = rebuilt(
        {
            "studies/almere.yaml": EFFECT,
            "pilots/begeleiding.yaml": DATE,
            "pilots/begeleiding.yaml#": (LESSON, ""),
        }
    )
    found = compared(made, now)
    assert [(c.kind, c.row_id) for c in found.changes] == [
        ("changed", "almere-net-work"),
        ("changed", "begeleiding-event-report-delay"),
        ("removed", "begeleiding-lesson-attention"),
    ]
    assert found.otherwise == ()
    english = translator("en")
    assert "3 things have changed" in english.say(found.answer)
    effect, date, lesson = found.changes
    assert "10 to 16" in english.say(effect.before)
    assert "11 to 16" in english.say(effect.after)
    assert (english.say(date.before), english.say(date.after)) != ("", "")
    assert "Attention helps." in english.say(lesson.before)
    assert lesson.after is None


def test_with_nothing_changed_it_holds(rebuilt: Callable[..., tuple[Release, Release]]) -> None:
    made, now = rebuilt({})
    found = compared(made, now)
    assert (found.changes, found.otherwise, found.as_of_moved) == ((), (), False)
    assert "still holds" in translator("en").say(found.answer)
    assert "klopt nog" in translator("nl").say(found.answer)


def test_a_change_elsewhere_is_none_to_what_was_shown(
    rebuilt: Callable[..., tuple[Release, Release]],
) -> None:
    made, now = rebuilt({"studies/almere.yaml": EFFECT})
    assert compared(made, now, (Item("tijdlijn.timeline"),)).changes == ()
    assert len(compared(made, now, (Item("effecten.net"), Item("overzicht.findings"))).changes) == 1


def test_words_that_changed_without_a_row_of_its_own_are_told(
    rebuilt: Callable[..., tuple[Release, Release]],
) -> None:
    """The name of a study stands in no effect row, but in what is shown of it."""
    made, now = rebuilt(
        {"studies/almere.yaml": ("name_en: Guidance Almere", "name_en: Guidance in Almere")}
    )
    assert compared(made, now, (Item("effecten.net"),)).otherwise == ("effecten.net",)
