## The page on lessons
page-lessen = Lessen
title-lessen = Wat is geleerd, en waar rust dat op?
intro-lessen = Werkzame elementen, voorwaarden, belemmeringen en aanbevelingen uit de documenten, in onze woorden. Een werkzaam element is wat mensen of onderzoekers melden; het is geen gemeten effect.
contents-learned = Lessen per thema
contents-learned-years = Wat was al bekend
contents-learned-pilots = Per pilot
contents-learned-recurring = Wat terugkomt
contents-learned-both = Beide gezegd
filter-theme = Thema
filter-lesson-kind = Soort les
filter-entrance = Voor wie
count-lessons = { $n } van { $total } lessen
column-theme = Thema
column-lesson = Les
column-lessons = Lessen
column-base = Waar de les op rust
column-total = Alle lessen
column-pilots = Pilots
column-documents = Documenten
column-standing = Vergelijking (van ons)
column-again = Zelfde les in meer jaren
learned-no-pilot = geen pilot: programma of ander onderzoek
learned-no-note = Er is niet bij aangetekend wat voor passage dit is.
learned-none = geen
learned-in-no-pilot = bij geen pilot
learned-more = En { $n } keer meer
learned-works = Werkzaam element
learned-hinders = Belemmering
learned-working_element =
    { $n } { $n ->
        [one] werkzaam element
        *[other] werkzame elementen
    }
learned-condition =
    { $n } { $n ->
        [one] voorwaarde
        *[other] voorwaarden
    }
learned-obstacle =
    { $n } { $n ->
        [one] belemmering
        *[other] belemmeringen
    }
learned-recommendation =
    { $n } { $n ->
        [one] aanbeveling
        *[other] aanbevelingen
    }
learned-base =
    { $places ->
        [one] op één plaats
        *[other] op { $places } plaatsen
    } in { $documents ->
        [one] één document
        *[other] { $documents } documenten
    } ({ $kinds }); { $basis }
## By theme
learned-finding =
    { $n ->
        [one] Eén gemelde les
        *[other] { $n } gemelde lessen
    } over { $themes ->
        [one] één thema
        *[other] { $themes } thema's
    }: { $kinds }; { $several } { $several ->
        [one] staat
        *[other] staan
    } in meer dan één document
learned-description = Lijst van { $n } lessen onder { $themes } thema's.
learned-caveat-reported = Een werkzaam element is wat mensen of onderzoekers melden, geen gemeten effect. Wat is gemeten staat op de pagina Effecten.
learned-caveat-places = Wat op meer plaatsen staat, is niet vaker vastgesteld: een rapport herhaalt zichzelf in zijn samenvatting, en brochure en brief nemen over uit het rapport. Wij maken er daarom geen cijfer van.
learned-caveat-theme = De indeling in thema's en soorten is van ons. Noemen passages dezelfde les een ander soort, dan telt de soort van de eerste passage die bij de keuze past; de andere staan erbij.
## By year
learned-years-finding =
    { $n ->
        [one] Eén thema
        *[other] { $n } thema's
    } door de jaren: { $parts }; { $again ->
        [one] één les staat
        *[other] { $again } lessen staan
    } zelf in documenten van meer dan één jaar
learned-years-description = Tabel met { $n } thema's in de rijen en de jaren van de documenten in de kolommen. Elke cel telt lessen.
learned-counted-known =
    { $n ->
        [one] één stond ook al in oudere documenten
        *[other] { $n } stonden ook al in oudere documenten
    }
learned-counted-new =
    { $n ->
        [one] één staat alleen in documenten van { $newest }
        *[other] { $n } staan alleen in documenten van { $newest }
    }
learned-counted-earlier =
    { $n ->
        [one] één staat niet meer in die van { $newest }
        *[other] { $n } staan niet meer in die van { $newest }
    }
learned-counted-unclear =
    { $n ->
        [one] van één is het niet te zeggen
        *[other] van { $n } is het niet te zeggen
    }
learned-known = was er al, ook in { $newest }
learned-new = nieuw in { $newest }
learned-earlier = alleen voor { $newest }
learned-unclear = niet te zeggen: een document heeft geen jaar
learned-years-caveat-ours = Deze vergelijking is van ons en gaat over thema's. Dat een thema al eerder voorkwam, zegt niet dat er hetzelfde over werd gezegd. Nieuw is nieuw in deze documenten, niet nieuw in de wereld.
learned-years-caveat-uneven = De documenten verschillen sterk: de notitie van 2010 en de brief van 2014 zijn kort en gaan niet over VIA, het rapport van 2020 is lang. Minder lessen is dus niet minder kennis. Wat bij geen thema past telt hier niet mee.
learned-years-caveat-filters = De keuze hierboven werkt op de aantallen, behalve de keuze van een jaar. Of een thema nieuw is, is altijd bepaald uit alle lessen over dat thema.
## By pilot
learned-pilots-finding =
    Bij { $n } van de { $total } pilots in deze keuze melden documenten lessen; van { $lessons ->
        [one] deze ene les
        *[other] deze { $lessons } lessen
    } { $own ->
        [one] gaat er één
        *[other] gaan er { $own }
    } over een pilot
learned-pilots-description = Tabel met { $n } thema's in de rijen en de pilots in de kolommen. Elke cel telt lessen.
learned-pilots-caveat-total = Een les over meer pilots telt bij elk daarvan, dus een rij telt niet op tot haar totaal. Lessen van deelpilots staan bij de hele pilot. Een les bij geen pilot gaat over het programma als geheel of over onderzoek daarbuiten.
learned-pilots-caveat-without = Geen les in deze keuze: { $pilots }. Dat wil niet zeggen dat daar niets is geleerd; geen document meldt het.
## What recurs
learned-recurring-finding =
    { $n ->
        [one] Eén keer komt
        *[other] { $n } keer komt
    } dezelfde soort les bij hetzelfde thema terug: { $pilots } keer bij meer dan één pilot, { $documents } keer in meer dan één document
learned-recurring-description = Tabel met { $n } combinaties van thema en soort les, met de pilots en de documenten.
learned-recurring-caveat = Dezelfde soort les bij hetzelfde thema is nog niet dezelfde les: open het aantal om te zien wat er staat. Deelpilots tellen hier elk apart. Een les die passages verschillend indelen, telt bij elke soort.
learned-recurring-caveat-documents = Brochure en brief van 2020 nemen over uit het rapport van 2020. Meer documenten is daarom niet meer bewijs.
## Both are said
learned-both-finding =
    Bij { $n ->
        [one] één thema
        *[other] { $n } thema's
    } meldt de ene pilot een werkzaam element en een andere een belemmering: { $themes }
learned-both-description = Per thema, { $n } in getal, de werkzame elementen naast de belemmeringen die pilots melden.
learned-both-counts =
    { $works ->
        [one] één werkzaam element
        *[other] { $works } werkzame elementen
    } en { $hinders ->
        [one] één belemmering
        *[other] { $hinders } belemmeringen
    }
learned-both-of = { $theme }: beide worden gezegd
learned-both-caveat = Beide worden gezegd. Dat is geen tegenspraak: wat in de ene pilot helpt, kan in een andere moeilijk zijn, en één thema omvat veel. Lessen die over geen pilot gaan, zijn hier weggelaten.
## Contradictions
learned-differ-finding =
    { $n ->
        [one] Op één punt zeggen passages
        *[other] Op { $n } punten zeggen passages
    } iets anders, en een van deze lessen speelt daarin mee
