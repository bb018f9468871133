## What is and is not processed
page-privacy = Privacy
title-privacy = Wat gebeurt er met gegevens over u?
intro-privacy = Dit dashboard is openbaar en vraagt niets over u. Hier staat wat de server wel en niet vastlegt, wat er in uw browser staat en wat een link laat zien.
privacy-draft = Concept. Dit beschrijft wat de techniek doet. Het is nog geen privacyverklaring: de organisatie die dit dashboard openbaar maakt, moet die vaststellen.
contents-privacy-short = In het kort
privacy-short-account = U hebt geen account nodig en hoeft niets in te vullen.
privacy-short-cookies = Er zijn geen cookies om u te volgen, en geen statistiek over bezoekers.
privacy-short-others = Uw browser praat alleen met deze server. Er gaat niets naar andere partijen.
privacy-short-choices = De server legt uw keuzes niet vast. Ze staan in de link.
privacy-short-evidence = De gegevens over de pilots gaan over groepen, niet over personen.
contents-privacy-logs = Wat de server vastlegt
privacy-logs-what = Van elk verzoek schrijft het dashboard één regel in een logboek, om storingen te vinden:
privacy-logs-line = het tijdstip, de pagina of het bestand (zonder wat er achter het vraagteken in de link staat), de uitkomst, hoe lang het duurde, en een nummer dat bij dit ene verzoek of dit ene bezoek hoort;
privacy-logs-fault = bij een fout die niemand voorzag: wat er in het programma misging, onder het nummer dat u ook ziet.
privacy-logs-not = Niet in dit logboek: uw IP-adres, uw browser, uw keuzes en wat u invult.
privacy-logs-counters = Daarnaast telt de server hoeveel verzoeken, bezoeken, fouten en bestanden er zijn. Een telling zegt niets over wie.
privacy-logs-proxy = Meestal staat er een webserver voor het dashboard. Die heeft uw IP-adres nodig om te antwoorden en schrijft het, zoals meegeleverd, met pagina en tijdstip in een eigen logboek; ook daar zonder wat er achter het vraagteken staat. Alleen als de webserver een storing noteert, kan de hele link in het storingslogboek komen. Tegen overbelasting telt hij kort hoeveel bezoeken er van een IP-adres zijn. Een IP-adres is een persoonsgegeven.
contents-privacy-browser = Wat er in uw browser staat
privacy-browser-cookies = Het dashboard zelf plaatst geen enkel cookie. Dit kan er in uw browser staan:
privacy-browser-replica = via_replica: een cookie van de webserver, alleen als die het werk over meer dan één server verdeelt. Het is een toevallig getal dat u bij dezelfde server houdt. Het verdwijnt als u de browser sluit en scripts kunnen het niet lezen.
privacy-browser-theme = stActiveTheme: een aantekening in de opslag van uw browser, één per pagina, of u lichte of donkere kleuren ziet. Ze blijft in uw browser en gaat niet naar de server.
privacy-browser-consent = Beide zijn nodig om de pagina te laten werken en volgen u niet. Daarom vragen wij geen toestemming.
contents-privacy-session = Wat de server even onthoudt
privacy-session-memory = Zolang een pagina openstaat, houdt de server in het geheugen bij wat u hebt gekozen, zodat de pagina kan reageren. Verbreekt de verbinding, dan is dat na korte tijd weg. Het komt niet op een schijf.
privacy-session-own = De eigen cijfers die u bij Effecten kunt invullen, en een link die u laat nakijken, gaan alleen door dat geheugen. Ze komen niet in de link en niet in een logboek.
privacy-session-files = De server maakt de bestanden van een briefing. De laatste blijven een tijd in het geheugen, zodat hetzelfde bestand niet twee keer hoeft te worden gemaakt. Er staat in wat er op de pagina's staat, en niet wie erom vroeg. Ze worden niet bewaard op een schijf.
privacy-session-pages = Van een adres dat is opgevraagd blijft de pagina een tijd in het geheugen, zodat wie na u hetzelfde adres opent niet hoeft te wachten. Er staat niet bij wie het opvroeg.
contents-privacy-links = Wat een link laat zien
privacy-links-what = Filters, uw rol, uw gewichten bij Afwegen, uw eigen plaats van een aanpak bij Complexiteit en de volgorde van een presentatie staan in de link in de adresbalk. Zo geeft dezelfde link later hetzelfde beeld.
privacy-links-who = Wie u die link geeft, ziet dus wat u hebt gekozen. Ook de geschiedenis van uw browser en het netwerk van uw werkgever kunnen hem bewaren. Een briefing bevat de link ook.
privacy-links-referrer = Gaat u naar een andere website, dan vertelt uw browser die website niet van welke pagina u komt.
contents-privacy-evidence = Gegevens over de pilots
privacy-evidence-aggregates = Het dashboard toont tellingen, aandelen en uitkomsten van groepen uit openbare documenten. Er staan geen gegevens in over afzonderlijke deelnemers. Wel staan er namen in van auteurs van openbare rapporten.
privacy-evidence-bound = Een groep van minder dan { $fewest } mensen wordt geweigerd, en ook een aandeel dat neerkomt op minder dan { $fewest } mensen. Die grens gebruikt het CBS voor wat onderzoekers naar buiten brengen. Wat een openbaar document zelf drukt, mag blijven, met de reden erbij.
privacy-few =
    { $n ->
        [one] Eén aandeel staat er om die reden, al gaat het om minder dan { $fewest } mensen:
        *[other] { $n } aandelen staan er om die reden, al gaat het om minder dan { $fewest } mensen:
    }
privacy-few-share = { $what }: { $share }% van { $group } mensen
contents-privacy-organisation = Wie verantwoordelijk is
privacy-organisation-who = Verantwoordelijk is de organisatie die dit dashboard openbaar maakt. Zij bepaalt hoe lang logboeken blijven en wie ze mag lezen. De makers kunnen dat niet voor haar invullen.
privacy-fill-controller = naam en adres van de verwerkingsverantwoordelijke;
privacy-fill-officer = hoe de functionaris voor gegevensbescherming te bereiken is;
privacy-fill-ground = de grondslag en het doel van de logboeken;
privacy-fill-retention = hoe lang het logboek van het dashboard en dat van de webserver blijven;
privacy-fill-processors = wie de server beheert, waar die staat en met wie er een verwerkersovereenkomst is;
privacy-fill-mail = hoe lang berichten van bezoekers blijven.
contents-privacy-rights = Uw rechten en vragen
privacy-rights-what = U kunt vragen welke gegevens over u er zijn, en vragen om ze te verbeteren of te wissen. Het dashboard zelf weet niet wie u bent; alleen het logboek van de webserver kan een IP-adres bevatten.
privacy-rights-authority = Komt u er niet uit, dan kunt u een klacht indienen bij de Autoriteit Persoonsgegevens (autoriteitpersoonsgegevens.nl).
