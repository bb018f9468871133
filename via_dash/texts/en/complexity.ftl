## The ladder: where each pilot stands and what is next
filter-group = Stakeholders (Box 1)
column-next-rung = First rung above that
column-planned-result = Planned result or report
plane-hint = Open an approach in the list below the figure, or point at it: its box then stands out.
steps-finding =
    { $n ->
        [one] One approach
        *[other] { $n } approaches
    } on the effect ladder: for { $named } a document names a result or report that comes after { $as_of }, for { $none } none does
steps-description = Table with { $n } approaches: their interval on the effect ladder, the first rung above it and the planned results of research.
steps-stated = stand in words from the report
steps-coded = the curators alone
steps-outside = rung outside the interval
steps-rung = { $level }. { $name }
steps-no-rung = none: the interval touches the highest rung
steps-no-result = no document names one
steps-other = other planned research: { $what }
steps-other-planned = Other planned research:
steps-more = and { $n } later
steps-caveat-next = The first rung above the interval was derived by us. Nobody knows where in its interval an approach stands; it may therefore have to reach a lower rung first.
steps-caveat-result = A planned result or report may show whether an approach is a rung further. It does not say what will come out, and no document ties a rung to it.
## A visitor's own placing
own-placing-title = Place an approach yourself
own-placing-intro = Put an approach where you think it belongs, and see that beside the curators' interval.
own-placing-privacy = This is your own judgement. It is saved nowhere and is no part of the data: it stands only in the address of this page, so that you can share it by a link.
own-placing-own = Approach
own-placing-x = Complexity: from simple (0) to complex (1)
own-placing-y = Development: rung of the effect ladder (0 to 5)
own-placing-choose = Choose an approach
own-placing-send = Put it in the plane
own-placing-clear = Take it away
own-placing-ask = Choose an approach first.
own-placing-mark = own placing
own-placing-curators = Curators (an interval)
own-placing-nobodys = Your own judgement, or that of whoever gave you this link. No document stands behind it.
own-placing-link = Link to this placing
own-placing-allowed-own = an approach from the list
own-placing-allowed-x = a number from 0 to 1, in steps of 0.05 with a point
own-placing-allowed-y = a number from 0 to 5, in steps of 0.25 with a point
own-placing-wrong = For "{ $name }" the link asks for "{ $value }". That must be { $allowed }. The own placing was left out.
own-placing-missing = The link holds no value for "{ $name }". That must be { $allowed }. The own placing was left out.
column-whose = Whose
column-placed = Placed by
