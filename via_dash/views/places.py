"""Where pilots and sub-pilots take place."""

from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release
from via_dash.tables import Row
from via_dash.texts import Localised, message
from via_dash.views.controls import Choice, Control, coded_options
from via_dash.views.pilots import line_of, status, with_parts
from via_dash.views.view import Column, Evidence, Record, View, evidence_of, field_column, notes_of


@dataclass(frozen=True)
class Held:
    """A pilot at a place."""

    pilot_id: str
    name: Localised
    line: str | None
    evidence: Evidence


@dataclass(frozen=True)
class Place:
    """A place with the pilots held there; ``point`` is longitude and latitude, None for the country."""

    place_id: str
    name: str
    kind: str
    point: tuple[float, float] | None
    held: tuple[Held, ...]


def controls(release: Release) -> tuple[Control, ...]:
    """By programme line."""
    lines = dict.fromkeys(line_of(release, row) for row in with_parts(release))
    options = coded_options("programme_line", (line for line in lines if line is not None))
    return (Control("line", message("filter-line"), options),)


@lru_cache(maxsize=16)
def places(release: Release, choice: Choice) -> View[tuple[Place, ...]] | None:
    """Every place with a pilot, by name, the country last; None where the filter leaves none."""
    lines = dict(choice).get("line", ())
    pilots = {
        row["pilot_id"]: row
        for row in with_parts(release)
        if not lines or line_of(release, row) in lines
    }
    rows = [r for r in release.rows("pilot_places") if r["pilot_id"] in pilots]
    order = list(pilots)
    rows.sort(key=lambda r: order.index(r["pilot_id"]))
    found = [_place(release, place, rows, pilots) for place in release.rows("places")]
    shown = tuple(
        sorted((p for p in found if p.held), key=lambda p: (p.point is None, p.name.lower()))
    )
    if not shown:
        return None
    local = [p for p in shown if p.point is not None]
    national = {h.pilot_id for p in shown if p.point is None for h in p.held}
    return View(
        key="places",
        finding=message(
            "places-finding",
            pilots=len({h.pilot_id for p in local for h in p.held}),
            places=len(local),
            national=len(national),
        ),
        description=message("places-description", places=len(local), national=len(national)),
        columns=(
            field_column("place_id"),
            Column("pilot", message("column-pilot")),
            field_column("delivery_status"),
            Column("note", message("column-note")),
        ),
        records=tuple(_record(release, p, r) for p in shown for r in rows if r["place_id"] == p.place_id),
        marks=shown,
        caveats=(message("places-caveat"), *notes_of(rows)),
    )  # fmt: skip


def _place(release: Release, place: Row, rows: list[Row], pilots: dict[str, Row]) -> Place:
    point = (
        (place["longitude"], place["latitude"])
        if place["longitude"] is not None and place["latitude"] is not None
        else None
    )
    held: dict[str, Held] = {}  # several documents may name a pilot's place
    for r in rows:
        if r["place_id"] == place["place_id"] and r["pilot_id"] not in held:
            pilot = pilots[r["pilot_id"]]
            held[r["pilot_id"]] = Held(
                r["pilot_id"],
                Localised(pilot["name_nl"], pilot["name_en"]),
                line_of(release, pilot),
                evidence_of("pilot_places", r),
            )
    return Place(place["place_id"], place["name"], place["kind"], point, tuple(held.values()))


def _record(release: Release, place: Place, row: Row) -> Record:
    found = status(release, row["pilot_id"], "delivery")
    held = next(h for h in place.held if h.pilot_id == row["pilot_id"])
    note = (
        Localised(row["note_nl"], row["note_en"])
        if row["note_nl"] and row["note_en"]
        else message("no-caveat")
    )
    return Record(
        (place.name, held.name, found.label if found else message("not-mentioned"), note),
        (evidence_of("pilot_places", row),),
    )
