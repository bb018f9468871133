"""Every anchor is found word for word in the document it names, or told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from via_dash.curation.authored import read
from via_dash.curation.problems import CurationError
from via_dash.curation.trace import trace

Edit = Callable[[str, str, str], int]


@pytest.fixture
def documents(authored: Path, tmp_path: Path) -> Path:
    """The evaluation report, in which every anchor of the sample stands."""
    folder = tmp_path / "documents"
    folder.mkdir()
    rows, _ = read(authored)
    anchors = [row.values["anchor"] for row in rows if row.values.get("anchor")]
    (folder / "000-evaluatie.txt").write_text("Het rapport.\n\n" + ".\n".join(anchors) + ".\n")
    return folder


def test_every_anchor_is_found(authored: Path, documents: Path) -> None:
    rows, _ = read(authored)
    anchored = sum(bool(row.values.get("anchor")) for row in rows)
    assert anchored > 20
    assert trace(authored, documents) == (anchored, [])


def test_an_anchor_that_is_not_printed_is_told(authored: Path, documents: Path, edit: Edit) -> None:
    edit("studies/almere.yaml", "4,2 procentpunt minder", "4.2 procentpunt minder")
    whole, _ = read(authored)
    line = next(
        row.lines["anchor"] for row in whole if row.values.get("anchor") == "4.2 procentpunt minder"
    )
    _, [problem] = trace(authored, documents)
    assert str(problem) == (
        f"studies/almere.yaml:{line}: anchor: '4.2 procentpunt minder' is not in evaluatie-2020; "
        "allowed: words exactly as printed"
    )


def test_the_words_may_run_over_a_line(authored: Path, documents: Path) -> None:
    path = documents / "000-evaluatie.txt"
    path.write_text(path.read_text().replace("4,2 procentpunt", "4,2\n   procentpunt"))
    assert trace(authored, documents)[1] == []


@pytest.mark.parametrize("printed", ["4,2 Procentpunt minder", "4,2procentpunt minder"])
def test_nothing_but_white_space_is_forgiven(printed: str, authored: Path, documents: Path) -> None:
    path = documents / "000-evaluatie.txt"
    path.write_text(path.read_text().replace("4,2 procentpunt minder", printed))
    assert [problem.field for problem in trace(authored, documents)[1]] == ["anchor"]


def test_an_anchor_in_a_document_that_is_not_at_hand_is_told(
    authored: Path, documents: Path, edit: Edit
) -> None:
    edit(
        "studies/almere.yaml",
        "source_id: evaluatie-2020\n    locator: Tabel 4.3",
        "source_id: auteur-2018\n    locator: Tabel 4.3",
    )
    _, [problem] = trace(authored, documents)
    assert (problem.field, problem.message) == (
        "source_id",
        "'auteur-2018' is not at hand; allowed: evaluatie-2020",
    )


def test_an_anchor_printed_in_another_document_does_not_count(
    authored: Path, documents: Path
) -> None:
    whole = documents / "000-evaluatie.txt"
    whole.rename(documents / "001-brochure.txt")
    whole.write_text("Een ander rapport.\n")
    found, problems = trace(authored, documents)
    assert found == 0
    assert {problem.field for problem in problems} == {"anchor"}


def test_without_documents_nothing_is_traced(authored: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(CurationError, match="holds no text"):
        trace(authored, tmp_path / "empty")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("anchor: 4,2 procentpunt minder", "anchor: [4, 2]"),
        ("anchor: 4,2 procentpunt minder", "anchor: {blad: 4}"),
        ("source_id: evaluatie-2020\n    locator: Tabel 4.3", "source_id: [evaluatie-2020]\n    locator: Tabel 4.3"),
    ],
)  # fmt: skip
def test_a_row_of_the_wrong_type_is_told_and_not_tripped_over(
    old: str, new: str, authored: Path, documents: Path, edit: Edit
) -> None:
    edit("studies/almere.yaml", old, new)
    _, problems = trace(authored, documents)
    assert problems
