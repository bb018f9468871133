## What the evidence rests on, and how it changed
filter-part = Onderdeel
part-sources = Bronnen
part-discrepancies = Verschillen tussen documenten
part-glossary = Begrippen en velden
part-releases = Uitgaven, open data, fout melden
account-documents = { $read } documenten zijn in hun geheel gelezen; zij halen { $cited } andere bronnen aan, die niet zelf zijn gelezen.
account-rows = { $n } gegevens: { $parts }.
account-stated = { $n } staan in een document
account-derived = { $n } zijn daaruit afgeleid
account-coded = { $n } zijn het oordeel van de samenstellers
account-discrepancies = Op { $n } plaatsen spreken documenten elkaar tegen: { $statuses }.
account-table = Gegevens per soort en grondslag
column-rows = Rijen
in-all = Samen
filter-difference = Soort verschil
filter-reading = Wat ermee is gedaan
count-discrepancies = { $n } van { $total } verschillen
discrepancies-finding =
    { $n } { $n ->
        [one] plaats
        *[other] plaatsen
    } waar documenten verschillen: { $statuses }
discrepancies-open =
    { $n ->
        [one] één is nog open
        *[other] { $n } zijn nog open
    }
discrepancies-preferred = bij { $n } is één lezing gekozen
discrepancies-reconciled = { $n } zijn verklaard
discrepancies-description = Lijst van { $n } verschillen, elk met wat de documenten zeggen, welke lezing is gevolgd en waarom.
discrepancies-caveat = Verschillen zijn nooit gemiddeld of stil samengevoegd: elke bewering houdt haar eigen rij. De keuze is van de samenstellers.
column-claim = Wat er staat
column-followed = Gevolgd
column-reading = Wat ermee is gedaan
reason-open = Waarom open:
reason-preferred = Waarom deze lezing:
reason-reconciled = Hoe het te rijmen is:
disagreements =
    Bij deze gegevens { $n ->
        [one] verschillen documenten op één punt
        *[other] verschillen documenten op { $n } punten
    }
history-title =
    { $n ->
        [one] Eén uitgave
        *[other] { $n } uitgaven
    } van de gegevens
history-edition = Uitgave { $name }, stand { $date } ({ $state })
history-published = gepubliceerd: verandert niet meer
history-draft = concept: kan nog veranderen
history-counts = Ten opzichte van de vorige uitgave: { $parts }.
history-same = Ten opzichte van de vorige uitgave is geen gegeven veranderd.
history-added = { $n } toegevoegd
history-removed = { $n } vervallen
history-changed = { $n } gewijzigd
change-added = Toegevoegd
change-removed = Vervallen
change-changed = Gewijzigd
change-from-to = was "{ $before }", is nu "{ $after }" ({ $fields })
report-title = Een fout melden
report-how = Ziet u iets dat niet klopt? Noem het adres van de pagina, de rij (onder "Waar dit vandaan komt") en wat er volgens u in welk document staat. Een correctie komt in een volgende uitgave en staat dan hierboven.
report-to-owner = Meld het bij de beheerder van dit dashboard.
report-link = Meld een fout aan { $address }
report-subject = via_dash { $release } { $row }
record-differences = Waar documenten hierover verschillen
glossary-title = { $n } begrippen
dictionary-title = Velden van de tabel { $table }
dictionary-row = Eén rij is { $row }.
column-description = Wat het is
column-holds = Wat erin staat
refers-to = verwijst naar { $table }
always-filled = altijd ingevuld
may-be-empty = mag leeg zijn
values = { $n } mogelijke waarden
downloads-title = Alle gegevens meenemen
downloads-how = Alles wat dit dashboard laat zien is als open data beschikbaar, met eenheden en beschrijvingen: als één pakket, als werkmap, en per tabel op een vast adres.
downloads-addresses = Vaste adressen per tabel
downloads-package = Gegevenspakket (ZIP met CSV)
downloads-workbook = Werkmap (XLSX)
downloads-description = Beschrijving (datapackage.json)
record-wrong = Klopt dit niet?
claim-about = { $name } – { $what }
