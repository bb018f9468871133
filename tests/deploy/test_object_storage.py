"""A release in object storage: put there whole, read whole, and kept when the storage fails."""

import json
import shutil
import threading
from pathlib import Path

import pytest

from deploy.publish import NotPublished, main, point_at, publish
from tests.data_folder import current, eager, edit_manifest, reword, with_fields, words
from tests.deploy.object_storage import BUCKET, ObjectStorage
from via_dash.curation.release import build
from via_dash.data import Library, Release

pytestmark = pytest.mark.xdist_group("object-storage")
# An upper bound: Arrow by itself would try a silent storage for over a minute and a half.
GIVES_UP_WITHIN = 60.0


@pytest.fixture
def place(storage: ObjectStorage, request: pytest.FixtureRequest) -> str:
    return storage.uri(request.node.name)


def objects(storage: ObjectStorage, place: str) -> dict[str, bytes]:
    """What stands at a place, by its name there."""
    prefix = place.removeprefix(f"s3://{BUCKET}/").partition("?")[0] + "/"
    listed = storage.client.list_objects_v2(Bucket=BUCKET, Prefix=prefix).get("Contents", [])
    return {
        entry["Key"].removeprefix(prefix): storage.client.get_object(
            Bucket=BUCKET, Key=entry["Key"]
        )["Body"].read()
        for entry in listed
    }


def reader(place: str) -> Library:
    return Library(place, recheck_seconds=0)


def marked(sample: Path, folder: Path, word: str) -> Path:
    """A data directory with a release of its own."""
    data = folder / word
    shutil.copytree(sample / "authored", data / "authored")
    reword(data, word)
    build(data)
    return data


def test_what_is_published_is_read_back_the_same(
    place: str, sample_data: Path, release: Release
) -> None:
    assert publish(sample_data, place) == release.name
    found = reader(place).latest()
    assert (found.name, found.tables, found.changes) == (
        release.name,
        release.tables,
        release.changes,
    )
    assert found.modified is not None


def test_a_next_release_is_picked_up_and_going_back_needs_only_its_name(
    place: str, sample_data: Path, tmp_path: Path
) -> None:
    first, second = (marked(sample_data, tmp_path, word) for word in ("eerste", "tweede"))
    earlier = publish(first, place)
    library = reader(place)
    assert words(library.latest()) == {"eerste"}
    publish(second, place)
    assert words(library.latest()) == {"tweede"}
    assert main([place, "--back-to", earlier]) == 0
    assert words(library.latest()) == {"eerste"}
    assert library.trouble == ()


@pytest.mark.parametrize("damage", ["lost", "cut short"])
def test_nothing_points_at_a_release_that_did_not_arrive_whole(
    storage: ObjectStorage, sample_data: Path, tmp_path: Path, damage: str
) -> None:
    place = storage.uri(damage.replace(" ", "-"))
    served = publish(marked(sample_data, tmp_path, "eerste"), place)
    second = publish(marked(sample_data, tmp_path, "tweede"), place)
    point_at(place, served)
    key = f"{place.removeprefix(f's3://{BUCKET}/').partition('?')[0]}/releases/{second}/effects.parquet"
    content = storage.client.get_object(Bucket=BUCKET, Key=key)["Body"].read()
    storage.client.delete_object(Bucket=BUCKET, Key=key)
    if damage == "cut short":
        storage.client.put_object(Bucket=BUCKET, Key=key, Body=content[:-20])
    with pytest.raises(NotPublished, match="effects"):
        point_at(place, second)
    assert json.loads(objects(storage, place)["current.json"]) == {"release": served}
    assert words(reader(place).latest()) == {"eerste"}


def test_what_is_not_whole_here_is_not_uploaded(
    storage: ObjectStorage, place: str, built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit_manifest(built, with_fields(schema_version=-1))
    assert main([place, "--data", str(built)]) == 1
    assert "nothing changed for visitors" in capsys.readouterr().err
    assert objects(storage, place) == {}


def test_a_folder_on_a_disk_can_be_published_to_as_well(sample_data: Path, tmp_path: Path) -> None:
    target = tmp_path / "served"
    name = publish(sample_data, str(target))
    assert eager(target).latest().is_whole
    assert current(target).name == name
    assert not list(target.rglob("*.new"))


@pytest.mark.parametrize("state", ["gone", "silent"])
def test_the_last_release_is_kept_while_the_storage_fails(
    storage: ObjectStorage, sample_data: Path, release: Release, state: str
) -> None:
    place = storage.uri(state)
    publish(sample_data, place)
    library = reader(place)
    library.latest()
    seen: list[Release] = []
    with getattr(storage, state)():
        looking = threading.Thread(target=lambda: seen.append(library.latest()), daemon=True)
        looking.start()
        looking.join(GIVES_UP_WITHIN)
        assert [found.name for found in seen] == [release.name]
        assert [fault.reason for fault in library.trouble] == ["unreachable"]
    assert library.latest().name == release.name
    assert library.trouble == ()
