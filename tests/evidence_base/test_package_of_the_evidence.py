"""The evidence as others get it: what checks Data Packages finds nothing wrong with it."""

from pathlib import Path

from frictionless import validate

from via_dash.data import Release
from via_dash.exports.package import package_zip
from via_dash.exports.workbook import workbook_xlsx
from via_dash.schema import TABLES
from via_dash.texts import LANGUAGES, translator


def test_the_package_is_sound(served: Release, tmp_path: Path) -> None:
    path = tmp_path / "package.zip"
    path.write_bytes(package_zip(served))
    report = validate(str(path), type="package")
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])
    assert report.stats["tasks"] == len(TABLES)


def test_every_text_fits_in_the_workbook(served: Release) -> None:
    for language in LANGUAGES:
        assert workbook_xlsx(served, translator(language))
