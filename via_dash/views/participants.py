"""Who took part in the studies, group beside group, and what cannot be set side by side."""

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release
from via_dash.evidence.sentences import quantity
from via_dash.tables import Row
from via_dash.texts import Joined, Localised, Message, Number, Param, localised, message
from via_dash.views.controls import Choice
from via_dash.views.knowledge import group_name
from via_dash.views.view import Column, Evidence, Record, View, evidence_of

# What is asked of people, and the ways in which sources answer it. Every characteristic is in one.
THEMES: dict[str, tuple[str, ...]] = {
    "sex": ("share_women", "share_men"),
    "age": ("mean_age", "age_45_50", "age_51_60", "age_60_plus"),
    "duration": ("mean_benefit_years",),
    "household": ("share_single",),
    "background": ("share_non_western", "share_migration_background"),
    "education": ("low_education", "primary_education", "secondary_education"),
}
_FILTERS = {"study": "study_id", "subgroup": "subgroup"}


@dataclass(frozen=True)
class Trait:
    """One characteristic of a group. ``alone``: no other group shown is described in this way."""

    label: Message
    size: Message | None  # None where the source names it without a number
    alone: bool
    derived: bool
    note: Localised | None
    evidence: Evidence


@dataclass(frozen=True)
class Group:
    """A group of a study: who, how many, and per theme what is known."""

    study: Localised
    name: Message
    n: int | None
    traits: tuple[tuple[Trait, ...], ...]  # in the order of THEMES
    note: Localised | None
    evidence: Evidence

    @property
    def is_described(self) -> bool:
        return any(self.traits)


@lru_cache(maxsize=128)
def participants(release: Release, choice: Choice) -> View[tuple[Group, ...]] | None:
    """Every group with what is known of it; of the filters the study and the group choose."""
    groups = [
        g
        for g in release.rows("groups")
        if all(
            not codes or g[_FILTERS[name]] in codes for name, codes in choice if name in _FILTERS
        )
    ]
    if not groups:
        return None
    known: dict[tuple[str, str], list[Row]] = {}
    for row in release.rows("characteristics"):
        known.setdefault((row["study_id"], row["group_id"]), []).append(row)
    shown = [row for g in groups for row in known.get(_key(g), ())]
    ways = Counter((row["characteristic"], row["unit"]) for row in shown)
    names = release.by_key("studies")
    marks = tuple(_group(g, names[g["study_id"]], known.get(_key(g), []), ways) for g in groups)
    described = sum(m.is_described for m in marks)
    return View(
        key="participants",
        finding=_finding(len(marks), len({g["study_id"] for g in groups}), described),
        description=message("participants-description", n=len(marks)),
        columns=(
            Column("study", message("column-study")),
            Column("group", message("column-group")),
            Column("n", message("column-people")),
            *(Column(theme, message(f"theme-of-{theme}")) for theme in THEMES),
            Column("note", message("column-note")),
        ),
        records=tuple(_record(m) for m in marks),
        marks=marks,
        caveats=tuple(message(f"participants-caveat-{about}") for about in ("alone", "who")),
    )


def _finding(n: int, studies: int, described: int) -> Message:
    if described == n:
        return message("participants-finding-all", n=n, studies=studies)
    return message("participants-finding", n=n, studies=studies, described=described)


def _key(group: Row) -> tuple[str, str]:
    return group["study_id"], group["group_id"]


def _group(group: Row, study: Row, known: list[Row], ways: Counter[tuple[str, str]]) -> Group:
    return Group(
        study=Localised(study["name_nl"], study["name_en"]),
        name=group_name(group),
        n=group["n"],
        traits=tuple(
            tuple(
                _trait(row, ways)
                for code in codes
                for row in known
                if row["characteristic"] == code
            )
            for codes in THEMES.values()
        ),
        note=localised(group, "note"),
        evidence=evidence_of("groups", group),
    )


def _trait(row: Row, ways: Counter[tuple[str, str]]) -> Trait:
    return Trait(
        label=message(f"characteristic-{row['characteristic']}"),
        size=_size(row),
        alone=ways[row["characteristic"], row["unit"]] == 1,
        derived=row["basis"] == "derived",
        note=localised(row, "note"),
        evidence=evidence_of("characteristics", row),
    )


def _size(row: Row) -> Message | None:
    if row["value_high"] is None:
        return quantity(row)
    return quantity({**row, "value": None, "value_low": row["value"]})


def said(trait: Trait) -> Message:
    """A characteristic in words: its size, or that the source gives none."""
    return message("trait-said", label=trait.label, size=trait.size or message("trait-no-number"))


def marks_of(trait: Trait) -> tuple[Message, ...]:
    """What keeps a characteristic from being read as it stands."""
    held = ((trait.alone, "trait-alone"), (trait.derived, "basis-derived"))
    return tuple(message(key) for holds, key in held if holds)


def size_of(group: Group) -> Param:
    """How many people; that it was not reported where no document says."""
    return message("not-reported") if group.n is None else Number(group.n)


def notes_on(group: Group) -> tuple[Localised, ...]:
    """The caveats on a group and on what is known of it, each once."""
    notes = (group.note, *(t.note for traits in group.traits for t in traits))
    return tuple(dict.fromkeys(n for n in notes if n is not None))


def _record(group: Group) -> Record:
    return Record(
        (
            group.study,
            group.name,
            size_of(group),
            *(_told(traits) for traits in group.traits),
            Joined(notes_on(group), "space") if notes_on(group) else message("no-caveat"),
        ),
        (group.evidence, *(t.evidence for traits in group.traits for t in traits)),
    )


def _told(traits: tuple[Trait, ...]) -> Param:
    if not traits:
        return message("not-reported")
    return Joined(
        tuple(
            message("trait-marked", said=said(t), marks=Joined(marks_of(t), "comma"))
            if marks_of(t)
            else said(t)
            for t in traits
        ),
        "semicolon",
    )
