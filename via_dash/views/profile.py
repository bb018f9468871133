"""Everything the evidence holds on one pilot, one sub-pilot, or the programme itself."""

from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release
from via_dash.evidence.claims import by_event, newest_first, preferred_event
from via_dash.schema import allowed
from via_dash.tables import Row
from via_dash.texts import Edtf, Joined, Localised, Message, Param, localised, message
from via_dash.views.controls import Control, Option
from via_dash.views.findings import (
    ClassOfFindings,
    Finding,
    counted_by_class,
    findings,
    in_classes,
)
from via_dash.views.knowledge import coverage_in_words
from via_dash.views.pilots import (
    PROGRAMME,
    STATUSES,
    line_of,
    own_and_parts,
    pilot_or_programme,
    status,
    upcoming,
    with_parts,
)
from via_dash.views.statements import (
    Say,
    Statements,
    by_pilot,
    statements_by_pilot,
    statements_view,
)
from via_dash.views.view import (
    Column,
    Evidence,
    Record,
    View,
    evidence_of,
    field_column,
    notes_of,
    pilot_name,
    source_label,
)


@lru_cache(maxsize=8)
def control(release: Release) -> Control:
    """Which pilot: the programme itself first, then every pilot with its sub-pilots."""
    options = (
        Option(PROGRAMME, pilot_or_programme(release, PROGRAMME)),
        *(_option(release, row) for row in with_parts(release)),
    )
    return Control("pilot", message("filter-pilot"), options, single=True, always_in_url=True)


def _option(release: Release, pilot: Row) -> Option:
    name = pilot_name(release, pilot["pilot_id"])
    label = message("option-part", name=name) if pilot["parent_id"] else name
    return Option(pilot["pilot_id"], label)


@dataclass(frozen=True)
class Said:
    """One thing said of a pilot, what to keep in mind with it, and the row behind it."""

    text: Param
    note: Localised | None
    evidence: Evidence


@dataclass(frozen=True)
class Trait:
    """What a pilot is, in one respect."""

    label: Message
    said: tuple[Said, ...]


@lru_cache(maxsize=64)
def identity(release: Release, pilot_id: str) -> View[tuple[Trait, ...]]:
    """What it is, for whom, with whom and where."""
    pilot = release.by_key("pilots")[pilot_id]
    own = evidence_of("pilots", pilot)
    line = line_of(release, pilot)
    texts = {
        "what": localised(pilot, "summary"),
        "knowledge": localised(pilot, "knowledge_target"),
        "beneficiaries": localised(pilot, "beneficiaries"),
        "line": message(f"programme_line-{line}") if line else None,
        "box": Joined(
            tuple(message(f"stakeholder_group-{g}") for g in pilot["stakeholder_groups"] or ()),
            "comma",
        )
        if pilot["stakeholder_groups"]
        else None,
    }
    traits = [
        Trait(message(f"trait-{key}"), (Said(text, None, own),))
        for key, text in texts.items()
        if text
    ]
    traits += _partners(release, pilot_id)
    places = _places(release, pilot_id)
    if places:
        traits.append(Trait(message("trait-place"), places))
    return View(
        key="identity",
        finding=message("identity-finding", name=pilot_name(release, pilot_id)),
        description=message("identity-finding", name=pilot_name(release, pilot_id)),
        columns=(
            Column("trait", message("column-trait")),
            Column("text", message("column-text")),
            Column("note", message("column-note")),
        ),
        records=tuple(
            Record((trait.label, said.text, said.note or message("no-caveat")), (said.evidence,))
            for trait in traits
            for said in trait.said
        ),
        marks=tuple(traits),
        caveats=notes_of([pilot]),
    )


def _partners(release: Release, pilot_id: str) -> list[Trait]:
    names = release.by_key("organisations")
    traits = []
    for role in allowed("pilot_partners", "role"):
        rows = [
            r
            for r in release.rows("pilot_partners")
            if r["pilot_id"] == pilot_id and r["role"] == role
        ]
        if rows:
            said = tuple(
                Said(
                    names[r["organisation_id"]]["name"],
                    localised(r, "note"),
                    evidence_of("pilot_partners", r),
                )
                for r in rows
            )
            traits.append(Trait(message(f"pilot_partners_role-{role}"), said))
    return traits


def _places(release: Release, pilot_id: str) -> tuple[Said, ...]:
    names = release.by_key("places")
    return tuple(
        Said(names[r["place_id"]]["name"], localised(r, "note"), evidence_of("pilot_places", r))
        for r in release.rows("pilot_places")
        if r["pilot_id"] == pilot_id
    )


@dataclass(frozen=True)
class Relatives:
    """What a pilot is part of, and its parts: key and name."""

    parent: tuple[str, Param] | None
    parts: tuple[tuple[str, Param], ...]


@lru_cache(maxsize=64)
def relatives(release: Release, pilot_id: str) -> Relatives:
    """The pilot it is part of and its sub-pilots; the programme has every pilot as a part."""
    rows = release.by_key("pilots")
    parent_id = rows[pilot_id]["parent_id"] or (None if pilot_id == PROGRAMME else PROGRAMME)
    parts = [
        (row["pilot_id"], pilot_name(release, row["pilot_id"]))
        for row in with_parts(release)
        if row["parent_id"] == (None if pilot_id == PROGRAMME else pilot_id)
    ]
    parent = (parent_id, pilot_or_programme(release, parent_id)) if parent_id else None
    return Relatives(parent, tuple(parts))


@lru_cache(maxsize=64)
def brief(release: Release, pilot_id: str) -> tuple[Message, ...]:
    """The page in a few sentences: where it stands, what was found, what comes next."""
    said = [_status_sentence(release, pilot_id, which) for which in STATUSES]
    lines = [message("brief-status", statuses=Joined(tuple(said), "semicolon"))]
    if pilot_id != PROGRAMME:
        lines.append(_found(release, pilot_id))
    coming = upcoming(release, own_and_parts(release, pilot_id))
    if coming:
        first = coming[0]
        lines.append(
            message(
                "brief-next", milestone=message("milestone", date=first.when, label=first.label)
            )
        )
    else:
        lines.append(message("brief-nothing-next"))
    return tuple(lines)


def _status_sentence(release: Release, pilot_id: str, which: str) -> Message:
    found = status(release, pilot_id, which)
    label = found.label if found else message("not-mentioned")
    return message("brief-one-status", which=message(f"lane-{which}"), status=label)


def _found(release: Release, pilot_id: str) -> Message:
    own = [f for f in _findings(release, pilot_id) if _is_net(f)]
    if own:
        return message("brief-found", n=len(own), classes=counted_by_class(own))
    if _findings(release, pilot_id):
        return message("brief-found-no-net")
    return message("brief-found-nothing")


@dataclass(frozen=True)
class StatusClaim:
    """What one passage says of where a pilot stands; None where it is silent."""

    as_of: Param
    source: Param
    codes: tuple[str | None, ...]  # in the order of STATUSES
    labels: tuple[Message | None, ...]
    followed: tuple[bool, ...]
    explanation: Localised
    note: Localised | None
    evidence: Evidence


@lru_cache(maxsize=64)
def statuses(release: Release, pilot_id: str) -> View[tuple[StatusClaim, ...]] | None:
    """The three statuses by document and passage, newest first; None where no document speaks of it."""
    rows = [r for r in release.rows("statuses") if r["pilot_id"] == pilot_id]
    if not rows:
        return None
    chosen = [status(release, pilot_id, which) for which in STATUSES]
    claims = tuple(
        StatusClaim(
            as_of=Edtf(r["as_of_edtf"]),
            source=source_label(release, r["source_id"]),
            codes=tuple(r[f"{which}_status"] for which in STATUSES),
            labels=tuple(
                message(f"{which}_status-{r[f'{which}_status']}") if r[f"{which}_status"] else None
                for which in STATUSES
            ),
            followed=tuple(s is not None and s.evidence.row_id == r["row_id"] for s in chosen),
            explanation=Localised(r["status_nl"], r["status_en"]),
            note=localised(r, "note"),
            evidence=evidence_of("statuses", r),
        )
        for r in newest_first(rows, release.by_key("sources"), "as_of_edtf")
    )
    said = tuple(_status_sentence(release, pilot_id, which) for which in STATUSES)
    return View(
        key="statuses",
        finding=message("statuses-finding", statuses=Joined(said, "semicolon")),
        description=message("statuses-finding", statuses=Joined(said, "semicolon")),
        columns=(
            field_column("as_of_edtf"),
            *(field_column(f"{which}_status") for which in STATUSES),
            field_column("status_nl"),
            field_column("note_nl"),
        ),
        records=tuple(
            Record(
                (
                    c.as_of,
                    *(
                        _status_said(label, on)
                        for label, on in zip(c.labels, c.followed, strict=True)
                    ),
                    c.explanation,
                    c.note or message("no-caveat"),
                ),
                (c.evidence,),
            )
            for c in claims
        ),
        marks=claims,
        caveats=(message("statuses-caveat"),),
    )


def _status_said(label: Message | None, followed: bool) -> Message:
    """What a passage says of one status, and whether that is the reading followed."""
    if label is None:
        return message("not-mentioned")
    return message("status-followed", status=label) if followed else label


@lru_cache(maxsize=64)
def undated(release: Release, pilot_id: str) -> View[tuple[Statements, ...]] | None:
    """What happened or is planned on a day no document gives, which no timeline can draw."""
    about = own_and_parts(release, pilot_id)
    claims = by_event(row for row in release.rows("events") if row["pilot_id"] in about)
    sources = release.by_key("sources")
    rows = [
        row
        for group in claims.values()
        if preferred_event(group, sources)["date_edtf"] is None
        for row in group
    ]
    finding = message("undated-finding", n=len(rows))
    return statements_view(release, "undated", "events", by_pilot(release, rows), finding=finding)


def _findings(release: Release, pilot_id: str) -> tuple[Finding, ...]:
    """The findings of the studies of a pilot and its sub-pilots."""
    about = own_and_parts(release, pilot_id)
    own = {s["study_id"] for s in release.rows("studies") if s["pilot_id"] in about}
    return tuple(f for f, row in findings(release) if row["study_id"] in own)


def studies_of(release: Release, pilot_id: str) -> tuple[str, ...]:
    """The keys of the studies with findings on a pilot, for a link to their effects."""
    about = own_and_parts(release, pilot_id)
    with_findings = dict.fromkeys(row["study_id"] for _, row in findings(release))
    pilot_of = {s["study_id"]: s["pilot_id"] for s in release.rows("studies")}
    return tuple(s for s in with_findings if pilot_of[s] in about)


def _is_net(finding: Finding) -> bool:
    return finding.measure == "net" and finding.contrast == "effect"


@lru_cache(maxsize=64)
def net_findings(release: Release, pilot_id: str) -> View[tuple[ClassOfFindings, ...]] | None:
    """The net effects found, by class of evidence; None where no study reports one."""
    net = [f for f in _findings(release, pilot_id) if _is_net(f)]
    if not net:
        return None
    classes = in_classes(net)
    return View(
        key="findings",
        finding=message("pilot-findings-finding", n=len(net), classes=counted_by_class(net)),
        description=message("findings-description"),
        columns=_FINDING_COLUMNS,
        records=tuple(_finding_record(f) for c in classes for f in c.findings),
        marks=classes,
        caveats=(message("findings-caveat"),),
    )


@lru_cache(maxsize=64)
def other_findings(release: Release, pilot_id: str) -> View[tuple[Finding, ...]] | None:
    """Gross results, levels, and differences between groups: no effects. None where there is none."""
    other = tuple(f for f in _findings(release, pilot_id) if not _is_net(f))
    if not other:
        return None
    return View(
        key="not-effects",
        finding=message("pilot-other-finding", n=len(other)),
        description=message("pilot-other-finding", n=len(other)),
        columns=_FINDING_COLUMNS,
        records=tuple(_finding_record(f) for f in other),
        marks=other,
        caveats=(message("not-net-caveat"),),
    )


_FINDING_COLUMNS = (
    Column("finding", message("column-finding")),
    Column("class", message("column-class")),
    Column("note", message("column-note")),
)


def _finding_record(f: Finding) -> Record:
    label = message(f"class-{f.evidence_class}") if f.evidence_class else message("class-none")
    return Record((f.sentence, label, f.note or message("no-caveat")), (f.evidence, *f.others))


@lru_cache(maxsize=64)
def coverage(release: Release, pilot_id: str) -> View[tuple[Statements, ...]] | None:
    """What the reports on a pilot or its sub-pilots contain; None where no document says."""
    return _own_rows(release, pilot_id, "coverage", "report_coverage", say=_coverage_line)


def _coverage_line(row: Row) -> Message:
    aspect, covered = coverage_in_words(row["aspect"], row["coverage"])
    return message("coverage-line", aspect=aspect, coverage=covered)


@lru_cache(maxsize=64)
def context(release: Release, pilot_id: str) -> View[tuple[Statements, ...]] | None:
    """Figures about the labour market that a document prints beside a pilot; they are no results."""
    return _own_rows(release, pilot_id, "context", "context_figures")


def _own_rows(
    release: Release, pilot_id: str, key: str, table: str, say: Say | None = None
) -> View[tuple[Statements, ...]] | None:
    """The rows of a table on a pilot and its sub-pilots, in words."""
    about = own_and_parts(release, pilot_id)
    rows = [r for r in release.rows(table) if r["pilot_id"] in about]
    return statements_by_pilot(release, key, table, rows, say=say)
