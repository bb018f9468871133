## Weighing: what the evidence says, what is one's own judgement, and whether the choice depends on it
page-afwegen = Weighing
title-afwegen = What is promising, and does that depend on how you weigh?
intro-afwegen = The report asks for a plan to weigh uneven evidence. Here you see what is known of each pilot, what your weights do with it, and whether the choice depends on them. The scores are the curators' judgement, the weights are yours. This page gives no advice, and the report does not decide either.
filter-method = What do you state?
method-none = nothing: any weighing may hold
method-weights = weights from 0 to 10
method-order = an order
weights-hint = How much does each criterion count, from 0 (not at all) to { $most } (heavily)? Only the proportions matter: 5 and 5 is the same as 10 and 10.
order-label = Tap the criteria from more to less important; tapping again takes one away
weighing-stated-none = No weights stated. All weightings that add up to 100% count, including those in which one criterion is everything.
weighing-stated-weights =
    Weights: { $list }{ $unnamed ->
        [0] {""}
        *[other] {" "}(what is not named does not count)
    }
weighing-stated-order =
    Order: { $list }{ $unnamed ->
        [0] {""}
        *[other] {" "}(what is not named weighs no more than the last)
    }
weighing-short-none = No weights: any weighing
weighing-short-weights = Weights: { $list }
weighing-short-order = Order: { $list }
weighing-weight = { $name } { $share }
weighing-given-none = Without weights
weighing-given-weights = With these weights
weighing-given-order = With this order
weighing-problem-criterion = The link names the criterion "{ $part }", which does not exist. It was left out.
weighing-problem-weight = The weight in "{ $part }" is no whole number from 0 to 10. It was left out.
weighing-problem-twice = The link names the criterion "{ $part }" twice. The first time counts.
weighing-problem-both = The link gives weights and also the order "{ $part }". Only the weights count.
weighing-problem-link = There is no weighing in "{ $part }". It was left out.
weighing-problem-line = Line { $line }: { $what }
weighing-problem-more = And { $n } more messages like these.
contents-ranks = Outcome
contents-turning = What would turn it round
contents-pairs = Two by two
contents-scores = Scores and reasons
contents-ladder-rule = The report's ladder
contents-weighing-lessons = What the report recommends
contents-weighing-facts = What the report says on choosing

## Outcome
ranks-finding-alike = { $given } the evidence cannot tell { $first } apart from { $others }; { $possible }
ranks-finding-some = { $given } no pilot is in front alone: { $n } of the { $total } cannot be told apart from whichever has the highest mean rank; { $possible }
ranks-finding-none = { $given } the evidence cannot tell any pilot apart from another; { $possible }
ranks-finding-no-front = { $given } the evidence cannot point out a pilot in front: none can be told apart from whichever has the highest mean rank; { $possible }
ranks-finding-front = { $given } { $first } is mostly above every other pilot; { $possible }
ranks-finding-single = { $name } is the only pilot with scores: there is nothing to compare
ranks-anywhere-all = every pilot may still take every rank
ranks-anywhere =
    { $n ->
        [0] none of the { $total } pilots may still take every rank
        [one] 1 of the { $total } pilots may still take every rank
        *[other] { $n } of the { $total } pilots may still take every rank
    }
ranks-description = Per pilot ({ $n }) a bar for each rank: how often the pilot ends up there. The line below spans the ranks that are possible. Possible: { $list }. The table gives the same numbers.
named-ranks = { $name } ({ $ranks })
rank-range = rank { $low } to { $high }
rank-only = rank { $low }
and-more-pilots = { $n } more pilots
rank-possible = possible: { $ranks }; not known: { $n } of { $total } scores
rank-hover = { $name }: rank { $rank } in { $share } of the draws
axis-rank = rank (1 = highest value)
legend-rank-share = share of the draws in which the pilot takes that rank (below 5% without its number)
legend-rank-possible = ranks that are possible
column-possible-ranks = Possible ranks
column-unknown-scores = Scores that are not known
column-rank = Rank { $rank }
n-of-total = { $n } of { $total }
ranks-caveat-advice = This is no advice and no league table. The pilots are in the order of the programme. The report advises; it does not decide.
ranks-caveat-draws = A percentage is a share of 10,000 draws, not a chance that a pilot works. In each draw every score gets a value within its range, and the criteria get weights that agree with what you state. Every value within these is taken as equally likely. A percentage may be off by about 1 percentage point; the possible ranks are computed exactly. Method: SMAA-2 (Lahdelma and Salminen, 2001).
ranks-caveat-unknown = A score that is not known may have any value from 0 to 1. A pilot of which little is known is therefore neither good nor bad: it may be anywhere. So look at the line and not at the bars alone.
ranks-caveat-no-leaders = There are no two leading pilots now. What would turn the outcome round is therefore not shown.
ranks-caveat-apart = Two pilots are called told apart here if one is above the other in at least { $share } of the draws. That limit is our choice, not the report's.

## What would turn the outcome round?
turning-holds =
    If only one criterion counts, that stays so for { $same } of the { $total } criteria. { $turns ->
        [0] No unknown score of these two can change it by itself.
        [one] Of the { $unknown } unknown scores of these two, 1 can change it by itself.
        *[other] Of the { $unknown } unknown scores of these two, { $turns } can each change it by themselves.
    }
turning-now-first = { $first } is above { $second } in { $share } of the draws
turning-now-second = { $second } is mostly above { $first }, which is higher in { $share } of the draws
turning-now-open = { $first } is above { $second } in { $share } of the draws: they cannot be told apart
turning-description = Table: how often { $first } is above { $second } if one criterion is everything, and if an unknown score turns out at its lowest or highest. { $holds }
turning-caveat = This is about the two pilots with the highest mean ranks. With one criterion, that one weighs 100% and the rest nothing. With an unknown score your weights stay as they are and only that score changes.
turning-percentages = Each percentage says how often { $first } is above { $second }.
verdict-share = { $then } ({ $share })
sharing-hint = The link in the address bar is your weighing.
sharing-link = Put weighings of others beside it
turning-alone = If only this criterion counts
turning-unknown = If this score becomes known
turning-unknown-open = What an unknown score of { $first } or { $second } can change
column-if = If
column-then = Then
column-above-which = { $first } above { $second }
column-at-zero = and proves to be 0
column-at-one = and proves to be 1
if-alone = all that counts: { $criterion }
if-lowest = { $pilot } proves to be 0 on: { $criterion }
if-highest = { $pilot } proves to be 1 on: { $criterion }
then-open = cannot be told apart
then-above = { $above } above { $below }

## Two by two
pairs-finding =
    Of the { $total } pairs of pilots { $n ->
        [0] not a single one
        *[other] { $n }
    } can be told apart
pairs-description = Table of { $n } by { $n } pilots: in what share of the draws the pilot of the row is above that of the column.
pairs-caveat = "Never" means that no weighing that is allowed and no scores within the ranges bring the pilot of the row above that of the column. At 0% they can, but it did not occur.
pairs-open = How often is the pilot of the row above that of the column?
column-above = above { $name }
same-pilot = –
never-above = never

## Scores
scores-finding = Of { $n } of the { $total } scores nothing is known; the others are a range, not a number
scores-description = Table with { $pilots } pilots and { $criteria } criteria. Each cell gives a range from 0 to 1.
scores-caveat = Every score is the curators' judgement; the report gives none. Open a cell for its reason and source. Not known is not a low score.
scores-derived-caveat = Four questions come from section 5.1 of the report and the ladder from section 6.2.2. The other criteria are derived by the curators; the criterion says so.
column-criterion = Criterion
column-score = Score (0 to 1)
column-reason = Reason
score-range = { $low }–{ $high }
score-known = { $range }
score-unknown = not known: { $range }
not-scored = Nobody gave this score.
legend-score-known = range of the score, from 0 (left) to 1 (right)
legend-score-unknown = not known: may be anywhere
scores-known = { $n } of { $total } scores known
criteria-asked = What does each criterion ask, and where does it come from?

## The report's rule
rule-finding = By the report's ladder, for { $n } pilots and sub-pilots: { $parts }
rule-count-develop =
    for { $n ->
        [one] 1 all points
        *[other] { $n } all points
    } to developing further
rule-count-silent = for { $n } the rule says nothing
rule-count-promising =
    { $n ->
        [one] 1 may
        *[other] { $n } may
    } be called promising
rule-count-mixed = for { $n } it cannot be told
rule-description = Table with { $n } places on the ladder and what the report's rule says of each rung.
rule-develop = develop further
rule-silent = the rule says nothing
rule-promising = may be called promising
rule-mixed = not to be told
rule-step = rung { $level } ({ $name }): { $says }
rule-step-short = rung { $level }: { $says }
rule-caveat-example = The report gives this as an example, not as a fixed rule (section 6.2.2): from rung 3 a pilot may be called promising; at rung 1, or as long as there are no results, one may develop it further. It says nothing of rung 2. Rung 0 comes before rung 1 and we read it as: no results yet.
rule-caveat-coded = The report puts no pilot on a rung. The places are the curators' judgement.
rule-caveat-between = Whoever is between two rungs has not yet reached the upper of the two.
column-rungs = Rungs it may be
column-rule = What the rule would say

## What the report itself says
weighing-lessons-finding = What the report recommends and remarks on weighing: { $n } points
weighing-lessons-caveat = The report advises. Which criteria count and how heavily, it leaves to whoever chooses.
weighing-facts-finding = What the report says on choosing, on evidence and on other grounds: { $n } passages

## Weighings side by side
together-title = Weighings side by side
contents-together-title = Weighings side by side
together-label = Paste links to this page, each on a line of its own (at most { $most }). They are only read, never visited.
together-names = A name can go with it like this: Anna = link. Without a name a weighing is called A, B, C. Please note: names (up to { $longest } characters) stand in the link of this comparison, to be read by whoever gets it.
together-placeholder = Anna = https://…/afwegen?w=werkt-het:8,past-het:5
together-button = Compare
together-read =
    { $n ->
        [0] No line is a weighing
        [one] 1 weighing read
        *[other] { $n } weighings read
    }{ $left ->
        [0] .
        *[other] ; { $left } of the { $lines } lines left out. At most { $most } weighings fit side by side.
    }
together-finding =
    { $told ->
        [0] In none of the { $n } weighings can the evidence tell the foremost pilots apart
        *[other] { $open ->
            [0] In each of the { $n } weighings one pilot is mostly above every other
            *[other] In { $open } of the { $n } weighings the evidence cannot tell the foremost pilots apart
        }
    }{ $nobody ->
        [0] ; in all { $n }
        *[other] , and in { $nobody } of these nobody is in front; in the other { $others }
    } { $always ->
        [0] no pilot is always among the foremost
        *[other] in front, or not to be told apart from who is: { $pilots }
    }
together-finding-nobody =
    { $n ->
        [one] In this one weighing
        *[other] In none of the { $n } weighings
    } { $n ->
        [one] the evidence cannot
        *[other] can the evidence
    } point out a pilot in front
together-finding-open = In this one weighing the evidence cannot tell the foremost pilots apart: { $pilots }
together-finding-one = In this one weighing { $pilots } is mostly above every other pilot
together-description = Table with { $n } weighings and for each the pilots in front with their possible ranks.
together-caveat-advice = This is no advice and no league table. Each weighing shows all pilots that are in front or cannot be told apart from who is, in the order of the programme.
together-caveat = A percentage says in what share of the draws the pilot takes rank 1; the ranks that are possible stand in brackets, and tell the most. The scores and their draws are the same in all weighings: what differs comes from the weights.
column-letter = Letter
column-weighing = Weighing
column-in-front = In front: share at rank 1 (possible ranks)
column-told-apart = Told apart?
named-possible = { $name } (possibly { $ranks })
front-pilot = { $name } { $share } ({ $ranks })
front-others =
    { $n ->
        [one] the other pilot
        *[other] the other { $n } together
    } { $share } ({ $ranks })
front-nobody = nobody: the evidence puts none of the { $n } pilots in front
front-told-apart = yes: mostly above every other
front-open = no: { $n } of { $total } cannot
