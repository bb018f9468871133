"""What must hold within a row and between rows, beyond the type of each field."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from via_dash.curation.authored import AuthoredRow
from via_dash.curation.problems import Problem
from via_dash.evidence.dates import bounds
from via_dash.schema import FIELDS, TABLES
from via_dash.tables import KEY_COLUMN, dangling_references, unique_columns

_MONTHS = {"week": 12 / 52, "month": 1.0, "year": 12.0}
ANCHOR_WORDS = 7

Checked = tuple[AuthoredRow, dict[str, Any]]


def derive(table: str, row: dict[str, Any]) -> dict[str, Any]:
    """The row with its derived fields, in the order of the schema."""
    row = dict(row)
    if table == "events":
        earliest, latest = bounds(row["date_edtf"]) if row["date_edtf"] else (None, None)
        row |= {"date_earliest": earliest, "date_latest": latest}
    if table == "effects":
        value, unit = row["horizon_value"], row["horizon_unit"]
        months = value * _MONTHS[unit] if value is not None and unit else None
        row["horizon_months"] = months if months is None else round(months, 2)
    return {name: row[name] for name in TABLES[table].fields}


def problems_in(rows: list[Checked], as_of: date | None) -> Iterator[Problem]:
    """Every problem within and between the rows."""
    yield from _keys(rows)
    yield from _references(rows)
    for authored, row in rows:
        yield from _evidence(authored, row)
        yield from _pairs(authored, row)
        yield from _ranges(authored, row)
        match authored.table:
            case "effects":
                yield from _effect(authored, row)
            case "events":
                yield from _event(authored, row, as_of)
            case "positions" if bool(row["stated_nl"]) != (
                row["complexity_stated"] or row["development_stated"]
            ):
                yield authored.problem(
                    "stated_nl",
                    "goes with complexity_stated or development_stated; allowed: all three or none",
                )
            case "positions" | "scores":
                if row["basis"] not in ("coded", None):
                    yield authored.problem(
                        "basis", f"{row['basis']!r}; allowed: coded, no source gives a number"
                    )
            case "statuses":
                if not any(
                    row[s] for s in ("delivery_status", "research_status", "scaling_status")
                ):
                    yield authored.problem(
                        "delivery_status",
                        "all three statuses are empty; allowed: at least one filled",
                    )
            case "studies":
                if row["maryland_level"] is not None and not (row["note_nl"] and row["note_en"]):
                    yield authored.problem(
                        "maryland_level",
                        "is the curators' judgement; allowed: with a note_nl and note_en that give the reason",
                    )
    yield from _links(rows)


def _keys(rows: list[Checked]) -> Iterator[Problem]:
    seen: dict[tuple[str, str, Any], AuthoredRow] = {}
    for authored, row in rows:
        for column in unique_columns(TABLES[authored.table]):
            if row[column] is None:
                continue
            first = seen.setdefault((authored.table, column, row[column]), authored)
            if first is not authored:
                yield authored.problem(
                    column,
                    f"duplicate key {row[column]!r}, first in {first.file}:{first.line}; allowed: a key that is not yet used",
                )


def _references(rows: list[Checked]) -> Iterator[Problem]:
    by_table: dict[str, list[Checked]] = defaultdict(list)
    for checked in rows:
        by_table[checked[0].table].append(checked)
    known = {
        table: frozenset(row[column] for _, row in by_table[table])
        for table, column in KEY_COLUMN.items()
    }
    for table, members in by_table.items():
        origin = {id(row): authored for authored, row in members}
        for row, field, value in dangling_references(TABLES[table], [r for _, r in members], known):
            target = str(FIELDS[field].references)
            yield origin[id(row)].problem(
                field, f"{value!r} does not exist; allowed: a {KEY_COLUMN[target]} of {target}"
            )


def _evidence(authored: AuthoredRow, row: dict[str, Any]) -> Iterator[Problem]:
    anchor = row.get("anchor")
    if anchor and len(anchor.split()) > ANCHOR_WORDS:
        yield authored.problem(
            "anchor", f"has {len(anchor.split())} words; allowed: at most {ANCHOR_WORDS}"
        )
    if not TABLES[authored.table].is_fact:
        return
    if row["basis"] == "stated" and not anchor:
        yield authored.problem(
            "anchor", "is missing on a stated row; allowed: at most seven words as printed"
        )
    if row["basis"] in ("derived", "coded") and not (row["note_nl"] and row["note_en"]):
        what = "how it was computed" if row["basis"] == "derived" else "the curators' reason"
        yield authored.problem(
            "note_nl",
            f"is missing on a {row['basis']} row; allowed: note_nl and note_en that give {what}",
        )


def _pairs(authored: AuthoredRow, row: dict[str, Any]) -> Iterator[Problem]:
    for name in row:
        if name.endswith("_nl"):
            other = name.removesuffix("_nl") + "_en"
            if bool(row[name]) != bool(row[other]):
                missing = other if row[name] else name
                yield authored.problem(missing, "is missing; allowed: both languages or neither")


def _ranges(authored: AuthoredRow, row: dict[str, Any]) -> Iterator[Problem]:
    for upper in (name for name in row if name.endswith("_high")):
        stem = upper.removesuffix("_high")
        lower = next((n for n in (f"{stem}_low", stem, f"{stem}_value") if n in row), None)
        if lower is None or row[lower] is None or row[upper] is None:
            continue
        if row[lower] > row[upper]:
            yield authored.problem(
                lower,
                f"{row[lower]:g} is above {row[upper]:g}; allowed: at most the upper end",
            )
    if "range_kind" in row:
        yield from _range_kinds(authored, row)


def _range_kinds(authored: AuthoredRow, row: dict[str, Any]) -> Iterator[Problem]:
    kind = row["range_kind"]
    for name in (n for n in row if n.endswith("_low")):
        low, high = row[name], row[name.removesuffix("_low") + "_high"]
        if (low is not None or high is not None) and kind in (None, "none"):
            yield authored.problem(
                "range_kind", "is missing for a range; allowed: what the range runs over"
            )
        if (low is None) != (high is None) and kind not in ("minimum", "maximum"):
            yield authored.problem(
                name, "a range has two ends; allowed: both, or range_kind minimum or maximum"
            )


def _effect(authored: AuthoredRow, row: dict[str, Any]) -> Iterator[Problem]:
    numbers = ("estimate", "estimate_low", "estimate_high", "baseline", "followup")
    if row["unit"] == "none" and any(row[n] is not None for n in numbers):
        yield authored.problem(
            "unit", "an effect with a number has no unit; allowed: any unit but none"
        )
    if row["measure"] != "net" and row["source_conclusion"]:
        yield authored.problem(
            "source_conclusion", "belongs to a net effect; allowed: leave it out"
        )
    horizon = [row[f] is not None for f in ("horizon_kind", "horizon_value", "horizon_unit")]
    if any(horizon) and not all(horizon):
        yield authored.problem(
            "horizon_value",
            "a horizon needs horizon_kind, horizon_value and horizon_unit; allowed: all or none",
        )
    if row["subgroup_dimension"] == "all" and row["subgroup"] != "all":
        yield authored.problem(
            "subgroup_dimension",
            f"'all' does not go with subgroup {row['subgroup']!r}; allowed: what it is a split of",
        )


def _event(authored: AuthoredRow, row: dict[str, Any], as_of: date | None) -> Iterator[Problem]:
    if not row["date_edtf"]:
        return
    earliest, _ = bounds(row["date_edtf"])
    if (
        as_of
        and earliest
        and earliest > as_of
        and row["certainty"] in ("realised", "partly_realised")
    ):
        yield authored.problem(
            "certainty", f"{row['certainty']!r} after the as-of date {as_of}; allowed: planned"
        )


def _links(rows: list[Checked]) -> Iterator[Problem]:
    keys = {f"{a.table}/{r[TABLES[a.table].key]}" for a, r in rows}
    for authored, row in rows:
        if (
            authored.table == "events"
            and row["supersedes"]
            and f"events/{row['supersedes']}" not in keys
        ):
            yield authored.problem(
                "supersedes", f"{row['supersedes']!r} does not exist; allowed: a row_id of events"
            )
        if authored.table == "discrepancies":
            for claim in row["claims"]:
                if claim not in keys:
                    yield authored.problem(
                        "claims", f"{claim!r} does not exist; allowed: table/row_id"
                    )
            if len(set(row["claims"])) < 2:
                yield authored.problem(
                    "claims", "one claim is no disagreement; allowed: at least two"
                )
            if row["preferred"] and row["preferred"] not in row["claims"]:
                yield authored.problem(
                    "preferred",
                    f"{row['preferred']!r} is not among the claims; allowed: one of them",
                )
