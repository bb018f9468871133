## I am…
role-label = I am
role-nobody = I am…
role-head =
    For you – { $role }: { $pilots ->
        [one] one pilot
        *[other] { $pilots } pilots
    }, { $milestones ->
        [one] one milestone
        *[other] { $milestones } milestones
    }, { $asks ->
        [one] one recommendation or condition
        *[other] { $asks } recommendations and conditions
    }
role-group = In box 1 of the evaluation report you belong to: { $group }.
role-pilots = Pilots whose knowledge is meant for you too
role-milestones = What is coming for you: the first of { $n } planned milestones
role-asks = What this asks of you: the first of { $n } recommendations and conditions; besides these { $learned } other lessons
role-narrow = Only what concerns you on this page
role-more = This is a selection from the whole; everything is below.
