## The page on what is and is not known, and the tiles on costs and on who took part
page-kennisbasis = Knowledge base
title-kennisbasis = What is and is not known?
intro-kennisbasis = For each approach you see what was found. Where there is nothing, you see why: that is something else than no effect.
contents-gaps = Map of knowledge
contents-studies = Studies
contents-participants = Who took part
contents-costs = Costs and benefits
contents-coverage-matrix = Contents of reports
contents-reports = Reports
contents-separate-research = Other research
column-approach-or-pilot = Approach or pilot
column-known = What there is, or why not
column-report = Report on
column-documents-say = What the documents say
column-design = Design
column-maryland = Maryland scale (curators' judgement)
column-people = Number of people
column-period = Period
column-status = Status
column-measure = Measure
column-verdict = Against 1
column-group = Group
## The gap map
filter-by = Columns
by-outcome = kind of outcome
by-subgroup = group
gaps-finding = Of { $n } approaches and pilots: { $parts }
gaps-counted-net = { $n } with a net finding
gaps-counted-other = { $n } with only gross results, levels or other statements
gaps-counted-not_studied =
    { $n ->
        [one] one of which no document mentions research
        *[other] { $n } of which no document mentions research
    }
gaps-counted-not_reported =
    { $n ->
        [one] one that was researched but of which nothing is reported
        *[other] { $n } that were researched but of which nothing is reported
    }
gaps-counted-not_yet_published =
    { $n ->
        [one] one with a report still to come
        *[other] { $n } with a report still to come
    }
gaps-counted-interrupted =
    { $n ->
        [one] one interrupted by corona
        *[other] { $n } interrupted by corona
    }
gaps-counted-not_as_planned =
    { $n ->
        [one] one not carried out as planned
        *[other] { $n } not carried out as planned
    }
gaps-counted-no_control_group =
    { $n ->
        [one] one without a control group
        *[other] { $n } without a control group
    }
gaps-counted-invalid =
    { $n ->
        [one] one whose study gave no valid result
        *[other] { $n } whose study gave no valid result
    }
gaps-description = Table with { $n } approaches and pilots in the rows and in the columns: { $by }. Each cell counts the findings by class or gives the reason why there is none.
gaps-caveat-derived = Why there is nothing was derived by us from data on the study or the pilot; click it to see from which. Where there can be more than one reason, all of them are given.
gaps-caveat-significant = Not significant is not the same as no effect. A finding holds for its own group, outcome and horizon.
gaps-caveat-gross = Gross results and levels are not effects and stand apart. A difference between groups is not an effect within a group.
gaps-caveat-pending = That a report is still to come does not say that it will contain a net effect.
gaps-caveat-experience = Experience is about satisfaction. That is not an effect.
gaps-section-pilots = Pilots of VIA: { $line }
gaps-no-line = no programme line
gaps-whole-study = the study as a whole
gaps-none-found = no measurement of effects reported
gap-not_as_planned = not carried out as planned
gaps-section-programme = Other studies within VIA
gaps-section-earlier = Earlier research: { $source }
gaps-no-study = no study with a finding
gaps-design = design of the research
gaps-study = { $name }: { $design }, { $status }
gaps-pilot = { $name }: no study with a result in the documents
gaps-whole-row = Why there is nothing
gap-not_studied = not studied
gap-not_reported = not reported
gap-not_yet_published = not yet published
gap-interrupted = interrupted by corona
gap-no_control_group = no control group
gap-invalid = no valid result
gap-gross_or_level = gross/level { $n }
gap-unknown_measure = gross or net not mentioned { $n }
gap-difference = difference between groups { $n }
## What reports contain
coverage-matrix-finding =
    Of { $n } reports on pilots, { $parts }{ $differ ->
        [0] {""}
        [one] ; on one part two passages say different things
        *[other] ; on { $differ } parts passages say different things
    }
coverage-matrix-description = Table with { $n } reports in the rows and four parts in the columns.
coverage-matrix-caveat = The table follows table 3.1 of the evaluation report, in which a full stop is read as 'no'. Where the text contradicts the table, both are given. Such a part does not count as present in the heading.
coverage-counted-approach = { $n } describe the approach
coverage-counted-implementation = { $n } the implementation
coverage-counted-working_elements = { $n } the working elements
coverage-counted-experiences = { $n } the experiences of those involved
passages-differ = The passages differ.
## Reports and studies
reports-finding = On { $none } of the { $total } pilots there is no report yet, according to the documents
reports-caveat = Each line is what one passage says. Nor does a pilot with a report always have a report on effects.
separate-research-finding = Beside the pilots, the documents say of { $n } studies how far they are
separate-research-caveat = Completed only says that the research is done, not what was found.
studies-finding =
    { $n } studies by design: { $parts }{ $invalid ->
        [0] {""}
        [one] ; one of them gave no valid result
        *[other] ; { $invalid } of them gave no valid result
    }
studies-counted = { $n } × { $design }
studies-description = Table with { $n } studies: design, level on the Maryland scale, number of people, period and status.
studies-caveat-coded = The level on the Maryland scale is the curators' judgement: no document gives it.
studies-caveat-ladder = The Maryland scale is about how strong the design of a single study is. The effect ladder is about how far an approach has been developed. Those are two different things.
studies-caveat-invalid = No valid result means that the study can say nothing of the approach. It does not mean that the approach does not work.
maryland-level = level { $level }
maryland-none = not judged
group-name = { $arm }, { $subgroup }
groups-more = and { $n } more groups
group-size = { $group }: { $n }
## Costs and benefits
costs-finding =
    Return per euro invested: { $parts }{ $other ->
        [0] {""}
        [one] ; one other statement on costs and benefits
        *[other] ; { $other } other statements on costs and benefits
    }{ $without }
costs-finding-no-return =
    { $n ->
        [one] One statement on costs and benefits, without a return per euro invested
        *[other] { $n } statements on costs and benefits, without a return per euro invested
    }{ $without }
costs-finding-missing = ; costs and benefits not reported of { $studies }
costs-finding-only-missing = Costs and benefits of { $studies }: not reported
costs-missing = costs and benefits
costs-told = { $study } { $verdict } ({ $about })
costs-extrapolated = extrapolated
costs-partly-extrapolated = partly extrapolated
costs-perspective-in-line = { $perspective } perspective
costs-description = Tables by perspective with { $n } statements on costs and benefits.
costs-perspective = Perspective: { $perspective }
costs-caveat-loss = A return below 1 euro per euro invested is a loss, not a negative return.
costs-caveat-perspectives = Perspectives cannot be added up or compared: what a municipality saves is not what society or the participant gains.
costs-caveat-range = A range runs over calculations or horizons and is not a confidence interval. Each statement holds for its own horizon. Passages on the same figure each stand apart.
verdict-loss = below 1: a loss
verdict-either = partly below and partly above 1
verdict-even = exactly 1: no gain and no loss
verdict-gain = above 1: a gain
verdict-no-number = no number in the source
verdict-no-return = not applicable: no return per euro
## Who took part
participants-finding = Of { $described } of the { $n } groups in { $studies } studies the documents say something of who was in them
participants-finding-all = Of all groups ({ $n }) in { $studies } studies the documents say something of who was in them
participants-description = Table with { $n } groups and what is known of sex, age, time on benefit, household, background and education.
participants-caveat-alone = "Measured this way only here" means that no other group in this choice is described in the same way. Do not set such figures side by side.
participants-caveat-who = These are people in studies, not all participants in a pilot. Groups differ, and that can play a part in what was found.
participants-undescribed =
    { $n ->
        [one] One group whose characteristics are not reported
        *[other] { $n } groups whose characteristics are not reported
    }
theme-of-sex = Sex
theme-of-age = Age
theme-of-duration = Time on benefit
theme-of-household = Household
theme-of-background = Background
theme-of-education = Education
trait-said = { $label }: { $size }
trait-marked = { $said } ({ $marks })
trait-alone = measured this way only here
trait-no-number = mentioned without a number
