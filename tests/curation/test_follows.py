"""A release names the published one before it; to anything else it cannot go back."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from via_dash.curation.__main__ import main
from via_dash.curation.problems import CurationError
from via_dash.curation.release import build, check
from via_dash.data import Library


def set_release(data: Path, **fields: str | None) -> None:
    """Sets or, with None, takes out fields of the release's text."""
    path = data / "authored" / "release.yaml"
    lines = [line for line in path.read_text().splitlines() if line.split(":")[0] not in fields]
    more = [f"{name}: {value}" for name, value in fields.items() if value is not None]
    path.write_text("\n".join([*lines, *more]) + "\n")


def files(data: Path) -> dict[str, bytes]:
    return {
        path.relative_to(data).as_posix(): path.read_bytes()
        for path in sorted(data.rglob("*"))
        if path.is_file() and "authored" not in path.parts
    }


@pytest.fixture
def published(built: Path) -> str:
    """A published release beside which the next one is written; its folder."""
    set_release(built, published="true")
    name = build(built)
    set_release(built, name="2020-12-01", published="false")
    return name


def test_a_release_that_follows_a_published_one_is_built_and_says_so(
    built: Path, published: str
) -> None:
    set_release(built, follows=published)
    name = build(built)
    manifest = json.loads((built / "releases" / name / "manifest.json").read_text())
    assert manifest["follows"] == published
    assert check(built) == []
    assert Library(str(built)).latest().follows == published


def test_a_first_release_follows_nothing(built: Path) -> None:
    manifest = json.loads(next((built / "releases").glob("*/manifest.json")).read_text())
    assert manifest["follows"] is None
    assert Library(str(built)).latest().follows is None
    assert check(built) == []


def test_what_a_release_follows_is_part_of_what_it_says(built: Path, published: str) -> None:
    alone = build(built)
    set_release(built, follows=published)
    assert build(built) != alone


@pytest.mark.parametrize("spelled", ["2020-11-09", "2019-01-01-00000000", "2020-12-01"])
def test_a_build_refuses_a_release_that_follows_what_is_not_published(
    spelled: str, built: Path, published: str
) -> None:
    set_release(built, follows=spelled)
    before = files(built)
    with pytest.raises(CurationError) as refused:
        build(built)
    assert str(refused.value) == (
        f"release.yaml:1: follows: {spelled!r} is no published release; allowed: {published}"
    )
    assert files(built) == before


def test_a_draft_cannot_be_followed_and_nothing_else_is_offered(built: Path) -> None:
    draft = next((built / "releases").iterdir()).name
    set_release(built, name="2020-12-01", follows=draft)
    before = files(built)
    with pytest.raises(CurationError, match=re.escape("allowed: none yet: leave it out")):
        build(built)
    assert files(built) == before


def test_every_published_release_is_offered(built: Path, published: str) -> None:
    set_release(built, published="true", follows=published)
    second = build(built)
    set_release(built, name="2021-01-01", published="false", follows="nowhere")
    with pytest.raises(CurationError, match=re.escape(f"allowed: {published}, {second}")):
        build(built)


def _take_back(data: Path, published: str) -> None:
    path = data / "releases" / published / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text()) | {"published": False}))


def _take_away(data: Path, published: str) -> None:
    (data / "releases" / published / "manifest.json").unlink()


@pytest.mark.parametrize("spoil", [_take_back, _take_away])
def test_a_check_finds_that_what_is_followed_is_no_longer_published(
    spoil: Callable[[Path, str], Any], built: Path, published: str
) -> None:
    set_release(built, follows=published)
    build(built)
    spoil(built, published)
    problems = [str(problem) for problem in check(built)]
    assert problems == [
        f"release.yaml:1: follows: {published!r} is no published release; allowed: none yet: leave it out"
    ]


@pytest.mark.parametrize("spelled", ["../2020-11-09", "a/b", ".hidden", "'a b'", "-x"])
def test_a_name_that_is_no_folder_is_refused_where_it_stands(
    spelled: str, built: Path, published: str
) -> None:
    set_release(built, follows=spelled)
    with pytest.raises(CurationError) as refused:
        build(built)
    [problem] = refused.value.problems
    assert (problem.file, problem.field) == ("release.yaml", "follows")
    assert problem.line > 1
    assert "cannot name a folder" in problem.message


def test_the_commands_say_what_is_wrong_with_it(
    built: Path, published: str, capsys: pytest.CaptureFixture[str]
) -> None:
    set_release(built, follows="nowhere")
    assert main(["--data", str(built), "build"]) != 0
    told = capsys.readouterr()
    assert "release.yaml:1: follows: 'nowhere' is no published release" in told.out + told.err
