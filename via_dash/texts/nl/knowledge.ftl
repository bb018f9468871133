## The page on what is and is not known, and the tiles on costs and on who took part
page-kennisbasis = Kennisbasis
title-kennisbasis = Wat is bekend, en wat niet?
intro-kennisbasis = Per aanpak staat hier wat er is gevonden. Is er niets, dan staat er waarom: dat is iets anders dan geen effect.
contents-gaps = Kaart van kennis
contents-studies = Onderzoeken
contents-participants = Wie meedeed
contents-costs = Kosten en baten
contents-coverage-matrix = Inhoud van rapporten
contents-reports = Rapporten
contents-separate-research = Ander onderzoek
column-approach-or-pilot = Aanpak of pilot
column-known = Wat er is, of waarom niet
column-report = Rapport over
column-documents-say = Wat de documenten zeggen
column-design = Opzet
column-maryland = Maryland-schaal (oordeel van de samenstellers)
column-people = Aantal mensen
column-period = Periode
column-status = Stand
column-measure = Maat
column-verdict = Ten opzichte van 1
column-group = Groep
## The gap map
filter-by = Kolommen
by-outcome = soort uitkomst
by-subgroup = groep
gaps-finding = Van { $n } aanpakken en pilots: { $parts }
gaps-counted-net = { $n } met een netto-bevinding
gaps-counted-other = { $n } met alleen bruto resultaten, niveaus of andere uitspraken
gaps-counted-not_studied =
    { $n ->
        [one] één waarover geen document onderzoek noemt
        *[other] { $n } waarover geen document onderzoek noemt
    }
gaps-counted-not_reported =
    { $n ->
        [one] één waarover wel onderzoek is maar niets is gerapporteerd
        *[other] { $n } waarover wel onderzoek is maar niets is gerapporteerd
    }
gaps-counted-not_yet_published =
    { $n ->
        [one] één waarvan een rapport nog moet verschijnen
        *[other] { $n } waarvan een rapport nog moet verschijnen
    }
gaps-counted-interrupted =
    { $n ->
        [one] één die door corona is onderbroken
        *[other] { $n } die door corona zijn onderbroken
    }
gaps-counted-not_as_planned =
    { $n ->
        [one] één die niet in de geplande vorm is uitgevoerd
        *[other] { $n } die niet in de geplande vorm zijn uitgevoerd
    }
gaps-counted-no_control_group =
    { $n ->
        [one] één zonder controlegroep
        *[other] { $n } zonder controlegroep
    }
gaps-counted-invalid =
    { $n ->
        [one] één waarvan het onderzoek geen geldig resultaat gaf
        *[other] { $n } waarvan het onderzoek geen geldig resultaat gaf
    }
gaps-description = Tabel met { $n } aanpakken en pilots in de rijen en in de kolommen: { $by }. Elke cel telt de bevindingen per klasse of geeft de reden waarom er geen is.
gaps-caveat-derived = De reden waarom er niets is, is door ons afgeleid uit gegevens over het onderzoek of de pilot; klik erop om te zien uit welke. Kan er meer dan één reden zijn, dan staan ze er allemaal.
gaps-caveat-significant = Niet significant is niet hetzelfde als geen effect. Een bevinding geldt voor haar eigen groep, uitkomst en termijn.
gaps-caveat-gross = Bruto resultaten en niveaus zijn geen effecten en staan apart. Een verschil tussen groepen is geen effect in een groep.
gaps-caveat-pending = Dat een rapport nog moet verschijnen, zegt niet dat er een netto-effect in komt te staan.
gaps-caveat-experience = Ervaring gaat over tevredenheid. Dat is geen effect.
gaps-section-pilots = Pilots van VIA: { $line }
gaps-no-line = zonder programmalijn
gaps-whole-study = het onderzoek als geheel
gaps-none-found = geen effectmeting gerapporteerd
gap-not_as_planned = niet in de geplande vorm uitgevoerd
gaps-section-programme = Andere onderzoeken binnen VIA
gaps-section-earlier = Eerder onderzoek: { $source }
gaps-no-study = geen onderzoek met een bevinding
gaps-design = opzet van het onderzoek
gaps-study = { $name }: { $design }, { $status }
gaps-pilot = { $name }: geen onderzoek met een uitkomst in de documenten
gaps-whole-row = Waarom er niets is
gap-not_studied = niet onderzocht
gap-not_reported = niet gerapporteerd
gap-not_yet_published = nog niet verschenen
gap-interrupted = onderbroken door corona
gap-no_control_group = geen controlegroep
gap-invalid = geen geldig resultaat
gap-gross_or_level = bruto/niveau { $n }
gap-unknown_measure = bruto of netto niet vermeld { $n }
gap-difference = verschil tussen groepen { $n }
## What reports contain
coverage-matrix-finding =
    Van { $n } rapporten over pilots bevatten er { $parts }{ $differ ->
        [0] {""}
        [one] ; over één onderdeel zeggen twee passages iets anders
        *[other] ; over { $differ } onderdelen zeggen passages iets anders
    }
coverage-matrix-description = Tabel met { $n } rapporten in de rijen en vier onderdelen in de kolommen.
coverage-matrix-caveat = De tabel volgt tabel 3.1 van het evaluatierapport, waarin een punt als 'nee' is gelezen. Spreekt de tekst de tabel tegen, dan staan beide er. Zo'n onderdeel telt in de kop niet mee als aanwezig.
coverage-counted-approach = { $n } een beschrijving van de aanpak
coverage-counted-implementation = { $n } de uitvoering
coverage-counted-working_elements = { $n } werkzame elementen
coverage-counted-experiences = { $n } ervaringen van betrokkenen
passages-differ = De passages verschillen.
## Reports and studies
reports-finding = Over { $none } van de { $total } pilots is er volgens de documenten nog geen rapport
reports-caveat = Elke regel is wat één passage zegt. Ook een pilot met een rapport heeft niet altijd een rapport over effecten.
separate-research-finding = Naast de pilots noemen de documenten van { $n } onderzoeken hoe ver ze zijn
separate-research-caveat = Afgerond zegt alleen dat het onderzoek klaar is, niet wat er is gevonden.
studies-finding =
    { $n } onderzoeken naar opzet: { $parts }{ $invalid ->
        [0] {""}
        [one] ; bij één gaf het onderzoek geen geldig resultaat
        *[other] ; bij { $invalid } gaf het onderzoek geen geldig resultaat
    }
studies-counted = { $n } × { $design }
studies-description = Tabel met { $n } onderzoeken: opzet, niveau op de Maryland-schaal, aantal mensen, periode en stand.
studies-caveat-coded = Het niveau op de Maryland-schaal is het oordeel van de samenstellers: geen document geeft het.
studies-caveat-ladder = De Maryland-schaal gaat over hoe sterk de opzet van één onderzoek is. De effectladder gaat over hoe ver een aanpak is ontwikkeld. Dat zijn twee verschillende dingen.
studies-caveat-invalid = Geen geldig resultaat wil zeggen dat het onderzoek niets over de aanpak kan zeggen. Het wil niet zeggen dat de aanpak niet werkt.
maryland-level = niveau { $level }
maryland-none = niet beoordeeld
group-name = { $arm }, { $subgroup }
groups-more = en { $n } groepen meer
group-size = { $group }: { $n }
## Costs and benefits
costs-finding =
    Opbrengst per geïnvesteerde euro: { $parts }{ $other ->
        [0] {""}
        [one] ; één andere uitspraak over kosten en baten
        *[other] ; { $other } andere uitspraken over kosten en baten
    }{ $without }
costs-finding-no-return =
    { $n ->
        [one] Eén uitspraak over kosten en baten, zonder opbrengst per geïnvesteerde euro
        *[other] { $n } uitspraken over kosten en baten, zonder opbrengst per geïnvesteerde euro
    }{ $without }
costs-finding-missing = ; kosten en baten niet gerapporteerd van { $studies }
costs-finding-only-missing = Kosten en baten van { $studies }: niet gerapporteerd
costs-missing = kosten en baten
costs-told = { $study } { $verdict } ({ $about })
costs-extrapolated = doorgerekend
costs-partly-extrapolated = deels doorgerekend
costs-perspective-in-line = perspectief { $perspective }
costs-description = Tabellen per perspectief met { $n } uitspraken over kosten en baten.
costs-perspective = Perspectief: { $perspective }
costs-caveat-loss = Een opbrengst onder 1 euro per geïnvesteerde euro is een verlies, geen negatieve opbrengst.
costs-caveat-perspectives = Perspectieven zijn niet op te tellen of te vergelijken: wat een gemeente bespaart, is niet wat de samenleving of de deelnemer ermee opschiet.
costs-caveat-range = Een bereik loopt over berekeningen of termijnen en is geen betrouwbaarheidsinterval. Elke uitspraak geldt voor haar eigen termijn. Passages over hetzelfde getal staan er elk apart.
verdict-loss = onder 1: een verlies
verdict-either = deels onder en deels boven 1
verdict-even = precies 1: geen winst en geen verlies
verdict-gain = boven 1: een winst
verdict-no-number = geen getal in de bron
verdict-no-return = niet van toepassing: geen opbrengst per euro
## Who took part
participants-finding = Van { $described } van de { $n } groepen in { $studies } onderzoeken melden de documenten iets over wie erin zaten
participants-finding-all = Van alle groepen ({ $n }) in { $studies } onderzoeken melden de documenten iets over wie erin zaten
participants-description = Tabel met { $n } groepen en wat bekend is over geslacht, leeftijd, uitkeringsduur, huishouden, achtergrond en opleiding.
participants-caveat-alone = "Alleen hier zo gemeten" wil zeggen dat geen andere groep in deze keuze op dezelfde manier is beschreven. Leg zulke cijfers niet naast elkaar.
participants-caveat-who = Het gaat om mensen in onderzoeken, niet om alle deelnemers aan een pilot. Groepen verschillen, en dat kan meetellen in wat er is gevonden.
participants-undescribed =
    { $n ->
        [one] Eén groep waarvan de kenmerken niet zijn gerapporteerd
        *[other] { $n } groepen waarvan de kenmerken niet zijn gerapporteerd
    }
theme-of-sex = Geslacht
theme-of-age = Leeftijd
theme-of-duration = Uitkeringsduur
theme-of-household = Huishouden
theme-of-background = Achtergrond
theme-of-education = Opleiding
trait-said = { $label }: { $size }
trait-marked = { $said } ({ $marks })
trait-alone = alleen hier zo gemeten
trait-no-number = genoemd zonder getal
