"""Data for others: everything is in it as it was, it describes itself, and nothing in it runs."""

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from frictionless import Package, validate
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from tests.test_layers import FILES, imported
from tests.views.synthetic import effect, row, variant
from via_dash.data import Fault, Release, TableUnavailable
from via_dash.exports.package import data_path, package_json, package_zip
from via_dash.exports.readme import both_languages
from via_dash.exports.serialised import table_csv, table_json, table_parquet
from via_dash.exports.tabular import neutral
from via_dash.exports.workbook import workbook_xlsx
from via_dash.schema import FIELDS, TABLES, Field, allowed
from via_dash.tables import arrow_schema
from via_dash.texts import LANGUAGES, Language, translator

FORMULA = ("=", "+", "-", "@", "\t", "\r")
TEXTS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Co", "Cn")) | st.sampled_from("=+-@'\t\n\r\"';,[]"),
    min_size=1,
    max_size=20,
)  # fmt: skip
DANGEROUS = st.tuples(st.sampled_from(FORMULA), TEXTS).map("".join)
EVERY_TABLE = pytest.mark.parametrize("table", TABLES)


def values(table: str, field: Field) -> st.SearchStrategy[Any]:
    """What a field may hold, as a release holds it; empty where it may be."""
    codes = allowed(table, field.name)
    low, high = field.low if field.low is not None else -1e9, field.high or 1e9
    made: st.SearchStrategy[Any]
    match field.kind:
        case "key":
            made = st.sampled_from(codes) if codes else st.text("abc-09", min_size=1, max_size=9)
        case "text":
            made = TEXTS | DANGEROUS
        case "edtf":
            made = st.sampled_from(["2020", "2021-05/2021-08", "2020-21", "2020-11-09", "../2021"])
        case "date":
            made = st.dates()
        case "number":
            made = st.floats(low, high, allow_nan=False)
        case "integer":
            made = st.integers(int(low), int(high))
        case "boolean":
            made = st.booleans()
        case "keys":
            made = st.lists(st.sampled_from(codes) if codes else TEXTS | DANGEROUS, max_size=3).map(tuple)  # fmt: skip
    return made if field.name in TABLES[table].required else st.none() | made


def rows_of(table: str) -> st.SearchStrategy[list[dict[str, Any]]]:
    columns = {name: values(table, FIELDS[name]) for name in TABLES[table].fields}
    return st.lists(st.fixed_dictionaries(columns), max_size=3)


def read_csv(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""), strict=True))


def parsed(kind: str, cell: str) -> Any:
    """A CSV cell as the value it stands for; text stays as written."""
    if cell == "":
        return None
    match kind:
        case "number":
            return float(cell)
        case "integer":
            return int(cell)
        case "boolean":
            return {"true": True, "false": False}[cell]
        case "date":
            return date.fromisoformat(cell)
        case "keys":
            return tuple(json.loads(cell))
        case _:
            return cell


def written(value: Any) -> Any:
    """A value as a CSV file may hold it."""
    return neutral(value) if isinstance(value, str) else value


def files_of(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def descriptor(release: Release) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(package_json(release))
    return found


def fields_described(release: Release) -> Iterator[tuple[str, Field, dict[str, Any]]]:
    for resource in descriptor(release)["resources"]:
        for described in resource["schema"]["fields"]:
            yield resource["name"], FIELDS[described["name"]], described


@pytest.fixture(scope="module")
def package(release: Release) -> bytes:
    return package_zip(release)


@pytest.fixture
def folder(package: bytes, tmp_path: Path) -> Path:
    """The package unpacked."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        archive.extractall(tmp_path)
    return tmp_path


# One table in each format


@EVERY_TABLE
def test_csv_read_back_is_the_table(table: str, release: Release) -> None:
    found = read_csv(table_csv(release, table))
    assert len(found) == len(release.rows(table))
    for line, was in zip(found, release.rows(table), strict=True):
        assert tuple(line) == TABLES[table].fields
        assert {n: parsed(FIELDS[n].kind, c) for n, c in line.items()} == {n: written(v) for n, v in was.items()}  # fmt: skip


def test_the_sample_tests_what_may_go_wrong(release: Release) -> None:
    held = [(FIELDS[n].kind, v) for t in TABLES for r in release.rows(t) for n, v in r.items()]
    assert {kind for kind, value in held if value is not None} == {f.kind for f in FIELDS.values()}
    assert any(value is None for _, value in held)


@EVERY_TABLE
@settings(max_examples=25)
@given(data=st.data())
def test_no_value_is_lost_in_csv_json_or_parquet(
    table: str, release: Release, data: st.DataObject
) -> None:
    made = variant(release, **{table: data.draw(rows_of(table))})
    rows = [dict(r) for r in made.rows(table)]
    lines = read_csv(table_csv(made, table))
    assert [{n: parsed(FIELDS[n].kind, c) for n, c in line.items()} for line in lines] == [
        {n: written(v) for n, v in r.items()} for r in rows
    ]
    as_json = json.loads(table_json(made, table))["rows"]
    plain = [{n: v.isoformat() if isinstance(v, date) else v for n, v in r.items()} for r in rows]
    assert as_json == json.loads(json.dumps(plain))
    as_parquet = pq.read_table(pa.BufferReader(table_parquet(made, table))).to_pylist()
    assert [{n: tuple(v) if isinstance(v, list) else v for n, v in r.items()} for r in as_parquet] == rows  # fmt: skip


@EVERY_TABLE
@settings(max_examples=25)
@given(data=st.data())
def test_only_a_number_starts_like_a_formula(
    table: str, release: Release, data: st.DataObject
) -> None:
    made = variant(release, **{table: data.draw(rows_of(table))})
    for line in read_csv(table_csv(made, table)):
        for name, cell in line.items():
            if cell.startswith(FORMULA):
                assert FIELDS[name].kind in ("number", "integer")
                float(cell)


@pytest.mark.parametrize("text", ["=1+1", "+31 70", "-", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("x")'])  # fmt: skip
def test_a_formula_is_made_plain_and_a_negative_number_stays_one(
    text: str, release: Release
) -> None:
    made = variant(release, effects=[effect("a", unit_wording=text, estimate=-4.2)])
    (line,) = read_csv(table_csv(made, "effects"))
    assert line["unit_wording"] == "'" + text
    assert line["estimate"] == "-4.2"


def test_null_zero_and_false_are_three_things(release: Release) -> None:
    made = variant(release, effects=[effect("a", estimate=0.0, baseline=None, provisional=False)])
    (line,) = read_csv(table_csv(made, "effects"))
    assert (line["estimate"], line["baseline"], line["provisional"]) == ("0.0", "", "false")
    (as_json,) = json.loads(table_json(made, "effects"))["rows"]
    assert (as_json["estimate"], as_json["baseline"], as_json["provisional"]) == (0.0, None, False)


@EVERY_TABLE
def test_json_says_what_it_is(table: str, release: Release) -> None:
    found = json.loads(table_json(release, table))
    assert (found["table"], found["release"], found["as_of"]) == (table, release.name, "2020-11-09")
    (resource,) = [r for r in descriptor(release)["resources"] if r["name"] == table]
    assert found["schema"] == resource["schema"]


@EVERY_TABLE
def test_parquet_fits_the_declaration_and_carries_its_texts(table: str, release: Release) -> None:
    schema = pq.read_schema(pa.BufferReader(table_parquet(release, table)))
    assert schema.equals(arrow_schema(TABLES[table]))
    for name in schema.names:
        assert schema.field(name).metadata[b"label_nl"].decode() == FIELDS[name].label_nl


# The package


def test_the_package_holds_every_table_a_readme_and_a_description(package: bytes) -> None:
    assert files_of(package).keys() == {"datapackage.json", "README.md", *map(data_path, TABLES)}


@EVERY_TABLE
def test_a_table_in_the_package_is_the_table_as_csv(
    table: str, package: bytes, release: Release
) -> None:
    content = files_of(package)[data_path(table)]
    assert content == table_csv(release, table)
    (resource,) = [r for r in descriptor(release)["resources"] if r["name"] == table]
    assert resource["path"] == data_path(table)
    assert resource["bytes"] == len(content)
    assert resource["hash"] == "sha256:" + hashlib.sha256(content).hexdigest()


def test_the_package_is_sound_as_a_file(package: bytes, tmp_path: Path) -> None:
    path = tmp_path / "package.zip"
    path.write_bytes(package)
    report = validate(str(path), type="package")
    assert report.valid, report.flatten(["name", "rowNumber", "message"])
    assert report.stats["tasks"] == len(TABLES)


def test_the_package_is_sound_as_a_folder(folder: Path) -> None:
    report = validate(str(folder / "datapackage.json"))
    assert report.valid, report.flatten(["name", "rowNumber", "message"])
    assert report.stats["tasks"] == len(TABLES)


def test_frictionless_reads_every_row_as_it_was(folder: Path, release: Release) -> None:
    for resource in Package(str(folder / "datapackage.json")).resources:
        rows = [
            {n: float(v) if v is not None and FIELDS[n].kind == "number" else v for n, v in r.items()}
            for r in resource.read_rows()
        ]  # fmt: skip
        assert rows == [
            {n: list(v) if isinstance(v, tuple) else written(v) for n, v in r.items()}
            for r in release.rows(str(resource.name))
        ]


def change_cell(folder: Path, table: str, column: str, value: str) -> None:
    """Another value in the table's first row, with size and hash as they then are."""
    path = folder / data_path(table)
    lines = read_csv(path.read_bytes())
    lines[0][column] = value
    out = io.StringIO()
    writer = csv.DictWriter(out, TABLES[table].fields, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(lines)
    content = out.getvalue().encode()
    path.write_bytes(content)
    described = json.loads((folder / "datapackage.json").read_bytes())
    for resource in described["resources"]:
        if resource["name"] == table:
            resource["bytes"] = len(content)
            resource["hash"] = "sha256:" + hashlib.sha256(content).hexdigest()
    (folder / "datapackage.json").write_text(json.dumps(described), encoding="utf-8")


@pytest.mark.parametrize(
    ("table", "column", "value", "error"),
    [
        ("effects", "estimate", "about four", "type-error"),
        ("effects", "provisional", "perhaps", "type-error"),
        ("effects", "study_id", "no-such-study", "foreign-key"),
        ("effects", "source_id", "no-such-source", "foreign-key"),
        ("pilots", "parent_id", "no-such-pilot", "foreign-key"),
        ("effects", "measure", "netto", "constraint-error"),
        ("effects", "outcome", "", "constraint-error"),
        ("positions", "complexity_low", "1.5", "constraint-error"),
        ("lessons", "entrances", '["nobody"]', "constraint-error"),
        ("events", "date_earliest", "9-11-2020", "type-error"),
        ("sources", "source_id", "", "primary-key"),
    ],
)
def test_a_broken_package_is_not_sound(
    table: str, column: str, value: str, error: str, folder: Path
) -> None:
    change_cell(folder, table, column, value)
    found = validate(str(folder / "datapackage.json")).flatten(["type"])
    assert [error] in found


def test_a_row_too_many_or_a_changed_byte_is_seen(folder: Path) -> None:
    path = folder / data_path("pilots")
    path.write_bytes(path.read_bytes() + path.read_bytes().splitlines(keepends=True)[-1])
    found = validate(str(folder / "datapackage.json")).flatten(["type"])
    assert {"hash-count", "byte-count", "primary-key", "unique-error"} <= {e for (e,) in found}


def test_the_package_says_what_it_is(release: Release) -> None:
    found = descriptor(release)
    assert found["version"] == release.name
    assert found["as_of"] == "2020-11-09"
    assert found["published"] is release.published
    for key in ("title", "description"):
        assert found[key] == translator("en").text(f"open-data-{key}")
        assert found[f"{key}_nl"] == translator("nl").text(f"open-data-{key}")
    assert [r["name"] for r in found["resources"]] == list(TABLES)
    for resource in found["resources"]:
        assert resource["title"] == translator("en").text(f"table-{resource['name']}")
        assert resource["title_nl"] == translator("nl").text(f"table-{resource['name']}")
        row_nl = translator("nl").text(f"table-{resource['name']}-row")
        row_en = translator("en").text(f"table-{resource['name']}-row")
        assert row_nl in resource["description_nl"]
        assert row_en in resource["description"]


def test_the_package_names_the_documents_that_were_read_and_claims_no_licence(
    release: Release,
) -> None:
    found = descriptor(release)
    read = [r["title"] for r in release.rows("sources") if r["in_hand"]]
    assert [source["title"] for source in found["sources"]] == read != []
    assert "licenses" not in found
    assert not any("licenses" in resource for resource in found["resources"])


def test_every_field_is_described_in_both_languages(release: Release) -> None:
    for _, field, described in fields_described(release):
        assert described["title"] == field.label_en
        assert described["title_nl"] == field.label_nl
        assert described["description"].startswith(field.description_en)
        assert described["description_nl"].startswith(field.description_nl)
        if field.kind in ("edtf", "keys"):
            assert described["description"] != field.description_en


def test_every_field_has_its_unit_or_the_column_that_holds_it(release: Release) -> None:
    for table, field, described in fields_described(release):
        assert described.get("unit") == field.unit
        if "unit_column" in described:
            assert described["unit_column"] in TABLES[table].fields
    units = {(t, f.name): d.get("unit_column") for t, f, d in fields_described(release)}
    assert units["effects", "estimate"] == units["facts", "value_low"] == "unit"
    assert units["effects", "horizon_value"] == "horizon_unit"
    assert units["effects", "horizon_months"] is units["positions", "complexity_low"] is None


def test_every_code_has_its_labels(release: Release) -> None:
    for table, field, described in fields_described(release):
        codes = list(allowed(table, field.name))
        for name in ("value_labels", "value_labels_nl"):
            assert list(described.get(name, {})) == codes
        if codes and field.kind != "keys":
            assert described["constraints"]["enum"] == codes


def test_every_reference_is_a_foreign_key(release: Release) -> None:
    found = {
        (r["name"], k["fields"], k["reference"]["resource"])
        for r in descriptor(release)["resources"]
        for k in r["schema"].get("foreignKeys", [])
    }
    assert ("effects", "study_id", "studies") in found
    assert ("effects", "source_id", "sources") in found
    assert ("pilots", "parent_id", "") in found
    assert not [key for key in found if key[:2] in (("pilots", "pilot_id"), ("sources", "cited_by"))]  # fmt: skip


def test_the_package_is_the_same_bytes_every_time(package: bytes, release: Release) -> None:
    assert package_zip(release) == package
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        assert {i.date_time for i in archive.infolist()} == {(2020, 11, 9, 0, 0, 0)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_readme_says_it_in_both_languages(language: Language, release: Release) -> None:
    texts, readme = translator(language), both_languages(release)
    for key in ("title", "description", "format-package", "caveat-coded", "caveat-empty"):
        assert texts.text(f"open-data-{key}") in readme
    for key in ("caveat-not-significant", "caveat-ranges"):
        assert texts.text(f"open-data-{key}") in readme
    for name in ("basis", "anchor", "locator"):
        field = FIELDS[name]
        said = {"nl": field.description_nl, "en": field.description_en}[language]
        assert f"- {name}: {said}" in readme
    for table in TABLES:
        assert f"- {table}: {texts.text(f'table-{table}')} ({len(release.rows(table))})" in readme
    assert readme.count(release.name) >= 4
    assert release.changes[language] in readme


# The workbook


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> Language:
    found: Language = request.param
    return found


@pytest.fixture(scope="module")
def book(language: Language, release: Release) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(workbook_xlsx(release, translator(language))))


def test_the_workbook_has_a_readme_a_dictionary_and_every_table(book: openpyxl.Workbook) -> None:
    assert book.sheetnames == ["readme", "dictionary", *TABLES]


@EVERY_TABLE
def test_a_sheet_has_one_heading_row_and_every_row(
    table: str, book: openpyxl.Workbook, release: Release
) -> None:
    headings, *rows = book[table].iter_rows()
    assert tuple(cell.value for cell in headings) == TABLES[table].fields
    assert len(rows) == len(release.rows(table))
    for line, was in zip(rows, release.rows(table), strict=True):
        for cell, name in zip(line, TABLES[table].fields, strict=True):
            value = was[name]
            if isinstance(value, tuple):
                assert cell.value == "; ".join(value)
            elif isinstance(value, date):
                assert cell.is_date
                assert cell.value.date() == value
            else:
                assert cell.value == value
                assert isinstance(cell.value, bool) == isinstance(value, bool)
    assert book[table].freeze_panes == "B2"
    assert all(4 < d.width <= 61 for d in book[table].column_dimensions.values())


@given(text=DANGEROUS | st.sampled_from(["https://elders.example", "{=1}", "mailto:x", "internal:x"]))  # fmt: skip
@settings(max_examples=15)
def test_nothing_in_the_workbook_runs(text: str, release: Release) -> None:
    made = variant(release, effects=[effect("a", unit_wording=text, locator=text)])
    found = openpyxl.load_workbook(io.BytesIO(workbook_xlsx(made, translator("nl"))))
    cells = dict(zip(TABLES["effects"].fields, next(found["effects"].iter_rows(min_row=2)), strict=True))  # fmt: skip
    for name in ("unit_wording", "locator"):
        assert cells[name].data_type == "s"
        # A carriage return is escaped in the file; a spreadsheet shows it as what it is.
        assert unescape(cells[name].value) == text.replace("\r\n", "\n")
    everything = [cell for sheet in found for line in sheet.iter_rows() for cell in line]
    assert {cell.data_type for cell in everything} <= {"s", "n", "b", "d"}
    assert not [cell for cell in everything if cell.hyperlink]


def test_the_readme_of_the_workbook_is_in_the_language_asked_for(
    language: Language, book: openpyxl.Workbook, release: Release
) -> None:
    texts = translator(language)
    lines = [line for (line,) in book["readme"].iter_rows(values_only=True)]
    assert lines[0] == texts.text("open-data-title")
    assert texts.text("open-data-format-workbook") in lines
    assert texts.text("open-data-format-package") not in lines
    assert release.changes[language] in lines
    said = f"effects: {texts.text('table-effects')} ({len(release.rows('effects'))})"
    assert [line for line in lines if line and line.startswith(said)]


def test_the_dictionary_lists_every_field_of_every_table(
    language: Language, book: openpyxl.Workbook
) -> None:
    texts = translator(language)
    headings, *lines = book["dictionary"].iter_rows(values_only=True)
    assert len(set(headings)) == 7
    found = {(line[0], line[1]): line[2:] for line in lines}
    assert list(found) == [(t.name, name) for t in TABLES.values() for name in t.fields]
    for (_, name), line in found.items():
        field = FIELDS[name]
        assert line[0] == {"nl": field.label_nl, "en": field.label_en}[language]
        assert line[3] == {"nl": field.description_nl, "en": field.description_en}[language]
    assert found["groups", "n"][1] == "count"
    assert found["effects", "estimate"][1] == texts.text("open-data-unit-column", column="unit")
    assert found["effects", "measure"][2] == texts.text("yes")
    assert found["effects", "basis"][4].startswith(f"stated = {texts.value('basis', 'stated')}; ")


def test_the_workbook_is_the_same_bytes_every_time(language: Language, release: Release) -> None:
    texts = translator(language)
    content = workbook_xlsx(release, texts)
    assert workbook_xlsx(release, texts) == content
    made = openpyxl.load_workbook(io.BytesIO(content)).properties.created
    assert made == datetime(2020, 11, 9)  # and not the moment of this test


def test_a_text_too_long_for_a_cell_is_refused_not_cut(release: Release) -> None:
    made = variant(release, effects=[effect("a", unit_wording="x" * 40_000)])
    with pytest.raises(ValueError, match="effects, row 1, unit_wording"):
        workbook_xlsx(made, translator("nl"))


# What cannot be served, and who never waits


@pytest.mark.parametrize(
    "make",
    [package_json, package_zip, lambda r: workbook_xlsx(r, translator("en")), both_languages],
    ids=["json", "zip", "xlsx", "readme"],
)
def test_a_whole_is_not_made_without_one_of_its_tables(
    make: Callable[[Release], bytes], release: Release
) -> None:
    rest = {name: rows for name, rows in release.tables.items() if name != "lessons"}
    fault = Fault("lessons", "truncated", "lessons: cut off")
    broken = Release(release.name, release.as_of, False, release.changes, rest, {"lessons": fault})
    with pytest.raises(TableUnavailable) as raised:
        make(broken)
    assert raised.value.fault is fault
    for each in (table_csv, table_json, table_parquet):
        assert each(broken, "effects")
        with pytest.raises(TableUnavailable):
            each(broken, "lessons")


def test_an_empty_table_is_a_heading(release: Release) -> None:
    made = variant(release, scores=[])
    assert table_csv(made, "scores").decode().splitlines() == [",".join(TABLES["scores"].fields)]
    assert json.loads(table_json(made, "scores"))["rows"] == []


def test_the_order_is_that_of_the_release(release: Release) -> None:
    rows = [row("lessons", name) for name in ("c", "a", "b")]
    made = variant(release, lessons=rows)
    assert [line["row_id"] for line in read_csv(table_csv(made, "lessons"))] == ["c", "a", "b"]


def test_what_checks_the_package_is_on_no_visitors_path() -> None:
    assert not [p for p in FILES for name in imported(p) if name.split(".")[0] == "frictionless"]
