## Het stuk om door te sturen, in Word en PDF
brief-about = Samenvatting uit het dashboard van wat de documenten over het programma VIA zeggen. Stand { $date }, uitgave { $release }.
brief-choices-all = Keuze: { $filters }.
brief-choices-each = Wat is gekozen, staat bij elk onderdeel.
brief-choices-none = Er is niets weggefilterd.
brief-choice = Keuze: { $filters }.
brief-short = In het kort
brief-exhibits = Onderbouwing
brief-exhibit = { $number }. { $page }: { $finding }
brief-figure = Figuur { $number }.
brief-figure-legend = Legenda:
brief-figure-table = De cijfers staan in tabel { $number } in de bijlage.
brief-part = { $alt } ({ $part } van { $parts })
brief-instead = { $reason } Daarom staat alleen de tabel hier.
brief-table-figure = Figuur { $number } staat in de bijlage.
brief-table-all = Tabel { $number }. { $rows ->
    [one] De enige rij.
   *[other] Alle { $rows } rijen.
}
brief-table-part = { $shown ->
    [one] Tabel { $number }. De eerste van { $rows } rijen; ze staan alle in het werkboek (XLSX).
   *[other] Tabel { $number }. De eerste { $shown } van { $rows } rijen; ze staan alle in het werkboek (XLSX).
}
brief-table-next = Tabel { $number }. { $shown } van { $rows } rijen: per pilot wat volgens de documenten als eerste komt, of wat het laatst gebeurde; alle rijen staan in het werkboek (XLSX).
brief-table-each = Tabel { $number }. { $shown } van { $rows } rijen, eerst één van elke soort in de kolom { $column }; alle rijen staan in het werkboek (XLSX).
brief-table-once = { $column } is in elke rij: { $value }.
brief-both-in-annex = Figuur { $number } en tabel { $number } staan in de bijlage.
brief-table-in-annex = Tabel { $number } staat in de bijlage.
brief-table-more = Meer rijen staan in de bijlage.
brief-table-columns = Van de { $columns } kolommen staan er hier { $shown }; de andere staan in het werkboek (XLSX).
brief-caveats = Let op:
brief-caveats-more = { $n ->
    [one] Nog 1 kanttekening staat in de bijlage.
   *[other] Nog { $n } kanttekeningen staan in de bijlage.
}
brief-annex = Bijlage
brief-annex-exhibits = Figuren en tabellen
brief-annex-caveats = Overige kanttekeningen
brief-caveats-of = Bij { $number }. { $page }
brief-sources = Bronnen en link
brief-sources-notes = De cijfers bij "Bron" verwijzen naar de noten hieronder: elk document met de plaatsen waar het staat.
brief-link = Deze bevindingen in het dashboard, met dezelfde keuzes en dezelfde uitgave:
brief-qr = QR-code die dezelfde bevindingen in het dashboard opent.
brief-stand = Stand { $date } · uitgave { $release }
brief-page = pagina { $page } van { $pages }
