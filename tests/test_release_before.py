"""Going back to the release before: only where it is named, is there and is whole."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from via_dash import data as loading
from via_dash.curation.release import build
from via_dash.data import Library
from via_dash.schema import TABLES


def set_release(data: Path, **fields: str) -> None:
    path = data / "authored" / "release.yaml"
    lines = [line for line in path.read_text().splitlines() if line.split(":")[0] not in fields]
    path.write_text("\n".join([*lines, *(f"{k}: {v}" for k, v in fields.items())]) + "\n")


def edit_manifest(data: Path, release: str, **fields: Any) -> None:
    path = data / "releases" / release / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | fields))


@pytest.fixture
def chain(built: Path) -> list[str]:
    """Three releases, the first two published, each following the one before; newest first."""
    names: list[str] = []
    for number, published in (("one", "true"), ("two", "true"), ("three", "false")):
        follows = {"follows": names[0]} if names else {}
        set_release(built, name=number, published=published, changes_en=f"This is {number}.", **follows)  # fmt: skip
        names.insert(0, build(built))
    return names


def test_each_release_goes_back_to_the_one_it_follows(built: Path, chain: list[str]) -> None:
    library = Library(str(built))
    release, gone_through = library.latest(), []
    while release is not None:
        gone_through.append(release)
        release = library.before(release)
    assert [r.name for r in gone_through] == chain
    assert [r.follows for r in gone_through] == [*chain[1:], None]
    assert [r.changes["en"] for r in gone_through] == ["This is three.", "This is two.", "This is one."]  # fmt: skip
    assert all(r.is_whole and set(r.tables) == set(TABLES) for r in gone_through)
    assert library.trouble == ()


def test_going_back_does_not_change_what_is_served(built: Path, chain: list[str]) -> None:
    library = Library(str(built), recheck_seconds=0)
    served = library.latest()
    library.before(served)
    assert library.latest() is served


def test_a_release_before_is_read_once(
    built: Path, chain: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library(str(built))
    served = library.latest()
    read: list[str] = []
    plain = loading._read
    monkeypatch.setattr(loading, "_read", lambda f, path: read.append(path) or plain(f, path))
    first = library.before(served)
    assert read
    read.clear()
    assert library.before(served) is first
    assert read == []


def test_a_first_release_has_none_before_it(sample_data: Path) -> None:
    library = Library(str(sample_data))
    assert library.latest().follows is None
    assert library.before(library.latest()) is None


def _truncate(data: Path, release: str) -> None:
    path = data / "releases" / release / "facts.parquet"
    path.write_bytes(path.read_bytes()[:-50])


SPOILT: dict[str, Callable[[Path, str], Any]] = {
    "is gone": lambda d, r: shutil.rmtree(d / "releases" / r),
    "has no manifest": lambda d, r: (d / "releases" / r / "manifest.json").unlink(),
    "has no table": lambda d, r: (d / "releases" / r / "facts.parquet").unlink(),
    "has a damaged table": _truncate,
    "is of another version": lambda d, r: edit_manifest(d, r, schema_version=99),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT.keys())
def test_what_is_not_whole_is_not_gone_back_to_and_is_logged_once(
    spoil: Callable[[Path, str], Any],
    built: Path,
    chain: list[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    spoil(built, chain[1])
    library = Library(str(built))
    served = library.latest()
    assert (served.name, served.is_whole, library.trouble) == (chain[0], True, ())
    caplog.clear()
    for _ in range(3):
        assert library.before(served) is None
    assert [record.levelname for record in caplog.records] == ["ERROR"]
    assert chain[1] in caplog.text
    assert library.trouble == ()


def test_one_that_is_repaired_is_gone_back_to(built: Path, chain: list[str]) -> None:
    path = built / "releases" / chain[1] / "facts.parquet"
    content = path.read_bytes()
    path.unlink()
    library = Library(str(built))
    assert library.before(library.latest()) is None
    path.write_bytes(content)
    before = library.before(library.latest())
    assert before is not None
    assert before.name == chain[1]


@pytest.mark.parametrize("named", ["../elsewhere", "/etc", "..", ".building-abc", "a/b", "x" * 200])
def test_a_name_that_leads_elsewhere_is_not_followed(
    named: str, built: Path, chain: list[str]
) -> None:
    shutil.copytree(built / "releases" / chain[1], built / "elsewhere")
    edit_manifest(built, chain[0], follows=named)
    library = Library(str(built))
    served = library.latest()
    assert served.follows == named
    assert library.before(served) is None


def test_a_manifest_that_names_none_or_is_older_follows_nothing(
    built: Path, chain: list[str]
) -> None:
    for empty in (None, ""):
        edit_manifest(built, chain[0], follows=empty)
        assert Library(str(built)).latest().follows is None
    path = built / "releases" / chain[0] / "manifest.json"
    manifest = json.loads(path.read_text())
    del manifest["follows"]
    path.write_text(json.dumps(manifest))
    assert Library(str(built)).latest().follows is None
