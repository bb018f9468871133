"""Evidence made for one test: the sample with some of its tables replaced."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from hypothesis import strategies as st

from via_dash.data import Release
from via_dash.evidence.dates import bounds
from via_dash.schema import TABLES, allowed
from via_dash.tables import frozen
from via_dash.texts import Joined, Message, Number, Param
from via_dash.views.controls import Choice, Control

Made = dict[str, Any]


@dataclass(frozen=True, eq=False, repr=False)
class Quiet(Release):
    """A release that names itself in a few words when a test fails."""

    def __repr__(self) -> str:
        return f"<release {self.name}>"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(repr(self))


def quiet(release: Release) -> Release:
    return Quiet(**{field.name: getattr(release, field.name) for field in fields(Release)})


def variant(release: Release, **tables: Iterable[Mapping[str, Any]]) -> Release:
    """The release with other rows in some tables."""
    made = {name: frozen(dict(row) for row in rows) for name, rows in tables.items()}
    return replace(release, tables={**release.tables, **made})


def params(message: Message) -> dict[str, Param]:
    """The parameters of a message by name."""
    return dict(message.params)


def plain(param: Param | None) -> Any:
    """A parameter without its wrapping: a number, or what was given."""
    return param.value if isinstance(param, Number) else param


def counted(joined: Param) -> dict[str, int]:
    """How many a headline counts, by the key of each part."""
    assert isinstance(joined, Joined)
    return {part.key: params(part)["n"] for part in joined.items}  # type: ignore[union-attr,misc]


def row(table: str, row_id: str, **values: Any) -> Made:
    """A row of a table with only what a test is about filled in."""
    made: Made = dict.fromkeys(TABLES[table].fields)
    made |= {
        "row_id": row_id,
        "source_id": "evaluatie-2020",
        "locator": f"Paragraaf van {row_id}",
        "anchor": "een paar woorden",
        "basis": "stated",
        "authored_file": "test.yaml",
    }
    assert values.keys() <= made.keys(), values.keys() - made.keys()
    return made | values


def source(source_id: str, published: str, **values: Any) -> Made:
    made: Made = dict.fromkeys(TABLES["sources"].fields)
    made |= {"source_id": source_id, "kind": "note", "title": source_id.capitalize()}
    return made | {"published_edtf": published, "in_hand": True, "authored_file": "x.yaml"} | values


def pilot(pilot_id: str, line: str | None = None, parent: str | None = None) -> Made:
    return row(
        "pilots", f"{pilot_id}-pilot", pilot_id=pilot_id, parent_id=parent, programme_line=line,
        name_nl=f"Pilot {pilot_id}", name_en=f"The {pilot_id} pilot",
        summary_nl=f"Wat {pilot_id} is.", summary_en=f"What {pilot_id} is.",
    )  # fmt: skip


def event(row_id: str, when: str | None, **values: Any) -> Made:
    """A realised milestone in delivery, unless told otherwise."""
    earliest, latest = bounds(when) if when else (None, None)
    made = {
        "event_id": row_id, "pilot_id": "begeleiding", "lane": "delivery", "kind": "milestone",
        "label_nl": f"Gebeurtenis {row_id}", "label_en": f"Event {row_id}", "certainty": "realised",
        "date_edtf": when, "date_earliest": earliest, "date_latest": latest,
    }  # fmt: skip
    return row("events", row_id, **(made | values))


def status(row_id: str, as_of: str, **values: Any) -> Made:
    made = {
        "pilot_id": "begeleiding", "as_of_edtf": as_of,
        "status_nl": f"Uitleg {row_id}.", "status_en": f"Explanation {row_id}.",
    }  # fmt: skip
    return row("statuses", row_id, **(made | values))


def study(study_id: str, pilot_id: str | None = None) -> Made:
    return row(
        "studies", f"{study_id}-study", study_id=study_id, pilot_id=pilot_id,
        name_nl=f"Onderzoek {study_id}", name_en=f"Study {study_id}", title=study_id,
        intervention_nl="gesprekken", intervention_en="talks", design="rct", status="final", provisional=False,
    )  # fmt: skip


STUDIES = (study("alpha"), study("beta", "begeleiding"), study("gamma", "begeleiding-almere"))
"""The first belongs to no pilot, though it is written first."""


def effect(row_id: str, **values: Any) -> Made:
    """A net effect of 4.2 percentage points after a year, favourable, significant."""
    made = {
        "effect_id": row_id, "study_id": "beta",
        "intervention_nl": "gesprekken", "intervention_en": "talks",
        "population_nl": f"mensen van {row_id}", "population_en": f"people of {row_id}",
        "subgroup_dimension": "all", "subgroup": "all", "outcome": "paid_work", "outcome_family": "work",
        "contrast": "effect", "measure": "net", "estimate": 4.2, "range_kind": "none",
        "unit": "percentage_point", "direction": "favourable", "significance": "significant",
        "horizon_kind": "at", "horizon_value": 12, "horizon_unit": "month", "horizon_months": 12.0, "provisional": False,
    }  # fmt: skip
    return row("effects", row_id, **(made | values))


UNSIZED: Made = {"estimate": None, "unit": "none"}
UNDATED: Made = dict.fromkeys(
    ("horizon_kind", "horizon_value", "horizon_unit", "horizon_months"), None
)

_MONTHS = {"week": 12 / 52, "month": 1.0, "year": 12.0}
_NUMBERS = st.integers(-600, 600).map(lambda tenths: tenths / 10)


@st.composite
def sizes(draw: st.DrawFn) -> Made:
    """Every way in which a source gives a size, or gives none."""
    none: Made = {"estimate": None, "estimate_low": None, "estimate_high": None}
    unit = draw(st.sampled_from(("percentage_point", "percent", "eur_per_year", "week")))
    low, high = sorted((draw(_NUMBERS), draw(_NUMBERS)))
    given_as: Made = draw(
        st.sampled_from(
            (
                {"unit": "none", "range_kind": "none"},
                {"estimate": low, "range_kind": "none", "unit": unit},
                {"estimate": low, "range_kind": "approximate", "unit": unit},
                {"estimate_low": low, "estimate_high": high, "range_kind": "over_time", "unit": unit},
                {"estimate_low": low, "range_kind": "minimum", "unit": unit},
                {"estimate_high": high, "range_kind": "maximum", "unit": unit},
            )
        )
    )  # fmt: skip
    return none | given_as


@st.composite
def horizons(draw: st.DrawFn) -> Made:
    if draw(st.booleans()):
        return dict(UNDATED)
    value, unit = draw(st.integers(0, 60)), draw(st.sampled_from(tuple(_MONTHS)))
    return {
        "horizon_kind": draw(st.sampled_from(allowed("effects", "horizon_kind"))),
        "horizon_value": value, "horizon_unit": unit, "horizon_months": round(value * _MONTHS[unit], 2),
    }  # fmt: skip


@st.composite
def effects_tables(draw: st.DrawFn) -> list[Made]:
    """Findings of three studies, some with more than one claim, of every kind there is."""
    made = []
    for number in range(draw(st.integers(1, 10))):
        claims_on = draw(st.sampled_from([None, *(r["effect_id"] for r in made)]))
        codes = {
            name: draw(st.sampled_from(allowed("effects", name)))
            for name in ("outcome", "outcome_family", "subgroup", "contrast", "measure", "direction", "significance")
        }  # fmt: skip
        made.append(
            effect(
                f"finding-{number}", **codes, **draw(sizes()), **draw(horizons()),
                **({"effect_id": claims_on} if claims_on else {}),
                study_id=draw(st.sampled_from([s["study_id"] for s in STUDIES])),
                intervention_nl=draw(st.sampled_from(("gesprekken", "een cursus"))),
                source_conclusion=draw(st.sampled_from((None, "little_or_no_effect"))),
                provisional=draw(st.booleans()),
            )
        )  # fmt: skip
    return made


@st.composite
def choices(draw: st.DrawFn, controls: tuple[Control, ...]) -> Choice:
    """What a visitor can choose: any values of each filter, in the filter's order."""
    made = []
    for control in controls:
        if control.single:
            made.append((control.name, (draw(st.sampled_from(control.codes)),)))
        else:
            wanted = draw(st.sets(st.sampled_from(control.codes), max_size=3))
            made.append((control.name, tuple(code for code in control.codes if code in wanted)))
    return tuple(made)
