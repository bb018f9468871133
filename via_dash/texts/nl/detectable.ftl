## Wat een onderzoek had kunnen laten zien: onze eigen berekening
detectable-title = Wat had een onderzoek kunnen laten zien?
detectable-intro = Een onderzoek met weinig mensen kan een klein effect missen. Hier staat hoe groot een verschil moest zijn om op te vallen. Dat is onze eigen berekening (afgeleid), niet die van de onderzoekers. Zij neemt aan dat er eenvoudig is geloot en dat de uitkomst een aandeel is, en zegt niets over hoe groot het effect was.
filter-power = Kans om een verschil te vinden
filter-base = Aandeel van de controlegroep dat de uitkomst bereikt (aanname)
detectable-finding =
    Als { $base }% van de controlegroep de uitkomst bereikt, is het kleinste verschil dat met { $power }% kans wordt gevonden { $span } procentpunt ({ $n ->
        [one] één vergelijking
        *[other] { $n } vergelijkingen
    }); { $unknown ->
        [0] van elk onderzoek zijn beide aantallen bekend
        [one] van één onderzoek zijn niet beide aantallen bekend
        *[other] van { $unknown } onderzoeken zijn niet beide aantallen bekend
    }
detectable-finding-none =
    Bij geen enkele vergelijking is een kleinste verschil te geven dat met { $power }% kans wordt gevonden als { $base }% van de controlegroep de uitkomst bereikt; { $unknown ->
        [0] van elk onderzoek zijn beide aantallen bekend
        [one] van één onderzoek zijn niet beide aantallen bekend
        *[other] van { $unknown } onderzoeken zijn niet beide aantallen bekend
    }
detectable-description = Lijst met { $n } vergelijkingen en wat elk had kunnen laten zien; de tabel geeft dezelfde getallen.
column-smallest = Kleinste verschil dat met { $power }% kans wordt gevonden
column-missed = Een kleiner effect dan dit is waarschijnlijk gemist
column-computation = Grondslag van de berekening
detectable-found = Had de aanpak een verschil van { $size } of meer gemaakt, dan had dit onderzoek dat met ten minste { $power }% kans gevonden.
detectable-missed = Een effect kleiner dan { $size } zou waarschijnlijk zijn gemist.
detectable-never = Met zo weinig mensen had dit onderzoek geen enkel verschil met { $power }% kans gevonden.
detectable-sizes = interventiegroep { $intervention }, controlegroep { $control }
detectable-unknown = Niet berekend, omdat het aantal mensen in de interventie- of de controlegroep niet bekend is
not-computed = niet berekend
why-not-computed = niet berekend: { $what }
why-both = de omvang van beide groepen is niet gerapporteerd
why-control = de omvang van de controlegroep is niet gerapporteerd
why-intervention = de omvang van de interventiegroep is niet gerapporteerd
detectable-of-pilots = Onderzoeken van de pilots
detectable-of-others = Ander en eerder onderzoek
never-found = geen enkel verschil
no-group-named = geen groep genoemd
detectable-derived = Dit is afgeleid: wij hebben het berekend uit de aantallen die de documenten geven. Het zegt niets over hoe groot het effect was, ook niet dat er geen was.
detectable-assumptions = De berekening neemt aan dat mensen door eenvoudige loting zijn verdeeld en dat de uitkomst een aandeel is: iemand bereikt haar of niet. Waar niet is geloot, of iets anders is gemeten (zoals een kans per maand of een deel van de tijd), lag de echte grens hoger of lager. Het aandeel van de controlegroep is een aanname die u kiest, geen gegeven.
detectable-rise = Gevonden wil zeggen: significant bij een tweezijdige toets op 5%. Waarschijnlijk gemist wil zeggen: vaker niet dan wel gevonden. Gerekend is met een stijging vanaf het gekozen aandeel; voor een daling ligt de grens iets anders.
share-intervals-finding-all = Hoe zeker zijn de bruto aandelen zelf? Van alle { $n } is een 95%-interval te berekenen; dat gaat over het aandeel, niet over een effect
share-intervals-finding = Hoe zeker zijn de bruto aandelen zelf? Van { $known } van de { $n } is een 95%-interval te berekenen; dat gaat over het aandeel, niet over een effect
share-intervals-description = Tabel met { $n } bruto aandelen en het interval van elk aandeel.
share-intervals-caveat = Dit is afgeleid: het 95%-interval (Wilson) is door ons berekend uit het gedrukte, afgeronde aandeel en het aantal mensen. Het zegt hoe ver het aandeel door toeval kan afwijken als deze mensen een aselecte greep uit een grotere groep zijn. Het is een interval van het aandeel en niet van een effect: bruto telt ook mee wie zonder de aanpak dezelfde stap had gezet.
share-no-horizon = termijn niet vermeld
column-share = Bruto aandeel
column-interval = 95%-interval van het aandeel (Wilson)
