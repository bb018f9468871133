"""The command line: what it prints, where, and with which exit code."""

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from via_dash.curation.__main__ import main

Edit = Callable[[str, str, str], int]
ROOT = Path(__file__).resolve().parents[2]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "via_dash.curation", *arguments],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_a_build_and_a_check_from_the_shell(authored: Path) -> None:
    data = str(authored.parent)
    built = run("--data", data, "build")
    assert (built.returncode, built.stderr) == (0, "")
    assert re.fullmatch(r"built 2020-11-09-[0-9a-f]{8}\n", built.stdout)
    checked = run("--data", data, "check")
    assert (checked.returncode, checked.stderr) == (0, "")
    assert checked.stdout == "the YAML is sound and the release is what it gives\n"


def test_faults_go_to_the_error_stream_one_on_a_line(authored: Path, edit: Edit) -> None:
    edit("programme.yaml", "    text_en: Whether it works elsewhere is not known.\n", "")
    edit("places.yaml", "    latitude: 52.371\n", "    latitude: 52.371\n    latitude: 52.4\n")
    checked = run("--data", str(authored.parent), "check")
    assert checked.returncode == 1
    assert checked.stdout == "2 problems\n"
    first, second = checked.stderr.splitlines()
    assert first == ("places.yaml:7: latitude: occurs twice; first on line 6; allowed: once")
    assert re.match(r"programme\.yaml:\d+: text_en: is missing; allowed: ", second)


def test_a_build_of_faulty_yaml_fails_and_writes_nothing(
    authored: Path, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    edit("places.yaml", "longitude: 5.218", "longitude: oost")
    assert main(["--data", str(authored.parent), "build"]) == 1
    printed = capsys.readouterr()
    assert "places.yaml:5: longitude: " in printed.err
    assert "built" not in printed.out
    assert not (authored.parent / "releases").exists()


def test_the_yaml_can_be_checked_alone(
    authored: Path, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = ["--data", str(authored.parent), "check", "--authored-only"]
    assert main(arguments) == 0
    assert capsys.readouterr().out == "the YAML is sound\n"
    edit("programme.yaml", "    text_en: Whether it works elsewhere is not known.\n", "")
    assert main(arguments) == 1
    assert capsys.readouterr().out == "1 problems\n"


def test_a_release_that_is_not_what_the_yaml_gives_fails_the_check(
    built: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (built / "current.json").write_text("{}")
    assert main(["--data", str(built), "check"]) == 1
    assert capsys.readouterr().err.startswith("current.json:1: release: ")


def test_anchors_are_traced(
    authored: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "000.txt").write_text("Een leeg rapport.")
    arguments = ["--data", str(authored.parent), "trace", "--documents", str(tmp_path)]
    assert main(arguments) == 1
    assert "anchor: '4,2 procentpunt minder' is not in evaluatie-2020" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["publish"], ["trace"], ["build", "--force"]])
def test_a_command_that_does_not_exist_is_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        main(arguments)
    assert refused.value.code == 2
    assert "usage: python -m via_dash.curation" in capsys.readouterr().err
