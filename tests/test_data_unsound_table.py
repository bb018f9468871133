"""A table that is not sound is never served; every other one is."""

import json
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.data_folder import current, eager, edit_manifest, reword
from via_dash.curation.release import build
from via_dash.data import Library, Release, TableUnavailable
from via_dash.schema import TABLES
from via_dash.tables import KEY_COLUMN, arrow_schema, content_sha256


@cache
def sound(data: Path) -> Release:
    """A release that nobody damages."""
    return Library(str(data)).latest()


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
