"""A data directory to read, to reword and to spoil."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from via_dash.data import Library, Release


def current(data: Path) -> Path:
    """The folder of the release that is served."""
    return data / "releases" / json.loads((data / "current.json").read_text())["release"]


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


def edit_manifest(data: Path, change: Callable[[dict[str, Any]], None]) -> None:
    path = current(data) / "manifest.json"
    manifest = json.loads(path.read_text())
    change(manifest)
    path.write_text(json.dumps(manifest))


def with_fields(**fields: Any) -> Callable[[dict[str, Any]], Any]:
    """The change of a manifest that gives it these fields."""
    return lambda manifest: manifest.update(fields)
