"""Values read from the five documents by hand, each with the place where it is printed.

Each line: what the document says, the table, the document, a part of the locator, which rows are
meant, and what every one of them must say.
"""

from typing import Any

import pytest

from via_dash.data import Release
from via_dash.tables import Row

Line = tuple[str, str, str, str, dict[str, Any], dict[str, Any]]

REPORT, BROCHURE, LETTER = "evaluatie-2020", "brochure-2020", "kamerbrief-2020"
LETTER_2014, G4 = "kamerbrief-2014", "g4-2010"
SIZE_UNKNOWN = {"estimate": None, "estimate_low": None, "estimate_high": None}
HALF_YEAR = {"horizon_value": 6, "horizon_unit": "month"}


def effect(study: str, measure: str, outcome: str, **more: Any) -> dict[str, Any]:
    return {"study_id": study, "measure": measure, "outcome": outcome, "contrast": "effect"} | more


def level(months: int, outcome: str) -> dict[str, Any]:
    return effect("ib-almere", "level", outcome, horizon_value=months)


# fmt: off
EFFECTS: list[Line] = [
    ("Amsterdam: net 1 point more full-time work, not significant, 142 people, provisional", "effects", REPORT, "4.2.1",
     effect("ib-amsterdam", "net", "fulltime_paid_work", range_kind="none"),
     {"estimate": 1, "unit": "percentage_point", "significance": "not_significant", "n_intervention": 142, "subgroup": "somali", "provisional": True, **HALF_YEAR}),
    ("Amsterdam: 0 to 6 percent is an extrapolation to one and a half years", "effects", REPORT, "4.2.1",
     effect("ib-amsterdam", "net", "fulltime_paid_work", estimator="extrapolation"),
     {"estimate": None, "estimate_low": 0, "estimate_high": 6, "range_kind": "extrapolation", "unit": "percent", "horizon_months": 18, "provisional": True}),
    ("Amsterdam: gross 4.2% to work", "effects", REPORT, "4.2.1", effect("ib-amsterdam", "gross", "paid_work"), {"estimate": 4.2, "unit": "percent"}),
    ("Amsterdam: gross 2.8% of the caseload cleaned up", "effects", REPORT, "4.2.1", effect("ib-amsterdam", "gross", "caseload_cleaning"), {"estimate": 2.8, "unit": "percent"}),
    ("Amsterdam: gross 0.7% to part-time work", "effects", REPORT, "4.2.1", effect("ib-amsterdam", "gross", "parttime_paid_work"), {"estimate": 0.7}),
    ("Amsterdam: gross 1% to volunteering", "effects", REPORT, "4.2.1", effect("ib-amsterdam", "gross", "volunteering"), {"estimate": 1}),
    ("Amsterdam: gross 12% up the participation ladder", "effects", REPORT, "4.2.1", effect("ib-amsterdam", "gross", "participation_ladder"), {"estimate": 12}),
    ("Rotterdam: transfer to matching 6 points, significant", "effects", REPORT, "4.2.1",
     effect("ib-rotterdam", "net", "transfer_to_matching"),
     {"estimate": 6, "unit": "percentage_point", "significance": "significant", "direction": "favourable", "subgroup": "non_western_first_generation", "n_intervention": 1517}),
    ("Rotterdam: gross 8% transferred to matching", "effects", REPORT, "4.2.1", effect("ib-rotterdam", "gross", "transfer_to_matching"), {"estimate": 8, "unit": "percent"}),
    ("Rotterdam: benefits ended 1 point, not significant", "effects", REPORT, "4.2.1",
     effect("ib-rotterdam", "net", "benefit_ended"), {"estimate": 1, "unit": "percentage_point", "significance": "not_significant"}),
    ("Rotterdam: gross 6% of benefits ended", "effects", REPORT, "4.2.1", effect("ib-rotterdam", "gross", "benefit_ended"), {"estimate": 6, "unit": "percent"}),
    ("Rotterdam: gross 6% to volunteering or informal care", "effects", REPORT, "4.2.1", effect("ib-rotterdam", "gross", "volunteering_or_informal_care"), {"estimate": 6}),
    ("Rotterdam: participation ladder significant, without a size", "effects", REPORT, "4.2.1",
     effect("ib-rotterdam", "net", "participation_ladder"), {**SIZE_UNKNOWN, "unit": "none", "significance": "significant"}),
    ("Rotterdam: benefits ended for lawfulness, not significant, without a size", "effects", REPORT, "4.2.1",
     effect("ib-rotterdam", "net", "benefit_ended_lawfulness"), {**SIZE_UNKNOWN, "significance": "not_significant"}),
    ("Almere: 10 to 16 points for small jobs, varying over time, significant from 6 months", "effects", REPORT, "4.2.1",
     effect("ib-almere", "net", "work_1_hour_per_month", subgroup="non_western"),
     {"estimate": None, "estimate_low": 10, "estimate_high": 16, "range_kind": "over_time", "unit": "percentage_point", "significance": "significant", "horizon_kind": "from", **HALF_YEAR}),
    ("Almere: no significant effect on larger jobs from 6 months, without a size", "effects", REPORT, "4.2.1",
     effect("ib-almere", "net", "work_48_hours_per_month"), {**SIZE_UNKNOWN, "significance": "not_significant", "horizon_kind": "from", **HALF_YEAR}),
    ("Almere: 7 points more in lasting work at 12 months, significant", "effects", REPORT, "4.2.1",
     effect("ib-almere", "net", "sustained_work", horizon_value=12),
     {"estimate": 7, "unit": "percentage_point", "significance": "significant", "direction": "favourable", "subgroup": "non_western"}),
    ("Almere: slightly less in lasting work at 18 months, without a size", "effects", REPORT, "4.2.1",
     effect("ib-almere", "net", "sustained_work", horizon_value=18), {**SIZE_UNKNOWN, "direction": "unfavourable", "significance": "not_reported"}),
    ("Almere: 20 benefits stopped", "effects", REPORT, "4.2.1", effect("ib-almere", "gross", "caseload_cleaning"), {"estimate": 20, "unit": "count", "subgroup": "all"}),
    *[(f"Almere: level of {share}% in work of 48 hours or more at {months} months", "effects", REPORT, "4.2.1",
       level(months, "work_48_hours_per_month"), {"estimate": share, "unit": "percent", "subgroup": "non_western"})
      for months, share in ((0, 6), (6, 10), (12, 13), (18, 15))],
    *[(f"Almere: level of {share}% in work of 1 hour or more at {months} months", "effects", REPORT, "4.2.1",
       level(months, "work_1_hour_per_month"), {"estimate": share, "unit": "percent", "subgroup": "non_western"})
      for months, share in ((0, 15), (6, 18), (12, 23), (18, 25))],
    ("SEO: job placement 13 points after two years, from 34 to 47, without migration background", "effects", REPORT, "4.3.1",
     effect("seo-langetermijn", "net", "employment_chance", subgroup="dutch_background", horizon_value=2),
     {"estimate": 13, "unit": "percentage_point", "baseline": 34, "followup": 47, "horizon_unit": "year"}),
    ("SEO: job placement 13 points after two years, from 22 to 35, non-western", "effects", REPORT, "4.3.1",
     effect("seo-langetermijn", "net", "employment_chance", subgroup="non_western", horizon_value=2),
     {"estimate": 13, "unit": "percentage_point", "baseline": 22, "followup": 35}),
    ("SEO: own re-integration budget from 38 to 63 within 2.5 years, Moroccan or Turkish", "effects", REPORT, "4.3.1",
     effect("seo-langetermijn", "net", "employment_chance", subgroup="moroccan_or_turkish"),
     {"estimate": None, "baseline": 38, "followup": 63, "horizon_value": 2.5, "horizon_unit": "year"}),
    ("SEO: training up to 11 points", "effects", REPORT, "4.3.1",
     effect("seo-langetermijn", "net", "employment_chance", range_kind="maximum"), {"estimate": None, "estimate_high": 11, "unit": "percentage_point"}),
    ("WerkLoont: 4.2 points less dependency over three years, non-western", "effects", REPORT, "4.3.1",
     effect("werkloont", "net", "benefit_dependency", subgroup="non_western", range_kind="none"),
     {"estimate": -4.2, "unit": "percentage_point", "horizon_kind": "over", "horizon_months": 36, "n_intervention": 1256, "n_control": 974}),
    ("WerkLoont: 5.5 points less dependency over three years, without migration background", "effects", REPORT, "4.3.1",
     effect("werkloont", "net", "benefit_dependency", subgroup="dutch_background"), {"estimate": -5.5, "unit": "percentage_point", "horizon_months": 36}),
    ("WerkLoont: the difference between the groups is not significant", "effects", REPORT, "4.3.1",
     {"study_id": "werkloont", "contrast": "difference_between_groups"}, {"significance": "not_significant", "estimate": None}),
    ("WerkLoont: no significant effect on work, with or without migration background", "effects", REPORT, "4.3.1",
     effect("werkloont", "net", "paid_work"), {**SIZE_UNKNOWN, "significance": "not_significant"}),
    ("UWV: about 2 percent more exit, significant, without migration background", "effects", REPORT, "4.3.1",
     effect("uwv-dienstverlening", "net", "exit_chance", subgroup="dutch_background"),
     {"estimate": 2, "unit": "percent", "range_kind": "approximate", "significance": "significant"}),
    ("UWV: for the non-western group not significant and no figure of its own", "effects", REPORT, "4.3.1",
     effect("uwv-dienstverlening", "net", "exit_chance", subgroup="non_western", horizon_value=12),
     {**SIZE_UNKNOWN, "significance": "not_significant", "n_intervention": 644, "n_control": 679}),
    ("UWV: 3 points per talk with instrumental variables", "effects", REPORT, "4.3.1",
     effect("uwv-dienstverlening", "net", "job_fraction", per="talk"), {"estimate": 3, "unit": "percentage_point", "estimator": "iv"}),
    ("UWV: 12 percent at four talks, in the words of the source", "effects", REPORT, "4.3.1",
     effect("uwv-dienstverlening", "net", "job_fraction", per="four_talks"), {"estimate": 12, "unit": "percent", "estimator": "iv"}),
    ("Amsterdam instruments: 1,700 euro less income, significant at 10%", "effects", REPORT, "4.3.1",
     effect("amsterdam-instrumenten", "net", "annual_income", subgroup="with_migration_background"),
     {"estimate": -1700, "unit": "eur_per_year", "significance": "significant_10pct", "direction": "unfavourable"}),
    ("Amsterdam instruments: 2,935 euro more income without migration background", "effects", REPORT, "4.3.1",
     effect("amsterdam-instrumenten", "net", "annual_income", subgroup="dutch_background"), {"estimate": 2935, "unit": "eur_per_year", "significance": "not_reported"}),
    ("Amsterdam instruments: guidance and placement significant after 60 weeks, without a size", "effects", REPORT, "4.3.1",
     effect("amsterdam-instrumenten", "net", "paid_work", horizon_value=60), {**SIZE_UNKNOWN, "horizon_unit": "week", "significance": "significant"}),
    ("Werkclub: 55% in work or education is a level", "effects", BROCHURE, "Werkclub", {"study_id": "werkclub", "outcome": "work_or_education"},
     {"measure": "level", "estimate": 55, "unit": "percent"}),
]
PEOPLE: list[Line] = [
    *[(f"{study}: {n} people ({group})", "groups", REPORT, place, {"study_id": study, "group_id": group}, {"n": n})
      for study, group, n, place in (
          ("ib-amsterdam", "intervention", 142, "4.2.1"), ("ib-almere", "intervention", 188, "4.2.1"),
          ("ib-rotterdam", "intervention-first-generation", 1517, "4.2.1"), ("ib-rotterdam", "intervention-born-in-netherlands", 980, "4.2.1"),
          ("werkloont", "intervention", 1799, "4.3.1"), ("werkloont", "intervention-non-western", 1256, "4.3.1"),
          ("werkloont", "control", 1410, "4.3.1"), ("werkloont", "control-non-western", 974, "4.3.1"),
          ("uwv-dienstverlening", "total", 9237, "4.3.1"), ("uwv-dienstverlening", "control", 4617, "4.3.1"),
          ("uwv-dienstverlening", "intervention", 4620, "4.3.1"), ("amsterdam-instrumenten", "total", 2788, "4.3.1"),
      )],
    ("Almere: 54% of the group is non-western, its number is not given", "characteristics", REPORT, "4.2.1",
     {"study_id": "ib-almere", "characteristic": "share_non_western"}, {"value": 54, "group_id": "intervention"}),
    ("Rotterdam: mean age of the first generation 52.5", "characteristics", REPORT, "4.2.1",
     {"study_id": "ib-rotterdam", "group_id": "intervention-first-generation", "characteristic": "mean_age"}, {"value": 52.5, "unit": "year"}),
    ("Amsterdam: 9.9 years on benefit", "characteristics", REPORT, "4.2.1", {"study_id": "ib-amsterdam", "characteristic": "mean_benefit_years"}, {"value": 9.9}),
]
MONEY: list[Line] = [
    ("Amsterdam: 7 times the zero tariff", "costs_benefits", REPORT, "4.2.1", {"measure": "cost_ratio_to_zero_tariff"}, {"value": 7, "unit": "ratio"}),
    ("Amsterdam: 0.2 euro per euro in the first half year", "costs_benefits", REPORT, "4.2.1", {"study_id": "ib-amsterdam", "horizon_months": 6},
     {"value": 0.2, "unit": "eur_per_eur", "perspective": "social", "provisional": True}),
    ("Amsterdam: 0.2 to 0.6 euro extrapolated to one and a half years", "costs_benefits", REPORT, "4.2.1", {"study_id": "ib-amsterdam", "horizon_months": 18},
     {"value": None, "value_low": 0.2, "value_high": 0.6, "range_kind": "extrapolation"}),
    ("10 million euro for 2018 up to and including 2021", "facts", REPORT, "2.1", {"pilot_id": "via", "attribute": "budget"}, {"value": 10_000_000, "unit": "eur"}),
]
CORONA: list[Line] = [
    *[(f"share with unemployment benefit, {group}, {month}: {share}%", "covid_indicators", LETTER, "Maatschappelijke context",
       {"subgroup": group, "period_edtf": month, "kind": "level"}, {"value": share, "unit": "percent", "cited_source_id": "atlas-2020-corona"})
      for group, month, share in (("non_western", "2020-03", 1.2), ("non_western", "2020-07", 4), ("dutch_background", "2020-03", 0.8), ("dutch_background", "2020-07", 1.9))],
    ("2.8 points up, non-western", "covid_indicators", BROCHURE, "Relevante aanvullende", {"subgroup": "non_western", "kind": "change"}, {"value": 2.8, "unit": "percentage_point"}),
    ("227 percent up, non-western", "covid_indicators", BROCHURE, "Relevante aanvullende", {"subgroup": "non_western", "kind": "relative_change"}, {"value": 227, "unit": "percent"}),
    ("1.1 points up, without migration background", "covid_indicators", BROCHURE, "Relevante aanvullende", {"subgroup": "dutch_background", "kind": "change"}, {"value": 1.1}),
    ("132 percent up, without migration background", "covid_indicators", BROCHURE, "Relevante aanvullende", {"subgroup": "dutch_background", "kind": "relative_change"}, {"value": 132}),
]
NUMBERS: list[Line] = [
    ("Barometer: 250 employees at least", "facts", REPORT, "2.2.1", {"fact_id": "barometer-threshold"}, {"value": 250, "range_kind": "minimum"}),
    ("Barometer: interest of about 100 organisations in September", "facts", REPORT, "2.2.1", {"attribute": "interest", "pilot_id": "barometer"}, {"value": 100, "as_of_edtf": "2020-09"}),
    ("Barometer: contact with about 150 employers, says the brochure", "facts", BROCHURE, "Pilot 5", {"attribute": "interest", "pilot_id": "barometer"}, {"value": 150, "range_kind": "approximate"}),
    ("Barometer: contact with about 150 employers, says the letter", "facts", LETTER, "Stand van zaken", {"attribute": "interest", "pilot_id": "barometer"}, {"value": 150}),
    ("Barometer: eight employers", "facts", REPORT, "", {"attribute": "participating_employers", "pilot_id": "barometer"}, {"value": 8}),
    ("Nudging: 20 employers in the tables", "facts", REPORT, "Tabel", {"attribute": "participating_employers", "pilot_id": "nudging"}, {"value": 20}),
    ("Nudging: nineteen organisations in the text", "facts", REPORT, "2.2.2", {"attribute": "participating_employers", "pilot_id": "nudging"}, {"value": 19}),
    ("Nudging: circa 20 employers in the brochure", "facts", BROCHURE, "Pilot 3", {"attribute": "participating_employers", "pilot_id": "nudging"}, {"value": 20, "range_kind": "approximate"}),
    ("Nudging: nine in the first tranche, says the report", "facts", REPORT, "2.2.2", {"attribute": "participating_employers_first_tranche"}, {"value": 9}),
    ("Nudging: ten in the first group, says the brochure", "facts", BROCHURE, "Pilot 3", {"attribute": "participating_employers_first_tranche"}, {"value": 10}),
    ("Nudging: recruiters give at least a 7", "facts", BROCHURE, "Pilot 3", {"attribute": "rating", "unit": "score"}, {"value": 7, "range_kind": "minimum"}),
    ("Retention: circa 5 to 6 employers", "facts", REPORT, "", {"attribute": "participating_employers", "pilot_id": "behoud-doorstroom"}, {"value": None, "value_low": 5, "value_high": 6}),
    ("Retention: 6 employers, says the brochure", "facts", BROCHURE, "Pilot 4", {"attribute": "participating_employers", "pilot_id": "behoud-doorstroom"}, {"value": 6}),
    ("Guidance: four municipalities in one section", "facts", REPORT, "2.2.4", {"attribute": "participating_municipalities"}, {"value": 4}),
    ("Guidance: six municipalities in another", "facts", REPORT, "3.2.2", {"attribute": "participating_municipalities"}, {"value": 6}),
    ("Rotterdam: at least four talks in a year", "facts", REPORT, "2.2.4", {"attribute": "intensity", "pilot_id": "intensieve-begeleiding-rotterdam"}, {"value": 4, "range_kind": "minimum"}),
    ("Care: nine care organisations", "facts", REPORT, "2.2.5", {"attribute": "participating_employers", "pilot_id": "leren-werken-zorg"}, {"value": 9}),
    ("Eight reports on the pilots by September 2020", "facts", REPORT, "3.1", {"attribute": "reports", "pilot_id": "via", "as_of_edtf": "2020-09"}, {"value": 8}),
    ("Eighteen people interviewed", "facts", REPORT, "1.3", {"fact_id": "via-interviews"}, {"value": 18}),
    ("The dropped ambition: level 3 of the Maryland scale in at least six pilots", "facts", REPORT, "6.1.1", {"attribute": "research_ambition"}, {"value_low": 6, "range_kind": "minimum"}),
]
CONTEXT: list[Line] = [
    (f"{pilot}: {said.get('value') or (said['value_low'], said['value_high'])} {unit}", "context_figures", BROCHURE, f"Pilot {number}",
     {"pilot_id": pilot, "cited_source_id": cited} | ({"row_id": row_id} if row_id else {}), said | {"unit": unit})
    for pilot, number, cited, unit, said, row_id in (
        ("studiekeuze-vmbo", 1, "cbs-statline-2018-2019", "ratio", {"value": 2}, None),
        ("overgang-mbo", 2, "roa-2018", "ratio", {"value_low": 2, "value_high": 3, "value": None}, None),
        ("nudging", 3, "uu-2019-discriminatie", "percent", {"value": 40}, None),
        ("behoud-doorstroom", 4, "atlas-2018-kansen", "ratio", {"value": 1.5}, "behoud-doorstroom-job-loss"),
        ("behoud-doorstroom", 4, "atlas-2018-kansen", "percent", {"value": 12}, "behoud-doorstroom-promotion"),
        ("barometer", 5, "mckinsey-2020", "percent", {"value": 36}, None),
        ("leren-werken", 6, "cbs-2019-cohort", "percent", {"value": 26}, None),
        ("intensieve-begeleiding", 7, "cbs-statline-2020-q3", "percent", {"value": 11.8}, "intensieve-begeleiding-share-population"),
        ("intensieve-begeleiding", 7, "cbs-statline-2020-q3", "percent", {"value": 51.4}, "intensieve-begeleiding-share-assistance"),
        ("uitstroom-ww", 8, "atlas-2019-ww", "percent", {"value": None, "value_low": 25, "value_high": 33, "range_kind": "over_groups"}, "uitstroom-ww-turkish-moroccan-middle-eastern"),
        ("uitstroom-ww", 8, "atlas-2019-ww", "percent", {"value": None, "value_low": 7, "value_high": 14, "range_kind": "over_groups"}, "uitstroom-ww-antillean-surinamese-african"),
    )
]


def dated(what: str, source: str, place: str, pilot: str, when: str, certainty: str, **meant: Any) -> Line:
    return (what, "events", source, place, {"pilot_id": pilot, "date_edtf": when} | meant, {"certainty": certainty})


DATES: list[Line] = [
    dated("Barometer available from 1 July 2020", REPORT, "2.2.1", "barometer", "2020-07-01", "realised", kind="milestone", lane="scaling"),
    dated("Barometer: decision on wider roll-out in June 2021", REPORT, "2.2.1", "barometer", "2021-06", "planned", kind="decision"),
    dated("Barometer: process evaluation in the middle of 2021", REPORT, "2.2.1", "barometer", "2021-05/2021-08", "planned", lane="research"),
    dated("Barometer: a report in 2022", REPORT, "2.2.1", "barometer", "2022", "planned", lane="research"),
    dated("Barometer: a report in 2023", REPORT, "2.2.1", "barometer", "2023", "planned", lane="research"),
    dated("Nudging: interim report of 28 May 2020", REPORT, "Bijlage 1", "nudging", "2020-05-28", "realised", kind="interim_result"),
    dated("Nudging: first tranche until June 2020", REPORT, "2.2.2", "nudging", "2020-06", "realised", kind="end"),
    dated("Nudging: lab study finished in the first quarter of 2022", REPORT, "2.2.2", "nudging", "2022-33", "planned", kind="end"),
    dated("Retention: preliminary study finished in April 2020", REPORT, "2.2.3", "behoud-doorstroom", "2020-04", "realised", kind="end"),
    dated("Retention: interim report in the summer of 2021", REPORT, "2.2.3", "behoud-doorstroom", "2021-22", "planned", kind="interim_result"),
    dated("Amsterdam: running since September 2019", REPORT, "2.2.4", "intensieve-begeleiding-amsterdam", "2019-09", "realised", kind="start"),
    dated("Amsterdam: started again in September 2020", REPORT, "2.2.4", "intensieve-begeleiding-amsterdam", "2020-09", "realised", kind="restart"),
    dated("Enschede: final report in the third quarter of 2021", BROCHURE, "Pilot 7", "intensieve-begeleiding-enschede", "2021-35", "planned", kind="final_result"),
    dated("Amsterdam: final report in the third quarter of 2021", BROCHURE, "Pilot 7", "intensieve-begeleiding-amsterdam", "2021-35", "planned", kind="final_result"),
    dated("Nijmegen: final report in the fourth quarter of 2021", BROCHURE, "Pilot 7", "intensieve-begeleiding-nijmegen", "2021-36", "planned", kind="final_result"),
    dated("Nijmegen: interim report in March 2021", BROCHURE, "Pilot 7", "intensieve-begeleiding-nijmegen", "2021-03", "planned", kind="interim_result"),
    dated("Liander: final report in the spring of 2021, says the report", REPORT, "2.2.5", "leren-werken-liander-stedin", "2021-21", "planned", kind="final_result"),
    dated("Liander: final report in the first quarter of 2021, says the brochure", BROCHURE, "Pilot 6", "leren-werken-liander-stedin", "2021-33", "planned", kind="final_result"),
    dated("Youth: research on choice of study began in June 2020", REPORT, "2.2.7", "studiekeuze-vmbo", "2020-06", "realised", kind="start"),
    dated("Youth: research on the step to work began in July 2020", REPORT, "2.2.8", "overgang-mbo", "2020-07", "realised", kind="start"),
    *[dated(f"Youth ({pilot}): research until the middle of 2023, says the report", REPORT, place, pilot, "2023-05/2023-08", "planned", kind="end")
      for pilot, place in (("studiekeuze-vmbo", "2.2.7"), ("overgang-mbo", "2.2.8"))],
    *[dated(f"Youth ({pilot}): definitive results at the beginning of 2022, says the brochure", BROCHURE, place, pilot, "2022-01/2022-04", "planned", kind="final_result")
      for pilot, place in (("studiekeuze-vmbo", "Pilot 1"), ("overgang-mbo", "Pilot 2"))],
    dated("Programme: announced to parliament on 30 March 2018", REPORT, "Samenvatting", "via", "2018-03-30", "realised"),
    dated("Programme: this report is of 2 November 2020", REPORT, "Titelblad", "via", "2020-11-02", "realised"),
    dated("Programme: letter of 9 November 2020", LETTER, "Aanhef", "via", "2020-11-09", "realised"),
    dated("Programme: final evaluation in the second half of 2021", REPORT, "6.3", "via", "2021-41", "planned"),
    dated("Programme: measures against corona from March 2020", REPORT, "2.3.2", "via", "2020-03", "realised", lane="context", kind="measure", covid_related=True),
]
WORDS: list[Line] = [
    *[(f"rung {rung} of the ladder is {name}", "ladder_levels", REPORT, "5.1", {"level": rung}, {"name_nl": name})
      for rung, name in ((1, "Voorwaardelijk"), (2, "Veelbelovend"), (3, "Doeltreffend"), (4, "Plausibel"), (5, "Werkzaam"))],
    ("rung 0 precedes the table: in the heads of those who do it", "ladder_levels", REPORT, "5.2.2", {"level": 0}, {"name_nl": "In de hoofden van uitvoerders"}),
    ("Barometer is placed as less complex", "positions", REPORT, "5.2.2", {"pilot_id": "barometer"}, {"complexity_stated": True, "development_stated": False}),
    ("Rail is placed at the very beginning of the ladder and as complex", "positions", REPORT, "5.2.2", {"pilot_id": "leren-werken-spoor"}, {"complexity_stated": True, "development_stated": True}),
    ("Retention is not placed", "positions", REPORT, "", {"pilot_id": "behoud-doorstroom"}, {"complexity_stated": False, "development_stated": False, "stated_nl": None}),
    ("WW is on hold in the table of the summary", "statuses", REPORT, "Tabel S.1", {"pilot_id": "uitstroom-ww"}, {"delivery_status": "paused"}),
    ("WW is not carried out in the text", "statuses", REPORT, "2.2.6", {"pilot_id": "uitstroom-ww"}, {"delivery_status": "not_carried_out_as_planned"}),
    ("Barometer is finished and made available", "statuses", REPORT, "Tabel 2.1", {"pilot_id": "barometer"}, {"delivery_status": "completed", "scaling_status": "available"}),
    ("Nudging is carried out with adaptations, says the letter", "statuses", LETTER, "Stand van zaken", {"pilot_id": "nudging"}, {"delivery_status": "adapted"}),
    ("Amsterdam: the approach is described briefly", "report_coverage", REPORT, "Tabel 3.1", {"pilot_id": "intensieve-begeleiding-amsterdam", "aspect": "approach"}, {"coverage": "brief"}),
    ("Utrecht: working elements are analysed", "report_coverage", REPORT, "Tabel 3.1", {"pilot_id": "leren-werken-utrecht", "aspect": "working_elements"}, {"coverage": "yes"}),
    ("Rail: no working elements", "report_coverage", REPORT, "Tabel 3.1", {"pilot_id": "leren-werken-spoor", "aspect": "working_elements"}, {"coverage": "no"}),
]
EARLIER: list[Line] = [
    *[(f"2014: no valid results in {place}", "studies", LETTER_2014, "Uitkomst gemeentelijke experimenten", {"study_id": f"experiment-2014-{place}"}, {"status": "invalid"})
      for place in ("utrecht-screening-diagnose", "leeuwarden-werkstage", "rotterdam-sollicitatietraining")],
    ("2014: WerkLoont, more to a job after a year, significant, without a size", "effects", LETTER_2014, "Resultaten",
     effect("experiment-2014-rotterdam-werkloont", "net", "exit_to_work_chance"), {**SIZE_UNKNOWN, "significance": "significant", "direction": "favourable", "horizon_months": 12}),
    ("2014: Nijmegen, no significant effect on inflow", "effects", LETTER_2014, "Resultaten",
     effect("experiment-2014-nijmegen-inspanningsplan", "net", "benefit_inflow"), {**SIZE_UNKNOWN, "significance": "not_significant"}),
    *[(f"2014: no significant effect in {place}", "effects", LETTER_2014, "Resultaten",
       effect(f"experiment-2014-{place}-unnamed", "net", "exit_to_work_chance"), {**SIZE_UNKNOWN, "significance": "not_significant"})
      for place in ("enschede", "helmond", "nijmegen", "rotterdam")],
    ("2010: two thirds is converted, and says so", "effects", G4, "hoofdlijn 3", {"study_id": "g4-2010", "outcome": "exit_to_work_chance"},
     {"estimate": 67, "range_kind": "approximate", "measure": "level", "unit_wording": "tweederde", "basis": "derived"}),
    ("2010: the note is a review", "studies", G4, "", {"study_id": "g4-2010"}, {"design": "review"}),
]
# fmt: on

LINES = [*EFFECTS, *PEOPLE, *MONEY, *CORONA, *NUMBERS, *CONTEXT, *DATES, *WORDS, *EARLIER]


def _rows(served: Release, line: Line) -> list[Row]:
    _, table, source, place, meant, _ = line
    return [
        row
        for row in served.rows(table)
        if row["source_id"] == source
        and place in (row["locator"] or "")
        and all(row[name] == value for name, value in meant.items())
    ]


@pytest.mark.parametrize("line", LINES, ids=[line[0] for line in LINES])
def test_the_evidence_says_what_the_document_prints(line: Line, served: Release):
    rows = _rows(served, line)
    assert rows, "no row says this at this place"
    for row in rows:
        said = {name: row[name] for name in line[-1]}
        assert said == line[-1], row["row_id" if "row_id" in row else "level"]


def test_no_two_lines_check_the_same():
    assert len({line[0] for line in LINES}) == len(LINES)
    assert len(LINES) > 100


def test_report_and_brochure_disagree_on_the_end_of_the_youth_research_and_both_are_kept(
    served: Release,
):
    for pilot in ("studiekeuze-vmbo", "overgang-mbo"):
        claims = {
            (row["source_id"], row["date_edtf"])
            for row in served.rows("events")
            if row["pilot_id"] == pilot and row["kind"] in ("end", "final_result") and row["lane"] == "research"
        }  # fmt: skip
        assert {(REPORT, "2023-05/2023-08"), (BROCHURE, "2022-01/2022-04")} <= claims


def test_where_documents_give_different_numbers_no_average_was_made(served: Release):
    employers = {
        row["value"] for row in served.rows("facts") if row["fact_id"] == "nudging-employers"
    }
    assert employers == {19, 20}
    interest = {
        row["value"] for row in served.rows("facts") if row["fact_id"] == "barometer-interest"
    }
    assert interest == {100, 150}


def test_the_levels_of_almere_are_two_series_of_four_and_no_effects(served: Release):
    rows = [r for r in served.rows("effects") if r["study_id"] == "ib-almere" and r["measure"] == "level"]  # fmt: skip
    series: dict[str, list[float]] = {}
    for row in sorted(rows, key=lambda r: r["horizon_months"]):
        series.setdefault(row["outcome"], []).append(row["estimate"])
    assert series == {"work_48_hours_per_month": [6, 10, 13, 15], "work_1_hour_per_month": [15, 18, 23, 25]}  # fmt: skip
    assert {(r["significance"], r["direction"]) for r in rows} == {("not_reported", "not_reported")}


def test_the_note_of_2010_gives_no_result_the_name_of_a_net_effect(served: Release):
    """It sums up 33 studies in nine lines, and says of none whether it is gross or net."""
    rows = [r for r in served.rows("effects") if r["source_id"] == G4]
    assert rows
    assert "net" not in {row["measure"] for row in rows}
    assert {row["significance"] for row in rows} == {"not_reported"}


def test_an_experiment_without_valid_results_gives_no_finding(served: Release):
    invalid = {s["study_id"] for s in served.rows("studies") if s["status"] == "invalid"}
    assert len(invalid) == 3
    assert not invalid & {row["study_id"] for row in served.rows("effects")}
