"""No count of persons below the bound gets into a release, unless ``disclosure.yaml`` gives the reason."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, StringConstraints, ValidationError

from via_dash.curation.authored import DISCLOSURE_FILE, AuthoredRow, compose, pairs, value_of
from via_dash.curation.problems import Problem
from via_dash.evidence.disclosure import FEWEST, Few, few_in, group_sizes
from via_dash.schema import FIELDS, TABLES

Checked = tuple[AuthoredRow, dict[str, Any]]

_SECTION = "exceptions"


class SmallCount(BaseModel):
    """A small count that may stand.

    ``kind`` is ``not_persons`` for a number that counts something else, or ``printed`` for what a
    public document prints and the dashboard only repeats.
    """

    model_config = ConfigDict(extra="forbid")

    row: str
    kind: Literal["not_persons", "printed"]
    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]


def small_counts(authored: Path, rows: list[Checked]) -> Iterator[Problem]:
    """Every count or share of persons below the bound, and every exception that is none."""
    problems: list[Problem] = []
    excepted = dict(_exceptions(authored, problems))
    yield from problems
    sizes = group_sizes(row for written, row in rows if written.table == "groups")
    known, used = set(), set()
    for written, row in rows:
        address = f"{written.table}/{row[TABLES[written.table].key]}"
        known.add(address)
        for few in few_in(written.table, row, sizes):
            if address not in excepted:
                yield written.problem(few.field, _refused(few))
                continue
            used.add(address)
            exception, line = excepted[address]
            if (reason := _not_allowed(exception, few, row)) is not None:
                yield Problem(DISCLOSURE_FILE, line, "kind", f"{address}: {reason}")
    for address, (_, line) in excepted.items():
        if address not in known:
            yield Problem(
                DISCLOSURE_FILE, line, "row", f"{address!r} does not exist; allowed: table/row_id"
            )
        elif address not in used:
            yield Problem(
                DISCLOSURE_FILE,
                line,
                "row",
                f"{address!r} tells of no fewer than {FEWEST}; allowed: leave it out",
            )


def _refused(few: Few) -> str:
    if few.is_share:
        return (
            f"{few.share:g}% of {few.group} persons sets apart {few.persons}, of whom one could be recognised; "
            f"allowed: a share with {FEWEST} or more on either side, or leave it out"
        )
    return (
        f"{few.persons} persons, of whom one could be recognised; allowed: {FEWEST} or more, or leave it out; "
        f"what counts no persons stands in {DISCLOSURE_FILE}"
    )


def _not_allowed(exception: SmallCount, few: Few, row: dict[str, Any]) -> str | None:
    if exception.kind == "not_persons" and (few.is_share or FIELDS[few.field].persons):
        return f"{few.field} is about persons; allowed: printed, where a public document prints it"
    if exception.kind == "printed" and row["basis"] != "stated":
        return f"{row['basis']!r} is not printed anywhere; allowed: printed for stated rows alone"
    return None


def _exceptions(
    authored: Path, problems: list[Problem]
) -> Iterator[tuple[str, tuple[SmallCount, int]]]:
    """The rows of ``disclosure.yaml`` with the line each stands on; none where there is no such file."""
    path = authored / DISCLOSURE_FILE
    tree = compose(path, DISCLOSURE_FILE, problems) if path.is_file() else None
    if tree is None:
        return
    seen = set()
    for section, node, at in pairs(tree, DISCLOSURE_FILE, problems):
        if section != _SECTION or not isinstance(node, yaml.SequenceNode):
            problems.append(
                Problem(DISCLOSURE_FILE, at, section, f"is no list of {_SECTION}; allowed: that")
            )
            continue
        for child in node.value:
            line = child.start_mark.line + 1
            try:
                exception = SmallCount.model_validate(_written(child, problems))
            except ValidationError as error:
                problems.extend(_told(error, line))
                continue
            if exception.row in seen:
                problems.append(
                    Problem(
                        DISCLOSURE_FILE,
                        line,
                        "row",
                        f"{exception.row!r} occurs twice; allowed: once",
                    )
                )
            seen.add(exception.row)
            yield exception.row, (exception, line)


def _written(node: yaml.Node, problems: list[Problem]) -> Any:
    if not isinstance(node, yaml.MappingNode):
        return value_of(node)
    return {key: value_of(child) for key, child, _ in pairs(node, DISCLOSURE_FILE, problems)}


def _told(error: ValidationError, line: int) -> Iterator[Problem]:
    for detail in error.errors():
        name = str(detail["loc"][0]) if detail["loc"] else _SECTION
        yield Problem(
            DISCLOSURE_FILE,
            line,
            name,
            f"{detail['msg']}; allowed: row, kind (not_persons or printed) and reason",
        )
