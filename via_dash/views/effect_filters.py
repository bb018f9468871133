"""Which findings to show: the filters on them, and what each finding is in every filter."""

import re
from collections.abc import Iterable
from functools import lru_cache

from via_dash.data import Release
from via_dash.schema import allowed
from via_dash.texts import Localised, Message, message
from via_dash.views.controls import Choice, Control, Option, coded_options
from via_dash.views.findings import Finding, findings


@lru_cache(maxsize=8)
def controls(release: Release) -> tuple[Control, ...]:
    """Study, kind of outcome and subgroup, each with the values that occur."""
    return tuple(_control(release, name) for name in ("study", "outcome", "subgroup"))


@lru_cache(maxsize=8)
def more_controls(release: Release) -> tuple[Control, ...]:
    """What fewer people ask for: intervention, split, design, document year, significance."""
    rest = tuple(
        _control(release, name) for name in ("intervention", "dimension", "design", "reported")
    )
    return (*rest, _ONLY_SIGNIFICANT)


_ALL, _SIGNIFICANT = "all", "significant"
_ONLY_SIGNIFICANT = Control(
    "significance",
    message("filter-significance"),
    (Option(_ALL, message("significance-all")), Option(_SIGNIFICANT, message("significance-only"))),
    single=True,
)
# The filters whose values are codes of the schema, in its order.
_CODED = {"outcome": "outcome_family", "subgroup": "subgroup", "dimension": "subgroup_dimension"}


def _control(release: Release, name: str) -> Control:
    present = dict.fromkeys(facet[name] for facet in _facets(release))
    return Control(name, message(f"filter-{name}"), tuple(_options(release, name, present)))


def _options(release: Release, name: str, present: Iterable[str]) -> Iterable[Option]:
    """The values that occur, each with its label."""
    found = set(present)
    if name in _CODED or name == "design":
        field, table = _CODED.get(name, name), "studies" if name == "design" else "effects"
        yield from coded_options(field, (code for code in allowed(table, field) if code in found))
    elif name == "study":
        studies = release.by_key("studies")
        for code in present:
            yield Option(code, Localised(studies[code]["name_nl"], studies[code]["name_en"]))
    elif name == "intervention":
        labels = {intervention_code(f): f.intervention for f, _ in findings(release)}
        for code in present:
            yield Option(code, labels[code])
    else:
        for code in sorted(found, reverse=True):
            yield Option(code, code)


def intervention_code(finding: Finding) -> str:
    """A key for the URL, made of the words in English: there is no other that lasts."""
    words = re.findall(r"[a-z0-9]+", finding.intervention.en.lower())
    return "-".join(words)[:_LONGEST_CODE].strip("-")


_LONGEST_CODE = 60


@lru_cache(maxsize=8)
def _facets(release: Release) -> tuple[dict[str, str], ...]:
    """What each finding is in every filter, in the order of ``findings``."""
    studies, sources = release.by_key("studies"), release.by_key("sources")
    return tuple(
        {
            "study": row["study_id"],
            "outcome": row["outcome_family"],
            "subgroup": row["subgroup"],
            "dimension": row["subgroup_dimension"],
            "design": studies[row["study_id"]]["design"],
            "reported": str((sources[row["source_id"]]["published_edtf"] or "")[:4]),
            "intervention": intervention_code(finding),
            "significance": _SIGNIFICANT
            if row["significance"] in ("significant", "significant_10pct")
            else _ALL,
        }
        for finding, row in findings(release)
    )


@lru_cache(maxsize=256)
def selected(release: Release, choice: Choice) -> tuple[Finding, ...]:
    """The findings that fit every filter."""
    wanted = [
        (name, codes)
        for name, codes in choice
        if codes and (name, codes) != ("significance", (_ALL,))
    ]
    return tuple(
        finding
        for (finding, _), facet in zip(findings(release), _facets(release), strict=True)
        if all(facet[name] in codes for name, codes in wanted)
    )


def shows_only_significant(choice: Choice) -> bool:
    """Whether the filters leave out what is not significant, which misleads."""
    return dict(choice).get("significance") == (_SIGNIFICANT,)


def count(release: Release, choice: Choice) -> Message:
    """How many of all findings the filters select."""
    return message("count-findings", n=len(selected(release, choice)), total=len(findings(release)))
