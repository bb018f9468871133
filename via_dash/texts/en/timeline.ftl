## The timeline
filter-vs = Compare with
asof-newest = { $day }: all documents
asof-then = { $day }: said by then
picked-title = Chosen in the chart
download-calendar = Put in my calendar (ICS)
calendar-name = Milestones of VIA (planned)
calendar-summary = { $label } – { $pilot } (expected: { $when })
calendar-imprecise = According to the document: { $when }. This entry covers every day that can mean.
column-before = First expected
column-after = Expected now
column-moved = Moved
column-covid = Because of corona, says the document
column-change = What changed
covid-yes = yes
covid-no = no
covid-silent = the document says nothing of that
expected-by = { $when } ({ $source })
shift-later = { $low } to { $high } { $high ->
        [one] month
        *[other] months
    } later
shift-earlier = { $low } to { $high } { $high ->
        [one] month
        *[other] months
    } earlier
shift-later-by =
    { $n ->
        [0] less than a month
        [one] one month
        *[other] { $n } months
    } later
shift-earlier-by =
    { $n ->
        [0] less than a month
        [one] one month
        *[other] { $n } months
    } earlier
shift-either = from { $earlier } { $earlier ->
        [one] month
        *[other] months
    } earlier to { $later } { $later ->
        [one] month
        *[other] months
    } later
delays-finding =
    { $n ->
        [one] One milestone is
        *[other] { $n } milestones are
    } now expected at another time than first; { $late ->
        [0] of none it is certain that it is later
        [one] of one it is certain that it is later
        *[other] of { $late } it is certain that it is later
    }, and { $covid ->
        [0] of none does the document name corona as the reason
        [one] of one the document names corona as the reason
        *[other] of { $covid } the document names corona as the reason
    }
delays-description = Chart of { $n } milestones, each with two bars: when it was first expected and when it is expected now. The table under the chart gives the move in months.
delays-caveat = A bar covers every day that the words of the document can mean. The move is therefore a range in months. Only milestones with two known expectations are here.
coming-finding =
    { $n ->
        [one] One milestone is
        *[other] { $n } milestones are
    } still to come; first: { $label } ({ $pilot }, { $when })
coming-description = List of { $n } planned milestones, the soonest first.
coming-caveat = Everything here is an expectation from the documents. In the calendar each milestone covers every day its date can mean.
coming-more = Another { $n } milestones after that
since-finding =
    { $n ->
        [one] One change
        *[other] { $n } changes
    } between what had been said on { $then } and what had been said on { $now }
since-caveat = This compares what documents say. A newly mentioned event may have been earlier.
since-new = Newly mentioned: { $label } ({ $when }, { $certainty })
since-moved = { $label }: was { $before } ({ $certain_before }), is now { $after } ({ $certain_after })
since-status = { $which }: was "{ $before }", is now "{ $after }"
since-status-new = { $which }: now mentioned for the first time, as "{ $after }"
claim-before = not drawn: lies before the start of the programme
row-context = Around the programme
