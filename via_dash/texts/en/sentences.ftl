## The sentence of a finding, and the classes of evidence
finding = { $population } ({ $intervention }): { $what }; { $certainty } ({ $people })
horizon-at = after { $value } { $unit }
horizon-from = from { $value } { $unit } on
horizon-over = over { $value } { $unit }
horizon-start = at the start
units-week =
    { $n ->
        [one] week
        *[other] weeks
    }
units-month =
    { $n ->
        [one] month
        *[other] months
    }
units-year =
    { $n ->
        [one] year
        *[other] years
    }
result-net = net { $change } { $outcome }
result-net-little = net little or no effect on { $outcome }, according to the source
change = { $amount } { $more }
result-short = { $change } { $outcome }
result-short-little = { $outcome }: little or no effect according to the source
result-short-unsized = { $outcome }: { $direction }, no number
source-writes-percent = the source writes percent, not percentage point
result-net-unsized = net { $direction } on { $outcome }, no number in the source
result-gross = gross { $amount }: { $outcome }
result-gross-unsized = gross, no number in the source: { $outcome } ({ $direction })
result-level = level { $amount }: { $outcome }
result-level-unsized = level, no number in the source: { $outcome } ({ $direction })
result-difference = difference between groups ({ $measure }) in the effect on { $outcome }: { $direction }
result-difference-size = difference between groups ({ $measure }) in the effect on { $outcome }: { $amount }
sign-more = more
sign-less = less
sign-zero = more or less
sign-either = less or more
unsized-favourable = a favourable difference
unsized-unfavourable = an unfavourable difference
unsized-none = no difference according to the source
unsized-mixed = mixed differences
unsized-not_reported = a difference whose direction the source does not judge
difference-favourable = more favourable for the group named
difference-unfavourable = less favourable for the group named
difference-none = no appreciable difference according to the source
difference-mixed = mixed
difference-not_reported = direction not judged by the source
amount-percentage_point =
    { $amount } { $n ->
        [one] percentage point
        *[other] percentage points
    }
amount-percent = { $amount } percent
amount-share = { $amount }%
amount-eur_per_year = € { $amount } a year
amount-eur = € { $amount }
amount-eur_per_eur = € { $amount } per euro invested
amount-week =
    { $amount } { $n ->
        [one] week
        *[other] weeks
    }
amount-month =
    { $amount } { $n ->
        [one] month
        *[other] months
    }
amount-year =
    { $amount } { $n ->
        [one] year
        *[other] years
    }
amount-hour =
    { $amount } { $n ->
        [one] hour
        *[other] hours
    }
amount-ratio = { $amount } times as much
amount-score = score { $amount }
amount-count =
    { $amount } { $n ->
        [one] person
        *[other] people
    }
amount-none = { $amount }
amount-range = { $amount } ({ $kind })
about-approximate = about { $amount }
about-minimum = at least { $amount }
about-maximum = at most { $amount }
gross-is-not-net = gross: not compared with people who did not get the approach
level-is-no-effect = a level: not a measurement of an effect
provisional = provisional
source-concludes-little-effect = the source concludes: little or no effect
n-both = intervention group n = { $intervention }, control group n = { $control }
n-intervention = intervention group n = { $n }
n-control = control group n = { $n }
n-unknown = number of people not reported
class-works = favourable and significant
class-harms = unfavourable and significant
class-little_or_no_effect = little or no effect according to the source
class-insufficient = insufficient evidence
class-none = difference between groups, not an effect
amount-per = { $amount } { $per }
per-talk = per talk
per-four_talks = with four talks
result-not_reported = gross or net not mentioned, { $amount }: { $outcome }
result-not_reported-unsized = gross or net not mentioned, no number in the source: { $outcome } ({ $direction })
event-summary = { $label }: { $date } ({ $certainty })
