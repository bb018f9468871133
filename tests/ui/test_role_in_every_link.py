"""Who the visitor is: it stands in the address and in every link, and takes nothing away."""

import re
import shutil
from pathlib import Path
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from tests.conftest import SAMPLE
from tests.ui.conftest import Opening
from tests.ui.reading import Element, headers, notices, page, parsed
from via_dash.curation.release import build
from via_dash.data import Library, Release
from via_dash.schema import allowed
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui.frame import Frame
from via_dash.ui.registry import PAGES, PageEntry
from via_dash.views import discrepancies, effect_filters, lessons, timeline
from via_dash.views.entrance import for_you

ROLE = "municipality"
BY_KEY = {entry.key: entry for entry in PAGES}
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)

ORGANISATION = """
  - organisation_id: gemeente-almere
    name: Gemeente Almere
    stakeholder_group: municipalities
    entrance: municipality
    taskforce_member: true
"""
LESSONS = """
  - row_id: begeleiding-lesson-ask
    lesson_id: ask
    theme: guidance
    kind: recommendation
    entrances: [municipality]
    lesson_nl: Vraag het de mensen zelf.
    lesson_en: Ask the people themselves.
    source_id: evaluatie-2020
    locator: Paragraaf 4.4
    anchor: vraag het de mensen
    basis: stated

  - row_id: begeleiding-lesson-ask-again
    lesson_id: ask
    theme: guidance
    kind: recommendation
    entrances: [municipality]
    lesson_nl: Vraag het hun.
    lesson_en: Ask them.
    source_id: evaluatie-2020
    locator: Paragraaf 6.1
    anchor: vraag het hun
    basis: stated
"""


class Address(NamedTuple):
    """A page with what its address asks for."""

    entry: PageEntry
    parameters: dict[str, str]


ADDRESSES = (
    *(Address(entry, {}) for entry in PAGES),
    Address(BY_KEY["pilot"], {"pilot": "begeleiding"}),
    Address(BY_KEY["pilot"], {"pilot": "begeleiding-almere"}),
    *(Address(BY_KEY["bronnen"], {"part": part}) for part in ("discrepancies", "glossary", "releases")),
    Address(BY_KEY["bronnen"], {"row": "facts/begeleiding-participants-table"}),
    Address(BY_KEY["bronnen"], {"row": "discrepancies/begeleiding-participants"}),
    Address(BY_KEY["kaart"], {"line": "activation"}),
    Address(BY_KEY["corona"], {"line": "youth"}),
)  # fmt: skip
EVERY_ADDRESS = pytest.mark.parametrize(
    "address", ADDRESSES, ids=lambda a: "-".join([a.entry.key, *a.parameters.values()])
)


@pytest.fixture(scope="module")
def sample_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample with an organisation that is a municipality, and something that is asked of it."""
    data = tmp_path_factory.mktemp("entrance") / "data"
    authored = Path(shutil.copytree(SAMPLE, data / "authored"))
    organisations, pilot = authored / "organisations.yaml", authored / "pilots" / "begeleiding.yaml"
    organisations.write_text(organisations.read_text("utf-8") + ORGANISATION, "utf-8")
    text = pilot.read_text("utf-8")
    assert text.count("\nlessons:\n") == 1
    pilot.write_text(text.replace("\nlessons:\n", f"\nlessons:{LESSONS}\n"), "utf-8")
    build(data)
    return data


@pytest.fixture(scope="module")
def evidence(sample_data: Path) -> Release:
    return Library(str(sample_data)).latest()


def blocks(app: AppTest) -> list[str]:
    """The markup of a page, block by block."""
    return [block.proto.body for block in app.get("html")]


def panels(app: AppTest) -> list[Element]:
    return list(page(app).all("details", class_="for-you"))


def addresses(app: AppTest) -> list[str]:
    """Where every link of the page leads, those of the navigation too."""
    written = [link.href for link in page(app).links]
    return written + [f"{nav.proto.page}?{nav.proto.query_string}" for nav in app.get("page_link")]


def query(address: str) -> list[tuple[str, str]]:
    return parse_qsl(urlsplit(address).query, keep_blank_values=True)


def own(address: str) -> bool:
    """Whether a link leads to a page of ours."""
    return "lang" in dict(query(address))


# Every link


@EVERY_LANGUAGE
@EVERY_ADDRESS
def test_every_link_to_a_page_of_ours_takes_the_role_along_once(
    opening: Opening, address: Address, language: Language
) -> None:
    app = opening(address.entry, lang=language, role=ROLE, **address.parameters)
    assert notices(app) == []
    leading = [a for a in addresses(app) if own(a)]
    assert len(leading) > len(PAGES)
    for link in leading:
        assert [v for n, v in query(link) if n == "role"] == [ROLE], link
    for link in addresses(app):
        if not own(link):
            assert "role" not in link
            assert link.startswith(("#", "mailto:", "open-data/")), link


@EVERY_ADDRESS
def test_without_a_role_no_link_has_one(opening: Opening, address: Address) -> None:
    app = opening(address.entry, lang="nl", **address.parameters)
    assert panels(app) == []
    assert not [link for link in addresses(app) if "role" in dict(query(link))]


@EVERY_LANGUAGE
def test_the_link_to_the_other_language_keeps_role_and_choices(
    opening: Opening, language: Language
) -> None:
    app = opening(BY_KEY["kaart"], lang=language, role=ROLE, line="activation")
    (other,) = [code for code in LANGUAGES if code != language]
    (link,) = [a for a in addresses(app) if ("lang", other) in query(a)]
    assert sorted(query(link)) == [("lang", other), ("line", "activation"), ("role", ROLE)]


def frame(role: str) -> Frame:
    nothing = Release("x", None, False, {}, {})  # type: ignore[arg-type]
    return Frame("nl", "light", nothing, role=role)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ('<a href="pilot?pilot=x&amp;lang=nl">', '<a href="pilot?pilot=x&amp;lang=nl&amp;role=union">'),
        ('<a href="?lang=en">', '<a href="?lang=en&amp;role=union">'),
        ('<a href="corona?lang=nl&amp;line=youth">', '<a href="corona?lang=nl&amp;line=youth&amp;role=union">'),
        ('<a href="x?role=uwv&amp;lang=nl">', '<a href="x?role=uwv&amp;lang=nl">'),
        ('<a href="https://example.org/?lang=nl">', '<a href="https://example.org/?lang=nl">'),
        ('<a href="mailto:a@b.nl?subject=lang=nl">', '<a href="mailto:a@b.nl?subject=lang=nl">'),
        ('<a href="open-data/via-nl.xlsx">', '<a href="open-data/via-nl.xlsx">'),
        ("<a href='#unknown'>", "<a href='#unknown'>"),
        ("<p>lang=nl in een zin</p>", "<p>lang=nl in een zin</p>"),
    ],
)  # fmt: skip
def test_only_links_of_our_own_that_make_no_choice_are_changed(markup: str, expected: str) -> None:
    assert frame("union").carried(markup) == expected
    assert frame("union").carried(expected) == expected
    assert frame("").carried(markup) == markup


# What concerns the visitor comes forward, and nothing else goes


@EVERY_LANGUAGE
@EVERY_ADDRESS
def test_below_what_concerns_the_visitor_the_page_is_as_it_was(
    opening: Opening, address: Address, language: Language
) -> None:
    plain = opening(address.entry, lang=language, **address.parameters)
    app = opening(address.entry, lang=language, role=ROLE, **address.parameters)
    assert headers(app) == headers(plain)
    assert [t.value for t in app.title] == [t.value for t in plain.title]
    for kind in ("plotly_chart", "deck_gl_json_chart", "expander", "download_button"):
        assert len(app.get(kind)) == len(plain.get(kind)), kind
    without = [
        re.sub(rf"&amp;role={ROLE}|(?<=\?)role={ROLE}&amp;", "", body)
        for body in blocks(app)
        if "class='for-you'" not in body
    ]
    assert without == blocks(plain)
    assert len(panels(app)) == 1


@EVERY_LANGUAGE
def test_the_head_counts_what_is_listed(
    opening: Opening, evidence: Release, language: Language
) -> None:
    texts = translator(language)
    (panel,) = panels(opening(BY_KEY["overzicht"], lang=language, role=ROLE))
    assert "open" in panel.attributes
    head = texts.text("role-head", role=texts.text(f"entrance-{ROLE}"), pilots=1, milestones=1, asks=1)  # fmt: skip
    assert panel.one("summary").text == head
    pilots, milestones, asks = panel.all("ul")
    assert [link.query["pilot"] for link in pilots.links if link.path == "pilot"] == ["begeleiding"]
    assert len(milestones.inside) == len(pilots.inside) == len(asks.inside) == 1
    # One lesson that two places ask: told once, with both.
    assert [link.query["row"] for link in asks.links] == [
        "lessons/begeleiding-lesson-ask", "lessons/begeleiding-lesson-ask-again",
    ]  # fmt: skip
    assert asks.text.startswith({"nl": "Vraag het de mensen zelf.", "en": "Ask the people themselves."}[language])  # fmt: skip
    found = for_you(evidence, ROLE)
    assert found is not None
    assert (len(found.pilots), found.coming, found.asked, found.learned) == (1, 1, 1, 1)


@pytest.mark.parametrize(
    ("pilot", "pilots", "milestones"),
    [("via", 1, 1), ("begeleiding", 1, 1), ("begeleiding-almere", 1, 0)],
)
def test_on_the_page_of_a_pilot_the_head_counts_what_is_listed_there(
    opening: Opening, pilot: str, pilots: int, milestones: int
) -> None:
    (panel,) = panels(opening(BY_KEY["pilot"], lang="nl", role=ROLE, pilot=pilot))
    texts = translator("nl")
    listed = [[link for link in ul.links if link.path == "pilot"] for ul in panel.all("ul")]
    assert len(listed[0]) == pilots
    assert (len(listed[1]) if len(listed) > 1 else 0) == milestones
    asks = 0 if pilot == "begeleiding-almere" else 1
    assert panel.one("summary").text == texts.text(
        "role-head", role="Gemeente", pilots=pilots, milestones=milestones, asks=asks
    )


@pytest.mark.parametrize("key", ["tijdlijn", "effecten", "lessen", "bronnen"])
def test_the_offer_to_narrow_a_page_asks_only_for_what_its_filters_know(
    opening: Opening, evidence: Release, key: str
) -> None:
    app = opening(BY_KEY[key], lang="nl", role=ROLE)
    (panel,) = panels(app)
    offer = translator("nl").text("role-narrow")
    (link,) = [link for link in panel.links if link.label == offer]
    asked = dict(link.query)
    assert (asked.pop("lang"), asked.pop("role")) == ("nl", ROLE)
    assert asked
    narrowed = opening(BY_KEY[key], lang="nl", role=ROLE, **asked)
    assert notices(narrowed) == []
    assert [fault.message for fault in narrowed.exception] == []
    known = {
        "tijdlijn": timeline.controls(evidence), "effecten": effect_filters.controls(evidence), "bronnen": discrepancies.controls(evidence),
        "lessen": lessons.controls(evidence),
    }[key]  # fmt: skip
    codes = {control.name: control.codes for control in known}
    for name, value in asked.items():
        assert name == "part" or set(value.split(",")) <= set(codes[name])


# What cannot be


@EVERY_LANGUAGE
@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.key)
def test_a_role_that_does_not_exist_is_named_and_changes_nothing(
    opening: Opening, entry: PageEntry, language: Language
) -> None:
    texts = translator(language)
    plain = opening(entry, lang=language)
    app = opening(entry, lang=language, role="koning")
    assert notices(app) == [
        texts.text("url-unknown-value", name=texts.text("role-label"), value="koning")
    ]
    assert headers(app) == headers(plain)
    assert panels(app) == []
    assert "role" not in app.query_params
    assert not [link for link in addresses(app) if "role" in dict(query(link))]


HOSTILE = (
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', 'union" onclick="alert(1)', "union&amp;pilot=x",
    "[klik](https://evil.example)", "javascript:alert(1)", "union'--", "../../etc/passwd", "municipality%22", "\u202eunion",
)  # fmt: skip


@pytest.mark.parametrize("value", HOSTILE)
def test_code_in_the_role_or_the_pilot_stays_out_of_the_page(opening: Opening, value: str) -> None:
    app = opening(BY_KEY["pilot"], lang="nl", role=value, pilot=value)
    assert [fault.message for fault in app.exception] == []
    assert len(notices(app)) == 2
    for body in blocks(app):
        parsed(body)  # refuses every element and attribute that we do not write
        assert value not in body
    assert not [link for link in addresses(app) if "role" in dict(query(link))]
    with_role = opening(BY_KEY["pilot"], lang="nl", role=ROLE, pilot=value)
    for link in addresses(with_role):
        if own(link):
            assert [v for n, v in query(link) if n == "role"] == [ROLE]
    for body in blocks(with_role):
        parsed(body)


def test_every_entrance_can_be_chosen_in_the_bar(opening: Opening) -> None:
    app = opening(BY_KEY["overzicht"], lang="nl")
    (box,) = [box for box in app.selectbox if box.key.endswith(":role")]
    texts = translator("nl")
    entrances = allowed("organisations", "entrance")
    assert box.options == [texts.text("role-nobody"), *(texts.text(f"entrance-{e}") for e in entrances)]  # fmt: skip
    box.set_value(ROLE).run()
    assert app.query_params["role"] == ROLE or app.query_params["role"] == [ROLE]
    assert len(panels(app)) == 1
    for link in addresses(app):
        assert not own(link) or ("role", ROLE) in query(link), link
    (box,) = [box for box in app.selectbox if box.key.endswith(":role")]
    box.set_value("").run()
    assert "role" not in app.query_params
    assert panels(app) == []
    assert not [link for link in addresses(app) if "role" in dict(query(link))]


def test_an_entrance_without_a_group_in_box_1_shows_the_page_as_it_is(opening: Opening) -> None:
    app = opening(BY_KEY["overzicht"], lang="nl", role="union")
    assert notices(app) == []
    assert panels(app) == []
    assert headers(app) == headers(opening(BY_KEY["overzicht"], lang="nl"))
    for link in addresses(app):
        assert not own(link) or ("role", "union") in query(link)
