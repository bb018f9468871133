## Corona
column-document = Document
column-agreement = Past het bij de andere?
column-window = Meetperiode
column-overlap = Tijdens de maatregelen gemeten
compared-finding =
    Twee documenten naast elkaar: { $agree } van de { $n } veranderingen { $agree ->
        [one] past
        *[other] passen
    } binnen de afronding bij de standen
compared-description = Tabel met { $n } cijfers uit twee documenten, met per cijfer of het past bij de standen die het andere document geeft.
compared-caveat = Of cijfers passen is door ons nagerekend, met de afronding van de gedrukte cijfers; geen gedrukt cijfer is veranderd. De twee documenten noemen niet precies hetzelfde: een uitkering aanvragen is iets anders dan er een hebben.
agreement-level = een stand, hiermee is vergeleken
agreement-yes = past binnen de afronding
agreement-no = past niet bij de gedrukte standen
agreement-unknown = niet te vergelijken
mitigations-finding =
    { $n ->
        [one] Eén passage zegt
        *[other] { $n } passages zeggen
    } wat eraan is gedaan
mitigations-caveat = Of het hielp, zeggen de documenten meestal niet.
delayed-finding =
    { $n ->
        [one] Bij één mijlpaal met twee bekende verwachtingen noemt
        *[other] Bij { $n } mijlpalen met twee bekende verwachtingen noemt
    } het document corona als reden van het uitstel
attributed-finding =
    { $n ->
        [one] Eén gebeurtenis brengt
        *[other] { $n } gebeurtenissen brengen
    } de documenten in verband met corona
attributed-caveat = Alleen waar een document het verband zelf legt. Zwijgen is geen ontkenning.
windows-finding =
    Van { $n } onderzoeken is { $yes ->
        [0] bij geen
        *[other] bij { $yes }
    } vermeld dat tijdens de maatregelen is gemeten, bij { $no } was dat niet zo; bij { $unknown } noemen de documenten de meetperiode niet
windows-description = Tabel met { $n } onderzoeken, hun meetperiode en of die samenvalt met de coronamaatregelen.
windows-caveat = De meetperiode is die van het onderzoek als geheel. Een onderzoek van vóór de maatregelen zegt niets over een arbeidsmarkt met corona.
overlap-yes = ja, geheel of deels
overlap-no = nee
overlap-unknown = niet te zeggen
for-research-finding =
    { $n ->
        [one] Eén passage zegt
        *[other] { $n } passages zeggen
    } wat corona betekent voor het onderzoek en voor wat te concluderen is
for-research-caveat = Een onderzoek dat is onderbroken of aangepast kan minder laten zien. Dat is iets anders dan geen effect.
