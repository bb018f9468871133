"""What the words mean, and what every table and field holds: made from the declaration of the data."""

from dataclasses import dataclass
from functools import cache

from via_dash.evidence.classes import CLASSES
from via_dash.schema import ALLOWED_IN, FIELDS, TABLES, allowed, meaning_key, value_key
from via_dash.texts import Localised, Message, Param, message
from via_dash.views.controls import Choice, Control, Option

# Words that are no value of any field, the most needed first.
TERMS = (
    "net-effect", "significance", "control-group", "rct", "provisional", "effect-ladder",
    "maryland-scale", "secondary-analysis", "imprecise-date", "non-western", "status-holder",
    "participation-ladder", "case-manager", "lock-in", "social-cost-benefit", "promising", "g4",
)  # fmt: skip


@dataclass(frozen=True)
class GlossaryEntry:
    """A word as the pages use it, what it means, and what it is a value of."""

    term: Param
    meaning: Param
    group: Param


@dataclass(frozen=True)
class AllowedValue:
    """One value a field may hold: as stored, as said, and what it means beyond that."""

    code: str
    label: Message
    meaning: Message | None


@dataclass(frozen=True)
class FieldEntry:
    """One field of a table. ``low`` and ``high`` bound a number; ``refers_to`` names a table."""

    name: str
    label: Localised
    description: Localised
    kind: Message
    unit: Message | None
    required: bool
    allowed: tuple[AllowedValue, ...]
    low: float | None
    high: float | None
    refers_to: Message | None


@dataclass(frozen=True)
class TableEntry:
    """One table, and what one row of it is."""

    name: str
    label: Message
    row: Message
    fields: tuple[FieldEntry, ...]


@cache
def glossary() -> tuple[GlossaryEntry, ...]:
    """Free terms, the classes of evidence, then every value that has a meaning, field by field."""
    terms = (
        GlossaryEntry(
            message(f"term-{key}"), message(f"term-{key}-meaning"), message("glossary-terms")
        )
        for key in TERMS
    )
    classes = (
        GlossaryEntry(message(f"class-{c}"), message(f"meaning-class-{c}"), message("column-class"))
        for c in CLASSES
    )
    return (*terms, *classes, *_values())


def _values() -> tuple[GlossaryEntry, ...]:
    # Several fields share one set of values: each value is explained once.
    found: dict[str, GlossaryEntry] = {}
    for field in FIELDS:
        for table in TABLES.values():
            if field not in table.fields:
                continue
            for value in _allowed(table.name, field):
                if value.meaning is not None:
                    entry = GlossaryEntry(value.label, value.meaning, _group(table.name, field))
                    found.setdefault(value.label.key, entry)
    return tuple(found.values())


def _group(table: str, field: str) -> Param:
    label = _label(field)
    if (table, field) not in ALLOWED_IN:
        return label
    return message("glossary-field-of-table", field=label, table=message(f"table-{table}"))


@cache
def dictionary() -> tuple[TableEntry, ...]:
    """Every table with its fields, in the order declared."""
    return tuple(
        TableEntry(
            name=table.name,
            label=message(f"table-{table.name}"),
            row=message(f"table-{table.name}-row"),
            fields=tuple(_field(table.name, f, f in table.required) for f in table.fields),
        )
        for table in TABLES.values()
    )


def _field(table: str, name: str, required: bool) -> FieldEntry:
    field = FIELDS[name]
    return FieldEntry(
        name=name,
        label=_label(name),
        description=Localised(field.description_nl, field.description_en),
        kind=message(f"field_kind-{field.kind}"),
        unit=message(f"unit-{field.unit}") if field.unit else None,
        required=required,
        allowed=_allowed(table, name),
        low=field.low,
        high=field.high,
        refers_to=message(f"table-{field.references}") if field.references else None,
    )


def _label(field: str) -> Localised:
    return Localised(FIELDS[field].label_nl, FIELDS[field].label_en)


def _allowed(table: str, field: str) -> tuple[AllowedValue, ...]:
    return tuple(
        AllowedValue(value, message(value_key(table, field, value)), message(key) if key else None)
        for value in allowed(table, field)
        for key in (meaning_key(table, field, value),)
    )


def controls() -> tuple[Control, ...]:
    """Which table to explain; the first where none is chosen."""
    options = tuple(Option(entry.name, entry.label) for entry in dictionary())
    return (Control("fields", message("filter-table"), options, single=True),)


def chosen_table(choice: Choice) -> TableEntry:
    """The table that is chosen to be explained."""
    ((_, (name,)),) = choice
    return next(entry for entry in dictionary() if entry.name == name)
