## A briefing as PowerPoint
slides-what = { $n ->
    [one] One finding, with its sources and caveats in the notes
   *[other] { $n } findings, each with its sources and caveats in the notes
}
slides-stand = As of { $date }. Release { $release }.
slides-scan = Scan the code or open the link: you see the same findings in the dashboard, with all data.
slides-qr-alt = QR code of the link to this briefing: { $link }
slides-open = Open in the dashboard
slides-filters = Selection: { $filters }
slides-caveats = { $n ->
    [one] Please note: the caveat is in the notes.
   *[other] Please note: the { $n } caveats are in the notes.
}
slides-more-caveats = ({ $n } more in the notes.)
slides-more-places = { $n ->
    [one] and one more place
   *[other] and { $n } more places
}
slides-notes-caveats = Caveats:
slides-notes-sources = Sources and places:
slides-sources = Sources: { $n }
slides-columns = { $n } of { $total } columns; the others are in the dashboard and in the workbook.
slides-sources-alt = Table of the documents and the places in them on which this briefing rests
slides-document = Document
slides-places = Places
slides-lane = Lane
slides-turn-start = start or restart
slides-turn-end = end
slides-turn-cancelled = will not take place
slides-when = Expected
slides-from-day = first possible day (day number)
slides-days = { $what } (number of days)
slides-placed = Placed by
slides-placed-stated = report (words)
slides-placed-coded = the curators
slides-ranks-over = Share of the draws per rank: left (dark) rank 1, right (light) rank { $n }
slides-group-goes-on = { $group } goes on on the next slide.
slides-rows-alt = The { $n } rows of the chart beside it, with their values
slides-list-alt = The { $n } names that go with the numbers in the chart
slides-no-picture = The chart could not be drawn now. These are the figures.
slides-rows = { $n } of { $total } rows; all rows are in the dashboard and in the workbook.
slides-rows-each = { $n } of { $total } rows, first one of each kind in the column { $column }; all rows are in the dashboard and in the workbook.
slides-rows-hard-hit = { $n } of { $total } rows: what was interrupted or stopped; all rows are in the dashboard and in the workbook.
slides-rows-significant = { $n } of { $total } findings: those that are significant; all are in the dashboard and in the workbook.
slides-count = Number
slides-meaning = What that means
slides-category = briefing
