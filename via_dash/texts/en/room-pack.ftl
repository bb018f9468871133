## One file for a room without network
room-how = This is one file. It works without internet and asks nothing of anybody else.
room-keys = The left and right arrow keys take you to the previous and the next exhibit. In projector mode letters and charts are larger, and Page Up and Page Down work too, as on a presentation clicker.
room-short = In short
room-contents = Contents
room-contents-exhibit = { $page } – { $exhibit }
room-online = This briefing online
room-qr-alt = QR code of the link to this briefing
room-no-qr = The link is too long for a QR code that a phone can read.
room-exhibit-online = This exhibit online:
room-bar = Move through the exhibits
room-previous = Previous
room-next = Next
room-projector = Projector mode
room-number = { $number } of { $total }
room-choice = Choice: { $filters }
room-no-chart = A chart belongs here. It only appears in a browser of 2023 or later that has JavaScript on. The table below holds the same data. In words:
room-caveats = Mind
room-caveats-more = { $n ->
        [one] One more caveat
        *[other] { $n } more caveats
    }
room-table = { $n ->
        [one] The data as a table: one row
        *[other] The data as a table: { $n } rows
    }
room-sources = Source and locator
room-discuss = To talk about
room-discuss-as-at = See the questions at exhibit { $number }.
room-glossary = Terms
room-glossary-intro = Words that are used in this file.
room-notes = Notes
room-notes-label = Your notes
room-notes-hint = What you type here is only in this window and is gone when you close it. Print the file or copy the text to keep it. On paper, lines to write on follow here.

## Words that show that a term is used: how they begin, with commas between them
words-net-effect = net effect, net finding, net difference, net change, net 1, net 2, net 3
words-significance = significan
words-control-group = control group
words-rct = randomised, RCT, lottery
words-provisional = provisional
words-effect-ladder = effect ladder
words-maryland-scale = Maryland
words-secondary-analysis = secondary analysis
words-imprecise-date = early 20, mid-20, late 20, spring 20, summer 20, autumn 20, winter 20, EDTF
words-non-western = non-western
words-status-holder = statushouder, status holder, residence permit
words-participation-ladder = participation ladder
words-case-manager = case manager, caseload
words-lock-in = lock-in
words-social-cost-benefit = cost-benefit, MKBA
words-promising = promising
words-g4 = G4
