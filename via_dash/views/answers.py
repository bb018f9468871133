"""What works, in a line per approach: what is significant beside what is not, and how sure that is.

Every line is made from the fields of the findings under the filters; of what has no finding at all
it says the reason that the gap map gives.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from via_dash.data import Release
from via_dash.evidence.classes import CLASSES
from via_dash.tables import Row
from via_dash.texts import Joined, Localised, Message, Param, localised, message
from via_dash.views.controls import Choice
from via_dash.views.effect_filters import selected
from via_dash.views.findings import Finding
from via_dash.views.gaps import MapRow, Reason, Section, gap_map, tallied
from via_dash.views.knowledge import group_size
from via_dash.views.view import Column, Evidence, Record, View, evidence_of


@dataclass(frozen=True)
class Answer:
    """What was found of one approach; ``rest`` is what is no net effect."""

    study: Localised
    approach: Param
    group: Message | None  # whom all net effects are about, where that is one group
    significant: tuple[Finding, ...]
    other: tuple[Finding, ...]
    rest: tuple[Finding, ...]
    design: Message
    status: Message
    provisional: bool
    people: tuple[Message, ...]
    note: Localised | None  # on the study
    evidence: Evidence  # of the study

    @property
    def net(self) -> tuple[Finding, ...]:
        return (*self.significant, *self.other)


@dataclass(frozen=True)
class Unanswered:
    """Pilots, each with its key, or studies without any finding, for the same reasons."""

    names: tuple[tuple[str | None, Param], ...]
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Answers:
    """The lines of one origin: pilots by programme line, other studies, earlier research by document."""

    heading: Message
    kind: str
    found: tuple[Answer, ...]
    without: tuple[Unanswered, ...]


@lru_cache(maxsize=256)
def answers(release: Release, choice: Choice) -> View[tuple[Answers, ...]] | None:
    """The findings under the filters by approach; None when the filters leave none.

    What has no finding is there unless a filter chooses by study, approach, design or year.
    """
    chosen = frozenset(f.row_id for f in selected(release, choice))
    mapped = gap_map(release, ())
    if not chosen or mapped is None:
        return None
    with_rest = not any(codes for name, codes in choice if name in _OF_STUDIES)
    sections = [_section(release, s, chosen, with_rest=with_rest) for s in mapped.marks]
    # The pilots of which something was found first; else as on the map.
    shown = sorted(
        (s for s in sections if s.found or s.without),
        key=lambda s: (_KINDS.index(s.kind), not s.found),
    )
    return View(
        key="answers",
        finding=_headline(shown),
        description=message("answers-description", n=sum(len(s.found) for s in shown)),
        columns=(
            Column("approach", message("column-approach")),
            Column("significant", message("column-significant")),
            Column("other", message("column-not-significant")),
            Column("sure", message("column-how-sure")),
        ),
        records=tuple(record for section in shown for record in _records(section)),
        marks=tuple(shown),
        caveats=(
            *(message(f"answers-caveat-{about}") for about in ("net", "finding", "none")),
            message("gaps-caveat-pending"),
            *_study_notes(shown),
        ),
    )


def _study_notes(sections: Iterable[Answers]) -> tuple[Message, ...]:
    """What to keep in mind with each study of a pilot, for it holds for every line on it."""
    noted = {a.study: a.note for s in sections if s.kind == "pilots" for a in s.found if a.note}
    return tuple(message("answers-note", name=name, note=note) for name, note in noted.items())


_OF_STUDIES = ("study", "intervention", "design", "reported")
_KINDS = ("pilots", "programme", "earlier")


def _section(
    release: Release, section: Section, chosen: frozenset[str], *, with_rest: bool
) -> Answers:
    found: list[Answer] = []
    listed = [row for row in section.rows if row.findings]
    for study_id, rows in groupby(listed, key=lambda row: row.findings[0].study_id):
        found += _of_study(release, release.by_key("studies")[study_id], list(rows), chosen)
    bare = [row for row in section.rows if not row.findings] if with_rest else []
    return Answers(section.heading, section.kind, tuple(found), tuple(_alike(bare)))


def _of_study(
    release: Release, study: Row, rows: Sequence[MapRow], chosen: frozenset[str]
) -> list[Answer]:
    """A line per approach with a net effect; one for all of the others together."""
    picked = [(row, tuple(f for f in row.findings if f.row_id in chosen)) for row in rows]
    made = [
        _answer(release, study, row.label, own)
        for row, own in picked
        if any(f.is_net_effect for f in own)
    ]
    rest = [(row, own) for row, own in picked if own and not any(f.is_net_effect for f in own)]
    if rest:
        label = rest[0][0].label if len(rest) == 1 else message("answers-approaches", n=len(rest))
        made.append(_answer(release, study, label, tuple(f for _, own in rest for f in own)))
    return made


def _answer(
    release: Release, study: Row, approach: Param, found: tuple[Finding, ...]
) -> Answer:  # fmt: skip
    net = sorted((f for f in found if f.is_net_effect), key=_weight)
    groups = {f.short for f in net}
    return Answer(
        study=Localised(study["name_nl"], study["name_en"]),
        approach=approach,
        group=net[0].short if len(groups) == 1 else None,
        significant=tuple(f for f in net if f.is_significant),
        other=tuple(f for f in net if not f.is_significant),
        rest=tuple(f for f in found if not f.is_net_effect),
        design=message(f"design-{study['design']}"),
        status=message(f"studies_status-{study['status']}"),
        provisional=study["provisional"] or any(f.provisional for f in found),
        people=_people(release, study["study_id"], net),
        note=localised(study, "note"),
        evidence=evidence_of("studies", study),
    )


def _weight(finding: Finding) -> int:
    return CLASSES.index(finding.evidence_class) if finding.evidence_class else len(CLASSES)


def _people(release: Release, study_id: str, net: Iterable[Finding]) -> tuple[Message, ...]:
    """The numbers the findings give; else those of the intervention group, said not to be theirs."""
    said = tuple(dict.fromkeys(f.people for f in net))
    known = tuple(n for n in said if n.key != "n-unknown")
    if known:
        return known if known == said else (*known, message("answers-n-others"))
    whole = tuple(
        group_size(group)
        for group in release.rows("groups")
        if group["study_id"] == study_id
        and group["arm"] == "intervention"
        and group["subgroup"] == "all"
        and group["n"] is not None
    )
    return (*whole, message("answers-n-unknown")) if whole else (message("n-unknown"),)


def _alike(rows: Iterable[MapRow]) -> Iterable[Unanswered]:
    """Rows without a finding together where the same kinds of reasons hold."""
    alike: dict[tuple[str, ...], list[MapRow]] = {}
    for row in rows:
        alike.setdefault(tuple(reason.code for reason in row.reasons), []).append(row)
    for codes, same in alike.items():
        names = tuple((r.pilot_id, r.label if r.pilot_id else r.subject) for r in same)
        reasons = tuple(
            Reason(code, tuple(s for r in same for q in r.reasons if q.code == code for s in q.statements))
            for code in codes
        )  # fmt: skip
        yield Unanswered(names, reasons)


# The headline


def _headline(sections: Sequence[Answers]) -> Message:
    """Of each pilot's study what it found; where there is none, of the other studies."""
    own = [s for s in sections if s.kind == "pilots"]
    about = own if any(s.found for s in own) else sections
    studies: dict[Localised, list[Answer]] = {}
    for answer in (a for s in about for a in s.found):
        studies.setdefault(answer.study, []).append(answer)
    groups: dict[str, list[Param]] = {}
    for name, found in studies.items():
        provisional = any(a.provisional for a in found)
        said: Param = message("answers-provisional", name=name) if provisional else name
        groups.setdefault(_standing([f for a in found for f in a.net]), []).append(said)
    parts = [
        message(f"answers-{standing}", studies=_named(groups[standing]))
        for standing in _STANDINGS
        if standing in groups
    ]
    without = sum(len(u.names) for s in own for u in s.without)
    return message("answers-finding", parts=Joined(tuple(parts), "semicolon"), without=without)


_STANDINGS = ("all", "some-adverse", "some", "mixed", "harms", "undirected", "none", "no-net")


def _standing(net: Sequence[Finding]) -> str:
    """What the net effects of a study come to, without weighing one against another."""
    if not net:
        return "no-net"
    classes = {f.evidence_class for f in net}
    if classes == {"works"}:
        return "all"
    if {"works", "harms"} <= classes:
        return "mixed"
    if "works" in classes:
        adverse = any(f.direction == "unfavourable" for f in net)
        return "some-adverse" if adverse else "some"
    if "harms" in classes:
        return "harms"
    return "undirected" if any(f.is_significant for f in net) else "none"


_FEW = 3


def _named(studies: Sequence[Param]) -> Param:
    if len(studies) <= _FEW:
        return Joined(tuple(studies))
    return message("answers-studies", n=len(studies))


# The table


def _records(section: Answers) -> Iterable[Record]:
    for answer in section.found:
        evidence = (e for f in (*answer.net, *answer.rest) for e in (f.evidence, *f.others))
        yield Record(
            (
                Joined((answer.study, answer.approach, *((answer.group,) if answer.group else ())), "comma"),
                _listed(answer, answer.significant, "significant"),
                _listed(answer, answer.other, "other") if answer.net else rest(answer),
                Joined(how_sure(answer), "semicolon"),
            ),
            (answer.evidence, *evidence),
        )  # fmt: skip
    for bare in section.without:
        yield Record(
            (
                Joined(tuple(name for _, name in bare.names), "comma"),
                message("answers-none-significant"),
                Joined(tuple(message(f"gap-{reason.code}") for reason in bare.reasons), "comma"),
                message("not-reported"),
            ),
            tuple(s.evidence for reason in bare.reasons for s in reason.statements),
        )


def rest(answer: Answer) -> Message:
    """That there is no net effect, and what there is."""
    return message("answers-rest", rest=tallied(answer.rest))


def _listed(answer: Answer, found: tuple[Finding, ...], column: str) -> Param:
    if not found:
        return nothing(answer, column)
    return Joined(tuple(in_short(f, answer.group) for f in found), "semicolon")


def nothing(answer: Answer, column: str) -> Message:
    """That a column is empty: nothing was significant, or nobody says whether anything was."""
    silent = all(f.significance == "not_reported" for f in answer.other)
    if column == "significant" and answer.other and silent:
        return message("answers-none-told")
    return message(f"answers-none-{column}")


def in_short(finding: Finding, group: Message | None) -> Message:
    """A finding on one line: what, when, of whom unless that is said already, and how sure."""
    when: list[Param] = [finding.horizon or message("no-horizon")]
    if finding.short != group:
        when.append(finding.short)
    sure: list[Param] = [message(f"significance-{finding.significance}")]
    if finding.size is not None:  # without a size the result is the direction
        sure.insert(0, message(f"direction-{finding.direction}"))
    if finding.estimator is not None:
        sure.append(finding.estimator)
    if finding.provisional:
        sure.append(message("provisional"))
    return message(
        "answers-line",
        result=finding.result,
        about=Joined(tuple(when), "comma"),
        sure=Joined(tuple(sure), "comma"),
    )


def how_sure(answer: Answer) -> tuple[Param, ...]:
    """The ingredients of certainty: design, people, status and whether it is provisional."""
    said = (answer.design, *answer.people, answer.status)
    return (*said, message("provisional")) if answer.provisional else said
