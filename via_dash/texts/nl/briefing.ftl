## Een briefing samenstellen en meenemen
page-briefing = Briefing
title-briefing = Wat neemt u mee naar de vergadering?
intro-briefing = Kies een vraag, een pilot of een organisatie. U krijgt dezelfde figuren en zinnen als op de pagina's, met bron en stand, als PowerPoint, Word, PDF, Excel of als één bestand voor een zaal zonder internet.
filter-about = Waarover gaat het?
question-works = Wat werkt, en voor wie?
question-sure = Hoe zeker is dat?
question-stand = Waar staan de pilots?
question-corona = Wat deed corona?
question-promising = Wat is kansrijk om op te schalen?
question-learned = Wat is er geleerd?
question-unknown = Wat weten we nog niet?
question-pilot = Pilot: { $name }
question-role = Voor: { $role }
question-own = Eigen keuze van figuren
sequence-label = Figuren, in de volgorde waarin u ze kiest
sequence-placeholder = Kies figuren
sequence-option = { $page } – { $exhibit }
sequence-option-filtered = { $page } – { $exhibit } (met filters)
sequence-unknown = De link vraagt om een figuur die niet bestaat: { $value }. Die is weggelaten.
sequence-change = Zelf figuren kiezen of de volgorde veranderen
briefing-empty = Er is nog geen figuur gekozen. Kies hierboven een vraag of kies zelf figuren.
briefing-contents = { $n ->
        [one] Eén figuur in deze briefing
        *[other] { $n } figuren in deze briefing
    }
briefing-nothing-in = { $page } – { $exhibit }: met deze filters is er niets te tonen; dit staat niet in de bestanden.
briefing-link = Link naar deze briefing
briefing-link-hint = De link bevat de keuze en de uitgave van de gegevens. Wie hem later opent, ziet of wat hij toonde nog klopt.
briefing-present = Presenteer deze figuren
briefing-make = Maak de bestanden
briefing-formats = Welke bestanden?
briefing-making = Bezig met de bestanden
briefing-making-one = Bezig met { $format }…
briefing-made-one = { $format }: klaar ({ $size } MB)
briefing-failed-one = { $format }: niet gelukt ({ $number }). De andere bestanden zijn er wel. Probeer het nog eens, of meld dit nummer.
briefing-slow-one = { $format }: duurde te lang en is gestopt. Kies minder figuren, of probeer het later nog eens.
briefing-made = { $n ->
        [0] Geen bestand is klaar
        [one] Eén bestand is klaar
        *[other] { $n } bestanden zijn klaar
    }
briefing-choose-format = Kies minstens één soort bestand.
format-pptx = PowerPoint
format-docx = Word
format-pdf = PDF
format-xlsx = Excel
format-html = Bestand voor een zaal zonder internet
format-hint-pptx = dia's met bewerkbare grafieken en sprekersnotities
format-hint-docx = een kort stuk om in te schrijven
format-hint-pdf = hetzelfde stuk, toegankelijk en klaar om te sturen
format-hint-xlsx = de getallen, met bron per rij
format-hint-html = één HTML-bestand met grafieken, teksten en gespreksvragen
contents-board = Stand per pilot
contents-main-conclusion = Conclusies van het rapport
contents-unknown = Wat nog niet bekend is
contents-coming = Wat eraan komt
contents-delays = Wat is verschoven
contents-since = Wat is veranderd
contents-places = Waar de pilots zijn
contents-net = Netto-effecten per groep
contents-net-other = Netto-effecten in andere eenheden
contents-direction = Richtingen zonder omvang
contents-direction-other = Andere richtingen
contents-difference = Verschillen tussen groepen
contents-gross = Bruto resultaten
contents-levels = Niveaus in de tijd
contents-detectable = Wat een onderzoek had kunnen laten zien
contents-share-intervals = Aandelen met hun interval
contents-not-net = Andere bruto resultaten en niveaus
contents-steps = Waar een pilot heen zou gaan
contents-ladder = De effectladder
contents-benefit = Uitkeringen en werkloosheid
contents-compared = Groepen vergeleken
contents-mitigations = Wat pilots deden
contents-delayed = Uitgesteld door corona
contents-attributed = Wat aan corona is toegeschreven
contents-windows = Onderzoek en coronaperiode
contents-for-research = Gevolgen voor het onderzoek

## Klopt het nog?
holds-title = Klopt uw briefing nog?
holds-label = Plak de link die in de briefing staat
holds-placeholder = https://…/briefing?show=…&release=…
holds-button = Ga na of het nog klopt
holds-no-link = Dit is geen link uit een briefing: er staat geen pagina met een uitgave in.
holds-same-release = Deze link is gemaakt van uitgave { $release }. Dat is de uitgave die hier nu staat: alles wat hij toonde klopt nog.
holds-not-kept = Uitgave { $release }, waarvan deze link is gemaakt, wordt hier niet bewaard. Of het nog klopt is niet na te gaan.
holds-yes = Wat deze link toonde klopt nog: geen van die gegevens is sindsdien veranderd.
holds-no = Sinds deze link is gemaakt { $n ->
        [one] is één ding veranderd
        *[other] zijn { $n } dingen veranderd
    } van wat hij toonde:
holds-otherwise = staat er nu anders, door iets wat elders in de gegevens is veranderd
holds-as-of = De stand is opgeschoven van { $before } naar { $after }; wat toen nog gepland was kan nu geweest zijn.

## Een figuur als afbeelding
picture-label = Afbeelding van de grafiek
picture-png-slide = PNG voor een dia
picture-png-document = PNG voor een document
picture-svg-slide = SVG voor een dia
picture-svg-document = SVG voor een document
picture-making = De afbeelding wordt gemaakt
picture-download = Download { $form }
picture-failed = De afbeelding is niet gelukt ({ $number }). De tabel en de andere bestanden zijn er wel. Meld dit nummer als het zo blijft.
tile-briefing = Neem mee in een briefing
tile-presenteren = Presenteer deze figuur
