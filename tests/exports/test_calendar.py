"""The calendar says nothing firmer than the document: every day a plan can mean, and tentative."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from tests.views.synthetic import Made, event, pilot, source, variant
from via_dash.data import Release
from via_dash.evidence.dates import bounds
from via_dash.exports.calendar import calendar_bytes
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.views.coming import coming

PILOTS = (
    pilot("begeleiding", "activation"),
    pilot("meter", "employers"),
    pilot("via"),
)
SOURCES = (
    source("evaluatie-2020", "2020-11-02", name_nl="het rapport", name_en="the report"),
    source("kamerbrief-2020", "2020-11-09", name_nl="de brief", name_en="the letter"),
)


def plan(row_id: str, when: str, **values: Any) -> Made:
    return event(row_id, when, **({"certainty": "planned"} | values))


def written(release: Release, *rows: Made, language: Language = "nl") -> bytes:
    evidence = variant(release, pilots=PILOTS, sources=SOURCES, events=rows)
    view = coming(evidence, ())
    assert view is not None
    return calendar_bytes(view, translator(language), evidence)


def entries(content: bytes) -> list[Event]:
    """The entries as a calendar reads them."""
    return list(Calendar.from_ical(content).walk("VEVENT"))  # type: ignore[arg-type]


def days(entry: Event) -> tuple[date, date]:
    """The first and the last day that an entry covers."""
    first, after = entry["DTSTART"].dt, entry["DTEND"].dt
    assert type(first) is type(after) is date, "an entry with a time of day"
    return first, after - timedelta(days=1)


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("2021-03-17", "2021-03-17", "2021-03-17"),
        ("2021-03", "2021-03-01", "2021-03-31"),
        ("2021-33", "2021-01-01", "2021-03-31"),
        ("2021-05/2021-08", "2021-05-01", "2021-08-31"),
        ("2021", "2021-01-01", "2021-12-31"),
        ("2020-24", "2020-12-01", "2021-02-28"),
        ("2020-09/2020-12", "2020-09-01", "2020-12-31"),
    ],
)
def test_an_entry_covers_whole_days_from_the_first_to_the_last_possible_one(
    when: str, first: str, last: str, release: Release
):
    content = written(release, plan("a", when))
    (entry,) = entries(content)
    assert days(entry) == (date.fromisoformat(first), date.fromisoformat(last))
    assert b"DTSTART;VALUE=DATE:" + first.replace("-", "").encode() in content
    assert b"DTEND;VALUE=DATE:" in content


@st.composite
def dates(draw: st.DrawFn) -> str:
    """A plan of which no day lies behind the as-of date; one with two ends."""
    year = draw(st.integers(2021, 2060))
    part = draw(st.sampled_from(("", *(f"-{n:02}" for n in range(1, 13)), "-21", "-24", "-33", "-36", "-40", "-41")))  # fmt: skip
    if draw(st.booleans()):
        return draw(st.dates(date(2021, 1, 1), date(2060, 1, 1))).isoformat()
    return f"{year}{part}" if draw(st.booleans()) else f"{year}{part}/{year + draw(st.integers(1, 3))}"  # fmt: skip


@given(st.lists(dates(), min_size=1, max_size=6))
def test_every_entry_covers_exactly_what_its_date_can_mean(release: Release, whens: list[str]):
    content = written(release, *(plan(f"e{n}", when) for n, when in enumerate(whens)))
    assert sorted(days(entry) for entry in entries(content)) == sorted(map(bounds, whens))


def test_every_entry_is_tentative_and_keeps_nobody_occupied(release: Release):
    for entry in entries(written(release, plan("a", "2021"), plan("b", "2021-03-17"))):
        assert (entry["STATUS"], entry["TRANSP"]) == ("TENTATIVE", "TRANSPARENT")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_calendar_says_what_it_is_and_from_when(language: Language, release: Release):
    content = written(release, plan("a", "2021-33"), language=language)
    calendar, texts = Calendar.from_ical(content), translator(language)
    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"]
    assert calendar["X-WR-CALNAME"] == texts.text("calendar-name")
    (entry,) = entries(content)
    assert entry["DTSTAMP"].dt == datetime(2020, 11, 9, tzinfo=UTC)
    label = {"nl": "Gebeurtenis a", "en": "Event a"}[language]
    name = {"nl": "Pilot begeleiding", "en": "The begeleiding pilot"}[language]
    assert label in entry["SUMMARY"]
    assert name in entry["SUMMARY"]
    assert texts.edtf("2021-33") in entry["SUMMARY"]


def test_an_entry_tells_its_document_its_place_and_its_caveat(release: Release):
    note = {"note_nl": "Onder voorbehoud.", "note_en": "Subject to change."}
    (entry,) = entries(written(release, plan("a", "2021", **note)))
    said = str(entry["DESCRIPTION"])
    for part in ("het rapport", "Paragraaf van a", "Onder voorbehoud.", "9 nov 2020"):
        assert part in said


# Which entries


def test_a_plan_with_an_open_end_is_left_out_and_nothing_else(release: Release):
    content = written(
        release,
        plan("open", "2022/.."),
        plan("unknown", "2022/"),
        plan("until", "../2021-05"),
        plan("a", "2021"),
        plan("b", "2020-11"),
        plan("context", "2021-03", lane="context"),
        plan("cancelled", "2021", certainty="cancelled"),
        event("done", "2020-05"),
    )
    assert ["Gebeurtenis a" in e["SUMMARY"] for e in entries(content)] == [True, False]
    assert ["Gebeurtenis b" in e["SUMMARY"] for e in entries(content)] == [False, True]


def test_with_only_open_ends_the_calendar_is_empty_and_sound(release: Release):
    content = written(release, plan("open", "2022/.."))
    assert entries(content) == []
    assert Calendar.from_ical(content).name == "VCALENDAR"


# What tells one entry from another


def uids(content: bytes) -> list[str]:
    return [str(entry["UID"]) for entry in entries(content)]


def test_an_event_has_one_name_in_both_languages_and_every_time(release: Release):
    rows = plan("a", "2021"), plan("b", "2022"), plan("c", "2022", event_id="b", pilot_id="meter")
    dutch, english = (uids(written(release, *rows, language=lang)) for lang in LANGUAGES)
    assert dutch == english == uids(written(release, *rows))
    assert len(set(dutch)) == 3


def test_a_plan_that_moves_keeps_its_name_so_that_a_calendar_replaces_it(release: Release):
    first = plan("a", "2021-03", event_id="report")
    moved = plan("b", "2021-09", event_id="report", source_id="kamerbrief-2020", supersedes="a")
    before, after = written(release, first), written(release, first, moved)
    assert uids(before) == uids(after)
    assert days(entries(before)[0]) != days(entries(after)[0])


# Texts


TRICKY = (
    "Start, daarna; en \\ dan: \"klaar\"",
    "Regel een\nregel twee\n\nregel vier",
    "Één café 🎉 👩‍🏫 – naïef",
    "BEGIN:VALARM",
    "a" * 400,
    "ёж, 東京; עברית\\n",
    "{$label} <b>& &amp;",
)  # fmt: skip


@pytest.mark.parametrize("text", TRICKY)
def test_a_text_comes_out_of_the_calendar_as_it_went_in(text: str, release: Release):
    row = plan("a", "2021", label_nl=text, note_nl=text, note_en=text, locator="Tabel 1, 2; 3")
    content = written(release, row)
    (entry,) = entries(content)
    assert text in str(entry["SUMMARY"])
    assert text in str(entry["DESCRIPTION"])
    assert "Tabel 1, 2; 3" in str(entry["DESCRIPTION"])
    assert [c.name for c in Calendar.from_ical(content).walk()] == ["VCALENDAR", "VEVENT"]


@given(
    st.text(
        st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"), include_characters="\n"),
        min_size=1,
        max_size=120,
    )
)
def test_any_text_survives(release: Release, text: str):
    text = f"«{text}»"
    (entry,) = entries(written(release, plan("a", "2021", label_nl=text)))
    assert text in str(entry["SUMMARY"])


@pytest.mark.parametrize("text", TRICKY)
def test_lines_are_as_long_as_calendars_take_and_end_as_they_expect(text: str, release: Release):
    content = written(release, plan("a", "2021", label_nl=text))
    lines = content.split(b"\r\n")
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in b"".join(lines)
    assert lines[0] == b"BEGIN:VCALENDAR"
    content.decode("utf-8")
