## De tijdlijn
filter-vs = Vergelijk met
asof-newest = { $day }: alle documenten
asof-then = { $day }: toen gezegd
picked-title = Gekozen in de grafiek
download-calendar = Zet in mijn agenda (ICS)
calendar-name = Mijlpalen van VIA (gepland)
calendar-summary = { $label } – { $pilot } (verwacht: { $when })
calendar-imprecise = Volgens het document: { $when }. Deze afspraak beslaat alle dagen die dat kan betekenen.
column-before = Eerst verwacht
column-after = Nu verwacht
column-moved = Verschoven
column-covid = Door corona volgens het document
column-change = Wat er veranderde
covid-yes = ja
covid-no = nee
covid-silent = het document zegt daar niets over
expected-by = { $when } ({ $source })
shift-later = { $low } tot { $high } { $high ->
        [one] maand
        *[other] maanden
    } later
shift-earlier = { $low } tot { $high } { $high ->
        [one] maand
        *[other] maanden
    } eerder
shift-later-by =
    { $n ->
        [0] minder dan een maand
        [one] één maand
        *[other] { $n } maanden
    } later
shift-earlier-by =
    { $n ->
        [0] minder dan een maand
        [one] één maand
        *[other] { $n } maanden
    } eerder
shift-either = van { $earlier } { $earlier ->
        [one] maand
        *[other] maanden
    } eerder tot { $later } { $later ->
        [one] maand
        *[other] maanden
    } later
delays-finding =
    { $n ->
        [one] Eén mijlpaal wordt
        *[other] { $n } mijlpalen worden
    } nu op een ander moment verwacht dan eerst; { $late ->
        [0] bij geen is zeker dat het later is
        [one] bij één is zeker dat het later is
        *[other] bij { $late } is zeker dat het later is
    }, en { $covid ->
        [0] bij geen noemt het document corona als reden
        [one] bij één noemt het document corona als reden
        *[other] bij { $covid } noemt het document corona als reden
    }
delays-description = Grafiek met { $n } mijlpalen, elk met twee balken onder elkaar: wanneer het eerst werd verwacht en wanneer nu. De tabel onder de grafiek geeft de verschuiving in maanden.
delays-caveat = Een balk beslaat alle dagen die de woorden van het document kunnen betekenen. De verschuiving is daarom een bereik in maanden. Alleen mijlpalen waarvan twee verwachtingen bekend zijn, staan hier.
coming-finding =
    { $n ->
        [one] Eén mijlpaal komt
        *[other] { $n } mijlpalen komen
    } nog; als eerste: { $label } ({ $pilot }, { $when })
coming-description = Lijst van { $n } geplande mijlpalen, de eerste bovenaan.
coming-caveat = Alles hier is een verwachting uit de documenten. In de agenda staat elke mijlpaal over alle dagen die de datum kan betekenen.
coming-more = Nog { $n } mijlpalen daarna
since-finding =
    { $n ->
        [one] Eén verandering
        *[other] { $n } veranderingen
    } tussen wat op { $then } was gezegd en wat op { $now } was gezegd
since-caveat = Dit vergelijkt wat documenten zeggen. Een nieuw genoemde gebeurtenis kan al eerder zijn geweest.
since-new = Nieuw genoemd: { $label } ({ $when }, { $certainty })
since-moved = { $label }: was { $before } ({ $certain_before }), is nu { $after } ({ $certain_after })
since-status = { $which }: was "{ $before }", is nu "{ $after }"
since-status-new = { $which }: nu voor het eerst vermeld als "{ $after }"
claim-before = niet getekend: ligt voor het begin van het programma
row-context = Rondom het programma
