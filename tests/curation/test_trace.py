"""Every stated row stands in the document it names, word for word and number for number, or is told."""

from collections.abc import Callable
from pathlib import Path

import pytest

from via_dash.curation.authored import AuthoredRow, read
from via_dash.curation.problems import CurationError
from via_dash.curation.trace import trace

Edit = Callable[[str, str, str], int]
Reprint = Callable[[str, str], None]

STUDY, PILOT = "studies/almere.yaml", "pilots/begeleiding.yaml"
NUMBERS = (
    "value", "value_low", "value_high", "estimate", "estimate_low", "estimate_high", "n",
    "n_intervention", "n_control",
)  # fmt: skip
SIGNIFICANCE = {"significant": "significant", "not_significant": "niet significant"}
APART = "Bladvulling.\n" * 40


def passage(row: AuthoredRow) -> str:
    """What a document says where a row was found."""
    values = row.values
    said = [values["anchor"], values.get("date_wording") or ""]
    said += [str(values[n]).lstrip("-").replace(".", ",") for n in NUMBERS if values.get(n)]
    said.append(SIGNIFICANCE.get(values.get("significance") or "", ""))
    return "; ".join(filter(None, said))


@pytest.fixture
def documents(authored: Path, tmp_path: Path) -> Path:
    """The evaluation report, in which every row of the sample stands, each on a page of its own."""
    folder = tmp_path / "documents"
    folder.mkdir()
    rows, _ = read(authored)
    passages = [passage(row) for row in rows if row.values.get("anchor")]
    (folder / "000-evaluatie.txt").write_text(APART.join(f"{text}.\n" for text in passages))
    return folder


@pytest.fixture
def reprint(documents: Path) -> Reprint:
    """Prints one thing otherwise in the document."""

    def replace(old: str, new: str) -> None:
        path = documents / "000-evaluatie.txt"
        text = path.read_text()
        assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in the document"
        path.write_text(text.replace(old, new))

    return replace


def test_every_row_is_found(authored: Path, documents: Path) -> None:
    rows, _ = read(authored)
    anchored = sum(bool(row.values.get("anchor")) for row in rows)
    assert anchored > 20
    assert trace(authored, documents) == (anchored, [])


# The anchor


def test_an_anchor_that_is_not_printed_is_told(authored: Path, documents: Path, edit: Edit) -> None:
    line = edit(STUDY, "anchor: 4,2 procentpunt minder", "anchor: 4,2 procentpunt meer")
    found, [problem] = trace(authored, documents)
    assert (problem.file, problem.line, problem.field) == (STUDY, line, "anchor")
    assert problem.message.startswith("'4,2 procentpunt meer' is not in evaluatie-2020; allowed: ")
    assert found == sum(bool(row.values.get("anchor")) for row in read(authored)[0]) - 1


def test_the_words_may_run_over_a_line(authored: Path, documents: Path, reprint: Reprint) -> None:
    reprint("4,2 procentpunt minder", "4,2\n   procentpunt\tminder")
    assert trace(authored, documents)[1] == []


@pytest.mark.parametrize(
    "printed", ["4,2 Procentpunt minder", "4,2procentpunt minder", "4,2 procent punt minder"]
)
def test_nothing_but_white_space_is_forgiven(
    printed: str, authored: Path, documents: Path, reprint: Reprint
) -> None:
    reprint("4,2 procentpunt minder", printed)
    assert [problem.field for problem in trace(authored, documents)[1]] == ["anchor"]


def test_an_anchor_in_a_document_that_is_not_at_hand_is_told(
    authored: Path, documents: Path, edit: Edit
) -> None:
    edit(
        STUDY, "source_id: evaluatie-2020\n    locator: Tabel 4.3", "source_id: auteur-2018\n    locator: Tabel 4.3"
    )  # fmt: skip
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


# The numbers, the date and the significance near it


@pytest.mark.parametrize(
    ("file", "old", "new", "field"),
    [
        (STUDY, "estimate: -4.2", "estimate: -4.3", "estimate"),
        (STUDY, "estimate: -4.2", "estimate: 42", "estimate"),
        (STUDY, "estimate_low: 10", "estimate_low: 11", "estimate_low"),
        (STUDY, "estimate_high: 16", "estimate_high: 17", "estimate_high"),
        (STUDY, "n_control: 1517", "n_control: 151", "n_control"),
        (STUDY, "value: 54", "value: 5", "value"),
        (STUDY, "value: 0.8", "value: 8", "value"),
        (PILOT, "value: 150", "value: 142", "value"),
    ],
)
def test_a_number_that_is_not_printed_there_is_told(
    file: str, old: str, new: str, field: str, authored: Path, documents: Path, edit: Edit
) -> None:
    line = edit(file, old, new)
    _, [problem] = trace(authored, documents)
    assert (problem.file, problem.line, problem.field) == (file, line, field)
    assert "does not stand near" in problem.message


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("2", "twee"), ("2", "2"), ("1517", "1.517"), ("1517", "1517"), ("1.5", "1,5"), ("1.5", "1.5"), ("0.5", "de helft of half"),
        ("-12", "twaalf"), ("3000000", "3 miljoen"), ("1", "één"), ("0", "geen"), ("16", "16%"), ("23", "drieëntwintig"),
    ],
)  # fmt: skip
def test_a_number_may_be_printed_as_people_write_it(
    value: str, printed: str, authored: Path, documents: Path, edit: Edit, reprint: Reprint
) -> None:
    edit(STUDY, "estimate: 23", f"estimate: {value}")
    reprint("na een jaar 23 procent; 23", f"na een jaar 23 procent; het was {printed}")
    assert trace(authored, documents)[1] == []


@pytest.mark.parametrize("printed", ["123", "2,3", "23,5", "230", "23.517", "a23"])
def test_a_number_inside_another_does_not_count(
    printed: str, authored: Path, documents: Path, edit: Edit, reprint: Reprint
) -> None:
    edit(STUDY, "anchor: na een jaar 23 procent", "anchor: na een jaar")
    reprint("na een jaar 23 procent; 23", f"na een jaar {printed}")
    assert [problem.field for problem in trace(authored, documents)[1]] == ["estimate"]


def test_a_number_printed_far_away_does_not_count(
    authored: Path, documents: Path, edit: Edit, reprint: Reprint
) -> None:
    edit(STUDY, "anchor: 54 procent man", "anchor: procent man")
    reprint("54 procent man; 54.\n", "procent man.\n" + "Bladvulling.\n" * 20 + "54.\n")
    assert [problem.field for problem in trace(authored, documents)[1]] == ["value"]


def test_a_number_of_people_may_stand_where_the_group_is_counted(
    authored: Path, documents: Path, edit: Edit
) -> None:
    path = documents / "000-evaluatie.txt"
    path.write_text(path.read_text().replace("; 142", ""))
    assert trace(authored, documents)[1] == []
    edit(STUDY, "    n: 142\n", "")
    assert {problem.field for problem in trace(authored, documents)[1]} == {"n_intervention"}


def test_the_wording_of_a_date_is_looked_for(authored: Path, documents: Path, edit: Edit) -> None:
    line = edit(PILOT, "date_wording: begin 2019", "date_wording: voorjaar 2019")
    _, [problem] = trace(authored, documents)
    assert (problem.line, problem.field) == (line, "date_wording")


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("significant", "niet significant"),
        ("significant", "geen significant verschil"),
        ("not_significant", "significant"),
        ("significant_10pct", "significant"),
        ("significant", "daar is niets over bekend"),
    ],
)
def test_a_significance_that_is_not_printed_there_is_told(
    said: str, printed: str, authored: Path, documents: Path, edit: Edit, reprint: Reprint
) -> None:
    edit(STUDY, "significance: not_significant", f"significance: {said}")
    reprint("niet significant", printed)
    assert [problem.field for problem in trace(authored, documents)[1]] == ["significance"]


@pytest.mark.parametrize(
    ("said", "printed"),
    [
        ("not_significant", "geen significant verschil"),
        ("not_significant", "niet-significant"),
        ("significant_10pct", "significant op 10%"),
        ("not_reported", "daar is niets over bekend"),
    ],
)
def test_a_significance_may_be_printed_as_people_write_it(
    said: str, printed: str, authored: Path, documents: Path, edit: Edit, reprint: Reprint
) -> None:
    edit(STUDY, "significance: not_significant", f"significance: {said}")
    reprint("niet significant", printed)
    assert trace(authored, documents)[1] == []


def test_a_derived_number_need_not_be_printed(authored: Path, documents: Path, edit: Edit) -> None:
    edit(
        STUDY,
        "anchor: tachtig cent per euro\n    basis: stated",
        "anchor: tachtig cent per euro\n    basis: derived",
    )
    edit(STUDY, "value: 0.8", "value: 0.79")
    assert trace(authored, documents)[1] == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("anchor: 4,2 procentpunt minder", "anchor: [4, 2]"),
        ("anchor: 4,2 procentpunt minder", "anchor: {blad: 4}"),
        ("source_id: evaluatie-2020\n    locator: Tabel 4.3", "source_id: [evaluatie-2020]\n    locator: Tabel 4.3"),
        ("estimate: -4.2", "estimate: [4, 2]"),
        ("estimate: -4.2", "estimate: nan"),
        ("estimate: -4.2", "estimate: inf"),
        ("estimate: -4.2", "estimate: vier"),
        ("significance: not_significant", "significance: nearly_significant"),
    ],
)  # fmt: skip
def test_a_row_that_is_not_as_it_should_be_is_not_tripped_over(
    old: str, new: str, authored: Path, documents: Path, edit: Edit
) -> None:
    edit(STUDY, old, new)
    _, problems = trace(authored, documents)
    assert problems or "nearly" in new
