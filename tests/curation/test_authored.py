"""The YAML is read with the line of every value, and refused where it is not what it should be."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from via_dash.curation.authored import read, subject_of
from via_dash.schema import TABLES

Edit = Callable[[str, str, str], int]
Problems = Callable[[], list[str]]


def test_every_table_has_rows_in_the_sample(authored: Path) -> None:
    rows, problems = read(authored)
    assert {row.table for row in rows} == set(TABLES)
    assert problems == []


def test_every_value_knows_its_line(authored: Path) -> None:
    rows, _ = read(authored)
    checked = 0
    for row in rows:
        written = (authored / row.file).read_text(encoding="utf-8").splitlines()
        for field, line in row.lines.items():
            assert written[line - 1].strip().removeprefix("- ").startswith(f"{field}:")
            checked += 1
    assert checked > 200


def test_the_file_name_is_the_key(authored: Path) -> None:
    rows, _ = read(authored)
    pilots = {row.file: row.values["pilot_id"] for row in rows if row.table == "pilots"}
    assert pilots == {
        "programme.yaml": "via",
        "pilots/begeleiding.yaml": "begeleiding",
        "pilots/begeleiding-almere.yaml": "begeleiding-almere",
    }
    effects = {row.values["study_id"] for row in rows if row.table == "effects"}
    assert effects == {"almere"}


def test_a_row_says_which_file_it_was_written_in(authored: Path) -> None:
    rows, _ = read(authored)
    assert all(row.values["authored_file"] == row.file for row in rows)


@pytest.mark.parametrize(
    "file",
    ["notes.yaml", "pilots/notes.md", "pilots/deep/er.yaml", "sources.yml", "lessons/one.yaml", ".DS_Store"],
)  # fmt: skip
def test_a_file_that_has_no_place_is_refused(file: str, authored: Path, problems: Problems) -> None:
    (authored / file).parent.mkdir(exist_ok=True)
    (authored / file).write_text("sources: []\n", encoding="utf-8")
    [told] = problems()
    assert told.startswith(f"{file}:1: file: has no place here; allowed: sources.yaml, ")
    assert told.endswith("pilots/<pilot>.yaml, studies/<study>.yaml")


@pytest.mark.parametrize(
    ("file", "section", "allowed"),
    [
        ("places.yaml", "pilots", "places"),
        ("pilots/begeleiding.yaml", "effects", "pilots, pilot_partners,"),
        ("studies/almere.yaml", "lessons", "studies, groups,"),
        ("programme.yaml", "sources", "pilots, pilot_partners,"),
        ("places.yaml", "plaatsen", "places"),
    ],
)
def test_a_section_that_has_no_place_is_refused(
    file: str, section: str, allowed: str, authored: Path, problems: Problems
) -> None:
    with (authored / file).open("a", encoding="utf-8") as stream:
        stream.write(f"\n{section}:\n  - row_id: x\n")
    line = (authored / file).read_text(encoding="utf-8").splitlines().index(f"{section}:") + 1
    [told] = problems()
    assert told.startswith(f"{file}:{line}: {section}: unknown section; allowed: {allowed}")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("places:\n  - place_id: almere\n   name: Almere\n", 3),
        ("places: [\n", 2),
        ("places:\n  - name: 'Almere\n", 3),
        ("places:\n\t- place_id: almere\n", 2),
        ("places: *nowhere\n", 1),
    ],
    ids=["a crooked indent", "an open list", "an open quote", "a tab", "an alias of nothing"],
)
def test_yaml_that_cannot_be_read_is_told_with_its_line(
    text: str, line: int, authored: Path
) -> None:
    (authored / "places.yaml").write_text(text, encoding="utf-8")
    _, [problem] = read(authored)
    assert str(problem).startswith(f"places.yaml:{line}: yaml: cannot be read: ")


def test_bytes_that_are_no_text_are_refused(authored: Path) -> None:
    (authored / "places.yaml").write_bytes(b"places: \xff\xfe\n")
    _, [problem] = read(authored)
    assert str(problem).startswith("places.yaml:1: yaml: cannot be read")


@pytest.mark.parametrize("text", ["- almere\n", "almere\n", "42\n"])
def test_a_file_that_is_no_mapping_is_refused(text: str, authored: Path) -> None:
    (authored / "places.yaml").write_text(text, encoding="utf-8")
    _, [problem] = read(authored)
    assert str(problem) == "places.yaml:1: yaml: must be a mapping of sections to rows"


def test_a_section_that_is_no_list_is_refused(authored: Path) -> None:
    (authored / "places.yaml").write_text(
        "# places\nplaces:\n  place_id: almere\n", encoding="utf-8"
    )
    _, [problem] = read(authored)
    assert str(problem) == "places.yaml:2: places: must be a list of rows"


def test_a_row_that_is_no_mapping_is_refused(authored: Path) -> None:
    (authored / "places.yaml").write_text("places:\n  - almere\n", encoding="utf-8")
    _, [problem] = read(authored)
    assert str(problem) == "places.yaml:2: places: a row must be a mapping"


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "places:\n", "places: []\n"])
def test_a_file_may_be_empty(text: str, authored: Path) -> None:
    (authored / "places.yaml").write_text(text, encoding="utf-8")
    rows, problems = read(authored)
    assert problems == []
    assert not [row for row in rows if row.table == "places"]


@pytest.mark.parametrize("word", ["no", "yes", "on", "2020-07-01", "1e3", "0x10", "NULL-waarde"])
def test_a_plain_word_stays_a_text(word: str, authored: Path) -> None:
    (authored / "places.yaml").write_text(f"places:\n  - name: {word}\n", encoding="utf-8")
    rows, _ = read(authored)
    assert next(row.values["name"] for row in rows if row.table == "places") == word


@pytest.mark.parametrize("nothing", ["", "null", "~"])
def test_a_value_may_be_left_empty(nothing: str, authored: Path) -> None:
    (authored / "places.yaml").write_text(f"places:\n  - name: {nothing}\n", encoding="utf-8")
    rows, _ = read(authored)
    assert next(row.values["name"] for row in rows if row.table == "places") is None


@given(
    st.text(alphabet="places:pot \n-[]{}!|>?'\"#,%@\t\u00e9\x00", max_size=60),
    st.sampled_from(["places.yaml", "pilots/x.yaml", "studies/x.yaml"]),
)
def test_whatever_a_file_holds_it_is_read_or_refused(text: str, file: str) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / file
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        rows, problems = read(Path(folder))
    subject = subject_of(file)
    assert subject is not None
    assert all(row.table in subject.sections for row in rows)
    assert all(problem.file == file and problem.line >= 1 for problem in problems)


def test_the_release_needs_its_file(authored: Path, problems: Problems) -> None:
    (authored / "release.yaml").unlink()
    assert problems() == [
        "release.yaml:1: file: is missing; allowed: name, as_of, published, changes_nl, changes_en"
    ]


@pytest.mark.parametrize(
    ("old", "new", "line", "field"),
    [
        ("as_of: 2020-11-09", "as_of: gisteren", 2, "as_of"),
        ("published: false", "published: misschien", 3, "published"),
        ("name: 2020-11-09", "name:", 1, "name"),
        (
            "changes_en: First release.\n",
            "changes_en: First release.\nauthor: iemand\n",
            6,
            "author",
        ),
        ("changes_en: First release.\n", "", 1, "changes_en"),
        ("published: false", "published: false\nname: twee", 4, "name"),
    ],
)
def test_a_fault_in_the_release_is_told_with_its_line(
    old: str, new: str, line: int, field: str, edit: Edit, problems: Problems
) -> None:
    edit("release.yaml", old, new)
    [told] = problems()
    assert told.startswith(f"release.yaml:{line}: {field}: ")
    assert "allowed: " in told


@pytest.mark.parametrize("name", ["''", "a/b", "../x", ".hidden", "'*'", "'20??'"])
def test_a_release_name_must_be_able_to_name_a_folder(
    name: str, edit: Edit, problems: Problems
) -> None:
    edit("release.yaml", "name: 2020-11-09", f"name: {name}")
    [told] = problems()
    assert told.startswith("release.yaml:1: name: ")
