"""Every row that a view can refer to has a record that can be read in both languages."""

import pytest

from via_dash.data import Release
from via_dash.schema import TABLES
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.views.rows import record


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("evidence", ["release", "shipped"])
def test_every_row_with_a_place_in_a_document_can_be_read_as_a_record(
    request: pytest.FixtureRequest, evidence: str, language: Language
) -> None:
    release: Release = request.getfixturevalue(evidence)
    texts = translator(language)
    faults, read = [], 0
    for table, declared in TABLES.items():
        for row in release.rows(table):
            if not row.get("locator"):
                continue
            address = f"{table}/{row[declared.key]}"
            try:
                found = record(release, address)
                assert found is not None
                assert found.title
                said = [texts.say(found.what), *(texts.say(v) for _, v in found.fields)]
                assert all(said)
                assert all(texts.say(label) for label, _ in found.fields)
            except Exception as fault:  # all of them at once, and where
                faults.append(f"{address}: {fault!r}")
            read += 1
    assert faults == []
    assert read > len(TABLES)
