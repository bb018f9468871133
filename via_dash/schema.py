"""Every field and every table of the evidence, declared once.

From this declaration come the checks on the YAML, the Arrow schemas with their
metadata, the column headings on screen and in exports, and the data dictionary.
A field is declared in ``FIELDS`` with its type, unit, allowed values, labels and
descriptions; a table only lists field names (``!`` marks a field that may not be
empty). Labels of allowed values live in the text catalogues under ``value_key``,
their meanings under ``meaning_key``; a table's name under ``table-<name>`` and
what one row of it is under ``table-<name>-row``.
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
    description_nl: str
    description_en: str
    allowed: tuple[str, ...] = ()
    references: str | None = None  # the table whose key this field holds
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    persons: bool = False  # counts people, of whom none may be recognised


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
    "programme_lines", "pilots_count", "pilots_by_status", "phase", "commitment", "evaluation", "evaluation_question",
    "research_design", "research_questions", "research_ambition", "expected_insight", "outcome_measure", "secondary_analysis",
    "cost_benefit_analysis", "preliminary_research", "reports", "additional_research", "additional_research_status", "interim_result",
    "experience", "rating", "interest", "scaling_activity", "scaling_need", "solution",
    "reason_not_delivered", "reason_late_start", "risk", "limitation", "knowledge_products", "unknown",
    "main_conclusion", "letter_conclusion", "commitment_2014", "experiments_2014", "earlier_research_2014", "municipal_practice_2014",
    "g4_review", "g4_finding", "g4_open_question",
)  # fmt: skip
# Facts that count something else than persons where their unit is "count". What is not here, or may
# count either, is taken for a count of persons.
COUNTS_NO_PERSONS: dict[str, str] = {
    "participating_employers": "employers", "participating_employers_first_tranche": "employers",
    "participating_employers_second_tranche": "employers", "interest": "employers", "scaling_activity": "employers",
    "participating_municipalities": "municipalities", "secondary_analysis": "municipalities",
    "municipal_practice_2014": "municipalities", "partners": "organisations", "sectors": "sectors",
    "programme_lines": "lines of the programme", "pilots_count": "pilots", "pilots_by_status": "pilots",
    "subpilots": "pilots", "research_ambition": "pilots", "reports": "reports", "additional_research": "studies",
    "g4_review": "studies", "research_questions": "questions", "commitment": "commitments",
    "intensity": "talks", "definition": "stages",
}  # fmt: skip
_ENTRANCES = ("municipality", "employer", "union", "education", "uwv", "ministry", "interest_group")

FIELDS: dict[str, Field] = _declare(
    # what every fact row carries
    Field("row_id", "key", "Rij", "Row", "Sleutel van de rij; komt in een tabel één keer voor.", "Key of the row; occurs once in a table."),
    Field("source_id", "key", "Bron", "Source", "Het document dat dit zegt.", "The document that says this.", references="sources"),
    Field("locator", "text", "Vindplaats", "Locator", "Hoofdstuk, paragraaf, tabel of kop: genoeg om de passage binnen een minuut te vinden.", "Chapter, section, table or heading: enough to find the passage within a minute."),
    Field("anchor", "text", "Woorden ter plaatse", "Words on the spot", "Hooguit zeven woorden uit het document, precies zoals ze er staan, om de passage te vinden.", "At most seven words of the document, exactly as printed, that find the passage."),
    Field("basis", "key", "Grondslag", "Basis", "Of de bron dit vermeldt, of het is berekend uit vermelde waarden, of de samenstellers dit vinden.", "Whether the source states it, it was computed from stated values, or the curators judged it.", allowed=("stated", "derived", "coded")),
    Field("note_nl", "text", "Voorbehoud", "Caveat (Dutch)", "Kanttekening die altijd bij de waarde hoort, in het Nederlands.", "A caveat that travels with the value, in Dutch."),
    Field("note_en", "text", "Voorbehoud (Engels)", "Caveat", "Dezelfde kanttekening in het Engels.", "The same caveat in English."),
    Field("authored_file", "text", "Bestand", "File", "Het YAML-bestand waarin de rij is geschreven, gerekend vanaf de map authored.", "The YAML file the row was written in, relative to the authored folder."),
    # documents
    Field("kind", "key", "Soort", "Kind", "Wat voor iets de rij is; de waarden verschillen per tabel.", "What kind of thing the row is; the values depend on the table."),
    Field("title", "text", "Titel", "Title", "De titel zoals gedrukt.", "The title as printed."),
    Field("authors", "text", "Auteurs", "Authors", "De auteurs zoals gedrukt.", "The authors as printed."),
    Field("publisher", "text", "Uitgever", "Publisher", "De organisatie die het uitgaf.", "The organisation that published it."),
    Field("published_edtf", "edtf", "Verschenen", "Published", "Wanneer het verscheen, zo precies als bekend.", "When it was published, as precisely as known."),
    Field("reference", "text", "Verwijzing", "Reference", "De verwijzing zoals gegeven, of het nummer in de Kamerstukken.", "The reference as given, or the number in the parliamentary record."),
    Field("in_hand", "boolean", "Gelezen", "Read", "Ja als het document zelf voor dit dashboard is gelezen; nee als een gelezen document het alleen aanhaalt.", "True when the document itself was read for this dashboard; false when one that was only cites it."),
    Field("cited_by", "keys", "Aangehaald door", "Cited by", "De documenten die deze bron aanhalen.", "The documents that cite this source.", references="sources"),
    # pilots, organisations, places
    Field("pilot_id", "key", "Pilot", "Pilot", "Een pilot, een deelpilot of het programma zelf (via).", "A pilot, a sub-pilot, or the programme itself (via).", references="pilots"),
    Field("parent_id", "key", "Hoort bij", "Part of", "De pilot waar een deelpilot bij hoort.", "The pilot a sub-pilot belongs to.", references="pilots"),
    Field("programme_line", "key", "Programmalijn", "Programme line", "De lijn van het programma waar de pilot onder valt.", "The line of the programme the pilot falls under.", allowed=("employers", "activation", "youth")),
    Field("name_nl", "text", "Naam", "Name (Dutch)", "De naam in het Nederlands.", "The name in Dutch."),
    Field("name_en", "text", "Naam (Engels)", "Name", "De naam in het Engels.", "The name in English."),
    Field("summary_nl", "text", "Samenvatting", "Summary (Dutch)", "Wat het is, in een of twee zinnen, in het Nederlands.", "What it is, in one or two sentences, in Dutch."),
    Field("summary_en", "text", "Samenvatting (Engels)", "Summary", "Dezelfde samenvatting in het Engels.", "The same summary in English."),
    Field("knowledge_target_nl", "text", "Doelgroep voor de kennis", "Who the knowledge is for (Dutch)", "Wie de kennis moet kunnen gebruiken, in het Nederlands.", "Who should be able to use the knowledge, in Dutch."),
    Field("knowledge_target_en", "text", "Doelgroep voor de kennis (Engels)", "Who the knowledge is for", "Wie de kennis moet kunnen gebruiken, in het Engels.", "Who should be able to use the knowledge, in English."),
    Field("beneficiaries_nl", "text", "Profijtgroep", "Who benefits (Dutch)", "Wie er beter van moet worden, in het Nederlands.", "Who should benefit, in Dutch."),
    Field("beneficiaries_en", "text", "Profijtgroep (Engels)", "Who benefits", "Wie er beter van moet worden, in het Engels.", "Who should benefit, in English."),
    Field("stakeholder_groups", "keys", "Belanghebbenden", "Stakeholder groups", "Groepen uit box 1 van het evaluatierapport waarvoor de kennis van belang is.", "Groups of box 1 of the evaluation report for which the knowledge matters.", allowed=("employers_and_workers", "municipalities", "education", "government", "other")),
    Field("stakeholder_group", "key", "Groep belanghebbenden", "Stakeholder group", "De groep uit box 1 van het evaluatierapport waar de organisatie bij hoort.", "The group of box 1 of the evaluation report that the organisation belongs to.", allowed=("employers_and_workers", "municipalities", "education", "government", "other")),
    Field("organisation_id", "key", "Organisatie", "Organisation", "De organisatie, met een vaste sleutel.", "The organisation, by a fixed key.", references="organisations"),
    Field("role", "key", "Rol", "Role", "Wat de organisatie of plaats in de pilot doet; de waarden verschillen per tabel.", "The part the organisation or place plays in the pilot; the values depend on the table."),
    Field("name", "text", "Naam", "Name", "De ene naam die dit dashboard overal gebruikt.", "The one name this dashboard uses everywhere."),
    Field("aliases", "keys", "Ook genoemd", "Also called", "Andere namen en spellingen uit de documenten.", "Other names and spellings met in the documents."),
    Field("entrance", "key", "Ingang", "Entrance", "De ingang van het dashboard die bij de organisatie hoort.", "The door through which the organisation's people use the dashboard.", allowed=_ENTRANCES),
    Field("entrances", "keys", "Voor wie", "For whom", "De ingangen waarvoor de rij van belang is.", "The doors for which the row matters.", allowed=_ENTRANCES),
    Field("taskforce_member", "boolean", "Lid van de Taskforce", "Taskforce member", "Genoemd als lid van de Taskforce Werk & Integratie.", "Named as a member of the Taskforce Werk & Integratie."),
    Field("place_id", "key", "Plaats", "Place", "De plaats, met een vaste sleutel.", "The place, by a fixed key.", references="places"),
    Field("longitude", "number", "Lengtegraad", "Longitude", "Graden ten oosten van Greenwich.", "Degrees east of Greenwich.", low=3, high=8, unit="degree"),
    Field("latitude", "number", "Breedtegraad", "Latitude", "Graden ten noorden van de evenaar.", "Degrees north of the equator.", low=50, high=54, unit="degree"),
    # statuses and events
    Field("as_of_edtf", "edtf", "Stand per", "As of", "De datum waarop de uitspraak slaat.", "The date the statement describes."),
    Field("delivery_status", "key", "Uitvoering", "Delivery", "Hoe ver de uitvoering van de pilot is; leeg waar de passage daarover zwijgt.", "Where delivery of the pilot stands; empty where the passage is silent on it.", allowed=("preparation", "running", "adapted", "paused", "restarting", "completed", "not_carried_out_as_planned")),
    Field("research_status", "key", "Onderzoek", "Research", "Hoe ver het onderzoek naar de pilot is; leeg waar de passage daarover zwijgt.", "Where research into the pilot stands; empty where the passage is silent on it.", allowed=("none", "preparation", "running", "restarting", "interim_published", "completed")),
    Field("scaling_status", "key", "Opschaling", "Scaling up", "Hoe ver de opschaling van de pilot is; leeg waar de passage daarover zwijgt.", "Where scaling up of the pilot stands; empty where the passage is silent on it.", allowed=("none", "exploring", "preparing", "rolling_out", "available")),
    Field("status_nl", "text", "Toelichting", "Explanation (Dutch)", "Wat de passage over de status zegt, in onze woorden, in het Nederlands.", "What the passage says of the status, in our words, in Dutch."),
    Field("status_en", "text", "Toelichting (Engels)", "Explanation", "Dezelfde toelichting in het Engels.", "The same explanation in English."),
    Field("event_id", "key", "Gebeurtenis", "Event", "De gebeurtenis; rijen met dezelfde sleutel zijn beweringen over één gebeurtenis.", "The event; rows that share it are claims about one event."),
    Field("lane", "key", "Baan", "Lane", "De baan van de tijdlijn waar de gebeurtenis in staat.", "The lane of the timeline the event stands in.", allowed=("delivery", "research", "scaling", "programme", "context")),
    Field("label_nl", "text", "Omschrijving", "Description (Dutch)", "Wat het is, in een paar woorden, in het Nederlands.", "What it is, in a few words, in Dutch."),
    Field("label_en", "text", "Omschrijving (Engels)", "Description", "Wat het is, in een paar woorden, in het Engels.", "What it is, in a few words, in English."),
    Field("date_edtf", "edtf", "Datum", "Date", "Zo precies als de bron en niet preciezer; bij een periode ligt de datum ergens daarbinnen.", "As precise as the source and no more; an interval is the span within which the date lies."),
    Field("date_earliest", "date", "Op zijn vroegst", "At the earliest", "De eerste dag die de datum kan betekenen.", "The first day the date can mean."),
    Field("date_latest", "date", "Op zijn laatst", "At the latest", "De laatste dag die de datum kan betekenen.", "The last day the date can mean."),
    Field("date_wording", "text", "Datum in de bron", "Date as worded", "De paar woorden waarmee de bron de datum noemt.", "The source's own few words for the date."),
    Field("certainty", "key", "Zekerheid", "Certainty", "Of de bron de gebeurtenis als gebeurd meldt of verwacht.", "Whether the source reports the event as done or expects it.", allowed=("realised", "partly_realised", "planned", "cancelled")),
    Field("supersedes", "key", "Vervangt", "Supersedes", "De rij met de eerdere verwachting die door deze rij wordt vervangen.", "The row with the earlier expectation that this one replaces."),
    Field("covid_related", "boolean", "Door corona", "Because of corona", "Ja waar het document het verband met corona legt, nee waar het dat ontkent, leeg waar het zwijgt.", "True only where the document ties it to corona, false where it denies that, empty where it is silent."),
    # facts
    Field("fact_id", "key", "Feit", "Fact", "Het feit; rijen met dezelfde sleutel zijn beweringen over één feit.", "The fact; rows that share it are claims about one fact."),
    Field("attribute", "key", "Kenmerk", "Attribute", "Waar het feit over gaat.", "What the fact is about.", allowed=_ATTRIBUTES),
    Field("value", "number", "Waarde", "Value", "De waarde zoals gedrukt; leeg waar de bron er geen geeft.", "The value as printed; empty where the source gives none."),
    Field("value_low", "number", "Van", "From", "Ondergrens van een gedrukt bereik.", "Lower end of a printed range."),
    Field("value_high", "number", "Tot", "To", "Bovengrens van een gedrukt bereik.", "Upper end of a printed range."),
    Field("unit", "key", "Eenheid", "Unit", "De eenheid van de waarde.", "The unit of the value.", allowed=_UNITS),
    Field("range_kind", "key", "Soort bereik", "Kind of range", "Waarover een bereik loopt; het is nooit een betrouwbaarheidsinterval.", "What a range runs over; it is never a confidence interval.", allowed=_RANGE_KINDS),
    Field("text_nl", "text", "Tekst", "Text (Dutch)", "Het feit in woorden, in het Nederlands.", "The fact in words, in Dutch."),
    Field("text_en", "text", "Tekst (Engels)", "Text", "Het feit in woorden, in het Engels.", "The fact in words, in English."),
    # studies and effects
    Field("study_id", "key", "Onderzoek", "Study", "Het onderzoek of experiment, met een vaste sleutel.", "The study or experiment, by a fixed key.", references="studies"),
    Field("institute_id", "key", "Onderzoeksinstituut", "Research institute", "De organisatie die het onderzoek deed.", "The organisation that did the research.", references="organisations"),
    Field("intervention_nl", "text", "Interventie", "Intervention (Dutch)", "Wat er is geprobeerd, in het Nederlands.", "What was tried, in Dutch."),
    Field("intervention_en", "text", "Interventie (Engels)", "Intervention", "Wat er is geprobeerd, in het Engels.", "What was tried, in English."),
    Field("population_nl", "text", "Populatie", "Population (Dutch)", "Over wie het gaat, in het Nederlands.", "Whom it is about, in Dutch."),
    Field("population_en", "text", "Populatie (Engels)", "Population", "Over wie het gaat, in het Engels.", "Whom it is about, in English."),
    Field("design", "key", "Opzet", "Design", "Hoe het onderzoek is opgezet.", "How the research was set up.", allowed=("rct", "secondary_analysis_of_rct", "quasi_experiment", "observational", "pre_post", "descriptive", "review")),
    Field("maryland_level", "integer", "Maryland-schaal", "Maryland scale", "Niveau op de Maryland Scientific Methods Scale; oordeel van de samenstellers.", "Level on the Maryland Scientific Methods Scale; coded by the curators.", low=1, high=5),
    Field("period_edtf", "edtf", "Periode", "Period", "De periode waar de waarde of het onderzoek over gaat.", "The period that the value or the study covers."),
    Field("status", "key", "Status", "Status", "Hoe ver het is; de waarden verschillen per tabel.", "Where it stands; the values depend on the table."),
    Field("provisional", "boolean", "Voorlopig", "Provisional", "Ja als de bron de uitkomst als voorlopig brengt.", "True when the source presents the result as provisional."),
    Field("group_id", "key", "Groep", "Group", "Een groep binnen een onderzoek.", "A group within a study."),
    Field("subgroup_dimension", "key", "Uitsplitsing", "Subgroup dimension", "Het kenmerk waarnaar is uitgesplitst.", "The characteristic the subgroup is a split of.", allowed=("all", "migration_background", "generation", "origin", "sex", "age")),
    Field("subgroup", "key", "Subgroep", "Subgroup", "De groep waar de waarde over gaat, in de indeling van de bron.", "The group the value is about, in the source's own classification.", allowed=("all", "with_migration_background", "non_western", "non_western_first_generation", "non_western_second_generation", "dutch_background", "born_in_netherlands", "somali", "moroccan", "turkish", "moroccan_or_turkish", "surinamese_or_antillean", "status_holders", "western", "women", "men")),
    Field("arm", "key", "Arm", "Arm", "De plaats van de groep in de vergelijking.", "The group's part in the comparison.", allowed=("intervention", "control", "comparison", "total")),
    Field("n", "integer", "Aantal", "n", "Aantal mensen in de groep.", "Number of people in the group.", low=0, unit="count", persons=True),
    Field("characteristic", "key", "Kenmerk", "Characteristic", "Wat er van de groep bekend is.", "What is known of the group.", allowed=("share_men", "share_women", "mean_age", "age_45_50", "age_51_60", "age_60_plus", "mean_benefit_years", "share_single", "share_non_western", "share_migration_background", "low_education", "primary_education", "secondary_education")),
    Field("effect_id", "key", "Bevinding", "Finding", "De bevinding; rijen met dezelfde sleutel zijn beweringen over één bevinding.", "The finding; rows that share it are claims about one finding."),
    Field("outcome", "key", "Uitkomst", "Outcome", "Wat er is gemeten.", "What was measured.", allowed=("paid_work", "fulltime_paid_work", "parttime_paid_work", "work_48_hours_per_month", "work_1_hour_per_month", "sustained_work", "benefit_ended", "benefit_ended_lawfulness", "caseload_cleaning", "participation_ladder", "transfer_to_matching", "volunteering", "volunteering_or_informal_care", "participation", "employment_chance", "benefit_dependency", "benefit_inflow", "exit_chance", "exit_to_work_chance", "job_fraction", "benefit_fraction", "job_quality", "annual_income", "weeks_on_benefit", "lock_in", "work_or_education", "satisfaction", "not_specified")),
    Field("outcome_family", "key", "Soort uitkomst", "Outcome family", "Het soort uitkomst, om bevindingen te ordenen.", "The kind of outcome, to order findings by.", allowed=("work", "benefit", "participation", "income", "quality", "experience", "not_specified")),
    Field("contrast", "key", "Vergelijking", "Contrast", "Tussen wie wordt vergeleken: met en zonder aanpak, of de effecten bij twee groepen.", "What is compared: with and without the approach, or the effects in two groups.", allowed=("effect", "difference_between_groups")),
    Field("measure", "key", "Maat", "Measure", "Of de waarde een netto-effect, een bruto resultaat, een niveau of een kostenmaat is.", "Whether the value is a net effect, a gross result, a level or a measure of costs.", allowed=("net", "gross", "level", "not_reported")),
    Field("estimator", "key", "Schatter", "Estimator", "Hoe het effect is geschat, waar de bron dat zegt.", "How the effect was estimated, where the source says so.", allowed=("difference", "iv", "extrapolation", "not_reported")),
    Field("per", "key", "Per", "Per", "De hoeveelheid aanpak waar de schatting voor geldt, zoals één gesprek.", "The amount of the approach the estimate is for, such as one talk.", allowed=("talk", "four_talks")),
    Field("estimate", "number", "Schatting", "Estimate", "De gedrukte schatting; min betekent dat de uitkomst daalde.", "The printed estimate; minus means that the outcome went down."),
    Field("estimate_low", "number", "Schatting van", "Estimate from", "Ondergrens van het bereik dat de bron bij de schatting drukt.", "Lower end of the range that the source prints for the estimate."),
    Field("estimate_high", "number", "Schatting tot", "Estimate to", "Bovengrens van het bereik dat de bron bij de schatting drukt.", "Upper end of the range that the source prints for the estimate."),
    Field("unit_wording", "text", "Eenheid in de bron", "Unit as worded", "De woorden van de bron waar haar eenheid niet duidelijk is.", "The source's words where its unit is ambiguous."),
    Field("direction", "key", "Richting", "Direction", "Of de verandering goed is voor de mensen om wie het gaat.", "Whether the change is good for the people concerned.", allowed=("favourable", "unfavourable", "none", "mixed", "not_reported")),
    Field("significance", "key", "Significantie", "Significance", "Of het verschil significant is, zoals de bron het meldt.", "Whether the difference is significant, as the source reports it.", allowed=("significant", "significant_10pct", "not_significant", "not_reported")),
    Field("source_conclusion", "key", "Conclusie van de bron", "The source's conclusion", "Alleen gevuld waar de bron zelf iets concludeert over de grootte van het effect.", "Filled only where the source itself concludes on the size of the effect.", allowed=("little_or_no_effect",)),
    Field("horizon_kind", "key", "Soort termijn", "Kind of horizon", "Of de uitkomst geldt op een moment, vanaf een moment of over een periode.", "Whether the result holds at a moment, from a moment on, or over a span.", allowed=("at", "from", "over")),
    Field("horizon_value", "number", "Termijn", "Horizon", "Hoe lang na de start is gemeten.", "How long after the start it was measured.", low=0),
    Field("horizon_high", "number", "Termijn tot", "Horizon to", "Bovengrens als de termijn zelf een bereik is.", "Upper end where the horizon itself is a range.", low=0),
    Field("horizon_unit", "key", "Eenheid termijn", "Horizon unit", "De eenheid waarin de termijn is gegeven.", "The unit the horizon is given in.", allowed=("week", "month", "year")),
    Field("horizon_months", "number", "Termijn in maanden", "Horizon in months", "De termijn omgerekend, alleen om bevindingen te ordenen.", "The horizon converted, only to order findings by.", low=0, unit="month"),
    Field("n_intervention", "integer", "n interventiegroep", "n intervention", "Aantal mensen in de interventiegroep waar dit getal over gaat.", "Number of people in the intervention group this number is about.", low=0, unit="count", persons=True),
    Field("n_control", "integer", "n controlegroep", "n control", "Aantal mensen in de controlegroep waar dit getal over gaat.", "Number of people in the control group this number is about.", low=0, unit="count", persons=True),
    Field("baseline", "number", "Beginwaarde", "Baseline", "De stand zonder de aanpak of ervoor.", "The level without or before the intervention."),
    Field("followup", "number", "Eindwaarde", "Follow-up", "De stand met de aanpak of erna.", "The level with or after the intervention."),
    Field("perspective", "key", "Perspectief", "Perspective", "Van wie de kosten en baten zijn; perspectieven zijn niet op te tellen.", "Whose costs and benefits they are; perspectives cannot be added up.", allowed=("social", "municipal", "government", "not_reported")),
    # ladder and positions
    Field("level", "integer", "Trede", "Level", "De trede van de effectladder, 0 tot en met 5.", "The rung of the effect ladder, 0 to 5.", low=0, high=5),
    Field("definition_nl", "text", "Omschrijving", "Definition (Dutch)", "Wat de trede vraagt, in het Nederlands.", "What the rung asks for, in Dutch."),
    Field("definition_en", "text", "Omschrijving (Engels)", "Definition", "Wat de trede vraagt, in het Engels.", "What the rung asks for, in English."),
    Field("complexity_low", "number", "Complexiteit van", "Complexity from", "Ondergrens op de as van eenvoudig (0) naar complex (1); oordeel van de samenstellers.", "Lower end on the axis from simple (0) to complex (1); coded by the curators.", low=0, high=1),
    Field("complexity_high", "number", "Complexiteit tot", "Complexity to", "Bovengrens op de as van eenvoudig (0) naar complex (1); oordeel van de samenstellers.", "Upper end on the axis from simple (0) to complex (1); coded by the curators.", low=0, high=1),
    Field("development_low", "number", "Ontwikkeling van", "Development from", "Ondergrens op de effectladder, 0 tot 5; oordeel van de samenstellers.", "Lower end on the effect ladder, 0 to 5; coded by the curators.", low=0, high=5),
    Field("development_high", "number", "Ontwikkeling tot", "Development to", "Bovengrens op de effectladder, 0 tot 5; oordeel van de samenstellers.", "Upper end on the effect ladder, 0 to 5; coded by the curators.", low=0, high=5),
    Field("complexity_stated", "boolean", "Complexiteit in woorden vermeld", "Complexity stated in words", "Ja als de bron de aanpak in woorden op de as van complexiteit plaatst.", "True when the source places the approach on the axis of complexity in words."),
    Field("development_stated", "boolean", "Ontwikkeling in woorden vermeld", "Development stated in words", "Ja als de bron de aanpak in woorden op de as van ontwikkeling plaatst.", "True when the source places the approach on the axis of development in words."),
    Field("stated_nl", "text", "Wat de bron zegt", "What the source says (Dutch)", "Hoe de bron de aanpak in woorden plaatst, als zij dat doet, in het Nederlands.", "How the source places the approach in words, if it does, in Dutch."),
    Field("stated_en", "text", "Wat de bron zegt (Engels)", "What the source says", "Hoe de bron de aanpak in woorden plaatst, in het Engels.", "How the source places the approach in words, in English."),
    Field("rationale_nl", "text", "Waarom hier", "Why here (Dutch)", "Waarom de samenstellers dit bereik kozen, in het Nederlands.", "Why the curators chose this interval, in Dutch."),
    Field("rationale_en", "text", "Waarom hier (Engels)", "Why here", "Waarom de samenstellers dit bereik kozen, in het Engels.", "Why the curators chose this interval, in English."),
    # corona
    Field("indicator_id", "key", "Indicator", "Indicator", "Het cijfer; rijen met dezelfde sleutel zijn beweringen over één cijfer.", "The figure; rows that share it are claims about one figure."),
    Field("domain", "key", "Domein", "Domain", "Wat er door corona is geraakt.", "What corona affected.", allowed=("participants", "delivery", "research", "scaling")),
    Field("severity", "key", "Ernst", "Severity", "Hoe hard het is geraakt; oordeel van de samenstellers.", "How hard it was hit; coded by the curators.", allowed=("none_reported", "limited", "adapted", "interrupted", "stopped", "expected", "unknown")),
    Field("impact_nl", "text", "Gevolg", "Impact (Dutch)", "Wat corona deed, in het Nederlands.", "What corona did, in Dutch."),
    Field("impact_en", "text", "Gevolg (Engels)", "Impact", "Wat corona deed, in het Engels.", "What corona did, in English."),
    Field("mitigation_nl", "text", "Wat is gedaan", "Mitigation (Dutch)", "Wat er tegen het gevolg is gedaan, in het Nederlands.", "What was done about the impact, in Dutch."),
    Field("mitigation_en", "text", "Wat is gedaan (Engels)", "Mitigation", "Wat er tegen het gevolg is gedaan, in het Engels.", "What was done about the impact, in English."),
    # lessons, context, coverage, weighing
    Field("lesson_id", "key", "Les", "Lesson", "De les; rijen met dezelfde sleutel zijn beweringen over één les.", "The lesson; rows that share it are claims about one lesson."),
    Field("theme", "key", "Thema", "Theme", "Waar de les over gaat.", "What the lesson is about.", allowed=("language", "guidance", "selection", "inclusion", "cooperation", "objective_selection", "support", "research", "ownership", "scaling", "synergy", "weighing", "frame", "tailoring", "matching", "incentives", "education", "development", "time", "other")),
    Field("lesson_nl", "text", "Les", "Lesson (Dutch)", "De les in onze woorden, in het Nederlands.", "The lesson in our words, in Dutch."),
    Field("lesson_en", "text", "Les (Engels)", "Lesson", "De les in onze woorden, in het Engels.", "The lesson in our words, in English."),
    Field("cited_source_id", "key", "Aangehaalde bron", "Cited source", "De bron die het document hiervoor aanhaalt.", "The source that the document cites for this.", references="sources"),
    Field("aspect", "key", "Onderdeel", "Aspect", "Het onderdeel waarop het rapport is nagelopen.", "The part that the report was checked for.", allowed=("approach", "implementation", "working_elements", "experiences")),
    Field("coverage", "key", "Aanwezig", "Coverage", "Of het onderdeel in het rapport staat.", "Whether the report contains the part.", allowed=("yes", "brief", "no")),
    Field("criterion_id", "key", "Criterium", "Criterion", "Een vraag om te kiezen wat wordt opgeschaald.", "A question for choosing what to scale up.", references="criteria"),
    Field("description_nl", "text", "Omschrijving", "Description (Dutch)", "Wat het criterium vraagt, in het Nederlands.", "What the criterion asks, in Dutch."),
    Field("description_en", "text", "Omschrijving (Engels)", "Description", "Wat het criterium vraagt, in het Engels.", "What the criterion asks, in English."),
    Field("score_low", "number", "Score van", "Score from", "Ondergrens van de score, 0 tot 1; oordeel van de samenstellers.", "Lower end of the score, 0 to 1; coded by the curators.", low=0, high=1),
    Field("score_high", "number", "Score tot", "Score to", "Bovengrens van de score, 0 tot 1; oordeel van de samenstellers.", "Upper end of the score, 0 to 1; coded by the curators.", low=0, high=1),
    # discrepancies
    Field("discrepancy_id", "key", "Verschil", "Discrepancy", "Een punt waarop documenten verschillen.", "A point on which documents disagree."),
    Field("subject", "key", "Onderwerp", "Subject", "Waarover ze verschillen, als korte sleutel.", "What they disagree on, as a short key."),
    Field("subject_nl", "text", "Onderwerp", "Subject (Dutch)", "Waarover ze verschillen, in het Nederlands.", "What they disagree on, in Dutch."),
    Field("subject_en", "text", "Onderwerp (Engels)", "Subject", "Waarover ze verschillen, in het Engels.", "What they disagree on, in English."),
    Field("claims", "keys", "Beweringen", "Claims", "De rijen die verschillen, als tabel/row_id.", "The rows that disagree, as table/row_id."),
    Field("preferred", "key", "Gekozen lezing", "Preferred", "De bewering die dit dashboard volgt, als tabel/row_id.", "The claim this dashboard follows, as table/row_id."),
    Field("reason_nl", "text", "Waarom", "Reason (Dutch)", "Waarom deze lezing is gekozen of het verschil open blijft, in het Nederlands.", "Why this reading was chosen or the disagreement stays open, in Dutch."),
    Field("reason_en", "text", "Waarom (Engels)", "Reason", "Dezelfde reden in het Engels.", "The same reason in English."),
)  # fmt: skip

# Fields whose allowed values differ between tables.
ALLOWED_IN: dict[tuple[str, str], tuple[str, ...]] = {
    ("sources", "kind"): ("evaluation_report", "brochure", "letter_to_parliament", "note", "research_report", "article", "book", "statistics", "website"),
    ("pilot_partners", "role"): ("funder", "executor", "researcher", "partner"),
    ("pilot_places", "role"): ("delivery", "national"),
    ("places", "kind"): ("municipality", "region", "country"),
    ("events", "kind"): ("start", "pause", "restart", "end", "interim_result", "final_result", "publication", "decision", "measure", "election", "milestone"),
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


# Fields whose labels of values say all there is to say.
_LABEL_SAYS_ALL = frozenset({"attribute", "characteristic", "per", "horizon_unit"})


def meaning_key(table: str, field: str, value: str) -> str | None:
    """The text key of what an allowed value means; None where its label says it all."""
    return None if field in _LABEL_SAYS_ALL else f"meaning-{value_key(table, field, value)}"


def allowed(table: str, field: str) -> tuple[str, ...]:
    """The values a field may hold in a table; empty when any value will do."""
    return ALLOWED_IN.get((table, field), FIELDS[field].allowed)
