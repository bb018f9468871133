"""One generator gives every finding its sentence, from its fields; the catalogues say it."""

from collections.abc import Callable

from via_dash.evidence.classes import classify
from via_dash.tables import Row
from via_dash.texts import Joined, Localised, Message, Number, Param, message

# Calculations that say something else than the difference between the groups as they were measured.
OTHER_CALCULATIONS = ("iv", "extrapolation")


def finding_sentence(effect: Row) -> Message:
    """The finding in one sentence that drops nothing that changes its meaning.

    Population, intervention, horizon, net or gross or level, size and unit, outcome, significance,
    provisional, and the number of people it is about.
    """
    return message(
        "finding",
        population=Localised(effect["population_nl"], effect["population_en"]),
        what=Joined(tuple(p for p in (horizon(effect), result(effect)) if p is not None), "space"),
        certainty=Joined(certainty(effect), "comma"),
        intervention=Localised(effect["intervention_nl"], effect["intervention_en"]),
        people=people(effect),
    )


def horizon(effect: Row) -> Message | None:
    """When, counted from the start; None where the source does not say."""
    if effect["horizon_kind"] is None:
        return None
    value, high = effect["horizon_value"], effect["horizon_high"]
    if value == 0 and high is None:
        return message("horizon-start")
    span: Param = (
        Number(value) if high is None else message("range", low=Number(value), high=Number(high))
    )
    last = value if high is None else high
    unit = message(f"units-{effect['horizon_unit']}", n=int(last) if last == int(last) else 2)
    return message(f"horizon-{effect['horizon_kind']}", value=span, unit=unit)


def result(effect: Row) -> Message:
    """What was found: measure, size or direction, outcome."""
    outcome = message(f"outcome-{effect['outcome']}")
    size = amount(effect)
    if effect["contrast"] == "difference_between_groups":
        if size is None:
            return message(
                "result-difference",
                measure=message(f"measure-{effect['measure']}"),
                outcome=outcome,
                direction=message(f"difference-{effect['direction']}"),
            )
        return message(
            "result-difference-size",
            measure=message(f"measure-{effect['measure']}"),
            outcome=outcome,
            amount=size,
        )
    if effect["measure"] != "net":
        if size is None:
            return message(
                f"result-{effect['measure']}-unsized",
                outcome=outcome,
                direction=message(f"direction-{effect['direction']}"),
            )
        return message(f"result-{effect['measure']}", outcome=outcome, amount=size)
    if size is None and effect["source_conclusion"]:
        return message("result-net-little", outcome=outcome)
    if size is None:
        return message(
            "result-net-unsized",
            outcome=outcome,
            direction=message(f"unsized-{effect['direction']}"),
        )
    return message("result-net", change=change(effect) or size, outcome=outcome)


def change(effect: Row) -> Message | None:
    """The size and, for a net effect, which way: "7 percentage points more"; None without a size."""
    size = _size(effect)
    if size is not None and _is_signed(effect):
        size = message("change", amount=size, more=message(_sign(effect)))
    return _with_range(size, _qualified(effect))


def short_result(effect: Row) -> Message:
    """What was found of one outcome in a few words, for where people know that it is net."""
    outcome = message(f"outcome-{effect['outcome']}")
    said = change(effect)
    if said is not None:
        return message("result-short", change=said, outcome=outcome)
    if classify(effect) == "little_or_no_effect":
        return message("result-short-little", outcome=outcome)
    return message(
        "result-short-unsized",
        outcome=outcome,
        direction=message(f"direction-{effect['direction']}"),
    )


def _is_signed(effect: Row) -> bool:
    """Whether a size is a change in the outcome, with a direction of its own."""
    return bool(effect["measure"] == "net" and effect["contrast"] == "effect")


def _sign(effect: Row) -> str:
    numbers = [
        effect[k] for k in ("estimate", "estimate_low", "estimate_high") if effect[k] is not None
    ]
    if all(n == 0 for n in numbers):
        return "sign-zero"
    if all(n >= 0 for n in numbers):
        return "sign-more"
    return "sign-less" if all(n <= 0 for n in numbers) else "sign-either"


def amount(effect: Row) -> Message | None:
    """The printed size with its unit and, for a range, what it runs over; None without a size."""
    return _with_range(_size(effect), _qualified(effect))


def _size(effect: Row) -> Message | None:
    signed = _is_signed(effect)
    single_sign = _sign(effect) != "sign-either"

    def number(value: float) -> Number:
        return Number(abs(value) if signed and single_sign else value)

    low, high = effect["estimate_low"], effect["estimate_high"]
    turned = None not in (low, high) and signed and single_sign and abs(low) > abs(high)
    ends = (high, low) if turned else (low, high)
    form = "share" if effect["unit"] == "percent" and effect["measure"] != "net" else effect["unit"]
    sized = _sized(effect["estimate"], ends, effect["range_kind"], form, number)
    if sized is not None and effect["per"]:
        sized = message("amount-per", amount=sized, per=message(f"per-{effect['per']}"))
    return sized


def _qualified(effect: Row) -> tuple[Message, ...]:
    """What a size does not say itself: what its range runs over, and a unit that may mean two things."""
    said = _range_of(effect["range_kind"], (effect["estimate_low"], effect["estimate_high"]))
    if _is_signed(effect) and effect["unit"] == "percent":
        said = (*said, message("source-writes-percent"))
    return said


def quantity(row: Row) -> Message | None:
    """A printed ``value`` or range with its unit, of a row that is no effect; None without one."""
    kind, unit = row.get("range_kind") or "none", row["unit"] or "none"
    form = {"percent": "share", "count": "none"}.get(unit, unit)  # the row says what is counted
    ends = (row.get("value_low"), row.get("value_high"))
    sized = _sized(row["value"], ends, kind, form, Number)
    return _with_range(sized, _range_of(kind, ends))


def _sized(
    value: float | None,
    ends: tuple[float | None, ...],
    kind: str,
    form: str,
    number: Callable[[float], Number],
) -> Message | None:
    said: Param
    low, high = ends
    if value is not None:
        said = number(value)
        if kind in _BOUNDS:
            said = message(f"about-{kind}", amount=said)
    elif low is not None and high is not None:
        said = message("range", low=number(low), high=number(high))
    elif low is not None or high is not None:
        known = low if low is not None else high
        said = message(f"about-{kind}", amount=number(known or 0.0))
    else:
        return None
    return message(f"amount-{form}", amount=said, n=1 if value in (1, -1) else 2)


_BOUNDS = ("approximate", "minimum", "maximum")


def _range_of(kind: str, ends: tuple[float | None, ...]) -> tuple[Message, ...]:
    """What a range runs over, where its number does not say so itself."""
    if kind == "none" or (None in ends and kind in _BOUNDS):
        return ()
    return (message(f"range_kind-{kind}"),)


def _with_range(sized: Message | None, said: tuple[Message, ...]) -> Message | None:
    """A size and, in brackets, what has to be known with it."""
    if sized is None or not said:
        return sized
    return message("amount-range", amount=sized, kind=Joined(said, "semicolon"))


def certainty(effect: Row) -> tuple[Message, ...]:
    """Significance as reported, the source's own conclusion, and whether it is provisional.

    Gross results and levels are not tested against anything, so nothing is said of that.
    """
    parts = []
    untested = effect["measure"] in ("gross", "level")
    if not untested or effect["significance"] != "not_reported":
        parts.append(message(f"significance-{effect['significance']}"))
    if classify(effect) == "little_or_no_effect" and amount(effect) is not None:
        parts.append(message("source-concludes-little-effect"))
    if effect["estimator"] in OTHER_CALCULATIONS:
        parts.append(message(f"estimator-{effect['estimator']}"))
    if effect["measure"] == "gross":
        parts.append(message("gross-is-not-net"))
    if effect["measure"] == "level":
        parts.append(message("level-is-no-effect"))
    if effect["provisional"]:
        parts.append(message("provisional"))
    return tuple(parts)


def people(effect: Row) -> Message:
    """How many people the number is about, as far as the source says."""
    intervention, control = effect["n_intervention"], effect["n_control"]
    if intervention is not None and control is not None:
        return message("n-both", intervention=Number(intervention), control=Number(control))
    if intervention is not None:
        return message("n-intervention", n=Number(intervention))
    if control is not None:
        return message("n-control", n=Number(control))
    return message("n-unknown")
