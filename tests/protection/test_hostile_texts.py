"""Hostile text in every field of the evidence, and in addresses: it is read, and does nothing."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.browser.serving import CHECKOUT
from tests.protection.hostile_data import free_fields
from tests.protection.inert import found_active, shows
from via_dash.schema import TABLES
from via_dash.texts import LANGUAGES, Language
from via_dash.ui.exhibits import NAMES
from via_dash.ui.registry import PAGES, PageEntry

pytestmark = pytest.mark.xdist_group("hostile")

_MAIN = CHECKOUT / "via_dash" / "ui" / "main.py"
WITH_EXHIBITS = {name.partition(".")[0] for name in NAMES}
# What makes a page show other texts than it does at first.
_ALSO: dict[str, tuple[dict[str, str], ...]] = {
    "afwegen": ({"method": "order"}, {"w": "werkt-het:5"}),
    "bronnen": tuple(
        {"part": part} for part in ("sources", "discrepancies", "glossary", "history", "data")
    ),
    "presenteren": (
        {"show": "effecten.net,tijdlijn.timeline,afwegen.ranks", "slide": "1", "notes": "1"},
    ),
    "pilot": ({"pilot": "begeleiding"},),
    "overzicht": ({"role": "municipality"},),
}


def visited(entry: PageEntry, **parameters: str) -> AppTest:
    """A page with every tile's details open."""
    visitor = AppTest.from_file(_MAIN, default_timeout=120)
    for name in NAMES:
        visitor.session_state[f"details-{name.partition('.')[2]}"] = True
    for section in ("own-placing", "detectable", "own"):
        visitor.session_state[f"section-{section}"] = True
    visitor.query_params.update(parameters)
    visitor.run()
    if entry.path:
        visitor.switch_page(str(entry.script))
        visitor.query_params.update(parameters)
        visitor.run()
    return visitor


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.key)
@pytest.mark.usefixtures("hostile_served")
def test_no_text_of_the_evidence_is_more_than_text(entry: PageEntry, language: Language) -> None:
    for parameters in ({}, *_ALSO.get(entry.key, ())):
        app = visited(entry, lang=language, **parameters)
        assert [fault.message for fault in app.exception] == []
        assert [error.value for error in app.error] == []
        assert found_active(app) == []
        if entry.key in WITH_EXHIBITS and not parameters:
            assert shows(app)


def test_every_table_that_can_hold_free_text_does() -> None:
    assert {name for name in TABLES if free_fields(name)} == set(TABLES)
