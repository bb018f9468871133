## The sentence of a finding, and the classes of evidence
finding = { $population } ({ $intervention }): { $what }; { $certainty } ({ $people })
horizon-at = na { $value } { $unit }
horizon-from = vanaf { $value } { $unit }
horizon-over = over { $value } { $unit } gerekend
horizon-start = bij de start
units-week =
    { $n ->
        [one] week
        *[other] weken
    }
units-month =
    { $n ->
        [one] maand
        *[other] maanden
    }
units-year = jaar
result-net = netto { $change } { $outcome }
result-net-little = netto weinig of geen effect op { $outcome }, volgens de bron
change = { $amount } { $more }
result-short = { $change } { $outcome }
result-short-little = { $outcome }: weinig of geen effect volgens de bron
result-short-unsized = { $outcome }: { $direction }, geen getal
source-writes-percent = de bron schrijft procent, niet procentpunt
result-net-unsized = netto { $direction } op { $outcome }, zonder getal in de bron
result-gross = bruto { $amount }: { $outcome }
result-gross-unsized = bruto, zonder getal in de bron: { $outcome } ({ $direction })
result-level = niveau { $amount }: { $outcome }
result-level-unsized = niveau, zonder getal in de bron: { $outcome } ({ $direction })
result-difference = verschil tussen groepen ({ $measure }) in het effect op { $outcome }: { $direction }
result-difference-size = verschil tussen groepen ({ $measure }) in het effect op { $outcome }: { $amount }
sign-more = meer
sign-less = minder
sign-zero = meer of minder
sign-either = minder of meer
unsized-favourable = een gunstig verschil
unsized-unfavourable = een ongunstig verschil
unsized-none = volgens de bron geen verschil
unsized-mixed = wisselende verschillen
unsized-not_reported = een verschil waarvan de bron de richting niet beoordeelt
difference-favourable = gunstiger voor de genoemde groep
difference-unfavourable = minder gunstig voor de genoemde groep
difference-none = volgens de bron geen noemenswaardig verschil
difference-mixed = wisselend
difference-not_reported = richting niet beoordeeld in de bron
amount-percentage_point = { $amount } procentpunt
amount-percent = { $amount } procent
amount-share = { $amount }%
amount-eur_per_year = € { $amount } per jaar
amount-eur = € { $amount }
amount-eur_per_eur = € { $amount } per geïnvesteerde euro
amount-week =
    { $amount } { $n ->
        [one] week
        *[other] weken
    }
amount-month =
    { $amount } { $n ->
        [one] maand
        *[other] maanden
    }
amount-year = { $amount } jaar
amount-hour = { $amount } uur
amount-ratio = { $amount } keer zo veel
amount-score = score { $amount }
amount-count =
    { $amount } { $n ->
        [one] mens
        *[other] mensen
    }
amount-none = { $amount }
amount-range = { $amount } ({ $kind })
about-approximate = ongeveer { $amount }
about-minimum = ten minste { $amount }
about-maximum = hooguit { $amount }
gross-is-not-net = bruto: niet vergeleken met wie de aanpak niet kreeg
level-is-no-effect = een niveau: geen meting van een effect
provisional = voorlopig
source-concludes-little-effect = de bron concludeert: weinig of geen effect
n-both = interventiegroep n = { $intervention }, controlegroep n = { $control }
n-intervention = interventiegroep n = { $n }
n-control = controlegroep n = { $n }
n-unknown = aantal mensen niet gerapporteerd
class-works = gunstig en significant
class-harms = ongunstig en significant
class-little_or_no_effect = weinig of geen effect volgens de bron
class-insufficient = onvoldoende kennis
class-none = verschil tussen groepen, geen effect
amount-per = { $amount } { $per }
per-talk = per gesprek
per-four_talks = bij vier gesprekken
result-not_reported = bruto of netto niet vermeld, { $amount }: { $outcome }
result-not_reported-unsized = bruto of netto niet vermeld, zonder getal in de bron: { $outcome } ({ $direction })
event-summary = { $label }: { $date } ({ $certainty })
