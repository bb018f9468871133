## The pages
page-overzicht = Overview
page-tijdlijn = Timeline
page-effecten = Effects
page-complexiteit = Complexity
page-corona = Corona
page-bronnen = Accountability
title-overzicht = Where does the programme stand, and what do we know?
intro-overzicht = VIA tests in eight pilots what improves the labour-market position of people with a non-western migration background. Here you see how far each pilot is, what was found, and what is not yet known.
title-tijdlijn = Where does each pilot stand?
intro-tijdlijn = Per pilot: delivery, research and scaling up, each in a lane of its own. Filled has happened, open is planned.
title-effecten = What worked, for whom, and how sure is that?
intro-effecten = Net is what the approach adds to what would have happened anyway. Gross results and levels stand apart, for they are not effects.
title-complexiteit = How complex and how developed is each approach?
intro-complexiteit = The report sets approaches out on two axes, but gives no numbers. The boxes below are the curators' judgement, with their reason. A solid edge means that the report places the approach on that axis in words.
title-corona = What did corona do to people and to the pilots?
intro-corona = First the labour market, then the pilots: what the documents say of participants, delivery, research and scaling up.
title-bronnen = What does all this rest on?
intro-bronnen = Five documents were read in full. Every item refers to the document, the place in it, and the file in which it is recorded.
board-finding = Of the { $total } pilots: { $statuses }
board-description = Table with, per pilot, the status of delivery, research and scaling up and the next milestone.
board-caveat = The three statuses are separate: completed is not scaled up, and available is not the same as used. Each status follows the newest document.
status-others =
    The documents also contain { $n ->
        [one] another reading.
        *[other] { $n } other readings.
    }
milestone = { $date }: { $label }
findings-finding = Of { $n } net findings in the documents of { $year }: { $classes }
findings-description = List of all net findings by class.
findings-caveat = A finding holds for this group, this outcome and this horizon. Not significant is not the same as no effect.
findings-caveat-older = The page Effects counts { $total } net findings: it also has the { $n } in older documents, on other measures.
main-conclusion-finding = What the evaluation report itself provisionally concludes
unknown-finding = What is not yet known: { $n } points from the documents
count-events = { $n } of { $total } events
count-findings = { $n } of { $total } findings
timeline-finding =
    { $realised ->
        [one] One event was
        *[other] { $realised } events were
    } realised up to { $as_of } and { $planned } { $planned ->
        [one] is
        *[other] are
    } planned; the first to come: { $next } ({ $when })
timeline-finding-past =
    { $realised ->
        [one] One event was
        *[other] { $realised } events were
    } realised up to { $as_of }; no dated event comes after that in this choice
timeline-description = Timeline with { $rows } rows and { $n } events, as of { $as_of }. Each row is a pilot or sub-pilot with lanes for delivery, research and scaling up. The table below the chart gives every event with its date and source.
timeline-caveat = What lies after the as-of date is an expectation, even where a document is positive about it. An imprecise date ("mid-2021") is drawn over the whole period it can mean.
claim-followed =
    drawn; { $n ->
        [one] the only claim
        *[other] chosen from { $n } claims
    }
claim-other = another claim about the same event
segment-running = running
segment-paused = paused
segment-open-end = end not mentioned
because-of-corona = because of corona, according to the document
as-of-mark = as of
corona-mark = corona
legend-realised = happened
legend-planned = planned
legend-result = result or publication
legend-imprecise = somewhere in this period
legend-paused = paused
net-finding = { $n } net effects in percentage points: { $classes }
net-description = Forest plot, { $n } rows. { $finding }. Each row is a net effect in percentage points on an axis with a zero line; the table below the chart gives the same figures.
net-caveat = A bar is not a confidence interval: the documents give none. What the range is instead stands in the table.
net-other-finding = { $n } net effects in other units: { $classes }
net-other-description = Table with { $n } net effects in euro, weeks or percent.
net-other-caveat = Units share no axis: these effects cannot be compared with each other.
direction-finding = { $n } net findings without a size: { $classes }
direction-description = Table with { $n } findings of which the source gives only a direction or the significance.
direction-caveat = The source gives no number here. That is not the same as an effect of zero.
difference-finding = { $n } comparisons of the effect between groups: { $parts }
difference-description = Table with { $n } differences in effect between groups.
difference-caveat = A difference between groups has a significance of its own and does not say that there is an effect within a group.
gross-finding = { $n } gross results of the intervention group: these are not effects of the approach
gross-description = Dot plot, { $n } rows. { $finding }. The table below the chart gives the same figures.
gross-caveat = Gross counts everyone, including those who would have taken the same step without the approach.
levels-finding =
    { $n ->
        [one] A level, not an effect
        *[other] Levels, not effects
    }: { $series }
levels-finding-many = { $n } levels over time in { $studies } { $studies ->
        [one] study
        *[other] studies
    }: where groups stood, not effects
levels-series = { $series }, { $course }
levels-course = from { $first }% ({ $start }) to { $last }% ({ $end })
levels-one = { $value }% ({ $when })
difference-counted = { $n } { $direction } ({ $sure })
difference-because-significant = { $n } significant
difference-because-significant_10pct = { $n } significant at the 10% level
difference-because-not_significant = { $n } not significant
difference-because-not_reported = significance of { $n } not mentioned
levels-description = Line charts, { $n } below each other, with the percentage of the group at each moment. The table below the chart gives the same figures.
levels-caveat = A level that rises does not by itself say that the approach did it.
level-point = after { $month } months: { $value }%
axis-percentage_point = net effect in percentage points (0 = no difference from the control group)
axis-gross-percent = percent of the intervention group
axis-gross-count = number of people
axis-months = months after the start
axis-benefit = percent with unemployment benefit
axis-simple = simple
axis-complex = complex
axis-complexity = Complexity
axis-development = Development (rung of the effect ladder)
legend-range = range (not a confidence interval)
legend-employers = employers
legend-activation = routes to work
legend-youth = young people
legend-stated = solid: the report places the approach on that axis in words
legend-coded = dashed: curators' judgement only
legend-first-month = March 2020
legend-last-month = July 2020
plane-finding = { $n } approaches by complexity and development: { $stated } placed in words by the report, { $coded } by the curators alone
plane-description = Plane with { $n } boxes. Horizontally from simple to complex, vertically the rungs 0 to 5 of the effect ladder. The list and the table give the same placing.
plane-caveat = All numbers are the curators' judgement; figure 5.1 of the report was not available and the report assigns no rung to any pilot. Each box is a range, not a measurement.
plane-not-stated = the report says nothing of this
position-stated = the report: { $what }
position-coded = curators' judgement; the report does not place this approach
ladder-finding = The effect ladder: each rung asks for more evidence
ladder-description = Table with the rungs of the effect ladder.
ladder-caveat = The ladder is about how far an approach has been developed and substantiated. That is something else than how strong a single study is.
benefit-finding = Share with unemployment benefit, { $first } to { $last }: { $shares }
benefit-share = { $subgroup }: from { $before }% to { $after }%
benefit-description = Line chart with a row per group: { $shares }. The table below the chart also gives the changes the brochure mentions.
benefit-caveat = These figures are about the labour market, not about participants in the pilots.
impact-finding = In { $hit } of the { $total } pilots something was interrupted or stopped because of corona, according to the documents
impact-description = Table of pilots and domains with the impact of corona.
impact-caveat = What happened is in the documents; how severe is the curators' judgement. "Not mentioned" means that no document speaks of it.
mitigation = What was done: { $what }
register-read = { $n } documents, read in full
register-cited = { $n } sources these documents cite, not read themselves
resting-title = { $n } items of this kind rest on this document
counted-works = { $n } favourable and significant
counted-harms = { $n } unfavourable and significant
counted-little_or_no_effect = { $n } of little or no effect according to the source
counted-insufficient = { $n } with insufficient evidence{ $split }
counted-split = {" "}({ $parts })
counted-because-not_significant = { $n } not significant
counted-because-not_reported = significance of { $n } not mentioned
counted-because-significant = { $n } significant but direction not judged
not-net-finding = { $n } other gross results and levels: these are not effects
not-net-description = Table with { $n } gross results and levels without a common unit.
not-net-caveat = Nothing here was compared with a group that did not get the approach.
segment-unclear = not mentioned whether this went on
board-completed =
    { $n ->
        [one] one is completed
        *[other] { $n } are completed
    }
board-stopped =
    { $n ->
        [one] one is not carried out as planned
        *[other] { $n } are not carried out as planned
    }
board-other =
    { $n ->
        [one] one is running, adapted or not, or being prepared
        *[other] { $n } are running, adapted or not, or being prepared
    }
see-there = See
filter-table = Kind of data
board-paused =
    { $n ->
        [one] one is paused
        *[other] { $n } are paused
    }
board-unmentioned =
    { $n ->
        [one] for one delivery is not mentioned
        *[other] for { $n } delivery is not mentioned
    }
timeline-finding-maybe =
    { $realised ->
        [one] One event was
        *[other] { $realised } events were
    } realised up to { $as_of } and { $planned } { $planned ->
        [one] is
        *[other] are
    } planned; still possible: { $next } ({ $when })
segment-planned = planned
plane-one-stated = { $name }: complexity { $complexity } of 1, development rung { $development } of 5. The numbers are the curators' judgement; the report places the approach in words
plane-one = { $name }: complexity { $complexity } of 1, development rung { $development } of 5, in the curators' judgement; the report does not place the approach
filter-asof = As of
asof-hindsight = { $day } (in hindsight)
asof-possible = may have happened
typed-unknown = "{ $name }" takes a day such as 1-5-2020, no later than the newest document. "{ $value }" was left out.
mark-election = elections
mark-end = end of programme
timeline-hindsight = You see what had happened by { $day } according to all documents that were read. That is hindsight: none of them appeared on that day, and what was known or expected then cannot be told.
timeline-said-by = You see what the documents up to { $day } said. What later documents report is left out.
timeline-finding-hindsight =
    On { $day } { $n } events had certainly happened{ $possible ->
        [0] {""}
        *[other] {" "}and { $possible } may have
    }, in hindsight
