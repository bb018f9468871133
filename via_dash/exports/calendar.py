"""Planned milestones as an iCalendar file (RFC 5545)."""

from datetime import UTC, datetime, time, timedelta

from icalendar import Calendar, Event

from via_dash.data import Release
from via_dash.texts import Translator
from via_dash.views.pilots import Milestone
from via_dash.views.view import View, source_label


def calendar_bytes(view: View[tuple[Milestone, ...]], texts: Translator, release: Release) -> bytes:
    """An all-day entry over every day the milestone can fall on, tentative as plans are.

    A milestone with an open end of its date has no place in a calendar and is left out.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//via_dash//{release.name}//{texts.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("name", texts.text("calendar-name"))
    calendar.add("x-wr-calname", texts.text("calendar-name"))
    for milestone in view.marks:
        if milestone.earliest is not None and milestone.latest is not None:
            calendar.add_component(_entry(milestone, texts, release))
    return bytes(calendar.to_ical())


def _entry(milestone: Milestone, texts: Translator, release: Release) -> Event:
    entry = Event()
    # The event, not the claim: a plan that moves keeps its identity, so that a calendar replaces it.
    entry.add("uid", f"{milestone.pilot_id}.{milestone.event_id}@via-dash")
    entry.add("dtstamp", datetime.combine(release.as_of, time(), UTC))
    entry.add("dtstart", milestone.earliest)
    if milestone.latest is not None:
        entry.add("dtend", milestone.latest + timedelta(days=1))
    entry.add("status", "TENTATIVE")
    entry.add("transp", "TRANSPARENT")
    entry.add(
        "summary",
        texts.text(
            "calendar-summary",
            label=milestone.label,
            pilot=milestone.pilot,
            when=milestone.when,
        ),
    )
    entry.add("description", _description(milestone, texts, release))
    return entry


def _description(milestone: Milestone, texts: Translator, release: Release) -> str:
    source = texts.say(source_label(release, milestone.evidence.source_id))
    lines = [
        texts.text("calendar-imprecise", when=milestone.when),
        f"{texts.text('source-label')} {source}, {milestone.evidence.locator}",
        texts.text("release-line", release=release.name, date=release.as_of),
    ]
    if milestone.note is not None:
        lines.insert(1, texts.say(milestone.note))
    return "\n".join(lines)
