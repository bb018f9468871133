"""Finds every row in the document it names: its anchor, and near it its numbers, date and significance.

The anchor must stand there word for word. Within the lines around it must stand each number
(in digits or as a Dutch word), the wording of the date, and what the row says of significance.
A number of people may instead stand where a group of the same study is counted.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from num2words import num2words

from via_dash.curation.authored import AuthoredRow, read
from via_dash.curation.problems import CurationError, Problem

# The order in which the documents' texts are numbered.
DOCUMENTS = ("evaluatie-2020", "brochure-2020", "kamerbrief-2014", "g4-2010", "kamerbrief-2020")
LINES_AROUND = 12

_NUMBERS = (
    "value", "value_low", "value_high", "estimate", "estimate_low", "estimate_high", "baseline",
    "followup", "n", "n_intervention", "n_control",
)  # fmt: skip
_TEXTS = ("source_id", "anchor", "basis", "date_wording", "significance", "study_id", *_NUMBERS)
_PEOPLE = ("n_intervention", "n_control")
_SIGNIFICANCE = {
    "significant": r"(?<!niet )(?<!niet-)(?<!geen )significant",
    "significant_10pct": r"10 ?%",
    "not_significant": r"(niet|geen)[ -]significant",
}


@dataclass(frozen=True)
class Document:
    """A document's lines, and where each begins in its text with white space folded."""

    lines: tuple[str, ...]
    starts: tuple[int, ...]
    text: str

    def around(self, anchor: str) -> list[str]:
        """The lines around every place where the anchor stands; none where it does not."""
        places = [found.start() for found in re.finditer(re.escape(anchor), self.text)]
        return [self._lines_around(place) for place in places]

    def _lines_around(self, place: int) -> str:
        index = max(i for i, start in enumerate(self.starts) if start <= place)
        chosen = self.lines[max(0, index - LINES_AROUND) : index + LINES_AROUND + 1]
        return " ".join(chosen).lower()


def document(text: str) -> Document:
    """A document from its text; empty lines do not count."""
    lines = tuple(folded for line in text.splitlines() if (folded := _folded(line).strip()))
    starts, at = [], 0
    for line in lines:
        starts.append(at)
        at += len(line) + 1
    return Document(lines, tuple(starts), " ".join(lines))


def trace(authored: Path, documents: Path) -> tuple[int, list[Problem]]:
    """How many rows were found, and a problem for each thing that was not.

    ``documents`` holds one text per document, its file name starting with the document's
    number (``000`` for the first).
    """
    texts = {
        source: document(path.read_text(encoding="utf-8"))
        for number, source in enumerate(DOCUMENTS)
        for path in sorted(documents.glob(f"{number:03}*.txt"))
    }
    if not texts:
        raise CurationError(
            [Problem(str(documents), 1, "documents", "holds no text; allowed: 000*.txt and on")]
        )
    rows, problems = read(authored)
    for row in list(rows):
        if wrong := [f for f in _TEXTS if not isinstance(row.values.get(f), str | None)]:
            problems += [row.problem(f, "cannot be looked for; allowed: one text") for f in wrong]
            rows.remove(row)
    counted = {
        (row.values.get("study_id"), row.values.get("n")) for row in rows if row.table == "groups"
    }
    found = 0
    for row in rows:
        if not row.values.get("anchor"):
            continue
        missing = list(_missing(row, texts, counted))
        problems += missing
        found += not missing
    return found, sorted(problems)


def _missing(
    row: AuthoredRow, texts: dict[str, Document], counted: set[tuple[str | None, str | None]]
) -> Iterator[Problem]:
    source, anchor = row.values.get("source_id"), _folded(row.values["anchor"])
    if source not in texts:
        yield row.problem("source_id", f"{source!r} is not at hand; allowed: {', '.join(texts)}")
        return
    places = texts[source].around(anchor)
    if not places:
        yield row.problem("anchor", f"{anchor!r} is not in {source}; allowed: words as printed")
        return
    if row.values.get("basis", "stated") != "stated":
        return
    for field in _NUMBERS:
        number = row.values.get(field)
        if number is None or (field in _PEOPLE and (row.values.get("study_id"), number) in counted):
            continue
        if not any(_says_number(place, number) for place in places):
            yield row.problem(
                field,
                f"{number} does not stand near {anchor!r} in {source}; allowed: the number as printed",
            )
    wording = row.values.get("date_wording")
    if wording and not any(_folded(wording).lower() in place for place in places):
        yield row.problem(
            "date_wording",
            f"{wording!r} does not stand near {anchor!r} in {source}; allowed: words as printed",
        )
    pattern = _SIGNIFICANCE.get(row.values.get("significance") or "")
    if pattern and not any(re.search(pattern, place) for place in places):
        yield row.problem(
            "significance",
            f"nothing near {anchor!r} in {source} says so; allowed: as the source reports it",
        )


def _says_number(text: str, number: str) -> bool:
    return any(
        re.search(rf"(?<![\w,.]){re.escape(form)}(?![\d]|[.,]\d|(?!x\b)[a-z])", text)
        for form in _forms(number)
    )


@cache
def _forms(number: str) -> tuple[str, ...]:
    """How a number may be printed in Dutch: digits, with or without points, or a word."""
    try:
        value = abs(float(number))
        whole = int(value)
    except (ValueError, OverflowError):
        return (number,)
    if value != whole:
        forms = {f"{value:g}".replace(".", ","), f"{value:g}"}
        return tuple(forms | ({"half", "halve", "halfjaar"} if value == 0.5 else set()))
    forms = {str(whole), f"{whole:,}".replace(",", "."), num2words(whole, lang="nl")}
    forms.add(num2words(whole, lang="nl", to="ordinal"))
    if whole == 0:
        forms.add("geen")
    if whole == 1:
        forms |= {"een", "één", "eén"}
    if whole and whole % 1_000_000 == 0:
        forms.add(f"{whole // 1_000_000} miljoen")
    return tuple(forms)


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text)
