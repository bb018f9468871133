## The brief to forward, as Word and PDF
brief-about = Summary from the dashboard of what the documents say about the VIA programme. As of { $date }, release { $release }.
brief-choices-all = Selection: { $filters }.
brief-choices-each = What was selected stands with each part.
brief-choices-none = Nothing was filtered out.
brief-choice = Selection: { $filters }.
brief-short = In short
brief-exhibits = What it rests on
brief-exhibit = { $number }. { $page }: { $finding }
brief-figure = Figure { $number }.
brief-figure-legend = Key:
brief-figure-table = The numbers are in table { $number } in the annex.
brief-part = { $alt } ({ $part } of { $parts })
brief-instead = { $reason } So only the table stands here.
brief-table-figure = Figure { $number } is in the annex.
brief-table-all = Table { $number }. { $rows ->
    [one] The only row.
   *[other] All { $rows } rows.
}
brief-table-part = { $shown ->
    [one] Table { $number }. The first of { $rows } rows; all are in the workbook (XLSX).
   *[other] Table { $number }. The first { $shown } of { $rows } rows; all are in the workbook (XLSX).
}
brief-table-next = Table { $number }. { $shown } of { $rows } rows: per pilot what comes first according to the documents, or what happened last; all rows are in the workbook (XLSX).
brief-table-each = Table { $number }. { $shown } of { $rows } rows, first one of each kind in the column { $column }; all rows are in the workbook (XLSX).
brief-table-once = { $column } is the same in every row: { $value }.
brief-both-in-annex = Figure { $number } and table { $number } are in the annex.
brief-table-in-annex = Table { $number } is in the annex.
brief-table-more = More rows are in the annex.
brief-table-columns = Of the { $columns } columns { $shown } are shown; the others are in the workbook (XLSX).
brief-caveats = Note:
brief-caveats-more = { $n ->
    [one] 1 more caveat is in the annex.
   *[other] { $n } more caveats are in the annex.
}
brief-annex = Annex
brief-annex-exhibits = Figures and tables
brief-annex-caveats = Other caveats
brief-caveats-of = With { $number }. { $page }
brief-sources = Sources and link
brief-sources-notes = The numbers at "Source" refer to the notes below: each document with the places in it.
brief-link = These findings in the dashboard, with the same selection and the same release:
brief-qr = QR code that opens the same findings in the dashboard.
brief-stand = As of { $date } · release { $release }
brief-page = page { $page } of { $pages }
