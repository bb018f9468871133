"""What people see of a finding before they open anything: nothing that changes its meaning is folded away."""

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from hypothesis import given, settings

from tests.ui.conftest import Opening
from tests.views.synthetic import STUDIES, UNSIZED, Made, effect, effects_tables, quiet, variant
from via_dash.data import Release
from via_dash.evidence.classes import CLASSES
from via_dash.schema import allowed
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.theme import CLASS_GLYPHS
from via_dash.ui import answer_boards, boards, knowledge_boards
from via_dash.ui.exhibits import EFFECTS
from via_dash.ui.registry import PAGES
from via_dash.views import answers, costs, effects
from via_dash.views.view import View

EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
DIRECTIONS = allowed("effects", "direction")
SIGNIFICANCES = allowed("effects", "significance")
MEASURES = allowed("effects", "measure")
SIGNIFICANT = ("significant", "significant_10pct")
SOLID = {"favourable": "▲", "unfavourable": "▼", "none": "◆", "mixed": "◆"}
OUTLINED = {"favourable": "△", "unfavourable": "▽", "none": "◇", "mixed": "◇"}
UNSAID = {"favourable": "⇧", "unfavourable": "⇩", "none": "⇔", "mixed": "⇔"}
ARROWS = {*SOLID.values(), *OUTLINED.values(), *UNSAID.values(), "?"}


class _Visible(HTMLParser):
    """The text that shows without opening anything, and without what only screen readers get."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.open: list[tuple[str, bool]] = []  # tag, and whether what is in it shows

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        own = dict(attrs)
        shows = self.open[-1][1] if self.open else True
        if tag == "summary":
            shows = self.open[-2][1] if len(self.open) > 1 else True
        elif tag == "details":
            shows = shows and "open" in own
        elif "hidden" in (own.get("class") or "").split():
            shows = False
        if tag != "br":
            self.open.append((tag, shows))
        self.text += " "

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop()[0] == tag
        self.text += " "

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1][1]:
            self.text += data


def visible(markup: object) -> str:
    parser = _Visible()
    parser.feed(str(markup))
    return " ".join(parser.text.split())


@pytest.fixture(scope="session", name="release")
def quiet_release(release: Release) -> Release:
    return quiet(release)


def made(release: Release, *rows: Made) -> Release:
    return variant(release, studies=STUDIES, effects=rows, costs_benefits=[], groups=[])


def board(release: Release, language: Language, row: Made) -> str:
    """What shows of one finding on the board that it belongs to, without the mark's legend."""
    own = made(release, row)
    texts = translator(language)
    found = [
        visible(exhibit.body(texts, view))
        for exhibit in EFFECTS.exhibits
        if exhibit.body is not None
        and exhibit.key not in ("answers", "costs", "participants")
        and (view := exhibit.view(own, ())) is not None
    ]
    (said,) = found
    return said


def finding(**values: Any) -> Made:
    return effect("a", subgroup="somali", outcome="sustained_work", **values)


@EVERY_LANGUAGE
@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("significance", SIGNIFICANCES)
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_a_finding_without_a_size_shows_all_that_it_means(
    direction: str, significance: str, measure: str, language: Language, release: Release
) -> None:
    texts = translator(language)
    for provisional in (True, False):
        row = finding(
            measure=measure, direction=direction, significance=significance, provisional=provisional, **UNSIZED
        )  # fmt: skip
        said = board(release, language, row)
        arrows = SOLID if significance in SIGNIFICANT else OUTLINED if significance == "not_significant" else UNSAID  # fmt: skip
        assert [c for c in said if c in ARROWS] == [arrows.get(direction, "?")], said
        words = texts.text(f"direction-short-{direction}"), texts.text(f"direction-{direction}")
        assert any(w in said for w in words), said
        assert texts.text(f"significance-short-{significance}") in said
        assert texts.text("subgroup-short-somali") in said or texts.text("subgroup-somali") in said
        assert {"nl": "na 12 maanden", "en": "after 12 months"}[language] in said
        assert texts.text("outcome-sustained_work") in said
        assert (texts.text("provisional") in said) == provisional
        assert not [g for g in CLASS_GLYPHS.values() if g in said and measure != "net"]


@EVERY_LANGUAGE
@pytest.mark.parametrize("measure", MEASURES)
@pytest.mark.parametrize("significance", SIGNIFICANCES)
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_a_finding_with_a_size_in_a_list_shows_all_that_it_means(
    direction: str, significance: str, measure: str, language: Language, release: Release
) -> None:
    texts = translator(language)
    row = finding(
        measure=measure, direction=direction, significance=significance, provisional=True, unit="week", estimator="iv"
    )  # fmt: skip
    said = board(release, language, row)
    assert {"nl": "4,2 weken", "en": "4.2 weeks"}[language] in said
    assert texts.text(f"significance-short-{significance}") in said
    assert texts.text("provisional") in said
    assert texts.text("estimator-iv") in said
    assert not [c for c in said if c in ARROWS]
    shown = [c for c in CLASSES if CLASS_GLYPHS[c] in said]
    if measure != "net":
        assert shown == []
        assert texts.text("class-insufficient") not in said
        assert texts.text("column-class") not in said
        return
    expected = "insufficient"
    if significance in SIGNIFICANT:
        expected = {"favourable": "works", "unfavourable": "harms"}.get(direction, expected)
    assert shown == [expected]
    assert texts.text(f"class-{expected}") in said
    assert texts.text(f"direction-{direction}") in said


@EVERY_LANGUAGE
@pytest.mark.parametrize("significance", SIGNIFICANCES)
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_a_difference_between_groups_keeps_its_own_significance_and_has_no_class(
    direction: str, significance: str, language: Language, release: Release
) -> None:
    row = finding(contrast="difference_between_groups", direction=direction, significance=significance, **UNSIZED)  # fmt: skip
    said = board(release, language, row)
    assert translator(language).text(f"significance-short-{significance}") in said
    assert not [g for g in CLASS_GLYPHS.values() if g in said]


@EVERY_LANGUAGE
@pytest.mark.parametrize("significance", SIGNIFICANCES)
@pytest.mark.parametrize("measure", ["gross", "level", "not_reported"])
def test_satisfaction_is_never_marked_as_a_significant_effect(
    measure: str, significance: str, language: Language, release: Release
) -> None:
    row = effect("a", outcome="satisfaction", outcome_family="experience", measure=measure, significance=significance, **UNSIZED)  # fmt: skip
    said = board(release, language, row)
    assert not [c for c in said if c in SOLID.values()]
    assert not [g for g in CLASS_GLYPHS.values() if g in said]


@EVERY_LANGUAGE
@pytest.mark.parametrize("significance", SIGNIFICANCES)
@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("sized", [True, False])
def test_the_answer_shows_each_net_effect_with_its_class_and_all_that_it_means(
    sized: bool, direction: str, significance: str, language: Language, release: Release
) -> None:
    texts = translator(language)
    row = finding(direction=direction, significance=significance, provisional=True, **({} if sized else UNSIZED))  # fmt: skip
    view = answers.answers(made(release, row), ())
    assert view is not None
    said = visible(answer_boards.answers(texts, view))
    expected = "insufficient"
    if significance in SIGNIFICANT:
        expected = {"favourable": "works", "unfavourable": "harms"}.get(direction, expected)
    assert [c for c in CLASSES if CLASS_GLYPHS[c] in said] == [expected]
    for key in (f"direction-{direction}", f"significance-{significance}", "outcome-sustained_work", "subgroup-short-somali", "provisional"):  # fmt: skip
        assert texts.text(key) in said
    assert {"nl": "na 12 maanden", "en": "after 12 months"}[language] in said
    # Nothing was significant, or nobody says whether it was: two things.
    silent = significance == "not_reported"
    assert (texts.text("answers-none-significant") in said) == (significance not in SIGNIFICANT and not silent)  # fmt: skip
    assert (f"· {texts.text('answers-none-told')}" in said) == silent


@EVERY_LANGUAGE
def test_the_answer_folds_what_weighs_least_and_says_how_much(
    language: Language, release: Release
) -> None:
    texts = translator(language)
    rows = [effect(f"e{n}", outcome=o, significance="not_significant") for n, o in enumerate(("paid_work", "sustained_work", "benefit_ended", "annual_income"))]  # fmt: skip
    view = answers.answers(made(release, *rows), ())
    assert view is not None
    markup = str(answer_boards.answers(texts, view))
    assert texts.text("answers-more", n=1) in visible(markup)
    assert all(f"effects%2F{row['row_id']}" in markup for row in rows)


@EVERY_LANGUAGE
def test_earlier_research_is_folded_by_document_below_that_of_the_programme(
    language: Language, release: Release
) -> None:
    own = made(release, effect("a", **UNSIZED), effect("b", study_id="alpha", **UNSIZED))
    texts = translator(language)
    view = effects.directions(own, ())
    assert view is not None
    said = visible(boards.direction_plot(texts, view))
    name = {"nl": "Onderzoek", "en": "Study"}[language]
    assert f"{name} beta" in said
    assert f"{name} alpha" not in said
    only = effects.directions(made(release, effect("b", study_id="alpha", **UNSIZED)), ())
    assert only is not None
    assert f"{name} alpha" in visible(boards.direction_plot(texts, only))


@EVERY_LANGUAGE
def test_provisional_costs_show_it(language: Language, release: Release) -> None:
    texts, view = translator(language), costs.costs(release, ())
    assert view is not None
    provisional = sum(o.provisional for m in view.marks if isinstance(m, costs.Perspective) for o in m.outcomes)  # fmt: skip
    assert provisional
    said = visible(knowledge_boards.costs(texts, view))
    assert said.count(texts.text("provisional")) >= provisional


# Which exhibits the page has


@settings(max_examples=50)
@given(rows=effects_tables())
def test_every_claim_is_under_exactly_one_exhibit_of_the_page(
    release: Release, rows: list[Made]
) -> None:
    own = made(release, *rows)
    shown: dict[str, list[str]] = {}
    for exhibit in EFFECTS.exhibits:
        view: View[Any] | None = exhibit.view(own, ())
        found = [] if view is None else [e.row_id for e in view.evidence if e.table == "effects"]
        shown[exhibit.key] = sorted(found)
    everything = sorted(row["row_id"] for row in rows)
    assert shown.pop("answers") == everything
    assert sorted(row_id for found in shown.values() for row_id in found) == everything


# Words


HEADLINES = (
    "gross-finding", "not-net-finding", "levels-finding", "levels-finding-many", "direction-other-finding",
)  # fmt: skip
DENIAL = {"nl": r"\b(geen|niet)\b", "en": r"\b(no|not)\b"}


@EVERY_LANGUAGE
@pytest.mark.parametrize("key", HEADLINES)
@pytest.mark.parametrize("n", [1, 2, 9])
def test_a_headline_over_what_is_no_effect_never_says_effect_without_a_denial(
    n: int, key: str, language: Language
) -> None:
    said = translator(language).text(key, n=n, studies=n, series="", classes="").lower()
    effect_words = list(re.finditer(r"\beffects?\b|\beffecten\b|-effecten|-effect\b", said))
    assert effect_words
    for word in effect_words:
        assert re.search(DENIAL[language], said[max(0, word.start() - 14) : word.start()]), said


# Per text: what has to be in it, and what may not.
WORDS: dict[str, dict[Language, tuple[tuple[str, ...], tuple[str, ...]]]] = {
    "legend-range": {"nl": (("geen betrouwbaarheidsinterval",), ("foutmarge",)), "en": (("not a confidence interval",), ("error",))},
    "net-caveat": {"nl": (("geen betrouwbaarheidsinterval",), ()), "en": ((" no", "confidence interval"), ())},
    "class-works": {"nl": (("gunstig", "significant"), ("werkt", "bewezen")), "en": (("favourable", "significant"), ("works", "proven"))},
    "class-harms": {"nl": (("ongunstig", "significant"), ("schadelijk",)), "en": (("unfavourable", "significant"), ("harm",))},
    "class-little_or_no_effect": {"nl": (("volgens de bron",), ("bewezen",)), "en": (("according to the source",), ("proven",))},
    "class-insufficient": {"nl": (("onvoldoende kennis",), ("geen effect", "werkt niet")), "en": (("insufficient evidence",), ("no effect", "does not work"))},
    "significance-short-not_significant": {"nl": (("niet significant",), ("geen effect",)), "en": (("not significant",), ("no effect",))},
    "significance-short-not_reported": {"nl": (("significantie", "niet vermeld"), ("niet significant",)), "en": (("significance", "not mentioned"), ("not significant",))},
    "direction-short-not_reported": {"nl": (("richting", "niet"), ("geen verschil",)), "en": (("direction", "not"), ("no difference",))},
    "direction-caveat": {"nl": (("niet hetzelfde als een effect van nul",), ()), "en": (("not the same as an effect of zero",), ())},
    "difference-caveat": {"nl": (("eigen significantie",), ()), "en": (("significance of its own",), ())},
    "gross-caveat": {"nl": (("zonder de aanpak",), ()), "en": (("without the approach",), ())},
    "levels-caveat": {"nl": (("nog niet",), ()), "en": (("not by itself",), ())},
    "answers-caveat-finding": {"nl": (("Niet significant is niet hetzelfde als geen effect",), ()), "en": (("Not significant is not the same as no effect",), ())},
    "answers-caveat-none": {"nl": (("niet gebleken",), ("werkt niet",)), "en": (("not been shown",), ("does not work",))},
    "answers-none": {"nl": (("geen enkel netto-effect gebleken",), ("geen effect",)), "en": (("shown to be significant",), ("no effect",))},
    "answers-none-significant": {"nl": (("niets significants",), ("effect",)), "en": (("nothing significant",), ("effect",))},
    "answers-rest": {"nl": (("geen netto-effect gemeld",), ()), "en": (("no net effect reported",), ())},
    "only-significant-warning": {"nl": (("alleen significante", "niet hetzelfde als geen effect"), ()), "en": (("only significant", "not the same as no effect"), ())},
    "costs-caveat-loss": {"nl": (("een verlies, geen negatieve opbrengst",), ()), "en": (("a loss, not a negative return",), ())},
    "costs-caveat-range": {"nl": (("geen betrouwbaarheidsinterval",), ()), "en": (("not a confidence interval",), ())},
    "gap-not_reported": {"nl": (("niet gerapporteerd",), ("effect",)), "en": (("not reported",), ("effect",))},
    "gap-not_as_planned": {"nl": (("niet in de geplande vorm",), ("gestopt", "effect")), "en": (("not carried out as planned",), ("stopped", "effect"))},
    "source-writes-percent": {"nl": (("procent", "niet procentpunt"), ()), "en": (("percent", "not percentage point"), ())},
    "n-intervention": {"nl": (("interventiegroep",), ()), "en": (("intervention group",), ())},
    "findings-caveat-older": {"nl": (("oudere documenten",), ()), "en": (("older documents",), ())},
}  # fmt: skip


@EVERY_LANGUAGE
@pytest.mark.parametrize("key", WORDS)
def test_a_text_has_the_words_that_keep_it_from_being_misread(key: str, language: Language) -> None:
    required, forbidden = WORDS[key][language]
    said = translator(language).text(key, n=3, total=5, studies="X", rest="X")
    assert [w for w in required if w not in said] == [], said
    assert [w for w in forbidden if w in said] == [], said


@EVERY_LANGUAGE
def test_only_one_class_speaks_of_no_effect(language: Language) -> None:
    texts = translator(language)
    phrase = {"nl": "geen effect", "en": "no effect"}[language]
    said = {f"class-{c}": texts.text(f"class-{c}") for c in CLASSES}
    said |= {f"significance-short-{s}": texts.text(f"significance-short-{s}") for s in SIGNIFICANCES}  # fmt: skip
    said |= {f"significance-{s}": texts.text(f"significance-{s}") for s in SIGNIFICANCES}
    said |= {f"direction-short-{d}": texts.text(f"direction-short-{d}") for d in DIRECTIONS}
    assert [key for key, text in said.items() if phrase in text] == ["class-little_or_no_effect"]


@EVERY_LANGUAGE
def test_whoever_looks_at_significant_findings_alone_is_warned(
    opening: Opening, language: Language
) -> None:
    page = next(entry for entry in PAGES if entry.key == "effecten")
    warning = translator(language).text("only-significant-warning")
    asked = opening(page, lang=language, significance="significant")
    assert [w.value for w in asked.warning] == [warning]
    assert warning not in [w.value for w in opening(page, lang=language).warning]


@EVERY_LANGUAGE
def test_the_first_line_of_the_overview_is_the_answer_and_leads_to_it(
    opening: Opening, release: Release, language: Language
) -> None:
    home = next(entry for entry in PAGES if entry.key == "overzicht")
    view = answers.answers(release, ())
    assert view is not None
    (brief,) = (b.proto.body for b in opening(home, lang=language).get("html") if "class='brief'" in b.proto.body)  # fmt: skip
    first = brief.split("</li>")[0]
    assert translator(language).say(view.finding) in visible(first)
    assert f'href="effecten?lang={language}"' in first
    effecten = next(entry for entry in PAGES if entry.key == "effecten")
    assert opening(effecten, lang=language).header[0].value == translator(language).say(view.finding).replace(":", "\\:")  # fmt: skip
