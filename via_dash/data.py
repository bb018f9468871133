"""Reads one consistent release and proves that it fits the schema before serving it."""

import json
import logging
import re
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

import pyarrow as pa
import pyarrow.fs as pafs
import pyarrow.parquet as pq

from via_dash.pictures import PICTURES, Picture, read_pictures
from via_dash.schema import TABLES, VERSION
from via_dash.tables import (
    KEY_COLUMN,
    Row,
    arrow_schema,
    content_sha256,
    dangling_references,
    frozen,
    unique_columns,
)

log = logging.getLogger("via_dash.data")

RECHECK_SECONDS = 2.0
_EARLIER_KEPT, _TOLD_KEPT = 8, 64
_RELEASE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


@dataclass(frozen=True)
class Fault:
    """Why a release or one of its tables cannot be served.

    ``reason`` is a text key (``fault-<reason>``); ``detail`` is for the log.
    """

    table: str | None
    reason: str
    detail: str


class TableUnavailable(Exception):
    """A page needs a table that could not be read."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.detail)
        self.fault = fault


@dataclass(frozen=True, eq=False)
class Release:
    """One release, read once and never changed; equal only to itself, so that views can be kept by it.

    ``tables`` holds the rows of each table that proved sound, ``faults`` says what is wrong
    with each of the others. ``follows`` names the release before it. ``modified`` is when the place it was read from last changed, where
    that place knows.
    """

    name: str
    as_of: date
    published: bool
    changes: Mapping[str, str]
    tables: Mapping[str, tuple[Row, ...]]
    faults: Mapping[str, Fault] = field(default_factory=dict)
    modified: datetime | None = None
    follows: str | None = None
    pictures: Mapping[str, tuple[Picture, ...]] = field(default_factory=dict)

    def rows(self, table: str) -> tuple[Row, ...]:
        """The rows of a table, in the order they were written. Raises TableUnavailable."""
        if table in self.tables:
            return self.tables[table]
        raise TableUnavailable(
            self.faults.get(table) or Fault(table, "missing", f"{table}: absent")
        )

    def by_key(self, table: str) -> dict[str, Row]:
        """The rows of a table by its key. Raises TableUnavailable."""
        column = KEY_COLUMN.get(table, TABLES[table].key)
        return {row[column]: row for row in self.rows(table)}

    @property
    def is_whole(self) -> bool:
        return not self.faults


class _Broken(Exception):
    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason, self.detail = reason, detail


@dataclass(frozen=True)
class Loading:
    """When the release that is served was loaded, and how many seconds that took."""

    ended: datetime
    seconds: float


class Library:
    """The current release under a path or a URI that pyarrow.fs understands.

    A new release is picked up without a restart. One that is not whole never replaces one
    that is: the last good release keeps serving, and ``trouble`` says what is wrong.
    """

    def __init__(self, location: str, recheck_seconds: float = RECHECK_SECONDS) -> None:
        self.location = location
        self._recheck_seconds = recheck_seconds
        self._lock, self._keeping = threading.Lock(), threading.Lock()
        self._looked_at = float("-inf")
        self._release: Release | None = None
        self._pointer: bytes | None = None
        self._earlier: dict[str, Release] = {}
        self._told: dict[str, tuple[Fault, ...]] = {}
        self.trouble: tuple[Fault, ...] = ()
        self.loading: Loading | None = None

    def latest(self) -> Release:
        """The release to serve now: the newest whole one, else what is sound of the current one.

        One caller looks whether there is a newer one. Who comes meanwhile gets what there is, for
        the place where the data are may take long to answer.
        """
        present = self._release
        if not self._lock.acquire(blocking=present is None or not present.is_whole):
            if present is None:
                raise AssertionError("only who has a release goes on without waiting")
            return present
        try:
            now = time.monotonic()
            if self._release is None or now - self._looked_at >= self._recheck_seconds:
                self._refresh()
                self._looked_at = time.monotonic()
            if self._release is None:
                raise AssertionError("a refresh always leaves a release, sound or not")
            return self._release
        finally:
            self._lock.release()

    def before(self, release: Release) -> Release | None:
        """The release that one goes back to; None when it names none or that cannot be read whole."""
        return None if release.follows is None else self.named(release.follows)

    def named(self, name: str) -> Release | None:
        """A release that is kept, by its name; None when there is none or it cannot be read whole."""
        latest = self.latest()
        if name == latest.name:
            return latest
        if (kept := self._earlier.get(name)) is not None:
            return kept
        # Outside the lock: nobody who wants the present release waits for an earlier one.
        try:
            filesystem, root = _open(self.location)
            found = _load(filesystem, root, _sound_name(name))
        except _Broken as broken:
            self._cannot_go_back(name, (Fault(None, broken.reason, broken.detail),))
            return None
        if not found.is_whole:
            self._cannot_go_back(name, tuple(found.faults.values()))
            return None
        with self._keeping:
            while len(self._earlier) >= _EARLIER_KEPT:
                self._earlier.pop(next(iter(self._earlier)))
            self._earlier[name] = found
        return found

    def _cannot_go_back(self, name: str, faults: tuple[Fault, ...]) -> None:
        """Logs what is wrong with an earlier release when it is found, and not at every visit."""
        if self._told.get(name) != faults:
            if len(self._told) >= _TOLD_KEPT:  # names come from links: anybody can make some up
                self._told.clear()
            self._told[name] = faults
            for fault in faults:
                log.error("release %s: %s (%s)", name, fault.reason, fault.detail)

    def _refresh(self) -> None:
        pointer: bytes | None = None
        began = time.monotonic()
        try:
            filesystem, root = _open(self.location)
            pointer = _read(filesystem, f"{root}/current.json")
            if pointer == self._pointer and self._release is not None and self._release.is_whole:
                self._report(())
                return
            release = _load(filesystem, root, _release_name(pointer))
            if _read(filesystem, f"{root}/current.json") != pointer:
                raise _Broken("changing", "current.json changed while the release was read")
        except _Broken as broken:
            fault = Fault(None, broken.reason, broken.detail)
            release = Release(
                "",
                date.min,
                False,
                {},
                {},
                {t: Fault(t, fault.reason, fault.detail) for t in TABLES},
            )
            faults: tuple[Fault, ...] = (fault,)
        else:
            faults = tuple(release.faults.values())
        self._report(faults)
        if release.is_whole:
            self._release, self._pointer = release, pointer
            self.loading = Loading(datetime.now(UTC), time.monotonic() - began)
            log.info("serving release %s", release.name, extra={"seconds": self.loading.seconds})
        elif self._release is None or not self._release.is_whole:
            self._release, self._pointer = release, None

    def _report(self, faults: tuple[Fault, ...]) -> None:
        if faults != self.trouble:
            for fault in faults:
                log.error("%s: %s (%s)", fault.table or "release", fault.reason, fault.detail)
            if not faults:
                log.info("the evidence is whole again")
        self.trouble = faults


def _open(location: str) -> tuple[pafs.FileSystem, str]:
    try:
        if "://" in location:
            filesystem, path = pafs.FileSystem.from_uri(location)
            if isinstance(filesystem, pafs.S3FileSystem):
                filesystem = _given_up_soon(filesystem)
        else:
            filesystem, path = pafs.LocalFileSystem(), location
    except (OSError, pa.ArrowException) as error:
        raise _Broken("unreachable", f"{location}: {error}") from error
    return filesystem, path.rstrip("/")


def _given_up_soon(filesystem: pafs.S3FileSystem) -> pafs.S3FileSystem:
    """The same object storage; one that is silent is left after seconds instead of after 100.

    A URI cannot say so, hence the way by which it would be pickled. The next look is the retry.
    """
    _, (options,) = filesystem.__reduce__()
    once = pafs.AwsStandardS3RetryStrategy(max_attempts=1)
    return pafs.S3FileSystem(
        **{**options, "connect_timeout": 1, "request_timeout": 3, "retry_strategy": once}
    )


def _read(filesystem: pafs.FileSystem, path: str) -> bytes:
    try:
        with filesystem.open_input_stream(path) as stream:
            return bytes(stream.read())
    except FileNotFoundError as error:
        raise _Broken("missing", f"{path}: not found") from error
    except (OSError, pa.ArrowException) as error:
        raise _Broken("unreachable", f"{path}: {error}") from error


def _json(content: bytes, path: str) -> dict[str, Any]:
    try:
        parsed = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise _Broken("manifest", f"{path}: {error}") from error
    if not isinstance(parsed, dict):
        raise _Broken("manifest", f"{path}: not a JSON object")
    return parsed


def _release_name(pointer: bytes) -> str:
    return _sound_name(_json(pointer, "current.json").get("release"))


def _sound_name(name: object) -> str:
    if not isinstance(name, str) or not _RELEASE_NAME.fullmatch(name):
        raise _Broken("manifest", f"{name!r} names no release")
    return name


def _load(filesystem: pafs.FileSystem, root: str, name: str) -> Release:
    folder = f"{root}/releases/{name}"
    manifest = _json(_read(filesystem, f"{folder}/manifest.json"), "manifest.json")
    if manifest.get("schema_version") != VERSION:
        raise _Broken(
            "version",
            f"manifest.json: schema {manifest.get('schema_version')!r}, this app reads {VERSION}",
        )
    try:
        as_of = date.fromisoformat(manifest["as_of"])
        published = bool(manifest["published"])
        changes = {"nl": str(manifest["changes_nl"]), "en": str(manifest["changes_en"])}
        follows = str(manifest["follows"]) if manifest.get("follows") else None
        listed = {t: (entry["rows"], entry["sha256"]) for t, entry in manifest["tables"].items()}
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise _Broken("manifest", f"manifest.json: {error!r}") from error
    tables: dict[str, tuple[Row, ...]] = {}
    faults: dict[str, Fault] = {}
    for table in TABLES:
        try:
            tables[table] = _table(filesystem, folder, table, listed.get(table))
        except _Broken as broken:
            faults[table] = Fault(table, broken.reason, broken.detail)
    known = {
        target: frozenset(row[column] for row in tables[target])
        for target, column in KEY_COLUMN.items()
        if target in tables
    }
    for table, rows in list(tables.items()):
        for _, column, value in dangling_references(TABLES[table], rows, known):
            faults[table] = Fault(table, "keys", f"{table}.{column}: {value!r} does not exist")
            del tables[table]
            break
    # The pointer too: going back to an earlier release is a change as well.
    modified = _modified(filesystem, [f"{folder}/manifest.json", f"{root}/current.json"])
    pictures = _pictures(filesystem, folder)
    return Release(name, as_of, published, changes, tables, faults, modified, follows, pictures)


def _pictures(filesystem: pafs.FileSystem, folder: str) -> Mapping[str, tuple[Picture, ...]]:
    """The pictures that come with a release; none where there are none, for a page does without."""
    try:
        return read_pictures(_read(filesystem, f"{folder}/{PICTURES}"))
    except _Broken as broken:
        if broken.reason != "missing":
            log.warning("no pictures: %s", broken.detail)
    except Exception as error:  # a damaged file fails in many ways
        log.warning("no pictures: %s/%s: %s", folder, PICTURES, error)
    return {}


def _modified(filesystem: pafs.FileSystem, paths: list[str]) -> datetime | None:
    """When the last of these files changed; None where the filesystem does not tell."""
    try:
        times = [info.mtime for info in filesystem.get_file_info(paths)]
    except (OSError, pa.ArrowException):
        return None  # the release itself was read: nothing else depends on its age
    return max(times) if all(times) else None


def _table(
    filesystem: pafs.FileSystem, folder: str, name: str, listed: tuple[int, str] | None
) -> tuple[Row, ...]:
    """The rows of one Parquet file, proved against the manifest, the schema and its own keys."""
    if listed is None:
        raise _Broken("manifest", f"manifest.json does not list {name}")
    path = f"{folder}/{name}.parquet"
    content = _read(filesystem, path)
    table = TABLES[name]
    try:
        arrow = pq.read_table(pa.BufferReader(content))
    except Exception as error:  # a damaged file fails in many ways
        raise _Broken("truncated", f"{path}: {error}") from error
    if not arrow.schema.equals(arrow_schema(table)):
        found = arrow.schema.to_string(show_field_metadata=False)
        raise _Broken("schema", f"{path}: {found!r}")
    try:
        rows = arrow.to_pylist()
    except Exception as error:  # bytes that are no text only show here
        raise _Broken("truncated", f"{path}: {error}") from error
    for column in unique_columns(table):
        values = [row[column] for row in rows]
        if len(set(values)) != len(values) or None in values:
            raise _Broken("keys", f"{path}: {column} is empty or occurs twice")
    if (len(rows), content_sha256(rows)) != listed:
        raise _Broken("content", f"{path}: not what the manifest promises")
    return frozen(rows)
