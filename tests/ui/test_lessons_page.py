"""The page on lessons: every lesson once, every count a link to what it counts, in both languages."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import SAMPLE
from tests.ui.conftest import Opening
from tests.ui.reading import Element, headers, notices, page, parsed, rows
from via_dash.curation.release import build
from via_dash.data import Library, Release
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui import lesson_boards as boards
from via_dash.ui.registry import PAGES
from via_dash.views import lessons_grouped

PAGE = next(entry for entry in PAGES if entry.key == "lessen")
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
OLDER = """
  - source_id: notitie-2010
    kind: note
    title: Een oude notitie
    published_edtf: 2010
    in_hand: true
"""
LESSON = """
  - row_id: begeleiding-lesson-{n}
    lesson_id: {lesson}
    theme: {theme}
    kind: {kind}
    entrances: [{entrance}]
    lesson_nl: Les <i>{n}</i>.
    lesson_en: Lesson <i>{n}</i>.
    source_id: {source}
    locator: Paragraaf {n}
    anchor: woorden van {n}
    basis: stated
"""
LESSONS = (
    ("one", "attention", "guidance", "condition", "municipality", "notitie-2010"),
    ("two", "words", "language", "obstacle", "employer", "evaluatie-2020"),
    ("three", "words", "language", "obstacle", "employer", "evaluatie-2020"),
    ("four", "four", "guidance", "condition", "ministry", "evaluatie-2020"),
)


@pytest.fixture(scope="module")
def sample_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with some more lessons, of which one is said in an older document too."""
    data = tmp_path_factory.mktemp("lessons") / "data"
    authored = Path(shutil.copytree(SAMPLE, data / "authored"))
    sources, pilot = authored / "sources.yaml", authored / "pilots" / "begeleiding.yaml"
    sources.write_text(sources.read_text("utf-8") + OLDER, "utf-8")
    more = "".join(
        LESSON.format(n=n, lesson=i, theme=t, kind=k, entrance=e, source=s)
        for n, i, t, k, e, s in LESSONS
    )
    text = pilot.read_text("utf-8")
    assert text.count("\nreport_coverage:\n") == 1
    pilot.write_text(text.replace("\nreport_coverage:\n", f"{more}\nreport_coverage:\n"), "utf-8")
    build(data)
    return data


@pytest.fixture(scope="module")
def evidence(sample_data: Path) -> Release:
    return Library(str(sample_data)).latest()


def matrices(app: object) -> list[Element]:
    return [t for div in page(app).all("div", class_="counts") for t in div.all("table")]  # type: ignore[arg-type]


@EVERY_LANGUAGE
def test_every_lesson_stands_under_its_theme_once_with_all_its_places(
    opening: Opening, evidence: Release, language: Language
) -> None:
    view = lessons_grouped.by_theme(evidence, ())
    assert view is not None
    root = parsed(boards.themes(translator(language), view))
    word = {"nl": "Les", "en": "Lesson"}[language]
    links = [link.query["row"] for link in root.links if link.path == "bronnen"]
    assert sorted(links) == sorted(e.address for e in view.evidence)
    assert "<i>" in root.text, "a text of the evidence is text, not markup"
    assert root.text.count(f"{word} <i>three</i>") == 1


@EVERY_LANGUAGE
def test_the_page_counts_and_answers_at_the_top(opening: Opening, language: Language) -> None:
    app = opening(PAGE, lang=language)
    texts = translator(language)
    assert [fault.message for fault in app.exception] == []
    assert texts.text("count-lessons", n=3, total=3) in [box.value for box in app.info]
    assert headers(app)[0].startswith({"nl": "3 gemelde lessen over 2 thema's", "en": "3 reported lessons on 2 themes"}[language])  # fmt: skip


@EVERY_LANGUAGE
def test_every_count_of_a_matrix_leads_to_that_many_lessons(
    opening: Opening, language: Language
) -> None:
    texts = translator(language)
    found = 0
    for matrix in matrices(opening(PAGE, lang=language)):
        for link in matrix.links:
            if link.path != "lessen":
                continue
            found += 1
            app = opening(PAGE, **link.query)
            assert notices(app) == []
            assert texts.text("count-lessons", n=int(link.label), total=3) in [b.value for b in app.info]  # fmt: skip
    assert found >= 6


def test_what_is_known_and_what_is_new_stands_beside_the_years(opening: Opening) -> None:
    years = matrices(opening(PAGE, lang="en", reported="2020"))[0]
    said = {cells[0]: cells[1:4] for cells in rows(years)}
    assert said["language"] == ["–none", "1", "◇ new in 2020"]
    assert said["guidance"] == ["1", "2", "◆ was there before, and in 2020"]


@EVERY_LANGUAGE
def test_filters_of_the_address_hold_and_one_that_leaves_nothing_says_so(
    opening: Opening, language: Language
) -> None:
    texts = translator(language)
    some = opening(PAGE, lang=language, entrance="employer", kind="obstacle")
    assert texts.text("count-lessons", n=1, total=3) in [box.value for box in some.info]
    none = opening(PAGE, lang=language, entrance="union")
    assert texts.text("nothing-selected") in [box.value for box in none.info]
    assert headers(none) == []


@EVERY_LANGUAGE
def test_the_role_of_the_visitor_takes_no_lesson_away(opening: Opening, language: Language) -> None:
    assert headers(opening(PAGE, lang=language, role="employer")) == headers(opening(PAGE, lang=language))  # fmt: skip
