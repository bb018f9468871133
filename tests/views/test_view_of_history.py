"""The history tells every release and, row by row, what differs from the one before."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.views.synthetic import counted, effect, event, params, row, source, variant
from via_dash.data import Release
from via_dash.evidence.sentences import finding_sentence
from via_dash.texts import LANGUAGES, Localised, message, translator
from via_dash.views.history import KINDS, Change, Edition, history
from via_dash.views.rows import record as record_of


def fact(row_id: str, text: str, **values: Any) -> dict[str, Any]:
    texts = {"text_nl": text, "text_en": f"{text} (en)"}
    return row("facts", row_id, fact_id=row_id, pilot_id="via", attribute="goal", **(texts | values))  # fmt: skip


def named(release: Release, name: str, follows: str | None = None, **tables: Any) -> Release:
    return replace(variant(release, **tables), name=name, follows=follows)


def told(*releases: Release) -> tuple[Edition, ...]:
    """The history of the first, each of which goes back to the next."""
    before = {newer.name: older for newer, older in pairwise(releases)}
    return history(releases[0], lambda r: before.get(r.name))


def only_change(before: Release, after: Release) -> Change:
    (change,) = told(after, before)[0].changes
    return change


# The releases


def test_a_first_release_stands_alone_and_is_compared_with_nothing(release: Release):
    (only,) = told(release)
    assert (only.name, only.as_of, only.published) == (release.name, release.as_of, False)
    assert only.text == Localised("Eerste uitgave.", "First release.")
    assert only.counts is None
    assert only.changes == ()


def test_releases_stand_newest_first_each_compared_with_the_one_before(release: Release):
    first = named(release, "one", facts=[fact("a", "Eerst.")])
    second = named(release, "two", "one", facts=[fact("a", "Daarna.")])
    third = named(release, "three", "two", facts=[fact("a", "Daarna."), fact("b", "Nieuw.")])
    editions = told(third, second, first)
    assert [e.name for e in editions] == ["three", "two", "one"]
    assert [[(c.kind, c.row_id) for c in e.changes] for e in editions] == [
        [("added", "b")], [("changed", "a")], [],
    ]  # fmt: skip
    assert [e.counts is None for e in editions] == [False, False, True]


def test_a_release_before_that_cannot_be_read_ends_the_history(release: Release):
    second = named(release, "two", "one")
    assert [e.name for e in history(second, lambda _: None)] == ["two"]


def test_releases_that_follow_each_other_in_a_ring_are_told_once(release: Release):
    ring = {"one": named(release, "two", "one"), "two": named(release, "one", "two")}
    editions = history(ring["two"], lambda r: ring[r.name])
    assert [e.name for e in editions] == ["one", "two"]


def test_a_release_that_changes_nothing_says_so(release: Release):
    newest, _ = told(named(release, "two", "one"), named(release, "one"))
    assert newest.counts == message("history-same")
    assert newest.changes == ()


@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(("x", "y"))), st.dictionaries(st.sampled_from("abcdef"), st.sampled_from(("x", "y"))))  # fmt: skip
def test_the_counts_are_those_of_the_rows_told(
    release: Release, old: dict[str, str], new: dict[str, str]
):
    before = named(release, "one", facts=[fact(k, v) for k, v in old.items()])
    after = named(release, "two", "one", facts=[fact(k, v) for k, v in new.items()])
    newest, _ = told(after, before)
    expected = {
        "added": len(new.keys() - old.keys()),
        "removed": len(old.keys() - new.keys()),
        "changed": sum(old[k] != new[k] for k in old.keys() & new.keys()),
    }
    assert Counter(c.kind for c in newest.changes) == {k: n for k, n in expected.items() if n}
    assert newest.counts is not None
    if any(expected.values()):
        said = counted(params(newest.counts)["parts"])
        assert said == {f"history-{k}": n for k, n in expected.items() if n}
        assert list(said) == [f"history-{k}" for k in KINDS if expected[k]]
    else:
        assert newest.counts == message("history-same")


# A row that differs


def test_a_changed_row_tells_what_it_said_and_what_it_says_now(release: Release):
    change = only_change(
        named(release, "one", effects=[effect("a", estimate=4.2)]),
        named(release, "two", "one", effects=[effect("a", estimate=9.0)]),
    )
    assert (change.kind, change.table, change.row_id) == ("changed", "effects", "a")
    assert change.before == finding_sentence(effect("a", estimate=4.2))
    assert change.after == finding_sentence(effect("a", estimate=9.0))
    assert translator("nl").say(change.fields) == "Schatting"


def test_a_row_that_came_and_one_that_went_each_tell_what_they_say(release: Release):
    with_it = named(release, "one", facts=[fact("a", "Iets.")])
    without_it = named(release, "two", facts=[])
    came, went = only_change(without_it, with_it), only_change(with_it, without_it)
    assert (came.kind, came.before, came.after) == ("added", None, Localised("Iets.", "Iets. (en)"))
    assert (went.kind, went.before, went.after) == ("removed", Localised("Iets.", "Iets. (en)"), None)  # fmt: skip
    assert translator("nl").say(came.fields) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_that_changed_in_both_languages_is_one_field_to_the_reader(
    language: Any, release: Release
):
    note = {"note_nl": "Kanttekening.", "note_en": "A caveat."}
    change = only_change(
        named(release, "one", facts=[fact("a", "Iets.")]),
        named(release, "two", facts=[fact("a", "Iets.", **note)]),
    )
    assert translator(language).say(change.fields) == {"nl": "Voorbehoud", "en": "Caveat"}[language]


@pytest.mark.parametrize("changed", ["note_nl", "note_en"])
def test_a_text_that_changed_in_one_language_is_named_alike(changed: str, release: Release):
    change = only_change(
        named(release, "one", facts=[fact("a", "Iets.", note_nl="x", note_en="x")]),
        named(release, "two", facts=[fact("a", "Iets.", **({"note_nl": "x", "note_en": "x"} | {changed: "y"}))]),
    )  # fmt: skip
    assert [translator(lang).say(change.fields) for lang in LANGUAGES] == ["Voorbehoud", "Caveat"]


def test_what_a_row_refers_to_is_named_as_it_was_called_then(release: Release):
    def place(name: str) -> dict[str, Any]:
        return dict(release.rows("places")[0]) | {"place_id": "almere", "name": name}

    shared = {"pilot_id": "begeleiding", "place_id": "almere"}
    change = only_change(
        named(release, "one", places=[place("Oud")], pilot_places=[row("pilot_places", "p", role="delivery", **shared)]),
        named(release, "two", places=[place("Oud")], pilot_places=[row("pilot_places", "p", role="national", **shared)]),
    )  # fmt: skip
    assert "Oud" in translator("nl").say(change.before)
    both = told(
        named(release, "two", places=[place("Nieuw")], pilot_places=[row("pilot_places", "p", role="national", **shared)]),
        named(release, "one", places=[place("Oud")], pilot_places=[row("pilot_places", "p", role="delivery", **shared)]),
    )[0].changes  # fmt: skip
    moved = next(c for c in both if c.table == "pilot_places")
    assert "Oud" in translator("nl").say(moved.before)
    assert "Nieuw" in translator("nl").say(moved.after)


def test_a_row_opens_only_where_it_has_a_record(release: Release):
    before = named(release, "one", facts=[], events=[event("gone", "2020")])
    extra = source("extra", "2019", in_hand=False)
    after = named(
        release, "two", facts=[fact("a", "Iets.")], events=[], sources=[*release.rows("sources"), extra]
    )  # fmt: skip
    changes = told(after, before)[0].changes
    assert {(c.table, c.row_id): c.opens for c in changes} == {
        ("sources", "extra"): False, ("events", "gone"): False, ("facts", "a"): True,
    }  # fmt: skip
    for c in changes:
        assert (record_of(after, f"{c.table}/{c.row_id}") is not None) == c.opens


def test_every_change_of_a_whole_release_can_be_said(release: Release):
    """A release in which every row of every table came, and one in which every row went."""
    empty = replace(release, name="leeg", tables=dict.fromkeys(release.tables, ()))
    for editions in (told(release, empty), told(empty, release)):
        changes = editions[0].changes
        assert len(changes) == sum(len(rows) for rows in release.tables.values())
        for language in LANGUAGES:
            texts = translator(language)
            assert editions[0].counts is not None
            assert str(len(changes)) in texts.say(editions[0].counts)
            for c in changes:
                assert texts.say(c.after or c.before), (c.table, c.row_id)
