## Pictures
picture-unavailable-missing = Een afbeelding kan nu niet worden gemaakt: het programma dat grafieken tekent ontbreekt of start niet.
picture-unavailable-failed = Deze grafiek kon niet als afbeelding worden gemaakt.
picture-unavailable-slow = Het maken van de afbeelding duurde te lang. Probeer het opnieuw.
picture-continued = (vervolg)
picture-page = Blad { $page } van { $pages }.
picture-more-caveats = { $n ->
    [one] Er is nog één kanttekening.
   *[other] Er zijn nog { $n } kanttekeningen.
}
picture-places = { $source } ({ $n ->
    [one] één plaats
   *[other] { $n } plaatsen
})
