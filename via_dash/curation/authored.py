"""Reads the YAML that people edit, keeping for every value the line it stands on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from via_dash.curation.problems import Problem
from via_dash.schema import TABLES

_PILOT_SECTIONS = (
    "pilots", "pilot_partners", "pilot_places", "statuses", "events", "facts", "positions",
    "covid_impacts", "lessons", "report_coverage", "scores",
)  # fmt: skip
_STUDY_SECTIONS = ("studies", "groups", "characteristics", "effects", "costs_benefits")


@dataclass(frozen=True)
class Subject:
    """What a file may hold: its sections, and the key its name stands for."""

    sections: tuple[str, ...]
    implied: tuple[str, str] | None = None  # field, value


_SINGLE = {
    "sources.yaml": Subject(("sources",)),
    "organisations.yaml": Subject(("organisations",)),
    "places.yaml": Subject(("places",)),
    "ladder.yaml": Subject(("ladder_levels",)),
    "criteria.yaml": Subject(("criteria",)),
    "context-figures.yaml": Subject(("context_figures",)),
    "corona-indicators.yaml": Subject(("covid_indicators",)),
    "discrepancies.yaml": Subject(("discrepancies",)),
    "programme.yaml": Subject(_PILOT_SECTIONS, ("pilot_id", "via")),
}
RELEASE_FILE = "release.yaml"
DISCLOSURE_FILE = "disclosure.yaml"  # which small counts may stand


@dataclass(frozen=True)
class AuthoredRow:
    """One row as written: texts and lists of texts, and the line of each field."""

    table: str
    file: str
    line: int
    values: Mapping[str, Any]
    lines: Mapping[str, int]

    def problem(self, field: str, message: str) -> Problem:
        return Problem(self.file, self.lines.get(field, self.line), field, message)


def subject_of(relative: str) -> Subject | None:
    """What the file of this relative path may hold; None when it has no place here."""
    if relative in _SINGLE:
        return _SINGLE[relative]
    folder, _, name = relative.rpartition("/")
    key = name.removesuffix(".yaml")
    if folder == "pilots":
        return Subject(_PILOT_SECTIONS, ("pilot_id", key))
    if folder == "studies":
        return Subject(_STUDY_SECTIONS, ("study_id", key))
    return None


def read(root: Path) -> tuple[list[AuthoredRow], list[Problem]]:
    """Every row of every file under ``root``, in order of file and line, and what is wrong."""
    rows: list[AuthoredRow] = []
    problems: list[Problem] = []
    for path in sorted(root.rglob("*")):
        relative = path.relative_to(root).as_posix()
        if not path.is_file() or relative in (RELEASE_FILE, DISCLOSURE_FILE):
            continue
        subject = subject_of(relative) if path.suffix == ".yaml" else None
        if subject is None:
            places = ", ".join(
                [
                    *_SINGLE,
                    RELEASE_FILE,
                    DISCLOSURE_FILE,
                    "pilots/<pilot>.yaml",
                    "studies/<study>.yaml",
                ]
            )
            problems.append(Problem(relative, 1, "file", f"has no place here; allowed: {places}"))
            continue
        tree = compose(path, relative, problems)
        if tree is not None:
            rows.extend(_rows(tree, relative, subject, problems))
    return rows, problems


def compose(path: Path, relative: str, problems: list[Problem]) -> yaml.MappingNode | None:
    """The file's YAML tree; None, with a problem noted, when it is not one mapping."""
    try:
        tree = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        problems.append(Problem(relative, line, "yaml", f"cannot be read: {error.problem}"))
        return None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        problems.append(Problem(relative, 1, "yaml", f"cannot be read: {error}"))
        return None
    if tree is None:
        return None
    if not isinstance(tree, yaml.MappingNode):
        problems.append(Problem(relative, 1, "yaml", "must be a mapping of sections to rows"))
        return None
    return tree


def pairs(
    node: yaml.MappingNode, relative: str, problems: list[Problem]
) -> Iterator[tuple[str, yaml.Node, int]]:
    """Key, value node and line of a mapping; a key that occurs twice is a problem."""
    seen: dict[str, int] = {}
    for key_node, value in node.value:
        key, line = str(key_node.value), key_node.start_mark.line + 1
        if key in seen:
            problems.append(
                Problem(
                    relative, line, key, f"occurs twice; first on line {seen[key]}; allowed: once"
                )
            )
            continue
        seen[key] = line
        yield key, value, line


def value_of(node: yaml.Node) -> Any:
    """Scalars as text (null as None), sequences as lists of text; None where it is neither."""
    if isinstance(node, yaml.ScalarNode):
        return None if node.tag == "tag:yaml.org,2002:null" else str(node.value)
    if isinstance(node, yaml.SequenceNode):
        return [value_of(child) for child in node.value]
    return {"": "mapping"}


def _rows(
    tree: yaml.MappingNode, relative: str, subject: Subject, problems: list[Problem]
) -> Iterator[AuthoredRow]:
    for section, node, line in pairs(tree, relative, problems):
        if section not in subject.sections:
            allowed = ", ".join(subject.sections)
            problems.append(
                Problem(relative, line, section, f"unknown section; allowed: {allowed}")
            )
        elif isinstance(node, yaml.SequenceNode):
            for child in node.value:
                if isinstance(child, yaml.MappingNode):
                    yield _row(section, child, relative, subject, problems)
                else:
                    at = child.start_mark.line + 1
                    problems.append(Problem(relative, at, section, "a row must be a mapping"))
        elif value_of(node) is not None:
            problems.append(Problem(relative, line, section, "must be a list of rows"))


def _row(
    section: str,
    node: yaml.MappingNode,
    relative: str,
    subject: Subject,
    problems: list[Problem],
) -> AuthoredRow:
    values: dict[str, Any] = {}
    lines: dict[str, int] = {}
    for key, child, line in pairs(node, relative, problems):
        values[key], lines[key] = value_of(child), line
    at = node.start_mark.line + 1
    derived = TABLES[section].derived
    if subject.implied and subject.implied[0] in TABLES[section].fields:
        derived = derived | {subject.implied[0]}
    for name in sorted(derived & values.keys()):
        problems.append(
            Problem(relative, lines[name], name, "is filled in by the build; allowed: leave it out")
        )
        del values[name]
    if subject.implied and subject.implied[0] in TABLES[section].fields:
        values[subject.implied[0]] = subject.implied[1]
    if "authored_file" in TABLES[section].fields:
        values["authored_file"] = relative
    return AuthoredRow(section, relative, at, values, lines)
