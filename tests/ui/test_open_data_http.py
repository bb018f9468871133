"""The data at their public addresses, asked of a real server; and what the process keeps of them."""

import gc
import hashlib
import inspect
import io
import json
import os
import shutil
import time
import weakref
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import format_datetime
from gzip import decompress
from pathlib import Path
from urllib.parse import urljoin

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from frictionless import Package, validate
from starlette.routing import Route

from tests.browser.serving import Answer, Server, current_release, serving
from via_dash.data import Library, Release
from via_dash.exports.package import package_json
from via_dash.exports.serialised import table_csv, table_json
from via_dash.schema import TABLES
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui import open_data

pytestmark = pytest.mark.xdist_group("server")

ROOT = "/open-data/"
WHOLES = {
    "": "application/json",
    "datapackage.json": "application/json",
    "via-data-package.zip": "application/zip",
    "via-nl.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "via-en.xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
OF_A_TABLE = {
    "effects.csv": "text/csv; charset=utf-8",
    "effects.json": "application/json",
    "effects.parquet": "application/vnd.apache.parquet",
    "data/effects.csv": "text/csv; charset=utf-8",
}
TYPES = WHOLES | OF_A_TABLE
PATHS = pytest.mark.parametrize("path", TYPES)


@pytest.fixture(scope="module")
def damaged(sample_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that never had a good release: one of its tables is not there."""
    folder = tmp_path_factory.mktemp("damaged")
    data = Path(shutil.copytree(sample_data, folder / "data"))
    (current_release(data) / "lessons.parquet").unlink()
    with serving(data, folder) as server:
        yield server


# What stands at an address


@PATHS
def test_an_address_gives_its_file_and_says_what_it_is(
    server: Server, sample_data: Path, path: str
) -> None:
    answer = server.ask(ROOT + path)
    release = current_release(sample_data).name
    assert answer.status == 200
    assert answer.headers["content-type"] == TYPES[path]
    assert int(answer.headers["content-length"]) == len(answer.body)
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["x-content-type-options"] == "nosniff"
    shown, name = answer.headers["content-disposition"].split("; filename=")
    assert shown == ("inline" if TYPES[path] == "application/json" else "attachment")
    assert name.strip('"').startswith("via-")
    assert f"-{release}." in name


@pytest.mark.parametrize("table", TABLES)
def test_every_table_is_there_in_every_format(server: Server, release: Release, table: str) -> None:
    assert server.ask(f"{ROOT}{table}.csv").body == table_csv(release, table)
    assert server.ask(f"{ROOT}data/{table}.csv").body == table_csv(release, table)
    assert server.ask(f"{ROOT}{table}.json").body == table_json(release, table)
    parquet = pq.read_table(pa.BufferReader(server.ask(f"{ROOT}{table}.parquet").body))
    assert [
        {n: tuple(v) if isinstance(v, list) else v for n, v in r.items()}
        for r in parquet.to_pylist()
    ] == [dict(row) for row in release.rows(table)]


def test_the_wholes_are_there(server: Server, release: Release) -> None:
    assert server.ask(f"{ROOT}datapackage.json").body == package_json(release)
    with zipfile.ZipFile(io.BytesIO(server.ask(f"{ROOT}via-data-package.zip").body)) as archive:
        assert archive.read("datapackage.json") == package_json(release)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_is_in_the_language_of_its_address(server: Server, language: Language) -> None:
    book = openpyxl.load_workbook(io.BytesIO(server.ask(f"{ROOT}via-{language}.xlsx").body))
    assert book["readme"]["A1"].value == translator(language).text("open-data-title")


def test_the_index_lists_everything_as_it_is_served(server: Server, release: Release) -> None:
    answer = server.ask(ROOT)
    assert answer.json["release"] == release.name
    assert b"\n " in answer.body
    listed = {entry["path"]: entry for entry in answer.json["files"]}
    assert set(TYPES) - {""} <= listed.keys()
    assert {entry.get("table") for entry in listed.values()} == {None, *TABLES}
    for path, entry in listed.items():
        found = server.ask(urljoin(ROOT, path))
        assert found.status == 200
        assert found.headers["content-type"].startswith(entry["media_type"])
        assert entry["bytes"] == len(found.body)
        assert entry["sha256"] == hashlib.sha256(found.body).hexdigest()
        if "table" in entry:
            assert entry["rows"] == len(release.rows(entry["table"]))


def test_frictionless_reads_the_package_from_its_address(server: Server, release: Release) -> None:
    address = f"{server.url}{ROOT}datapackage.json"
    report = validate(address)
    assert report.valid, report.flatten(["name", "type", "message"])
    assert report.stats["tasks"] == len(TABLES)
    effects = Package(address).get_resource("effects").read_rows()
    assert [row["row_id"] for row in effects] == [r["row_id"] for r in release.rows("effects")]


# Asking again, and asking otherwise


@PATHS
def test_what_somebody_has_is_not_sent_again(server: Server, path: str) -> None:
    first = server.ask(ROOT + path)
    for headers in (
        {"if_none_match": first.headers["etag"]},
        {"if_none_match": f'"x", W/{first.headers["etag"]}'},
        {"if_modified_since": first.headers["last-modified"]},
    ):
        again = server.ask(ROOT + path, **headers)
        assert (again.status, again.body) == (304, b"")
        for name in ("etag", "last-modified", "cache-control", "access-control-allow-origin"):
            assert again.headers[name] == first.headers[name]
    for headers in (
        {"if_none_match": '"x"'},
        {"if_none_match": '"x"', "if_modified_since": first.headers["last-modified"]},
        {"if_modified_since": "Mon, 09 Nov 2009 00:00:00 GMT"},
    ):
        assert server.ask(ROOT + path, **headers).body == first.body


def test_each_file_has_a_tag_of_its_own(server: Server) -> None:
    tags = [server.ask(ROOT + path).headers["etag"] for path in TYPES if "data/" not in path]
    assert len(set(tags)) == len(tags)


def test_last_modified_is_when_the_release_last_changed_here(
    server: Server, sample_data: Path
) -> None:
    files = (sample_data / "current.json", current_release(sample_data) / "manifest.json")
    latest = datetime.fromtimestamp(int(max(f.stat().st_mtime for f in files)), UTC)
    said = server.ask(f"{ROOT}effects.csv").headers["last-modified"]
    assert said == format_datetime(latest, usegmt=True)


@PATHS
def test_head_says_what_get_would(server: Server, path: str) -> None:
    got, head = server.ask(ROOT + path), server.ask(ROOT + path, method="HEAD")
    assert (head.status, head.body) == (200, b"")
    for name in ("content-length", "content-type", "etag", "last-modified", "content-disposition"):
        assert head.headers[name] == got.headers[name]


@PATHS
def test_text_is_sent_compressed_to_who_can_read_that(server: Server, path: str) -> None:
    plain, packed = (
        server.ask(ROOT + path),
        server.ask(ROOT + path, accept_encoding="gzip, deflate"),
    )
    assert plain.headers["vary"] == packed.headers["vary"] == "accept-encoding"
    assert "content-encoding" not in plain.headers
    if path.endswith((".csv", ".json")) or path == "":
        assert packed.headers["content-encoding"] == "gzip"
        assert int(packed.headers["content-length"]) == len(packed.body) < len(plain.body)
        assert decompress(packed.body) == plain.body
    else:
        assert "content-encoding" not in packed.headers
        assert packed.body == plain.body


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
@pytest.mark.parametrize("path", ["", "effects.csv", "via-data-package.zip", "nothing"])
def test_nothing_can_be_sent_to_it(server: Server, path: str, method: str) -> None:
    answer = server.ask(ROOT + path, method=method)
    assert answer.status == 405
    assert {m.strip() for m in answer.headers["allow"].split(",")} == {"GET", "HEAD"}


def test_without_its_last_slash_it_leads_to_the_index(server: Server) -> None:
    answer = server.ask("/open-data")
    assert answer.status == 308
    assert answer.headers["location"] == ROOT


@pytest.mark.parametrize(
    "path",
    ["nothing.csv", "effects", "effects.xlsx", "Effects.csv", "data/", "data/effects.json", "effects.csv/", "data//effects.csv", "via-fr.xlsx", "<script>"],
)  # fmt: skip
@pytest.mark.parametrize("accept", ["text/html,*/*;q=0.8", "*/*"])
def test_an_address_that_does_not_exist_says_which_do(
    server: Server, path: str, accept: str
) -> None:
    answer = server.ask(ROOT + path.replace("<", "%3C").replace(">", "%3E"), accept=accept)
    assert answer.status == 404
    assert_says_why(answer)
    assert {ROOT, ROOT + "effects.csv"} <= set(answer.json["error"]["exists"])
    assert b"script" not in answer.body


@pytest.mark.parametrize("path", ["../pyproject.toml", "%2e%2e/app.py", "data/../../app.py"])
def test_no_address_leads_out_of_it(server: Server, path: str) -> None:
    answer = server.ask(ROOT + path)
    assert answer.status in (400, 404)
    assert b"[project]" not in answer.body
    assert b"warm_up" not in answer.body


@pytest.mark.parametrize("path", ["/", "/effecten", "/healthz", "/open-datas", "/no-page"])
def test_no_other_address_is_open_to_other_sites(server: Server, path: str) -> None:
    answer = server.ask(path, accept="text/html", origin="https://elders.example")
    assert "access-control-allow-origin" not in answer.headers


def test_any_site_may_read_these(server: Server) -> None:
    answer = server.ask(f"{ROOT}effects.json", origin="https://elders.example")
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in answer.headers
    assert "etag" in answer.headers["access-control-expose-headers"]


# Bad data


def assert_says_why(answer: Answer) -> None:
    assert answer.headers["content-type"] == "application/json"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["access-control-allow-origin"] == "*"
    assert {"nl", "en"} <= answer.json["error"].keys()


@pytest.mark.parametrize("path", ["lessons.csv", "lessons.json", "lessons.parquet", "data/lessons.csv", "datapackage.json", "via-data-package.zip", "via-nl.xlsx", "via-en.xlsx"])  # fmt: skip
def test_what_needs_a_bad_table_says_which_and_why(damaged: Server, path: str) -> None:
    answer = damaged.ask(ROOT + path)
    assert answer.status == 503
    assert_says_why(answer)
    error = answer.json["error"]
    assert (error["table"], error["reason"]) == ("lessons", "missing")
    for language in LANGUAGES:
        texts = translator(language)
        reason = texts.text("fault-missing")
        assert error[language] == texts.text("open-data-fault", table="lessons", reason=reason)
    assert b"/lessons.parquet" not in answer.body
    assert damaged.ask(ROOT + path, method="HEAD").status == 503


def test_the_other_tables_are_served_and_the_index_tells_them_apart(
    damaged: Server, release: Release
) -> None:
    assert damaged.ask(f"{ROOT}effects.csv").body == table_csv(release, "effects")
    listed = {entry["path"]: entry for entry in damaged.ask(ROOT).json["files"]}
    assert listed["lessons.csv"]["error"]["reason"] == "missing"
    assert "sha256" not in listed["lessons.csv"]
    assert "error" in listed["datapackage.json"]
    assert "error" not in listed["effects.csv"]


# What the process keeps


def test_a_file_is_made_once_whoever_asks(
    release: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = []

    def make(of: Release) -> bytes:
        made.append(of)
        time.sleep(0.05)  # long enough for the others to ask too
        return b"made"

    monkeypatch.setattr(open_data, "_offers", lambda: {"x.csv": open_data._Offer(make)})
    mine = replace(release)
    with ThreadPoolExecutor(8) as threads:
        found = set(threads.map(lambda _: open_data.content(mine, "x.csv"), range(40)))
    assert found == {b"made"}
    assert made == [mine]


def test_what_was_made_of_a_release_goes_with_it(release: Release) -> None:
    old = replace(release, name="old")
    assert open_data.content(old, "effects.csv") == table_csv(release, "effects")
    gone = weakref.ref(old)
    kept = weakref.ref(open_data._shelves[old].files["effects.csv"])
    del old
    gc.collect()
    assert gone() is None
    assert kept() is None


def test_a_new_release_has_new_files(release: Release) -> None:
    new = replace(release, name="2021-01-01-00000000")
    old_package, new_package = (open_data.content(r, "datapackage.json") for r in (release, new))
    assert json.loads(new_package)["version"] == new.name
    assert old_package != new_package


def test_no_endpoint_holds_up_the_others() -> None:
    """A coroutine would make its file in the loop that serves everybody."""
    for route in open_data.APP.routes:
        assert isinstance(route, Route)
        assert not inspect.iscoroutinefunction(route.endpoint)


@pytest.mark.parametrize(("path", "name"), [(open_data.PACKAGE, "via-data-package-r1.zip"), (open_data.workbook_path("nl"), "via-nl-r1.xlsx"), ("data/effects.csv", "via-effects-r1.csv")])  # fmt: skip
def test_a_file_is_called_by_its_release(release: Release, path: str, name: str) -> None:
    assert open_data.file_name(replace(release, name="r1"), path) == name


def test_a_release_knows_when_it_last_changed(built: Path) -> None:
    manifest, pointer = current_release(built) / "manifest.json", built / "current.json"
    for manifest_at, pointer_at in ((1_600_000_000, 1_500_000_000), (1_500_000_000, 1_600_000_000)):
        os.utime(manifest, (manifest_at, manifest_at))
        os.utime(pointer, (pointer_at, pointer_at))
        assert Library(str(built)).latest().modified == datetime.fromtimestamp(1_600_000_000, UTC)
