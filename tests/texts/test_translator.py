"""Numbers, dates, lists and sentences as people write them in each language."""

import re
from datetime import date
from decimal import Decimal

import pytest
from babel.numbers import parse_decimal
from hypothesis import assume, given
from hypothesis import strategies as st

from via_dash.evidence.dates import BadDate, bounds
from via_dash.texts import (
    LANGUAGES,
    Edtf,
    Joined,
    Language,
    Localised,
    Message,
    Number,
    localised,
    message,
    translator,
)
from via_dash.texts.translator import MissingText

NL, EN = translator("nl"), translator("en")


@pytest.mark.parametrize(
    ("value", "nl", "en"),
    [
        (1517, "1.517", "1,517"),
        (4.2, "4,2", "4.2"),
        (4.0, "4", "4"),
        (0, "0", "0"),
        (-4.2, "-4,2", "-4.2"),
        (0.125, "0,125", "0.125"),
        (1234567.5, "1.234.567,5", "1,234,567.5"),
        (1000.0, "1.000", "1,000"),
        (0.1 + 0.2, "0,3", "0.3"),
        (1e7, "10.000.000", "10,000,000"),
    ],
)
def test_a_number_is_written_in_the_way_of_the_language(value: float, nl: str, en: str) -> None:
    assert (NL.number(value), EN.number(value)) == (nl, en)
    assert (NL.say(Number(value)), EN.say(Number(value))) == (nl, en)
    assert (NL.say(value), EN.say(value)) == (nl, en)


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=3), st.sampled_from(LANGUAGES))
def test_a_written_number_is_the_number(value: Decimal, language: Language) -> None:
    texts = translator(language)
    written = texts.number(float(value))
    assert parse_decimal(written, locale=texts.locale) == value
    assert written != "-0"
    assert not re.search(r"[.,]\d*0$", written) or value == value.to_integral_value()


@pytest.mark.parametrize(
    ("day", "nl", "en"),
    [
        (date(2020, 3, 12), "12 mrt 2020", "12 Mar 2020"),
        (date(2021, 5, 1), "1 mei 2021", "1 May 2021"),
        (date(2020, 10, 31), "31 okt 2020", "31 Oct 2020"),
    ],
)
def test_a_day_is_written_in_the_way_of_the_language(day: date, nl: str, en: str) -> None:
    assert (NL.date(day), EN.date(day)) == (nl, en)
    assert (NL.say(day), EN.say(day)) == (nl, en)
    assert (NL.edtf(day.isoformat()), EN.edtf(day.isoformat())) == (nl, en)


@pytest.mark.parametrize(
    ("text", "nl", "en"),
    [
        ("2020", "2020", "2020"),
        ("2020-03", "mrt 2020", "Mar 2020"),
        ("2021-01/2021-04", "begin 2021", "early 2021"),
        ("2021-05/2021-08", "medio 2021", "mid-2021"),
        ("2021-09/2021-12", "eind 2021", "late 2021"),
        ("2020-21", "voorjaar 2020", "spring 2020"),
        ("2020-22", "zomer 2020", "summer 2020"),
        ("2020-23", "najaar 2020", "autumn 2020"),
        ("2020-24", "winter 2020", "winter 2020"),
        ("2021-33", "1e kwartaal 2021", "first quarter of 2021"),
        ("2021-34", "2e kwartaal 2021", "second quarter of 2021"),
        ("2021-35", "3e kwartaal 2021", "third quarter of 2021"),
        ("2021-36", "4e kwartaal 2021", "fourth quarter of 2021"),
        ("2021-40", "1e helft 2021", "first half of 2021"),
        ("2021-41", "2e helft 2021", "second half of 2021"),
        ("2018/2019", "2018 tot en met 2019", "2018 to 2019"),
        ("2020-03/2020-07", "mrt 2020 tot en met jul 2020", "Mar 2020 to Jul 2020"),
        ("2020/..", "vanaf 2020", "from 2020"),
        ("../2020", "tot en met 2020", "until 2020"),
        ("2019~", "ongeveer 2019", "about 2019"),
        ("2020-01/2021-04", "jan 2020 tot en met apr 2021", "Jan 2020 to Apr 2021"),
    ],
)  # fmt: skip
def test_an_imprecise_date_is_said_in_words(text: str, nl: str, en: str) -> None:
    assert NL.edtf(text) == NL.say(Edtf(text)) == nl
    assert EN.edtf(text) == EN.say(Edtf(text)) == en


YEAR = st.integers(1950, 2050).map(str)
END = (
    YEAR
    | st.dates(date(1950, 1, 1), date(2050, 12, 31)).map(date.isoformat)
    | st.dates(date(1950, 1, 1), date(2050, 12, 31)).map(lambda d: d.isoformat()[:7])
)
PART = st.tuples(YEAR, st.sampled_from(["21", "22", "23", "24", "33", "36", "40", "41"])).map(
    "-".join
)
DOUBT = st.tuples(END | PART, st.sampled_from(["", "~", "?", "%"])).map("".join)
OPEN = st.sampled_from(["", ".."])
EDTF = DOUBT | st.tuples(DOUBT | OPEN, DOUBT | OPEN).map("/".join)


@given(EDTF, st.sampled_from(LANGUAGES))
def test_no_code_is_left_in_a_date_in_words(text: str, language: Language) -> None:
    try:
        bounds(text)
    except BadDate:
        assume(False)
    said = translator(language).edtf(text)
    assert not re.search(r"[/~?%{}]|\.\.|\d-\d", said)
    for year in re.findall(r"(?:^|/)(\d{4})", text):
        assert year in said


@pytest.mark.parametrize(
    "text", ["201X", "2020-XX", "[2020,2021]", "{2019,2020}", "2020-25", "2020-37"]
)
def test_a_date_that_may_be_written_can_be_said(text: str) -> None:
    try:
        bounds(text)
    except BadDate:
        return
    for texts in (NL, EN):
        assert not re.search(r"[X\[\]{},]|-\d", texts.edtf(text))


@pytest.mark.parametrize(
    ("items", "nl", "en"),
    [
        ((), "", ""),
        (("a",), "a", "a"),
        (("a", "b"), "a en b", "a and b"),
        (("a", "b", "c"), "a, b en c", "a, b and c"),
        (("a", "", "c"), "a en c", "a and c"),
    ],
)
def test_several_texts_are_said_as_a_list(items: tuple[str, ...], nl: str, en: str) -> None:
    assert (NL.say(Joined(items)), EN.say(Joined(items))) == (nl, en)


@pytest.mark.parametrize(
    ("style", "said"), [("space", "1,5 2"), ("comma", "1,5, 2"), ("semicolon", "1,5; 2")]
)
def test_several_texts_are_run_together(style: str, said: str) -> None:
    assert NL.say(Joined((Number(1.5), Number(2)), style)) == said  # type: ignore[arg-type]


def test_a_pair_is_said_in_its_language() -> None:
    pair = Localised("ja hoor", "oh yes")
    assert (NL.say(pair), EN.say(pair)) == ("ja hoor", "oh yes")


def test_nothing_is_said_of_nothing() -> None:
    assert NL.say(None) == ""


def test_true_and_false_are_said_in_words() -> None:
    assert [NL.say(True), NL.say(False), EN.say(True), EN.say(False)] == ["ja", "nee", "yes", "no"]


def test_a_pair_of_which_one_is_missing_is_no_pair() -> None:
    assert localised({"note_nl": "a", "note_en": "b"}, "note") == Localised("a", "b")
    assert localised({"note_nl": None, "note_en": None}, "note") is None
    assert localised({"note_nl": "a", "note_en": None}, "note") is None


def test_a_value_is_said_by_its_label_and_an_unknown_one_as_such() -> None:
    assert NL.value("basis", "derived") == "afgeleid"
    assert EN.value("basis", None) == EN.text("not-known")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_that_is_missing_is_an_error(language: Language) -> None:
    texts = translator(language)
    with pytest.raises(MissingText, match="no-such-text"):
        texts.text("no-such-text")
    with pytest.raises(MissingText, match="basis-hearsay"):
        texts.value("basis", "hearsay")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_text_without_its_parameters_is_an_error(language: Language) -> None:
    with pytest.raises(MissingText, match="milestone"):
        translator(language).text("milestone", date="2020")


def test_numbers_in_a_text_are_written_in_the_way_of_the_language() -> None:
    assert "1.517" in NL.text("count-findings", n=1517, total=2000)
    assert "2,000" in EN.text("count-findings", n=1517, total=2000)


def test_a_year_in_a_text_is_not_grouped() -> None:
    assert "2021" in NL.edtf("2021-33")


def test_messages_nest() -> None:
    outer = message("range", low=message("horizon_unit-month", n=1), high=Localised("jaar", "year"))
    assert NL.say(outer) == "maand tot jaar"


def test_equal_messages_are_equal_in_whatever_order_they_were_made() -> None:
    one, other = message("range", low=1, high=2), message("range", high=2, low=1)
    assert one == other == Message("range", (("high", 2), ("low", 1)))
    assert hash(one) == hash(other)


@given(st.lists(st.sampled_from([1, 1.0, True, "1"]), min_size=2, max_size=4))
def test_what_is_said_does_not_depend_on_what_was_said_before(values: list[object]) -> None:
    expected = {"int": "1", "float": "1", "bool": "ja", "str": "1"}
    for value in values:
        said = NL.text("date-about", date=value)  # type: ignore[arg-type]
        assert said == f"ongeveer {expected[type(value).__name__]}"
