## What the evidence rests on, and how it changed
filter-part = Part
part-sources = Sources
part-discrepancies = Differences between documents
part-glossary = Words and fields
part-releases = Releases, open data, reporting an error
account-documents = { $read } documents were read whole; they cite { $cited } other sources, which were not read themselves.
account-rows = { $n } facts: { $parts }.
account-stated = { $n } stand in a document
account-derived = { $n } are derived from that
account-coded = { $n } are the curators' judgement
account-discrepancies = In { $n } places documents disagree: { $statuses }.
account-table = Facts by kind and basis
column-rows = Rows
in-all = In all
filter-difference = Kind of difference
filter-reading = What was done with it
count-discrepancies = { $n } of { $total } differences
discrepancies-finding =
    { $n } { $n ->
        [one] place
        *[other] places
    } where documents differ: { $statuses }
discrepancies-open =
    { $n ->
        [one] one is still open
        *[other] { $n } are still open
    }
discrepancies-preferred = in { $n } one reading was chosen
discrepancies-reconciled = { $n } are explained
discrepancies-description = List of { $n } differences, each with what the documents say, which reading is followed and why.
discrepancies-caveat = Differences are never averaged or silently merged: each claim keeps its own row. The choice is the curators'.
column-claim = What it says
column-followed = Followed
column-reading = What was done with it
reason-open = Why open:
reason-preferred = Why this reading:
reason-reconciled = How it can be reconciled:
disagreements =
    On these facts documents { $n ->
        [one] differ in one point
        *[other] differ in { $n } points
    }
history-title =
    { $n ->
        [one] One release
        *[other] { $n } releases
    } of the evidence
history-edition = Release { $name }, as of { $date } ({ $state })
history-published = published: will not change
history-draft = draft: may still change
history-counts = Compared with the release before: { $parts }.
history-same = Compared with the release before no fact has changed.
history-added = { $n } added
history-removed = { $n } removed
history-changed = { $n } changed
change-added = Added
change-removed = Removed
change-changed = Changed
change-from-to = was "{ $before }", is now "{ $after }" ({ $fields })
report-title = Reporting an error
report-how = Do you see something wrong? Tell us the address of the page, the row (under "Where this comes from") and what you think which document says. A correction comes in a next release and is then listed above.
report-to-owner = Report it to whoever runs this dashboard.
report-link = Report an error to { $address }
report-subject = via_dash { $release } { $row }
record-differences = Where documents differ on this
glossary-title = { $n } words
dictionary-title = Fields of the table { $table }
dictionary-row = One row is { $row }.
column-description = What it is
column-holds = What it holds
refers-to = refers to { $table }
always-filled = always filled in
may-be-empty = may be empty
values = { $n } possible values
downloads-title = Taking all the data along
downloads-how = Everything this dashboard shows is available as open data, with units and descriptions: as one package, as a workbook, and per table at a stable address.
downloads-addresses = Stable addresses per table
downloads-package = Data package (ZIP with CSV)
downloads-workbook = Workbook (XLSX)
downloads-description = Description (datapackage.json)
record-wrong = Is this wrong?
claim-about = { $name } – { $what }
