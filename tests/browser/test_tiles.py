"""A tile's table holds the numbers of its chart, and from each row the way to the source is short."""

import csv
import io
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import openpyxl
import pytest
import yaml
from playwright.sync_api import Locator, expect

from tests.browser.conftest import Visiting
from tests.browser.serving import Server
from tests.browser.test_every_page import violations, wider_than_the_window
from tests.browser.visiting import Table, Visit, read_table, traces
from via_dash.data import Release
from via_dash.schema import TABLES
from via_dash.texts import LANGUAGES, Language, Translator, translator
from via_dash.ui.registry import PAGES, PageEntry

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("pages")]

WITH_TILES = tuple(page for page in PAGES if page.key != "bronnen")
MOST_CLICKS = 3


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


@pytest.mark.parametrize(
    ("entry", "language", "width"),
    [(e, *[("nl", 390), ("en", 1440)][i % 2]) for i, e in enumerate(WITH_TILES)],
    ids=lambda value: getattr(value, "key", value),
)
def test_the_details_of_every_tile_open_to_a_real_table_with_the_evidence_of_each_row(
    dashboard: Server,
    visiting: Visiting,
    shipped: Release,
    entry: PageEntry,
    language: Language,
    width: int,
) -> None:
    texts = translator(language)
    known = {
        (table, str(row[TABLES[table].key])): row
        for table in shipped.tables
        for row in shipped.rows(table)
    }
    names = {
        s["source_id"]: s[f"name_{language}"] or s["source_id"] for s in shipped.rows("sources")
    }
    visit = visiting(dashboard, width=width)
    visit.open(f"/{entry.path}", lang=language)
    assert visit.tiles
    for key in visit.tiles:
        table = read_table(visit.open_details(key))
        assert table.rows
        assert table.column_scopes == {"col"}
        assert table.row_scopes == {"row"}
        assert all(len(row) == len(table.headings) for row in table.rows)
        assert all(cell for row in table.rows for cell in row), f"{key}: an empty cell says nothing"
        assert_evidence(table, known, names, texts)
    assert wider_than_the_window(visit) == []
    assert violations(visit) == []
    assert visit.errors == []


def assert_evidence(
    table: Table,
    known: Mapping[tuple[str, str], Mapping[str, object]],
    names: Mapping[str, str],
    texts: Translator,
) -> None:
    """Every row says document, locator and basis of the very rows it links to."""
    where, basis = texts.text("column-source"), texts.text("column-basis")
    for said, grounds, links in zip(
        table.column(where), table.column(basis), table.links, strict=True
    ):
        assert links
        for link in links:
            row = known[address_of(link)]
            assert str(row["locator"]) in said
            assert names[str(row["source_id"])] in said
            assert texts.value("basis", str(row.get("basis", "stated"))) in grounds


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_tables_of_the_effects_hold_the_numbers_that_are_drawn(
    dashboard: Server, visiting: Visiting, language: Language
) -> None:
    texts = translator(language)
    visit = visiting(dashboard)
    visit.open("/effecten", lang=language)
    for key in ("net", "gross"):
        drawn: dict[str, set[float]] = {}
        for trace in traces(visit.tile(key)):
            drawn.setdefault(trace.name, set()).update(trace.x)
        assert drawn
        table = read_table(visit.open_details(key))
        listed = {}
        for size, links in zip(table.column(texts.text("column-size")), table.links, strict=True):
            sign = -1 if key == "net" and texts.text("sign-less") in size else 1
            listed[row_of(links)] = {sign * number for number in numbers(size, language)}
        assert listed == drawn
    points = sorted(value for trace in traces(visit.tile("levels")) for value in trace.y)
    sizes = read_table(visit.open_details("levels")).column(texts.text("column-size"))
    assert points
    assert sorted(number for size in sizes for number in numbers(size, language)) == points


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


def test_the_table_of_the_benefit_shares_holds_both_ends_of_every_line(
    dashboard: Server, visiting: Visiting
) -> None:
    visit = visiting(dashboard)
    visit.open("/corona", lang="nl")
    table = read_table(visit.open_details("benefit"))
    listed = [
        (row[0], number)
        for row, value in zip(table.rows, table.column("Waarde"), strict=True)
        for number in numbers(value, "nl")
    ]
    lines = traces(visit.tile("benefit"))
    assert lines
    for line in lines:
        for end in line.x:
            assert (line.name, end) in listed


def test_the_table_of_the_plane_holds_the_sides_of_every_box(
    dashboard: Server, visiting: Visiting
) -> None:
    visit = visiting(dashboard)
    visit.open("/complexiteit", lang="en")
    texts = translator("en")
    boxes = [t for t in traces(visit.tile("plane")) if t.name != "edge"]
    table = read_table(visit.open_details("plane"))
    listed = [
        (numbers(across, "en"), numbers(up, "en"))
        for across, up in zip(
            table.column(texts.text("column-complexity").strip()),
            table.column(texts.text("column-development").strip()),
            strict=True,
        )
    ]
    drawn = [([min(b.x), max(b.x)], [min(b.y), max(b.y)]) for b in boxes]
    assert drawn
    assert listed == drawn


def test_the_table_of_the_timeline_holds_every_event_that_is_drawn(
    dashboard: Server, visiting: Visiting, shipped: Release
) -> None:
    visit = visiting(dashboard)
    visit.open("/tijdlijn", lang="nl")
    events = {str(row["row_id"]): row for row in shipped.rows("events")}
    marks = [
        trace.name
        for trace in traces(visit.tile("timeline"))
        if trace.name in {row["event_id"] for row in events.values()}
    ]
    table = read_table(visit.open_details("timeline"))
    listed = {events[row_of(links)]["event_id"] for links in table.links}
    assert marks
    assert set(marks) <= listed


@pytest.mark.parametrize(
    ("entry", "key", "language"),
    [("effecten", "net", "nl"), ("corona", "benefit", "en"), ("complexiteit", "plane", "nl")],
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
    row = next(r for r in shipped.rows(table) if str(r[TABLES[table].key]) == row_id)
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


def unquoted(cell: str) -> str:
    """A cell without the mark that keeps a spreadsheet from running it."""
    return cell[1:] if re.match(r"'[=+\-@\t\r]", cell) else cell


def download(visit: Visit, label: str, folder: Path) -> Path:
    with visit.page.expect_download() as started:
        visit.click(visit.page.get_by_role("button", name=label))
    target = folder / started.value.suggested_filename
    started.value.save_as(target)
    return target
