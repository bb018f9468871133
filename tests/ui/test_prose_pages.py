"""The statements on accessibility and privacy: all that is written is said, as a draft that nobody signed."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from streamlit.testing.v1 import AppTest

from tests.ui.conftest import Opening
from tests.ui.reading import page
from via_dash.curation.release import build
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.texts.translator import catalogue_files
from via_dash.ui import evidence_source
from via_dash.ui.accessibility_statement import STATEMENT
from via_dash.ui.privacy_statement import PRIVACY
from via_dash.ui.prose import Part
from via_dash.ui.registry import MENU, PAGES, PageEntry

BY_KEY = {entry.key: entry for entry in PAGES}
STATED = {
    "toegankelijkheid": ("accessibility", "statement-draft", STATEMENT),
    "privacy": ("privacy", "privacy-draft", PRIVACY),
}
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
EVERY_STATEMENT = pytest.mark.parametrize("key", STATED)


def written(catalogue: str, language: Language) -> dict[str, list[str]]:
    """The texts of a catalogue by key, each in the pieces between its variables."""
    path = next(p for p in catalogue_files(language) if p.stem == catalogue)
    found = {}
    for entry in FluentParser().parse(path.read_text("utf-8")).body:
        if isinstance(entry, ftl.Message) and entry.value is not None:
            parts = entry.value.elements
            found[entry.id.name] = [p.value for p in parts if isinstance(p, ftl.TextElement)]
    return found


def said(app: AppTest) -> str:
    """Everything on the page, on one line."""
    headings = [head.value for head in (*app.title, *app.header)]
    return " ".join(" ".join([*headings, page(app).text]).split())


@EVERY_LANGUAGE
@EVERY_STATEMENT
def test_all_that_is_written_is_said_under_headings_that_the_contents_name(
    opening: Opening, key: str, language: Language
) -> None:
    catalogue, draft, parts = STATED[key]
    app = opening(BY_KEY[key], lang=language)
    assert [fault.message for fault in app.exception] == []
    on_page, texts = said(app), translator(language)
    for name, pieces in written(catalogue, language).items():
        if name.startswith("privacy-few"):  # the sample has no such shares
            continue
        for piece in pieces:
            assert " ".join(piece.split()) in on_page, name
    assert [head.value for head in app.header] == [
        texts.text(f"contents-{part.anchor}") for part in parts
    ]
    anchors = [f"#{part.anchor}" for part in parts]
    (found,) = page(app).all("nav", class_="contents")
    assert [link.href for link in found.links] == anchors
    assert [head.proto.anchor for head in app.header] == [part.anchor for part in parts]
    # Before anything else is said, that it is a draft.
    assert on_page.index(texts.text(draft)) < on_page.index(
        texts.text(f"contents-{parts[0].anchor}"), on_page.index(texts.text(draft))
    )


@EVERY_LANGUAGE
@EVERY_STATEMENT
def test_what_the_organisation_has_to_fill_in_is_set_apart_and_invented_nowhere(
    opening: Opening, key: str, language: Language
) -> None:
    root = page(opening(BY_KEY[key], lang=language))
    label = translator(language).text("to-fill-in")
    boxes = list(root.all("div", class_="to-fill-in"))
    assert boxes
    assert all(box.text.startswith(label) for box in boxes)
    assert not re.search(r"[\w.]+@[\w.]+", root.text), "an address that nobody set"


@EVERY_LANGUAGE
@EVERY_STATEMENT
def test_the_address_that_is_set_is_the_one_to_write_to(
    opening: Opening, key: str, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VIA_CONTACT", "via@example.nl")
    links = page(opening(BY_KEY[key], lang=language)).links
    assert [ln.href.partition("?")[0] for ln in links if ln.href.startswith("mailto:")] == [
        "mailto:via@example.nl"
    ]


@pytest.mark.parametrize("entry", [*MENU, *map(BY_KEY.__getitem__, STATED)], ids=lambda e: e.key)
def test_both_stand_in_the_footer_of_every_page_and_in_no_menu(
    opening: Opening, entry: PageEntry
) -> None:
    app = opening(entry, lang="en")
    (about,) = page(app).all("span", class_="about")
    assert [link.href for link in about.links] == [
        "toegankelijkheid?lang=en",
        "privacy?lang=en",
    ]
    assert not {"Accessibility", "Privacy"} & {nav.proto.label for nav in app.get("page_link")}


@EVERY_LANGUAGE
def test_a_share_of_few_persons_is_named_with_its_record(
    opening: Opening, authored: Path, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    study = authored / "studies" / "almere.yaml"
    study.write_text(study.read_text("utf-8").replace("value: 54", "value: 4"), "utf-8")
    row = "characteristics/almere-characteristic-men"
    (authored / "disclosure.yaml").write_text(
        f"exceptions:\n  - row: {row}\n    kind: printed\n    reason: Printed.\n", "utf-8"
    )
    build(authored.parent)
    monkeypatch.setenv("VIA_DATA", str(authored.parent))
    evidence_source.library.cache_clear()
    root = page(opening(BY_KEY["privacy"], lang=language))
    (link,) = [ln for ln in root.links if "characteristic" in ln.href]
    texts = translator(language)
    assert link.href.startswith("bronnen?row=characteristics%2Falmere-characteristic-men")
    assert link.label == texts.text(
        "privacy-few-share",
        what=texts.value("characteristic", "share_men"),
        share=texts.number(4),
        group=texts.number(142),
    )
    assert texts.text("privacy-few", n=1, fewest=10) in root.text


def test_no_part_stands_twice() -> None:
    parts: list[Part] = [*STATEMENT, *PRIVACY]
    assert len({part.anchor for part in parts}) == len(parts)
