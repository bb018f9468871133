"""Imports go one way, and only the edge knows Streamlit."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

# From the ground up: a part may import from its own layer's list and from what is named here.
MAY_IMPORT = {
    "schema": set(),
    "texts": set(),
    "theme": set(),
    "pictures": set(),
    "tables": {"schema"},
    "evidence": {"schema", "tables", "texts", "theme"},
    "curation": {"schema", "pictures", "tables", "texts", "theme", "evidence"},
    "data": {"schema", "pictures", "tables", "texts", "theme", "evidence"},
    "views": {"schema", "tables", "texts", "theme", "evidence", "data"},
    "figures": {"schema", "tables", "texts", "theme", "evidence", "data", "views"},
    "exports": {"schema", "tables", "texts", "theme", "evidence", "data", "views", "figures"},
    "ui": {"schema", "pictures", "tables", "texts", "theme", "evidence", "data", "views", "figures", "exports"},
    "pages": {"schema", "pictures", "tables", "texts", "theme", "evidence", "data", "views", "figures", "exports", "ui"},
    "app": {"schema", "pictures", "tables", "texts", "theme", "evidence", "data", "views", "figures", "exports", "ui"},
}  # fmt: skip
EDGE = {"ui", "pages", "app"}
# What a file may import within a function: only a visitor who asks for it waits.
LATE = {"via_dash/evidence/power.py": {"statsmodels"}}
FILES = [*sorted((ROOT / "via_dash").rglob("*.py")), *sorted((ROOT / "pages").rglob("*.py")), ROOT / "app.py"]  # fmt: skip


def part_of(path: Path) -> str:
    """The layer a file belongs to."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[1] if parts[0] == "via_dash" else parts[0]


def imported(path: Path) -> Iterator[str]:
    """The full names of what a file imports, wherever in the file it does."""
    package = ".".join(path.relative_to(ROOT).parent.parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1]
            start = ".".join([*above, node.module or ""]).rstrip(".") if node.level else node.module
            yield from (f"{start}.{alias.name}" for alias in node.names)
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") == "import_module":
            yield from (a.value for a in node.args if isinstance(a, ast.Constant))


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_imports_go_one_way(path: Path) -> None:
    part = part_of(path)
    if part == "__init__":
        assert list(imported(path)) == []
        return
    wrong = {
        name for name in imported(path)
        if name.startswith(("via_dash.", "pages.")) and part_of_name(name) not in MAY_IMPORT[part] | {part}
    }  # fmt: skip
    assert wrong == set()


def part_of_name(name: str) -> str:
    parts = name.split(".")
    return parts[1] if parts[0] == "via_dash" else parts[0]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_only_the_edge_imports_streamlit(path: Path) -> None:
    knows = any(name.split(".")[0] == "streamlit" for name in imported(path))
    assert not knows or part_of(path) in EDGE


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_the_visitor_never_waits_for_curation(path: Path) -> None:
    slow = {"pydantic", "yaml", "statsmodels", "pandera"}
    if part_of(path) != "curation":
        found = {name.split(".")[0] for name in imported(path)} & slow
        assert found <= LATE.get(path.relative_to(ROOT).as_posix(), set())


@pytest.mark.parametrize("file", LATE)
def test_what_only_some_ask_for_is_imported_when_they_do(file: str) -> None:
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    inside = {id(n) for f in ast.walk(tree) if isinstance(f, ast.FunctionDef) for n in ast.walk(f)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom) and id(node) not in inside:
            names = {alias.name for alias in node.names} | {getattr(node, "module", None) or ""}
            assert not {name.split(".")[0] for name in names} & LATE[file]


@pytest.mark.parametrize("part", ["figures", "exports"])
def test_drawing_reads_no_data(part: str) -> None:
    for path in FILES:
        if part_of(path) == part:
            names = set(imported(path))
            assert not {n for n in names if n.startswith("via_dash.data.") and n != "via_dash.data.Release"}  # fmt: skip
            assert not {n for n in names if n.split(".")[0] in ("pyarrow", "duckdb", "sqlite3")}


def test_views_know_no_language() -> None:
    for path in FILES:
        if part_of(path) == "views":
            assert not {n for n in imported(path) if n.endswith((".translator", ".Translator"))}


def test_every_part_has_its_place() -> None:
    assert {part_of(path) for path in FILES} <= MAY_IMPORT.keys() | {"__init__"}
