"""A new release takes the place of the last good one whole or not at all, while others read."""

import shutil
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.data_folder import current, eager, edit_manifest, reword, with_fields, words
from via_dash import data as loading
from via_dash.curation.release import build
from via_dash.data import Library, Release
from via_dash.schema import TABLES

# A new release


def test_a_new_release_is_picked_up_without_a_restart(built: Path) -> None:
    library = eager(built)
    first = library.latest()
    reword(built, "nieuw")
    build(built)
    second = library.latest()
    assert second.name != first.name
    assert (second.is_whole, words(second), library.trouble) == (True, {"nieuw"}, ())


def test_between_two_looks_the_same_release_is_served(built: Path) -> None:
    library = Library(str(built), recheck_seconds=float("inf"))
    first = library.latest()
    reword(built, "nieuw")
    build(built)
    assert library.latest() is first


def test_a_release_once_taken_does_not_change(built: Path) -> None:
    library = eager(built)
    first = library.latest()
    before = {table: [dict(row) for row in first.rows(table)] for table in TABLES}
    reword(built, "nieuw")
    build(built)
    library.latest()
    assert {table: [dict(row) for row in first.rows(table)] for table in TABLES} == before


@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: (d / "current.json").unlink(),
        lambda d: (d / "current.json").write_text("{"),
        lambda d: (d / "current.json").write_text('{"release": "nowhere"}'),
        lambda d: edit_manifest(d, with_fields(schema_version=2)),
        lambda d: shutil.rmtree(current(d)),
        shutil.rmtree,
    ],
    ids=["no pointer", "a broken pointer", "a pointer to nowhere", "a later version", "no folder", "nothing left"],
)  # fmt: skip
def test_a_bad_new_release_leaves_the_last_good_one_and_says_why(
    spoil: Callable[[Path], Any], built: Path
) -> None:
    library = eager(built)
    good = library.latest()
    reword(built, "nieuw")
    build(built)
    spoil(built)
    for _ in range(3):
        assert library.latest() is good
        assert [fault.table for fault in library.trouble] == [None]
    assert good.rows("effects")


def test_a_repaired_release_is_picked_up(built: Path) -> None:
    library = eager(built)
    library.latest()
    reword(built, "nieuw")
    build(built)
    groups = current(built) / "groups.parquet"
    content = groups.read_bytes()
    groups.unlink()
    library.latest()
    assert library.trouble
    groups.write_bytes(content)
    assert words(library.latest()) == {"nieuw"}
    assert library.trouble == ()


def test_going_back_to_the_last_good_release_ends_the_trouble(built: Path) -> None:
    library = eager(built)
    good = library.latest()
    pointer = (built / "current.json").read_bytes()
    (built / "current.json").write_text("{")
    library.latest()
    assert library.trouble
    (built / "current.json").write_bytes(pointer)
    assert library.latest() is good
    assert library.trouble == ()


def test_a_library_that_never_had_a_good_release_takes_the_first(built: Path) -> None:
    (current(built) / "groups.parquet").unlink()
    library = eager(built)
    assert not library.latest().is_whole
    reword(built, "nieuw")
    build(built)
    assert library.latest().is_whole
    assert library.trouble == ()


def test_a_library_that_never_had_a_good_release_follows_what_is_there(built: Path) -> None:
    (built / "current.json").rename(built / "kept.json")
    library = eager(built)
    assert not library.latest().tables
    (built / "kept.json").rename(built / "current.json")
    (current(built) / "groups.parquet").unlink()
    assert set(library.latest().tables) == set(TABLES) - {"groups"}


def test_a_fault_is_logged_when_it_appears_and_not_again(
    built: Path, caplog: pytest.LogCaptureFixture
) -> None:
    library = eager(built)
    library.latest()
    (built / "current.json").write_text("{")
    caplog.clear()
    for _ in range(5):
        library.latest()
    assert [record.levelname for record in caplog.records] == ["ERROR"]


# A release that is replaced while it is read


@pytest.mark.parametrize(
    "file",
    ["current.json", "manifest.json", "sources.parquet", "groups.parquet", "discrepancies.parquet"],
)
def test_a_release_replaced_under_the_reader_is_never_mixed(
    file: str, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reword(built, "oud")
    build(built)
    library = eager(built)
    first = library.latest()
    reword(built, "tussen")
    build(built)
    read, left = loading._read, [file]

    def read_and_replace(filesystem: Any, path: str) -> bytes:
        content = read(filesystem, path)
        if left and path.endswith(left[0]):
            left.clear()
            reword(built, "nieuw")
            build(built)
        return content

    monkeypatch.setattr(loading, "_read", read_and_replace)
    assert library.latest() is first
    assert library.trouble
    assert words(library.latest()) == {"nieuw"}
    assert library.trouble == ()


def test_many_readers_see_only_whole_releases_while_builds_go_on(built: Path) -> None:
    reword(built, "start")
    build(built)
    library = eager(built)
    library.latest()
    done = threading.Event()

    def go_on_building() -> None:
        try:
            for turn in range(12):
                reword(built, f"beurt{turn % 3}")
                build(built)
        finally:
            done.set()

    def go_on_reading() -> list[Release]:
        kept = [library.latest()]
        while not done.is_set():
            served = library.latest()
            if kept[-1] is not served:
                kept.append(served)
        return kept

    with ThreadPoolExecutor(5) as pool:
        readers = [pool.submit(go_on_reading) for _ in range(4)]
        pool.submit(go_on_building).result()
        results = [reader.result() for reader in readers]
    for kept in results:
        for served in kept:
            assert served.is_whole
            assert len(words(served)) == 1
            assert set(served.tables) == set(TABLES)
    assert words(library.latest()) == {"beurt2"}


def test_a_library_opened_amid_builds_never_mixes_releases(built: Path) -> None:
    reword(built, "start")
    build(built)
    done = threading.Event()

    def go_on_building() -> None:
        try:
            for turn in range(8):
                reword(built, f"beurt{turn}")
                build(built)
        finally:
            done.set()

    with ThreadPoolExecutor(1) as pool:
        building = pool.submit(go_on_building)
        opened = [eager(built).latest()]
        while not done.is_set():
            opened.append(eager(built).latest())
        building.result()
    assert all(len(words(served)) <= 1 for served in opened)
    assert all(served.is_whole or served.faults for served in opened)
    assert words(eager(built).latest()) == {"beurt7"}


def test_nobody_waits_for_a_place_that_does_not_answer_while_there_is_a_release(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = eager(built)
    first = library.latest()
    asked, answers, read = threading.Event(), threading.Event(), loading._read

    def read_slowly(filesystem: Any, path: str) -> bytes:
        asked.set()
        answers.wait()
        return read(filesystem, path)

    monkeypatch.setattr(loading, "_read", read_slowly)
    with ThreadPoolExecutor(2) as pool:
        looking = pool.submit(library.latest)
        try:
            asked.wait()
            assert pool.submit(library.latest).result(60) is first
        finally:
            answers.set()
        assert looking.result() is first


def test_it_is_told_when_the_release_that_is_served_was_loaded(built: Path) -> None:
    library = eager(built)
    assert library.loading is None
    library.latest()
    loaded = library.loading
    assert loaded is not None
    assert loaded.seconds > 0
    library.latest()
    assert library.loading is loaded, "not loaded again"
    reword(built, "nieuw")
    build(built)
    library.latest()
    assert library.loading is not None
    assert library.loading.ended > loaded.ended
