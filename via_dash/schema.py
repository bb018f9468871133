"""Every field and every table of the evidence, declared once.

From this declaration come the checks on the YAML, the Arrow schemas with their
metadata, the column headings on screen and in exports, and the data dictionary.
A field is declared in ``FIELDS`` with its type, unit, allowed values, labels and
description; a table only lists field names (``!`` marks a field that may not be
empty). Labels of allowed values live in the text catalogues under
``value_key``.
"""

from dataclasses import dataclass
from typing import Literal

VERSION = 1

Kind = Literal["key", "text", "edtf", "date", "number", "integer", "boolean", "keys"]


@dataclass(frozen=True)
class Field:
    """One column: its type, what it may hold and what people call it."""

    name: str
    kind: Kind
    label_nl: str
    label_en: str
    description: str
    allowed: tuple[str, ...] = ()
    references: str | None = None  # the table whose key this field holds
    low: float | None = None
    high: float | None = None
    unit: str | None = None


@dataclass(frozen=True)
class Table:
    """One table: the names of its fields, which are required, and its key."""

    name: str
    fields: tuple[str, ...]
    required: frozenset[str]
    key: str
    derived: frozenset[str]  # filled in by curation, refused in YAML

    @property
    def is_fact(self) -> bool:
        return self.key == "row_id"


def _declare(*fields: Field) -> dict[str, Field]:
    by_name = {f.name: f for f in fields}
    if len(by_name) != len(fields):
        raise ValueError("a field is declared twice")
    return by_name


_RANGE_KINDS = (
    "none", "over_time", "over_groups", "extrapolation", "scenario",
    "approximate", "minimum", "maximum",
)  # fmt: skip
_UNITS = (
    "percentage_point", "percent", "eur_per_year", "eur", "eur_per_eur", "week", "month", "year",
    "hour", "ratio", "score", "count", "none",
)  # fmt: skip
_ATTRIBUTES = (
    "name", "definition", "goal", "rationale", "context", "target_group",
    "approach", "adaptation", "origin", "duration", "intensity", "condition",
    "participants", "participating_employers", "participating_employers_first_tranche", "participating_employers_second_tranche", "participating_municipalities", "subpilots",
    "sectors", "partners", "ownership", "team", "budget", "funding",
    "programme_lines", "pilots_count", "pilots_by_status", "phase", "commitment", "evaluation",
    "research_design", "research_questions", "research_ambition", "expected_insight", "outcome_measure", "secondary_analysis",
    "cost_benefit_analysis", "preliminary_research", "reports", "additional_research", "additional_research_status", "interim_result",
    "experience", "rating", "interest", "scaling_activity", "scaling_need", "solution",
    "reason_not_delivered", "reason_late_start", "risk", "limitation", "knowledge_products", "unknown",
    "main_conclusion", "letter_conclusion", "commitment_2014", "experiments_2014", "earlier_research_2014", "municipal_practice_2014",
    "g4_review", "g4_finding", "g4_open_question",
)  # fmt: skip
_ENTRANCES = ("municipality", "employer", "union", "education", "uwv", "ministry", "interest_group")

FIELDS: dict[str, Field] = _declare(
    # what every fact row carries
    Field("row_id", "key", "Rij", "Row", "Key of the row, unique in its table."),
    Field("source_id", "key", "Bron", "Source", "The document that says it.", references="sources"),
    Field("locator", "text", "Vindplaats", "Locator", "Chapter, section, table or heading: enough to find the passage within a minute."),
    Field("anchor", "text", "Woorden ter plaatse", "Words on the spot", "At most seven words of the document, exactly as printed, that find the passage."),
    Field("basis", "key", "Grondslag", "Basis", "Whether the source states it, it was computed from stated values, or the curators judged it.", allowed=("stated", "derived", "coded")),
    Field("note_nl", "text", "Voorbehoud", "Caveat (Dutch)", "A caveat that travels with the value, in Dutch."),
    Field("note_en", "text", "Voorbehoud (Engels)", "Caveat", "The same caveat in English."),
    Field("authored_file", "text", "Bestand", "File", "The YAML file the row was written in, relative to the authored folder."),
    # documents
    Field("kind", "key", "Soort", "Kind", "What kind of thing the row is; the values depend on the table."),
    Field("title", "text", "Titel", "Title", "Title as printed."),
    Field("authors", "text", "Auteurs", "Authors", "Authors as printed."),
    Field("publisher", "text", "Uitgever", "Publisher", "Publishing organisation."),
    Field("published_edtf", "edtf", "Verschenen", "Published", "Publication date."),
    Field("reference", "text", "Verwijzing", "Reference", "The reference as given, or the number in the parliamentary record."),
    Field("in_hand", "boolean", "Gelezen", "Read", "True when the document itself was read for this dashboard."),
    Field("cited_by", "keys", "Aangehaald door", "Cited by", "Documents that cite it.", references="sources"),
    # pilots, organisations, places
    Field("pilot_id", "key", "Pilot", "Pilot", "A pilot, a sub-pilot, or the programme itself (via).", references="pilots"),
    Field("parent_id", "key", "Hoort bij", "Part of", "The pilot a sub-pilot belongs to.", references="pilots"),
    Field("programme_line", "key", "Programmalijn", "Programme line", "The line of the programme.", allowed=("employers", "activation", "youth")),
    Field("name_nl", "text", "Naam", "Name (Dutch)", "Name in Dutch."),
    Field("name_en", "text", "Naam (Engels)", "Name", "Name in English."),
    Field("summary_nl", "text", "Samenvatting", "Summary (Dutch)", "What it is, in one or two sentences, in Dutch."),
    Field("summary_en", "text", "Samenvatting (Engels)", "Summary", "The same in English."),
    Field("knowledge_target_nl", "text", "Doelgroep voor de kennis", "Who the knowledge is for (Dutch)", "Who should be able to use the knowledge, in Dutch."),
    Field("knowledge_target_en", "text", "Doelgroep voor de kennis (Engels)", "Who the knowledge is for", "The same in English."),
    Field("beneficiaries_nl", "text", "Profijtgroep", "Who benefits (Dutch)", "Who should benefit, in Dutch."),
    Field("beneficiaries_en", "text", "Profijtgroep (Engels)", "Who benefits", "The same in English."),
    Field("stakeholder_groups", "keys", "Belanghebbenden", "Stakeholder groups", "Groups of box 1 of the evaluation report.", allowed=("employers_and_workers", "municipalities", "education", "government", "other")),
    Field("stakeholder_group", "key", "Groep belanghebbenden", "Stakeholder group", "Group of box 1 of the evaluation report.", allowed=("employers_and_workers", "municipalities", "education", "government", "other")),
    Field("organisation_id", "key", "Organisatie", "Organisation", "An organisation.", references="organisations"),
    Field("role", "key", "Rol", "Role", "The part it plays; the values depend on the table."),
    Field("name", "text", "Naam", "Name", "Canonical name."),
    Field("aliases", "keys", "Ook genoemd", "Also called", "Other spellings met in the documents."),
    Field("entrance", "key", "Ingang", "Entrance", "The door through which its people use the dashboard.", allowed=_ENTRANCES),
    Field("entrances", "keys", "Voor wie", "For whom", "The doors for which the row matters.", allowed=_ENTRANCES),
    Field("taskforce_member", "boolean", "Lid van de Taskforce", "Taskforce member", "Named as a member of the Taskforce Werk & Integratie."),
    Field("place_id", "key", "Plaats", "Place", "A place.", references="places"),
    Field("longitude", "number", "Lengtegraad", "Longitude", "East of Greenwich.", low=3, high=8, unit="degree"),
    Field("latitude", "number", "Breedtegraad", "Latitude", "North of the equator.", low=50, high=54, unit="degree"),
    # statuses and events
    Field("as_of_edtf", "edtf", "Stand per", "As of", "The date the statement describes."),
    Field("delivery_status", "key", "Uitvoering", "Delivery", "Where delivery stands.", allowed=("preparation", "running", "adapted", "paused", "restarting", "completed", "not_carried_out_as_planned")),
    Field("research_status", "key", "Onderzoek", "Research", "Where research stands.", allowed=("none", "preparation", "running", "restarting", "interim_published", "completed")),
    Field("scaling_status", "key", "Opschaling", "Scaling up", "Where scaling up stands.", allowed=("none", "exploring", "preparing", "rolling_out", "available")),
    Field("status_nl", "text", "Toelichting", "Explanation (Dutch)", "What the passage says of the status, in our words, in Dutch."),
    Field("status_en", "text", "Toelichting (Engels)", "Explanation", "The same in English."),
    Field("event_id", "key", "Gebeurtenis", "Event", "The event; rows that share it are claims about one event."),
    Field("lane", "key", "Baan", "Lane", "What the event belongs to.", allowed=("delivery", "research", "scaling", "programme", "context")),
    Field("label_nl", "text", "Omschrijving", "Description (Dutch)", "What it is, in a few words, in Dutch."),
    Field("label_en", "text", "Omschrijving (Engels)", "Description", "The same in English."),
    Field("date_edtf", "edtf", "Datum", "Date", "As precise as the source and no more; an interval is the span within which the date lies."),
    Field("date_earliest", "date", "Op zijn vroegst", "At the earliest", "First day of the span."),
    Field("date_latest", "date", "Op zijn laatst", "At the latest", "Last day of the span."),
    Field("date_wording", "text", "Datum in de bron", "Date as worded", "The source's own few words for the date."),
    Field("certainty", "key", "Zekerheid", "Certainty", "Whether the source reports it as done or expects it.", allowed=("realised", "partly_realised", "planned", "cancelled")),
    Field("supersedes", "key", "Vervangt", "Supersedes", "Row of the expectation that this one replaces."),
    Field("covid_related", "boolean", "Door corona", "Because of corona", "True only where the document ties it to corona, false where it denies that, empty where it is silent."),
    # facts
    Field("fact_id", "key", "Feit", "Fact", "The fact; rows that share it are claims about one fact."),
    Field("attribute", "key", "Kenmerk", "Attribute", "What the fact is about.", allowed=_ATTRIBUTES),
    Field("value", "number", "Waarde", "Value", "The value as printed."),
    Field("value_low", "number", "Van", "From", "Lower end of a printed range."),
    Field("value_high", "number", "Tot", "To", "Upper end of a printed range."),
    Field("unit", "key", "Eenheid", "Unit", "Unit of the value.", allowed=_UNITS),
    Field("range_kind", "key", "Soort bereik", "Kind of range", "What a range runs over; none of these is a confidence interval.", allowed=_RANGE_KINDS),
    Field("text_nl", "text", "Tekst", "Text (Dutch)", "The fact in words, in Dutch."),
    Field("text_en", "text", "Tekst (Engels)", "Text", "The same in English."),
    # studies and effects
    Field("study_id", "key", "Onderzoek", "Study", "A study or experiment.", references="studies"),
    Field("institute_id", "key", "Onderzoeksinstituut", "Research institute", "Who did the research.", references="organisations"),
    Field("intervention_nl", "text", "Interventie", "Intervention (Dutch)", "What was tried, in Dutch."),
    Field("intervention_en", "text", "Interventie (Engels)", "Intervention", "The same in English."),
    Field("population_nl", "text", "Populatie", "Population (Dutch)", "Whom the finding is about, in Dutch."),
    Field("population_en", "text", "Populatie (Engels)", "Population", "The same in English."),
    Field("design", "key", "Opzet", "Design", "Research design.", allowed=("rct", "secondary_analysis_of_rct", "quasi_experiment", "observational", "pre_post", "descriptive", "review")),
    Field("maryland_level", "integer", "Maryland-schaal", "Maryland scale", "Level on the Maryland Scientific Methods Scale; coded by the curators.", low=1, high=5),
    Field("period_edtf", "edtf", "Periode", "Period", "The period it covers."),
    Field("status", "key", "Status", "Status", "Where it stands; the values depend on the table."),
    Field("provisional", "boolean", "Voorlopig", "Provisional", "True when the source presents the result as provisional."),
    Field("group_id", "key", "Groep", "Group", "A group within a study."),
    Field("subgroup_dimension", "key", "Uitsplitsing", "Subgroup dimension", "What the subgroup is a split of.", allowed=("all", "migration_background", "generation", "origin", "sex", "age")),
    Field("subgroup", "key", "Subgroep", "Subgroup", "The subgroup, in the source's own classification.", allowed=("all", "with_migration_background", "non_western", "non_western_first_generation", "non_western_second_generation", "dutch_background", "born_in_netherlands", "somali", "moroccan", "turkish", "moroccan_or_turkish", "surinamese_or_antillean", "status_holders", "western", "women", "men")),
    Field("arm", "key", "Arm", "Arm", "The group's part in the comparison.", allowed=("intervention", "control", "comparison", "total")),
    Field("n", "integer", "Aantal", "n", "Number of people.", low=0, unit="count"),
    Field("characteristic", "key", "Kenmerk", "Characteristic", "What is known of the group.", allowed=("share_men", "share_women", "mean_age", "age_45_50", "age_51_60", "age_60_plus", "mean_benefit_years", "share_single", "share_non_western", "share_migration_background", "low_education", "primary_education", "secondary_education")),
    Field("effect_id", "key", "Bevinding", "Finding", "The finding; rows that share it are claims about one finding."),
    Field("outcome", "key", "Uitkomst", "Outcome", "What was measured.", allowed=("paid_work", "fulltime_paid_work", "parttime_paid_work", "work_48_hours_per_month", "work_1_hour_per_month", "sustained_work", "benefit_ended", "benefit_ended_lawfulness", "caseload_cleaning", "participation_ladder", "transfer_to_matching", "volunteering", "volunteering_or_informal_care", "participation", "employment_chance", "benefit_dependency", "benefit_inflow", "exit_chance", "exit_to_work_chance", "job_fraction", "benefit_fraction", "job_quality", "annual_income", "weeks_on_benefit", "lock_in", "work_or_education", "satisfaction", "not_specified")),
    Field("outcome_family", "key", "Soort uitkomst", "Outcome family", "What kind of outcome it is.", allowed=("work", "benefit", "participation", "income", "quality", "experience", "not_specified")),
    Field("contrast", "key", "Vergelijking", "Contrast", "Between intervention and control, or between two groups' effects.", allowed=("effect", "difference_between_groups")),
    Field("measure", "key", "Maat", "Measure", "Net of what would have happened anyway, gross, or a level.", allowed=("net", "gross", "level", "not_reported")),
    Field("estimator", "key", "Schatter", "Estimator", "How it was estimated, where the source says so.", allowed=("difference", "iv", "extrapolation", "not_reported")),
    Field("per", "key", "Per", "Per", "What one unit of exposure is, where the estimate is per something.", allowed=("talk", "four_talks")),
    Field("estimate", "number", "Schatting", "Estimate", "The printed estimate, with the sign of the change in the outcome."),
    Field("estimate_low", "number", "Schatting van", "Estimate from", "Lower end of a printed range."),
    Field("estimate_high", "number", "Schatting tot", "Estimate to", "Upper end of a printed range."),
    Field("unit_wording", "text", "Eenheid in de bron", "Unit as worded", "The source's words where its unit is ambiguous."),
    Field("direction", "key", "Richting", "Direction", "Whether the change is good for the people concerned.", allowed=("favourable", "unfavourable", "none", "mixed", "not_reported")),
    Field("significance", "key", "Significantie", "Significance", "As the source reports it.", allowed=("significant", "significant_10pct", "not_significant", "not_reported")),
    Field("source_conclusion", "key", "Conclusie van de bron", "The source's conclusion", "Only where the source itself concludes on the size of the effect.", allowed=("little_or_no_effect",)),
    Field("horizon_kind", "key", "Soort termijn", "Kind of horizon", "At a moment, from a moment on, or over a span.", allowed=("at", "from", "over")),
    Field("horizon_value", "number", "Termijn", "Horizon", "How long after the start.", low=0),
    Field("horizon_high", "number", "Termijn tot", "Horizon to", "Upper end of the horizon.", low=0),
    Field("horizon_unit", "key", "Eenheid termijn", "Horizon unit", "Unit of the horizon.", allowed=("week", "month", "year")),
    Field("horizon_months", "number", "Termijn in maanden", "Horizon in months", "For ordering only.", low=0, unit="month"),
    Field("n_intervention", "integer", "n interventiegroep", "n intervention", "People in the intervention group this number is about.", low=0, unit="count"),
    Field("n_control", "integer", "n controlegroep", "n control", "People in the control group this number is about.", low=0, unit="count"),
    Field("baseline", "number", "Beginwaarde", "Baseline", "Level without or before the intervention."),
    Field("followup", "number", "Eindwaarde", "Follow-up", "Level with or after the intervention."),
    Field("perspective", "key", "Perspectief", "Perspective", "Whose costs and benefits.", allowed=("social", "municipal", "government", "not_reported")),
    # ladder and positions
    Field("level", "integer", "Trede", "Level", "Rung of the effect ladder.", low=0, high=5),
    Field("definition_nl", "text", "Omschrijving", "Definition (Dutch)", "What the rung asks for, in Dutch."),
    Field("definition_en", "text", "Omschrijving (Engels)", "Definition", "The same in English."),
    Field("complexity_low", "number", "Complexiteit van", "Complexity from", "Lower end on the axis from simple (0) to complex (1); coded.", low=0, high=1),
    Field("complexity_high", "number", "Complexiteit tot", "Complexity to", "Upper end on the same axis; coded.", low=0, high=1),
    Field("development_low", "number", "Ontwikkeling van", "Development from", "Lower end on the ladder, 0 to 5; coded.", low=0, high=5),
    Field("development_high", "number", "Ontwikkeling tot", "Development to", "Upper end on the ladder; coded.", low=0, high=5),
    Field("complexity_stated", "boolean", "Complexiteit in woorden vermeld", "Complexity stated in words", "True when the source places it on this axis in words."),
    Field("development_stated", "boolean", "Ontwikkeling in woorden vermeld", "Development stated in words", "True when the source places it on this axis in words."),
    Field("stated_nl", "text", "Wat de bron zegt", "What the source says (Dutch)", "The source's placing in words, if any, in Dutch."),
    Field("stated_en", "text", "Wat de bron zegt (Engels)", "What the source says", "The same in English."),
    Field("rationale_nl", "text", "Waarom hier", "Why here (Dutch)", "Why the curators chose this interval, in Dutch."),
    Field("rationale_en", "text", "Waarom hier (Engels)", "Why here", "The same in English."),
    # corona
    Field("indicator_id", "key", "Indicator", "Indicator", "The figure; rows that share it are claims about one figure."),
    Field("domain", "key", "Domein", "Domain", "What was affected.", allowed=("participants", "delivery", "research", "scaling")),
    Field("severity", "key", "Ernst", "Severity", "How hard it was hit; coded by the curators.", allowed=("none_reported", "limited", "adapted", "interrupted", "stopped", "expected", "unknown")),
    Field("impact_nl", "text", "Gevolg", "Impact (Dutch)", "What corona did, in Dutch."),
    Field("impact_en", "text", "Gevolg (Engels)", "Impact", "The same in English."),
    Field("mitigation_nl", "text", "Wat is gedaan", "Mitigation (Dutch)", "What was done about it, in Dutch."),
    Field("mitigation_en", "text", "Wat is gedaan (Engels)", "Mitigation", "The same in English."),
    # lessons, context, coverage, weighing
    Field("lesson_id", "key", "Les", "Lesson", "The lesson."),
    Field("theme", "key", "Thema", "Theme", "What the lesson is about.", allowed=("language", "guidance", "selection", "inclusion", "cooperation", "objective_selection", "support", "research", "ownership", "scaling", "weighing", "frame", "other")),
    Field("lesson_nl", "text", "Les", "Lesson (Dutch)", "The lesson, in Dutch."),
    Field("lesson_en", "text", "Les (Engels)", "Lesson", "The same in English."),
    Field("cited_source_id", "key", "Aangehaalde bron", "Cited source", "The source the document cites for it.", references="sources"),
    Field("aspect", "key", "Onderdeel", "Aspect", "Part of a report.", allowed=("approach", "implementation", "working_elements", "experiences")),
    Field("coverage", "key", "Aanwezig", "Coverage", "Whether the report contains it.", allowed=("yes", "brief", "no")),
    Field("criterion_id", "key", "Criterium", "Criterion", "A criterion for choosing what to scale up.", references="criteria"),
    Field("description_nl", "text", "Omschrijving", "Description (Dutch)", "What it means, in Dutch."),
    Field("description_en", "text", "Omschrijving (Engels)", "Description", "The same in English."),
    Field("score_low", "number", "Score van", "Score from", "Lower end, 0 to 1; coded.", low=0, high=1),
    Field("score_high", "number", "Score tot", "Score to", "Upper end, 0 to 1; coded.", low=0, high=1),
    # discrepancies
    Field("discrepancy_id", "key", "Verschil", "Discrepancy", "A place where documents disagree."),
    Field("subject", "key", "Onderwerp", "Subject", "What they disagree on, as a short key."),
    Field("subject_nl", "text", "Onderwerp", "Subject (Dutch)", "What they disagree on, in Dutch."),
    Field("subject_en", "text", "Onderwerp (Engels)", "Subject", "The same in English."),
    Field("claims", "keys", "Beweringen", "Claims", "The rows that disagree, as table/row_id."),
    Field("preferred", "key", "Gekozen lezing", "Preferred", "The claim this dashboard follows, as table/row_id."),
    Field("reason_nl", "text", "Waarom", "Reason (Dutch)", "Why, in Dutch."),
    Field("reason_en", "text", "Waarom (Engels)", "Reason", "The same in English."),
)  # fmt: skip

# Fields whose allowed values differ between tables.
ALLOWED_IN: dict[tuple[str, str], tuple[str, ...]] = {
    ("sources", "kind"): ("evaluation_report", "brochure", "letter_to_parliament", "note", "research_report", "article", "book", "statistics", "website"),
    ("pilot_partners", "role"): ("funder", "executor", "researcher", "partner"),
    ("pilot_places", "role"): ("delivery", "national"),
    ("places", "kind"): ("municipality", "region", "country"),
    ("events", "kind"): ("start", "pause", "restart", "end", "interim_result", "final_result", "publication", "decision", "measure", "milestone"),
    ("studies", "status"): ("planned", "running", "interim", "final", "invalid"),
    ("lessons", "kind"): ("working_element", "condition", "obstacle", "recommendation"),
    ("covid_indicators", "kind"): ("level", "change", "relative_change"),
    ("costs_benefits", "measure"): ("cost_ratio_to_zero_tariff", "benefit_per_euro", "net_saving", "benefits_against_costs"),
    ("discrepancies", "kind"): ("number", "date", "name", "status", "unit", "claim_strength", "definition"),
    ("discrepancies", "status"): ("reconciled", "preferred", "open"),
}  # fmt: skip

_EVIDENCE = "row_id! source_id! locator! anchor basis! note_nl note_en authored_file!"


def _table(name: str, fields: str, *, key: str = "row_id", derived: str = "") -> Table:
    listed = fields.split() + (
        _EVIDENCE.split() if key == "row_id" else ["note_nl", "note_en", "authored_file!"]
    )
    names = tuple(f.rstrip("!") for f in listed)
    return Table(
        name=name,
        fields=names,
        required=frozenset(f[:-1] for f in listed if f.endswith("!")),
        key=key,
        derived=frozenset(derived.split()) | {"authored_file"},
    )


def _tables(*tables: Table) -> dict[str, Table]:
    return {t.name: t for t in tables}


TABLES: dict[str, Table] = _tables(
    _table("sources", "source_id! kind! title! name_nl name_en authors publisher published_edtf reference in_hand! cited_by", key="source_id"),
    _table("organisations", "organisation_id! name! aliases stakeholder_group entrance taskforce_member!", key="organisation_id"),
    _table("places", "place_id! name! kind! longitude latitude", key="place_id"),
    _table("ladder_levels", "level! name_nl! name_en! definition_nl! definition_en! source_id! locator! anchor", key="level"),
    _table("criteria", "criterion_id! name_nl! name_en! description_nl! description_en! source_id locator anchor", key="criterion_id"),
    _table("pilots", "pilot_id! parent_id programme_line name_nl! name_en! summary_nl! summary_en! knowledge_target_nl knowledge_target_en beneficiaries_nl beneficiaries_en stakeholder_groups"),
    _table("pilot_partners", "pilot_id! organisation_id! role!"),
    _table("pilot_places", "pilot_id! place_id! role!"),
    _table("statuses", "pilot_id! as_of_edtf! delivery_status research_status scaling_status status_nl! status_en!"),
    _table("events", "event_id! pilot_id! lane! kind! label_nl! label_en! date_edtf date_earliest date_latest date_wording certainty! supersedes covid_related", derived="date_earliest date_latest"),
    _table("facts", "fact_id! pilot_id! attribute! value value_low value_high unit range_kind as_of_edtf text_nl text_en"),
    _table("studies", "study_id! name_nl! name_en! title! institute_id pilot_id intervention_nl! intervention_en! population_nl population_en design! maryland_level period_edtf status! provisional!"),
    _table("groups", "study_id! group_id! subgroup_dimension! subgroup! arm! n"),
    _table("characteristics", "study_id! group_id! characteristic! value value_high unit!"),
    _table("effects", "effect_id! study_id! intervention_nl! intervention_en! population_nl! population_en! subgroup_dimension! subgroup! outcome! outcome_family! contrast! measure! estimator per estimate estimate_low estimate_high range_kind! unit! unit_wording direction! significance! source_conclusion horizon_kind horizon_value horizon_high horizon_unit horizon_months n_intervention n_control baseline followup provisional!", derived="horizon_months"),
    _table("costs_benefits", "study_id! measure! value value_low value_high range_kind! unit! perspective! horizon_months provisional!"),
    _table("positions", "pilot_id! complexity_low! complexity_high! development_low! development_high! complexity_stated! development_stated! stated_nl stated_en rationale_nl! rationale_en!"),
    _table("covid_indicators", "indicator_id! subgroup! period_edtf! value unit! kind! cited_source_id"),
    _table("covid_impacts", "pilot_id! domain! severity! impact_nl! impact_en! mitigation_nl mitigation_en"),
    _table("lessons", "lesson_id! pilot_id! theme! kind! entrances lesson_nl! lesson_en!"),
    _table("context_figures", "pilot_id! label_nl! label_en! value value_low value_high range_kind! unit! period_edtf cited_source_id"),
    _table("report_coverage", "pilot_id! aspect! coverage!"),
    _table("scores", "pilot_id! criterion_id! score_low! score_high!"),
    _table("discrepancies", "discrepancy_id! subject! subject_nl! subject_en! kind! claims! preferred reason_nl! reason_en! status!"),
)  # fmt: skip


_SINGULAR = {"entrances": "entrance", "stakeholder_groups": "stakeholder_group"}


def value_key(table: str, field: str, value: str) -> str:
    """The text key of an allowed value's label."""
    own = f"{table}_{field}" if (table, field) in ALLOWED_IN else _SINGULAR.get(field, field)
    return f"{own}-{value}"


def allowed(table: str, field: str) -> tuple[str, ...]:
    """The values a field may hold in a table; empty when any value will do."""
    return ALLOWED_IN.get((table, field), FIELDS[field].allowed)
