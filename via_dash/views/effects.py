"""Net effects, gross results, levels and differences between groups, never mixed."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.texts import Joined, Localised, Message, Number, message
from via_dash.views.controls import Choice
from via_dash.views.effect_filters import selected
from via_dash.views.findings import Finding, counted_by_class, findings
from via_dash.views.view import Column, Record, View, field_column, notes_of


def _is_net(f: Finding) -> bool:
    return f.measure == "net" and f.contrast == "effect"


def _is_gross_share(f: Finding) -> bool:
    return (
        f.measure == "gross"
        and f.contrast == "effect"
        and f.estimate is not None
        and f.unit == "percent"
    )


def _is_dated_level(f: Finding) -> bool:
    """A share of a group at a moment; what happened over a span is no point in time."""
    return (
        f.measure == "level"
        and f.contrast == "effect"
        and f.unit == "percent"
        and f.estimate is not None
        and f.horizon is not None
        and f.horizon.key in ("horizon-at", "horizon-start")
    )


def _is_direction(f: Finding) -> bool:
    """Without a number; a level without one says nothing of a direction."""
    return f.contrast == "effect" and f.measure != "level" and not _has_size(f)


def _has_size(f: Finding) -> bool:
    return f.estimate is not None or f.low is not None or f.high is not None


@lru_cache(maxsize=256)
def net(release: Release, choice: Choice) -> View[tuple[Finding, ...]] | None:
    """Net effects with a size in percentage points; None when the filters leave none."""
    return _view(
        release,
        choice,
        "net",
        lambda f: _is_net(f) and _has_size(f) and f.unit == "percentage_point",
    )


@lru_cache(maxsize=256)
def net_other_units(release: Release, choice: Choice) -> View[tuple[Finding, ...]] | None:
    """Net effects with a size in any other unit; None when the filters leave none."""
    return _view(
        release,
        choice,
        "net-other",
        lambda f: _is_net(f) and _has_size(f) and f.unit != "percentage_point",
    )


@lru_cache(maxsize=256)
def directions(release: Release, choice: Choice) -> View[tuple[Finding, ...]] | None:
    """Net effects of which the source gives a direction or a significance, no size."""
    return _view(release, choice, "direction", lambda f: _is_net(f) and _is_direction(f))


@lru_cache(maxsize=256)
def other_directions(release: Release, choice: Choice) -> View[tuple[Finding, ...]] | None:
    """The same of what is gross, or of which the source does not say whether it is net."""
    return _view(release, choice, "direction-other", lambda f: not _is_net(f) and _is_direction(f))


@lru_cache(maxsize=256)
def gross(release: Release, choice: Choice) -> View[tuple[Finding, ...]] | None:
    """Gross results in percent of the intervention group, which are not effects."""
    return _view(release, choice, "gross", _is_gross_share)


@lru_cache(maxsize=256)
def not_net_other(release: Release, choice: Choice) -> View[tuple[Finding, ...]] | None:
    """Gross results and levels in another unit, without a number or without a moment in time."""
    return _view(
        release,
        choice,
        "not-net",
        lambda f: (
            f.contrast == "effect"
            and f.measure != "net"
            and not _is_direction(f)
            and not _is_gross_share(f)
            and not _is_dated_level(f)
        ),
    )


@lru_cache(maxsize=256)
def differences(release: Release, choice: Choice) -> View[tuple[Finding, ...]] | None:
    """Differences in effect between groups, which are not effects within a group."""
    return _view(release, choice, "difference", lambda f: f.contrast == "difference_between_groups")


@dataclass(frozen=True)
class LevelSeries:
    """A level of one group followed over time."""

    study: Localised
    intervention: Localised
    subgroup: Message
    outcome: Message
    points: tuple[tuple[float, float], ...]  # months, percent
    provisional: bool


@lru_cache(maxsize=256)
def levels(release: Release, choice: Choice) -> View[tuple[LevelSeries, ...]] | None:
    """Levels followed over time in one group, which are not effects."""
    chosen = [f for f in selected(release, choice) if _is_dated_level(f)]
    if not chosen:
        return None
    rows = {row["row_id"]: row for _, row in findings(release)}
    series: dict[tuple[Localised, Localised, Message, Message], list[tuple[float, float]]] = {}
    for f in chosen:
        points = series.setdefault((f.study, f.intervention, f.short, f.outcome), [])
        points.append((rows[f.row_id]["horizon_months"], f.estimate or 0.0))
    provisional = {(f.study, f.intervention, f.short, f.outcome) for f in chosen if f.provisional}
    marks = tuple(
        LevelSeries(*key, tuple(sorted(points)), key in provisional)
        for key, points in series.items()
    )
    return View(
        key="levels",
        finding=_levels_headline(marks),
        description=message("levels-description", n=len(series)),
        columns=_COLUMNS,
        records=tuple(_record(f) for f in chosen),
        marks=marks,
        caveats=(message("levels-caveat"), *notes_of(rows[f.row_id] for f in chosen)),
    )


_FEW_SERIES = 3


def _levels_headline(marks: tuple[LevelSeries, ...]) -> Message:
    """From what to what each level went; of many series how many there are."""
    if len(marks) > _FEW_SERIES:
        return message("levels-finding-many", n=len(marks), studies=len({s.study for s in marks}))
    said = tuple(message("levels-series", series=_whose(s), course=_course(s)) for s in marks)
    return message("levels-finding", n=len(marks), series=Joined(said, "semicolon"))


def _whose(series: LevelSeries) -> Joined:
    whose = (series.study, series.subgroup, series.outcome)
    return Joined((*whose, message("provisional")) if series.provisional else whose, "comma")


def _course(series: LevelSeries) -> Message:
    (start, first), (end, last) = series.points[0], series.points[-1]
    if len(series.points) == 1:
        return message("levels-one", value=Number(first), when=_moment(start))
    return message(
        "levels-course", first=Number(first), start=_moment(start), last=Number(last), end=_moment(end)
    )  # fmt: skip


def _moment(months: float) -> Message:
    if months == 0:
        return message("horizon-start")
    unit = message("units-month", n=1 if months == 1 else 2)
    return message("horizon-at", value=Number(months), unit=unit)


_COLUMNS = (
    Column("study", message("column-study")),
    Column("finding", message("column-finding")),
    field_column("subgroup"),
    field_column("outcome"),
    Column("horizon", message("column-horizon")),
    Column("size", message("column-size"), numeric=True),
    field_column("significance"),
    field_column("n_intervention", numeric=True),
    field_column("n_control", numeric=True),
    field_column("design"),
    Column("class", message("column-class")),
)


def _record(f: Finding) -> Record:
    return Record(
        (
            f.study,
            f.sentence,
            f.subgroup,
            f.outcome,
            f.horizon,
            f.size,
            message(f"significance-{f.significance}"),
            f.n_intervention,
            f.n_control,
            f.design,
            message(f"class-{f.evidence_class}") if f.evidence_class else message("class-none"),
        ),
        (f.evidence, *f.others),
    )


def _view(
    release: Release, choice: Choice, key: str, fits: Callable[[Finding], bool]
) -> View[tuple[Finding, ...]] | None:
    chosen = tuple(f for f in selected(release, choice) if fits(f))
    if not chosen:
        return None
    rows = {row["row_id"]: row for _, row in findings(release)}
    return View(
        key=key,
        finding=_headline(key, chosen),
        description=message(f"{key}-description", n=len(chosen), finding=_headline(key, chosen)),
        columns=_COLUMNS,
        records=tuple(_record(f) for f in chosen),
        marks=chosen,
        caveats=(message(f"{key}-caveat"), *notes_of(rows[f.row_id] for f in chosen)),
    )


def _headline(key: str, chosen: tuple[Finding, ...]) -> Message:
    """One finding is its own sentence; several are counted by class."""
    if len(chosen) == 1:
        return chosen[0].sentence
    told = {"parts": _by_direction(chosen)} if key == "difference" else {}
    return message(f"{key}-finding", n=len(chosen), classes=counted_by_class(chosen), **told)


def _by_direction(chosen: tuple[Finding, ...]) -> Joined:
    """Differences between groups by direction, each with how sure that is."""
    parts = []
    for direction in allowed("effects", "direction"):
        found = Counter(f.significance for f in chosen if f.direction == direction)
        sure = tuple(
            message(f"difference-because-{s}", n=found[s])
            for s in allowed("effects", "significance")
            if found[s]
        )
        if sure:
            parts.append(
                message(
                    "difference-counted",
                    n=found.total(),
                    direction=message(f"difference-{direction}"),
                    sure=Joined(sure, "comma"),
                )
            )
    return Joined(tuple(parts))
