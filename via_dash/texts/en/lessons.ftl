## The page on lessons
page-lessen = Lessons
title-lessen = What was learned, and what does that rest on?
intro-lessen = Working elements, conditions, obstacles and recommendations from the documents, in our words. A working element is what people or researchers report; it is not a measured effect. The documents are in Dutch, and so are the places in them that are named here.
contents-learned = Lessons by theme
contents-learned-years = What was already known
contents-learned-pilots = By pilot
contents-learned-recurring = What recurs
contents-learned-both = Both are said
filter-theme = Theme
filter-lesson-kind = Kind of lesson
filter-entrance = For whom
count-lessons = { $n } of { $total } lessons
column-theme = Theme
column-lesson = Lesson
column-lessons = Lessons
column-base = What the lesson rests on
column-total = All lessons
column-pilots = Pilots
column-documents = Documents
column-standing = Comparison (ours)
column-again = Same lesson in several years
learned-no-pilot = no pilot: programme or other research
learned-no-note = What kind of passage this is was not noted.
learned-none = none
learned-in-no-pilot = in no pilot
learned-more = And { $n } more
learned-works = Working element
learned-hinders = Obstacle
learned-working_element =
    { $n } { $n ->
        [one] working element
        *[other] working elements
    }
learned-condition =
    { $n } { $n ->
        [one] condition
        *[other] conditions
    }
learned-obstacle =
    { $n } { $n ->
        [one] obstacle
        *[other] obstacles
    }
learned-recommendation =
    { $n } { $n ->
        [one] recommendation
        *[other] recommendations
    }
learned-base =
    in { $places ->
        [one] one place
        *[other] { $places } places
    } in { $documents ->
        [one] one document
        *[other] { $documents } documents
    } ({ $kinds }); { $basis }
## By theme
learned-finding =
    { $n ->
        [one] One reported lesson
        *[other] { $n } reported lessons
    } on { $themes ->
        [one] one theme
        *[other] { $themes } themes
    }: { $kinds }; { $several } { $several ->
        [one] is
        *[other] are
    } in more than one document
learned-description = List of { $n } lessons under { $themes } themes.
learned-caveat-reported = A working element is what people or researchers report, not a measured effect. What was measured is on the page Effects.
learned-caveat-places = Said in more places does not mean established more often: a report repeats itself in its summary, and brochure and letter take over from the report. We therefore make no grade of it.
learned-caveat-theme = The division into themes and kinds is ours. Where passages make the same lesson a different kind, the kind of the first passage that fits the choice counts; the others stand beside it.
## By year
learned-years-finding =
    { $n ->
        [one] One theme
        *[other] { $n } themes
    } through the years: { $parts }; { $again ->
        [one] one lesson itself is
        *[other] { $again } lessons themselves are
    } in documents of more than one year
learned-years-description = Table with { $n } themes in the rows and the years of the documents in the columns. Each cell counts lessons.
learned-counted-known =
    { $n ->
        [one] one was already in older documents
        *[other] { $n } were already in older documents
    }
learned-counted-new =
    { $n ->
        [one] one is only in documents of { $newest }
        *[other] { $n } are only in documents of { $newest }
    }
learned-counted-earlier =
    { $n ->
        [one] one is no longer in those of { $newest }
        *[other] { $n } are no longer in those of { $newest }
    }
learned-counted-unclear =
    { $n ->
        [one] of one it cannot be said
        *[other] of { $n } it cannot be said
    }
learned-known = was there before, and in { $newest }
learned-new = new in { $newest }
learned-earlier = only before { $newest }
learned-unclear = cannot be said: a document has no year
learned-years-caveat-ours = This comparison is ours and is about themes. That a theme occurred before does not mean that the same was said about it. New means new in these documents, not new in the world.
learned-years-caveat-uneven = The documents differ a lot: the note of 2010 and the letter of 2014 are short and not about VIA, the report of 2020 is long. Fewer lessons is therefore not less knowledge. What fits no theme is not counted here.
learned-years-caveat-filters = The choice above acts on the counts, except the choice of a year. Whether a theme is new is always decided from all lessons on that theme.
## By pilot
learned-pilots-finding =
    For { $n } of the { $total } pilots in this choice documents report lessons; of { $lessons ->
        [one] this one lesson
        *[other] these { $lessons } lessons
    }, { $own ->
        [one] one is
        *[other] { $own } are
    } about a pilot
learned-pilots-description = Table with { $n } themes in the rows and the pilots in the columns. Each cell counts lessons.
learned-pilots-caveat-total = A lesson on several pilots counts for each of them, so a row does not add up to its total. Lessons of sub-pilots stand with the whole pilot. A lesson on no pilot is about the programme as a whole or about research outside it.
learned-pilots-caveat-without = No lesson in this choice: { $pilots }. That does not mean that nothing was learned there; no document reports it.
## What recurs
learned-recurring-finding =
    { $n ->
        [one] Once the same
        *[other] { $n } times the same
    } kind of lesson on the same theme recurs: { $pilots } times in more than one pilot, { $documents } times in more than one document
learned-recurring-description = Table with { $n } combinations of theme and kind of lesson, with the pilots and the documents.
learned-recurring-caveat = The same kind of lesson on the same theme is not yet the same lesson: open the count to see what is said. Sub-pilots count apart here. A lesson that passages classify differently counts for each kind.
learned-recurring-caveat-documents = The brochure and the letter of 2020 take over from the report of 2020. More documents is therefore not more evidence.
## Both are said
learned-both-finding =
    On { $n ->
        [one] one theme
        *[other] { $n } themes
    } one pilot reports a working element and another an obstacle: { $themes }
learned-both-description = Per theme, { $n } in number, the working elements beside the obstacles that pilots report.
learned-both-counts =
    { $works ->
        [one] one working element
        *[other] { $works } working elements
    } and { $hinders ->
        [one] one obstacle
        *[other] { $hinders } obstacles
    }
learned-both-of = { $theme }: both are said
learned-both-caveat = Both are said. That is no contradiction: what helps in one pilot may be hard in another, and one theme holds a lot. Lessons on no pilot are left out here.
## Contradictions
learned-differ-finding =
    { $n ->
        [one] On one point passages say
        *[other] On { $n } points passages say
    } different things, and one of these lessons plays a part in it
