## What a study could have shown: our own computation
detectable-title = What could a study have shown?
detectable-intro = A study of few people can miss a small effect. This shows how large a difference had to be to stand out. It is our own computation (derived), not the researchers'. It assumes simple random allocation and a share as the outcome, and says nothing of how large the effect was.
filter-power = Chance of finding a difference
filter-base = Share of the control group that reaches the outcome (assumption)
detectable-finding =
    If { $base }% of the control group reaches the outcome, the smallest difference with a chance of { $power }% of being found is { $span } percentage points ({ $n ->
        [one] one comparison
        *[other] { $n } comparisons
    }); { $unknown ->
        [0] both numbers are known of every study
        [one] of one study the two numbers are not both known
        *[other] of { $unknown } studies the two numbers are not both known
    }
detectable-finding-none =
    For no comparison can a smallest difference be given that has a chance of { $power }% of being found if { $base }% of the control group reaches the outcome; { $unknown ->
        [0] both numbers are known of every study
        [one] of one study the two numbers are not both known
        *[other] of { $unknown } studies the two numbers are not both known
    }
detectable-description = List of { $n } comparisons and what each could have shown; the table gives the same numbers.
column-smallest = Smallest difference with a chance of { $power }% of being found
column-missed = An effect smaller than this was probably missed
column-computation = Basis of the computation
detectable-found = Had the approach made a difference of { $size } or more, this study would have found it with a chance of at least { $power }%.
detectable-missed = An effect smaller than { $size } would probably have been missed.
detectable-never = With so few people this study would have found no difference at all with a chance of { $power }%.
detectable-sizes = intervention group { $intervention }, control group { $control }
detectable-unknown = Not computed, because the number of people in the intervention or the control group is not known
not-computed = not computed
why-not-computed = not computed: { $what }
why-both = the size of both groups is not reported
why-control = the size of the control group is not reported
why-intervention = the size of the intervention group is not reported
detectable-of-pilots = Studies of the pilots
detectable-of-others = Other and earlier research
never-found = no difference at all
no-group-named = no group named
detectable-derived = This is derived: we computed it from the numbers that the documents give. It says nothing of how large the effect was, nor that there was none.
detectable-assumptions = The computation assumes that people were assigned by simple random allocation and that the outcome is a share: a person reaches it or does not. Where there was no lottery, or something else was measured (such as a chance per month or a part of the time), the true limit was higher or lower. The share of the control group is an assumption that you choose, not a fact.
detectable-rise = Found means: significant in a two-sided test at 5%. Probably missed means: more often not found than found. The computation is for a rise from the chosen share; for a fall the limit is somewhat different.
share-intervals-finding-all = How sure are the gross shares themselves? For all { $n } a 95% interval can be computed; it is about the share, not about an effect
share-intervals-finding = How certain are the gross shares themselves? For { $known } of the { $n } a 95% interval can be computed; it is about the share, not about an effect
share-intervals-description = Table of { $n } gross shares and the interval of each share.
share-intervals-caveat = This is derived: we computed the 95% interval (Wilson) from the printed, rounded share and the number of people. It says how far the share may be off by chance if these people are a random draw from a larger group. It is an interval of the share and not of an effect: gross also counts those who would have taken the same step without the approach.
share-no-horizon = horizon not given
column-share = Gross share
column-interval = 95% interval of the share (Wilson)
