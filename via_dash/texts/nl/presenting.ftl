## Presenteren en afdrukken
page-presenteren = Presenteren
title-presenteren = Wat wilt u presenteren?
intro-presenteren = Een presentatie toont de figuren van een pagina één voor één, groot genoeg voor een zaal. Elke dia heeft een eigen link.
present-link = Presenteer deze pagina
print-link = Afdrukken of PDF
present-pages = Kies een pagina, of stel zelf een reeks samen bij Briefing
present-previous = ← Vorige
present-next = Volgende →
present-place = Dia { $at } van { $n }
present-part = Deel { $part } van { $parts }
present-rows = { $n } van { $total } rijen; alle rijen staan op de pagina.
present-notes = Spreektekst
present-notes-hide = Spreektekst dicht
present-code = Link en QR-code
present-code-hide = Link dicht
present-leave = Sluiten (Esc)
present-no-such = De link vraagt om dia { $value }, maar die is er niet. Er zijn er { $n }; dit is dia { $at }.
present-nothing = Er is niets te presenteren
present-nothing-hint = Met deze filters blijft er geen figuur over. Sluit de presentatie en kies andere filters of figuren.
present-caveats = { $n ->
    [one] Let op: er is één kanttekening; die staat in de spreektekst.
   *[other] Let op: er zijn { $n } kanttekeningen; die staan in de spreektekst.
}
present-documents = { $n } documenten; de vindplaatsen staan in de spreektekst.
present-notes-asked = Als ernaar wordt gevraagd
present-notes-filters = Gekozen
present-notes-caveats = { $n ->
    [one] Nog één kanttekening
   *[other] Nog { $n } kanttekeningen
}
present-notes-sources = Bronnen en vindplaatsen
present-code-alt = QR-code van de link naar deze figuur: { $link }
present-code-hint = Deze link opent de figuur op haar pagina, met dezelfde filters. Wie hem later opent, ziet of hij nog klopt.
