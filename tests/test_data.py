"""A release is served whole or not at all, and a bad one never takes the place of a good one."""

import json
import shutil
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from via_dash import data as loading
from via_dash.curation.release import build
from via_dash.data import Library, Release, TableUnavailable
from via_dash.schema import TABLES
from via_dash.tables import KEY_COLUMN, arrow_schema, content_sha256


def current(data: Path) -> Path:
    """The folder of the release that is served."""
    return data / "releases" / json.loads((data / "current.json").read_text())["release"]


@cache
def sound(data: Path) -> Release:
    """A release that nobody damages."""
    return Library(str(data)).latest()


def eager(data: Path) -> Library:
    """A library that looks again at every call."""
    return Library(str(data), recheck_seconds=0)


def reword(data: Path, word: str) -> None:
    """Marks rows of several tables with a word, so that releases can be told apart."""
    for file, field in (
        ("studies/almere.yaml", "    note_nl: De groep is klein."),
        ("pilots/begeleiding.yaml", "    lesson_nl: Aandacht helpt."),
        ("programme.yaml", "    summary_nl: Het programma test een aanpak."),
    ):
        path = data / "authored" / file
        lines = [
            f"{field} {word}." if line.startswith(field) else line
            for line in path.read_text().splitlines()
        ]
        path.write_text("\n".join(lines) + "\n")
    path = data / "authored" / "release.yaml"
    lines = [line for line in path.read_text().splitlines() if not line.startswith("changes_en:")]
    path.write_text("\n".join([*lines, f"changes_en: {word}"]) + "\n")


def words(release: Release) -> set[str]:
    """The words with which the parts of a release were marked."""
    said = [release.changes["en"]] if release.changes else []
    if "effects" in release.tables:
        said += [row["note_nl"] for row in release.rows("effects") if row["note_nl"]]
    if "lessons" in release.tables:
        said += [row["lesson_nl"] for row in release.rows("lessons")]
    if "pilots" in release.tables:
        said += [row["summary_nl"] for row in release.rows("pilots") if row["pilot_id"] == "via"]
    return {text.rstrip(".").split(". ")[-1] for text in said}


def rewrite(data: Path, table: str, change: Callable[[list[dict[str, Any]]], None]) -> None:
    """Changes the rows of a table and makes the manifest match."""
    folder = current(data)
    rows = pq.read_table(folder / f"{table}.parquet").to_pylist()
    change(rows)
    schema = arrow_schema(TABLES[table])
    loose = pa.schema([field.with_nullable(True) for field in schema])
    columns = pa.Table.from_pylist(rows, loose).columns
    pq.write_table(pa.Table.from_arrays(columns, schema=schema), folder / f"{table}.parquet")
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["tables"][table] = {"rows": len(rows), "sha256": content_sha256(rows)}
    (folder / "manifest.json").write_text(json.dumps(manifest))


def edit_manifest(data: Path, change: Callable[[dict[str, Any]], None]) -> None:
    path = current(data) / "manifest.json"
    manifest = json.loads(path.read_text())
    change(manifest)
    path.write_text(json.dumps(manifest))


# A sound release


def test_a_whole_release_has_every_table_as_written(release: Release) -> None:
    assert release.is_whole
    assert set(release.tables) == set(TABLES)
    assert release.as_of.isoformat() == "2020-11-09"
    assert release.name.startswith("2020-11-09-")
    assert not release.published
    assert dict(release.changes) == {"nl": "Eerste uitgave.", "en": "First release."}
    assert [row["row_id"] for row in release.rows("effects")] == [
        "almere-net-work", "almere-net-dependency", "almere-level-work",
    ]  # fmt: skip
    assert release.rows("effects")[1]["estimate"] == -4.2
    assert release.rows("effects")[0]["estimate"] is None


def test_a_table_can_be_read_by_its_key(release: Release) -> None:
    assert release.by_key("sources")["auteur-2018"]["in_hand"] is False
    assert release.by_key("pilots")["begeleiding-almere"]["parent_id"] == "begeleiding"
    assert release.by_key("effects")["almere-net-work"]["unit"] == "percentage_point"
    for table in TABLES:
        assert len(release.by_key(table)) == len(release.rows(table))


@pytest.mark.parametrize("table", TABLES)
def test_rows_cannot_be_changed(table: str, release: Release) -> None:
    for row in release.rows(table):
        with pytest.raises(TypeError):
            row["note_nl"] = "iets anders"  # type: ignore[index]
        assert not [value for value in row.values() if isinstance(value, list | dict | set)]
    assert isinstance(release.rows(table), tuple)


def test_a_sound_library_is_in_no_trouble(built: Path) -> None:
    library = eager(built)
    library.latest()
    assert library.trouble == ()


@pytest.mark.parametrize("spelling", ["{}", "{}/", "file://{}", "file://{}/"])
def test_a_path_and_a_uri_give_the_same_release(spelling: str, built: Path) -> None:
    served = Library(spelling.format(built)).latest()
    assert (served.name, served.is_whole) == (current(built).name, True)


def test_a_release_is_read_once_while_nothing_changes(built: Path) -> None:
    library = eager(built)
    assert library.latest() is library.latest()


def test_threads_share_one_release(built: Path) -> None:
    library = eager(built)
    with ThreadPoolExecutor(8) as pool:
        served = list(pool.map(lambda _: library.latest(), range(64)))
    assert len({id(release) for release in served}) == 1


# One table that is not sound


def _flip_schema(data: Path) -> None:
    path = current(data) / "groups.parquet"
    table = pq.read_table(path)
    place = table.schema.get_field_index("n")
    pq.write_table(table.set_column(place, "n", table["n"].cast(pa.float64())), path)


def _cut(data: Path) -> None:
    path = current(data) / "groups.parquet"
    path.write_bytes(path.read_bytes()[:-50])


def _drop_column(data: Path) -> None:
    path = current(data) / "groups.parquet"
    pq.write_table(pq.read_table(path).drop_columns(["n"]), path)


def _other_number(data: Path) -> None:
    path = current(data) / "groups.parquet"
    table = pq.read_table(path)
    place = table.schema.get_field_index("n")
    pq.write_table(
        table.set_column(place, table.schema.field(place), pa.array([188], pa.int64())), path
    )


def _garbled_text(data: Path) -> None:
    path = current(data) / "groups.parquet"
    pq.write_table(pq.read_table(path), path, compression="none", use_dictionary=False)
    content = path.read_bytes()
    assert b"interventiegroep 142" in content
    path.write_bytes(content.replace(b"interventiegroep 142", b"interventiegroep \xff\xfe\xfd"))


UNSOUND = {
    "a table that is missing": ("missing", lambda d: (current(d) / "groups.parquet").unlink()),
    "a table cut short": ("truncated", _cut),
    "an empty file": ("truncated", lambda d: (current(d) / "groups.parquet").write_bytes(b"")),
    "a file that is no table": ("truncated", lambda d: (current(d) / "groups.parquet").write_text("row_id,n\n")),
    "text that is no text": ("truncated", _garbled_text),
    "a column of another type": ("schema", _flip_schema),
    "a column that is missing": ("schema", _drop_column),
    "a value that was changed": ("content", _other_number),
    "a table the manifest does not list": ("manifest", lambda d: edit_manifest(d, lambda m: m["tables"].pop("groups"))),
    "another count than promised": ("content", lambda d: edit_manifest(d, lambda m: m["tables"]["groups"].update(rows=2))),
    "a key that occurs twice": ("keys", lambda d: rewrite(d, "groups", lambda rows: rows.append(dict(rows[0])))),
    "a study that does not exist": ("keys", lambda d: rewrite(d, "groups", lambda rows: rows[0].update(study_id="delft"))),
    "a source that does not exist": ("keys", lambda d: rewrite(d, "groups", lambda rows: rows[0].update(source_id="delft"))),
}  # fmt: skip


@pytest.mark.parametrize("unsound", UNSOUND.values(), ids=UNSOUND.keys())
def test_every_other_table_is_served_beside(
    unsound: tuple[str, Callable[[Path], Any]], built: Path
) -> None:
    reason, spoil = unsound
    spoil(built)
    library = eager(built)
    served = library.latest()
    assert not served.is_whole
    assert set(served.tables) == set(TABLES) - {"groups"}
    assert [(fault.table, fault.reason) for fault in library.trouble] == [("groups", reason)]
    assert served.rows("effects")
    for ask in (served.rows, served.by_key):
        with pytest.raises(TableUnavailable) as refused:
            ask("groups")
        assert refused.value.fault == library.trouble[0]


@pytest.mark.parametrize("unsound", UNSOUND.values(), ids=UNSOUND.keys())
def test_the_last_good_release_outlives(
    unsound: tuple[str, Callable[[Path], Any]], built: Path
) -> None:
    reason, spoil = unsound
    library = eager(built)
    good = library.latest()
    reword(built, "nieuw")
    build(built)
    spoil(built)
    assert library.latest() is good
    assert [(fault.table, fault.reason) for fault in library.trouble] == [("groups", reason)]


def test_a_list_with_a_key_that_does_not_exist_is_refused(built: Path) -> None:
    rewrite(built, "sources", lambda rows: rows[0].update(cited_by=["delft"]))
    served = eager(built).latest()
    assert {table: fault.reason for table, fault in served.faults.items()} == {"sources": "keys"}


@pytest.mark.parametrize("table", [t for t in KEY_COLUMN if TABLES[t].key == "row_id"])
def test_two_rows_for_one_subject_are_refused(table: str, built: Path) -> None:
    rewrite(built, table, lambda rows: rows.append(rows[0] | {"row_id": "another"}))
    served = eager(built).latest()
    assert served.faults[table].reason == "keys"


def test_a_missing_register_leaves_what_refers_to_it(built: Path) -> None:
    (current(built) / "sources.parquet").unlink()
    assert set(eager(built).latest().faults) == {"sources"}


def test_several_bad_tables_are_each_named(built: Path) -> None:
    (current(built) / "groups.parquet").unlink()
    _cut_lessons = current(built) / "lessons.parquet"
    _cut_lessons.write_bytes(_cut_lessons.read_bytes()[:100])
    served = eager(built).latest()
    assert {table: fault.reason for table, fault in served.faults.items()} == {
        "groups": "missing",
        "lessons": "truncated",
    }


def test_a_file_too_many_does_no_harm(built: Path) -> None:
    (current(built) / "extra.parquet").write_bytes(b"PAR1")
    assert eager(built).latest().is_whole


@settings(max_examples=100)
@given(choice=st.data())
def test_damage_is_never_served_and_never_a_crash(choice: st.DataObject, sample_data: Path) -> None:
    table = choice.draw(st.sampled_from(sorted(TABLES)))
    source = current(sample_data)
    content = bytearray((source / f"{table}.parquet").read_bytes())
    for place in choice.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=4)):
        content[place] ^= choice.draw(st.integers(1, 255))
    with TemporaryDirectory() as temporary:
        folder = Path(temporary) / "releases" / source.name
        folder.mkdir(parents=True)
        for path in source.iterdir():
            (folder / path.name).symlink_to(path)
        (folder / f"{table}.parquet").unlink()
        (folder / f"{table}.parquet").write_bytes(content)
        shutil.copy(sample_data / "current.json", temporary)
        served = Library(temporary).latest()
    assert set(served.faults) <= {table}
    if table in served.tables:
        assert served.rows(table) == sound(sample_data).rows(table)


@settings(max_examples=40)
@given(share=st.floats(0, 1, exclude_max=True), table=st.sampled_from(sorted(TABLES)))
def test_a_table_cut_short_anywhere_is_not_served(
    share: float, table: str, sample_data: Path
) -> None:
    source = current(sample_data)
    content = (source / f"{table}.parquet").read_bytes()
    with TemporaryDirectory() as temporary:
        folder = Path(temporary) / "releases" / source.name
        folder.mkdir(parents=True)
        for path in source.iterdir():
            (folder / path.name).symlink_to(path)
        (folder / f"{table}.parquet").unlink()
        (folder / f"{table}.parquet").write_bytes(content[: int(len(content) * share)])
        shutil.copy(sample_data / "current.json", temporary)
        assert set(Library(temporary).latest().faults) == {table}


# No release at all


def _pop(key: str) -> Callable[[dict[str, Any]], Any]:
    return lambda manifest: manifest.pop(key)


def _set(**fields: Any) -> Callable[[dict[str, Any]], Any]:
    return lambda manifest: manifest.update(fields)


MANIFESTS = {
    "no as-of date": ("manifest", _pop("as_of")),
    "no word on whether it is published": ("manifest", _pop("published")),
    "no word on what changed": ("manifest", _pop("changes_nl")),
    "no tables": ("manifest", _pop("tables")),
    "tables that are no mapping": ("manifest", _set(tables=["groups"])),
    "tables that are nothing": ("manifest", _set(tables=None)),
    "a table without a hash": ("manifest", lambda m: m["tables"]["groups"].pop("sha256")),
    "a table that is a number": ("manifest", lambda m: m["tables"].update(groups=1)),
    "an as-of date in words": ("manifest", _set(as_of="gisteren")),
    "an as-of date that is a number": ("manifest", _set(as_of=2020)),
    "no schema version": ("version", _pop("schema_version")),
    "a later schema version": ("version", _set(schema_version=2)),
    "a schema version in words": ("version", _set(schema_version="1")),
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


# Change


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
        lambda d: edit_manifest(d, _set(schema_version=2)),
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
