"""Whatever is wrong in the YAML is named with its file, line and field, and what is allowed."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from via_dash.curation.release import curate

Edit = Callable[[str, str, str], int]
Problems = Callable[[], list[str]]

PILOT, PART = "pilots/begeleiding.yaml", "pilots/begeleiding-almere.yaml"
STUDY, PROGRAMME = "studies/almere.yaml", "programme.yaml"
SHAPE = re.compile(r"[^:]+\.yaml:[1-9]\d*: [a-z_]+: .+ allowed.+")


@dataclass(frozen=True)
class Spoiled:
    """``old`` made ``new`` in a file, and the problem that must be told at the line of ``at``."""

    file: str
    old: str
    new: str
    at: str
    field: str
    says: str


SPOILED = {
    "a source that does not exist": Spoiled(
        STUDY, "source_id: evaluatie-2020\n    locator: Tabel 4.2", "source_id: evaluatie-2021\n    locator: Tabel 4.2",
        "source_id: evaluatie-2021", "source_id", "'evaluatie-2021' does not exist; allowed: a source_id of sources",
    ),
    "a cited source that does not exist": Spoiled(
        "context-figures.yaml", "auteur-2018", "auteur-2019",
        "auteur-2019", "cited_source_id", "'auteur-2019' does not exist",
    ),
    "a source cited by one that does not exist": Spoiled(
        "sources.yaml", "[evaluatie-2020]", "[evaluatie-2020, evaluatie-2021]",
        "evaluatie-2021", "cited_by", "'evaluatie-2021' does not exist",
    ),
    "an organisation that does not exist": Spoiled(
        PILOT, "organisation_id: szw", "organisation_id: ocw",
        "organisation_id: ocw", "organisation_id", "allowed: a organisation_id of organisations",
    ),
    "a place that does not exist": Spoiled(
        PART, "place_id: almere", "place_id: atlantis", "place_id: atlantis", "place_id", "'atlantis' does not exist",
    ),
    "a pilot that does not exist": Spoiled(
        STUDY, "pilot_id: begeleiding-almere", "pilot_id: begeleiding-delft",
        "pilot_id: begeleiding-delft", "pilot_id", "allowed: a pilot_id of pilots",
    ),
    "a pilot that is part of one that does not exist": Spoiled(
        PART, "parent_id: begeleiding", "parent_id: leiding", "parent_id: leiding", "parent_id", "'leiding' does not exist",
    ),
    "a criterion that does not exist": Spoiled(
        PILOT, "criterion_id: werkt-het", "criterion_id: mag-het",
        "criterion_id: mag-het", "criterion_id", "'mag-het' does not exist",
    ),
    "an unknown key": Spoiled(
        STUDY, "    estimate: -4.2\n", "    estimate: -4.2\n    p_value: 0.03\n",
        "p_value", "p_value", "unknown key; allowed in effects: effect_id,",
    ),
    "a key written twice": Spoiled(
        STUDY, "    estimate: -4.2\n", "    estimate: -4.2\n    estimate: -2.4\n",
        "estimate: -2.4", "estimate", "occurs twice; first on line",
    ),
    "a section written twice": Spoiled(
        "places.yaml", "    latitude: 52.371\n", "    latitude: 52.371\nplaces: []\n",
        "places: []", "places", "occurs twice; first on line 1",
    ),
    "a row_id used twice in a file": Spoiled(
        STUDY, "row_id: almere-level-work", "row_id: almere-net-work",
        "row_id: almere-net-work\n    effect_id: almere-level-work", "row_id", "duplicate key 'almere-net-work', first in studies/almere.yaml:",
    ),
    "a row_id used in two files": Spoiled(
        PILOT, "row_id: begeleiding-event-start", "row_id: begeleiding-almere-event-pause",
        "row_id: begeleiding-almere-event-pause", "row_id", "duplicate key 'begeleiding-almere-event-pause', first in pilots/begeleiding-almere.yaml:",
    ),
    "a source described twice": Spoiled(
        "sources.yaml", "    cited_by: [evaluatie-2020]\n",
        "    cited_by: [evaluatie-2020]\n  - source_id: evaluatie-2020\n    kind: note\n    title: Nog eens\n    in_hand: true\n",
        "source_id: evaluatie-2020\n    kind: note", "source_id", "duplicate key 'evaluatie-2020', first in sources.yaml:2",
    ),
    "a rung described twice": Spoiled(
        "ladder.yaml", "level: 5", "level: 4", "level: 4\n    name_nl: Werkzaam", "level", "duplicate key 4, first in ladder.yaml:",
    ),
    "a date in plain words": Spoiled(
        PILOT, "date_edtf: 2021-05/2021-08", "date_edtf: medio 2021",
        "date_edtf: medio 2021", "date_edtf", "'medio 2021' is not an EDTF date; allowed for instance: 2020, 2020-07",
    ),
    "a month that does not exist": Spoiled(
        PILOT, "as_of_edtf: 2020-09", "as_of_edtf: 2020-13", "as_of_edtf: 2020-13", "as_of_edtf", "'2020-13' is not an EDTF date",
    ),
    "a date open at both ends": Spoiled(
        PILOT, "date_edtf: 2020-12\n", "date_edtf: ../..\n", "date_edtf: ../..", "date_edtf", "'../..' is not an EDTF date",
    ),
    "an interval upside down": Spoiled(
        PILOT, "date_edtf: 2021-05/2021-08", "date_edtf: 2021-08/2021-05",
        "date_edtf: 2021-08/2021-05", "date_edtf", "'2021-08/2021-05' is not an EDTF date",
    ),
    "a day that does not exist": Spoiled(
        PILOT, "as_of_edtf: 2020-09", "as_of_edtf: 2021-02-29", "as_of_edtf: 2021-02-29", "as_of_edtf", "'2021-02-29' is not an EDTF date",
    ),
    "a year before the calendar": Spoiled(
        PILOT, "as_of_edtf: 2020-09", "as_of_edtf: 0000", "as_of_edtf: 0000", "as_of_edtf", "'0000' is not an EDTF date",
    ),
    "an effect without a unit": Spoiled(
        STUDY, "estimate: -4.2\n    range_kind: none\n    unit: percentage_point", "estimate: -4.2\n    range_kind: none",
        "row_id: almere-net-dependency", "unit", "is missing; allowed: one of percentage_point, percent,",
    ),
    "a number with unit none": Spoiled(
        STUDY, "estimate: 23\n    range_kind: none\n    unit: percent", "estimate: 23\n    range_kind: none\n    unit: none",
        "unit: none", "unit", "an effect with a number has no unit; allowed: any unit but none",
    ),
    "a range with unit none": Spoiled(
        STUDY, "range_kind: over_time\n    unit: percentage_point", "range_kind: over_time\n    unit: none",
        "unit: none", "unit", "has no unit",
    ),
    "a baseline with unit none": Spoiled(
        STUDY, "estimate: 23\n    range_kind: none\n    unit: percent", "baseline: 23\n    range_kind: none\n    unit: none",
        "unit: none", "unit", "has no unit",
    ),
    "a stated row without a locator": Spoiled(
        STUDY, "    locator: Tabel 4.3\n", "", "row_id: almere-net-dependency", "locator", "is missing; allowed: Chapter, section,",
    ),
    "an empty locator": Spoiled(
        STUDY, "locator: Tabel 4.3", "locator: '  '", "locator: '  '", "locator", "is empty; allowed: text",
    ),
    "a stated row without an anchor": Spoiled(
        STUDY, "    anchor: 4,2 procentpunt minder\n", "",
        "row_id: almere-net-dependency", "anchor", "is missing on a stated row; allowed: at most seven words",
    ),
    "an anchor of eight words": Spoiled(
        STUDY, "anchor: 4,2 procentpunt minder", "anchor: een twee drie vier vijf zes zeven acht",
        "anchor: een twee", "anchor", "has 8 words; allowed: at most 7",
    ),
    "an anchor of eight words on a rung": Spoiled(
        "ladder.yaml", "anchor: trede vijf is getoetst", "anchor: een twee drie vier vijf zes zeven acht",
        "anchor: een twee", "anchor", "has 8 words",
    ),
    "a coded row without a reason": Spoiled(
        PILOT, "    note_nl: De bron geeft geen getallen.\n    note_en: The source gives no numbers.\n", "",
        "row_id: begeleiding-position", "note_nl", "is missing on a coded row; allowed: note_nl and note_en that give the curators' reason",
    ),
    "a derived row without a computation": Spoiled(
        STUDY, "anchor: tachtig cent per euro\n    basis: stated", "basis: derived",
        "row_id: almere-benefit-per-euro", "note_nl", "is missing on a derived row; allowed: note_nl and note_en that give how it was computed",
    ),
    "a text in Dutch alone": Spoiled(
        PROGRAMME, "    text_en: Whether it works elsewhere is not known.\n", "",
        "row_id: via-fact-unknown", "text_en", "is missing; allowed: both languages or neither",
    ),
    "a text in English alone": Spoiled(
        PROGRAMME, "    text_nl: Of het elders ook werkt is niet bekend.\n", "",
        "row_id: via-fact-unknown", "text_nl", "is missing; allowed: both languages or neither",
    ),
    "a caveat in Dutch alone": Spoiled(
        STUDY, "    note_en: The group is small.\n", "",
        "row_id: almere-net-dependency", "note_en", "is missing; allowed: both languages or neither",
    ),
    "a required text in Dutch alone": Spoiled(
        PROGRAMME, "    label_en: First corona measures\n", "", "row_id: via-event-measures", "label_en", "is missing; allowed:",
    ),
    "a range that does not say what it runs over": Spoiled(
        STUDY, "range_kind: over_time", "range_kind: 'none'",
        "range_kind: 'none'", "range_kind", "is missing for a range; allowed: what the range runs over",
    ),
    "a range of values that does not say what it runs over": Spoiled(
        "context-figures.yaml", "range_kind: approximate", "range_kind: none",
        "range_kind: none", "range_kind", "is missing for a range",
    ),
    "a range with one end": Spoiled(
        STUDY, "    estimate_high: 16\n", "", "estimate_low: 10", "estimate_low", "a range has two ends; allowed: both, or range_kind minimum or maximum",
    ),
    "a range upside down": Spoiled(
        STUDY, "estimate_low: 10", "estimate_low: 18", "estimate_low: 18", "estimate_low", "18 is above 16; allowed: at most the upper end",
    ),
    "a place in the plane upside down": Spoiled(
        PILOT, "complexity_low: 0.6", "complexity_low: 0.9", "complexity_low: 0.9", "complexity_low", "0.9 is above 0.8",
    ),
    "an event that happened after the as-of date": Spoiled(
        PART, "date_edtf: 2020-03", "date_edtf: 2020-11-10",
        "certainty: realised", "certainty", "'realised' after the as-of date 2020-11-09; allowed: planned",
    ),
    "an event that partly happened after the as-of date": Spoiled(
        PILOT, "date_edtf: 2020-12\n    certainty: planned", "date_edtf: 2020-12\n    certainty: partly_realised",
        "certainty: partly_realised", "certainty", "'partly_realised' after the as-of date",
    ),
    "an event that replaces one that does not exist": Spoiled(
        PILOT, "supersedes: begeleiding-event-report-plan", "supersedes: begeleiding-event-report-dream",
        "supersedes:", "supersedes", "does not exist; allowed: a row_id of events",
    ),
    "a status that says nothing": Spoiled(
        PILOT, "    delivery_status: running\n    research_status: interim_published\n", "",
        "row_id: begeleiding-status", "delivery_status", "all three statuses are empty; allowed: at least one filled",
    ),
    "a place in the plane said to be stated": Spoiled(
        PILOT, "locator: Paragraaf 5.2\n    basis: coded", "locator: Paragraaf 5.2\n    anchor: relatief complex\n    basis: stated",
        "basis: stated\n    note_nl: De bron geeft geen getallen.", "basis", "'stated'; allowed: coded",
    ),
    "a score said to be stated": Spoiled(
        PILOT, "locator: Paragraaf 5.1\n    basis: coded", "locator: Paragraaf 5.1\n    anchor: een score\n    basis: stated",
        "basis: stated\n    note_nl: Oordeel", "basis", "'stated'; allowed: coded",
    ),
    "a Maryland level without a reason": Spoiled(
        STUDY,
        "    note_nl: Vergelijking met een controlegroep zonder loting; daarom niveau 3.\n"
        "    note_en: Comparison with a control group without a lottery, hence level 3.\n",
        "", "maryland_level: 3", "maryland_level", "is the curators' judgement; allowed: with a note_nl and note_en",
    ),
    "a level that concludes on an effect": Spoiled(
        STUDY, "direction: not_reported\n", "direction: not_reported\n    source_conclusion: little_or_no_effect\n",
        "source_conclusion", "source_conclusion", "belongs to a net effect; allowed: leave it out",
    ),
    "a horizon without a unit": Spoiled(
        STUDY, "    horizon_unit: year\n", "", "horizon_value: 2", "horizon_value", "a horizon needs horizon_kind, horizon_value and horizon_unit",
    ),
    "a horizon upside down": Spoiled(
        STUDY, "    horizon_value: 2\n", "    horizon_value: 2\n    horizon_high: 1\n", "horizon_value: 2", "horizon_value", "2 is above 1",
    ),
    "a characteristic upside down": Spoiled(
        STUDY, "value: 54", "value: 54\n    value_high: 45", "value: 54\n", "value", "54 is above 45",
    ),
    "a subgroup that is a split of nothing": Spoiled(
        STUDY, "subgroup_dimension: migration_background", "subgroup_dimension: all",
        "subgroup_dimension: all\n    subgroup: non_western", "subgroup_dimension", "'all' does not go with subgroup 'non_western'",
    ),
    "a disagreement with a claim that does not exist": Spoiled(
        "discrepancies.yaml", ", facts/begeleiding-participants-text]", ", facts/begeleiding-participants-hearsay]",
        "claims:", "claims", "'facts/begeleiding-participants-hearsay' does not exist; allowed: table/row_id",
    ),
    "a disagreement of one claim": Spoiled(
        "discrepancies.yaml", ", facts/begeleiding-participants-text]", "]",
        "claims:", "claims", "one claim is no disagreement; allowed: at least two",
    ),
    "a preferred reading that nobody claims": Spoiled(
        "discrepancies.yaml", "preferred: facts/begeleiding-participants-table", "preferred: facts/via-fact-unknown",
        "preferred: facts/", "preferred", "is not among the claims; allowed: one of them",
    ),
    "a value that is not known": Spoiled(
        STUDY, "significance: not_significant", "significance: nearly_significant",
        "nearly_significant", "significance", "'nearly_significant' is not known; allowed: significant, significant_10pct, not_significant, not_reported",
    ),
    "a kind that belongs to another table": Spoiled(
        PILOT, "kind: working_element", "kind: milestone", "kind: milestone", "kind", "allowed: working_element, condition, obstacle, recommendation",
    ),
    "a list with a value that is not known": Spoiled(
        PILOT, "entrances: [municipality]", "entrances: [municipality, the_pub]",
        "the_pub", "entrances", "'the_pub' is not known; allowed: municipality, employer",
    ),
    "a text where a number belongs": Spoiled(
        STUDY, "estimate: -4.2", "estimate: 4,2", "estimate: 4,2", "estimate", "'4,2'",
    ),
    "a number that is not finite": Spoiled(
        STUDY, "estimate: -4.2", "estimate: .nan", "estimate: .nan", "estimate", "allowed: a number",
    ),
    "a fraction where a whole number belongs": Spoiled(
        STUDY, "n_control: 1517", "n_control: 1.5", "n_control: 1.5", "n_control", "allowed: a whole number, 0 or more",
    ),
    "a word where true or false belongs": Spoiled(
        STUDY, "provisional: false", "provisional: misschien", "misschien", "provisional", "allowed: true or false",
    ),
    "one value where a list belongs": Spoiled(
        PILOT, "entrances: [municipality]", "entrances: municipality", "entrances: municipality", "entrances", "allowed: a list",
    ),
    "a list where one value belongs": Spoiled(
        STUDY, "estimate: -4.2", "estimate: [-4.2]", "estimate: [-4.2]", "estimate", "allowed: a number",
    ),
    "a mapping where a text belongs": Spoiled(
        STUDY, "locator: Tabel 4.3", "locator: {tabel: 4.3}", "locator: {", "locator", "allowed: text",
    ),
    "a key with a space": Spoiled(
        STUDY, "effect_id: almere-level-work", "effect_id: almere level", "effect_id: almere level",
        "effect_id", "is not a key; allowed: lower-case letters, digits and hyphens",
    ),
    "a number that is too high": Spoiled(
        PILOT, "development_high: 3", "development_high: 6", "development_high: 6", "development_high", "allowed: a number from 0 to 5",
    ),
    "a number that is too low": Spoiled(
        STUDY, "n_control: 1517", "n_control: -1", "n_control: -1", "n_control", "allowed: a whole number, 0 or more",
    ),
    "a place outside the country": Spoiled(
        "places.yaml", "    latitude: 52.371\n",
        "    latitude: 52.371\n  - place_id: atlantis\n    name: Atlantis\n    kind: region\n    longitude: -31\n",
        "longitude: -31", "longitude", "allowed: a number from 3 to 8",
    ),
    "a rung above the ladder": Spoiled(
        "ladder.yaml", "level: 5", "level: 6", "level: 6", "level", "allowed: a whole number from 0 to 5",
    ),
    "a required value left empty": Spoiled(
        PILOT, "aspect: approach", "aspect:", "aspect:", "aspect", "is missing; allowed: one of approach, implementation",
    ),
    "a pilot named inside its file": Spoiled(
        PILOT, "row_id: begeleiding-status\n", "row_id: begeleiding-status\n    pilot_id: begeleiding\n",
        "pilot_id: begeleiding", "pilot_id", "is filled in by the build; allowed: leave it out",
    ),
    "a derived date written by hand": Spoiled(
        PART, "date_edtf: 2020-03\n", "date_edtf: 2020-03\n    date_latest: 2020-03-31\n",
        "date_latest", "date_latest", "is filled in by the build; allowed: leave it out",
    ),
}  # fmt: skip


@pytest.mark.parametrize("spoiled", SPOILED.values(), ids=SPOILED.keys())
def test_each_fault_is_told_once_with_its_place_and_what_is_allowed(
    spoiled: Spoiled, authored: Path, edit: Edit, problems: Problems
) -> None:
    edit(spoiled.file, spoiled.old, spoiled.new)
    text = (authored / spoiled.file).read_text(encoding="utf-8")
    assert text.count(spoiled.at) == 1
    line = text[: text.index(spoiled.at)].count("\n") + 1
    found = problems()
    assert len(found) == 1, found
    assert found[0].startswith(f"{spoiled.file}:{line}: {spoiled.field}: ")
    assert spoiled.says in found[0]
    assert SHAPE.fullmatch(found[0])


def test_the_sample_has_no_fault(problems: Problems) -> None:
    assert problems() == []


def test_every_fault_is_told_in_one_run(authored: Path, edit: Edit, problems: Problems) -> None:
    edit(PILOT, "organisation_id: szw", "organisation_id: ocw")
    edit(PILOT, "date_edtf: 2021-05/2021-08", "date_edtf: medio 2021")
    edit(PART, "date_edtf: 2020-03", "date_edtf: 2020-11-10")
    edit(PROGRAMME, "    text_en: Whether it works elsewhere is not known.\n", "")
    edit(STUDY, "    estimate: -4.2\n", "    estimate: -4.2\n    p_value: 0.03\n")
    edit(STUDY, "range_kind: over_time", "range_kind: none")
    edit(STUDY, "anchor: na een jaar 23 procent", "anchor: een twee drie vier vijf zes zeven acht")
    edit("places.yaml", "    latitude: 52.371\n", "    latitude: 52.371\n    latitude: 52.4\n")
    edit("criteria.yaml", "criteria:\n", "criteria:\n  - werkt-het\n")
    (authored / "ladder.yaml").write_text("ladder_levels: [\n")
    (authored / "notes.yaml").write_text("notes: []\n")
    edit("release.yaml", "as_of: 2020-11-09", "as_of: 2020-11-09\nasof: 2020-11-09")
    found = problems()
    assert {re.sub(r":\d+", "", p.split(": ")[0]) + ": " + p.split(": ")[1] for p in found} >= {
        f"{PILOT}: organisation_id",
        f"{PILOT}: date_edtf",
        f"{PROGRAMME}: text_en",
        f"{STUDY}: p_value",
        f"{STUDY}: range_kind",
        f"{STUDY}: anchor",
        "places.yaml: latitude",
        "criteria.yaml: criteria",
        "ladder.yaml: yaml",
        "notes.yaml: file",
        "release.yaml: asof",
    }
    assert all(SHAPE.fullmatch(p) or p.startswith(("criteria", "ladder")) for p in found)


def test_an_event_after_the_as_of_date_is_told_beside_a_fault_elsewhere(
    edit: Edit, problems: Problems
) -> None:
    edit(PART, "date_edtf: 2020-03", "date_edtf: 2020-11-10")
    edit(STUDY, "unit: percent\n    direction", "unit: parsec\n    direction")
    assert sorted(p.split(": ")[1] for p in problems()) == ["certainty", "unit"]


def test_two_faults_in_one_row_are_told_together(edit: Edit, problems: Problems) -> None:
    edit(STUDY, "significance: not_significant", "significance: nearly_significant")
    edit(STUDY, "    anchor: 4,2 procentpunt minder\n", "")
    assert sorted(p.split(": ")[1] for p in problems()) == ["anchor", "significance"]


def test_a_faulty_source_is_not_also_called_missing(edit: Edit, problems: Problems) -> None:
    edit("sources.yaml", "kind: research_report", "kind: rumour")
    assert [p.split(": ")[1] for p in problems()] == ["kind"]


def test_faults_come_in_the_order_of_file_and_line(edit: Edit, problems: Problems) -> None:
    edit(STUDY, "    anchor: na een jaar 23 procent\n", "")
    edit(STUDY, "    anchor: 54 procent man\n", "")
    edit(PILOT, "    anchor: ja kort\n", "")
    found = problems()
    assert [p.split(":")[0] for p in found] == [PILOT, STUDY, STUDY]
    lines = [int(p.split(":")[1]) for p in found[1:]]
    assert lines == sorted(lines)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("anchor: 4,2 procentpunt minder", "anchor: een twee drie vier vijf zes zeven"),
        ("estimate: -4.2", "estimate: 0"),
        ("    estimate: -4.2\n    range_kind: none\n    unit: percentage_point", "    range_kind: none\n    unit: none"),
        ("    estimate_high: 16\n    range_kind: over_time", "    range_kind: minimum"),
        ("    estimate_low: 10\n    estimate_high: 16\n    range_kind: over_time", "    estimate: 10\n    range_kind: approximate"),
        ("    horizon_kind: at\n    horizon_value: 2\n    horizon_unit: year\n", ""),
        ("    n_intervention: 142\n    n_control: 1517\n", ""),
    ],
    ids=[
        "an anchor of seven words", "an effect of zero", "an effect without a size", "a range that is a minimum",
        "a value that is approximate", "no horizon", "no numbers of people",
    ],
)  # fmt: skip
def test_what_the_evidence_needs_is_allowed(
    old: str, new: str, edit: Edit, problems: Problems
) -> None:
    edit(STUDY, old, new)
    assert problems() == []


@pytest.mark.parametrize("date", ["2020-11-09", "2020-11", "2020", "2020-09/2021-03"])
def test_an_event_that_may_have_happened_by_the_as_of_date_is_allowed(
    date: str, edit: Edit, problems: Problems
) -> None:
    edit(PART, "date_edtf: 2020-03", f"date_edtf: {date}")
    assert problems() == []


def test_a_planned_event_may_lie_before_the_as_of_date(edit: Edit, problems: Problems) -> None:
    edit(PILOT, "date_edtf: 2020-12\n", "date_edtf: 2020-05\n")
    assert problems() == []


def test_dates_and_horizons_are_derived(authored: Path) -> None:
    tables = curate(authored).tables
    events = {row["row_id"]: row for row in tables["events"]}
    delayed = events["begeleiding-event-report-delay"]
    assert (str(delayed["date_earliest"]), str(delayed["date_latest"])) == (
        "2021-05-01",
        "2021-08-31",
    )
    effects = {row["row_id"]: row for row in tables["effects"]}
    assert effects["almere-net-dependency"]["horizon_months"] == 24
    assert effects["almere-net-work"]["horizon_months"] == 6


def test_weeks_count_as_twelve_fiftyseconds_of_a_month(authored: Path, edit: Edit) -> None:
    edit(
        STUDY,
        "horizon_value: 2\n    horizon_unit: year",
        "horizon_value: 26\n    horizon_unit: week",
    )
    effects = {row["row_id"]: row for row in curate(authored).tables["effects"]}
    assert effects["almere-net-dependency"]["horizon_months"] == 6


def test_an_event_without_a_date_has_no_bounds(authored: Path, edit: Edit) -> None:
    edit(PART, "    date_edtf: 2020-03\n", "")
    events = {row["row_id"]: row for row in curate(authored).tables["events"]}
    row = events["begeleiding-almere-event-pause"]
    assert (row["date_edtf"], row["date_earliest"], row["date_latest"]) == (None, None, None)
