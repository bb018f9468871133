## Afwegen: wat het bewijs zegt, wat een eigen oordeel is, en of de keuze ervan afhangt
page-afwegen = Afwegen
title-afwegen = Wat is kansrijk, en hangt dat af van hoe u weegt?
intro-afwegen = Het rapport vraagt om een plan om ongelijk bewijs te wegen. Hier ziet u per pilot wat bekend is, wat uw gewichten daarmee doen en of de keuze ervan afhangt. De scores zijn het oordeel van de samenstellers, de gewichten het uwe. Deze pagina geeft geen advies, en ook het rapport beslist niet.
filter-method = Wat geeft u op?
method-none = niets: elke weging kan
method-weights = gewichten van 0 tot 10
method-order = een volgorde
weights-hint = Hoeveel telt elk criterium, van 0 (niet) tot { $most } (zwaar)? Alleen de verhouding telt: 5 en 5 is hetzelfde als 10 en 10.
order-label = Tik de criteria aan van belangrijk naar minder belangrijk; nog eens tikken haalt er een weg
weighing-stated-none = Geen gewichten opgegeven. Alle wegingen die optellen tot 100% tellen mee, ook die waarin één criterium alles is.
weighing-stated-weights =
    Gewichten: { $list }{ $unnamed ->
        [0] {""}
        *[other] {" "}(wat niet genoemd is, telt niet mee)
    }
weighing-stated-order =
    Volgorde: { $list }{ $unnamed ->
        [0] {""}
        *[other] {" "}(wat niet genoemd is, weegt niet zwaarder dan het laatste)
    }
weighing-short-none = Geen gewichten: elke weging
weighing-short-weights = Gewichten: { $list }
weighing-short-order = Volgorde: { $list }
weighing-weight = { $name } { $share }
weighing-given-none = Zonder gewichten
weighing-given-weights = Met deze gewichten
weighing-given-order = Met deze volgorde
weighing-problem-criterion = De link noemt het criterium "{ $part }", dat er niet is. Het is weggelaten.
weighing-problem-weight = Het gewicht in "{ $part }" is geen heel getal van 0 tot 10. Het is weggelaten.
weighing-problem-twice = De link noemt het criterium "{ $part }" twee keer. De eerste keer telt.
weighing-problem-both = De link geeft gewichten en ook de volgorde "{ $part }". Alleen de gewichten tellen.
weighing-problem-link = In "{ $part }" staat geen weging. Dat is weggelaten.
weighing-problem-line = Regel { $line }: { $what }
weighing-problem-more = En nog { $n } van zulke meldingen.
contents-ranks = Uitkomst
contents-turning = Wat het zou omdraaien
contents-pairs = Twee aan twee
contents-scores = Scores en redenen
contents-ladder-rule = De ladder van het rapport
contents-weighing-lessons = Wat het rapport aanraadt
contents-weighing-facts = Wat het rapport over kiezen zegt

## Uitkomst
ranks-finding-alike = { $given } kan het bewijs { $first } niet onderscheiden van { $others }; { $possible }
ranks-finding-some = { $given } staat geen pilot alleen vooraan: { $n } van de { $total } zijn niet te onderscheiden van wie gemiddeld het hoogst staat; { $possible }
ranks-finding-none = { $given } kan het bewijs geen enkele pilot van een andere onderscheiden; { $possible }
ranks-finding-no-front = { $given } kan het bewijs geen voorste pilot aanwijzen: geen enkele is te onderscheiden van wie gemiddeld het hoogst staat; { $possible }
ranks-finding-front = { $given } staat { $first } meestal boven elke andere pilot; { $possible }
ranks-finding-single = { $name } is de enige pilot met scores: er valt niets te vergelijken
ranks-anywhere-all = elke pilot kan nog op elke plaats komen
ranks-anywhere =
    { $n ->
        [0] geen van de { $total } pilots kan nog op elke plaats komen
        [one] 1 van de { $total } pilots kan nog op elke plaats komen
        *[other] { $n } van de { $total } pilots kunnen nog op elke plaats komen
    }
ranks-description = Per pilot ({ $n }) een balk voor elke plaats: hoe vaak de pilot daar uitkomt. De streep eronder loopt over de plaatsen die mogelijk zijn. Mogelijk: { $list }. De tabel geeft dezelfde getallen.
named-ranks = { $name } ({ $ranks })
rank-range = plaats { $low } tot { $high }
rank-only = plaats { $low }
and-more-pilots = nog { $n } pilots
rank-possible = mogelijk: { $ranks }; niet bekend: { $n } van { $total } scores
rank-hover = { $name }: plaats { $rank } in { $share } van de trekkingen
axis-rank = plaats (1 = hoogste waarde)
legend-rank-share = aandeel van de trekkingen waarin de pilot op die plaats komt (onder 5% staat er geen getal bij)
legend-rank-possible = plaatsen die mogelijk zijn
column-possible-ranks = Mogelijke plaatsen
column-unknown-scores = Scores die niet bekend zijn
column-rank = Plaats { $rank }
n-of-total = { $n } van { $total }
ranks-caveat-advice = Dit is geen advies en geen ranglijst. De pilots staan in de volgorde van het programma. Het rapport adviseert; beslissen doet het niet.
ranks-caveat-draws = Een percentage is een deel van 10.000 trekkingen, geen kans dat een pilot werkt. Bij elke trekking krijgt elke score een waarde binnen haar bereik, en krijgen de criteria gewichten die passen bij wat u opgeeft. Elke waarde daarbinnen is even waarschijnlijk genomen. Een percentage kan ongeveer 1 procentpunt afwijken; de mogelijke plaatsen zijn precies berekend. Methode: SMAA-2 (Lahdelma en Salminen, 2001).
ranks-caveat-unknown = Een score die niet bekend is kan elke waarde van 0 tot 1 hebben. Een pilot waarvan weinig bekend is staat daardoor niet goed of slecht, maar kan overal staan. Kijk dus naar de streep en niet alleen naar de balken.
ranks-caveat-no-leaders = Er zijn nu geen twee voorste pilots. Wat de uitkomst zou omdraaien, staat er daarom niet bij.
ranks-caveat-apart = Twee pilots heten hier te onderscheiden als de ene in ten minste { $share } van de trekkingen boven de andere staat. Die grens is onze keuze, niet die van het rapport.

## Wat zou de uitkomst omdraaien?
turning-holds =
    Telt maar één criterium, dan blijft dat zo bij { $same } van de { $total } criteria. { $turns ->
        [0] Geen onbekende score van deze twee kan het in haar eentje veranderen.
        [one] Van de { $unknown } onbekende scores van deze twee kan 1 het in haar eentje veranderen.
        *[other] Van de { $unknown } onbekende scores van deze twee kunnen { $turns } het elk in hun eentje veranderen.
    }
turning-now-first = { $first } staat in { $share } van de trekkingen boven { $second }
turning-now-second = { $second } staat meestal boven { $first }, dat in { $share } van de trekkingen hoger staat
turning-now-open = { $first } staat in { $share } van de trekkingen boven { $second }: niet te onderscheiden
turning-description = Tabel: hoe vaak { $first } boven { $second } staat als één criterium alles is, en als een onbekende score op haar laagst of hoogst uitkomt. { $holds }
turning-caveat = Het gaat om de twee pilots die gemiddeld het hoogst staan. Bij één criterium weegt dat 100% en de rest niets. Bij een onbekende score blijven uw gewichten zoals zij zijn en verandert alleen die score.
turning-percentages = Elk percentage zegt hoe vaak { $first } boven { $second } staat.
verdict-share = { $then } ({ $share })
sharing-hint = De link in de adresbalk is uw weging.
sharing-link = Leg er wegingen van anderen naast
turning-alone = Als alleen dit criterium telt
turning-unknown = Als deze score bekend wordt
turning-unknown-open = Wat een onbekende score van { $first } of { $second } kan veranderen
column-if = Als
column-then = Dan
column-above-which = { $first } boven { $second }
column-at-zero = en 0 blijkt
column-at-one = en 1 blijkt
if-alone = alleen telt: { $criterion }
if-lowest = { $pilot } blijkt 0 op: { $criterion }
if-highest = { $pilot } blijkt 1 op: { $criterion }
then-open = niet te onderscheiden
then-above = { $above } boven { $below }

## Twee aan twee
pairs-finding =
    Van de { $total } paren van pilots { $n ->
        [0] is geen enkel paar
        [one] is 1 paar
        *[other] zijn er { $n }
    } te onderscheiden
pairs-description = Tabel van { $n } bij { $n } pilots: in welk deel van de trekkingen de pilot van de rij boven die van de kolom staat.
pairs-caveat = "Nooit" wil zeggen dat geen enkele toegestane weging en geen enkele score binnen de bereiken de pilot van de rij boven die van de kolom brengt. Bij 0% kan het wel, maar kwam het niet voor.
pairs-open = Hoe vaak staat de pilot van de rij boven die van de kolom?
column-above = boven { $name }
same-pilot = –
never-above = nooit

## Scores
scores-finding = Van { $n } van de { $total } scores is niets bekend; de andere zijn een bereik, geen getal
scores-description = Tabel met { $pilots } pilots en { $criteria } criteria. Elke cel geeft een bereik van 0 tot 1.
scores-caveat = Elke score is het oordeel van de samenstellers; het rapport geeft er geen. Open een cel voor de reden en de bron. Niet bekend is geen lage score.
scores-derived-caveat = Vier vragen komen uit paragraaf 5.1 van het rapport en de ladder uit paragraaf 6.2.2. De andere criteria leiden de samenstellers af; dat staat bij het criterium.
column-criterion = Criterium
column-score = Score (0 tot 1)
column-reason = Reden
score-range = { $low }–{ $high }
score-known = { $range }
score-unknown = niet bekend: { $range }
not-scored = Niemand heeft deze score gegeven.
legend-score-known = bereik van de score, van 0 (links) tot 1 (rechts)
legend-score-unknown = niet bekend: kan overal liggen
scores-known = { $n } van { $total } scores bekend
criteria-asked = Wat vraagt elk criterium, en waar komt het vandaan?

## De regel van het rapport
rule-finding = Volgens de ladder van het rapport, voor { $n } pilots en deelpilots: { $parts }
rule-count-develop =
    bij { $n ->
        [one] 1 wijst alles
        *[other] { $n } wijst alles
    } op verder ontwikkelen
rule-count-silent = bij { $n } zegt de regel niets
rule-count-promising =
    { $n ->
        [one] 1 mag
        *[other] { $n } mogen
    } kansrijk heten
rule-count-mixed = bij { $n } is het niet te zeggen
rule-description = Tabel met { $n } plaatsen op de ladder en wat de regel van het rapport bij elke trede zegt.
rule-develop = verder ontwikkelen
rule-silent = de regel zegt niets
rule-promising = mag kansrijk heten
rule-mixed = niet te zeggen
rule-step = trede { $level } ({ $name }): { $says }
rule-step-short = trede { $level }: { $says }
rule-caveat-example = Het rapport geeft dit als voorbeeld, niet als vaste regel (paragraaf 6.2.2): vanaf trede 3 mag een pilot kansrijk heten; bij trede 1, of zolang er geen resultaten zijn, kan men verder ontwikkelen. Over trede 2 zegt het niets. Trede 0 komt voor trede 1 en lezen wij als: nog geen resultaten.
rule-caveat-coded = Het rapport plaatst geen pilot op een trede. De plaatsen zijn het oordeel van de samenstellers.
rule-caveat-between = Wie tussen twee treden staat, heeft de hoogste van de twee nog niet bereikt.
column-rungs = Treden die het kunnen zijn
column-rule = Wat de regel zou zeggen

## Wat het rapport zelf zegt
weighing-lessons-finding = Wat het rapport over wegen aanraadt en opmerkt: { $n } punten
weighing-lessons-caveat = Het rapport adviseert. Welke criteria tellen en hoe zwaar, laat het aan wie kiest.
weighing-facts-finding = Wat het rapport over kiezen zegt, over bewijs en over andere gronden: { $n } passages

## Wegingen naast elkaar
together-title = Wegingen naast elkaar
contents-together-title = Wegingen naast elkaar
together-label = Plak links naar deze pagina, elk op een eigen regel (hooguit { $most }). Zij worden alleen gelezen, niet bezocht.
together-names = Een naam erbij kan zo: Anna = link. Zonder naam heet een weging A, B, C. Let op: namen (tot { $longest } tekens) staan in de link van deze vergelijking, leesbaar voor wie die krijgt.
together-placeholder = Anna = https://…/afwegen?w=werkt-het:8,past-het:5
together-button = Vergelijk
together-read =
    { $n ->
        [0] Geen enkele regel is een weging
        [one] 1 weging gelezen
        *[other] { $n } wegingen gelezen
    }{ $left ->
        [0] .
        *[other] ; { $left } van de { $lines } regels weggelaten. Hooguit { $most } wegingen passen naast elkaar.
    }
together-finding =
    { $told ->
        [0] In geen van de { $n } wegingen kan het bewijs de voorste pilots onderscheiden
        *[other] { $open ->
            [0] In elk van de { $n } wegingen staat één pilot meestal boven elke andere
            *[other] In { $open } van de { $n } wegingen kan het bewijs de voorste pilots niet onderscheiden
        }
    }{ $nobody ->
        [0] ; in alle { $n }
        *[other] , en in { $nobody } daarvan staat niemand vooraan; in de andere { $others }
    } { $always ->
        [0] hoort geen enkele pilot steeds bij de voorste
        *[other] vooraan, of niet te onderscheiden van wie vooraan staat: { $pilots }
    }
together-finding-nobody =
    { $n ->
        [one] In deze ene weging
        *[other] In geen van de { $n } wegingen
    } kan het bewijs { $n ->
        [one] geen
        *[other] een
    } voorste pilot aanwijzen
together-finding-open = In deze ene weging kan het bewijs de voorste pilots niet onderscheiden: { $pilots }
together-finding-one = In deze ene weging staat { $pilots } meestal boven elke andere pilot
together-description = Tabel met { $n } wegingen en per weging de pilots die vooraan staan, met hun mogelijke plaatsen.
together-caveat-advice = Dit is geen advies en geen ranglijst. Per weging staan alle pilots die vooraan staan of niet te onderscheiden zijn van wie vooraan staat, in de volgorde van het programma.
together-caveat = Een percentage zegt in welk deel van de trekkingen de pilot op plaats 1 komt; tussen haakjes staan de plaatsen die mogelijk zijn, en die zeggen het meest. De scores en de trekkingen ervan zijn in alle wegingen dezelfde: wat verschilt, komt door de gewichten.
column-letter = Letter
column-weighing = Weging
column-in-front = Vooraan: deel op plaats 1 (mogelijke plaatsen)
column-told-apart = Te onderscheiden?
named-possible = { $name } (mogelijk { $ranks })
front-pilot = { $name } { $share } ({ $ranks })
front-others =
    { $n ->
        [one] de andere pilot
        *[other] de andere { $n } samen
    } { $share } ({ $ranks })
front-nobody = niemand: het bewijs zet geen van de { $n } pilots vooraan
front-told-apart = ja: meestal boven elke andere
front-open = nee: { $n } van de { $total } niet
