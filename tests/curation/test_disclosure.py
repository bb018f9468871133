"""Small counts of persons are refused with their line; an exception is declared, reasoned and needed."""

from pathlib import Path

import pytest

from tests.curation.conftest import Edit, Problems

PILOT, STUDY = "pilots/begeleiding.yaml", "studies/almere.yaml"
FILE = "disclosure.yaml"
TALKS = "facts/begeleiding-participants-text"
LEVEL = "effects/almere-level-work"


def declare(authored: Path, *entries: str) -> None:
    (authored / FILE).write_text("exceptions:\n" + "".join(entries), encoding="utf-8")


def entry(row: str, kind: str, reason: str = "Printed for all to read.") -> str:
    return f"  - row: {row}\n    kind: {kind}\n    reason: {reason}\n"


@pytest.mark.parametrize(
    ("file", "old", "new", "field"),
    [
        (STUDY, "    arm: intervention\n    n: 142", "    arm: intervention\n    n: 9", "n"),
        (STUDY, "    n_intervention: 142\n    n_control: 1517", "    n_intervention: 9\n    n_control: 1517", "n_intervention"),
        (STUDY, "n_control: 1517", "n_control: 9", "n_control"),
        (PILOT, "    value: 142", "    value: 9", "value"),
    ],
)  # fmt: skip
def test_nine_persons_are_refused_and_ten_are_not(
    file: str, old: str, new: str, field: str, edit: Edit, problems: Problems, authored: Path
) -> None:
    line = edit(file, old, new)
    at = next(i for i in (line, line - 1) if f"{field}: 9" in _lines(authored, file)[i - 1])
    assert problems() == [
        f"{file}:{at}: {field}: 9 persons, of whom one could be recognised; allowed: 10 or more, "
        f"or leave it out; what counts no persons stands in {FILE}"
    ]
    edit(file, new, new.replace(" 9", " 10"))
    assert not [told for told in problems() if f": {field}: 10 persons" in told]
    assert not [told for told in problems() if told.startswith(f"{file}:{at}:")]


def _lines(authored: Path, file: str) -> list[str]:
    return (authored / file).read_text("utf-8").splitlines()


@pytest.mark.parametrize(("share", "persons"), [(4, 6), (97, 4)])
def test_a_share_that_sets_a_few_apart_is_refused_on_either_side(
    share: int, persons: int, edit: Edit, problems: Problems
) -> None:
    line = edit(STUDY, "    value: 54", f"    value: {share}")
    assert problems() == [
        f"{STUDY}:{line}: value: {share}% of 142 persons sets apart {persons}, of whom one could be "
        "recognised; allowed: a share with 10 or more on either side, or leave it out"
    ]


def test_what_counts_no_persons_may_be_small_when_it_says_so(
    authored: Path, edit: Edit, problems: Problems
) -> None:
    edit(PILOT, "    value: 150", "    value: 3")
    assert len(problems()) == 1
    declare(authored, entry(TALKS, "not_persons", "Counts talks."))
    assert problems() == []


def test_what_a_public_document_prints_may_stand_when_it_says_so(
    authored: Path, edit: Edit, problems: Problems
) -> None:
    edit(STUDY, "    value: 54", "    value: 4")
    declare(authored, entry("characteristics/almere-characteristic-men", "printed"))
    assert problems() == []


def test_nothing_derived_may_stand_as_printed(
    authored: Path, edit: Edit, problems: Problems
) -> None:
    edit(
        STUDY,
        "    value: 54\n    unit: percent\n    source_id: evaluatie-2020\n    locator: Tabel 4.1\n"
        "    anchor: 54 procent man\n    basis: stated",
        "    value: 4\n    unit: percent\n    source_id: evaluatie-2020\n    locator: Tabel 4.1\n"
        "    note_nl: Berekend.\n    note_en: Computed.\n    basis: derived",
    )
    declare(authored, entry("characteristics/almere-characteristic-men", "printed"))
    (told,) = problems()
    assert told.startswith(f"{FILE}:2: kind: characteristics/almere-characteristic-men: 'derived'")


@pytest.mark.parametrize(
    ("old", "new", "row"),
    [
        ("    arm: intervention\n    n: 142", "    arm: intervention\n    n: 9", "groups/almere-group-intervention"),
        ("    value: 54", "    value: 4", "characteristics/almere-characteristic-men"),
    ],
)  # fmt: skip
def test_persons_cannot_be_declared_to_be_none(
    old: str, new: str, row: str, authored: Path, edit: Edit, problems: Problems
) -> None:
    edit(STUDY, old, new)
    declare(authored, entry(row, "not_persons", "Counts nobody."))
    (told,) = problems()
    assert f"{FILE}:2: kind: {row}:" in told
    assert "is about persons; allowed: printed" in told


@pytest.mark.parametrize(
    ("written", "line", "field", "says"),
    [
        (entry("facts/no-such-row", "printed"), 2, "row", "'facts/no-such-row' does not exist; allowed: table/row_id"),
        (entry(LEVEL, "printed"), 2, "row", f"'{LEVEL}' tells of no fewer than 10; allowed: leave it out"),
        (entry(TALKS, "small"), 2, "kind", "allowed: row, kind (not_persons or printed) and reason"),
        (entry(TALKS, "printed", "' '"), 2, "reason", "allowed: row, kind (not_persons or printed) and reason"),
        (f"  - row: {TALKS}\n    kind: printed\n", 2, "reason", "allowed: row, kind"),
        (f"{entry(TALKS, 'printed')}    why: no\n", 2, "why", "allowed: row, kind"),
        ("  - just words\n", 2, "exceptions", "allowed: row, kind"),
        ("others: []\n", 2, "others", "is no list of exceptions; allowed: that"),
    ],
)  # fmt: skip
def test_an_exception_that_is_none_is_refused(
    written: str, line: int, field: str, says: str, authored: Path, problems: Problems
) -> None:
    declare(authored, written)
    assert any(told.startswith(f"{FILE}:{line}: {field}: ") and says in told for told in problems())


def test_an_exception_stands_once(authored: Path, edit: Edit, problems: Problems) -> None:
    edit(PILOT, "    value: 150", "    value: 3")
    twice = entry(TALKS, "not_persons", "Counts talks.")
    declare(authored, twice, twice)
    assert problems() == [f"{FILE}:5: row: '{TALKS}' occurs twice; allowed: once"]
