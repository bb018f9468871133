## The effects
filter-intervention = Approach
filter-dimension = Split
filter-design = Research design
filter-reported = Year of the document
filter-significance = Significance
filters-more = More filters
significance-all = all findings
significance-only = only significant ones
only-significant-warning = You see only significant findings. That misleads: not significant is not the same as no effect, and whoever looks at significant results alone sees too much.
difference-short = difference between groups: { $direction } ({ $group }), { $horizon }; { $significance }
difference-not-reported-short = difference between these groups: not reported
direction-legend-significant = significant
direction-legend-not = not significant
direction-legend-unknown = significance not reported
direction-gunstig = favourable
direction-ongunstig = unfavourable
direction-gelijk = no difference or mixed
direction-onbekend = direction not reported
swim-title = How this was synthesised (SWiM)
swim-1 = Grouping: by study and approach, and within these by kind of outcome; net stands apart from gross and from levels.
swim-2 = Common metric: none. Only net effects in percentage points share an axis; other units and directions without a number stand apart.
swim-3 = Synthesis: nothing was added up, averaged or voted on. Every finding can be seen; the headings count findings by class.
swim-4 = Order: studies of the pilots first, then other research within VIA, then 2014 and 2010. Of several claims on one finding the most specific is followed.
swim-5 = Heterogeneity: subgroups side by side, with what the source itself says of the difference. We tested no difference.
swim-6 = Certainty: as its ingredients (design, number, significance, provisional or not), never as one grade.
swim-7 = Presentation: every chart has a table of the same figures, the source and the place in it.
swim-8 = Results: the sentence above each chart, made from the figures below it.
swim-9 = Limitations: five documents, one programme, few and diverse studies; the documents give no confidence intervals. Research they do not mention is missing.
column-approach = Study and approach
direction-other-finding = { $n } findings without a number: not net effects, or the source does not say that they are net
no-horizon = horizon not reported
direction-short-favourable = favourable
direction-short-unfavourable = unfavourable
direction-short-none = no difference
direction-short-mixed = mixed
direction-short-not_reported = direction not mentioned
direction-other-description = Table of { $n } findings without a number, with an arrow for each. They are no net effects.
direction-other-caveat = No net effect is here: the source does not compare, or does not say whether it compares, with those who did not get the approach.
## The answer in short
answers-finding =
    Net effects: { $parts }{ $without ->
        [0] {""}
        [one] ; one other pilot or sub-pilot: no net finding
        *[other] ; { $without } other pilots and sub-pilots: no net finding
    }
answers-all = { $studies }: every net effect favourable and significant
answers-some = { $studies }: partly favourable and significant, not shown for the rest
answers-some-adverse = { $studies }: partly favourable and significant, not shown for the rest, an unfavourable outcome among it
answers-mixed = { $studies }: partly favourable and significant, partly unfavourable and significant
answers-harms = { $studies }: partly unfavourable and significant, nothing favourable and significant
answers-undirected = { $studies }: partly significant, but the source does not judge the direction or calls the effect little or none
answers-none = { $studies }: no net effect shown to be significant
answers-no-net = { $studies }: no net effect reported
answers-provisional = { $name } (provisional)
answers-studies = { $n } studies
answers-approaches = { $n } approaches
answers-description = Table with for each approach ({ $n }) what is significant, what is not significant or unknown, and how sure that is.
answers-line = { $result }, { $about }; { $sure }
answers-none-significant = nothing significant was found
answers-none-told = significance not reported
answers-note = { $name }: { $note }
caveat-one = a caveat on this study
answers-none-other = nothing else
answers-rest = no net effect reported; instead: { $rest }
answers-n-others = for other findings the number of people is not reported
answers-n-unknown = number of people behind these findings not reported
answers-more = and { $n } more
answers-see = See the answer by approach
answers-caveat-net = Net effects only: what the approach adds to what would have happened anyway. All findings are on the page Effects, gross results and levels too.
answers-caveat-finding = Each line holds for its own outcome, horizon and group. Not significant is not the same as no effect.
answers-caveat-none = Where there is no net finding, it has not been shown whether the approach works; the reason was derived by us from the documents.
column-significant = Significant
column-not-significant = Not significant or unknown
column-how-sure = How sure
contents-answers = The answer in short
