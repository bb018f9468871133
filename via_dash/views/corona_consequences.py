"""What was done about corona, what it delayed, which measurements it touches, what that means."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from via_dash.data import Release
from via_dash.evidence.dates import bounds
from via_dash.tables import Row
from via_dash.texts import Edtf, Localised, Message, Param, localised, message
from via_dash.views.controls import Choice
from via_dash.views.statements import Statements, statements_by_pilot
from via_dash.views.timeline import chosen_pilots
from via_dash.views.view import Column, Record, View, evidence_of


@lru_cache(maxsize=16)
def mitigations(release: Release, choice: Choice) -> View[tuple[Statements, ...]] | None:
    """What was done about it, by pilot; None where no document says."""
    rows = [r for r in _impacts(release, choice) if r["mitigation_nl"]]
    return _impacts_in_words(release, "mitigations", rows, "mitigation")


@lru_cache(maxsize=16)
def for_research(release: Release, choice: Choice) -> View[tuple[Statements, ...]] | None:
    """What it means for what can be concluded, by pilot; None where no document says."""
    rows = [r for r in _impacts(release, choice) if r["domain"] == "research"]
    return _impacts_in_words(release, "for-research", rows, "impact")


def _impacts(release: Release, choice: Choice) -> list[Row]:
    wanted = chosen_pilots(release, choice)
    return [r for r in release.rows("covid_impacts") if r["pilot_id"] in wanted]


def _impacts_in_words(
    release: Release, key: str, rows: list[Row], field: str
) -> View[tuple[Statements, ...]] | None:
    def say(row: Row) -> Param:
        return localised(row, field) or message("not-mentioned")

    return statements_by_pilot(release, key, "covid_impacts", rows, say=say)


@lru_cache(maxsize=16)
def attributed(release: Release, choice: Choice) -> View[tuple[Statements, ...]] | None:
    """The events that a document ties to corona; None where there is none."""
    wanted = chosen_pilots(release, choice)
    rows = [
        r
        for r in release.rows("events")
        if r["covid_related"] and r["pilot_id"] in wanted and r["kind"] != "measure"
    ]
    events = {r["event_id"] for r in rows}
    return statements_by_pilot(release, "attributed", "events", rows, n=len(events))


@dataclass(frozen=True)
class Window:
    """A study's measurement window beside the corona measures; ``overlap`` is yes, no or unknown."""

    study: Localised
    when: Param
    overlap: str


@lru_cache(maxsize=8)
def windows(release: Release) -> View[tuple[Window, ...]] | None:
    """Every study, and whether it measured while the measures held; None without measures or studies."""
    began = [
        row["date_earliest"]
        for row in release.rows("events")
        if row["lane"] == "context" and row["kind"] == "measure" and row["covid_related"]
    ]
    studies = release.rows("studies")
    if not began or not studies:
        return None
    marks = tuple(
        _window(study, min(began), _reported_before(release, study, min(began)))
        for study in studies
    )
    counts = {code: sum(m.overlap == code for m in marks) for code in ("yes", "no", "unknown")}
    return View(
        key="windows",
        finding=message("windows-finding", n=len(marks), **counts),
        description=message("windows-description", n=len(marks)),
        columns=(
            Column("study", message("column-study")),
            Column("window", message("column-window")),
            Column("overlap", message("column-overlap")),
        ),
        records=tuple(
            Record((m.study, m.when, _overlap(m)), (evidence_of("studies", s),))
            for m, s in zip(marks, studies, strict=True)
        ),
        marks=marks,
        caveats=(message("windows-caveat"),),
    )


def _reported_before(release: Release, study: Row, day: date) -> bool:
    """Whether the document that reports a study had certainly appeared by then."""
    source = release.by_key("sources").get(study["source_id"])
    when = source["published_edtf"] if source else None
    last = bounds(when)[1] if when else None
    return last is not None and last < day


def _overlap(window: Window) -> Message:
    return message(f"overlap-{window.overlap}")


def _window(study: Row, measures: date, reported_before: bool) -> Window:
    """Known from a stated period, or where the document that reports it came before the measures."""
    name = Localised(study["name_nl"], study["name_en"])
    period = study["period_edtf"]
    if period is None:
        return Window(name, message("not-mentioned"), "no" if reported_before else "unknown")
    last = bounds(period)[1]
    overlap = "unknown" if last is None else "yes" if last >= measures else "no"
    return Window(name, Edtf(period), overlap)
