"""What corona did: to people's benefits, and to the pilots."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.tables import Row
from via_dash.texts import Edtf, Joined, Localised, Message, Number, Param, localised, message
from via_dash.views.controls import Choice, Control, coded_options
from via_dash.views.pilots import (
    PROGRAMME,
    line_of,
    own_and_parts,
    pilot_or_programme,
    with_parts,
)
from via_dash.views.view import (
    Column,
    Evidence,
    Record,
    View,
    evidence_of,
    field_column,
    notes_of,
)

DOMAINS = allowed("covid_impacts", "domain")


@dataclass(frozen=True)
class Share:
    """A group's share with unemployment benefit at two moments, in percent of the group."""

    subgroup: Message
    before: float
    after: float
    before_when: Param
    after_when: Param


@lru_cache(maxsize=8)
def benefit_shares(release: Release) -> View[tuple[Share, ...]] | None:
    """The share with unemployment benefit by background; None without two moments per group."""
    rows = release.rows("covid_indicators")
    levels: dict[str, list[Row]] = {}
    for row in rows:
        if row["kind"] == "level" and row["value"] is not None:
            levels.setdefault(row["subgroup"], []).append(row)
    shares = []
    for subgroup, points in levels.items():
        first, last = (sorted(points, key=lambda r: r["period_edtf"])[i] for i in (0, -1))
        if first is last:
            continue
        shares.append(
            Share(
                message(f"subgroup-{subgroup}"),
                first["value"],
                last["value"],
                Edtf(first["period_edtf"]),
                Edtf(last["period_edtf"]),
            )
        )
    if not shares:
        return None
    said = tuple(
        message(
            "benefit-share", subgroup=s.subgroup, before=Number(s.before), after=Number(s.after)
        )
        for s in shares
    )
    return View(
        key="benefit",
        finding=message(
            "benefit-finding",
            first=shares[0].before_when,
            last=shares[0].after_when,
            shares=Joined(said, "semicolon"),
        ),
        description=message("benefit-description", shares=Joined(said, "semicolon")),
        columns=(
            field_column("subgroup"),
            field_column("period_edtf"),
            Column("kind", message("column-kind")),
            Column("value", message("column-value"), numeric=True),
        ),
        records=tuple(_indicator(row) for row in rows),
        marks=tuple(shares),
        caveats=(message("benefit-caveat"), *notes_of(rows)),
    )


def _indicator(row: Row) -> Record:
    value = (
        message(
            f"amount-{'share' if row['unit'] == 'percent' else row['unit']}",
            amount=Number(row["value"]),
            n=1 if row["value"] in (1, -1) else 2,
        )
        if row["value"] is not None
        else None
    )
    return Record(
        (
            message(f"subgroup-{row['subgroup']}"),
            Edtf(row["period_edtf"]),
            message(f"covid_indicators_kind-{row['kind']}"),
            value,
        ),
        (evidence_of("covid_indicators", row),),
    )


@dataclass(frozen=True)
class Impact:
    """What corona did to a pilot in one domain, and how hard in the curators' classes."""

    severity: str
    impact: Localised
    mitigation: Localised | None
    evidence: Evidence


@dataclass(frozen=True)
class ImpactRow:
    """A pilot with its impacts per domain, in the order of DOMAINS; none where no document speaks."""

    name: Localised
    is_part: bool
    impacts: tuple[tuple[Impact, ...], ...]


def controls() -> tuple[Control, ...]:
    """Which pilots: by programme line."""
    lines = coded_options("programme_line", allowed("pilots", "programme_line"))
    return (Control("line", message("filter-line"), lines),)


@lru_cache(maxsize=64)
def impacts(release: Release, choice: Choice) -> View[tuple[ImpactRow, ...]] | None:
    """Pilot by domain; None when the filters leave nothing."""
    lines = dict(choice).get("line", ())
    by_pilot = _by_pilot(release)
    pilots = [
        p for p in with_parts(release)
        if (p["parent_id"] is None or p["pilot_id"] in by_pilot) and (not lines or line_of(release, p) in lines)
    ]  # fmt: skip
    if not lines and PROGRAMME in by_pilot:
        pilots.append(release.by_key("pilots")[PROGRAMME])
    own = {p["pilot_id"] for p in pilots if p["parent_id"] is None and p["pilot_id"] != PROGRAMME}

    def finding(hard_hit: set[str]) -> Message:
        return message("impact-finding", hit=len(hard_hit & own), total=len(own))

    return _impacts_view(release, pilots, by_pilot, finding)


@lru_cache(maxsize=64)
def of_pilot(release: Release, pilot_id: str) -> View[tuple[ImpactRow, ...]] | None:
    """The same for one pilot and its sub-pilots; None where no document speaks of it."""
    by_pilot, rows = _by_pilot(release), release.by_key("pilots")
    pilots = [rows[p] for p in own_and_parts(release, pilot_id) if p in by_pilot]
    name = pilot_or_programme(release, pilot_id)

    def finding(hard_hit: set[str]) -> Message:
        own = rows[pilot_id]
        hit = own["pilot_id"] in hard_hit or own["parent_id"] in hard_hit
        return message("impact-one-hit" if hit else "impact-one", name=name)

    return _impacts_view(release, pilots, by_pilot, finding)


def _by_pilot(release: Release) -> dict[str, list[Row]]:
    grouped: dict[str, list[Row]] = {}
    for row in release.rows("covid_impacts"):
        grouped.setdefault(row["pilot_id"], []).append(row)
    return grouped


def _impacts_view(
    release: Release,
    pilots: list[Row],
    by_pilot: dict[str, list[Row]],
    finding: Callable[[set[str]], Message],
) -> View[tuple[ImpactRow, ...]] | None:
    rows = tuple(_impact_row(p, by_pilot.get(p["pilot_id"], [])) for p in pilots)
    used = [r for p in pilots for r in by_pilot.get(p["pilot_id"], [])]
    if not used:
        return None
    names = release.by_key("pilots")
    hard_hit = {
        p["parent_id"] or p["pilot_id"]
        for row, p in zip(rows, pilots, strict=True)
        if any(i.severity in ("interrupted", "stopped") for cell in row.impacts for i in cell)
    }
    return View(
        key="impact",
        finding=finding(hard_hit),
        description=message("impact-description"),
        columns=(
            Column("pilot", message("column-pilot")),
            field_column("domain"),
            field_column("severity"),
            field_column("impact_nl"),
            field_column("mitigation_nl"),
        ),
        records=tuple(
            Record(
                (
                    Localised(names[r["pilot_id"]]["name_nl"], names[r["pilot_id"]]["name_en"]),
                    message(f"domain-{r['domain']}"), message(f"severity-{r['severity']}"),
                    localised(r, "impact"), localised(r, "mitigation"),
                ),
                (evidence_of("covid_impacts", r),),
            )
            for r in used
        ),
        marks=rows,
        caveats=(message("impact-caveat"), *notes_of(used)),
    )  # fmt: skip


def _impact_row(pilot: Row, rows: list[Row]) -> ImpactRow:
    return ImpactRow(
        Localised(pilot["name_nl"], pilot["name_en"]),
        pilot["parent_id"] is not None,
        tuple(
            tuple(
                Impact(
                    r["severity"],
                    Localised(r["impact_nl"], r["impact_en"]),
                    localised(r, "mitigation"),
                    evidence_of("covid_impacts", r),
                )
                for r in rows
                if r["domain"] == domain
            )
            for domain in DOMAINS
        ),
    )
