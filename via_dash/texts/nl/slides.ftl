## A briefing as PowerPoint
slides-what = { $n ->
    [one] Eén bevinding, met haar bronnen en kanttekeningen in de notities
   *[other] { $n } bevindingen, elk met bronnen en kanttekeningen in de notities
}
slides-stand = Stand: { $date }. Uitgave { $release }.
slides-scan = Scan de code of open de link: u ziet dezelfde bevindingen in het dashboard, met alle gegevens.
slides-qr-alt = QR-code van de link naar deze briefing: { $link }
slides-open = Open in het dashboard
slides-filters = Keuze: { $filters }
slides-caveats = { $n ->
    [one] Let op: de kanttekening staat in de notities.
   *[other] Let op: de { $n } kanttekeningen staan in de notities.
}
slides-more-caveats = (Nog { $n } in de notities.)
slides-more-places = { $n ->
    [one] en één plaats meer
   *[other] en { $n } plaatsen meer
}
slides-notes-caveats = Kanttekeningen:
slides-notes-sources = Bronnen en vindplaatsen:
slides-sources = Bronnen: { $n }
slides-columns = { $n } van { $total } kolommen; de andere staan in het dashboard en in het werkboek.
slides-sources-alt = Tabel van de documenten en de vindplaatsen waarop deze briefing rust
slides-document = Document
slides-places = Vindplaatsen
slides-lane = Baan
slides-turn-start = begin of herstart
slides-turn-end = einde
slides-turn-cancelled = gaat niet door
slides-when = Verwacht
slides-from-day = eerste mogelijke dag (dagnummer)
slides-days = { $what } (aantal dagen)
slides-placed = Wie plaatst
slides-placed-stated = rapport (woorden)
slides-placed-coded = samenstellers
slides-ranks-over = Aandeel van de trekkingen per plaats: links (donker) plaats 1, rechts (licht) plaats { $n }
slides-group-goes-on = { $group } gaat verder op de volgende dia.
slides-rows-alt = De { $n } rijen van de grafiek ernaast, met hun waarden
slides-list-alt = De { $n } namen bij de nummers in de grafiek
slides-no-picture = De grafiek kon nu niet worden getekend. Dit zijn de cijfers.
slides-rows = { $n } van { $total } rijen; alle rijen staan in het dashboard en in het werkboek.
slides-rows-each = { $n } van { $total } rijen, eerst één van elke soort in de kolom { $column }; alle rijen staan in het dashboard en in het werkboek.
slides-rows-hard-hit = { $n } van { $total } rijen: wat werd onderbroken of stopte; alle rijen staan in het dashboard en in het werkboek.
slides-rows-significant = { $n } van { $total } bevindingen: die significant zijn; alle staan in het dashboard en in het werkboek.
slides-count = Aantal
slides-meaning = Wat dat betekent
slides-category = briefing
