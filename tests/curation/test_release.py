"""A build is all or nothing; a check proves that what is served is what the YAML gives."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq
import pytest

from via_dash.curation import release as building
from via_dash.curation.problems import CurationError
from via_dash.curation.release import build, check, curate
from via_dash.data import Library
from via_dash.schema import TABLES, VERSION
from via_dash.tables import arrow_schema, content_sha256

Edit = Callable[[str, str, str], int]


def tree(folder: Path) -> dict[str, bytes]:
    """Every file with its content."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def current(data: Path) -> Path:
    """The folder of the release that is served."""
    return data / "releases" / json.loads((data / "current.json").read_text())["release"]


def reword(
    data: Path, old: str = "De groep is klein.", new: str = "De groep is erg klein."
) -> None:
    """Changes one caveat, so that the release changes."""
    path = data / "authored" / "studies" / "almere.yaml"
    text = path.read_text()
    assert text.count(old) == 1
    path.write_text(text.replace(old, new))


def set_release(data: Path, **fields: str) -> None:
    path = data / "authored" / "release.yaml"
    lines = [line for line in path.read_text().splitlines() if line.split(":")[0] not in fields]
    path.write_text("\n".join([*lines, *(f"{k}: {v}" for k, v in fields.items())]) + "\n")


# What a build writes


def test_a_build_makes_a_release_that_is_served_whole(authored: Path) -> None:
    name = build(authored.parent)
    served = Library(str(authored.parent)).latest()
    assert served.is_whole
    assert served.name == name
    assert current(authored.parent).name == name


def test_a_build_keeps_every_row_and_value(authored: Path) -> None:
    build(authored.parent)
    curated = curate(authored)
    for name, rows in curated.tables.items():
        stored = pq.read_table(current(authored.parent) / f"{name}.parquet")
        assert stored.to_pylist() == rows


def test_the_manifest_says_what_is_in_the_release(built: Path) -> None:
    manifest = json.loads((current(built) / "manifest.json").read_text())
    assert manifest["schema_version"] == VERSION
    assert (manifest["release"], manifest["as_of"]) == (current(built).name, "2020-11-09")
    assert (manifest["changes_nl"], manifest["changes_en"]) == ("Eerste uitgave.", "First release.")
    assert set(manifest["tables"]) == set(TABLES)
    for name, promised in manifest["tables"].items():
        rows = pq.read_table(current(built) / f"{name}.parquet").to_pylist()
        assert promised == {"rows": len(rows), "sha256": content_sha256(rows)}


def test_the_columns_carry_their_labels_and_descriptions(built: Path) -> None:
    for name, table in TABLES.items():
        stored = pq.read_schema(current(built) / f"{name}.parquet")
        assert stored.names == list(table.fields)
        for field in arrow_schema(table):
            assert stored.field(field.name).metadata == field.metadata


def test_building_again_changes_no_file(built: Path) -> None:
    before = tree(built)
    written = {path: path.stat().st_mtime_ns for path in (built / "releases").rglob("*")}
    build(built)
    assert tree(built) == before
    assert {path: path.stat().st_mtime_ns for path in written} == written


def test_the_same_yaml_gives_the_same_release_elsewhere(authored: Path, built: Path) -> None:
    assert build(authored.parent) == current(built).name


def test_other_evidence_gives_another_release(built: Path) -> None:
    first = current(built).name
    reword(built)
    assert build(built) != first
    assert check(built) == []


def test_another_text_of_what_changed_gives_another_release(built: Path) -> None:
    first = current(built).name
    set_release(built, changes_nl="Iets anders.")
    assert build(built) != first


# Drafts, other releases and published ones


def test_an_earlier_draft_of_the_same_name_is_removed(built: Path) -> None:
    draft = current(built)
    reword(built)
    build(built)
    assert [path.name for path in (built / "releases").iterdir()] == [current(built).name]
    assert not draft.exists()


def test_a_release_of_another_name_stays_readable(built: Path) -> None:
    first = current(built)
    before = tree(first)
    set_release(built, name="2020-12-01")
    reword(built)
    build(built)
    assert tree(first) == before
    assert current(built).name.startswith("2020-12-01-")


def test_a_published_release_is_never_rebuilt(built: Path) -> None:
    set_release(built, published="true")
    build(built)
    before = tree(built / "releases"), (built / "current.json").read_bytes()
    reword(built)
    with pytest.raises(CurationError) as refused:
        build(built)
    assert str(refused.value) == (
        "release.yaml:1: name: '2020-11-09' is published and cannot change; allowed: a new name"
    )
    assert (tree(built / "releases"), (built / "current.json").read_bytes()) == before


def test_a_published_release_cannot_be_made_a_draft_again(built: Path) -> None:
    set_release(built, published="true")
    build(built)
    before = tree(built / "releases")
    set_release(built, published="false")
    with pytest.raises(CurationError, match="is published and cannot change"):
        build(built)
    assert tree(built / "releases") == before


def test_a_published_release_may_be_built_again_unchanged(built: Path) -> None:
    set_release(built, published="true")
    name = build(built)
    before = tree(built)
    assert build(built) == name
    assert tree(built) == before


def test_after_a_published_release_comes_one_of_a_new_name(built: Path) -> None:
    set_release(built, published="true")
    build(built)
    published = current(built)
    before = tree(published)
    reword(built)
    set_release(built, name="2020-12-01", published="false")
    build(built)
    assert tree(published) == before
    assert check(built) == []


def test_a_published_release_outlives_a_draft_beside_it(built: Path) -> None:
    draft = current(built)
    shutil.copytree(draft, built / "kept")
    set_release(built, published="true")
    build(built)
    published = current(built)
    before = tree(published)
    shutil.move(built / "kept", draft)
    set_release(built, published="false")
    with pytest.raises(CurationError, match="is published and cannot change"):
        build(built)
    assert tree(published) == before


# Failure


def failing(step: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Makes one step of the writing fail as a full disk would."""

    def full(*_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")

    write, done = pq.write_table, []

    def write_until_full(table: pa.Table, where: Path, **options: Any) -> None:
        done.append(where)
        if len(done) == {"first table": 1, "last table": len(TABLES)}.get(step):
            where.write_bytes(b"PAR1")
            full()
        write(table, where, **options)

    match step:
        case "manifest" | "pointer":
            plain = building._write_json
            doomed = {"manifest": "manifest.json", "pointer": ".current.json"}[step]
            monkeypatch.setattr(
                building, "_write_json", lambda p, c: full() if p.name == doomed else plain(p, c)
            )
        case "rename":
            monkeypatch.setattr(Path, "rename", full)
        case "replace":
            monkeypatch.setattr(Path, "replace", full)
        case _:
            monkeypatch.setattr(building.pq, "write_table", write_until_full)


STEPS = ["first table", "last table", "manifest", "rename", "pointer", "replace"]


@pytest.mark.parametrize("step", STEPS)
def test_a_build_that_fails_changes_nothing_that_is_served(
    step: str, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pointer, folder = (built / "current.json").read_bytes(), current(built)
    before = tree(folder)
    reword(built)
    with monkeypatch.context() as patch:
        failing(step, patch)
        with pytest.raises(OSError, match="No space left"):
            build(built)
    assert (built / "current.json").read_bytes() == pointer
    assert tree(folder) == before
    served = Library(str(built)).latest()
    assert (served.name, served.is_whole) == (folder.name, True)
    assert not list((built / "releases").glob(".building-*"))
    build(built)
    assert check(built) == []


@pytest.mark.parametrize("step", STEPS[:4])
def test_a_first_build_that_fails_serves_nothing(
    step: str, authored: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    failing(step, monkeypatch)
    with pytest.raises(OSError, match="No space left"):
        build(authored.parent)
    assert not (authored.parent / "current.json").exists()
    assert tree(authored.parent / "releases") == {}


@pytest.mark.parametrize("step", STEPS[:4])
def test_a_repair_that_fails_leaves_what_was_sound(
    step: str, built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (current(built) / "lessons.parquet").write_bytes(b"PAR1")
    before = Library(str(built)).latest()
    assert set(before.faults) == {"lessons"}
    failing(step, monkeypatch)
    with pytest.raises(OSError, match="No space left"):
        build(built)
    assert dict(Library(str(built)).latest().tables) == dict(before.tables)


def test_what_an_interrupted_build_left_behind_does_no_harm(built: Path) -> None:
    leftover = built / "releases" / ".building-abc" / "release"
    leftover.mkdir(parents=True)
    (leftover / "effects.parquet").write_bytes(b"PAR1")
    (built / ".current.json").write_text("{")
    reword(built)
    build(built)
    assert check(built) == []
    assert Library(str(built)).latest().is_whole


def test_faulty_yaml_builds_nothing(built: Path) -> None:
    before = tree(built / "releases"), (built / "current.json").read_bytes()
    reword(built, "unit: percent\n    direction", "unit: parsec\n    direction")
    with pytest.raises(CurationError, match="'parsec' is not known"):
        build(built)
    assert (tree(built / "releases"), (built / "current.json").read_bytes()) == before


def test_a_build_repairs_a_damaged_draft(built: Path) -> None:
    before = tree(built)
    (current(built) / "lessons.parquet").unlink()
    build(built)
    assert tree(built) == before


# Check


def test_a_fresh_build_is_what_the_yaml_gives(built: Path) -> None:
    assert check(built) == []


def test_another_way_of_storing_the_same_rows_is_no_difference(built: Path) -> None:
    path = current(built) / "effects.parquet"
    before = path.read_bytes()
    pq.write_table(pq.read_table(path), path, compression="none", use_dictionary=False)
    assert path.read_bytes() != before
    assert check(built) == []


def _edit_value(folder: Path) -> None:
    table = pq.read_table(folder / "effects.parquet")
    place = table.schema.get_field_index("estimate")
    better = pc.if_else(pc.equal(table["estimate"], -4.2), -42.0, table["estimate"])
    pq.write_table(table.set_column(place, table.schema.field(place), better), folder / "effects.parquet")  # fmt: skip


def _edit_text(folder: Path) -> None:
    table = pq.read_table(folder / "lessons.parquet")
    place = table.schema.get_field_index("lesson_nl")
    column = pa.array(["Aandacht helpt altijd."])
    pq.write_table(table.set_column(place, table.schema.field(place), column), folder / "lessons.parquet")  # fmt: skip


def _swap_rows(folder: Path) -> None:
    table = pq.read_table(folder / "effects.parquet")
    pq.write_table(table.take([1, 0, 2]), folder / "effects.parquet")


def _drop_row(folder: Path) -> None:
    table = pq.read_table(folder / "effects.parquet")
    pq.write_table(table.slice(0, 2), folder / "effects.parquet")


def _change_type(folder: Path) -> None:
    table = pq.read_table(folder / "groups.parquet")
    place = table.schema.get_field_index("n")
    pq.write_table(table.set_column(place, "n", table["n"].cast(pa.float64())), folder / "groups.parquet")  # fmt: skip


def _change_label(folder: Path) -> None:
    table = pq.read_table(folder / "groups.parquet")
    fields = [f.with_metadata({"label_nl": "Iets"}) if f.name == "n" else f for f in table.schema]
    pq.write_table(table.cast(pa.schema(fields)), folder / "groups.parquet")


def _drop_column(folder: Path) -> None:
    table = pq.read_table(folder / "groups.parquet")
    pq.write_table(table.drop_columns(["n"]), folder / "groups.parquet")


def _add_column(folder: Path) -> None:
    table = pq.read_table(folder / "groups.parquet")
    pq.write_table(table.append_column("extra", pa.array([1])), folder / "groups.parquet")


def _truncate(folder: Path) -> None:
    path = folder / "effects.parquet"
    path.write_bytes(path.read_bytes()[:-100])


def _edit_manifest(folder: Path) -> None:
    path = folder / "manifest.json"
    path.write_text(path.read_text().replace('"as_of": "2020-11-09"', '"as_of": "2020-11-10"'))


DAMAGE = {
    "a value edited by hand": (_edit_value, "effects.parquet", "holds other rows"),
    "a text edited by hand": (_edit_text, "lessons.parquet", "holds other rows"),
    "rows in another order": (_swap_rows, "effects.parquet", "holds other rows"),
    "a row taken out": (_drop_row, "effects.parquet", "holds other rows"),
    "a column of another type": (_change_type, "groups.parquet", "has another schema"),
    "a column of another label": (_change_label, "groups.parquet", "has another schema"),
    "a column taken out": (_drop_column, "groups.parquet", "has another schema"),
    "a column put in": (_add_column, "groups.parquet", "has another schema"),
    "a table cut short": (_truncate, "effects.parquet", "cannot be read"),
    "a table emptied": (lambda f: (f / "effects.parquet").write_bytes(b""), "effects.parquet", "cannot be read"),
    "a table taken away": (lambda f: (f / "effects.parquet").unlink(), "effects.parquet", "cannot be read"),
    "a file put in": (lambda f: (f / "extra.parquet").write_bytes(b""), "extra.parquet", "does not belong to the release"),
    "a folder put in": (lambda f: (f / "extra").mkdir(), "extra", "does not belong to the release"),
    "a manifest edited by hand": (_edit_manifest, "manifest.json", "is not what the YAML gives"),
    "a manifest that is no JSON": (lambda f: (f / "manifest.json").write_text("{"), "manifest.json", "is not what the YAML gives"),
    "a manifest that is no object": (lambda f: (f / "manifest.json").write_text("[]"), "manifest.json", "is not what the YAML gives"),
    "a manifest taken away": (lambda f: (f / "manifest.json").unlink(), "manifest.json", "is not what the YAML gives"),
}  # fmt: skip


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_check_finds(damage: tuple[Callable[[Path], Any], str, str], built: Path) -> None:
    spoil, file, says = damage
    folder = current(built)
    spoil(folder)
    [problem] = check(built)
    assert problem.file == f"releases/{folder.name}/{file}"
    assert says in problem.message
    assert "; allowed: " in problem.message


@pytest.mark.parametrize("damage", DAMAGE.values(), ids=DAMAGE.keys())
def test_a_check_only_looks(damage: tuple[Callable[[Path], Any], str, str], built: Path) -> None:
    damage[0](current(built))
    before = tree(built)
    check(built)
    assert tree(built) == before


def test_a_check_finds_every_damage_at_once(built: Path) -> None:
    folder = current(built)
    _edit_value(folder)
    _change_type(folder)
    (folder / "lessons.parquet").unlink()
    (folder / "extra.txt").write_text("")
    _edit_manifest(folder)
    names = {problem.file.rpartition("/")[2] for problem in check(built)}
    assert names == {
        "effects.parquet", "groups.parquet", "lessons.parquet", "extra.txt", "manifest.json",
    }  # fmt: skip


@pytest.mark.parametrize(
    "content", ['{"release": "2020-10-01-00000000"}', '{"release": null}', '{"release": "../../x"}']
)
def test_a_check_finds_a_pointer_to_something_else(content: str, built: Path) -> None:
    (built / "current.json").write_text(content)
    [problem] = check(built)
    assert (problem.file, problem.field) == ("current.json", "release")
    assert "is not what the YAML gives" in problem.message


@pytest.mark.parametrize("content", ["", "{", "[]", "null", '"x"', "{}", "3"])
def test_a_check_finds_a_pointer_that_cannot_be_read(content: str, built: Path) -> None:
    (built / "current.json").write_text(content)
    [problem] = check(built)
    assert str(problem) == ("current.json:1: release: cannot be read; allowed: what `build` writes")


def test_a_check_finds_that_nothing_was_built(authored: Path) -> None:
    [problem] = check(authored.parent)
    assert problem.file == "current.json"


def test_a_check_finds_yaml_changed_after_the_build(built: Path) -> None:
    reword(built)
    [problem] = check(built)
    assert "is not what the YAML gives" in problem.message
    assert problem.message.endswith("allowed: run `build`")


def test_a_check_finds_a_release_folder_that_is_gone(built: Path) -> None:
    shutil.rmtree(current(built))
    assert "manifest.json" in {problem.file.rpartition("/")[2] for problem in check(built)}


def test_a_check_tells_faults_of_the_yaml_first(built: Path) -> None:
    reword(built, "unit: percent\n    direction", "unit: parsec\n    direction")
    [problem] = check(built)
    assert (problem.file, problem.field) == ("studies/almere.yaml", "unit")
