## Een bestand voor een zaal zonder internet
room-how = Dit is één bestand. Het werkt zonder internet en vraagt niets op bij een ander.
room-keys = Met de pijltjestoetsen links en rechts gaat u naar de vorige en de volgende figuur. In de projectorstand zijn letters en grafieken groter en werken ook Page Up en Page Down, zoals op een presentatieklikker.
room-short = In het kort
room-contents = Inhoud
room-contents-exhibit = { $page } – { $exhibit }
room-online = Deze briefing online
room-qr-alt = QR-code van de link naar deze briefing
room-no-qr = De link is te lang voor een QR-code die een telefoon kan lezen.
room-exhibit-online = Deze figuur online:
room-bar = Bladeren
room-previous = Vorige
room-next = Volgende
room-projector = Projectorstand
room-number = { $number } van { $total }
room-choice = Keuze: { $filters }
room-no-chart = Hier hoort een grafiek. Die verschijnt alleen in een browser van 2023 of later waarin JavaScript aan staat. De tabel hieronder heeft dezelfde gegevens. In woorden:
room-caveats = Let op
room-caveats-more = { $n ->
        [one] Nog één kanttekening
        *[other] Nog { $n } kanttekeningen
    }
room-table = { $n ->
        [one] De gegevens als tabel: één rij
        *[other] De gegevens als tabel: { $n } rijen
    }
room-sources = Bron en vindplaats
room-discuss = Om over te praten
room-discuss-as-at = Zie de vragen bij figuur { $number }.
room-glossary = Begrippen
room-glossary-intro = Woorden die in dit bestand voorkomen.
room-notes = Notities
room-notes-label = Uw notities
room-notes-hint = Wat u hier typt, staat alleen in dit venster en gaat weg als u het sluit. Druk het bestand af of kopieer de tekst om die te bewaren. Op papier volgen hier lijnen om op te schrijven.

## Woorden waaraan te zien is dat een begrip voorkomt: beginletters, met komma's ertussen
words-net-effect = netto
words-significance = significan
words-control-group = controlegroep
words-rct = gerandomiseerd, RCT, loting, geloot
words-provisional = voorlopig
words-effect-ladder = effectladder
words-maryland-scale = Maryland
words-secondary-analysis = secundaire analyse
words-imprecise-date = begin 20, medio 20, eind 20, voorjaar 20, zomer 20, najaar 20, winter 20, EDTF
words-non-western = niet-westers
words-status-holder = statushouder
words-participation-ladder = participatieladder
words-case-manager = klantmanager, caseload
words-lock-in = lock-in
words-social-cost-benefit = maatschappelijke kosten, MKBA
words-promising = kansrijk
words-g4 = G4
