"""A tile's table holds the numbers of its chart, and from each row the way to the source is short."""

import csv
import io
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import openpyxl
import pytest
import yaml
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visiting
from tests.browser.serving import Server
from tests.browser.test_every_page import violations, wider_than_the_window
from tests.browser.visiting import Table, Trace, Visit, read_table, traces
from via_dash.data import Release
from via_dash.schema import TABLES
from via_dash.texts import LANGUAGES, Language, Translator, translator
from via_dash.ui.registry import PAGES, PageEntry

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]

WITH_TILES = tuple(
    page for page in PAGES if page.in_menu and page.key not in ("bronnen", "briefing")
)
MOST_CLICKS = 3
MOST_TILES = 6  # of a page: with all of them open a long one takes minutes to check


def numbers(text: str, language: Language) -> list[float]:
    """The numbers in a text, read as a person of that language reads them."""
    found = re.findall(r"[-−]?\d+(?:[.,]\d+)*", text.partition("(")[0])
    plain = str.maketrans({".": "", ",": "."} if language == "nl" else {",": ""})
    return [float(number.replace("−", "-").translate(plain)) for number in found]


def address_of(link: str) -> tuple[str, str]:
    """The table and the row that a record link leads to."""
    (address,) = parse_qs(urlsplit(link).query)["row"]
    table, _, row = address.partition("/")
    return table, row


def row_of(links: list[str]) -> str:
    """The row that the first of a table row's links leads to."""
    assert links, "a row without a link to its record"
    return address_of(links[0])[1]


def signed(size: str, texts: Translator) -> set[float]:
    """The numbers of a net effect: the words say which way."""
    sign = -1 if texts.text("sign-less") in size else 1
    return {sign * number for number in numbers(size, texts.language)}


def same_net_effects(drawn: list[Trace], table: Table, texts: Translator) -> None:
    marks: dict[str, set[float]] = {}
    for trace in drawn:
        marks.setdefault(trace.name, set()).update(trace.x)
    sizes = zip(table.column(texts.text("column-size")), table.links, strict=True)
    assert {row_of(links): signed(size, texts) for size, links in sizes} == marks


def same_levels(drawn: list[Trace], table: Table, texts: Translator) -> None:
    sizes = table.column(texts.text("column-size"))
    listed = sorted(number for size in sizes for number in numbers(size, texts.language))
    assert listed == sorted(value for trace in drawn for value in trace.y)


def same_shares(drawn: list[Trace], table: Table, texts: Translator) -> None:
    values = table.column(texts.text("column-value"))
    listed = [
        (row[0], number)
        for row, value in zip(table.rows, values, strict=True)
        for number in numbers(value, texts.language)
    ]
    assert [
        (line.name, end) for line in drawn for end in line.x if (line.name, end) not in listed
    ] == []


def same_boxes(drawn: list[Trace], table: Table, texts: Translator) -> None:
    across, up = (
        table.column(texts.text(f"column-{axis}")) for axis in ("complexity", "development")
    )
    listed = [
        tuple(numbers(cell, texts.language) for cell in cells)
        for cells in zip(across, up, strict=True)
    ]
    boxes = [trace for trace in drawn if trace.name != "edge"]
    assert listed == [([min(b.x), max(b.x)], [min(b.y), max(b.y)]) for b in boxes]


def same_events(drawn: list[Trace], table: Table, texts: Translator) -> None:
    marks = [trace for trace in drawn if len(trace.x) == 1 and isinstance(trace.x[0], str)]
    listed = [
        text
        for text in table.column(texts.text("column-drawn"))
        if text not in (texts.text("claim-other"), texts.text("claim-before"))
    ]
    assert marks
    assert len(listed) == len(marks)


def same_moves(drawn: list[Trace], table: Table, texts: Translator) -> None:
    assert [trace.name for trace in drawn] == ["before", "after"] * len(table.rows)
    heights = [height for trace in drawn for height in trace.y]
    assert heights == sorted(set(heights))
    assert all(days > 0 for trace in drawn for days in trace.x)
    assert all(len(links) == 2 for links in table.links)


def same_ranks(drawn: list[Trace], table: Table, texts: Translator) -> None:
    """Per pilot its bars as shares of the whole, and the line from the best to the worst rank."""
    possible = [
        numbers(cell, texts.language) for cell in table.column(texts.text("column-possible-ranks"))
    ]
    lines = [trace.x for trace in drawn if trace.name.endswith("-possible")]
    assert [
        [float(round(first + 0.4)), float(round(last - 0.4))] for first, last in lines
    ] == possible
    bars = [trace for trace in drawn if not trace.name.endswith(("-possible", "-shares"))]
    for rank in bars[0].x:
        listed = table.column(texts.text("column-rank", rank=str(rank)))
        shares = [100 * bar.y[rank - 1] / sum(bar.y) for bar in bars]
        for cell, share in zip(listed, shares, strict=True):
            assert numbers(cell, texts.language) == pytest.approx([share], abs=0.51)


# How the table of a chart is compared with what is drawn.
SAME_NUMBERS = {
    "net": same_net_effects,
    "gross": same_net_effects,
    "levels": same_levels,
    "benefit": same_shares,
    "plane": same_boxes,
    "timeline": same_events,
    "delays": same_moves,
    "ranks": same_ranks,
}


@pytest.mark.parametrize(
    ("entry", "language", "width"),
    [
        *((e, *[("nl", 390), ("en", 1440)][i % 2]) for i, e in enumerate(WITH_TILES)),
        (next(e for e in PAGES if e.key == "effecten"), "en", 1440),
    ],
    ids=lambda value: getattr(value, "key", value),
)
def test_the_details_of_every_tile_hold_the_numbers_of_its_chart_and_the_evidence_of_each_row(
    dashboard: Server,
    visiting: Visiting,
    shipped: Release,
    entry: PageEntry,
    language: Language,
    width: int,
) -> None:
    texts = translator(language)
    visit = visiting(dashboard, width=width)
    visit.open(f"/{entry.path}", lang=language)
    assert visit.tiles
    charts_first = sorted(visit.tiles, key=lambda key: key not in SAME_NUMBERS)
    for key in charts_first[:MOST_TILES]:
        table = read_table(visit.open_details(key))
        assert table.rows
        assert table.column_scopes == {"col"}
        assert table.row_scopes == {"row"}
        assert all(len(row) == len(table.headings) for row in table.rows)
        assert all(cell for row in table.rows for cell in row), f"{key}: an empty cell says nothing"
        assert_evidence(table, shipped, texts)
        if visit.tile(key).get_by_test_id("stPlotlyChart").count():
            SAME_NUMBERS[key](traces(visit.tile(key)), table, texts)
    assert wider_than_the_window(visit) == []
    # Every tile's table is made alike; as they open, the pages are looked at whole elsewhere.
    assert violations(visit, f".st-key-details-{charts_first[0]}") == []
    assert visit.errors == []


def assert_evidence(table: Table, release: Release, texts: Translator) -> None:
    """Every row says document, locator and basis of the very rows it links to."""
    names = {s["source_id"]: s[f"name_{texts.language}"] for s in release.rows("sources")}
    where, basis = (
        table.column(texts.text("column-source")),
        table.column(texts.text("column-basis")),
    )
    for said, grounds, links in zip(where, basis, table.links, strict=True):
        assert links
        for link in links:
            row = row_at(release, *address_of(link))
            assert str(row["locator"]) in said
            assert (names[row["source_id"]] or row["source_id"]) in said
            assert texts.value("basis", row.get("basis", "stated")) in grounds


def row_at(release: Release, table: str, row_id: str) -> Mapping[str, Any]:
    return next(row for row in release.rows(table) if str(row[TABLES[table].key]) == row_id)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_numbers_written_in_a_forest_plot_are_those_at_its_marks(
    dashboard: Server, visiting: Visiting, language: Language
) -> None:
    visit = visiting(dashboard)
    visit.open("/effecten", lang=language)
    drawn: dict[float, set[float]] = {}
    for trace in traces(visit.tile("net")):
        drawn.setdefault(trace.y[0], set()).update(trace.x)
    chart = visit.tile("net").locator(".js-plotly-plot")
    written = chart.evaluate(
        "e => e.layout.annotations.filter(a => a.x === 1).map(a => [a.y, a.text.split('<br>')[0]])"
    )
    assert {y: set(numbers(text, language)) for y, text in written} == drawn


@pytest.mark.parametrize(
    ("entry", "key", "language"),
    [("effecten", "net", "nl"), ("complexiteit", "plane", "en")],
)
def test_from_a_chart_to_the_words_in_the_document_takes_three_clicks_at_most(
    dashboard: Server,
    visiting: Visiting,
    shipped: Release,
    shipped_data: Path,
    entry: str,
    key: str,
    language: Language,
) -> None:
    texts = translator(language)
    visit = visiting(dashboard)
    visit.open(f"/{entry}", lang=language)
    details = visit.open_details(key)
    link = details.get_by_role("link").first
    table, row_id = address_of(link.get_attribute("href") or "")
    visit.click(link)
    record = visit.page.locator(".st-key-record")
    expect(record.get_by_role("table")).to_be_visible()
    assert visit.clicks <= MOST_CLICKS
    row = row_at(shipped, table, row_id)
    source = next(s for s in shipped.rows("sources") if s["source_id"] == row["source_id"])
    said = fields_of(record.get_by_role("table"))
    assert said[texts.text("record-document")] == source["title"]
    assert said[texts.text("column-locator")] == row["locator"]
    anchor = row["anchor"]
    expected = f"“{anchor}”" if anchor else texts.text("record-no-anchor")
    assert said[texts.text("record-anchor")] == expected
    file = str(row["authored_file"])
    assert said[texts.text("record-yaml")] == f"data/authored/{file}, {row_id}"
    assert names_the_row(shipped_data / "authored" / file, row_id)
    assert visit.heading.inner_text() == texts.text("title-bronnen")
    assert visit.errors == []


def fields_of(table: Locator) -> dict[str, str]:
    return {row[0]: row[1] for row in read_table(table).rows}


def names_the_row(file: Path, row_id: str) -> bool:
    """Whether the YAML file has an entry by that name."""
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    rows = [row for rows in content.values() if isinstance(rows, list) for row in rows]
    return any(row_id in map(str, row.values()) for row in rows)


def test_the_source_line_under_a_chart_leads_to_a_record_in_one_click(
    dashboard: Server, visiting: Visiting
) -> None:
    visit = visiting(dashboard)
    visit.open("/effecten", lang="en")
    link = visit.tile("net").locator(".source").get_by_role("link").first
    locator = link.inner_text()
    visit.click(link)
    record = visit.page.locator(".st-key-record").get_by_role("table")
    expect(record).to_be_visible()
    assert fields_of(record)[translator("en").text("column-locator")] == locator


@pytest.mark.parametrize(
    ("entry", "key", "language"), [("effecten", "net", "nl"), ("tijdlijn", "timeline", "en")]
)
def test_both_downloads_hold_the_same_rows_with_source_locator_and_date(
    dashboard: Server,
    visiting: Visiting,
    shipped: Release,
    tmp_path: Path,
    entry: str,
    key: str,
    language: Language,
) -> None:
    texts = translator(language)
    visit = visiting(dashboard)
    visit.open(f"/{entry}", lang=language)
    shown = read_table(visit.open_details(key))
    as_csv = download(visit, texts.text("download-csv"), tmp_path)
    as_xlsx = download(visit, texts.text("download-xlsx"), tmp_path)
    assert as_csv.name == f"via-{key}-{shipped.as_of}.csv"
    assert as_xlsx.name == f"via-{key}-{shipped.as_of}.xlsx"

    content = as_csv.read_bytes().decode("utf-8-sig")
    headings, *rows = list(csv.reader(io.StringIO(content, newline="")))
    book = openpyxl.load_workbook(as_xlsx)
    sheet = [["" if v is None else str(v) for v in row] for row in book.worksheets[0].values]
    assert sheet[0] == headings
    assert [[unquoted(cell) for cell in row] for row in rows] == sheet[1:]
    assert len(rows) == len(shown.rows)
    assert headings[0] == shown.headings[0]
    assert [row[0] for row in rows] == [row[0] for row in shown.rows]

    def column(name: str) -> list[str]:
        return [row[headings.index(texts.text(f"column-{name}"))] for row in rows]

    assert set(column("as-of")) == {shipped.as_of.isoformat()}
    known = {row["source_id"] for row in shipped.rows("sources")}
    for source, locator, basis, where, said in zip(
        column("source"),
        column("locator"),
        column("basis"),
        column("row"),
        shown.column(texts.text("column-source")),
        strict=True,
    ):
        assert set(source.split("; ")) <= known
        assert all(part in said for part in locator.split("; "))
        assert basis
        assert where.partition("/")[0] in TABLES
    about = [str(value) for row in book.worksheets[1].values for value in row if value]
    finding = visit.tile(key).get_by_role("heading", level=2).inner_text()
    assert about[0] == finding
    assert any(texts.date(shipped.as_of) in line and shipped.name in line for line in about)


def test_a_file_can_still_be_fetched_when_others_have_come_meanwhile(
    dashboard: Server, visiting: Visiting, tmp_path: Path
) -> None:
    visit = visiting(dashboard)
    visit.open("/corona", lang="nl")
    visit.open_details(visit.tiles[0])
    with visit.page.expect_response("**/media/*.csv") as fetched:
        download(visit, translator("nl").text("download-csv"), tmp_path)
    for _ in range(3):
        visiting(dashboard).open("/privacy", lang="nl")
    again = dashboard.ask(urlsplit(fetched.value.url).path)
    assert again.status == 200


def unquoted(cell: str) -> str:
    """A cell without the mark that keeps a spreadsheet from running it."""
    return cell[1:] if re.match(r"'[=+\-@\t\r]", cell) else cell


def download(visit: Visit, label: str, folder: Path) -> Path:
    with visit.page.expect_download() as started:
        visit.click(visit.page.get_by_role("button", name=label))
    target = folder / started.value.suggested_filename
    started.value.save_as(target)
    return target
