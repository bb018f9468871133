"""The authored evidence as one release: checked, built, and compared with what was built."""

import json
import re
import shutil
import tempfile
from dataclasses import dataclass
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Annotated, Any

import pyarrow as pa
import pyarrow.parquet as pq
from pydantic import AfterValidator, BaseModel, ConfigDict, ValidationError

from via_dash.curation.authored import RELEASE_FILE, AuthoredRow, compose, pairs, read, value_of
from via_dash.curation.checks import derive, problems_in
from via_dash.curation.disclosure import small_counts
from via_dash.curation.models import convert
from via_dash.curation.problems import CurationError, Problem
from via_dash.pictures import PICTURES
from via_dash.schema import TABLES, VERSION
from via_dash.tables import arrow_schema, content_sha256


def _folder_name(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9]+([._-][A-Za-z0-9]+)*", value):
        raise ValueError(f"{value!r} cannot name a folder")
    return value


class ReleaseText(BaseModel):
    """``release.yaml``: name, as-of date, whether it is published, and what changed.

    ``follows`` is the folder of the published release before it.
    """

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, AfterValidator(_folder_name)]
    as_of: date
    published: bool
    changes_nl: str
    changes_en: str
    follows: Annotated[str, AfterValidator(_folder_name)] | None = None


@dataclass(frozen=True)
class Curated:
    """A checked release: its text and its rows per table, ready to be written."""

    text: ReleaseText
    tables: dict[str, list[dict[str, Any]]]

    @property
    def manifest_tables(self) -> dict[str, dict[str, Any]]:
        return {
            name: {"rows": len(rows), "sha256": content_sha256(rows)}
            for name, rows in self.tables.items()
        }

    @property
    def release(self) -> str:
        """Name of the release's folder: the given name and a digest of the content."""
        digest = content_sha256([{"text": self.text.model_dump_json(), **self.manifest_tables}])
        return f"{self.text.name}-{digest[:8]}"

    @property
    def manifest(self) -> dict[str, Any]:
        return {
            "schema_version": VERSION,
            "release": self.release,
            **self.text.model_dump(mode="json"),
            "tables": self.manifest_tables,
        }


def curate(authored: Path) -> Curated:
    """Reads and checks everything under ``authored``.

    Raises CurationError with every problem at once.
    """
    rows, problems = read(authored)
    text = _release_text(authored, problems)
    checked: list[tuple[AuthoredRow, dict[str, Any]]] = []
    for row in rows:
        converted, found = convert(row)
        problems.extend(found)
        checked.append((row, converted))
    told = {(problem.file, problem.line, problem.field) for problem in problems}
    between = chain(
        problems_in(checked, text.as_of if text else None), small_counts(authored, checked)
    )
    problems.extend(
        problem for problem in between if (problem.file, problem.line, problem.field) not in told
    )
    if problems or text is None:
        raise CurationError(sorted(set(problems)))
    tables: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
    for row, converted in checked:
        tables[row.table].append(derive(row.table, converted))
    return Curated(text, tables)


def _release_text(authored: Path, problems: list[Problem]) -> ReleaseText | None:
    path = authored / RELEASE_FILE
    if not path.is_file():
        problems.append(
            Problem(
                RELEASE_FILE,
                1,
                "file",
                "is missing; allowed: name, as_of, published, changes_nl, changes_en",
            )
        )
        return None
    tree = compose(path, RELEASE_FILE, problems)
    if tree is None:
        return None
    entries = list(pairs(tree, RELEASE_FILE, problems))
    lines = {key: line for key, _, line in entries}
    try:
        return ReleaseText.model_validate({key: value_of(node) for key, node, _ in entries})
    except ValidationError as error:
        for detail in error.errors():
            name = str(detail["loc"][0])
            fields = ", ".join(ReleaseText.model_fields)
            problems.append(
                Problem(
                    RELEASE_FILE,
                    lines.get(name, 1),
                    name,
                    f"{detail['msg'].removeprefix('Value error, ')}; allowed: {fields}",
                )
            )
        return None


def build(data: Path) -> str:
    """Writes the release of ``data/authored`` and makes it the current one; returns its name.

    Nothing that can be read changes until the new release is complete; then only
    ``current.json`` is replaced. Earlier drafts of the same name are removed; published
    releases stay and are never rebuilt. Raises CurationError.
    """
    curated = curate(data / "authored")
    releases = data / "releases"
    releases.mkdir(parents=True, exist_ok=True)
    if (fault := _follows_nothing(curated.text, releases)) is not None:
        raise CurationError([fault])
    target = releases / curated.release
    earlier = [
        folder for folder in releases.glob(f"{curated.text.name}-????????") if folder != target
    ]
    if any(_manifest(folder).get("published") for folder in earlier):
        raise CurationError(
            [
                _problem(
                    RELEASE_FILE,
                    "name",
                    f"{curated.text.name!r} is published and cannot change; allowed: a new name",
                )
            ]
        )
    if not _complete(target, curated):
        _write(curated, releases, target, _pictures(data))
    temporary = data / ".current.json"
    _write_json(temporary, {"release": curated.release})
    temporary.replace(data / "current.json")
    for folder in earlier:
        shutil.rmtree(folder)
    return curated.release


def _follows_nothing(text: ReleaseText, releases: Path) -> Problem | None:
    """What is wrong with the release that this one says it follows."""
    if text.follows is None:
        return None
    published = sorted(
        folder.name for folder in releases.glob("*") if _manifest(folder).get("published")
    )
    if text.follows in published:
        return None
    known = ", ".join(published) or "none yet: leave it out"
    return _problem(
        RELEASE_FILE, "follows", f"{text.follows!r} is no published release; allowed: {known}"
    )


def _pictures(data: Path) -> Path | None:
    """The pictures of the current release: of a chart that does not change they stay good."""
    try:
        current = json.loads((data / "current.json").read_text(encoding="utf-8"))["release"]
    except (OSError, ValueError, KeyError, TypeError):
        return None
    file = data / "releases" / str(current) / PICTURES
    return file if file.is_file() else None


def _write(curated: Curated, releases: Path, target: Path, pictures: Path | None) -> None:
    """The whole release in a folder of its own, and only then in its place."""
    with tempfile.TemporaryDirectory(prefix=".building-", dir=releases) as temporary:
        folder = Path(temporary) / "release"
        folder.mkdir()
        for name, rows in curated.tables.items():
            table = pa.Table.from_pylist(rows, arrow_schema(TABLES[name]))
            pq.write_table(table, folder / f"{name}.parquet")
        _write_json(folder / "manifest.json", curated.manifest)
        if pictures is not None:
            shutil.copy(pictures, folder)
        if target.exists():  # damaged, or it would not be written again
            target.rename(Path(temporary) / "damaged")
        folder.rename(target)


def _problem(file: str, field: str, message: str) -> Problem:
    return Problem(file, 1, field, message)


def check(data: Path) -> list[Problem]:
    """What is wrong in the YAML, or between the YAML and the release that is served."""
    try:
        curated = curate(data / "authored")
    except CurationError as error:
        return error.problems
    try:
        current = json.loads((data / "current.json").read_text(encoding="utf-8"))["release"]
    except (OSError, ValueError, KeyError, TypeError):
        return [
            Problem("current.json", 1, "release", "cannot be read; allowed: what `build` writes")
        ]
    if current != curated.release:
        return [
            Problem(
                "current.json",
                1,
                "release",
                f"{current!r} is not what the YAML gives ({curated.release!r}); allowed: run `build`",
            )
        ]
    folder = data / "releases" / current
    problems = []
    if (fault := _follows_nothing(curated.text, data / "releases")) is not None:
        problems.append(fault)
    if _manifest(folder) != curated.manifest:
        problems.append(
            Problem(
                f"releases/{current}/manifest.json",
                1,
                "manifest",
                "is not what the YAML gives; allowed: run `build`",
            )
        )
    for name, rows in curated.tables.items():
        if (reason := _difference(folder / f"{name}.parquet", name, rows)) is not None:
            problems.append(
                Problem(
                    f"releases/{current}/{name}.parquet",
                    1,
                    name,
                    f"{reason}; allowed: run `build`, never edit it by hand",
                )
            )
    expected = {f"{name}.parquet" for name in curated.tables} | {"manifest.json", PICTURES}
    present = {path.name for path in folder.iterdir()} if folder.is_dir() else set()
    for extra in sorted(present - expected):
        problems.append(
            Problem(
                f"releases/{current}/{extra}",
                1,
                "file",
                "does not belong to the release; allowed: remove it",
            )
        )
    return problems


def _difference(path: Path, name: str, rows: list[dict[str, Any]]) -> str | None:
    """Schema and rows are compared, not bytes: those differ between versions of pyarrow."""
    try:
        built = pq.read_table(path)
    except (OSError, pa.ArrowException) as error:
        return f"cannot be read ({type(error).__name__})"
    expected = arrow_schema(TABLES[name])
    if not built.schema.equals(expected) or any(
        built.field(f).metadata != expected.field(f).metadata for f in expected.names
    ):
        return "has another schema than the declaration"
    if content_sha256(built.to_pylist()) != content_sha256(rows):
        return "holds other rows than the YAML gives"
    return None


def _complete(folder: Path, curated: Curated) -> bool:
    return _manifest(folder) == curated.manifest and all(
        _difference(folder / f"{name}.parquet", name, rows) is None
        for name, rows in curated.tables.items()
    )


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return manifest if isinstance(manifest, dict) else {}


def _write_json(path: Path, content: dict[str, Any]) -> None:
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
