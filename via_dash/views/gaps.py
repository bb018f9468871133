"""The evidence gap map: per approach and outcome, or group, what was found or why there is nothing.

A cell holds findings or a reason, never nothing. The reason is derived from rows about the study
or the pilot, and names them: a document seldom says why it is silent.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from via_dash.data import Release
from via_dash.evidence.claims import by_event, preferred_event
from via_dash.evidence.classes import CLASSES
from via_dash.schema import allowed
from via_dash.tables import Row
from via_dash.texts import Joined, Localised, Message, Param, message
from via_dash.views.controls import Choice, Control, coded_options
from via_dash.views.findings import Finding, findings
from via_dash.views.pilots import PROGRAMME, RESULT_KINDS, line_of, status, with_parts
from via_dash.views.rows import summary
from via_dash.views.statements import Statement, statement
from via_dash.views.view import (
    Column,
    Evidence,
    Record,
    View,
    field_column,
    pilot_name,
    source_label,
)

REASONS = (
    "not_studied", "not_reported", "not_yet_published", "interrupted", "not_as_planned", "no_control_group", "invalid",
)  # fmt: skip
# What says nothing of one outcome or group: a report to come, or a pilot that stopped.
_OF_THE_WHOLE = ("not_yet_published", "interrupted", "not_as_planned")
_FIELDS = {"outcome": "outcome_family", "subgroup": "subgroup"}
_HEADINGS = {"outcome_family": "outcome_family", "subgroup": "subgroup-short"}
_ONGOING = ("preparation", "running", "restarting", "interim_published")
_WITHOUT_CONTROLS = ("pre_post", "descriptive", "observational")
_HIT = ("interrupted", "stopped")


@dataclass(frozen=True)
class Reason:
    """Why there is no finding, and what in the documents that is derived from."""

    code: str  # one of REASONS
    statements: tuple[Statement, ...]


@dataclass(frozen=True)
class Cell:
    """One crossing of the map: findings, or else reasons, of which the first weighs most."""

    column: Message
    findings: tuple[Finding, ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class MapRow:
    """An approach within one study, or a pilot that no study is about."""

    label: Param
    full: Param  # the approach in the words of the study
    subject: Param  # the study; for a pilot, that it has none
    pilot_id: str | None  # of a pilot that no study is about
    design: tuple[Statement, ...]  # what documents say of the research design of such a pilot
    cells: tuple[Cell, ...]
    pending: tuple[Reason, ...] = ()  # of a study with findings: why more may come, or not

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(f for cell in self.cells for f in cell.findings)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why it has no finding at all; empty where it has one."""
        return () if self.findings else self.cells[0].reasons


@dataclass(frozen=True)
class Section:
    """Rows of one origin: pilots by programme line, other studies in VIA, earlier research by document."""

    heading: Message
    kind: str  # pilots, programme or earlier
    rows: tuple[MapRow, ...]


def controls() -> tuple[Control, ...]:
    """What the columns are."""
    by = message("filter-by")
    return (Control("by", by, coded_options("by", _FIELDS), single=True, in_row=True),)


@lru_cache(maxsize=16)
def gap_map(release: Release, choice: Choice) -> View[tuple[Section, ...]] | None:
    """Every finding in the one cell it belongs to, and a reason in every other cell."""
    by = next((codes[0] for name, codes in choice if name == "by" and codes), "outcome")
    sections = _sections(release, _FIELDS[by])
    rows = [row for section in sections for row in section.rows]
    if not rows:
        return None
    return View(
        key="gaps",
        finding=message("gaps-finding", n=len(rows), parts=_counted(rows)),
        description=message("gaps-description", n=len(rows), by=message(f"by-{by}")),
        columns=(
            Column("approach", message("column-approach-or-pilot")),
            Column("study", message("column-study")),
            field_column(_FIELDS[by]),
            Column("known", message("column-known")),
        ),
        records=tuple(record for row in rows for record in _records(row)),
        marks=sections,
        caveats=tuple(message(f"gaps-caveat-{about}") for about in _CAVEATS),
    )


_CAVEATS = ("derived", "significant", "gross", "pending", "experience")


def _records(row: MapRow) -> Iterable[Record]:
    yield from (_record(row, cell) for cell in row.cells)
    if row.pending:
        said = Joined(tuple(message(f"gap-{reason.code}") for reason in row.pending), "semicolon")
        whole = message("gaps-whole-study")
        yield Record((row.full, row.subject, whole, said), _evidence_of(row.pending))


def _record(row: MapRow, cell: Cell) -> Record:
    if cell.findings:
        found = tuple(e for f in cell.findings for e in (f.evidence, *f.others))
        return Record((row.full, row.subject, cell.column, tallied(cell.findings)), found)
    reasons = Joined(tuple(message(f"gap-{reason.code}") for reason in cell.reasons), "semicolon")
    return Record((row.full, row.subject, cell.column, reasons), _evidence_of(cell.reasons))


def _evidence_of(reasons: Iterable[Reason]) -> tuple[Evidence, ...]:
    return tuple(
        e for r in reasons for s in r.statements for e in (s.evidence, *(m[1] for m in s.more))
    )


def _counted(rows: Sequence[MapRow]) -> Joined:
    """Each row once: by the best it has, or by the reason that weighs most."""
    counts = Counter(_standing(row) for row in rows)
    standings = ("net", "other", *REASONS)
    return Joined(
        tuple(message(f"gaps-counted-{s}", n=counts[s]) for s in standings if counts[s]), "and"
    )


def _standing(row: MapRow) -> str:
    if any(kind_of(f) in CLASSES for f in row.findings):
        return "net"
    return "other" if row.findings else row.reasons[0].code


# What a cell counts: net effects by class, and apart from them what is no net effect.
KINDS = (*CLASSES, "gross_or_level", "unknown_measure", "difference")


def kind_of(finding: Finding) -> str:
    """The class of a net effect; else which other kind of result it is."""
    if finding.contrast != "effect" or finding.evidence_class is None:
        return "difference"
    if finding.measure == "net":
        return finding.evidence_class
    return "gross_or_level" if finding.measure in ("gross", "level") else "unknown_measure"


def tallied(found: Iterable[Finding]) -> Joined:
    """How many findings of each kind."""
    counts = Counter(kind_of(f) for f in found)
    return Joined(
        tuple(
            message("counted-insufficient", n=counts[k], split="")
            if k == "insufficient"
            else message(f"counted-{k}" if k in CLASSES else f"gap-{k}", n=counts[k])
            for k in KINDS
            if counts[k]
        ),
        "comma",
    )


# Rows


def _sections(release: Release, field: str) -> tuple[Section, ...]:
    columns = _columns(release, field)
    studies = release.rows("studies")
    own = [s for s in studies if s["pilot_id"] not in (None, PROGRAMME)]
    beside = [s for s in studies if s["pilot_id"] == PROGRAMME]
    earlier: dict[str, list[Row]] = {}
    for study in studies:
        if study["pilot_id"] is None:
            earlier.setdefault(study["source_id"], []).append(study)
    rows_of = partial(_study_rows, release, field, columns)
    pilots = release.by_key("pilots")
    bare = _pilot_rows(release, field, columns)
    made = []
    for line in (*allowed("pilots", "programme_line"), None):
        of_line = [s for s in own if line_of(release, pilots[s["pilot_id"]]) == line]
        unstudied = (r for r in bare if r.pilot_id and line_of(release, pilots[r.pilot_id]) == line)
        named = message(f"programme_line-{line}" if line else "gaps-no-line")
        heading = message("gaps-section-pilots", line=named)
        made.append(Section(heading, "pilots", (*rows_of(of_line), *unstudied)))
    made.append(Section(message("gaps-section-programme"), "programme", rows_of(beside)))
    for source_id, listed in earlier.items():
        heading = message("gaps-section-earlier", source=source_label(release, source_id))
        made.append(Section(heading, "earlier", rows_of(listed)))
    return tuple(section for section in made if section.rows)


def _columns(release: Release, field: str) -> tuple[str, ...]:
    """The values that occur: what no finding is about at all says nothing of one row. All without findings."""
    present = {row[field] for _, row in findings(release)}
    codes = allowed("effects", field)
    return tuple(code for code in codes if code in present) or codes


def _study_rows(
    release: Release, field: str, columns: Sequence[str], studies: Iterable[Row]
) -> tuple[MapRow, ...]:
    """A row per approach of each study; one for the study itself where it has no finding."""
    found: dict[str, dict[str, list[tuple[Finding, Row]]]] = {}
    for finding, row in findings(release):
        approaches = found.setdefault(row["study_id"], {})
        approaches.setdefault(row["intervention_nl"], []).append((finding, row))
    made = []
    for study in studies:
        approaches = found.get(study["study_id"], {})
        reasons = _reasons_of_study(release, study, [f for p in approaches.values() for f, _ in p])
        texts = [pairs[0][0].intervention for pairs in approaches.values()]
        groups = list(approaches.values())
        if not groups:
            texts, groups = [Localised(study["intervention_nl"], study["intervention_en"])], [[]]
        for label, full, pairs in zip(_short(texts), texts, groups, strict=True):
            own = tuple(r for r in reasons if r.code not in _OF_THE_WHOLE) if pairs else reasons
            silent = own or (Reason("not_reported", _itself(release, study)),)
            cells = tuple(_cell(field, code, pairs, silent) for code in columns)
            subject = Localised(study["name_nl"], study["name_en"])
            pending = tuple(r for r in reasons if r.code in _OF_THE_WHOLE) if pairs else ()
            made.append(MapRow(label, full, subject, None, (), cells, pending))
    return tuple(made)


def _cell(
    field: str, code: str, pairs: Iterable[tuple[Finding, Row]], reasons: tuple[Reason, ...]
) -> Cell:
    here = tuple(f for f, row in pairs if row[field] == code)
    return Cell(message(f"{_HEADINGS[field]}-{code}"), here, () if here else reasons)


def _short(texts: Sequence[Localised]) -> list[Localised]:
    """The name of each approach without its description, as long as that tells them apart."""
    short = [Localised(_name_in(t.nl), _name_in(t.en)) for t in texts]
    told_apart = len(set(short)) == len(texts)
    return short if told_apart else list(texts)


def _name_in(text: str) -> str:
    return re.split(r"[:;] |, ", text, maxsplit=1)[0]


def _pilot_rows(release: Release, field: str, columns: Sequence[str]) -> tuple[MapRow, ...]:
    """The pilots that no study is about; one with sub-pilots is there through them."""
    rows = with_parts(release)
    parents = {row["parent_id"] for row in rows}
    studied = {s["pilot_id"] for s in release.rows("studies")}
    made = []
    for pilot in rows:
        pilot_id = pilot["pilot_id"]
        if pilot_id in studied or pilot_id in parents:
            continue
        reasons = _reasons_of_pilot(release, pilot)
        name = pilot_name(release, pilot_id)
        cells = tuple(Cell(message(f"{_HEADINGS[field]}-{code}"), (), reasons) for code in columns)
        design = _own_or_parents(pilot, partial(_design, release))
        made.append(MapRow(name, name, message("gaps-no-study"), pilot_id, design, cells))
    return tuple(made)


def _own_or_parents(
    pilot: Row, told: Callable[[str], tuple[Statement, ...]]
) -> tuple[Statement, ...]:
    """What is said of the pilot or, where that is nothing, of the pilot it is part of."""
    own = told(pilot["pilot_id"])
    return own or (told(pilot["parent_id"]) if pilot["parent_id"] else ())


def _design(release: Release, pilot_id: str) -> tuple[Statement, ...]:
    rows = [
        r
        for r in release.rows("facts")
        if r["pilot_id"] == pilot_id and r["attribute"] == "research_design"
    ]
    return _statements(release, "facts", rows)


# Reasons


def _reasons_of_study(release: Release, study: Row, found: Sequence[Finding]) -> tuple[Reason, ...]:
    """Why a study has no finding on something; that it was not reported where nothing else is known."""
    itself = _itself(release, study)
    if study["status"] == "invalid":
        return (Reason("invalid", itself),)
    reasons = []
    if study["status"] in ("planned", "running"):
        reasons.append(Reason("not_yet_published", itself))
    if study["design"] in _WITHOUT_CONTROLS and not any(kind_of(f) in CLASSES for f in found):
        reasons.append(Reason("no_control_group", itself))
    if study["status"] != "final" and study["pilot_id"] not in (None, PROGRAMME):
        reasons += _reasons_from_events(release, study["pilot_id"])
    return tuple(reasons) or (Reason("not_reported", itself),)


def _itself(release: Release, study: Row) -> tuple[Statement, ...]:
    return (statement(release, "studies", [study], lambda _: _about_study(study)),)


def _about_study(study: Row) -> Message:
    return message(
        "gaps-study",
        name=Localised(study["name_nl"], study["name_en"]),
        design=message(f"design-{study['design']}"),
        status=message(f"studies_status-{study['status']}"),
    )


def _reasons_of_pilot(release: Release, pilot: Row) -> tuple[Reason, ...]:
    """Why no study of a pilot has a finding; that none was done where no document speaks of one."""
    pilot_id, parent_id = pilot["pilot_id"], pilot["parent_id"]
    own = _reasons_from_events(release, pilot_id) or _research_going_on(release, pilot_id)
    if not own and parent_id:
        own = _reasons_from_events(release, parent_id) or _research_going_on(release, parent_id)
    own += _not_as_planned(release, pilot_id)
    if own:
        return tuple(own)
    itself = message("gaps-pilot", name=pilot_name(release, pilot_id))
    completed = status(release, pilot_id, "research")
    code = "not_reported" if completed and completed.code == "completed" else "not_studied"
    return (Reason(code, (statement(release, "pilots", [pilot], lambda _: itself),)),)


def _reasons_from_events(release: Release, pilot_id: str) -> list[Reason]:
    """That a report is planned and that corona interrupted the pilot, as far as documents say so.

    Corona comes first where it hit the research itself or stopped the pilot; a delivery that was
    interrupted for a while does not explain what a planned report will.
    """
    planned = _statements(release, "events", _planned_reports(release, pilot_id))
    hits = [
        row
        for row in release.rows("covid_impacts")
        if row["pilot_id"] == pilot_id
        and row["domain"] in ("research", "delivery")
        and row["severity"] in _HIT
    ]
    pending = [Reason("not_yet_published", planned)] if planned else []
    corona = [Reason("interrupted", _statements(release, "covid_impacts", hits))] if hits else []
    first = any(row["domain"] == "research" or row["severity"] == "stopped" for row in hits)
    return corona + pending if first else pending + corona


def _planned_reports(release: Release, pilot_id: str) -> list[Row]:
    """The claim that is followed of each report still to come."""
    reports = (
        row
        for row in release.rows("events")
        if row["pilot_id"] == pilot_id and row["lane"] == "research" and row["kind"] in RESULT_KINDS
    )
    sources = release.by_key("sources")
    followed = (preferred_event(rows, sources) for rows in by_event(reports).values())
    return [row for row in followed if row["certainty"] == "planned"]


def _research_going_on(release: Release, pilot_id: str) -> list[Reason]:
    """That research is going on counts as a report still to come."""
    research = status(release, pilot_id, "research")
    if research is None or research.code not in _ONGOING:
        return []
    source = source_label(release, research.evidence.source_id)
    said = Statement(research.explanation, None, source, research.evidence)
    return [Reason("not_yet_published", (said,))]


def _not_as_planned(release: Release, pilot_id: str) -> list[Reason]:
    """That a pilot is not carried out as planned, which is more than an interruption."""
    delivery = status(release, pilot_id, "delivery")
    if delivery is None or delivery.code != "not_carried_out_as_planned":
        return []
    source = source_label(release, delivery.evidence.source_id)
    said = Statement(delivery.explanation, None, source, delivery.evidence)
    return [Reason("not_as_planned", (said,))]


def _statements(release: Release, table: str, rows: Iterable[Row]) -> tuple[Statement, ...]:
    told = partial(summary, release, table)
    return tuple(statement(release, table, [row], told) for row in rows)
