## The page on one pilot
page-pilot = Pilots
title-pilot = What do we know of this pilot?
intro-pilot = Everything the documents say about it, in one place. What they do not mention is shown as not mentioned.
option-part = ↳ { $name }
contents-label = On this page:
part-of = Part of
parts = Consists of:
followed = followed
column-trait = Trait
column-passage = Document and place
column-about = Subject
trait-what = What it is
trait-knowledge = Who the knowledge is for
trait-beneficiaries = Who benefits
trait-line = Programme line
trait-box = Stakeholders
trait-place = Where
identity-finding = { $name }: what, for whom and with whom
brief-status = Status: { $statuses }.
brief-one-status = { $which }: { $status }
brief-next = Next milestone with a date: { $milestone }. That is an expectation.
brief-nothing-next = No document names a next milestone with a date.
brief-found =
    Found: { $n ->
        [one] one net effect
        *[other] { $n } net effects
    }, of which { $classes }.
brief-found-no-net = The documents give only gross results or levels, no net effect.
brief-found-nothing = For this pilot the documents give no measured result of an effect study.
statuses-finding = According to the passages followed – { $statuses }
status-followed = { $status } (followed)
statuses-caveat = Each row is one passage. Documents do not always agree; what this dashboard follows says "followed": the newest document that speaks of it.
pilot-findings-finding = { $n } net findings: { $classes }
pilot-other-finding = { $n } gross results, levels and comparisons between groups: these are no effects
facts-purpose-finding =
    Why and what for, as the documents put it: { $n } { $n ->
        [one] fact
        *[other] facts
    }
contents-facts-purpose = Why and what for
facts-organisation-finding =
    Money, people and structure: { $n } { $n ->
        [one] fact
        *[other] facts
    }
contents-facts-organisation = Money, people and structure
facts-commitments-finding =
    Commitments: { $n } { $n ->
        [one] fact
        *[other] facts
    }
contents-facts-commitments = Commitments
facts-results-finding =
    What the documents say about results: { $n } { $n ->
        [one] fact
        *[other] facts
    }
contents-facts-results = What the documents say about results
facts-scaling-finding =
    Scaling up and knowledge for others: { $n } { $n ->
        [one] fact
        *[other] facts
    }
contents-facts-scaling = Scaling up and knowledge for others
facts-obstacles-finding =
    What stands in the way: { $n } { $n ->
        [one] fact
        *[other] facts
    }
contents-facts-obstacles = What stands in the way
facts-unknowns-finding =
    What is not yet known: { $n } { $n ->
        [one] fact
        *[other] facts
    }
contents-facts-unknowns = What is not yet known
facts-approach-finding =
    The approach: { $n } { $n ->
        [one] fact
        *[other] facts
    }
contents-facts-approach = The approach
facts-people-finding =
    Who takes part: { $n } { $n ->
        [one] fact
        *[other] facts
    }
contents-facts-people = Who takes part
facts-evaluation-finding =
    What the evaluation asks, and how: { $n } { $n ->
        [one] fact
        *[other] facts
    }
contents-facts-evaluation = What the evaluation asks, and how
facts-research-finding =
    The research: { $n } { $n ->
        [one] fact
        *[other] facts
    }
contents-facts-research = The research
facts-before-finding =
    What was already known in 2010 and 2014: { $n } { $n ->
        [one] fact
        *[other] facts
    }
contents-facts-before = What was already known in 2010 and 2014
lessons-finding =
    { $n } { $n ->
        [one] lesson
        *[other] lessons
    } from the documents
coverage-finding = What the reports on this pilot contain, according to the evaluation report: { $n } aspects
coverage-caveat = That a report contains an aspect says nothing of what was found.
coverage-line = { $aspect }: { $coverage }
context-finding =
    { $n } { $n ->
        [one] figure
        *[other] figures
    } about the context: no result of the pilot
context-caveat = These figures sketch why the pilot exists. Each has its own source and year.
context-line = { $label }: { $value }
context-line-dated = { $label }: { $value } ({ $when })
heading-pilot = { $name }
impact-one-hit = { $name }: because of corona something stood still or stopped, according to the documents
impact-one = { $name }: what corona did, according to the documents
contents-identity = What and for whom
contents-statuses = Status by document
undated-finding =
    What the documents mention without a date: { $n } { $n ->
        [one] event
        *[other] events
    }
contents-undated = Without a date
contents-timeline = Timeline
contents-findings = Net effects
contents-not-effects = Gross and levels
contents-lessons = Lessons
contents-impact = Corona
contents-plane = Complexity and development
contents-coverage = Contents of the reports
contents-context = Figures about the context
contents-discrepancies = Differences between documents
