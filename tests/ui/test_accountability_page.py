"""The page that accounts for the evidence: its four parts, the record of a row, and links that ask for nonsense."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.ui.conftest import Opening
from tests.ui.reading import Element, headers, notices, page, rows
from via_dash.curation.release import build
from via_dash.data import Library, Release
from via_dash.schema import FIELDS, TABLES
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui import evidence_source
from via_dash.ui.accountability import PARTS
from via_dash.ui.open_data import PREFIX
from via_dash.ui.registry import PAGES
from via_dash.views import discrepancies, glossary, sources
from via_dash.views.account import BASES, account
from via_dash.views.glossary import TERMS, dictionary
from via_dash.views.rows import record

ACCOUNT = next(entry for entry in PAGES if entry.key == "bronnen")
EVERY_PART = pytest.mark.parametrize("part", PARTS)
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
HOSTILE = "<script>alert(1)</script>"


@pytest.fixture
def served(sample_served: None, monkeypatch: pytest.MonkeyPatch, built: Path) -> Iterator[Path]:
    """A data directory of its own that the pages read."""
    monkeypatch.setenv("VIA_DATA", str(built))
    evidence_source.library.cache_clear()
    yield built
    evidence_source.library.cache_clear()


def table_under(root: Element, caption: str) -> Element:
    return next(t for t in root.all("table") if t.one("caption").text == caption)


# The parts


@EVERY_LANGUAGE
@EVERY_PART
def test_every_part_runs_and_is_the_one_that_is_chosen(
    opening: Opening, part: str, language: Language
) -> None:
    app = opening(ACCOUNT, lang=language, part=part)
    assert [fault.message for fault in app.exception] == []
    assert [error.value for error in app.error] == []
    assert notices(app) == []
    assert app.radio(key="bronnen:part").value == part
    own = {
        "sources": {"read", "cited", "resting"}, "discrepancies": {"discrepancies"},
        "glossary": {"glossary", "dictionary"}, "releases": {"releases", "open-data", "report"},
    }  # fmt: skip
    assert {header.proto.anchor for header in app.header} == own[part]
    page(app)  # every element is closed and ours


@EVERY_LANGUAGE
@EVERY_PART
def test_the_account_in_numbers_stands_above_every_part(
    opening: Opening, release: Release, part: str, language: Language
) -> None:
    texts, counted = translator(language), account(release)
    root = page(opening(ACCOUNT, lang=language, part=part))
    assert [item.text for item in root.one("ul", class_="brief").inside] == [
        texts.say(line) for line in counted.answer
    ]
    numbers = rows(table_under(root, texts.text("account-table")))
    assert [row[0] for row in numbers] == [
        *(texts.text(f"table-{t.table}") for t in counted.tables), texts.text("in-all"),
    ]  # fmt: skip
    *parts, total = [[int(cell) for cell in row[1:]] for row in numbers]
    assert total == [sum(column) for column in zip(*parts, strict=True)]
    assert all(row[0] == sum(row[1:]) for row in (*parts, total))
    assert len(total) == 1 + len(BASES)


def test_the_first_part_is_shown_where_none_is_chosen_or_an_unknown_one(opening: Opening) -> None:
    assert opening(ACCOUNT, lang="nl").radio(key="bronnen:part").value == "sources"
    app = opening(ACCOUNT, lang="nl", part="elders<b>")
    assert app.radio(key="bronnen:part").value == "sources"
    (said,) = notices(app)
    assert "Onderdeel" in said
    assert "elders·b·" in said
    assert "part" not in app.query_params


def test_choosing_a_part_shows_it_and_stands_in_the_address(opening: Opening) -> None:
    app = opening(ACCOUNT, lang="nl")
    app.radio(key="bronnen:part").set_value("glossary").run()
    assert app.query_params["part"] == "glossary"
    assert "glossary" in {header.proto.anchor for header in app.header}


@EVERY_PART
def test_the_filters_of_the_other_parts_may_stand_in_the_address(
    opening: Opening, release: Release, part: str
) -> None:
    controls = (*sources.controls(release), *discrepancies.controls(release), *glossary.controls())
    asked = {c.name: c.codes[-1] for c in controls}
    app = opening(ACCOUNT, lang="nl", part=part, **asked)
    assert notices(app) == []
    chosen = {c.name: asked[c.name] for c in controls if c.codes[-1:] != c.default}
    assert len(chosen) > 3
    assert {name: app.query_params[name] for name in chosen} == chosen


# Sources


@EVERY_LANGUAGE
def test_the_register_lists_every_document_with_what_rests_on_it(
    opening: Opening, release: Release, language: Language
) -> None:
    texts = translator(language)
    root = page(opening(ACCOUNT, lang=language, part="sources"))
    for in_hand, key in ((True, "register-read"), (False, "register-cited")):
        entries = [e for e in sources.register(release) if e.in_hand == in_hand]
        found = rows(table_under(root, texts.text(key, n=len(entries))))
        assert [(row[0], row[-1]) for row in found] == [
            (e.row["title"], texts.number(e.total)) for e in entries
        ]


def test_what_rests_on_a_document_can_be_opened_row_by_row(
    opening: Opening, release: Release
) -> None:
    app = opening(ACCOUNT, lang="nl", part="sources", source="evaluatie-2020", table="events")
    links = [link for link in page(app).links if "row" in link.query]
    assert [link.query["row"] for link in links] == [
        f"events/{row['row_id']}" for row in release.rows("events")
    ]


# Differences


@EVERY_LANGUAGE
def test_a_difference_shows_its_claims_the_reading_followed_and_why(
    opening: Opening, release: Release, language: Language
) -> None:
    texts = translator(language)
    (row,) = release.rows("discrepancies")
    app = opening(ACCOUNT, lang=language, part="discrepancies")
    assert [box.value for box in app.info] == [texts.text("count-discrepancies", n=1, total=1)]
    told = next(d for d in page(app).all("details") if row[f"subject_{language}"] in d.text)
    assert texts.value("discrepancies_status", "preferred") in told.one("summary").text
    assert row[f"reason_{language}"] in told.text
    assert texts.text("reason-preferred") in told.text
    claims = told.one("ul").inside
    assert [link.query["row"] for claim in claims for link in claim.links] == list(row["claims"])
    followed = [texts.text("followed") in claim.text for claim in claims]
    assert followed == [claim == row["preferred"] for claim in row["claims"]]
    assert "142" in claims[0].text
    assert {"nl": "ongeveer 150", "en": "about 150"}[language] in claims[1].text


def test_filters_that_leave_no_difference_say_so_and_offer_all(opening: Opening) -> None:
    app = opening(ACCOUNT, lang="nl", part="discrepancies", status="open")
    assert [box.value for box in app.info] == [
        "0 van 1 verschillen", translator("nl").text("nothing-selected"),
    ]  # fmt: skip
    assert [fault.message for fault in app.exception] == []
    assert headers(app) == []


# Words and fields


@EVERY_LANGUAGE
def test_every_word_stands_with_its_meaning(opening: Opening, language: Language) -> None:
    texts = translator(language)
    root = page(opening(ACCOUNT, lang=language, part="glossary"))
    terms = [t.text for t in root.all("dt")]
    meanings = [m.text for m in root.all("dd")]
    assert list(zip(terms, meanings, strict=True)) == [
        (texts.say(e.term), texts.say(e.meaning)) for e in glossary.glossary()
    ]
    assert len(terms) >= len(TERMS)
    folds = [d for d in root.all("details", class_="class") if list(d.all("dl"))]
    assert [f for f in folds if "open" in f.attributes] == folds[:2]
    assert texts.text("glossary-terms") == folds[0].one("summary").text


@EVERY_LANGUAGE
@pytest.mark.parametrize("table", TABLES)
def test_every_field_of_a_table_is_explained_with_what_it_may_hold(
    opening: Opening, table: str, language: Language
) -> None:
    texts = translator(language)
    entry = next(e for e in dictionary() if e.name == table)
    root = page(opening(ACCOUNT, lang=language, part="glossary", fields=table))
    title = texts.text("dictionary-title", table=texts.say(entry.label))
    found = table_under(root, title)
    for field, row in zip(entry.fields, rows(found), strict=True):
        label, description, holds = row
        assert label == texts.say(field.label) + field.name
        assert description == texts.say(field.description)
        assert holds.startswith(texts.say(field.kind))
        assert texts.text("always-filled" if field.required else "may-be-empty") in holds
        for bound in (field.low, field.high):
            assert bound is None or texts.number(bound) in holds, field.name
        if field.refers_to is not None:
            assert texts.text("refers-to", table=texts.say(field.refers_to)) in holds
        for value in field.allowed:
            assert f"{value.code}: {texts.say(value.label)}" in holds


# Releases, open data, reporting an error


@EVERY_LANGUAGE
def test_a_first_release_is_told_without_changes(opening: Opening, release: Release, language: Language) -> None:  # fmt: skip
    texts = translator(language)
    app = opening(ACCOUNT, lang=language, part="releases")
    told = next(d for d in page(app).all("details") if release.name in d.inside[0].text)
    assert texts.text("history-draft") in told.text
    assert release.changes[language] in told.text
    assert texts.text("change-changed") not in told.text


@EVERY_LANGUAGE
def test_a_second_release_tells_what_changed_with_links_to_what_can_be_opened(
    opening: Opening, served: Path, language: Language
) -> None:
    texts = translator(language)
    first, second = follow_up(served)
    app = opening(ACCOUNT, lang=language, part="releases")
    assert [fault.message for fault in app.exception] == []
    assert texts.text("history-title", n=2) in headers(app)
    root = page(app)
    editions = [d for d in root.all("details", class_="class") if "2020-1" in d.inside[0].text]
    assert [e.inside[0].text.split(",")[0].split()[-1] for e in editions] == [second, first]
    newest, oldest = editions
    assert ["open" in e.attributes for e in editions] == [True, False]
    assert texts.text("history-published") in oldest.text
    items = [item.text for item in newest.all("li")]
    assert len(items) == 3
    changed = next(i for i in items if "begeleiding-lesson-attention" in i)
    assert changed.startswith(texts.text("change-changed"))
    old, new = {"nl": ("Aandacht helpt.", "Aandacht helpt veel."), "en": ("Attention helps.", "Attention helps.")}[language]  # fmt: skip
    assert old in changed
    assert new in changed
    label = {"nl": "Les", "en": "Lesson"}[language]
    assert f"({label})" in changed
    came = next(i for i in items if "nieuw-2020" in i)
    assert came.startswith(texts.text("change-added"))
    release = Library(str(served)).latest()
    links = [link for link in newest.links if "row" in link.query]
    assert links
    assert all(record(release, link.query["row"]) is not None for link in links)
    assert oldest.links == []


def follow_up(data: Path) -> tuple[str, str]:
    """Publishes the sample and follows it with a release that differs in three rows; both names."""
    authored = data / "authored"
    text = authored / "release.yaml"
    text.write_text(text.read_text().replace("published: false", "published: true"))
    first = build(data)
    text.write_text(
        f"name: 2020-12-01\nas_of: 2020-11-09\npublished: false\nfollows: {first}\n"
        "changes_nl: Verbeterd.\nchanges_en: Corrected.\n"
    )
    lessons = authored / "pilots" / "begeleiding.yaml"
    lessons.write_text(
        lessons.read_text()
        .replace("lesson_nl: Aandacht helpt.", "lesson_nl: Aandacht helpt veel.")
        .replace("severity: interrupted", "severity: stopped")
    )
    register = authored / "sources.yaml"
    register.write_text(
        register.read_text()
        + "\n  - source_id: nieuw-2020\n    kind: note\n    title: Nieuw\n    in_hand: false\n    cited_by: [evaluatie-2020]\n"
    )
    return first, build(data)


@EVERY_LANGUAGE
def test_all_data_are_offered_at_addresses_that_stay(opening: Opening, language: Language) -> None:
    offered = {link.path for link in page(opening(ACCOUNT, lang=language, part="releases")).links if link.path.startswith(PREFIX.strip("/"))}  # fmt: skip
    base = PREFIX.strip("/")
    for table in TABLES:
        assert {f"{base}/{table}.{form}" for form in ("csv", "parquet", "json")} <= offered
    assert f"{base}/datapackage.json" in offered
    assert len(offered) == 3 * len(TABLES) + 3


# The record of a row


@EVERY_LANGUAGE
def test_the_record_of_a_claim_tells_where_documents_differ_on_it(
    opening: Opening, release: Release, language: Language
) -> None:
    texts = translator(language)
    (row,) = release.rows("discrepancies")
    for address in (*row["claims"], "discrepancies/begeleiding-participants"):
        app = opening(ACCOUNT, lang=language, row=address)
        assert notices(app) == []
        root = page(app)
        assert texts.text("record-differences") in root.text
        assert [h.text for h in root.all("h3")] == [row[f"subject_{language}"]]
        assert row[f"reason_{language}"] in root.text
    undisputed = page(opening(ACCOUNT, lang=language, row="effects/almere-net-work"))
    assert texts.text("record-differences") not in undisputed.text
    assert not list(undisputed.all("h3"))


@EVERY_LANGUAGE
def test_the_record_says_document_place_words_basis_and_file(
    opening: Opening, release: Release, language: Language
) -> None:
    texts = translator(language)
    root = page(opening(ACCOUNT, lang=language, row="facts/begeleiding-participants-text"))
    cells = {row[0]: row[1] for row in rows(table_under(root, texts.text("record-title")))}
    assert cells[texts.text("record-document")] == "Evaluatie van een klein programma"
    assert cells[texts.text("column-locator")] == "Paragraaf 3.1"
    assert cells[texts.text("record-anchor")] == "“ongeveer 150 deelnemers”"
    assert cells[texts.text("column-basis")] == texts.value("basis", "stated")
    assert cells[texts.text("record-yaml")].startswith("data/authored/pilots/begeleiding.yaml")
    judged = page(opening(ACCOUNT, lang=language, row="positions/begeleiding-position"))
    cells = {row[0]: row[1] for row in rows(table_under(judged, texts.text("record-title")))}
    assert cells[texts.text("record-anchor")] == texts.text("record-no-anchor")
    assert cells[texts.text("column-basis")] == texts.value("basis", "coded")


ATTACKS = (
    HOSTILE, '"><img src=x onerror=alert(1)>', "effects/almere-net-work<svg onload=alert(1)>",
    "javascript:alert(1)", "[x](javascript:alert(1))", "effects/../../etc/passwd", "'; drop table facts; --",
)  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("name", ["row", "part", "source", "table", "pilot", "kind", "status", "fields", "lang", "page", "odd"])  # fmt: skip
def test_nothing_in_the_address_reaches_the_page_as_markup(
    opening: Opening, name: str, attack: str
) -> None:
    part = {"pilot": "discrepancies", "kind": "discrepancies", "status": "discrepancies", "fields": "glossary"}  # fmt: skip
    asked = {"lang": "nl", "part": part.get(name, "sources")} | {name: attack}
    app = opening(ACCOUNT, **asked)
    assert [fault.message for fault in app.exception] == []
    assert [error.value for error in app.error] == []
    assert notices(app)
    assert not set("<>[]()`*") & set("".join(notices(app)))
    assert "alert(" not in page(app).text
    assert not [link.href for link in page(app).links if link.href.lower().startswith("javascript")]


def test_a_parameter_with_a_name_that_is_markup_is_only_named(opening: Opening) -> None:
    app = opening(ACCOUNT, **{"lang": "nl", HOSTILE: "1"})
    (said,) = notices(app)
    assert not set("<>()") & set(said)
    assert [fault.message for fault in app.exception] == []


# Texts that hold markup


@pytest.fixture
def marked_up(built: Path, sample_served: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The sample with markup in every text that people wrote, served to the pages."""
    for path in (built / "authored").rglob("*.yaml"):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        for name, listed in content.items():
            if path.name == "release.yaml":
                if name.startswith("changes"):
                    content[name] = listed + HOSTILE
                continue
            for row in listed:
                for field in row:
                    if FIELDS[field].kind == "text":
                        row[field] += HOSTILE
        path.write_text(json.dumps(content, default=str), encoding="utf-8")
    shutil.rmtree(built / "releases")
    build(built)
    monkeypatch.setenv("VIA_DATA", str(built))
    evidence_source.library.cache_clear()
    yield built
    evidence_source.library.cache_clear()


PAGES_AND_PARTS = [
    *((entry, {}) for entry in PAGES if entry.in_menu and entry.key not in ("bronnen", "pilot")),
    *((next(e for e in PAGES if e.key == "pilot"), {"pilot": p}) for p in ("via", "begeleiding", "begeleiding-almere")),
    *((ACCOUNT, {"part": part}) for part in PARTS),
    *((next(e for e in PAGES if e.key == "presenteren"), {"show": show}) for show in ("overzicht.board", "effecten.net", "lessen.learned")),
]  # fmt: skip


@EVERY_LANGUAGE
@pytest.mark.parametrize(("entry", "asked"), PAGES_AND_PARTS, ids=lambda v: v.key if hasattr(v, "key") else "-".join(v.values()))  # fmt: skip
def test_markup_in_the_evidence_is_shown_and_not_run_on_every_page(
    opening: Opening, marked_up: Path, entry: Any, asked: dict[str, str], language: Language
) -> None:
    app = opening(entry, lang=language, **asked)
    assert [fault.message for fault in app.exception] == []
    root = page(app)  # fails on any element that is not ours
    # The words and fields are ours; the account and the charts hold no text of the evidence.
    if (entry.key, asked.get("part")) != ("bronnen", "glossary") and entry.key != "tijdlijn":
        assert HOSTILE in root.text


def test_markup_in_a_record_is_shown_and_not_run(opening: Opening, marked_up: Path) -> None:
    release = Library(str(marked_up)).latest()
    for table, declared in TABLES.items():
        row = release.rows(table)[0]
        if not row.get("locator"):
            continue
        app = opening(ACCOUNT, lang="nl", row=f"{table}/{row[declared.key]}")
        assert notices(app) == []
        assert HOSTILE in page(app).text
