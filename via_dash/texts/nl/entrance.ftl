## Ik ben…
role-label = Ik ben
role-nobody = Ik ben…
role-head =
    Voor u – { $role }: { $pilots ->
        [one] één pilot
        *[other] { $pilots } pilots
    }, { $milestones ->
        [one] één mijlpaal
        *[other] { $milestones } mijlpalen
    }, { $asks ->
        [one] één aanbeveling of voorwaarde
        *[other] { $asks } aanbevelingen en voorwaarden
    }
role-group = In Box 1 van het evaluatierapport valt u onder: { $group }.
role-pilots = Pilots waarvan de kennis ook voor u is bedoeld
role-milestones = Wat er voor u aankomt: de eerste van { $n } geplande mijlpalen
role-asks = Wat dit van u vraagt: de eerste van { $n } aanbevelingen en voorwaarden; daarnaast { $learned } andere lessen
role-narrow = Alleen wat u aangaat op deze pagina
role-more = Dit is een keuze uit het geheel; hieronder staat alles.
