## The ladder: where each pilot stands and what is next
filter-group = Belanghebbenden (Box 1)
column-next-rung = Eerste trede daarboven
column-planned-result = Gepland resultaat of rapport
plane-hint = Open een aanpak in de lijst onder de figuur, of wijs die aan: dan springt haar vlak eruit.
steps-finding =
    { $n ->
        [one] Eén aanpak
        *[other] { $n } aanpakken
    } op de effectladder: bij { $named } noemt een document een resultaat of rapport dat na { $as_of } komt, bij { $none } niet
steps-description = Tabel met { $n } aanpakken: hun bereik op de effectladder, de eerste trede daarboven en de geplande resultaten van onderzoek.
steps-stated = stand in woorden uit het rapport
steps-coded = alleen de samenstellers
steps-outside = trede buiten het bereik
steps-rung = { $level }. { $name }
steps-no-rung = geen: het bereik raakt de hoogste trede
steps-no-result = geen document noemt er een
steps-other = wel gepland onderzoek: { $what }
steps-other-planned = Wel gepland onderzoek:
steps-more = en { $n } later
steps-caveat-next = De eerste trede boven het bereik is door ons afgeleid. Waar in zijn bereik een aanpak staat, weet niemand; zij kan dus ook eerst een lagere trede moeten halen.
steps-caveat-result = Een gepland resultaat of rapport kan laten zien of een aanpak een trede verder is. Het zegt niet wat eruit komt, en geen document verbindt er een trede aan.
## A visitor's own placing
own-placing-title = Zelf een aanpak plaatsen
own-placing-intro = Zet een aanpak op de plaats die u juist vindt, en zie die naast het bereik van de samenstellers.
own-placing-privacy = Dit is uw eigen oordeel. Het wordt nergens opgeslagen en hoort niet bij de gegevens: het staat alleen in het adres van deze pagina, zodat u het met een link kunt delen.
own-placing-own = Aanpak
own-placing-x = Complexiteit: van eenvoudig (0) naar complex (1)
own-placing-y = Ontwikkeling: trede van de ladder (0 tot 5)
own-placing-choose = Kies een aanpak
own-placing-send = Zet in het vlak
own-placing-clear = Haal weg
own-placing-ask = Kies eerst een aanpak.
own-placing-mark = eigen plaatsing
own-placing-curators = Samenstellers (een bereik)
own-placing-nobodys = Uw eigen oordeel, of dat van wie u deze link gaf. Er ligt geen document aan ten grondslag.
own-placing-link = Link naar deze plaatsing
own-placing-allowed-own = een aanpak uit de lijst
own-placing-allowed-x = een getal van 0 tot en met 1, in stappen van 0.05 met een punt
own-placing-allowed-y = een getal van 0 tot en met 5, in stappen van 0.25 met een punt
own-placing-wrong = De link vraagt bij "{ $name }" om "{ $value }". Daar hoort { $allowed }. De eigen plaatsing is weggelaten.
own-placing-missing = De link bevat geen waarde voor "{ $name }". Daar hoort { $allowed }. De eigen plaatsing is weggelaten.
column-whose = Van wie
column-placed = Geplaatst door
