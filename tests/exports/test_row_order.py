"""Which rows of a long table come first, and what is said once for all of them."""

from dataclasses import replace

import pytest

from tests.exports.briefing import plates
from via_dash.data import Release
from via_dash.exports.brief_table import MOST_ROWS, table_of
from via_dash.exports.document import Plate
from via_dash.exports.row_order import said_once, subject_first
from via_dash.texts import message, translator
from via_dash.views.view import Column


@pytest.fixture
def plate(release: Release) -> Plate:
    """An exhibit of three columns without a chart, of which the first names the subject."""
    given = next(p for p in plates(release, "nl") if p.name == "overzicht.findings")
    columns = tuple(Column(key, message("column-note")) for key in ("about", "text", "note"))
    return replace(
        given, headings=("Onderwerp", "Tekst", "Noot"), view=replace(given.view, columns=columns)
    )


def rows(*subjects: str) -> tuple[tuple[str, str, str], ...]:
    return tuple((subject, f"rij {n}", "geen") for n, subject in enumerate(subjects))


def test_of_many_rows_each_subject_has_one_before_any_has_two(plate: Plate) -> None:
    many = replace(plate, rows=rows(*"aaaaaaaaab", *"bc"))
    assert subject_first(many, 8) == (0, 9, 11, *range(1, 9), 10)
    table = table_of(many, translator("nl"), 1)
    assert [row[1] for row in table.rows[:3]] == ["rij 0", "rij 9", "rij 11"]
    assert "8 van 12 rijen, eerst één van elke soort in de kolom Onderwerp" in table.caption


@pytest.mark.parametrize("subjects", ["ab" * 4, "abcdefghij", "aaaaaaaaaa"])
def test_where_that_changes_nothing_the_rows_are_those_of_the_view(
    plate: Plate, subjects: str
) -> None:
    assert subject_first(replace(plate, rows=rows(*subjects)), MOST_ROWS) is None


def test_a_subject_that_all_rows_share_is_said_once(plate: Plate) -> None:
    same = replace(plate, rows=rows("nog niet bekend", "nog niet bekend"))
    assert said_once(same) == 0
    table = table_of(same, translator("nl"), 1)
    assert table.headings == ("Tekst", "Noot")
    assert "Onderwerp is in elke rij: nog niet bekend." in table.caption
    assert "kolommen" not in table.caption


@pytest.mark.parametrize("subjects", ["ab", "a"])
def test_subjects_that_differ_or_stand_alone_keep_their_column(plate: Plate, subjects: str) -> None:
    few = replace(plate, rows=rows(*subjects))
    assert said_once(few) is None
    assert len(table_of(few, translator("nl"), 1).headings) == 3
