"""The section on what a study could have shown: closed until asked for, in both languages."""

from typing import Any

import psutil
import pytest
from streamlit.testing.v1 import AppTest

from tests.browser.serving import Server
from tests.ui.reading import headers, notices, page
from tests.views.synthetic import STUDIES, effect, variant
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Language, Localised, message, translator
from via_dash.ui import detectable_boards
from via_dash.views.detectable import Detectable
from via_dash.views.view import evidence_of

EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def evidence(release: Release) -> Release:
    gross = {"measure": "gross", "unit": "percent", "estimate": 4.2, "n_intervention": 142}
    rows = (
        effect("pair", n_intervention=644, n_control=679),
        effect("half", study_id="alpha", n_intervention=142),
        effect("share", study_id="alpha", **gross),
    )
    return variant(release, studies=STUDIES, effects=rows, groups=())


def a_page(release, language):  # type: ignore[no-untyped-def]  # run as text, without the imports of this file
    from via_dash.ui.detectable import detectable_section
    from via_dash.ui.frame import Frame

    frame = Frame(language, "light", release, "effecten")
    frame.open_notices()
    detectable_section(frame)
    frame.report_unknown_parameters()


def visit(evidence: Release, language: Language, *, is_open: bool, **asked: str) -> AppTest:
    app = AppTest.from_function(a_page, args=(evidence, language), default_timeout=60)
    for name, value in asked.items():
        app.query_params[name] = value
    if is_open:
        app.session_state["section-detectable"] = True
    app.run()
    assert [fault.message for fault in app.exception] == []
    return app


@EVERY_LANGUAGE
def test_it_is_closed_and_computes_nothing_until_it_is_opened(
    evidence: Release, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: Any) -> None:
        raise AssertionError("computed for somebody who did not ask")

    monkeypatch.setattr("via_dash.views.detectable.detectable", never)
    monkeypatch.setattr("via_dash.views.detectable.share_intervals", never)
    app = visit(evidence, language, is_open=False)
    assert [e.label for e in app.expander] == [translator(language).text("detectable-title")]
    assert not app.header
    assert not app.radio


@EVERY_LANGUAGE
def test_it_says_in_plain_words_what_was_probably_missed(
    evidence: Release, language: Language
) -> None:
    app = visit(evidence, language, is_open=True)
    markup = page(app)
    said = {
        "nl": "Een effect kleiner dan 4,5 procentpunt zou waarschijnlijk zijn gemist.",
        "en": "An effect smaller than 4.5 percentage points would probably have been missed.",
    }[language]
    assert said in markup.text
    assert {"nl": "6,5 procentpunt", "en": "6.5 percentage points"}[language] in headers(app)[0]
    assert translator(language).text("detectable-intro") in markup.text


@EVERY_LANGUAGE
def test_the_studies_of_which_a_number_is_unknown_are_listed_without_a_result(
    evidence: Release, language: Language
) -> None:
    shown = page(visit(evidence, language, is_open=True))
    (folded,) = shown.all("details", class_="class")
    texts = translator(language)
    unknown = texts.text("not-computed")
    listed = [i.text for u in shown.all("ul") for i in u.all("li") if unknown in i.text]
    assert ["gamma" in listed[0], "alpha" in listed[1], len(listed)] == [True, True, 2]
    assert [item.text for item in folded.all("li")] == listed[1:], "a pilot's study is not folded"
    assert all(texts.text("not-reported") in text for text in listed)


@EVERY_LANGUAGE
def test_a_study_of_a_pilot_says_which_number_is_missing(language: Language) -> None:
    for sizes, key in (((142, None), "why-control"), ((None, 9), "why-intervention"), ((None, None), "why-both")):  # fmt: skip
        mark = Detectable(
            study=Localised("Onderzoek", "Study"), groups="x", design=message("design-rct"), n_intervention=sizes[0],
            n_control=sizes[1], power=80, smallest=None, missed=None, is_of_pilot=True,
            evidence=(evidence_of("studies", dict(STUDIES[1])),),
        )  # fmt: skip
        said = str(detectable_boards._unknown(translator(language), mark))
        assert translator(language).text(key) in said
        assert ("142" in said) == (sizes[0] == 142)


@EVERY_LANGUAGE
def test_the_interval_of_a_share_is_marked_as_derived(
    evidence: Release, language: Language
) -> None:
    table = page(visit(evidence, language, is_open=True)).one("table")
    (cells,) = ([c.text for c in r.inside] for r in table.all("tr") if next(r.all("td"), None))
    assert {"nl": "1,9 tot 8,9%", "en": "1.9 to 8.9%"}[language] in cells[4]
    assert translator(language).value("basis", "derived") in cells[4]


@EVERY_LANGUAGE
def test_a_choice_in_the_link_opens_it_and_is_followed(
    evidence: Release, language: Language
) -> None:
    app = visit(evidence, language, is_open=False, power="90", base="50")
    assert {r.key.split(":")[1]: r.value for r in app.radio} == {"power": "90", "base": "50"}
    assert {"nl": "8,9 procentpunt", "en": "8.9 percentage points"}[language] in headers(app)[0]
    assert notices(app) == []


@EVERY_LANGUAGE
def test_an_impossible_choice_in_the_link_is_named(evidence: Release, language: Language) -> None:
    app = visit(evidence, language, is_open=False, base="25")
    texts = translator(language)
    assert notices(app) == [
        texts.text("url-unknown-value", name=texts.text("filter-base"), value="25")
    ]
    assert {r.key.split(":")[1]: r.value for r in app.radio} == {"power": "80", "base": "20"}


def test_a_choice_on_the_page_stands_in_the_link(evidence: Release) -> None:
    app = visit(evidence, "nl", is_open=True)
    assert "base" not in app.query_params
    app.radio(key="effecten:base").set_value("30").run()
    assert app.query_params["base"] in ("30", ["30"])
    assert "7,3 procentpunt" in headers(app)[0]


def test_no_server_holds_statsmodels_before_somebody_asks(server: Server) -> None:
    loaded = {mapped.path for mapped in psutil.Process(server.process_id).memory_maps()}
    assert any("/numpy/" in path for path in loaded), "this sees no library at all"
    assert not [path for path in loaded if "/statsmodels/" in path]
    assert "warm-up" not in server.log  # which only tells what went wrong in it
