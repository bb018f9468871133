"""A release is served whole, as it was written, and read once."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.data_folder import current, eager
from via_dash.data import Library, Release
from via_dash.schema import TABLES


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
