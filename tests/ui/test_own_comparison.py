"""One's own numbers beside those of the studies: answered in the reader's language, kept nowhere."""

import gc
import logging

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.reading import page, rows, sound
from tests.views.synthetic import STUDIES, Made, effect, variant
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Language, Message, Number, translator
from via_dash.ui.own_comparison import answer_to

EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
# Numbers that occur nowhere else.
PEOPLE, REACHED = 791_909, 118_747


@pytest.fixture
def evidence(release: Release) -> Release:
    gross: Made = {"measure": "gross", "unit": "percent", "significance": "not_reported"}
    made = (
        effect("work", estimate=4.2, n_intervention=142, note_nl="Let op dit.", note_en="Mind this.", **gross),
        effect("other", study_id="alpha", estimate=9, **gross),
        effect("volunteers", estimate=1, n_intervention=142, outcome="volunteering", **gross),
        effect("net", n_intervention=500, n_control=500),
    )  # fmt: skip
    return variant(release, studies=STUDIES, effects=made, groups=())


def a_page(release, language):  # type: ignore[no-untyped-def]  # run as text, without the imports of this file
    from via_dash.ui.frame import Frame
    from via_dash.ui.own_comparison import own_comparison_section

    frame = Frame(language, "light", release, "effecten")
    frame.open_notices()
    own_comparison_section(frame)
    frame.report_unknown_parameters()


def visit(evidence: Release, language: Language) -> AppTest:
    app = AppTest.from_function(a_page, args=(evidence, language), default_timeout=60)
    app.session_state["section-own"] = True
    return sound(app.run())


def fill(app: AppTest, people: int | None, reached: int | None) -> AppTest:
    app.number_input(key="own-people").set_value(people)
    app.number_input(key="own-reached").set_value(reached)
    return sound(app.run())


def answer(app: AppTest) -> str:
    (box,) = app.info
    return str(box.value)


@EVERY_LANGUAGE
def test_it_is_closed_until_it_is_opened(evidence: Release, language: Language) -> None:
    app = AppTest.from_function(a_page, args=(evidence, language), default_timeout=60).run()
    assert [e.label for e in app.expander] == [translator(language).text("own-title")]
    assert not app.number_input
    assert not app.selectbox


@EVERY_LANGUAGE
def test_it_says_that_nothing_is_kept_and_that_nothing_is_proved(
    evidence: Release, language: Language
) -> None:
    texts, text = translator(language), page(visit(evidence, language)).text
    assert texts.text("own-privacy") in text
    assert texts.text("own-caveat") in text


@EVERY_LANGUAGE
def test_ones_own_share_stands_beside_those_for_the_same_outcome(
    evidence: Release, language: Language
) -> None:
    app = fill(visit(evidence, language), 60, 9)
    texts = translator(language)
    own, work, other = rows(page(app).one("table"))
    assert (
        own[:4]
        == {
            "nl": ["Uw eigen groep", "60", "15%", "8,1% – 26,1%"],
            "en": ["Your own group", "60", "15%", "8.1% – 26.1%"],
        }[language]
    )
    assert work[1:4] == {"nl": ["142", "4,2%", "1,9% – 8,9%"], "en": ["142", "4.2%", "1.9% – 8.9%"]}[language]  # fmt: skip
    assert {"nl": "Let op dit.", "en": "Mind this."}[language] in work[0]
    assert other[1:4] == [texts.text("not-reported"), "9%", texts.text("not-computed")]
    assert answer(app) == texts.text("own-done")


def test_another_outcome_shows_its_own_shares(evidence: Release) -> None:
    app = visit(evidence, "en")
    assert app.selectbox(key="own-outcome").options == [
        translator("en").text(f"outcome-{o}") for o in ("paid_work", "volunteering")
    ]
    app.selectbox(key="own-outcome").set_value("volunteering")
    (only,) = rows(page(sound(app.run())).one("table"))
    assert only[2] == "1%"


@EVERY_LANGUAGE
@pytest.mark.parametrize(
    ("people", "reached", "key"),
    [
        (None, None, "own-ask"),
        (60, None, "own-ask"),
        (None, 9, "own-ask"),
        (0, 0, "own-nobody"),
        (0, None, "own-nobody"),
        (9, 60, "own-too-many"),
        (-5, 0, "own-negative"),
        (60, -1, "own-negative"),
    ],
)
def test_what_cannot_be_is_answered_in_the_readers_language(
    evidence: Release, language: Language, people: int | None, reached: int | None, key: str
) -> None:
    app = fill(visit(evidence, language), people, reached)
    texts = translator(language)
    assert answer(app) == texts.text(key)
    assert answer_to(people, reached) == key
    assert texts.text("own-yours") not in page(app).text
    assert len(rows(page(app).one("table"))) == 2


@pytest.mark.parametrize(("people", "reached"), [(1, 0), (1, 1), (60, 60), (2**53 - 1, 1)])
def test_the_extremes_of_what_can_be_are_computed(
    evidence: Release, people: int, reached: int
) -> None:
    app = fill(visit(evidence, "nl"), people, reached)
    assert answer(app) == translator("nl").text("own-done")


@EVERY_LANGUAGE
def test_ones_own_numbers_reach_neither_the_link_nor_the_log(
    evidence: Release,
    language: Language,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    app = visit(evidence, language)
    for people, reached in ((PEOPLE, REACHED), (REACHED, PEOPLE), (0, PEOPLE), (PEOPLE, -REACHED)):
        fill(app, people, reached)
        told = f"{dict(app.query_params)}{caplog.text}{''.join(capfd.readouterr())}"
        assert not any(str(number) in told for number in (PEOPLE, REACHED))
    assert list(app.query_params) == []


def test_ones_own_numbers_stay_in_nothing_that_is_kept_for_all_visitors(
    evidence: Release,
) -> None:
    app = fill(visit(evidence, "nl"), PEOPLE, REACHED)
    cells = {cell for cells in rows(page(app).one("table")) for cell in cells}
    assert "791.909" in cells
    own = {PEOPLE, REACHED, 100 * REACHED / PEOPLE, "791.909", "118.747"}
    kept = [
        param
        for kind in gc.get_objects()
        if isinstance(kind, Message)
        for _, param in kind.params
        if (param.value if isinstance(param, Number) else param) in own
    ]
    assert kept == []


def test_without_any_gross_share_it_says_so(evidence: Release) -> None:
    none = variant(evidence, effects=(effect("net"),))
    assert translator("en").text("own-nothing-beside") in page(visit(none, "en")).text
