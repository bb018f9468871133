## Putting together a briefing and taking it along
page-briefing = Briefing
title-briefing = What do you take to the meeting?
intro-briefing = Choose a question, a pilot or an organisation. You get the same figures and sentences as on the pages, with source and date, as PowerPoint, Word, PDF, Excel or one file for a room without a network.
filter-about = What is it about?
question-works = What works, and for whom?
question-sure = How sure is that?
question-stand = Where do the pilots stand?
question-corona = What did corona do?
question-promising = What is promising to scale up?
question-learned = What was learned?
question-unknown = What do we not know yet?
question-pilot = Pilot: { $name }
question-role = For: { $role }
question-own = Own choice of figures
sequence-label = Figures, in the order in which you choose them
sequence-placeholder = Choose figures
sequence-option = { $page } – { $exhibit }
sequence-option-filtered = { $page } – { $exhibit } (with filters)
sequence-unknown = The link asks for a figure that does not exist: { $value }. It has been left out.
sequence-change = Choose figures yourself or change their order
briefing-empty = No figure has been chosen yet. Choose a question above or choose figures yourself.
briefing-contents = { $n ->
        [one] One figure in this briefing
        *[other] { $n } figures in this briefing
    }
briefing-nothing-in = { $page } – { $exhibit }: these filters leave nothing to show; it is not in the files.
briefing-link = Link to this briefing
briefing-link-hint = The link holds the choice and the release of the data. Whoever opens it later sees whether what it showed still holds.
briefing-present = Present these figures
briefing-make = Make the files
briefing-formats = Which files?
briefing-making = Making the files
briefing-making-one = Making { $format }…
briefing-made-one = { $format }: ready ({ $size } MB)
briefing-failed-one = { $format }: did not succeed ({ $number }). The other files are there. Try again, or report this number.
briefing-slow-one = { $format }: took too long and was stopped. Choose fewer figures, or try again later.
briefing-made = { $n ->
        [0] No file is ready
        [one] One file is ready
        *[other] { $n } files are ready
    }
briefing-choose-format = Choose at least one kind of file.
format-pptx = PowerPoint
format-docx = Word
format-pdf = PDF
format-xlsx = Excel
format-html = File for a room without a network
format-hint-pptx = slides with charts you can edit and speaker's notes
format-hint-docx = a short paper to write in
format-hint-pdf = the same paper, accessible and ready to send
format-hint-xlsx = the numbers, with a source for each row
format-hint-html = one HTML file with charts, texts and questions for discussion
contents-board = Where each pilot stands
contents-main-conclusion = Conclusions of the report
contents-unknown = What is not known yet
contents-coming = What is coming
contents-delays = What has moved
contents-since = What has changed
contents-places = Where the pilots are
contents-net = Net effects by group
contents-net-other = Net effects in other units
contents-direction = Directions without sizes
contents-direction-other = Other directions
contents-difference = Differences between groups
contents-gross = Gross results
contents-levels = Levels over time
contents-detectable = What a study could have shown
contents-share-intervals = Shares with their interval
contents-not-net = Other gross results and levels
contents-steps = Where a pilot would go next
contents-ladder = The effect ladder
contents-benefit = Benefits and unemployment
contents-compared = Groups compared
contents-mitigations = What pilots did
contents-delayed = Postponed because of corona
contents-attributed = What is put down to corona
contents-windows = Research and the corona period
contents-for-research = Consequences for the research

## Does it still hold?
holds-title = Does your briefing still hold?
holds-label = Paste the link that stands in the briefing
holds-placeholder = https://…/briefing?show=…&release=…
holds-button = Find out whether it still holds
holds-no-link = This is no link out of a briefing: it names no page with a release.
holds-same-release = This link was made from release { $release }. That is the release shown here now: everything it showed still holds.
holds-not-kept = Release { $release }, from which this link was made, is not kept here. Whether it still holds cannot be found out.
holds-yes = What this link showed still holds: none of those data has changed since.
holds-no = Since this link was made { $n ->
        [one] one thing has changed
        *[other] { $n } things have changed
    } of what it showed:
holds-otherwise = now reads differently, because of something that changed elsewhere in the data
holds-as-of = The as-of date moved from { $before } to { $after }; what was planned then may have happened by now.

## A figure as a picture
picture-label = Picture of the chart
picture-png-slide = PNG for a slide
picture-png-document = PNG for a document
picture-svg-slide = SVG for a slide
picture-svg-document = SVG for a document
picture-making = Making the picture
picture-download = Download { $form }
picture-failed = The picture did not succeed ({ $number }). The table and the other files are there. Report this number if it stays so.
tile-briefing = Take along in a briefing
tile-presenteren = Present this figure
