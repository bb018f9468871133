"""Where no release can be read nothing is served, and the fault says why."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.data_folder import current, eager, edit_manifest, with_fields
from via_dash.data import Library, TableUnavailable
from via_dash.schema import TABLES


def _pop(key: str) -> Callable[[dict[str, Any]], Any]:
    return lambda manifest: manifest.pop(key)


MANIFESTS = {
    "no as-of date": ("manifest", _pop("as_of")),
    "no word on whether it is published": ("manifest", _pop("published")),
    "no word on what changed": ("manifest", _pop("changes_nl")),
    "no tables": ("manifest", _pop("tables")),
    "tables that are no mapping": ("manifest", with_fields(tables=["groups"])),
    "tables that are nothing": ("manifest", with_fields(tables=None)),
    "a table without a hash": ("manifest", lambda m: m["tables"]["groups"].pop("sha256")),
    "a table that is a number": ("manifest", lambda m: m["tables"].update(groups=1)),
    "an as-of date in words": ("manifest", with_fields(as_of="gisteren")),
    "an as-of date that is a number": ("manifest", with_fields(as_of=2020)),
    "no schema version": ("version", _pop("schema_version")),
    "a later schema version": ("version", with_fields(schema_version=2)),
    "a schema version in words": ("version", with_fields(schema_version="1")),
}


@pytest.mark.parametrize("broken", MANIFESTS.values(), ids=MANIFESTS.keys())
def test_a_manifest_is_refused_with(
    broken: tuple[str, Callable[[dict[str, Any]], Any]], built: Path
) -> None:
    edit_manifest(built, broken[1])
    _serves_nothing(eager(built), broken[0])


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"null", b"\xff\xfe\xfd", b'"release"'])
def test_a_manifest_that_is_no_object_is_refused(content: bytes, built: Path) -> None:
    (current(built) / "manifest.json").write_bytes(content)
    _serves_nothing(eager(built), "manifest")


def test_a_manifest_that_is_missing_is_refused(built: Path) -> None:
    (current(built) / "manifest.json").unlink()
    _serves_nothing(eager(built), "missing")


POINTERS = {
    "nothing": b"",
    "no JSON": b"{",
    "bytes that are no text": b"\xff\xfe\xfd",
    "a list": b"[]",
    "null": b"null",
    "no release": b"{}",
    "a number": b'{"release": 3}',
    "an empty name": b'{"release": ""}',
    "a way up": b'{"release": "../../elsewhere"}',
    "the folder above": b'{"release": ".."}',
    "a hidden folder": b'{"release": ".building-abc"}',
    "a path": b'{"release": "2020/11"}',
    "a root": b'{"release": "/etc"}',
}


@pytest.mark.parametrize("content", POINTERS.values(), ids=POINTERS.keys())
def test_a_pointer_to_no_release_is_refused(content: bytes, built: Path) -> None:
    (built / "current.json").write_bytes(content)
    _serves_nothing(eager(built), "manifest")


@pytest.mark.parametrize(
    "content",
    [
        b'{"release": "nowhere"}',
        b'{"release": "a\\u0000b"}',
        b'{"release": "\\ud800"}',
        b'{"release": "' + b"x" * 5000 + b'"}',
        b"[" * 100_000,
    ],
    ids=["a folder that is not there", "a name with a nil", "half a character", "an endless name", "an endless list"],
)  # fmt: skip
def test_a_pointer_to_nowhere_is_a_fault_and_not_a_crash(content: bytes, built: Path) -> None:
    library = eager(built)
    good = library.latest()
    (built / "current.json").write_bytes(content)
    assert library.latest() is good
    assert library.trouble
    assert not eager(built).latest().is_whole


def test_a_pointer_outside_the_releases_is_not_followed(built: Path) -> None:
    elsewhere = built / "elsewhere"
    current(built).rename(elsewhere)
    (built / "current.json").write_text('{"release": "../elsewhere"}')
    _serves_nothing(eager(built), "manifest")


def test_without_a_pointer_nothing_is_served(built: Path) -> None:
    (built / "current.json").unlink()
    _serves_nothing(eager(built), "missing")


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("/nowhere/at/all", "missing"),
        ("file:///nowhere/at/all", "missing"),
        ("nonsense://bucket/data", "unreachable"),
        ("http://127.0.0.1:1/data", "unreachable"),
        ("file://relative/path", "unreachable"),
    ],
)
def test_a_place_that_cannot_be_reached_is_a_fault(location: str, reason: str) -> None:
    _serves_nothing(Library(location), reason)


def _serves_nothing(library: Library, reason: str) -> None:
    served = library.latest()
    assert not served.tables
    assert not served.is_whole
    assert [(fault.table, fault.reason) for fault in library.trouble] == [(None, reason)]
    for table in TABLES:
        with pytest.raises(TableUnavailable) as refused:
            served.rows(table)
        assert (refused.value.fault.table, refused.value.fault.reason) == (table, reason)
