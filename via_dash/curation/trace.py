"""Finds the anchor of every row, word for word, in the document it names."""

import re
from pathlib import Path

from via_dash.curation.authored import read
from via_dash.curation.problems import CurationError, Problem

# The order in which the documents' texts are numbered.
DOCUMENTS = ("evaluatie-2020", "brochure-2020", "kamerbrief-2014", "g4-2010", "kamerbrief-2020")


def trace(authored: Path, documents: Path) -> tuple[int, list[Problem]]:
    """How many anchors were found, and a problem for each that was not.

    ``documents`` holds one text per document, its file name starting with the document's
    number (``000`` for the first). White space is folded, nothing else is.
    """
    texts = {
        source: _folded(path.read_text(encoding="utf-8"))
        for number, source in enumerate(DOCUMENTS)
        for path in sorted(documents.glob(f"{number:03}*.txt"))
    }
    if not texts:
        raise CurationError(
            [Problem(str(documents), 1, "documents", "holds no text; allowed: 000*.txt and on")]
        )
    rows, problems = read(authored)
    found = 0
    for row in rows:
        anchor, source = row.values.get("anchor"), row.values.get("source_id")
        if not anchor:
            continue
        if source not in texts:
            problems.append(
                row.problem("source_id", f"{source!r} is not at hand; allowed: {', '.join(texts)}")
            )
        elif _folded(anchor) not in texts[source]:
            problems.append(
                row.problem(
                    "anchor", f"{anchor!r} is not in {source}; allowed: words exactly as printed"
                )
            )
        else:
            found += 1
    return found, sorted(problems)


def _folded(text: str) -> str:
    return re.sub(r"\s+", " ", text)
