## Presenting and printing
page-presenteren = Presenting
title-presenteren = What would you like to present?
intro-presenteren = A presentation shows the figures of a page one at a time, large enough for a room. Each slide has a link of its own.
present-link = Present this page
print-link = Print or PDF
present-pages = Choose a page, or put together a sequence of your own under Briefing
present-previous = ← Previous
present-next = Next →
present-place = Slide { $at } of { $n }
present-part = Part { $part } of { $parts }
present-rows = { $n } of { $total } rows; all rows are on the page.
present-notes = Speaker’s text
present-notes-hide = Close speaker’s text
present-code = Link and QR code
present-code-hide = Close link
present-leave = Close (Esc)
present-no-such = The link asks for slide { $value }, which does not exist. There are { $n }; this is slide { $at }.
present-nothing = There is nothing to present
present-nothing-hint = These filters leave no figure. Close the presentation and choose other filters or figures.
present-caveats = { $n ->
    [one] Note: there is one caveat; it is in the speaker’s text.
   *[other] Note: there are { $n } caveats; they are in the speaker’s text.
}
present-documents = { $n } documents; the places are in the speaker’s text.
present-notes-asked = If somebody asks
present-notes-filters = Chosen
present-notes-caveats = { $n ->
    [one] One more caveat
   *[other] { $n } more caveats
}
present-notes-sources = Sources and places
present-code-alt = QR code of the link to this figure: { $link }
present-code-hint = This link opens the figure on its page, with the same filters. Whoever opens it later sees whether it still holds.
