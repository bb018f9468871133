"""The page on one pilot: of every pilot, of a part, and of the programme itself, in both languages."""

from dataclasses import replace
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.ui.conftest import Opening
from tests.ui.reading import headers, notices, page, parsed, rows
from tests.views.pilot_page import views_on_the_page
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Joined, Language, Localised, Message, message, translator
from via_dash.ui import boards, pilot_boards
from via_dash.ui.discrepancy_boards import differences
from via_dash.ui.registry import PAGES
from via_dash.views import profile, statements
from via_dash.views.rows import record

PILOT = next(entry for entry in PAGES if entry.key == "pilot")
IDS = ("via", "begeleiding", "begeleiding-almere")
EVERY_PILOT = pytest.mark.parametrize("pilot_id", IDS)
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
HOSTILE = "<script>alert(1)</script>"


# The page


def test_every_pilot_of_the_sample_is_tried(release: Release) -> None:
    assert set(IDS) == {row["pilot_id"] for row in release.rows("pilots")}


@EVERY_LANGUAGE
@EVERY_PILOT
def test_a_page_shows_everything_there_is_on_a_pilot_under_its_name(
    opening: Opening, release: Release, pilot_id: str, language: Language
) -> None:
    texts = translator(language)
    app = opening(PILOT, lang=language, pilot=pilot_id)
    assert [fault.message for fault in app.exception] == []
    assert [error.value for error in app.error] == []
    assert notices(app) == []
    row = release.by_key("pilots")[pilot_id]
    name = texts.text("programme") if pilot_id == "via" else row[f"name_{language}"]
    assert [title.value for title in app.title] == [name]
    assert sorted(headers(app)) == sorted(
        texts.say(view.finding) for view in views_on_the_page(release, pilot_id)
    )
    assert app.query_params["pilot"] == pilot_id


@EVERY_LANGUAGE
@EVERY_PILOT
def test_the_contents_lead_to_every_part_and_to_nothing_else(
    opening: Opening, release: Release, pilot_id: str, language: Language
) -> None:
    app = opening(PILOT, lang=language, pilot=pilot_id)
    links = page(app).one("nav").links
    anchors = [header.proto.anchor for header in app.header]
    assert [link.href for link in links] == [f"#{anchor}" for anchor in anchors]
    assert len(anchors) == len(set(anchors)) == len(views_on_the_page(release, pilot_id))
    assert [link.label for link in links] == [
        translator(language).text(f"contents-{anchor}") for anchor in anchors
    ]


@EVERY_LANGUAGE
@EVERY_PILOT
def test_the_first_lines_say_where_it_stands_what_was_found_and_what_comes_next(
    opening: Opening, release: Release, pilot_id: str, language: Language
) -> None:
    texts = translator(language)
    lines = [item.text for item in page(opening(PILOT, lang=language, pilot=pilot_id)).one("ul", class_="brief").inside]  # fmt: skip
    assert lines == [texts.say(line) for line in profile.brief(release, pilot_id)]


def test_what_is_not_known_of_a_part_is_said_and_not_left_blank(
    opening: Opening, release: Release
) -> None:
    app = opening(PILOT, lang="nl", pilot="begeleiding-almere")
    text = page(app).text
    assert (
        "Stand: Uitvoering: niet vermeld; Onderzoek: niet vermeld; Opschaling: niet vermeld."
        in text
    )
    assert "Geen document noemt een volgende mijlpaal met een datum." in text


@EVERY_PILOT
def test_every_source_on_the_page_opens_a_record(
    opening: Opening, release: Release, pilot_id: str
) -> None:
    found = 0
    for link in page(opening(PILOT, lang="en", pilot=pilot_id)).links:
        if link.path == "bronnen":
            assert link.query["lang"] == "en"
            assert record(release, link.query["row"]) is not None, link.href
            found += 1
    assert found > 5


@EVERY_LANGUAGE
def test_parent_and_parts_link_to_each_other(opening: Opening, language: Language) -> None:
    def relatives(pilot_id: str) -> list[tuple[str, str]]:
        links = page(opening(PILOT, lang=language, pilot=pilot_id)).links
        assert all(link.query["lang"] == language for link in links if link.path == "pilot" and link.label not in ("English", "Nederlands"))  # fmt: skip
        return [
            (link.label, link.query["pilot"]) for link in links
            if link.path == "pilot" and link.query.get("lang") == language and "present" not in link.query
        ]  # fmt: skip

    texts = translator(language)
    name = {"nl": "Begeleiding", "en": "Guidance"}[language]
    assert relatives("via") == [(name, "begeleiding")]
    assert relatives("begeleiding") == [(texts.text("programme"), "via"), (f"{name} Almere", "begeleiding-almere")]  # fmt: skip
    assert relatives("begeleiding-almere") == [(name, "begeleiding")]


# The address


@EVERY_LANGUAGE
@pytest.mark.parametrize(
    "asked",
    ["nergens", "Begeleiding", "begeleiding almere", HOSTILE, "via<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "../via", "%00"],
)  # fmt: skip
def test_a_pilot_that_is_not_there_falls_back_to_the_programme_and_says_so(
    opening: Opening, asked: str, language: Language
) -> None:
    texts = translator(language)
    app = opening(PILOT, lang=language, pilot=asked)
    assert [fault.message for fault in app.exception] == []
    (said,) = notices(app)
    before, _, after = texts.text("url-unknown-value", name=texts.text("filter-pilot"), value="#").partition("#")  # fmt: skip
    assert said.startswith(before)
    assert said.endswith(after)
    assert not set("<>[]()%/") & set(said[len(before) : -len(after)])
    assert [title.value for title in app.title] == [texts.text("programme")]
    assert app.query_params["pilot"] == "via"
    assert "alert" not in page(app).text


def test_without_a_pilot_the_address_comes_to_name_the_one_that_is_shown(opening: Opening) -> None:
    app = opening(PILOT, lang="nl")
    assert notices(app) == []
    assert app.query_params["pilot"] == "via"


def test_another_pilot_can_be_chosen_and_the_address_follows(opening: Opening) -> None:
    app = opening(PILOT, lang="nl", pilot="begeleiding")
    box = app.selectbox(key="pilot:pilot")
    assert box.value == "begeleiding"
    box.select("begeleiding-almere").run()
    assert app.query_params["pilot"] == "begeleiding-almere"
    assert [title.value for title in app.title] == ["Begeleiding Almere"]
    assert [fault.message for fault in app.exception] == []


@pytest.mark.parametrize("pilot_id", IDS)
def test_the_link_to_the_other_language_keeps_the_pilot(opening: Opening, pilot_id: str) -> None:
    app = opening(PILOT, lang="nl", pilot=pilot_id)
    (other,) = (link for link in page(app).links if link.label == "English")
    assert (other.path, other.query) == ("pilot", {"lang": "en", "pilot": pilot_id})


def test_nothing_is_loaded_from_elsewhere(opening: Opening) -> None:
    app: AppTest = opening(PILOT, lang="nl", pilot="begeleiding")
    assert not [link.href for link in page(app).links if "//" in link.href]


# The parts of it


@EVERY_LANGUAGE
def test_a_status_says_which_passage_is_followed_and_where_one_is_silent(
    release: Release, language: Language
) -> None:
    texts = translator(language)
    view = profile.statuses(release, "begeleiding")
    assert view is not None
    root = parsed(pilot_boards.statuses(texts, view))
    ((passage, delivery, research, scaling, explanation),) = rows(root.one("table"))
    assert "Paragraaf 2.1" in passage
    assert texts.edtf("2020-09") in passage
    assert texts.text("followed") in delivery
    assert texts.text("followed") in research
    assert texts.text("not-mentioned") in scaling
    assert texts.text("followed") not in scaling
    assert explanation == release.rows("statuses")[0][f"status_{language}"]
    other = replace(view, marks=(replace(view.marks[0], followed=(False, False, False)),))
    ((_, *cells),) = rows(parsed(pilot_boards.statuses(texts, other)).one("table"))
    assert not [cell for cell in cells if texts.text("followed") in cell]


def test_caveats_of_partners_stand_below_their_names(release: Release) -> None:
    texts = translator("nl")
    view = profile.identity(release, "begeleiding")
    plain = parsed(pilot_boards.traits(texts, view))
    assert not list(plain.all("span", class_="note"))
    noted = tuple(
        replace(t, said=(*(replace(s, note=Localised("Alleen het onderzoek.", "Only the research.")) for s in t.said), *t.said))
        for t in view.marks
    )  # fmt: skip
    root = parsed(pilot_boards.traits(texts, replace(view, marks=noted)))
    assert len(list(root.all("span", class_="note"))) == len(noted)
    assert "Alleen het onderzoek." in root.text


def test_a_statement_says_that_it_is_a_judgement_only_where_it_is_one(release: Release) -> None:
    texts = translator("nl")
    view = statements.lessons(release, "begeleiding")
    assert view is not None
    (group,) = view.marks
    (stated,) = group.statements
    judged = replace(stated, evidence=replace(stated.evidence, basis="coded"))
    both = replace(view, marks=(replace(group, statements=(stated, judged)),))
    first, second = parsed(pilot_boards.statements(texts, both)).one("ul").inside
    assert "oordeel van de samenstellers" not in first.text
    assert "oordeel van de samenstellers" in second.text
    assert first.links[0].label == "evaluatie-2020"


@pytest.mark.parametrize(("n", "closed"), [(2, 0), (4, 0), (5, 1), (9, 1)])
def test_many_statements_are_folded_but_for_the_first_group(
    release: Release, n: int, closed: int
) -> None:
    view = statements.lessons(release, "begeleiding")
    assert view is not None
    groups = tuple(
        replace(view.marks[0], heading=message(f"lessons_kind-{kind}"), statements=view.marks[0].statements * n)
        for kind in ("obstacle", "condition")
    )  # fmt: skip
    root = parsed(pilot_boards.statements(translator("nl"), replace(view, marks=groups, records=view.records * 2 * n)))  # fmt: skip
    folds = list(root.all("details"))
    assert len(folds) == 2
    assert ["open" in fold.attributes for fold in folds] == [True, not closed]
    assert len(list(root.all("li"))) == 2 * n


def hostile(param: Any) -> Any:
    """Every text of a view's content with markup in it."""
    if isinstance(param, Localised):
        return Localised(param.nl + HOSTILE, param.en + HOSTILE)
    if isinstance(param, tuple):
        return tuple(hostile(p) for p in param)
    if isinstance(param, Message):
        return Message(param.key, tuple((name, hostile(value)) for name, value in param.params))
    if isinstance(param, Joined):
        return Joined(hostile(param.items), param.style)
    if hasattr(param, "__dataclass_fields__") and type(param).__module__.startswith("via_dash.views"):  # fmt: skip
        made = {name: hostile(getattr(param, name)) for name in param.__dataclass_fields__}
        noted = {"note": Localised(HOSTILE, HOSTILE)} if "note" in made else {}
        return replace(param, **(made | noted))
    return param


BODIES = {
    "identity": pilot_boards.traits, "statuses": pilot_boards.statuses, "lessons": pilot_boards.statements,
    "coverage": pilot_boards.statements, "context": pilot_boards.statements, "facts-people": pilot_boards.statements,
    "findings": boards.findings_by_class, "not-effects": boards.findings_list, "impact": boards.impact_matrix,
    "plane": boards.position_list, "discrepancies": differences,
}  # fmt: skip


@EVERY_LANGUAGE
@pytest.mark.parametrize("key", BODIES)
def test_markup_in_a_text_is_shown_and_not_run(
    key: str, release: Release, language: Language
) -> None:
    (view,) = (v for v in views_on_the_page(release, "begeleiding") if v.key == key)
    texts = translator(language)
    harmless = parsed(BODIES[key](texts, view))
    root = parsed(BODIES[key](texts, replace(view, marks=hostile(view.marks))))
    assert "alert" not in harmless.text
    assert HOSTILE in root.text


def test_names_of_relatives_are_escaped() -> None:
    found = profile.Relatives(("via", HOSTILE), (("a", HOSTILE), ("b&c=d", "B")))
    root = parsed(pilot_boards.relatives(translator("nl"), found))
    assert root.text.count(HOSTILE) == 2
    assert [link.query["pilot"] for link in root.links] == ["via", "a", "b&c=d"]
    assert pilot_boards.relatives(translator("nl"), profile.Relatives(None, ())) == ""
