## Pictures
picture-unavailable-missing = A picture cannot be made now: the program that draws charts is missing or does not start.
picture-unavailable-failed = This chart could not be made into a picture.
picture-unavailable-slow = Making the picture took too long. Please try again.
picture-continued = (continued)
picture-page = Sheet { $page } of { $pages }.
picture-more-caveats = { $n ->
    [one] There is one more caveat.
   *[other] There are { $n } more caveats.
}
picture-places = { $source } ({ $n ->
    [one] one place
   *[other] { $n } places
})
