"""The package describes itself, is sound, and shows what was broken."""

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from frictionless import Package, validate

from tests.exports.open_data_files import (
    EVERY_TABLE,
    descriptor,
    read_csv,
    written,
)
from via_dash.data import Release
from via_dash.exports.package import data_path, package_zip
from via_dash.exports.readme import both_languages
from via_dash.exports.serialised import table_csv
from via_dash.schema import FIELDS, TABLES, Field, allowed
from via_dash.texts import LANGUAGES, Language, translator


def files_of(package: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


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
