"""Whom an error is reported to: an address that is one, or whoever runs the dashboard."""

from dataclasses import replace
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.ui.conftest import Opening
from tests.ui.reading import page, parsed
from via_dash.data import Release
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui.contact import contact, report_link
from via_dash.ui.frame import Frame
from via_dash.ui.registry import PAGES

ACCOUNT = next(entry for entry in PAGES if entry.key == "bronnen")
EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


@pytest.mark.parametrize(
    "address", ["via@example.nl", " via@example.nl\n", "a.b+c@mail.example.org", "x_1@a-b.nl"]
)
def test_an_address_is_taken_as_it_is(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VIA_CONTACT", address)
    assert contact() == address.strip()


@pytest.mark.parametrize(
    "address",
    [
        "", " ", "via", "via@example", "@example.nl", "a b@example.nl", "a@b.nl, c@d.nl", "a@b.nl?cc=c@d.nl", "a@b.nl&bcc=c@d.nl",
        'a"@b.nl', "<a@b.nl>", "mailto:a@b.nl", "https://example.nl", "a@b.nl\nbcc: c@d.nl", "javascript:alert(1)@b.nl",
    ],
)  # fmt: skip
def test_what_is_no_address_is_not_written_to(
    address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VIA_CONTACT", address)
    assert contact() is None


def test_without_the_setting_there_is_no_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VIA_CONTACT", raising=False)
    assert contact() is None


@given(st.text(alphabet=st.characters(exclude_characters="\x00", exclude_categories=("Cs",)), max_size=30))  # fmt: skip
def test_nothing_that_is_set_breaks_out_of_the_link(address: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("VIA_CONTACT", address)
        taken = contact()
    assert taken is None or not set(taken) & set("?&#%<>\"' :/\n")


@EVERY_LANGUAGE
def test_without_an_address_the_owner_is_named_and_nothing_is_linked(
    release: Release, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VIA_CONTACT", raising=False)
    root = parsed(report_link(Frame(language, "light", release), "effects/x"))
    assert root.text == translator(language).text("report-to-owner")
    assert root.links == []


@EVERY_LANGUAGE
@pytest.mark.parametrize("row", ["effects/almere-net-work", "", "a&b=c?d#e", '"><b>'])
def test_a_message_names_the_release_and_the_row(
    row: str, release: Release, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VIA_CONTACT", "via@example.nl")
    (link,) = parsed(report_link(Frame(language, "light", release), row)).links
    address = urlsplit(link.href)
    assert (address.scheme, address.path, address.fragment) == ("mailto", "via@example.nl", "")
    assert parse_qs(address.query).keys() == {"subject"}
    subject = unquote(address.query.removeprefix("subject="))
    assert release.name in subject
    assert subject.strip().endswith(row or release.name)
    assert "via@example.nl" in link.label


def test_a_name_of_a_release_that_is_markup_stays_in_the_subject(
    release: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VIA_CONTACT", "via@example.nl")
    frame = Frame("nl", "light", replace(release, name='x"><script>&cc=a@b.nl'))
    (link,) = parsed(report_link(frame, "")).links
    assert parse_qs(urlsplit(link.href).query).keys() == {"subject"}


@EVERY_LANGUAGE
def test_the_page_and_every_record_say_how_to_report_an_error(
    opening: Opening, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = translator(language)
    monkeypatch.setenv("VIA_CONTACT", "via@example.nl")
    app = opening(ACCOUNT, lang=language, part="releases")
    root = page(app)
    assert texts.text("report-how") in root.text
    assert texts.text("report-link", address="via@example.nl") in root.text
    record = page(opening(ACCOUNT, lang=language, row="effects/almere-net-work"))
    (mail,) = (link for link in record.links if link.href.startswith("mailto:"))
    assert "effects/almere-net-work" in unquote(mail.href)
    monkeypatch.delenv("VIA_CONTACT")
    record = page(opening(ACCOUNT, lang=language, row="effects/almere-net-work"))
    assert texts.text("report-to-owner") in record.text
    assert not [link for link in record.links if link.href.startswith("mailto:")]
