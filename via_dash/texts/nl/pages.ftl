## The pages
page-overzicht = Overzicht
page-tijdlijn = Tijdlijn
page-effecten = Effecten
page-complexiteit = Complexiteit
page-corona = Corona
page-bronnen = Verantwoording
title-overzicht = Waar staat het programma, en wat weten we?
intro-overzicht = VIA test in acht pilots wat de positie op de arbeidsmarkt verbetert van mensen met een niet-westerse migratieachtergrond. Hier staat per pilot hoe ver het is, wat er is gevonden en wat nog niet bekend is.
title-tijdlijn = Waar staat elke pilot?
intro-tijdlijn = Per pilot: uitvoering, onderzoek en opschaling, elk in een eigen baan. Gevuld is gebeurd, open is gepland.
title-effecten = Wat werkte, voor wie, en hoe zeker is dat?
intro-effecten = Netto is wat de aanpak toevoegt aan wat anders ook was gebeurd. Bruto en niveaus staan apart, want dat zijn geen effecten.
title-complexiteit = Hoe complex en hoe ontwikkeld is elke aanpak?
intro-complexiteit = Het rapport zet aanpakken af op twee assen, maar geeft geen getallen. De vlakken hieronder zijn het oordeel van de samenstellers, met hun reden. Een doorgetrokken rand wil zeggen dat het rapport de aanpak op die as in woorden plaatst.
title-corona = Wat deed corona met mensen en met de pilots?
intro-corona = Eerst de arbeidsmarkt, dan de pilots: wat de documenten zeggen over deelnemers, uitvoering, onderzoek en opschaling.
title-bronnen = Waar rust dit allemaal op?
intro-bronnen = Vijf documenten zijn in hun geheel gelezen. Elk gegeven verwijst naar het document, de plaats daarin en het bestand waarin het is vastgelegd.
board-finding = Van de { $total } pilots: { $statuses }
board-description = Tabel met per pilot de status van uitvoering, onderzoek en opschaling en de eerstvolgende mijlpaal.
board-caveat = Drie statuses staan los van elkaar: afgerond is niet opgeschaald, en beschikbaar is niet hetzelfde als gebruikt. Elke status volgt het nieuwste document.
status-others =
    In de documenten { $n ->
        [one] komt ook een andere lezing voor.
        *[other] komen ook { $n } andere lezingen voor.
    }
milestone = { $date }: { $label }
findings-finding = Van { $n } netto-bevindingen in de documenten van { $year }: { $classes }
findings-description = Lijst van alle netto-bevindingen per klasse.
findings-caveat = Een bevinding geldt voor deze groep, deze uitkomst en deze termijn. Niet significant is niet hetzelfde als geen effect.
findings-caveat-older = De pagina Effecten telt { $total } netto-bevindingen: daar staan ook de { $n } uit oudere documenten, over andere maatregelen.
main-conclusion-finding = Wat het evaluatierapport zelf voorlopig concludeert
unknown-finding = Wat nog niet bekend is: { $n } punten uit de documenten
count-events = { $n } van { $total } gebeurtenissen
count-findings = { $n } van { $total } bevindingen
timeline-finding =
    { $realised ->
        [one] Eén gebeurtenis is
        *[other] { $realised } gebeurtenissen zijn
    } gerealiseerd tot en met { $as_of } en { $planned } { $planned ->
        [one] is
        *[other] zijn
    } gepland; als eerste komt: { $next } ({ $when })
timeline-finding-past =
    { $realised ->
        [one] Eén gebeurtenis is
        *[other] { $realised } gebeurtenissen zijn
    } gerealiseerd tot en met { $as_of }; daarna komt in deze keuze geen gedateerde gebeurtenis
timeline-description = Tijdlijn met { $rows } rijen en { $n } gebeurtenissen, stand { $as_of }. Elke rij is een pilot of deelpilot met banen voor uitvoering, onderzoek en opschaling. De tabel onder de grafiek geeft alle gebeurtenissen met hun datum en bron.
timeline-caveat = Wat na de stand ligt is een verwachting, ook als een document het stellig zegt. Een onnauwkeurige datum ("medio 2021") is getekend over de hele periode die hij kan betekenen.
claim-followed =
    getekend; { $n ->
        [one] de enige bewering
        *[other] gekozen uit { $n } beweringen
    }
claim-other = andere bewering over dezelfde gebeurtenis
segment-running = loopt
segment-paused = ligt stil
segment-open-end = einde niet vermeld
because-of-corona = door corona, volgens het document
as-of-mark = stand
corona-mark = corona
legend-realised = gebeurd
legend-planned = gepland
legend-result = resultaat of publicatie
legend-imprecise = ergens in deze periode
legend-paused = ligt stil
net-finding = { $n } netto-effecten in procentpunten: { $classes }
net-description = Forest plot, { $n } rijen. { $finding }. Elke rij is een netto-effect in procentpunten op een as met een nullijn; de tabel onder de grafiek geeft dezelfde cijfers.
net-caveat = Een balk is geen betrouwbaarheidsinterval: de documenten geven die niet. Wat het bereik wel is, staat in de tabel.
net-other-finding = { $n } netto-effecten in andere eenheden: { $classes }
net-other-description = Tabel met { $n } netto-effecten in euro, weken of procenten.
net-other-caveat = Eenheden delen geen as: deze effecten zijn onderling niet te vergelijken.
direction-finding = { $n } netto-bevindingen zonder omvang: { $classes }
direction-description = Tabel met { $n } bevindingen waarvan de bron alleen een richting of de significantie geeft.
direction-caveat = De bron noemt hier geen getal. Dat is niet hetzelfde als een effect van nul.
difference-finding = { $n } vergelijkingen van het effect tussen groepen: { $parts }
difference-description = Tabel met { $n } verschillen in effect tussen groepen.
difference-caveat = Een verschil tussen groepen heeft zijn eigen significantie en zegt niet dat het effect in een groep er is.
gross-finding = { $n } bruto resultaten van de interventiegroep: dit is geen effect van de aanpak
gross-description = Puntgrafiek, { $n } rijen. { $finding }. De tabel onder de grafiek geeft dezelfde cijfers.
gross-caveat = Bruto telt iedereen mee, ook wie zonder de aanpak dezelfde stap had gezet.
levels-finding =
    { $n ->
        [one] Een niveau, geen effect
        *[other] Niveaus, geen effecten
    }: { $series }
levels-finding-many = { $n } niveaus door de tijd in { $studies } { $studies ->
        [one] onderzoek
        *[other] onderzoeken
    }: hoe groepen ervoor stonden, geen effecten
levels-series = { $series }, { $course }
levels-course = van { $first }% ({ $start }) naar { $last }% ({ $end })
levels-one = { $value }% ({ $when })
difference-counted = { $n } { $direction } ({ $sure })
difference-because-significant = { $n } significant
difference-because-significant_10pct = { $n } significant op 10%-niveau
difference-because-not_significant = { $n } niet significant
difference-because-not_reported = van { $n } significantie niet vermeld
levels-description = Lijngrafieken, { $n } onder elkaar, met het percentage van de groep op elk moment. De tabel onder de grafiek geeft dezelfde cijfers.
levels-caveat = Een niveau dat stijgt zegt nog niet dat de aanpak dat deed.
level-point = na { $month } maanden: { $value }%
axis-percentage_point = netto-effect in procentpunten (0 = geen verschil met de controlegroep)
axis-gross-percent = procent van de interventiegroep
axis-gross-count = aantal mensen
axis-months = maanden na de start
axis-benefit = procent met een WW-uitkering
axis-simple = eenvoudig
axis-complex = complex
axis-complexity = Complexiteit
axis-development = Ontwikkeling (trede van de effectladder)
legend-range = bereik (geen betrouwbaarheidsinterval)
legend-employers = werkgevers
legend-activation = arbeidstoeleiding
legend-youth = jongeren
legend-stated = doorgetrokken: het rapport plaatst de aanpak op die as in woorden
legend-coded = gestreept: alleen oordeel van de samenstellers
legend-first-month = maart 2020
legend-last-month = juli 2020
plane-finding =
    { $n } aanpakken naar complexiteit en ontwikkeling: { $stated } { $stated ->
        [one] plaatst
        *[other] plaatst
    } het rapport in woorden, { $coded } alleen de samenstellers
plane-description = Vlak met { $n } rechthoeken. Horizontaal van eenvoudig naar complex, verticaal de tredes 0 tot en met 5 van de effectladder. De lijst en de tabel geven dezelfde plaatsing.
plane-caveat = Alle getallen zijn oordeel van de samenstellers; figuur 5.1 van het rapport was niet beschikbaar en het rapport kent aan geen enkele pilot een trede toe. Elke rechthoek is een bereik, geen meting.
plane-not-stated = het rapport zegt hier niets over
position-stated = het rapport: { $what }
position-coded = oordeel van de samenstellers; het rapport plaatst deze aanpak niet
ladder-finding = De effectladder: elke trede vraagt meer bewijs
ladder-description = Tabel met de tredes van de effectladder.
ladder-caveat = De ladder gaat over hoe ver een aanpak is ontwikkeld en onderbouwd. Dat is iets anders dan hoe sterk één onderzoek is.
benefit-finding = Aandeel met een WW-uitkering, { $first } tot { $last }: { $shares }
benefit-share = { $subgroup }: van { $before }% naar { $after }%
benefit-description = Lijngrafiek met een rij per groep: { $shares }. De tabel onder de grafiek geeft ook de veranderingen die de brochure noemt.
benefit-caveat = Deze cijfers gaan over de arbeidsmarkt, niet over deelnemers aan de pilots.
impact-finding = Bij { $hit } van de { $total } pilots lag iets stil of stopte iets door corona, volgens de documenten
impact-description = Tabel van pilots en domeinen met het gevolg van corona.
impact-caveat = Wat er gebeurde staat in de documenten; hoe ernstig is het oordeel van de samenstellers. "Niet vermeld" wil zeggen dat geen document erover spreekt.
mitigation = Wat is gedaan: { $what }
register-read = { $n } documenten, in hun geheel gelezen
register-cited = { $n } bronnen die deze documenten aanhalen, niet zelf gelezen
resting-title = { $n } gegevens van deze soort rusten op dit document
counted-works = { $n } gunstig en significant
counted-harms = { $n } ongunstig en significant
counted-little_or_no_effect = { $n } met weinig of geen effect volgens de bron
counted-insufficient = { $n } met onvoldoende kennis{ $split }
counted-split = {" "}({ $parts })
counted-because-not_significant = { $n } niet significant
counted-because-not_reported = van { $n } significantie niet vermeld
counted-because-significant = { $n } significant maar richting niet beoordeeld
not-net-finding = { $n } andere bruto resultaten en niveaus: dit zijn geen effecten
not-net-description = Tabel met { $n } bruto resultaten en niveaus zonder gemeenschappelijke eenheid.
not-net-caveat = Hier is niets vergeleken met een groep die de aanpak niet kreeg.
segment-unclear = niet vermeld of dit doorliep
board-completed =
    { $n ->
        [one] één is afgerond
        *[other] { $n } zijn afgerond
    }
board-stopped =
    { $n ->
        [one] één wordt niet in de geplande vorm uitgevoerd
        *[other] { $n } worden niet in de geplande vorm uitgevoerd
    }
board-other =
    { $n ->
        [one] één loopt, al dan niet aangepast, of wordt voorbereid
        *[other] { $n } lopen, al dan niet aangepast, of worden voorbereid
    }
see-there = Bekijk
filter-table = Soort gegeven
board-paused =
    { $n ->
        [one] één ligt stil
        *[other] { $n } liggen stil
    }
board-unmentioned =
    { $n ->
        [one] van één is de uitvoering niet vermeld
        *[other] van { $n } is de uitvoering niet vermeld
    }
timeline-finding-maybe =
    { $realised ->
        [one] Eén gebeurtenis is
        *[other] { $realised } gebeurtenissen zijn
    } gerealiseerd tot en met { $as_of } en { $planned } { $planned ->
        [one] is
        *[other] zijn
    } gepland; nog mogelijk: { $next } ({ $when })
segment-planned = gepland
plane-one-stated = { $name }: complexiteit { $complexity } van 1, ontwikkeling trede { $development } van 5. De getallen zijn het oordeel van de samenstellers; het rapport plaatst de aanpak in woorden
plane-one = { $name }: complexiteit { $complexity } van 1, ontwikkeling trede { $development } van 5, volgens de samenstellers; het rapport plaatst de aanpak niet
filter-asof = Stand van
asof-hindsight = { $day } (achteraf bezien)
asof-possible = misschien al gebeurd
typed-unknown = Bij "{ $name }" hoort een dag zoals 1-5-2020, niet later dan het nieuwste document. "{ $value }" is weggelaten.
mark-election = verkiezingen
mark-end = einde programma
timeline-hindsight = U ziet wat er op { $day } was gebeurd volgens alle gelezen documenten. Dat is achteraf bezien: op die dag verscheen er geen van, en wat men toen wist of verwachtte is niet te zeggen.
timeline-said-by = U ziet wat de documenten tot en met { $day } zeiden. Wat latere documenten melden is weggelaten.
timeline-finding-hindsight =
    Op { $day } waren { $n } gebeurtenissen zeker gebeurd{ $possible ->
        [0] {""}
        *[other] {" "}en { $possible } misschien
    }, achteraf bezien
