"""Ways to spoil the sample and to read what is said of it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from via_dash.curation.problems import CurationError
from via_dash.curation.release import curate

Edit = Callable[[str, str, str], int]
Problems = Callable[[], list[str]]


@pytest.fixture
def edit(authored: Path) -> Edit:
    """Replaces the one place where a file says ``old``; gives the line of the last line of ``new``."""

    def replace(file: str, old: str, new: str) -> int:
        path = authored / file
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")
        return (text[: text.index(old)] + new.rstrip("\n")).count("\n") + 1

    return replace


@pytest.fixture
def problems(authored: Path) -> Problems:
    """What a check says of the YAML, as printed."""

    def found() -> list[str]:
        try:
            curate(authored)
        except CurationError as error:
            return [str(problem) for problem in error.problems]
        return []

    return found
