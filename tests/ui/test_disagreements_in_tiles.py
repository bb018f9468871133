"""A tile says where documents disagree on any of its rows, and leads to what each of them says."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.ui.reading import Element, parsed
from tests.views.pilot_page import views_on_the_page
from via_dash.data import Release, TableUnavailable
from via_dash.schema import TABLES
from via_dash.tables import frozen
from via_dash.texts import LANGUAGES, Language, translator
from via_dash.ui.discrepancy_boards import differences
from via_dash.ui.tile_parts import below
from via_dash.views import (
    complexity,
    corona,
    discrepancies,
    effects,
    overview,
    pilots,
    timeline,
)
from via_dash.views import statements as told
from via_dash.views.rows import record
from via_dash.views.view import View

EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
HOSTILE = "<script>alert(1)</script>"


def tiles(release: Release) -> list[View[Any]]:
    """Every tile that a page can show without filters, and those of every pilot."""
    whole: list[Callable[[Release], View[Any] | None]] = [
        lambda r: effects.net(r, ()), lambda r: effects.net_other_units(r, ()), lambda r: effects.directions(r, ()),
        lambda r: effects.differences(r, ()), lambda r: effects.gross(r, ()), lambda r: effects.levels(r, ()),
        lambda r: effects.not_net_other(r, ()), lambda r: timeline.timeline(r, ()), pilots.board, complexity.ladder,
        lambda r: complexity.plane(r, ()), corona.benefit_shares, lambda r: corona.impacts(r, ()), overview.main_findings,
        lambda r: told.facts_of_kind(r, "main_conclusion"), lambda r: told.facts_of_kind(r, "unknown"),
    ]  # fmt: skip
    made = [make(release) for make in whole]
    for row in release.rows("pilots"):
        made += views_on_the_page(release, row["pilot_id"])
    return [view for view in made if view is not None and view.key != discrepancies.DISCREPANCIES]


def disagreements(view: View[Any], language: Language, release: Release) -> Element | None:
    """What a tile says of them: the fold below its sources."""
    folds = list(parsed(below(view, language, release)).all("details", class_="source"))
    assert len(folds) <= 1
    return folds[0] if folds else None


@EVERY_LANGUAGE
@pytest.mark.parametrize("evidence", ["release", "shipped"])
def test_every_difference_about_a_row_of_a_tile_is_linked_from_it(
    request: pytest.FixtureRequest, evidence: str, language: Language
) -> None:
    release: Release = request.getfixturevalue(evidence)
    texts, seen = translator(language), 0
    for view in tiles(release):
        addresses = {e.address for e in view.evidence}
        expected = {
            f"discrepancies/{row['row_id']}"
            for row in release.rows("discrepancies")
            if addresses & set(row["claims"])
        }
        found = disagreements(view, language, release)
        linked = [link.query["row"] for link in found.links] if found else []
        assert sorted(linked) == sorted(expected), view.key
        if found is not None:
            assert found.inside[0].text == texts.text("disagreements", n=len(expected))
            assert all(link.query["lang"] == language for link in found.links)
            assert all(record(release, link.query["row"]) is not None for link in found.links)
        seen += len(expected)
    assert seen


@EVERY_LANGUAGE
def test_a_difference_is_named_with_what_was_done_about_it(
    release: Release, language: Language
) -> None:
    view = told.facts(release, "begeleiding", "people")
    assert view is not None
    found = disagreements(view, language, release)
    assert found is not None
    (item,) = found.all("li")
    (row,) = release.rows("discrepancies")
    status = translator(language).value("discrepancies_status", "preferred")
    assert item.text == f"{row[f'subject_{language}']} ({status})"


def test_the_register_itself_does_not_point_at_itself(release: Release) -> None:
    view = discrepancies.register(release, ())
    assert view is not None
    assert disagreements(view, "nl", release) is None


def test_a_tile_stands_without_the_list_of_differences(release: Release) -> None:
    rest = {name: rows for name, rows in release.tables.items() if name != "discrepancies"}
    lacking = replace(release, tables=rest)
    with pytest.raises(TableUnavailable):
        lacking.rows("discrepancies")
    view = told.facts(lacking, "begeleiding", "people")
    assert view is not None
    assert disagreements(view, "nl", lacking) is None


def marked_up(release: Release, **values: Any) -> Release:
    rows = [dict(row) | values for row in release.rows("discrepancies")]
    return replace(release, tables={**release.tables, "discrepancies": frozen(rows)})


def test_markup_in_a_difference_is_shown_and_not_run(release: Release) -> None:
    made = marked_up(
        release, subject_nl=HOSTILE, subject_en=HOSTILE, reason_nl=HOSTILE, reason_en=HOSTILE, locator=HOSTILE
    )  # fmt: skip
    view = told.facts(made, "begeleiding", "people")
    assert view is not None
    found = disagreements(view, "nl", made)
    assert found is not None
    assert HOSTILE in found.text
    listed = discrepancies.register(made, ())
    assert listed is not None
    root = parsed(differences(translator("nl"), listed))
    assert root.text.count(HOSTILE) == 2


@pytest.mark.parametrize("status", ["open", "reconciled", "preferred"])
@EVERY_LANGUAGE
def test_a_reading_is_called_followed_only_where_one_is_chosen(
    release: Release, status: str, language: Language
) -> None:
    texts = translator(language)
    preferred = release.rows("discrepancies")[0]["preferred"] if status == "preferred" else None
    view = discrepancies.register(marked_up(release, status=status, preferred=preferred), ())
    assert view is not None
    root = parsed(differences(texts, view))
    assert [texts.text("followed") in item.text for item in root.all("li")] == [bool(preferred), False]  # fmt: skip
    assert texts.text(f"reason-{status}") in root.text
    assert texts.value("discrepancies_status", status) in root.one("summary").text


def test_the_sample_has_a_difference_between_rows_that_are_there(release: Release) -> None:
    for row in release.rows("discrepancies"):
        for claim in row["claims"]:
            table, _, key = claim.partition("/")
            assert key in {str(r[TABLES[table].key]) for r in release.rows(table)}
