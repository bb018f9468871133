## The page on one pilot
page-pilot = Pilots
title-pilot = Wat weten we van deze pilot?
intro-pilot = Alles wat de documenten hierover zeggen, bij elkaar. Wat zij niet vermelden, staat er als niet vermeld.
option-part = ↳ { $name }
contents-label = Op deze pagina:
part-of = Onderdeel van
parts = Bestaat uit:
followed = gevolgd
column-trait = Kenmerk
column-passage = Document en plaats
column-about = Onderwerp
trait-what = Wat het is
trait-knowledge = Voor wie de kennis is
trait-beneficiaries = Wie er baat bij heeft
trait-line = Programmalijn
trait-box = Belanghebbenden
trait-place = Waar
identity-finding = { $name }: wat, voor wie en met wie
brief-status = Stand: { $statuses }.
brief-one-status = { $which }: { $status }
brief-next = Eerstvolgende mijlpaal met een datum: { $milestone }. Dat is een verwachting.
brief-nothing-next = Geen document noemt een volgende mijlpaal met een datum.
brief-found =
    Gevonden: { $n ->
        [one] één netto-effect
        *[other] { $n } netto-effecten
    }, waarvan { $classes }.
brief-found-no-net = De documenten geven alleen bruto resultaten of niveaus, geen netto-effect.
brief-found-nothing = De documenten geven voor deze pilot geen gemeten resultaat van een effectstudie.
statuses-finding = Volgens de gevolgde passages – { $statuses }
status-followed = { $status } (gevolgd)
statuses-caveat = Elke rij is één passage. Documenten zijn het niet altijd eens; bij wat dit dashboard volgt staat "gevolgd": het nieuwste document dat erover spreekt.
pilot-findings-finding = { $n } netto-bevindingen: { $classes }
pilot-other-finding = { $n } bruto resultaten, niveaus en vergelijkingen tussen groepen: dit zijn geen effecten
facts-purpose-finding =
    Waarom en waartoe, zoals de documenten het zeggen: { $n } { $n ->
        [one] feit
        *[other] feiten
    }
contents-facts-purpose = Waarom en waartoe
facts-organisation-finding =
    Geld, mensen en opbouw: { $n } { $n ->
        [one] feit
        *[other] feiten
    }
contents-facts-organisation = Geld, mensen en opbouw
facts-commitments-finding =
    Toezeggingen: { $n } { $n ->
        [one] feit
        *[other] feiten
    }
contents-facts-commitments = Toezeggingen
facts-results-finding =
    Wat de documenten over resultaten zeggen: { $n } { $n ->
        [one] feit
        *[other] feiten
    }
contents-facts-results = Wat de documenten over resultaten zeggen
facts-scaling-finding =
    Opschaling en kennis voor anderen: { $n } { $n ->
        [one] feit
        *[other] feiten
    }
contents-facts-scaling = Opschaling en kennis voor anderen
facts-obstacles-finding =
    Wat tegenzit: { $n } { $n ->
        [one] feit
        *[other] feiten
    }
contents-facts-obstacles = Wat tegenzit
facts-unknowns-finding =
    Wat nog niet bekend is: { $n } { $n ->
        [one] feit
        *[other] feiten
    }
contents-facts-unknowns = Wat nog niet bekend is
facts-approach-finding =
    De aanpak: { $n } { $n ->
        [one] feit
        *[other] feiten
    }
contents-facts-approach = De aanpak
facts-people-finding =
    Wie meedoet: { $n } { $n ->
        [one] feit
        *[other] feiten
    }
contents-facts-people = Wie meedoet
facts-evaluation-finding =
    Wat de evaluatie vraagt, en hoe: { $n } { $n ->
        [one] feit
        *[other] feiten
    }
contents-facts-evaluation = Wat de evaluatie vraagt, en hoe
facts-research-finding =
    Het onderzoek: { $n } { $n ->
        [one] feit
        *[other] feiten
    }
contents-facts-research = Het onderzoek
facts-before-finding =
    Wat in 2010 en 2014 al bekend was: { $n } { $n ->
        [one] feit
        *[other] feiten
    }
contents-facts-before = Wat in 2010 en 2014 al bekend was
lessons-finding =
    { $n } { $n ->
        [one] les
        *[other] lessen
    } uit de documenten
coverage-finding = Wat de rapporten over deze pilot bevatten, volgens het evaluatierapport: { $n } onderdelen
coverage-caveat = Dat een onderdeel in een rapport staat, zegt niets over wat er is gevonden.
coverage-line = { $aspect }: { $coverage }
context-finding =
    { $n } { $n ->
        [one] cijfer
        *[other] cijfers
    } over de omgeving: geen resultaat van de pilot
context-caveat = Deze cijfers schetsen waarom de pilot er is. Elk heeft een eigen bron en jaar.
context-line = { $label }: { $value }
context-line-dated = { $label }: { $value } ({ $when })
heading-pilot = { $name }
impact-one-hit = { $name }: door corona lag iets stil of stopte iets, volgens de documenten
impact-one = { $name }: wat corona deed, volgens de documenten
contents-identity = Wat en voor wie
contents-statuses = Stand per document
undated-finding =
    Wat de documenten zonder datum noemen: { $n } { $n ->
        [one] gebeurtenis
        *[other] gebeurtenissen
    }
contents-undated = Zonder datum
contents-timeline = Tijdlijn
contents-findings = Netto-effecten
contents-not-effects = Bruto en niveaus
contents-lessons = Lessen
contents-impact = Corona
contents-plane = Complexiteit en ontwikkeling
contents-coverage = Inhoud van de rapporten
contents-context = Cijfers over de omgeving
contents-discrepancies = Verschillen tussen documenten
