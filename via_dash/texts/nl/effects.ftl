## De effecten
filter-intervention = Aanpak
filter-dimension = Uitsplitsing
filter-design = Opzet van het onderzoek
filter-reported = Jaar van het document
filter-significance = Significantie
filters-more = Meer filters
significance-all = alle bevindingen
significance-only = alleen significante
only-significant-warning = U ziet alleen significante bevindingen. Dat vertekent: niet significant is niet hetzelfde als geen effect, en wie alleen naar significante uitkomsten kijkt, ziet te veel.
difference-short = verschil tussen groepen: { $direction } ({ $group }), { $horizon }; { $significance }
difference-not-reported-short = verschil tussen deze groepen: niet gerapporteerd
direction-legend-significant = significant
direction-legend-not = niet significant
direction-legend-unknown = significantie niet gerapporteerd
direction-gunstig = gunstig
direction-ongunstig = ongunstig
direction-gelijk = geen verschil of wisselend
direction-onbekend = richting niet gerapporteerd
swim-title = Hoe dit is samengevat (SWiM)
swim-1 = Indeling: per onderzoek en aanpak, en daarbinnen per soort uitkomst; netto staat los van bruto en van niveaus.
swim-2 = Gemeenschappelijke maat: geen. Alleen netto-effecten in procentpunten delen een as; andere eenheden en richtingen zonder getal staan apart.
swim-3 = Samenvoegen: er is niets opgeteld, gemiddeld of gestemd. Elke bevinding is te zien; de koppen tellen bevindingen per klasse.
swim-4 = Volgorde: onderzoeken van de pilots eerst, daarna ander onderzoek binnen VIA, daarna 2014 en 2010. Bij meer beweringen over één bevinding is de meest specifieke gevolgd.
swim-5 = Verschillen: per subgroep naast elkaar, met wat de bron zelf zegt over het verschil. Wij hebben geen verschil getoetst.
swim-6 = Zekerheid: als bestanddelen (opzet, aantal, significantie, voorlopig of niet), nooit als één cijfer.
swim-7 = Weergave: elke grafiek heeft een tabel met dezelfde cijfers, de bron en de plaats daarin.
swim-8 = Wat eruit komt: de zin boven elke grafiek, gemaakt uit de cijfers eronder.
swim-9 = Beperkingen: vijf documenten, één programma, weinig en uiteenlopende onderzoeken; betrouwbaarheidsintervallen geven de documenten niet. Onderzoek dat zij niet noemen, ontbreekt.
column-approach = Onderzoek en aanpak
direction-other-finding = { $n } bevindingen zonder getal: geen netto-effecten, of de bron zegt niet dat ze netto zijn
no-horizon = termijn niet gerapporteerd
direction-short-favourable = gunstig
direction-short-unfavourable = ongunstig
direction-short-none = geen verschil
direction-short-mixed = wisselend
direction-short-not_reported = richting niet vermeld
direction-other-description = Tabel met { $n } bevindingen zonder getal, met een pijl per bevinding. Het zijn geen netto-effecten.
direction-other-caveat = Hier staat geen netto-effect: de bron vergelijkt niet, of zegt niet of zij vergelijkt, met wie de aanpak niet kreeg.
## Het antwoord in het kort
answers-finding =
    Netto-effecten: { $parts }{ $without ->
        [0] {""}
        [one] ; één andere pilot of deelpilot: geen netto-bevinding
        *[other] ; { $without } andere pilots en deelpilots: geen netto-bevinding
    }
answers-all = { $studies }: elk netto-effect gunstig en significant
answers-some = { $studies }: deels gunstig en significant, van de rest niet gebleken
answers-some-adverse = { $studies }: deels gunstig en significant, van de rest niet gebleken, waaronder een ongunstige uitkomst
answers-mixed = { $studies }: deels gunstig en significant, deels ongunstig en significant
answers-harms = { $studies }: deels ongunstig en significant, niets gunstig en significant
answers-undirected = { $studies }: deels significant, maar de bron beoordeelt de richting niet of noemt het effect weinig of geen
answers-none = { $studies }: van geen enkel netto-effect gebleken dat het significant is
answers-no-net = { $studies }: geen netto-effect gemeld
answers-provisional = { $name } (voorlopig)
answers-studies = { $n } onderzoeken
answers-approaches = { $n } aanpakken
answers-description = Tabel met per aanpak ({ $n }) wat significant is, wat niet significant of onbekend is, en hoe zeker dat is.
answers-line = { $result }, { $about }; { $sure }
answers-none-significant = niets significants gevonden
answers-none-told = significantie niet gerapporteerd
answers-note = { $name }: { $note }
caveat-one = kanttekening bij dit onderzoek
answers-none-other = niets anders
answers-rest = geen netto-effect gemeld; wel: { $rest }
answers-n-others = bij andere bevindingen aantal mensen niet gerapporteerd
answers-n-unknown = aantal mensen achter deze bevindingen niet gerapporteerd
answers-more = en { $n } meer
answers-see = Zie het antwoord per aanpak
answers-caveat-net = Alleen netto-effecten: wat de aanpak toevoegt aan wat anders ook was gebeurd. Alle bevindingen staan op de pagina Effecten, ook bruto resultaten en niveaus.
answers-caveat-finding = Elke regel geldt voor haar eigen uitkomst, termijn en groep. Niet significant is niet hetzelfde als geen effect.
answers-caveat-none = Waar geen netto-bevinding is, is niet gebleken of de aanpak werkt; de reden is door ons afgeleid uit de documenten.
column-significant = Significant
column-not-significant = Niet significant of onbekend
column-how-sure = Hoe zeker
contents-answers = Het antwoord in het kort
