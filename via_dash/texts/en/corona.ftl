## Corona
column-document = Document
column-agreement = Does it fit the other?
column-window = Measurement window
column-overlap = Measured during the measures
compared-finding =
    Two documents side by side: { $agree } of the { $n } changes { $agree ->
        [one] fits
        *[other] fit
    } the levels within rounding
compared-description = Table of { $n } figures from two documents, with for each figure whether it fits the levels the other document gives.
compared-caveat = Whether figures fit was computed by us, allowing for the rounding of the printed figures; no printed figure was changed. The two documents do not mean exactly the same: applying for a benefit is not having one.
agreement-level = a level, compared with
agreement-yes = fits within rounding
agreement-no = does not fit the printed levels
agreement-unknown = cannot be compared
mitigations-finding =
    { $n ->
        [one] One passage says
        *[other] { $n } passages say
    } what was done about it
mitigations-caveat = Whether it helped the documents mostly do not say.
delayed-finding =
    { $n ->
        [one] For one milestone with two known expectations the document names
        *[other] For { $n } milestones with two known expectations the document names
    } corona as the reason of the delay
attributed-finding =
    { $n ->
        [one] One event is
        *[other] { $n } events are
    } tied to corona by the documents
attributed-caveat = Only where a document makes the link itself. Silence is no denial.
windows-finding =
    Of { $n } studies { $yes ->
        [0] none is said to have measured
        [one] one is said to have measured
        *[other] { $yes } are said to have measured
    } during the measures, { $no } did not; for { $unknown } the documents do not give the measurement window
windows-description = Table of { $n } studies, their measurement window and whether it coincides with the corona measures.
windows-caveat = The measurement window is that of the study as a whole. A study from before the measures says nothing of a labour market with corona.
overlap-yes = yes, wholly or partly
overlap-no = no
overlap-unknown = cannot be told
for-research-finding =
    { $n ->
        [one] One passage says
        *[other] { $n } passages say
    } what corona means for the research and for what can be concluded
for-research-caveat = A study that was interrupted or adapted can show less. That is not the same as no effect.
