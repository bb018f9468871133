"""What a brief says, whatever its format."""

import unicodedata
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exports.drawn import Drawn
from tests.exports.drawn import document as drawn_document
from tests.exports.drawn import plate as drawn_plate
from tests.exports.drawn import plates as drawn_plates
from via_dash.data import Release
from via_dash.exports.brief import MOST_CAVEATS, Brief, brief, link_code
from via_dash.exports.brief_space import Wants, blocks, shared_out
from via_dash.exports.brief_table import GRID, MOST_ROWS
from via_dash.exports.brief_text import plain
from via_dash.exports.column_widths import lowest
from via_dash.exports.document import Document, Plate, Source
from via_dash.texts import Language, translator


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    return Drawn(monkeypatch)


def told(document: Document) -> Brief:
    return brief(document, translator(document.language), "png")


def one(release: Release, name: str, **changes: Any) -> Document:
    """A document of one exhibit, changed."""
    plate = drawn_plate(release, name)
    return drawn_document(release, "nl", [replace(plate, **changes)])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_has_every_exhibit_in_order_and_says_each_finding_first(
    release: Release, drawn: Drawn, language: Language
) -> None:
    document = drawn_document(release, language)
    said = told(document)
    assert said.short == tuple(plate.finding for plate in document.plates)
    for number, (section, plate) in enumerate(zip(said.sections, document.plates, strict=True), 1):
        assert section.heading == f"{number}. {plate.page}: {plate.finding}"


def test_it_says_what_it_is_of_when_and_with_which_filters(release: Release, drawn: Drawn) -> None:
    document = drawn_document(release, "nl")
    said = told(document)
    date = translator("nl").date(document.as_of)
    for part in (date, release.name):
        assert part in said.about
        assert part in said.stand
    assert "Keuze: Pilot: alle." in said.about
    assert [section.choice for section in said.sections] == [None] * len(document.plates)


def test_filters_that_differ_stand_with_their_exhibit(release: Release, drawn: Drawn) -> None:
    first, second, *_ = drawn_plates(release, "nl")
    plates = [replace(first, filters=("Jaar: 2020",)), replace(second, filters=())]
    said = told(drawn_document(release, "nl", plates))
    assert "Jaar" not in said.about
    assert [section.choice for section in said.sections] == ["Keuze: Jaar: 2020.", "Keuze: alles."]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_source_of_every_exhibit_is_a_note_with_all_its_places(
    release: Release, drawn: Drawn, language: Language
) -> None:
    document = drawn_document(release, language)
    said = told(document)
    assert [note.number for note in said.notes] == list(range(1, len(said.notes) + 1))
    for section, plate in zip(said.sections, document.plates, strict=True):
        assert [note.document for note in section.notes] == [s.label for s in plate.sources]
        for note, source in zip(section.notes, plate.sources, strict=True):
            assert note.text == f"{source.label}: {'; '.join(source.locators)}"


def test_every_caveat_stands_in_the_text_or_in_the_annex(release: Release, drawn: Drawn) -> None:
    document = drawn_document(release, "nl")
    for section, plate in zip(told(document).sections, document.plates, strict=True):
        assert section.caveats + section.rest == plate.caveats
        assert len(section.caveats) <= MOST_CAVEATS
        assert (section.more is None) == (not section.rest)
        if section.more:
            assert str(len(section.rest)) in section.more


sizes = st.floats(0.1, 12.0)
wants = st.builds(
    Wants,
    head=sizes,
    instead=sizes,
    picture=st.none() | sizes,
    table=sizes,
    rows=st.lists(sizes, max_size=8).map(tuple),
    caveats=st.lists(sizes, max_size=3).map(tuple),
    foot=sizes,
)


@given(st.lists(wants, max_size=8), st.floats(0, 20), st.floats(20, 60))
def test_the_text_is_two_pages_at_most_and_each_exhibit_has_a_caveat(
    exhibits: list[Wants], before: float, page: float
) -> None:
    shares = shared_out(exhibits, before, page)
    least = [w.head + w.instead + sum(w.caveats[:1]) + w.foot for w in exhibits]
    if before + sum(least) > 2 * page:
        assert shares is None
    if before + sum(least) <= page:
        assert shares is not None
    pages, left = 1, page - before
    for want, share in zip(exhibits, shares or (), strict=shares is not None):
        assert share.caveats >= min(1, len(want.caveats))
        assert not (share.picture and share.rows)
        assert want.picture is not None or not share.picture
        if share.picture:
            shown = want.picture or 0
        else:
            shown = want.table + sum(want.rows[: share.rows]) if share.rows else want.instead
        parts = list(blocks(want, share))
        assert sum(parts) == pytest.approx(want.head + shown + sum(want.caveats[: share.caveats]) + want.foot)  # fmt: skip
        for part in parts:  # none goes over a page break
            if part > left + 1e-9:
                pages, left = pages + 1, page
            assert part <= left + 1e-9
            left -= part
    assert pages <= 2


def test_the_first_exhibit_is_the_answer_and_gets_its_rows_before_the_others() -> None:
    want = Wants(1, 0.5, None, 1, (1.0,) * 8, (), 0.5)
    shares = shared_out([want, want, want], 0, 9)
    assert shares is not None
    assert [share.rows for share in shares] == [8, 1, 1]


@given(st.lists(wants, min_size=1, max_size=6))
def test_with_all_the_room_everything_stands_in_the_text(exhibits: list[Wants]) -> None:
    shares = shared_out(exhibits, 0, 1e6)
    assert shares is not None
    for want, share in zip(exhibits, shares, strict=True):
        assert share.picture == (want.picture is not None)
        assert share.picture or share.rows == len(want.rows)
        assert share.caveats == len(want.caveats)


def test_a_table_shows_the_first_rows_and_says_how_many_there_are(
    release: Release, drawn: Drawn
) -> None:
    rows = tuple((f"rij {n}", "kort", "") for n in range(31))
    table = told(one(release, "overzicht.findings", rows=rows)).sections[0].table
    assert table.rows == rows[:MOST_ROWS]
    assert "De eerste 8 van 31 rijen" in table.caption
    assert "werkboek" in table.caption


def test_long_rows_make_the_table_shorter_but_never_empty(release: Release, drawn: Drawn) -> None:
    long = "een heel lang verhaal " * 80
    rows = tuple((long, str(n), "") for n in range(5))
    table = told(one(release, "overzicht.findings", rows=rows)).sections[0].table
    assert [row[1] for row in table.rows] == ["0"]
    assert "De eerste van 5 rijen" in table.caption


def test_a_whole_table_says_so_and_writes_numbers_in_the_language(
    release: Release, drawn: Drawn
) -> None:
    rows = (("a", 1234.5, "x"),)
    table = told(one(release, "overzicht.findings", rows=rows)).sections[0].table
    assert table.rows == (("a", "1.234,5", "x"),)
    assert "De enige rij." in table.caption


def test_beside_whole_findings_the_parts_of_them_are_left_out_and_that_is_said(
    release: Release, drawn: Drawn
) -> None:
    document = one(release, "effecten.net")
    (plate,) = document.plates
    table = told(document).sections[0].table
    keys = [column.key for column in plate.view.columns]
    finding = keys.index("finding")
    assert table.headings == tuple(plate.headings[keys.index(k)] for k in ("finding", "design", "class"))  # fmt: skip
    assert [row[0] for row in table.rows] == [row[finding] for row in plate.rows[: len(table.rows)]]
    assert f"Van de {len(keys)} kolommen staan er hier 3" in table.caption


def test_of_a_timeline_each_pilot_has_a_row_what_comes_next_or_happened_last(
    release: Release, drawn: Drawn
) -> None:
    document = one(release, "tijdlijn.timeline")
    (plate,) = document.plates
    texts = translator("nl")
    table = told(document).sections[0].table
    parts = {texts.say(row.name) for row in plate.view.marks.rows if row.is_part}
    pilots = dict.fromkeys(row[0] for row in plate.rows if row[0] not in parts)
    assert [row[0] for row in table.rows] == list(pilots)[:MOST_ROWS]
    certainty = table.headings.index(plate.headings[5])
    planned = texts.text("certainty-planned")
    for row in table.rows:
        every = [r for r in plate.rows if r[0] == row[0] and r[6] != texts.text("claim-other")]
        assert (row[certainty] == planned) == any(r[5] == planned for r in every)
    assert "per pilot" in table.caption


@pytest.mark.parametrize("language", ["nl", "en"])
def test_with_many_exhibits_the_text_is_the_findings_each_with_a_caveat(
    release: Release, drawn: Drawn, language: Language
) -> None:
    document = drawn_document(release, language)
    said = told(document)
    assert said.compact
    for section, plate in zip(said.sections, document.plates, strict=True):
        assert len(section.caveats) == min(1, len(plate.caveats))
        assert section.table_in_annex
        assert section.pictures_in_annex == (plate.figure is not None)


def test_what_the_text_leaves_out_of_a_table_the_annex_has(release: Release, drawn: Drawn) -> None:
    plates = [p for p in drawn_plates(release, "nl") if p.figure is None]
    said = told(drawn_document(release, "nl", [*plates, *plates][:4]))
    assert not said.compact
    for section in said.sections:
        shown = section.in_text.rows if section.in_text else ()
        assert section.table.rows[: len(shown)] == shown
        assert section.table_in_annex == (len(shown) < len(section.table.rows))
        assert (section.elsewhere is None) == (section.in_text is not None)


def test_narrow_columns_are_all_kept(release: Release, drawn: Drawn) -> None:
    document = one(release, "afwegen.ranks")
    table = told(document).sections[0].table
    assert table.headings == document.plates[0].headings


@given(st.lists(st.lists(st.text(max_size=80), min_size=4, max_size=4), min_size=1, max_size=9))
def test_columns_share_the_page_and_each_has_room(rows: list[list[str]]) -> None:
    widths = lowest(rows[0], rows[1:], GRID)
    assert all(width > 0.3 for width in widths)
    assert sum(widths) <= GRID.width + 1e-9


def test_a_low_chart_stands_in_the_text_and_its_table_in_the_annex(
    release: Release, drawn: Drawn
) -> None:
    document = one(release, "effecten.levels")
    (section,) = told(document).sections
    assert section.picture_in_text
    assert [picture.alt for picture in section.pictures] == [document.plates[0].alt]
    assert "tabel 1 in de bijlage" in section.caption
    assert drawn.asked == [("effecten.levels", "png", "document", False, None)]


def test_a_tall_chart_stands_in_the_annex_in_parts_that_fit_a_page(
    release: Release, drawn: Drawn
) -> None:
    drawn.height, drawn.parts = 870, 2
    (section,) = told(one(release, "effecten.levels")).sections
    assert not section.picture_in_text
    assert [picture.alt[-9:] for picture in section.pictures] == ["(1 van 2)", "(2 van 2)"]
    assert [asked[-1] for asked in drawn.asked] == [1, 2]
    assert all(p.height <= 22.6 and p.width <= 17 for p in section.pictures)
    assert section.in_text is not None
    assert "Figuur 1 staat in de bijlage." in section.in_text.caption


@pytest.mark.parametrize("reason", ["missing", "failed", "slow"])
def test_without_a_picture_it_says_why_and_shows_the_table(
    release: Release, drawn: Drawn, reason: str
) -> None:
    drawn.fault = reason
    (section,) = told(one(release, "effecten.levels")).sections
    assert section.pictures == ()
    assert section.why is not None
    assert translator("nl").text(f"picture-unavailable-{reason}") in section.why
    assert "bijlage" not in section.table.caption


def test_an_exhibit_that_is_a_table_misses_nothing(release: Release, drawn: Drawn) -> None:
    (section,) = told(one(release, "overzicht.board")).sections
    assert (section.pictures, section.why) == ((), None)
    assert drawn.asked == []


@pytest.mark.parametrize(
    "link",
    ["javascript:alert(1)", "file:///etc/passwd", "//x.nl", "http://", "http://[", "http://x.nl/a b\n", ""],
)  # fmt: skip
def test_what_is_no_address_of_a_page_never_becomes_a_link(
    release: Release, drawn: Drawn, link: str
) -> None:
    said = told(replace(drawn_document(release, "nl", []), link=link))
    assert said.link is None
    assert said.link_text == plain(link)


def test_the_link_of_the_document_is_its_link(release: Release, drawn: Drawn) -> None:
    document = drawn_document(release, "nl", [])
    assert told(document).link == document.link


@given(st.text(st.characters()))
def test_plain_text_is_one_line_that_xml_can_hold_and_loses_no_letter(text: str) -> None:
    made = plain(text)
    assert plain(made) == made
    assert not any(unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} for c in made)
    letters = [c for c in text if c.isalnum()]
    assert [c for c in made if c.isalnum()] == letters


def test_a_name_cannot_turn_the_reading_direction_around() -> None:
    assert plain("rapport\u202excod.exe\u2066") == "rapportxcod.exe"


def test_a_title_of_nothing_becomes_the_name_of_the_dashboard(
    release: Release, drawn: Drawn
) -> None:
    said = told(replace(drawn_document(release, "nl", []), title=" \n\x00"))
    assert said.title == translator("nl").text("app-name")


def test_the_code_of_a_link_is_the_same_each_time() -> None:
    assert link_code("http://x.nl/a", "png") == link_code("http://x.nl/a", "png")
    assert link_code("http://x.nl/a", "svg").startswith(b"<svg")


def test_two_exhibits_on_one_document_have_a_note_each(release: Release, drawn: Drawn) -> None:
    def of(plate: Plate, *places: str) -> Plate:
        return replace(plate, sources=tuple(Source("Rapport", (place,)) for place in places))

    first, second, *_ = drawn_plates(release, "nl")
    own = [of(first, "blz. 1", "blz. 2"), of(second, "blz. 9")]
    assert [(n.number, n.text) for n in told(drawn_document(release, "nl", own)).notes] == [
        (1, "Rapport: blz. 1"),
        (2, "Rapport: blz. 2"),
        (3, "Rapport: blz. 9"),
    ]
